import { SystemUpgradeController, SystemUpgradeControllerProps, UpgradeWindow, Weekday } from '../../blueprints';
import { BuildingBlock } from '../../constructs';
import { cluster, objectOf, objectsOf, planOf, region, testSovereign } from '../support/fixtures';

const planned = (controlPlanes: number, workers: number, props: SystemUpgradeControllerProps = {}) => {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, controlPlanes, workers))] });
  new SystemUpgradeController(sovereign.managementCluster, undefined, props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
};
const planOfMachines = (name: string, ...args: Parameters<typeof planned>) => objectOf(planned(...args), 'system-upgrade-controller-plans', 'Plan', name).spec;

test('upgrades control planes one after the other, with time for the member of etcd to come back', () => {
  const spec = planOfMachines('control-planes', 3, 2, { workersAtOnce: 2 });
  expect(spec).toMatchObject({ concurrency: 1, postCompleteDelay: '2m', jobActiveDeadlineSecs: 0, serviceAccountName: 'system-upgrade' });
  expect(spec.nodeSelector.matchExpressions[0]).toEqual({ key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' });
});

test('upgrades workers after them, as many at once as told', () => {
  const spec = planOfMachines('workers', 3, 2, { workersAtOnce: 2 });
  expect(spec).toMatchObject({ concurrency: 2, prepare: { image: 'docker.io/rancher/k3s-upgrade:v1.35.8-k3s1', args: ['prepare', 'control-planes'] } });
  expect(spec.nodeSelector.matchExpressions[0]).toEqual({ key: 'node-role.kubernetes.io/control-plane', operator: 'DoesNotExist' });
  expect(planOfMachines('workers', 3, 2).concurrency).toBe(1);
});

test('has no Plan for workers where there are none', () => {
  expect(objectsOf(planned(3, 0), 'system-upgrade-controller-plans').map(({ metadata }) => metadata.name)).toEqual(['control-planes']);
});

test('names the release that new machines install, and leaves those alone that have it', () => {
  const spec = planOfMachines('control-planes', 1, 0);
  expect([spec.version, spec.upgrade.image]).toEqual(['v1.35.8+k3s1', 'docker.io/rancher/k3s-upgrade:v1.35.8-k3s1']);
  expect(spec.nodeSelector.matchExpressions[1]).toEqual({ key: 'catalyst.openova.io/installed-k3s', operator: 'NotIn', values: ['v1.35.8-k3s1'] });
});

test('empties machines where there are others, and only closes a single one', () => {
  expect(planOfMachines('control-planes', 3, 0)).toMatchObject({ drain: { force: true, timeout: '15m', skipWaitForDeleteTimeout: 60 } });
  expect(planOfMachines('control-planes', 1, 0)).toMatchObject({ cordon: true });
  expect(planOfMachines('control-planes', 1, 0).drain).toBeUndefined();
  expect(planOfMachines('control-planes', 3, 0, { drainEnabled: false })).toMatchObject({ cordon: true });
});

test('starts at any time, unless it has a window', () => {
  const window = { days: [Weekday.SATURDAY, Weekday.SUNDAY], start: '01:30', end: '05:00' };
  expect(planOfMachines('control-planes', 1, 0).window).toBeUndefined();
  expect(planOfMachines('control-planes', 1, 0, { window }).window).toEqual({ days: ['sa', 'su'], startTime: '01:30', endTime: '05:00', timeZone: 'UTC' });
  expect(planOfMachines('workers', 1, 1, { window: { ...window, timeZone: 'Asia/Muscat' } }).window.timeZone).toBe('Asia/Muscat');
});

test('its controller cannot empty machines, and its Jobs cannot change Plans', () => {
  const plan = planned(1, 0);
  const resources = (name: string) => objectOf(plan, 'system-upgrade-controller', 'ClusterRole', name).rules.flatMap((rule: any) => rule.resources);
  expect(resources('system-upgrade-controller')).not.toContain('pods/eviction');
  expect(resources('system-upgrade')).toContain('pods/eviction');
  expect(objectOf(plan, 'system-upgrade-controller', 'Role', 'system-upgrade').rules).toEqual([{ apiGroups: ['upgrade.cattle.io'], resources: ['plans'], verbs: ['get'] }]);
});

test('keeps its kind when it leaves the tree', () => {
  expect(planned(1, 0).tryFindUnit('system-upgrade-controller')!.prune).toBe(false);
});

const WINDOW = { days: [Weekday.MONDAY], start: '01:00', end: '05:00' };

test.each<[Partial<UpgradeWindow>, string]>([
  [{ days: [] }, "'window.days' must have at least one day, got []; leave the window out for every day"],
  [{ start: '1am' }, "'window.start' must be a time of day, HH:MM, got \"1am\"; write for example '02:00'"],
  [{ end: '24:00' }, "'window.end' must be a time of day, HH:MM, got \"24:00\"; write for example '02:00'"],
  [{ start: '22:00' }, "'window.end' must be later on the same day than 22:00, got \"05:00\"; let the window begin after midnight"],
  [{ timeZone: 'oman time' }, "'window.timeZone' must be the IANA name of a time zone, got \"oman time\"; write for example 'Asia/Muscat'"],
])('fails when the window has %j', (wrong, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new SystemUpgradeController(managementCluster, undefined, { window: { ...WINDOW, ...wrong } }))
    .toThrow(new Error(`omantel/hz-fsn-mgt-prod/system-upgrade-controller: ${message}`));
});

test('fails when no worker may be upgraded', () => {
  const { managementCluster } = testSovereign();
  expect(() => new SystemUpgradeController(managementCluster, undefined, { workersAtOnce: 0 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/system-upgrade-controller: 'workersAtOnce' must be a whole number of at least 1, got 0; leave it out for one after the other",
  ));
});
