import { Reloader, ReloaderProps } from '../../blueprints';
import { planOf, testSovereign, valuesOf } from '../support/fixtures';

const values = (nodes: number, props: ReloaderProps = {}) => {
  const sovereign = testSovereign({ nodes });
  new Reloader(sovereign.managementCluster, undefined, props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return valuesOf(plan, 'reloader').reloader;
};

test('restarts whatever uses a Secret that changed, unless told to ask for an annotation', () => {
  expect(values(1)).toMatchObject({ autoReloadAll: true, watchGlobally: true, ignoreNamespaces: 'kube-system' });
  expect(values(1, { autoReloadAll: false }).autoReloadAll).toBe(false);
});

test('leaves the environment of Pods to Flux', () => {
  expect(values(1).reloadStrategy).toBe('annotations');
});

test.each([[1, 1, false], [3, 2, true]])('on %d machines runs %d replicas', (nodes, replicas, many) => {
  expect(values(nodes)).toMatchObject({ enableHA: many, podDisruptionBudget: { enabled: many }, deployment: { replicas } });
});

test('runs on every building block', () => {
  const { component } = new Reloader(testSovereign().managementCluster);
  expect(component.buildingBlocks.map((block) => block.code)).toEqual(['mgt', 'rtz', 'dmz']);
});
