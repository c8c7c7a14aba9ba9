import { Authority } from '../authority';
import { KubernetesObject } from '../kubernetes';
import { acting, need, needSecret, notPlayed, Waiting } from './acting';
import { bindServers } from './claims';
import { Player, Stage } from './player';
import { ensure, ownedBy, secret, setStatus } from './writing';

const GROUP = 'opensearch.org';
/** What the operator still serves for objects that were made before it changed its group. */
const FORMER_GROUP = 'opensearch.opster.io';
const OPERATOR = { kind: 'Deployment', image: 'opensearchproject/opensearch-operator' } as const;
/** Days that its authority is good for. */
const DAYS = 365;
const PLAYED: [kind: string, title: string][] = [
  ['OpenSearchISMPolicy', 'deletes old indices'], ['OpensearchRole', 'makes roles'], ['OpensearchUser', 'makes users'], ['OpensearchUserRoleBinding', 'gives users roles'],
  ['OpensearchSnapshotPolicy', 'takes snapshots'],
];
const OTHERS = ['OpensearchActionGroup', 'OpensearchComponentTemplate', 'OpensearchIndexTemplate', 'OpensearchTenant'];

/**
 * OpenSearch: Services, claims, authority and status of every cluster, once the Secrets that it names are there.
 *
 * No server runs, so the Services have no endpoints, and users, roles and policies are said to be there.
 */
export const OPENSEARCH: Player[] = [
  { kinds: [`${GROUP}/v1/OpenSearchCluster`], title: 'OpenSearch: runs clusters', operator: OPERATOR, act: acting(run, refuse) },
  ...PLAYED.map(([kind, title]): Player => ({ kinds: [`${GROUP}/v1/${kind}`], title: `OpenSearch: ${title}`, operator: OPERATOR, act: acting(tell, refuseToTell) })),
  ...OTHERS.map((kind): Player => ({ kinds: [`${GROUP}/v1/${kind}`], title: `OpenSearch: ${kind}, which no Blueprint has`, operator: OPERATOR, act: notPlayed(kind) })),
  ...['OpenSearchCluster', ...PLAYED.map(([kind]) => kind), ...OTHERS].map((kind): Player => (
    { kinds: [`${FORMER_GROUP}/v1/${kind}`], title: `OpenSearch: ${kind} of its former group`, operator: OPERATOR, act: notPlayed(kind) }
  )),
];

async function run(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec: { dashboards, general, nodePools, security } } = cluster;
  const managers = nodePools.filter(({ roles }: any) => roles.includes('cluster_manager')).reduce((sum: number, { replicas }: any) => sum + replicas, 0);
  if (managers < 3) throw new Waiting(`a cluster needs three servers that manage it, it has ${managers}`);
  const logins = [security?.config?.adminCredentialsSecret, dashboards?.enable ? dashboards.opensearchCredentialsSecret : undefined];
  for (const login of logins) if (login) await needSecret(stage, namespace!, login.name, ['username', 'password']);
  for (const { secret: keys } of general.keystore ?? []) await needSecret(stage, namespace!, keys.name);
  const { transport } = security?.tls ?? {};
  if (transport && !transport.generate) await needSecret(stage, namespace!, transport.secret.name, ['tls.crt', 'tls.key', 'ca.crt']);
  await ensureAuthority(cluster, stage);
  const service = (serviceName: string, port: number, rest: object) => ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { name: serviceName, namespace, ...ownedBy(cluster) },
    spec: { ports: [{ name: 'http', port, targetPort: port, protocol: 'TCP' }], ...rest },
  });
  const selector = { 'opensearch.org/opensearch-cluster': name };
  await service(general.serviceName, general.httpPort ?? 9200, { type: 'ClusterIP', selector });
  for (const { component } of nodePools) await service(`${general.serviceName}-${component}`, 9200, { clusterIP: 'None', selector: { ...selector, 'opensearch.org/opensearch-nodepool': component } });
  if (dashboards?.enable) await service(`${general.serviceName}-dashboards`, 5601, { type: 'ClusterIP', selector: { 'opensearch.cluster.dashboards': name } });
  for (const { affinity, component, diskSize, persistence, replicas } of nodePools) {
    const claims = Array.from({ length: replicas }, (_, index) => (
      { name: `data-${name}-${component}-${index}`, index, size: diskSize, storageClass: persistence?.pvc?.storageClass }
    ));
    await bindServers(stage, cluster, claims, affinity?.podAntiAffinity?.requiredDuringSchedulingIgnoredDuringExecution ? replicas : 1);
  }
  await setStatus(stage, cluster, { phase: 'RUNNING', health: 'green', initialized: true, version: general.version, componentsStatus: [] });
}

async function refuse(cluster: KubernetesObject, stage: Stage): Promise<void> {
  await setStatus(stage, cluster, { phase: 'PENDING', componentsStatus: [] });
}

/** Authority of a cluster: the certificate for everybody who connects, and the key. */
async function ensureAuthority(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { name, namespace } = cluster.metadata;
  if (await stage.kubernetes.find('v1', 'Secret', `${name}-ca`, namespace)) return;
  const { certificatePem, keyPem } = Authority.create(`${name} ca`, DAYS);
  await ensure(stage, secret(namespace!, `${name}-ca`, 'Opaque', { 'ca.crt': certificatePem, 'ca.key': keyPem }, ownedBy(cluster)));
}

/** Tells the running cluster what an object says. */
async function tell(object: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { namespace }, spec: { opensearchCluster, passwordFrom, snapshotConfig } } = object;
  const cluster = await need(stage, `${GROUP}/v1`, 'OpenSearchCluster', opensearchCluster.name, namespace);
  if (cluster.status?.phase !== 'RUNNING') throw new Waiting(`OpenSearchCluster ${namespace}/${opensearchCluster.name} is not running`);
  if (snapshotConfig && !cluster.spec.general.snapshotRepositories?.some(({ name }: any) => name === snapshotConfig.repository)) {
    throw new Waiting(`OpenSearchCluster ${namespace}/${opensearchCluster.name} has no repository '${snapshotConfig.repository}'`);
  }
  if (passwordFrom) await needSecret(stage, namespace!, passwordFrom.name, [passwordFrom.key]);
  await setStatus(stage, object, { state: 'CREATED', managedCluster: cluster.metadata.uid });
}

async function refuseToTell(object: KubernetesObject, stage: Stage, message: string): Promise<void> {
  await setStatus(stage, object, { state: 'PENDING', reason: message });
}
