import {
  CertManager, Cilium, Cnpg, Coraza, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, OpenSearch, OpenSearchOperator, OpenSearchProps, PublicGateway,
  SeaweedFs,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Component, OpenSearchConnection, OpenSearchRequest } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that writes events. */
const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer', namespace: 'catalyst-consumer', buildingBlocks: [BuildingBlock.RTZ] };

const connections = new Map<string, OpenSearchConnection>();

/** Plans OpenSearch on some machines with a public entry, and one consumer for each user. */
function planOpenSearch(props: OpenSearchProps = {}, nodes: 1 | 3 = 3, requests: OpenSearchRequest[] = []): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, nodes, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, PublicGateway, Coraza]) new Member(host);
  if (props.snapshotRetentionDays !== undefined) for (const Member of [Cnpg, SeaweedFs]) new Member(host);
  new OpenSearchOperator(host);
  const openSearch = new OpenSearch(host, 'opensearch', props);
  requests.forEach((request, index) => new TestBlueprint(host, `consumer-${index}`, { component: CONSUMER, namespace: `catalyst-consumer-${index}` }, (self) => {
    const connection = openSearch.provideOpenSearch(self, request);
    connections.set(request.name, connection);
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'consumer' }, data: { url: connection.endpoint.url } });
  }));
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

describe('snapshots', () => {
  test('are taken every night into a bucket of the cluster, and kept for the days that are said', () => {
    const plan = planOpenSearch({ snapshotRetentionDays: 90 });
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const policy = objectOf(plan, 'opensearch-snapshots', 'OpensearchSnapshotPolicy');
    expect([validateManifest(policy), ...objectsOf(plan, 'opensearch').map(validateManifest)].flat()).toEqual([]);
    expect(policy.spec).toMatchObject({
      policyName: 'opensearch-nightly', enabled: true, creation: { schedule: { cron: { expression: '0 1 * * *' } } },
      deletion: { deleteCondition: { maxAge: '90d', minCount: 1 } }, snapshotConfig: { repository: 'nightly', indices: '*' },
    });
    const { additionalConfig, keystore, pluginsList, snapshotRepositories } = specOf(plan).general;
    expect([keystore, pluginsList, snapshotRepositories]).toEqual([
      [{ secret: { name: 'opensearch-snapshots-bucket' } }], ['repository-s3'], [{ name: 'nightly', type: 's3', settings: { bucket: 'opensearch-snapshots' } }],
    ]);
    expect(additionalConfig).toEqual({
      'node.store.allow_mmap': 'false', 's3.client.default.endpoint': 'seaweedfs-s3.seaweedfs.svc:8333', 's3.client.default.protocol': 'http',
      's3.client.default.region': 'us-east-1', 's3.client.default.path_style_access': 'true',
    });
    expect(Object.keys(objectOf(plan, 'opensearch-prerequisites', 'ExternalSecret', 'opensearch-snapshots-bucket').spec.target.template.data)).toEqual([
      's3.client.default.access_key', 's3.client.default.secret_key',
    ]);
    expect(dependenciesOf(plan, 'opensearch-snapshots')).toContain('opensearch');
    expect(dependenciesOf(plan, 'opensearch')).toContain('seaweedfs-buckets');
  });

  test('let its servers reach the bucket, and what they need from outside', () => {
    const { egress } = objectsOf(planOpenSearch({ snapshotRetentionDays: 90 }), 'network-policies').find(({ metadata }) => metadata.namespace === 'opensearch').spec;
    const namespaces = egress.flatMap(({ toEndpoints = [] }: any) => toEndpoints.map(({ matchLabels = {} }: any) => matchLabels['k8s:io.kubernetes.pod.namespace']));
    expect(namespaces).toContain('seaweedfs');
    expect(egress.at(-1)).toEqual({ toEntities: ['world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] });
  });

  test('are not taken where nobody says so', () => {
    const plan = planOpenSearch();
    expect(plan.tryFindUnit('opensearch-snapshots')).toBeUndefined();
    expect(Object.keys(specOf(plan).general)).not.toContain('snapshotRepositories');
  });
});

test.each<[string, OpenSearchProps, string]>([
  ['snapshots are kept for no time', { snapshotRetentionDays: 0 }, "'snapshotRetentionDays' must be a whole number of at least 1, got 0; leave it out for no snapshots"],
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

describe('a user', () => {
  const orders: OpenSearchRequest = { name: 'orders', indexPrefix: 'orders-' };

  test('is ready before who asked for it, with the authority of the servers', () => {
    const plan = planOpenSearch({}, 3, [orders]);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(connections.get('orders')).toEqual({
      endpoint: { host: 'opensearch-servers.opensearch.svc', port: 9200, scheme: 'https' }, username: 'opensearch-orders',
      secret: { namespace: 'catalyst-consumer-0', name: 'orders-opensearch' }, password: { path: 'platform/opensearch/opensearch-user-orders/password', property: 'password' },
    });
    expect(dependenciesOf(plan, 'consumer-0-prerequisites')).toContain('opensearch-users');
    expect(dependenciesOf(plan, 'opensearch-users')).toEqual(expect.arrayContaining(['external-secrets-store', 'opensearch']));
    expect(objectsOf(plan, 'opensearch-users').flatMap(validateManifest)).toEqual([]);
    expect(objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec.data).toEqual([
      { secretKey: 'password', remoteRef: { key: 'platform/opensearch/opensearch-user-orders/password', property: 'password' } },
      { secretKey: 'ca.crt', remoteRef: { key: 'platform/opensearch/opensearch-ca/ca.crt', property: 'ca.crt' } },
    ]);
    expect(objectOf(plan, 'opensearch-users', 'PushSecret').spec).toMatchObject({
      selector: { secret: { name: 'opensearch-ca' } },
      data: [{ match: { secretKey: 'ca.crt', remoteRef: { remoteKey: 'platform/opensearch/opensearch-ca/ca.crt', property: 'ca.crt' } } }],
    });
    expect(specOf(plan).security.tls.http).toEqual({ generate: true, customFQDN: 'opensearch-servers.opensearch.svc' });
  });

  test('may make, write and read its indices, and nothing else', () => {
    const plan = planOpenSearch({}, 3, [orders]);
    const opensearchCluster = { name: 'opensearch' };
    expect(objectOf(plan, 'opensearch-users', 'OpensearchUser', 'opensearch-orders').spec).toEqual({
      opensearchCluster, passwordFrom: { name: 'opensearch-user-orders', key: 'password' },
    });
    expect(objectOf(plan, 'opensearch-users', 'OpensearchRole', 'opensearch-orders').spec).toEqual({
      opensearchCluster, clusterPermissions: ['cluster_composite_ops', 'cluster_monitor'],
      indexPermissions: [{ indexPatterns: ['orders-*'], allowedActions: ['create_index', 'crud'] }],
    });
    expect(objectOf(plan, 'opensearch-users', 'OpensearchUserRoleBinding', 'opensearch-orders').spec).toEqual({
      opensearchCluster, users: ['opensearch-orders'], roles: ['opensearch-orders'],
    });
    expect(objectsOf(plan, 'opensearch-users').map(({ kind }) => kind)).not.toContain('OpenSearchISMPolicy');
  });

  test('reads indices of others that it names, without any of its own', () => {
    const plan = planOpenSearch({}, 3, [{ name: 'reader', readIndexPrefixes: ['siem-', 'orders-'] }]);
    expect(objectOf(plan, 'opensearch-users', 'OpensearchRole', 'opensearch-reader').spec.indexPermissions).toEqual([
      { indexPatterns: ['siem-*', 'orders-*'], allowedActions: ['read'] },
    ]);
  });

  test('has its indices deleted when they are as old as it says', () => {
    const { spec } = objectOf(planOpenSearch({}, 3, [{ ...orders, retentionDays: 30 }]), 'opensearch-users', 'OpenSearchISMPolicy', 'opensearch-orders');
    expect([spec.defaultState, spec.ismTemplate]).toEqual(['kept', { indexPatterns: ['orders-*'], priority: 100 }]);
    expect(spec.states).toEqual([
      { name: 'kept', actions: [], transitions: [{ stateName: 'deleted', conditions: { minIndexAge: '30d' } }] }, { name: 'deleted', actions: [{ delete: {} }] },
    ]);
  });

  test.each<[string, OpenSearchRequest[], string]>([
    ['its name is none', [{ ...orders, name: 'Orders' }], "'name' must be 1 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Orders\"; write \"orders\""],
    ['two have one name', [orders, orders], "'name' must be the name of no other user of OpenSearch, got \"orders\"; write for example 'consumer-1'"],
    ['its indices have no such names', [{ ...orders, indexPrefix: '*' }], "'indexPrefix' must be lowercase letters, digits and hyphens, got \"*\"; write for example 'orders-'"],
    ['it reads none with such names', [{ name: 'reader', readIndexPrefixes: ['_all'] }], "'readIndexPrefixes' must be lowercase letters, digits and hyphens, got \"_all\"; write for example 'orders-'"],
    ['it keeps indices for no time', [{ ...orders, retentionDays: 0 }], "'retentionDays' must be a whole number of at least 1, got 0; leave it out to keep indices"],
  ])('fails when %s', (_, requests, message) => {
    expect(() => planOpenSearch({}, 3, requests)).toThrow(`omantel/hz-fsn-mgt-prod/consumer-${requests.length - 1}: ${message}`);
  });

  test('fails when its OpenSearch is on another cluster', () => {
    const [one, other] = testSovereign({ regions: twoRegions() }).clustersWithRole(BuildingBlock.RTZ);
    const consumer = new TestBlueprint(other, 'consumer', { component: CONSUMER });
    expect(() => new OpenSearch(one).provideOpenSearch(consumer, orders)).toThrow(
      `${other.node.path}/consumer: 'openSearch' must be on ${other.name}, where its consumer is, got "${one.name}"; hand over one on the same cluster`,
    );
  });
});
