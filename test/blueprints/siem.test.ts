import {
  BootstrapKit, ClickHouse, ClickHouseOperator, OpenSearch, OpenSearchOperator, Siem, SiemProps, Strimzi, StrimziOperator,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Environment, KeycloakTopology, Organization, Sovereign } from '../../constructs';
import { reachability } from '../../constructs/blueprint/graph';
import { unitKustomization } from '../../constructs/gitops/kustomization';
import { requestsOf } from '../support/applications';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';

/** A Sovereign with the kit, and the operators that the composite takes from its host cluster. */
function host(): Sovereign {
  const machines = { ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType: 'ccx63', count: 3 }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machines)], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
  new BootstrapKit(sovereign, 'kit');
  for (const Operator of [ClickHouseOperator, OpenSearchOperator, StrimziOperator]) new Operator(sovereign.managementCluster);
  return sovereign;
}

function make(props: SiemProps = {}): { siem: Siem; plan: ClusterPlan } {
  const sovereign = host();
  const siem = new Siem(sovereign.managementCluster, undefined, props);
  return { siem, plan: planOf(sovereign) };
}

const TOPICS = ['security.audit', 'security.falco', 'security.kyverno', 'security.trivy'];

test('takes what the tools of its host cluster report to both stores, and passes all checks', () => {
  const { siem, plan } = make();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(siem.members.map(({ name }) => name)).toEqual([
    'siem-audit-events', 'siem-clickhouse', 'siem-data-prepper', 'siem-opensearch', 'siem-policy-reporter', 'siem-security-alerts', 'siem-security-events',
    'siem-strimzi',
  ]);
  expect(valuesOf(plan, 'falco').falcosidekick.config.kafka).toMatchObject({ hostport: 'siem-strimzi-bootstrap.strimzi.svc:9093', topic: 'security.falco' });
  expect(valuesOf(plan, 'trivy').operator.webhookBroadcastURL).toBe('http://siem-security-events.security-events.svc:8082/trivy');
  expect(valuesOf(plan, 'policy-reporter').target.webhook.webhook).toBe('http://siem-security-events.security-events.svc:8081/kyverno');
  expect(objectsOf(plan, 'siem-strimzi-users').filter(({ kind }) => kind === 'KafkaTopic').map(({ spec }) => spec.topicName)).toEqual(TOPICS);
  expect(dependenciesOf(plan, 'siem-data-prepper')).toContain('siem-strimzi-users');
  expect(dependenciesOf(plan, 'siem-security-events')).toContain('siem-clickhouse');
});

test('is searched for 30 days, and kept for 365', () => {
  const { siem, plan } = make();
  expect([siem.dataPrepper.retentionDays, siem.securityEvents.retentionDays]).toEqual([30, 365]);
  expect(siem.dataPrepper.topics).toEqual(TOPICS);
  expect(objectOf(plan, 'siem-opensearch-users', 'OpenSearchISMPolicy').spec.ismTemplate.indexPatterns).toEqual(['siem-*']);
  const other = make({ dataPrepper: { retentionDays: 7 }, securityEvents: { retentionDays: 90 } }).siem;
  expect([other.dataPrepper.retentionDays, other.securityEvents.retentionDays]).toEqual([7, 90]);
});

test.each<[ApplicationSize, number, number, number]>([
  [ApplicationSize.SMALL, 4060, 15072, 170], [ApplicationSize.MEDIUM, 14460, 53344, 1060],
])('of size %s asks for %i thousandths of a core, %i MiB and %i GiB of volumes', (size, cpuMillis, memoryMiB, storageGiB) => {
  const { siem, plan } = make({ size });
  expect(requestsOf(plan, siem.members)).toEqual({ cpuMillis, memoryMiB });
  const volumes = plan.volumes.filter(({ blueprint }) => siem.members.includes(blueprint)).map(({ request }) => request.sizeGiB * (request.count ?? 1));
  expect(volumes.reduce((sum, one) => sum + one, 0)).toBe(storageGiB);
});

test('gives its size to members that have none of their own', () => {
  const { siem } = make({ size: ApplicationSize.MEDIUM, openSearch: { storageGiB: 200 }, dataPrepper: { size: ApplicationSize.LARGE } });
  expect([(siem.kafka as Strimzi).brokers, (siem.openSearch as OpenSearch).storageGiB, (siem.clickHouse as ClickHouse).replicas]).toEqual([3, 200, 2]);
  expect([siem.securityEvents.replicas, siem.dataPrepper.replicas]).toEqual([2, 4]);
});

test('without ClickHouse keeps nothing longer than it is searched', () => {
  const { siem, plan } = make({ clickHouseEnabled: false });
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(siem.clickHouse).toBeUndefined();
  expect(objectOf(plan, 'siem-security-events', 'ExternalSecret', 'siem-security-events-config').spec.target.template.data['config.yaml']).not.toContain('clickhouse');
});

test('without Policy Reporter hears nothing of policies', () => {
  const { siem, plan } = make({ policyReporterEnabled: false });
  expect(siem.policyReporter).toBeUndefined();
  expect(plan.tryFindUnit('siem-policy-reporter')).toBeUndefined();
});

test('looks for what is alarming among its events, or does not', () => {
  const { plan } = make({ dataPrepper: { indexPrefix: 'events-' }, securityAlerts: { maxRefusals: 50 } });
  const { data } = objectOf(plan, 'siem-security-alerts', 'ConfigMap', 'siem-security-alerts-monitors');
  const { inputs, triggers } = JSON.parse(data['siem-security-alerts-kubernetes-refused']);
  expect([inputs[0].search.indices, triggers[0].query_level_trigger.condition.script.source]).toEqual([
    ['events-security-audit-*'], 'ctx.results[0].hits.total.value > 50',
  ]);
  const without = make({ securityAlertsEnabled: false });
  expect([without.siem.securityAlerts, without.plan.tryFindUnit('siem-security-alerts')]).toEqual([undefined, undefined]);
});

test('without audit events reads no logs', () => {
  const { siem, plan } = make({ auditEventsEnabled: false });
  expect(siem.auditEvents).toBeUndefined();
  expect(plan.tryFindUnit('siem-audit-events')).toBeUndefined();
});

test('uses a Kafka, an OpenSearch and a ClickHouse that are there already', () => {
  const sovereign = host();
  const { managementCluster } = sovereign;
  const existingKafka = new Strimzi(managementCluster);
  const existingOpenSearch = new OpenSearch(managementCluster);
  const existingClickHouse = new ClickHouse(managementCluster);
  const siem = new Siem(managementCluster, 'siem', { existingKafka, existingOpenSearch, existingClickHouse });
  expect([siem.kafka, siem.openSearch, siem.clickHouse]).toEqual([existingKafka, existingOpenSearch, existingClickHouse]);
  expect(siem.members.map(({ name }) => name)).toEqual(['siem-audit-events', 'siem-data-prepper', 'siem-policy-reporter', 'siem-security-alerts', 'siem-security-events']);
  expect(Checks.run(planOf(sovereign).sovereignPlan)).toEqual([]);
});

test('of an Organization takes what the tools report that it is handed to', () => {
  const machines = { ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType: 'ccx63', count: 3 }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machines)], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
  const siem = new Siem(new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', quota: { cpus: 5, memoryGiB: 15 } }), 'prod'));
  const { securityEvents } = siem;
  new BootstrapKit(sovereign, 'kit', { falco: { securityEvents }, trivy: { securityEvents } });
  const plan = planOf(sovereign);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect([siem.auditEvents, siem.policyReporter]).toEqual([undefined, undefined]);
  expect(valuesOf(plan, 'falco').falcosidekick.config.kafka.hostport).toBe('siem-strimzi-bootstrap.acme.svc:9093');
  expect(valuesOf(plan, 'trivy').operator.webhookBroadcastURL).toBe('http://siem-security-events.acme.svc:8082/trivy');
});

test('is waited for until its users, policies and topics say that they are ready', () => {
  const { siem, plan } = make();
  const reach = reachability(plan);
  const units = plan.units.filter(({ blueprint }) => blueprint?.node.scope === siem);
  const judged = units.flatMap((unit) => unitKustomization(plan, unit, reach).spec.healthCheckExprs ?? []);
  const created = "has(status.state) && status.state == 'CREATED'";
  expect(Object.fromEntries(judged.map(({ kind, current }: any) => [kind, current]))).toMatchObject({
    KafkaTopic: "has(status.conditions) && status.conditions.exists(e, e.type == 'Ready' && e.status == 'True')",
    OpenSearchISMPolicy: created, OpensearchRole: created, OpensearchUser: created, OpensearchUserRoleBinding: created,
  });
});

test.each<[string, (sovereign: Sovereign) => SiemProps, string]>([
  ['Kafka', ({ managementCluster }) => ({ existingKafka: new Strimzi(managementCluster), kafka: { brokers: 3 } }),
    "'kafka' must be left out, existingKafka is there already, got [\"brokers\"]; set its properties where it is created"],
  ['OpenSearch', ({ managementCluster }) => ({ existingOpenSearch: new OpenSearch(managementCluster), openSearch: { nodes: 3 } }),
    "'openSearch' must be left out, existingOpenSearch is there already, got [\"nodes\"]; set its properties where it is created"],
  ['ClickHouse', ({ managementCluster }) => ({ existingClickHouse: new ClickHouse(managementCluster), clickHouse: { shards: 2 } }),
    "'clickHouse' must be left out, existingClickHouse is there already, got [\"shards\"]; set its properties where it is created"],
])('fails when a %s that is there already gets properties', (_, props, message) => {
  const sovereign = host();
  expect(() => new Siem(sovereign.managementCluster, 'siem', props(sovereign))).toThrow(new Error(`omantel/hz-fsn-mgt-prod/siem: ${message}`));
});

test.each([['auditEventsEnabled', 'an AuditEvents'], ['policyReporterEnabled', 'a PolicyReporter']])('fails when %s is true in an Environment', (prop, member) => {
  const environment = new Environment(new Organization(host(), 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
  expect(() => new Siem(environment, 'siem', { [prop]: true })).toThrow(new Error(
    `omantel/acme/prod/siem: '${prop}' must be false in an Environment, got true; create ${member} on the host cluster, with its securityEvents`,
  ));
});
