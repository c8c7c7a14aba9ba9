import { ClickHouseOperator, Cortex, CortexProps, MilvusOperator, NvidiaDevicePlugin } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Environment, HostCluster, Organization } from '../../constructs';
import { planWith, requestsOf, TestClickHouse, TestEmbeddings, TestLanguageModel, TestMongo } from '../support/applications';
import { awsRegion, cluster, dependenciesOf, objectOf, testSovereign, TestSovereignProps, valuesOf } from '../support/fixtures';

const SECRET = { path: 'org/acme/env/prod/anthropic', property: 'api-key' };
/** Nothing of its own that the cluster has as well. */
const SHARED = { vllmEnabled: false, bgeEnabled: false, ferretDbEnabled: false, clickHouseEnabled: false, milvusEnabled: false };
/** Machines with graphics processors, and enough others. */
const WITH_GPUS: TestSovereignProps = {
  regions: [awsRegion({
    ...cluster(BuildingBlock.MGT, 3, 0, 'm6i.4xlarge'),
    pools: [{ name: 'main', instanceType: 'm6i.4xlarge', count: 6 }, { name: 'gpu', instanceType: 'g6e.12xlarge', count: 1 }],
  })],
};

const addProviders = (cluster: HostCluster) => [TestLanguageModel, TestMongo, TestClickHouse].forEach((One) => new One(cluster));

function cortex(props: CortexProps = {}, add: (cluster: HostCluster) => void = addProviders): { made: ClusterPlan; cortex: Cortex } {
  let found: Cortex;
  const made = planWith((hostCluster) => {
    add(hostCluster);
    found = new Cortex(hostCluster, undefined, { ...SHARED, ...props });
  });
  return { made, cortex: found! };
}

/** Makes all members, where the cluster has what they need and nothing that they could share. */
function ownMembers(props: CortexProps = {}): { made: ClusterPlan; cortex: Cortex } {
  let found: Cortex;
  const made = planWith((hostCluster) => {
    for (const Needed of [ClickHouseOperator, MilvusOperator, NvidiaDevicePlugin]) new Needed(hostCluster);
    found = new Cortex(hostCluster, undefined, props);
  }, WITH_GPUS);
  return { made, cortex: found! };
}

const membersOf = (props: CortexProps) => cortex(props).cortex.members.map(({ component }) => component.key);
const endpointOf = (made: ClusterPlan) => JSON.parse(objectOf(made, 'cortex-librechat', 'ConfigMap').data['librechat.yaml']).endpoints.custom[0].baseURL;
const modelsOf = (made: ClusterPlan) => objectOf(made, 'cortex-llm-gateway', 'ConfigMap').data['config.yaml'];

test('Cortex passes all checks, small and with everything', () => {
  for (const props of [{}, { size: ApplicationSize.MEDIUM, anthropicAdapter: { apiKey: SECRET, defaultModel: 'claude-x' } }]) {
    expect(Checks.run(cortex(props).made.sovereignPlan).map(String)).toEqual([]);
  }
});

test.each<[string, CortexProps, string[]]>([
  ['is small', {}, ['langfuse', 'librechat', 'llm-gateway']],
  ['is larger', { size: ApplicationSize.MEDIUM }, ['langfuse', 'librechat', 'llm-gateway', 'nemo-guardrails']],
  ['has checks where it is small', { nemoGuardrailsEnabled: true }, ['langfuse', 'librechat', 'llm-gateway', 'nemo-guardrails']],
  ['has the adapter', { anthropicAdapter: { apiKey: SECRET, defaultModel: 'claude-x' } }, ['anthropic-adapter', 'langfuse', 'librechat', 'llm-gateway']],
  ['is its gateway alone', { libreChatEnabled: false, langfuseEnabled: false }, ['llm-gateway']],
])('has its members when it %s', (_, props, members) => {
  expect(membersOf(props)).toEqual(members);
});

test('chats go to the gateway, or through the checks where there are any', () => {
  expect(endpointOf(cortex().made)).toBe('http://cortex-llm-gateway.llm-gateway.svc:4000/v1');
  const { made } = cortex({ nemoGuardrailsEnabled: true });
  expect(endpointOf(made)).toBe('http://cortex-nemo-guardrails.nemo-guardrails.svc:8000/v1');
  expect(objectOf(made, 'cortex-llm-gateway-keys', 'Job').spec.template.spec.containers[0].env[1].value).toBe('{"cortex-nemo-guardrails":[]}');
});

test('records what was asked, unless told otherwise', () => {
  const hosts = (props: CortexProps) => valuesOf(cortex(props).made, 'cortex-llm-gateway').extraEnvVars.filter(({ name }: any) => name === 'LANGFUSE_OTEL_HOST');
  expect(hosts({})).toEqual([{ name: 'LANGFUSE_OTEL_HOST', value: 'http://cortex-langfuse-web.langfuse.svc:3000' }]);
  expect(hosts({ langfuseEnabled: false })).toEqual([]);
});

test('takes what it is handed instead of what the cluster has', () => {
  const made = planWith((hostCluster) => {
    [TestLanguageModel, TestEmbeddings, TestMongo, TestClickHouse].forEach((One) => new One(hostCluster));
    new Cortex(hostCluster, undefined, {
      milvusEnabled: false,
      existingLanguageModel: new TestLanguageModel(hostCluster, 'own-model'),
      existingEmbeddings: new TestEmbeddings(hostCluster, 'own-embeddings'),
      existingMongo: new TestMongo(hostCluster, 'own-mongo'),
      existingClickHouse: new TestClickHouse(hostCluster, 'own-clickhouse'),
    });
  });
  expect(modelsOf(made)).toContain('http://own-model.model.svc:8000/v1');
  expect(modelsOf(made)).toContain('http://own-embeddings.embeddings.svc:8080/v1');
  expect(valuesOf(made, 'cortex-langfuse').clickhouse.host).toBe('own-clickhouse.clickhouse.svc');
  expect(objectOf(made, 'cortex-librechat-prerequisites', 'ExternalSecret', 'cortex-librechat-mongo').spec.target.template.data.uri).toContain('@own-mongo.mongo.svc');
});

test('gives members what is said for them', () => {
  const { made } = cortex({
    nemoGuardrailsEnabled: true, llmGateway: { routeEnabled: true }, libreChat: { storageGiB: 50 }, langfuse: { ownerEmail: 'amal@shop.example' },
    nemoGuardrails: { rules: ['ask for advice on money'] },
  });
  expect(objectOf(made, 'cortex-llm-gateway', 'HTTPRoute').spec.hostnames).toContain('cortex-llm-gateway.omantel.omani.works');
  expect(objectOf(made, 'cortex-librechat', 'PersistentVolumeClaim').spec.resources.requests.storage).toBe('50Gi');
  expect(valuesOf(made, 'cortex-langfuse').langfuse.additionalEnv).toContainEqual({ name: 'LANGFUSE_INIT_USER_EMAIL', value: 'amal@shop.example' });
  expect(objectOf(made, 'cortex-nemo-guardrails', 'ConfigMap').data['default.prompts.yml']).toContain('- ask for advice on money');
});

// What upstream asks for, without databases and caches, which are sized where they are made: gateway, chats, both parts of the records, checks.
test.each<[ApplicationSize, number, number]>([
  [ApplicationSize.SMALL, 500 + 250 + 2 * 500, 2048 + 512 + 2 * 1024],
  [ApplicationSize.MEDIUM, 2 * 1000 + 500 + 4 * 1000 + 2 * 500, 2 * 4096 + 1024 + 4 * 2048 + 2 * 1024],
  [ApplicationSize.LARGE, 3 * 2000 + 1000 + 6 * 2000 + 3 * 1000, 3 * 8192 + 2048 + 6 * 4096 + 3 * 2048],
])('asks for what its members ask for, on three machines: %s', (size, cpuMillis, memoryMiB) => {
  const { made, cortex: one } = cortex({ size });
  expect(requestsOf(made, one.members)).toEqual({ cpuMillis, memoryMiB });
});

test('has models, databases and records of its own, wired to each other', () => {
  const { made, cortex: one } = ownMembers();
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(one.members.map(({ component }) => component.key)).toEqual(['bge', 'clickhouse', 'ferretdb', 'langfuse', 'librechat', 'llm-gateway', 'vllm']);
  expect(modelsOf(made)).toContain('http://cortex-vllm.vllm.svc:8080/v1');
  expect(modelsOf(made)).toContain('http://cortex-bge-embed.bge.svc:8080/v1');
  expect(valuesOf(made, 'cortex-langfuse').clickhouse.host).toBe('cortex-clickhouse-servers.clickhouse.svc');
  expect(objectOf(made, 'cortex-librechat-prerequisites', 'ExternalSecret', 'cortex-librechat-mongo').spec.target.template.data.uri).toContain('@cortex-ferretdb.ferretdb.svc');
  expect(dependenciesOf(made, 'cortex-vllm')).toContain('nvidia-device-plugin');
  expect(dependenciesOf(made, 'cortex-llm-gateway')).toEqual(expect.arrayContaining(['cortex-bge', 'cortex-langfuse', 'cortex-vllm']));
});

test('has a database of vectors from a company on, and one of graphs when told to', () => {
  const { made, cortex: one } = ownMembers({ size: ApplicationSize.MEDIUM, neo4jEnabled: true });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect([one.milvus?.endpoint.url, one.neo4j?.endpoint.url]).toEqual(['http://cortex-milvus-milvus.milvus.svc:19530', 'neo4j://cortex-neo4j.neo4j.svc:7687']);
  expect([one.vllm?.model, one.bge?.dimensions]).toEqual(['qwen3-32b', 1024]);
  expect(ownMembers().cortex.milvus).toBeUndefined();
});

test('gives its own models and databases what is said for them', () => {
  const { cortex: one } = ownMembers({
    vllm: { replicas: 2 }, bge: { storageGiB: 20 }, ferretDb: { storageGiB: 30 }, clickHouse: { storageGiB: 70 }, neo4jEnabled: true, neo4j: { storageGiB: 40 },
    milvusEnabled: true, milvus: { etcdStorageGiB: 25 },
  });
  const storage = [one.bge, one.ferretDb, one.clickHouse, one.neo4j].map((member) => member!.storageGiB);
  expect([one.vllm!.replicas, one.milvus!.etcdStorageGiB, ...storage]).toEqual([2, 25, 20, 30, 70, 40]);
});

test.each<[string, CortexProps, string]>([
  ['chats', { libreChatEnabled: false }, 'ferretdb'], ['records', { langfuseEnabled: false }, 'clickhouse'],
])('has no database of %s where there are none', (_, props, member) => {
  expect(ownMembers(props).cortex.members.map(({ component }) => component.key)).not.toContain(member);
});

test('has no database of vectors in an Environment, whatever its size', () => {
  const acme = new Organization(testSovereign(), 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  const one = new Cortex(new Environment(acme, 'prod'), undefined, { size: ApplicationSize.LARGE });
  expect(one.members.map(({ component }) => component.key)).toEqual(['bge', 'clickhouse', 'ferretdb', 'langfuse', 'librechat', 'llm-gateway', 'nemo-guardrails', 'vllm']);
});

test.each<[string, (on: HostCluster) => CortexProps, string]>([
  ['a model that is there already gets properties', (on) => ({ existingLanguageModel: new TestLanguageModel(on), vllm: { gpus: 2 } }),
    "'vllm' must be left out, existingLanguageModel is there already, got [\"gpus\"]; set its properties where it is created"],
  ['a database that is there already is made too', (on) => ({ existingMongo: new TestMongo(on), ferretDbEnabled: true }),
    "'ferretDbEnabled' must be left out, existingMongo is there already, got true; leave out one of both"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new Cortex(managementCluster, undefined, props(managementCluster))).toThrow(new Error(`omantel/hz-fsn-mgt-prod/cortex: ${message}`));
});

test('fails when there are no graphics processors, and says which machines have them', () => {
  const made = planWith((hostCluster) => {
    new ClickHouseOperator(hostCluster);
    new Cortex(hostCluster);
  }, { regions: [awsRegion(cluster(BuildingBlock.MGT, 3, 6, 'm6i.4xlarge'))] });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([
    'omantel/aws-fra-mgt-prod/cortex/vllm: needs gpu, which no Blueprint on aws-fra-mgt-prod provides; '
    + "add a Blueprint that provides it (NvidiaDevicePlugin) with aws-fra-mgt-prod as its scope, or leave 'cortex-vllm' out [missing-provider]",
    "omantel/aws-fra-mgt-prod: cortex-vllm/cortex-vllm asks for 1 graphics processor, for which no pool has a place; add a pool of at least 1 'g6.2xlarge' (1 L4 each) [fit]",
  ]);
});

test('fails when there is no model, and nowhere to keep what is asked', () => {
  const missing = (member: string, what: string, by: string) => (
    `omantel/hz-fsn-mgt-prod/cortex/${member}: needs ${what}, which no Blueprint on hz-fsn-mgt-prod provides; `
    + `add a Blueprint that provides it (${by}) with hz-fsn-mgt-prod as its scope, or leave 'cortex-${member}' out [missing-provider]`
  );
  expect(cortex({}, () => {}).made.sovereignPlan.findings.map(String)).toEqual([
    missing('langfuse', 'clickhouse', 'ClickHouse'), missing('librechat', 'mongo', 'FerretDb'), missing('llm-gateway', 'language-model', 'Vllm'),
  ]);
});
