import { misuse } from '../private/errors';
import { BuildingBlock } from './building-block';
import { EnvType } from './env-type';
import { Location } from './location';
import { Names } from './names';
import { Provider } from './provider';
import { LABEL_MAX, requireLabel } from './syntax';

/** States the three dimensions that name a host cluster; its provider is the one of the location. */
export interface ClusterNameProps {
  /** The region that the host cluster runs in. */
  readonly location: Location;

  /** The building block that the host cluster is. */
  readonly buildingBlock: BuildingBlock;

  /** The env type of every Environment on the host cluster. */
  readonly envType: EnvType;
}

/**
 * Names a host cluster and computes everything that follows from the name: the names of its parts, its networks, its
 * addresses and its cluster id.
 *
 * Networks are disjoint between all regions and building blocks, so clusters of one Sovereign can always be peered or meshed.
 * They do not depend on the env type, which is one per Sovereign.
 *
 * @example
 * import { BuildingBlock, ClusterName, EnvType, Location } from 'sovereign-constructs';
 *
 * const cluster = new ClusterName({
 *   location: Location.HETZNER_FSN,
 *   buildingBlock: BuildingBlock.RTZ,
 *   envType: EnvType.PROD,
 * });
 * const name = cluster.toString(); // 'hz-fsn-rtz-prod'
 * const server = cluster.server('k8s', 1); // 'hzfsnr-k8s-1p'
 */
export class ClusterName {
  /**
   * The Service CIDR of every host cluster, which may be shared because Service addresses never leave a cluster.
   *
   * Outside 10.0.0.0/8, because the k3s default 10.43.0.0/16 is also the computed network of some cluster.
   */
  public static readonly SERVICE_CIDR = '172.20.0.0/16';

  /** The address of the cluster DNS Service in the Service CIDR. */
  public static readonly SERVICE_DNS_ADDRESS = '172.20.0.10';

  /**
   * Reads a host cluster name back into its dimensions.
   *
   * @param name the whole name, such as `hz-fsn-rtz-prod`
   */
  public static parse(name: string): ClusterName {
    const parts = String(name ?? '').split('-');
    if (parts.length !== 4) {
      const rule = '{provider}-{region}-{building block}-{env type}';
      throw misuse('ClusterName', 'name', rule, name, 'write for example "hz-fsn-rtz-prod"');
    }
    const [provider, code, buildingBlock, envType] = parts;
    return new ClusterName({
      location: Location.of(Provider.of(provider, name), code, name),
      buildingBlock: BuildingBlock.of(buildingBlock, name),
      envType: EnvType.of(envType, name),
    });
  }

  /** The provider of the location. */
  public readonly provider: Provider;

  /** The region that the host cluster runs in. */
  public readonly location: Location;

  /** The building block that the host cluster is. */
  public readonly buildingBlock: BuildingBlock;

  /** The env type of every Environment on the host cluster. */
  public readonly envType: EnvType;

  /** The four letters that stand for the host cluster in host names: `hfrp`. */
  public readonly locationCode: string;

  /** The private network of the host cluster, a /16. */
  public readonly networkCidr: string;

  /** The subnet of the control-plane servers, a /24. */
  public readonly controlPlaneSubnet: string;

  /** The subnet of the load balancers, a /24. */
  public readonly loadBalancerSubnet: string;

  /** The subnet of the workers, a /20. */
  public readonly workerSubnet: string;

  /** The Pod network of the host cluster, a /16. */
  public readonly podCidr: string;

  /** The private address of the API load balancer. */
  public readonly apiAddress: string;

  /** The Cilium cluster id, between 1 and 126. */
  public readonly clusterId: number;

  private readonly index: number;

  constructor(props: ClusterNameProps) {
    this.location = props.location;
    this.provider = props.location.provider;
    this.buildingBlock = props.buildingBlock;
    this.envType = props.envType;
    this.locationCode = [this.provider, this.location, this.buildingBlock, this.envType].map((part) => part.letter).join('');
    this.index = this.location.ordinal * BuildingBlock.all().length + this.buildingBlock.ordinal;
    this.networkCidr = `10.${this.index}.0.0/16`;
    this.controlPlaneSubnet = `10.${this.index}.0.0/24`;
    this.loadBalancerSubnet = `10.${this.index}.1.0/24`;
    this.workerSubnet = `10.${this.index}.16.0/20`;
    this.podCidr = `10.${128 + this.index}.0.0/16`;
    this.apiAddress = `10.${this.index}.1.10`;
    this.clusterId = this.index + 1;
  }

  /** Returns the name, which is also the kube context and the Flux GitRepository of the cluster. */
  public toString(): string {
    return `${this.location}-${this.buildingBlock}-${this.envType}`;
  }

  /**
   * Names a server: `hzfsnr-k8s-1p`.
   *
   * @param application what runs on the server, such as `k8s` or the name of a node pool
   * @param ordinal the number of the server, from 1
   */
  public server(application: string, ordinal: number): string {
    if (!Number.isInteger(ordinal) || ordinal < 1) {
      throw misuse(this.toString(), 'ordinal', 'a whole number of at least 1', ordinal, 'write 1 for the first server');
    }
    const prefix = `${this.provider.code}${this.location.code}${this.buildingBlock.letter}-`;
    const suffix = `-${ordinal}${this.envType.letter}`;
    requireLabel(this.toString(), 'application', application, 'k8s', LABEL_MAX - prefix.length - suffix.length);
    return `${prefix}${application}${suffix}`;
  }

  /**
   * Names a resource that belongs to the host cluster: `hz-fsn-rtz-prod-vpc`.
   *
   * @param kind what the resource is, such as `vpc`; never the name of an Organization
   */
  public resource(kind: string): string {
    requireLabel(this.toString(), 'kind', kind, 'vpc', LABEL_MAX - this.toString().length - 1);
    return `${this}-${kind}`;
  }

  /**
   * Names the vcluster of an Organization on this host cluster among those of all clusters: `hz-hel-rtz-prod-acme`.
   *
   * @param organization the name of the Organization, which is also the local name of the vcluster
   */
  public vcluster(organization: string): string {
    Names.assertOrganization(this.toString(), organization);
    return `${this}-${organization}`;
  }

  /**
   * Computes the private address of a control-plane server.
   *
   * @param ordinal the number of the server, from 1 to 3
   */
  public controlPlaneAddress(ordinal: number): string {
    if (![1, 2, 3].includes(ordinal)) {
      const instead = 'write the number of one of the three control-plane servers';
      throw misuse(this.toString(), 'ordinal', 'a whole number from 1 to 3', ordinal, instead);
    }
    return `10.${this.index}.0.${10 + ordinal}`;
  }
}
