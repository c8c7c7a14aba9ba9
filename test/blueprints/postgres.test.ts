import { BootstrapKit, Postgres, PostgresProps } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, planOf, region, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

function planPostgres(props: PostgresProps = {}, nodes: number = 3, id?: string): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit');
  new Postgres(sovereign.managementCluster, id, props);
  return planOf(sovereign);
}

const create = (props: PostgresProps = {}) => new Postgres(testSovereign().managementCluster, undefined, props);

test('is a database, and a ConfigMap in which programs find it', () => {
  const plan = planPostgres();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectOf(plan, 'postgres', 'ConfigMap', 'postgres-connection').data)
    .toEqual({ host: 'postgres-data-pg-rw.postgres.svc', port: '5432', database: 'postgres-data', username: 'postgres-data', secret: 'postgres-data-pg-app' });
  expect(dependenciesOf(plan, 'postgres')).toContain('postgres-prerequisites');
});

test('has names of its own where there are two', () => {
  const plan = planPostgres({}, 3, 'orders');
  expect(objectOf(plan, 'orders-prerequisites', 'Cluster', 'orders-data-pg').spec.bootstrap.initdb).toEqual({ database: 'orders-data', owner: 'orders-data' });
  expect((plan.blueprints.find(({ name }) => name === 'orders') as Postgres).connection.host).toBe('orders-data-pg-rw.postgres.svc');
});

test.each([
  [ApplicationSize.SMALL, 3, 1, '250m', '10Gi'], [ApplicationSize.MEDIUM, 3, 3, '1000m', '60Gi'], [ApplicationSize.MEDIUM, 1, 1, '1000m', '60Gi'],
  [ApplicationSize.LARGE, 3, 3, '4000m', '550Gi'],
])('size %s on %d machines', (size, nodes, instances, cpu, storage) => {
  expect(objectOf(planPostgres({ size }, nodes), 'postgres-prerequisites', 'Cluster').spec).toMatchObject({ instances, storage: { size: storage }, resources: { requests: { cpu } } });
});

test('gives way to props, and makes further databases', () => {
  const plan = planPostgres({ instances: 2, storageGiB: 40, databases: ['history'] });
  expect(objectOf(plan, 'postgres-prerequisites', 'Cluster').spec).toMatchObject({ instances: 2, storage: { size: '40Gi' } });
  expect(objectOf(plan, 'postgres-prerequisites', 'Database', 'postgres-data-pg-history').spec).toEqual({ cluster: { name: 'postgres-data-pg' }, name: 'history', owner: 'postgres-data' });
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'postgres').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});

test.each<[string, PostgresProps, string]>([
  ['there is to be no server', { instances: 0 }, "'instances' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out for the usual size"],
  ['a database has no name', { databases: ['My data'] },
    "'databases' must be 1 to 47 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"My data\"; write \"my-data\""],
])('fails when %s', (_, props, message) => {
  expect(() => create(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/postgres: ${message}`));
});

test('fails when it is asked for its connection before it is planned', () => {
  expect(() => create().connection).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/postgres: units and requests exist only while the Sovereign is planned; move this call into configure()',
  ));
});
