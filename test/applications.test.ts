import * as yaml from 'js-yaml';
import * as blueprints from '../blueprints';
import { CATALOGUE } from '../blueprints/catalogue';
import {
  ArchiveStorage, Blueprint, BlueprintOptions, BuildingBlock, Capability, Checks, ClusterPlan, Component, ComponentCategory, Environment, GitOpsApp,
  Organization, Placement, SecretField, Sovereign, SovereignPlan,
} from '../constructs';
import { handedOn } from '../constructs/blueprint/mirrors';
import { Capacity } from '../constructs/checks';
import { ClosedWorld } from '../constructs/checks/closed-world';
import { World } from '../constructs/checks/world';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, TestBlueprint, twoRegions, valuesOf } from './support/fixtures';

const ROW: Component = {
  key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
  namespace: 'shop', buildingBlocks: [BuildingBlock.RTZ],
};
const KAFKA = Capability.of('queue', 'Queue');
const ORDER_KINDS = Capability.of('order kinds', 'OrderOperator');
const labels = { app: 'shop' };

/** An Application that asks for one of everything. */
function addShop(self: any): void {
  const database = self.postgres({ name: 'shop', instances: 1 });
  const login = self.oidcClient({ clientId: 'shop', redirectUris: ['https://shop.example/*'] });
  const pictures = self.bucket({ name: 'pictures' });
  const sessions = self.cache({ name: 'sessions' });
  const key = self.secret({ name: 'key', fields: [SecretField.generated('key')] });
  const { url } = self.route({ label: self.name, service: 'web', port: 80 });
  self.connectsOutside();
  self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'web' }, spec: { selector: labels, ports: [{ port: 80 }] } });
  self.mainUnit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'web' },
    spec: {
      replicas: 2,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          containers: [{
            name: 'web',
            image: 'example.com/shop:1.2.3',
            resources: { requests: { cpu: '50m', memory: '64Mi' } },
            env: [
              ...Object.entries({ URL: url, DATABASE: database.host, ISSUER: login.discoveryUrl, S3: pictures.endpoint, CACHE: sessions.host })
                .map(([name, value]) => ({ name, value })),
              ...[[database.secret, 'password'], [login.secret, 'client-secret'], [pictures.secret, 'secret-key'], [sessions.secret, 'password'], [key, 'key']]
                .map(([secret, field], index) => ({ name: `VALUE${index}`, valueFrom: { secretKeyRef: (secret as any).keyRef(field) } })),
            ],
          }],
        },
      },
    },
  });
}

function declared(sovereign: Sovereign): { acme: Organization; prod: Environment } {
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  return { acme, prod: new Environment(acme, 'prod') };
}

function application(prod: Environment, id: string, body: (self: any) => void, options: Partial<BlueprintOptions> = {}): TestBlueprint {
  return new TestBlueprint(prod, id, { component: ROW, ...options }, body);
}

/** Names of the environment variables and keys of the one container of a Deployment. */
function containerOf(plan: ClusterPlan): any {
  return objectOf(plan, 'shop', 'Deployment').spec.template.spec.containers[0];
}

describe('an Application', () => {
  const sovereign = testSovereign({ nodes: 3, archive: ArchiveStorage.cloudflareR2({ accountId: '4f5e1c0a9b8d7e6f5a4b3c2d1e0f9a8b' }) });
  const { acme, prod } = declared(sovereign);
  const shop = application(prod, 'shop', addShop, { provides: [KAFKA] });
  application(prod, 'mail', (self) => {
    self.requires(KAFKA);
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mail' }, data: { text: 'hello' } });
  });
  new TestBlueprint(sovereign.managementCluster, 'order-operator', { component: { ...ROW, key: 'order-operator', namespace: 'orders' }, provides: [ORDER_KINDS] });
  application(prod, 'orders', (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'orders' }, data: {} });
  }, { hostKinds: [ORDER_KINDS] });
  const host = planOf(sovereign);
  const inside = host.vcluster(acme);
  const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
  const file = (path: string): any => yaml.load(tree.content(path));

  test('passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
  });

  test('is named by its id, runs in a namespace of that name, and asks in that of its Organization', () => {
    expect([shop.name, shop.qualifiedName, shop.namespace, shop.home, shop.isInVcluster]).toEqual(['shop', 'acme-shop', 'shop', 'acme', true]);
  });

  test('has what it asks for made on the host cluster, under names that begin with its own', () => {
    const made = objectsOf(host, 'acme-shop-prerequisites').map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`);
    expect(made).toEqual([
      'Cluster acme/shop-pg', 'ExternalSecret acme/acme-shop-pictures-bucket', 'ExternalSecret acme/acme-shop-sessions-cache', 'ExternalSecret acme/shop-key',
      'ExternalSecret acme/shop-oidc', 'ExternalSecret acme/shop-pg-archive', 'Password acme/shop-key-key', 'PushSecret acme/shop-key-key', 'ScheduledBackup acme/shop-pg',
    ]);
  });

  test('has its secrets kept below the prefix of its Environment, apart from those of the platform', () => {
    const { spec: { data } } = objectOf(host, 'acme-shop-prerequisites', 'ExternalSecret', 'shop-key');
    const location = { key: 'org/acme/env/prod/shop-key/key', property: 'key' };
    expect(data).toEqual([{ secretKey: 'key', remoteRef: location }]);
    expect(objectOf(host, 'acme-shop-prerequisites', 'PushSecret').spec.data[0].match.remoteRef).toEqual({ remoteKey: location.key, property: location.property });
    const read = objectsOf(host, 'acme-shop-prerequisites').filter(({ kind }) => kind === 'ExternalSecret').flatMap(({ spec }) => spec.data.map(({ remoteRef }: any) => remoteRef.key));
    expect(read.filter((key) => !key.startsWith('platform/'))).toEqual([location.key]);
  });

  test('finds it in its vcluster: Secrets in its own namespace, Services under their own names', () => {
    const { env } = containerOf(inside);
    expect(Object.fromEntries(env.map(({ name, value, valueFrom }: any) => [name, value ?? valueFrom.secretKeyRef.name]))).toEqual({
      URL: 'https://shop.acme-prod.omantel.omani.works', DATABASE: 'shop-pg-rw.acme.svc',
      ISSUER: 'http://keycloak-acme-keycloakx-http.acme.svc:80/realms/acme/.well-known/openid-configuration', S3: 'http://seaweedfs-s3.seaweedfs.svc:8333',
      CACHE: 'valkey-acme-shop-sessions.valkey.svc',
      VALUE0: 'shop-pg-app', VALUE1: 'shop-oidc', VALUE2: 'acme-shop-pictures-bucket', VALUE3: 'acme-shop-sessions-cache', VALUE4: 'shop-key',
    });
    const { sync, networking } = valuesOf(host, 'acme');
    expect(sync.fromHost.secrets.mappings.byName).toEqual({
      'acme/acme-shop-pictures-bucket': 'shop/acme-shop-pictures-bucket', 'acme/acme-shop-sessions-cache': 'shop/acme-shop-sessions-cache',
      'acme/git-account': 'flux-system/git-account',
      'acme/openbao-login': 'external-secrets-system/openbao-login', 'acme/openbao-tls': 'external-secrets-system/openbao-tls', 'acme/shop-key': 'shop/shop-key', 'acme/shop-oidc': 'shop/shop-oidc', 'acme/shop-pg-app': 'shop/shop-pg-app',
    });
    expect(networking.replicateServices.fromHost.map(({ from, to }: any) => from === to && from)).toEqual([
      'acme/keycloak-acme-keycloakx-http', 'acme/shop-pg-rw', 'catalyst-gitea/gitea-http', 'catalyst-openbao/openbao', 'seaweedfs/seaweedfs-s3', 'valkey/valkey-acme-shop-sessions',
    ]);
  });

  test('does not see the keys of the archive that its database is backed up to', () => {
    expect(objectOf(host, 'acme-shop-prerequisites', 'Cluster').spec.backup.barmanObjectStore.s3Credentials.accessKeyId.name).toBe('shop-pg-archive');
    expect(JSON.stringify(valuesOf(host, 'acme'))).not.toContain('archive');
  });

  test('begins when everything that it needs on the host cluster is ready', () => {
    expect(dependenciesOf(host, 'acme-shop')).toEqual(expect.arrayContaining(['acme-shop-prerequisites', 'keycloak-acme-realms', 'public-gateway', 'seaweedfs-buckets', 'vcluster-acme-flux']));
    expect(inside.units.flatMap(({ dependencies }) => dependencies.map(({ unit }) => unit.blueprint!.isInVcluster))).toEqual([true]);
    expect(file('system/catalyst-config/clusters/hz-fsn-mgt-prod/flux-system/acme-shop.yaml').spec.kubeConfig).toEqual({ secretRef: { name: 'vc-acme', key: 'config' } });
  });

  test('that began before a Secret of its own is there would be found', () => {
    const lost = { unit: host.tryFindUnit('acme-shop')!, dependency: host.tryFindUnit('acme-shop-prerequisites')! };
    expect(new ClosedWorld().findings(World.of(host).without(lost)).map(String)).toContain(
      'omantel/acme: Secret acme/shop-pg-app is mirrored into its vcluster, which Application shop does not wait for; '
      + 'ask for what an Application uses with the methods of its Blueprint [closed-world]',
    );
  });

  test('is followed by the Flux of its vcluster, after those that it needs', () => {
    expect(objectsOf(host, 'acme-shop').map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(['GitRepository shop', 'Kustomization shop', 'Namespace shop']);
    expect(objectOf(host, 'acme-shop', 'GitRepository').spec).toEqual({
      interval: '1m', url: 'http://gitea-http.catalyst-gitea.svc:3000/acme/shop.git', ref: { branch: 'main' }, secretRef: { name: 'git-account' },
    });
    expect(objectOf(host, 'acme-shop', 'Kustomization').spec).toMatchObject({ path: './', components: ['overlays/prod'], sourceRef: { kind: 'GitRepository', name: 'shop' } });
    expect(objectOf(host, 'acme-mail', 'Kustomization').spec.dependsOn).toEqual([{ name: 'shop' }]);
  });

  test('is a repository, whose Environment is an overlay, and an object of the platform', () => {
    expect(tree.paths.filter((path) => path.startsWith('acme/shop/'))).toEqual([
      'acme/shop/CODEOWNERS', 'acme/shop/kustomization.yaml',
      ...['deployment', 'http-route', 'kustomization', 'service'].map((kind) => `acme/shop/overlays/prod/${kind}.yaml`),
    ]);
    expect(file('acme/shop/overlays/prod/kustomization.yaml')).toMatchObject({ kind: 'Component', resources: ['deployment.yaml', 'http-route.yaml', 'service.yaml'] });
    expect(file('publication.yaml').repositories.find(({ name }: any) => name === 'acme/shop')).toMatchObject({
      description: 'bp-shop in acme-prod.', writtenBy: 'people', branches: [{ name: 'main', content: 'definition' }, { name: 'develop' }, { name: 'staging' }],
    });
    expect(file('system/catalyst-config/applications/shop.acme-prod.yaml').spec).toMatchObject({
      name: 'shop', environment: 'acme-prod', blueprintRef: { name: 'bp-shop', version: '1.2.3' }, placement: { mode: 'single-region', regions: ['fsn'] },
    });
  });

  test('finds in its vcluster a store that reads the secrets of its Environment, and nothing else', () => {
    const vault = { server: 'https://openbao.catalyst-openbao.svc:8200', path: 'secret', version: 'v2' };
    const ca = (namespace: string) => ({ type: 'Secret', name: 'openbao-tls', namespace, key: 'ca.crt' });
    expect(objectOf(host, 'vcluster-acme-store', 'ClusterSecretStore').spec.provider.vault).toEqual({
      ...vault, caProvider: ca('external-secrets-system'), auth: { tokenSecretRef: { name: 'openbao-login', namespace: 'external-secrets-system', key: 'token' } },
    });
    const { role, ...login } = objectOf(host, 'vcluster-acme-prerequisites', 'VaultDynamicSecret').spec.provider.auth.kubernetes;
    expect([role, login]).toEqual(['org-acme-prod', { mountPath: 'kubernetes', serviceAccountRef: { name: 'openbao' } }]);
    expect(objectOf(host, 'vcluster-acme-prerequisites', 'VaultDynamicSecret').spec).toMatchObject({
      path: 'auth/token/lookup-self', method: 'GET', provider: { server: vault.server, caProvider: ca('acme') },
    });
    expect(objectOf(host, 'vcluster-acme-prerequisites', 'ExternalSecret', 'openbao-login').spec).toMatchObject({
      refreshInterval: '30m', target: { template: { data: { token: '{{ index . "id" }}' } } }, dataFrom: [{ sourceRef: { generatorRef: { kind: 'VaultDynamicSecret', name: 'openbao-login' } } }],
    });
    const written: string = objectOf(host, 'openbao-roles', 'ConfigMap').data['roles.sh'];
    const [, policy] = new RegExp(`^put sys/policies/acl/${role} '(.*)'$`, 'm').exec(written)!;
    expect(JSON.parse(JSON.parse(policy).policy)).toEqual({ path: {
      'secret/data/org/acme/env/prod/*': { capabilities: ['read'] }, 'secret/metadata/org/acme/env/prod/*': { capabilities: ['list', 'read'] },
    } });
    expect(dependenciesOf(host, 'vcluster-acme-prerequisites')).toEqual(expect.arrayContaining(['external-secrets', 'openbao', 'openbao-roles']));
    expect(dependenciesOf(host, 'vcluster-acme-store')).toContain('vcluster-acme-agents');
    expect(dependenciesOf(host, 'acme-shop')).toContain('vcluster-acme-store');
  });

  test('may name that store in a Secret of its own', () => {
    const definition = testSovereign({ nodes: 3 });
    application(declared(definition).prod, 'shop', (self) => self.mainUnit.add({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: 'payment' },
      spec: { secretStoreRef: { kind: 'ClusterSecretStore', name: 'openbao' }, data: [{ secretKey: 'key', remoteRef: { key: 'org/acme/env/prod/payment', property: 'key' } }] },
    }));
    expect(Checks.findings(definition).map(String)).toEqual([]);
  });

  test('is read with an account that whoever publishes lets into the team of its Organization', () => {
    const { teams } = file('publication.yaml').organizations.find(({ name }: any) => name === 'acme');
    expect(teams.filter(({ members }: any) => members)).toEqual([{ name: 'org-viewer', permission: 'read', members: ['flux-acme'] }]);
  });

  test('of kinds that operators of the host cluster serve is there, in the namespace of its Organization', () => {
    expect(objectOf(host, 'acme-orders', 'ConfigMap').metadata.namespace).toBe('acme');
    expect(dependenciesOf(host, 'acme-orders')).toContain('order-operator');
    expect(tree.paths.some((path) => path.startsWith('acme/orders/'))).toBe(false);
  });

  test('may reach what it was given, and its vcluster may be reached by Flux', () => {
    const { ingress, egress } = objectsOf(host, 'network-policies').find(({ metadata }) => metadata.namespace === 'acme').spec;
    const namespaces = (rules: any[], key: string) => rules.flatMap((rule) => rule[key] ?? []).flatMap(({ matchLabels }: any) => matchLabels?.['k8s:io.kubernetes.pod.namespace'] ?? []);
    expect(namespaces(ingress, 'fromEndpoints')).toEqual(expect.arrayContaining(['cnpg-system', 'flux-system']));
    expect(namespaces(egress, 'toEndpoints')).toEqual(['kube-system', 'catalyst-gitea', 'catalyst-openbao', 'seaweedfs', 'valkey']);
    const backend = objectsOf(host, 'network-policies').find(({ metadata }) => metadata.namespace === 'catalyst-openbao').spec;
    expect(namespaces(backend.ingress, 'fromEndpoints')).toContain('acme');
    expect(ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect(egress).toContainEqual({ toEntities: ['ingress', 'world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] });
  });

  test('is held to the quota of its Organization, whose containers ask for little when they do not say', () => {
    const spec = (kind: string) => objectsOf(host, 'namespaces').find((one) => one.kind === kind && one.metadata.namespace === 'acme').spec;
    expect(spec('ResourceQuota')).toEqual({ hard: {
      'requests.cpu': '4', 'requests.memory': '8Gi', 'pods': '50', 'requests.storage': '200Gi', 'services.loadbalancers': '0', 'services.nodeports': '0',
    } });
    expect(spec('LimitRange')).toEqual({ limits: [{ type: 'Container', defaultRequest: { cpu: '50m', memory: '64Mi' }, default: { memory: '8Gi' }, max: { memory: '8Gi' } }] });
    expect(objectsOf(host, 'namespaces').filter(({ kind }) => kind === 'ResourceQuota').map(({ metadata }) => metadata.namespace)).toEqual(['acme']);
    const { resourceQuota, limitRange } = valuesOf(host, 'acme').policies;
    expect([resourceQuota, limitRange]).toEqual([{ enabled: false }, { enabled: false }]);
  });

  test('counts for the machines of its host cluster', () => {
    expect(Capacity.of(host).demands.find(({ name }) => name === 'shop/web')).toMatchObject({ pods: 2, cpuMillis: 50, memoryMiB: 64 });
  });
});

test('a vcluster comes with the first Application of an Organization', () => {
  const sovereign = testSovereign({ nodes: 3 });
  declared(sovereign);
  expect(planOf(sovereign).units.filter(({ name }) => name.startsWith('vcluster'))).toEqual([]);
});

test('where there is no Gitea, people write the account of the repositories into the secret backend', () => {
  const sovereign = testSovereign({ regions: twoRegions() });
  const { prod } = declared(sovereign);
  application(prod, 'mail', (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mail' }, data: {} }));
  const plan = planOf(sovereign, prod.hostClusters[0]);
  expect(objectOf(plan, 'acme-mail', 'GitRepository').spec.url).toBe('https://gitea.hnmp.omantel.omani.works/acme/mail.git');
  expect(objectOf(plan, 'vcluster-acme-prerequisites', 'ExternalSecret', 'git-account').spec.data.map(({ remoteRef }: any) => remoteRef)).toEqual([
    { key: 'platform/acme/git-account', property: 'username' }, { key: 'platform/acme/git-account', property: 'password' },
  ]);
  expect(Checks.findings(sovereign).map(String)).toEqual([]);
});

test('an Application waits for another one, whatever its Organization is called', () => {
  const sovereign = testSovereign({ nodes: 3 });
  declared(sovereign);
  const last = new Environment(new Organization(sovereign, 'zebra', { displayName: 'Zebra', contact: 'it@zebra.example' }), 'prod');
  application(last, 'shop', (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'shop' }, data: {} }), { provides: [KAFKA] });
  application(last, 'mail', (self) => {
    self.requires(KAFKA);
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mail' }, data: {} });
  });
  expect(objectOf(planOf(sovereign), 'zebra-mail', 'Kustomization').spec.dependsOn).toEqual([{ name: 'shop' }]);
});

test('where nothing keeps secrets, a vcluster has no store', () => {
  const sovereign = testSovereign({ nodes: 3 });
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  new Environment(acme, 'prod');
  new blueprints.Vcluster(sovereign.managementCluster, 'vcluster-acme', { organization: acme });
  expect(planOf(sovereign).tryFindUnit('vcluster-acme-store')).toBeUndefined();
});

test('a Service is handed on under a name of at most 63 characters, as a vcluster makes it', () => {
  expect(handedOn('web', 'shop', 'acme')).toBe('web-x-shop-x-acme');
  expect(handedOn('relay-matrix-matrix-rtc-authorisation-service', 'relay-matrix', 'muscatpharmacy')).toBe('relay-matrix-matrix-rtc-authorisation-service-x-rela-eef4f13a3b');
});

describe('placed in a region', () => {
  const APPLICATIONS = Object.values<Component>(CATALOGUE)
    .filter(({ category, onHostClustersOnly }) => category === ComponentCategory.APPLICATION && !onHostClustersOnly);
  const named = ([name, one]: [string, any]) => one.prototype instanceof Blueprint && APPLICATIONS.some(({ key }) => key.replace(/-/g, '') === name.toLowerCase());
  const sovereign = testSovereign({ regions: twoRegions() });
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  const image = 'registry.example/bank:1.0.0';
  const needed = {
    apiKey: { path: 'org/acme/env/prod/anthropic', property: 'api-key' }, defaultModel: 'claude-x', image, topics: ['orders'],
    services: [new blueprints.BankingService(prod, 'accounts', { image, pathPrefixes: ['/accounts'] })],
    authorizer: new blueprints.ExtAuthz(prod, 'authorizer', { image }),
  };

  test.each(Object.entries(blueprints).filter(named))('%s is there', (name, Class: any) => {
    expect(new Class(prod, name.toLowerCase(), { ...needed, placement: Placement.singleRegion('hel') }).hostCluster.region.code).toBe('hel');
  });

  test.each(Object.entries(blueprints).filter(named))('%s is in two, or fails and says why', (name, Class: any) => {
    const { replication } = APPLICATIONS.find(({ key }) => key.replace(/-/g, '') === name.toLowerCase())!;
    for (const placement of [Placement.activeActive(['fsn', 'hel']), Placement.activeHotstandby(['fsn', 'hel'])]) {
      const place = () => new Class(prod, `${name.toLowerCase()}-${placement.mode}`, { ...needed, placement });
      if (replication!.placements.includes(placement.mode)) expect(place().members.map((one: Blueprint) => one.hostCluster.region.code)).toEqual(['fsn', 'hel']);
      else expect(place).toThrow(`, ${replication!.limit}, got "${placement.mode}"; write Placement.`);
    }
  });
});

test('nobody finds what an Application of another Organization provides', () => {
  const sovereign = testSovereign({ nodes: 3 });
  const { prod } = declared(sovereign);
  application(prod, 'shop', () => {}, { provides: [KAFKA] });
  const other = new Environment(new Organization(sovereign, 'globex', { displayName: 'Globex', contact: 'it@globex.example' }), 'prod');
  application(other, 'mail', (self) => self.requires(KAFKA));
  expect(SovereignPlan.of(sovereign).findings.map(String)).toEqual([
    "omantel/globex/prod/mail: needs queue, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Queue) with hz-fsn-mgt-prod as its scope, or leave 'mail' out [missing-provider]",
  ]);
});

describe('fails when', () => {
  const environment = () => declared(testSovereign({ regions: twoRegions() })).prod;

  test('an Application is placed where its Environment is not', () => {
    expect(() => application(environment(), 'shop', () => {}, { placement: Placement.singleRegion('hel') })).toThrow(
      "omantel/acme/prod/shop: 'placement' must name regions of its Environment (fsn), got \"hel\"; choose one of these, or give the Environment a host cluster there",
    );
  });

  test('an Application reads what is of another Organization, or what no store reads', () => {
    const attempt = (path: string) => () => {
      const sovereign = testSovereign({ nodes: 3 });
      const { prod } = declared(sovereign);
      application(prod, 'mail', (self) => self.secret({ name: 'login', fields: [SecretField.shared('password', { path, property: 'password' })] }));
      return planOf(sovereign);
    };
    const problem = (path: string) => new Error(
      "omantel/acme/prod/mail: 'password.path' must begin with 'platform/' or 'org/acme/env/prod/', which is what the store reads for it, "
      + `got "${path}"; write for example 'org/acme/env/prod/login'`,
    );
    expect(attempt('org/globex/env/prod/login')).toThrow(problem('org/globex/env/prod/login'));
    expect(attempt('shared/login')).toThrow(problem('shared/login'));
    expect(attempt('org/acme/env/prod/login')().sovereignPlan.findings).toEqual([]);
  });

  test('a part of the platform is placed', () => {
    const { managementCluster } = testSovereign();
    expect(() => new TestBlueprint(managementCluster, 'shop', { component: ROW, placement: Placement.singleRegion() })).toThrow(
      "omantel/hz-fsn-mgt-prod/shop: 'placement' must be left out, it is on hz-fsn-mgt-prod, got \"single-region\"; create it in an Environment to place it",
    );
  });

  test('a Blueprint is in neither', () => {
    expect(() => new TestBlueprint(testSovereign(), 'shop', { component: ROW })).toThrow(
      'omantel/shop: is not on a host cluster; create it with a HostCluster or an Environment, or something in one, as its scope',
    );
  });
});
