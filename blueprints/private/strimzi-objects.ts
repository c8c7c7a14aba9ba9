import { KafkaRequest, KafkaTopic, SecretRef, VolumeConnection } from '../../constructs';
import { certificateAndKey, KafkaLink, LINK_MOUNT, linkListener, linkVolume } from './strimzi-link';

/** API of Strimzi. */
export const API = 'kafka.strimzi.io/v1';
/** What a database is not deleted for: that its manifest left the tree. */
const KEPT = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };

/** What a process asks for. */
export interface KafkaProcess {
  /** CPU, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory, in MiB. */
  readonly memoryMiB: number;
}

/** What the servers of Kafka ask for. */
export interface KafkaServer extends KafkaProcess {
  /** Size of the volume of each, in GiB. */
  readonly storageGiB: number;
}

/** Servers of Kafka that are alike. */
export interface KafkaPool {
  /** Name of the pool. */
  readonly name: string;
  /** Kafka cluster that it belongs to. */
  readonly cluster: string;
  /** Namespace of the cluster. */
  readonly namespace: string;
  /** What the servers do: `broker`, `controller`. */
  readonly roles: string[];
  /** Servers. */
  readonly replicas: number;
  /** What each asks for. */
  readonly server: KafkaServer;
  /** Volume of each. */
  readonly volume: VolumeConnection;
  /**
   * Numbers that they are given, as `[0-99]`, so that it is known before who has which.
   * @default - the lowest that are free
   */
  readonly nodeIds?: string;
  /**
   * Secret with the certificate for links, whose authority they let callers in by.
   * @default - they have no way in from other clusters
   */
  readonly link?: SecretRef;
}

/** What the Kafka cluster as a whole depends on. */
export interface KafkaCluster {
  /** Name of the cluster. */
  readonly name: string;
  /** Namespace of the cluster. */
  readonly namespace: string;
  /** Version of Kafka. */
  readonly version: string;
  /** Image of the servers. */
  readonly image: string;
  /** Port that clients connect to. */
  readonly port: number;
  /** Brokers. */
  readonly brokers: number;
  /** Hours that messages are kept. */
  readonly retentionHours: number;
  /** Certificate of the brokers. */
  readonly certificate: SecretRef;
  /** What each of the operators of topics and of users asks for. */
  readonly entityOperator: KafkaProcess;
  /** Whether somebody reads metrics. */
  readonly monitored: boolean;
  /**
   * Way in from other clusters.
   * @default - none
   */
  readonly link?: KafkaLink;
}

/** Returns a pool of servers, no two of which share a machine. */
export function kafkaNodePool({ name, cluster, namespace, roles, replicas, server, volume, nodeIds, link }: KafkaPool): { [key: string]: any } {
  const matchLabels = { 'strimzi.io/cluster': cluster, 'strimzi.io/pool-name': name };
  const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels } }] } };
  return {
    apiVersion: API,
    kind: 'KafkaNodePool',
    metadata: {
      name, namespace, labels: { 'strimzi.io/cluster': cluster }, annotations: { ...KEPT, ...(nodeIds ? { 'strimzi.io/next-node-ids': nodeIds } : {}) },
    },
    spec: {
      replicas,
      roles,
      storage: {
        type: 'jbod',
        volumes: [{ id: 0, type: 'persistent-claim', size: volume.size, class: volume.storageClassName, deleteClaim: false, kraftMetadata: 'shared' }],
      },
      // The heap is a share of the limit.
      resources: resources(server),
      ...(replicas > 1 || link ? { template: { pod: { ...(replicas > 1 ? { affinity } : {}), ...(link && linkVolume(link)) }, ...(link && LINK_MOUNT) } } : {}),
    },
  };
}

/** Returns the cluster: TLS for everybody, a password for everybody, and nothing that is not allowed. */
export function kafkaCluster(cluster: KafkaCluster): { [key: string]: any } {
  const { name, namespace, version, image, port, brokers, certificate, entityOperator, monitored, link } = cluster;
  const operator = { resources: resources(entityOperator) };
  return {
    apiVersion: API,
    kind: 'Kafka',
    metadata: { name, namespace, annotations: KEPT },
    spec: {
      kafka: {
        version,
        image,
        listeners: [{
          name: 'tls', port, type: 'internal', tls: true,
          authentication: { type: 'scram-sha-512' },
          configuration: { brokerCertChainAndKey: certificateAndKey(certificate) },
        }, ...(link ? [linkListener(link)] : [])],
        authorization: { type: 'simple' },
        config: {
          'auto.create.topics.enable': false,
          'log.retention.hours': cluster.retentionHours,
          ...replication(brokers),
        },
        ...(monitored ? { metricsConfig: { type: 'strimziMetricsReporter' } } : {}),
      },
      entityOperator: { topicOperator: operator, userOperator: operator },
    },
  };
}

/** Copies of everything, as many as there are brokers for, and how many of them have to have a message. */
function replication(brokers: number): { [key: string]: number } {
  const copies = Math.min(brokers, 3);
  const inSync = Math.max(1, copies - 1);
  return {
    'default.replication.factor': copies,
    'min.insync.replicas': inSync,
    'offsets.topic.replication.factor': copies,
    'transaction.state.log.replication.factor': copies,
    'transaction.state.log.min.isr': inSync,
  };
}

/**
 * Returns a Service of our own for clients to start from: what the operator calls its own is known to nobody before it runs.
 *
 * @param broker name of the Pod that it leads to; any broker without
 */
export function kafkaBootstrapService(service: string, cluster: string, namespace: string, port: number, broker?: string): { [key: string]: any } {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: service, namespace },
    spec: {
      selector: { 'strimzi.io/cluster': cluster, 'strimzi.io/kind': 'Kafka', ...(broker ? { 'strimzi.io/pod-name': broker } : { 'strimzi.io/broker-role': 'true' }) },
      ports: [{ name: 'tls', port, targetPort: port, protocol: 'TCP' }],
    },
  };
}

/** Returns the monitor of all servers of a cluster. */
export function kafkaMonitor(cluster: string, namespace: string): { [key: string]: any } {
  return {
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PodMonitor',
    metadata: { name: cluster, namespace },
    spec: { selector: { matchLabels: { 'strimzi.io/cluster': cluster, 'strimzi.io/kind': 'Kafka' } }, podMetricsEndpoints: [{ port: 'tcp-prometheus' }] },
  };
}

/** Returns a topic. */
export function kafkaTopic(cluster: string, namespace: string, topic: KafkaTopic): { [key: string]: any } {
  const { name, partitions = 3, retentionHours, compacted = false } = topic;
  const config = {
    ...(compacted ? { 'cleanup.policy': 'compact' } : {}),
    ...(retentionHours === undefined ? {} : { 'retention.ms': retentionHours * 3600_000 }),
  };
  return {
    apiVersion: API,
    kind: 'KafkaTopic',
    // Names of objects have no capitals and underscores.
    metadata: { name: `${cluster}-${name}`.toLowerCase().replace(/_/g, '-'), namespace, labels: { 'strimzi.io/cluster': cluster }, annotations: KEPT },
    spec: { topicName: name, partitions, ...(Object.keys(config).length > 0 ? { config } : {}) },
  };
}

/** Returns a user, with its password and what it may do. */
export function kafkaUser(cluster: string, namespace: string, request: KafkaRequest, password: SecretRef): { [key: string]: any } {
  const { topics = [], topicPrefix, readTopics = [], writeTopics = [] } = request;
  const name = `${cluster}-${request.name}`;
  const acl = (type: string, resource: string, patternType: string, operations: string[]) => ({ resource: { type, name: resource, patternType }, operations });
  return {
    apiVersion: API,
    kind: 'KafkaUser',
    metadata: { name, namespace, labels: { 'strimzi.io/cluster': cluster } },
    spec: {
      authentication: { type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: password.keyRef('password') } } },
      authorization: {
        type: 'simple',
        acls: [
          ...topics.map((topic) => acl('topic', topic.name, 'literal', ['All'])),
          ...(topicPrefix === undefined ? [] : [acl('topic', topicPrefix, 'prefix', ['All'])]),
          ...readTopics.map((topic) => acl('topic', topic, 'literal', ['Describe', 'Read'])),
          ...writeTopics.map((topic) => acl('topic', topic, 'literal', ['Describe', 'Write'])),
          acl('group', name, 'prefix', ['All']),
          acl('transactionalId', name, 'prefix', ['All']),
        ],
      },
    },
  };
}

/** Returns what a process asks for, as Kubernetes writes it. */
export function resources({ cpuMillis, memoryMiB }: KafkaProcess): { [key: string]: any } {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB}Mi` } };
}
