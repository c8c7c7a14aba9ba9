import { KafkaConnection, PostgresConnection, SecretRef, Unit, VolumeConnection } from '../../constructs';
import { confinedPod } from './confined';

/** User of the image, whose files belong to the group of root. */
const USER = 185;
const PORT = 8080;
const DATA = '/debezium/data';
const AUTHORITY = '/etc/kafka-ca';
const STRING = 'org.apache.kafka.common.serialization.StringSerializer';
/** Beginning of the topic that says that a quiet database is still read. */
export const HEARTBEAT = 'heartbeat';

/** Tables of a database whose changes go to Kafka. */
export interface Capture {
  /** Name of all its objects. */
  readonly name: string;
  /** Namespace of the server. */
  readonly namespace: string;
  /** Image of the server. */
  readonly image: string;
  /** CPU that the server asks for, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that the server asks for, in MiB. */
  readonly memoryMiB: number;
  /** Database that is read. */
  readonly database: PostgresConnection;
  /** Secret with the keys `username` and `password` of the role that reads. */
  readonly login: SecretRef;
  /** Name of the publication in the database. */
  readonly publication: string;
  /** Tables, as `schema.table`. */
  readonly tables: string[];
  /** Beginning of the names of its topics. */
  readonly topicPrefix: string;
  /** Kafka that is written to. */
  readonly kafka: KafkaConnection;
  /** Volume that keeps how far it has read. */
  readonly volume: VolumeConnection;
}

/** Adds the server of a capture: one, because a slot of a database has one reader. */
export function addCaptureServer(unit: Unit, capture: Capture): void {
  const { name, namespace, image, cpuMillis, memoryMiB, volume, kafka } = capture;
  const labels = { 'app.kubernetes.io/name': 'debezium', 'app.kubernetes.io/instance': name };
  const health = (path: string) => ({ httpGet: { path: `/q/health/${path}`, port: 'http' }, initialDelaySeconds: 20, periodSeconds: 15 });
  unit.add({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace, labels },
    spec: { clusterIP: 'None', selector: labels, ports: [{ name: 'http', port: PORT, targetPort: 'http', protocol: 'TCP' }] },
  });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: { name, namespace, labels },
    spec: {
      serviceName: name,
      replicas: 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          securityContext: { ...confinedPod(USER, true), runAsGroup: 0 },
          containers: [{
            name: 'debezium',
            image,
            env: variables(capture),
            ports: [{ name: 'http', containerPort: PORT }],
            livenessProbe: health('live'),
            readinessProbe: health('ready'),
            resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB}Mi` } },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
            volumeMounts: [{ name: 'data', mountPath: DATA }, { name: 'kafka-ca', mountPath: AUTHORITY, readOnly: true }],
          }],
          volumes: [{ name: 'kafka-ca', secret: { secretName: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } }],
        },
      },
      volumeClaimTemplates: [{
        metadata: { name: 'data' },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: volume.storageClassName, resources: { requests: { storage: volume.size } } },
      }],
    },
  });
}

/** Adds the role that reads a database and the publication that says which tables, beside the database itself. */
export function addCaptureSource(unit: Unit, { name, database, login, publication, tables }: Capture, server: string, role: string): void {
  const { namespace } = login;
  unit.add({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'DatabaseRole',
    metadata: { name, namespace },
    // The first time, everything there is gets read.
    spec: { cluster: { name: server }, name: role, login: true, replication: true, inRoles: ['pg_read_all_data'], passwordSecret: { name: login.name } },
  });
  unit.add({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Publication',
    metadata: { name, namespace },
    spec: {
      cluster: { name: server },
      dbname: database.database,
      name: publication,
      target: { objects: tables.map((one) => one.split('.')).map(([schema, table]) => ({ table: { schema, name: table } })) },
    },
  });
}

/** The server takes its configuration from variables: a key in upper case, with `_` for every dot. */
function variables({ database, login, publication, tables, topicPrefix, kafka }: Capture): { [key: string]: any }[] {
  const source = {
    CONNECTOR_CLASS: 'io.debezium.connector.postgresql.PostgresConnector',
    OFFSET_STORAGE_FILE_FILENAME: `${DATA}/offsets.dat`,
    OFFSET_FLUSH_INTERVAL_MS: '10000',
    DATABASE_HOSTNAME: database.host,
    DATABASE_PORT: String(database.port),
    DATABASE_DBNAME: database.database,
    DATABASE_SSLMODE: 'require',
    PLUGIN_NAME: 'pgoutput',
    SLOT_NAME: publication,
    PUBLICATION_NAME: publication,
    PUBLICATION_AUTOCREATE_MODE: 'disabled',
    TABLE_INCLUDE_LIST: tables.join(','),
    SNAPSHOT_MODE: 'initial',
    TOPIC_PREFIX: topicPrefix,
    // A log that nobody confirms is kept, until the volume of the database is full.
    HEARTBEAT_INTERVAL_MS: '10000',
    TOPIC_HEARTBEAT_PREFIX: HEARTBEAT,
  };
  const producer = {
    BOOTSTRAP_SERVERS: kafka.bootstrapServers,
    SECURITY_PROTOCOL: 'SASL_SSL',
    SASL_MECHANISM: 'SCRAM-SHA-512',
    SSL_TRUSTSTORE_TYPE: 'PEM',
    SSL_TRUSTSTORE_LOCATION: `${AUTHORITY}/ca.crt`,
    KEY_SERIALIZER: STRING,
    VALUE_SERIALIZER: STRING,
  };
  const text = (prefix: string, values: { [name: string]: string }) => Object.entries(values).map(([name, value]) => ({ name: `DEBEZIUM_${prefix}${name}`, value }));
  const secret = (name: string, ref: SecretRef, key: string) => ({ name: `DEBEZIUM_${name}`, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  return [
    ...text('SOURCE_', source),
    secret('SOURCE_DATABASE_USER', login, 'username'),
    secret('SOURCE_DATABASE_PASSWORD', login, 'password'),
    ...text('', { SINK_TYPE: 'kafka', FORMAT_KEY_SCHEMAS_ENABLE: 'false', FORMAT_VALUE_SCHEMAS_ENABLE: 'false' }),
    ...text('SINK_KAFKA_PRODUCER_', producer),
    secret('SINK_KAFKA_PRODUCER_SASL_JAAS_CONFIG', kafka.secret, 'sasl.jaas.config'),
  ];
}
