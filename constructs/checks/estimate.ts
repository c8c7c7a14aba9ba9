import { ClusterPlan, ComponentCategory } from '../blueprint';
import { BuildingBlock } from '../naming';
import { Capacity, Demand } from './capacity';
import { ESTIMATE_LAYERS, EstimateLayer } from './estimate-layers';

/** Bytes of a GB, in MiB. */
const MIB_PER_GB = 1e9 / 1024 ** 2;
/** Line for everything that is no part of the platform. */
const APPLICATIONS = 'Applications';

/** What the reference stack says of a part of a cluster, and what its Pods ask for here. */
export interface EstimateLine {
  /** Name of the part: a line of the reference stack, or a component that it has no figure for. */
  readonly name: string;
  /**
   * Memory by the reference stack, in GB.
   * @default - it has no figure
   */
  readonly estimatedGb?: number;
  /** Memory that its Pods request, in GB. */
  readonly requestedGb: number;
}

/**
 * The resource estimates of the reference stack (§7) for a cluster, beside what its Pods request. Both are in GB of 10⁹ bytes; an estimate
 * is what a component takes, a request is what a machine has to have free for it.
 */
export class Estimate {
  /** Estimates a cluster. */
  public static of(plan: ClusterPlan): Estimate {
    return new Estimate(plan);
  }

  /** Lines of the reference stack that the cluster has, in its order, then what it has no figure for, by name. */
  public readonly lines: EstimateLine[];

  private constructor(private readonly plan: ClusterPlan) {
    const layers = ESTIMATE_LAYERS.filter((layer) => this.has(layer));
    const requests = new Map<string, number>(layers.map(({ name }) => [name, 0]));
    const categories = new Map([plan, ...plan.vclusters].flatMap(({ blueprints }) => blueprints.map(({ component }) => [component.key, component.category])));
    for (const demand of Capacity.of(plan).demands) {
      const layer = layers.find(({ components, workloads }) => components.includes(demand.component) && (workloads ?? [podOf(demand)]).includes(podOf(demand)));
      const isApplication = categories.get(demand.component) === ComponentCategory.APPLICATION;
      const name = layer?.name ?? (isApplication ? APPLICATIONS : demand.component);
      const pods = demand.perNode ? plan.hostCluster.nodeCount : demand.pods;
      requests.set(name, (requests.get(name) ?? 0) + pods * demand.memoryMiB);
    }
    const gb = (name: string) => requests.get(name)! / MIB_PER_GB;
    const others = [...requests.keys()].slice(layers.length).filter((name) => requests.get(name)! > 0).sort();
    this.lines = [
      ...layers.map((layer) => ({ name: layer.name, estimatedGb: this.amount(layer), requestedGb: gb(layer.name) })),
      ...others.map((name) => ({ name, requestedGb: gb(name) })),
    ];
  }

  /** Memory of the cluster by the reference stack, in GB. */
  public get estimatedGb(): number {
    return this.lines.reduce((sum, { estimatedGb }) => sum + (estimatedGb ?? 0), 0);
  }

  /** Memory that Pods request which the reference stack has a figure for, in GB. */
  public get requestedGb(): number {
    return this.lines.reduce((sum, line) => sum + (line.estimatedGb === undefined ? 0 : line.requestedGb), 0);
  }

  /** Memory that all other Pods request, in GB. */
  public get withoutFigureGb(): number {
    return this.lines.reduce((sum, line) => sum + (line.estimatedGb === undefined ? line.requestedGb : 0), 0);
  }

  private has({ on, topology }: EstimateLayer): boolean {
    const { hostCluster } = this.plan;
    const isThere = { management: hostCluster === hostCluster.sovereign.managementCluster, workloads: hostCluster.hasRole(BuildingBlock.RTZ), all: true }[on];
    return isThere && (topology === undefined || topology === hostCluster.sovereign.keycloakTopology);
  }

  private amount({ memoryGb, on, per }: EstimateLayer): number {
    const { hostCluster } = this.plan;
    const { organizations } = hostCluster.sovereign;
    // On the management cluster every Organization has an identity provider; where workloads are, those have a vcluster that run something.
    const here = on === 'management' ? organizations : organizations.filter(({ environments }) => environments.some(({ hostClusters }) => hostClusters.includes(hostCluster)));
    return memoryGb * { cluster: 1, node: hostCluster.nodeCount, organization: here.length }[per];
  }
}

/** Returns the name of the Pods, without that of their Blueprint or unit. */
function podOf({ name }: Demand): string {
  return name.slice(name.indexOf('/') + 1);
}
