import { Blueprint } from '../../blueprint';
import { packageVersion } from '../../blueprint/package-version';
import { Names } from '../../naming';
import { Application, Environment, EnvironmentPolicy, Organization, Runbook, RunbookStep, SecretPolicy, Sovereign } from '../../sovereign';
import { CatalystKinds } from './catalyst-kinds';

/** Turns the constructs of a Sovereign into objects of `catalyst.openova.io`. */
export class CatalystResources {
  /** Namespace of the objects that have one. */
  public static readonly NAMESPACE = 'catalyst-system';

  /** Returns the object of a Sovereign. */
  public static sovereign(sovereign: Sovereign): { [key: string]: any } {
    const { archive, domain, tls } = sovereign;
    return object('Sovereign', sovereign.name, {
      fqdn: sovereign.fqdn,
      domain: { mode: domain.mode, ...given('registrar', domain.registrar) },
      envType: sovereign.envType.code,
      owner: { organization: sovereign.owner.organization, email: sovereign.owner.email, country: sovereign.owner.country },
      keycloakTopology: sovereign.keycloakTopology,
      tls: { issuer: tls.issuer, ...given('staging', tls.staging || undefined) },
      regions: sovereign.regions.map((region) => ({
        provider: region.provider.provider.name,
        code: region.code,
        hostClusters: sovereign.hostClusters.filter((cluster) => cluster.region === region).map((cluster) => ({
          name: cluster.name, buildingBlock: cluster.buildingBlock.code, roles: cluster.roles.map((role) => role.code),
        })),
      })),
      ...given('archive', archive && {
        kind: archive.kind,
        protocol: archive.protocol,
        endpoint: archive.endpoint,
        region: archive.region,
        bucketPrefix: archive.bucketPrefix ?? sovereign.name,
      }),
    });
  }

  /** Returns the object of an Organization. */
  public static organization(organization: Organization): { [key: string]: any } {
    const { name, displayName, contact, tier, plan, labels } = organization;
    return object('Organization', name, { displayName, contact, tier, ...given('plan', plan) }, undefined, labels);
  }

  /** Returns the object of an Environment. */
  public static environment(environment: Environment): { [key: string]: any } {
    const { name, organization, envType, hostClusters } = environment;
    return object('Environment', name, {
      organization: organization.name,
      envType: envType.code,
      branch: Names.giteaBranch(envType),
      placement: hostClusters.map((cluster) => ({
        hostCluster: cluster.name, region: cluster.region.code, vcluster: cluster.clusterName.vcluster(organization.name),
      })),
    });
  }

  /** Returns the object of an Application: `{application}.{environment}`, because only the two together are unique. */
  public static application(application: Application): { [key: string]: any } {
    const { name, environment, blueprint, version, values, placement, regions, healthPath, uses } = application;
    const bindings = Object.fromEntries(Object.keys(uses).sort().map((alias) => [alias, uses[alias].name]));
    return object('Application', `${name}.${environment.name}`, {
      name,
      environment: environment.name,
      blueprintRef: { name: blueprint, version },
      config: values,
      placement: { mode: placement.mode, regions, dns: { policy: placement.dns, ...given('weights', placement.weights.length > 0 ? placement.weights : undefined) } },
      healthCheck: { path: healthPath },
      ...given('dependencyBindings', Object.keys(bindings).length > 0 ? bindings : undefined),
    }, CatalystResources.NAMESPACE);
  }

  /** Returns the object of an Application that is a Blueprint: its configuration is in its repository. */
  public static installed(application: Blueprint): { [key: string]: any } {
    const { name, environment, component, members, placement } = application;
    return object('Application', `${name}.${environment!.name}`, {
      name,
      environment: environment!.name,
      blueprintRef: { name: Names.blueprint(component.key), version: packageVersion(component) },
      placement: { mode: placement!.mode, regions: members.map(({ hostCluster }) => hostCluster.region.code), dns: { policy: placement!.dns } },
    }, CatalystResources.NAMESPACE);
  }

  /** Returns the object of an EnvironmentPolicy. */
  public static environmentPolicy(policy: EnvironmentPolicy): { [key: string]: any } {
    const { name, environment, rules } = policy;
    return object('EnvironmentPolicy', name, {
      appliesTo: { environments: [environment.name] },
      rules: rules.map(({ kind, parameters, source }) => ({
        kind, ...parameters, ...given('sourceEnvironment', source && Names.environment(environment.organization.name, source)),
      })),
    }, CatalystResources.NAMESPACE);
  }

  /** Returns the object of a SecretPolicy. */
  public static secretPolicy(policy: SecretPolicy): { [key: string]: any } {
    return object('SecretPolicy', policy.name, {
      appliesTo: { organizationLabels: policy.organizationLabels },
      rules: policy.rules.map(({ kind, maxTtl, autoRotate, rotateBefore, requireApproval }) => ({
        kind, maxTTL: maxTtl, autoRotate, ...given('rotateBefore', rotateBefore), ...given('requireApproval', requireApproval),
      })),
    }, CatalystResources.NAMESPACE);
  }

  /** Returns the object of a Runbook. */
  public static runbook(runbook: Runbook): { [key: string]: any } {
    const steps = (some: RunbookStep[]) => some.map(({ kind, command }) => ({ [kind]: command }));
    return object('Runbook', runbook.name, {
      triggers: runbook.alerts.map((alertName) => ({ alertName })),
      ...given('preconditions', runbook.preconditions.length > 0 ? runbook.preconditions.map((check) => ({ check })) : undefined),
      steps: steps(runbook.steps),
      ...given('rollback', runbook.rollback.length > 0 ? steps(runbook.rollback) : undefined),
    }, CatalystResources.NAMESPACE);
  }

  private constructor() {}
}

function object(kind: string, name: string, spec: { [key: string]: any }, namespace?: string, labels: { [key: string]: string } = {}): { [key: string]: any } {
  const metadata = { name, ...given('namespace', namespace), ...(Object.keys(labels).length > 0 ? { labels } : {}) };
  return { apiVersion: CatalystKinds.apiVersion, kind, metadata, spec };
}

function given(key: string, value: unknown): { [key: string]: any } {
  return value === undefined ? {} : { [key]: value };
}
