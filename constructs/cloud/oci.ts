import { Location, Provider } from '../naming';
import { sizedShapeName } from '../private/oci-shape';
import { CloudProvider } from './cloud-provider';
import { Gpu } from './gpu';
import { Architecture, InstanceType } from './instance-type';

/** Disk that a machine starts from. */
const ROOT_DISK_GB = 100;

/** What Oracle counts as metadata of a machine: names and values, of which user data, in base64, is the only one. */
const METADATA_BYTES = 32000;

function type(shape: string, ocpus: number, memoryGiB: number): InstanceType {
  // The processor is in the name: an `A` is ARM, of which a core is one virtual processor.
  const isArm = /^VM\.Standard\.A\d/.test(shape);
  return {
    name: sizedShapeName(shape, { ocpus, memoryGiB }), architecture: isArm ? Architecture.ARM : Architecture.X86, vcpus: isArm ? ocpus : ocpus * 2, memoryGiB,
    diskGB: ROOT_DISK_GB, locations: [], orderable: true,
  };
}

/** A shape of one size, which has graphics processors. */
function graphics(name: string, ocpus: number, memoryGiB: number, gpu: Gpu): InstanceType {
  return { name, architecture: Architecture.X86, vcpus: ocpus * 2, memoryGiB, diskGB: ROOT_DISK_GB, locations: [], orderable: true, gpu };
}

/**
 * Oracle Cloud Infrastructure.
 *
 * An instance type is a flexible shape with the cores and the memory that are chosen of it: `VM.Standard.E5.Flex-4-32` has 4 cores, which
 * are 8 virtual processors, and 32 GB. Shapes with graphics processors have one size. No prices are recorded.
 *
 * @see https://docs.oracle.com/iaas/Content/Compute/References/computeshapes.htm
 */
export class Oci extends CloudProvider {
  /** Returns Oracle Cloud with its table of instance types. */
  public static cloud(): Oci {
    return Oci.CLOUD;
  }

  private static readonly CLOUD = new Oci();

  private constructor() {
    super({
      provider: Provider.OCI,
      packsUserData: true,
      sshKeysInUserData: true,
      // Rules of the image reject everything but SSH, also between machines. Those that keep others from the boot volume stay until a restart.
      imageCommands: [
        ['systemctl', 'mask', '--now', 'netfilter-persistent.service'],
        ...['iptables', 'ip6tables'].flatMap((program) => ['INPUT', 'FORWARD'].map((chain) => [program, '--flush', chain])),
      ],
      // Images of Ubuntu have no driver there.
      gpuKernel: 'oracle',
      limits: {
        userDataBytes: Math.floor((METADATA_BYTES - 'user_data'.length) / 4) * 3,
        // Machines are spread over the fault domains of Oracle, which have no limit of their own.
        placementGroupServers: 10000,
        networkAttachments: 65000,
        volumesPerServer: 32,
        minimumVolumeGiB: 50,
      },
      instanceTypes: [
        type('VM.Standard.E5.Flex', 1, 8),
        type('VM.Standard.E5.Flex', 2, 16),
        type('VM.Standard.E5.Flex', 4, 32),
        type('VM.Standard.E5.Flex', 8, 64),
        type('VM.Standard.A1.Flex', 4, 24),
        type('VM.Standard.A1.Flex', 8, 48),
        graphics('VM.GPU.A10.1', 15, 240, { model: 'A10', count: 1 }),
        graphics('VM.GPU.A10.2', 30, 480, { model: 'A10', count: 2 }),
      ],
    });
  }

  public ingressAnnotations(_loadBalancer: string, _location: Location): { [key: string]: string } {
    return {
      'oci.oraclecloud.com/load-balancer-type': 'nlb',
      // Host names follow what the Service says, and its private address is of no use to the world.
      'oci-network-load-balancer.oraclecloud.com/external-ip-only': 'true',
    };
  }
}
