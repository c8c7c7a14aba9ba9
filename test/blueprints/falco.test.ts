import { BootstrapKit, FalcoProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { Capability } from '../../constructs';
import { dependenciesOf, planOf, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';

const planWith = (falco?: FalcoProps, nodes: number = 3) => {
  const sovereign = testSovereign({ nodes });
  new BootstrapKit(sovereign, 'kit', { falco });
  return planOf(sovereign);
};
const values = (falco?: FalcoProps, nodes?: number) => valuesOf(planWith(falco, nodes), 'falco');

test('watches every machine with what the kernel has, after its network is there', () => {
  const plan = planWith();
  expect(valuesOf(plan, 'falco')).toMatchObject({ driver: { kind: 'modern_ebpf', loader: { enabled: false } }, tolerations: [{ operator: 'Exists' }] });
  expect(dependenciesOf(plan, 'falco')).toContain('cilium');
  expect(plan.workloads.find(({ workload }) => workload.name === 'falco')!.workload.perNode).toBe(true);
});

test('mounts the sockets of no program that k3s does not have', () => {
  const { engines } = values().collectors.containerEngine;
  expect(Object.keys(engines).filter((one) => !engines[one].enabled)).toEqual(['docker', 'podman', 'lxc', 'libvirt_lxc', 'bpm']);
});

test('fetches rules when it starts, and not while it runs', () => {
  const { install, follow } = values().falcoctl.artifact;
  expect([install.enabled, follow.enabled]).toEqual([true, false]);
});

test('reports notices and what is worse, unless told otherwise', () => {
  expect(values().falco.priority).toBe('notice');
  expect(values({ priority: 'warning' }).falco.priority).toBe('warning');
});

test('sends events nowhere, and where it is told to', () => {
  expect(values().falcosidekick).toEqual({ enabled: false });
  expect(values({ lokiUrl: 'http://loki-gateway.loki.svc' }).falcosidekick).toMatchObject({
    enabled: true, replicaCount: 2, config: { loki: { hostport: 'http://loki-gateway.loki.svc' } },
  });
  expect(values({ alertmanagerUrl: 'http://mimir.mimir.svc:8080' }, 1).falcosidekick).toMatchObject({
    enabled: true, replicaCount: 1, config: { alertmanager: { hostport: 'http://mimir.mimir.svc:8080', endpoint: '/api/v2/alerts' } },
  });
});

test('what sends events has a monitor too, where somebody reads them', () => {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit', { falco: { lokiUrl: 'http://loki-gateway.loki.svc' } });
  const component = { ...CATALOGUE.reloader, key: 'reader', chart: undefined, namespace: 'reader' };
  new TestBlueprint(sovereign.managementCluster, 'reader', { component, provides: [Capability.MONITORING] });
  expect(valuesOf(planOf(sovereign), 'falco').falcosidekick.serviceMonitor.enabled).toBe(true);
});

test('fails when there is no such priority', () => {
  expect(() => planWith({ priority: 'loud' })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/falco: 'priority' must be one of emergency, alert, critical, error, warning, notice, informational, debug, got \"loud\"; write one of these",
  ));
});

test('fails when an address has a path', () => {
  expect(() => planWith({ lokiUrl: 'http://loki/loki/api/v1/push' })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/falco: 'lokiUrl' must be an address without a path, got \"http://loki/loki/api/v1/push\"; write for example http://loki-gateway.loki.svc",
  ));
});
