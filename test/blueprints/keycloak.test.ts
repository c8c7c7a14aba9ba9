import * as yaml from 'js-yaml';
import {
  BootstrapKit, CertManager, Cilium, Cnpg, ExternalSecrets, Federation, GatewayApi, HcloudCcm, HcloudCsi, Keycloak, KeycloakProps, OpenBao, PublicGateway,
} from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  BuildingBlock, Capability, Checks, ClusterPlan, ComponentCategory, Environment, KeycloakTopology, OidcConnection, OidcRequest, Organization,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

const ROW = { ...CATALOGUE.cnpg, namespace: 'demo', crds: undefined, chart: undefined };
const DIRECTORY = { alias: 'directory', directoryId: '8f3a1c52-0d6b-4c9e-9a57-2b1d4e6f7a80', clientId: '3c5e7a91-4b2d-4f60-8e13-6a9c0d2f4b58' };
const SHARED = { nodes: 3, keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN };

/** What a test changes. */
interface Case {
  readonly props?: KeycloakProps;
  readonly sovereign?: TestSovereignProps;
  /** Names of Organizations. */
  readonly organizations?: string[];
  /** What consumers ask for; each has a Blueprint of its own, `demo-0` and so on. */
  readonly clients?: OidcRequest[];
}

/** Plans Keycloak with everything it asks for; consumers get what they asked for in `got`. */
function plan({ props, sovereign: sovereignProps, organizations, clients }: Case = {}, got: OidcConnection[] = []): ClusterPlan {
  const sovereign = testSovereign(sovereignProps ?? { nodes: 3 });
  const cluster = sovereign.managementCluster;
  for (const name of organizations ?? []) new Organization(sovereign, name, { displayName: `The ${name} company`, contact: `it@${name}.example` });
  for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway]) new Needed(cluster);
  new Keycloak(cluster, undefined, props);
  (clients ?? []).forEach((request, index) => new TestBlueprint(cluster, `demo-${index}`, { component: ROW }, (self) => { got[index] = self.oidcClient(request); }));
  return planOf(sovereign);
}

const client = (clientId: string, realm?: string): OidcRequest => ({ clientId, realm, redirectUris: [`https://${clientId}.example.com/callback`] });
const filesOf = (made: ClusterPlan, unit = 'keycloak-realms') => objectOf(made, unit, 'ConfigMap').data;
const realmOf = (made: ClusterPlan, realm = 'catalyst-admin', unit?: string) => JSON.parse(filesOf(made, unit)[`${realm}.json`]);
const jobOf = (made: ClusterPlan, unit = 'keycloak-realms') => objectOf(made, unit, 'Job');
const environmentOf = (made: ClusterPlan, unit?: string): any[] => jobOf(made, unit).spec.template.spec.containers[0].env;

describe('servers', () => {
  test('have a database, a first administrator and a public host name', () => {
    const made = plan();
    expect(made.sovereignPlan.findings).toEqual([]);
    const values = valuesOf(made, 'keycloak');
    expect(values.database).toEqual({
      vendor: 'postgres', hostname: 'keycloak-pg-rw.catalyst-keycloak.svc', port: 5432, database: 'keycloak', username: 'keycloak',
      existingSecret: 'keycloak-pg-app', existingSecretKey: 'password',
    });
    const secret = (key: string) => ({ secretKeyRef: { name: 'keycloak-admin', key } });
    expect(yaml.load(values.extraEnv)).toEqual([
      { name: 'KC_HOSTNAME', value: 'https://auth.hfmp.omantel.omani.works' },
      { name: 'KC_HOSTNAME_BACKCHANNEL_DYNAMIC', value: 'true' },
      { name: 'KC_DB_URL_PROPERTIES', value: '?sslmode=require' },
      { name: 'KC_BOOTSTRAP_ADMIN_USERNAME', valueFrom: secret('username') },
      { name: 'KC_BOOTSTRAP_ADMIN_PASSWORD', valueFrom: secret('password') },
    ]);
    expect(objectOf(made, 'keycloak', 'HTTPRoute').spec).toMatchObject({
      hostnames: ['auth.hfmp.omantel.omani.works', 'auth.omantel.omani.works'],
      rules: [{ backendRefs: [{ name: 'keycloak-keycloakx-http', port: 80 }] }],
    });
    expect(objectOf(made, 'keycloak-prerequisites', 'ExternalSecret', 'keycloak-admin').spec.target.template.data.username).toBe('admin');
    expect(dependenciesOf(made, 'keycloak')).toEqual(['cilium', 'gateway-api', 'hcloud-ccm', 'keycloak-prerequisites', 'namespaces', 'public-gateway']);
  });

  test('believe the Gateway, find each other through the database, and keep their probes', () => {
    expect(valuesOf(plan(), 'keycloak')).toMatchObject({
      command: ['/opt/keycloak/bin/kc.sh', 'start'],
      proxy: { enabled: true, mode: 'xforwarded', http: { enabled: true } },
      http: { relativePath: '/', managementRelativePath: '/' },
      cache: { stack: 'default' },
      dbchecker: { enabled: true },
      health: { enabled: true },
      metrics: { enabled: true },
      serviceMonitor: { enabled: false },
      prometheusRule: { enabled: false },
      service: { httpsPort: 0 },
    });
  });

  test('run under the restricted Pod Security level', () => {
    const made = plan();
    const confined = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000 };
    expect(valuesOf(made, 'keycloak')).toMatchObject({
      podSecurityContext: { seccompProfile: { type: 'RuntimeDefault' } }, securityContext: confined, dbchecker: { securityContext: confined },
    });
    expect(made.namespaces.find(({ name }) => name === 'catalyst-keycloak')!.podSecurity).toBe('restricted');
  });

  test.each<[string, TestSovereignProps, KeycloakProps, number]>([
    ['two for the platform alone', { nodes: 3 }, {}, 2],
    ['three where Organizations share them', SHARED, {}, 3],
    ['one on one machine', {}, {}, 1],
    ['as many as asked', { nodes: 3 }, { replicas: 3 }, 3],
    ['never more than machines', { nodes: 2 }, { replicas: 5 }, 2],
  ])('are %s', (_, sovereign, props, replicas) => {
    const made = plan({ sovereign, props });
    const values = valuesOf(made, 'keycloak');
    expect([values.replicas, values.podDisruptionBudget]).toEqual([replicas, replicas > 1 ? { maxUnavailable: 1 } : {}]);
    expect(made.workloads.find(({ workload }) => workload.name === 'keycloak')!.workload).toEqual({
      name: 'keycloak', replicas, spread: true, cpuMillis: 250, memoryMiB: 1024,
    });
  });

  test('set nothing that the chart does not read', () => {
    expect(unknownValuePaths('keycloakx', valuesOf(plan(), 'keycloak'))).toEqual([]);
  });
});

describe('realms', () => {
  test('are the Sovereign\'s own alone, by default', () => {
    const made = plan({ organizations: ['acme'] });
    expect(Object.keys(filesOf(made))).toEqual(['catalyst-admin.json']);
    expect(realmOf(made)).toEqual({
      realm: 'catalyst-admin', displayName: 'Example', enabled: true, sslRequired: 'external', registrationAllowed: false, bruteForceProtected: true,
      accessTokenLifespan: 900, ssoSessionIdleTimeout: 2592000, ssoSessionMaxLifespan: 2592000, eventsEnabled: true, adminEventsEnabled: true, clients: [],
    });
  });

  test('are one more per Organization where they share one Keycloak', () => {
    const made = plan({ sovereign: SHARED, organizations: ['muscat', 'acme'] });
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(Object.keys(filesOf(made))).toEqual(['acme.json', 'catalyst-admin.json', 'muscat.json']);
    expect([realmOf(made).displayName, realmOf(made, 'acme').displayName]).toEqual(['Example', 'The acme company']);
  });

  test('are made by a Job, anew when they change, after the servers run', () => {
    const made = plan();
    expect(jobOf(made).metadata).toMatchObject({ name: 'keycloak-realms', namespace: 'catalyst-keycloak', annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } });
    expect(jobOf(made).spec).toMatchObject({ backoffLimit: 20, ttlSecondsAfterFinished: 86400 });
    expect(dependenciesOf(made, 'keycloak-realms')).toEqual(['cilium', 'hcloud-ccm', 'keycloak', 'namespaces']);
    const checksum = (one: ClusterPlan) => jobOf(one).spec.template.metadata.annotations['checksum/files'];
    expect(checksum(plan())).toBe(checksum(made));
    expect(checksum(plan({ clients: [client('console')] }))).not.toBe(checksum(made));
  });

  test('are made by a confined Pod that logs in as the first administrator', () => {
    const { spec } = jobOf(plan()).spec.template;
    expect(spec).toMatchObject({
      restartPolicy: 'Never', automountServiceAccountToken: false,
      securityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
      volumes: [{ name: 'config', configMap: { name: 'keycloak-realms' } }, { name: 'tmp', emptyDir: {} }],
    });
    expect(spec.containers).toHaveLength(1);
    expect(spec.containers[0]).toMatchObject({
      image: 'quay.io/adorsys/keycloak-config-cli:6.5.1-26.5.5',
      resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '512Mi' } },
      securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
    });
    expect(environmentOf(plan())).toEqual([
      { name: 'KEYCLOAK_URL', value: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80' },
      { name: 'KEYCLOAK_USER', valueFrom: { secretKeyRef: { name: 'keycloak-admin', key: 'username' } } },
      { name: 'KEYCLOAK_PASSWORD', valueFrom: { secretKeyRef: { name: 'keycloak-admin', key: 'password' } } },
      { name: 'KEYCLOAK_AVAILABILITYCHECK_ENABLED', value: 'true' },
      { name: 'KEYCLOAK_AVAILABILITYCHECK_TIMEOUT', value: '120s' },
      { name: 'IMPORT_FILES_LOCATIONS', value: '/config/*.json' },
      { name: 'IMPORT_VARSUBSTITUTION_ENABLED', value: 'true' },
      { name: 'IMPORT_CACHE_KEY', value: 'keycloak-realms' },
      { name: 'IMPORT_CACHE_ENABLED', value: 'false' },
      { name: 'JAVA_OPTS', value: '-XX:MaxRAMPercentage=60' },
    ]);
  });

  test('are made by the image that is asked for', () => {
    const image = 'registry.example.com/keycloak-config-cli:6.5.1-26.5.5';
    expect(jobOf(plan({ props: { importImage: image } })).spec.template.spec.containers[0].image).toBe(image);
  });
});

describe('a client', () => {
  test('is in the realm, with a secret that only the Job and the consumer read', () => {
    const got: OidcConnection[] = [];
    const made = plan({ clients: [client('console')] }, got);
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(realmOf(made).clients).toEqual([{
      clientId: 'console', protocol: 'openid-connect', publicClient: false, secret: '$(env:SECRET_OIDC_CLIENT_CATALYST_ADMIN_CONSOLE)',
      standardFlowEnabled: true, implicitFlowEnabled: false, directAccessGrantsEnabled: false,
      redirectUris: ['https://console.example.com/callback'], webOrigins: ['+'],
    }]);
    expect(environmentOf(made).slice(-1)).toEqual([{
      name: 'SECRET_OIDC_CLIENT_CATALYST_ADMIN_CONSOLE', valueFrom: { secretKeyRef: { name: 'oidc-client-catalyst-admin-console', key: 'client-secret' } },
    }]);
    expect(got).toEqual([{
      issuer: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin',
      discoveryUrl: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80/realms/catalyst-admin/.well-known/openid-configuration',
      clientId: 'console',
      secret: expect.objectContaining({ namespace: 'demo', name: 'console-oidc' }),
    }]);
  });

  test('shares one generated secret between Keycloak\'s namespace and the consumer\'s', () => {
    const made = plan({ clients: [client('console')] });
    const { data, target } = objectOf(made, 'demo-0-prerequisites', 'ExternalSecret', 'console-oidc').spec;
    expect(target.template.data['client-id']).toBe('console');
    const remote = { key: 'platform/catalyst-keycloak/oidc-client-catalyst-admin-console/client-secret', property: 'client-secret' };
    expect(data).toEqual([{ secretKey: 'client-secret', remoteRef: remote }]);
    expect(objectOf(made, 'keycloak-prerequisites', 'ExternalSecret', 'oidc-client-catalyst-admin-console').spec.data).toEqual([{ secretKey: 'client-secret', remoteRef: remote }]);
    expect(objectOf(made, 'keycloak-prerequisites', 'PushSecret', 'oidc-client-catalyst-admin-console-client-secret').spec.data[0].match.remoteRef)
      .toEqual({ remoteKey: remote.key, property: remote.property });
  });

  test('has the keys in its Secret that its chart insists on', () => {
    const made = plan({ clients: [{ ...client('console'), clientIdKey: 'key', clientSecretKey: 'secret' }] });
    const { data, target } = objectOf(made, 'demo-0-prerequisites', 'ExternalSecret', 'console-oidc').spec;
    expect([Object.keys(target.template.data), data[0].secretKey]).toEqual([['key', 'secret'], 'secret']);
  });

  test('is there before the consumer starts', () => {
    const made = plan({ clients: [client('console')] });
    expect(dependenciesOf(made, 'demo-0')).toEqual(['demo-0-prerequisites', 'keycloak-realms', 'namespaces']);
    expect(dependenciesOf(made, 'demo-0-prerequisites')).toEqual(['external-secrets', 'external-secrets-store', 'keycloak-prerequisites', 'namespaces']);
  });

  test('is written in the order of names, whoever asks first', () => {
    const made = plan({ clients: [client('console'), client('admin')] });
    expect(realmOf(made).clients.map((one: any) => one.clientId)).toEqual(['admin', 'console']);
    expect(filesOf(plan({ clients: [client('admin'), client('console')] }))).toEqual(filesOf(made));
  });

  test('may be in an Organization\'s realm, under the same id as in another', () => {
    const got: OidcConnection[] = [];
    const made = plan({ sovereign: SHARED, organizations: ['acme'], clients: [client('shop'), client('shop', 'acme')] }, got);
    expect(realmOf(made, 'acme').clients.map((one: any) => [one.clientId, one.secret])).toEqual([['shop', '$(env:SECRET_OIDC_CLIENT_ACME_SHOP)']]);
    expect(got[1].issuer).toBe('https://auth.hfmp.omantel.omani.works/realms/acme');
  });

  test.each<[string, Case, string]>([
    ['its id fits into no Secret\'s name', { clients: [client('My Console')] },
      'omantel/hz-fsn-mgt-prod/demo-0: \'clientId\' must be 1 to 40 lowercase letters, digits or hyphens, got "My Console"; write for example \'console\''],
    ['its realm does not exist', { organizations: ['acme'], clients: [client('shop', 'acme')] },
      'omantel/hz-fsn-mgt-prod/demo-0: \'realm\' must be one of catalyst-admin, got "acme"; write one of these'],
    ['its id is taken', { clients: [client('console'), client('console')] },
      'omantel/hz-fsn-mgt-prod/demo-1: \'clientId\' must be used once in realm catalyst-admin, got "console"; ask for another client id'],
  ])('fails when %s', (_, options, message) => {
    expect(() => plan(options)).toThrow(new Error(message));
  });
});

describe('a client on another cluster', () => {
  const RTZ = 'hz-fsn-rtz-prod';
  const PATH = 'platform/sovereign/catalyst-keycloak/oidc-client-acme-demo-hfrp/client-secret';

  /** Plans a Keycloak on the management cluster, and whoever logs in there from another one. */
  function beside(request: OidcRequest, got: OidcConnection[] = [], isThere = true): { mgt: ClusterPlan; rtz: ClusterPlan } {
    const regions = [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3))];
    const sovereign = testSovereign({ keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN, regions });
    new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    for (const one of sovereign.hostClusters) {
      for (const Needed of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg, PublicGateway]) new Needed(one);
    }
    if (isThere) new Keycloak(sovereign.managementCluster);
    const [rtz] = sovereign.clustersWithRole(BuildingBlock.RTZ);
    const row = { ...ROW, buildingBlocks: [BuildingBlock.RTZ] };
    new TestBlueprint(rtz, 'demo', { component: row }, (self) => { got.push(self.oidcClient(request)); });
    return { mgt: planOf(sovereign), rtz: planOf(sovereign, rtz) };
  }
  const got: OidcConnection[] = [];
  const { mgt, rtz } = beside(client('demo', 'acme'), got);

  test('is in the realm of the management cluster, under an id of its own, and asks at public URLs', () => {
    expect(Checks.run(mgt.sovereignPlan).map(String)).toEqual([]);
    expect(realmOf(mgt, 'acme').clients.map(({ clientId, redirectUris }: any) => [clientId, redirectUris])).toEqual([['demo-hfrp', ['https://demo.example.com/callback']]]);
    const issuer = 'https://auth.hnmp.omantel.omani.works/realms/acme';
    expect(got).toEqual([{
      issuer, discoveryUrl: `${issuer}/.well-known/openid-configuration`, clientId: 'demo-hfrp', secret: expect.objectContaining({ namespace: 'demo', name: 'demo-oidc' }),
    }]);
  });

  test('has a secret that is generated there and copied, for as long as there is a client', () => {
    const remote = { key: PATH, property: 'client-secret' };
    const generated = objectOf(mgt, 'external-secrets-sovereign-wide', 'PushSecret');
    expect([generated.spec.updatePolicy, generated.spec.data[0].match.remoteRef]).toEqual(['IfNotExists', { remoteKey: PATH, property: 'client-secret' }]);
    expect(objectOf(mgt, 'keycloak-prerequisites', 'ExternalSecret', 'oidc-client-acme-demo-hfrp').spec.data).toEqual([{ secretKey: 'client-secret', remoteRef: remote }]);
    const copied = objectOf(rtz, 'external-secrets-sovereign-wide', 'ExternalSecret').spec;
    expect([copied.secretStoreRef.name, copied.data[0].remoteRef]).toEqual(['openbao-primary', remote]);
    const { data, target } = objectOf(rtz, 'demo-prerequisites', 'ExternalSecret', 'demo-oidc').spec;
    expect([data, target.template.data]).toEqual([
      [{ secretKey: 'client-secret', remoteRef: remote }], { 'client-id': 'demo-hfrp', 'client-secret': '{{ index . "client-secret" }}' },
    ]);
  });

  test('waits for nothing on the management cluster, and its own cluster reads there with a certificate for links', () => {
    expect(dependenciesOf(rtz, 'demo')).toEqual(['demo-prerequisites', 'namespaces']);
    expect(objectOf(mgt, 'openbao-roles', 'ConfigMap').data['roles.sh']).toContain('allowed_dns_sans=external-secrets.hfrp.omantel.omani.works ');
  });

  test('fails when the management cluster has no logins', () => {
    expect(beside(client('demo'), [], false).mgt.sovereignPlan.findings.map(String)).toEqual([
      'omantel/hz-fsn-rtz-prod/demo: needs oidc, which no Blueprint on hz-nbg-mgt-prod provides; '
      + "add a Blueprint that provides it (Keycloak) with hz-nbg-mgt-prod as its scope, or leave 'demo' out [missing-provider]",
    ]);
  });

  test('of an Organization that has a Keycloak for itself is there', () => {
    const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), region('fsn', cluster(BuildingBlock.RTZ, 3))] });
    new BootstrapKit(sovereign, 'kit');
    const prod = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
    const row = { ...ROW, key: 'shop', buildingBlocks: [BuildingBlock.RTZ], category: ComponentCategory.APPLICATION };
    const asked: OidcConnection[] = [];
    new TestBlueprint(prod, 'shop', { component: row }, (self) => { asked.push(self.oidcClient(client('shop'))); });
    expect(realmOf(planOf(sovereign), 'acme', 'keycloak-acme-realms').clients.map(({ clientId }: any) => clientId)).toEqual(['shop-hfrp']);
    expect(asked.map(({ issuer, secret }) => [issuer, secret.namespace, secret.name])).toEqual([['https://auth.acme.hnmp.omantel.omani.works/realms/acme', 'shop', 'shop-oidc']]);
  });

  test('fails on an edge, which has no secret that is known elsewhere', () => {
    const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1))] });
    new BootstrapKit(sovereign, 'kit');
    const dmz = sovereign.hostClusters.find(({ buildingBlock }) => buildingBlock === BuildingBlock.DMZ)!;
    new TestBlueprint(dmz, 'demo', { component: { ...ROW, buildingBlocks: [BuildingBlock.DMZ] } }, (self) => self.oidcClient(client('demo')));
    expect(() => planOf(sovereign)).toThrow(new Error(
      'omantel/hz-fsn-dmz-prod/demo: needs a secret that is known elsewhere, which hz-fsn-dmz-prod must not have, it is an edge; put it on a cluster with workloads',
    ));
  });

  test('fails when its realm does not exist', () => {
    expect(() => beside(client('demo', 'globex'))).toThrow(new Error(
      `omantel/${RTZ}/demo: 'realm' must be one of catalyst-admin, acme, got "globex"; write one of these`,
    ));
  });
});

describe('federation', () => {
  const withDirectory = (options: Case = {}) => plan({ props: { federation: [Federation.entraId(DIRECTORY)] }, ...options });

  test('is not there by default', () => {
    expect(plan().tryFindUnit('keycloak-federation')).toBe(undefined);
  });

  test('trusts a directory of Entra ID', () => {
    const made = withDirectory();
    expect(made.sovereignPlan.findings).toEqual([]);
    const base = 'https://login.microsoftonline.com/8f3a1c52-0d6b-4c9e-9a57-2b1d4e6f7a80';
    expect(realmOf(made, 'catalyst-admin', 'keycloak-federation')).toEqual({
      realm: 'catalyst-admin',
      identityProviders: [{
        alias: 'directory', displayName: 'directory', providerId: 'oidc', enabled: true, trustEmail: true,
        config: {
          clientId: DIRECTORY.clientId, clientSecret: '$(env:SECRET_FEDERATION_DIRECTORY)', clientAuthMethod: 'client_secret_post',
          issuer: `${base}/v2.0`, authorizationUrl: `${base}/oauth2/v2.0/authorize`, tokenUrl: `${base}/oauth2/v2.0/token`, jwksUrl: `${base}/discovery/v2.0/keys`,
          useJwksUrl: 'true', validateSignature: 'true', pkceEnabled: 'true', pkceMethod: 'S256', defaultScope: 'openid profile email', syncMode: 'FORCE',
        },
      }],
    });
  });

  test('trusts any OpenID Connect provider, under the name that people know', () => {
    const urls = {
      issuer: 'https://id.example.com', authorizationUrl: 'https://id.example.com/authorize', tokenUrl: 'https://id.example.com/token', jwksUrl: 'https://id.example.com/keys',
    };
    const made = plan({ props: { federation: [Federation.oidc({ alias: 'staff', displayName: 'Example staff', clientId: 'sovereign', ...urls })] } });
    const [provider] = realmOf(made, 'catalyst-admin', 'keycloak-federation').identityProviders;
    expect([provider.displayName, provider.config]).toEqual(['Example staff', expect.objectContaining({ clientId: 'sovereign', ...urls })]);
  });

  test('is in every realm', () => {
    const made = withDirectory({ sovereign: SHARED, organizations: ['acme'] });
    expect(Object.keys(filesOf(made, 'keycloak-federation'))).toEqual(['acme.json', 'catalyst-admin.json']);
  });

  test('reads its secret from where an administrator puts it, and holds nothing else up meanwhile', () => {
    const made = withDirectory({ clients: [client('console')] });
    const unit = 'keycloak-federation';
    expect(objectOf(made, unit, 'ExternalSecret', 'federation-directory').spec.data).toEqual([
      { secretKey: 'client-secret', remoteRef: { key: 'platform/catalyst-keycloak/federation-directory/client-secret', property: 'client-secret' } },
    ]);
    expect(environmentOf(made, unit).slice(-1)).toEqual([
      { name: 'SECRET_FEDERATION_DIRECTORY', valueFrom: { secretKeyRef: { name: 'federation-directory', key: 'client-secret' } } },
    ]);
    expect(dependenciesOf(made, unit)).toEqual(['cilium', 'external-secrets', 'external-secrets-store', 'hcloud-ccm', 'keycloak-realms', 'namespaces']);
    expect(made.units.filter((one) => one.dependencies.some((edge) => edge.unit.name === unit)).map((one) => one.name)).toEqual([]);
  });

  test('reads its secret from another place when told to', () => {
    const clientSecret = { path: 'platform/shared/directory/secret', property: 'secret' };
    const made = plan({ props: { federation: [Federation.entraId({ ...DIRECTORY, clientSecret })] } });
    expect(objectOf(made, 'keycloak-federation', 'ExternalSecret').spec.data[0].remoteRef).toEqual({ key: clientSecret.path, property: clientSecret.property });
  });

  const OIDC = { alias: 'staff', clientId: 'x', issuer: 'https://id.example.com', authorizationUrl: 'https://id.example.com/a', tokenUrl: 'https://id.example.com/t', jwksUrl: 'https://id.example.com/k' };
  test.each<[string, () => unknown, string]>([
    ['the directory is not one', () => Federation.entraId({ ...DIRECTORY, directoryId: 'common' }),
      'Federation.entraId: \'directoryId\' must be the id of one directory, got "common"; copy it from the overview of the directory; names and "common" would let strangers in'],
    ['the alias is no label', () => Federation.entraId({ ...DIRECTORY, alias: 'Azure AD' }),
      'Federation.entraId: \'alias\' must be 2 to 32 lowercase letters, digits or hyphens, starting with a letter, got "Azure AD"; write for example \'directory\''],
    ['a URL is not encrypted', () => Federation.oidc({ ...OIDC, tokenUrl: 'http://id.example.com/t' }),
      'Federation.oidc: \'tokenUrl\' must be an https URL, got "http://id.example.com/t"; copy it from the discovery document of the provider'],
    ['an alias is there twice', () => plan({ props: { federation: [Federation.entraId(DIRECTORY), Federation.oidc({ ...OIDC, alias: 'directory' })] } }),
      'omantel/hz-fsn-mgt-prod/keycloak: \'federation\' must have every alias once, got "directory"; give one of them another alias'],
  ])('fails when %s', (_, make, message) => {
    expect(make).toThrow(new Error(message));
  });
});

describe('a Keycloak of an Organization', () => {
  /** Plans the kit; Organizations come after it, as in most definitions. */
  function kit(props: TestSovereignProps, ...names: string[]): ClusterPlan {
    const sovereign = testSovereign({ nodes: 3, ...props });
    new BootstrapKit(sovereign, 'kit', { keycloak: { importImage: 'registry.example.com/config-cli:1.2.3' } });
    for (const name of names) new Organization(sovereign, name, { displayName: `The ${name} company`, contact: `it@${name}.example` });
    return planOf(sovereign);
  }
  const keycloaks = (made: ClusterPlan) => made.blueprints.filter((one) => one instanceof Keycloak).map(({ name }) => name);

  test('comes with the kit for every Organization, where each has its own', () => {
    const made = kit({}, 'muscat', 'acme');
    expect(keycloaks(made)).toEqual(['keycloak', 'keycloak-acme', 'keycloak-muscat']);
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(jobOf(made, 'keycloak-acme-realms').spec.template.spec.containers[0].image).toBe('registry.example.com/config-cli:1.2.3');
  });

  test('does not come where Organizations share one, or there are none', () => {
    expect(keycloaks(kit(SHARED, 'acme'))).toEqual(['keycloak']);
    expect(keycloaks(kit({}))).toEqual(['keycloak']);
  });

  test('has a realm, a namespace, a host name and a database of its own', () => {
    const made = kit({}, 'acme');
    expect(Object.keys(filesOf(made, 'keycloak-acme-realms'))).toEqual(['acme.json']);
    expect(realmOf(made, 'acme', 'keycloak-acme-realms').displayName).toBe('The acme company');
    expect(objectOf(made, 'keycloak-acme', 'HTTPRoute').spec).toMatchObject({
      hostnames: ['auth.acme.hfmp.omantel.omani.works'], rules: [{ backendRefs: [{ name: 'keycloak-acme-keycloakx-http', port: 80 }] }],
    });
    expect(valuesOf(made, 'keycloak-acme')).toMatchObject({ replicas: 1, database: { hostname: 'keycloak-pg-rw.acme.svc' } });
    expect(made.blueprints.find(({ name }) => name === 'keycloak-acme')!.component.services!.map(({ service }) => service))
      .toEqual(['keycloak-acme-keycloakx-http', 'keycloak-acme-keycloakx-http', 'keycloak-acme-keycloakx-headless']);
    expect(objectOf(made, 'namespaces', 'Namespace', 'acme').metadata.labels).toMatchObject({ 'openova.io/organization': 'acme', 'openova.io/tier': 'default' });
  });

  test('is small', () => {
    const made = kit({}, 'acme');
    expect(valuesOf(made, 'keycloak-acme').resources).toEqual({ requests: { cpu: '100m', memory: '512Mi' }, limits: { memory: '1024Mi' } });
    expect(objectOf(made, 'keycloak-acme-prerequisites', 'Cluster').spec.instances).toBe(1);
    const pods = made.workloads.filter(({ blueprint }) => blueprint.name === 'keycloak-acme').map(({ workload }) => [workload.name, workload.replicas, workload.memoryMiB]);
    expect(pods).toEqual(expect.arrayContaining([['keycloak-acme', 1, 512], ['keycloak-pg', 1, 256]]));
  });

  test('gives the platform no logins', () => {
    const made = kit({}, 'acme');
    expect(made.blueprints.filter(({ provides }) => provides.some(({ name }) => name === Capability.OIDC.name)).map(({ name }) => name)).toEqual(['keycloak']);
    expect(objectsOf(made, 'keycloak-acme-realms').map(({ metadata }) => metadata.namespace)).toEqual(['acme', 'acme']);
  });
});
