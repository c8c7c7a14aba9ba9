import { Construct } from 'constructs';
import { Gpu, InstanceType } from '../cloud';
import { Names } from '../naming';
import { LABEL_MAX, requireLabel } from '../naming/syntax';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import { HostCluster } from './host-cluster';
import { Region } from './region';

/** Properties of a pool of worker machines. */
export interface NodePoolProps {
  /** Stable name of the pool; machines are called after it, renaming it replaces them. */
  readonly name: string;
  /** Instance type, by its name in the cloud's API. */
  readonly instanceType: string;
  /** Number of machines, 0 to 100. */
  readonly count: number;
  /**
   * Graphics processors of each machine, to have it checked that the instance type has them. Such machines run Pods that ask for them, and
   * no others.
   * @default - those of the instance type
   */
  readonly gpu?: Gpu;
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

/** Id of the construct of the control plane. */
const CONTROL_PLANE_ID = 'control-plane';
/** Most machines in a pool. */
const COUNT_MAX = 100;

/** A set of equal machines of a host cluster, keyed by a stable name: the control plane, or a pool of workers. */
export class NodePool extends Construct {
  /** Name of the control plane, which no other pool may have. */
  public static readonly CONTROL_PLANE = 'k8s';

  /** Name of the pool; `k8s` for the control plane. */
  public readonly name: string;
  /** Instance type of every machine. */
  public readonly instanceType: InstanceType;
  /** Number of machines. */
  public readonly count: number;
  /** Graphics processors of each machine; only Pods that ask for them run there. */
  public readonly gpu?: Gpu;
  /** Whether the machines are control planes. */
  public readonly isControlPlane: boolean;
  /** Host names of the machines, in order. */
  public readonly servers: string[];

  constructor(scope: HostCluster, props: NodePoolProps, isControlPlane: boolean) {
    super(scope, isControlPlane ? CONTROL_PLANE_ID : poolId(scope, props.name));
    const path = this.node.path;
    const allowed = isControlPlane ? [1, 3].includes(props.count) : Number.isInteger(props.count) && props.count >= 0 && props.count <= COUNT_MAX;
    if (!allowed) {
      const rule = isControlPlane ? 'be 1 or 3 (etcd needs an odd number to keep a quorum)' : `be a whole number from 0 to ${COUNT_MAX}`;
      const pool = props.count > COUNT_MAX ? 'split it into several pools' : 'write 0 for a pool without machines';
      const instead = isControlPlane ? 'use 3 to survive the loss of a machine' : pool;
      throw invalid(path, 'count', rule, props.count, instead);
    }
    this.name = props.name;
    this.count = props.count;
    this.isControlPlane = isControlPlane;
    this.instanceType = scope.region.provider.instanceType(path, props.instanceType, scope.region.location.cloudLocation);
    this.gpu = this.instanceType.gpu;
    assertGpu(path, scope.region, this, props.gpu);
    this.servers = Array.from({ length: props.count }, (_, index) => scope.clusterName.server(props.name, index + 1));
  }
}

/** What a definition says of graphics processors is what the machines have; the control plane runs what asks for none. */
function assertGpu(path: string, { location, provider: cloud }: Region, { gpu, instanceType, isControlPlane }: NodePool, wanted?: Gpu): void {
  if (isControlPlane && gpu) {
    throw invalid(path, 'instanceType', 'be one without graphics processors', instanceType.name, 'add a pool of such machines, which run nothing else');
  }
  if (!wanted || (gpu && wanted.model === gpu.model && wanted.count === gpu.count)) return;
  const others = cloud.orderableIn(location.cloudLocation).filter((type) => type.gpu).map((type) => `${type.name} (${type.gpu!.count} ${type.gpu!.model})`);
  if (others.length === 0) {
    const instead = 'use a region of a cloud that has some, such as aws, or a model that somebody else runs';
    throw invalid(path, 'gpu', `be left out, ${cloud.provider.name} has no instance types with graphics processors`, wanted, instead);
  }
  const rule = gpu ? `be { model: '${gpu.model}', count: ${gpu.count} }, which ${instanceType.name} has` : `be left out, ${instanceType.name} has none`;
  throw invalid(path, 'gpu', rule, wanted, `choose one of ${others.join(', ')}`);
}

/** Machines are called after their pool: its name begins a host name, leaves room for the rest of it, and is not that of the control plane. */
function poolId(scope: HostCluster, name: string): string {
  const path = `${scope.node.path}/${name}`;
  if ([NodePool.CONTROL_PLANE, CONTROL_PLANE_ID].includes(name)) {
    throw invalid(path, 'name', 'be another one than that of the control plane', name, "write for example 'workers'");
  }
  const id = childId(scope, name, 'pool');
  Names.assertNodePool(path, name);
  requireLabel(path, 'name', name, 'workers', LABEL_MAX - scope.clusterName.server('x', COUNT_MAX).length + 1);
  return id;
}
