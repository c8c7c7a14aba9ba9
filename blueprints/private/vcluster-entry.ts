import { Blueprint, EnvType, Labels, Names, PodSecurity, SecretRef, Unit } from '../../constructs';
import { overlayOf } from '../../constructs/blueprint/placements';
import { CATALOGUE } from '../catalogue';

/** Where an Application comes from. */
export interface EntrySource {
  /** URL of its repository, as the Flux of the vcluster reaches it. */
  readonly url: string;
  /** Secret in the vcluster with the keys `username` and `password`. */
  readonly credentials: SecretRef;
  /** Env type of its Environment, which says which branch is followed. */
  readonly envType: EnvType;
}

/**
 * Adds that with which an Application begins in its vcluster: its namespace, its repository, and that its Flux follows it.
 *
 * @param unit unit of the host cluster that is applied to the vcluster
 * @param before Applications in the same vcluster that have to be ready first
 */
export function addEntry(unit: Unit, application: Blueprint, source: EntrySource, before: Blueprint[]): void {
  const { name, namespace, component, environment, hostCluster, sovereign } = application;
  const metadata = { name, namespace: CATALOGUE.flux.namespace };
  const levels = Object.fromEntries(['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, PodSecurity.RESTRICTED]));
  const labels = Labels.forVcluster({
    hostCluster: hostCluster.clusterName, sovereign: sovereign.name, organization: environment!.organization.name, application: name, blueprint: component.key,
  });
  unit.add({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: Names.applicationNamespace(namespace), labels: { ...labels, ...levels } } });
  unit.add({
    apiVersion: 'source.toolkit.fluxcd.io/v1',
    kind: 'GitRepository',
    metadata,
    spec: { interval: '1m', url: source.url, ref: { branch: source.envType.branch }, secretRef: { name: source.credentials.name } },
  });
  unit.add({
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata,
    spec: {
      interval: '10m',
      retryInterval: '1m',
      timeout: '15m',
      path: './',
      components: [overlayOf(application)],
      sourceRef: { kind: 'GitRepository', name },
      prune: true,
      wait: true,
      ...(before.length > 0 ? { dependsOn: before.map((one) => ({ name: one.name })) } : {}),
    },
  });
}
