import { Cortex, CortexProps } from '../../blueprints';
import { ApplicationSize, Checks, ClusterPlan, HostCluster } from '../../constructs';
import { planWith, requestsOf, TestClickHouse, TestEmbeddings, TestLanguageModel, TestMongo } from '../support/applications';
import { objectOf, valuesOf } from '../support/fixtures';

const SECRET = { path: 'org/acme/env/prod/anthropic', property: 'api-key' };

const addProviders = (cluster: HostCluster) => [TestLanguageModel, TestMongo, TestClickHouse].forEach((One) => new One(cluster));

function cortex(props: CortexProps = {}, add: (cluster: HostCluster) => void = addProviders): { made: ClusterPlan; cortex: Cortex } {
  let found: Cortex;
  const made = planWith((hostCluster) => {
    add(hostCluster);
    found = new Cortex(hostCluster, undefined, props);
  });
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

test('fails when there is no model, and nowhere to keep what is asked', () => {
  const missing = (member: string, what: string, by: string) => (
    `omantel/hz-fsn-mgt-prod/cortex/${member}: needs ${what}, which no Blueprint on hz-fsn-mgt-prod provides; `
    + `add a Blueprint that provides it (${by}) with hz-fsn-mgt-prod as its scope, or leave 'cortex-${member}' out [missing-provider]`
  );
  expect(cortex({}, () => {}).made.sovereignPlan.findings.map(String)).toEqual([
    missing('langfuse', 'clickhouse', 'ClickHouse'), missing('librechat', 'mongo', 'FerretDb'), missing('llm-gateway', 'language-model', 'Vllm'),
  ]);
});
