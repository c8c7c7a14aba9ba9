import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IVolumeProvider, Provider, VolumeConnection, VolumeRequest } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { AWS_SECRET } from './private/aws-secret';
import { connectVolume, VolumeClasses } from './private/volume-classes';

const CLASSES: VolumeClasses = { default: 'ebs', retained: 'ebs-retain' };

/** Properties of AwsEbsCsi. */
export interface AwsEbsCsiProps extends BlueprintProps {}

/**
 * Block volumes of Amazon Web Services (EBS), all encrypted, in a StorageClass that deletes and one that keeps the volume when its claim
 * is deleted.
 *
 * @see https://github.com/kubernetes-sigs/aws-ebs-csi-driver
 */
export class AwsEbsCsi extends Blueprint implements IVolumeProvider {
  constructor(scope: Construct, id: string = 'aws-ebs-csi', props: AwsEbsCsiProps = {}) {
    super(scope, id, { component: CATALOGUE['aws-ebs-csi'], provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.AWS);
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    const secret = this.phaseZeroSecret(AWS_SECRET);
    // What the chart asks for by itself: 10m for each container, and 40Mi, or 32Mi for probe and registrar.
    this.workload({ name: 'ebs-csi-controller', replicas, cpuMillis: 50, memoryMiB: 192 });
    this.workload({ name: 'ebs-csi-node', perNode: true, cpuMillis: 30, memoryMiB: 104 });
    this.helmRelease({
      // Without the driver no volume can be attached to a machine, or detached from one.
      unit: this.unit(undefined, { prune: false }),
      values: {
        awsAccessSecret: { name: secret.name },
        controller: {
          replicaCount: replicas,
          // Otherwise the driver asks the metadata service, which Pods may not reach.
          region: this.hostCluster.region.location.cloudLocation,
          k8sTagClusterId: this.hostCluster.name,
          podDisruptionBudget: { enabled: replicas > 1 },
          enableMetrics: false,
        },
        // The driver learns its machine's id from the metadata service, which only Pods on the host network may reach.
        node: { hostNetwork: true, enableWindows: false, enableMetrics: false, priorityClassName: 'system-node-critical' },
        storageClasses: [
          { name: CLASSES.default, annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' }, ...storageClass('Delete') },
          { name: CLASSES.retained, ...storageClass('Retain') },
        ],
        helmTester: { enabled: false },
      },
    });
  }
}

function storageClass(reclaimPolicy: string): { [key: string]: any } {
  return { reclaimPolicy, volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true, parameters: { type: 'gp3', encrypted: 'true' } };
}
