import { Names } from '../naming';
import { isServer, Machine } from '../node/machine';
import { StackContext } from './context';

/** The subnets of a cluster's private network: one for each kind of thing in it. */
export class Subnets {
  /** Id of the subnet of the control planes. */
  public readonly controlPlanes: string;
  /** Id of the subnet of the load balancers. */
  public readonly loadBalancers: string;
  /** Id of the subnet of the workers. */
  public readonly workers: string;

  /**
   * @param make makes a subnet, with what it is for and its range, and returns its id
   */
  constructor({ cluster: { clusterName } }: StackContext, make: (purpose: string, range: string) => string) {
    this.controlPlanes = make(Names.SUBNET_CONTROL_PLANE, clusterName.controlPlaneSubnet);
    this.loadBalancers = make(Names.SUBNET_LOAD_BALANCERS, clusterName.loadBalancerSubnet);
    this.workers = make(Names.SUBNET_WORKERS, clusterName.workerSubnet);
  }

  /** Returns the id of the subnet that a machine is in. */
  public idFor(machine: Machine): string {
    return isServer(machine) ? this.controlPlanes : this.workers;
  }
}
