import { Location, Provider } from '../naming';
import { CloudProvider } from './cloud-provider';
import { Architecture, InstanceType } from './instance-type';
import { HUAWEI_ZONE, zoneOf } from './zone';

/** Disk that a machine starts from. */
const ROOT_DISK_GB = 100;

/** 32 KiB, in base64: it is not said how Huawei counts. */
const USER_DATA_BYTES = (32768 / 4) * 3;

/** Public address of a load balancer, with a bandwidth in Mbit/s of its own, paid for by traffic. */
const ADDRESS = { ip_type: '5_bgp', bandwidth_size: 100, share_type: 'PER', charge_mode: 'traffic' };

function type(name: string, vcpus: number, memoryGiB: number): InstanceType {
  return { name, architecture: Architecture.X86, vcpus, memoryGiB, diskGB: ROOT_DISK_GB, locations: [], orderable: true };
}

/**
 * Huawei Cloud.
 *
 * No prices are recorded. Regions have codes in the naming scheme, and Huawei's words for them are not recorded: a Sovereign can have one
 * once its row in the location table has them, with the zone that its machines are in.
 *
 * @see https://support.huaweicloud.com/intl/en-us/productdesc-ecs/ecs_01_0014.html
 */
export class Huawei extends CloudProvider {
  /** Returns Huawei Cloud with its table of instance types. */
  public static cloud(): Huawei {
    return Huawei.CLOUD;
  }

  private static readonly CLOUD = new Huawei();

  private constructor() {
    super({
      provider: Provider.HUAWEI,
      packsUserData: true,
      sshKeysInUserData: true,
      balancesGateways: false,
      limits: { userDataBytes: USER_DATA_BYTES, placementGroupServers: 10, networkAttachments: 5000, volumesPerServer: 23, minimumVolumeGiB: 10 },
      instanceTypes: [
        type('s7.large.2', 2, 4),
        type('s7.xlarge.2', 4, 8),
        type('s7.2xlarge.2', 8, 16),
        type('s7.4xlarge.2', 16, 32),
        type('c7n.2xlarge.2', 8, 16),
        type('m7.xlarge.8', 4, 32),
      ],
    });
  }

  public ingressAnnotations(loadBalancer: string, location: Location): { [key: string]: string } {
    return {
      'kubernetes.io/elb.class': 'dedicated',
      'kubernetes.io/elb.availability-zones': zoneOf(loadBalancer, location, HUAWEI_ZONE),
      'kubernetes.io/elb.eip-auto-create-option': JSON.stringify(ADDRESS),
    };
  }
}
