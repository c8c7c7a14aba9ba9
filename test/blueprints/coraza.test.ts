import { BootstrapKit, CatalystPlatform, Coraza, CorazaProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { BuildingBlock, ClusterPlan, Environment, Organization } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';

const planWith = (coraza?: CorazaProps, nodes: number = 3): ClusterPlan => {
  const sovereign = testSovereign({ nodes });
  new BootstrapKit(sovereign, 'kit', { coraza });
  new CatalystPlatform(sovereign, 'platform');
  return planOf(sovereign);
};
const plan = planWith();
const config = (of: ClusterPlan) => objectOf(of, 'coraza', 'ConfigMap').data;
const ruleOf = (of: ClusterPlan, unit: string) => objectOf(of, unit, 'HTTPRoute').spec.rules[0];

describe('a guarded route', () => {
  test('goes to the proxy, and says in headers where from there', () => {
    expect(ruleOf(plan, 'platform-console')).toMatchObject({
      backendRefs: [{ name: 'coraza-proxy', namespace: 'coraza', port: 8080 }],
      filters: [{
        type: 'RequestHeaderModifier',
        requestHeaderModifier: { set: [{ name: 'x-waf-host', value: 'console.catalyst-console.svc.cluster.local' }, { name: 'x-waf-port', value: '8080' }] },
      }],
    });
    expect(dependenciesOf(plan, 'platform-console')).toContain('coraza');
  });

  test('may use the proxy from another namespace, and no other may', () => {
    const { from, to } = objectOf(plan, 'coraza', 'ReferenceGrant').spec;
    expect(from.map((one: any) => one.namespace)).toEqual(['catalyst-admin', 'catalyst-console', 'catalyst-marketplace']);
    expect(to).toEqual([{ group: '', kind: 'Service', name: 'coraza-proxy' }]);
  });

  test('is let through on both sides', () => {
    const namespaceOf = (peers: any[]) => peers[0].namespaceSelector.matchLabels['kubernetes.io/metadata.name'];
    const { egress } = objectOf(plan, 'coraza', 'NetworkPolicy').spec;
    expect(egress.slice(1).map((rule: any) => namespaceOf(rule.to))).toEqual(['catalyst-admin', 'catalyst-console', 'catalyst-marketplace', 'coraza']);
    const { ingress } = objectOf(plan, 'platform-console', 'NetworkPolicy').spec;
    expect(ingress.map((rule: any) => namespaceOf(rule.from))).toContain('coraza');
    expect(objectOf(plan, 'coraza', 'CiliumNetworkPolicy').spec.ingress[0].fromEntities).toEqual(['ingress']);
  });
});

test('other routes go straight to their Services', () => {
  expect(ruleOf(plan, 'gitea')).toEqual({ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'gitea-http', port: 3000 }] });
  expect(ruleOf(planWith({ guardedLabels: [] }), 'platform-console').backendRefs).toEqual([{ name: 'console', port: 8080 }]);
});

test('an Application that is called as a guarded host name goes straight to its Service', () => {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit');
  const prod = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
  new TestBlueprint(prod, 'console', { component: { ...CATALOGUE.cache, key: 'console' } }, (self) => self.route({ label: 'console', service: 'web', port: 80 }));
  const { organization } = prod;
  expect(ruleOf(planOf(sovereign).vcluster(organization), 'console').backendRefs).toEqual([{ name: 'web', port: 80 }]);
  expect(objectsOf(planOf(sovereign), 'coraza').map(({ kind }) => kind)).not.toContain('ReferenceGrant');
});

test('another host name can be guarded, of whatever Blueprint', () => {
  const guarded = planWith({ guardedLabels: ['gitea'] });
  expect(ruleOf(guarded, 'gitea').backendRefs).toEqual([{ name: 'coraza-proxy', namespace: 'coraza', port: 8080 }]);
  const { spec } = objectsOf(guarded, 'network-policies').find(({ metadata }) => metadata.namespace === 'catalyst-gitea');
  expect(JSON.stringify(spec.ingress)).toContain('"k8s:io.kubernetes.pod.namespace":"coraza"');
});

test('nobody is refused until that is asked for', () => {
  expect(valuesOf(plan, 'coraza').config.applications[0].directives).toMatch(/SecRuleEngine DetectionOnly\n$/);
  expect(config(plan)['haproxy.cfg']).not.toContain('txn.coraza.action');
  const blocking = planWith({ blockingEnabled: true });
  expect(valuesOf(blocking, 'coraza').config.applications[0].directives).toMatch(/SecRuleEngine On\n$/);
  expect(config(blocking)['haproxy.cfg']).toContain('    http-request deny deny_status 403 if { var(txn.coraza.action) -m str deny }\n');
  expect(config(blocking)['haproxy.cfg']).toContain('    http-request deny deny_status 503 if { var(txn.coraza.error) -m int gt 0 }\n');
});

test('the agent gets its arguments in the order that it wants them in', () => {
  expect(config(plan)['coraza.cfg'].match(/args (.*)\n/)![1].split(' ').map((one: string) => one.split('=')[0])).toEqual([
    'app', 'src-ip', 'src-port', 'dst-ip', 'dst-port', 'method', 'path', 'query', 'version', 'headers', 'body', 'exportRuleIDs',
  ]);
});

test('where a request goes stands in no header that leaves the proxy', () => {
  expect(config(plan)['haproxy.cfg'].match(/del-header \S+/g)).toEqual(['del-header x-waf-host', 'del-header x-waf-port']);
});

test.each([[1, 1, false], [3, 2, true]])('on %d machines there are %d of each', (nodes, replicas, many) => {
  const sovereign = testSovereign({ regions: [region('fsn', { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx43', count: nodes }, maxPodsPerNode: 150 })] });
  new BootstrapKit(sovereign, 'kit');
  const of = planOf(sovereign);
  expect(valuesOf(of, 'coraza')).toMatchObject({ replicaCount: replicas, podDisruptionBudget: { enabled: many } });
  expect(objectOf(of, 'coraza', 'Deployment').spec.replicas).toBe(replicas);
  expect(objectsOf(of, 'coraza').some(({ kind }) => kind === 'PodDisruptionBudget')).toBe(many);
});

test('fails where there is no dmz', () => {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1))] });
  expect(() => new Coraza(sovereign.managementCluster)).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/coraza: runs on dmz clusters only, hz-fsn-mgt-prod is mgt; leave it out there',
  ));
});
