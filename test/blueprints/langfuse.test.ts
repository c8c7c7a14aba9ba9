import { Langfuse, LangfuseProps, LlmGateway } from '../../blueprints';
import { ApplicationSize, Blueprint, Checks, ClickHouseConnection, ClusterPlan, HostCluster } from '../../constructs';
import { planWith, TestClickHouse, TestLanguageModel } from '../support/applications';
import { dependenciesOf, objectOf, testSovereign, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

/** ClickHouse of several servers. */
class ManyServers extends TestClickHouse {
  public provideClickHouse(consumer: Blueprint, request: { name: string }): ClickHouseConnection {
    return { ...super.provideClickHouse(consumer, request), cluster: 'shards' };
  }
}

const plan = (props: LangfuseProps = {}, add: (cluster: HostCluster) => void = () => {}): ClusterPlan => planWith((hostCluster) => {
  new TestClickHouse(hostCluster);
  add(hostCluster);
  new Langfuse(hostCluster, undefined, props);
});
const values = (props?: LangfuseProps) => valuesOf(plan(props), 'langfuse');
const variables = (made: any) => Object.fromEntries(made.langfuse.additionalEnv.map(({ name, value, valueFrom }: any) => (
  [name, value ?? `${valueFrom.secretKeyRef.name}/${valueFrom.secretKeyRef.key}`]
)));

test('Langfuse has stores of its own, none of the chart\'s, and passes all checks', () => {
  const made = plan();
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  const { postgresql, redis, clickhouse, s3, ...rest } = valuesOf(made, 'langfuse');
  expect(Object.keys(rest)).toEqual(['fullnameOverride', 'langfuse']);
  expect(postgresql).toEqual({
    deploy: false, host: 'langfuse-pg-rw.langfuse.svc', port: 5432, args: 'sslmode=require',
    auth: { username: 'langfuse', database: 'langfuse', existingSecret: 'langfuse-pg-app', secretKeys: { userPasswordKey: 'password' } },
  });
  expect(redis).toEqual({
    deploy: false, host: 'valkey-langfuse.valkey.svc', port: 6379, auth: { username: 'default', existingSecret: 'langfuse-cache', existingSecretPasswordKey: 'password' },
  });
  expect(clickhouse).toEqual({
    deploy: false, crdCheck: false, host: 'clickhouse.clickhouse.svc', httpPort: 8123, nativePort: 9000, database: 'langfuse',
    auth: { username: 'langfuse', existingSecret: 'langfuse-clickhouse', existingSecretKey: 'password' }, cluster: { enabled: false },
  });
  expect(s3).toMatchObject({ deploy: false, bucket: 'langfuse', forcePathStyle: true, accessKeyId: { secretKeyRef: { name: 'langfuse-bucket', key: 'access-key' } } });
  expect(unknownValuePaths('langfuse', valuesOf(made, 'langfuse'))).toEqual([]);
  expect(dependenciesOf(made, 'langfuse')).toContain('clickhouse');
});

test('makes tables on all servers where ClickHouse has several', () => {
  const made = planWith((hostCluster) => new Langfuse(hostCluster, undefined, { clickHouse: new ManyServers(hostCluster) }));
  expect(valuesOf(made, 'langfuse').clickhouse.cluster).toEqual({ enabled: true });
  expect(variables(valuesOf(made, 'langfuse')).CLICKHOUSE_CLUSTER_NAME).toBe('shards');
  expect(variables(values())).not.toHaveProperty('CLICKHOUSE_CLUSTER_NAME');
});

test('queues in a cache that forgets nothing, and keeps it', () => {
  const { valkeyConfig, dataStorage } = valuesOf(plan(), 'valkey-langfuse');
  expect(valkeyConfig).toContain('maxmemory-policy noeviction');
  expect(dataStorage).toMatchObject({ enabled: true, requestedSize: '10Gi' });
});

test('sends no browser to its bucket', () => {
  expect(values().s3).toMatchObject({ batchExport: { enabled: false }, mediaUpload: { enabled: false } });
});

test('encrypts with keys that are generated, of the form that it wants', () => {
  const made = plan();
  expect(valuesOf(made, 'langfuse').langfuse).toMatchObject({
    salt: { secretKeyRef: { name: 'langfuse-keys', key: 'salt' } },
    encryptionKey: { secretKeyRef: { name: 'langfuse-keys', key: 'encryption-key' } },
    nextauth: { url: 'https://langfuse.hfmp.omantel.omani.works', secret: { secretKeyRef: { name: 'langfuse-keys', key: 'nextauth' } } },
  });
  expect(objectOf(made, 'langfuse-prerequisites', 'ExternalSecret', 'langfuse-keys').spec.target.template.data['encryption-key']).toBe('{{ index . `seed` | sha256sum | trunc 64 }}');
});

test('people log in through the identity provider alone, and are members', () => {
  const { langfuse } = values();
  expect(langfuse.auth).toEqual({
    disableUsernamePassword: true,
    providers: {
      keycloak: {
        clientId: 'langfuse', clientSecret: { secretKeyRef: { name: 'langfuse-oidc', key: 'client-secret' } },
        issuer: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin', allowAccountLinking: true,
      },
    },
  });
  expect(langfuse.features).toEqual({ telemetryEnabled: false, signUpDisabled: false });
  expect(variables(values())).toMatchObject({ LANGFUSE_DEFAULT_ORG_ID: 'default', LANGFUSE_DEFAULT_ORG_ROLE: 'MEMBER' });
  expect(objectOf(plan(), 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']).toContain('https://langfuse.hfmp.omantel.omani.works/api/auth/callback/keycloak');
});

test('belongs to the owner of the Sovereign, unless told otherwise', () => {
  expect(variables(values())).toMatchObject({ LANGFUSE_INIT_USER_EMAIL: 'platform@example.com', LANGFUSE_INIT_USER_PASSWORD: 'langfuse-owner/password' });
  expect(variables(values({ ownerEmail: 'amal@shop.example' })).LANGFUSE_INIT_USER_EMAIL).toBe('amal@shop.example');
});

test('gives the keys of its project to those who send to it', () => {
  const made = plan({}, (hostCluster) => {
    new TestLanguageModel(hostCluster);
    new LlmGateway(hostCluster);
  });
  expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
  expect(variables(valuesOf(made, 'langfuse'))).toMatchObject({
    LANGFUSE_INIT_PROJECT_ID: 'default', LANGFUSE_INIT_PROJECT_PUBLIC_KEY: 'langfuse-project/public-key', LANGFUSE_INIT_PROJECT_SECRET_KEY: 'langfuse-project/secret-key',
  });
  const keys = { 'public-key': 'pk-lf-{{ index . `public` }}', 'secret-key': 'sk-lf-{{ index . `secret` }}' };
  expect(objectOf(made, 'langfuse-prerequisites', 'ExternalSecret', 'langfuse-project').spec.target.template.data).toMatchObject(keys);
  const copy = objectOf(made, 'llm-gateway-prerequisites', 'ExternalSecret', 'llm-gateway-traces').spec;
  expect(copy.target.template.data).toMatchObject(keys);
  expect(copy.data.map(({ remoteRef }: any) => remoteRef.key)).toEqual(['platform/langfuse/langfuse-project/public', 'platform/langfuse/langfuse-project/secret']);
  const sent = valuesOf(made, 'llm-gateway').extraEnvVars.find(({ name }: any) => name === 'LANGFUSE_OTEL_HOST');
  expect(sent.value).toBe('http://langfuse-web.langfuse.svc:3000');
  expect(dependenciesOf(made, 'llm-gateway')).toContain('langfuse');
});

test('answers on a public host name', () => {
  expect(objectOf(plan(), 'langfuse', 'HTTPRoute').spec).toMatchObject({
    hostnames: ['langfuse.hfmp.omantel.omani.works', 'langfuse.omantel.omani.works'], rules: [{ backendRefs: [{ name: 'langfuse-web', port: 3000 }] }],
  });
});

test.each<[ApplicationSize | undefined, number, string, string, number, string, number]>([
  [undefined, 1, '500m', '1024Mi', 1, '10Gi', 128], [ApplicationSize.MEDIUM, 2, '1000m', '2048Mi', 3, '50Gi', 512],
  [ApplicationSize.LARGE, 3, '2000m', '4096Mi', 3, '200Gi', 1024],
])('is made for a size: %s', (size, replicas, cpu, memory, instances, storage, cacheMiB) => {
  const made = plan({ size });
  const part = { replicas, resources: { requests: { cpu, memory } }, pdb: { create: replicas > 1 } };
  expect(valuesOf(made, 'langfuse').langfuse).toMatchObject({ web: part, worker: part });
  const database = objectOf(made, 'langfuse-prerequisites', 'Cluster').spec;
  expect([database.instances, database.storage.size]).toEqual([instances, storage]);
  expect(valuesOf(made, 'valkey-langfuse').valkeyConfig).toContain(`maxmemory ${cacheMiB}mb`);
  const workloads = made.workloads.filter(({ blueprint, workload }) => blueprint.name === 'langfuse' && /-(web|worker)$/.test(workload.name));
  expect(workloads.map(({ workload }) => [workload.name, workload.replicas])).toEqual([['langfuse-web', replicas], ['langfuse-worker', replicas]]);
});

test('has as many servers of each part as told', () => {
  const { web, worker } = values({ webReplicas: 2, workerReplicas: 3 }).langfuse;
  expect([web.replicas, worker.replicas]).toEqual([2, 3]);
});

test('may do nothing that it need not', () => {
  expect(values().langfuse).toMatchObject({
    serviceAccount: { automountServiceAccountToken: false },
    podSecurityContext: { runAsNonRoot: true, runAsUser: 1001, seccompProfile: { type: 'RuntimeDefault' } },
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
  });
});

test('fails when there is nowhere to keep what was asked', () => {
  expect(planWith((hostCluster) => new Langfuse(hostCluster)).sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/langfuse: needs clickhouse, which no Blueprint on hz-fsn-mgt-prod provides; '
    + "add a Blueprint that provides it (ClickHouse) with hz-fsn-mgt-prod as its scope, or leave 'langfuse' out [missing-provider]",
  ]);
});

test.each<[string, LangfuseProps, string]>([
  ['the owner has no address', { ownerEmail: 'amal' }, "'ownerEmail' must be an e-mail address, got \"amal\"; write for example 'amal@shop.example'"],
  ['nobody answers', { webReplicas: 0 }, "'webReplicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
  ['nobody works', { workerReplicas: 0 }, "'workerReplicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
])('fails when %s', (_, props, message) => {
  const { managementCluster } = testSovereign();
  expect(() => new Langfuse(managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/langfuse: ${message}`));
});
