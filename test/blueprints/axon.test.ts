import { Axon, AxonProps, AxonService, AxonServiceProps, LlmGateway } from '../../blueprints';
import { ApplicationSize, Checks, ClusterPlan } from '../../constructs';
import { planWith, requestsOf, TestClickHouse, TestMongo, variablesOf } from '../support/applications';
import { dependenciesOf, objectOf, objectsOf, testSovereign, valuesOf } from '../support/fixtures';

const GATEWAY = { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' } }] };
const keysOf = ({ members }: Axon) => members.map(({ component }) => component.key);

function axon(props: AxonProps = {}): { made: ClusterPlan; axon: Axon } {
  let found: Axon;
  const made = planWith((hostCluster) => {
    new TestMongo(hostCluster);
    new TestClickHouse(hostCluster);
    found = new Axon(hostCluster, undefined, { llmGateway: GATEWAY, ...props });
  });
  return { made, axon: found! };
}

describe('Axon', () => {
  test('is a gateway with a public host name, and nothing else, unless told otherwise', () => {
    const { made, axon: small } = axon();
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(keysOf(small)).toEqual(['llm-gateway']);
    expect(objectOf(made, 'axon-llm-gateway', 'HTTPRoute').spec.hostnames).toContain('axon-llm-gateway.omantel.omani.works');
    expect(valuesOf(made, 'axon-llm-gateway').fullnameOverride).toBe('axon-llm-gateway');
  });

  test('has all members that it is told, which know each other', () => {
    const { made, axon: all } = axon({ serviceEnabled: true, libreChatEnabled: true, langfuseEnabled: true });
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(keysOf(all)).toEqual(['langfuse', 'librechat', 'llm-gateway', 'axon-service']);
    expect(valuesOf(made, 'axon-llm-gateway').extraEnvVars).toContainEqual({ name: 'LANGFUSE_OTEL_HOST', value: 'http://axon-langfuse-web.langfuse.svc:3000' });
    const { env } = objectOf(made, 'axon-llm-gateway-keys', 'Job').spec.template.spec.containers[0];
    expect(env[1].value).toBe('{"axon-librechat":[],"axon-service":[]}');
  });

  test('takes a gateway that is there', () => {
    const made = planWith((hostCluster) => {
      const existingLlmGateway = new LlmGateway(hostCluster, undefined, GATEWAY);
      expect(keysOf(new Axon(hostCluster, undefined, { existingLlmGateway, serviceEnabled: true }))).toEqual(['axon-service']);
    });
    expect(dependenciesOf(made, 'axon-service')).toContain('llm-gateway-keys');
  });

  // What upstream asks for, without databases and caches, which are sized where they are made.
  test.each<[ApplicationSize, number, number]>([
    [ApplicationSize.SMALL, 500, 2048], [ApplicationSize.MEDIUM, 2 * 1000, 2 * 4096], [ApplicationSize.LARGE, 3 * 2000, 3 * 8192],
  ])('asks for what a gateway of its size asks for, on three machines: %s', (size, cpuMillis, memoryMiB) => {
    const { made, axon: one } = axon({ size });
    expect(requestsOf(made, one.members)).toEqual({ cpuMillis, memoryMiB });
  });

  test('gives members what is said for them', () => {
    const { made } = axon({ llmGateway: { ...GATEWAY, replicas: 2, routeEnabled: false }, serviceEnabled: true, service: { poolSize: 5 } });
    expect(valuesOf(made, 'axon-llm-gateway').replicaCount).toBe(2);
    expect(objectsOf(made, 'axon-llm-gateway').filter(({ kind }) => kind === 'HTTPRoute')).toEqual([]);
    expect(variablesOf(objectOf(made, 'axon-service', 'Deployment').spec.template.spec.containers[0]).AXON_POOL_SIZE).toBe('5');
  });
});

describe('AxonService', () => {
  const plan = (props: AxonServiceProps = {}) => planWith((hostCluster) => {
    new LlmGateway(hostCluster, undefined, GATEWAY);
    new AxonService(hostCluster, undefined, props);
  });
  const containerOf = (made: ClusterPlan) => objectOf(made, 'axon-service', 'Deployment').spec.template.spec.containers[0];

  test('asks the gateway with a key of its own, and never as a person', () => {
    const made = plan();
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(variablesOf(containerOf(made))).toEqual({
      AXON_API_KEYS: 'axon-service-keys/api-key', AXON_CONVERSATION_TTL: '604800', AXON_POOL_SIZE: '2', AXON_PORT: '3000', AXON_PROVIDER: 'vllm',
      AXON_VALKEY_URL: 'redis://default:$(CACHE_PASSWORD)@valkey-axon-service.valkey.svc:6379', AXON_VLLM_API_KEY: 'axon-service-llm/api-key',
      AXON_VLLM_BASE_URL: 'http://llm-gateway.llm-gateway.svc:4000/v1', AXON_VLLM_DEFAULT_MODEL: 'claude', CACHE_PASSWORD: 'axon-service-cache/password', HOME: '/tmp',
    });
    const names = containerOf(made).env.map(({ name }: any) => name);
    expect(names.indexOf('CACHE_PASSWORD')).toBeLessThan(names.indexOf('AXON_VALKEY_URL'));
  });

  test('keeps conversations in a cache that forgets nothing, for as long as told', () => {
    expect(valuesOf(plan(), 'valkey-axon-service').valkeyConfig).toContain('maxmemory 64mb\nmaxmemory-policy noeviction');
    expect(valuesOf(plan({ size: ApplicationSize.MEDIUM }), 'valkey-axon-service').valkeyConfig).toContain('maxmemory 256mb');
    expect(variablesOf(containerOf(plan({ conversationDays: 1 }))).AXON_CONVERSATION_TTL).toBe('86400');
  });

  test('has the model, the sessions and the image that it is told', () => {
    const container = containerOf(plan({ defaultModel: 'other', poolSize: 4, image: 'harbor.example.com/axon:1.0.0' }));
    expect(variablesOf(container)).toMatchObject({ AXON_VLLM_DEFAULT_MODEL: 'other', AXON_POOL_SIZE: '4' });
    expect(container.image).toBe('harbor.example.com/axon:1.0.0');
  });

  test('has one server, at a public host name unless told otherwise', () => {
    const made = plan();
    expect(objectOf(made, 'axon-service', 'Deployment').spec.replicas).toBe(1);
    expect(objectOf(made, 'axon-service', 'HTTPRoute').spec.rules).toMatchObject([{ matches: [{ path: { value: '/v1' } }], backendRefs: [{ name: 'axon-service', port: 3000 }] }]);
    expect(objectsOf(plan({ routeEnabled: false }), 'axon-service').map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  });

  test.each<[string, AxonServiceProps, string]>([
    ['it keeps no session', { poolSize: 0 }, "'poolSize' must be a whole number of at least 1, got 0; leave it out for 2"],
    ['it keeps no conversation', { conversationDays: 0 }, "'conversationDays' must be a whole number of at least 1, got 0; leave it out for 7"],
  ])('fails when %s', (_, props, message) => {
    const { managementCluster } = testSovereign();
    expect(() => new AxonService(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/axon-service: ${message}`));
  });
});
