import { ClusterPlan } from '../blueprint';
import { Gpu, InstanceType } from '../cloud';
import { hasApiLoadBalancer, machinesOf, Reserved, reservedOn } from '../node/machine';
import { invalid } from '../private/errors';
import { isObject } from '../private/merge';
import { toBytes, toMillis } from '../private/quantity';
import { NodePool, Quota } from '../sovereign';
import { World } from './world';

/** Pods of one workload, and what each asks for. */
export interface Demand {
  /** Name of the workload, with its Blueprint's path. */
  readonly name: string;
  /** Key of the component that runs it. */
  readonly component: string;
  /** Namespace of the host cluster in which its Pods run. */
  readonly namespace: string;
  /** CPU that one Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one Pod requests, in MiB. */
  readonly memoryMiB: number;
  /** Graphics processors of one machine that one Pod has to itself. */
  readonly gpus: number;
  /** Number of Pods. */
  readonly pods: number;
  /** Whether there is one Pod per machine. */
  readonly perNode: boolean;
  /** Whether two of its Pods may never share a machine. */
  readonly spread: boolean;
}

/** A machine with what is free on it. */
interface Free {
  readonly name: string;
  cpuMillis: number;
  memoryMiB: number;
  gpus: number;
  pods: number;
  readonly workloads: Set<string>;
  /** Whether only Pods that ask for graphics processors, and those of every machine, run there. */
  readonly isReserved: boolean;
}

/** Machines of one pool, as they might be. */
interface OtherMachines {
  /**
   * Pool that is changed.
   * @default - none
   */
  readonly pool?: NodePool;
  /**
   * Instance type of its machines, and of those that are added.
   * @default - the one they have
   */
  readonly instanceType?: InstanceType;
  /**
   * Workers that are added.
   * @default 0
   */
  readonly more?: number;
}

/** Numbers of machines that may be added. */
const COUNTS = Array.from({ length: 20 }, (_, index) => index + 1);

/** What a cluster's Pods ask for, and what its machines have: whether it fits, and what it costs. */
export class Capacity {
  /** Computes the capacity of a cluster. */
  public static of(plan: ClusterPlan): Capacity {
    let capacity = Capacity.KNOWN.get(plan);
    if (!capacity) Capacity.KNOWN.set(plan, (capacity = new Capacity(plan)));
    return capacity;
  }

  private static readonly KNOWN = new WeakMap<ClusterPlan, Capacity>();

  /** Workloads of the cluster, sorted by name. */
  public readonly demands: Demand[];
  /** CPU that all Pods request, in thousandths of a core. */
  public readonly requestedCpuMillis: number;
  /** Memory that all Pods request, in MiB. */
  public readonly requestedMemoryMiB: number;
  /** CPU that all machines offer to Pods, in thousandths of a core. */
  public readonly allocatableCpuMillis: number;
  /** Memory that all machines offer to Pods, in MiB. */
  public readonly allocatableMemoryMiB: number;
  /** Number of Pods. */
  public readonly pods: number;
  /** Number of Pods that the machines take. */
  public readonly maxPods: number;
  /** Number of block volumes. */
  public readonly volumes: number;
  /** Size of all block volumes in GiB. */
  public readonly volumesGiB: number;
  /** Net cost of machines, addresses and load balancers per month in euro, on the date of the provider's price list; nothing where a price is missing. */
  public readonly monthlyEuro?: number;
  private readonly nodes: number;

  private constructor(private readonly plan: ClusterPlan) {
    const { hostCluster } = plan;
    this.nodes = hostCluster.nodeCount;
    this.demands = [...declaredDemands(plan), ...objectDemands(plan)].sort((a, b) => (a.name < b.name ? -1 : 1));
    const count = (demand: Demand) => (demand.perNode ? this.nodes : demand.pods);
    const sum = (value: (demand: Demand) => number) => this.demands.reduce((total, demand) => total + value(demand) * count(demand), 0);
    this.requestedCpuMillis = sum((demand) => demand.cpuMillis);
    this.requestedMemoryMiB = sum((demand) => demand.memoryMiB);
    this.pods = sum(() => 1);
    const machines = this.machines();
    this.allocatableCpuMillis = machines.reduce((total, machine) => total + machine.cpuMillis, 0);
    this.allocatableMemoryMiB = machines.reduce((total, machine) => total + machine.memoryMiB, 0);
    this.maxPods = machines.reduce((total, one) => total + one.pods, 0);
    this.volumes = plan.volumes.reduce((total, { request }) => total + (request.count ?? 1), 0);
    this.volumesGiB = plan.volumes.reduce((total, { request }) => total + request.sizeGiB * (request.count ?? 1), 0);
    this.monthlyEuro = this.cost();
  }

  /**
   * Places every Pod on a machine, largest first, and returns the workloads that found no place.
   *
   * That all Pods found one proves that they fit; sums alone do not.
   */
  public unplaced(): Demand[] {
    return this.placeOn();
  }

  /**
   * Says which other machines would be enough: the cheapest type for one pool, and the smallest number of workers more.
   *
   * Replicas are counted as they are; more machines may have more of them.
   */
  public remedy(): string {
    const { controlPlane, pools, region } = this.plan.hostCluster;
    const here = region.provider.orderableIn(region.location.cloudLocation);
    // Without a price it is not a number, which is shown as what it is.
    const price = (amount?: number) => amount ?? NaN;
    const euro = (amount: number) => (Number.isNaN(amount) ? 'no price' : `${amount < 0 ? '-' : '+'}${Math.abs(amount).toFixed(2)} euro a month`);
    const larger = [controlPlane, ...pools].filter(({ count }) => count > 0).flatMap((pool) => here
      .filter((type) => type.architecture === pool.instanceType.architecture && type.name !== pool.instanceType.name && isSame(type.gpu, pool.gpu))
      .filter((instanceType) => isEnough(this.placeOn({ pool, instanceType })))
      .map((type) => ({ pool, type, cost: pool.count * (price(type.monthlyEuro) - price(pool.instanceType.monthlyEuro)) })))
      .sort((a, b) => a.cost - b.cost || a.type.memoryGiB - b.type.memoryGiB || a.type.vcpus - b.type.vcpus)[0];
    const pool = pools.find(({ count, gpu }) => count > 0 && !gpu) ?? controlPlane;
    const workers = COUNTS.find((more) => isEnough(this.placeOn({ pool, more })));
    const choices: string[] = [];
    if (larger) {
      const name = larger.pool.isControlPlane ? 'the control plane' : `pool '${larger.pool.name}'`;
      choices.push(`use '${larger.type.name}' for ${name} (${euro(larger.cost)})`);
    }
    if (workers !== undefined) {
      const cost = workers * (price(pool.instanceType.monthlyEuro) + price(region.provider.ipv4MonthlyEuro));
      choices.push(`add at least ${workers} '${pool.instanceType.name}' worker${workers > 1 ? 's' : ''} (${euro(cost)})`);
    }
    const { cloudLocation } = region.location;
    return choices.join(', or ') || `no single change of a pool is enough in ${cloudLocation}: use larger instance types for all, and add workers`;
  }

  /** Says which machines with graphics processors would be enough for the Pods that ask for them: the fewest processors, then the smallest machine. */
  public gpuRemedy(): string {
    const { region } = this.plan.hostCluster;
    const types = region.provider.orderableIn(region.location.cloudLocation).filter(({ gpu }) => gpu);
    if (types.length === 0) {
      return `leave it out, or use a region of a cloud that has some, such as aws: ${region.provider.provider.name} has no instance types with graphics processors`;
    }
    const isPlaced = (others: OtherMachines) => this.placeOn(others).every(({ gpus }) => gpus === 0);
    const choice = types.map((type) => ({ type, count: COUNTS.find((more) => isPlaced({ instanceType: type, more })) }))
      .filter(({ count }) => count !== undefined)
      .sort((a, b) => a.count! * a.type.gpu!.count - b.count! * b.type.gpu!.count || a.count! * a.type.memoryGiB - b.count! * b.type.memoryGiB)[0];
    if (choice === undefined) return `ask for fewer on one machine; the largest here is '${types.sort((a, b) => b.gpu!.count - a.gpu!.count)[0].name}'`;
    return `add a pool of at least ${choice.count} '${choice.type.name}' (${choice.type.gpu!.count} ${choice.type.gpu!.model} each)`;
  }

  private placeOn(instead?: OtherMachines): Demand[] {
    const machines = this.machines(instead);
    // More Pods than the machines take is another finding than too little memory for them, and both are said.
    const isCrowded = this.pods > this.maxPods;
    const place = (demand: Demand, machine: Free): boolean => {
      if (machine.gpus < demand.gpus || (machine.isReserved && demand.gpus === 0 && !demand.perNode)) return false;
      if (machine.cpuMillis < demand.cpuMillis || machine.memoryMiB < demand.memoryMiB || (!isCrowded && machine.pods < 1)) return false;
      if (demand.spread && machine.workloads.has(demand.name)) return false;
      machine.cpuMillis -= demand.cpuMillis;
      machine.memoryMiB -= demand.memoryMiB;
      machine.gpus -= demand.gpus;
      machine.pods -= 1;
      machine.workloads.add(demand.name);
      return true;
    };
    const bySize = (a: Demand, b: Demand) => b.memoryMiB - a.memoryMiB || b.cpuMillis - a.cpuMillis || (a.name < b.name ? -1 : 1);
    const perNode = this.demands.filter((demand) => demand.perNode && !machines.every((machine) => place(demand, machine)));
    const spread = this.demands.filter((demand) => !demand.perNode && demand.spread).sort(bySize);
    const free = this.demands.filter((demand) => !demand.perNode && !demand.spread).sort(bySize);
    const others = [...spread, ...free].filter((demand) => {
      for (let pod = 0; pod < demand.pods; pod += 1) {
        machines.sort((a, b) => b.memoryMiB - a.memoryMiB || (a.name < b.name ? -1 : 1));
        if (!machines.some((machine) => place(demand, machine))) return true;
      }
      return false;
    });
    return [...perNode, ...others];
  }

  private machines({ pool: changed, instanceType, more = 0 }: Partial<OtherMachines> = {}): Free[] {
    const cluster = this.plan.hostCluster;
    const free = (name: string, { vcpus, memoryGiB, gpu }: InstanceType, reserved: Reserved): Free => ({
      name, pods: cluster.maxPodsPerNode, workloads: new Set<string>(), gpus: gpu?.count ?? 0, isReserved: gpu !== undefined,
      cpuMillis: Math.max(0, vcpus * 1000 - reserved.cpuMillis), memoryMiB: Math.max(0, memoryGiB * 1024 - reserved.memoryMiB),
    });
    const known = machinesOf(cluster).map(({ name, pool }) => (
      free(name, pool === changed && instanceType ? instanceType : pool.instanceType, reservedOn(pool.isControlPlane))
    ));
    return [...known, ...Array.from({ length: more }, (_, index) => free(`more-${index}`, instanceType ?? changed!.instanceType, reservedOn(false)))];
  }

  private cost(): number | undefined {
    const { controlPlane, pools, region } = this.plan.hostCluster;
    const { ipv4MonthlyEuro, loadBalancerMonthlyEuro } = region.provider;
    if (ipv4MonthlyEuro === undefined || loadBalancerMonthlyEuro === undefined) return undefined;
    const used = [controlPlane, ...pools].filter((pool) => pool.count > 0);
    if (used.some((pool) => pool.instanceType.monthlyEuro === undefined)) return undefined;
    const machines = used.reduce((total, pool) => total + pool.count * (pool.instanceType.monthlyEuro! + ipv4MonthlyEuro), 0);
    const loadBalancers = (this.plan.ingressPorts.length > 0 ? 1 : 0) + (hasApiLoadBalancer(this.plan.hostCluster) ? 1 : 0);
    return machines + loadBalancers * loadBalancerMonthlyEuro;
  }
}

/** Tells whether Pods that found no place are none, or some that other machines than those in question are for. */
function isEnough(unplaced: Demand[]): boolean {
  return unplaced.every(({ gpus }) => gpus > 0);
}

function isSame(one?: Gpu, other?: Gpu): boolean {
  return one?.model === other?.model && one?.count === other?.count;
}

function declaredDemands(plan: ClusterPlan): Demand[] {
  return plan.workloads.map(({ blueprint, workload }) => ({
    name: `${blueprint.qualifiedName}/${workload.name}`,
    component: blueprint.component.key,
    namespace: blueprint.home,
    cpuMillis: workload.cpuMillis,
    memoryMiB: workload.memoryMiB,
    gpus: workload.gpus ?? 0,
    pods: workload.replicas ?? 1,
    perNode: workload.perNode ?? false,
    spread: workload.spread ?? false,
  }));
}

/** Counts the Pods of plain objects; scheduled Jobs run beside everything else and are not counted. */
function objectDemands(plan: ClusterPlan): Demand[] {
  const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'Pod'];
  const world = World.of(plan);
  const organizations = plan.hostCluster.sovereign.organizations.map(({ name }) => name);
  const placed = [plan, ...plan.vclusters].flatMap((one) => World.of(one).placed.map((object) => ({ ...object, inside: one.organization?.name })));
  return placed.filter(({ manifest }) => kinds.includes(manifest.kind)).map(({ unit, manifest, inside }) => {
    const where = `${world.pathOf(unit)}, ${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}'`;
    const pod = manifest.kind === 'Pod' ? manifest.spec : manifest.spec?.template?.spec;
    if (!Array.isArray(pod?.containers) || pod.containers.length === 0) {
      throw invalid(where, 'containers', 'be a list of at least one container', pod?.containers, 'write for example [{ name, image }]');
    }
    const containers: any[] = pod.containers;
    const requests = containers.map((container) => container.resources?.requests ?? {}).filter(isObject);
    const namespace: string = inside ?? manifest.metadata.namespace;
    const isLimited = organizations.includes(namespace);
    const [cpu, memory] = isLimited ? [`${Quota.DEFAULT_CPU_MILLIS}m`, `${Quota.DEFAULT_MEMORY_MIB}Mi`] : [0, 0];
    const affinity = pod.affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution;
    return {
      name: `${unit.name}/${manifest.metadata.name}`,
      component: unit.blueprint?.component.key ?? unit.name,
      namespace,
      cpuMillis: requests.reduce((total, one) => total + toMillis(where, one.cpu ?? cpu), 0),
      memoryMiB: requests.reduce((total, one) => total + toBytes(where, one.memory ?? memory) / 1024 ** 2, 0),
      // Whoever asks for some has to limit itself to as many.
      gpus: containers.reduce((total, one) => total + Number(one.resources?.limits?.['nvidia.com/gpu'] ?? 0), 0),
      pods: manifest.spec.replicas ?? 1,
      perNode: manifest.kind === 'DaemonSet',
      spread: Array.isArray(affinity) && affinity.length > 0,
    };
  });
}
