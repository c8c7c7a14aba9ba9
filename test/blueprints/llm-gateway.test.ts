import { load } from 'js-yaml';
import { LlmGateway, LlmGatewayProps, PrometheusOperatorCrds } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  ApplicationSize, Blueprint, BuildingBlock, Capability, Checks, ClusterPlan, HostCluster, HttpEndpoint, ILlmGateway, ILlmTraceStore,
  LlmTracesConnection, SecretField,
} from '../../constructs';
import { planWith, TestEmbeddings, TestLanguageModel } from '../support/applications';
import { cluster, dependenciesOf, objectOf, region, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

const CLAUDE = { name: 'claude', model: 'anthropic/claude-x', apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' } };
const consumer = (key: string) => ({ ...CATALOGUE.reloader, key, namespace: key, chart: undefined });

/** Keeps traces, as far as others see. */
class TestTraces extends TestBlueprint implements ILlmTraceStore {
  constructor(scope: HostCluster) {
    super(scope, 'traces', { component: consumer('traces'), provides: [Capability.LLM_TRACES] }, (self) => self.mainUnit.add({
      apiVersion: 'v1', kind: 'Service', metadata: { name: 'traces' }, spec: { selector: { app: 'traces' }, ports: [{ port: 3000 }] },
    }));
  }

  public provideLlmTraces(asking: Blueprint): LlmTracesConnection {
    const fields = [SecretField.generated('public-key'), SecretField.generated('secret-key')];
    return { endpoint: new HttpEndpoint(this.serviceHost('traces'), 3000, 'http'), secret: asking.secret({ name: `${asking.name}-traces`, fields }) };
  }
}

const plan = (props: LlmGatewayProps = { models: [CLAUDE] }, add: (cluster: HostCluster) => void = () => {}) => planWith((hostCluster) => {
  add(hostCluster);
  new LlmGateway(hostCluster, undefined, props);
});
const values = (props?: LlmGatewayProps, add?: (cluster: HostCluster) => void) => valuesOf(plan(props, add), 'llm-gateway');
const config = (made: ClusterPlan): any => load(objectOf(made, 'llm-gateway', 'ConfigMap').data['config.yaml']);
const variables = (made: any) => Object.fromEntries(made.extraEnvVars.map(({ name, value, valueFrom }: any) => [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]));
const asking = (hostCluster: HostCluster, request = { name: 'bot' }) => new TestBlueprint(hostCluster, 'bot', { component: consumer('bot') }, (self) => {
  const gateway = self.requires(Capability.LLM_GATEWAY) as unknown as ILlmGateway;
  const { endpoint, secret, models } = gateway.provideLlmKey(self, request);
  self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bot' }, data: { url: endpoint.url, secret: secret!.name, models: models.join(',') } });
});

test('LlmGateway has a database of its own, none of the chart\'s, and passes all checks', () => {
  const made = plan();
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  const { db, redis, migrationJob } = valuesOf(made, 'llm-gateway');
  expect(db).toEqual({
    useExisting: true,
    deployStandalone: false,
    endpoint: 'llm-gateway-pg-rw.llm-gateway.svc',
    database: 'llm-gateway',
    url: 'postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)?sslmode=require',
    secret: { name: 'llm-gateway-pg-app', usernameKey: 'username', passwordKey: 'password' },
  });
  expect(redis).toEqual({ enabled: false });
  expect(migrationJob.hooks).toEqual({ argocd: { enabled: false }, helm: { enabled: true } });
  expect(unknownValuePaths('litellm-helm', valuesOf(made, 'llm-gateway'))).toEqual([]);
});

test('keeps the keys of its administrator and of what it encrypts with in one Secret', () => {
  const made = plan();
  expect(valuesOf(made, 'llm-gateway')).toMatchObject({ masterkeySecretName: 'llm-gateway-credentials', masterkeySecretKey: 'masterkey' });
  expect(variables(valuesOf(made, 'llm-gateway')).LITELLM_SALT_KEY).toBe('llm-gateway-credentials/salt');
  expect(objectOf(made, 'llm-gateway-prerequisites', 'ExternalSecret', 'llm-gateway-credentials').spec.target.template.data).toEqual({
    key: '{{ index . "key" }}', masterkey: 'sk-{{ index . `key` }}', salt: '{{ index . "salt" }}',
  });
});

test('has the models of providers, whose keys come from OpenBao', () => {
  const made = plan({ models: [{ name: 'mirror', model: 'openai/x', apiBase: 'https://models.example.com/v1' }, CLAUDE] });
  expect(config(made)).toEqual({
    model_list: [
      { model_name: 'mirror', litellm_params: { model: 'openai/x', api_base: 'https://models.example.com/v1', api_key: 'none' } },
      { model_name: 'claude', litellm_params: { model: 'anthropic/claude-x', api_key: 'os.environ/PROVIDER_KEY_2' } },
    ],
    litellm_settings: { drop_params: true, telemetry: false },
    general_settings: { master_key: 'os.environ/PROXY_MASTER_KEY' },
  });
  expect(variables(valuesOf(made, 'llm-gateway')).PROVIDER_KEY_2).toBe('llm-gateway-providers/PROVIDER_KEY_2');
  expect(objectOf(made, 'llm-gateway-prerequisites', 'ExternalSecret', 'llm-gateway-providers').spec.data).toEqual([
    { secretKey: 'PROVIDER_KEY_2', remoteRef: { key: 'org/acme/env/prod/anthropic', property: 'api-key' } },
  ]);
});

test('has the language model that the cluster runs, before all others, and waits for it', () => {
  const made = plan({ models: [CLAUDE] }, (hostCluster) => new TestLanguageModel(hostCluster));
  expect(made.sovereignPlan.findings).toEqual([]);
  expect(config(made).model_list).toEqual([
    { model_name: 'qwen3-32b', litellm_params: { model: 'hosted_vllm/qwen3-32b', api_base: 'http://model.model.svc:8000/v1', api_key: 'os.environ/PROVIDER_KEY_1' } },
    { model_name: 'claude', litellm_params: { model: 'anthropic/claude-x', api_key: 'os.environ/PROVIDER_KEY_2' } },
  ]);
  expect(dependenciesOf(made, 'llm-gateway')).toContain('model');
});

test('has the language model that it is given, instead of that of the cluster', () => {
  const made = planWith((hostCluster) => {
    new TestLanguageModel(hostCluster);
    new LlmGateway(hostCluster, undefined, { languageModel: new TestLanguageModel(hostCluster, 'other') });
  });
  expect(config(made).model_list.map(({ litellm_params: params }: any) => params.api_base)).toEqual(['http://other.model.svc:8000/v1']);
  expect(dependenciesOf(made, 'llm-gateway')).toContain('other');
});

test('has the embeddings of the cluster, which nobody is offered to ask', () => {
  const made = plan({ models: [CLAUDE] }, (hostCluster) => {
    new TestEmbeddings(hostCluster);
    asking(hostCluster);
  });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(config(made).model_list[1]).toEqual({
    model_name: 'bge-m3', litellm_params: { model: 'openai/bge-m3', api_base: 'http://embeddings.embeddings.svc:8080/v1', api_key: 'none' }, model_info: { mode: 'embedding' },
  });
  expect(objectOf(made, 'bot', 'ConfigMap').data.models).toBe('claude');
  expect(dependenciesOf(made, 'llm-gateway')).toContain('embeddings');
});

test('takes more models after it was made', () => {
  const made = planWith((hostCluster) => new LlmGateway(hostCluster).addModel({ name: 'bge-m3', model: 'openai/bge-m3', apiBase: 'https://embed.example.com/v1' }));
  expect(config(made).model_list.map(({ model_name: name }: any) => name)).toEqual(['bge-m3']);
});

test('makes a key for everyone who asks, and gives it to nobody else', () => {
  const made = plan({ models: [CLAUDE] }, (hostCluster) => asking(hostCluster));
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(objectOf(made, 'bot', 'ConfigMap').data).toEqual({ url: 'http://llm-gateway.llm-gateway.svc:4000', secret: 'bot-llm', models: 'claude' });
  expect(objectOf(made, 'bot-prerequisites', 'ExternalSecret', 'bot-llm').spec).toMatchObject({
    target: { template: { data: { 'api-key': 'sk-{{ index . `key` }}' } } },
    data: [{ secretKey: 'key', remoteRef: { key: 'platform/llm-gateway/llm-gateway-key-bot/key', property: 'key' } }],
  });
  const job = objectOf(made, 'llm-gateway-keys', 'Job').spec.template.spec;
  expect(job.containers[0].image).toBe('ghcr.io/berriai/litellm-non_root:v1.108.5');
  expect(job.containers[0].env).toEqual([
    { name: 'LLM_GATEWAY_URL', value: 'http://llm-gateway.llm-gateway.svc:4000' }, { name: 'LLM_KEYS', value: '{"bot":[]}' },
  ]);
  expect(job.volumes.find(({ name }: any) => name === 'keys').projected.sources).toEqual([
    { secret: { name: 'llm-gateway-key-bot', items: [{ key: 'key', path: 'bot' }] } },
  ]);
  expect(dependenciesOf(made, 'bot')).toContain('llm-gateway-keys');
  expect(dependenciesOf(made, 'llm-gateway-keys')).toContain('llm-gateway');
});

test('makes keys for the models that were asked for', () => {
  const made = plan({ models: [CLAUDE, { ...CLAUDE, name: 'other' }] }, (hostCluster) => asking(hostCluster, { name: 'bot', models: ['other'] } as any));
  expect(objectOf(made, 'llm-gateway-keys', 'Job').spec.template.spec.containers[0].env[1].value).toBe('{"bot":["other"]}');
  expect(objectOf(made, 'bot', 'ConfigMap').data.models).toBe('other');
});

test('starts anew with other models, or another key of a provider', () => {
  expect(values()).toMatchObject({
    proxyConfigMap: { create: false, name: 'llm-gateway-config', key: 'config.yaml' }, deploymentAnnotations: { 'reloader.stakater.com/auto': 'true' },
  });
});

test('has no Job while nobody asks for a key', () => {
  expect(plan().tryFindUnit('llm-gateway-keys')).toBeUndefined();
});

test('records calls where the cluster keeps such records', () => {
  const made = plan({ models: [CLAUDE] }, (hostCluster) => new TestTraces(hostCluster));
  expect(made.sovereignPlan.findings).toEqual([]);
  expect(config(made).litellm_settings.callbacks).toEqual(['langfuse_otel']);
  expect(variables(valuesOf(made, 'llm-gateway'))).toMatchObject({
    LANGFUSE_OTEL_HOST: 'http://traces.traces.svc:3000', LANGFUSE_PUBLIC_KEY: 'llm-gateway-traces/public-key', LANGFUSE_SECRET_KEY: 'llm-gateway-traces/secret-key',
  });
  expect(dependenciesOf(made, 'llm-gateway')).toContain('traces');
});

test('is scraped where somebody reads monitors, at a port that asks for no key', () => {
  const made = plan({ models: [CLAUDE] }, (hostCluster) => {
    new PrometheusOperatorCrds(hostCluster);
    new TestBlueprint(hostCluster, 'reader', { component: consumer('reader'), provides: [Capability.MONITORING] });
  });
  expect(valuesOf(made, 'llm-gateway')).toMatchObject({ metricsServer: { enabled: true }, serviceMonitor: { enabled: true } });
  expect(config(made).litellm_settings.callbacks).toEqual(['prometheus']);
  expect(values()).toMatchObject({ metricsServer: { enabled: false }, serviceMonitor: { enabled: false } });
});

test('has no public host name unless it is asked for, and then no more than the APIs of models', () => {
  expect(plan().tryFindUnit('llm-gateway')!.manifests.filter(({ kind }) => kind === 'HTTPRoute')).toEqual([]);
  const { hostnames, rules } = objectOf(plan({ models: [CLAUDE], routeEnabled: true }), 'llm-gateway', 'HTTPRoute').spec;
  expect(hostnames).toEqual(['llm-gateway.hfmp.omantel.omani.works', 'llm-gateway.omantel.omani.works']);
  expect(rules).toMatchObject([{ matches: [{ path: { type: 'PathPrefix', value: '/v1' } }], backendRefs: [{ name: 'llm-gateway', port: 4000 }] }]);
});

test('connects to the outside only for providers that are there', () => {
  const outside = (made: ClusterPlan) => JSON.stringify(made.units.flatMap((unit) => unit.manifests).filter(({ kind, metadata }) => kind === 'CiliumNetworkPolicy' && metadata.namespace === 'llm-gateway'));
  expect(outside(plan())).toContain('world');
  expect(outside(plan({}, (hostCluster) => new TestLanguageModel(hostCluster)))).not.toContain('world');
});

test.each<[ApplicationSize, number, string, string, number, string]>([
  [ApplicationSize.SMALL, 1, '500m', '2048Mi', 1, '10Gi'], [ApplicationSize.MEDIUM, 2, '1000m', '4096Mi', 3, '50Gi'], [ApplicationSize.LARGE, 3, '2000m', '8192Mi', 3, '200Gi'],
])('is made for a size: %s', (size, replicas, cpu, memory, instances, storage) => {
  const made = plan({ models: [CLAUDE], size });
  expect(valuesOf(made, 'llm-gateway')).toMatchObject({
    replicaCount: replicas, resources: { requests: { cpu, memory } }, pdb: replicas > 1 ? { enabled: true, maxUnavailable: 1 } : { enabled: false },
  });
  const database = objectOf(made, 'llm-gateway-prerequisites', 'Cluster').spec;
  expect([database.instances, database.storage.size]).toEqual([instances, storage]);
  expect(made.workloads.find(({ workload }) => workload.name === 'llm-gateway')!.workload.replicas).toBe(replicas);
});

test('is small unless told otherwise, and has as many servers as told', () => {
  expect(values().replicaCount).toBe(1);
  expect(values({ models: [CLAUDE], replicas: 3 }).replicaCount).toBe(3);
});

test('has a cache, which keeps what it has, as soon as servers have to agree', () => {
  expect(variables(values())).not.toHaveProperty('REDIS_HOST');
  const made = plan({ models: [CLAUDE], replicas: 2 });
  expect(variables(valuesOf(made, 'llm-gateway'))).toMatchObject({
    REDIS_HOST: 'valkey-llm-gateway.valkey.svc', REDIS_PORT: '6379', REDIS_PASSWORD: 'llm-gateway-cache/password',
  });
  expect(valuesOf(made, 'valkey-llm-gateway').valkeyConfig).toContain('maxmemory-policy noeviction');
});

test('there can be two, with names of their own', () => {
  const made = planWith((hostCluster) => ['one', 'two'].forEach((id) => new LlmGateway(hostCluster, id, { models: [CLAUDE] })));
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(['one', 'two'].map((name) => valuesOf(made, name).fullnameOverride)).toEqual(['one', 'two']);
});

test('fails when nothing can answer', () => {
  expect(plan({}).sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/llm-gateway: needs language-model, which no Blueprint on hz-fsn-mgt-prod provides; '
    + "add a Blueprint that provides it (Vllm) with hz-fsn-mgt-prod as its scope, or leave 'llm-gateway' out [missing-provider]",
  ]);
});

test.each<[string, LlmGatewayProps, string]>([
  ['two models have one name', { models: [CLAUDE, CLAUDE] }, "'models' must have every name once, got \"claude\"; give one of them another name"],
  ['there is no server', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new LlmGateway(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/llm-gateway: ${message}`));
});

test('fails when two ask for keys of one name', () => {
  const twice = (hostCluster: HostCluster) => {
    asking(hostCluster);
    new TestBlueprint(hostCluster, 'copy', { component: consumer('copy') }, (self) => (self.requires(Capability.LLM_GATEWAY) as LlmGateway).provideLlmKey(self, { name: 'bot' }));
  };
  expect(() => plan({ models: [CLAUDE] }, twice)).toThrow(new Error("omantel/hz-fsn-mgt-prod/copy: 'name' must be the name of no other key, got \"bot\"; write for example 'copy'"));
});

test('fails when a key is for a model that is not there', () => {
  const wrong = (hostCluster: HostCluster) => asking(hostCluster, { name: 'bot', models: ['gpt'] } as any);
  expect(() => plan({ models: [CLAUDE] }, wrong)).toThrow(new Error("omantel/hz-fsn-mgt-prod/bot: 'models' must name models of llm-gateway: claude, got \"gpt\"; add it to those"));
});

test('fails when the cluster carries no workloads', () => {
  const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ), cluster(BuildingBlock.DMZ))] });
  expect(() => new LlmGateway(sovereign.managementCluster)).toThrow(new Error(
    'omantel/hz-fsn-mgt-prod/llm-gateway: runs on rtz clusters only, hz-fsn-mgt-prod is mgt; leave it out there',
  ));
});
