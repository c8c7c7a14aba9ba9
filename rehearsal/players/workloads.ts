import { KubernetesObject } from '../kubernetes';
import { Operator, Stage } from './player';

/** Tells whether a workload is there, and everything that runs its image is available. */
export async function isAvailable(stage: Stage, operator: Operator): Promise<boolean> {
  return areAvailable(await stage.kubernetes.list('apps/v1', operator.kind), operator);
}

/** Tells whether one of these workloads runs the image of an operator, and all that do are available. */
export function areAvailable(workloads: KubernetesObject[], operator: Operator): boolean {
  const mine = workloads.filter((workload) => runs(workload, operator));
  return mine.length > 0 && mine.every(hasPods);
}

/** Tells whether a workload runs the image of an operator and is available. */
export function hasStarted(workload: KubernetesObject, operator: Operator): boolean {
  return runs(workload, operator) && hasPods(workload);
}

function runs(workload: KubernetesObject, { image, kind }: Operator): boolean {
  return workload.kind === kind && imagesOf(workload).some((each) => each === image || each.endsWith(`/${image}`));
}

function hasPods({ status = {} }: KubernetesObject): boolean {
  return (status.availableReplicas ?? status.numberAvailable ?? 0) >= 1;
}

/** Images of the containers, without tag and digest. */
function imagesOf({ spec }: KubernetesObject): string[] {
  return spec.template.spec.containers.map(({ image }: any) => image.replace(/@.*$/, '').replace(/:[^/]*$/, ''));
}
