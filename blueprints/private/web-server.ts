import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { confinedPod } from './confined';

/** A key of a Secret. */
export interface SecretKey {
  /** Secret. */
  readonly secret: SecretRef;
  /** Key of it. */
  readonly key: string;
}

/** A folder that is kept. */
export interface KeptFolder {
  /** Name of the folder in the volume. */
  readonly name: string;
  /** Where the program has it. */
  readonly mountPath: string;
}

/** A program that answers HTTP, and what it runs with. */
export interface WebServer {
  /** Name of all objects. */
  readonly name: string;
  /** Key of the component, which its Pods are labelled with. */
  readonly component: string;
  /** Image with its version. */
  readonly image: string;
  /** Endpoint of its Service; the program listens at the same port. */
  readonly endpoint: HttpEndpoint;
  /** Servers. */
  readonly replicas: number;
  /** CPU that each requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that each requests, in MiB; it may have twice as much. */
  readonly memoryMiB: number;
  /** User that the program runs as. */
  readonly user: number;
  /** Path that says whether it is alive. */
  readonly livenessPath: string;
  /**
   * Path that says whether it can answer.
   * @default - the path that says whether it is alive
   */
  readonly readinessPath?: string;
  /**
   * Ports beside that of HTTP, by their names.
   * @default - none
   */
  readonly ports?: { [name: string]: number };
  /**
   * ServiceAccount whose token it has.
   * @default - none, it has no token
   */
  readonly serviceAccount?: string;
  /**
   * Secret whose keys are files in `/certificates`.
   * @default - none
   */
  readonly certificates?: SecretRef;
  /**
   * Command line of the program.
   * @default - that of the image
   */
  readonly command?: string[];
  /** Environment variables that are no secret, by name. */
  readonly variables: { [name: string]: string };
  /**
   * Environment variables from Secrets, by name.
   * @default - none
   */
  readonly secrets?: { [name: string]: SecretKey };
  /**
   * Files in `/config`, by their path there.
   * @default - none
   */
  readonly files?: { [path: string]: string };
  /**
   * Folders of its one volume, a claim of the name of the objects.
   * @default - none
   */
  readonly folders?: KeptFolder[];
  /**
   * Whether it writes to the file system of its image.
   * @default false
   */
  readonly writesImage?: boolean;
  /**
   * Shell-free command that has to end well before the program starts, in the same image.
   * @default - none
   */
  readonly before?: string[];
}

/** Adds a Deployment, its Service, its configuration, and with several servers what keeps one of them running. */
export function addWebServer(unit: Unit, server: WebServer): void {
  const { name, component, replicas } = server;
  const labels = { 'app.kubernetes.io/name': component, 'app.kubernetes.io/instance': name };
  const files = Object.entries(server.files ?? {});
  if (files.length > 0) unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, labels }, data: Object.fromEntries(files.map(([path, text]) => [keyOf(path), text])) });
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, labels },
    spec: { selector: labels, ports: Object.entries(portsOf(server)).map(([port, number]) => ({ name: port, port: number, targetPort: port })) },
  });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    // A changed Secret or file restarts the Pods; environment variables alone would keep the old value (I46).
    metadata: { name, labels, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: {
      replicas,
      // A second Pod would wait for the volume of the first for ever.
      ...(server.folders ? { strategy: { type: 'Recreate' } } : {}),
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podOf(server, labels) },
    },
  });
  if (replicas < 2) return;
  unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name, labels }, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}

function podOf(server: WebServer, labels: { [key: string]: string }): { [key: string]: any } {
  const { name, image, replicas, folders, cpuMillis, memoryMiB, before, command, certificates } = server;
  const files = Object.keys(server.files ?? {});
  const securityContext = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: !server.writesImage, capabilities: { drop: ['ALL'] } };
  const probe = (path: string) => ({ httpGet: { path, port: 'http' }, timeoutSeconds: 5 });
  const resources = { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } };
  const spread = { maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } };
  return {
    ...(server.serviceAccount ? { serviceAccountName: server.serviceAccount } : {}),
    automountServiceAccountToken: server.serviceAccount !== undefined,
    enableServiceLinks: false,
    securityContext: confinedPod(server.user, folders !== undefined),
    ...(replicas > 1 ? { topologySpreadConstraints: [spread] } : {}),
    ...(before ? { initContainers: [{ name: 'before', image, command: before, resources: { requests: { cpu: '10m', memory: '64Mi' } }, securityContext }] } : {}),
    containers: [{
      name: server.component,
      image,
      ...(command ? { command } : {}),
      env: variablesOf(server),
      ports: Object.entries(portsOf(server)).map(([port, number]) => ({ name: port, containerPort: number })),
      // What it has to load first takes longer on a machine that is busy.
      startupProbe: { ...probe(server.livenessPath), periodSeconds: 5, failureThreshold: 60 },
      livenessProbe: probe(server.livenessPath),
      readinessProbe: probe(server.readinessPath ?? server.livenessPath),
      resources,
      securityContext,
      volumeMounts: [
        { name: 'tmp', mountPath: '/tmp' },
        ...(files.length > 0 ? [{ name: 'config', mountPath: '/config', readOnly: true }] : []),
        ...(certificates ? [{ name: 'certificates', mountPath: '/certificates', readOnly: true }] : []),
        ...(folders ?? []).map((folder) => ({ name: 'data', mountPath: folder.mountPath, subPath: folder.name })),
      ],
    }],
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '256Mi' } },
      ...(files.length > 0 ? [{ name: 'config', configMap: { name, items: files.map((path) => ({ key: keyOf(path), path })) } }] : []),
      ...(certificates ? [{ name: 'certificates', secret: { secretName: certificates.name } }] : []),
      ...(folders ? [{ name: 'data', persistentVolumeClaim: { claimName: name } }] : []),
    ],
  };
}

function portsOf({ endpoint, ports = {} }: WebServer): { [name: string]: number } {
  return { http: endpoint.port, ...ports };
}

function variablesOf({ variables, secrets = {} }: WebServer): { [key: string]: any }[] {
  const sorted = <T extends { name: string }>(all: T[]) => all.sort((a, b) => (a.name < b.name ? -1 : 1));
  // The kubelet puts into a variable only what stands before it.
  return [
    ...sorted(Object.entries(secrets).map(([name, { secret, key }]) => ({ name, valueFrom: { secretKeyRef: secret.keyRef(key) } }))),
    ...sorted(Object.entries(variables).map(([name, value]) => ({ name, value }))),
  ];
}

/** Keys of a ConfigMap have no folders. */
function keyOf(path: string): string {
  return path.replace(/\//g, '.');
}
