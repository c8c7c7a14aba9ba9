import { BootstrapKit, NvidiaDevicePlugin } from '../../blueprints';
import { BuildingBlock, Capability, HostCluster, NodePoolProps } from '../../constructs';
import { awsRegion, cluster, planOf, testSovereign, valuesOf } from '../support/fixtures';

const pools = [{ name: 'gpu', instanceType: 'g6.2xlarge', count: 1 }];

test('NvidiaDevicePlugin runs where there are graphics processors, and fails where they are gone', () => {
  const { managementCluster } = testSovereign({ regions: [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] });
  const plugin = new NvidiaDevicePlugin(managementCluster);
  const plan = planOf(managementCluster.sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  expect(plan.tryFindProvider(Capability.GPU)).toBe(plugin);
  expect(valuesOf(plan, 'nvidia-device-plugin')).toEqual({
    failOnInitError: true,
    resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  });
  expect(plan.workloads.map(({ workload }) => workload)).toEqual([{ name: 'nvidia-device-plugin', perNode: true, cpuMillis: 20, memoryMiB: 64 }]);
});

/** Plans a Sovereign with the kit, and returns the names of what hands out graphics processors. */
function withKit(own: NodePoolProps[], add: (cluster: HostCluster) => void = () => {}): string[] {
  const regions = [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools: own })];
  const { managementCluster, managementCluster: { sovereign } } = testSovereign({ regions });
  new BootstrapKit(sovereign, 'kit');
  add(managementCluster);
  return planOf(sovereign).blueprints.filter((one) => one instanceof NvidiaDevicePlugin).map(({ name }) => name);
}

test('comes with the kit where there are graphics processors, unless it is there', () => {
  expect(withKit(pools)).toEqual(['nvidia-device-plugin']);
  expect(withKit(pools, (on) => new NvidiaDevicePlugin(on, 'own'))).toEqual(['own']);
  expect(withKit([])).toEqual([]);
});

test('fails when no pool of the cluster has graphics processors', () => {
  expect(() => new NvidiaDevicePlugin(testSovereign().managementCluster)).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/nvidia-device-plugin: runs on clusters with graphics processors only, no pool of hz-fsn-mgt-prod has any; add one, or leave it out there',
  ));
});
