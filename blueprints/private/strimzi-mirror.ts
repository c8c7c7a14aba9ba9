import { PassageConnection, SecretRef } from '../../constructs';
import { certificateAndKey } from './strimzi-link';
import { API, KafkaProcess, resources } from './strimzi-objects';

const IDENTITY = 'org.apache.kafka.connect.mirror.IdentityReplicationPolicy';
/** As many copies as the brokers make of everything. */
const DEFAULT = -1;

/** A Kafka cluster that is copied, and its way in. */
export interface MirrorSource {
  /** What it is called. */
  readonly alias: string;
  /** Way to any of its brokers. */
  readonly way: PassageConnection;
  /** Secret with the certificate that it lets in, and the authority of its own. */
  readonly certificate: SecretRef;
}

/** A Kafka cluster that copies go to. */
export interface MirrorTarget {
  /** What it is called. */
  readonly alias: string;
  /** Host and port that clients start from. */
  readonly bootstrapServers: string;
  /** Secret with the authority of the certificate of the brokers. */
  readonly ca: SecretRef;
  /** Name of the user that writes. */
  readonly username: string;
  /** Secret with its password. */
  readonly password: SecretRef;
}

/** What copies one Kafka cluster into another. */
export interface KafkaMirror {
  /** Name of its objects. */
  readonly name: string;
  /** Namespace of its objects. */
  readonly namespace: string;
  /** Version of Kafka. */
  readonly version: string;
  /** Image that it runs. */
  readonly image: string;
  /** Kafka cluster that is copied. */
  readonly source: MirrorSource;
  /** Kafka cluster that copies go to. */
  readonly target: MirrorTarget;
  /** Number that begins anew: what was known under an earlier one counts no more. */
  readonly generation: number;
  /** Threads that copy at the same time. */
  readonly tasks: number;
  /** What it asks for. */
  readonly process: KafkaProcess;
}

/**
 * Returns MirrorMaker 2, which copies topics, messages and how far groups have read, all under the names that they have.
 *
 * It keeps what it knows at the target: at the source it only reads. What was copied from elsewhere it leaves out, so that two that copy from
 * each other, as they do while regions change places, do not go round in circles, and a region does not get its own messages back.
 *
 * @see https://strimzi.io/docs/operators/latest/deploying#con-config-mirrormaker2-str
 */
export function kafkaMirror({ name, namespace, version, image, source, target, generation, tasks, process }: KafkaMirror): { [key: string]: any } {
  const trusting = ({ name: secretName }: SecretRef) => ({ trustedCertificates: [{ secretName, certificate: 'ca.crt' }] });
  // What a copied message has, so that nobody copies it back.
  const header = `mirrored-${generation}`;
  const topics = Object.fromEntries(['config', 'offset', 'status'].map((kept) => [`${kept}StorageTopic`, `mm2-${kept}-${generation}.internal`]));
  const names = { 'replication.policy.class': IDENTITY, 'offset-syncs.topic.location': 'target' };
  return {
    apiVersion: API,
    kind: 'KafkaMirrorMaker2',
    metadata: { name, namespace },
    spec: {
      version,
      image,
      replicas: 1,
      resources: resources(process),
      target: {
        alias: target.alias,
        bootstrapServers: target.bootstrapServers,
        tls: trusting(target.ca),
        authentication: { type: 'scram-sha-512', username: target.username, passwordSecret: { secretName: target.password.name, password: 'password' } },
        // MirrorMaker 2 copies no topics that are called so.
        groupId: name,
        ...topics,
        config: {
          ...Object.fromEntries(['config', 'offset', 'status'].map((topic) => [`${topic}.storage.replication.factor`, DEFAULT])),
          // Without it, whatever was copied in the last minute is copied again after it has died.
          'exactly.once.source.support': 'enabled',
        },
      },
      mirrors: [{
        source: {
          alias: source.alias,
          bootstrapServers: `${source.way.host}:${source.way.port}`,
          tls: trusting(source.certificate),
          authentication: { type: 'tls', certificateAndKey: certificateAndKey(source.certificate) },
        },
        topicsPattern: '.*',
        groupsPattern: '.*',
        sourceConnector: {
          tasksMax: tasks,
          autoRestart: { enabled: true },
          config: {
            ...names,
            'replication.factor': DEFAULT,
            'offset-syncs.topic.replication.factor': DEFAULT,
            'refresh.topics.interval.seconds': 60,
            // Users are those of each region.
            'sync.topic.acls.enabled': false,
            // What a transaction took back is no message; and nothing is copied once without it.
            'source.consumer.isolation.level': 'read_committed',
            'transforms': 'once,mark',
            'transforms.once.type': 'org.apache.kafka.connect.transforms.Filter',
            'transforms.once.predicate': 'copied',
            'transforms.mark.type': 'org.apache.kafka.connect.transforms.InsertHeader',
            'transforms.mark.header': header,
            // Bytes are all that headers can be here, or nothing.
            'transforms.mark.value.literal': 'null',
            'predicates': 'copied',
            'predicates.copied.type': 'org.apache.kafka.connect.transforms.predicates.HasHeaderKey',
            'predicates.copied.name': header,
          },
        },
        checkpointConnector: {
          tasksMax: 1,
          autoRestart: { enabled: true },
          config: {
            ...names,
            'checkpoints.topic.replication.factor': DEFAULT,
            'refresh.groups.interval.seconds': 60,
            'emit.checkpoints.interval.seconds': 10,
            'sync.group.offsets.enabled': true,
            'sync.group.offsets.interval.seconds': 10,
          },
        },
      }],
    },
  };
}

const acl = (type: string, operations: string[], name: string = '*', patternType: string = 'literal') => ({ resource: { type, name, patternType }, operations });

/** Returns the user that is copied by: whoever has a certificate for links with its name. It reads everything, and writes nothing. */
export function mirrorReader(cluster: string, namespace: string, commonName: string): { [key: string]: any } {
  return user(cluster, namespace, commonName, { type: 'tls-external' }, [
    acl('topic', ['Describe', 'DescribeConfigs', 'Read']),
    acl('group', ['Describe']),
  ]);
}

/**
 * Returns the user that writes copies.
 *
 * @param mirror name of what copies
 */
export function mirrorWriter(cluster: string, namespace: string, mirror: string, username: string, password: SecretRef): { [key: string]: any } {
  return user(cluster, namespace, username, { type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: password.keyRef('password') } } }, [
    acl('topic', ['Alter', 'AlterConfigs', 'Create', 'Describe', 'DescribeConfigs', 'Read', 'Write']),
    acl('group', ['Describe', 'Read']),
    ...[mirror, `connect-cluster-${mirror}`].map((id) => acl('transactionalId', ['Describe', 'Write'], id, 'prefix')),
  ]);
}

function user(cluster: string, namespace: string, name: string, authentication: object, acls: object[]): { [key: string]: any } {
  return {
    apiVersion: API, kind: 'KafkaUser', metadata: { name, namespace, labels: { 'strimzi.io/cluster': cluster } },
    spec: { authentication, authorization: { type: 'simple', acls } },
  };
}
