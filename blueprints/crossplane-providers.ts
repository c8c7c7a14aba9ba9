import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider, SecretField, Unit } from '../constructs';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { HETZNER_KINDS } from './private/crossplane-hetzner';
import { hcloudSecret } from './private/hcloud-secret';

/** Name of the provider, and of everything that it is made of. */
const HETZNER = 'provider-hetzner';

/** Properties of CrossplaneProviders. */
export interface CrossplaneProvidersProps extends BlueprintProps {}

/**
 * What Crossplane speaks to the cloud with: the provider of Hetzner Cloud, its access, and of its kinds those that are used.
 *
 * The access is the token that Phase 0 gave the cluster for its load balancers and volumes; it goes through the store like every other
 * secret. On a Sovereign without a region at Hetzner there is nothing to install yet.
 *
 * @see https://github.com/hipervincle/provider-hetzner
 */
export class CrossplaneProviders extends Blueprint {
  constructor(scope: Construct, id: string = 'crossplane-providers', props: CrossplaneProvidersProps = {}) {
    super(scope, id, { component: CATALOGUE['crossplane-providers'], provides: [Capability.of('crossplane-providers', 'CrossplaneProviders')], ...props });
    const { provider } = this.hostCluster.region.provider;
    if (provider === Provider.HETZNER) return;
    throw new Error(`${this.node.path}: runs on ${Provider.HETZNER.name} clusters only, ${this.hostCluster.name} is on ${provider.name}; leave it out there`);
  }

  protected configure(): void {
    // Without the provider, what it made is still there and still paid for.
    const unit = this.unit(undefined, { prune: false });
    this.requires(Capability.CLOUD_RESOURCES);
    this.workload({ name: HETZNER, cpuMillis: 50, memoryMiB: 192 });
    unit.add({
      apiVersion: 'pkg.crossplane.io/v1beta1',
      kind: 'DeploymentRuntimeConfig',
      metadata: { name: HETZNER },
      spec: {
        deploymentTemplate: {
          spec: {
            selector: {},
            template: { spec: { containers: [{ name: 'package-runtime', resources: { requests: { cpu: '50m', memory: '192Mi' }, limits: { memory: '768Mi' } } }] } },
          },
        },
      },
    });
    unit.add({
      apiVersion: 'pkg.crossplane.io/v1',
      kind: 'Provider',
      metadata: { name: HETZNER },
      spec: { package: `ghcr.io/hipervincle/provider-hetzner:${this.component.appVersion}`, runtimeConfigRef: { name: HETZNER } },
    });
    unit.add({
      apiVersion: 'apiextensions.crossplane.io/v1alpha1',
      kind: 'ManagedResourceActivationPolicy',
      metadata: { name: HETZNER },
      spec: { activate: HETZNER_KINDS },
    });
    this.addAccess(this.unit('access'));
  }

  /** Access comes when the kind that names it is there, and when the store has the token. */
  private addAccess(unit: Unit): void {
    const store = this.requires(Capability.SECRETS, unit) as ExternalSecrets | undefined;
    if (!store) return;
    const cloud = this.phaseZeroSecret(hcloudSecret(this.hostCluster));
    const { name, namespace } = this.secret({
      name: HETZNER,
      unit,
      fields: [SecretField.shared('token', store.keep(unit, cloud, 'token')), SecretField.text('credentials', '{"token":"{{ index . "token" }}"}')],
    });
    unit.add({
      apiVersion: 'hetzner.m.crossplane.io/v1beta1',
      kind: 'ClusterProviderConfig',
      metadata: { name: 'default' },
      spec: { credentials: { source: 'Secret', secretRef: { name, namespace, key: 'credentials' } } },
    });
  }
}
