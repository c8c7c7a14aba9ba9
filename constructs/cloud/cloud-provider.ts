import { Location, Provider } from '../naming';
import { invalid } from '../private/errors';
import { InstanceType } from './instance-type';

/** Limits of a cloud's API that a Sovereign can run into. */
export interface CloudLimits {
  /** Largest user data of one machine, in bytes as sent. */
  readonly userDataBytes: number;
  /** Machines in one placement group. */
  readonly placementGroupServers: number;
  /** Machines and load balancers in one network. */
  readonly networkAttachments: number;
  /** Block volumes on one machine. */
  readonly volumesPerServer: number;
  /** Smallest block volume, in GiB. */
  readonly minimumVolumeGiB: number;
}

/**
 * A cloud that machines are rented from: its instance types, limits and prices as dated data.
 *
 * Types are never removed from a table, only marked as not orderable, so that a type that was retired does not block
 * changes to machines that run.
 */
export abstract class CloudProvider {
  /** Name and codes of the provider. */
  public readonly provider: Provider;
  /** Instance types the provider has, by name. */
  public readonly instanceTypes: InstanceType[];
  /** Limits of the provider's API. */
  public readonly limits: CloudLimits;
  /** Date (`YYYY-MM-DD`) on which prices and availability were read. */
  public readonly pricesAsOf?: string;
  /** Net price per month in euro of the load balancer in front of the ingress Gateway. */
  public readonly loadBalancerMonthlyEuro?: number;
  /** Net price per month in euro of one public IPv4 address. */
  public readonly ipv4MonthlyEuro?: number;
  /** Whether what is no secret in user data is compressed, because the limit is small. */
  public readonly packsUserData: boolean;
  /** Whether SSH keys are in the user data, where the cloud takes one of them, or counts them together. */
  public readonly sshKeysInUserData: boolean;
  /** Commands that undo what images of the cloud bring and a node cannot have. */
  public readonly imageCommands: string[][];
  /** Flavour of the kernel that its images have, where those of machines with graphics processors lack a driver. */
  public readonly gpuKernel?: string;
  /** Whether the cloud's controller makes load balancers for Services that select no Pods, as that of a Gateway; where not, Gateways listen on machines. */
  public readonly balancesGateways: boolean;

  protected constructor(props: CloudProviderProps) {
    this.provider = props.provider;
    this.instanceTypes = props.instanceTypes;
    this.limits = props.limits;
    this.pricesAsOf = props.pricesAsOf;
    this.loadBalancerMonthlyEuro = props.loadBalancerMonthlyEuro;
    this.ipv4MonthlyEuro = props.ipv4MonthlyEuro;
    this.packsUserData = props.packsUserData ?? false;
    this.sshKeysInUserData = props.sshKeysInUserData ?? false;
    this.imageCommands = props.imageCommands ?? [];
    this.gpuKernel = props.gpuKernel;
    this.balancesGateways = props.balancesGateways ?? true;
  }

  /** Returns the annotations that make the cloud's controller adopt the load balancer that Phase 0 made. */
  public abstract ingressAnnotations(loadBalancer: string, location: Location): { [key: string]: string };

  /** Returns the annotations that make the cloud's controller order a load balancer of that name, which Phase 0 knows nothing of. */
  public furtherAnnotations(loadBalancer: string, location: Location): { [key: string]: string } {
    return this.ingressAnnotations(loadBalancer, location);
  }

  /** Returns the instance types of which a location has new machines. */
  public orderableIn(cloudLocation: string): InstanceType[] {
    return this.instanceTypes.filter((candidate) => candidate.orderable && isOffered(candidate, cloudLocation));
  }

  /**
   * Finds an instance type by name.
   *
   * @throws if the provider has no such type, or not in that location
   */
  public instanceType(path: string, name: string, cloudLocation: string): InstanceType {
    const type = this.instanceTypes.find((candidate) => candidate.name === name);
    const choice = `choose one of ${this.orderableIn(cloudLocation).map((candidate) => candidate.name).join(', ')}`;
    if (!type) throw invalid(path, 'instanceType', `be an instance type of ${this.provider.name}`, name, choice);
    if (!isOffered(type, cloudLocation)) {
      throw invalid(path, 'instanceType', `be offered in ${cloudLocation} (it is in ${type.locations.join(', ')})`, name, choice);
    }
    return type;
  }
}

/** Properties of a CloudProvider. */
export interface CloudProviderProps {
  /** Name and codes of the provider. */
  readonly provider: Provider;
  /** Instance types the provider has. */
  readonly instanceTypes: InstanceType[];
  /** Limits of the provider's API. */
  readonly limits: CloudLimits;
  /**
   * Date (`YYYY-MM-DD`) on which prices and availability were read.
   * @default - no prices are recorded
   */
  readonly pricesAsOf?: string;
  /**
   * Net price per month in euro of the load balancer in front of the ingress Gateway.
   * @default - no price is recorded
   */
  readonly loadBalancerMonthlyEuro?: number;
  /**
   * Net price per month in euro of one public IPv4 address.
   * @default - no price is recorded
   */
  readonly ipv4MonthlyEuro?: number;
  /**
   * Whether what is no secret in user data is always compressed, because the limit is small; elsewhere it is where it would not fit otherwise.
   * @default false
   */
  readonly packsUserData?: boolean;
  /**
   * Whether SSH keys are in the user data, where the cloud takes one of them, or counts them together.
   * @default false
   */
  readonly sshKeysInUserData?: boolean;
  /**
   * Commands that undo what images of the cloud bring and a node cannot have.
   * @default - none
   */
  readonly imageCommands?: string[][];
  /**
   * Flavour of the kernel that its images have, as Ubuntu calls it, where those of machines with graphics processors lack a driver.
   * @default - machines with graphics processors start from an image that has one
   */
  readonly gpuKernel?: string;
  /**
   * Whether the cloud's controller makes load balancers for Services that select no Pods, as that of a Gateway; where not, Gateways listen on machines.
   * @default true
   */
  readonly balancesGateways?: boolean;
}

function isOffered({ locations }: InstanceType, cloudLocation: string): boolean {
  return locations.length === 0 || locations.includes(cloudLocation);
}
