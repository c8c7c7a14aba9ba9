import {
  CertManager, Cilium, Coraza, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, OpenSearch, OpenSearchOperator, OpenSearchProps, PublicGateway,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Plans OpenSearch on some machines with a public entry. */
function planOpenSearch(props: OpenSearchProps = {}, nodes: 1 | 3 = 3): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, nodes, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, PublicGateway, Coraza]) new Member(host);
  new OpenSearchOperator(host);
  new OpenSearch(host, 'opensearch', props);
  return planOf(sovereign);
}

const specOf = (plan: ClusterPlan) => objectOf(plan, 'opensearch', 'OpenSearchCluster').spec;
const poolsOf = (plan: ClusterPlan) => specOf(plan).nodePools.map(({ component, replicas, roles, diskSize, resources: { requests } }: any) => (
  [component, replicas, roles.join('+'), requests.cpu, requests.memory, diskSize]
));
const workloadsOf = (plan: ClusterPlan, name: string) => plan.workloads.filter(({ blueprint }) => blueprint.name === name).map(({ workload }) => workload);

test('the operator serves its kinds in every namespace without a webhook, and never takes them away', () => {
  const plan = planOpenSearch();
  const values = valuesOf(plan, 'opensearch-operator');
  expect(unknownValuePaths('opensearch-operator', values)).toEqual([]);
  expect([values.webhook, values.manager.watchNamespace]).toEqual([{ enabled: false }, undefined]);
  expect(plan.tryFindUnit('opensearch-operator')!.prune).toBe(false);
  expect(workloadsOf(plan, 'opensearch-operator')).toEqual([{ name: 'opensearch-operator', cpuMillis: 200, memoryMiB: 350 }]);
});

test('a cluster has three servers that do everything, and passes all checks', () => {
  const plan = planOpenSearch();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'opensearch').flatMap(validateManifest)).toEqual([]);
  expect(poolsOf(plan)).toEqual([['nodes', 3, 'cluster_manager+data+ingest', '500m', '2048Mi', '30Gi']]);
  expect(specOf(plan).nodePools[0].jvm).toBe('-Xms1024M -Xmx1024M');
  expect(workloadsOf(plan, 'opensearch')).toEqual([
    { name: 'opensearch-nodes', spread: true, replicas: 3, cpuMillis: 500, memoryMiB: 2048 }, { name: 'opensearch-dashboards', replicas: 1, cpuMillis: 200, memoryMiB: 512 },
  ]);
  expect(dependenciesOf(plan, 'opensearch')).toEqual(expect.arrayContaining(['opensearch-operator', 'opensearch-prerequisites', 'public-gateway']));
});

test.each<[ApplicationSize, any[]]>([
  [ApplicationSize.MEDIUM, [['nodes', 3, 'cluster_manager+data+ingest', '1000m', '4096Mi', '100Gi']]],
  [ApplicationSize.LARGE, [['managers', 3, 'cluster_manager', '500m', '2048Mi', '20Gi'], ['nodes', 5, 'data+ingest', '4000m', '16384Mi', '1000Gi']]],
])('of size %s has the servers of that size', (size, pools) => {
  expect(poolsOf(planOpenSearch({ size }))).toEqual(pools);
});

test('has the servers and volumes that are asked for', () => {
  expect(poolsOf(planOpenSearch({ nodes: 4, storageGiB: 60 }))[0]).toEqual(['nodes', 4, 'cluster_manager+data+ingest', '500m', '2048Mi', '60Gi']);
});

test('keeps servers apart where there are machines, and lets them share one otherwise', () => {
  const [pool] = specOf(planOpenSearch()).nodePools;
  expect(pool.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([{
    topologyKey: 'kubernetes.io/hostname',
    labelSelector: { matchLabels: { 'opensearch.org/opensearch-cluster': 'opensearch', 'opensearch.org/opensearch-nodepool': 'nodes' } },
  }]);
  expect(pool.persistence).toEqual({ pvc: { storageClass: 'hcloud-volumes-retain', accessModes: ['ReadWriteOnce'] } });
  const single = planOpenSearch({}, 1);
  expect(specOf(single).nodePools[0].affinity).toBeUndefined();
  expect(workloadsOf(single, 'opensearch')[0].spread).toBe(false);
});

test('changes no setting of the machine', () => {
  const { additionalConfig, setVMMaxMapCount } = specOf(planOpenSearch()).general;
  expect([additionalConfig, setVMMaxMapCount]).toEqual([{ 'node.store.allow_mmap': 'false' }, false]);
});

test('its passwords are from the secret backend', () => {
  const plan = planOpenSearch();
  expect(specOf(plan).security.config).toEqual({ adminCredentialsSecret: { name: 'opensearch-administrator' } });
  expect(specOf(plan).dashboards.opensearchCredentialsSecret).toEqual({ name: 'opensearch-dashboards-login' });
  const data = (name: string) => objectOf(plan, 'opensearch-prerequisites', 'ExternalSecret', name).spec.target.template.data;
  expect(data('opensearch-administrator')).toEqual({ username: 'admin', password: '{{ index . "password" }}' });
  expect(data('opensearch-dashboards-login')).toEqual({ username: 'kibanaserver', password: '{{ index . "password" }}' });
});

test('has a page at a public host name, or none', () => {
  const plan = planOpenSearch();
  expect(specOf(plan).dashboards.enable).toBe(true);
  expect(objectOf(plan, 'opensearch', 'HTTPRoute').spec.hostnames).toContain('opensearch.omantel.omani.works');
  expect(objectsOf(plan, 'opensearch').filter(({ kind }) => kind === 'Service').map(({ metadata, spec }) => [metadata.name, spec.selector, spec.ports[0].port])).toEqual([
    ['opensearch-page', { 'opensearch.cluster.dashboards': 'opensearch' }, 5601], ['opensearch-servers', { 'opensearch.org/opensearch-cluster': 'opensearch' }, 9200],
  ]);
  const without = planOpenSearch({ dashboardsEnabled: false });
  expect(specOf(without).dashboards).toEqual({ enable: false, version: '3.6.0', replicas: 0 });
  expect(objectsOf(without, 'opensearch').map(({ kind }) => kind)).toEqual(['OpenSearchCluster', 'Service']);
  expect(workloadsOf(without, 'opensearch').map(({ name }) => name)).toEqual(['opensearch-nodes']);
});

test.each<[string, OpenSearchProps, string]>([
  ['there are too few to manage the cluster', { nodes: 2 }, "'nodes' must be a whole number of at least 3, got 2; leave it out for the usual number"],
  ['there are none', { nodes: 0, size: ApplicationSize.LARGE }, "'nodes' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out for the usual size"],
])('fails when %s', (_, props, message) => {
  expect(() => planOpenSearch(props)).toThrow(`omantel/hz-fsn-mgt-prod/opensearch: ${message}`);
});

test('fails when nothing serves its kinds', () => {
  const sovereign = testSovereign();
  new OpenSearch(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
    "omantel/hz-fsn-mgt-prod/opensearch: needs opensearch-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (OpenSearchOperator) with hz-fsn-mgt-prod as its scope, or leave 'opensearch' out [missing-provider]",
  );
});
