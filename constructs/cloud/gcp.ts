import { Location, Provider } from '../naming';
import { CloudProvider } from './cloud-provider';
import { Architecture, InstanceType } from './instance-type';

/** Disk that a machine starts from. */
const ROOT_DISK_GB = 100;

/** Regions that have machines with ARM processors of this kind. */
const T2A = ['asia-southeast1', 'europe-west4', 'us-central1'];

function type(name: string, vcpus: number, memoryGiB: number, locations: string[] = []): InstanceType {
  const architecture = name.startsWith('t2a-') ? Architecture.ARM : Architecture.X86;
  return { name, architecture, vcpus, memoryGiB, diskGB: ROOT_DISK_GB, locations, orderable: true };
}

/**
 * Google Cloud.
 *
 * No prices are recorded, and no region has a code in the naming scheme yet: a Sovereign can have one once its row is in the location
 * table, with the zone that its machines are in.
 *
 * @see https://cloud.google.com/compute/docs/machine-resource
 */
export class Gcp extends CloudProvider {
  /** Returns Google Cloud with its table of instance types. */
  public static cloud(): Gcp {
    return Gcp.CLOUD;
  }

  private static readonly CLOUD = new Gcp();

  private constructor() {
    super({
      provider: Provider.GCP,
      // Spread policies take eight machines; of the 128 disks of a machine, one is its own.
      limits: { userDataBytes: 262144, placementGroupServers: 8, networkAttachments: 15000, volumesPerServer: 127, minimumVolumeGiB: 10 },
      instanceTypes: [
        type('e2-standard-2', 2, 8),
        type('e2-standard-4', 4, 16),
        type('e2-standard-8', 8, 32),
        type('e2-standard-16', 16, 64),
        type('n2-standard-4', 4, 16),
        type('n2-standard-8', 8, 32),
        type('n2-standard-16', 16, 64),
        type('t2a-standard-4', 4, 16, T2A),
      ],
    });
  }

  public ingressAnnotations(_loadBalancer: string, _location: Location): { [key: string]: string } {
    // What is not said to be internal is public.
    return {};
  }
}
