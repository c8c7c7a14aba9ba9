import * as yaml from 'js-yaml';
import {
  CertManager, Cilium, DataPrepper, DataPrepperProps, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, OpenSearch, OpenSearchOperator, PublicGateway,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { chartFacts } from '../../rehearsal/charts/facts';
import { cluster, dependenciesOf, objectOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { StandInKafka } from '../support/stores';
import { unknownValuePaths } from '../support/values';

/** Plans Data Prepper between a Kafka and OpenSearch. */
function planPrepper(props: Partial<DataPrepperProps> = {}, nodes: number = 3): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, nodes, 0, 'ccx63'))] });
  const host = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, PublicGateway]) new Member(host);
  new OpenSearchOperator(host);
  new OpenSearch(host);
  new StandInKafka(host);
  new DataPrepper(host, 'data-prepper', { topics: ['security.falco', 'Stock_Levels'], ...props });
  return planOf(sovereign);
}

const secretOf = (plan: ClusterPlan) => objectOf(plan, 'data-prepper', 'ExternalSecret', 'data-prepper-pipelines').spec;
const pipelinesOf = (plan: ClusterPlan): any => yaml.load(secretOf(plan).target.template.data['pipelines.yaml']);
const values = (props?: Partial<DataPrepperProps>, nodes?: number) => valuesOf(planPrepper(props, nodes), 'data-prepper');

test('copies every topic to an index of its own for each day, and passes all checks', () => {
  const plan = planPrepper();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(unknownValuePaths('data-prepper', valuesOf(plan, 'data-prepper'))).toEqual([]);
  const pipelines = pipelinesOf(plan);
  expect(Object.keys(pipelines)).toEqual(['security-falco', 'stock-levels']);
  expect(pipelines['security-falco']).toEqual({
    source: {
      kafka: {
        bootstrap_servers: ['kafka.kafka.svc:9093'],
        acknowledgments: true,
        topics: [{ name: 'security.falco', group_id: 'data-prepper-security-falco', serde_format: 'json', key_mode: 'discard' }],
        encryption: { type: 'ssl', trust_store_file_path: '/trust/kafka.p12', trust_store_password: 'changeit' },
        authentication: { sasl: { scram: { username: 'data-prepper', password: '{{ index . `kafka-password` }}', mechanism: 'SCRAM-SHA-512' } } },
      },
    },
    processor: [{ date: { from_time_received: true, destination: '@timestamp' } }],
    sink: [{
      opensearch: {
        hosts: ['https://opensearch-servers.opensearch.svc:9200'], username: 'opensearch-data-prepper', password: '{{ index . `opensearch-password` }}',
        cert: '/etc/opensearch-ca/ca.crt', index: 'data-prepper-security-falco-%{yyyy.MM.dd}', index_type: 'management_disabled',
      },
    }],
  });
  expect((plan.blueprints.find(({ name }) => name === 'kafka') as StandInKafka).requests).toEqual([{ name: 'data-prepper', readTopics: ['security.falco', 'Stock_Levels'] }]);
});

test('has its passwords from the secret backend, and waits for its user', () => {
  const plan = planPrepper();
  expect(secretOf(plan).data).toEqual([
    { secretKey: 'kafka-password', remoteRef: { key: 'platform/data-prepper/data-prepper-kafka/password', property: 'password' } },
    { secretKey: 'opensearch-password', remoteRef: { key: 'platform/opensearch/opensearch-user-data-prepper/password', property: 'password' } },
  ]);
  expect(valuesOf(plan, 'data-prepper').pipelineConfig).toEqual({ existingSecret: 'data-prepper-pipelines' });
  expect(dependenciesOf(plan, 'data-prepper-prerequisites')).toContain('opensearch-users');
  expect(dependenciesOf(plan, 'data-prepper')).toContain('data-prepper-prerequisites');
});

test('keeps events for 30 days, unless told otherwise, below a prefix', () => {
  const policy = (plan: ClusterPlan) => objectOf(plan, 'opensearch-users', 'OpenSearchISMPolicy', 'opensearch-data-prepper').spec;
  expect(policy(planPrepper()).states[0].transitions[0].conditions).toEqual({ minIndexAge: '30d' });
  const plan = planPrepper({ indexPrefix: 'siem-', retentionDays: 7 });
  expect([policy(plan).states[0].transitions[0].conditions, policy(plan).ismTemplate.indexPatterns]).toEqual([{ minIndexAge: '7d' }, ['siem-*']]);
  expect(pipelinesOf(plan)['stock-levels'].sink[0].opensearch.index).toBe('siem-stock-levels-%{yyyy.MM.dd}');
});

test('trusts the authorities of Kafka and of OpenSearch', () => {
  const { initContainers: [trust], volumes, volumeMounts } = values();
  expect(volumes.slice(0, 2)).toEqual([
    { name: 'kafka-ca', secret: { secretName: 'data-prepper-kafka-ca', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
    { name: 'opensearch-ca', secret: { secretName: 'data-prepper-opensearch', items: [{ key: 'ca.crt', path: 'ca.crt' }] } },
  ]);
  expect([trust.image, trust.command.slice(0, 2)]).toEqual(['opensearchproject/data-prepper:2.16.0', ['/bin/sh', '-c']]);
  expect(trust.command[2]).toMatch(/^rm -f \/trust\/kafka\.p12 && .*keytool" -importcert -noprompt .* -keystore \/trust\/kafka\.p12 -storetype PKCS12 -storepass changeit$/);
  expect(volumeMounts.map(({ name, mountPath }: any) => [name, mountPath])).toEqual([
    ['opensearch-ca', '/etc/opensearch-ca'], ['trust', '/trust'], ['tmp', '/tmp'], ['log', '/usr/share/data-prepper/log'],
  ]);
});

test('starts anew when its pipelines change, and says what it does in the log of its Pod', () => {
  const { podAnnotations, config } = values();
  expect(podAnnotations['reloader.stakater.com/auto']).toBe('true');
  expect(values({ retentionDays: 7 }).podAnnotations).toEqual(podAnnotations);
  expect(values({ indexPrefix: 'siem-' }).podAnnotations['checksum/pipelines']).not.toBe(podAnnotations['checksum/pipelines']);
  expect(config['log4j2-rolling.properties']).not.toContain('RollingFile');
});

test('runs the servers of its size, at most one per machine', () => {
  const of = ({ replicaCount, resources: { requests } }: any) => [replicaCount, requests.cpu, requests.memory];
  expect(of(values())).toEqual([1, '500m', '1024Mi']);
  expect(of(values({ size: ApplicationSize.MEDIUM }))).toEqual([2, '1000m', '2048Mi']);
  expect(of(values({ size: ApplicationSize.LARGE }))).toEqual([3, '2000m', '4096Mi']);
  expect(of(values({ replicas: 2 }))).toEqual([2, '500m', '1024Mi']);
  expect(of(values({ replicas: 2 }, 1))).toEqual([1, '500m', '1024Mi']);
  const plan = planPrepper({ size: ApplicationSize.MEDIUM });
  expect(plan.workloads.find(({ blueprint }) => blueprint.name === 'data-prepper')!.workload).toEqual({ name: 'data-prepper', replicas: 2, cpuMillis: 1000, memoryMiB: 2048 });
});

test('has a Service for a port that is not the one which the chart gives its server: a Pod with one port twice is not applied', () => {
  const plan = planPrepper();
  expect(valuesOf(plan, 'data-prepper').ports).toEqual([{ name: 'http-source', port: 2021 }]);
  expect(plan.releases.find(({ component }) => component.key === 'data-prepper')!.services).toEqual([{ service: 'data-prepper', port: 2021 }]);
  const { workloads: [{ containers: [{ ports }] }] } = chartFacts('data-prepper', '0.3.1');
  expect(ports!.map(({ containerPort }) => containerPort)).toEqual([2021, 4900]);
});

test('may do nothing but run its program', () => {
  const { podSecurityContext, securityContext, serviceAccount } = values();
  expect(podSecurityContext).toEqual({ runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } });
  expect([securityContext.readOnlyRootFilesystem, serviceAccount]).toEqual([true, { automount: false }]);
});

test.each<[string, Partial<DataPrepperProps>, string]>([
  ['there are no topics', { topics: [] }, "'topics' must name at least one topic, got []; write for example 'orders'"],
  ['there are no servers', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['events are kept for no time', { retentionDays: 0 }, "'retentionDays' must be a whole number of at least 1, got 0; leave it out for 30"],
])('fails when %s', (_, props, message) => {
  expect(() => planPrepper(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/data-prepper: ${message}`));
});

test('fails when there is no OpenSearch', () => {
  const sovereign = testSovereign();
  new StandInKafka(sovereign.managementCluster);
  new DataPrepper(sovereign.managementCluster, 'data-prepper', { topics: ['orders'] });
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toContain(
    "omantel/hz-fsn-mgt-prod/data-prepper: needs opensearch, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (OpenSearch) with hz-fsn-mgt-prod as its scope, or leave 'data-prepper' out [missing-provider]",
  );
});
