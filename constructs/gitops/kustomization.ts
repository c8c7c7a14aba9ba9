import { ClusterPlan, Unit } from '../blueprint';
import { directDependencies } from '../blueprint/graph';
import { FLUX_NAMESPACE } from '../blueprint/helm-release';
import { kubeconfigName } from '../blueprint/mirrors';
import { HEALTH_EXPRESSIONS } from './health';

/** What Flux is told of a kind. */
const EXPRESSIONS = HEALTH_EXPRESSIONS.map(({ apiVersion, kind, current }) => ({ kind: `${apiVersion} ${kind}`, expression: { apiVersion, kind, current } }));

/** Returns the Flux Kustomization of a unit. */
export function unitKustomization(plan: ClusterPlan, unit: Unit, reach: Map<Unit, Set<Unit>>): { [key: string]: any } {
  const dependsOn = directDependencies(unit, reach).map((dependency) => ({ name: dependency.name }));
  const kinds = new Set(unit.manifests.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`));
  const expressions = EXPRESSIONS.filter(({ kind }) => kinds.has(kind)).map(({ expression }) => expression);
  const waits = unit.waitException === undefined;
  return {
    apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
    kind: 'Kustomization',
    metadata: {
      name: unit.name,
      namespace: FLUX_NAMESPACE,
      ...(unit.waitException ? { annotations: { 'catalyst.openova.io/wait-exception': unit.waitException } } : {}),
    },
    spec: {
      interval: '10m',
      retryInterval: '1m',
      timeout: `${unit.timeoutMinutes}m`,
      path: `./${unit.path}`,
      sourceRef: { kind: 'GitRepository', name: plan.hostCluster.name },
      ...(unit.appliedTo ? { kubeConfig: { secretRef: { name: kubeconfigName(unit.appliedTo.organization!.name), key: 'config' } } } : {}),
      prune: unit.prune,
      // What is not pruned is not deleted with its Kustomization either: a file that leaves the tree by mistake must not
      // take CRDs, Flux or claims with it.
      ...(unit.prune ? {} : { deletionPolicy: 'Orphan' }),
      wait: waits,
      ...(waits && expressions.length > 0 ? { healthCheckExprs: expressions } : {}),
      ...(dependsOn.length > 0 ? { dependsOn } : {}),
    },
  };
}

/** Returns a kustomization.yaml that lists files and labels every object. */
export function kustomizationFile(resources: string[], labels: { [key: string]: string }): { [key: string]: any } {
  return {
    apiVersion: 'kustomize.config.k8s.io/v1beta1',
    kind: 'Kustomization',
    ...(Object.keys(labels).length > 0 ? { labels: [{ pairs: labels, includeSelectors: false }] } : {}),
    resources: [...resources].sort(),
  };
}
