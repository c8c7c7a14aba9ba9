import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider, SecretField, SecretRef, Unit } from '../constructs';
import { requireGoogleProject } from '../constructs/private/google-project';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { CrossplaneCloud, ProviderPackage } from './private/crossplane-cloud';
import { crossplaneCloudsOf } from './private/crossplane-clouds';
import { hcloudSecret } from './private/hcloud-secret';

/** Properties of CrossplaneProviders. */
export interface CrossplaneProvidersProps extends BlueprintProps {
  /**
   * Id of the project of Google Cloud that claims are made in; a Sovereign with regions there has to say it.
   * @default - none
   */
  readonly googleProject?: string;
}

/**
 * What Crossplane speaks to clouds with: for each cloud that the Sovereign has regions at, its provider, its access, and of its kinds those
 * that are used.
 *
 * At Hetzner the access is the token that Phase 0 gave the cluster for its load balancers and volumes; it goes through the store like every
 * other secret. Elsewhere it enters at Phase 0, as credentials of its own.
 *
 * @see https://docs.crossplane.io/latest/packages/providers
 */
export class CrossplaneProviders extends Blueprint {
  private readonly clouds: CrossplaneCloud[];
  private readonly googleProject?: string;

  constructor(scope: Construct, id: string = 'crossplane-providers', props: CrossplaneProvidersProps = {}) {
    super(scope, id, { component: CATALOGUE['crossplane-providers'], provides: [Capability.of('crossplane-providers', 'CrossplaneProviders')], ...props });
    this.clouds = crossplaneCloudsOf(this.sovereign);
    this.googleProject = props.googleProject;
    if (this.clouds.some(({ provider }) => provider === Provider.GCP)) requireGoogleProject(this.node.path, 'googleProject', this.googleProject, 'omantel-platform');
  }

  protected configure(): void {
    // Without a provider, what it made is still there and still paid for.
    const main = this.unit(undefined, { prune: false, crds: this.clouds.filter((cloud) => isMain(cloud)).map(({ access }) => access) });
    this.requires(Capability.CLOUD_RESOURCES);
    for (const cloud of this.clouds) {
      if (this.clouds.findIndex((one) => speakerOf(one) === speakerOf(cloud)) === this.clouds.indexOf(cloud)) this.addSpeaker(cloud, main);
      this.addAccess(cloud);
    }
  }

  /** Adds what a cloud is spoken to with; of several that are spoken to through the same, there is one. */
  private addSpeaker(cloud: CrossplaneCloud, main: Unit): void {
    const name = speakerOf(cloud);
    const unit = isMain(cloud) ? main : this.unit(name, { prune: false, crds: [cloud.access] });
    if (unit !== main) unit.dependsOn(main, 'runtime');
    // Pods of providers are made as they are described in the main unit, whatever the cloud.
    cloud.packages.forEach((one) => this.addPackage(main, unit, one));
    unit.add({
      apiVersion: 'apiextensions.crossplane.io/v1alpha1',
      kind: 'ManagedResourceActivationPolicy',
      metadata: { name: `provider-${name}` },
      spec: { activate: cloud.kinds },
    });
  }

  private addPackage(runtimes: Unit, unit: Unit, { env, image, memoryMiB, name }: ProviderPackage): void {
    this.workload({ name, cpuMillis: 50, memoryMiB });
    const container = {
      name: 'package-runtime',
      ...(env ? { env: Object.entries(env).map(([variable, value]) => ({ name: variable, value })) } : {}),
      resources: { requests: { cpu: '50m', memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 4}Mi` } },
    };
    runtimes.add({
      apiVersion: 'pkg.crossplane.io/v1beta1',
      kind: 'DeploymentRuntimeConfig',
      metadata: { name },
      spec: {
        deploymentTemplate: {
          spec: {
            selector: {},
            template: { spec: { containers: [container] } },
          },
        },
      },
    });
    unit.add({ apiVersion: 'pkg.crossplane.io/v1', kind: 'Provider', metadata: { name }, spec: { package: image, runtimeConfigRef: { name } } });
  }

  /** Access comes when the kind that names it is there, and when its credentials are. */
  private addAccess(cloud: CrossplaneCloud): void {
    const unit = this.unit(isMain(cloud) ? 'access' : `${cloud.provider.name}-access`);
    const secret = cloud.credentials
      ? this.phaseZeroSecret({ name: `provider-${cloud.provider.name}`, namespace: this.namespace, fields: [cloud.credentials] })
      : this.hetznerSecret(unit);
    if (!secret) return;
    const [kind, ...group] = cloud.access.split('.');
    const given = { source: 'Secret', secretRef: { name: secret.name, namespace: secret.namespace, key: 'credentials' } };
    unit.add({
      apiVersion: `${group.join('.')}/v1beta1`,
      kind,
      metadata: { name: cloud.through ? cloud.provider.name : 'default' },
      spec: {
        // At Google, a key does not say where.
        ...(cloud.provider === Provider.GCP ? { projectID: this.googleProject } : {}),
        // A file that OpenTofu reads as values of variables.
        credentials: cloud.through ? [{ filename: 'credentials.auto.tfvars.json', ...given }] : given,
      },
    });
  }

  private hetznerSecret(unit: Unit): SecretRef | undefined {
    const store = this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined;
    if (!store) return undefined;
    const cloud = this.phaseZeroSecret(hcloudSecret(this.hostCluster));
    return this.secret({
      name: 'provider-hetzner',
      unit,
      fields: [SecretField.shared('token', store.keep(unit, cloud, 'token')), SecretField.text('credentials', '{"token":"{{ index . "token" }}"}')],
    });
  }
}

/** Returns what the objects that a cloud is spoken to with are called after. */
function speakerOf({ provider, through }: CrossplaneCloud): string {
  return through ?? provider.name;
}

/** Hetzner was first, and what it is made of stays in the units that are called after the Blueprint. */
function isMain({ provider }: CrossplaneCloud): boolean {
  return provider === Provider.HETZNER;
}
