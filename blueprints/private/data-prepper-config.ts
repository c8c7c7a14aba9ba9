import { KafkaConnection, OpenSearchConnection, SecretRef } from '../../constructs';

/** Folder of Data Prepper in its image. */
const HOME = '/usr/share/data-prepper';
const KAFKA_CA = '/etc/kafka-ca';
const TRUST = '/trust';
const TRUST_STORE = `${TRUST}/kafka.p12`;
/** Of a store that has nothing secret in it; without one, it is not read. */
const TRUST_STORE_PASSWORD = 'changeit';
const OPENSEARCH_CA = '/etc/opensearch-ca';

/** What is copied, and from where to where. */
export interface DataPrepperPipelines {
  /** Topics that are copied. */
  readonly topics: string[];
  /** Kafka that has them. */
  readonly kafka: KafkaConnection;
  /** OpenSearch that gets them. */
  readonly openSearch: OpenSearchConnection;
  /** Beginning of the names of the indices. */
  readonly indexPrefix: string;
  /** What stands for the password of Kafka. */
  readonly kafkaPassword: string;
  /** What stands for the password of OpenSearch. */
  readonly openSearchPassword: string;
}

/** Returns a pipeline for every topic, whose events go to an index of that day; an event is done with when OpenSearch has it. */
export function dataPrepperPipelines({ topics, kafka, openSearch, indexPrefix, ...passwords }: DataPrepperPipelines): { [key: string]: any } {
  return Object.fromEntries(topics.map((topic) => {
    const name = topic.toLowerCase().replace(/[^a-z0-9]/g, '-');
    return [name, {
      source: {
        kafka: {
          bootstrap_servers: [kafka.bootstrapServers],
          acknowledgments: true,
          topics: [{ name: topic, group_id: `${kafka.username}-${name}`, serde_format: 'json', key_mode: 'discard' }],
          // A certificate alone would be trusted for every host.
          encryption: { type: 'ssl', trust_store_file_path: TRUST_STORE, trust_store_password: TRUST_STORE_PASSWORD },
          authentication: { sasl: { scram: { username: kafka.username, password: passwords.kafkaPassword, mechanism: 'SCRAM-SHA-512' } } },
        },
      },
      processor: [{ date: { from_time_received: true, destination: '@timestamp' } }],
      sink: [{
        opensearch: {
          hosts: [openSearch.endpoint.url],
          username: openSearch.username,
          password: passwords.openSearchPassword,
          cert: `${OPENSEARCH_CA}/ca.crt`,
          index: `${indexPrefix}${name}-%{yyyy.MM.dd}`,
          // Templates and policies would need the rights of an administrator.
          index_type: 'management_disabled',
        },
      }],
    }];
  }));
}

/** Returns the volumes, their mounts, and what makes a trust store of the authority of Kafka before the program starts. */
export function dataPrepperVolumes(image: string, kafka: KafkaConnection, openSearch: OpenSearchConnection, container: object): { [key: string]: any } {
  const authority = (name: string, { name: secretName }: SecretRef) => ({ name, secret: { secretName, items: [{ key: 'ca.crt', path: 'ca.crt' }] } });
  const keytool = '"$(dirname "$(readlink -f "$(command -v java)")")/keytool"';
  const options = `-importcert -noprompt -alias kafka -file ${KAFKA_CA}/ca.crt -keystore ${TRUST_STORE} -storetype PKCS12 -storepass ${TRUST_STORE_PASSWORD}`;
  return {
    volumes: [
      authority('kafka-ca', kafka.ca), authority('opensearch-ca', openSearch.secret), { name: 'trust', emptyDir: {} }, { name: 'tmp', emptyDir: {} }, { name: 'log', emptyDir: {} },
    ],
    volumeMounts: [
      { name: 'opensearch-ca', mountPath: OPENSEARCH_CA, readOnly: true }, { name: 'trust', mountPath: TRUST, readOnly: true },
      { name: 'tmp', mountPath: '/tmp' }, { name: 'log', mountPath: `${HOME}/log` },
    ],
    initContainers: [{
      name: 'trust',
      image,
      // It runs again when the machine has restarted, with the volume of before.
      command: ['/bin/sh', '-c', `rm -f ${TRUST_STORE} && ${keytool} ${options}`],
      resources: { requests: { cpu: '10m', memory: '64Mi' }, limits: { memory: '256Mi' } },
      securityContext: container,
      volumeMounts: [{ name: 'kafka-ca', mountPath: KAFKA_CA, readOnly: true }, { name: 'trust', mountPath: TRUST }, { name: 'tmp', mountPath: '/tmp' }],
    }],
  };
}

/** Settings of the program itself, and its log, which goes to that of the Pod. */
export const DATA_PREPPER_CONFIG: { [file: string]: string } = {
  'data-prepper-config.yaml': 'ssl: false\n',
  'log4j2-rolling.properties': [
    'status = error', 'name = PropertiesConfig', 'appender.console.type = Console', 'appender.console.name = STDOUT', 'appender.console.layout.type = PatternLayout',
    'appender.console.layout.pattern = %d{ISO8601} [%t] %-5p %40C - %m%n', 'rootLogger.level = warn', 'rootLogger.appenderRef.stdout.ref = STDOUT', '',
  ].join('\n'),
};
