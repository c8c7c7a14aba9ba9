import { BootstrapKit, PolicyReporter, SecurityEvents } from '../../blueprints';
import { BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { StandInKafka } from '../support/stores';
import { unknownValuePaths } from '../support/values';

/** Plans the kit, and what hands on the reports of Kyverno. */
function planReporter(monitoringEnabled: boolean = false): ClusterPlan {
  const machines = { ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType: 'ccx63', count: 3 }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machines)] });
  const host = sovereign.managementCluster;
  new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
  new StandInKafka(host);
  new SecurityEvents(host);
  new PolicyReporter(host);
  return planOf(sovereign);
}

test('hands on what breaks a policy to who takes security events, and passes all checks', () => {
  const plan = planReporter();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const values = valuesOf(plan, 'policy-reporter');
  expect(unknownValuePaths('policy-reporter', values)).toEqual([]);
  expect(values.target).toEqual({
    crd: false, webhook: { webhook: 'http://security-events.security-events.svc:8081/kyverno', skipExistingOnStartup: true },
  });
  expect(dependenciesOf(plan, 'policy-reporter')).toEqual(expect.arrayContaining(['kyverno', 'security-events']));
});

test('runs once, without a page of its own', () => {
  const plan = planReporter();
  const values = valuesOf(plan, 'policy-reporter');
  expect([values.replicaCount, values.ui, values.plugin]).toEqual([1, { enabled: false }, { kyverno: { enabled: false }, trivy: { enabled: false } }]);
  expect(values.resources).toEqual({ requests: { cpu: '10m', memory: '96Mi' }, limits: { memory: '256Mi' } });
  expect(plan.workloads.find(({ blueprint }) => blueprint.name === 'policy-reporter')!.workload).toEqual({ name: 'policy-reporter', cpuMillis: 10, memoryMiB: 96 });
});

test('is scraped where somebody reads monitors, and has no dashboards', () => {
  expect(valuesOf(planReporter(), 'policy-reporter').monitoring).toEqual({ enabled: false, grafana: { dashboards: { enabled: false } } });
  expect(valuesOf(planReporter(true), 'policy-reporter').monitoring).toEqual({ enabled: true, grafana: { dashboards: { enabled: false } } });
});

test('fails when nobody takes what it reports', () => {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit');
  new PolicyReporter(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    "omantel/hz-fsn-mgt-prod/policy-reporter: needs security-events, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (SecurityEvents) with hz-fsn-mgt-prod as its scope, or leave 'policy-reporter' out [missing-provider]",
  ]);
});
