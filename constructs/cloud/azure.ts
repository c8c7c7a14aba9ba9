import { Location, Provider } from '../naming';
import { CloudProvider } from './cloud-provider';
import { Architecture, InstanceType } from './instance-type';

/** Disk that a machine starts from. */
const ROOT_DISK_GB = 100;

function type(name: string, vcpus: number, memoryGiB: number): InstanceType {
  // The processor is in the name: a `p` after the number of processors is ARM.
  const architecture = /^Standard_[A-Z]+\d+p/.test(name) ? Architecture.ARM : Architecture.X86;
  // Data disks: two for each processor of these series.
  return { name, architecture, vcpus, memoryGiB, diskGB: ROOT_DISK_GB, locations: [], volumes: vcpus * 2, orderable: true };
}

/**
 * Microsoft Azure.
 *
 * No prices are recorded, and no region has a code in the naming scheme yet: a Sovereign can have one once its row is in the location
 * table.
 *
 * @see https://learn.microsoft.com/azure/virtual-machines/sizes/overview
 */
export class Azure extends CloudProvider {
  /** Returns Microsoft Azure with its table of instance types. */
  public static cloud(): Azure {
    return Azure.CLOUD;
  }

  private static readonly CLOUD = new Azure();

  private constructor() {
    super({
      provider: Provider.AZURE,
      limits: { userDataBytes: 65535, placementGroupServers: 200, networkAttachments: 65536, volumesPerServer: 4, minimumVolumeGiB: 1 },
      instanceTypes: [
        type('Standard_D2s_v5', 2, 8),
        type('Standard_D4s_v5', 4, 16),
        type('Standard_D8s_v5', 8, 32),
        type('Standard_D16s_v5', 16, 64),
        type('Standard_E4s_v5', 4, 32),
        type('Standard_D4ps_v5', 4, 16),
      ],
    });
  }

  public ingressAnnotations(loadBalancer: string, _location: Location): { [key: string]: string } {
    // The controller uses the public address of this name instead of ordering one.
    return { 'service.beta.kubernetes.io/azure-pip-name': loadBalancer };
  }

  /** Returns none: of an address that is named and not there, the controller makes no load balancer. */
  public furtherAnnotations(_loadBalancer: string, _location: Location): { [key: string]: string } {
    return {};
  }
}
