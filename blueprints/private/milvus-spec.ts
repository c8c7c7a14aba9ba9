import { ApplicationSize, BucketConnection, SecretRef, VolumeConnection } from '../../constructs';

/** Pods of one part of a database, and what each asks for. */
export interface MilvusPart {
  /** Name of the part, as the kind calls it. */
  readonly name: string;
  /** Number of Pods. */
  readonly replicas: number;
  /** CPU that one Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one Pod requests, in MiB. */
  readonly memoryMiB: number;
}

/** What the spec of a database depends on. */
export interface MilvusSpecProps {
  /** Name of the database. */
  readonly name: string;
  /** Image of the server. */
  readonly image: string;
  /** Parts of the database; one alone does everything. */
  readonly parts: MilvusPart[];
  /** Its etcd. */
  readonly etcd: MilvusPart;
  /** Volume of each member of its etcd. */
  readonly etcdVolume: VolumeConnection;
  /** Bucket with the vectors. */
  readonly bucket: BucketConnection;
  /** Secret with the password of its administrator. */
  readonly login: SecretRef;
  /** Whether its metrics are read. */
  readonly isMonitored: boolean;
}

/** Parts and etcd by the size: up to a company, one server does everything. */
export const MILVUS_SIZES: { [size in ApplicationSize]: { readonly parts: MilvusPart[]; readonly etcd: MilvusPart; readonly etcdStorageGiB: number } } = {
  [ApplicationSize.SMALL]: { parts: [part('standalone', 1, 1000, 4096)], etcd: part('etcd', 1, 100, 512), etcdStorageGiB: 10 },
  [ApplicationSize.MEDIUM]: { parts: [part('standalone', 1, 4000, 16384)], etcd: part('etcd', 3, 250, 1024), etcdStorageGiB: 10 },
  [ApplicationSize.LARGE]: {
    parts: [
      part('proxy', 2, 1000, 2048), part('mixCoord', 1, 1000, 2048), part('queryNode', 3, 4000, 16384), part('dataNode', 2, 2000, 8192),
      part('streamingNode', 2, 2000, 8192),
    ],
    etcd: part('etcd', 3, 500, 2048),
    etcdStorageGiB: 20,
  },
};

/** Returns the spec of a database whose vectors, and what was written to it last, are in a bucket. */
export function milvusSpec(props: MilvusSpecProps): { [key: string]: any } {
  const { bucket, etcd, etcdVolume, login, parts } = props;
  const resources = ({ cpuMillis, memoryMiB }: MilvusPart) => (
    { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } }
  );
  return {
    mode: parts.length > 1 ? 'cluster' : 'standalone',
    components: {
      image: props.image,
      disableMetric: !props.isMonitored,
      // Taken when it first starts; otherwise everybody knows it.
      env: [{ name: 'COMMON_SECURITY_DEFAULTROOTPASSWORD', valueFrom: { secretKeyRef: login.keyRef('password') } }],
      ...Object.fromEntries(parts.map((one) => [one.name, { replicas: one.replicas, resources: resources(one) }])),
    },
    config: {
      common: { security: { authorizationEnabled: true } },
      minio: { bucketName: bucket.bucket, rootPath: props.name, region: bucket.region, useSSL: bucket.endpoint.startsWith('https:') },
    },
    dependencies: {
      // It cannot be changed afterwards. The others have volumes, or are a Kafka.
      msgStreamType: 'woodpecker',
      storage: { external: true, type: 'S3', endpoint: bucket.endpoint.replace(/^https?:\/\//, ''), secretRef: bucket.secret.name },
      etcd: {
        inCluster: {
          deletionPolicy: 'Retain',
          pvcDeletion: false,
          values: {
            replicaCount: etcd.replicas,
            resources: resources(etcd),
            persistence: { enabled: true, storageClass: etcdVolume.storageClassName, size: etcdVolume.size },
          },
        },
      },
    },
  };
}

function part(name: string, replicas: number, cpuMillis: number, memoryMiB: number): MilvusPart {
  return { name, replicas, cpuMillis, memoryMiB };
}
