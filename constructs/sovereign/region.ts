import { Construct } from 'constructs';
import { CloudProvider } from '../cloud';
import { BuildingBlock, Location } from '../naming';
import { LoadBalancing } from './load-balancing';
import { ControlPlaneProps, NodePoolProps } from './node-pool';
import { Sovereign } from './sovereign';

/** Properties of a host cluster in a region. */
export interface HostClusterProps {
  /** Building block that the cluster is. */
  readonly buildingBlock: BuildingBlock;
  /** Machines that run the Kubernetes control plane (and workloads). */
  readonly controlPlane: ControlPlaneProps;
  /**
   * Pools of worker machines.
   * @default - none; workloads run on the control plane machines
   */
  readonly pools?: NodePoolProps[];
  /**
   * Pods that one machine runs, 10 to 250; every machine has 254 Pod addresses.
   * @default 50
   */
  readonly maxPodsPerNode?: number;
  /**
   * What takes traffic from the public to its Gateway.
   * @default LoadBalancing.CLOUD
   */
  readonly loadBalancing?: LoadBalancing;
  /**
   * IPv4 address of its public entry, the output `ingress_ipv4` of its stack, once Phase 0 made it. DNS answers with it for
   * Applications that run in several regions.
   * @default - none; such Applications have no record yet
   */
  readonly entryAddress?: string;
  /**
   * Public IPv4 addresses of the machines that answer DNS, of the output `nameserver_ipv4` of its stack, once Phase 0 made them; only for a
   * cluster that follows the DNS of the management cluster. With them it is a name server of the zone.
   * @default - none; it answers, and nobody is told to ask it
   */
  readonly nameserverAddresses?: string[];
}

/** Properties of a region of a Sovereign. */
export interface RegionProps {
  /** Cloud that the machines are rented from. */
  readonly provider: CloudProvider;
  /** Region code in the naming scheme, for example `fsn`. */
  readonly code: string;
  /** Host clusters in the region, one per building block. */
  readonly hostClusters: HostClusterProps[];
}

/** A cloud region in which a Sovereign has host clusters; a failure domain of its own. */
export class Region extends Construct {
  /** Cloud that the machines are rented from. */
  public readonly provider: CloudProvider;
  /** Codes of the region. */
  public readonly location: Location;

  constructor(scope: Sovereign, props: RegionProps) {
    super(scope, `${props.provider.provider.code}-${props.code}`);
    this.provider = props.provider;
    this.location = Location.of(props.provider.provider, props.code, this.node.path);
  }

  /** Region code in the naming scheme, for example `fsn`. */
  public get code(): string {
    return this.location.code;
  }
}
