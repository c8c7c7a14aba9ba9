import { Cilium, Knative, KnativeOperator, KnativeProps } from '../../blueprints';
import { ApplicationSize, Capability } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

const planned = (nodes: number, props: KnativeProps = {}) => {
  const { managementCluster } = testSovereign({ nodes });
  new KnativeOperator(managementCluster);
  new Knative(managementCluster, undefined, props);
  return planOf(managementCluster.sovereign);
};
const specOf = (nodes: number, props?: KnativeProps) => objectOf(planned(nodes, props), 'knative', 'KnativeServing').spec;

describe('KnativeOperator', () => {
  test('asks for what upstream does, and is never pruned, because its kinds go with it', () => {
    const plan = planned(1);
    const resources = { requests: { cpu: '100m', memory: '100Mi' }, limits: { memory: '500Mi' } };
    expect(valuesOf(plan, 'knative-operator')).toEqual({ knative_operator: { knative_operator: { resources }, operator_webhook: { resources }, multicluster: { enabled: false } } });
    expect(plan.tryFindUnit('knative-operator')!.prune).toBe(false);
    expect(plan.tryFindProvider(Capability.KNATIVE_KINDS)!.name).toBe('knative-operator');
  });
});

describe('Knative', () => {
  test('comes after its operator, with Kourier alone, for callers inside the cluster, and lets Services choose machines', () => {
    const plan = planned(1);
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect(dependenciesOf(plan, 'knative')).toContain('knative-operator');
    expect(objectsOf(plan, 'knative').map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual(['KnativeServing knative-serving/knative']);
    expect(specOf(1)).toMatchObject({
      version: '1.23',
      ingress: { kourier: { 'enabled': true, 'service-type': 'ClusterIP' }, istio: { enabled: false }, contour: { enabled: false } },
      config: {
        network: { 'ingress-class': 'kourier.ingress.networking.knative.dev' },
        domain: { 'svc.cluster.local': '' },
        features: { 'kubernetes.podspec-affinity': 'enabled', 'kubernetes.podspec-nodeselector': 'enabled', 'kubernetes.podspec-tolerations': 'enabled' },
      },
    });
  });

  test('scales to nothing, unless told not to', () => {
    expect(specOf(1).config.autoscaler['enable-scale-to-zero']).toBe('true');
    expect(specOf(1, { scalesToZero: false }).config.autoscaler['enable-scale-to-zero']).toBe('false');
  });

  test.each<[number, KnativeProps, number, string]>([
    [3, {}, 1, '300m'], [3, { size: ApplicationSize.MEDIUM }, 2, '300m'], [3, { size: ApplicationSize.LARGE }, 3, '1000m'],
    [1, { size: ApplicationSize.LARGE }, 1, '1000m'], [3, { replicas: 3 }, 3, '300m'],
  ])('on %d machines with %j has %d replicas', (nodes, props, replicas, cpu) => {
    const plan = planned(nodes, props);
    const { spec } = objectOf(plan, 'knative', 'KnativeServing');
    expect(spec['high-availability']).toEqual({ replicas });
    expect(spec.workloads[0]).toMatchObject({ name: 'activator', resources: [{ container: 'activator', requests: { cpu } }] });
    const own = plan.workloads.filter(({ blueprint }) => blueprint.name === 'knative').map(({ workload }) => [workload.name, workload.replicas]);
    expect(own).toEqual(['activator', 'autoscaler', 'controller', 'webhook', 'net-kourier-controller', '3scale-kourier-gateway'].map((name) => [name, replicas]));
  });

  test('reaches the namespaces that it serves, and they reach it', () => {
    const reached = (props: KnativeProps) => {
      const { managementCluster } = testSovereign();
      new Cilium(managementCluster);
      new KnativeOperator(managementCluster);
      new Knative(managementCluster, undefined, props);
      const policies = objectsOf(planOf(managementCluster.sovereign), 'network-policies');
      const text = JSON.stringify(policies.filter(({ metadata }) => metadata.namespace === 'knative-serving').map(({ spec }) => spec));
      return text.split('"knative-operator"').length - 1;
    };
    expect([reached({}), reached({ servedNamespaces: ['knative-operator'] })]).toEqual([0, 2]);
  });

  test('fails when there is no operator', () => {
    const { managementCluster } = testSovereign();
    new Knative(managementCluster);
    expect(planOf(managementCluster.sovereign).sovereignPlan.findings.map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod/knative: needs knative-kinds, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (KnativeOperator) with hz-fsn-mgt-prod as its scope, or leave 'knative' out [missing-provider]",
    ]);
  });

  test('fails when replicas are none', () => {
    expect(() => new Knative(testSovereign().managementCluster, undefined, { replicas: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/knative: 'replicas' must be a whole number of at least 1, got 0; leave it out for those of the size",
    ));
  });
});
