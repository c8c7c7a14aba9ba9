import { Location, Provider } from '../naming';
import { CloudProvider } from './cloud-provider';
import { Gpu } from './gpu';
import { Architecture, InstanceType } from './instance-type';

/** Disk that a machine starts from. */
const ROOT_DISK_GB = 100;

function type(name: string, vcpus: number, memoryGiB: number, gpu?: Gpu): InstanceType {
  // The processor is in the name: a `g` after the number of the generation is Graviton.
  const architecture = /^[a-z]+\d+g/.test(name) ? Architecture.ARM : Architecture.X86;
  return { name, architecture, vcpus, memoryGiB, diskGB: ROOT_DISK_GB, locations: [], orderable: true, gpu };
}

/**
 * Amazon Web Services.
 *
 * No prices are recorded, and no region has a code in the naming scheme yet: a Sovereign can have one once its row is in the location
 * table, with the zone that its machines are in.
 *
 * @see https://aws.amazon.com/ec2/instance-types
 */
export class Aws extends CloudProvider {
  /** Returns Amazon Web Services with its table of instance types. */
  public static cloud(): Aws {
    return Aws.CLOUD;
  }

  private static readonly CLOUD = new Aws();

  private constructor() {
    super({
      provider: Provider.AWS,
      packsUserData: true,
      sshKeysInUserData: true,
      // Spread placement groups take seven machines per zone; of the 28 attachments that a machine shares between disks and network
      // interfaces, a few are not volumes of Pods.
      limits: { userDataBytes: 16384, placementGroupServers: 7, networkAttachments: 5000, volumesPerServer: 24, minimumVolumeGiB: 1 },
      instanceTypes: [
        type('t3.medium', 2, 4),
        type('m6i.large', 2, 8),
        type('m6i.xlarge', 4, 16),
        type('m6i.2xlarge', 8, 32),
        type('m6i.4xlarge', 16, 64),
        type('m7g.xlarge', 4, 16),
        type('r6i.xlarge', 4, 32),
        type('g6.2xlarge', 8, 32, { model: 'L4', count: 1 }),
        type('g6.12xlarge', 48, 192, { model: 'L4', count: 4 }),
        type('g6e.2xlarge', 8, 64, { model: 'L40S', count: 1 }),
        type('g6e.12xlarge', 48, 384, { model: 'L40S', count: 4 }),
      ],
    });
  }

  public ingressAnnotations(loadBalancer: string, _location: Location): { [key: string]: string } {
    return {
      // The controller finds subnet and security group by their tags.
      'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb',
      'service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags': `Name=${loadBalancer}`,
    };
  }
}
