import { PostgresConnection, Unit, VolumeConnection } from '../../constructs';
import { deepMerge } from '../../constructs/private/merge';
import { SeaweedFsPlaces, tierValues } from './seaweedfs-tiers';

/** What a Pod may do: nothing beyond its program. */
const POD = { enabled: true, runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } };
/** What a container may do: nothing beyond its program. */
const CONTAINER = { enabled: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
/** Anything but the kinds of volumes that the chart knows: to the standard output. */
const LOGS = { type: 'stdout' };

/** Number of Pods of each part. */
export interface SeaweedFsReplicas {
  /** Servers that say where data goes; they vote. */
  readonly master: number;
  /** Servers that hold data. */
  readonly volume: number;
  /** Servers that know which object is where. */
  readonly filer: number;
  /** Servers that speak S3. */
  readonly s3: number;
}

/** What the values of the chart depend on. */
export interface SeaweedFsServers {
  /** Number of Pods of each part. */
  readonly replicas: SeaweedFsReplicas;
  /** Database of the filers. */
  readonly database: PostgresConnection;
  /** Volume of each master. */
  readonly master: VolumeConnection;
  /** Volume of each server that holds data. */
  readonly data: VolumeConnection;
  /** Secret whose key `seaweedfs_s3_config` says who may do what. */
  readonly s3Secret: string;
  /** Port of the S3 servers. */
  readonly s3Port: number;
}

/** Returns the values of the chart. */
export function seaweedFsValues({ replicas, database, master, data, s3Secret, s3Port }: SeaweedFsServers, places: SeaweedFsPlaces): { [key: string]: any } {
  const placement = replicas.volume > 1 ? '001' : '000';
  const confined = { podSecurityContext: POD, containerSecurityContext: CONTAINER };
  const claim = (volume: VolumeConnection) => ({ type: 'persistentVolumeClaim', size: volume.size, storageClass: volume.storageClassName });
  const resources = (cpu: number, memory: number) => ({ resources: { requests: { cpu: `${cpu}m`, memory: `${memory}Mi` }, limits: { memory: `${memory * 8}Mi` } } });
  const one = (count: number) => (count > 1 ? {} : { affinity: '' });
  return deepMerge({
    global: {
      seaweedfs: {
        // Its role is a leftover of a migration, and may delete any Pod.
        createClusterRole: false,
        automountServiceAccountToken: false,
        // Certificates would stand between the servers alone, whose HTTP ports stay open; the network policy closes all of them.
        enableSecurity: false,
        enableReplication: replicas.volume > 1,
        replicationPlacement: placement,
        monitoring: { enabled: false },
      },
    },
    master: {
      replicas: replicas.master,
      defaultReplication: placement,
      data: claim(master),
      logs: LOGS,
      // Every bucket starts with so many volumes of 1 GB, and small servers with buckets that hold little would soon be full of them.
      extraEnvironmentVars: { WEED_MASTER_VOLUME_GROWTH_COPY_1: '2', WEED_MASTER_VOLUME_GROWTH_COPY_2: '2' },
      ...one(replicas.master),
      ...resources(20, 64),
      ...confined,
    },
    volume: {
      replicas: replicas.volume,
      dataDirs: [{ name: 'data1', ...claim(data), maxVolumes: 0 }],
      minFreeSpacePercent: 7,
      // It is a Job that deletes StatefulSets, with rights that nothing else here has.
      resizeHook: { enabled: false },
      ...one(replicas.volume),
      ...resources(50, 128),
      ...confined,
    },
    filer: {
      replicas: replicas.filer,
      defaultReplicaPlacement: placement,
      data: { type: 'emptyDir' },
      logs: LOGS,
      extraEnvironmentVars: {
        WEED_LEVELDB2_ENABLED: 'false',
        WEED_POSTGRES2_ENABLED: 'true',
        WEED_POSTGRES2_HOSTNAME: database.host,
        WEED_POSTGRES2_PORT: String(database.port),
        WEED_POSTGRES2_DATABASE: database.database,
        WEED_POSTGRES2_USERNAME: database.username,
        WEED_POSTGRES2_SSLMODE: 'require',
        WEED_POSTGRES2_CONNECTION_MAX_OPEN: '20',
      },
      secretExtraEnvironmentVars: { WEED_POSTGRES2_PASSWORD: { secretKeyRef: database.secret.keyRef('password') } },
      ...one(replicas.filer),
      ...resources(50, 128),
      ...confined,
    },
    s3: {
      enabled: true,
      replicas: replicas.s3,
      port: s3Port,
      enableAuth: true,
      existingConfigSecret: s3Secret,
      logs: LOGS,
      serviceAccountName: 'seaweedfs',
      ...resources(50, 128),
      ...confined,
    },
    networkPolicy: { enabled: true, components: { s3: { extraIngress: [{ ports: [{ protocol: 'TCP', port: s3Port }] }] } } },
  }, tierValues(places));
}

/** Adds what keeps a drained machine from taking more than one Pod of a part at a time; the chart has none. */
export function addDisruptionBudgets(unit: Unit, namespace: string, replicas: SeaweedFsReplicas): void {
  for (const [component] of Object.entries(replicas).filter(([, count]) => count > 1)) {
    unit.add({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: `seaweedfs-${component}`, namespace },
      spec: { maxUnavailable: 1, selector: { matchLabels: { 'app.kubernetes.io/name': 'seaweedfs', 'app.kubernetes.io/component': component } } },
    });
  }
}
