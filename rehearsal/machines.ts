import { Aws, Azure, CloudProvider, Gcp, Hetzner, Huawei, InstanceType, Oci } from '../constructs/cloud';
import { missingFor } from './kubelet';
import { Kubernetes, KubernetesObject, pause } from './kubernetes';
import { PlannedMachine } from './phase-zero';

const UNINITIALIZED = 'node.cloudprovider.kubernetes.io/uninitialized';
const LEASE_SECONDS = 40;
const BEAT_MS = 10_000;
/** Time between two looks at a Pod that lacks something. */
const RETRY_MS = 500;

/** A Pod that a kubelet could not start, and why. */
export interface StuckPod {
  readonly pod: string;
  readonly reason: string;
}

/**
 * Plays the kubelets of the machines of a cluster: nodes of their size, and Pods that become ready when everything that they name is there.
 *
 * No container runs: that an image exists, that a program starts, that a probe answers is not shown.
 */
export class Machines {
  private readonly stuck = new Map<string, string>();
  private readonly pods = new Map<string, KubernetesObject>();
  private readonly addresses = new Map<string, number>();
  private readonly networked = new Set<string>();
  /** Machines whose graphics processors are handed out. */
  private readonly handingOut = new Set<string>();
  /** Pods whose turn comes, each with what is done before: many start at the same time, as on real machines. */
  private readonly turns = new Map<string, Promise<void>>();
  private readonly queued = new Set<string>();
  private fail: (error: Error) => void = () => {};

  /**
   * @param isShared whether the machines are those of another cluster, which has initialised them and runs their network
   */
  constructor(private readonly kubernetes: Kubernetes, private readonly machines: PlannedMachine[], private readonly isShared: boolean = false) {
    if (!isShared) return;
    machines.forEach(({ name }) => {
      this.networked.add(name);
      this.handingOut.add(name);
    });
  }

  /** Pods that wait for something that is not there. */
  public get stuckPods(): StuckPod[] {
    return [...this.stuck].map(([pod, reason]) => ({ pod, reason }));
  }

  /** Registers the nodes, as k3s with an external cloud provider does: tainted, and not ready before there is a network. */
  public async register(): Promise<void> {
    for (const machine of this.machines) {
      const { spec, ...node } = nodeOf(machine);
      await this.kubernetes.call('POST', '/api/v1/nodes', { ...node, spec: this.isShared ? { ...spec, taints: machine.taints } : spec }).catch(existing);
      await this.setStatus(machine);
    }
  }

  /** Runs what is scheduled to the nodes, until the signal. */
  public async run(signal: AbortSignal): Promise<void> {
    const failure = new Promise<never>((_, reject) => { this.fail = reject; });
    await Promise.race([failure, Promise.all([this.beat(signal), this.retry(signal), this.kubernetes.watch('v1', 'Pod', signal, async ({ type, object }) => {
      const key = keyOf(object);
      if (type === 'DELETED') {
        this.pods.delete(key);
        this.stuck.delete(key);
      } else if (object.spec.nodeName && this.machines.some(({ name }) => name === object.spec.nodeName)) {
        this.pods.set(key, object);
        this.queue(key);
      } else {
        const scheduled = object.status?.conditions?.find((condition: any) => condition.type === 'PodScheduled');
        if (scheduled?.status === 'False') this.stuck.set(key, scheduled.message);
      }
    })])]);
  }

  /** Settles a Pod as soon as what is done for it already has ended; as it is then, and once for all that changed until then. */
  private queue(key: string): void {
    if (this.queued.has(key)) return;
    this.queued.add(key);
    const turn = (this.turns.get(key) ?? Promise.resolve()).then(async () => {
      this.queued.delete(key);
      const pod = this.pods.get(key);
      if (pod) await this.settle(pod);
    });
    this.turns.set(key, turn.catch((error: Error) => this.fail(error)));
  }

  /** Takes the step that a Pod is ready for. */
  private async settle(pod: KubernetesObject): Promise<void> {
    const key = keyOf(pod);
    try {
      if (pod.metadata.deletionTimestamp) {
        await this.kubernetes.remove(pod, '?gracePeriodSeconds=0');
        return;
      }
      if (['Succeeded', 'Failed'].includes(pod.status?.phase) || isReady(pod)) return;
      const reason = await missingFor(pod, this.kubernetes);
      if (reason === undefined) {
        this.stuck.delete(key);
        await this.kubernetes.setStatus(pod, this.runningStatus(pod));
        await this.serve(pod);
      } else if (this.stuck.get(key) !== reason) {
        this.stuck.set(key, reason);
        await this.kubernetes.setStatus(pod, waitingStatus(pod, reason));
      }
    } catch (error) {
      // Gone, or changed by somebody else: the watch tells what it is now.
      if (![404, 409].includes((error as { status?: number }).status ?? 0)) throw error;
    }
  }

  private async retry(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      [...this.stuck.keys()].forEach((key) => this.queue(key));
      await pause(RETRY_MS, signal);
    }
  }

  /** A node is ready once the agent of the network runs on it, and has graphics processors to hand out once their plugin does. */
  private async serve(pod: KubernetesObject): Promise<void> {
    const runs = (image: RegExp) => pod.spec.containers.some((container: any) => image.test(container.image));
    const served = runs(/\/cilium\/cilium[:@]/) ? this.networked : runs(/\/k8s-device-plugin[:@]/) ? this.handingOut : undefined;
    if (!served || served.has(pod.spec.nodeName)) return;
    served.add(pod.spec.nodeName);
    await this.setStatus(this.machines.find(({ name }) => name === pod.spec.nodeName)!);
  }

  private async beat(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const renewTime = new Date().toISOString().replace('Z', '000Z');
      for (const { name } of this.machines) {
        await this.kubernetes.apply({
          apiVersion: 'coordination.k8s.io/v1', kind: 'Lease', metadata: { name, namespace: 'kube-node-lease' },
          spec: { holderIdentity: name, leaseDurationSeconds: LEASE_SECONDS, renewTime },
        });
      }
      await pause(BEAT_MS, signal);
    }
  }

  private async setStatus(machine: PlannedMachine): Promise<void> {
    const { vcpus, memoryGiB, architecture, gpu } = typeOf(machine);
    const ready = this.networked.has(machine.name)
      ? { status: 'True', reason: 'KubeletReady', message: 'kubelet is posting ready status' }
      : { status: 'False', reason: 'KubeletNotReady', message: 'container runtime network not ready: cni plugin not initialized' };
    const fine = ['MemoryPressure', 'DiskPressure', 'PIDPressure'].map((type) => ({ type, status: 'False', reason: 'KubeletHasSufficient', message: 'enough of it' }));
    const now = new Date().toISOString();
    const conditions = [...fine, { type: 'Ready', ...ready }].map((one) => ({ ...one, lastHeartbeatTime: now, lastTransitionTime: now }));
    const pods = String(machine.maxPods);
    const gpus = gpu && this.handingOut.has(machine.name) ? { 'nvidia.com/gpu': String(gpu.count) } : {};
    await this.kubernetes.setStatus(nodeOf(machine), {
      capacity: { 'cpu': String(vcpus), 'memory': `${memoryGiB}Gi`, pods, 'ephemeral-storage': '80Gi', ...gpus },
      allocatable: {
        'cpu': `${vcpus * 1000 - machine.reserved.cpuMillis}m`, 'memory': `${memoryGiB * 1024 - machine.reserved.memoryMiB}Mi`, pods, 'ephemeral-storage': '70Gi', ...gpus,
      },
      conditions,
      addresses: [{ type: 'InternalIP', address: machine.address }, { type: 'Hostname', address: machine.name }],
      nodeInfo: {
        architecture: architecture === 'arm' ? 'arm64' : 'amd64', bootID: machine.name, containerRuntimeVersion: 'containerd://rehearsal', kernelVersion: 'rehearsal',
        kubeProxyVersion: '', kubeletVersion: 'v0.0.0-rehearsal', machineID: machine.name, operatingSystem: 'linux', osImage: 'rehearsal', systemUUID: machine.name,
      },
    });
  }

  private runningStatus(pod: KubernetesObject): object {
    const now = new Date().toISOString();
    const isDone = pod.metadata.ownerReferences?.some(({ kind }: any) => kind === 'Job') || pod.spec.restartPolicy === 'Never';
    const state = isDone ? { terminated: { exitCode: 0, reason: 'Completed', startedAt: now, finishedAt: now } } : { running: { startedAt: now } };
    const conditions = ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'].map((type) => ({ type, status: isDone && type.endsWith('Ready') ? 'False' : 'True', lastTransitionTime: now }));
    const podIP = this.addressOf(pod);
    return {
      phase: isDone ? 'Succeeded' : 'Running', conditions, startTime: now, podIP, podIPs: [{ ip: podIP }], hostIP: this.machines.find(({ name }) => name === pod.spec.nodeName)!.address,
      containerStatuses: pod.spec.containers.map((one: any) => statusOf(one, state, { ready: !isDone, started: !isDone })),
      initContainerStatuses: pod.spec.initContainers?.map((one: any) => statusOf(one, one.restartPolicy === 'Always' ? { running: { startedAt: now } } : {
        terminated: { exitCode: 0, reason: 'Completed', startedAt: now, finishedAt: now },
      }, { ready: true, started: one.restartPolicy === 'Always' })),
    };
  }

  /** Addresses are given out per node, and never again. */
  private addressOf({ spec }: KubernetesObject): string {
    const index = this.machines.findIndex(({ name }) => name === spec.nodeName);
    if (spec.hostNetwork) return this.machines[index].address;
    const number = (this.addresses.get(spec.nodeName) ?? 9) + 1;
    this.addresses.set(spec.nodeName, number);
    return `10.${240 + Math.floor(index / 250)}.${index % 250}.${number % 250}`;
  }
}

function waitingStatus({ spec }: KubernetesObject, message: string): object {
  const state = { waiting: { reason: 'CreateContainerConfigError', message } };
  return {
    phase: 'Pending', containerStatuses: spec.containers.map((one: any) => statusOf(one, state, { ready: false, started: false })),
    conditions: [{ type: 'PodScheduled', status: 'True' }, { type: 'Ready', status: 'False', reason: 'ContainersNotReady', message }, { type: 'ContainersReady', status: 'False', reason: 'ContainersNotReady', message }],
  };
}

function statusOf({ name, image }: { name: string; image: string }, state: object, flags: { ready: boolean; started: boolean }): object {
  return { name, image, imageID: image, containerID: `rehearsal://${name}`, restartCount: 0, state, lastState: {}, ...flags };
}

function nodeOf(machine: PlannedMachine): KubernetesObject {
  const region = { 'topology.kubernetes.io/region': machine.location, 'topology.kubernetes.io/zone': machine.location, 'node.kubernetes.io/instance-type': machine.instanceType };
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: machine.name,
      labels: {
        ...machine.labels, ...region, 'kubernetes.io/hostname': machine.name, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': typeOf(machine).architecture === 'arm' ? 'arm64' : 'amd64',
        ...(machine.isControlPlane ? { 'node-role.kubernetes.io/control-plane': 'true', 'node-role.kubernetes.io/etcd': 'true' } : {}),
      },
    },
    spec: { providerID: `hcloud://${machine.name}`, taints: [{ key: UNINITIALIZED, value: 'true', effect: 'NoSchedule' }, ...machine.taints] },
  };
}

function typeOf(machine: PlannedMachine): InstanceType {
  const clouds: CloudProvider[] = [Hetzner.cloud(), Aws.cloud(), Azure.cloud(), Gcp.cloud(), Huawei.cloud(), Oci.cloud()];
  return clouds.flatMap((cloud) => cloud.instanceTypes).find(({ name }) => name === machine.instanceType)!;
}

function isReady({ status }: KubernetesObject): boolean {
  return status?.conditions?.some(({ type, status: value }: any) => type === 'Ready' && value === 'True') ?? false;
}

function keyOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace}/${metadata.name}`;
}

function existing(error: { status?: number }): void {
  if (error.status !== 409) throw error;
}
