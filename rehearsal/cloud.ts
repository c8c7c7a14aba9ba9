import { Kubernetes, KubernetesError, KubernetesObject, pause, WatchEvent } from './kubernetes';

const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized';
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';
/** Time between two looks at least, and at most: whatever changed is looked at together. */
const GAP_MS = 200;
const REST_MS = 10_000;

/** Components that talk to the cloud, by the images of their Pods. */
const CONTROLLERS = [
  'hcloud-cloud-controller-manager', 'provider-aws/cloud-controller-manager', 'cloud-provider-gcp/cloud-controller-manager', 'azure-cloud-node-manager',
  'huawei-cloud-controller-manager',
  // One image has controller and driver.
  'oracle/cloud-provider-oci',
];
const VOLUMES = [
  'hcloud-csi-driver', 'aws-ebs-csi-driver', 'gcp-compute-persistent-disk-csi-driver', 'azuredisk-csi', 'evs-csi-plugin', 'oracle/cloud-provider-oci',
];

/**
 * Plays what the components of a cloud do once their Pods run: nodes are initialised, load balancers get addresses, claims get volumes.
 *
 * Nothing is asked of a cloud: that its quota is enough, or that its API accepts the annotations of a Service, is not shown.
 */
export class Cloud {
  /** Names of the Pods that talk to the cloud and run, with the image that they run. */
  private readonly running = new Map<string, string>();
  private wake = (): void => {};

  /**
   * @param isShared whether the components that talk to the cloud run in another cluster, which gives its volumes to this one
   */
  constructor(private readonly kubernetes: Kubernetes, private readonly isShared: boolean = false) {}

  /** Runs until the signal. */
  public async run(signal: AbortSignal): Promise<void> {
    signal.addEventListener('abort', () => this.wake(), { once: true });
    await Promise.all([
      this.kubernetes.watch('v1', 'Pod', signal, (event) => this.see(event)),
      ...[['v1', 'Node'], ['v1', 'Service'], ['v1', 'PersistentVolumeClaim'], ['storage.k8s.io/v1', 'StorageClass']].map(([apiVersion, kind]) => (
        this.kubernetes.watch(apiVersion, kind, signal, () => this.wake())
      )),
      this.act(signal),
    ]);
  }

  /** Notes a Pod that talks to the cloud. */
  private see({ type, object: { metadata: { namespace, name }, spec, status } }: WatchEvent): void {
    const image = [...CONTROLLERS, ...VOLUMES].find((one) => spec.containers.some((container: any) => container.image.includes(one)));
    if (image === undefined) return;
    if (type !== 'DELETED' && status?.phase === 'Running') this.running.set(`${namespace}/${name}`, image);
    else this.running.delete(`${namespace}/${name}`);
    this.wake();
  }

  private async act(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const rest = new AbortController();
      this.wake = () => rest.abort();
      try {
        const images = [...this.running.values()];
        if (images.some((one) => CONTROLLERS.includes(one))) {
          await this.initialiseNodes();
          await this.balanceLoad();
        }
        if (this.isShared || images.some((one) => VOLUMES.includes(one))) await this.provision();
      } catch (error) {
        // What changed in between is looked at again.
        if (!(error instanceof KubernetesError) && (error as Error).name !== 'AbortError' && !signal.aborted) throw error;
        this.wake();
      }
      await pause(GAP_MS, signal);
      if (!signal.aborted && !rest.signal.aborted) await pause(REST_MS, rest.signal);
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
