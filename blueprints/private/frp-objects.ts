import { PassageConnection, SecretRef, Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** Name of the objects. */
export const FRP = 'frp';
/** Ports of a server: for clients, for HTTP, and for TLS that goes through. */
export const FRP_PORTS = { link: 7000, http: 8080, passages: 8443 };
/** User that the programs run as. */
const USER = 65532;
/** Longest time in seconds until an answer begins; the Gateway in front of it is stricter. */
const ANSWER_SECONDS = 3600;
/** Seconds until clients are connected to a server that starts. */
const CONNECTED_SECONDS = 20;
/** Where files of Secrets are. */
const [CERTIFICATES, TOKEN] = ['/certificates', '/token'];

/** What both ends of the tunnel have. */
export interface FrpEnd {
  /** Namespace of the objects. */
  readonly namespace: string;
  /** Image with its version. */
  readonly image: string;
  /** Pods. */
  readonly replicas: number;
  /** Certificate for links. */
  readonly certificate: SecretRef;
  /** Secret whose key `token` both ends know. */
  readonly token: SecretRef;
}

/** Something that a client lets through: what comes for a host name goes to a Service. */
export interface FrpWay {
  /** Whether it is HTTP, or TLS that goes through. */
  readonly type: 'http' | 'https';
  /** Host name. */
  readonly host: string;
  /**
   * Path prefix.
   * @default - every path
   */
  readonly location?: string;
  /** Host of the Service. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
}

/** Adds the servers, the Service of all of them, and one for each, because a client is connected to every one. */
export function addFrpServers(unit: Unit, end: FrpEnd): void {
  const { namespace, replicas } = end;
  const config = {
    bindPort: FRP_PORTS.link,
    vhostHTTPPort: FRP_PORTS.http,
    vhostHTTPSPort: FRP_PORTS.passages,
    vhostHTTPTimeout: ANSWER_SECONDS,
    transport: { tls: { force: true, ...TLS_FILES } },
    ...COMMON,
  };
  addConfig(unit, namespace, 'frps.json', config);
  const service = (name: string, spec: object) => unit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, labels: LABELS }, spec });
  const port = (name: 'http' | 'link' | 'passages') => ({ name, port: FRP_PORTS[name], targetPort: name, protocol: 'TCP' });
  service(FRP, { selector: LABELS, ports: [port('http'), port('passages')] });
  memberNames(replicas).forEach((name) => service(name, {
    selector: { ...LABELS, 'statefulset.kubernetes.io/pod-name': name },
    // Clients connect before requests come.
    publishNotReadyAddresses: true,
    ports: [port('link')],
  }));
  const tcpSocket = { port: 'http' };
  const container = {
    name: 'frps',
    args: ['--config', '/config/frps.json'],
    ports: Object.entries(FRP_PORTS).map(([name, containerPort]) => ({ name, containerPort, protocol: 'TCP' })),
    readinessProbe: { tcpSocket, initialDelaySeconds: CONNECTED_SECONDS },
    livenessProbe: { tcpSocket },
    resources: resources(50, 64),
  };
  addPods(unit, end, 'StatefulSet', { serviceName: FRP, podManagementPolicy: 'Parallel' }, [container]);
}

/** Adds the clients: each has a connection to every server, and keeps trying. */
export function addFrpClients(unit: Unit, end: FrpEnd, servers: PassageConnection[], ways: FrpWay[]): void {
  const variable = (name: string) => `{{ .Envs.${name} }}`;
  const config = {
    user: variable('POD_NAME'),
    serverAddr: variable('SERVER'),
    serverPort: servers[0].port,
    loginFailExit: false,
    transport: { tls: { enable: true, serverName: variable('SERVER'), ...TLS_FILES } },
    ...COMMON,
    proxies: ways.map(proxyOf).sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
  addConfig(unit, end.namespace, 'frpc.json', config);
  const podName = { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } };
  addPods(unit, end, 'Deployment', {}, servers.map(({ host }, index) => ({
    name: `frpc-${index}`, args: ['--config', '/config/frpc.json'], env: [podName, { name: 'SERVER', value: host }], resources: resources(20, 32),
  })));
}

/** Names the servers. */
export function memberNames(replicas: number): string[] {
  return [...Array(replicas).keys()].map((index) => `${FRP}-${index}`);
}

const LABELS = { 'app.kubernetes.io/name': FRP };
const TLS_FILES = { certFile: `${CERTIFICATES}/tls.crt`, keyFile: `${CERTIFICATES}/tls.key`, trustedCaFile: `${CERTIFICATES}/ca.crt` };
const COMMON = {
  // The authority of links signs for others too: who has no token is not let in.
  auth: { method: 'token', tokenSource: { type: 'file', file: { path: `${TOKEN}/token` } } },
  log: { to: 'console', level: 'info', disablePrintColor: true },
};

/** Clients of the same way share it: it stands in a group of its name. */
function proxyOf({ type, host, location, service, port }: FrpWay): { [key: string]: any } & { readonly name: string } {
  const name = `${type}:${host}${location ?? ''}`;
  return {
    name, type, customDomains: [host], localIP: service, localPort: port, loadBalancer: { group: name },
    // Host and port in one text, which the closed world reads.
    annotations: { target: `${service}:${port}` },
    ...(location === undefined ? {} : { locations: [location] }),
    // The server writes down how it was asked itself, which is not how the Gateway was.
    ...(type === 'http' ? { requestHeaders: { set: { 'x-forwarded-proto': 'https' } } } : {}),
  };
}

function addConfig(unit: Unit, namespace: string, file: string, config: object): void {
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: FRP, namespace, labels: LABELS }, data: { [file]: `${JSON.stringify(config, undefined, 2)}\n` } });
}

function addPods(unit: Unit, { namespace, image, replicas, certificate, token }: FrpEnd, kind: string, own: object, containers: object[]): void {
  const mounts = { config: '/config', certificates: CERTIFICATES, token: TOKEN };
  const volumeMounts = Object.entries(mounts).map(([name, mountPath]) => ({ name, mountPath, readOnly: true }));
  unit.add({
    apiVersion: 'apps/v1',
    kind,
    // Programs read the certificate and the configuration when they start.
    metadata: { name: FRP, namespace, labels: LABELS, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: {
      replicas,
      ...own,
      selector: { matchLabels: LABELS },
      template: {
        metadata: { labels: LABELS },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: confinedPod(USER, true),
          ...(replicas > 1 ? {
            topologySpreadConstraints: [{
              maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: LABELS },
            }],
          } : {}),
          containers: containers.map((container) => ({ image, securityContext: CONFINED_CONTAINER, volumeMounts, ...container })),
          volumes: [
            { name: 'config', configMap: { name: FRP } }, { name: 'certificates', secret: { secretName: certificate.name } },
            { name: 'token', secret: { secretName: token.name } },
          ],
        },
      },
    },
  });
  if (replicas === 1) return;
  unit.add({
    apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: FRP, namespace, labels: LABELS },
    spec: { maxUnavailable: 1, selector: { matchLabels: LABELS } },
  });
}

function resources(cpuMillis: number, memoryMiB: number): object {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 4}Mi` } };
}
