import { CertManager, GatewayApi, Knative, KnativeOperator, Kserve, KserveProps } from '../../blueprints';
import { Capability } from '../../constructs';
import { dependenciesOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

const planned = (props: KserveProps = {}) => {
  const { managementCluster } = testSovereign();
  new GatewayApi(managementCluster);
  new CertManager(managementCluster);
  new KnativeOperator(managementCluster);
  new Knative(managementCluster);
  new Kserve(managementCluster, undefined, props);
  return planOf(managementCluster.sovereign);
};

test('Kserve runs models as Deployments, reached inside the cluster alone', () => {
  const plan = planned();
  expect(plan.sovereignPlan.findings).toEqual([]);
  expect(plan.tryFindProvider(Capability.INFERENCE_KINDS)!.name).toBe('kserve');
  expect(valuesOf(plan, 'kserve').kserve).toEqual({
    controller: {
      deploymentMode: 'Standard',
      gateway: { domain: 'omantel.omani.works', disableIngressCreation: true, disableIstioVirtualHost: true },
      resources: { requests: { cpu: '100m', memory: '300Mi' }, limits: { memory: '512Mi' } },
      rbacProxy: { resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } } },
    },
    storage: { enableModelcar: true },
  });
  expect(plan.workloads.find(({ workload }) => workload.name === 'kserve-controller-manager')!.workload).toEqual({ name: 'kserve-controller-manager', cpuMillis: 110, memoryMiB: 332 });
});

test('Kserve comes after its kinds, which are never pruned, and after who signs the certificate of its webhooks', () => {
  const plan = planned();
  expect(dependenciesOf(plan, 'kserve')).toEqual(expect.arrayContaining(['cert-manager', 'kserve-crds']));
  expect(dependenciesOf(plan, 'kserve')).not.toContain('knative');
  expect([plan.tryFindUnit('kserve-crds')!.prune, plan.tryFindUnit('kserve-crds')!.crds]).toEqual([false, expect.arrayContaining(['InferenceService.serving.kserve.io'])]);
});

test('Kserve runs models as Services of Knative when told to, and comes after it', () => {
  const plan = planned({ knativeEnabled: true });
  expect(valuesOf(plan, 'kserve').kserve.controller.deploymentMode).toBe('Knative');
  expect(dependenciesOf(plan, 'kserve')).toContain('knative');
});
