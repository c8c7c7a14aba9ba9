import { BootstrapKit, FerretDb, FerretDbProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Capability, Checks, ClusterPlan, Component, IMongoProvider, MongoConnection, SecretRef } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

/** Row of a Blueprint that keeps documents. */
const CONSUMER: Component = { ...CATALOGUE.ferretdb, key: 'chats', namespace: 'chats' };

const connections = new Map<string, MongoConnection>();

/** Plans FerretDB, and a consumer for each name. */
function planFerretDb(props: FerretDbProps = {}, nodes: number = 3, names: string[] = [], monitoringEnabled: boolean = false): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
  names.forEach((name, index) => new TestBlueprint(sovereign.managementCluster, `chats-${index}`, { component: CONSUMER }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: self.name } });
    connections.set(name, (self.requires(Capability.MONGO) as unknown as IMongoProvider).provideMongo(self, { name }));
  }));
  new FerretDb(sovereign.managementCluster, undefined, props);
  return planOf(sovereign);
}

const containerOf = (plan: ClusterPlan) => objectOf(plan, 'ferretdb', 'Deployment').spec.template.spec.containers[0];

test('stands before a PostgreSQL that keeps documents, of the very version that it fits', () => {
  const plan = planFerretDb();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { imageName, postgresUID, postgresGID, enableSuperuserAccess, superuserSecret, postgresql, bootstrap } = objectOf(plan, 'ferretdb-prerequisites', 'Cluster').spec;
  expect([containerOf(plan).image, imageName]).toEqual(['ghcr.io/ferretdb/ferretdb:2.7.0', 'ghcr.io/ferretdb/postgres-documentdb:17-0.107.0-ferretdb-2.7.0']);
  expect([postgresUID, postgresGID, enableSuperuserAccess, superuserSecret]).toEqual([999, 999, true, { name: 'ferretdb-superuser' }]);
  expect(postgresql).toEqual({ shared_preload_libraries: ['pg_cron', 'pg_documentdb_core', 'pg_documentdb'], parameters: { 'cron.database_name': 'postgres' } });
  expect(bootstrap.initdb.postInitSQL).toEqual(['CREATE EXTENSION IF NOT EXISTS documentdb CASCADE;']);
});

test('reads the address of PostgreSQL with its password from a file, and tells nobody about itself', () => {
  const plan = planFerretDb();
  expect(containerOf(plan).env).toEqual([{ name: 'FERRETDB_POSTGRESQL_URL_FILE', value: '/postgres/uri' }, { name: 'FERRETDB_TELEMETRY', value: 'disable' }]);
  expect(objectOf(plan, 'ferretdb', 'Deployment').spec.template.spec.volumes[0]).toEqual({ name: 'postgres', secret: { secretName: 'ferretdb-superuser', items: [{ key: 'uri', path: 'uri' }] } });
  expect(objectOf(plan, 'ferretdb-prerequisites', 'ExternalSecret', 'ferretdb-superuser').spec.target.template).toEqual({
    type: 'kubernetes.io/basic-auth',
    data: {
      username: 'postgres', password: '{{ index . "password" }}',
      uri: 'postgres://postgres:{{ index . `password` }}@ferretdb-pg-rw.ferretdb.svc:5432/postgres?sslmode=require&pool_max_conns=80',
    },
  });
});

describe('a consumer', () => {
  test('gets a database and a user of its own, and is told that FerretDB answers', () => {
    const plan = planFerretDb({}, 3, ['chats']);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(connections.get('chats')).toEqual({
      host: 'ferretdb.ferretdb.svc', port: 27017, database: 'chats', username: 'chats', secret: new SecretRef('chats', 'chats-mongo'), isFerretDb: true,
    });
    expect(objectOf(plan, 'ferretdb-users', 'DatabaseRole', 'ferretdb-chats').spec)
      .toEqual({ cluster: { name: 'ferretdb-pg' }, name: 'chats', login: true, passwordSecret: { name: 'ferretdb-user-chats' } });
    const { target, data } = objectOf(plan, 'chats-0-prerequisites', 'ExternalSecret', 'chats-mongo').spec;
    expect(target.template.data).toEqual({
      username: 'chats', password: '{{ index . "password" }}', uri: 'mongodb://chats:{{ index . `password` }}@ferretdb.ferretdb.svc:27017/chats',
    });
    expect(data).toEqual([{ secretKey: 'password', remoteRef: { key: 'platform/ferretdb/ferretdb-user-chats/password', property: 'password' } }]);
    expect(dependenciesOf(plan, 'chats-0-prerequisites')).toEqual(expect.arrayContaining(['ferretdb', 'ferretdb-users']));
    expect(dependenciesOf(plan, 'ferretdb-users')).toContain('ferretdb-prerequisites');
  });

  test.each([['chats'], ['postgres'], ['ferretdb']])('fails when its user %s is there already', (name) => {
    expect(() => planFerretDb({}, 3, ['chats', name])).toThrow(new Error(
      `omantel/hz-fsn-mgt-prod/chats-1: 'name' must be the name of no other user, got "${name}"; write for example 'chats-1'`,
    ));
  });

  test('fails when its user has no name', () => {
    expect(() => planFerretDb({}, 3, [''])).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/chats-0: 'name' must be 1 to 40 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"\"; write for example \"chats\"",
    ));
  });
});

describe('a size', () => {
  test.each([
    [ApplicationSize.SMALL, 3, 1, '256Mi', 1, '10Gi', '2Gi'], [ApplicationSize.MEDIUM, 3, 2, '512Mi', 3, '50Gi', '4Gi'], [ApplicationSize.MEDIUM, 1, 1, '512Mi', 1, '50Gi', '4Gi'],
    [ApplicationSize.LARGE, 3, 3, '1024Mi', 3, '500Gi', '32Gi'],
  ])('%s on %d machines', (size, nodes, replicas, memory, instances, storage, limit) => {
    const plan = planFerretDb({ size }, nodes);
    expect([objectOf(plan, 'ferretdb', 'Deployment').spec.replicas, containerOf(plan).resources.requests.memory]).toEqual([replicas, memory]);
    expect(objectOf(plan, 'ferretdb-prerequisites', 'Cluster').spec).toMatchObject({ instances, storage: { size: storage }, resources: { limits: { memory: limit } } });
  });

  test('gives way to props', () => {
    const plan = planFerretDb({ replicas: 3, instances: 2, storageGiB: 30 });
    expect(objectOf(plan, 'ferretdb', 'Deployment').spec.replicas).toBe(3);
    expect(objectOf(plan, 'ferretdb-prerequisites', 'Cluster').spec).toMatchObject({ instances: 2, storage: { size: '30Gi' } });
  });

  test('shares the connections of PostgreSQL among servers, lets one go at a time, and spreads them', () => {
    const plan = planFerretDb({ replicas: 2 });
    expect(objectOf(plan, 'ferretdb-prerequisites', 'ExternalSecret', 'ferretdb-superuser').spec.target.template.data.uri).toContain('pool_max_conns=40');
    expect(objectOf(plan, 'ferretdb', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
    expect(objectOf(plan, 'ferretdb', 'Deployment').spec.template.spec.topologySpreadConstraints).toHaveLength(1);
    expect(objectsOf(planFerretDb(), 'ferretdb').map(({ kind }) => kind)).not.toContain('PodDisruptionBudget');
  });
});

test('is scraped where somebody reads monitors, and nowhere else', () => {
  const plan = planFerretDb({}, 3, [], true);
  expect(objectOf(plan, 'ferretdb-monitors', 'PodMonitor').spec.podMetricsEndpoints).toEqual([{ port: 'debug', path: '/debug/metrics' }]);
  expect(dependenciesOf(plan, 'ferretdb-monitors')).toContain('prometheus-operator-crds');
  expect(planFerretDb().tryFindUnit('ferretdb-monitors')).toBeUndefined();
});

test.each<[string, FerretDbProps, string]>([
  ['there are too many servers', { replicas: 9 }, "'replicas' must be a whole number from 1 to 8, got 9; leave it out for the usual number"],
  ['there is no PostgreSQL', { instances: 0 }, "'instances' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out for the usual size"],
])('fails when %s', (_, props, message) => {
  expect(() => new FerretDb(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/ferretdb: ${message}`));
});

test('objects fit what the kinds know', () => {
  const plan = planFerretDb({ size: ApplicationSize.LARGE }, 3, ['chats'], true);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'ferretdb').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
