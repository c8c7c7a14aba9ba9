import {
  ArchiveStorage, blueprints, BuildingBlock, Capability, Checks, ClusterPlan, Component, ComponentCategory, DnsProvider, Domain, Environment, Organization,
  SecretField, Sovereign, TlsStrategy,
} from '../../index';
import {
  cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions, valuesOf,
} from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

// Network, certificates, databases, secrets and the public entry: what every other Blueprint asks for.

const { BootstrapKit, CatalystPlatform, CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, PublicGateway } = blueprints;

/** A row that nobody has. */
const DEMO: Component = {
  key: 'demo', title: 'Demo', description: 'Demonstrates.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
  appVersion: '1.0.0', namespace: 'demo', buildingBlocks: [BuildingBlock.MGT], services: [{ service: 'demo', port: 8080 }],
  chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.0.0' },
};

/** Plans a Sovereign with the kit, and a Blueprint `demo` that does what the test says. */
function plan(props: TestSovereignProps = {}, body: (self: any) => void = () => {}, kit: blueprints.BootstrapKitProps = {}): ClusterPlan {
  const sovereign = testSovereign({ nodes: 3, ...props });
  new BootstrapKit(sovereign, 'kit', kit);
  new TestBlueprint(sovereign.managementCluster, 'demo', { component: DEMO }, (self) => {
    body(self);
    self.helmRelease({});
  });
  return planOf(sovereign);
}

const findings = (sovereign: Sovereign) => Checks.findings(sovereign).map(String);

describe('Cilium', () => {
  const values = (props: TestSovereignProps = {}, kit: blueprints.BootstrapKitProps = {}) => valuesOf(plan(props, undefined, kit), 'cilium');

  test('replaces kube-proxy and reaches the API where every node has it', () => {
    expect(values()).toMatchObject({ kubeProxyReplacement: 'true', k8sServiceHost: '127.0.0.1', k8sServicePort: 6444 });
  });

  test('takes name and id of the cluster from the model', () => {
    expect(values().cluster).toEqual({ name: 'hz-fsn-mgt-prod', id: 1 });
  });

  test('keeps the proxy on, and every metric off', () => {
    const { l7Proxy, hubble, operator, envoy } = values();
    expect([l7Proxy, hubble.metrics, operator.prometheus, envoy.prometheus]).toEqual([true, { enabled: null }, { enabled: false }, { enabled: false }]);
  });

  test('encrypts traffic between nodes, unless told not to', () => {
    expect(values().encryption).toEqual({ enabled: true, type: 'wireguard' });
    expect(values({}, { cilium: { encryptionEnabled: false } }).encryption).toEqual({ enabled: false, type: 'wireguard' });
  });

  test('fits the packet size of the private network, or that of the prop', () => {
    expect([values().MTU, values({}, { cilium: { mtu: 1400 } }).MTU]).toEqual([1450, 1400]);
  });

  test.each([[1, 1, false], [3, 2, true]])('on %d machines runs %d operators', (nodes, replicas, enabled) => {
    expect(values({ nodes }).operator).toMatchObject({ replicas, podDisruptionBudget: { enabled } });
  });

  test('is installed by Phase 0 with the very values of the tree', () => {
    const made = plan();
    const planned = made.releases.find(({ release }) => release.releaseName === 'cilium')!;
    expect(planned.bootstrap).toBe(true);
    expect(objectOf(made, 'cilium', 'HelmRelease').spec.values).toEqual(planned.release.values);
  });

  test('denies Pods the metadata service, in a unit after its kinds', () => {
    const made = plan();
    expect(objectOf(made, 'cilium-policies', 'CiliumClusterwideNetworkPolicy').spec.egressDeny).toEqual([{ toCIDR: ['169.254.169.254/32'] }]);
    expect(dependenciesOf(made, 'cilium-policies')).toContain('cilium');
  });

  test('waits for the kinds of Gateway API, which Phase 0 installs too', () => {
    const made = plan();
    expect(dependenciesOf(made, 'cilium')).toEqual(['gateway-api', 'namespaces']);
    expect(made.releases.find(({ release }) => release.releaseName === 'gateway-api')!.bootstrap).toBe(true);
    expect(made.tryFindUnit('gateway-api')!.prune).toBe(false);
    expect(valuesOf(made, 'gateway-api')).toEqual({ install: { tlsroutes: 'experimental' } });
  });

  test('is one of its kind on a cluster', () => {
    const sovereign = testSovereign();
    new GatewayApi(sovereign.managementCluster);
    new Cilium(sovereign.managementCluster);
    expect(planOf(sovereign).tryFindProvider(Capability.NETWORK)!.name).toBe('cilium');
  });
});

describe('CertManager', () => {
  const issuers = (props: TestSovereignProps = {}) => Object.fromEntries(
    objectsOf(plan(props), 'cert-manager-issuers').filter((object) => object.kind === 'ClusterIssuer').map((object) => [object.metadata.name, object.spec]),
  );

  test('signs inside with an authority of its own', () => {
    const made = plan();
    expect(issuers()['internal-ca']).toEqual({ ca: { secretName: 'internal-ca' } });
    expect(objectOf(made, 'cert-manager-issuers', 'Certificate').spec).toMatchObject({ isCA: true, secretName: 'internal-ca', issuerRef: { name: 'self-signed' } });
  });

  const ACCOUNT = {
    server: 'https://acme-v02.api.letsencrypt.org/directory', email: 'platform@example.com', privateKeySecretRef: { name: 'acme-account' },
  };

  test('orders public certificates from Let\'s Encrypt, which PowerDNS beside it has the proof of', () => {
    const made = plan();
    expect(issuers().public).toEqual({ acme: {
      ...ACCOUNT,
      solvers: [{
        dns01: { rfc2136: {
          nameserver: 'powerdns.powerdns.svc:53', protocol: 'TCP', tsigKeyName: 'acme-challenges', tsigAlgorithm: 'HMACSHA256',
          tsigSecretSecretRef: { name: 'acme-challenges', key: 'key' },
        } },
        waitInsteadOfSelfCheck: '60s',
      }],
    } });
    // Traffic inside does not wait for it.
    expect(dependenciesOf(made, 'cert-manager-issuers')).toEqual(['cert-manager', 'namespaces']);
    const copies = objectsOf(made, 'powerdns-prerequisites').filter(({ kind, metadata }) => kind === 'ExternalSecret' && metadata.namespace === 'cert-manager');
    expect(copies.map(({ metadata: { name }, spec: { data } }) => [name, data])).toEqual([['acme-challenges', [{ secretKey: 'key', remoteRef: { key: 'platform/powerdns/acme-challenges/key', property: 'key' } }]]]);
  });

  test('has the proof come through the Gateway where the zone is written elsewhere', () => {
    const hosted = { domain: Domain.byoManual('cloud.acme.com'), dns: DnsProvider.hetznerDns() };
    expect(issuers(hosted).public).toEqual({ acme: {
      ...ACCOUNT,
      solvers: [{ http01: { gatewayHTTPRoute: { parentRefs: [{ kind: 'Gateway', name: 'public', namespace: 'gateway-system', sectionName: 'http' }] } } }],
    } });
  });

  test('uses the staging directory when told to', () => {
    expect(issuers({ tls: TlsStrategy.letsEncrypt({ staging: true }) }).public.acme.server).toBe('https://acme-staging-v02.api.letsencrypt.org/directory');
  });

  test('signs public names itself when nothing outside may', () => {
    expect(issuers({ tls: TlsStrategy.internalOnly() }).public).toEqual({ ca: { secretName: 'internal-ca' } });
  });

  test('signs public names with the owner\'s authority, handed over at Phase 0', () => {
    const made = plan({ tls: TlsStrategy.corporateCa() });
    expect(objectOf(made, 'cert-manager-issuers', 'ClusterIssuer', 'public').spec).toEqual({ ca: { secretName: 'corporate-ca' } });
    const secret = made.phaseZeroSecrets.find(({ name }) => name === 'corporate-ca')!;
    expect(secret.namespace).toBe('cert-manager');
    expect(secret.fields.map((field) => [field.key, field.variable!.name, field.isEncoded])).toEqual([
      ['tls.crt', 'corporate_ca_certificate', true], ['tls.key', 'corporate_ca_key', true],
    ]);
  });

  test('has no public issuer where nothing is public', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    new BootstrapKit(sovereign, 'kit');
    const rtz = sovereign.hostClusters.find((one) => one.name === 'hz-fsn-rtz-prod')!;
    const names = objectsOf(planOf(sovereign, rtz), 'cert-manager-issuers').filter((object) => object.kind === 'ClusterIssuer').map((object) => object.metadata.name);
    expect(names).toEqual(['internal-ca', 'links', 'self-signed']);
  });

  test('gives a consumer its certificate before it starts', () => {
    const made = plan({}, (self) => expect(self.certificate({ name: 'demo-tls', dnsNames: ['demo.demo.svc'] }).secret).toMatchObject({ namespace: 'demo', name: 'demo-tls' }));
    expect(objectOf(made, 'demo-prerequisites', 'Certificate').spec).toMatchObject({
      secretName: 'demo-tls', dnsNames: ['demo.demo.svc'], issuerRef: { kind: 'ClusterIssuer', name: 'internal-ca' }, privateKey: { rotationPolicy: 'Always' },
    });
    expect(dependenciesOf(made, 'demo-prerequisites')).toContain('cert-manager-issuers');
  });

  test('signs links between clusters with an authority that all of them are handed at Phase 0, where somebody has a link', () => {
    const made = plan({}, (self) => {
      self.certificate({ name: 'demo-link', dnsNames: ['demo.hfmp.omantel.omani.works'], isLink: true });
      self.certificate({ name: 'other-link', dnsNames: ['other.hfmp.omantel.omani.works'], isLink: true });
    });
    const certificate = objectOf(made, 'demo-prerequisites', 'Certificate', 'demo-link');
    expect(certificate.spec.issuerRef).toEqual({ group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'links' });
    expect(objectOf(made, 'cert-manager-issuers', 'ClusterIssuer', 'links').spec).toEqual({ ca: { secretName: 'link-ca' } });
    const [secret] = made.phaseZeroSecrets.filter(({ name }) => name === 'link-ca');
    expect([secret.namespace, ...secret.fields.map(({ key, variable, isEncoded }) => [key, variable!.name, variable!.maxBytes, isEncoded])]).toEqual([
      'cert-manager', ['tls.crt', 'link_ca_certificate', 1024, true], ['tls.key', 'link_ca_key', 512, true],
    ]);
    expect(findings(made.hostCluster.sovereign)).toEqual([]);
    expect(Object.keys(issuers())).not.toContain('links');
    expect(plan().phaseZeroSecrets.map(({ name }) => name)).not.toContain('link-ca');
  });

  test('fails when a certificate is for links and public', () => {
    expect(() => plan({}, (self) => self.certificate({ name: 'demo', dnsNames: ['demo.omantel.omani.works'], isLink: true, isPublic: true }))).toThrow(
      "omantel/hz-fsn-mgt-prod/demo: 'isLink' must be left out of a certificate that is public, got true; ask for two certificates",
    );
  });

  test.each([[1, [1, 1, 1]], [3, [2, 3, 2]]])('on %d machines runs %j replicas', (nodes, expected) => {
    const { replicaCount, webhook, cainjector } = valuesOf(plan({ nodes }), 'cert-manager');
    expect([replicaCount, webhook.replicaCount, cainjector.replicaCount]).toEqual(expected);
  });

  test('is a class of its own', () => {
    expect(new CertManager(testSovereign().managementCluster).name).toBe('cert-manager');
  });
});

describe('Cnpg', () => {
  const database = (nodes: number, request: { [key: string]: any } = {}) => {
    let connection: any;
    const made = plan({ nodes }, (self) => (connection = self.postgres({ name: 'demo', ...request })));
    return { made, connection, spec: objectOf(made, 'demo-prerequisites', 'Cluster').spec };
  };

  test('gives a consumer a server of its own and says how to reach it', () => {
    const { connection, made } = database(3);
    expect(connection).toEqual({
      host: 'demo-pg-rw.demo.svc', port: 5432, database: 'demo', username: 'demo', secret: { namespace: 'demo', name: 'demo-pg-app' },
    });
    expect(dependenciesOf(made, 'demo-prerequisites')).toEqual(expect.arrayContaining(['cnpg', 'hcloud-csi']));
    expect(objectOf(made, 'demo-prerequisites', 'Cluster').metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
  });

  test.each([[1, 1], [3, 3]])('on %d machines runs %d servers, each on a machine of its own', (nodes, instances) => {
    expect(database(nodes).spec).toMatchObject({ instances, affinity: { podAntiAffinityType: 'required' } });
  });

  test('confirms a write on a second server where there is one', () => {
    expect(database(3).spec.postgresql.synchronous).toEqual({ method: 'any', number: 1, dataDurability: 'preferred' });
    expect(database(1).spec.postgresql).toBeUndefined();
  });

  test('takes number and size from the request', () => {
    expect(database(3, { instances: 1, storageGiB: 25 }).spec).toMatchObject({ instances: 1, storage: { size: '25Gi', storageClass: 'hcloud-volumes-retain' } });
  });

  test('makes further databases of the same owner', () => {
    const { made } = database(1, { databases: ['history'] });
    const { metadata, spec } = objectOf(made, 'demo-prerequisites', 'Database', 'demo-pg-history');
    expect(spec).toEqual({ cluster: { name: 'demo-pg' }, name: 'history', owner: 'demo' });
    expect(metadata.annotations).toEqual({ 'kustomize.toolkit.fluxcd.io/prune': 'disabled' });
  });

  test.each([
    [{}, { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } }], [{ cpuMillis: 500, memoryMiB: 1024 }, { requests: { cpu: '500m', memory: '1024Mi' }, limits: { memory: '2Gi' } }],
    [{ memoryMiB: 768 }, { requests: { cpu: '100m', memory: '768Mi' }, limits: { memory: '1536Mi' } }],
  ])('asks for %j with %j', (request, resources) => {
    expect(database(1, request).spec.resources).toEqual(resources);
  });

  test('runs another distribution of PostgreSQL where that is asked for', () => {
    const superuser = { namespace: 'demo', name: 'demo-superuser' };
    const { spec } = database(3, {
      distribution: { image: 'example.com/postgres:17', userId: 999, libraries: ['pg_cron'], parameters: { 'cron.database_name': 'postgres' }, setupSql: ['SELECT 1'], superuser },
    });
    expect(spec).toMatchObject({
      imageName: 'example.com/postgres:17', postgresUID: 999, postgresGID: 999, enableSuperuserAccess: true, superuserSecret: { name: 'demo-superuser' },
      bootstrap: { initdb: { database: 'demo', owner: 'demo', postInitSQL: ['SELECT 1'] } },
    });
    expect(spec.postgresql).toEqual({
      synchronous: { method: 'any', number: 1, dataDurability: 'preferred' }, shared_preload_libraries: ['pg_cron'], parameters: { 'cron.database_name': 'postgres' },
    });
  });

  test('fails when a database is called as one that is there', () => {
    expect(() => database(1, { name: 'postgres' })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/demo: 'name' must not be that of the database every server has, got \"postgres\"; write for example 'shop'",
    ));
  });

  test('fails when a further database has no name', () => {
    expect(() => database(1, { databases: ['My history'] })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/demo: 'databases' must be 1 to 47 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"My history\"; write \"my-history\"",
    ));
  });

  test('fails when a server asks for nothing', () => {
    expect(() => database(1, { cpuMillis: 0 })).toThrow(new Error("omantel/hz-fsn-mgt-prod/demo: 'cpuMillis' must be a whole number of at least 1, got 0; leave it out for the usual size"));
  });

  test('counts servers and volumes', () => {
    const { made } = database(3);
    expect(made.workloads.filter(({ blueprint }) => blueprint.name === 'demo').map(({ workload }) => [workload.name, workload.replicas])).toEqual([['demo-pg', 3]]);
    expect(made.volumes.filter(({ blueprint }) => blueprint.name === 'demo').map(({ request }) => [request.sizeGiB, request.count])).toEqual([[10, 3]]);
  });

  test('takes the image of the prop', () => {
    const made = plan({}, (self) => self.postgres({ name: 'demo' }), { cnpg: { postgresImage: 'registry.example.com/postgresql:18.1' } });
    expect(objectOf(made, 'demo-prerequisites', 'Cluster').spec.imageName).toBe('registry.example.com/postgresql:18.1');
    expect(new Cnpg(testSovereign().managementCluster).postgresImage).toBe('ghcr.io/cloudnative-pg/postgresql:17.6');
  });

  describe('with an archive', () => {
    const archived = (cnpg: { [key: string]: any } = {}) => (
      plan({ archive: ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }) }, (self) => self.postgres({ name: 'demo' }), { cnpg })
    );

    test('backs up every database there', () => {
      const made = archived();
      expect(made.sovereignPlan.findings).toEqual([]);
      const { backup, env } = objectOf(made, 'demo-prerequisites', 'Cluster').spec;
      expect(backup).toEqual({
        retentionPolicy: '30d',
        barmanObjectStore: {
          destinationPath: 's3://omantel-cnpg-backups/hz-fsn-mgt-prod/demo', endpointURL: 'https://fsn1.your-objectstorage.com',
          s3Credentials: {
            accessKeyId: { name: 'demo-pg-archive', key: 'AWS_ACCESS_KEY_ID' }, secretAccessKey: { name: 'demo-pg-archive', key: 'AWS_SECRET_ACCESS_KEY' },
          },
          wal: { compression: 'gzip' }, data: { compression: 'gzip' },
        },
      });
      expect(env).toEqual([
        { name: 'AWS_REQUEST_CHECKSUM_CALCULATION', value: 'when_required' }, { name: 'AWS_RESPONSE_CHECKSUM_VALIDATION', value: 'when_required' },
      ]);
      expect(objectOf(made, 'demo-prerequisites', 'ScheduledBackup').spec)
        .toEqual({ schedule: '0 0 1 * * *', cluster: { name: 'demo-pg' }, method: 'barmanObjectStore', backupOwnerReference: 'self' });
    });

    test('takes the keys that entered at Phase 0 from the secret backend', () => {
      const made = archived();
      expect(made.phaseZeroSecrets.find(({ namespace }) => namespace === 'cnpg-system')!.fields.map(({ variable }) => variable!.name))
        .toEqual(['archive_access_key', 'archive_secret_key']);
      const { selector, data } = objectOf(made, 'cnpg-archive', 'PushSecret', 'archive-aws-access-key-id').spec;
      expect([selector, data[0].match]).toEqual([{ secret: { name: 'archive' } }, {
        secretKey: 'AWS_ACCESS_KEY_ID', remoteRef: { remoteKey: 'platform/cnpg-system/archive/AWS_ACCESS_KEY_ID', property: 'AWS_ACCESS_KEY_ID' },
      }]);
      expect(objectOf(made, 'demo-prerequisites', 'ExternalSecret', 'demo-pg-archive').spec.data.map(({ remoteRef }: any) => remoteRef.key))
        .toEqual(['platform/cnpg-system/archive/AWS_ACCESS_KEY_ID', 'platform/cnpg-system/archive/AWS_SECRET_ACCESS_KEY']);
      expect(dependenciesOf(made, 'demo-prerequisites')).toContain('cnpg-archive');
    });

    test('backs up when and for how long it is told', () => {
      const made = archived({ backupSchedule: '30 4 * * 0', backupRetentionDays: 90 });
      expect(objectOf(made, 'demo-prerequisites', 'ScheduledBackup').spec.schedule).toBe('0 30 4 * * 0');
      expect(objectOf(made, 'demo-prerequisites', 'Cluster').spec.backup.retentionPolicy).toBe('90d');
    });

    test('fails when there is no such time', () => {
      const cluster = testSovereign().managementCluster;
      expect(() => new Cnpg(cluster, 'one', { backupSchedule: '61 * * * *' })).toThrow(new Error(
        "omantel/hz-fsn-mgt-prod/one: 'backupSchedule' must be a cron expression, got \"61 * * * *\"; "
          + "the minute has to be *, or numbers from 0 to 59 with ranges, lists and steps, not '61'",
      ));
      expect(() => new Cnpg(cluster, 'two', { backupRetentionDays: 0 })).toThrow(new Error(
        "omantel/hz-fsn-mgt-prod/two: 'backupRetentionDays' must be a whole number of at least 1, got 0; leave it out for the usual time",
      ));
    });

    test('is backed up nowhere without one', () => {
      expect(database(3).spec.backup).toBeUndefined();
      expect(plan().tryFindUnit('cnpg-archive')).toBeUndefined();
    });
  });

  test('is never pruned, because its kinds are the databases', () => {
    expect(plan().tryFindUnit('cnpg')!.prune).toBe(false);
  });
});

describe('ExternalSecrets', () => {
  const secret = (fields: SecretField[], request: { [key: string]: any } = {}) => plan({}, (self) => self.secret({ name: 'demo-login', fields, ...request }));

  test('generates a value once, into OpenBao', () => {
    const made = secret([SecretField.generated('password', 24)]);
    expect(objectOf(made, 'demo-prerequisites', 'Password').spec).toEqual({ length: 24, digits: 6, symbols: 0, noUpper: false, allowRepeat: true });
    expect(objectOf(made, 'demo-prerequisites', 'PushSecret').spec).toMatchObject({
      updatePolicy: 'IfNotExists', deletionPolicy: 'None', selector: { generatorRef: { kind: 'Password', name: 'demo-login-password' } },
      data: [{ match: { secretKey: 'password', remoteRef: { remoteKey: 'platform/demo/demo-login/password', property: 'password' } } }],
    });
  });

  test('reads it back, with text beside it', () => {
    const made = secret([SecretField.text('username', 'admin'), SecretField.generated('password')]);
    expect(objectOf(made, 'demo-prerequisites', 'ExternalSecret').spec).toMatchObject({
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'openbao' },
      target: { name: 'demo-login', deletionPolicy: 'Retain', template: { type: 'Opaque', data: { username: 'admin', password: '{{ index . "password" }}' } } },
      data: [{ secretKey: 'password', remoteRef: { key: 'platform/demo/demo-login/password', property: 'password' } }],
    });
  });

  test('reads what another Blueprint generated, and generates nothing', () => {
    const made = secret([SecretField.shared('api-key', { path: 'platform/catalyst-other/other-api/key', property: 'key' })]);
    expect(objectsOf(made, 'demo-prerequisites').map((object) => object.kind)).toEqual(['ExternalSecret']);
    expect(objectOf(made, 'demo-prerequisites', 'ExternalSecret').spec.data).toEqual([
      { secretKey: 'api-key', remoteRef: { key: 'platform/catalyst-other/other-api/key', property: 'key' } },
    ]);
  });

  test('composes a text from other fields', () => {
    const made = secret([SecretField.generated('user-key'), SecretField.composed('config.json', `{"key":"${SecretField.valueOf('user-key')}"}`)]);
    const { target, data } = objectOf(made, 'demo-prerequisites', 'ExternalSecret').spec;
    expect(target.template.data).toEqual({ 'user-key': '{{ index . "user-key" }}', 'config.json': '{"key":"{{ index . `user-key` }}"}' });
    expect(data.map(({ secretKey }: any) => secretKey)).toEqual(['user-key']);
  });

  test('makes a Secret once that is another one each time', () => {
    const made = secret([SecretField.generated('PASSWORD'), SecretField.htpasswd('HTPASSWD', 'robot', 'PASSWORD')]);
    const { spec } = objectOf(made, 'demo-prerequisites', 'ExternalSecret');
    expect([spec.refreshPolicy, spec.refreshInterval]).toEqual(['CreatedOnce', undefined]);
    expect(spec.target.template.data.HTPASSWD).toBe('{{ htpasswd "robot" (index . `PASSWORD`) }}');
    expect(objectOf(made, 'demo-prerequisites', 'PushSecret').metadata.name).toBe('demo-login-password');
  });

  test('fails when a text is composed of a field that is not there', () => {
    expect(() => secret([SecretField.text('user', 'admin'), SecretField.composed('config', SecretField.valueOf('user-key'))])).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/demo: 'config' must be composed of generated or shared fields of its Secret, got \"user-key\"; add SecretField.generated('user-key')",
    ));
  });

  test('waits for the store, and the store for OpenBao', () => {
    const made = secret([SecretField.generated('password')]);
    expect(dependenciesOf(made, 'demo-prerequisites')).toContain('external-secrets-store');
    expect(dependenciesOf(made, 'external-secrets-store')).toEqual(expect.arrayContaining(['external-secrets', 'openbao']));
  });

  test('has no store where no secret backend is', () => {
    const sovereign = testSovereign();
    new ExternalSecrets(sovereign.managementCluster);
    expect(planOf(sovereign).tryFindUnit('external-secrets-store')).toBeUndefined();
  });
});

describe('PublicGateway', () => {
  const routed = (request: { [key: string]: any } = {}) => plan({}, (self) => self.route({ label: 'demo', service: 'demo', port: 8080, ...request }));
  const bare = () => {
    const sovereign = testSovereign({ regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ, 1), cluster(BuildingBlock.DMZ))] });
    new BootstrapKit(sovereign, 'kit');
    return planOf(sovereign, sovereign.hostClusters.find((one) => one.buildingBlock === BuildingBlock.DMZ)!);
  };

  test('routes the canonical name and its short form', () => {
    let route: any;
    const made = plan({}, (self) => (route = self.route({ label: 'demo', service: 'demo', port: 8080 })));
    expect(route).toEqual({
      host: 'demo.hfmp.omantel.omani.works', hosts: ['demo.hfmp.omantel.omani.works', 'demo.omantel.omani.works'], url: 'https://demo.hfmp.omantel.omani.works',
    });
    expect(objectOf(made, 'demo', 'HTTPRoute').spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway-system', sectionName: 'https' }],
      hostnames: ['demo.hfmp.omantel.omani.works', 'demo.omantel.omani.works'],
      rules: [{ matches: [{ path: { type: 'PathPrefix', value: '/' } }], backendRefs: [{ name: 'demo', port: 8080 }] }],
    });
    expect(dependenciesOf(made, 'demo')).toContain('public-gateway');
  });

  test('has a listener and a certificate for the platform, and for each Environment below whose domain something is routed', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    const routes = (...hosts: string[]) => (self: any) => {
      self.route({ label: 'demo', service: 'demo', port: 8080, hosts: hosts.map((host) => `${host}.omantel.omani.works`) });
      self.helmRelease({});
    };
    const environment = (name: string) => new Environment(new Organization(sovereign, name, { displayName: name, contact: `it@${name}.example` }), 'prod');
    new TestBlueprint(environment('acme'), 'demo', { component: DEMO }, routes('demo.acme-prod', 'chat'));
    new TestBlueprint(environment('hooli'), 'demo', { component: DEMO }, routes('demo.hooli-prod'));
    const made = planOf(sovereign);
    const { listeners } = objectOf(made, 'public-gateway', 'Gateway').spec;
    expect(listeners.map(({ name, hostname, port, tls }: any) => [name, hostname, port, tls?.certificateRefs.map((ref: any) => ref.name)])).toEqual([
      ['http', undefined, 80, undefined], ['https', undefined, 443, ['public-hosts']],
      ['https-acme-prod', '*.acme-prod.omantel.omani.works', 443, ['public-hosts-acme-prod']],
      ['https-hooli-prod', '*.hooli-prod.omantel.omani.works', 443, ['public-hosts-hooli-prod']],
    ]);
    const names = (name: string) => objectOf(made, 'public-gateway-certificates', 'Certificate', name).spec.dnsNames;
    expect([names('public-hosts-acme-prod'), names('public-hosts-hooli-prod')]).toEqual([['*.acme-prod.omantel.omani.works'], ['*.hooli-prod.omantel.omani.works']]);
    expect(names('public-hosts')).toContain('*.omantel.omani.works');
    const [acme] = made.vclusters;
    expect(objectOf(acme, 'demo', 'HTTPRoute').spec.parentRefs.map(({ sectionName }: any) => sectionName)).toEqual(['https-acme-prod', 'https']);
  });

  describe('with further Gateways', () => {
    const environment = (sovereign: Sovereign, name: string) => new Environment(new Organization(sovereign, name, { displayName: name, contact: `it@${name}.example` }), 'prod');
    const gatewayWith = (furtherGateways: number) => {
      const sovereign = testSovereign();
      const gateway = new PublicGateway(sovereign.managementCluster, undefined, { furtherGateways });
      return { sovereign, gateway };
    };

    test('shares the host names of Environments among them, each with a load balancer of its own', () => {
      const sovereign = testSovereign({ nodes: 3 });
      new BootstrapKit(sovereign, 'kit', { publicGateway: { furtherGateways: 1 } });
      const routes = (...hosts: string[]) => (self: any) => {
        self.route({ label: 'demo', service: 'demo', port: 8080, hosts: hosts.map((host) => `${host}.omantel.omani.works`) });
        self.helmRelease({});
      };
      new TestBlueprint(environment(sovereign, 'acme'), 'demo', { component: DEMO }, routes('demo.acme-prod'));
      new TestBlueprint(environment(sovereign, 'stark'), 'demo', { component: DEMO }, routes('demo.stark-prod', 'chat', 'api.stark-prod'));
      const made = planOf(sovereign);
      const gateway = (name: string) => objectOf(made, 'public-gateway', 'Gateway', name);
      const listenersOf = (name: string) => gateway(name).spec.listeners.map((one: any) => [one.name, one.port, one.hostname]);
      expect(listenersOf('public')).toEqual([['http', 80, undefined], ['https', 443, undefined], ['https-acme-prod', 443, '*.acme-prod.omantel.omani.works']]);
      expect(listenersOf('public-2')).toEqual([['http', 80, undefined], ['https-stark-prod', 443, '*.stark-prod.omantel.omani.works']]);
      expect(['public', 'public-2'].map((name) => gateway(name).spec.infrastructure.annotations['load-balancer.hetzner.cloud/name'])).toEqual(['hz-fsn-mgt-prod-ingress', 'hz-fsn-mgt-prod-public-2']);
      expect(objectOf(made, 'public-gateway', 'HTTPRoute', 'redirect-to-https').spec.parentRefs.map(({ name, sectionName }: any) => [name, sectionName])).toEqual([['public', 'http'], ['public-2', 'http']]);
      expect(objectsOf(made.vclusters[1], 'demo').filter(({ kind }) => kind === 'HTTPRoute').map(({ metadata, spec }) => [metadata.name, spec.parentRefs, spec.hostnames])).toEqual([
        ['demo', [{ name: 'public-2', namespace: 'gateway-system', sectionName: 'https-stark-prod' }], ['demo.stark-prod.omantel.omani.works', 'api.stark-prod.omantel.omani.works']],
        ['demo-public', [{ name: 'public', namespace: 'gateway-system', sectionName: 'https' }], ['chat.omantel.omani.works']],
      ]);
      const { gateways } = valuesOf(made, 'stark').sync.fromHost;
      expect(gateways.mappings.byName).toEqual({ 'gateway-system/public': 'gateway-system/public', 'gateway-system/public-2': 'gateway-system/public-2' });
      expect(gateways.allowedRoutes.overrides.map(({ name, allowedHostnames }: any) => [name, allowedHostnames])).toEqual([
        ['public', ['*.stark-prod.omantel.omani.works']], ['public-2', ['*.stark-prod.omantel.omani.works']],
      ]);
      expect(valuesOf(made, 'acme').sync.fromHost.gateways.mappings.byName).toEqual({ 'gateway-system/public': 'gateway-system/public' });
      expect(made.ingressPorts).toEqual([80, 443]);
      expect(findings(sovereign).filter((text) => !text.endsWith('[fit]'))).toEqual([]);
    });

    test('proves host names where they lead to', () => {
      const { sovereign } = gatewayWith(1);
      for (const name of ['stark', 'acme', 'umbrella']) environment(sovereign, name);
      new CertManager(sovereign.managementCluster);
      const { solvers } = objectOf(planOf(sovereign), 'cert-manager-issuers', 'ClusterIssuer', 'public').spec.acme;
      expect(solvers.map(({ selector, http01 }: any) => [selector, http01.gatewayHTTPRoute.parentRefs.map(({ name }: any) => name)])).toEqual([
        [undefined, ['public']], [{ dnsZones: ['stark-prod.omantel.omani.works', 'umbrella-prod.omantel.omani.works'] }, ['public-2']],
      ]);
    });

    test('takes Environments of 200 Organizations, which stay where they are', () => {
      const { sovereign, gateway } = gatewayWith(3);
      const after = gatewayWith(4);
      const environments = Array.from({ length: 200 }, (_, index) => environment(sovereign, `org-${index}`));
      const before = environments.map((one) => gateway.gatewayOf(one));
      const counts = [...new Set(before)].map((name) => before.filter((one) => one === name).length);
      // Beside listeners for HTTP, for the platform and for passages.
      expect([counts.length, Math.max(...counts) <= 64 - 3]).toEqual([4, true]);
      const moved = environments.map((one, index) => [before[index], after.gateway.gatewayOf(one)]).filter(([from, to]) => from !== to);
      expect([moved.every(([, to]) => to === 'public-5'), moved.length < 60]).toEqual([true, true]);
      environment(sovereign, 'newcomer');
      expect(environments.map((one) => gateway.gatewayOf(one))).toEqual(before);
    });

    test('fails when there are less than none', () => {
      expect(() => gatewayWith(-1)).toThrow(new Error("omantel/hz-fsn-mgt-prod/public-gateway: 'furtherGateways' must be a whole number of at least 0, got -1; leave it out for none"));
    });

    test('fails beside the management cluster, whose zone knows one address of every other cluster', () => {
      const sovereign = testSovereign({ regions: twoRegions() });
      const edge = sovereign.hostClusters.find(({ name }) => name === 'hz-hel-dmz-prod')!;
      expect(() => new PublicGateway(edge, undefined, { furtherGateways: 1 })).toThrow(new Error(
        "omantel/hz-hel-dmz-prod/public-gateway: 'furtherGateways' must be 0 beside the management cluster: the zone leads host names to the one 'entryAddress' of their cluster, got 1; "
        + "leave it out, or have the zone at a 'dns' provider",
      ));
    });
  });

  test('routes a path, with a time limit', () => {
    const [rule] = objectOf(routed({ pathPrefix: '/api', timeoutSeconds: 30 }), 'demo', 'HTTPRoute').spec.rules;
    expect(rule).toMatchObject({ matches: [{ path: { value: '/api' } }], timeouts: { request: '30s' } });
  });

  test('is adopted together with the load balancer of Phase 0', () => {
    const made = routed();
    expect(made.ingressPorts).toEqual([80, 443]);
    expect(objectOf(made, 'public-gateway', 'Gateway').spec.infrastructure.annotations).toEqual({
      'load-balancer.hetzner.cloud/location': 'fsn1', 'load-balancer.hetzner.cloud/name': 'hz-fsn-mgt-prod-ingress', 'load-balancer.hetzner.cloud/use-private-ip': 'true',
    });
  });

  test('has a certificate for all names of every domain that is routed, which nothing waits for', () => {
    const made = routed();
    const names = objectOf(made, 'public-gateway-certificates', 'Certificate').spec.dnsNames;
    expect(names).toEqual(['*.hfmp.omantel.omani.works', '*.omantel.omani.works']);
    expect(made.units.filter((unit) => unit.dependencies.some((edge) => edge.unit.name === 'public-gateway-certificates'))).toEqual([]);
    expect(made.tryFindUnit('public-gateway-certificates')!.waitException).toBe('depends-on-outside');
  });

  test('listens for TLS only where a name is routed', () => {
    const made = bare();
    expect(made.ingressPorts).toEqual([80]);
    expect(objectOf(made, 'public-gateway', 'Gateway').spec.listeners.map((listener: any) => listener.name)).toEqual(['http']);
    expect(made.tryFindUnit('public-gateway-certificates')).toBeUndefined();
  });

  test('sends everyone on port 80 to TLS', () => {
    expect(objectOf(routed(), 'public-gateway', 'HTTPRoute').spec.rules).toEqual([
      { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] },
    ]);
  });

  test('passes TLS of other clusters on to a Service, at a port of its own', () => {
    let passage: any;
    const made = plan({}, (self) => {
      self.route({ label: 'demo', service: 'demo', port: 8080 });
      passage = self.passage({ label: 'demo', service: 'demo', port: 8080 });
    });
    expect(passage).toEqual({ host: 'demo.hfmp.omantel.omani.works', port: 8443 });
    const route = objectOf(made, 'demo-passages', 'TLSRoute');
    expect(route).toEqual({
      apiVersion: 'gateway.networking.k8s.io/v1alpha2',
      kind: 'TLSRoute',
      metadata: { name: 'demo', namespace: 'demo' },
      spec: {
        parentRefs: [{ name: 'public', namespace: 'gateway-system', sectionName: 'passages' }], hostnames: ['demo.hfmp.omantel.omani.works'],
        rules: [{ backendRefs: [{ name: 'demo', port: 8080 }] }],
      },
    });
    expect(validateManifest(route)).toEqual([]);
    expect(dependenciesOf(made, 'demo-passages')).toEqual(expect.arrayContaining(['demo', 'gateway-api', 'public-gateway']));
    expect(objectOf(made, 'public-gateway', 'Gateway').spec.listeners[2]).toEqual({
      name: 'passages', port: 8443, protocol: 'TLS', tls: { mode: 'Passthrough' }, allowedRoutes: { namespaces: { from: 'All' } },
    });
    expect(made.ingressPorts).toEqual([80, 443, 8443]);
    expect(findings(made.hostCluster.sovereign)).toEqual([]);
  });

  test('passes it on to what an Application has in its vcluster, and to what is made for it on the host cluster', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    new CatalystPlatform(sovereign, 'platform');
    const prod = new Environment(new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' }), 'prod');
    const hosts: string[] = [];
    new TestBlueprint(prod, 'shop', { component: { ...DEMO, key: 'shop', namespace: 'shop', chart: undefined, services: undefined } }, (self) => {
      self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: 'shop' }, spec: { selector: { app: 'shop' }, ports: [{ port: 6379 }] } });
      hosts.push(self.passage({ label: 'cache', service: 'shop', port: 6379 }).host);
      self.postgres({ name: 'shop' });
      self._received(() => hosts.push(self.passage({ label: 'shop', service: 'shop-pg-rw', port: 5432, unit: self.prerequisites }).host));
    });
    const made = planOf(sovereign);
    expect(hosts).toEqual(['shop-cache.acme-prod.hfmp.omantel.omani.works', 'shop.acme-prod.hfmp.omantel.omani.works']);
    const backends = (unit: string) => objectsOf(made, unit).filter(({ kind }) => kind === 'TLSRoute').map(({ metadata, spec }) => [metadata.namespace, metadata.name, spec.rules[0].backendRefs]);
    expect(backends('acme-shop-passages')).toEqual([['acme', 'shop-cache', [{ name: 'shop-x-shop-x-acme', port: 6379 }]]]);
    expect(backends('acme-shop-prerequisites')).toEqual([['acme', 'shop', [{ name: 'shop-pg-rw', port: 5432 }]]]);
    expect(dependenciesOf(made, 'acme-shop-passages')).toContain('acme-shop');
    expect(findings(sovereign).filter((text) => !text.endsWith('[fit]'))).toEqual([]);
  });

  test('fails when the host name of a passage is none', () => {
    expect(() => plan({}, (self) => self.passage({ label: 'Demo', service: 'demo', port: 8080 }))).toThrow(
      "omantel/hz-fsn-mgt-prod/demo: 'label' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Demo\"; write \"demo\"",
    );
  });

  test('has a fixed name and place', () => {
    expect([PublicGateway.GATEWAY, PublicGateway.NAMESPACE]).toEqual(['public', 'gateway-system']);
  });
});

test('whatever is asked for together closes', () => {
  const made = plan({}, (self) => {
    self.postgres({ name: 'demo' });
    self.secret({ name: 'demo-login', fields: [SecretField.generated('password')] });
    self.certificate({ name: 'demo-tls', dnsNames: ['demo.demo.svc'] });
    self.route({ label: 'demo', service: 'demo', port: 8080 });
  });
  expect(findings(made.hostCluster.sovereign)).toEqual([]);
});
