import { Unit } from '../../constructs';

const READ = ['get', 'list', 'watch'];

/** What may be read of a cluster: how things are, and no Secret. */
const READABLE: { [group: string]: string[] } = {
  '': ['events', 'namespaces', 'nodes', 'persistentvolumeclaims', 'pods', 'pods/log', 'services'],
  'apps': ['daemonsets', 'deployments', 'replicasets', 'statefulsets'],
  'autoscaling': ['horizontalpodautoscalers'],
  'batch': ['cronjobs', 'jobs'],
  'helm.toolkit.fluxcd.io': ['helmreleases'],
  'kustomize.toolkit.fluxcd.io': ['kustomizations'],
};

/** Adds a ServiceAccount that may read how things are on its cluster, and change nothing. */
export function addReadAccess(unit: Unit, name: string, namespace: string): void {
  const labels = { 'app.kubernetes.io/instance': name };
  unit.add({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace, labels } });
  unit.add({
    apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name, labels },
    rules: Object.entries(READABLE).map(([group, resources]) => ({ apiGroups: [group], resources, verbs: READ })),
  });
  unit.add({
    apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRoleBinding', metadata: { name, labels },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name },
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
  });
}
