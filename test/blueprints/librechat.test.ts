import { LibreChat, LibreChatProps, LlmGateway } from '../../blueprints';
import { ApplicationSize, Blueprint, Checks, ClusterPlan, HostCluster, HttpEndpoint, ILlmGateway, LlmConnection } from '../../constructs';
import { planWith, TestLanguageModel, TestMongo, variablesOf } from '../support/applications';
import { dependenciesOf, objectOf, objectsOf, testSovereign } from '../support/fixtures';

/** Answers without a key, as guardrails do. */
class OpenGateway implements ILlmGateway {
  public provideLlmKey(_: Blueprint): LlmConnection {
    return { endpoint: new HttpEndpoint('guard.librechat.svc', 8000, 'http'), models: ['safe'] };
  }
}

const plan = (props: LibreChatProps = {}, add: (cluster: HostCluster) => void = () => {}): ClusterPlan => planWith((hostCluster) => {
  new TestLanguageModel(hostCluster);
  new LlmGateway(hostCluster, undefined, { models: [{ name: 'claude', model: 'anthropic/claude-x' }] });
  if (!props.mongo) new TestMongo(hostCluster);
  add(hostCluster);
  new LibreChat(hostCluster, undefined, props);
});
const podOf = (made: ClusterPlan, name = 'librechat') => objectOf(made, name, 'Deployment').spec.template.spec;
const configOf = (made: ClusterPlan) => JSON.parse(objectOf(made, 'librechat', 'ConfigMap').data['librechat.yaml']);

test('LibreChat passes all checks', () => {
  expect(Checks.run(plan().sovereignPlan).map(String)).toEqual([]);
});

test('sends questions to the gateway, with a key of its own that no file holds', () => {
  const made = plan();
  expect(configOf(made).endpoints.custom).toEqual([{
    name: 'Models', apiKey: '${LLM_GATEWAY_KEY}', baseURL: 'http://llm-gateway.llm-gateway.svc:4000/v1', models: { default: ['qwen3-32b', 'claude'], fetch: false },
    titleConvo: true, titleModel: 'qwen3-32b', modelDisplayLabel: 'Assistant',
  }]);
  expect(objectOf(made, 'librechat', 'ConfigMap').data['librechat.yaml']).toContain('"\\u0024{LLM_GATEWAY_KEY}"');
  expect(variablesOf(podOf(made).containers[0]).LLM_GATEWAY_KEY).toBe('librechat-llm/api-key');
  expect(objectOf(made, 'llm-gateway-keys', 'Job').spec.template.spec.containers[0].env[1].value).toBe('{"librechat":[]}');
  expect(dependenciesOf(made, 'librechat')).toContain('llm-gateway-keys');
});

test('offers the models that it is told', () => {
  const made = plan({ models: ['claude'] });
  expect(configOf(made).endpoints.custom[0]).toMatchObject({ models: { default: ['claude'] }, titleModel: 'claude' });
  expect(objectOf(made, 'llm-gateway-keys', 'Job').spec.template.spec.containers[0].env[1].value).toBe('{"librechat":["claude"]}');
});

test('asks what it is given instead of the gateway, with no key where none is wanted', () => {
  const made = plan({ gateway: new OpenGateway() });
  expect(configOf(made).endpoints.custom[0]).toMatchObject({ apiKey: 'none', baseURL: 'http://guard.librechat.svc:8000/v1', models: { default: ['safe'] } });
  expect(variablesOf(podOf(made).containers[0])).not.toHaveProperty('LLM_GATEWAY_KEY');
});

test('keeps conversations in a database of its own', () => {
  const made = plan();
  expect(variablesOf(podOf(made).containers[0]).MONGO_URI).toBe('librechat-mongo/uri');
  expect(dependenciesOf(made, 'librechat')).toContain('mongo');
  const given = planWith((hostCluster) => {
    new TestMongo(hostCluster);
    new LlmGateway(hostCluster, undefined, { models: [{ name: 'claude', model: 'anthropic/claude-x' }] });
    new LibreChat(hostCluster, undefined, { mongo: new TestMongo(hostCluster, 'other') });
  });
  expect(objectOf(given, 'librechat-prerequisites', 'ExternalSecret', 'librechat-mongo').spec.target.template.data.uri).toContain('@other.mongo.svc:27017/librechat');
});

test('people log in through the identity provider, and nobody registers', () => {
  const made = plan();
  expect(variablesOf(podOf(made).containers[0])).toMatchObject({
    ALLOW_EMAIL_LOGIN: 'false', ALLOW_REGISTRATION: 'false', ALLOW_SOCIAL_LOGIN: 'true', ALLOW_SOCIAL_REGISTRATION: 'true',
    DOMAIN_CLIENT: 'https://librechat.hfmp.omantel.omani.works', DOMAIN_SERVER: 'https://librechat.hfmp.omantel.omani.works',
    OPENID_ISSUER: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin', OPENID_CLIENT_ID: 'librechat', OPENID_CLIENT_SECRET: 'librechat-oidc/client-secret',
    OPENID_CALLBACK_URL: '/oauth/openid/callback', OPENID_SCOPE: 'openid profile email', OPENID_SESSION_SECRET: 'librechat-keys/session',
  });
  expect(objectOf(made, 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']).toContain('https://librechat.hfmp.omantel.omani.works/oauth/openid/callback');
});

test('starts when the identity provider answers, because it would have no login at all', () => {
  const [before] = podOf(plan()).initContainers;
  expect(before.command.slice(0, 2)).toEqual(['node', '-e']);
  expect(before.command[3]).toBe('https://auth.hfmp.omantel.omani.works/realms/catalyst-admin/.well-known/openid-configuration');
});

test('encrypts with keys that are generated, of the form that it wants', () => {
  const made = plan();
  expect(variablesOf(podOf(made).containers[0])).toMatchObject({
    CREDS_KEY: 'librechat-keys/creds-key', CREDS_IV: 'librechat-keys/creds-iv', JWT_SECRET: 'librechat-keys/jwt', JWT_REFRESH_SECRET: 'librechat-keys/jwt-refresh',
  });
  expect(objectOf(made, 'librechat-prerequisites', 'ExternalSecret', 'librechat-keys').spec.target.template.data).toMatchObject({
    'creds-key': '{{ index . `seed` | sha256sum | trunc 64 }}', 'creds-iv': '{{ index . `seed-iv` | sha256sum | trunc 32 }}',
  });
});

test('listens to others, at a public host name, without a limit for answers that take long', () => {
  const made = plan();
  expect(variablesOf(podOf(made).containers[0])).toMatchObject({ HOST: '0.0.0.0', PORT: '3080' });
  expect(objectOf(made, 'librechat', 'HTTPRoute').spec).toMatchObject({
    hostnames: ['librechat.hfmp.omantel.omani.works', 'librechat.omantel.omani.works'],
    rules: [{ backendRefs: [{ name: 'librechat', port: 3080 }], timeouts: { request: '0s' } }],
  });
  expect(podOf(made).containers[0].readinessProbe.httpGet).toEqual({ path: '/health', port: 'http' });
});

test('has one server, whose files outlive it', () => {
  const made = plan();
  const { replicas, strategy } = objectOf(made, 'librechat', 'Deployment').spec;
  expect([replicas, strategy]).toEqual([1, { type: 'Recreate' }]);
  expect(objectOf(made, 'librechat', 'PersistentVolumeClaim')).toMatchObject({
    metadata: { annotations: { 'kustomize.toolkit.fluxcd.io/prune': 'disabled' } },
    spec: { storageClassName: 'hcloud-volumes-retain', resources: { requests: { storage: '10Gi' } } },
  });
  expect(podOf(made).containers[0].volumeMounts.filter(({ name }: any) => name === 'data')).toEqual([
    { name: 'data', mountPath: '/app/client/public/images', subPath: 'images' }, { name: 'data', mountPath: '/app/uploads', subPath: 'uploads' },
  ]);
  expect(objectsOf(made, 'librechat').filter(({ kind }) => kind === 'PodDisruptionBudget')).toEqual([]);
});

test('may do nothing that it need not, and starts anew with a changed Secret', () => {
  const made = plan();
  const pod = podOf(made);
  expect(objectOf(made, 'librechat', 'Deployment').metadata.annotations).toEqual({ 'reloader.stakater.com/auto': 'true' });
  expect([pod.automountServiceAccountToken, pod.securityContext]).toEqual([
    false, { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } },
  ]);
  expect(pod.containers[0].securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: false, capabilities: { drop: ['ALL'] } });
});

test.each<[ApplicationSize | undefined, string, string, number]>([
  [undefined, '250m', '512Mi', 10], [ApplicationSize.MEDIUM, '500m', '1024Mi', 10], [ApplicationSize.LARGE, '1000m', '2048Mi', 20],
])('is made for a size: %s', (size, cpu, memory, storageGiB) => {
  const made = plan({ size });
  expect(podOf(made).containers[0].resources.requests).toEqual({ cpu, memory });
  expect(made.volumes.find(({ blueprint }) => blueprint.name === 'librechat')!.request.sizeGiB).toBe(storageGiB);
});

test('has as large a volume as asked', () => {
  expect(objectOf(plan({ storageGiB: 100 }), 'librechat', 'PersistentVolumeClaim').spec.resources.requests.storage).toBe('100Gi');
});

test('there can be two, with names of their own', () => {
  const made = plan({}, (hostCluster) => new LibreChat(hostCluster, 'chat'));
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(podOf(made, 'chat').volumes.find(({ name }: any) => name === 'data').persistentVolumeClaim.claimName).toBe('chat');
});

test('fails when there is nowhere to keep conversations, and nobody to ask', () => {
  const made = planWith((hostCluster) => new LibreChat(hostCluster));
  const missing = (what: string, by: string) => (
    `omantel/hz-fsn-mgt-prod/librechat: needs ${what}, which no Blueprint on hz-fsn-mgt-prod provides; `
    + `add a Blueprint that provides it (${by}) with hz-fsn-mgt-prod as its scope, or leave 'librechat' out [missing-provider]`
  );
  expect(made.sovereignPlan.findings.map(String)).toEqual([missing('llm-gateway', 'LlmGateway'), missing('mongo', 'FerretDb')]);
});

test('fails when its volume has no size', () => {
  const { managementCluster } = testSovereign();
  expect(() => new LibreChat(managementCluster, undefined, { storageGiB: 0 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/librechat: 'storageGiB' must be a whole number of at least 1, got 0; leave it out for that of the size",
  ));
});
