import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { azureSecret } from './private/azure-secret';
import { connectVolume, storageClasses, VolumeClasses } from './private/volume-classes';

const CLASSES: VolumeClasses = { default: 'azure-disk', retained: 'azure-disk-retain' };

/** Properties of AzureDiskCsi. */
export interface AzureDiskCsiProps extends BlueprintProps {}

/**
 * Block volumes of Microsoft Azure (managed disks), which Azure encrypts, in a StorageClass that deletes and one that keeps the volume
 * when its claim is deleted.
 *
 * @see https://github.com/kubernetes-sigs/azuredisk-csi-driver
 */
export class AzureDiskCsi extends Blueprint implements IVolumeProvider {
  constructor(scope: Construct, id: string = 'azure-disk-csi', props: AzureDiskCsiProps = {}) {
    super(scope, id, { component: CATALOGUE['azure-disk-csi'], provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.AZURE);
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    const secret = this.phaseZeroSecret(azureSecret(this.hostCluster));
    const config = { cloudConfigSecretName: secret.name, cloudConfigSecretNamespace: secret.namespace };
    // What the chart asks for by itself: 10m and 20Mi for each container.
    this.workload({ name: 'csi-azuredisk-controller', replicas, cpuMillis: 60, memoryMiB: 120 });
    this.workload({ name: 'csi-azuredisk-node', perNode: true, cpuMillis: 30, memoryMiB: 60 });
    // Without the driver no volume can be attached to a machine, or detached from one.
    const unit = this.unit(undefined, { prune: false });
    this.helmRelease({
      unit,
      values: {
        // On the network of the machine, a replica that is updated would wait for its own port. The node is there, for the metadata service.
        controller: { ...config, replicas, hostNetwork: false, logLevel: 2 },
        node: { ...config, logLevel: 2 },
        windows: { enabled: false },
        snapshot: { enabled: false },
      },
    });
    // The chart has none.
    storageClasses(CLASSES, 'disk.csi.azure.com', { skuName: 'StandardSSD_LRS' }).forEach((object) => unit.add(object));
  }
}
