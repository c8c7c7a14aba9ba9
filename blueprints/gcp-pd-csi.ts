import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { GCP_PD_DRIVER, gcpDriverObjects } from './private/gcp-pd-csi-objects';
import { GCP_SECRET } from './private/gcp-secret';
import { connectVolume, storageClasses, VolumeClasses } from './private/volume-classes';

const CLASSES: VolumeClasses = { default: 'pd', retained: 'pd-retain' };

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
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    this.phaseZeroSecret(GCP_SECRET);
    // Without the driver no volume can be attached to a machine, or detached from one.
    const unit = this.unit(undefined, { prune: false });
    [
      ...gcpDriverObjects(this.component, this.hostCluster, this.hostCluster.replicas(2)),
      ...storageClasses(CLASSES, GCP_PD_DRIVER, { 'type': 'pd-balanced', 'csi.storage.k8s.io/fstype': 'ext4' }),
    ].forEach((object) => unit.add(object));
  }
}
