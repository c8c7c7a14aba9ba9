import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, Component, IVolumeProvider, PhaseZeroField, Provider, SecretRef, SensitiveVariable, VolumeConnection, VolumeRequest,
} from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { hcloudSecret } from './private/hcloud-secret';
import { connectVolume, VolumeClasses } from './private/volume-classes';

const ROW: Component = CATALOGUE['hcloud-csi'];
const CLASSES: VolumeClasses = { default: 'hcloud-volumes', retained: 'hcloud-volumes-retain' };
const ENCRYPTED_CLASS = 'hcloud-volumes-luks';

/** What each container asks for, CPU in thousandths of a core and memory in MiB; the chart sets none. */
const CONTROLLER: Containers = { csiAttacher: [10, 24], csiProvisioner: [10, 24], csiResizer: [10, 24], hcloudCSIDriver: [15, 32], livenessProbe: [5, 12] };
const NODE: Containers = { csiNodeDriverRegistrar: [5, 12], hcloudCSIDriver: [10, 24], livenessProbe: [5, 12] };

interface Containers { [container: string]: [number, number] }

/** Properties of HcloudCsi. */
export interface HcloudCsiProps extends BlueprintProps {
  /**
   * Sensitive variable that holds the passphrase of encrypted volumes; gives the StorageClass `hcloud-volumes-luks`.
   *
   * The passphrase can never be changed for volumes that exist.
   * @default - none; no class with encryption
   */
  readonly luksPassphrase?: SensitiveVariable;
}

/**
 * Block volumes of Hetzner Cloud, in a StorageClass that deletes and one that keeps the volume when its claim is deleted.
 *
 * @see https://github.com/hetznercloud/csi-driver
 */
export class HcloudCsi extends Blueprint implements IVolumeProvider {
  /** Sensitive variable that holds the passphrase of encrypted volumes. */
  public readonly luksPassphrase?: SensitiveVariable;

  constructor(scope: Construct, id: string = 'hcloud-csi', props: HcloudCsiProps = {}) {
    const classes = props.luksPassphrase ? [...ROW.classes!, `StorageClass/${ENCRYPTED_CLASS}`] : ROW.classes;
    super(scope, id, { component: { ...ROW, classes }, provides: [Capability.STORAGE], ...props });
    assertOn(this, Provider.HETZNER);
    this.luksPassphrase = props.luksPassphrase;
  }

  public provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection {
    return connectVolume(this, CLASSES, consumer, request);
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    const token = this.phaseZeroSecret(hcloudSecret(this.hostCluster)).keyRef('token');
    const labels = { 'app.kubernetes.io/name': 'hcloud-csi', 'app.kubernetes.io/component': 'controller' };
    this.workload({ name: 'hcloud-csi-controller', replicas, ...sum(CONTROLLER) });
    this.workload({ name: 'hcloud-csi-node', perNode: true, ...sum(NODE) });
    this.helmRelease({
      // Without the driver no volume can be attached to a machine, or detached from one.
      unit: this.unit(undefined, { prune: false }),
      values: {
        controller: {
          replicaCount: replicas,
          hcloudToken: { existingSecret: token },
          // Otherwise the driver asks the metadata service, which Pods may not reach.
          hcloudVolumeDefaultLocation: this.hostCluster.region.location.cloudLocation,
          podDisruptionBudget: { create: replicas > 1 },
          priorityClassName: 'system-cluster-critical',
          topologySpreadConstraints: [{
            maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels },
          }],
          resources: requests(CONTROLLER),
        },
        // The driver learns its server's id from the metadata service, which only Pods on the host network may reach.
        node: { hostNetwork: true, priorityClassName: 'system-node-critical', resources: requests(NODE) },
        storageClasses: [
          { name: CLASSES.default, defaultStorageClass: true, reclaimPolicy: 'Delete' },
          { name: CLASSES.retained, defaultStorageClass: false, reclaimPolicy: 'Retain' },
          ...(this.luksPassphrase ? [this.encryptedClass(this.luksPassphrase)] : []),
        ],
        metrics: { enabled: false, serviceMonitor: { enabled: false } },
      },
      monitors: { metrics: { enabled: true, serviceMonitor: { enabled: true } } },
    });
  }

  private encryptedClass(passphrase: SensitiveVariable): { [key: string]: any } {
    const secret: SecretRef = this.phaseZeroSecret({
      name: 'hcloud-csi-luks', namespace: this.namespace, fields: [PhaseZeroField.sensitive('encryption-passphrase', passphrase)],
    });
    return {
      name: ENCRYPTED_CLASS,
      defaultStorageClass: false,
      reclaimPolicy: 'Retain',
      extraParameters: {
        'csi.storage.k8s.io/node-publish-secret-name': secret.name,
        'csi.storage.k8s.io/node-publish-secret-namespace': secret.namespace,
      },
    };
  }
}

function requests(containers: Containers): { [key: string]: any } {
  return Object.fromEntries(Object.entries(containers).map(([name, [cpu, memory]]) => [name, { requests: { cpu: `${cpu}m`, memory: `${memory}Mi` } }]));
}

function sum(containers: Containers): { cpuMillis: number; memoryMiB: number } {
  const total = (index: 0 | 1) => Object.values(containers).reduce((all, one) => all + one[index], 0);
  return { cpuMillis: total(0), memoryMiB: total(1) };
}
