import {
  BankingEdge, BankingEdgeProps, BankingService, BankingServiceProps, ClickHouseOperator, ExtAuthz, FapiKeycloak, FapiKeycloakProps, FapiProfile, Federation,
  Fingate, FingateProps, OpenMeter, StrimziOperator,
} from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan, Environment, HostCluster, Organization, Placement } from '../../constructs';
import { planWith, requestsOf, TestClickHouse, variablesOf } from '../support/applications';
import { dependenciesOf, objectOf, objectsOf, testSovereign, twoRegions, valuesOf } from '../support/fixtures';

const image = (name: string) => ({ image: `registry.example/${name}:1.4.0` });
const IMAGES = {
  extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
};
const ALL = { ...IMAGES, paymentsApi: image('payments-api'), sandboxData: image('sandbox-data') };
const secret = (property: string) => ({ path: 'platform/bank/tls', property });
const MUTUAL_TLS = { clientAuthorities: secret('authorities'), certificate: secret('certificate'), privateKey: secret('key') };

function fingate(props: Partial<FingateProps> = {}, add: (on: HostCluster) => void = () => {}): { made: ClusterPlan; one: Fingate } {
  let found: Fingate;
  const made = planWith((on) => {
    add(on);
    found = new Fingate(on, 'fingate', { ...ALL, ...props });
  });
  return { made, one: found! };
}

const containerOf = (made: ClusterPlan, name: string) => objectOf(made, name, 'Deployment', name).spec.template.spec.containers[0];
const envoyOf = (made: ClusterPlan, name = 'fingate-edge') => JSON.parse(objectOf(made, name, 'ConfigMap', name).data['envoy.json']).static_resources;
const managerOf = (listener: any, chain = 0) => listener.filter_chains[chain].filters[0].typed_config;
const routesOf = (manager: any) => manager.route_config.virtual_hosts[0].routes;
const realmOf = (made: ClusterPlan, name = 'fingate-keycloak') => JSON.parse(objectOf(made, `${name}-realm`, 'ConfigMap').data['openbanking.json']);

describe('FapiKeycloak', () => {
  const planned = (props: FapiKeycloakProps = {}) => planWith((on) => new FapiKeycloak(on, undefined, props));

  test('lets in no client that does not keep to FAPI', () => {
    expect(realmOf(planned(), 'fapi-keycloak')).toMatchObject({
      realm: 'openbanking', displayName: 'Example', accessTokenLifespan: 300,
      clientPolicies: { policies: [{ enabled: true, conditions: [{ condition: 'any-client', configuration: {} }], profiles: ['fapi-2-dpop-security-profile'] }] },
    });
    expect(realmOf(planned(), 'fapi-keycloak')).not.toHaveProperty('clients');
    const profilesOf = (profile: FapiProfile) => realmOf(planned({ profile, edgeHost: 'login.bank.example' }), 'fapi-keycloak').clientPolicies.policies[0].profiles;
    expect(profilesOf(FapiProfile.MUTUAL_TLS)).toEqual(['fapi-2-security-profile']);
    expect(profilesOf(FapiProfile.ADVANCED)).toEqual(['fapi-1-baseline', 'fapi-1-advanced']);
  });

  test('shows the world its realms, and nobody who administers it', () => {
    const { rules, hostnames } = objectOf(planned(), 'fapi-keycloak', 'HTTPRoute').spec;
    expect(rules[0].matches.map(({ path }: any) => path.value)).toEqual(['/realms', '/resources']);
    expect(hostnames).toContain('fapi-keycloak.omantel.omani.works');
  });

  test('believes in certificates that an edge passes on, and has no other way in then', () => {
    const behind = planned({ edgeHost: 'login.bank.example' });
    const { command, extraEnv } = valuesOf(behind, 'fapi-keycloak');
    expect(command).toEqual(['/opt/keycloak/bin/kc.sh', 'start', '--spi-x509cert-lookup--provider=envoy']);
    expect(extraEnv).toContain('https://login.bank.example');
    expect(objectsOf(behind, 'fapi-keycloak').map(({ kind }) => kind)).not.toContain('HTTPRoute');
    expect(valuesOf(planned(), 'fapi-keycloak').command).toEqual(['/opt/keycloak/bin/kc.sh', 'start']);
  });

  test('lets customers log in elsewhere', () => {
    const directory = Federation.entraId({ alias: 'directory', directoryId: '8f3a1c52-0d6b-4c9e-9a57-2b1d4e6f7a80', clientId: 'bank' });
    const made = planned({ federation: [directory] });
    expect(JSON.parse(objectOf(made, 'fapi-keycloak-federation', 'ConfigMap').data['openbanking.json']).identityProviders[0].alias).toBe('directory');
    expect(planned().tryFindUnit('fapi-keycloak-federation')).toBeUndefined();
  });

  test.each<[FapiKeycloakProps, number, string, number]>([
    [{}, 1, '1024Mi', 1], [{ size: ApplicationSize.MEDIUM }, 2, '1536Mi', 3], [{ size: ApplicationSize.LARGE }, 3, '3072Mi', 3], [{ replicas: 2 }, 2, '1024Mi', 1],
  ])('with %j has %d servers that ask for %s each, and %d of the database', (props, replicas, memory, instances) => {
    const made = planned(props);
    expect([valuesOf(made, 'fapi-keycloak').replicas, valuesOf(made, 'fapi-keycloak').resources.requests.memory]).toEqual([replicas, memory]);
    expect(objectOf(made, 'fapi-keycloak-prerequisites', 'Cluster').spec.instances).toBe(instances);
  });

  test('makes its realm with another image when told to', () => {
    const jobOf = (made: ClusterPlan) => objectOf(made, 'fapi-keycloak-realm', 'Job').spec.template.spec.containers[0].image;
    expect([jobOf(planned()), jobOf(planned({ importImage: 'harbor.example/cli:1.0.0' }))]).toEqual(['quay.io/adorsys/keycloak-config-cli:6.5.1-26.5.5', 'harbor.example/cli:1.0.0']);
  });

  test.each<[string, FapiKeycloakProps, string]>([
    ['it has no servers', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
    ['it wants certificates that nothing passes on', { profile: FapiProfile.MUTUAL_TLS },
      "'profile' must be 'fapi-2-dpop-security-profile' without edgeHost, got \"fapi-2-security-profile\"; say at which edge certificates come in"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new FapiKeycloak(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/fapi-keycloak: ${message}`));
  });
});

describe('BankingService', () => {
  const service = (props: Partial<BankingServiceProps> = {}) => planWith((on) => new BankingService(on, 'accounts-api', { ...IMAGES.accountsApi, ...props }));

  test('is the image of the bank, confined, with a database of its own', () => {
    const made = service();
    const container = containerOf(made, 'accounts-api');
    expect([container.image, container.ports]).toEqual(['registry.example/accounts-api:1.4.0', [{ name: 'http', containerPort: 8080 }]]);
    expect([container.livenessProbe.httpGet.path, container.readinessProbe.httpGet.path]).toEqual(['/healthz', '/readyz']);
    expect(container.securityContext).toEqual({ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } });
    expect(variablesOf(container)).toEqual({ DATABASE_URL: 'accounts-api-pg-app/uri', PORT: '8080' });
    expect(objectOf(made, 'accounts-api-prerequisites', 'Cluster').spec).toMatchObject({ instances: 1, storage: { size: '10Gi' } });
    expect(objectsOf(made, 'accounts-api').map(({ kind }) => kind)).toEqual(['Deployment', 'Service']);
  });

  test.each<[Partial<BankingServiceProps>, number, string, string, string]>([
    [{ size: ApplicationSize.MEDIUM }, 2, '250m', '512Mi', '20Gi'], [{ size: ApplicationSize.LARGE }, 3, '1000m', '1024Mi', '100Gi'],
    [{ replicas: 3, storageGiB: 40 }, 3, '50m', '128Mi', '40Gi'],
  ])('with %j has %d servers that ask for %s and %s, and a database of %s', (props, replicas, cpu, memory, storage) => {
    const made = service(props);
    expect([objectOf(made, 'accounts-api', 'Deployment').spec.replicas, containerOf(made, 'accounts-api').resources.requests]).toEqual([replicas, { cpu, memory }]);
    expect(objectOf(made, 'accounts-api-prerequisites', 'Cluster').spec.storage.size).toBe(storage);
  });

  test('takes variables, values of OpenBao and another user, and does without a database', () => {
    const made = service({ databaseEnabled: false, user: 1001, variables: { REGION: 'om' }, secrets: { SIGNING_KEY: { path: 'platform/bank/signing', property: 'key' } } });
    expect(variablesOf(containerOf(made, 'accounts-api'))).toEqual({ PORT: '8080', REGION: 'om', SIGNING_KEY: 'accounts-api-own/SIGNING_KEY' });
    expect(objectOf(made, 'accounts-api', 'Deployment').spec.template.spec.securityContext.runAsUser).toBe(1001);
    expect(objectsOf(made, 'accounts-api-prerequisites').map(({ kind }) => kind)).not.toContain('Cluster');
  });

  test.each<[string, Partial<BankingServiceProps>, string]>([
    ['its image has no version', { image: 'registry.example/accounts-api' },
      "'image' must be an image with its registry, and its version or digest, got \"registry.example/accounts-api\"; write for example 'registry.example/accounts-api:1.4.0'"],
    ['its image is the latest', { image: 'registry.example/accounts-api:latest' },
      "'image' must be an image with its registry, and its version or digest, got \"registry.example/accounts-api:latest\"; write for example 'registry.example/accounts-api:1.4.0'"],
    ['a path has a slash at its end', { pathPrefixes: ['/aisp/'] },
      "'pathPrefixes' must be absolute paths without a slash at their end, got \"/aisp/\"; write for example '/open-banking/v3.1/aisp'"],
    ['it registers clients nowhere', { registersClients: true }, "'registersClients' must be left out without identity, got true; say where it registers them"],
    ['it has no servers', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for that of the size"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new BankingService(testSovereign().managementCluster, 'accounts-api', { ...IMAGES.accountsApi, ...props })).toThrow(
      new Error(`omantel/hz-fsn-mgt-prod/accounts-api: ${message}`),
    );
  });
});

describe('ExtAuthz', () => {
  test('is asked by gRPC, and counts in a cache of its own that forgets nothing', () => {
    const { made, one } = fingate();
    const container = containerOf(made, 'fingate-ext-authz');
    expect(container.ports).toEqual([{ name: 'http', containerPort: 8080 }, { name: 'grpc', containerPort: 9001 }]);
    expect(one.extAuthz.endpoint.url).toBe('grpc://fingate-ext-authz.fingate.svc:9001');
    expect(variablesOf(container)).toEqual({
      CACHE_PASSWORD: 'fingate-ext-authz-cache/password', CONSENTS_API_URL: 'http://fingate-consents-api.fingate.svc:8080', GRPC_PORT: '9001',
      OB_STANDARD: 'uk-ob-3.1', OIDC_ISSUER: one.keycloak.issuer, OIDC_JWKS_URL: one.keycloak.jwksUrl, PORT: '8080', SANDBOX_ENABLED: 'true',
      QUOTA_CACHE_URL: 'redis://default:$(CACHE_PASSWORD)@valkey-fingate-ext-authz.valkey.svc:6379', TPP_MANAGEMENT_URL: 'http://fingate-tpp-management.fingate.svc:8080',
    });
    expect(valuesOf(made, 'valkey-fingate-ext-authz').valkeyConfig).toContain('noeviction');
  });

  test('fails when its image has no version', () => {
    expect(() => new ExtAuthz(testSovereign().managementCluster, 'ext-authz', { image: 'ext-authz:1' })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/ext-authz: 'image' must be an image with its registry, and its version or digest, got \"ext-authz:1\"; "
      + "write for example 'registry.example/ext-authz:1.4.0'",
    ));
  });
});

describe('BankingEdge', () => {
  test('asks about every request, and passes none without an answer', () => {
    const { listeners, clusters } = envoyOf(fingate().made);
    const manager = managerOf(listeners[0]);
    expect(manager.http_filters.map(({ name }: any) => name)).toEqual(['envoy.filters.http.local_ratelimit', 'envoy.filters.http.ext_authz', 'envoy.filters.http.router']);
    expect(manager.http_filters[1].typed_config).toMatchObject({
      transport_api_version: 'V3', failure_mode_allow: false, grpc_service: { envoy_grpc: { cluster_name: 'authorizer' }, timeout: '0.2s' },
    });
    const unjudged = routesOf(manager).filter((route: any) => route.typed_per_filter_config['envoy.filters.http.ext_authz']?.disabled);
    expect(unjudged.map(({ match, direct_response }: any) => [match, direct_response])).toEqual([[{ path: '/healthz' }, { status: 200 }]]);
    const authorizer = clusters.find(({ name }: any) => name === 'authorizer');
    expect(authorizer.load_assignment.endpoints[0].lb_endpoints[0].endpoint.address.socket_address).toEqual({
      address: 'fingate-ext-authz.fingate.svc.cluster.local', port_value: 9001,
    });
    expect(Object.values<any>(authorizer.typed_extension_protocol_options)[0].explicit_http_config).toEqual({ http2_protocol_options: {} });
  });

  test('finds the longer of two paths first, and lets so many through', () => {
    const limitOf = (route: any) => route.typed_per_filter_config['envoy.filters.http.local_ratelimit']?.token_bucket.max_tokens;
    const found = (props: Partial<FingateProps>) => routesOf(managerOf(envoyOf(fingate(props).made).listeners[0])).map((one: any) => (
      [one.match.path_separated_prefix, one.route?.cluster, limitOf(one)]
    ));
    expect(found({})).toEqual([
      ['/open-banking/v3.1/aisp/account-access-consents', 'fingate-consents-api', 100], ['/open-banking/v3.1/aisp', 'fingate-accounts-api', 100],
      ['/open-banking/v3.1/pisp', 'fingate-payments-api', 100], ['/register', 'fingate-tpp-management', 100], [undefined, undefined, undefined],
    ]);
    expect(found({ requestsPerSecond: 20, apiVersion: 'v4.0' })[1]).toEqual(['/open-banking/v4.0/aisp', 'fingate-accounts-api', 20]);
  });

  test('is behind the public Gateway, and believes nobody who says that he has a certificate', () => {
    const { made, one } = fingate();
    expect(objectOf(made, 'fingate-edge', 'HTTPRoute').spec.rules[0].backendRefs).toEqual([{ name: 'fingate-edge', port: 8080 }]);
    expect(one.edge.host).toBe('fingate-edge.hfmp.omantel.omani.works');
    const { listeners } = envoyOf(made);
    expect([listeners.length, managerOf(listeners[0]).forward_client_cert_details]).toEqual([1, 'SANITIZE']);
  });

  test('asks clients for certificates at a load balancer of its own, and people for none', () => {
    const { made, one } = fingate({ mutualTls: MUTUAL_TLS });
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    const [plain, https] = envoyOf(made).listeners;
    expect(routesOf(managerOf(plain)).map(({ match }: any) => match)).toEqual([{ path: '/healthz' }]);
    const asked = ({ filter_chain_match: match, transport_socket: tls }: any) => [match.server_names, tls.typed_config.require_client_certificate];
    expect(https.filter_chains.map(asked)).toEqual([
      [['fingate-edge.hfmp.omantel.omani.works'], true], [['fingate-login.hfmp.omantel.omani.works'], false],
    ]);
    expect(https.filter_chains[0].transport_socket.typed_config.common_tls_context.validation_context).toEqual({ trusted_ca: { filename: '/certificates/ca.crt' } });
    const managers = [managerOf(https), managerOf(https, 1)];
    expect(managers.map((one_) => [one_.forward_client_cert_details, one_.set_current_client_cert_details])).toEqual(Array(2).fill(['SANITIZE_SET', { chain: true }]));
    expect(routesOf(managers[1]).map(({ match }: any) => match.path_separated_prefix)).toEqual(['/realms', '/resources']);
    const { spec, metadata } = objectOf(made, 'fingate-edge', 'Service', 'fingate-edge-public');
    expect([spec.type, spec.ports]).toEqual(['LoadBalancer', [{ name: 'https', port: 443, targetPort: 8443 }]]);
    expect(metadata.annotations['external-dns.alpha.kubernetes.io/hostname']).toBe('fingate-edge.hfmp.omantel.omani.works,fingate-login.hfmp.omantel.omani.works');
    expect(objectOf(made, 'fingate-edge-prerequisites', 'ExternalSecret', 'fingate-edge-tls').spec.data.map(({ secretKey, remoteRef }: any) => [secretKey, remoteRef.property])).toEqual([
      ['ca.crt', 'authorities'], ['tls.crt', 'certificate'], ['tls.key', 'key'],
    ]);
    expect(one.edge.endpoint.url).toBe('https://fingate-edge.fingate.svc:8443');
  });

  const edge = (on: HostCluster | Environment, props: Partial<BankingEdgeProps>, pathPrefixes = ['/aisp']) => new BankingEdge(on, 'edge', {
    services: [new BankingService(on, 'accounts-api', { ...IMAGES.accountsApi, pathPrefixes })], authorizer: new ExtAuthz(on, 'ext-authz', IMAGES.extAuthz), ...props,
  });
  const prod = () => new Environment(new Organization(testSovereign(), 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');

  test('fails when an Organization asks for certificates', () => {
    expect(() => edge(prod(), { mutualTls: MUTUAL_TLS })).toThrow(new Error(
      "omantel/acme/prod/edge: 'mutualTls' must be left out in an Environment, no Organization has load balancers, got \"platform/bank/tls\"; use FapiProfile.DPOP, or create it on a host cluster",
    ));
  });

  test('fails when one path leads to two services, or none leads anywhere', () => {
    const { managementCluster: on } = testSovereign();
    expect(() => edge(on, {}, ['/aisp', '/aisp'])).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/edge: 'services' must have every path prefix once, got \"/aisp\"; give one of them another prefix",
    ));
    expect(() => edge(testSovereign().managementCluster, {}, [])).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/edge: 'services' must have path prefixes, got []; leave the edge out where nothing is public",
    ));
  });
});

test('parts can be placed in a region of their Environment', () => {
  const sovereign = testSovereign({ regions: twoRegions() });
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
  const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
  const placement = Placement.singleRegion('hel');
  const service = new BankingService(prod, 'accounts-api', { ...IMAGES.accountsApi, placement, pathPrefixes: ['/aisp'] });
  const authorizer = new ExtAuthz(prod, 'ext-authz', { ...IMAGES.extAuthz, placement });
  const all = [service, authorizer, new BankingEdge(prod, 'edge', { services: [service], authorizer, placement }), new FapiKeycloak(prod, 'login', { placement })];
  expect(all.map(({ hostCluster }) => hostCluster.region.code)).toEqual(Array(4).fill('hel'));
});

describe('Fingate', () => {
  test('passes all checks, and calls its members by their names', () => {
    const { made, one } = fingate();
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect(one.members.map(({ name }) => name)).toEqual([
      'fingate-accounts-api', 'fingate-consents-api', 'fingate-edge', 'fingate-ext-authz', 'fingate-keycloak', 'fingate-payments-api', 'fingate-sandbox-data',
      'fingate-tpp-management',
    ]);
  });

  test('does without payments and a sandbox, and has services of yours', () => {
    const { made, one } = fingate({ paymentsApi: undefined, sandboxData: undefined, services: { 'vrp-api': { ...image('vrp-api'), pathPrefixes: ['/open-banking/v3.1/vrp'] } } });
    expect([one.paymentsApi, one.sandboxData, one.services.map(({ name }) => name)]).toEqual([undefined, undefined, ['fingate-vrp-api']]);
    expect(routesOf(managerOf(envoyOf(made).listeners[0])).map(({ route }: any) => route?.cluster)).toContain('fingate-vrp-api');
    expect(variablesOf(containerOf(made, 'fingate-accounts-api')).SANDBOX_ENABLED).toBe('false');
  });

  test('lets the one service that may register clients at the logins do so, beside the realm whose policy it could not keep to', () => {
    const { made, one } = fingate();
    expect(variablesOf(containerOf(made, 'fingate-tpp-management'))).toMatchObject({
      REGISTRAR_CLIENT_ID: 'fingate-tpp-management', REGISTRAR_CLIENT_SECRET: 'fingate-tpp-management-registrar/client-secret',
      REGISTRAR_TOKEN_URL: `${one.keycloak.endpoint.url}/realms/master/protocol/openid-connect/token`,
      REGISTRAR_ADMIN_URL: `${one.keycloak.endpoint.url}/admin/realms/openbanking`,
    });
    const { clients, users } = JSON.parse(objectOf(made, 'fingate-keycloak-registrars', 'ConfigMap').data['master.json']);
    expect([clients[0].clientId, clients[0].serviceAccountsEnabled, clients[0].secret]).toEqual([
      'fingate-tpp-management', true, '$(env:SECRET_FINGATE_KEYCLOAK_REGISTRAR_FINGATE_TPP_MANAGEMENT)',
    ]);
    expect(users[0].clientRoles).toEqual({ 'openbanking-realm': ['create-client', 'manage-clients', 'view-clients'] });
    expect(variablesOf(containerOf(made, 'fingate-accounts-api'))).not.toHaveProperty('REGISTRAR_CLIENT_ID');
    expect(dependenciesOf(made, 'fingate-tpp-management')).toContain('fingate-keycloak-registrars');
  });

  test('begins with what is called', () => {
    const { made } = fingate();
    expect(dependenciesOf(made, 'fingate-accounts-api')).toEqual(expect.arrayContaining(['fingate-consents-api', 'fingate-keycloak']));
    expect(dependenciesOf(made, 'fingate-edge')).toEqual(expect.arrayContaining(['fingate-accounts-api', 'fingate-ext-authz']));
    expect(variablesOf(containerOf(made, 'fingate-sandbox-data'))).toMatchObject({ ACCOUNTS_API_URL: 'http://fingate-accounts-api.fingate.svc:8080' });
  });

  test('has clients with certificates keep to the profile for these, at logins behind the edge', () => {
    const { made, one } = fingate({ mutualTls: MUTUAL_TLS });
    expect([one.keycloak.profile, one.keycloak.issuer]).toEqual([FapiProfile.MUTUAL_TLS, 'https://fingate-login.hfmp.omantel.omani.works/realms/openbanking']);
    expect(fingate({ mutualTls: MUTUAL_TLS, keycloak: { profile: FapiProfile.ADVANCED } }).one.keycloak.profile).toBe(FapiProfile.ADVANCED);
    expect(objectsOf(made, 'fingate-keycloak').map(({ kind }) => kind)).not.toContain('HTTPRoute');
  });

  test('meters when told to, with a Kafka and a ClickHouse of its own', () => {
    const operators = (on: HostCluster) => [ClickHouseOperator, StrimziOperator].forEach((Operator) => new Operator(on));
    const { made, one } = fingate({ openMeterEnabled: true }, operators);
    expect(Checks.run(made.sovereignPlan).map(String)).toEqual([]);
    expect([one.openMeter!.name, one.kafka!.name, one.clickHouse!.name]).toEqual(['fingate-openmeter', 'fingate-strimzi', 'fingate-clickhouse']);
    expect(variablesOf(containerOf(made, 'fingate-accounts-api')).OPENMETER_URL).toBe('http://fingate-openmeter-api.openmeter.svc:80');
    expect(dependenciesOf(made, 'fingate-openmeter')).toContain('fingate-strimzi-users');
    expect([fingate().one.openMeter, fingate().one.kafka]).toEqual([undefined, undefined]);
  });

  test('takes meters, logins and databases that are there already', () => {
    let [openMeter, keycloak]: [OpenMeter?, FapiKeycloak?] = [];
    const { one } = (() => {
      let found: Fingate;
      planWith((on) => {
        openMeter = new OpenMeter(on);
        keycloak = new FapiKeycloak(on);
        found = new Fingate(on, 'fingate', { ...ALL, existingOpenMeter: openMeter, existingKeycloak: keycloak });
      });
      return { one: found! };
    })();
    expect([one.openMeter, one.keycloak]).toEqual([openMeter, keycloak]);
    const metered = fingate({ openMeterEnabled: true, kafkaEnabled: false, clickHouseEnabled: false }).one;
    expect([metered.kafka, metered.clickHouse]).toEqual([undefined, undefined]);
  });

  test.each<[string, Partial<FingateProps>, string]>([
    ['a profile needs certificates that clients do not have', { keycloak: { profile: FapiProfile.ADVANCED } },
      "'profile' must be 'fapi-2-dpop-security-profile' where clients have no certificates, got \"fapi-1-advanced\"; say in 'mutualTls' where their authorities are"],
    ['the version is none', { apiVersion: '3.1' }, "'apiVersion' must be a version of Open Banking UK, got \"3.1\"; write for example 'v3.1'"],
  ])('fails when %s', (_, props, message) => {
    expect(() => new Fingate(testSovereign().managementCluster, 'fingate', { ...ALL, ...props })).toThrow(new Error(`omantel/hz-fsn-mgt-prod/fingate: ${message}`));
  });

  test('fails when a ClickHouse that is there already gets properties', () => {
    const { managementCluster: on } = testSovereign();
    const props = { ...ALL, openMeterEnabled: true, existingClickHouse: new TestClickHouse(on), clickHouse: { shards: 2 } };
    expect(() => new Fingate(on, 'fingate', props)).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/fingate: 'clickHouse' must be left out, existingClickHouse is there already, got [\"shards\"]; set its properties where it is created",
    ));
  });

  // Edge, authorizer, five services and logins, without databases and caches, which are sized where they are made.
  test.each<[ApplicationSize, number, number]>([
    [ApplicationSize.SMALL, 50 + 100 + 5 * 50 + 250, 64 + 128 + 5 * 128 + 1024],
    [ApplicationSize.MEDIUM, 2 * (250 + 250 + 5 * 250 + 500), 2 * (128 + 256 + 5 * 512 + 1536)],
    [ApplicationSize.LARGE, 3 * (1000 + 1000 + 5 * 1000 + 2000), 3 * (256 + 512 + 5 * 1024 + 3072)],
  ])('asks for what its members ask for: %s', (size, cpuMillis, memoryMiB) => {
    const { made, one } = fingate({ size });
    expect(requestsOf(made, one.members)).toEqual({ cpuMillis, memoryMiB });
  });
});
