import { createHash } from 'crypto';
import { ClusterPlan } from '../blueprint';
import { cloudInit } from './cloud-init';
import { machinesOf } from './machine';
import { slot } from './user-data';

/** A machine as Phase 0 makes it. */
export interface FingerprintedMachine {
  /** Host name. */
  readonly name: string;
  /** Name of the instance type. */
  readonly instanceType: string;
  /** User data, with slots for the values of sensitive variables. */
  readonly userData: string;
}

/** Returns a text that is different as soon as Phase 0 makes other machines, or puts anything else on them. */
export function fingerprintOf(machines: FingerprintedMachine[]): string {
  const rows = machines.map(({ name, instanceType, userData }) => [name, instanceType, userData]).sort(([a], [b]) => (a < b ? -1 : 1));
  return `sha256:${createHash('sha256').update(JSON.stringify(rows)).digest('hex')}`;
}

/** Returns the fingerprint of what Phase 0 makes of a cluster. */
export function phaseZeroFingerprint(plan: ClusterPlan): string {
  return fingerprintOf(machinesOf(plan.hostCluster).map((machine) => ({
    name: machine.name, instanceType: machine.pool.instanceType.name, userData: cloudInit(machine, plan).render(slot),
  })));
}
