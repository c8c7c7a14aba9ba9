import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { azureSecret } from './private/azure-secret';

const DEFAULT_CLASS = 'azure-disk';
const RETAINED_CLASS = 'azure-disk-retain';

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
    (request.unit ?? consumer.mainUnit).dependsOn(this.mainUnit, 'volume');
    const sizeGiB = Math.max(request.sizeGiB, this.hostCluster.region.provider.limits.minimumVolumeGiB);
    return { storageClassName: (request.retained ?? true) ? RETAINED_CLASS : DEFAULT_CLASS, size: `${sizeGiB}Gi` };
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
    this.addClass(DEFAULT_CLASS, 'Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' });
    this.addClass(RETAINED_CLASS, 'Retain', {});
  }

  /** Adds a StorageClass; the chart has none. */
  private addClass(name: string, reclaimPolicy: string, annotations: { [key: string]: string }): void {
    this.mainUnit.add({
      apiVersion: 'storage.k8s.io/v1',
      kind: 'StorageClass',
      metadata: { name, annotations },
      provisioner: 'disk.csi.azure.com',
      reclaimPolicy,
      volumeBindingMode: 'WaitForFirstConsumer',
      allowVolumeExpansion: true,
      parameters: { skuName: 'StandardSSD_LRS' },
    });
  }
}
