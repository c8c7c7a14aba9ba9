import { Construct } from 'constructs';
import { InstanceType } from '../cloud';
import { Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import { HostCluster } from './host-cluster';

/** Properties of a pool of worker machines. */
export interface NodePoolProps {
  /** Stable name of the pool; machines are called after it, renaming it replaces them. */
  readonly name: string;
  /** Instance type, by its name in the cloud's API. */
  readonly instanceType: string;
  /** Number of machines, 0 to 100. */
  readonly count: number;
}

/** Properties of the control plane of a host cluster. */
export interface ControlPlaneProps {
  /** Instance type, by its name in the cloud's API. */
  readonly instanceType: string;
  /**
   * Number of machines: 1, or 3 for a control plane that survives the loss of a machine.
   * @default 1
   */
  readonly count?: number;
}

/** A set of equal machines of a host cluster, keyed by a stable name: the control plane, or a pool of workers. */
export class NodePool extends Construct {
  /** Name of the pool; `k8s` for the control plane. */
  public readonly name: string;
  /** Instance type of every machine. */
  public readonly instanceType: InstanceType;
  /** Number of machines. */
  public readonly count: number;
  /** Whether the machines are control planes. */
  public readonly isControlPlane: boolean;
  /** Host names of the machines, in order. */
  public readonly servers: string[];

  constructor(scope: HostCluster, props: NodePoolProps, isControlPlane: boolean) {
    super(scope, childId(scope, isControlPlane ? 'control-plane' : props.name, 'pool'));
    const path = this.node.path;
    if (!isControlPlane) Names.assertNodePool(path, props.name);
    const allowed = isControlPlane ? [1, 3].includes(props.count) : Number.isInteger(props.count) && props.count >= 0 && props.count <= 100;
    if (!allowed) {
      const rule = isControlPlane ? 'be 1 or 3 (etcd needs an odd number to keep a quorum)' : 'be a whole number from 0 to 100';
      throw invalid(path, 'count', rule, props.count, isControlPlane ? 'use 3 to survive the loss of a machine' : 'split larger pools');
    }
    this.name = props.name;
    this.count = props.count;
    this.isControlPlane = isControlPlane;
    this.instanceType = scope.region.provider.instanceType(path, props.instanceType, scope.region.location.cloudLocation);
    this.servers = Array.from({ length: props.count }, (_, index) => scope.clusterName.server(props.name, index + 1));
  }
}
