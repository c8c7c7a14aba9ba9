import {
  BootstrapKit, CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, Strimzi, StrimziOperator, StrimziProps,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Component, KafkaConnection, KafkaRequest } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that writes events. */
const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer', namespace: 'catalyst-consumer', buildingBlocks: [BuildingBlock.RTZ] };

const connections = new Map<string, KafkaConnection>();

/** Plans Kafka and one consumer for each user. */
function planKafka(props: StrimziProps = {}, requests: KafkaRequest[] = [], nodes: number = 3): ClusterPlan {
  const machines = nodes === 2 ? cluster(BuildingBlock.MGT, 1, 1, 'ccx63') : cluster(BuildingBlock.MGT, nodes, 0, 'ccx63');
  const sovereign = testSovereign({ regions: [region('fsn', machines)] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, StrimziOperator]) new Member(host);
  const kafka = new Strimzi(host, 'strimzi', props);
  requests.forEach((request, index) => new TestBlueprint(host, `consumer-${index}`, { component: CONSUMER, namespace: `catalyst-consumer-${index}` }, (self) => {
    const connection = kafka.provideKafka(self, request);
    connections.set(request.name, connection);
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'consumer' }, data: { servers: connection.bootstrapServers } });
  }));
  return planOf(sovereign);
}

const poolsOf = (plan: ClusterPlan) => objectsOf(plan, 'strimzi').filter(({ kind }) => kind === 'KafkaNodePool')
  .map(({ metadata, spec }) => [metadata.name, spec.replicas, spec.roles.join('+'), spec.resources.requests.cpu, spec.resources.requests.memory, spec.storage.volumes[0].size]);
const specOf = (plan: ClusterPlan) => objectOf(plan, 'strimzi', 'Kafka').spec;

describe('the operator', () => {
  test('serves its kinds in every namespace, and never takes them away', () => {
    const plan = planKafka();
    const values = valuesOf(plan, 'strimzi-kafka-operator');
    expect(unknownValuePaths('strimzi-kafka-operator', values)).toEqual([]);
    expect([values.watchAnyNamespace, values.generateNetworkPolicy, values.dashboards]).toEqual([true, false, { enabled: false }]);
    expect(plan.tryFindUnit('strimzi-operator')!.prune).toBe(false);
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'strimzi-operator').map(({ workload }) => workload)).toEqual([
      { name: 'strimzi-cluster-operator', cpuMillis: 200, memoryMiB: 384 },
    ]);
  });

  test('makes Pods that are hardened, as their namespace wants it', () => {
    const plan = planKafka();
    expect(valuesOf(plan, 'strimzi-kafka-operator').extraEnvs).toEqual([{ name: 'STRIMZI_POD_SECURITY_PROVIDER_CLASS', value: 'restricted' }]);
    expect(plan.namespaces.filter(({ name }) => name.startsWith('strimzi')).map(({ name, podSecurity }) => [name, podSecurity])).toEqual([
      ['strimzi', 'restricted'], ['strimzi-system', 'restricted'],
    ]);
  });

  test('may connect to the brokers', () => {
    const policies = objectsOf(planKafka(), 'network-policies');
    const { ingress } = policies.find(({ metadata }) => metadata.namespace === 'strimzi').spec;
    expect(ingress[1]).toEqual({ fromEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'strimzi-system' } }] });
  });
});

describe('a cluster', () => {
  test('is one server that does everything, and passes all checks', () => {
    const plan = planKafka();
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(poolsOf(plan)).toEqual([['strimzi-brokers', 1, 'controller+broker', '500m', '2048Mi', '20Gi']]);
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'strimzi').map(({ workload }) => workload)).toEqual([
      { name: 'strimzi-brokers', replicas: 1, spread: false, cpuMillis: 500, memoryMiB: 2048 },
      { name: 'strimzi-entity-operator', cpuMillis: 200, memoryMiB: 512 },
    ]);
    expect(objectsOf(plan, 'strimzi').flatMap(validateManifest)).toEqual([]);
    expect(dependenciesOf(plan, 'strimzi')).toEqual(['hcloud-csi', 'namespaces', 'strimzi-operator', 'strimzi-prerequisites']);
  });

  test.each([
    [ApplicationSize.MEDIUM, [['strimzi-brokers', 3, 'broker', '1000m', '4096Mi', '100Gi'], ['strimzi-controllers', 3, 'controller', '250m', '1024Mi', '10Gi']]],
    [ApplicationSize.LARGE, [['strimzi-brokers', 3, 'broker', '4000m', '16384Mi', '1000Gi'], ['strimzi-controllers', 3, 'controller', '500m', '2048Mi', '20Gi']]],
  ])('of size %s has controllers apart, and a broker per machine at most', (size, pools) => {
    expect(poolsOf(planKafka({ size }))).toEqual(pools);
  });

  test('keeps servers of a pool apart, and its volumes', () => {
    const plan = planKafka({ brokers: 3 });
    const { spec, metadata } = objectOf(plan, 'strimzi', 'KafkaNodePool');
    expect(spec.template.pod.affinity.podAntiAffinity.requiredDuringSchedulingIgnoredDuringExecution).toEqual([
      { topologyKey: 'kubernetes.io/hostname', labelSelector: { matchLabels: { 'strimzi.io/cluster': 'strimzi', 'strimzi.io/pool-name': 'strimzi-brokers' } } },
    ]);
    expect(spec.storage.volumes).toEqual([
      { id: 0, type: 'persistent-claim', size: '20Gi', class: 'hcloud-volumes-retain', deleteClaim: false, kraftMetadata: 'shared' },
    ]);
    expect(metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
    expect(plan.volumes.filter(({ blueprint }) => blueprint.name === 'strimzi').map(({ request }) => request)).toEqual([{ sizeGiB: 20, count: 3 }]);
  });

  test.each([[1, 1, 1, 1], [2, 1, 1, 1], [3, 3, 3, 2]])('on %i machines has %i brokers that do everything, and %i copies of which %i have to be there', (nodes, brokers, copies, inSync) => {
    const plan = planKafka({ brokers: 3 }, [], nodes);
    expect(poolsOf(plan)[0][1]).toBe(brokers);
    expect(specOf(plan).kafka.config).toEqual({
      'auto.create.topics.enable': false, 'log.retention.hours': 168, 'default.replication.factor': copies, 'min.insync.replicas': inSync,
      'offsets.topic.replication.factor': copies, 'transaction.state.log.replication.factor': copies, 'transaction.state.log.min.isr': inSync,
    });
  });

  test('has the volumes, the controllers and the time that are asked for', () => {
    const plan = planKafka({ storageGiB: 50, controllers: 1, retentionHours: 24 });
    expect(poolsOf(plan)).toEqual([
      ['strimzi-brokers', 1, 'broker', '500m', '2048Mi', '50Gi'], ['strimzi-controllers', 1, 'controller', '250m', '1024Mi', '10Gi'],
    ]);
    expect(specOf(plan).kafka.config['log.retention.hours']).toBe(24);
  });

  test('takes clients by TLS with a password alone, and shows a certificate of the Sovereign', () => {
    const plan = planKafka();
    const { kafka } = specOf(plan);
    expect(kafka.listeners).toEqual([{
      name: 'tls', port: 9093, type: 'internal', tls: true, authentication: { type: 'scram-sha-512' },
      configuration: { brokerCertChainAndKey: { secretName: 'strimzi-brokers', certificate: 'tls.crt', key: 'tls.key' } },
    }]);
    expect([kafka.authorization, kafka.version, kafka.image]).toEqual([{ type: 'simple' }, '4.3.1', 'quay.io/strimzi/kafka:1.2.0-kafka-4.3.1']);
    expect(objectOf(plan, 'strimzi-prerequisites', 'Certificate').spec).toMatchObject({
      dnsNames: ['strimzi-bootstrap.strimzi.svc', '*.strimzi-kafka-brokers.strimzi.svc'], privateKey: { encoding: 'PKCS8' },
    });
    expect(objectOf(plan, 'strimzi', 'Service').spec).toEqual({
      selector: { 'strimzi.io/cluster': 'strimzi', 'strimzi.io/kind': 'Kafka', 'strimzi.io/broker-role': 'true' },
      ports: [{ name: 'tls', port: 9093, targetPort: 9093, protocol: 'TCP' }],
    });
  });

  test('is scraped where somebody reads monitors', () => {
    const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3, 0, 'ccx63'))] });
    new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled: true } });
    new StrimziOperator(sovereign.managementCluster);
    new Strimzi(sovereign.managementCluster);
    const plan = planOf(sovereign);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(specOf(plan).kafka.metricsConfig).toEqual({ type: 'strimziMetricsReporter' });
    expect(objectOf(plan, 'strimzi-monitors', 'PodMonitor').spec).toEqual({
      selector: { matchLabels: { 'strimzi.io/cluster': 'strimzi', 'strimzi.io/kind': 'Kafka' } }, podMetricsEndpoints: [{ port: 'tcp-prometheus' }],
    });
    expect(specOf(planKafka()).kafka.metricsConfig).toBeUndefined();
  });

  test.each<[string, StrimziProps, string]>([
    ['brokers', { brokers: 0 }, "'brokers' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ['controllers', { controllers: -1 }, "'controllers' must be a whole number of at least 0, got -1; write 0 to let the brokers do their work"],
    ['storageGiB', { storageGiB: 0.5 }, "'storageGiB' must be a whole number of at least 1, got 0.5; leave it out for the usual size"],
    ['retentionHours', { retentionHours: 0 }, "'retentionHours' must be a whole number of at least 1, got 0; leave it out for a week"],
  ])('fails when %s is no such number', (_, props, message) => {
    expect(() => planKafka(props)).toThrow(`omantel/hz-fsn-mgt-prod/strimzi: ${message}`);
  });

  test('fails when nothing serves its kinds', () => {
    const sovereign = testSovereign();
    new Strimzi(sovereign.managementCluster);
    expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
      "omantel/hz-fsn-mgt-prod/strimzi: needs kafka-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (StrimziOperator) with hz-fsn-mgt-prod as its scope, or leave 'strimzi' out [missing-provider]",
    );
  });
});

describe('a user', () => {
  test('is ready with its topics before who asked for it', () => {
    const plan = planKafka({}, [{ name: 'orders', topics: [{ name: 'orders' }] }]);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(connections.get('orders')).toEqual({
      bootstrapServers: 'strimzi-bootstrap.strimzi.svc:9093', username: 'strimzi-orders',
      secret: { namespace: 'catalyst-consumer-0', name: 'orders-kafka' }, ca: { namespace: 'catalyst-consumer-0', name: 'orders-kafka-tls' },
      password: { path: 'platform/strimzi/strimzi-user-orders/password', property: 'password' },
    });
    expect(dependenciesOf(plan, 'consumer-0')).toEqual(['consumer-0-prerequisites', 'namespaces', 'strimzi-users']);
    expect(dependenciesOf(plan, 'strimzi-users')).toEqual(['namespaces', 'strimzi', 'strimzi-operator']);
    expect(objectsOf(plan, 'strimzi-users').flatMap(validateManifest)).toEqual([]);
  });

  test('has its password from the secret backend, and the consumer has the login that Java wants', () => {
    const plan = planKafka({}, [{ name: 'orders' }]);
    expect(objectOf(plan, 'strimzi-users', 'KafkaUser').spec.authentication).toEqual({
      type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: { name: 'strimzi-user-orders', key: 'password' } } },
    });
    const { data, target } = objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec;
    expect(data).toEqual([{ secretKey: 'password', remoteRef: { key: 'platform/strimzi/strimzi-user-orders/password', property: 'password' } }]);
    expect(target.template.data).toEqual({
      'username': 'strimzi-orders', 'password': '{{ index . "password" }}',
      'sasl.jaas.config': 'org.apache.kafka.common.security.scram.ScramLoginModule required username="strimzi-orders" password="{{ index . `password` }}";',
    });
  });

  test('may do everything with what is its own, and read and write what it names', () => {
    const plan = planKafka({}, [{ name: 'orders', topics: [{ name: 'orders' }], topicPrefix: 'cdc.', readTopics: ['stock'], writeTopics: ['audit'] }]);
    expect(objectOf(plan, 'strimzi-users', 'KafkaUser').spec.authorization).toEqual({
      type: 'simple',
      acls: [
        { resource: { type: 'topic', name: 'orders', patternType: 'literal' }, operations: ['All'] },
        { resource: { type: 'topic', name: 'cdc.', patternType: 'prefix' }, operations: ['All'] },
        { resource: { type: 'topic', name: 'stock', patternType: 'literal' }, operations: ['Describe', 'Read'] },
        { resource: { type: 'topic', name: 'audit', patternType: 'literal' }, operations: ['Describe', 'Write'] },
        { resource: { type: 'group', name: 'strimzi-orders', patternType: 'prefix' }, operations: ['All'] },
        { resource: { type: 'transactionalId', name: 'strimzi-orders', patternType: 'prefix' }, operations: ['All'] },
      ],
    });
  });

  test('has topics as it asks for them, which stay when nobody asks any more', () => {
    const plan = planKafka({}, [{ name: 'orders', topics: [{ name: 'orders' }, { name: 'stock.levels', partitions: 6, retentionHours: 2, compacted: true }] }]);
    expect(objectOf(plan, 'strimzi-users', 'KafkaTopic', 'strimzi-orders')).toMatchObject({
      metadata: { labels: { 'strimzi.io/cluster': 'strimzi' }, annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } }, spec: { topicName: 'orders', partitions: 3 },
    });
    expect(objectOf(planKafka({}, [{ name: 'orders', topics: [{ name: 'Order_Lines' }] }]), 'strimzi-users', 'KafkaTopic', 'strimzi-order-lines').spec.topicName).toBe('Order_Lines');
    expect(objectOf(plan, 'strimzi-users', 'KafkaTopic', 'strimzi-stock.levels').spec).toEqual({
      topicName: 'stock.levels', partitions: 6, config: { 'cleanup.policy': 'compact', 'retention.ms': 7200000 },
    });
  });

  test.each<[string, KafkaRequest[], string]>([
    ['its name is no label', [{ name: 'Orders' }], "'name' must be 1 to 48 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Orders\"; write \"orders\""],
    ['a topic has a name that no object can have', [{ name: 'a', topics: [{ name: 'big topic' }] }], "'topics' must be up to 180 letters, digits, dots, underscores or hyphens each, got \"big topic\"; write for example 'orders'"],
    ['a topic has no partitions', [{ name: 'a', topics: [{ name: 't', partitions: 0 }] }], "'partitions' must be a whole number of at least 1, got 0; leave it out for 3"],
    ['a topic keeps nothing', [{ name: 'a', topics: [{ name: 't', retentionHours: 0 }] }], "'retentionHours' must be a whole number of at least 1, got 0; leave it out for the time of the cluster"],
  ])('fails when %s', (_, requests, message) => {
    expect(() => planKafka({}, requests)).toThrow(`omantel/hz-fsn-mgt-prod/consumer-0: ${message}`);
  });

  test.each<[string, KafkaRequest[], string]>([
    ['two have one name', [{ name: 'a' }, { name: 'a' }], "'name' must be the name of no other user of Kafka, got \"a\"; write for example 'consumer-1'"],
    ['two have one topic made', [{ name: 'a', topics: [{ name: 't' }] }, { name: 'b', topics: [{ name: 't' }] }], "'topics' must be topics that nobody else has made for them, got \"t\"; name it in readTopics to read what another writes"],
  ])('fails when %s', (_, requests, message) => {
    expect(() => planKafka({}, requests)).toThrow(`omantel/hz-fsn-mgt-prod/consumer-1: ${message}`);
  });

  test('fails when it is on another cluster than the brokers', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const [here, there] = sovereign.clustersWithRole(BuildingBlock.RTZ);
    const kafka = new Strimzi(here, 'strimzi');
    new TestBlueprint(there, 'consumer', { component: CONSUMER }, (self) => kafka.provideKafka(self, { name: 'orders' }));
    expect(() => planOf(sovereign)).toThrow("'kafka' must be on hz-hel-rtz-prod, where its consumer is, got \"hz-fsn-rtz-prod\"; hand over one on the same cluster");
  });
});
