import { HttpEndpoint, SecretRef, VolumeConnection } from '../../constructs';
import { ClickHouseServer } from './clickhouse-sizes';
import { confinedPod } from './confined';

/** Name of the cluster in every installation, which `ON CLUSTER` names. */
export const CLICKHOUSE_CLUSTER = 'main';
/** Where clients come in, by HTTP and by the protocol of ClickHouse itself. */
export const CLICKHOUSE_PORTS = { http: 8123, tcp: 9000 };
/** Where servers reach the Keeper. */
export const KEEPER_PORT = 2181;

const KEPT = { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' };
/** User and group of both images. */
const USER = 101;
const SERVER_GROUP = 'clickhouse.altinity.com';
const KEEPER_GROUP = 'clickhouse-keeper.altinity.com';

/** A database and the user that owns it. */
export interface ClickHouseUser {
  /** Name of the user. */
  readonly name: string;
  /** Name of the database. */
  readonly database: string;
  /** Secret with the key `password`. */
  readonly password: SecretRef;
}

/** What servers of one kind depend on. */
interface Servers {
  /** Name of the installation. */
  readonly name: string;
  /** Namespace. */
  readonly namespace: string;
  /** Image of the servers. */
  readonly image: string;
  /** What each asks for; its replicas are those that there are machines for. */
  readonly server: ClickHouseServer;
  /** Volume of each. */
  readonly volume: VolumeConnection;
}

/** What an installation of ClickHouse depends on. */
export interface ClickHouseServers extends Servers {
  /** Parts that the data is divided into. */
  readonly shards: number;
  /** Endpoint of the Keeper. */
  readonly keeper: HttpEndpoint;
  /** Databases and their users. */
  readonly users: ClickHouseUser[];
  /** Secret with the key `secret`, by which servers know each other. */
  readonly secret: SecretRef;
}

/** Returns the installation of a Keeper. */
export function clickHouseKeeper({ name, namespace, image, server, volume }: Servers): { [key: string]: any } {
  const { replicas } = server;
  const labelSelector = { matchLabels: { [`${KEEPER_GROUP}/chk`]: name } };
  const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: 'kubernetes.io/hostname', labelSelector }] } };
  return {
    apiVersion: `${KEEPER_GROUP}/v1`,
    kind: 'ClickHouseKeeperInstallation',
    metadata: { name, namespace, annotations: KEPT },
    spec: {
      configuration: { clusters: [{ name: CLICKHOUSE_CLUSTER, layout: { replicasCount: replicas } }] },
      defaults: { templates: { podTemplate: 'server', dataVolumeClaimTemplate: 'data' } },
      templates: {
        podTemplates: [{ name: 'server', spec: { ...podOf('clickhouse-keeper', image, server), ...(replicas > 1 ? { affinity } : {}) } }],
        volumeClaimTemplates: [claim(volume)],
      },
    },
  };
}

/** Returns the installation of the servers, with their users and what each may do. */
export function clickHouseInstallation({ name, namespace, image, server, volume, shards, keeper, users, secret }: ClickHouseServers): { [key: string]: any } {
  const { replicas } = server;
  return {
    apiVersion: `${SERVER_GROUP}/v1`,
    kind: 'ClickHouseInstallation',
    metadata: { name, namespace, annotations: KEPT },
    spec: {
      configuration: {
        zookeeper: { nodes: [{ host: keeper.host, port: keeper.port }] },
        clusters: [{ name: CLICKHOUSE_CLUSTER, secret: { valueFrom: { secretKeyRef: secret.keyRef('secret') } }, layout: { shardsCount: shards, replicasCount: replicas } }],
        users: Object.assign({}, ...users.map((user) => settingsOf(user, shards * replicas > 1))),
        settings: { 'max_server_memory_usage_to_ram_ratio': 0.8, 'send_crash_reports/enabled': 'false' },
        ...(users.length > 0 ? { files: { 'config.d/databases.xml': startup(users) } } : {}),
      },
      defaults: { templates: { podTemplate: 'server', dataVolumeClaimTemplate: 'data' } },
      templates: {
        podTemplates: [{
          name: 'server',
          // Two servers with the same part of the data never share a machine.
          ...(replicas > 1 ? { podDistribution: [{ type: 'ShardAntiAffinity', topologyKey: 'kubernetes.io/hostname' }] } : {}),
          spec: podOf('clickhouse', image, server),
        }],
        volumeClaimTemplates: [claim(volume)],
      },
    },
  };
}

/** Returns a Service of our own for all servers: what the operator calls its own is known to nobody before it runs. */
export function clickHouseService(service: string, name: string, namespace: string): { [key: string]: any } {
  return serviceOf(service, namespace, { [`${SERVER_GROUP}/chi`]: name }, CLICKHOUSE_PORTS);
}

/** Returns a Service of our own for the Keeper. */
export function clickHouseKeeperService(service: string, name: string, namespace: string): { [key: string]: any } {
  return serviceOf(service, namespace, { [`${KEEPER_GROUP}/chk`]: name }, { zk: KEEPER_PORT });
}

function serviceOf(name: string, namespace: string, selector: { [label: string]: string }, ports: { [name: string]: number }): { [key: string]: any } {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name, namespace },
    spec: { selector, ports: Object.entries(ports).map(([port, number]) => ({ name: port, port: number, targetPort: number, protocol: 'TCP' })) },
  };
}

/** A user comes from anywhere that network policies let through, and owns its database. */
function settingsOf({ name, database, password }: ClickHouseUser, isCluster: boolean): { [key: string]: any } {
  return {
    [`${name}/password`]: { valueFrom: { secretKeyRef: password.keyRef('password') } },
    [`${name}/networks/ip`]: ['::/0'],
    [`${name}/profile`]: 'default',
    [`${name}/quota`]: 'default',
    [`${name}/grants/query`]: [`GRANT ALL ON ${database}.*`, ...(isCluster ? ['GRANT CLUSTER, REMOTE ON *.*'] : [])],
  };
}

/** Databases are made when a server starts; one that is there stays as it is. */
function startup(users: ClickHouseUser[]): string {
  const scripts = users.map(({ database }) => `    <scripts><query>CREATE DATABASE IF NOT EXISTS ${database}</query></scripts>`);
  return ['<clickhouse>', '  <startup_scripts>', ...scripts, '  </startup_scripts>', '</clickhouse>', ''].join('\n');
}

function podOf(container: string, image: string, { cpuMillis, memoryMiB }: ClickHouseServer): { [key: string]: any } {
  return {
    automountServiceAccountToken: false,
    securityContext: confinedPod(USER, true),
    containers: [{
      name: container,
      image,
      resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB}Mi` } },
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    }],
  };
}

function claim({ size, storageClassName }: VolumeConnection): { [key: string]: any } {
  return { name: 'data', reclaimPolicy: 'Retain', spec: { accessModes: ['ReadWriteOnce'], storageClassName, resources: { requests: { storage: size } } } };
}
