import { HEALTH_EXPRESSIONS } from '../constructs/gitops/health';
import { KubernetesObject } from './kubernetes';

/** Conditions of a HelmRelease that say what failed, the most telling first. */
const FAILURES = ['Released', 'Ready'];

/**
 * Returns why Flux does not take an object for ready, in the words of the object, or undefined if it does.
 *
 * Its rules are those of kstatus, without what only an update goes through, and the expressions of the tree.
 */
export function notReady(object: KubernetesObject): string | undefined {
  const { apiVersion, kind, metadata: { generation }, status = {} } = object;
  const rule = HEALTH_EXPRESSIONS.find((one) => one.apiVersion === apiVersion && one.kind === kind);
  if (rule) return rule.isReady(status) ? undefined : said(object) ?? `${rule.current} is not true`;
  if (status.observedGeneration !== undefined && status.observedGeneration !== generation) return 'its last change is not observed';
  switch (kind) {
    case 'Deployment': case 'StatefulSet': case 'DaemonSet': return podsOf(object);
    case 'Job': return conditionOf(object, 'Complete', 'True') ? undefined : conditionOf(object, 'Failed', 'True')?.message ?? 'it is not complete';
    case 'PersistentVolumeClaim': return status.phase === 'Bound' ? undefined : 'it is not bound';
    case 'Pod': return conditionOf(object, 'Ready', 'True') || status.phase === 'Succeeded' ? undefined : said(object) ?? 'it is not ready';
    case 'CustomResourceDefinition': return conditionOf(object, 'Established', 'True') ? undefined : 'it is not established';
    default: return conditionOf(object, 'Reconciling', 'True') || conditionOf(object, 'Stalled', 'True') || isNotTrue(object, 'Ready') ? said(object) : undefined;
  }
}

/** What an object says of itself: why it failed, or else how far it is. */
function said(object: KubernetesObject): string | undefined {
  const conditions = [
    ...FAILURES.map((type) => conditionOf(object, type, 'False')), conditionOf(object, 'PodScheduled', 'False'), conditionOf(object, 'Stalled', 'True'),
    conditionOf(object, 'Reconciling', 'True'), conditionOf(object, 'Ready', 'Unknown'),
  ];
  return conditions.find((one) => one?.message)?.message.replace(/\s+/g, ' ').trim();
}

function podsOf(object: KubernetesObject): string | undefined {
  const { kind, spec, status = {} } = object;
  const [wanted, ready] = kind === 'DaemonSet' ? [status.desiredNumberScheduled, status.numberAvailable ?? 0] : [spec.replicas ?? 1, status.readyReplicas ?? 0];
  const isAvailable = kind !== 'Deployment' || conditionOf(object, 'Available', 'True') !== undefined;
  if (wanted !== undefined && ready >= wanted && isAvailable) return undefined;
  return conditionOf(object, 'ReplicaFailure', 'True')?.message ?? (wanted === undefined ? 'its Pods are not counted' : `${ready} of ${wanted} Pods are ready`);
}

function isNotTrue(object: KubernetesObject, type: string): boolean {
  return ['False', 'Unknown'].some((status) => conditionOf(object, type, status) !== undefined);
}

function conditionOf({ status }: KubernetesObject, type: string, value: string): any {
  return status?.conditions?.find((one: any) => one.type === type && one.status === value);
}
