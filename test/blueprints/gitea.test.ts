import {
  CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, Gitea, GiteaProps, HcloudCcm, HcloudCsi, Keycloak, OpenBao, PublicGateway,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { BuildingBlock, Capability, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

/** Plans Gitea with everything it asks for; without Keycloak where logins are off. */
function plan(props: GiteaProps = {}, sovereignProps: TestSovereignProps = { nodes: 3 }): ClusterPlan {
  const sovereign = testSovereign(sovereignProps);
  const management = sovereign.managementCluster;
  for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway]) new Needed(management);
  if (props.oidcEnabled ?? true) new Keycloak(management);
  new Gitea(management, undefined, props);
  return planOf(sovereign);
}

const settingsOf = (made: ClusterPlan) => valuesOf(made, 'gitea').gitea.config;
const giteaOf = (made: ClusterPlan) => made.tryFindProvider(Capability.GIT) as Gitea;

test('has a database of its own, and none of the chart\'s', () => {
  const made = plan();
  expect(made.sovereignPlan.findings).toEqual([]);
  const values = valuesOf(made, 'gitea');
  expect(settingsOf(made).database).toEqual({ DB_TYPE: 'postgres', HOST: 'gitea-pg-rw.catalyst-gitea.svc:5432', NAME: 'gitea', USER: 'gitea', SSL_MODE: 'require' });
  expect(values.gitea.additionalConfigFromEnvs).toEqual([{ name: 'GITEA__DATABASE__PASSWD', valueFrom: { secretKeyRef: { name: 'gitea-pg-app', key: 'password' } } }]);
  expect(['postgresql', 'postgresql-ha', 'valkey', 'valkey-cluster'].map((bundled) => values[bundled])).toEqual(Array(4).fill({ enabled: false }));
});

test('keeps its volume, and frees it before the next Pod starts', () => {
  const made = plan();
  expect(valuesOf(made, 'gitea')).toMatchObject({
    replicaCount: 1,
    strategy: { type: 'Recreate' },
    persistence: { enabled: true, size: '50Gi', storageClass: 'hcloud-volumes-retain', annotations: { 'helm.sh/resource-policy': 'keep' } },
  });
  expect(made.volumes.filter(({ blueprint }) => blueprint.name === 'gitea').map(({ request }) => request.sizeGiB)).toEqual([10, 50]);
  expect(made.workloads.find(({ workload }) => workload.name === 'gitea')!.workload).toEqual({ name: 'gitea', cpuMillis: 200, memoryMiB: 512 });
});

test('has as large a volume as asked', () => {
  expect(valuesOf(plan({ storageGiB: 200 }), 'gitea').persistence.size).toBe('200Gi');
});

test('answers on a public host name, through a Service with an address', () => {
  const made = plan();
  expect(objectOf(made, 'gitea', 'HTTPRoute').spec).toMatchObject({
    hostnames: ['gitea.hfmp.omantel.omani.works', 'gitea.omantel.omani.works'], rules: [{ backendRefs: [{ name: 'gitea-http', port: 3000 }] }],
  });
  expect(valuesOf(made, 'gitea').service).toEqual({ http: { clusterIP: '' }, ssh: { type: 'ClusterIP', clusterIP: '' } });
  expect(settingsOf(made).server).toEqual({
    DOMAIN: 'gitea.hfmp.omantel.omani.works', ROOT_URL: 'https://gitea.hfmp.omantel.omani.works/', SSH_DOMAIN: 'gitea-ssh.catalyst-gitea.svc', OFFLINE_MODE: true,
  });
});

test('has an administrator with a generated password and an address that is nobody\'s', () => {
  const made = plan();
  expect(valuesOf(made, 'gitea').gitea.admin).toEqual({ existingSecret: 'gitea-admin', email: 'gitea-admin@omantel.omani.works', passwordMode: 'keepUpdated' });
  expect(objectOf(made, 'gitea-prerequisites', 'ExternalSecret', 'gitea-admin').spec.target.template.data).toEqual({
    username: 'gitea-admin', password: '{{ index . "password" }}',
  });
});

test('lets nobody register, keeps no state in memory that a restart loses, and asks nobody about updates', () => {
  expect(settingsOf(plan())).toMatchObject({
    'service': { DISABLE_REGISTRATION: true },
    'openid': { ENABLE_OPENID_SIGNIN: false, ENABLE_OPENID_SIGNUP: false },
    'session': { PROVIDER: 'db' },
    'queue': { TYPE: 'level' },
    'indexer': { ISSUE_INDEXER_TYPE: 'db', REPO_INDEXER_ENABLED: false },
    'cron.update_checker': { ENABLED: false },
  });
  expect(valuesOf(plan(), 'gitea').gitea.metrics).toEqual({ enabled: false, serviceMonitor: { enabled: false } });
});

test('runs under the restricted Pod Security level', () => {
  const made = plan();
  expect(valuesOf(made, 'gitea')).toMatchObject({
    image: { rootless: true },
    podSecurityContext: { fsGroup: 1000, runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsUser: 1000, runAsGroup: 1000 },
  });
  expect(made.namespaces.find(({ name }) => name === 'catalyst-gitea')!.podSecurity).toBe('restricted');
});

test('sets nothing that the chart does not read', () => {
  expect(unknownValuePaths('gitea', valuesOf(plan(), 'gitea'))).toEqual([]);
});

describe('login', () => {
  test('is Keycloak\'s, found inside the cluster, with the keys that the chart insists on', () => {
    const made = plan();
    expect(valuesOf(made, 'gitea').gitea.oauth).toEqual([{
      name: 'keycloak', provider: 'openidConnect', existingSecret: 'gitea-oidc',
      autoDiscoverUrl: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80/realms/catalyst-admin/.well-known/openid-configuration',
    }]);
    expect(settingsOf(made).oauth2_client).toEqual({ ENABLE_AUTO_REGISTRATION: true, USERNAME: 'preferred_username' });
    expect(objectOf(made, 'gitea-prerequisites', 'ExternalSecret', 'gitea-oidc').spec.target.template.data).toEqual({ key: 'gitea', secret: '{{ index . "secret" }}' });
    const [client] = JSON.parse(objectOf(made, 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']).clients;
    expect([client.clientId, client.redirectUris]).toEqual(['gitea', ['https://gitea.hfmp.omantel.omani.works/user/oauth2/keycloak/callback']]);
  });

  test('is there before Gitea starts', () => {
    expect(dependenciesOf(plan(), 'gitea')).toEqual([
      'cilium', 'gateway-api', 'gitea-prerequisites', 'hcloud-ccm', 'hcloud-csi', 'keycloak-realms', 'namespaces', 'public-gateway',
    ]);
  });

  test('can be left out, and with it the wait for Keycloak', () => {
    const made = plan({ oidcEnabled: false });
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(valuesOf(made, 'gitea').gitea.oauth).toEqual([]);
    expect(dependenciesOf(made, 'gitea')).not.toContain('keycloak-realms');
  });
});

describe('repositories', () => {
  test('are cloned through the Service on its own cluster', () => {
    const made = plan();
    const gitea = giteaOf(made);
    expect(gitea.endpoint).toEqual({ host: 'gitea-http.catalyst-gitea.svc', port: 3000, scheme: 'http' });
    expect(gitea.repositoryUrl('system/catalyst-config', made.hostCluster)).toBe('http://gitea-http.catalyst-gitea.svc:3000/system/catalyst-config.git');
  });

  test('are cloned through the public name everywhere else', () => {
    const made = plan({}, { regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3))] });
    const rtz = made.sovereignPlan.sovereign.hostClusters.find((one) => one.buildingBlock === BuildingBlock.RTZ)!;
    expect(giteaOf(made).repositoryUrl('system/catalyst-config', rtz)).toBe('https://gitea.hfmp.omantel.omani.works/system/catalyst-config.git');
  });
});

describe('accounts', () => {
  /** Plans Gitea with Blueprints that each ask for an account. */
  function withAccounts(...names: string[]): ClusterPlan {
    const sovereign = testSovereign({ nodes: 3 });
    const management = sovereign.managementCluster;
    for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway]) new Needed(management);
    new Gitea(management, undefined, { oidcEnabled: false });
    for (const name of names) {
      const component = { ...CATALOGUE.cnpg, key: `for-${name}`, namespace: `for-${name}`, crds: [] };
      new TestBlueprint(management, `for-${name}`, { component }, (self) => {
        expect(self.gitAccount({ name })).toEqual({
          url: 'http://gitea-http.catalyst-gitea.svc:3000', secret: { namespace: `for-${name}`, name: 'git-account' },
        });
      });
    }
    return planOf(sovereign);
  }

  test('get a password that Gitea and the consumer read from one place', () => {
    const made = withAccounts('provisioning');
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(objectOf(made, 'gitea-prerequisites', 'PushSecret', 'git-account-provisioning-password').spec.data[0].match.remoteRef)
      .toEqual({ remoteKey: 'platform/catalyst-gitea/git-account-provisioning/password', property: 'password' });
    const { target, data } = objectOf(made, 'for-provisioning-prerequisites', 'ExternalSecret').spec;
    expect(target.template.data).toEqual({ username: 'provisioning', password: '{{ index . "password" }}' });
    expect(data).toEqual([{ secretKey: 'password', remoteRef: { key: 'platform/catalyst-gitea/git-account-provisioning/password', property: 'password' } }]);
  });

  test('are made by one Job, in the order of their names, before those who use them start', () => {
    const made = withAccounts('zebra', 'ant');
    const { template } = objectOf(made, 'gitea-accounts', 'Job').spec;
    expect(template.spec.volumes[2].projected.sources.map((source: any) => [source.secret.name, source.secret.items[0].path])).toEqual([
      ['git-account-ant', 'ant/password'], ['git-account-zebra', 'zebra/password'],
    ]);
    expect(template.spec.containers[0].image).toBe('docker.gitea.com/gitea:1.27.0-rootless');
    expect(dependenciesOf(made, 'gitea-accounts')).toContain('gitea');
    expect(dependenciesOf(made, 'for-ant')).toContain('gitea-accounts');
  });

  test('keep passwords out of arguments and of the manifest', () => {
    const script: string = objectOf(withAccounts('ant'), 'gitea-accounts', 'ConfigMap').data['accounts.sh'];
    expect(script).toContain('--config /tmp/login');
    expect(script).not.toMatch(/--user|-u "/);
  });

  test('are none when nobody asks', () => {
    expect(plan().tryFindUnit('gitea-accounts')).toBeUndefined();
  });

  test('fails when a name is none that Gitea takes', () => {
    expect(() => withAccounts('a_b')).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/for-a_b: \'name\' must be 3 to 40 lowercase letters, digits or hyphens, a letter first, got "a_b"; write for example \'provisioning\'',
    ));
  });
});

test('fails when there is no identity provider', () => {
  const sovereign = testSovereign({ nodes: 3 });
  const management = sovereign.managementCluster;
  for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway]) new Needed(management);
  new Gitea(management);
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    "omantel/hz-fsn-mgt-prod/gitea: needs oidc, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Keycloak) with hz-fsn-mgt-prod as its scope, or leave 'gitea' out [missing-provider]",
  ]);
});
