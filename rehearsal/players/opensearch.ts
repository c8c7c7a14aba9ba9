import { KubernetesObject } from '../kubernetes';
import { acting, needSecret, notPlayed, Waiting } from './acting';
import { bindServers } from './claims';
import { Player, Stage } from './player';
import { ensure, ownedBy, setStatus } from './writing';

const GROUP = 'opensearch.org';
/** What the operator still serves for objects that were made before it changed its group. */
const FORMER_GROUP = 'opensearch.opster.io';
const OPERATOR = { kind: 'Deployment', image: 'opensearchproject/opensearch-operator' } as const;
const OTHERS = [
  'OpensearchActionGroup', 'OpensearchComponentTemplate', 'OpensearchIndexTemplate', 'OpenSearchISMPolicy', 'OpensearchRole', 'OpensearchSnapshotPolicy',
  'OpensearchTenant', 'OpensearchUser', 'OpensearchUserRoleBinding',
];

/**
 * OpenSearch: Services, claims and status of every cluster, once the Secrets that it names are there.
 *
 * No server runs, so the Services have no endpoints, and nothing is made of users, roles and policies.
 */
export const OPENSEARCH: Player[] = [
  { kinds: [`${GROUP}/v1/OpenSearchCluster`], title: 'OpenSearch: runs clusters', operator: OPERATOR, act: acting(run, refuse) },
  ...OTHERS.map((kind): Player => ({ kinds: [`${GROUP}/v1/${kind}`], title: `OpenSearch: ${kind}, which no Blueprint has`, operator: OPERATOR, act: notPlayed(kind) })),
  ...['OpenSearchCluster', ...OTHERS].map((kind): Player => (
    { kinds: [`${FORMER_GROUP}/v1/${kind}`], title: `OpenSearch: ${kind} of its former group`, operator: OPERATOR, act: notPlayed(kind) }
  )),
];

async function run(cluster: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name, namespace }, spec: { dashboards, general, nodePools, security } } = cluster;
  const managers = nodePools.filter(({ roles }: any) => roles.includes('cluster_manager')).reduce((sum: number, { replicas }: any) => sum + replicas, 0);
  if (managers < 3) throw new Waiting(`a cluster needs three servers that manage it, it has ${managers}`);
  const logins = [security?.config?.adminCredentialsSecret, dashboards?.enable ? dashboards.opensearchCredentialsSecret : undefined];
  for (const login of logins) if (login) await needSecret(stage, namespace!, login.name, ['username', 'password']);
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
