import {
  CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, OpenSearch, OpenSearchOperator, SecurityAlerts, SecurityAlertsOptions,
} from '../../blueprints';
import { BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

function planAlerts(props: SecurityAlertsOptions = {}): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, OpenSearchOperator]) new Member(host);
  new OpenSearch(host, 'opensearch', { dashboardsEnabled: false });
  new SecurityAlerts(host, 'security-alerts', { indexPrefix: 'siem-', ...props });
  return planOf(sovereign);
}

const monitorsOf = (plan: ClusterPlan) => Object.values<string>(objectOf(plan, 'security-alerts', 'ConfigMap', 'security-alerts-monitors').data).map((text) => JSON.parse(text));

test('looks for what is alarming in the indices of each source', () => {
  const plan = planAlerts();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'security-alerts').flatMap(validateManifest)).toEqual([]);
  const shown = monitorsOf(plan).map(({ name, inputs: [{ search }], schedule: { period }, triggers: [{ query_level_trigger: { severity, condition } }] }) => (
    [name, search.indices.join(), period.interval, severity, condition.script.source]
  ));
  const some = 'ctx.results[0].hits.total.value > 0';
  expect(shown).toEqual([
    ['security-alerts-falco-critical', 'siem-security-falco-*', 5, '1', some],
    ['security-alerts-kubernetes-refused', 'siem-security-audit-*', 5, '3', 'ctx.results[0].hits.total.value > 20'],
    ['security-alerts-kyverno-severe', 'siem-security-kyverno-*', 5, '2', some],
    ['security-alerts-openbao-refused', 'siem-security-audit-*', 5, '2', 'ctx.results[0].hits.total.value > 20'],
    ['security-alerts-rights-changed', 'siem-security-audit-*', 5, '3', some],
    ['security-alerts-trivy-critical', 'siem-security-trivy-*', 60, '2', some],
  ]);
});

test('looks at the time since it looked last, and leaves programs out where people are meant', () => {
  const queries = Object.fromEntries(monitorsOf(planAlerts()).map(({ name, inputs: [{ search: { query } }] }) => [name, query.query.bool]));
  const since = (minutes: number) => ({ range: { '@timestamp': { gte: `{{period_end}}||-${minutes}m`, lte: '{{period_end}}', format: 'epoch_millis' } } });
  expect(queries['security-alerts-trivy-critical']).toEqual({ filter: [since(60), { range: { 'report.summary.criticalCount': { gt: 0 } } }] });
  expect(queries['security-alerts-falco-critical'].filter).toEqual([since(5), {
    bool: { should: [{ match: { priority: 'Emergency' } }, { match: { priority: 'Alert' } }, { match: { priority: 'Critical' } }], minimum_should_match: 1 },
  }]);
  expect(queries['security-alerts-rights-changed'].must_not).toEqual([{ prefix: { 'user.username.keyword': 'system:' } }]);
});

test('calls as many refusals an alert as are said', () => {
  const sources = monitorsOf(planAlerts({ maxRefusals: 5 })).map(({ triggers: [{ query_level_trigger: { condition } }] }) => condition.script.source);
  expect(sources.filter((source) => source.endsWith('> 5'))).toHaveLength(2);
});

test('is told to OpenSearch by a Job, with a user that reads events and makes monitors', () => {
  const plan = planAlerts();
  const { roles } = objectOf(plan, 'opensearch-users', 'OpensearchUserRoleBinding').spec;
  expect(roles).toEqual(['opensearch-security-alerts', 'alerting_full_access']);
  expect(objectOf(plan, 'opensearch-users', 'OpensearchRole').spec.indexPermissions).toEqual([{ indexPatterns: ['siem-*'], allowedActions: ['read'] }]);
  const job = objectOf(plan, 'security-alerts', 'Job');
  const { containers: [container], volumes } = job.spec.template.spec;
  expect([container.image, container.env]).toEqual([
    'opensearchproject/opensearch:3.6.0', [{ name: 'OPENSEARCH_URL', value: 'https://opensearch-servers.opensearch.svc:9200' }],
  ]);
  expect(volumes.slice(1, 3)).toEqual([
    { name: 'monitors', configMap: { name: 'security-alerts-monitors' } }, { name: 'opensearch', secret: { secretName: 'security-alerts-opensearch', defaultMode: 0o440 } },
  ]);
  expect(job.spec.ttlSecondsAfterFinished).toBe(86_400);
  expect(dependenciesOf(plan, 'security-alerts-prerequisites')).toContain('opensearch-users');
});

test('fails when a number of refusals is none', () => {
  expect(() => planAlerts({ maxRefusals: -1 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/security-alerts: 'maxRefusals' must be a whole number of at least 0, got -1; leave it out for the usual number",
  ));
});

test('fails when there is no OpenSearch', () => {
  const sovereign = testSovereign();
  new SecurityAlerts(sovereign.managementCluster, 'security-alerts', { indexPrefix: 'siem-' });
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/security-alerts: needs opensearch, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (OpenSearch) with hz-fsn-mgt-prod as its scope, or leave 'security-alerts' out [missing-provider]",
  ]);
});
