import { CONFINED_CONTAINER, confinedPod } from './confined';
import { account, Rule } from './rbac';

/** Where the controller of a cloud runs: on control planes, also on those that were not initialised, which nobody but it does. */
export const ON_CONTROL_PLANES = {
  nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
  tolerations: [
    { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
    // Otherwise it would wait for the pod network on a new node.
    { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
  ],
};

/** Leads to the API on the machine itself: its Service address works only once the pod network does, and this one always. */
export const LOCAL_API = [{ name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' }, { name: 'KUBERNETES_SERVICE_PORT', value: '6444' }];

/** What every controller of a cloud may do: initialise nodes, follow Services, elect one of several. */
const EVERYWHERE: Rule[] = [
  ['', ['events'], ['create', 'patch', 'update']],
  ['', ['nodes'], ['get', 'list', 'watch', 'patch', 'update', 'delete']],
  ['', ['nodes/status'], ['patch', 'update']],
  ['', ['services'], ['get', 'list', 'watch', 'patch', 'update']],
  ['', ['services/status'], ['patch', 'update']],
];
const HERE: Rule[] = [['coordination.k8s.io', ['leases'], ['create', 'get', 'list', 'watch', 'update']]];

/** The controller of a cloud for which there is no chart. */
export interface CloudController {
  /** Name of all its objects. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Image and its tag. */
  readonly image: string;
  /**
   * Program in the image.
   * @default - the one that the image starts
   */
  readonly command?: string[];
  /** Arguments of the program. */
  readonly args: string[];
  /**
   * Variables beside those that lead to the API.
   * @default - none
   */
  readonly env?: { [key: string]: any }[];
  /** Volumes, each with where it is in the container. */
  readonly volumes: [volume: { [key: string]: any }, mount: { [key: string]: any }][];
  /** CPU that it asks for, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that it asks for, in MiB. */
  readonly memoryMiB: number;
  /**
   * What it may do on the cluster beside what all of them may.
   * @default - nothing
   */
  readonly everywhere?: Rule[];
  /** What it may do in its namespace beside what all of them may. */
  readonly here: Rule[];
}

/** Returns the objects of a controller: an account, and a DaemonSet on control planes. */
export function controllerObjects(controller: CloudController): { [key: string]: any }[] {
  const { name, namespace, everywhere = [], here } = controller;
  return [
    ...account(namespace, name, [...EVERYWHERE, ...everywhere], [...HERE, ...here]),
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name, namespace },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': name } },
        template: { metadata: { labels: { 'app.kubernetes.io/name': name } }, spec: podOf(controller) },
      },
    },
  ];
}

function podOf({ name, image, command, args, env = [], volumes, cpuMillis, memoryMiB }: CloudController): { [key: string]: any } {
  return {
    serviceAccountName: name,
    priorityClassName: 'system-cluster-critical',
    // Neither the pod network nor cluster DNS is needed, and the metadata service answers the machine only.
    hostNetwork: true,
    ...ON_CONTROL_PLANES,
    securityContext: confinedPod(65534),
    containers: [{
      name,
      image,
      ...(command ? { command } : {}),
      args,
      env: [...env, ...LOCAL_API],
      livenessProbe: { httpGet: { host: '127.0.0.1', path: '/healthz', port: 10258, scheme: 'HTTPS' }, initialDelaySeconds: 15, timeoutSeconds: 15 },
      resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: '256Mi' } },
      securityContext: CONFINED_CONTAINER,
      volumeMounts: volumes.map(([, mount]) => mount),
    }],
    volumes: volumes.map(([volume]) => volume),
  };
}
