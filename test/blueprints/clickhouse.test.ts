import {
  BootstrapKit, CertManager, Cilium, ClickHouse, ClickHouseOperator, ClickHouseProps, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Checks, ClickHouseConnection, ClusterPlan, Component } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that counts events. */
const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer', namespace: 'catalyst-consumer', buildingBlocks: [BuildingBlock.RTZ] };
const RELEASE = 'clickhouse-operator';

const connections = new Map<string, ClickHouseConnection>();

/** Plans ClickHouse and one consumer for each database. */
function planClickHouse(props: ClickHouseProps = {}, databases: string[] = [], nodes: 1 | 3 = 3): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, nodes, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, ClickHouseOperator]) new Member(host);
  const clickHouse = new ClickHouse(host, 'clickhouse', props);
  databases.forEach((name, index) => new TestBlueprint(host, `consumer-${index}`, { component: CONSUMER, namespace: `catalyst-consumer-${index}` }, (self) => {
    const connection: ClickHouseConnection = clickHouse.provideClickHouse(self, { name });
    connections.set(name, connection);
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'consumer' }, data: { url: `http://${connection.host}:${connection.httpPort}` } });
  }));
  return planOf(sovereign);
}

const installation = (plan: ClusterPlan) => objectOf(plan, 'clickhouse', 'ClickHouseInstallation').spec;
const keeper = (plan: ClusterPlan) => objectOf(plan, 'clickhouse', 'ClickHouseKeeperInstallation').spec;
const workloadsOf = (plan: ClusterPlan, name: string) => plan.workloads.filter(({ blueprint }) => blueprint.name === name).map(({ workload }) => workload);

describe('the operator', () => {
  test('serves its kinds in every namespace, and never takes them away', () => {
    const plan = planClickHouse();
    const values = valuesOf(plan, RELEASE);
    expect(unknownValuePaths('altinity-clickhouse-operator', values)).toEqual([]);
    expect(values.configs).toEqual({ files: { 'config.yaml': { watch: { namespaces: ['.*'] } } } });
    expect(values.crdHook).toEqual({ enabled: false });
    expect(plan.tryFindUnit('clickhouse-operator')!.prune).toBe(false);
    expect(workloadsOf(plan, 'clickhouse-operator')).toEqual([{ name: 'clickhouse-operator', cpuMillis: 100, memoryMiB: 192 }]);
  });

  test('logs in to servers with a password that nobody knows', () => {
    const plan = planClickHouse();
    expect(valuesOf(plan, RELEASE).secret).toEqual({ create: false });
    expect(objectOf(plan, 'clickhouse-operator-prerequisites', 'ExternalSecret').spec.target).toMatchObject({
      name: 'clickhouse-operator-altinity-clickhouse-operator', template: { data: { username: 'clickhouse_operator', password: '{{ index . "password" }}' } },
    });
  });

  test('measures servers where somebody reads monitors', () => {
    const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 0, 'ccx63'))] });
    new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled: true } });
    new ClickHouseOperator(sovereign.managementCluster);
    const plan = planOf(sovereign);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect([valuesOf(plan, RELEASE).metrics.enabled, valuesOf(plan, RELEASE).serviceMonitor]).toEqual([true, { enabled: true }]);
    expect(workloadsOf(plan, 'clickhouse-operator')).toEqual([{ name: 'clickhouse-operator', cpuMillis: 150, memoryMiB: 256 }]);
    const off = valuesOf(planClickHouse(), RELEASE);
    expect([off.metrics.enabled, off.serviceMonitor]).toEqual([false, { enabled: false }]);
  });
});

describe('a cluster', () => {
  test('is one server and one Keeper, and passes all checks', () => {
    const plan = planClickHouse();
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(objectsOf(plan, 'clickhouse').flatMap(validateManifest)).toEqual([]);
    expect(workloadsOf(plan, 'clickhouse')).toEqual([
      { name: 'clickhouse-0', replicas: 1, spread: false, cpuMillis: 1000, memoryMiB: 4096 },
      { name: 'clickhouse-keeper', replicas: 1, spread: false, cpuMillis: 100, memoryMiB: 512 },
    ]);
    expect(plan.volumes.filter(({ blueprint }) => blueprint.name === 'clickhouse').map(({ request }) => request)).toEqual([{ sizeGiB: 10, count: 1 }, { sizeGiB: 50, count: 1 }]);
    expect(dependenciesOf(plan, 'clickhouse')).toEqual(['clickhouse-operator', 'clickhouse-prerequisites', 'hcloud-csi', 'namespaces']);
  });

  test.each<[ApplicationSize, number, number, number, string]>([
    [ApplicationSize.SMALL, 1, 1, 1, '50Gi'], [ApplicationSize.MEDIUM, 1, 2, 3, '200Gi'], [ApplicationSize.LARGE, 2, 2, 3, '1000Gi'],
  ])('of size %s has %i parts with %i servers each, and %i Keepers', (size, shards, replicas, keepers, storage) => {
    const plan = planClickHouse({ size });
    const { configuration, templates } = installation(plan);
    expect(configuration.clusters[0].layout).toEqual({ shardsCount: shards, replicasCount: replicas });
    expect(keeper(plan).configuration.clusters).toEqual([{ name: 'main', layout: { replicasCount: keepers } }]);
    expect(templates.volumeClaimTemplates).toEqual([{
      name: 'data', reclaimPolicy: 'Retain',
      spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'hcloud-volumes-retain', resources: { requests: { storage } } },
    }]);
  });

  test('has the parts, servers and volumes that are asked for, as far as there are machines', () => {
    const { configuration, templates } = installation(planClickHouse({ shards: 3, replicas: 5, storageGiB: 20 }));
    expect(configuration.clusters[0].layout).toEqual({ shardsCount: 3, replicasCount: 3 });
    expect(templates.volumeClaimTemplates[0].spec.resources.requests.storage).toBe('20Gi');
  });

  test('keeps servers apart that have the same data, and Keepers', () => {
    const plan = planClickHouse({ size: ApplicationSize.MEDIUM });
    expect(installation(plan).templates.podTemplates[0].podDistribution).toEqual([{ type: 'ShardAntiAffinity', topologyKey: 'kubernetes.io/hostname' }]);
    expect(keeper(plan).templates.podTemplates[0].spec.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([
      { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { 'clickhouse-keeper.altinity.com/chk': 'clickhouse-keeper' } } },
    ]);
    const single = planClickHouse({ size: ApplicationSize.MEDIUM }, [], 1);
    expect(installation(single).templates.podTemplates[0].podDistribution).toBeUndefined();
    expect(keeper(single).templates.podTemplates[0].spec.affinity).toBeUndefined();
  });

  test('agrees by its Keeper, and its servers know each other by a password', () => {
    const { configuration } = installation(planClickHouse());
    expect(configuration.zookeeper).toEqual({ nodes: [{ host: 'clickhouse-keeper.clickhouse.svc', port: 2181 }] });
    expect(configuration.clusters[0].secret).toEqual({ valueFrom: { secretKeyRef: { name: 'clickhouse-cluster', key: 'secret' } } });
    expect(configuration.settings).toEqual({ 'max_server_memory_usage_to_ram_ratio': 0.8, 'send_crash_reports/enabled': 'false' });
    expect(configuration.files).toBeUndefined();
  });

  test('is reached by Services that are known before the operator runs', () => {
    const plan = planClickHouse();
    const services = objectsOf(plan, 'clickhouse').filter(({ kind }) => kind === 'Service');
    expect(services.map(({ metadata, spec }) => [metadata.name, spec.selector, spec.ports.map(({ port }: any) => port)])).toEqual([
      ['clickhouse-keeper', { 'clickhouse-keeper.altinity.com/chk': 'clickhouse-keeper' }, [2181]],
      ['clickhouse-servers', { 'clickhouse.altinity.com/chi': 'clickhouse' }, [8123, 9000]],
    ]);
  });

  test.each<[string, ClickHouseProps, string]>([
    ['shards', { shards: 0 }, "'shards' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ['replicas', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ['storageGiB', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out for the usual size"],
  ])('fails when %s is no such number', (_, props, message) => {
    expect(() => planClickHouse(props)).toThrow(`omantel/hz-fsn-mgt-prod/clickhouse: ${message}`);
  });

  test('fails when nothing serves its kinds', () => {
    const sovereign = testSovereign();
    new ClickHouse(sovereign.managementCluster);
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
      "omantel/hz-fsn-mgt-prod/clickhouse: needs clickhouse-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (ClickHouseOperator) with hz-fsn-mgt-prod as its scope, or leave 'clickhouse' out [missing-provider]",
    );
  });
});

describe('a database', () => {
  test('is ready before who asked for it', () => {
    const plan = planClickHouse({}, ['web-events']);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(objectsOf(plan, 'clickhouse').flatMap(validateManifest)).toEqual([]);
    expect(connections.get('web-events')).toEqual({
      host: 'clickhouse-servers.clickhouse.svc', httpPort: 8123, nativePort: 9000, database: 'web_events', username: 'web-events',
      secret: { namespace: 'catalyst-consumer-0', name: 'web-events-clickhouse' },
      password: { path: 'platform/clickhouse/clickhouse-user-web-events/password', property: 'password' },
    });
    expect(dependenciesOf(plan, 'consumer-0')).toEqual(['clickhouse', 'consumer-0-prerequisites', 'namespaces']);
    expect(objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec.data).toEqual([
      { secretKey: 'password', remoteRef: { key: 'platform/clickhouse/clickhouse-user-web-events/password', property: 'password' } },
    ]);
  });

  test('is made when a server starts, and belongs to its user', () => {
    const { configuration } = installation(planClickHouse({}, ['web-events', 'logs']));
    expect(configuration.users).toEqual(Object.assign({}, ...[['web-events', 'web_events'], ['logs', 'logs']].map(([user, database]) => ({
      [`${user}/password`]: { valueFrom: { secretKeyRef: { name: `clickhouse-user-${user}`, key: 'password' } } },
      [`${user}/networks/ip`]: ['::/0'], [`${user}/profile`]: 'default', [`${user}/quota`]: 'default', [`${user}/grants/query`]: [`GRANT ALL ON ${database}.*`],
    }))));
    expect(configuration.files['config.d/databases.xml']).toBe([
      '<clickhouse>', '  <startup_scripts>', '    <scripts><query>CREATE DATABASE IF NOT EXISTS web_events</query></scripts>',
      '    <scripts><query>CREATE DATABASE IF NOT EXISTS logs</query></scripts>', '  </startup_scripts>', '</clickhouse>', '',
    ].join('\n'));
  });

  test('on several servers names the cluster, and its user may use it', () => {
    const { configuration } = installation(planClickHouse({ replicas: 2 }, ['logs']));
    expect(connections.get('logs')!.cluster).toBe('main');
    expect(configuration.users['logs/grants/query']).toEqual(['GRANT ALL ON logs.*', 'GRANT CLUSTER, REMOTE ON *.*']);
  });

  test.each<[string, string[], string]>([
    ['its name is no label', ['Logs'], "consumer-0: 'name' must be 1 to 32 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Logs\"; write \"logs\""],
    ['there is one of that name', ['logs', 'logs'], "consumer-1: 'name' must be the name of no other database, got \"logs\"; write for example 'consumer-1'"],
    ['every server has one of that name', ['default'], "consumer-0: 'name' must be the name of no other database, got \"default\"; write for example 'consumer-0'"],
  ])('fails when %s', (_, databases, message) => {
    expect(() => planClickHouse({}, databases)).toThrow(`omantel/hz-fsn-mgt-prod/${message}`);
  });

  test('fails when it is on another cluster than the servers', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
    const clickHouse = new ClickHouse(here, 'clickhouse');
    new TestBlueprint(there, 'consumer', { component: CONSUMER }, (self) => clickHouse.provideClickHouse(self, { name: 'logs' }));
    expect(() => planOf(sovereign)).toThrow("'clickHouse' must be on hz-hel-rtz-prod, where its consumer is, got \"hz-fsn-rtz-prod\"; hand over one on the same cluster");
  });
});
