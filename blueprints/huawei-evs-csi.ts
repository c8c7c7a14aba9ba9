import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { HUAWEI_EVS_DRIVER, huaweiDriverObjects } from './private/huawei-evs-csi-objects';
import { huaweiSecret } from './private/huawei-secret';
import { connectVolume, storageClasses, VolumeClasses } from './private/volume-classes';

const CLASSES: VolumeClasses = { default: 'evs', retained: 'evs-retain' };

/** Properties of HuaweiEvsCsi. */
export interface HuaweiEvsCsiProps extends BlueprintProps {}

/**
 * Block volumes of Huawei Cloud (EVS), in a StorageClass that deletes and one that keeps the volume when its claim is deleted.
 *
 * @see https://github.com/huaweicloud/huaweicloud-csi-driver/blob/master/docs/evs/evs.md
 */
export class HuaweiEvsCsi extends Blueprint implements IVolumeProvider {
  constructor(scope: Construct, id: string = 'huawei-evs-csi', props: HuaweiEvsCsiProps = {}) {
    super(scope, id, { component: CATALOGUE['huawei-evs-csi'], provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.HUAWEI);
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    this.phaseZeroSecret(huaweiSecret(this.hostCluster));
    // Without the driver no volume can be attached to a machine, or detached from one.
    const unit = this.unit(undefined, { prune: false });
    [
      ...huaweiDriverObjects(this.component, this.hostCluster, this.hostCluster.replicas(2)),
      ...storageClasses(CLASSES, HUAWEI_EVS_DRIVER, { 'type': 'GPSSD', 'csi.storage.k8s.io/fstype': 'ext4' }),
    ].forEach((object) => unit.add(object));
  }
}
