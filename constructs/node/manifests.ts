import { BootstrapRelease, ClusterPlan, PhaseZeroSecret, PodSecurity, SensitiveVariable } from '../blueprint';
import { FLUX_NAMESPACE } from '../blueprint/helm-release';
import { BUILT_IN_NAMESPACES } from '../blueprint/plan';
import { Labels } from '../naming';
import { invalid } from '../private/errors';
import { Json } from '../private/merge';
import { toYaml } from '../private/yaml';
import { snapshotSecret } from './etcd-snapshots';
import { slot } from './user-data';

/** A file of manifests that the first control plane applies when it starts the cluster. */
export interface ManifestFile {
  /** Name of the file; the part before the dot names the k3s add-on. */
  readonly name: string;
  /** Objects in the file. */
  readonly documents: Json[];
}

/**
 * Returns what Phase 0 puts on a new cluster: namespaces, Secrets, the Helm releases without which Flux cannot run, and the objects
 * that make Flux follow the tree. One file per object, because k3s retries a file as a whole until its kinds are served.
 */
export function phaseZeroManifests(plan: ClusterPlan): ManifestFile[] {
  const releases = bootstrapReleases(plan);
  const namespaces = [
    ...releases.map((release) => release.namespace),
    ...plan.phaseZeroSecrets.map((secret) => secret.namespace),
    ...plan.bootstrapObjects.flatMap(({ manifest }) => manifest.metadata?.namespace ?? []),
  ];
  const needed = [...new Set(namespaces)].filter((name) => !BUILT_IN_NAMESPACES.includes(name)).sort();
  return [
    ...(needed.length > 0 ? [{ name: '1-namespaces.yaml', documents: needed.map((name) => namespaceObject(plan, name)) }] : []),
    ...secretsOf(plan).map((secret) => ({ name: `2-secret-${fileName(secret.namespace, secret.name)}`, documents: [secretObject(secret)] })),
    ...releases.map((release) => ({ name: `3-chart-${fileName(release.releaseName)}`, documents: [helmChart(release)] })),
    ...plan.bootstrapObjects.map(({ manifest }) => ({
      name: `4-${fileName(manifest.kind.toLowerCase(), manifest.metadata?.namespace ?? '', manifest.metadata?.name ?? '')}`,
      documents: [manifest],
    })),
  ];
}

/** Returns the Helm releases that Phase 0 installs, in the order of their units. */
export function bootstrapReleases(plan: ClusterPlan): BootstrapRelease[] {
  return plan.releases.filter((planned) => planned.bootstrap).map(({ release, valuesAtPhaseZero }) => ({ ...release, values: valuesAtPhaseZero }));
}

/** Returns the variables whose values are in the manifests. */
export function manifestVariables(plan: ClusterPlan): SensitiveVariable[] {
  return secretsOf(plan).flatMap((secret) => secret.fields.flatMap((field) => field.variable ?? []));
}

/** Returns the Secrets that Phase 0 puts on the cluster: those of Blueprints, and that of k3s itself. */
function secretsOf(plan: ClusterPlan): PhaseZeroSecret[] {
  return [...plan.phaseZeroSecrets, ...[snapshotSecret(plan.hostCluster)].flatMap((secret) => secret ?? [])];
}

function fileName(...parts: string[]): string {
  return `${parts.filter((part) => part !== '').join('-').replace(/[^a-z0-9-]/g, '-')}.yaml`;
}

/**
 * The namespace, with what Pods in it must hold to; Flux adds the labels that people read, which are a tenth of what user data may hold.
 * Flux's own has them all: it is in no unit, because a tree must not own the namespace it lives in.
 */
function namespaceObject(plan: ClusterPlan, name: string): Json {
  const planned = plan.namespaces.find((namespace) => namespace.name === name);
  if (!planned && name !== FLUX_NAMESPACE) {
    const known = plan.namespaces.map((namespace) => namespace.name);
    throw invalid(plan.hostCluster.node.path, 'namespace', `be one of ${known.join(', ')}`, name, 'declare it in the Blueprint that puts something there at Phase 0');
  }
  const { sovereign, clusterName: cluster } = plan.hostCluster;
  const labels = name === FLUX_NAMESPACE ? Labels.forNamespace({
    cluster, sovereign: sovereign.name, fqdn: sovereign.fqdn, name: planned?.owner.component.key ?? 'flux', owner: sovereign.name,
  }) : {};
  const levels = Object.fromEntries(['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, planned?.podSecurity ?? PodSecurity.RESTRICTED]));
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels: { ...labels, ...levels } } };
}

function secretObject(secret: PhaseZeroSecret): Json {
  const plain = secret.fields.filter((field) => !field.isEncoded).map((field) => [field.key, field.variable ? slot(field.variable) : field.value]);
  const encoded = secret.fields.flatMap((field) => (field.isEncoded && field.variable ? [[field.key, slot(field.variable)]] : []));
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: secret.name, namespace: secret.namespace, ...(secret.labels ? { labels: secret.labels } : {}) },
    type: 'Opaque',
    ...(plain.length > 0 ? { stringData: Object.fromEntries(plain) } : {}),
    ...(encoded.length > 0 ? { data: Object.fromEntries(encoded) } : {}),
  };
}

/** The release as k3s installs it, with the chart, version, values, name and namespace that Flux adopts (L6). */
function helmChart(release: BootstrapRelease): Json {
  const isOci = release.repository.startsWith('oci://');
  return {
    apiVersion: 'helm.cattle.io/v1',
    kind: 'HelmChart',
    metadata: { name: release.releaseName, namespace: 'kube-system' },
    spec: {
      ...(isOci ? { chart: `${release.repository}/${release.chartName}` } : { repo: release.repository, chart: release.chartName }),
      version: release.version,
      targetNamespace: release.namespace,
      // Runs on the network of the machine and on nodes that are not initialised: there is neither a Pod network nor a cloud's controller yet.
      bootstrap: true,
      ...(Object.keys(release.values).length > 0 ? { valuesContent: toYaml([release.values]) } : {}),
    },
  };
}
