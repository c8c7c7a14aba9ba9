import * as yaml from 'js-yaml';
import { BootstrapKit, MeterAggregation, OpenMeter, OpenMeterProps } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, HostCluster, Sovereign, SovereignPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { StandInClickHouse, StandInKafka } from '../support/stores';

interface Shape {
  readonly props?: OpenMeterProps;
  readonly nodes?: number;
  readonly monitoringEnabled?: boolean;
  readonly stores?: (hostCluster: HostCluster) => OpenMeterProps;
}

function define({ props, nodes = 3, monitoringEnabled = false, stores }: Shape = {}): Sovereign {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
  new OpenMeter(sovereign.managementCluster, undefined, { ...props, ...stores?.(sovereign.managementCluster) });
  return sovereign;
}

/** Plans OpenMeter with a Kafka and a ClickHouse. */
function planOpenMeter(shape: Shape = {}): ClusterPlan {
  const sovereign = define(shape);
  new StandInKafka(sovereign.managementCluster);
  new StandInClickHouse(sovereign.managementCluster);
  return planOf(sovereign);
}

const configOf = (plan: ClusterPlan): any => yaml.load(objectOf(plan, 'openmeter', 'ConfigMap', 'openmeter').data['config.yaml']);
const podOf = (plan: ClusterPlan, part: string) => objectOf(plan, 'openmeter', 'Deployment', `openmeter-${part}`).spec.template.spec;

test('takes events through Kafka into ClickHouse, and keeps the rest in PostgreSQL', () => {
  const plan = planOpenMeter();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { ingest, sink, aggregation, balanceWorker } = configOf(plan);
  const login = { securityProtocol: 'SASL_SSL', saslMechanisms: 'SCRAM-SHA-512', saslUsername: 'openmeter' };
  expect(ingest.kafka).toEqual({ broker: 'kafka.kafka.svc:9093', ...login });
  expect(sink.kafka).toEqual({ brokers: 'kafka.kafka.svc:9093', ...login, consumerGroupId: 'openmeter-sink-worker' });
  expect(aggregation.clickhouse).toEqual({ address: 'clickhouse.clickhouse.svc:9000', username: 'openmeter', database: 'openmeter' });
  expect(balanceWorker.consumerGroupName).toBe('openmeter-balance-worker');
  expect((plan.blueprints.find(({ name }) => name === 'kafka') as StandInKafka).requests).toEqual([{ name: 'openmeter', topicPrefix: 'om_' }]);
  expect(dependenciesOf(plan, 'openmeter')).toEqual(expect.arrayContaining(['clickhouse', 'kafka', 'openmeter-prerequisites']));
});

test('gets what is secret as variables, and the authority of Kafka where its client looks first', () => {
  const { containers: [{ env, volumeMounts }], volumes } = podOf(planOpenMeter(), 'sink-worker');
  expect(env.map(({ name, valueFrom }: any) => [name, valueFrom.secretKeyRef.name, valueFrom.secretKeyRef.key])).toEqual([
    ['POSTGRES_URL', 'openmeter-pg-app', 'uri'], ['INGEST_KAFKA_SASLPASSWORD', 'openmeter-kafka', 'password'], ['SINK_KAFKA_SASLPASSWORD', 'openmeter-kafka', 'password'],
    ['AGGREGATION_CLICKHOUSE_PASSWORD', 'openmeter-clickhouse', 'password'], ['SINK_DEDUPE_CONFIG_PASSWORD', 'openmeter-cache', 'password'],
  ]);
  expect(volumeMounts).toContainEqual({ name: 'kafka-ca', mountPath: '/etc/pki/tls/certs', readOnly: true });
  expect(volumes[1].secret).toEqual({ secretName: 'openmeter-kafka-ca', items: [{ key: 'ca.crt', path: 'ca-bundle.crt' }] });
});

test('runs a program for each part, the API behind a Service', () => {
  const plan = planOpenMeter();
  expect(['api', 'sink-worker', 'balance-worker'].map((part) => podOf(plan, part).containers[0].command)).toEqual([
    ['openmeter'], ['openmeter-sink-worker'], ['openmeter-balance-worker'],
  ]);
  expect(podOf(plan, 'api').containers[0].args).toEqual(['--address', '0.0.0.0:8888', '--telemetry-address', '0.0.0.0:10000', '--config', '/etc/openmeter/config.yaml']);
  expect(objectOf(plan, 'openmeter', 'Service').spec.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
  expect((plan.blueprints.find(({ name }) => name === 'openmeter') as OpenMeter).endpoint.url).toBe('http://openmeter-api.openmeter.svc:80');
  expect(objectsOf(plan, 'openmeter').map(({ kind }) => kind)).not.toContain('HTTPRoute');
});

test('counts an event that comes twice once, or not where nobody wants that', () => {
  const plan = planOpenMeter();
  expect(configOf(plan).sink.dedupe).toEqual({ enabled: true, driver: 'redis', config: { address: 'valkey-openmeter.valkey.svc:6379', username: 'default', expiration: '768h' } });
  expect(valuesOf(plan, 'valkey-openmeter').valkeyConfig).toContain('maxmemory-policy noeviction');
  const without = planOpenMeter({ props: { dedupeEnabled: false } });
  expect(configOf(without).sink.dedupe).toBeUndefined();
  expect(without.releases.map(({ release }) => release.releaseName)).not.toContain('valkey-openmeter');
});

test('knows the meters that are asked for', () => {
  const meters = [
    { slug: 'api_requests', eventType: 'request', aggregation: MeterAggregation.COUNT, groupBy: { method: '$.method' } },
    { slug: 'tokens', eventType: 'prompt', aggregation: MeterAggregation.SUM, valueProperty: '$.tokens' },
  ];
  expect(configOf(planOpenMeter({ props: { meters } })).meters).toEqual(meters);
  expect(configOf(planOpenMeter()).meters).toBeUndefined();
});

test('takes a Kafka and a ClickHouse that it is given', () => {
  const sovereign = define({ stores: (hostCluster) => ({ kafka: new StandInKafka(hostCluster), clickHouse: new StandInClickHouse(hostCluster) }) });
  expect(Checks.run(SovereignPlan.of(sovereign))).toEqual([]);
  expect(dependenciesOf(planOf(sovereign), 'openmeter-prerequisites')).toEqual(expect.arrayContaining(['clickhouse', 'kafka']));
});

describe('a size', () => {
  test.each([
    [ApplicationSize.SMALL, 3, [1, 1, 1], '256Mi', 1], [ApplicationSize.MEDIUM, 3, [2, 2, 1], '512Mi', 3], [ApplicationSize.MEDIUM, 1, [1, 1, 1], '512Mi', 1],
    [ApplicationSize.LARGE, 3, [3, 3, 2], '1024Mi', 3],
  ])('%s on %d machines', (size, nodes, replicas, memory, instances) => {
    const plan = planOpenMeter({ props: { size }, nodes });
    expect(['api', 'sink-worker', 'balance-worker'].map((part) => objectOf(plan, 'openmeter', 'Deployment', `openmeter-${part}`).spec.replicas)).toEqual(replicas);
    expect(podOf(plan, 'api').containers[0].resources.requests.memory).toBe(memory);
    expect(objectsOf(plan, 'openmeter').filter(({ kind }) => kind === 'PodDisruptionBudget').length).toBe(replicas.filter((one) => one > 1).length);
    expect(objectOf(plan, 'openmeter-prerequisites', 'Cluster').spec.instances).toBe(instances);
  });

  test('gives way to props', () => {
    const plan = planOpenMeter({ props: { replicas: 3, storageGiB: 30 } });
    expect(objectOf(plan, 'openmeter', 'Deployment', 'openmeter-sink-worker').spec.replicas).toBe(3);
    expect(objectOf(plan, 'openmeter-prerequisites', 'Cluster').spec.storage.size).toBe('30Gi');
  });
});

test('is scraped only where somebody reads monitors', () => {
  const plan = planOpenMeter({ monitoringEnabled: true });
  expect(configOf(plan).telemetry.metrics.exporters.prometheus).toEqual({ enabled: true });
  expect(objectOf(plan, 'openmeter-monitors', 'PodMonitor').spec.podMetricsEndpoints).toEqual([{ port: 'telemetry' }]);
  expect(planOpenMeter().tryFindUnit('openmeter-monitors')).toBeUndefined();
});

test('fails when the cluster has no Kafka and no ClickHouse', () => {
  const finding = (capability: string, blueprint: string) => (
    `omantel/hz-fsn-mgt-prod/openmeter: needs ${capability}, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (${blueprint}) with hz-fsn-mgt-prod as its scope, or leave 'openmeter' out [missing-provider]`
  );
  expect(SovereignPlan.of(define()).findings.map(String)).toEqual([finding('clickhouse', 'ClickHouse'), finding('kafka', 'Strimzi')]);
});

const meter = { slug: 'tokens', eventType: 'prompt', aggregation: MeterAggregation.SUM, valueProperty: '$.tokens' };

test.each<[string, OpenMeterProps, string]>([
  ['there is to be no server', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 0 }, "'storageGiB' must be a whole number of at least 1, got 0; leave it out for the usual size"],
  ['a meter has no name', { meters: [{ ...meter, slug: 'My tokens' }] },
    "'slug' must be lowercase letters and digits with underscores between them, got \"My tokens\"; write for example 'api_requests'"],
  ['nothing can be made of the events', { meters: [{ ...meter, aggregation: 'MEDIAN' as any }] },
    "'aggregation' must be one of COUNT, SUM, AVG, MIN, MAX, UNIQUE_COUNT, LATEST, got \"MEDIAN\"; write one of these"],
  ['nothing says where a value is', { meters: [{ ...meter, valueProperty: undefined }] }, "'valueProperty' must say where the value of 'tokens' is, got undefined; write for example '$.tokens'"],
])('fails when %s', (_, props, message) => {
  expect(() => new OpenMeter(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/openmeter: ${message}`));
});

test('objects fit what the kinds know', () => {
  const plan = planOpenMeter({ props: { size: ApplicationSize.LARGE }, monitoringEnabled: true });
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'openmeter').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
