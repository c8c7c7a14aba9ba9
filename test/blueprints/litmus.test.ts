import { CertManager, Cilium, GatewayApi, HcloudCcm, Litmus, LitmusOperator, LitmusProps } from '../../blueprints';
import { Checks, ClusterPlan, SovereignPlan } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

function planLitmus(props: LitmusProps = {}, id?: string): ClusterPlan {
  const sovereign = testSovereign({ nodes: 3 });
  for (const Member of [GatewayApi, Cilium, HcloudCcm, CertManager, LitmusOperator]) new Member(sovereign.managementCluster);
  new Litmus(sovereign.managementCluster, id, props);
  return planOf(sovereign);
}

const variablesOf = (plan: ClusterPlan) => {
  const { env } = objectOf(plan, 'litmus', 'ChaosExperiment').spec.definition;
  return Object.fromEntries(env.map(({ name, value }: any) => [name, value]));
};

describe('LitmusOperator', () => {
  test('watches every namespace, tells nobody about itself, and takes its images from where nobody counts', () => {
    const plan = planLitmus();
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const { operatorMode, policies, operator, runner, exporter } = valuesOf(plan, 'litmus');
    expect([operatorMode, policies]).toEqual(['standard', { monitoring: { disabled: true } }]);
    expect(operator.image).toEqual({ repository: 'docker.io/litmuschaos/chaos-operator', tag: '3.29.0', pullPolicy: 'IfNotPresent' });
    expect(runner.image).toEqual({ repository: 'docker.io/litmuschaos/chaos-runner', tag: '3.29.0' });
    expect(exporter).toEqual({ enabled: false, serviceMonitor: { enabled: false } });
    expect(unknownValuePaths('litmus-core', valuesOf(plan, 'litmus'))).toEqual([]);
  });

  test('is never pruned, and serves the kinds of experiments', () => {
    const plan = planLitmus();
    expect(plan.tryFindUnit('litmus-operator')!.prune).toBe(false);
    expect(dependenciesOf(plan, 'litmus')).toContain('litmus-operator');
    expect(plan.workloads.find(({ workload }) => workload.name === 'litmus')!.workload).toEqual({ name: 'litmus', cpuMillis: 100, memoryMiB: 128 });
  });
});

describe('Litmus', () => {
  test('has the experiment that deletes Pods, in a unit of its own, and no run of it', () => {
    const plan = planLitmus();
    expect(objectsOf(plan, 'litmus').map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['ChaosExperiment litmus-pod-delete']);
    const { image, args, scope } = objectOf(plan, 'litmus', 'ChaosExperiment').spec.definition;
    expect([image, args, scope]).toEqual(['docker.io/litmuschaos/go-runner:3.29.0', ['-c', './experiments -name pod-delete'], 'Namespaced']);
    expect(variablesOf(plan)).toMatchObject({ TOTAL_CHAOS_DURATION: '15', CHAOS_INTERVAL: '5', FORCE: 'false' });
  });

  test('lets runs do in its namespace what the experiment needs, and nothing elsewhere', () => {
    const objects = objectsOf(planLitmus(), 'litmus-prerequisites');
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual(['Role litmus/litmus', 'RoleBinding litmus/litmus', 'ServiceAccount litmus/litmus']);
    expect(objects[0].rules).toEqual(objectOf(planLitmus(), 'litmus', 'ChaosExperiment').spec.definition.permissions);
    expect(JSON.stringify(objects[0].rules)).not.toMatch(/secrets|pods\/exec|\*/);
  });

  test('deletes for as long and as often as it is told', () => {
    expect(variablesOf(planLitmus({ durationSeconds: 60, intervalSeconds: 20 }))).toMatchObject({ TOTAL_CHAOS_DURATION: '60', CHAOS_INTERVAL: '20' });
  });

  test('has names of its own where there are two', () => {
    expect(objectOf(planLitmus({}, 'chaos'), 'chaos', 'ChaosExperiment').metadata.name).toBe('chaos-pod-delete');
  });

  test('fits what the kinds know', () => {
    expect(planLitmus().units.filter(({ name }) => name.startsWith('litmus')).flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
  });

  test('fails when nothing serves its kinds', () => {
    const sovereign = testSovereign();
    new Litmus(sovereign.managementCluster);
    expect(SovereignPlan.of(sovereign).findings.map(String)).toEqual([
      "omantel/hz-fsn-mgt-prod/litmus: needs chaos-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (LitmusOperator) with hz-fsn-mgt-prod as its scope, or leave 'litmus' out [missing-provider]",
    ]);
  });

  test.each<[string, LitmusProps, string]>([
    ['Pods are deleted for no time', { durationSeconds: 0 }, "'durationSeconds' must be a whole number of at least 1, got 0; leave it out for 15"],
    ['they are deleted all the time', { intervalSeconds: 0 }, "'intervalSeconds' must be a whole number of at least 1, got 0; leave it out for 5"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new Litmus(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/litmus: ${message}`));
  });
});
