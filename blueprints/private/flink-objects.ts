import { BucketConnection, KafkaConnection, Unit } from '../../constructs';
import { confinedPod } from './confined';
import { s3Variables } from './telemetry-store';

/** User of the image. */
const USER = 9999;
/** Where the login at Kafka and the authority of its brokers are, in every process of a cluster with Kafka. */
const KAFKA = '/etc/kafka';

/** What a process of Flink asks for. */
export interface FlinkProcess {
  /** How many of them there are. */
  readonly replicas: number;
  /** CPU of each, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory of each, in MiB. */
  readonly memoryMiB: number;
}

/** What a Flink cluster depends on. */
export interface FlinkCluster {
  /** Name of the cluster. */
  readonly name: string;
  /** Namespace of the cluster. */
  readonly namespace: string;
  /** Image of all processes. */
  readonly image: string;
  /** Version of Flink. */
  readonly version: string;
  /** Processes that coordinate. */
  readonly jobManager: FlinkProcess;
  /** Processes that work. */
  readonly taskManager: FlinkProcess;
  /** Parts of jobs that each of these works on at a time. */
  readonly slots: number;
  /** Parts that a job is divided into unless it says otherwise. */
  readonly parallelism: number;
  /** Bucket with the state of jobs. */
  readonly bucket: BucketConnection;
  /**
   * Kafka that jobs read and write.
   * @default - none
   */
  readonly kafka?: KafkaConnection;
}

/** Adds the cluster, and the ServiceAccount with which its coordinator starts what works. */
export function addFlinkCluster(unit: Unit, cluster: FlinkCluster): void {
  const { name, namespace } = cluster;
  const metadata = { name, namespace };
  const all = ['*'];
  unit.add({ apiVersion: 'v1', kind: 'ServiceAccount', metadata });
  unit.add({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata,
    rules: [{ apiGroups: [''], resources: ['pods', 'configmaps'], verbs: all }, { apiGroups: ['apps'], resources: ['deployments', 'deployments/finalizers'], verbs: all }],
  });
  unit.add({
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'RoleBinding',
    metadata,
    subjects: [{ kind: 'ServiceAccount', name, namespace }],
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
  });
  unit.add({ apiVersion: 'flink.apache.org/v1beta1', kind: 'FlinkDeployment', metadata, spec: specOf(cluster) });
}

function specOf(cluster: FlinkCluster): { [key: string]: any } {
  const { name, image, version, jobManager, taskManager } = cluster;
  const [major, minor] = version.split('.');
  const resource = ({ cpuMillis, memoryMiB }: FlinkProcess) => ({ cpu: cpuMillis / 1000, memory: `${memoryMiB}m` });
  return {
    image,
    flinkVersion: `v${major}_${minor}`,
    mode: 'native',
    serviceAccount: name,
    flinkConfiguration: configuration(cluster),
    podTemplate: { apiVersion: 'v1', kind: 'Pod', metadata: { name: 'pod-template' }, spec: podOf(cluster) },
    jobManager: { replicas: jobManager.replicas, resource: resource(jobManager) },
    taskManager: { resource: resource(taskManager) },
  };
}

/** State is in a bucket, so that a job goes on wherever it is started again. */
function configuration({ bucket, jobManager, taskManager, slots, parallelism }: FlinkCluster): { [key: string]: string } {
  const folder = (path: string) => `s3://${bucket.bucket}/${path}`;
  return {
    'taskmanager.numberOfTaskSlots': String(slots),
    // What works is started when a job wants it, up to this.
    'slotmanager.number-of-slots.max': String(slots * taskManager.replicas),
    'parallelism.default': String(parallelism),
    'state.backend.type': 'rocksdb',
    'execution.checkpointing.dir': folder('checkpoints'),
    'execution.checkpointing.savepoint-dir': folder('savepoints'),
    'execution.checkpointing.interval': '60 s',
    ...(jobManager.replicas > 1 ? { 'high-availability.type': 'kubernetes', 'high-availability.storageDir': folder('coordination') } : {}),
    's3.endpoint': bucket.endpoint,
    's3.endpoint.region': bucket.region,
    's3.path.style.access': 'true',
  };
}

/** Keys come from Secrets: the configuration of Flink is in a ConfigMap. */
function podOf({ version, bucket, kafka }: FlinkCluster): { [key: string]: any } {
  const mounts = kafka && [{ name: 'kafka', mountPath: KAFKA, readOnly: true }];
  const sources = kafka && [
    { secret: { name: kafka.secret.name } }, { secret: { name: kafka.ca.name, items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
  ];
  return {
    securityContext: confinedPod(USER, true),
    containers: [{
      name: 'flink-main-container',
      env: [
        { name: 'ENABLE_BUILT_IN_PLUGINS', value: `flink-s3-fs-hadoop-${version}.jar` },
        ...s3Variables(bucket),
        ...(kafka ? [{ name: 'KAFKA_BOOTSTRAP_SERVERS', value: kafka.bootstrapServers }] : []),
      ],
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      ...(mounts ? { volumeMounts: mounts } : {}),
    }],
    ...(sources ? { volumes: [{ name: 'kafka', projected: { sources } }] } : {}),
  };
}
