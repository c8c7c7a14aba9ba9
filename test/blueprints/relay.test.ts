import { Relay, RelayProps, Stunner } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Capacity, ClusterPlan, Environment, Organization } from '../../constructs';
import { faultsOf, planOnPlatform } from '../support/communication';
import { cluster, objectOf, objectsOf, region, valuesOf } from '../support/fixtures';

/** Machines that even the largest size finds room on. */
const MACHINES = { regions: [region('fsn', { ...cluster(BuildingBlock.MGT, 3, 1, 'ccx63'), maxPodsPerNode: 110 })] };
const planWith = (props: RelayProps = {}): ClusterPlan => planOnPlatform((on) => new Relay(on, undefined, props), MACHINES);
const members = (of: ClusterPlan): string[] => of.blueprints.map(({ name }) => name).filter((name) => name.startsWith('relay-'));
const plan = planWith();

/** Cores and GiB of memory that the members and their databases ask for, and GiB of their volumes; Jobs end. */
function totals(of: ClusterPlan): { [what: string]: number[] } {
  const mine = Capacity.of(of).demands.filter(({ name }) => name.startsWith('relay-') && !name.endsWith('-settings'));
  const sum = (isDatabase: boolean) => mine.filter(({ name }) => name.endsWith('-pg') === isDatabase)
    .reduce(([cpu, memory], { pods, cpuMillis, memoryMiB }) => [cpu + pods * cpuMillis, memory + pods * memoryMiB], [0, 0])
    .map((value, index) => Math.round(100 * value / [1000, 1024][index]) / 100);
  const volumes = of.volumes.filter(({ blueprint }) => blueprint.name.startsWith('relay-'));
  return { members: sum(false), databases: sum(true), volumes: [volumes.reduce((all, { request: { count = 1, sizeGiB } }) => all + count * sizeGiB, 0)] };
}

describe('Relay', () => {
  test('is chat with rooms behind relays, and mail', () => {
    expect(faultsOf(plan)).toEqual([]);
    expect(members(plan)).toEqual(['relay-livekit', 'relay-matrix', 'relay-stalwart', 'relay-stunner']);
  });

  test('hands its members to each other', () => {
    expect(valuesOf(plan, 'relay-matrix').matrixRTC).toMatchObject({
      livekitAuth: { key: 'relay-matrix', secret: { secret: 'relay-matrix-media' } },
      extraEnv: [{ name: 'LIVEKIT_URL', value: 'wss://relay-livekit.hfmp.omantel.omani.works' }],
    });
    expect(objectOf(plan, 'relay-stunner-routes', 'UDPRoute').spec.rules).toEqual([{ backendRefs: [{ name: 'relay-livekit', namespace: 'livekit' }] }]);
  });

  test('has a load balancer in an Organization, whose quota has room for it alone', () => {
    const inside = planOnPlatform(({ sovereign }) => {
      const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
      new Stunner(new Environment(acme, 'prod'));
    }, MACHINES);
    expect(objectsOf(inside, 'namespaces').find(({ kind }) => kind === 'ResourceQuota').spec.hard).toMatchObject({ 'services.loadbalancers': '1', 'services.nodeports': '1' });
  });

  test('asks for no more than the catalogue of Applications has for its size', () => {
    // Relays are there in the smallest size too, which the catalogue has without: 0.2 cores and 0.13 GiB more. Databases of the platform ask for less.
    expect(totals(plan)).toEqual({ members: [1.4, 1.94], databases: [0.3, 0.75], volumes: [50] });
    const [medium, large] = [ApplicationSize.MEDIUM, ApplicationSize.LARGE].map((size) => planWith({ size }));
    expect(totals(medium)).toEqual({ members: [8.1, 10.25], databases: [0.9, 2.25], volumes: [380] });
    expect(totals(large)).toEqual({ members: [31.3, 43.38], databases: [0.9, 2.25], volumes: [1430] });
    const limits: [ClusterPlan, number, number][] = [[plan, 1.85, 2.88], [medium, 11.31, 16.38], [large, 54.65, 101.76]];
    for (const [one, cpu, memory] of limits) {
      const { members: own, databases } = totals(one);
      expect([own[0] + databases[0] <= cpu, own[1] + databases[1] <= memory]).toEqual([true, true]);
    }
  });

  test('has what is switched on, and not what is switched off', () => {
    expect(members(planWith({ guacamoleEnabled: true }))).toContain('relay-guacamole');
    expect(members(planWith({ matrixEnabled: false, stalwartEnabled: false }))).toEqual(['relay-livekit', 'relay-stunner']);
    const silent = planWith({ livekitEnabled: false });
    expect(members(silent)).toEqual(['relay-matrix', 'relay-stalwart']);
    expect(valuesOf(silent, 'relay-matrix').matrixRTC).toEqual({ enabled: false });
  });

  test('gives its members what their own props say', () => {
    const own = planWith({ size: ApplicationSize.MEDIUM, matrix: { mediaGiB: 30 }, stalwart: { size: ApplicationSize.SMALL } });
    expect(valuesOf(own, 'relay-matrix').synapse.media.storage.size).toBe('30Gi');
    expect(objectOf(own, 'relay-stalwart', 'StatefulSet').spec.replicas).toBe(1);
    expect(objectOf(own, 'relay-livekit', 'Deployment').spec.replicas).toBe(2);
  });

  test('takes relays that are there', () => {
    const shared = planOnPlatform((on) => new Relay(on, undefined, { existingStunner: new Stunner(on) }), MACHINES);
    expect(members(shared)).toEqual(['relay-livekit', 'relay-matrix', 'relay-stalwart']);
    expect(objectOf(shared, 'stunner-routes', 'UDPRoute').spec.rules[0].backendRefs[0].name).toBe('relay-livekit');
  });
});
