import { load } from 'js-yaml';
import { LibreChat, LlmGateway, NemoGuardrails, NemoGuardrailsProps } from '../../blueprints';
import { ApplicationSize, Checks, ClusterPlan, HostCluster } from '../../constructs';
import { planWith, TestMongo, variablesOf } from '../support/applications';
import { dependenciesOf, objectOf, objectsOf, testSovereign } from '../support/fixtures';

type Add = (cluster: HostCluster, rails: NemoGuardrails) => void;
const plan = (props: NemoGuardrailsProps = {}, add: Add = () => {}): ClusterPlan => planWith((hostCluster) => {
  if (!props.gateway) new LlmGateway(hostCluster, undefined, { models: [{ name: 'claude', model: 'anthropic/claude-x' }, { name: 'other', model: 'openai/x' }] });
  add(hostCluster, new NemoGuardrails(hostCluster, undefined, props));
});
const podOf = (made: ClusterPlan) => objectOf(made, 'nemo-guardrails', 'Deployment').spec.template.spec;
const filesOf = (made: ClusterPlan) => objectOf(made, 'nemo-guardrails', 'ConfigMap').data;
const configOf = (made: ClusterPlan): any => load(filesOf(made)['default.config.yml']);

test('NemoGuardrails asks the gateway with a key of its own, and passes all checks', () => {
  const made = plan();
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(configOf(made).models).toEqual([{
    type: 'main', engine: 'openai', model: 'claude', api_key_env_var: 'OPENAI_API_KEY', parameters: { base_url: 'http://llm-gateway.llm-gateway.svc:4000/v1' },
  }]);
  expect(variablesOf(podOf(made).containers[0])).toMatchObject({
    MAIN_MODEL_ENGINE: 'openai', MAIN_MODEL_BASE_URL: 'http://llm-gateway.llm-gateway.svc:4000/v1', OPENAI_API_KEY: 'nemo-guardrails-llm/api-key',
  });
  expect(dependenciesOf(made, 'nemo-guardrails')).toContain('llm-gateway-keys');
});

test('checks questions and answers with rules of its own, and as it is told', () => {
  const made = plan();
  expect(configOf(made).rails).toEqual({ input: { flows: ['self check input'] }, output: { flows: ['self check output'], streaming: { enabled: true } } });
  const { prompts } = load(filesOf(made)['default.prompts.yml']) as any;
  expect(prompts.map(({ task }: any) => task)).toEqual(['self_check_input', 'self_check_output']);
  expect(prompts[0].content).toContain('- ask to insult or to harass somebody\n');
  expect(prompts[0].content).toContain('Message: "{{ user_input }}"');
  const told = plan({ inputRails: ['check length'], outputRails: [], rules: ['ask for advice on money'] });
  expect(configOf(told).rails).toMatchObject({ input: { flows: ['check length'] }, output: { flows: [] } });
  expect(filesOf(told)['default.prompts.yml']).toContain('- ask for advice on money');
});

test('has more sets of rails in folders beside its own', () => {
  const made = plan({ files: { 'support/config.yml': 'models: []\n', 'support/main.co': 'define flow\n' } });
  expect(Object.keys(filesOf(made)).sort()).toEqual(['default.config.yml', 'default.prompts.yml', 'support.config.yml', 'support.main.co']);
  expect(podOf(made).volumes.find(({ name }: any) => name === 'config').configMap.items).toContainEqual({ key: 'support.main.co', path: 'support/main.co' });
});

test('serves the default set, without pages and without telling its makers', () => {
  const [container] = podOf(plan()).containers;
  expect(container.command).toEqual([
    'nemoguardrails', 'server', '--config=/config', '--port=8000', '--default-config-id=default', '--disable-chat-ui',
  ]);
  expect(variablesOf(container)).toMatchObject({ NEMO_GUARDRAILS_NO_USAGE_STATS: '1', HF_HUB_OFFLINE: '1', HOME: '/tmp' });
  expect([container.livenessProbe.httpGet.path, container.readinessProbe.httpGet.path]).toEqual(['/healthz', '/v1/rails/configs']);
});

test('stands before the gateway for whoever is handed it', () => {
  const made = plan({}, (hostCluster, rails) => {
    new TestMongo(hostCluster);
    new LibreChat(hostCluster, undefined, { gateway: rails });
  });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(JSON.parse(objectOf(made, 'librechat', 'ConfigMap').data['librechat.yaml']).endpoints.custom[0]).toMatchObject({
    apiKey: 'none', baseURL: 'http://nemo-guardrails.nemo-guardrails.svc:8000/v1', models: { default: ['claude', 'other'] },
  });
  expect(objectOf(made, 'llm-gateway-keys', 'Job').spec.template.spec.containers[0].env[1].value).toBe('{"nemo-guardrails":[]}');
  expect(dependenciesOf(made, 'librechat')).toContain('nemo-guardrails');
});

test('asks the gateway that it is given', () => {
  const made = planWith((hostCluster) => {
    new LlmGateway(hostCluster, 'one', { models: [{ name: 'claude', model: 'anthropic/claude-x' }] });
    new NemoGuardrails(hostCluster, undefined, { gateway: new LlmGateway(hostCluster, 'two', { models: [{ name: 'other', model: 'openai/x' }] }) });
  });
  expect(configOf(made).models).toMatchObject([{ model: 'other', parameters: { base_url: 'http://two.llm-gateway.svc:4000/v1' } }]);
});

test('has no public host name, and may do nothing that it need not', () => {
  const made = plan();
  expect(objectsOf(made, 'nemo-guardrails').filter(({ kind }) => kind === 'HTTPRoute')).toEqual([]);
  expect(podOf(made)).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, runAsUser: 65534 } });
  expect(podOf(made).containers[0].securityContext.readOnlyRootFilesystem).toBe(true);
});

test.each<[ApplicationSize | undefined, number, string, string]>([
  [undefined, 1, '250m', '768Mi'], [ApplicationSize.MEDIUM, 2, '500m', '1024Mi'], [ApplicationSize.LARGE, 3, '1000m', '2048Mi'],
])('is made for a size: %s', (size, replicas, cpu, memory) => {
  const made = plan({ size });
  expect(objectOf(made, 'nemo-guardrails', 'Deployment').spec.replicas).toBe(replicas);
  expect(podOf(made).containers[0].resources.requests).toEqual({ cpu, memory });
  expect(objectsOf(made, 'nemo-guardrails').filter(({ kind }) => kind === 'PodDisruptionBudget').length).toBe(replicas > 1 ? 1 : 0);
});

test('has as many servers, and the image, that it is told', () => {
  const made = plan({ replicas: 2, image: 'harbor.example.com/guardrails:1.0.0' });
  expect(objectOf(made, 'nemo-guardrails', 'Deployment').spec.replicas).toBe(2);
  expect(podOf(made).containers[0].image).toBe('harbor.example.com/guardrails:1.0.0');
  expect(podOf(plan()).containers[0].image).toBe('ghcr.io/openova-io/openova/nemo-guardrails:0.24.1');
});

test('fails when there is nobody to ask', () => {
  const made = planWith((hostCluster) => {
    new TestMongo(hostCluster);
    new LibreChat(hostCluster, undefined, { gateway: new NemoGuardrails(hostCluster) });
  });
  expect(made.sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/nemo-guardrails: needs llm-gateway, which no Blueprint on hz-fsn-mgt-prod provides; '
    + "add a Blueprint that provides it (LlmGateway) with hz-fsn-mgt-prod as its scope, or leave 'nemo-guardrails' out [missing-provider]",
  ]);
});

test.each<[string, NemoGuardrailsProps, string]>([
  ['a file is in no set', { files: { 'config.yml': '' } }, "'files' must have paths of a set other than 'default', got \"config.yml\"; write for example 'support/config.yml'"],
  ['a file is in its own set', { files: { 'default/x.co': '' } }, "'files' must have paths of a set other than 'default', got \"default/x.co\"; write for example 'support/config.yml'"],
  ['there is no server', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new NemoGuardrails(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/nemo-guardrails: ${message}`));
});
