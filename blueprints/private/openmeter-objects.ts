import { createHash } from 'crypto';
import { ApplicationSize, CacheConnection, ClickHouseConnection, KafkaConnection, PostgresConnection, SecretRef, Unit } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';
import { CATALOGUE } from '../catalogue';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { databases, DatabaseSize, resourcesOf, ServerSize, servers, spreadOf } from './server-size';

const IMAGE = `ghcr.io/openmeterio/openmeter:${CATALOGUE.openmeter.appVersion}`;
const USER = 65534;
const CONFIG = '/etc/openmeter';
const HTTP_PORT = 8888;
const TELEMETRY_PORT = 10000;
/** Where the client of Kafka looks for authorities first, and Go does after the usual place: those of public hosts stay as they are. */
const KAFKA_CA = '/etc/pki/tls/certs';

/** Programs that run. */
export type OpenMeterPart = 'api' | 'sink-worker' | 'balance-worker';

const PARTS: OpenMeterPart[] = ['api', 'sink-worker', 'balance-worker'];

/** What an installation is made of. */
export interface OpenMeterSize extends Record<OpenMeterPart, ServerSize> {
  /** PostgreSQL servers. */
  readonly database: DatabaseSize;
}

/** What each size is made of. */
export const OPENMETER_SIZES: { [size in ApplicationSize]: OpenMeterSize } = {
  [ApplicationSize.SMALL]: {
    'api': servers(1, 250, 256), 'sink-worker': servers(1, 250, 256), 'balance-worker': servers(1, 100, 256), 'database': databases(1, 250, 512, 10),
  },
  [ApplicationSize.MEDIUM]: {
    'api': servers(2, 500, 512), 'sink-worker': servers(2, 500, 512), 'balance-worker': servers(1, 250, 512), 'database': databases(3, 500, 1024, 50),
  },
  [ApplicationSize.LARGE]: {
    'api': servers(4, 1000, 1024), 'sink-worker': servers(4, 1000, 1024), 'balance-worker': servers(2, 500, 1024), 'database': databases(3, 2000, 8192, 200),
  },
};

/** What the objects of the programs depend on. */
export interface OpenMeterServers {
  /** Name of the installation. */
  readonly name: string;
  /** Namespace of everything. */
  readonly namespace: string;
  /** Pods of each program, and what each asks for. */
  readonly sizes: Record<OpenMeterPart, ServerSize>;
  /** Database of customers, and of what they may use. */
  readonly database: PostgresConnection;
  /** Kafka that takes events. */
  readonly kafka: KafkaConnection;
  /** Database of events. */
  readonly clickHouse: ClickHouseConnection;
  /**
   * Cache of events that were seen.
   * @default - an event that comes twice counts twice
   */
  readonly cache?: CacheConnection;
  /** Meters that are there from the start. */
  readonly meters: { [key: string]: any }[];
  /** Whether somebody reads metrics. */
  readonly monitored: boolean;
}

/** Adds the programs, with one configuration for all of them, and the Service of the API. */
export function addOpenMeterServers(unit: Unit, installation: OpenMeterServers): void {
  const { name, namespace, sizes } = installation;
  const text = toYaml([configuration(installation)]);
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { 'config.yaml': text } });
  for (const part of PARTS) {
    const labels = { 'app.kubernetes.io/name': 'openmeter', 'app.kubernetes.io/instance': name, 'app.kubernetes.io/component': part };
    const metadata = { name: `${name}-${part}`, namespace, labels };
    unit.add({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
      spec: {
        replicas: sizes[part].replicas,
        selector: { matchLabels: labels },
        template: { metadata: { labels, annotations: { 'checksum/config': checksum(text) } }, spec: pod(part, labels, installation) },
      },
    });
    if (sizes[part].replicas > 1) {
      unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
    }
    if (part === 'api') {
      unit.add({ apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'http', port: 80, targetPort: 'http' }] } });
    }
  }
}

function pod(part: OpenMeterPart, labels: { [label: string]: string }, { name, sizes, kafka, ...stores }: OpenMeterServers): { [key: string]: any } {
  const probe = (path: string) => ({ httpGet: { path, port: 'telemetry' }, periodSeconds: 10, timeoutSeconds: 5 });
  return {
    automountServiceAccountToken: false,
    enableServiceLinks: false,
    securityContext: confinedPod(USER, true),
    ...(sizes[part].replicas > 1 ? { topologySpreadConstraints: spreadOf(labels) } : {}),
    containers: [{
      name: part,
      image: IMAGE,
      command: [part === 'api' ? 'openmeter' : `openmeter-${part}`],
      args: [...(part === 'api' ? ['--address', `0.0.0.0:${HTTP_PORT}`] : []), '--telemetry-address', `0.0.0.0:${TELEMETRY_PORT}`, '--config', `${CONFIG}/config.yaml`],
      env: secrets({ kafka, ...stores }),
      ports: [...(part === 'api' ? [{ name: 'http', containerPort: HTTP_PORT }] : []), { name: 'telemetry', containerPort: TELEMETRY_PORT }],
      livenessProbe: probe('/healthz/live'),
      readinessProbe: probe('/healthz/ready'),
      resources: resourcesOf(sizes[part]),
      securityContext: CONFINED_CONTAINER,
      volumeMounts: [{ name: 'config', mountPath: CONFIG, readOnly: true }, { name: 'kafka-ca', mountPath: KAFKA_CA, readOnly: true }],
    }],
    volumes: [
      { name: 'config', configMap: { name } },
      { name: 'kafka-ca', secret: { secretName: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca-bundle.crt' }] } },
    ],
  };
}

/** What is secret of the configuration: variables of these names come before the file. */
function secrets({ database, kafka, clickHouse, cache }: Pick<OpenMeterServers, 'database' | 'kafka' | 'clickHouse' | 'cache'>): { [key: string]: any }[] {
  const variable = (name: string, secret: SecretRef, key: string) => ({ name, valueFrom: { secretKeyRef: secret.keyRef(key) } });
  return [
    variable('POSTGRES_URL', database.secret, 'uri'),
    variable('INGEST_KAFKA_SASLPASSWORD', kafka.secret, 'password'),
    variable('SINK_KAFKA_SASLPASSWORD', kafka.secret, 'password'),
    variable('AGGREGATION_CLICKHOUSE_PASSWORD', clickHouse.secret, 'password'),
    ...(cache ? [variable('SINK_DEDUPE_CONFIG_PASSWORD', cache.secret, 'password')] : []),
  ];
}

function configuration({ name, kafka, clickHouse, cache, meters, monitored }: OpenMeterServers): { [key: string]: any } {
  const login = { securityProtocol: 'SASL_SSL', saslMechanisms: 'SCRAM-SHA-512', saslUsername: kafka.username };
  return {
    telemetry: { log: { level: 'info' }, metrics: { exporters: { prometheus: { enabled: monitored } } } },
    ingest: { kafka: { broker: kafka.bootstrapServers, ...login } },
    aggregation: {
      clickhouse: { address: `${clickHouse.host}:${clickHouse.nativePort}`, username: clickHouse.username, database: clickHouse.database },
    },
    sink: {
      kafka: { brokers: kafka.bootstrapServers, ...login, consumerGroupId: `${name}-sink-worker` },
      ...(cache
        ? { dedupe: { enabled: true, driver: 'redis', config: { address: `${cache.host}:${cache.port}`, username: 'default', expiration: '768h' } } }
        : {}),
    },
    balanceWorker: { consumerGroupName: `${name}-balance-worker` },
    notification: { consumer: { consumerGroupName: `${name}-notification-service` } },
    ...(meters.length > 0 ? { meters } : {}),
  };
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
