import {
  CertManager, Cilium, Cnpg, ExternalSecrets, Flink, FlinkOperator, FlinkProps, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, SeaweedFs, Strimzi, StrimziOperator,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Plans Flink on a cluster with buckets, and with Kafka if it is asked for. */
function planFlink(props: FlinkProps = {}, withKafka: boolean = false, nodes: 1 | 3 = 3): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, nodes, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, SeaweedFs, FlinkOperator]) new Member(host);
  if (withKafka) new StrimziOperator(host);
  const kafka = withKafka ? new Strimzi(host) : undefined;
  new Flink(host, 'flink', { kafka, ...props });
  return planOf(sovereign);
}

const specOf = (plan: ClusterPlan) => objectOf(plan, 'flink', 'FlinkDeployment').spec;
const workloadsOf = (plan: ClusterPlan) => plan.workloads.filter(({ blueprint }) => blueprint.name === 'flink').map(({ workload }) => workload);

test('the operator serves its kinds in every namespace without a webhook, and never takes them away', () => {
  const plan = planFlink();
  const values = valuesOf(plan, 'flink-kubernetes-operator');
  expect(unknownValuePaths('flink-kubernetes-operator', values)).toEqual([]);
  expect([values.watchNamespaces, values.webhook, values.image]).toEqual([undefined, { create: false }, { tag: '1.15.0' }]);
  expect(plan.tryFindUnit('flink-operator')!.prune).toBe(false);
  expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'flink-operator').map(({ workload }) => workload)).toEqual([
    { name: 'flink-kubernetes-operator', cpuMillis: 200, memoryMiB: 512 },
  ]);
});

test('a cluster is a session of the image of Flink, and passes all checks', () => {
  const plan = planFlink();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'flink').flatMap(validateManifest)).toEqual([]);
  const { flinkVersion, image, job, mode, jobManager, taskManager } = specOf(plan);
  expect([flinkVersion, image, job, mode]).toEqual(['v2_2', 'flink:2.2.0', undefined, 'native']);
  expect([jobManager, taskManager]).toEqual([{ replicas: 1, resource: { cpu: 0.5, memory: '1600m' } }, { resource: { cpu: 1, memory: '2048m' } }]);
  expect(workloadsOf(plan)).toEqual([
    { name: 'flink-jobmanager', replicas: 1, cpuMillis: 500, memoryMiB: 1600 }, { name: 'flink-taskmanager', replicas: 1, cpuMillis: 1000, memoryMiB: 2048 },
  ]);
  expect(dependenciesOf(plan, 'flink')).toEqual(['flink-operator', 'flink-prerequisites', 'namespaces', 'seaweedfs-buckets']);
});

test.each<[ApplicationSize, number, number]>([[ApplicationSize.SMALL, 1, 1], [ApplicationSize.MEDIUM, 1, 2], [ApplicationSize.LARGE, 2, 6]])(
  'of size %s has %i processes that coordinate, and up to %i that work', (size, coordinating, working) => {
    const plan = planFlink({ size });
    expect(workloadsOf(plan).map(({ replicas }) => replicas)).toEqual([coordinating, working]);
    expect(specOf(plan).jobManager.replicas).toBe(coordinating);
    expect(specOf(plan).flinkConfiguration['slotmanager.number-of-slots.max']).toBe(String(2 * working));
  },
);

test('state is in a bucket, whose keys are in variables', () => {
  const { flinkConfiguration, podTemplate } = specOf(planFlink());
  expect(flinkConfiguration).toEqual({
    'taskmanager.numberOfTaskSlots': '2', 'slotmanager.number-of-slots.max': '2', 'parallelism.default': '2', 'state.backend.type': 'rocksdb',
    'execution.checkpointing.dir': 's3://flink-state/checkpoints', 'execution.checkpointing.savepoint-dir': 's3://flink-state/savepoints',
    'execution.checkpointing.interval': '60 s', 's3.endpoint': 'http://seaweedfs-s3.seaweedfs.svc:8333', 's3.endpoint.region': 'us-east-1', 's3.path.style.access': 'true',
  });
  expect(podTemplate.spec.containers[0].env).toEqual([
    { name: 'ENABLE_BUILT_IN_PLUGINS', value: 'flink-s3-fs-hadoop-2.2.0.jar' },
    { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'flink-state-bucket', key: 'access-key' } } },
    { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'flink-state-bucket', key: 'secret-key' } } },
  ]);
  expect(podTemplate.spec.volumes).toBeUndefined();
});

test('several that coordinate agree by Kubernetes, as far as there are machines', () => {
  const several = specOf(planFlink({ size: ApplicationSize.LARGE })).flinkConfiguration;
  expect([several['high-availability.type'], several['high-availability.storageDir']]).toEqual(['kubernetes', 's3://flink-state/coordination']);
  const single = specOf(planFlink({ size: ApplicationSize.LARGE }, false, 1));
  expect([single.jobManager.replicas, single.flinkConfiguration['high-availability.type']]).toEqual([1, undefined]);
});

test('has the numbers and the image that are asked for', () => {
  const plan = planFlink({ taskManagers: 3, slots: 4, parallelism: 6, image: 'harbor.example.com/jobs/flink:2.2.0-kafka' });
  const { flinkConfiguration, image } = specOf(plan);
  expect(image).toBe('harbor.example.com/jobs/flink:2.2.0-kafka');
  expect([flinkConfiguration['taskmanager.numberOfTaskSlots'], flinkConfiguration['slotmanager.number-of-slots.max'], flinkConfiguration['parallelism.default']]).toEqual(['4', '12', '6']);
  expect(workloadsOf(plan)[1].replicas).toBe(3);
});

test('its coordinator may start Pods, and nothing more', () => {
  const plan = planFlink();
  expect(specOf(plan).serviceAccount).toBe('flink');
  expect(objectOf(plan, 'flink', 'Role').rules).toEqual([
    { apiGroups: [''], resources: ['pods', 'configmaps'], verbs: ['*'] }, { apiGroups: ['apps'], resources: ['deployments', 'deployments/finalizers'], verbs: ['*'] },
  ]);
  expect(objectOf(plan, 'flink', 'RoleBinding').subjects).toEqual([{ kind: 'ServiceAccount', name: 'flink', namespace: 'flink' }]);
});

test('with Kafka, jobs have a login in every process', () => {
  const plan = planFlink({ readTopics: ['orders'] }, true);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(objectsOf(plan, 'flink').flatMap(validateManifest)).toEqual([]);
  const { containers: [{ env, volumeMounts }], volumes } = specOf(plan).podTemplate.spec;
  expect(env.at(-1)).toEqual({ name: 'KAFKA_BOOTSTRAP_SERVERS', value: 'strimzi-bootstrap.strimzi.svc:9093' });
  expect(volumeMounts).toEqual([{ name: 'kafka', mountPath: '/etc/kafka', readOnly: true }]);
  expect(volumes).toEqual([{
    name: 'kafka', projected: { sources: [{ secret: { name: 'flink-kafka' } }, { secret: { name: 'flink-kafka-tls', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }] },
  }]);
  expect(objectOf(plan, 'strimzi-users', 'KafkaUser').spec.authorization.acls.slice(0, 2)).toEqual([
    { resource: { type: 'topic', name: 'flink.', patternType: 'prefix' }, operations: ['All'] },
    { resource: { type: 'topic', name: 'orders', patternType: 'literal' }, operations: ['Describe', 'Read'] },
  ]);
});

test.each<[string, FlinkProps, string]>([
  ['taskManagers', { taskManagers: 0 }, "'taskManagers' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['slots', { slots: 0 }, "'slots' must be a whole number of at least 1, got 0; leave it out for 2"],
  ['parallelism', { parallelism: 3 }, "'parallelism' must be a whole number from 1 to 2, got 3; leave it out for 2"],
])('fails when %s is no such number', (_, props, message) => {
  expect(() => planFlink(props)).toThrow(`omantel/hz-fsn-mgt-prod/flink: ${message}`);
});

test('fails when nothing serves its kinds', () => {
  const sovereign = testSovereign();
  new Flink(sovereign.managementCluster);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
    "omantel/hz-fsn-mgt-prod/flink: needs flink-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (FlinkOperator) with hz-fsn-mgt-prod as its scope, or leave 'flink' out [missing-provider]",
  );
});
