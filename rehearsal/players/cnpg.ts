import { KubernetesObject } from '../kubernetes';
import { acting, need, needCondition, needSecret, notPlayed, Waiting } from './acting';
import { bindClaims, ensureCertificates, ensureLogin, ensureServices, labelsOf } from './cnpg-objects';
import { Player, Stage } from './player';
import { isAvailable } from './workloads';
import { ensure, now, ownedBy, setObserved, setStatus } from './writing';

const API = 'postgresql.cnpg.io/v1';
const OPERATOR = { kind: 'Deployment', image: 'cloudnative-pg/cloudnative-pg' } as const;
const BARMAN = 'barman-cloud.cloudnative-pg.io';
const BARMAN_OPERATOR = { kind: 'Deployment', image: 'cloudnative-pg/plugin-barman-cloud' } as const;

/**
 * Databases: Secrets, Services, claims and status of every Cluster, and whatever has to be there first.
 *
 * No instance Pod is made, so the Services have no endpoints, and a claim is given to the machine that an instance would run on. New
 * databases are played, and copies of one in another cluster, which is not asked: no recovery, and nobody is promoted. A backup is complete
 * at once, and none is made by a schedule.
 */
export const CNPG: Player[] = [
  { kinds: [`${API}/Cluster`], title: 'CloudNativePG: runs databases', operator: OPERATOR, act: acting(run, refuse) },
  {
    kinds: [`${API}/Database`, `${API}/Publication`, `${API}/Subscription`], title: 'CloudNativePG: makes what is in a database', operator: OPERATOR,
    act: acting(async (object, stage) => {
      await needCluster(object, stage);
      await setStatus(stage, object, { applied: true, observedGeneration: object.metadata.generation });
    }),
  },
  { kinds: [`${API}/DatabaseRole`], title: 'CloudNativePG: makes roles', operator: OPERATOR, act: acting(makeRole) },
  { kinds: [`${API}/Pooler`], title: 'CloudNativePG: pools connections', operator: OPERATOR, act: acting(pool) },
  { kinds: [`${API}/Backup`], title: 'CloudNativePG: backs up databases', operator: OPERATOR, act: acting(backUp) },
  {
    kinds: [`${API}/ScheduledBackup`], title: 'CloudNativePG: schedules backups', operator: OPERATOR,
    act: acting(async (object, stage) => {
      await needCluster(object, stage);
      await needPlugin(object.spec.pluginConfiguration, object, stage);
    }),
  },
  {
    kinds: ['barmancloud.cnpg.io/v1/ObjectStore'], title: 'CloudNativePG: keeps backups in object storage', operator: BARMAN_OPERATOR,
    act: acting((object, stage) => needCredentials(object.spec.configuration, object.metadata.namespace!, stage)),
  },
  { kinds: [`${API}/ImageCatalog`, `${API}/ClusterImageCatalog`], title: 'CloudNativePG: images, read by Clusters' },
  { kinds: [`${API}/FailoverQuorum`], title: 'CloudNativePG: a quorum, which it makes itself', operator: OPERATOR, act: notPlayed('FailoverQuorum') },
];

async function run(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = cluster;
  const { initdb, pg_basebackup: copy, ...others } = spec.bootstrap ?? {};
  const [other] = Object.keys(others);
  if (other) throw new Waiting(`bootstrap by '${other}' is not played`);
  if (spec.replica) assertReplica(cluster);
  const database = initdb ?? copy;
  await needReferences(cluster, stage);
  const owner = database?.owner ?? database?.database ?? 'app';
  const login = database?.secret?.name;
  if (login) {
    const { username } = await needSecret(stage, namespace!, login, ['username', 'password']);
    if (username !== owner) throw new Waiting(`Secret ${namespace}/${login} is of '${username}', and the owner of the database is '${owner}'`);
  } else await ensureLogin(cluster, stage, 'app', owner, database?.database ?? 'app');
  if (spec.enableSuperuserAccess && !spec.superuserSecret) await ensureLogin(cluster, stage, 'superuser', 'postgres', '*');
  const certificates = await ensureCertificates(cluster, stage);
  await ensureServices(cluster, stage);
  const claims = await bindClaims(cluster, stage);
  const instanceNames = Array.from({ length: spec.instances ?? 1 }, (_, index) => `${name}-${index + 1}`);
  await setObserved(stage, cluster, [
    { type: 'Ready', isTrue: true, reason: 'ClusterIsReady', message: 'Cluster is Ready' },
  ], {
    phase: 'Cluster in healthy state', phaseReason: '', instances: instanceNames.length, readyInstances: instanceNames.length, instanceNames,
    currentPrimary: instanceNames[0], targetPrimary: instanceNames[0], instancesStatus: { healthy: instanceNames }, writeService: `${name}-rw`,
    readService: `${name}-r`, certificates, pvcCount: claims.length, healthyPVC: claims, latestGeneratedNode: instanceNames.length,
  });
}

/** Refuses a copy that has nobody to follow, as the webhook does. */
function assertReplica({ metadata, spec: { bootstrap, externalClusters = [], replica } }: KubernetesObject): void {
  const { enabled, primary, promotionToken, self = metadata.name, source } = replica;
  if (promotionToken) throw new Waiting('a promotion is not played');
  if (enabled !== undefined && primary) throw new Waiting('a replica cluster stands alone (enabled) or is one of several (primary), not both');
  // One that stands alone follows its source, and is never anybody's.
  const [names, isReplica] = enabled === undefined ? [[source, self, primary], primary !== self] : [[source], enabled];
  const unknown = names.find((name) => !externalClusters.some((one: any) => one.name === name));
  if (unknown !== undefined) throw new Waiting(`external cluster ${unknown} not found`);
  if (isReplica && !bootstrap?.pg_basebackup) throw new Waiting('replica mode bootstrap is compatible only with pg_basebackup or recovery');
}

/** Waits for everything that a Cluster names. */
async function needReferences({ metadata, spec }: KubernetesObject, stage: Stage): Promise<void> {
  const namespace = metadata.namespace!;
  for (const plugin of spec.plugins ?? []) if (plugin.enabled !== false) await needPlugin(plugin, { metadata } as KubernetesObject, stage);
  if (spec.superuserSecret) await needSecret(stage, namespace, spec.superuserSecret.name, ['username', 'password']);
  for (const { passwordSecret } of spec.managed?.roles ?? []) {
    if (passwordSecret) await needSecret(stage, namespace, passwordSecret.name, ['username', 'password']);
  }
  const { barmanObjectStore } = spec.backup ?? {};
  await needCredentials([barmanObjectStore, spec.externalClusters, spec.bootstrap?.initdb?.postInitApplicationSQLRefs?.secretRefs], namespace, stage);
  const catalogue = spec.imageCatalogRef;
  if (catalogue) await need(stage, API, catalogue.kind, catalogue.name, catalogue.kind === 'ImageCatalog' ? namespace : undefined);
}

async function refuse(cluster: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setObserved(stage, cluster, [{ type: 'Ready', isTrue: false, reason: 'ClusterIsNotReady', message }], { phase: 'Setting up primary', phaseReason: message });
}

async function needPlugin(plugin: any, { metadata }: KubernetesObject, stage: Stage): Promise<void> {
  if (!plugin) return;
  if (plugin.name !== BARMAN) throw new Waiting(`plugin ${plugin.name} is not played`);
  if (!await isAvailable(stage, BARMAN_OPERATOR)) throw new Waiting(`plugin ${BARMAN} is not available`);
  const store = plugin.parameters?.barmanObjectName;
  if (store) await need(stage, 'barmancloud.cnpg.io/v1', 'ObjectStore', store, metadata.namespace);
}

/** Waits for every key of a Secret that is named anywhere in a field. */
async function needCredentials(field: any, namespace: string, stage: Stage): Promise<void> {
  if (field === null || typeof field !== 'object') return;
  if (typeof field.name === 'string' && typeof field.key === 'string') await needSecret(stage, namespace, field.name, [field.key]);
  else for (const inner of Object.values(field)) await needCredentials(inner, namespace, stage);
}

function needCluster({ metadata, spec }: KubernetesObject, stage: Stage): Promise<KubernetesObject> {
  return needCondition(stage, 'Ready', API, 'Cluster', spec.cluster.name, metadata.namespace);
}

async function makeRole(role: KubernetesObject, stage: Stage): Promise<void> {
  await needCluster(role, stage);
  const { passwordSecret } = role.spec;
  if (passwordSecret) await needSecret(stage, role.metadata.namespace!, passwordSecret.name, ['username', 'password']);
  await setStatus(stage, role, { applied: true, observedGeneration: role.metadata.generation });
}

async function pool(pooler: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec } = pooler;
  const cluster = await needCluster(pooler, stage);
  await ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name, namespace, labels: labelsOf(cluster), ...ownedBy(pooler) },
    spec: { type: 'ClusterIP', ports: [{ name: 'pgbouncer', port: 5432, targetPort: 'pgbouncer', protocol: 'TCP' }], selector: { 'cnpg.io/poolerName': name } },
  });
  await setStatus(stage, pooler, { instances: spec.instances ?? 1 });
}

async function backUp(backup: KubernetesObject, stage: Stage): Promise<void> {
  await needCluster(backup, stage);
  await needPlugin(backup.spec.pluginConfiguration, backup, stage);
  if (backup.status?.phase !== 'completed') await setStatus(stage, backup, { phase: 'completed', method: backup.spec.method, startedAt: now(), stoppedAt: now() });
}
