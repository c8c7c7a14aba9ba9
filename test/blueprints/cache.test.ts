import { BootstrapKit, Cache, CacheProps } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Environment, Organization, Placement } from '../../constructs';
import { dependenciesOf, objectOf, planOf, testSovereign, twoRegions, valuesOf } from '../support/fixtures';

function planCache(props: CacheProps = {}, id?: string): ClusterPlan {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit');
  new Cache(sovereign.managementCluster, id, props);
  return planOf(sovereign);
}

const create = (props: CacheProps = {}) => new Cache(testSovereign().managementCluster, undefined, props);

test('is a server, and a ConfigMap in which programs find it', () => {
  const plan = planCache();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectOf(plan, 'cache', 'ConfigMap', 'cache-connection').data)
    .toEqual({ host: 'valkey-cache.valkey.svc', port: '6379', username: 'default', secret: 'cache-cache' });
  expect(dependenciesOf(plan, 'cache')).toContain('cache-prerequisites');
  expect(valuesOf(plan, 'valkey-cache').valkeyConfig).toBe('maxmemory 256mb\nmaxmemory-policy allkeys-lru\nsave ""\nappendonly no\n');
});

test('has names of its own where there are two', () => {
  expect((planCache({}, 'sessions').blueprints.find(({ name }) => name === 'sessions') as Cache).connection.host).toBe('valkey-sessions.valkey.svc');
});

test.each([[ApplicationSize.SMALL, 256], [ApplicationSize.MEDIUM, 1024], [ApplicationSize.LARGE, 8192]])('size %s has %d MiB', (size, memoryMiB) => {
  expect(create({ size }).memoryMiB).toBe(memoryMiB);
});

test('gives way to props', () => {
  const plan = planCache({ memoryMiB: 64, evicts: false, storageGiB: 10 });
  expect(valuesOf(plan, 'valkey-cache').valkeyConfig).toBe('maxmemory 64mb\nmaxmemory-policy noeviction\nsave ""\nappendonly yes\n');
  expect(valuesOf(plan, 'valkey-cache').dataStorage).toMatchObject({ enabled: true, requestedSize: '10Gi' });
});

test.each([[1024, 4], [64, 1], [8192, 32]])('of %d MiB in several regions has a volume of %d GiB', (memoryMiB, storageGiB) => {
  const sovereign = testSovereign({ regions: twoRegions() });
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  const cache = new Cache(prod, 'cache', { memoryMiB, placement: Placement.activeHotstandby(prod.regions) });
  expect(cache.members.map((one) => (one as Cache).storageGiB)).toEqual([storageGiB, storageGiB]);
});

test.each<[string, CacheProps, string]>([
  ['there is no memory', { memoryMiB: 8 }, "'memoryMiB' must be a whole number of at least 16, got 8; leave it out for the usual memory"],
  ['a volume has no size', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out to keep the content in memory alone"],
])('fails when %s', (_, props, message) => {
  expect(() => create(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/cache: ${message}`));
});
