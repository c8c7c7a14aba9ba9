import { BucketConnection, PostgresConnection, SecretRef, Unit } from '../../constructs';
import { confinedPod } from './confined';

const USER = 2000;
const CONFIG = '/etc/stalwart';
/** Folder in a server with its certificate. */
export const CERTIFICATE = '/run/certificate';
/** Variables of a server that hold secrets which settings speak of. */
export const VARIABLES = { database: 'DATABASE_PASSWORD', bucketKey: 'BUCKET_ACCESS_KEY', bucketSecret: 'BUCKET_SECRET_KEY', relay: 'RELAY_PASSWORD' };
/** Ports at which a server listens for mail when it starts for the first time. */
const MAIL_PORTS = { smtp: 25, submissions: 465, imaps: 993, sieve: 4190 };

/** What the servers are made of. */
export interface MailServer {
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
  /** Secret whose key `login` holds name and password of the administrator. */
  readonly administrator: SecretRef;
  /** Database with everything. */
  readonly database: PostgresConnection;
  /** Secret with the certificate. */
  readonly certificate: SecretRef;
  /**
   * Bucket with the messages.
   * @default - they are in the database
   */
  readonly bucket?: BucketConnection;
  /**
   * Secret whose key `password` is for the relay.
   * @default - there is no relay
   */
  readonly relay?: SecretRef;
  /** Public URL. */
  readonly url: string;
  /** Port of HTTP. */
  readonly port: number;
}

/** Adds servers, with their configuration and Services. */
export function addMailServer(unit: Unit, server: MailServer): void {
  const { name, namespace, replicas, database, port } = server;
  const labels = { 'app.kubernetes.io/name': name };
  const metadata = { name, namespace, labels };
  // Everything else is in the database that it names.
  const store = {
    '@type': 'PostgreSql',
    'host': database.host,
    'port': database.port,
    'database': database.database,
    'authUsername': database.username,
    'authSecret': { '@type': 'EnvironmentVariable', 'variableName': VARIABLES.database },
    'useTls': true,
    // Signed by an authority of the database's own.
    'allowInvalidCerts': true,
  };
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'config.json': `${JSON.stringify(store, null, 2)}\n` } });
  const ports = [...Object.entries(MAIL_PORTS), ['http', port] as const].map(([portName, number]) => ({ name: portName, port: number, targetPort: number }));
  unit.add({ apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports } });
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata: { ...metadata, name: `${name}-nodes` }, spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'http', port }] },
  });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    // A certificate is read when a server starts.
    metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: { serviceName: `${name}-nodes`, replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: podSpec(server, labels) } },
  });
  if (replicas === 1) return;
  unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}

/** Adds the load balancer through which the world sends and fetches mail; the servers see who connects, which judging spam needs. */
export function addMailLoadBalancer(unit: Unit, name: string, namespace: string, annotations: { [key: string]: string }): void {
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: `${name}-mx`, namespace, annotations },
    spec: {
      type: 'LoadBalancer',
      externalTrafficPolicy: 'Local',
      selector: { 'app.kubernetes.io/name': name },
      ports: Object.entries(MAIL_PORTS).map(([port, number]) => ({ name: port, port: number, targetPort: number })),
    },
  });
}

function podSpec(server: MailServer, labels: { [key: string]: string }): { [key: string]: any } {
  const { name, image, replicas, cpuMillis, memoryMiB, certificate, port } = server;
  const probe = (path: string) => ({ httpGet: { path, port: 'http' } });
  return {
    automountServiceAccountToken: false,
    terminationGracePeriodSeconds: 60,
    ...(replicas > 1 ? {
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } }],
    } : {}),
    // Its ports are below 1024, and it is not root.
    securityContext: { ...confinedPod(USER, true), sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '0' }] },
    containers: [{
      name: 'stalwart',
      image,
      args: ['--config', `${CONFIG}/config.json`],
      env: variables(server),
      ports: [...Object.entries(MAIL_PORTS), ['http', port] as const].map(([portName, containerPort]) => ({ name: portName, containerPort })),
      livenessProbe: { ...probe('/healthz/live'), initialDelaySeconds: 30 },
      readinessProbe: probe('/healthz/ready'),
      resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } },
      // Its program carries the one capability, and does not start where it may not have it.
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'], add: ['NET_BIND_SERVICE'] } },
      volumeMounts: [
        { name: 'config', mountPath: CONFIG, readOnly: true }, { name: 'certificate', mountPath: CERTIFICATE, readOnly: true },
        { name: 'data', mountPath: '/var/lib/stalwart' }, { name: 'tmp', mountPath: '/tmp' },
      ],
    }],
    volumes: [
      { name: 'config', configMap: { name } }, { name: 'certificate', secret: { secretName: certificate.name, defaultMode: 0o440 } },
      // The web interface, which it unpacks when it starts.
      { name: 'data', emptyDir: {} }, { name: 'tmp', emptyDir: {} },
    ],
  };
}

/** Its host name is no variable: servers that have the same one take each other's place among the nodes. */
function variables({ administrator, database, bucket, relay, url }: MailServer): { [key: string]: any }[] {
  const secret = (name: string, ref: SecretRef, key: string) => ({ name, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  return [
    { name: 'STALWART_PUBLIC_URL', value: url },
    secret('STALWART_RECOVERY_ADMIN', administrator, 'login'),
    secret(VARIABLES.database, database.secret, 'password'),
    ...(bucket ? [secret(VARIABLES.bucketKey, bucket.secret, 'access-key'), secret(VARIABLES.bucketSecret, bucket.secret, 'secret-key')] : []),
    ...(relay ? [secret(VARIABLES.relay, relay, 'password')] : []),
  ];
}
