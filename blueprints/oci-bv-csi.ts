import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { OCI_BV_DRIVER, ociDriverObjects } from './private/oci-bv-csi-objects';
import { ociSecret } from './private/oci-secret';
import { connectVolume, storageClasses, VolumeClasses } from './private/volume-classes';

const CLASSES: VolumeClasses = { default: 'oci-bv', retained: 'oci-bv-retain' };

/** Properties of OciBvCsi. */
export interface OciBvCsiProps extends BlueprintProps {}

/**
 * Block volumes of Oracle Cloud, which Oracle encrypts, in a StorageClass that deletes and one that keeps the volume when its claim is
 * deleted. The smallest has 50 GiB.
 *
 * @see https://github.com/oracle/oci-cloud-controller-manager/blob/master/container-storage-interface.md
 */
export class OciBvCsi extends Blueprint implements IVolumeProvider {
  constructor(scope: Construct, id: string = 'oci-bv-csi', props: OciBvCsiProps = {}) {
    super(scope, id, { component: CATALOGUE['oci-bv-csi'], provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.OCI);
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    this.phaseZeroSecret(ociSecret(this.hostCluster));
    // Without the driver no volume can be attached to a machine, or detached from one.
    const unit = this.unit(undefined, { prune: false });
    [
      ...ociDriverObjects(this.component, this.hostCluster, this.hostCluster.replicas(2)),
      // The other kind of attachment, over iSCSI, would need a program of the machine.
      ...storageClasses(CLASSES, OCI_BV_DRIVER, { 'attachment-type': 'paravirtualized', 'csi.storage.k8s.io/fstype': 'ext4' }),
    ].forEach((object) => unit.add(object));
  }
}
