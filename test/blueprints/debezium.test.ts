import {
  CertManager, Cilium, Cnpg, Debezium, DebeziumProps, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, Strimzi, StrimziOperator,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, ChangeCapture, ChangeCaptureRequest, Checks, ClusterPlan, Component } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

/** Row of a Blueprint with a database. */
const SHOP: Component = { ...CATALOGUE['public-gateway'], key: 'shop', namespace: 'catalyst-shop', buildingBlocks: [BuildingBlock.RTZ] };

const captured = new Map<string, ChangeCapture>();

/** Plans Debezium, and a Blueprint with a database for each capture. */
function planDebezium(requests: Partial<ChangeCaptureRequest>[] = [{}], props: DebeziumProps = {}, withKafka: boolean = true): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg]) new Member(host);
  if (withKafka) for (const Member of [StrimziOperator, Strimzi]) new Member(host);
  const debezium = new Debezium(host, 'debezium', props);
  requests.forEach((request, index) => new TestBlueprint(host, `shop-${index}`, { component: SHOP, namespace: `catalyst-shop-${index}` }, (self) => {
    const database = self.postgres({ name: 'shop' });
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' } });
    captured.set(`shop-${index}`, debezium.captureChanges(self, { name: 'shop', database, tables: ['public.orders', 'public.order_lines'], ...request }));
  }));
  return planOf(sovereign);
}

const podOf = (plan: ClusterPlan) => objectOf(plan, 'debezium', 'StatefulSet').spec.template.spec;
const variable = (plan: ClusterPlan, name: string) => podOf(plan).containers[0].env.find((one: any) => one.name === name);

test('runs nothing before somebody has changes captured', () => {
  const plan = planDebezium([]);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(plan.tryFindUnit('debezium')).toBeUndefined();
});

test('a capture has a server of its own, and a topic for every table', () => {
  const plan = planDebezium();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(['debezium', 'debezium-prerequisites', 'strimzi-users'].flatMap((unit) => objectsOf(plan, unit)).flatMap(validateManifest)).toEqual([]);
  expect(captured.get('shop-0')).toEqual({ topicPrefix: 'shop', topics: ['shop.public.orders', 'shop.public.order_lines'] });
  expect(objectsOf(plan, 'strimzi-users').filter(({ kind }) => kind === 'KafkaTopic').map(({ spec }) => spec.topicName)).toEqual([
    'heartbeat.shop', 'shop.public.order_lines', 'shop.public.orders',
  ]);
  expect(objectOf(plan, 'debezium', 'StatefulSet').spec.replicas).toBe(1);
  expect(podOf(plan).containers[0].image).toBe('quay.io/debezium/server:3.6.1.Final');
  expect(dependenciesOf(plan, 'debezium')).toEqual(['cilium', 'debezium-prerequisites', 'hcloud-ccm', 'hcloud-csi', 'namespaces', 'strimzi', 'strimzi-users']);
  expect(dependenciesOf(plan, 'debezium-prerequisites')).toEqual(expect.arrayContaining(['cnpg', 'shop-0-prerequisites', 'strimzi-prerequisites']));
});

test('a capture reads by a role and a publication of its own, beside the database', () => {
  const plan = planDebezium();
  const role = objectOf(plan, 'debezium-prerequisites', 'DatabaseRole');
  expect([role.metadata.namespace, role.spec]).toEqual(['catalyst-shop-0', {
    cluster: { name: 'shop-pg' }, name: 'cdc_shop', login: true, replication: true, inRoles: ['pg_read_all_data'], passwordSecret: { name: 'debezium-shop' },
  }]);
  const secret = objectOf(plan, 'debezium-prerequisites', 'ExternalSecret', 'debezium-shop');
  expect([secret.metadata.namespace, secret.spec.target.template.type]).toEqual(['catalyst-shop-0', 'kubernetes.io/basic-auth']);
  expect(objectOf(plan, 'debezium-prerequisites', 'Publication').spec).toEqual({
    cluster: { name: 'shop-pg' }, dbname: 'shop', name: 'cdc_shop',
    target: { objects: [{ table: { schema: 'public', name: 'orders' } }, { table: { schema: 'public', name: 'order_lines' } }] },
  });
});

test('the server reads the tables, and starts with what is in them', () => {
  const plan = planDebezium();
  const values = Object.fromEntries(podOf(plan).containers[0].env.filter(({ value }: any) => value !== undefined).map(({ name, value }: any) => [name, value]));
  expect(values).toMatchObject({
    DEBEZIUM_SOURCE_CONNECTOR_CLASS: 'io.debezium.connector.postgresql.PostgresConnector', DEBEZIUM_SOURCE_DATABASE_HOSTNAME: 'shop-pg-rw.catalyst-shop-0.svc',
    DEBEZIUM_SOURCE_DATABASE_DBNAME: 'shop', DEBEZIUM_SOURCE_DATABASE_SSLMODE: 'require', DEBEZIUM_SOURCE_TABLE_INCLUDE_LIST: 'public.orders,public.order_lines',
    DEBEZIUM_SOURCE_SLOT_NAME: 'cdc_shop', DEBEZIUM_SOURCE_PUBLICATION_NAME: 'cdc_shop', DEBEZIUM_SOURCE_PUBLICATION_AUTOCREATE_MODE: 'disabled',
    DEBEZIUM_SOURCE_SNAPSHOT_MODE: 'initial', DEBEZIUM_SOURCE_TOPIC_PREFIX: 'shop', DEBEZIUM_SOURCE_TOPIC_HEARTBEAT_PREFIX: 'heartbeat', DEBEZIUM_SINK_TYPE: 'kafka',
  });
  expect(variable(plan, 'DEBEZIUM_SOURCE_DATABASE_PASSWORD').valueFrom).toEqual({ secretKeyRef: { name: 'debezium-shop-login', key: 'password' } });
  expect(objectOf(plan, 'debezium-prerequisites', 'ExternalSecret', 'debezium-shop-login').spec.data).toEqual([
    { secretKey: 'password', remoteRef: { key: 'platform/catalyst-shop-0/debezium-shop/password', property: 'password' } },
  ]);
});

test('the server writes to Kafka by TLS with its own login', () => {
  const plan = planDebezium();
  const producer = (name: string) => variable(plan, `DEBEZIUM_SINK_KAFKA_PRODUCER_${name}`);
  expect(['BOOTSTRAP_SERVERS', 'SECURITY_PROTOCOL', 'SASL_MECHANISM', 'SSL_TRUSTSTORE_TYPE', 'SSL_TRUSTSTORE_LOCATION'].map((name) => producer(name).value)).toEqual([
    'strimzi-bootstrap.strimzi.svc:9093', 'SASL_SSL', 'SCRAM-SHA-512', 'PEM', '/etc/kafka-ca/ca.crt',
  ]);
  expect(producer('SASL_JAAS_CONFIG').valueFrom).toEqual({ secretKeyRef: { name: 'cdc-shop-kafka', key: 'sasl.jaas.config' } });
  expect(podOf(plan).volumes).toEqual([{ name: 'kafka-ca', secret: { secretName: 'cdc-shop-kafka-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }]);
});

test('how far it has read is on a volume', () => {
  const plan = planDebezium();
  expect(variable(plan, 'DEBEZIUM_SOURCE_OFFSET_STORAGE_FILE_FILENAME').value).toBe('/debezium/data/offsets.dat');
  expect(objectOf(plan, 'debezium', 'StatefulSet').spec.volumeClaimTemplates[0].spec).toEqual({
    accessModes: ['ReadWriteOnce'], storageClassName: 'hcloud-volumes-retain', resources: { requests: { storage: '10Gi' } },
  });
});

test.each<[ApplicationSize, string, string]>([
  [ApplicationSize.SMALL, '500m', '1024Mi'], [ApplicationSize.MEDIUM, '1000m', '2048Mi'], [ApplicationSize.LARGE, '2000m', '4096Mi'],
])('of size %s asks for %s and %s', (size, cpu, memory) => {
  expect(podOf(planDebezium([{}], { size })).containers[0].resources.requests).toEqual({ cpu, memory });
});

test('two databases have two servers', () => {
  const plan = planDebezium([{}, { name: 'stock-list' }]);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'debezium').filter(({ kind }) => kind === 'StatefulSet').map(({ metadata }) => metadata.name)).toEqual(['debezium-shop', 'debezium-stock-list']);
  expect(objectOf(plan, 'debezium-prerequisites', 'DatabaseRole', 'debezium-stock-list').spec.name).toBe('cdc_stock_list');
});

test.each<[string, Partial<ChangeCaptureRequest>[], string]>([
  ['its name is no label', [{ name: 'Shop' }], "shop-0: 'name' must be 1 to 24 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Shop\"; write \"shop\""],
  ['there is one of that name', [{}, {}], "shop-1: 'name' must be the name of no other capture, got \"shop\"; write for example 'shop-1'"],
  ['it has no tables', [{ tables: [] }], "shop-0: 'tables' must name at least one table, got []; write for example 'public.orders'"],
  ['a table has no schema', [{ tables: ['orders'] }], "shop-0: 'tables' must be schemas and tables, got \"orders\"; write for example 'public.orders'"],
  ['its database is another one', [{ database: { host: 'db.example.com', port: 5432, database: 'a', username: 'a', secret: undefined as any } }], "shop-0: 'database' must be a database of Cnpg, got \"db.example.com\"; hand over what postgres() returned"],
])('fails when %s', (_, requests, message) => {
  expect(() => planDebezium(requests)).toThrow(`omantel/hz-fsn-mgt-prod/${message}`);
});

test('fails when it is on another cluster than the database', () => {
  const sovereign = testSovereign({ regions: twoRegions() });
  const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
  const debezium = new Debezium(here, 'debezium');
  const database = { host: 'shop-pg-rw.shop.svc', port: 5432, database: 'shop', username: 'shop', secret: undefined as any };
  new TestBlueprint(there, 'shop', { component: SHOP }, (self) => debezium.captureChanges(self, { name: 'shop', database, tables: ['public.orders'] }));
  expect(() => planOf(sovereign)).toThrow("'debezium' must be on hz-hel-rtz-prod, where its consumer is, got \"hz-fsn-rtz-prod\"; hand over one on the same cluster");
});

test('fails when there is no Kafka', () => {
  const { findings } = planDebezium([{}], {}, false).sovereignPlan;
  expect(findings.map(String)).toEqual([
    "omantel/hz-fsn-mgt-prod/debezium: needs kafka, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Strimzi) with hz-fsn-mgt-prod as its scope, or leave 'debezium' out [missing-provider]",
  ]);
});
