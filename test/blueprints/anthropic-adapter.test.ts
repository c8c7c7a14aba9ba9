import { AnthropicAdapter, AnthropicAdapterProps, LlmGateway, PrometheusOperatorCrds } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, Capability, Checks, ClusterPlan, HostCluster } from '../../constructs';
import { planWith, variablesOf } from '../support/applications';
import { dependenciesOf, objectOf, objectsOf, TestBlueprint, testSovereign } from '../support/fixtures';

const ASKED = { apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' }, defaultModel: 'claude-x' };
const plan = (props: Partial<AnthropicAdapterProps> = {}, add: (cluster: HostCluster) => void = () => {}): ClusterPlan => planWith((hostCluster) => {
  add(hostCluster);
  new AnthropicAdapter(hostCluster, 'anthropic-adapter', { ...ASKED, ...props });
});
const podOf = (made: ClusterPlan) => objectOf(made, 'anthropic-adapter', 'Deployment').spec.template.spec;

test('AnthropicAdapter asks Anthropic with the key that OpenBao has, and passes all checks', () => {
  const made = plan();
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(variablesOf(podOf(made).containers[0])).toEqual({
    ANTHROPIC_API_KEY: 'anthropic-adapter-key/api-key', ANTHROPIC_BASE_URL: 'https://api.anthropic.com', DEFAULT_MODEL: 'claude-x', PORT: '8000',
  });
  expect(objectOf(made, 'anthropic-adapter-prerequisites', 'ExternalSecret', 'anthropic-adapter-key').spec.data).toEqual([
    { secretKey: 'api-key', remoteRef: { key: 'org/acme/env/prod/anthropic', property: 'api-key' } },
  ]);
});

test('knows the models by the names that programs ask for', () => {
  const made = plan({ modelMap: { 'gpt-4o': 'claude-x' } });
  expect(JSON.parse(objectOf(made, 'anthropic-adapter', 'ConfigMap').data['model-map.json'])).toEqual({ 'gpt-4o': 'claude-x' });
  expect(variablesOf(podOf(made).containers[0]).MODEL_MAP_PATH).toBe('/config/model-map.json');
  expect(objectsOf(plan(), 'anthropic-adapter').map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
});

test('has no public host name, and may do nothing that it need not', () => {
  const made = plan();
  expect(made.units.flatMap((unit) => unit.manifests).filter(({ kind, metadata }) => kind === 'HTTPRoute' && metadata.namespace === 'anthropic-adapter')).toEqual([]);
  expect(podOf(made)).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, runAsUser: 65534 } });
  expect(podOf(made).containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
});

test('is asked for its health where the program answers', () => {
  const { livenessProbe, readinessProbe } = podOf(plan()).containers[0];
  expect([livenessProbe.httpGet.path, readinessProbe.httpGet.path]).toEqual(['/healthz', '/readyz']);
});

test('is scraped where somebody reads monitors', () => {
  const made = plan({}, (hostCluster) => {
    new PrometheusOperatorCrds(hostCluster);
    const component = { ...CATALOGUE.reloader, key: 'reader', namespace: 'reader', chart: undefined };
    new TestBlueprint(hostCluster, 'reader', { component, provides: [Capability.MONITORING] });
  });
  expect(objectOf(made, 'anthropic-adapter-monitors', 'ServiceMonitor').spec).toEqual({
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'anthropic-adapter' } }, endpoints: [{ port: 'http', path: '/metrics' }],
  });
  expect(plan().tryFindUnit('anthropic-adapter-monitors')).toBeUndefined();
});

test('a gateway can send to it', () => {
  const made = planWith((hostCluster) => {
    const adapter = new AnthropicAdapter(hostCluster, 'anthropic-adapter', ASKED);
    new LlmGateway(hostCluster, undefined, { models: [{ name: 'claude', model: 'openai/claude', apiBase: `${adapter.endpoint.url}/v1`, provider: adapter }] });
  });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(objectOf(made, 'llm-gateway', 'ConfigMap').data['config.yaml']).toContain('http://anthropic-adapter.anthropic-adapter.svc:8000/v1');
  expect(dependenciesOf(made, 'llm-gateway')).toContain('anthropic-adapter');
});

test.each<[ApplicationSize | undefined, number, string, string]>([
  [undefined, 1, '50m', '128Mi'], [ApplicationSize.MEDIUM, 2, '100m', '256Mi'], [ApplicationSize.LARGE, 3, '250m', '256Mi'],
])('is made for a size: %s', (size, replicas, cpu, memory) => {
  const made = plan({ size });
  expect(objectOf(made, 'anthropic-adapter', 'Deployment').spec.replicas).toBe(replicas);
  expect(podOf(made).containers[0].resources).toMatchObject({ requests: { cpu, memory } });
  expect(objectsOf(made, 'anthropic-adapter').filter(({ kind }) => kind === 'PodDisruptionBudget').length).toBe(replicas > 1 ? 1 : 0);
});

test('has as many servers, and the image, that it is told', () => {
  const made = plan({ replicas: 2, image: 'harbor.example.com/anthropic-adapter:1.0.0' });
  expect(objectOf(made, 'anthropic-adapter', 'Deployment').spec.replicas).toBe(2);
  expect(podOf(made).containers[0].image).toBe('harbor.example.com/anthropic-adapter:1.0.0');
  expect(podOf(plan()).containers[0].image).toBe('ghcr.io/openova-io/openova/anthropic-adapter:0.1.0');
});

test.each<[string, Partial<AnthropicAdapterProps>, string]>([
  ['no model is asked', { defaultModel: '' }, "'defaultModel' must be the name of a model, got \"\"; write for example 'claude-sonnet-4-6'"],
  ['there is no server', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new AnthropicAdapter(managementCluster, 'adapter', { ...ASKED, ...props })).toThrow(new Error(`omantel/hz-fsn-mgt-prod/adapter: ${message}`));
});
