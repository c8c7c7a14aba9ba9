import * as yaml from 'js-yaml';
import {
  BootstrapKit, ClickHouse, ClickHouseOperator, Falco, SecurityEvents, SecurityEventsProps, Strimzi, StrimziOperator,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Environment, HostCluster, KeycloakTopology, Organization } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Plans the kit with a Kafka, and what takes the reports of its tools. */
function planEvents(props: SecurityEventsProps | ((host: HostCluster) => SecurityEventsProps) = {}, nodes: number = 3): ClusterPlan {
  const machines = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machines)] });
  const host = sovereign.managementCluster;
  new BootstrapKit(sovereign, 'kit');
  for (const Member of [StrimziOperator, ClickHouseOperator, Strimzi]) new Member(host);
  new SecurityEvents(host, undefined, typeof props === 'function' ? props(host) : props);
  return planOf(sovereign);
}
const archived = (props: SecurityEventsProps = {}, clickHouse: { replicas?: number } = {}) => (host: HostCluster) => (
  { ...props, clickHouse: new ClickHouse(host, 'clickhouse', clickHouse) }
);

const secretOf = (plan: ClusterPlan) => objectOf(plan, 'security-events', 'ExternalSecret', 'security-events-config').spec;
const configOf = (plan: ClusterPlan): any => yaml.load(secretOf(plan).target.template.data['config.yaml']);
const podOf = (plan: ClusterPlan) => objectOf(plan, 'security-events', 'Deployment').spec.template.spec;

test('takes reports of Trivy and Kyverno to a topic each, and passes all checks', () => {
  const plan = planEvents();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'security-events').flatMap(validateManifest)).toEqual([]);
  const { receivers, exporters, processors, service } = configOf(plan);
  expect(receivers).toEqual({
    'webhook_event/kyverno': { endpoint: '0.0.0.0:8081', path: '/kyverno', max_request_body_size: 4000000, read_timeout: '10s', write_timeout: '10s' },
    'webhook_event/trivy': { endpoint: '0.0.0.0:8082', path: '/trivy', max_request_body_size: 4000000, read_timeout: '10s', write_timeout: '10s' },
  });
  expect(exporters['kafka/trivy']).toEqual({
    brokers: ['strimzi-bootstrap.strimzi.svc:9093'],
    tls: { ca_file: '/etc/kafka-ca/ca.crt' },
    auth: { sasl: { mechanism: 'SCRAM-SHA-512', username: 'strimzi-security-events', password: '{{ index . `kafka-password` }}' } },
    logs: { topic: 'security.trivy', encoding: 'raw' },
    producer: { required_acks: 'all', compression: 'zstd', max_message_bytes: 4000000, allow_auto_topic_creation: false },
  });
  expect(Object.keys(exporters)).toEqual(['kafka/kyverno', 'kafka/trivy']);
  expect(processors).toEqual({ 'transform/parse': { error_mode: 'ignore', log_statements: ['set(log.body, ParseJSON(log.body))'] } });
  expect(service).toEqual({
    extensions: ['health_check'],
    pipelines: {
      'logs/kyverno': { receivers: ['webhook_event/kyverno'], processors: ['transform/parse'], exporters: ['kafka/kyverno'] },
      'logs/trivy': { receivers: ['webhook_event/trivy'], processors: ['transform/parse'], exporters: ['kafka/trivy'] },
    },
  });
});

test('makes the topics, of which Falco may write its own', () => {
  const plan = planEvents();
  const topics = objectsOf(plan, 'strimzi-users').filter(({ kind }) => kind === 'KafkaTopic').map(({ spec }) => spec.topicName);
  expect(topics).toEqual(['security.audit', 'security.falco', 'security.kyverno', 'security.trivy']);
  const { acls } = objectOf(plan, 'strimzi-users', 'KafkaUser', 'strimzi-security-events-falco').spec.authorization;
  expect(acls[0]).toEqual({ resource: { type: 'topic', name: 'security.falco', patternType: 'literal' }, operations: ['Describe', 'Write'] });
});

test('Falco writes to Kafka with a password from the secret backend, and trusts the authority of the Sovereign', () => {
  const plan = planEvents();
  const { falcosidekick } = valuesOf(plan, 'falco');
  expect(unknownValuePaths('falco', valuesOf(plan, 'falco'))).toEqual([]);
  expect(falcosidekick.config).toEqual({
    kafka: {
      hostport: 'strimzi-bootstrap.strimzi.svc:9093', topic: 'security.falco', sasl: 'SCRAM_SHA512', tls: true, username: 'strimzi-security-events-falco',
      requiredacks: 'ALL', compression: 'ZSTD',
    },
    extraEnv: [{ name: 'KAFKA_PASSWORD', valueFrom: { secretKeyRef: { name: 'security-events-falco-kafka', key: 'password' } } }],
  });
  expect(falcosidekick.extraVolumes).toEqual([{ name: 'kafka-ca', secret: { secretName: 'security-events-falco-kafka-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }]);
  expect(falcosidekick.extraVolumeMounts).toEqual([{ name: 'kafka-ca', mountPath: '/etc/pki/tls/certs', readOnly: true }]);
  expect(falcosidekick.customAnnotations).toEqual({ 'reloader.stakater.com/auto': 'true' });
  expect(dependenciesOf(plan, 'falco')).toEqual(expect.arrayContaining(['falco-prerequisites', 'security-events', 'strimzi-users']));
});

test('Trivy posts its reports', () => {
  const plan = planEvents();
  expect(valuesOf(plan, 'trivy').operator.webhookBroadcastURL).toBe('http://security-events.security-events.svc:8082/trivy');
  expect(dependenciesOf(plan, 'trivy')).toContain('security-events');
});

test('runs one collector that keeps nothing of its own', () => {
  const plan = planEvents();
  const { containers: [container], volumes } = podOf(plan);
  expect([container.image, container.args]).toEqual(['otel/opentelemetry-collector-contrib:0.158.0', ['--config', '/etc/otelcol/config.yaml']]);
  expect(container.resources).toEqual({ requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '256Mi' } });
  expect(container.env).toEqual([{ name: 'GOMEMLIMIT', value: '204MiB' }]);
  expect(volumes).toEqual([
    { name: 'config', secret: { secretName: 'security-events-config', items: [{ key: 'config.yaml', path: 'config.yaml' }] } },
    { name: 'kafka-ca', secret: { secretName: 'security-events-kafka-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
  ]);
  expect(objectsOf(plan, 'security-events').map(({ kind }) => kind)).toEqual(['Deployment', 'ExternalSecret', 'Service']);
  expect(objectOf(plan, 'security-events', 'Service').spec.ports).toEqual([
    { name: 'kyverno', port: 8081, targetPort: 'kyverno', protocol: 'TCP' }, { name: 'trivy', port: 8082, targetPort: 'trivy', protocol: 'TCP' },
  ]);
});

test('runs the collectors of its size, at most one per machine', () => {
  const of = (plan: ClusterPlan) => objectOf(plan, 'security-events', 'Deployment').spec;
  const medium = planEvents({ size: ApplicationSize.MEDIUM });
  expect([of(medium).replicas, podOf(medium).containers[0].resources.requests]).toEqual([2, { cpu: '200m', memory: '256Mi' }]);
  expect(objectOf(medium, 'security-events', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
  expect(of(planEvents({ size: ApplicationSize.LARGE })).replicas).toBe(3);
  expect(of(planEvents({ replicas: 2 })).replicas).toBe(2);
  expect(of(planEvents({ replicas: 2 }, 1)).replicas).toBe(1);
});

describe('the archive', () => {
  test('takes all topics from their beginning, into one table that forgets after a year', () => {
    const plan = planEvents(archived());
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const { receivers, exporters, processors, service } = configOf(plan);
    expect(receivers['kafka/falco']).toMatchObject({
      brokers: ['strimzi-bootstrap.strimzi.svc:9093'], group_id: 'strimzi-security-events-archive', initial_offset: 'earliest',
      logs: { topics: ['security.falco'], encoding: 'text' }, message_marking: { after: true }, error_backoff: { enabled: true },
    });
    expect(processors['resource/falco']).toEqual({ attributes: [{ key: 'service.name', value: 'falco', action: 'upsert' }] });
    expect(exporters.clickhouse).toEqual({
      endpoint: 'tcp://clickhouse-servers.clickhouse.svc:9000', database: 'security_events', username: 'security-events', password: '{{ index . `clickhouse-password` }}',
      logs_table_name: 'security_events', ttl: '8760h',
      sending_queue: { block_on_overflow: true, batch: { min_size: 5000, flush_timeout: '5s' } }, retry_on_failure: { max_elapsed_time: '0s' },
    });
    expect(Object.keys(service.pipelines)).toEqual(['logs/kyverno', 'logs/trivy', 'logs/audit-archive', 'logs/falco-archive', 'logs/kyverno-archive', 'logs/trivy-archive']);
    expect(service.pipelines['logs/falco-archive']).toEqual({ receivers: ['kafka/falco'], processors: ['resource/falco'], exporters: ['clickhouse'] });
    expect(dependenciesOf(plan, 'security-events')).toContain('clickhouse');
  });

  test('has its passwords from the secret backend', () => {
    expect(secretOf(planEvents(archived())).data).toEqual([
      { secretKey: 'kafka-password', remoteRef: { key: 'platform/strimzi/strimzi-user-security-events/password', property: 'password' } },
      { secretKey: 'clickhouse-password', remoteRef: { key: 'platform/clickhouse/clickhouse-user-security-events/password', property: 'password' } },
    ]);
  });

  test('forgets when it is told to', () => {
    expect(configOf(planEvents(archived({ retentionDays: 30 }))).exporters.clickhouse.ttl).toBe('720h');
  });

  test('copies its table to every server, where there are some', () => {
    expect(configOf(planEvents(archived({}, { replicas: 2 }))).exporters.clickhouse).toMatchObject({ cluster_name: 'main', table_engine: { name: 'ReplicatedMergeTree' } });
  });
});

test('of an Organization takes what tools of the platform report that it is handed to', () => {
  const machines = { ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType: 'ccx63', count: 3 }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machines)], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
  const environment = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
  new Strimzi(environment);
  const securityEvents = new SecurityEvents(environment);
  new BootstrapKit(sovereign, 'kit', { falco: { securityEvents } });
  const plan = planOf(sovereign);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(valuesOf(plan, 'falco').falcosidekick.config.kafka.hostport).toBe('strimzi-bootstrap.acme.svc:9093');
  expect(valuesOf(plan, 'trivy').operator.webhookBroadcastURL).toBeUndefined();
});

test.each<[keyof SecurityEventsProps, SecurityEventsProps, string]>([
  ['replicas', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['retentionDays', { retentionDays: 0.5 }, "'retentionDays' must be a whole number of at least 1, got 0.5; leave it out for a year"],
])('fails when %s is no such number', (_, props, message) => {
  expect(() => planEvents(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/security-events: ${message}`));
});

test('fails when there is no Kafka', () => {
  const sovereign = testSovereign();
  new SecurityEvents(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
    "omantel/hz-fsn-mgt-prod/security-events: needs kafka, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Strimzi) with hz-fsn-mgt-prod as its scope, or leave 'security-events' out [missing-provider]",
  );
});

test('fails when something else reports', () => {
  const sovereign = testSovereign();
  const events = new SecurityEvents(sovereign.managementCluster);
  const falco = new Falco(sovereign.managementCluster);
  expect(() => events.provideSecurityTopic(falco, { source: 'sysdig' })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/falco: 'source' must be one of audit, falco, kyverno, trivy, got \"sysdig\"; write one of these",
  ));
  expect(() => events.provideSecurityWebhook(falco, { source: 'falco' })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/falco: 'source' must be one of kyverno, trivy, got \"falco\"; write one of these",
  ));
});

test('fails when what reports is on another cluster', () => {
  const [one, other] = testSovereign({ regions: twoRegions() }).clustersWithRole(BuildingBlock.RTZ);
  const events = new SecurityEvents(one);
  expect(() => events.provideSecurityTopic(new Falco(other), { source: 'falco' })).toThrow(new Error(
    `${other.node.path}/falco: 'securityEvents' must be on ${other.name}, where its consumer is, got "${one.name}"; hand over one on the same cluster`,
  ));
});
