import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { driverObjects, storageClass } from './private/gcp-pd-csi-objects';
import { GCP_SECRET } from './private/gcp-secret';

const DEFAULT_CLASS = 'pd';
const RETAINED_CLASS = 'pd-retain';

/** Properties of GcpPdCsi. */
export interface GcpPdCsiProps extends BlueprintProps {}

/**
 * Block volumes of Google Cloud (persistent disks), which Google encrypts, in a StorageClass that deletes and one that keeps the volume
 * when its claim is deleted.
 *
 * @see https://github.com/kubernetes-sigs/gcp-compute-persistent-disk-csi-driver
 */
export class GcpPdCsi extends Blueprint implements IVolumeProvider {
  constructor(scope: Construct, id: string = 'gcp-pd-csi', props: GcpPdCsiProps = {}) {
    super(scope, id, { component: CATALOGUE['gcp-pd-csi'], provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.GCP);
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    (request.unit ?? consumer.mainUnit).dependsOn(this.mainUnit, 'volume');
    // Smaller claims are raised by Google, and then the claim does not say what is paid for.
    const sizeGiB = Math.max(request.sizeGiB, this.hostCluster.region.provider.limits.minimumVolumeGiB);
    return { storageClassName: (request.retained ?? true) ? RETAINED_CLASS : DEFAULT_CLASS, size: `${sizeGiB}Gi` };
  }

  protected configure(): void {
    this.phaseZeroSecret(GCP_SECRET);
    // Without the driver no volume can be attached to a machine, or detached from one.
    const unit = this.unit(undefined, { prune: false });
    [
      ...driverObjects(this.component, this.hostCluster, this.hostCluster.replicas(2)),
      storageClass(DEFAULT_CLASS, 'Delete', true),
      storageClass(RETAINED_CLASS, 'Retain', false),
    ].forEach((object) => unit.add(object));
  }
}
