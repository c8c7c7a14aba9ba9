import { ClusterPlan } from '../blueprint';
import { cloudInit } from './cloud-init';
import { machinesOf } from './machine';

/** Size of the user data of a machine. */
export interface UserDataSize {
  /** Host name of the machine. */
  readonly server: string;
  /** Size with the longest value of every secret, in bytes. */
  readonly maxBytes: number;
}

/** Returns the size of the user data of every machine of a cluster, to be compared with the limit of its provider. */
export function userDataOf(plan: ClusterPlan): UserDataSize[] {
  return machinesOf(plan.hostCluster).map((machine) => ({ server: machine.name, maxBytes: cloudInit(machine, plan).maxBytes }));
}
