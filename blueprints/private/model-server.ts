import { Unit, VolumeConnection } from '../../constructs';

/** Port at which models answer. */
export const MODEL_PORT = 8080;
/** Folder in which a server keeps the files of its model. */
export const MODEL_FOLDER = '/models';

/** A server of one model, and what it runs with. */
export interface ModelServerProps {
  /** Name of the server and of its Service. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Image of the server. */
  readonly image: string;
  /** Arguments of the server. */
  readonly args: string[];
  /** Environment variables. */
  readonly env: { [key: string]: any }[];
  /** Number of Pods, each with the files of the model. */
  readonly replicas: number;
  /** Graphics processors of each Pod; 0 for none. */
  readonly gpus: number;
  /**
   * Labels of the machines that it runs on.
   * @default - any
   */
  readonly nodeSelector?: { [label: string]: string };
  /** CPU that each Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that each Pod requests, in MiB. */
  readonly memoryMiB: number;
  /** Volume for the files of the model, of each Pod. */
  readonly volume: VolumeConnection;
  /** What the containers of the Pod may do together. */
  readonly podSecurity: { [key: string]: any };
  /** What the container may do. */
  readonly containerSecurity: { [key: string]: any };
}

/** Tells whether a model is named as Hugging Face names it: its owner, and its name. */
export function isModelName(text: string): boolean {
  return /^[\w.-]+\/[\w.-]+$/.test(text);
}

/** Returns the name by which a model is asked for, where it has no other: the last part of its name, in small letters. */
export function shortModelName(model: string): string {
  return model.split('/').slice(-1)[0].toLowerCase();
}

/** Returns what says that a server is scraped. */
export function modelMonitor(name: string, namespace: string): { [key: string]: any } {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name, namespace },
    spec: { selector: { matchLabels: modelLabels(name) }, podMetricsEndpoints: [{ port: 'http' }] },
  };
}

/** Returns the label that says which objects belong to a server. */
function modelLabels(name: string): { [label: string]: string } {
  return { 'app.kubernetes.io/name': name };
}

/** Adds a server of a model with its Service. It fetches the model when it first starts, and keeps it. */
export function addModelServer(unit: Unit, server: ModelServerProps): void {
  const { name, namespace } = server;
  const labels = modelLabels(name);
  const metadata = { name, namespace, labels };
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'http', port: MODEL_PORT, targetPort: 'http' }] },
  });
  unit.add({
    apiVersion: 'apps/v1',
    // Each Pod has a volume of its own, and is gone before the next one wants its graphics processors.
    kind: 'StatefulSet',
    metadata,
    spec: {
      serviceName: name,
      replicas: server.replicas,
      podManagementPolicy: 'Parallel',
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podOf(server, labels) },
      volumeClaimTemplates: [{
        metadata: { name: 'models' },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: server.volume.storageClassName, resources: { requests: { storage: server.volume.size } } },
      }],
    },
  });
  if (server.replicas === 1) return;
  unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}

function podOf(server: ModelServerProps, labels: { [label: string]: string }): { [key: string]: any } {
  const { gpus } = server;
  const health = { httpGet: { path: '/health', port: 'http' } };
  const preferred = { weight: 100, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: labels } } };
  return {
    automountServiceAccountToken: false,
    securityContext: server.podSecurity,
    ...(server.nodeSelector ? { nodeSelector: server.nodeSelector } : {}),
    ...(gpus > 0 ? { tolerations: [{ key: 'nvidia.com/gpu', operator: 'Exists', effect: 'NoSchedule' }] } : {}),
    ...(server.replicas > 1 ? { affinity: { podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [preferred] } } } : {}),
    containers: [{
      name: 'server',
      image: server.image,
      args: [...server.args, `--port=${MODEL_PORT}`],
      env: server.env,
      ports: [{ name: 'http', containerPort: MODEL_PORT }],
      // Fetching and loading a model takes half an hour at most.
      startupProbe: { ...health, periodSeconds: 10, failureThreshold: 180 },
      livenessProbe: { ...health, timeoutSeconds: 5 },
      readinessProbe: { ...health, timeoutSeconds: 5 },
      resources: {
        requests: { cpu: `${server.cpuMillis}m`, memory: `${server.memoryMiB}Mi` },
        limits: { memory: `${server.memoryMiB * 2}Mi`, ...(gpus > 0 ? { 'nvidia.com/gpu': gpus } : {}) },
      },
      securityContext: server.containerSecurity,
      volumeMounts: [{ name: 'models', mountPath: MODEL_FOLDER }, { name: 'tmp', mountPath: '/tmp' }, { name: 'shm', mountPath: '/dev/shm' }],
    }],
    // Graphics processors that work together share memory, of which a container has 64 MiB otherwise.
    volumes: [{ name: 'tmp', emptyDir: {} }, { name: 'shm', emptyDir: { medium: 'Memory' } }],
  };
}
