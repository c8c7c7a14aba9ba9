import { CONFINED_CONTAINER } from './confined';
import { account, Rule } from './rbac';

const READ = ['get', 'list', 'watch'];
const KUBELET = '/var/lib/kubelet';
const FOLDER = '/csi';

/** Socket of a driver, in its containers and in those beside it. */
export const SOCKET = `${FOLDER}/csi.sock`;

/** Tells a container what its node is called. */
export const NODE_NAME = { name: 'KUBE_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } };

/** Programs of Kubernetes beside a driver, with the tags that its release names. */
export interface Sidecars {
  /** Attaches volumes. */
  readonly attacher: string;
  /** Makes volumes. */
  readonly provisioner: string;
  /** Tells the kubelet of the driver. */
  readonly registrar: string;
  /** Makes volumes larger. */
  readonly resizer: string;
}

/** A folder of the machine, where it is in the container, and how. */
export type Folder = readonly [name: string, path: string, mountPath: string, more?: { [key: string]: any }];

/** The driver of a cloud's volumes for which there is no chart. */
export interface CsiDriver {
  /** Name that StorageClasses know it by. */
  readonly driver: string;
  /** What it says of itself to Kubernetes. */
  readonly spec: { [key: string]: any };
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Name of the controller. */
  readonly controllerName: string;
  /** Name of what is on every node. */
  readonly nodeName: string;
  /** Programs beside it. */
  readonly sidecars: Sidecars;
  /** Arguments of these by their name, beside those that all have. */
  readonly sidecarArgs: { readonly [program: string]: string[] };
  /** The driver in the controller, without what it asks for. */
  readonly controller: { [key: string]: any };
  /** The driver on a node, without what it asks for. */
  readonly node: { [key: string]: any };
  /** Volumes of the controller beside its socket, each with where it is in the driver. */
  readonly controllerVolumes: [volume: { [key: string]: any }, mount: { [key: string]: any }][];
  /** Volumes on a node beside its folders, each with where it is in the driver. */
  readonly nodeVolumes: [volume: { [key: string]: any }, mount: { [key: string]: any }][];
  /** Folders of the machine that it needs beside those of the kubelet and `/dev`. */
  readonly folders: Folder[];
  /** What the controller may do on the cluster beside what all of them may. */
  readonly controllerRules: Rule[];
  /** What it may do on a node. */
  readonly nodeRules: Rule[];
  /** Controllers. */
  readonly replicas: number;
  /** Nodes of the cluster. */
  readonly nodeCount: number;
}

/** Returns the objects of a driver, without StorageClasses and snapshots. */
export function csiObjects(csi: CsiDriver): { [key: string]: any }[] {
  const { driver, spec, namespace, controllerName: controller, nodeName: node, replicas } = csi;
  const labels = (name: string) => ({ 'app.kubernetes.io/name': name });
  const template = (name: string, pod: { [key: string]: any }) => ({ metadata: { labels: labels(name) }, spec: { serviceAccountName: name, ...pod } });
  return [
    { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name: driver }, spec },
    ...account(namespace, controller, [
      ['', ['persistentvolumes'], [...READ, 'create', 'delete', 'patch', 'update']],
      ['', ['persistentvolumeclaims'], [...READ, 'update']],
      ['', ['persistentvolumeclaims/status'], ['patch', 'update']],
      ['', ['events'], ['list', 'watch', 'create', 'update', 'patch']],
      ['', ['nodes', 'pods'], READ],
      ['storage.k8s.io', ['csinodes', 'storageclasses', 'volumeattributesclasses'], READ],
      ['storage.k8s.io', ['volumeattachments'], [...READ, 'patch', 'update']],
      ['storage.k8s.io', ['volumeattachments/status'], ['patch']],
      ...csi.controllerRules,
    ], [['coordination.k8s.io', ['leases'], [...READ, 'create', 'delete', 'update']]]),
    ...account(namespace, node, csi.nodeRules, []),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: controller, namespace },
      spec: { replicas, selector: { matchLabels: labels(controller) }, template: template(controller, controllerPod(csi, labels(controller))) },
    },
    ...(replicas > 1 ? [{
      apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: controller, namespace },
      spec: { maxUnavailable: 1, selector: { matchLabels: labels(controller) } },
    }] : []),
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: node, namespace },
      spec: { selector: { matchLabels: labels(node) }, template: template(node, nodePod(csi)) },
    },
  ];
}

function controllerPod(csi: CsiDriver, labels: { [key: string]: string }): { [key: string]: any } {
  const { sidecars, sidecarArgs, controller, controllerVolumes, nodeCount } = csi;
  const sidecar = (program: 'attacher' | 'provisioner' | 'resizer') => ({
    name: `csi-${program}`,
    image: sidecars[program],
    args: ['--v=2', `--csi-address=${SOCKET}`, '--leader-election', ...(sidecarArgs[program] ?? [])],
    ...small(24),
    volumeMounts: [{ name: 'socket', mountPath: FOLDER }],
  });
  return {
    priorityClassName: 'system-cluster-critical',
    // What a driver asks of the metadata service, that answers the machine only.
    hostNetwork: true,
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    ...(nodeCount > 1 ? {
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } }],
    } : {}),
    containers: [
      sidecar('attacher'),
      sidecar('provisioner'),
      sidecar('resizer'),
      { ...controller, ...small(48), volumeMounts: [{ name: 'socket', mountPath: FOLDER }, ...controllerVolumes.map(([, mount]) => mount)] },
    ],
    volumes: [{ name: 'socket', emptyDir: {} }, ...controllerVolumes.map(([volume]) => volume)],
  };
}

function nodePod({ driver, sidecars, node, nodeVolumes, folders }: CsiDriver): { [key: string]: any } {
  const all: Folder[] = [
    ['plugins', `${KUBELET}/plugins/kubernetes.io/csi`, `${KUBELET}/plugins/kubernetes.io/csi`, { mountPropagation: 'Bidirectional' }],
    ['pods', `${KUBELET}/pods`, `${KUBELET}/pods`, { mountPropagation: 'Bidirectional' }],
    ['socket', `${KUBELET}/plugins/${driver}`, FOLDER],
    ['devices', '/dev', '/dev'],
    ...folders,
  ];
  return {
    priorityClassName: 'system-node-critical',
    // A driver learns about its machine from the metadata service.
    hostNetwork: true,
    tolerations: [{ operator: 'Exists' }],
    containers: [
      {
        name: 'csi-driver-registrar',
        image: sidecars.registrar,
        args: ['--v=2', `--csi-address=${SOCKET}`, `--kubelet-registration-path=${KUBELET}/plugins/${driver}/csi.sock`],
        env: [NODE_NAME],
        ...small(16),
        volumeMounts: [{ name: 'socket', mountPath: FOLDER }, { name: 'registration', mountPath: '/registration' }],
      },
      {
        ...node,
        // It formats and mounts disks.
        securityContext: { privileged: true },
        resources: small(48).resources,
        volumeMounts: [...all.map(([name, , mountPath, more]) => ({ name, mountPath, ...more })), ...nodeVolumes.map(([, mount]) => mount)],
      },
    ],
    volumes: [
      { name: 'registration', hostPath: { path: `${KUBELET}/plugins_registry`, type: 'Directory' } },
      ...all.map(([name, path]) => ({ name, hostPath: { path, type: path.startsWith(KUBELET) ? 'DirectoryOrCreate' : 'Directory' } })),
      ...nodeVolumes.map(([volume]) => volume),
    ],
  };
}

/** What a container beside a driver asks for, and may do. */
function small(memoryMiB: number): { [key: string]: any } {
  return { resources: { requests: { cpu: '10m', memory: `${memoryMiB}Mi` }, limits: { memory: '256Mi' } }, securityContext: CONFINED_CONTAINER };
}
