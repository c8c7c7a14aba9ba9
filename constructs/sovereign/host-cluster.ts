import { Construct } from 'constructs';
import { BuildingBlock, ClusterName, EnvType } from '../naming';
import { invalid, requireWhole } from '../private/errors';
import { LoadBalancing } from './load-balancing';
import { NodePool } from './node-pool';
import { HostClusterProps, Region } from './region';
import { Sovereign } from './sovereign';

/**
 * A Kubernetes cluster on rented machines: one building block in one region.
 *
 * Its name, addresses and cluster id are computed from where it is and what it is, so they never move when another
 * region, cluster or pool comes or goes.
 */
export class HostCluster extends Construct {
  /** Tells whether a construct is a HostCluster. */
  public static isHostCluster(construct: any): construct is HostCluster {
    return construct instanceof HostCluster;
  }

  /** Sovereign that owns the cluster. */
  public readonly sovereign: Sovereign;
  /** Region the cluster is in. */
  public readonly region: Region;
  /** Name of the cluster with everything that is computed from it. */
  public readonly clusterName: ClusterName;
  /** Building block that the cluster is. */
  public readonly buildingBlock: BuildingBlock;
  /** Building blocks whose work the cluster does: itself, and those that have no cluster of their own. */
  public readonly roles: BuildingBlock[];
  /** Machines that run the Kubernetes control plane. */
  public readonly controlPlane: NodePool;
  /** Pools of worker machines, sorted by name. */
  public readonly pools: NodePool[];

  /** Pods that one machine runs. */
  public readonly maxPodsPerNode: number;
  /** What takes traffic from the public to its Gateway. */
  public readonly loadBalancing: LoadBalancing;
  /** IPv4 address of its public entry, where it is known. */
  public readonly entryAddress?: string;
  /** Public IPv4 addresses of its machines that answer DNS, where they are known and nobody else finds them. */
  public readonly nameserverAddresses: string[];

  constructor(scope: Sovereign, region: Region, props: HostClusterProps, roles: BuildingBlock[]) {
    const clusterName = new ClusterName({ location: region.location, buildingBlock: props.buildingBlock, envType: scope.envType });
    super(scope, clusterName.toString());
    this.sovereign = scope;
    this.region = region;
    this.clusterName = clusterName;
    this.buildingBlock = props.buildingBlock;
    this.roles = roles;
    this.maxPodsPerNode = props.maxPodsPerNode ?? 50;
    requireWhole(this.node.path, 'maxPodsPerNode', this.maxPodsPerNode, 'add machines to run more Pods', 10, 250);
    this.loadBalancing = props.loadBalancing ?? LoadBalancing.CLOUD;
    this.assertLoadBalancing();
    this.entryAddress = props.entryAddress;
    this.assertEntryAddress();
    this.nameserverAddresses = props.nameserverAddresses ?? [];
    this.assertNameserverAddresses();
    this.controlPlane = new NodePool(this, { name: NodePool.CONTROL_PLANE, ...props.controlPlane, count: props.controlPlane.count ?? 1 }, true);
    this.pools = (props.pools ?? []).map((pool) => new NodePool(this, pool, false)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Name of the cluster, for example `hz-fsn-rtz-prod`. */
  public get name(): string {
    return this.clusterName.toString();
  }

  /** Purpose of the environment that the cluster belongs to. */
  public get envType(): EnvType {
    return this.sovereign.envType;
  }

  /** Number of machines. */
  public get nodeCount(): number {
    return [this.controlPlane, ...this.pools].reduce((sum, pool) => sum + pool.count, 0);
  }

  /** Cluster whose public entry takes what comes from the public for this one: itself, or the edge of its region. */
  public get entry(): HostCluster {
    if ([BuildingBlock.MGT, BuildingBlock.DMZ].some((block) => this.hasRole(block))) return this;
    return this.sovereign.hostClusters.find((one) => one.region === this.region && one.hasRole(BuildingBlock.DMZ))!;
  }

  /** Tells whether the cluster does the work of a building block. */
  public hasRole(block: BuildingBlock): boolean {
    return this.roles.includes(block);
  }

  /**
   * Whether its machines answer DNS for the zone of the Sovereign. Those of the management cluster do, where the zone is written; with several
   * regions so do those that take what comes from the public, which follow it.
   */
  public get answersDns(): boolean {
    const { dns, regions } = this.sovereign;
    return dns.isOwn && (this.buildingBlock === BuildingBlock.MGT || (regions.length > 1 && this.hasRole(BuildingBlock.DMZ)));
  }

  /**
   * Returns how many replicas of a component to run: the number wanted, but no more than there are machines without graphics processors,
   * which are for Pods that ask for them; for a component that votes, an odd number.
   */
  public replicas(wanted: number, quorum: boolean = false): number {
    requireWhole(this.node.path, 'replicas', wanted, 'leave the component out instead of running none of it');
    const forOthers = this.pools.reduce((sum, { count, gpu }) => (gpu ? sum - count : sum), this.nodeCount);
    const possible = Math.min(wanted, forOthers);
    return quorum && possible % 2 === 0 ? Math.max(1, possible - 1) : Math.max(1, possible);
  }

  /** A cloud routes each address to the machine that its API was told of; what a machine says of others by ARP is not heard. */
  private assertLoadBalancing(): void {
    if (this.loadBalancing === LoadBalancing.CLOUD) return;
    const { provider } = this.region.provider;
    const rule = `be '${LoadBalancing.CLOUD}', networks of ${provider.name} lead an address only to the machine that its API was told of, and nobody would reach what Cilium announces`;
    throw invalid(this.node.path, 'loadBalancing', rule, this.loadBalancing, 'leave it out');
  }

  private assertEntryAddress(): void {
    const address = this.entryAddress;
    if (address === undefined) return;
    if (!isIpv4(address)) throw invalid(this.node.path, 'entryAddress', 'be an IPv4 address', address, 'copy output ingress_ipv4 of its stack');
    if (this.hasRole(BuildingBlock.DMZ)) return;
    const own = this.roles.map((role) => role.code).join(', ');
    throw invalid(this.node.path, 'entryAddress', `be left out, the cluster is ${own} and has no public entry for Applications`, address, 'give it to the cluster that is dmz in the region');
  }

  private assertNameserverAddresses(): void {
    const addresses = this.nameserverAddresses;
    if (addresses.length === 0) return;
    const refuse = (rule: string, remedy: string) => invalid(this.node.path, 'nameserverAddresses', rule, addresses, remedy);
    if (!this.answersDns) throw refuse('be left out, the cluster answers no DNS', 'give them to clusters that do dmz work in a Sovereign of several regions with its own PowerDNS');
    if (this.buildingBlock === BuildingBlock.MGT) throw refuse('be left out, ExternalDNS finds those of the management cluster', 'leave them out');
    if (!addresses.every(isIpv4) || new Set(addresses).size < addresses.length) {
      throw refuse('be IPv4 addresses, each once', 'copy output nameserver_ipv4 of its stack');
    }
  }
}

function isIpv4(address: string): boolean {
  return /^(\d{1,3}\.){3}\d{1,3}$/.test(address) && address.split('.').every((part) => Number(part) <= 255 && String(Number(part)) === part);
}
