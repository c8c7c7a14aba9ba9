import { Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';

const EXPERIMENT = 'pod-delete';
const RBAC = 'rbac.authorization.k8s.io';

/** What the experiment does at the Kubernetes API; upstream's list, without the kinds of others and without shells in Pods. */
const RULES = [
  { apiGroups: [''], resources: ['pods', 'events'], verbs: ['create', 'delete', 'deletecollection', 'get', 'list', 'patch', 'update'] },
  { apiGroups: [''], resources: ['configmaps', 'pods/log'], verbs: ['create', 'get', 'list'] },
  { apiGroups: ['apps'], resources: ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], verbs: ['get', 'list'] },
  { apiGroups: ['batch'], resources: ['jobs'], verbs: ['create', 'delete', 'deletecollection', 'get', 'list'] },
  { apiGroups: ['litmuschaos.io'], resources: ['chaosengines', 'chaosexperiments', 'chaosresults'], verbs: ['create', 'get', 'list', 'patch', 'update'] },
];

/** Adds the account that runs of the experiment have. */
export function addAccess(unit: Unit, name: string, namespace: string): void {
  const metadata = { name, namespace };
  unit.add({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  unit.add({ apiVersion: `${RBAC}/v1`, kind: 'Role', metadata, rules: RULES });
  unit.add({
    apiVersion: `${RBAC}/v1`, kind: 'RoleBinding', metadata,
    roleRef: { apiGroup: RBAC, kind: 'Role', name }, subjects: [{ kind: 'ServiceAccount', ...metadata }],
  });
}

/** Returns the experiment that deletes Pods. */
export function podDelete(name: string, namespace: string, durationSeconds: number, intervalSeconds: number): { [key: string]: any } {
  const variables = {
    TOTAL_CHAOS_DURATION: String(durationSeconds), CHAOS_INTERVAL: String(intervalSeconds), RAMP_TIME: '', FORCE: 'false', PODS_AFFECTED_PERC: '',
    TARGET_PODS: '', SEQUENCE: 'parallel',
  };
  return {
    apiVersion: 'litmuschaos.io/v1alpha1',
    kind: 'ChaosExperiment',
    metadata: { name: `${name}-${EXPERIMENT}`, namespace },
    description: { message: 'Deletes Pods of a workload.' },
    spec: {
      definition: {
        scope: 'Namespaced',
        permissions: RULES,
        image: `docker.io/litmuschaos/go-runner:${CATALOGUE.litmus.appVersion}`,
        imagePullPolicy: 'IfNotPresent',
        command: ['/bin/bash'],
        args: ['-c', `./experiments -name ${EXPERIMENT}`],
        env: Object.entries(variables).map(([variable, value]) => ({ name: variable, value })),
        labels: { 'name': EXPERIMENT, 'app.kubernetes.io/part-of': 'litmus' },
      },
    },
  };
}
