import { CacheConnection, SecretRef, TurnConnection, Unit } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** File with all keys, in the Secret of that. */
export const KEYS_FILE = 'keys.yaml';

const PORT = 7880;
const METRICS_PORT = 6789;
const USER = 65532;
const CONFIG = '/etc/livekit/config';
const KEYS = '/etc/livekit/keys';
const TURN = '/etc/livekit/turn';
/** Ports of a Pod at which media arrives, one for each stream. */
const MEDIA_PORTS = { port_range_start: 50000, port_range_end: 60000 };
/** Seconds for which a server that has to go keeps the rooms that it has. */
const DRAIN = 300;

/** What the servers are made of. */
export interface LiveKitServer {
  /** Name of all objects. */
  readonly name: string;
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Image of a server. */
  readonly image: string;
  /** Servers. */
  readonly replicas: number;
  /** CPU that a server requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that a server requests, in MiB. */
  readonly memoryMiB: number;
  /**
   * Relays that clients are told of.
   * @default - none, which is a fault that is reported
   */
  readonly turn?: TurnConnection;
  /**
   * Cache in which servers find each other's rooms.
   * @default - none, there is one server
   */
  readonly cache?: CacheConnection;
  /** Secret with the file of all keys. */
  readonly keys: SecretRef;
  /** Port of the Service. */
  readonly port: number;
}

/** Adds servers, with their configuration and Service. */
export function addLiveKitServer(unit: Unit, server: LiveKitServer): void {
  const { name, namespace, replicas } = server;
  const labels = { 'app.kubernetes.io/name': name };
  const metadata = { name, namespace, labels };
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'livekit.yaml': toYaml([configuration(server)]) } });
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'http', port: server.port, targetPort: 'http' }] },
  });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    // Settings and keys are read when a server starts.
    metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: podSpec(server, labels) } },
  });
  if (replicas === 1) return;
  unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}

function configuration({ turn, cache }: LiveKitServer): { [key: string]: any } {
  const turnServers = turn && [{ host: turn.host, port: turn.port, protocol: turn.transport, secret_file: `${TURN}/secret` }];
  return {
    port: PORT,
    prometheus_port: METRICS_PORT,
    key_file: `${KEYS}/${KEYS_FILE}`,
    // Without a name of its own, clients would ask servers of Google for their address.
    rtc: { ...MEDIA_PORTS, tcp_port: 0, use_external_ip: false, ...(turn ? { stun_servers: [`${turn.host}:${turn.port}`], turn_servers: turnServers } : {}) },
    ...(cache ? { redis: { address: `${cache.host}:${cache.port}`, username: 'default' } } : {}),
    logging: { json: true, level: 'info' },
  };
}

function podSpec({ name, image, replicas, cpuMillis, memoryMiB, turn, cache, keys }: LiveKitServer, labels: { [key: string]: string }): { [key: string]: any } {
  // Keys that others could read are refused.
  const secret = (volume: string, secretName: string, key: string) => (
    { name: volume, secret: { secretName, items: [{ key, path: key }], defaultMode: 0o440 } }
  );
  const mount = (volume: string, mountPath: string) => ({ name: volume, mountPath, readOnly: true });
  return {
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: DRAIN,
    ...(replicas > 1 ? {
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } }],
    } : {}),
    securityContext: confinedPod(USER, true),
    containers: [{
      name: 'livekit',
      image,
      args: ['--config', `${CONFIG}/livekit.yaml`],
      env: cache ? [{ name: 'LIVEKIT_REDIS_PASSWORD', valueFrom: { secretKeyRef: cache.secret.keyRef('password') } }] : [],
      ports: [{ name: 'http', containerPort: PORT }, { name: 'metrics', containerPort: METRICS_PORT }],
      livenessProbe: { httpGet: { path: '/', port: 'http' }, initialDelaySeconds: 10 },
      readinessProbe: { httpGet: { path: '/', port: 'http' } },
      resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } },
      securityContext: CONFINED_CONTAINER,
      volumeMounts: [mount('config', CONFIG), mount('keys', KEYS), ...(turn ? [mount('turn', TURN)] : [])],
    }],
    volumes: [
      { name: 'config', configMap: { name } },
      secret('keys', keys.name, KEYS_FILE),
      ...(turn ? [secret('turn', turn.secret.name, 'secret')] : []),
    ],
  };
}
