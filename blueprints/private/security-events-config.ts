import { ClickHouseConnection, KafkaConnection } from '../../constructs';

/** What reports, the port at which it posts its reports, and the topic that they are in; without a port it writes to Kafka itself. */
export const SECURITY_SOURCES: { [source: string]: { readonly topic: string; readonly port?: number } } = {
  audit: { topic: 'security.audit' },
  falco: { topic: 'security.falco' },
  kyverno: { topic: 'security.kyverno', port: 8081 },
  trivy: { topic: 'security.trivy', port: 8082 },
};
/** Table of all events in the database of the archive. */
export const ARCHIVE_TABLE = 'security_events';
/** Port of the health check. */
export const HEALTH_PORT = 13133;
/** Where the authority of Kafka is. */
export const KAFKA_CA = '/etc/kafka-ca';

/** Where events are archived, and for how long. */
export interface SecurityArchive {
  /** Database. */
  readonly clickHouse: ClickHouseConnection;
  /** What stands for its password. */
  readonly password: string;
  /** Days that events are kept. */
  readonly retentionDays: number;
}

/** The largest report: the collector refuses what is over 100 KiB otherwise, and Kafka gets a tenth of it, compressed. */
const REPORT_BYTES = 4_000_000;

/** What makes JSON of a text, which would go to Kafka in quotes. */
export const PARSE = { error_mode: 'ignore', log_statements: ['set(log.body, ParseJSON(log.body))'] };

/**
 * Returns how a collector reaches Kafka.
 *
 * @param password what stands for the password
 */
export function kafkaClient(kafka: KafkaConnection, password: string): { [key: string]: any } {
  return {
    brokers: [kafka.bootstrapServers],
    tls: { ca_file: `${KAFKA_CA}/ca.crt` },
    auth: { sasl: { mechanism: 'SCRAM-SHA-512', username: kafka.username, password } },
  };
}

/** Returns what writes to a topic of others. */
export function topicExporter(client: object, topic: string): { [key: string]: any } {
  return {
    ...client,
    logs: { topic, encoding: 'raw' },
    producer: { required_acks: 'all', compression: 'zstd', max_message_bytes: REPORT_BYTES, allow_auto_topic_creation: false },
  };
}

/**
 * Returns the configuration of the collector: a report that is posted goes to the topic of its source, and what is in the topics goes into
 * the archive.
 *
 * @param password what stands for the password of Kafka
 */
export function collectorConfig(kafka: KafkaConnection, password: string, archive?: SecurityArchive): { [key: string]: any } {
  const client = kafkaClient(kafka, password);
  const sources = Object.entries(SECURITY_SOURCES);
  const posting = sources.filter(([, { port }]) => port !== undefined);
  const archived = archive ? sources : [];
  return {
    extensions: { health_check: { endpoint: `0.0.0.0:${HEALTH_PORT}` } },
    receivers: Object.fromEntries([
      ...posting.map(([source, { port }]) => [`webhook_event/${source}`, {
        endpoint: `0.0.0.0:${port}`, path: `/${source}`, max_request_body_size: REPORT_BYTES, read_timeout: '10s', write_timeout: '10s',
      }]),
      ...archived.map(([source, { topic }]) => [`kafka/${source}`, {
        ...client,
        group_id: `${kafka.username}-archive`,
        initial_offset: 'earliest',
        logs: { topics: [topic], encoding: 'text' },
        message_marking: { after: true },
        error_backoff: { enabled: true },
      }]),
    ]),
    processors: {
      'transform/parse': PARSE,
      ...Object.fromEntries(archived.map(([source]) => [`resource/${source}`, { attributes: [{ key: 'service.name', value: source, action: 'upsert' }] }])),
    },
    exporters: {
      ...Object.fromEntries(posting.map(([source, { topic }]) => [`kafka/${source}`, topicExporter(client, topic)])),
      ...(archive ? { clickhouse: archiveExporter(archive) } : {}),
    },
    service: {
      extensions: ['health_check'],
      pipelines: Object.fromEntries([
        ...posting.map(([source]) => [`logs/${source}`, { receivers: [`webhook_event/${source}`], processors: ['transform/parse'], exporters: [`kafka/${source}`] }]),
        ...archived.map(([source]) => [`logs/${source}-archive`, { receivers: [`kafka/${source}`], processors: [`resource/${source}`], exporters: ['clickhouse'] }]),
      ]),
    },
  };
}

/** The table is made by the first collector that starts; what does not get in waits, and so do the topics. */
function archiveExporter({ clickHouse, password, retentionDays }: SecurityArchive): { [key: string]: any } {
  const { host, nativePort, database, username, cluster } = clickHouse;
  return {
    endpoint: `tcp://${host}:${nativePort}`,
    database,
    username,
    password,
    logs_table_name: ARCHIVE_TABLE,
    ttl: `${retentionDays * 24}h`,
    ...(cluster === undefined ? {} : { cluster_name: cluster, table_engine: { name: 'ReplicatedMergeTree' } }),
    sending_queue: { block_on_overflow: true, batch: { min_size: 5000, flush_timeout: '5s' } },
    retry_on_failure: { max_elapsed_time: '0s' },
  };
}
