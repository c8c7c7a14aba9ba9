import { CertManager, Cilium, Keda, KedaProps, Vpa, VpaProps } from '../../blueprints';
import { dependenciesOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

describe('Vpa', () => {
  const planned = (nodes: number, props: VpaProps = {}) => {
    const sovereign = testSovereign({ nodes });
    new CertManager(sovereign.managementCluster);
    new Vpa(sovereign.managementCluster, undefined, props);
    return planOf(sovereign);
  };

  test('only recommends, and asks nobody for a certificate', () => {
    const plan = planned(3);
    expect(valuesOf(plan, 'vpa')).toMatchObject({
      recommender: { enabled: true, replicas: 1, podDisruptionBudget: { enabled: false }, resources: { requests: { cpu: '50m', memory: '128Mi' } } },
      updater: { enabled: false },
      admissionController: { enabled: false },
    });
    expect(dependenciesOf(plan, 'vpa')).not.toContain('cert-manager-issuers');
  });

  test.each([[1, 1, false], [3, 2, true]])('changes Pods when told to, on %d machines with %d webhooks', (nodes, replicas, many) => {
    const plan = planned(nodes, { updatesEnabled: true });
    expect(valuesOf(plan, 'vpa')).toMatchObject({
      updater: { enabled: true, replicas: 1 },
      admissionController: {
        enabled: true, replicas, podDisruptionBudget: { enabled: many }, mutatingWebhookConfiguration: { failurePolicy: 'Ignore' },
        certGen: { enabled: false }, certManager: { enabled: true, issuerRef: { kind: 'ClusterIssuer', name: 'internal-ca' } },
      },
    });
    expect(dependenciesOf(plan, 'vpa')).toContain('cert-manager-issuers');
  });

  test('runs on every building block', () => {
    const { component } = new Vpa(testSovereign().managementCluster);
    expect(component.buildingBlocks.map((block) => block.code)).toEqual(['mgt', 'rtz', 'dmz']);
  });
});

describe('Keda', () => {
  const planned = (nodes: number, props: KedaProps = {}) => {
    const sovereign = testSovereign({ nodes });
    new Keda(sovereign.managementCluster, undefined, props);
    return planOf(sovereign);
  };

  test('reads the Secrets of its own namespace, unless told to read all', () => {
    expect(valuesOf(planned(1), 'keda').permissions.operator.restrict).toEqual({ secret: true });
    expect(valuesOf(planned(1, { readsAllSecrets: true }), 'keda').permissions.operator.restrict).toEqual({ secret: false });
  });

  test.each([[1, 1, {}], [3, 2, { maxUnavailable: 1 }]])('on %d machines runs %d replicas of what scales, and one of what looks at objects', (nodes, replicas, budget) => {
    expect(valuesOf(planned(nodes), 'keda')).toMatchObject({
      operator: { replicaCount: replicas }, metricsServer: { replicaCount: replicas }, webhooks: { replicaCount: 1, failurePolicy: 'Ignore' },
      podDisruptionBudget: { operator: budget, metricServer: budget },
    });
  });

  test('asks what it is told to ask, and nothing else', () => {
    const reached = (props: KedaProps) => {
      const { managementCluster } = testSovereign();
      new Cilium(managementCluster);
      new Keda(managementCluster, undefined, props);
      const policy = objectsOf(planOf(managementCluster.sovereign), 'network-policies').find(({ metadata }) => metadata.namespace === 'keda');
      return JSON.stringify(policy.spec.egress).includes('catalyst-nats');
    };
    expect([reached({}), reached({ sources: ['catalyst-nats'] })]).toEqual([false, true]);
  });

  test('keeps its kinds when it leaves the tree', () => {
    expect(planned(1).tryFindUnit('keda')!.prune).toBe(false);
  });

  test('runs on every building block', () => {
    const { component } = new Keda(testSovereign().managementCluster);
    expect(component.buildingBlocks.map((block) => block.code)).toEqual(['mgt', 'rtz', 'dmz']);
  });
});
