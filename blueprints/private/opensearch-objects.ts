import { BucketConnection, OpenSearchRequest, SecretRef, VolumeConnection } from '../../constructs';
import { OpenSearchLink } from './opensearch-regions';

/** API of the operator. */
const API = 'opensearch.org/v1';
/** Ports of OpenSearch, for clients and among its servers, and of its page. */
export const OPENSEARCH_PORTS = { http: 9200, transport: 9300, dashboards: 5601 };
/** Image of what prepares volumes. */
const HELPER = { image: 'docker.io/busybox:1.36' };
const CLUSTER = 'opensearch.org/opensearch-cluster';
/** Settings of the client of S3, whose keys are in the keystore. */
const S3_CLIENT = 's3.client.default';
/** Keys of the Secret of a bucket as the keystore wants them. */
export const KEYSTORE_KEYS = { accessKeyKey: `${S3_CLIENT}.access_key`, secretKeyKey: `${S3_CLIENT}.secret_key` };
/** Name of the repository of snapshots. */
const REPOSITORY = 'nightly';

/** What a process of OpenSearch asks for. */
export interface OpenSearchProcess {
  /** How many of them there are. */
  readonly replicas: number;
  /** CPU of each, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory of each, in MiB. */
  readonly memoryMiB: number;
}

/** Servers that are alike. */
export interface OpenSearchPool {
  /** Name of the pool. */
  readonly name: string;
  /** What the servers do: `cluster_manager`, `data`, `ingest`. */
  readonly roles: string[];
  /** What each asks for. */
  readonly server: OpenSearchProcess;
  /** Volume of each. */
  readonly volume: VolumeConnection;
  /** Whether two servers may never share a machine. */
  readonly isSpread: boolean;
}

/** Page of a cluster. */
export interface OpenSearchPage {
  /** What serves it. */
  readonly process: OpenSearchProcess;
  /** Secret with `username` and `password` that it logs in with. */
  readonly login: SecretRef;
}

/** What an OpenSearch cluster depends on. */
export interface OpenSearchServers {
  /** Name of the cluster. */
  readonly name: string;
  /** Namespace of the cluster. */
  readonly namespace: string;
  /** Version of OpenSearch. */
  readonly version: string;
  /** Its servers. */
  readonly pools: OpenSearchPool[];
  /** Secret with `username` and `password` of the administrator. */
  readonly administrator: SecretRef;
  /** Host that clients know the servers by. */
  readonly host: string;
  /**
   * Page for people.
   * @default - none
   */
  readonly dashboards?: OpenSearchPage;
  /**
   * Bucket of snapshots, whose Secret has the keys of the keystore.
   * @default - there are no snapshots
   */
  readonly snapshots?: BucketConnection;
  /**
   * What links it with those of its name in other regions.
   * @default - it is in one
   */
  readonly link?: OpenSearchLink;
}

/**
 * Returns the cluster: TLS between all servers and for clients, whose authority is the operator's own; between servers that are linked with
 * those of other regions it is that of links.
 */
export function openSearchCluster(servers: OpenSearchServers): { [key: string]: any } {
  const { name, namespace, version, pools, administrator, host, dashboards, snapshots, link } = servers;
  // A certificate that is renewed is read while the servers run.
  const linked = link && { generate: false, perNode: false, secret: { name: link.certificate.name }, nodesDn: [link.subject], enableHotReload: true };
  return {
    apiVersion: API,
    kind: 'OpenSearchCluster',
    // Data is never deleted because its manifest left the tree.
    metadata: { name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
    spec: {
      general: {
        version,
        serviceName: name,
        httpPort: OPENSEARCH_PORTS.http,
        // Otherwise a container without bounds would have to change a setting of the machine.
        setVMMaxMapCount: false,
        additionalConfig: { 'node.store.allow_mmap': 'false', ...(snapshots ? s3Client(snapshots) : {}), ...link?.settings },
        drainDataNodes: true,
        ...(snapshots ? {
          // The image does not have it; every server fetches it when it starts.
          pluginsList: ['repository-s3'],
          keystore: [{ secret: { name: snapshots.secret.name } }],
          snapshotRepositories: [{ name: REPOSITORY, type: 's3', settings: { bucket: snapshots.bucket } }],
        } : {}),
      },
      initHelper: HELPER,
      nodePools: pools.map((pool) => nodePool(name, pool)),
      security: {
        config: { adminCredentialsSecret: { name: administrator.name } },
        tls: { transport: linked ?? { generate: true, perNode: true }, http: { generate: true, customFQDN: host } },
      },
      dashboards: dashboards
        ? {
          enable: true, version, replicas: dashboards.process.replicas, resources: resources(dashboards.process),
          opensearchCredentialsSecret: { name: dashboards.login.name },
        }
        : { enable: false, version, replicas: 0 },
    },
  };
}

/** Returns what takes a snapshot of everything every night, and deletes it after some days. */
export function openSearchSnapshots(cluster: string, namespace: string, retentionDays: number): { [key: string]: any } {
  const cron = (expression: string) => ({ schedule: { cron: { expression, timezone: 'UTC' } } });
  return {
    apiVersion: API,
    kind: 'OpensearchSnapshotPolicy',
    metadata: { name: `${cluster}-nightly`, namespace },
    spec: {
      opensearchCluster: { name: cluster },
      policyName: `${cluster}-nightly`,
      description: `Takes a snapshot every night and keeps it for ${retentionDays} days`,
      enabled: true,
      creation: { ...cron('0 1 * * *'), timeLimit: '4h' },
      deletion: { ...cron('0 5 * * *'), timeLimit: '1h', deleteCondition: { maxAge: `${retentionDays}d`, minCount: 1 } },
      snapshotConfig: { repository: REPOSITORY, indices: '*', includeGlobalState: true, ignoreUnavailable: true, partial: false },
    },
  };
}

/** Returns a user with a role of its own, and what becomes of its indices; the operator calls them all like their objects. */
export function openSearchUser(cluster: string, namespace: string, request: OpenSearchRequest, password: SecretRef): { [key: string]: any }[] {
  const { indexPrefix, readIndexPrefixes = [], alertsEnabled } = request;
  const name = nameOf(cluster, request);
  const opensearchCluster = { name: cluster };
  const object = (kind: string, spec: object) => ({ apiVersion: API, kind, metadata: { name, namespace }, spec: { opensearchCluster, ...spec } });
  const own = indexPrefix === undefined ? [] : [`${indexPrefix}*`];
  const others = readIndexPrefixes.map((prefix) => `${prefix}*`);
  return [
    object('OpensearchUser', { passwordFrom: password.keyRef('password') }),
    object('OpensearchRole', {
      clusterPermissions: ['cluster_composite_ops', 'cluster_monitor'],
      indexPermissions: [
        ...(own.length > 0 ? [{ indexPatterns: own, allowedActions: ['create_index', 'crud'] }] : []),
        ...(others.length > 0 ? [{ indexPatterns: others, allowedActions: ['read'] }] : []),
      ],
    }),
    // A monitor searches with the roles of whoever made it.
    object('OpensearchUserRoleBinding', { users: [name], roles: [name, ...(alertsEnabled ? ['alerting_full_access'] : [])] }),
    ...openSearchRetention(cluster, namespace, request),
  ];
}

/** Returns what becomes of copies of the indices of a user: a day later, for none can be deleted as long as what it is copied from is there. */
export function openSearchCopyRetention(cluster: string, namespace: string, request: OpenSearchRequest): { [key: string]: any }[] {
  const { retentionDays } = request;
  return openSearchRetention(cluster, namespace, { ...request, retentionDays: retentionDays === undefined ? undefined : retentionDays + 1 });
}

/** Returns what becomes of the indices of a user, if they are not kept. */
function openSearchRetention(cluster: string, namespace: string, request: OpenSearchRequest): { [key: string]: any }[] {
  const { indexPrefix, retentionDays } = request;
  if (retentionDays === undefined || indexPrefix === undefined) return [];
  return [{
    apiVersion: API,
    kind: 'OpenSearchISMPolicy',
    metadata: { name: nameOf(cluster, request), namespace },
    spec: {
      opensearchCluster: { name: cluster },
      description: `Deletes indices after ${retentionDays} days`,
      defaultState: 'kept',
      ismTemplate: { indexPatterns: [`${indexPrefix}*`], priority: 100 },
      states: [
        { name: 'kept', actions: [], transitions: [{ stateName: 'deleted', conditions: { minIndexAge: `${retentionDays}d` } }] },
        { name: 'deleted', actions: [{ delete: {} }] },
      ],
    },
  }];
}

/** Returns a Service of our own for what the operator calls its own, which nobody knows before it runs. */
export function openSearchService(name: string, namespace: string, selector: { [label: string]: string }, port: number): { [key: string]: any } {
  const protocol = port === OPENSEARCH_PORTS.transport ? 'transport' : 'http';
  return {
    apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { selector, ports: [{ name: protocol, port, targetPort: port, protocol: 'TCP' }] },
  };
}

/** Labels of the servers of a cluster. */
export function serversOf(cluster: string): { [label: string]: string } {
  return { [CLUSTER]: cluster };
}

/** Labels of the page of a cluster. */
export function dashboardsOf(cluster: string): { [label: string]: string } {
  return { 'opensearch.cluster.dashboards': cluster };
}

/** What the operator calls a user, and we all that belongs to it. */
function nameOf(cluster: string, { name }: OpenSearchRequest): string {
  return `${cluster}-${name}`;
}

function s3Client({ endpoint, region }: BucketConnection): { [setting: string]: string } {
  const { host, protocol } = new URL(endpoint || 'http://none');
  const settings = { endpoint: host, protocol: protocol.replace(':', ''), region, path_style_access: 'true' };
  return Object.fromEntries(Object.entries(settings).map(([setting, value]) => [`${S3_CLIENT}.${setting}`, value]));
}

function nodePool(cluster: string, { name, roles, server, volume, isSpread }: OpenSearchPool): { [key: string]: any } {
  const matchLabels = { ...serversOf(cluster), 'opensearch.org/opensearch-nodepool': name };
  const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels } }] } };
  const heapMiB = Math.floor(server.memoryMiB / 2);
  return {
    component: name,
    roles,
    replicas: server.replicas,
    diskSize: volume.size,
    persistence: { pvc: { storageClass: volume.storageClassName, accessModes: ['ReadWriteOnce'] } },
    jvm: `-Xms${heapMiB}M -Xmx${heapMiB}M`,
    resources: resources(server),
    ...(isSpread ? { affinity } : {}),
    ...(server.replicas > 1 ? { pdb: { enable: true, maxUnavailable: 1 } } : {}),
  };
}

function resources({ cpuMillis, memoryMiB }: OpenSearchProcess): { [key: string]: any } {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB}Mi` } };
}
