import { customResourceDefinition } from '../charts/definitions';
import { allKindFacts } from '../charts/facts';
import { KubernetesObject } from '../kubernetes';
import { acting, need, notPlayed, Waiting } from './acting';
import { Player, Stage } from './player';
import { ensure, ownedBy, setObserved } from './writing';

const EXTENSIONS = 'apiextensions.crossplane.io';
const PACKAGES = 'pkg.crossplane.io';
const OPERATOR = { kind: 'Deployment', image: 'crossplane/crossplane' } as const;
const PACKAGE_KINDS = ['Function', 'Configuration'];
/** Clouds whose kinds are recorded, by the group of the access to them. */
const CLOUDS = ['aws.m.upbound.io', 'azure.m.upbound.io', 'gcp.m.upbound.io', 'hetzner.m.crossplane.io', 'tf.m.upbound.io'];

const ALL: Player[] = [
  {
    kinds: PACKAGE_KINDS.map((kind) => `${PACKAGES}/v1/${kind}`), title: 'Crossplane: installs packages', operator: OPERATOR,
    act: acting(install),
  },
  {
    kinds: [`${PACKAGES}/v1/Provider`], title: 'Crossplane: installs providers', operator: OPERATOR,
    act: acting(async (provider, stage) => {
      await install(provider, stage);
      const brought = allKindFacts().filter((facts) => isBrought(facts.group, provider.spec.package));
      if (brought.length === 0) throw new Waiting(`the kinds of package ${provider.spec.package} are not recorded, so none is served`);
      for (const { group, kind, version } of brought) {
        await ensure(stage, customResourceDefinition({ group, kind, versions: [version] }) as KubernetesObject);
      }
    }),
  },
  { kinds: [`${EXTENSIONS}/v2/CompositeResourceDefinition`], title: 'Crossplane: serves kinds that are composed', operator: OPERATOR, act: acting(establish) },
  {
    kinds: [`${EXTENSIONS}/v1alpha1/ManagedResourceActivationPolicy`], title: 'Crossplane: switches kinds of providers on', operator: OPERATOR,
    act: acting((policy, stage) => setObserved(stage, policy, [{ type: 'Healthy', isTrue: true, reason: 'Running' }], { activated: [] })),
  },
  {
    kinds: [`${EXTENSIONS}/v1/Composition`, `${EXTENSIONS}/v1beta1/EnvironmentConfig`, `${PACKAGES}/v1beta1/DeploymentRuntimeConfig`, `${PACKAGES}/v1beta1/ImageConfig`],
    title: 'Crossplane: what packages and compositions read', operator: OPERATOR,
  },
  ...[
    `${EXTENSIONS}/v1alpha1/ManagedResourceDefinition`, 'ops.crossplane.io/v1alpha1/Operation', 'ops.crossplane.io/v1alpha1/CronOperation',
    'ops.crossplane.io/v1alpha1/WatchOperation', 'protection.crossplane.io/v1beta1/Usage', 'protection.crossplane.io/v1beta1/ClusterUsage',
  ].map((kind) => ({ kinds: [kind], title: 'Crossplane: what no Blueprint uses', operator: OPERATOR, act: notPlayed(kind.split('/')[2]) })),
  { kinds: CLOUDS.map((group) => `${group}/v1beta1/ClusterProviderConfig`), title: 'Crossplane: access to a cloud', operator: OPERATOR },
];

/** What is composed; a CompositeResourceDefinition serves these, and says their scope. */
const CLAIMS: Player[] = ['RegionClaim', 'ClusterClaim', 'NodePoolClaim', 'NodeActionClaim', 'LoadBalancerClaim', 'PeeringClaim'].map((kind) => (
  { kinds: [`compose.openova.io/v1alpha1/${kind}`], title: 'Crossplane: composes', operator: OPERATOR, act: notPlayed(kind) }
));

/**
 * Packages, and kinds that are composed of others.
 *
 * No package is fetched: a Provider serves those of its kinds that are recorded, switched on or not, and nothing is made at a cloud.
 * Nothing is composed.
 */
export const CROSSPLANE: Player[] = [...ALL.map((player) => ({ ...player, registersKinds: true })), ...CLAIMS];

/** Tells whether a package brings the kinds of a group. Providers of a family bring one each, and the family the access. */
function isBrought(group: string, image: string): boolean {
  const [, name] = /^(?:ghcr\.io\/hipervincle|xpkg\.crossplane\.io\/crossplane-contrib)\/provider-([a-z0-9-]+):/.exec(image) ?? [];
  if (name === 'hetzner') return /(^|\.)hetzner\.m\.crossplane\.io$/.test(group);
  if (name === 'terraform') return group === 'tf.m.upbound.io';
  const [cloud, service] = name?.split('-') ?? [];
  return group === (cloud === 'family' ? `${service}.m.upbound.io` : `${service}.${cloud}.m.upbound.io`);
}

async function install(object: KubernetesObject, stage: Stage): Promise<void> {
  const { runtimeConfigRef, package: image } = object.spec;
  // Crossplane makes the one that is called 'default' itself.
  if (runtimeConfigRef && runtimeConfigRef.name !== 'default') await need(stage, `${PACKAGES}/v1beta1`, runtimeConfigRef.kind ?? 'DeploymentRuntimeConfig', runtimeConfigRef.name);
  await setObserved(stage, object, [
    { type: 'Installed', isTrue: true, reason: 'ActivePackageRevision' }, { type: 'Healthy', isTrue: true, reason: 'HealthyPackageRevision' },
  ], { currentIdentifier: image, resolvedPackage: image });
}

async function establish(definition: KubernetesObject, stage: Stage): Promise<void> {
  const { claimNames, group, names, scope = 'Namespaced', versions } = definition.spec;
  if (claimNames) throw new Waiting('claims of a CompositeResourceDefinition are not played');
  const open = { 'type': 'object', 'x-kubernetes-preserve-unknown-fields': true };
  await ensure(stage, {
    apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition', metadata: { name: definition.metadata.name, ...ownedBy(definition) },
    spec: {
      group, scope: scope === 'Namespaced' ? 'Namespaced' : 'Cluster', names: { categories: ['composite'], listKind: `${names.kind}List`, singular: names.kind.toLowerCase(), ...names },
      versions: versions.map(({ name, referenceable, schema, served }: any) => ({
        name, served, storage: referenceable, subresources: { status: {} },
        schema: { openAPIV3Schema: withOwnFields(schema?.openAPIV3Schema ?? { type: 'object' }, open) },
      })),
    },
  });
  await setObserved(stage, definition, [{ type: 'Established', isTrue: true, reason: 'WatchingCompositeResource' }], {
    controllers: { compositeResourceType: { apiVersion: `${group}/${versions.find(({ referenceable }: any) => referenceable).name}`, kind: names.kind } },
  });
}

/** Adds the fields that Crossplane keeps in every composite resource. */
function withOwnFields({ properties = {}, ...schema }: any, open: object): object {
  const spec = { type: 'object', ...properties.spec };
  const status = { type: 'object', ...properties.status };
  const conditions = { type: 'array', items: open };
  return {
    ...schema, type: 'object',
    properties: {
      ...properties, spec: { ...spec, properties: { ...spec.properties, crossplane: open } },
      status: { ...status, properties: { ...status.properties, conditions, crossplane: open } },
    },
  };
}
