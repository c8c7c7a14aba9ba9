import { Kubernetes, KubernetesError, KubernetesObject, pause } from './kubernetes';

const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized';
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';
const LOOK_MS = 1000;

/** A component that talks to the cloud, by the image of its Pods. */
const CONTROLLER = 'hcloud-cloud-controller-manager';
const VOLUMES = 'hcloud-csi-driver';

/**
 * Plays what the components of a cloud do once their Pods run: nodes are initialised, load balancers get addresses, claims get volumes.
 *
 * Nothing is asked of a cloud: that its quota is enough, or that its API accepts the annotations of a Service, is not shown.
 */
export class Cloud {
  constructor(private readonly kubernetes: Kubernetes) {}

  /** Runs until the signal. */
  public async run(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      try {
        const pods = await this.kubernetes.list('v1', 'Pod');
        if (runs(pods, CONTROLLER)) {
          await this.initialiseNodes();
          await this.balanceLoad();
        }
        if (runs(pods, VOLUMES)) await this.provision();
      } catch (error) {
        // What changed in between is looked at again.
        if (!(error instanceof KubernetesError) && (error as Error).name !== 'AbortError' && !signal.aborted) throw error;
      }
      await pause(LOOK_MS, signal);
    }
  }

  private async initialiseNodes(): Promise<void> {
    for (const node of await this.kubernetes.list('v1', 'Node')) {
      const taints: any[] = node.spec.taints ?? [];
      const others = taints.filter(({ key }) => key !== UNINITIALIZED);
      if (others.length < taints.length) await this.kubernetes.merge(node, { spec: { taints: others } });
    }
  }

  private async balanceLoad(): Promise<void> {
    for (const service of await this.kubernetes.list('v1', 'Service')) {
      if (service.spec.type !== 'LoadBalancer' || service.status?.loadBalancer?.ingress) continue;
      await this.kubernetes.setStatus(service, { loadBalancer: { ingress: [{ ip: '192.0.2.10' }] } });
    }
  }

  private async provision(): Promise<void> {
    const claims = (await this.kubernetes.list('v1', 'PersistentVolumeClaim')).filter(({ status }) => status?.phase === 'Pending');
    for (const claim of claims) {
      const name = claim.spec.storageClassName;
      const storageClass = name ? await this.kubernetes.find('storage.k8s.io/v1', 'StorageClass', name) : undefined;
      if (!storageClass) continue;
      const isWaiting = storageClass.volumeBindingMode === 'WaitForFirstConsumer' && !claim.metadata.annotations?.[SELECTED_NODE];
      if (!isWaiting) await this.kubernetes.apply(volumeFor(claim, storageClass));
    }
  }
}

function volumeFor({ metadata, spec }: KubernetesObject, storageClass: KubernetesObject): KubernetesObject {
  const { metadata: { name: storageClassName }, provisioner, reclaimPolicy } = storageClass;
  const name = `pvc-${metadata.uid}`;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name, annotations: { 'pv.kubernetes.io/provisioned-by': provisioner } },
    spec: {
      accessModes: spec.accessModes, capacity: { storage: spec.resources.requests.storage }, storageClassName, volumeMode: spec.volumeMode ?? 'Filesystem',
      persistentVolumeReclaimPolicy: reclaimPolicy ?? 'Delete', csi: { driver: provisioner, volumeHandle: name, fsType: 'ext4' },
      claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: metadata.name, namespace: metadata.namespace, uid: metadata.uid },
    },
  };
}

function runs(pods: KubernetesObject[], image: string): boolean {
  return pods.some(({ spec, status }) => status?.phase === 'Running' && spec.containers.some((one: any) => one.image.includes(image)));
}
