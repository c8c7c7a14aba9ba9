import { X509Certificate } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, loadAll } from 'js-yaml';
import { CATALOGUE } from '../../blueprints/catalogue';
import { Authority } from '../../rehearsal/authority';
import { applicationsIn } from '../../rehearsal/chart-sources';
import { Kubernetes, KubernetesObject } from '../../rehearsal/kubernetes';
import { driveOperators } from '../../rehearsal/players/drive';
import { Stage } from '../../rehearsal/players/player';
import { isPlayed, PLAYERS, playerOf } from '../../rehearsal/players/players';
import { PlayReport } from '../../rehearsal/players/report';
import { fill } from '../../rehearsal/players/template';
import { Vault } from '../../rehearsal/players/vault';
import { includes } from '../../rehearsal/players/writing';
import { ApiServerStandIn } from '../support/api-server-stand-in';

const authority = Authority.create('Rehearsal');
let fake: ApiServerStandIn;
let stage: Stage;

beforeEach(() => {
  fake = new ApiServerStandIn();
  stage = { kubernetes: fake as unknown as Kubernetes, authority, vault: new Vault() };
});

function make(apiVersion: string, kind: string, name: string, rest: object = {}, namespace?: string, metadata: object = {}): KubernetesObject {
  return fake.put({ apiVersion, kind, metadata: { name, ...(namespace ? { namespace } : {}), ...metadata }, ...rest });
}

function makeSecret(namespace: string, name: string, values: { [key: string]: string } = {}): KubernetesObject {
  return make('v1', 'Secret', name, { data: Object.fromEntries(Object.entries(values).map(([one, value]) => [one, Buffer.from(value).toString('base64')])) }, namespace);
}

/** Lets the player of an object act on it, and returns what it waits for. */
async function act({ apiVersion, kind, metadata }: KubernetesObject): Promise<string | undefined> {
  const [group] = apiVersion.split('/');
  const object = await fake.find(apiVersion, kind, metadata.name, metadata.namespace);
  return playerOf(group, kind)![0].act!(object!, stage);
}

/** Lets a player act until it is done, and asserts that it then writes nothing more. */
async function settle(object: KubernetesObject): Promise<void> {
  expect(await act(object)).toBeUndefined();
  const { writes } = fake;
  expect(await act(object)).toBeUndefined();
  expect(fake.writes).toBe(writes);
}

async function valuesOf(namespace: string, name: string): Promise<{ [key: string]: string }> {
  const { data } = (await fake.find('v1', 'Secret', name, namespace))!;
  return Object.fromEntries(Object.entries<string>(data).map(([one, value]) => [one, Buffer.from(value, 'base64').toString()]));
}

async function conditionsOf({ apiVersion, kind, metadata }: KubernetesObject): Promise<string[]> {
  const { status } = (await fake.find(apiVersion, kind, metadata.name, metadata.namespace))!;
  return status.conditions.map(({ reason, status: value, type }: any) => `${type}=${value} ${reason}`);
}

describe('the table', () => {
  const root = join(__dirname, '../golden/gitops');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml') && file.includes('/catalyst-config/'));
  const builtIn = /^(v1|(apps|batch|policy)\/v1|([a-z]+\.)+k8s\.io\/v1|.*\.config\.k8s\.io\/.*|sovereign-constructs\/v1)$/;

  test('every kind of both Sovereigns is played', () => {
    const objects = files.flatMap((file) => loadAll(readFileSync(join(root, file), 'utf8')) as any[]).filter((object) => object?.kind);
    const custom = objects.filter(({ apiVersion }) => !builtIn.test(apiVersion) || apiVersion.startsWith('gateway.networking'));
    const missing = custom.filter(({ apiVersion, kind }) => !isPlayed(apiVersion.split('/')[0], kind)).map(({ apiVersion, kind }) => `${apiVersion}/${kind}`);
    expect([...new Set(missing)]).toEqual([]);
    expect(new Set(custom.map(({ kind }) => kind)).size).toBeGreaterThan(20);
  });

  test('every kind that a Blueprint brings is played', () => {
    const brought = Object.values(CATALOGUE as { [key: string]: { crds?: string[] } }).flatMap(({ crds = [] }) => crds);
    const missing = brought.filter((one) => !isPlayed(one.slice(one.indexOf('.') + 1), one.slice(0, one.indexOf('.'))));
    expect(missing).toEqual([]);
    expect(brought.length).toBeGreaterThan(60);
  });

  test('no kind is played twice, and none without saying what is played', () => {
    const kinds = PLAYERS.flatMap((player) => player.kinds);
    expect(kinds.filter((kind, index) => kinds.indexOf(kind) !== index)).toEqual([]);
    expect(PLAYERS.filter(({ title }) => !/^[A-Za-z-]+( [A-Za-z]+)*: /.test(title)).map(({ title }) => title)).toEqual([]);
  });

  test('every operator is a workload of a recorded chart, or one that has no chart', () => {
    const folder = join(__dirname, '../../schemas/charts');
    const images = readdirSync(folder).flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')).workloads)
      .flatMap(({ containers, kind }: any) => containers.map(({ image }: any) => `${kind} ${image.replace(/@.*$/, '').replace(/:[^/]*$/, '')}`));
    const unknown = PLAYERS.flatMap(({ operator }) => operator ?? []).filter(({ image, kind }) => !images.some((one) => one === `${kind} ${image}` || (one.startsWith(`${kind} `) && one.endsWith(`/${image}`))));
    expect([...new Set(unknown.map(({ image }) => image))]).toEqual(['openova/environment-controller', 'rancher/system-upgrade-controller']);
  });
});

describe('cert-manager', () => {
  const API = 'cert-manager.io/v1';
  const pair = () => ({ 'tls.crt': authority.certificatePem, 'tls.key': authority.keyPem });
  const certificate = (spec: object = {}) => make(API, 'Certificate', 'web', {
    spec: { secretName: 'web-tls', dnsNames: ['web.shop.svc'], issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'own' }, ...spec },
  }, 'shop');
  const acme = (solver: object) => make(API, 'ClusterIssuer', 'own', {
    spec: { acme: { server: 'https://acme.example/directory', email: 'a@b.example', privateKeySecretRef: { name: 'account' }, solvers: [solver] } },
  });
  const overGateway = { http01: { gatewayHTTPRoute: { parentRefs: [{ name: 'public', namespace: 'gateway-system', sectionName: 'http' }] } } };
  const ca = () => make(API, 'ClusterIssuer', 'own', { spec: { ca: { secretName: 'root' } } });

  test('an issuer that signs itself is ready', async () => {
    const issuer = make(API, 'Issuer', 'own', { spec: { selfSigned: {} } }, 'shop');
    await settle(issuer);
    expect(await conditionsOf(issuer)).toEqual(['Ready=True IsReady']);
  });

  test('an issuer with an authority waits for its Secret in the namespace of cert-manager', async () => {
    const issuer = ca();
    expect(await act(issuer)).toBe('Secret cert-manager/root is missing');
    expect(await conditionsOf(issuer)).toEqual(['Ready=False ErrInitIssuer']);
    makeSecret('cert-manager', 'root', { 'tls.crt': authority.certificatePem });
    expect(await act(issuer)).toBe("Secret cert-manager/root has no key 'tls.key'");
    const { certificate: leaf, key: own } = authority.issue({ commonName: 'leaf', dnsNames: [] });
    makeSecret('cert-manager', 'root', { 'tls.crt': leaf, 'tls.key': own });
    expect(await act(issuer)).toBe('Secret cert-manager/root holds a certificate that may not sign others');
    makeSecret('cert-manager', 'root', pair());
    await settle(issuer);
    expect(await conditionsOf(issuer)).toEqual(['Ready=True KeyPairVerified']);
  });

  test('an ACME issuer makes the key of its account', async () => {
    const issuer = acme(overGateway);
    await settle(issuer);
    expect((await valuesOf('cert-manager', 'account'))['tls.key']).toContain('BEGIN PRIVATE KEY');
    expect(await conditionsOf(issuer)).toEqual(['Ready=True ACMEAccountRegistered']);
  });

  test('fails when an issuer is of a type that is not played', async () => {
    expect(await act(make(API, 'Issuer', 'own', { spec: { vault: {} } }, 'shop'))).toBe("an issuer of type 'vault' is not played");
  });

  test('a Certificate waits for its issuer, and is signed by its authority', async () => {
    const wanted = certificate({ ipAddresses: ['10.0.0.1'], duration: '48h', secretTemplate: { labels: { team: 'shop' }, annotations: { note: 'x' } } });
    expect(await act(wanted)).toBe('ClusterIssuer own is missing');
    const issuer = ca();
    expect(await act(wanted)).toBe('ClusterIssuer own is not ready');
    expect(await conditionsOf(wanted)).toEqual(['Ready=False DoesNotExist']);
    makeSecret('cert-manager', 'root', pair());
    await act(issuer);
    await settle(wanted);
    const made = await valuesOf('shop', 'web-tls');
    const read = new X509Certificate(made['tls.crt']);
    expect(read.verify(new X509Certificate(made['ca.crt']).publicKey)).toBe(true);
    expect(made['ca.crt']).toBe(authority.certificatePem);
    expect(read.subjectAltName).toBe('DNS:web.shop.svc, IP Address:10.0.0.1');
    expect(Math.round((Date.parse(read.validTo) - Date.now()) / 3_600_000)).toBe(48);
    const { metadata, type } = (await fake.find('v1', 'Secret', 'web-tls', 'shop'))!;
    expect(type).toBe('kubernetes.io/tls');
    expect(metadata.labels).toEqual({ 'team': 'shop', 'controller.cert-manager.io/fao': 'true' });
    expect(metadata.annotations).toMatchObject({ 'note': 'x', 'cert-manager.io/issuer-name': 'own', 'cert-manager.io/alt-names': 'web.shop.svc' });
    expect(await conditionsOf(wanted)).toEqual(['Ready=True Ready']);
  });

  test('a Certificate is issued again for other names, and not for other labels', async () => {
    make(API, 'ClusterIssuer', 'own', { spec: { selfSigned: {} } });
    await act(make(API, 'ClusterIssuer', 'own'));
    await act(certificate());
    const first = await valuesOf('shop', 'web-tls');
    await act(certificate({ secretTemplate: { labels: { team: 'shop' } } }));
    expect(await valuesOf('shop', 'web-tls')).toEqual(first);
    await act(certificate({ dnsNames: ['other.shop.svc'] }));
    expect(new X509Certificate((await valuesOf('shop', 'web-tls'))['tls.crt']).subjectAltName).toBe('DNS:other.shop.svc');
  });

  test('an authority may sign itself, and formats are added', async () => {
    await act(make(API, 'ClusterIssuer', 'own', { spec: { selfSigned: {} } }));
    await settle(certificate({ isCA: true, commonName: 'Root', dnsNames: undefined, additionalOutputFormats: [{ type: 'CombinedPEM' }, { type: 'DER' }] }));
    const made = await valuesOf('shop', 'web-tls');
    expect(new X509Certificate(made['tls.crt']).ca).toBe(true);
    expect(made['ca.crt']).toBe(made['tls.crt']);
    expect(made['tls-combined.pem']).toBe(`${made['tls.key']}${made['tls.crt']}`);
    expect(Object.keys(made)).toContain('key.der');
  });

  test('a public Certificate waits for the Gateway that its challenge comes in through, and has no ca.crt', async () => {
    await act(acme(overGateway));
    const wanted = certificate({ dnsNames: ['web.example.org'] });
    expect(await act(wanted)).toBe('Gateway gateway-system/public is missing');
    const gateway = (listeners: object[], status: string) => make('gateway.networking.k8s.io/v1', 'Gateway', 'public', { spec: { listeners }, status: { conditions: [{ type: 'Programmed', status }] } }, 'gateway-system');
    gateway([{ name: 'https', port: 443, protocol: 'HTTPS' }], 'False');
    expect(await act(wanted)).toBe('Gateway gateway-system/public is not programmed');
    gateway([{ name: 'https', port: 443, protocol: 'HTTPS' }], 'True');
    expect(await act(wanted)).toBe('Gateway gateway-system/public has no listener for HTTP on port 80');
    gateway([{ name: 'http', port: 80, protocol: 'HTTP' }], 'True');
    await settle(wanted);
    const made = await valuesOf('shop', 'web-tls');
    expect(Object.keys(made)).toEqual(['tls.crt', 'tls.key']);
    expect(new X509Certificate(made['tls.crt']).verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(true);
  });

  test('a public Certificate waits for the key of its proofs, and for who takes them if that is on the cluster', async () => {
    const inZone = (nameserver: string) => acme({ dns01: { rfc2136: { nameserver, tsigSecretSecretRef: { name: 'proofs', key: 'key' } } } });
    const wanted = certificate({ dnsNames: ['*.example.org'] });
    await act(inZone('dns.powerdns.svc:53'));
    expect(await act(wanted)).toBe('Secret cert-manager/proofs is missing');
    makeSecret('cert-manager', 'proofs', { key: 'x' });
    expect(await act(wanted)).toBe('Service powerdns/dns is missing');
    await act(inZone('ns1.example.org:53'));
    await settle(wanted);
  });

  test('fails when a challenge cannot be answered', async () => {
    await act(acme(overGateway));
    expect(await act(certificate({ dnsNames: ['*.example.org'] }))).toBe('*.example.org cannot be proven over HTTP-01');
    await act(acme({ dns01: { webhook: {} } }));
    expect(await act(certificate({ dnsNames: ['a.example.org'] }))).toBe("solver 'webhook' of ClusterIssuer own is not played");
    await act(acme({ selector: { dnsZones: ['example.com'] }, ...overGateway }));
    expect(await act(certificate({ dnsNames: ['a.example.org'] }))).toBe('ClusterIssuer own has no solver for a.example.org');
  });

  test('fails when a Certificate asks for what is not played', async () => {
    expect(await act(certificate({ keystores: {} }))).toBe('keystores are not played');
    expect(await act(certificate({ issuerRef: { group: 'x.example', name: 'y' } }))).toBe('issuers of x.example are not played');
    expect(await act(make(API, 'CertificateRequest', 'x', {}, 'shop'))).toBe('CertificateRequest is not played');
  });
});

describe('ClickHouse', () => {
  const API = 'clickhouse.altinity.com/v1';
  const KEEPER = 'clickhouse-keeper.altinity.com/v1';
  const templates = { volumeClaimTemplates: [{ name: 'data', spec: { storageClassName: 'fast', resources: { requests: { storage: '1Gi' } } } }] };
  const defaults = { templates: { dataVolumeClaimTemplate: 'data' } };
  const servers = (configuration: object = {}, rest: object = {}) => make(API, 'ClickHouseInstallation', 'events', {
    spec: { configuration: { clusters: [{ name: 'main', layout: { shardsCount: 2, replicasCount: 2 } }], ...configuration }, defaults, templates, ...rest },
  }, 'shop');
  const bind = async () => {
    for (const claim of await fake.list('v1', 'PersistentVolumeClaim')) fake.put({ ...claim, status: { phase: 'Bound' } });
  };

  test('servers wait for the Secrets that they name, for their class, and for their claims', async () => {
    const events = servers({ users: { 'app/password': { valueFrom: { secretKeyRef: { name: 'app', key: 'password' } } } } });
    expect(await act(events)).toBe('Secret shop/app is missing');
    expect((await fake.find(API, 'ClickHouseInstallation', 'events', 'shop'))!.status).toEqual({ status: 'InProgress', error: 'Secret shop/app is missing' });
    makeSecret('shop', 'app', { password: 'x' });
    expect(await act(events)).toBe('StorageClass fast is missing');
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    expect(await act(events)).toBe('PersistentVolumeClaim shop/data-chi-events-main-0-0-0 is not bound');
    await bind();
    await settle(events);
    expect((await fake.find(API, 'ClickHouseInstallation', 'events', 'shop'))!.status).toMatchObject({ status: 'Completed', hosts: 4, hostsCompleted: 4 });
    const services = await fake.list('v1', 'Service', 'shop');
    expect(services.map(({ metadata, spec }) => [metadata.name, ...spec.ports.map(({ port }: any) => port)])).toEqual([
      ['clickhouse-events', 8123, 9000], ...['0-0', '0-1', '1-0', '1-1'].map((host) => [`chi-events-main-${host}`, 8123, 9000]),
    ]);
  });

  test('servers with the same part of the data need machines of their own', async () => {
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const podTemplates = [{ name: 'server', podDistribution: [{ type: 'ShardAntiAffinity' }] }];
    expect(await act(servers({}, { templates: { ...templates, podTemplates } }))).toBe('2 instances need as many machines, 1 are ready');
  });

  test('a Keeper has its Services and claims', async () => {
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const keeper = make(KEEPER, 'ClickHouseKeeperInstallation', 'events', {
      spec: { configuration: { clusters: [{ name: 'main', layout: { replicasCount: 1 } }] }, defaults, templates },
    }, 'shop');
    expect(await act(keeper)).toBe('PersistentVolumeClaim shop/data-chk-events-main-0-0-0 is not bound');
    await bind();
    await settle(keeper);
    expect((await fake.find('v1', 'Service', 'keeper-events', 'shop'))!.spec.ports.map(({ port }: any) => port)).toEqual([2181, 9444]);
  });

  test('fails when something is not played', async () => {
    expect(await act(servers({}, { useTemplates: [{ name: 'other' }] }))).toBe("'useTemplates' is not played");
    expect(await act(make(API, 'ClickHouseInstallationTemplate', 'a', {}, 'shop'))).toBe('ClickHouseInstallationTemplate is not played');
  });
});

describe('CloudNativePG', () => {
  const API = 'postgresql.cnpg.io/v1';
  const cluster = (spec: object = {}) => make(API, 'Cluster', 'shop-pg', {
    spec: { instances: 2, bootstrap: { initdb: { database: 'shop', owner: 'shop' } }, storage: { size: '1Gi', storageClass: 'fast' }, affinity: { podAntiAffinityType: 'required' }, ...spec },
  }, 'shop');
  const classAndMachines = (count: number) => {
    make('storage.k8s.io/v1', 'StorageClass', 'fast', {});
    for (let index = 0; index < count; index++) make('v1', 'Node', `machine-${index}`, { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
  };
  const bind = async () => {
    for (const claim of await fake.list('v1', 'PersistentVolumeClaim')) fake.put({ ...claim, status: { phase: 'Bound' } });
  };
  const ready = async () => {
    const database = cluster();
    classAndMachines(2);
    await act(database);
    await bind();
    expect(await act(database)).toBeUndefined();
  };

  test('a Cluster waits for its class, its machines and its claims', async () => {
    const database = cluster();
    expect(await act(database)).toBe('StorageClass fast is missing');
    classAndMachines(1);
    expect(await act(database)).toBe('2 instances need as many machines, 1 are ready');
    expect(await conditionsOf(database)).toEqual(['Ready=False ClusterIsNotReady']);
    classAndMachines(2);
    expect(await act(database)).toBe('PersistentVolumeClaim shop/shop-pg-1 is not bound');
    const claims = await fake.list('v1', 'PersistentVolumeClaim', 'shop');
    expect(claims.map(({ metadata, spec }) => [metadata.name, metadata.annotations['volume.kubernetes.io/selected-node'], spec.storageClassName, spec.resources.requests.storage])).toEqual([
      ['shop-pg-1', 'machine-0', 'fast', '1Gi'], ['shop-pg-2', 'machine-1', 'fast', '1Gi'],
    ]);
    await bind();
    await settle(database);
    expect(await conditionsOf(database)).toEqual(['Ready=True ClusterIsReady']);
    expect((await fake.find(API, 'Cluster', 'shop-pg', 'shop'))!.status).toMatchObject({
      phase: 'Cluster in healthy state', instances: 2, readyInstances: 2, currentPrimary: 'shop-pg-1', writeService: 'shop-pg-rw', pvcCount: 2,
    });
  });

  test('a Cluster has its Secrets with all keys, its certificates and its Services', async () => {
    await ready();
    const login = await valuesOf('shop', 'shop-pg-app');
    const { password } = login;
    expect(login).toEqual({
      'username': 'shop', 'user': 'shop', password, 'dbname': 'shop', 'host': 'shop-pg-rw', 'port': '5432', 'pgpass': `shop-pg-rw:5432:shop:shop:${password}\n`,
      'uri': `postgresql://shop:${password}@shop-pg-rw.shop:5432/shop`,
      'jdbc-uri': `jdbc:postgresql://shop-pg-rw.shop:5432/shop?password=${password}&user=shop`,
      'fqdn-uri': `postgresql://shop:${password}@shop-pg-rw.shop.svc.cluster.local:5432/shop`,
      'fqdn-jdbc-uri': `jdbc:postgresql://shop-pg-rw.shop.svc.cluster.local:5432/shop?password=${password}&user=shop`,
    });
    const ca = new X509Certificate((await valuesOf('shop', 'shop-pg-ca'))['ca.crt']);
    for (const suffix of ['server', 'replication']) expect(new X509Certificate((await valuesOf('shop', `shop-pg-${suffix}`))['tls.crt']).verify(ca.publicKey)).toBe(true);
    expect((await fake.list('v1', 'Secret')).map(({ metadata }) => metadata.name)).toEqual(['shop-pg-app', 'shop-pg-ca', 'shop-pg-server', 'shop-pg-replication']);
    expect((await fake.list('v1', 'Service')).map(({ metadata }) => metadata.name)).toEqual(['shop-pg-rw', 'shop-pg-ro', 'shop-pg-r']);
  });

  test('a database that runs stays ready when machines go', async () => {
    await ready();
    for (const node of await fake.list('v1', 'Node')) await fake.remove(node);
    expect(await act(cluster())).toBeUndefined();
  });

  test('a superuser has a Secret where it is asked for, and the log a claim of its own', async () => {
    classAndMachines(2);
    await act(cluster({ enableSuperuserAccess: true, walStorage: { size: '2Gi', storageClass: 'fast' } }));
    expect((await valuesOf('shop', 'shop-pg-superuser')).username).toBe('postgres');
    expect((await fake.list('v1', 'PersistentVolumeClaim')).map(({ metadata }) => metadata.name)).toEqual(['shop-pg-1', 'shop-pg-1-wal', 'shop-pg-2', 'shop-pg-2-wal']);
  });

  test('a Cluster waits for every Secret that it names', async () => {
    const initdb = { database: 'shop', owner: 'shop', secret: { name: 'login' } };
    expect(await act(cluster({ bootstrap: { initdb } }))).toBe('Secret shop/login is missing');
    makeSecret('shop', 'login', { username: 'other', password: 'x' });
    expect(await act(cluster({ bootstrap: { initdb } }))).toBe("Secret shop/login is of 'other', and the owner of the database is 'shop'");
    expect(await act(cluster({ managed: { roles: [{ name: 'a', passwordSecret: { name: 'role-a' } }] } }))).toBe('Secret shop/role-a is missing');
    expect(await act(cluster({ managed: undefined, superuserSecret: { name: 'root' } }))).toBe('Secret shop/root is missing');
    const s3Credentials = { accessKeyId: { name: 's3', key: 'id' } };
    makeSecret('shop', 's3');
    expect(await act(cluster({ superuserSecret: undefined, backup: { barmanObjectStore: { s3Credentials } } }))).toBe("Secret shop/s3 has no key 'id'");
    expect(await act(cluster({ backup: undefined, certificates: { serverCASecret: 'own' } }))).toBe('Secret shop/own is missing');
    expect(await act(cluster({ certificates: undefined, imageCatalogRef: { kind: 'ImageCatalog', name: 'pg' } }))).toBe('ImageCatalog shop/pg is missing');
  });

  test('a plugin has to be there, and what it stores into', async () => {
    const plugins = [{ name: 'barman-cloud.cloudnative-pg.io', parameters: { barmanObjectName: 'archive' } }];
    expect(await act(cluster({ plugins }))).toBe('plugin barman-cloud.cloudnative-pg.io is not available');
    make('apps/v1', 'Deployment', 'barman', {
      spec: { template: { spec: { containers: [{ image: 'ghcr.io/cloudnative-pg/plugin-barman-cloud:v0.14.0' }] } } }, status: { availableReplicas: 1 },
    }, 'cnpg-system');
    expect(await act(cluster({ plugins }))).toBe('ObjectStore shop/archive is missing');
    const store = make('barmancloud.cnpg.io/v1', 'ObjectStore', 'archive', { spec: { configuration: { s3Credentials: { accessKeyId: { name: 's3', key: 'id' } } } } }, 'shop');
    expect(await act(store)).toBe('Secret shop/s3 is missing');
    makeSecret('shop', 's3', { id: 'x' });
    await settle(store);
    expect(await act(cluster({ plugins }))).toBe('StorageClass fast is missing');
    expect(await act(cluster({ plugins: [{ name: 'other.example' }] }))).toBe('plugin other.example is not played');
  });

  test('fails when a Cluster asks for what is not played', async () => {
    expect(await act(cluster({ bootstrap: { recovery: {} } }))).toBe("bootstrap by 'recovery' is not played");
    expect(await act(cluster({ bootstrap: {}, replica: { primary: 'hel', promotionToken: 'x' } }))).toBe('a promotion is not played');
    expect(await act(cluster({ replica: { enabled: true, primary: 'hel', source: 'hel' } }))).toBe('a replica cluster stands alone (enabled) or is one of several (primary), not both');
  });

  test('a Cluster that follows one elsewhere waits for what it goes there with, and has its own login', async () => {
    classAndMachines(2);
    const key = (name: string) => ({ name: 'shop-pg-link', key: name });
    const external = (name: string) => ({ name, connectionParameters: { host: `${name}.example.org` }, sslCert: key('tls.crt'), sslKey: key('tls.key'), sslRootCert: key('ca.crt') });
    const follower = (spec: object = {}) => cluster({
      bootstrap: { pg_basebackup: { source: 'hel', database: 'data', owner: 'seller' } }, externalClusters: [external('hel'), external('fsn')],
      replica: { self: 'fsn', primary: 'hel', source: 'hel' }, ...spec,
    });
    expect(await act(follower())).toBe('Secret shop/shop-pg-link is missing');
    makeSecret('shop', 'shop-pg-link', { 'tls.crt': 'x', 'tls.key': 'y', 'ca.crt': 'z' });
    await act(follower());
    await bind();
    await settle(follower());
    const login = (await fake.find('v1', 'Secret', 'shop-pg-app', 'shop'))!;
    expect(['username', 'dbname'].map((name) => Buffer.from(login.data[name], 'base64').toString())).toEqual(['seller', 'data']);
    expect(await act(follower({ bootstrap: {} }))).toBe('replica mode bootstrap is compatible only with pg_basebackup or recovery');
    expect(await act(follower({ externalClusters: [external('hel')] }))).toBe('external cluster fsn not found');
    const alone = { externalClusters: [external('hel')], replica: { enabled: true, source: 'hel' } };
    expect(await act(follower({ ...alone, bootstrap: { pg_basebackup: { source: 'hel' } } }))).toBeUndefined();
    expect(await act(follower({ ...alone, bootstrap: {} }))).toBe('replica mode bootstrap is compatible only with pg_basebackup or recovery');
    expect(await act(follower({ ...alone, replica: { enabled: true, source: 'nbg' } }))).toBe('external cluster nbg not found');
  });

  test('what belongs to a Cluster waits for it', async () => {
    const of = (kind: string, spec: object = {}) => make(API, kind, 'one', { spec: { cluster: { name: 'shop-pg' }, ...spec } }, 'shop');
    for (const kind of ['Database', 'DatabaseRole', 'Pooler', 'Backup', 'ScheduledBackup']) expect(await act(of(kind))).toBe('Cluster shop/shop-pg is missing');
    await ready();
    await settle(of('Database'));
    expect(await act(of('DatabaseRole', { passwordSecret: { name: 'role' } }))).toBe('Secret shop/role is missing');
    makeSecret('shop', 'role', { username: 'a', password: 'b' });
    await settle(of('DatabaseRole', { passwordSecret: { name: 'role' } }));
    await settle(of('Pooler', { instances: 2 }));
    expect((await fake.find('v1', 'Service', 'one', 'shop'))!.spec.selector).toEqual({ 'cnpg.io/poolerName': 'one' });
    await settle(of('Backup', { method: 'plugin' }));
    expect((await fake.find(API, 'Backup', 'one', 'shop'))!.status.phase).toBe('completed');
    await settle(of('ScheduledBackup'));
  });
});

describe('Litmus', () => {
  const API = 'litmuschaos.io/v1alpha1';

  test('has experiments to read, and breaks nothing', async () => {
    expect(playerOf('litmuschaos.io', 'ChaosExperiment')![0].act).toBeUndefined();
    expect(await act(make(API, 'ChaosEngine', 'now', { spec: {} }, 'litmus'))).toBe('ChaosEngine is not played');
  });
});

describe('Velero', () => {
  const API = 'velero.io/v1';
  const backup = (storageLocation?: string) => make(API, 'Backup', 'nightly', { spec: { storageLocation } }, 'velero');

  test('a place for backups is reached, and a schedule is on', async () => {
    await settle(make(API, 'BackupStorageLocation', 'default', { spec: {} }, 'velero'));
    await settle(make(API, 'Schedule', 'daily', { spec: {} }, 'velero'));
    expect((await fake.find(API, 'BackupStorageLocation', 'default', 'velero'))!.status.phase).toBe('Available');
    expect((await fake.find(API, 'Schedule', 'daily', 'velero'))!.status.phase).toBe('Enabled');
  });

  test('a backup waits for its place, and is complete', async () => {
    expect(await act(backup())).toBe('BackupStorageLocation velero/default is missing');
    expect(await act(backup('other'))).toBe('BackupStorageLocation velero/other is missing');
    make(API, 'BackupStorageLocation', 'other', { spec: {} }, 'velero');
    await settle(backup('other'));
    expect((await fake.find(API, 'Backup', 'nightly', 'velero'))!.status.phase).toBe('Completed');
  });

  test('what is not played says so', async () => {
    expect(await act(make(API, 'Restore', 'all', {}, 'velero'))).toBe('Restore is not played');
    expect(await act(make('velero.io/v2alpha1', 'DataUpload', 'all', {}, 'velero'))).toBe('DataUpload is not played');
  });
});

describe('External Secrets', () => {
  const API = 'external-secrets.io/v1';
  const requests = (path: string = 'secret/data/platform/*', account: string = 'external-secrets') => ({
    initialize: [{ platform: { request: [
      { mount: { operation: 'update', path: 'sys/mounts/secret', data: { type: 'kv' } } },
      { policy: { path: 'sys/policies/acl/store', data: { policy: JSON.stringify({ path: { [path]: { capabilities: ['create', 'read', 'update'] } } }) } } },
      { role: { path: 'auth/kubernetes/role/store', data: { bound_service_account_names: [account], bound_service_account_namespaces: ['eso'], token_policies: ['store'] } } },
    ] } }],
  });
  const selfInit = (...parts: Parameters<typeof requests>) => make('v1', 'ConfigMap', 'self-init', { data: { 'self-init.json': JSON.stringify(requests(...parts)), 'self-init.sh': 'exit 0' } }, 'bao');
  const store = () => make(API, 'ClusterSecretStore', 'openbao', {
    spec: { provider: { vault: {
      server: 'https://openbao.bao.svc:8200', path: 'secret', caProvider: { type: 'Secret', name: 'tls', namespace: 'bao', key: 'ca.crt' },
      auth: { kubernetes: { mountPath: 'kubernetes', role: 'store', serviceAccountRef: { name: 'external-secrets', namespace: 'eso' } } },
    } } },
  });
  const selector = { app: 'openbao' };
  const endpoints = (serving: boolean) => make('discovery.k8s.io/v1', 'EndpointSlice', 'openbao-x', { endpoints: [{ conditions: { ready: true, serving } }] }, 'bao', { labels: { 'kubernetes.io/service-name': 'openbao' } });
  const open = async (path?: string) => {
    make('v1', 'Service', 'openbao', { spec: { selector, ports: [{ port: 8200 }] } }, 'bao');
    endpoints(true);
    makeSecret('bao', 'tls', { 'ca.crt': 'x' });
    make('v1', 'ServiceAccount', 'external-secrets', {}, 'eso');
    selfInit(path);
    await settle(store());
  };
  const external = (spec: object = {}) => make(API, 'ExternalSecret', 'login', {
    spec: {
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'openbao' },
      target: { name: 'login', creationPolicy: 'Owner', template: { type: 'Opaque', data: { user: 'admin', password: '{{ index . "password" }}' } } },
      data: [{ secretKey: 'password', remoteRef: { key: 'platform/shop/login/password', property: 'password' } }],
      ...spec,
    },
  }, 'shop');
  const push = (spec: object = {}) => make('external-secrets.io/v1alpha1', 'PushSecret', 'login', {
    spec: {
      updatePolicy: 'IfNotExists', secretStoreRefs: [{ kind: 'ClusterSecretStore', name: 'openbao' }], selector: { generatorRef: { kind: 'Password', name: 'login' } },
      data: [{ match: { secretKey: 'password', remoteRef: { remoteKey: 'platform/shop/login/password', property: 'password' } } }], ...spec,
    },
  }, 'shop');
  const generator = (kind: string, spec: object, name: string = 'login') => make('generators.external-secrets.io/v1alpha1', kind, name, { spec }, 'shop');

  test('a store waits until OpenBao answers it', async () => {
    expect(await act(store())).toBe('Service bao/openbao is missing');
    make('v1', 'Service', 'openbao', { spec: { ports: [{ port: 8201 }] } }, 'bao');
    expect(await act(store())).toBe('Service bao/openbao has no port 8200');
    make('v1', 'Service', 'openbao', { spec: { selector, ports: [{ port: 8200 }] } }, 'bao');
    expect(await act(store())).toBe('Service bao/openbao has no endpoint that serves');
    endpoints(false);
    expect(await act(store())).toBe('Service bao/openbao has no endpoint that serves');
    endpoints(true);
    expect(await act(store())).toBe('Secret bao/tls is missing');
    makeSecret('bao', 'tls', { 'tls.crt': 'x' });
    expect(await act(store())).toBe("Secret bao/tls has no key 'ca.crt'");
    makeSecret('bao', 'tls', { 'ca.crt': 'x' });
    expect(await act(store())).toBe('ServiceAccount eso/external-secrets is missing');
    make('v1', 'ServiceAccount', 'external-secrets', {}, 'eso');
    expect(await act(store())).toBe("OpenBao has no role 'store'");
    selfInit(undefined, 'somebody');
    expect(await act(store())).toBe("role 'store' of OpenBao is not for ServiceAccount eso/external-secrets");
    expect(await conditionsOf(store())).toEqual(['Ready=False InvalidProviderConfig']);
    selfInit();
    await settle(store());
    expect(await conditionsOf(store())).toEqual(['Ready=True Valid']);
  });

  describe('of a namespace that keeps secrets', () => {
    const KEY = 'platform.shop.login.password';
    const kept = () => make(API, 'ClusterSecretStore', 'openbao', {
      spec: { provider: { kubernetes: { remoteNamespace: 'keeper', auth: { serviceAccount: { name: 'keeper', namespace: 'keeper' } } } } },
    });
    const role = (...verbs: string[]) => make('rbac.authorization.k8s.io/v1', 'Role', 'keeper', { rules: [{ apiGroups: [''], resources: ['secrets'], verbs }] }, 'keeper');
    const letIn = async () => {
      make('v1', 'ServiceAccount', 'keeper', {}, 'keeper');
      role('create', 'get', 'update');
      make('rbac.authorization.k8s.io/v1', 'RoleBinding', 'keeper', {
        roleRef: { kind: 'Role', name: 'keeper' }, subjects: [{ kind: 'ServiceAccount', name: 'keeper', namespace: 'keeper' }],
      }, 'keeper');
      await settle(kept());
    };
    const written = (property: string) => push({ data: [{ match: { secretKey: 'password', remoteRef: { remoteKey: KEY, property } } }] });
    const read = () => external({ data: [{ secretKey: 'password', remoteRef: { key: KEY, property: 'password' } }] });

    test('a store waits until it is let in', async () => {
      expect(await act(kept())).toBe('ServiceAccount keeper/keeper is missing');
      make('v1', 'ServiceAccount', 'keeper', {}, 'keeper');
      expect(await act(kept())).toBe('ServiceAccount keeper/keeper must not get Secrets of keeper');
      await letIn();
      expect(await conditionsOf(kept())).toEqual(['Ready=True Valid']);
      role('get');
      expect(await act(kept())).toBe('ServiceAccount keeper/keeper must not create Secrets of keeper');
    });

    test('what is generated is written once, beside what is there, and read from there', async () => {
      await letIn();
      expect(await act(read())).toBe(`Secret keeper/${KEY} is missing`);
      generator('Password', { length: 8 });
      await settle(written('password'));
      const first = (await valuesOf('keeper', KEY)).password;
      expect(first).toHaveLength(8);
      await settle(written('other'));
      await settle(written('password'));
      expect(await valuesOf('keeper', KEY)).toEqual({ password: first, other: first });
      await settle(read());
      expect((await valuesOf('shop', 'login')).password).toBe(first);
    });
  });

  test('fails when a store is of a kind that is not played', async () => {
    expect(await act(make(API, 'SecretStore', 'aws', { spec: { provider: { aws: {} } } }, 'shop'))).toBe("provider 'aws' is not played");
  });

  test('an ExternalSecret waits for its store and its path, and follows what changes there', async () => {
    expect(await act(external())).toBe('ClusterSecretStore openbao is missing');
    store();
    expect(await act(external())).toBe('ClusterSecretStore openbao is not ready');
    expect(await conditionsOf(external())).toEqual(['Ready=False SecretSyncedError']);
    await open();
    expect(await act(external())).toBe('secret/platform/shop/login/password is not in OpenBao');
    stage.vault.write('platform/shop/login/password', 'other', 'x');
    expect(await act(external())).toBe("secret/platform/shop/login/password has no property 'password'");
    stage.vault.write('platform/shop/login/password', 'password', 'first');
    await settle(external());
    expect(await valuesOf('shop', 'login')).toEqual({ user: 'admin', password: 'first' });
    expect(await conditionsOf(external())).toEqual(['Ready=True SecretSynced']);
    const { metadata } = (await fake.find('v1', 'Secret', 'login', 'shop'))!;
    expect(Object.keys(metadata.labels)).toEqual(['reconcile.external-secrets.io/created-by', 'reconcile.external-secrets.io/managed']);
    expect(metadata.ownerReferences).toMatchObject([{ kind: 'ExternalSecret', name: 'login', uid: 'uid-login', controller: true }]);
    stage.vault.write('platform/shop/login/password', 'password', 'second');
    await settle(external());
    expect((await valuesOf('shop', 'login')).password).toBe('second');
  });

  test('a store may read only what its role allows', async () => {
    await open('secret/data/elsewhere/*');
    expect(await act(external())).toBe("role 'store' of OpenBao must not read secret/platform/shop/login/password");
    generator('Password', { length: 8 });
    expect(await act(push())).toBe("role 'store' of OpenBao must not create secret/platform/shop/login/password");
  });

  /** The store of a vcluster, with the token that a role gets on its host cluster. */
  const inside = () => make(API, 'ClusterSecretStore', 'inside', {
    spec: { provider: { vault: { server: 'https://copy.elsewhere.svc:8200', path: 'secret', auth: { tokenSecretRef: { name: 'login', namespace: 'eso', key: 'token' } } } } },
  });
  const login = (path: string = 'auth/token/lookup-self') => {
    const { provider: { vault: { auth, ...provider } } } = store().spec;
    const reader = { kubernetes: { mountPath: 'kubernetes', role: 'reader', serviceAccountRef: { name: 'openbao' } } };
    generator('VaultDynamicSecret', { path, method: 'GET', provider: { ...provider, auth: reader } });
    return external({
      data: [], target: { name: 'login', template: { data: { token: '{{ index . "id" }}' } } }, dataFrom: [{ sourceRef: { generatorRef: { kind: 'VaultDynamicSecret', name: 'login' } } }],
    });
  };
  const roles = (conditions: object[]) => {
    const policy = JSON.stringify({ path: { 'secret/data/org/shop/*': { capabilities: ['read'] } } });
    const role = { bound_service_account_names: ['openbao'], bound_service_account_namespaces: ['shop'], token_policies: ['reader'] };
    const script = ['set -eu', `put sys/policies/acl/reader '${JSON.stringify({ policy })}'`, `put auth/kubernetes/role/reader '${JSON.stringify(role)}'`].join('\n');
    make('v1', 'ConfigMap', 'roles', { data: { 'roles.sh': script } }, 'bao');
    make('batch/v1', 'Job', 'roles', { status: { conditions } }, 'bao');
  };

  test('a token of OpenBao waits for the Job that writes its role, and may do what the role may', async () => {
    await open();
    make('v1', 'ServiceAccount', 'openbao', {}, 'shop');
    roles([]);
    expect(await act(login())).toBe("OpenBao has no role 'reader'");
    roles([{ type: 'Complete', status: 'True' }]);
    expect(await act(inside())).toBe('Service elsewhere/copy is missing');
    make('v1', 'Service', 'copy', { spec: { ports: [{ port: 8200 }] } }, 'elsewhere');
    makeSecret('eso', 'login', { token: 'x' });
    expect(await act(inside())).toBe("key 'token' of Secret eso/login holds no token of OpenBao");
    await settle(login());
    makeSecret('eso', 'login', await valuesOf('shop', 'login'));
    await settle(inside());
    const read = (path: string) => act(external({
      secretStoreRef: { kind: 'ClusterSecretStore', name: 'inside' }, target: { name: 'copy' }, data: [{ secretKey: 'key', remoteRef: { key: path, property: 'key' } }],
    }));
    for (const path of ['org/shop/payment', 'org/other/payment', 'platform/shop/login']) stage.vault.write(path, 'key', 'x');
    expect([await read('org/shop/payment'), await read('org/other/payment'), await read('platform/shop/login')]).toEqual([
      undefined, "role 'reader' of OpenBao must not read secret/org/other/payment", "role 'reader' of OpenBao must not read secret/platform/shop/login",
    ]);
  });

  test('fails when a VaultDynamicSecret asks for something else than a token', async () => {
    await open();
    expect(await act(login('pki/issue/shop'))).toBe('GET pki/issue/shop of a VaultDynamicSecret is not played');
  });

  test('an ExternalSecret takes all that lies at a path, and what a generator makes', async () => {
    await open();
    stage.vault.replace('platform/shop/all', { a: '1', b: '2' });
    generator('UUID', {}, 'id');
    await settle(external({
      target: { name: 'all', creationPolicy: 'Orphan', template: { mergePolicy: 'Merge', data: { both: '{{ .a }}-{{ .b }}' } } }, data: [],
      dataFrom: [{ extract: { key: 'platform/shop/all' } }, { sourceRef: { generatorRef: { kind: 'UUID', name: 'id' } } }],
    }));
    expect(await valuesOf('shop', 'all')).toEqual({ a: '1', b: '2', both: '1-2', uuid: expect.stringMatching(/^[0-9a-f-]{36}$/) });
    expect((await fake.find('v1', 'Secret', 'all', 'shop'))!.metadata.ownerReferences).toBeUndefined();
  });

  test('fails when an ExternalSecret asks for what is not played', async () => {
    await open();
    stage.vault.write('platform/shop/login/password', 'password', 'x');
    expect(await act(external({ target: { creationPolicy: 'Merge' } }))).toBe("creationPolicy 'Merge' is not played");
    expect(await act(external({ target: { template: { templateFrom: [] } } }))).toBe('templateFrom is not played');
    expect(await act(external({ dataFrom: [{ find: {} }] }))).toBe("'find' of dataFrom is not played");
    expect(await act(external({ secretStoreRef: undefined }))).toBe('a store that is not named is not played');
    make('v1', 'Secret', 'login', {}, 'shop', { labels: { 'reconcile.external-secrets.io/created-by': 'another' } });
    expect(await act(external())).toBe('Secret shop/login is of another ExternalSecret');
    expect(await act(make(API, 'ClusterExternalSecret', 'x'))).toBe('ClusterExternalSecret is not played');
  });

  test('a PushSecret writes what its generator makes, once', async () => {
    await open();
    expect(await act(push())).toBe('Password shop/login is missing');
    expect(await conditionsOf(push())).toEqual(['Ready=False Errored']);
    generator('Password', { length: 32, digits: 8, symbols: 0, allowRepeat: true });
    await settle(push());
    const { password } = stage.vault.read('platform/shop/login/password')!;
    expect(password).toMatch(/^[A-Za-z0-9]{32}$/);
    expect(password.replace(/\D/g, '')).toHaveLength(8);
    await act(push());
    expect(stage.vault.read('platform/shop/login/password')).toEqual({ password });
    expect(await conditionsOf(push())).toEqual(['Ready=True Synced']);
    expect((await fake.find('external-secrets.io/v1alpha1', 'PushSecret', 'login', 'shop'))!.status.syncedPushSecrets).toEqual({
      'ClusterSecretStore/openbao': { 'platform/shop/login/password/password': push().spec.data[0] },
    });
  });

  test('a PushSecret copies a Secret, and leaves alone what is there only if it is told to', async () => {
    await open();
    const selector = { secret: { name: 'source' } };
    expect(await act(push({ selector }))).toBe('Secret shop/source is missing');
    makeSecret('shop', 'source', { other: 'x' });
    expect(await act(push({ selector }))).toBe("Secret shop/source has no key 'password'");
    makeSecret('shop', 'source', { password: 'new' });
    stage.vault.write('platform/shop/login/password', 'password', 'old');
    await settle(push({ selector }));
    expect(stage.vault.read('platform/shop/login/password')).toEqual({ password: 'old' });
    await settle(push({ selector, updatePolicy: 'Replace' }));
    expect(stage.vault.read('platform/shop/login/password')).toEqual({ password: 'new' });
  });

  test('what another cluster keeps is made up once, when there is what is shown there', async () => {
    const key = (name: string) => ({ name: 'link', namespace: 'eso', key: name });
    const elsewhere = () => make(API, 'ClusterSecretStore', 'openbao-primary', {
      spec: { provider: { vault: {
        server: 'https://openbao.there.example:8443', path: 'secret', caProvider: { type: 'Secret', ...key('ca.crt') },
        auth: { cert: { vaultRole: 'clusters', clientCert: key('tls.crt'), secretRef: key('tls.key') } },
      } } },
    });
    expect(await act(elsewhere())).toBe('Secret eso/link is missing');
    makeSecret('eso', 'link', { 'ca.crt': 'x', 'tls.crt': 'x' });
    expect(await act(elsewhere())).toBe("Secret eso/link has no key 'tls.key'");
    makeSecret('eso', 'link', { 'ca.crt': 'x', 'tls.crt': 'x', 'tls.key': 'x' });
    await settle(elsewhere());
    const secretStoreRef = { kind: 'ClusterSecretStore', name: 'openbao-primary' };
    await settle(external({ secretStoreRef }));
    const { password } = await valuesOf('shop', 'login');
    expect(password).toMatch(/^\w{32}$/);
    await act(external({ secretStoreRef }));
    expect([(await valuesOf('shop', 'login')).password, stage.vault.read('platform/shop/login/password')]).toEqual([password, undefined]);
    makeSecret('shop', 'source', { password: 'x' });
    expect(await act(push({ secretStoreRefs: [secretStoreRef], selector: { secret: { name: 'source' } } }))).toBe("role 'clusters' of OpenBao must not create secret/platform/shop/login/password");
  });

  test('passwords have the length and the characters that are asked for', async () => {
    await open();
    const made = async (spec: object) => {
      const name = `p${JSON.stringify(spec).length}`;
      generator('Password', spec, name);
      const secret = external({ target: { name }, data: [], dataFrom: [{ sourceRef: { generatorRef: { kind: 'Password', name } } }] });
      return await act(secret) ?? (await valuesOf('shop', name)).password;
    };
    expect(await made({ length: 16, symbols: 0, noUpper: true })).toMatch(/^[a-z0-9]{16}$/);
    expect((await made({ length: 24, symbolCharacters: '-', allowRepeat: true })).replace(/[^-]/g, '')).toHaveLength(6);
    expect(await made({ length: 8, encoding: 'hex' })).toBe("encoding 'hex' of a password is not played");
    expect(await made({ length: 4, digits: 3, symbols: 2 })).toBe('a password of 4 characters has no room for 3 digits and 2 symbols');
    expect(await made({ length: 40, digits: 20, symbols: 0 })).toBe("a password of 40 characters needs 'allowRepeat'");
  });

  test('a template has digits of a checksum', () => {
    const digest = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(fill('{{ index . `seed` | sha256sum | trunc 64 }}', { seed: 'abc' })).toBe(digest);
    expect(fill('{{ index . `seed` | sha256sum | trunc 32 }}', { seed: 'abc' })).toBe(digest.slice(0, 32));
    expect(() => fill('{{ index . `other` | sha256sum | trunc 32 }}', { seed: 'abc' })).toThrow(new Error(
      "template '{{ index . `other` | sha256sum | trunc 32 }}' is not played; only {{ .key }} and {{ index . \"key\" }} are",
    ));
  });

  test('a template is text and keys, and nothing else', () => {
    expect(fill('a{{ .b }}c{{ index . "d-e" }}', { 'b': '1', 'd-e': '2' })).toBe('a1c2');
    expect(fill('{"key": "{{ index . `a-b` }}"}', { 'a-b': '1' })).toBe('{"key": "1"}');
    expect(fill('{{ htpasswd "robot" (index . `a-b`) }}', { 'a-b': '1' })).toMatch(/^robot:\$2a\$10\$[0-9a-f]{53}$/);
    expect(() => fill('{{ .b | b64enc }}', { b: '1' })).toThrow(new Error('template \'{{ .b | b64enc }}\' is not played; only {{ .key }} and {{ index . "key" }} are'));
    expect(() => fill('{{ .c }}', { b: '1' })).toThrow(new Error("template '{{ .c }}' reads a key that nothing fetches"));
  });

  test('people give what Applications in vclusters read, too', () => {
    const tree = mkdtempSync(join(tmpdir(), 'applications-'));
    const payment = { apiVersion: API, kind: 'ExternalSecret', metadata: { name: 'payment' }, spec: { data: [{ secretKey: 'key', remoteRef: { key: 'org/acme/env/prod/payment', property: 'key' } }] } };
    for (const name of ['acme/shop', 'acme/other']) {
      mkdirSync(join(tree, name, 'overlays/prod'), { recursive: true });
      writeFileSync(join(tree, name, 'overlays/prod/external-secret.yaml'), dump({ ...payment, metadata: { name: name.replace('/', '-') } }));
      writeFileSync(join(tree, name, 'values.yaml'), 'replicas: 2\n');
    }
    const repository = (url: string): KubernetesObject => ({ apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', metadata: { name: 'x' }, spec: { url } });
    const found = applicationsIn(tree, [repository('http://gitea-http.catalyst-gitea.svc:3000/acme/shop.git'), repository('https://git.example.com/some/where.git')]);
    rmSync(tree, { recursive: true });
    expect(found.filter(({ kind }) => kind).map(({ metadata }) => metadata.name)).toEqual(['acme-shop']);
    expect(Vault.givenTo(found).given).toEqual(['secret/org/acme/env/prod/payment#key']);
  });

  test('people do not give what another cluster keeps', () => {
    const store = { apiVersion: API, kind: 'ClusterSecretStore', metadata: { name: 'there' }, spec: { provider: { vault: { server: 'https://openbao.there.example:8443' } } } };
    const reads = (name: string) => ({ apiVersion: API, kind: 'ExternalSecret', metadata: { name }, spec: { secretStoreRef: { name }, data: [{ secretKey: 'key', remoteRef: { key: name, property: 'key' } }] } });
    expect(Vault.givenTo([store, reads('there'), reads('here')] as KubernetesObject[]).given).toEqual(['secret/here#key']);
  });

  test('people give what is read and never pushed', () => {
    const file = join(__dirname, '../golden/gitops/cloud.bankdhofar.com/system/catalyst-config/clusters/hz-nbg-mgt-prod');
    const objects = readdirSync(file, { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.yaml')).flatMap((one) => loadAll(readFileSync(join(file, one), 'utf8')) as KubernetesObject[]);
    const vault = Vault.givenTo(objects.filter(Boolean));
    expect(vault.given).toEqual(['secret/platform/catalyst-keycloak/federation-bankdhofar/client-secret#client-secret']);
    expect(vault.read('platform/catalyst-keycloak/federation-bankdhofar/client-secret')).toEqual({ 'client-secret': expect.stringMatching(/^\w{32}$/) });
  });
});

describe('relays of media', () => {
  const API = 'stunner.l7mp.io/v1';
  const GATEWAYS = 'gateway.networking.k8s.io/v1';
  const labels = { 'app': 'stunner', 'stunner.l7mp.io/related-gateway-name': 'turn', 'stunner.l7mp.io/related-gateway-namespace': 'calls' };
  const operator = () => make('apps/v1', 'Deployment', 'stunner-gateway-operator', {
    spec: { template: { spec: { containers: [{ image: 'docker.io/l7mp/stunner-gateway-operator:1.2.0' }] } } }, status: { availableReplicas: 1 },
  }, 'stunner-system');
  const gatewayClass = () => make(GATEWAYS, 'GatewayClass', 'turn', {
    spec: { controllerName: 'stunner.l7mp.io/gateway-operator', parametersRef: { group: 'stunner.l7mp.io', kind: 'GatewayConfig', name: 'turn', namespace: 'calls' } },
  });
  const config = (spec: object = { authRef: { name: 'turn-auth' } }) => make(API, 'GatewayConfig', 'turn', {
    spec: { dataplane: 'turn', loadBalancerServiceAnnotations: { place: 'fsn1' }, ...spec },
  }, 'calls');
  const dataplane = () => make(API, 'Dataplane', 'turn', { spec: { image: 'l7mp/stunnerd:1.2.0', replicas: 2, resources: { requests: { cpu: '200m' } } } });
  const gateway = (protocols: string[] = ['TURN-TCP'], from: string = 'All') => make(GATEWAYS, 'Gateway', 'turn', {
    spec: { gatewayClassName: 'turn', listeners: protocols.map((protocol) => ({ name: protocol.toLowerCase(), port: 3478, protocol, allowedRoutes: { namespaces: { from } } })) },
  }, 'calls');
  const route = (backend: object = { name: 'rooms' }) => make(API, 'UDPRoute', 'rooms', {
    spec: { parentRefs: [{ name: 'turn', namespace: 'calls' }], rules: [{ backendRefs: [backend] }] },
  }, 'shop');
  const ready = async () => {
    operator();
    gatewayClass();
    config();
    dataplane();
    makeSecret('calls', 'turn-auth', { type: 'ephemeral', secret: 'x' });
    await act(gateway());
    const service = (await fake.find('v1', 'Service', 'turn', 'calls'))!;
    fake.put({ ...service, status: { loadBalancer: { ingress: [{ ip: '192.0.2.20' }] } } });
    await settle(gateway());
  };

  test('a Gateway waits for the operator, for what its class names, and for the address of its Service', async () => {
    gatewayClass();
    expect(await act(gateway())).toBe('Deployment of l7mp/stunner-gateway-operator is not available');
    operator();
    expect(await act(gateway())).toBe('GatewayConfig calls/turn is missing');
    config({});
    expect(await act(gateway())).toBe('passwords in a GatewayConfig are not played');
    config();
    expect(await act(gateway())).toBe('Secret calls/turn-auth is missing');
    makeSecret('calls', 'turn-auth', { type: 'ephemeral' });
    expect(await act(gateway())).toBe("Secret calls/turn-auth has no key 'secret'");
    makeSecret('calls', 'turn-auth', { type: 'none' });
    expect(await act(gateway())).toBe("type 'none' of Secret calls/turn-auth is not played");
    makeSecret('calls', 'turn-auth', { type: 'ephemeral', secret: 'x' });
    expect(await act(gateway())).toBe('Dataplane turn is missing');
    dataplane();
    expect(await act(gateway())).toBe('Service calls/turn has no address');
    expect(await conditionsOf(gateway())).toEqual(['Accepted=True Accepted', 'Programmed=False AddressNotAssigned']);
  });

  test('a Gateway has the relays that its class describes, and a Service in front of them', async () => {
    await ready();
    const { spec } = (await fake.find('apps/v1', 'Deployment', 'turn', 'calls'))!;
    expect(spec).toMatchObject({ replicas: 2, selector: { matchLabels: labels } });
    expect(spec.template.spec.containers[0]).toMatchObject({
      image: 'l7mp/stunnerd:1.2.0', resources: { requests: { cpu: '200m' } }, ports: [{ containerPort: 3478, protocol: 'TCP' }],
    });
    const service = (await fake.find('v1', 'Service', 'turn', 'calls'))!;
    expect(service.metadata.annotations).toEqual({ place: 'fsn1' });
    expect(service.spec).toMatchObject({ type: 'LoadBalancer', selector: labels, ports: [{ name: 'turn-3478', port: 3478, protocol: 'TCP' }] });
    const { addresses } = (await fake.find(GATEWAYS, 'Gateway', 'turn', 'calls'))!.status;
    expect(addresses).toEqual([{ type: 'IPAddress', value: '192.0.2.20' }]);
    expect(await conditionsOf(gateway())).toEqual(['Accepted=True Accepted', 'Programmed=True Programmed']);
  });

  test('a Gateway with TLS, or with more than one protocol, is not played', async () => {
    await ready();
    expect(await act(gateway(['TURN-TLS']))).toBe('protocol TURN-TLS is not played');
    expect(await act(gateway(['TURN-TCP', 'TURN-UDP']))).toBe('a Gateway of more than one protocol is not played');
  });

  test('a route waits for its Gateway, for being let in, and for its Service', async () => {
    expect(await act(route())).toBe('Gateway calls/turn is missing');
    await ready();
    expect(await act(route())).toBe('Service shop/rooms is missing');
    expect(await act(route({ name: 'world', kind: 'StaticService' }))).toBe('a backend of kind StaticService is not played');
    make('v1', 'Service', 'rooms', {}, 'shop');
    await settle(route());
    const [parent] = (await fake.find(API, 'UDPRoute', 'rooms', 'shop'))!.status.parents;
    expect(parent.conditions.map(({ status, type }: any) => `${type}=${status}`)).toEqual(['Accepted=True', 'ResolvedRefs=True']);
    await settle(gateway());
    expect((await fake.find(GATEWAYS, 'Gateway', 'turn', 'calls'))!.status.listeners[0].attachedRoutes).toBe(1);
    gateway(['TURN-TCP'], 'Same');
    expect(await act(route())).toBe('Gateway calls/turn allows no routes of namespace shop');
  });

  test('addresses outside the cluster are not played', async () => {
    expect(await act(make(API, 'StaticService', 'world', {}, 'calls'))).toBe('StaticService is not played');
  });
});

describe('Gateways', () => {
  const API = 'gateway.networking.k8s.io/v1';
  const gatewayClass = (controllerName: string = 'io.cilium/gateway-controller') => make(API, 'GatewayClass', 'cilium', { spec: { controllerName } });
  const all = { namespaces: { from: 'All' } };
  const http = { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: all };
  const https = { name: 'https', port: 443, protocol: 'HTTPS', allowedRoutes: all, tls: { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: 'tls' }] } };
  const gateway = (listeners: object[] = [http, https]) => make(API, 'Gateway', 'public', { spec: { gatewayClassName: 'cilium', listeners, infrastructure: { annotations: { place: 'fsn1' } } } }, 'edge');
  const route = (spec: object = {}, kind: string = 'HTTPRoute') => make(API, kind, 'web', {
    spec: { parentRefs: [{ name: 'public', namespace: 'edge', sectionName: 'http' }], hostnames: ['web.example.org'], rules: [{ backendRefs: [{ name: 'web', port: 8080 }] }], ...spec },
  }, 'shop');
  const address = async () => {
    const service = (await fake.find('v1', 'Service', 'cilium-gateway-public', 'edge'))!;
    fake.put({ ...service, status: { loadBalancer: { ingress: [{ ip: '192.0.2.10' }] } } });
  };
  const service = (name: string, port: number, namespace: string = 'shop') => make('v1', 'Service', name, { spec: { ports: [{ port }] } }, namespace);
  const listenersOf = async () => (await fake.find(API, 'Gateway', 'public', 'edge'))!.status.listeners
    .map(({ attachedRoutes, conditions, name }: any) => `${name} ${attachedRoutes} ${conditions.map(({ status, type }: any) => `${type}=${status}`).join(' ')}`);

  test('a class is accepted if it is of Cilium', async () => {
    await settle(gatewayClass());
    expect(await conditionsOf(gatewayClass())).toEqual(['Accepted=True Accepted']);
    expect(await act(gatewayClass('other.example/controller'))).toBe('controller other.example/controller is not played');
  });

  test('a Gateway waits for its class and its address, and a listener for its Secret', async () => {
    expect(await act(gateway())).toBe('GatewayClass cilium is missing');
    gatewayClass('other.example/controller');
    expect(await act(gateway())).toBe('controller other.example/controller of GatewayClass cilium is not played');
    gatewayClass();
    expect(await act(gateway())).toBe('Service edge/cilium-gateway-public has no address');
    expect(await conditionsOf(gateway())).toEqual(['Accepted=True Accepted', 'Programmed=False AddressNotAssigned']);
    await address();
    expect(await act(gateway())).toBe('Secret edge/tls is missing');
    expect(await conditionsOf(gateway())).toEqual(['Accepted=True Accepted', 'Programmed=True Programmed']);
    expect(await listenersOf()).toEqual(['http 0 Accepted=True Programmed=True ResolvedRefs=True', 'https 0 Accepted=False Programmed=False ResolvedRefs=False']);
    makeSecret('edge', 'tls', { 'tls.crt': 'x', 'tls.key': 'y' });
    await settle(gateway());
    expect(await listenersOf()).toEqual(['http 0 Accepted=True Programmed=True ResolvedRefs=True', 'https 0 Accepted=True Programmed=True ResolvedRefs=True']);
    const { addresses } = (await fake.find(API, 'Gateway', 'public', 'edge'))!.status;
    expect(addresses).toEqual([{ type: 'IPAddress', value: '192.0.2.10' }]);
    const { metadata, spec } = (await fake.find('v1', 'Service', 'cilium-gateway-public', 'edge'))!;
    expect(metadata).toMatchObject({ annotations: { place: 'fsn1' }, labels: { 'io.cilium.gateway/owning-gateway': 'public' } });
    expect(spec).toMatchObject({ type: 'LoadBalancer', ports: [{ name: 'port-80', port: 80 }, { name: 'port-443', port: 443 }] });
  });

  test('a Gateway without a listener that works is not programmed, and has no Service', async () => {
    gatewayClass();
    expect(await act(gateway([https]))).toBe('Secret edge/tls is missing');
    expect(await conditionsOf(gateway([https]))).toEqual(['Accepted=False ListenersNotValid', 'Programmed=False ListenersNotValid']);
    expect(await fake.list('v1', 'Service')).toEqual([]);
    expect(await act(gateway([{ ...http, protocol: 'UDP' }]))).toBe("protocol UDP of listener 'http' is not played");
    const elsewhere = { ...https, tls: { certificateRefs: [{ name: 'tls', namespace: 'shop' }] } };
    expect(await act(gateway([elsewhere]))).toBe('no ReferenceGrant lets Gateways of edge use Secret shop/tls');
    make('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'tls', { spec: { from: [{ kind: 'Gateway', namespace: 'edge' }], to: [{ kind: 'Secret' }] } }, 'shop');
    expect(await act(gateway([elsewhere]))).toBe('Secret shop/tls is missing');
  });

  test('fails when a listener has two certificates, which the proxy of Cilium refuses', async () => {
    gatewayClass();
    const two = { ...https, tls: { certificateRefs: [{ name: 'tls' }, { name: 'other' }] } };
    expect(await act(gateway([two]))).toBe("listener 'https' has 2 certificates, of which Cilium makes filter chains with the same matching rules");
  });

  test('a route waits for its parent, and is accepted without its backend', async () => {
    const states = async () => (await fake.find(API, 'HTTPRoute', 'web', 'shop'))!.status.parents.map(({ conditions }: any) => conditions.map(({ reason, status, type }: any) => `${type}=${status} ${reason}`));
    expect(await act(route())).toBe('Gateway edge/public is missing');
    expect(await states()).toEqual([['Accepted=False NoMatchingParent', 'ResolvedRefs=False BackendNotFound']]);
    gateway([http]);
    expect(await act(route())).toBe('GatewayClass cilium of Gateway edge/public is missing');
    gatewayClass();
    expect(await act(route())).toBe('Service shop/web is missing');
    expect(await states()).toEqual([['Accepted=True Accepted', 'ResolvedRefs=False BackendNotFound']]);
    service('web', 80);
    expect(await act(route())).toBe('Service shop/web has no port 8080');
    service('web', 8080);
    await settle(route());
    expect(await states()).toEqual([['Accepted=True Accepted', 'ResolvedRefs=True ResolvedRefs']]);
    await act(gateway([http]));
    expect(await listenersOf()).toEqual(['http 1 Accepted=True Programmed=False ResolvedRefs=True']);
  });

  test('fails when no listener takes a route', async () => {
    gatewayClass();
    service('web', 8080);
    gateway([{ ...https, name: 'tls' }]);
    expect(await act(route())).toBe("Gateway edge/public has no listener 'http'");
    expect(await act(route({ parentRefs: [{ name: 'public', namespace: 'edge', port: 81 }] }))).toBe('Gateway edge/public has no listener on port 81');
    gateway([{ name: 'http', port: 80, protocol: 'HTTP' }]);
    expect(await act(route())).toBe('Gateway edge/public allows no routes of namespace shop');
    gateway([{ ...http, allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { edge: 'yes' } } } } }]);
    expect(await act(route())).toBe('Gateway edge/public allows no routes of namespace shop');
    make('v1', 'Namespace', 'shop', {}, undefined, { labels: { edge: 'yes' } });
    await settle(route());
    gateway([{ ...http, hostname: '*.example.com' }]);
    expect(await act(route())).toBe('Gateway edge/public has no listener for web.example.org');
    gateway([{ ...http, hostname: '*.example.org' }]);
    await settle(route());
    expect(await act(route({ parentRefs: [{ kind: 'Service', name: 'x' }] }))).toBe('a parent of kind Service is not played');
  });

  test('fails when a backend may not be used', async () => {
    gatewayClass();
    gateway([http]);
    service('web', 8080, 'other');
    const rules = [{ backendRefs: [{ name: 'web', namespace: 'other', port: 8080 }] }];
    expect(await act(route({ rules }))).toBe('no ReferenceGrant lets routes of shop use Service other/web');
    make('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', 'web', { spec: { from: [{ kind: 'HTTPRoute', namespace: 'shop' }], to: [{ kind: 'Service', name: 'web' }] } }, 'other');
    await settle(route({ rules }));
    expect(await act(route({ rules: [{ backendRefs: [{ kind: 'ServiceImport', name: 'x', port: 1 }] }] }))).toBe('a backend of kind ServiceImport is not played');
    await settle(route({ rules: [{ filters: [] }] }));
    await settle(route({ rules: [] }, 'GRPCRoute'));
  });
});

describe('Passages', () => {
  const API = 'gateway.networking.k8s.io/v1';
  const all = { namespaces: { from: 'All' } };
  const https = { name: 'https', port: 443, protocol: 'HTTPS', allowedRoutes: all, tls: { certificateRefs: [{ kind: 'Secret', name: 'tls' }] } };
  const passages = { name: 'passages', port: 8443, protocol: 'TLS', allowedRoutes: all, tls: { mode: 'Passthrough' } };
  const gateway = (...listeners: object[]) => make(API, 'Gateway', 'public', { spec: { gatewayClassName: 'cilium', listeners } }, 'edge');
  const route = () => make('gateway.networking.k8s.io/v1alpha2', 'TLSRoute', 'db', {
    spec: { parentRefs: [{ name: 'public', namespace: 'edge', sectionName: 'passages' }], hostnames: ['db.example.org'], rules: [{ backendRefs: [{ name: 'db', port: 5432 }] }] },
  }, 'shop');

  beforeEach(() => {
    make(API, 'GatewayClass', 'cilium', { spec: { controllerName: 'io.cilium/gateway-controller' } });
    makeSecret('edge', 'tls', { 'tls.crt': 'x', 'tls.key': 'y' });
  });

  test('are attached to the listener that passes TLS on', async () => {
    gateway(https, passages);
    expect(await act(route())).toBe('Service shop/db is missing');
    make('v1', 'Service', 'db', { spec: { ports: [{ port: 5432 }] } }, 'shop');
    await settle(route());
    expect(await act(gateway(https, passages))).toBe('Service edge/cilium-gateway-public has no address');
    const { listeners } = (await fake.find(API, 'Gateway', 'public', 'edge'))!.status;
    expect(listeners.map(({ name, attachedRoutes, supportedKinds }: any) => [name, attachedRoutes, supportedKinds.map(({ kind }: any) => kind)])).toEqual([
      ['https', 0, ['HTTPRoute', 'GRPCRoute']], ['passages', 1, ['TLSRoute']],
    ]);
  });

  test.each([[undefined, undefined, true], ['*.example.org', 'db.example.org', true], ['a.example.org', 'db.example.org', false]])(
    'fails when TLS ends and passes through at one port, for host names that can be the same: %s, %s', async (ends, passes, isConflict) => {
      const text = await act(gateway({ ...https, hostname: ends }, { ...passages, port: 443, hostname: passes }));
      expect(text).toBe(isConflict ? 'Listener conflicts with listener "passages": same port 443 has overlapping HTTPS and TLS passthrough hostnames'
        : 'Service edge/cilium-gateway-public has no address');
    },
  );
});

describe('Crossplane', () => {
  test('a package waits for its runtime configuration', async () => {
    const functionOf = (name: string) => make('pkg.crossplane.io/v1', 'Function', 'ready', { spec: { package: 'x.example/ready:v1', runtimeConfigRef: { name } } });
    expect(await act(functionOf('functions'))).toBe('DeploymentRuntimeConfig functions is missing');
    await settle(functionOf('default'));
    make('pkg.crossplane.io/v1beta1', 'DeploymentRuntimeConfig', 'functions');
    await settle(functionOf('functions'));
    expect(await conditionsOf(functionOf('functions'))).toEqual(['Installed=True ActivePackageRevision', 'Healthy=True HealthyPackageRevision']);
  });

  test('a provider is healthy, and says that its kinds are not there', async () => {
    const provider = make('pkg.crossplane.io/v1', 'Provider', 'cloud', { spec: { package: 'x.example/cloud:v1' } });
    expect(await act(provider)).toBe('the kinds of package x.example/cloud:v1 are not recorded, so none is served');
    expect(await conditionsOf(provider)).toEqual(['Installed=True ActivePackageRevision', 'Healthy=True HealthyPackageRevision']);
  });

  test('a provider whose kinds are recorded serves them', async () => {
    await settle(make('pkg.crossplane.io/v1', 'Provider', 'hetzner', { spec: { package: 'ghcr.io/hipervincle/provider-hetzner:v0.2.1' } }));
    const names = [...fake.objects.values()].filter(({ kind }) => kind === 'CustomResourceDefinition').map(({ metadata }) => metadata.name);
    expect(names).toEqual(expect.arrayContaining(['clusterproviderconfigs.hetzner.m.crossplane.io', 'servers.server.hetzner.m.crossplane.io']));
    expect(names).not.toContain('vpcs.ec2.aws.m.upbound.io');
    for (const name of ['provider-aws-ec2', 'provider-family-aws']) {
      await settle(make('pkg.crossplane.io/v1', 'Provider', name, { spec: { package: `xpkg.crossplane.io/crossplane-contrib/${name}:v2.6.0` } }));
    }
    const later = [...fake.objects.values()].map(({ metadata }) => metadata.name);
    expect(later).toEqual(expect.arrayContaining(['clusterproviderconfigs.aws.m.upbound.io', 'vpcs.ec2.aws.m.upbound.io']));
    expect(later).not.toContain('lbs.elbv2.aws.m.upbound.io');
    for (const [name, brought] of [
      ['provider-family-azure', 'resourcegroups.azure'], ['provider-azure-network', 'publicips.network.azure'], ['provider-gcp-compute', 'instances.compute.gcp'],
      ['provider-terraform', 'workspaces.tf'],
    ]) {
      await settle(make('pkg.crossplane.io/v1', 'Provider', name, { spec: { package: `xpkg.crossplane.io/crossplane-contrib/${name}:v2.7.0` } }));
      expect([...fake.objects.values()].map(({ metadata }) => metadata.name)).toContain(`${brought}.m.upbound.io`);
    }
    expect([...fake.objects.values()].map(({ metadata }) => metadata.name)).not.toContain('availabilitysets.compute.azure.m.upbound.io');
    const unknown = make('pkg.crossplane.io/v1', 'Provider', 'provider-aws-s3', { spec: { package: 'xpkg.crossplane.io/crossplane-contrib/provider-aws-s3:v2.6.0' } });
    expect(await act(unknown)).toBe('the kinds of package xpkg.crossplane.io/crossplane-contrib/provider-aws-s3:v2.6.0 are not recorded, so none is served');
    expect(await act(make('compose.openova.io/v1alpha1', 'RegionClaim', 'hz-hel', {}, 'crossplane-system'))).toBe('RegionClaim is not played');
  });

  test('a composite kind is served', async () => {
    const definition = (spec: object = {}) => make('apiextensions.crossplane.io/v2', 'CompositeResourceDefinition', 'buckets.x.example', {
      spec: { group: 'x.example', names: { kind: 'Bucket', plural: 'buckets' }, versions: [{ name: 'v1', served: true, referenceable: true }], ...spec },
    });
    expect(await act(definition({ claimNames: {} }))).toBe('claims of a CompositeResourceDefinition are not played');
    await settle(definition({ claimNames: undefined }));
    expect(await conditionsOf(definition())).toEqual(['Established=True WatchingCompositeResource']);
    expect((await fake.find('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'buckets.x.example'))!.spec).toMatchObject({ scope: 'Namespaced', names: { kind: 'Bucket', listKind: 'BucketList' } });
  });

  test('a policy switches nothing on, and what no Blueprint uses says so', async () => {
    const policy = make('apiextensions.crossplane.io/v1alpha1', 'ManagedResourceActivationPolicy', 'some', { spec: { activate: ['a.b.c'] } });
    await settle(policy);
    expect(await conditionsOf(policy)).toEqual(['Healthy=True Running']);
    expect(await act(make('ops.crossplane.io/v1alpha1', 'Operation', 'x'))).toBe('Operation is not played');
  });
});

describe('OpenSearch', () => {
  const API = 'opensearch.org/v1';
  const pool = (rest: object = {}) => ({
    component: 'nodes', replicas: 3, roles: ['cluster_manager', 'data'], diskSize: '1Gi', persistence: { pvc: { storageClass: 'fast' } }, ...rest,
  });
  const cluster = (nodePools: object[] = [pool()]) => make(API, 'OpenSearchCluster', 'logs', {
    spec: {
      general: { version: '3.6.0', serviceName: 'logs', httpPort: 9200 }, nodePools, security: { config: { adminCredentialsSecret: { name: 'admin' } } },
      dashboards: { enable: true, opensearchCredentialsSecret: { name: 'page' } },
    },
  }, 'shop');
  const classAndMachine = () => {
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
  };

  test('a cluster waits for its Secrets, its class and its claims', async () => {
    const logs = cluster();
    expect(await act(logs)).toBe('Secret shop/admin is missing');
    expect((await fake.find(API, 'OpenSearchCluster', 'logs', 'shop'))!.status.phase).toBe('PENDING');
    makeSecret('shop', 'admin', { username: 'admin', password: 'x' });
    expect(await act(logs)).toBe('Secret shop/page is missing');
    makeSecret('shop', 'page', { username: 'kibanaserver', password: 'x' });
    expect(await act(logs)).toBe('StorageClass fast is missing');
    classAndMachine();
    expect(await act(logs)).toBe('PersistentVolumeClaim shop/data-logs-nodes-0 is not bound');
    for (const claim of await fake.list('v1', 'PersistentVolumeClaim')) fake.put({ ...claim, status: { phase: 'Bound' } });
    await settle(logs);
    expect((await fake.find(API, 'OpenSearchCluster', 'logs', 'shop'))!.status).toMatchObject({ phase: 'RUNNING', health: 'green', version: '3.6.0' });
    expect((await fake.list('v1', 'Service', 'shop')).map(({ metadata, spec }) => [metadata.name, spec.ports[0].port])).toEqual([
      ['logs', 9200], ['logs-nodes', 9200], ['logs-dashboards', 5601],
    ]);
    expect(await valuesOf('shop', 'logs-ca')).toMatchObject({
      'ca.crt': expect.stringMatching(/^-----BEGIN CERTIFICATE/), 'ca.key': expect.stringMatching(/^-----BEGIN/),
    });
  });

  test.each(['OpenSearchISMPolicy', 'OpensearchRole', 'OpensearchSnapshotPolicy', 'OpensearchUser', 'OpensearchUserRoleBinding'])('%s waits for a running cluster', async (kind) => {
    const object = make(API, kind, 'logs-siem', { spec: { opensearchCluster: { name: 'logs' } } }, 'shop');
    expect(await act(object)).toBe('OpenSearchCluster shop/logs is missing');
    expect((await fake.find(API, kind, 'logs-siem', 'shop'))!.status).toEqual({ state: 'PENDING', reason: 'OpenSearchCluster shop/logs is missing' });
    const logs = cluster();
    expect(await act(object)).toBe('OpenSearchCluster shop/logs is not running');
    fake.put({ ...logs, status: { phase: 'RUNNING' } });
    await settle(object);
    expect((await fake.find(API, kind, 'logs-siem', 'shop'))!.status.state).toBe('CREATED');
  });

  test('a cluster with a keystore waits for its keys, and snapshots for their repository', async () => {
    const { spec, ...rest } = cluster();
    makeSecret('shop', 'admin', { username: 'admin', password: 'x' });
    makeSecret('shop', 'page', { username: 'kibanaserver', password: 'x' });
    const logs = fake.put({ ...rest, spec: { ...spec, general: { ...spec.general, keystore: [{ secret: { name: 'keys' } }], snapshotRepositories: [{ name: 'nightly', type: 's3' }] } } });
    expect(await act(logs)).toBe('Secret shop/keys is missing');
    fake.put({ ...logs, status: { phase: 'RUNNING' } });
    const policy = (repository: string) => make(API, 'OpensearchSnapshotPolicy', 'logs-nightly', { spec: { opensearchCluster: { name: 'logs' }, snapshotConfig: { repository } } }, 'shop');
    expect(await act(policy('weekly'))).toBe("OpenSearchCluster shop/logs has no repository 'weekly'");
    await settle(policy('nightly'));
    expect((await fake.find(API, 'OpensearchSnapshotPolicy', 'logs-nightly', 'shop'))!.status.state).toBe('CREATED');
  });

  test('a cluster whose servers have a certificate of their own waits for it', async () => {
    const { spec, ...rest } = cluster();
    makeSecret('shop', 'admin', { username: 'admin', password: 'x' });
    makeSecret('shop', 'page', { username: 'kibanaserver', password: 'x' });
    const tls = { transport: { generate: false, secret: { name: 'logs-link' } } };
    const logs = fake.put({ ...rest, spec: { ...spec, security: { ...spec.security, tls } } });
    expect(await act(logs)).toBe('Secret shop/logs-link is missing');
    makeSecret('shop', 'logs-link', { 'tls.crt': 'x', 'tls.key': 'x' });
    expect(await act(logs)).toBe("Secret shop/logs-link has no key 'ca.crt'");
    makeSecret('shop', 'logs-link', { 'tls.crt': 'x', 'tls.key': 'x', 'ca.crt': 'x' });
    expect(await act(logs)).toBe('StorageClass fast is missing');
  });

  test('a user waits for its password', async () => {
    fake.put({ ...cluster(), status: { phase: 'RUNNING' } });
    const user = make(API, 'OpensearchUser', 'logs-siem', { spec: { opensearchCluster: { name: 'logs' }, passwordFrom: { name: 'siem', key: 'password' } } }, 'shop');
    expect(await act(user)).toBe('Secret shop/siem is missing');
    makeSecret('shop', 'siem', { password: 'x' });
    await settle(user);
    expect((await fake.find(API, 'OpensearchUser', 'logs-siem', 'shop'))!.status.state).toBe('CREATED');
  });

  test('a cluster waits for machines of its own, and for three that manage it', async () => {
    makeSecret('shop', 'admin', { username: 'admin', password: 'x' });
    makeSecret('shop', 'page', { username: 'kibanaserver', password: 'x' });
    classAndMachine();
    const affinity = { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } };
    expect(await act(cluster([pool({ affinity })]))).toBe('3 instances need as many machines, 1 are ready');
    expect(await act(cluster([pool({ replicas: 2 })]))).toBe('a cluster needs three servers that manage it, it has 2');
  });

  test('fails when something is not played', async () => {
    expect(await act(make(API, 'OpensearchTenant', 'a', {}, 'shop'))).toBe('OpensearchTenant is not played');
    expect(await act(make('opensearch.opster.io/v1', 'OpenSearchCluster', 'b', {}, 'shop'))).toBe('OpenSearchCluster is not played');
  });
});

describe('Strimzi', () => {
  const API = 'kafka.strimzi.io/v1';
  const labels = { 'strimzi.io/cluster': 'events' };
  const listener = { name: 'tls', port: 9093, configuration: { brokerCertChainAndKey: { secretName: 'events-tls', certificate: 'tls.crt', key: 'tls.key' } } };
  const kafka = (spec: object = {}) => make(API, 'Kafka', 'events', { spec: { kafka: { version: '4.3.1', listeners: [listener] }, ...spec } }, 'shop');
  const pool = (roles: string[] = ['controller', 'broker'], template?: object) => make(API, 'KafkaNodePool', 'events-all', {
    spec: { replicas: 2, roles, storage: { type: 'jbod', volumes: [{ id: 0, type: 'persistent-claim', size: '1Gi', class: 'fast' }] }, template },
  }, 'shop', { labels });
  const ready = async () => {
    makeSecret('shop', 'events-tls', { 'tls.crt': 'x', 'tls.key': 'x' });
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const [cluster, servers] = [kafka(), pool()];
    await act(servers);
    for (const claim of await fake.list('v1', 'PersistentVolumeClaim')) fake.put({ ...claim, status: { phase: 'Bound' } });
    await settle(servers);
    await settle(cluster);
    return cluster;
  };

  test('a Kafka waits for servers of both roles, its certificate, and until its servers are ready', async () => {
    const cluster = kafka();
    expect(await act(cluster)).toBe("KafkaNodePool shop with role 'broker' for events is missing");
    expect(await conditionsOf(cluster)).toEqual(['Ready=False NotReady']);
    pool(['broker']);
    expect(await act(cluster)).toBe("KafkaNodePool shop with role 'controller' for events is missing");
    pool();
    expect(await act(cluster)).toBe('Secret shop/events-tls is missing');
    makeSecret('shop', 'events-tls', { 'tls.crt': 'x' });
    expect(await act(cluster)).toBe("Secret shop/events-tls has no key 'tls.key'");
    makeSecret('shop', 'events-tls', { 'tls.crt': 'x', 'tls.key': 'x' });
    expect(await act(cluster)).toBe('KafkaNodePool shop/events-all is not ready');
  });

  test('a Kafka has its authorities and Services', async () => {
    const cluster = await ready();
    expect(await conditionsOf(cluster)).toEqual(['Ready=True Ready']);
    expect((await valuesOf('shop', 'events-cluster-ca-cert'))['ca.crt']).toContain('BEGIN CERTIFICATE');
    expect((await valuesOf('shop', 'events-clients-ca'))['ca.key']).toContain('BEGIN PRIVATE KEY');
    const services = await fake.list('v1', 'Service', 'shop');
    expect(services.map(({ metadata, spec }) => [metadata.name, spec.clusterIP, spec.ports.map(({ port }: any) => port)])).toEqual([
      ['events-kafka-bootstrap', undefined, [9091, 9093]], ['events-kafka-brokers', 'None', [9090, 9091, 9093]],
    ]);
    expect((await fake.find(API, 'Kafka', 'events', 'shop'))!.status.listeners).toEqual([
      { name: 'tls', addresses: [{ host: 'events-kafka-bootstrap.shop.svc', port: 9093 }], bootstrapServers: 'events-kafka-bootstrap.shop.svc:9093' },
    ]);
  });

  test('a pool waits for its Kafka, its class, its machines and its claims', async () => {
    const servers = pool(undefined, { pod: { affinity: { podAntiAffinity: { requiredDuringSchedulingIgnoredDuringExecution: [{}] } } } });
    expect(await act(servers)).toBe('Kafka shop/events is missing');
    kafka();
    expect(await act(servers)).toBe('StorageClass fast is missing');
    make('storage.k8s.io/v1', 'StorageClass', 'fast');
    make('v1', 'Node', 'machine-0', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    expect(await act(servers)).toBe('2 instances need as many machines, 1 are ready');
    make('v1', 'Node', 'machine-1', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    expect(await act(servers)).toBe('PersistentVolumeClaim shop/data-0-events-events-all-0 is not bound');
    expect((await fake.list('v1', 'PersistentVolumeClaim')).map(({ metadata }) => [metadata.name, metadata.annotations['volume.kubernetes.io/selected-node']])).toEqual([
      ['data-0-events-events-all-0', 'machine-0'], ['data-0-events-events-all-1', 'machine-1'],
    ]);
  });

  test('topics and users wait for their Kafka, and a user for its password', async () => {
    const topic = make(API, 'KafkaTopic', 'events-orders', { spec: { topicName: 'orders' } }, 'shop', { labels });
    const user = make(API, 'KafkaUser', 'events-app', {
      spec: { authentication: { type: 'scram-sha-512', password: { valueFrom: { secretKeyRef: { name: 'given', key: 'password' } } } } },
    }, 'shop', { labels });
    expect(await act(topic)).toBe('Kafka shop/events is missing');
    await ready();
    await settle(topic);
    expect((await fake.find(API, 'KafkaTopic', 'events-orders', 'shop'))!.status.topicName).toBe('orders');
    expect(await act(user)).toBe('Secret shop/given is missing');
    makeSecret('shop', 'given', { password: 'open' });
    await settle(user);
    expect(await valuesOf('shop', 'events-app')).toEqual({
      'password': 'open', 'sasl.jaas.config': 'org.apache.kafka.common.security.scram.ScramLoginModule required username="events-app" password="open";',
    });
  });

  test('a user whose certificate comes from elsewhere has no Secret', async () => {
    await ready();
    const user = make(API, 'KafkaUser', 'events.acme-prod', { spec: { authentication: { type: 'tls-external' } } }, 'shop', { labels });
    await settle(user);
    expect((await fake.find(API, 'KafkaUser', 'events.acme-prod', 'shop'))!.status.username).toBe('CN=events.acme-prod');
    expect(await fake.find('v1', 'Secret', 'events.acme-prod', 'shop')).toBeUndefined();
  });

  test('a pool waits for the Secrets that its servers mount', async () => {
    kafka();
    const volumes = [{ name: 'link', secret: { secretName: 'events-link', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }];
    expect(await act(pool(undefined, { pod: { volumes } }))).toBe('Secret shop/events-link is missing');
    makeSecret('shop', 'events-link', { 'tls.crt': 'x' });
    expect(await act(pool(undefined, { pod: { volumes } }))).toBe("Secret shop/events-link has no key 'ca.crt'");
  });

  test('a mirror waits for its certificates, its password and its user', async () => {
    const trusting = (secretName: string) => ({ trustedCertificates: [{ secretName, certificate: 'ca.crt' }] });
    const mirror = make(API, 'KafkaMirrorMaker2', 'events-mirror', {
      spec: {
        replicas: 1,
        target: {
          alias: 'here', tls: trusting('events-tls'),
          authentication: { type: 'scram-sha-512', username: 'events.mirror', passwordSecret: { secretName: 'given', password: 'password' } },
        },
        mirrors: [{
          source: {
            alias: 'there', tls: trusting('events-link'),
            authentication: { type: 'tls', certificateAndKey: { secretName: 'events-link', certificate: 'tls.crt', key: 'tls.key' } },
          },
        }],
      },
    }, 'shop');
    expect(await act(mirror)).toBe('Secret shop/events-tls is missing');
    makeSecret('shop', 'events-tls', { 'ca.crt': 'x', 'tls.crt': 'x', 'tls.key': 'x' });
    expect(await act(mirror)).toBe('Secret shop/given is missing');
    makeSecret('shop', 'given', { password: 'open' });
    expect(await act(mirror)).toBe('KafkaUser shop/events.mirror is missing');
    make(API, 'KafkaUser', 'events.mirror', { status: { conditions: [{ type: 'Ready', status: 'True' }] } }, 'shop', { labels });
    expect(await act(mirror)).toBe('Secret shop/events-link is missing');
    makeSecret('shop', 'events-link', { 'ca.crt': 'x', 'tls.crt': 'x' });
    expect(await act(mirror)).toBe("Secret shop/events-link has no key 'tls.key'");
    makeSecret('shop', 'events-link', { 'ca.crt': 'x', 'tls.crt': 'x', 'tls.key': 'x' });
    await settle(mirror);
    expect(await conditionsOf(mirror)).toEqual(['Ready=True Ready']);
    expect((await fake.list('v1', 'Service', 'shop')).map(({ metadata, spec }) => [metadata.name, spec.ports[0].port])).toEqual([['events-mirror-mirrormaker2-api', 8083]]);
  });

  test('fails when something is not played', async () => {
    expect(await act(kafka({ cruiseControl: {} }))).toBe("'cruiseControl' of a Kafka is not played");
    await ready();
    expect(await act(make(API, 'KafkaUser', 'b', { spec: { authentication: { type: 'tls' } } }, 'shop', { labels }))).toBe('a KafkaUser without a given SCRAM password is not played');
    expect(await act(make(API, 'KafkaUser', 'c', { spec: {} }, 'shop'))).toBe('label strimzi.io/cluster, which names the Kafka, is missing');
    expect(await act(make(API, 'KafkaNodePool', 'd', { spec: { replicas: 1, storage: { type: 'ephemeral' } } }, 'shop', { labels }))).toBe("storage of type 'ephemeral' is not played");
    expect(await act(make(API, 'KafkaConnect', 'e', {}, 'shop'))).toBe('KafkaConnect is not played');
    expect(await act(pool(undefined, { pod: { volumes: [{ name: 'a', emptyDir: {} }] } }))).toBe('a volume of a KafkaNodePool that is no Secret is not played');
  });
});

describe('Flink', () => {
  const API = 'flink.apache.org/v1beta1';
  const env = [{ name: 'KEY', valueFrom: { secretKeyRef: { name: 'state', key: 'access-key' } } }];
  const volumes = [{ name: 'kafka', projected: { sources: [{ secret: { name: 'login' } }] } }];
  const cluster = (spec: object = {}) => make(API, 'FlinkDeployment', 'jobs', {
    spec: { serviceAccount: 'jobs', podTemplate: { spec: { containers: [{ name: 'flink-main-container', env }], volumes } }, jobManager: { replicas: 1 }, ...spec },
  }, 'shop');
  const ready = async () => {
    make('v1', 'ServiceAccount', 'jobs', {}, 'shop');
    makeSecret('shop', 'state', { 'access-key': 'x' });
    makeSecret('shop', 'login');
    const jobs = cluster();
    await settle(jobs);
    return jobs;
  };

  test('a cluster waits for its ServiceAccount and what its Pods read, and is there for its page', async () => {
    const jobs = cluster();
    expect(await act(jobs)).toBe('ServiceAccount shop/jobs is missing');
    make('v1', 'ServiceAccount', 'jobs', {}, 'shop');
    expect(await act(jobs)).toBe('Secret shop/state is missing');
    makeSecret('shop', 'state', { 'access-key': 'x' });
    expect(await act(jobs)).toBe('Secret shop/login is missing');
    makeSecret('shop', 'login');
    await settle(jobs);
    expect((await fake.find(API, 'FlinkDeployment', 'jobs', 'shop'))!.status).toMatchObject({ jobManagerDeploymentStatus: 'READY', lifecycleState: 'STABLE' });
    expect((await fake.find('v1', 'Service', 'jobs-rest', 'shop'))!.spec.ports).toEqual([{ name: 'rest', port: 8081, targetPort: 8081, protocol: 'TCP' }]);
  });

  test('a job waits for its cluster', async () => {
    const job = make(API, 'FlinkSessionJob', 'count', { spec: { deploymentName: 'jobs', job: { state: 'running' } } }, 'shop');
    expect(await act(job)).toBe('FlinkDeployment shop/jobs is missing');
    const jobs = cluster();
    expect(await act(job)).toBe('FlinkDeployment shop/jobs is not stable');
    fake.objects.delete(`${API}/FlinkDeployment/jobs/shop`);
    expect(jobs.kind).toBe('FlinkDeployment');
    await ready();
    await settle(job);
    expect((await fake.find(API, 'FlinkSessionJob', 'count', 'shop'))!.status).toMatchObject({ lifecycleState: 'STABLE', jobStatus: { state: 'RUNNING' } });
  });

  test('fails when something is not played', async () => {
    make('v1', 'ServiceAccount', 'jobs', {}, 'shop');
    expect(await act(cluster({ job: { jarURI: 'local:///a.jar' } }))).toBe('a FlinkDeployment with a job of its own is not played');
    expect(await act(make(API, 'FlinkStateSnapshot', 'a', {}, 'shop'))).toBe('FlinkStateSnapshot is not played');
  });
});

describe('System Upgrade Controller', () => {
  const plan = (spec: object = {}) => make('upgrade.cattle.io/v1', 'Plan', 'control-planes', {
    spec: {
      version: 'v1.35.8+k3s1', serviceAccountName: 'system-upgrade',
      nodeSelector: { matchExpressions: [{ key: 'release', operator: 'NotIn', values: ['v1.35.8-k3s1'] }] }, ...spec,
    },
  }, 'system-upgrade');

  test('a Plan is complete when every machine has its release', async () => {
    expect(await act(plan())).toBe('ServiceAccount system-upgrade/system-upgrade is missing');
    make('v1', 'ServiceAccount', 'system-upgrade', {}, 'system-upgrade');
    make('v1', 'Node', 'one', {}, undefined, { labels: { release: 'v1.35.8-k3s1' } });
    await settle(plan());
    expect(await conditionsOf(plan())).toEqual(['Validated=True PlanIsValid', 'LatestResolved=True Version', 'Complete=True Complete']);
  });

  test('fails when a machine would be upgraded, or the release is looked up', async () => {
    make('v1', 'ServiceAccount', 'system-upgrade', {}, 'system-upgrade');
    make('v1', 'Node', 'one', {}, undefined, { labels: { release: 'v1.35.7-k3s1' } });
    expect(await act(plan())).toBe('Node one would be upgraded to v1.35.8+k3s1, which is not played');
    expect(await act(plan({ channel: 'https://updates.example' }))).toBe('a Plan with a channel is not played');
    expect(await act(plan({ channel: undefined, secrets: [{ name: 'x' }] }))).toBe('a Plan with Secrets is not played');
  });
});

describe('autoscalers', () => {
  test('fails when something is to be scaled', async () => {
    for (const [apiVersion, kind] of [
      ['autoscaling.k8s.io/v1', 'VerticalPodAutoscaler'], ['keda.sh/v1alpha1', 'ScaledObject'], ['keda.sh/v1alpha1', 'ScaledJob'],
      ['eventing.keda.sh/v1alpha1', 'CloudEventSource'], ['eventing.keda.sh/v1alpha1', 'ClusterCloudEventSource'],
    ]) expect(await act(make(apiVersion, kind, 'x'))).toBe(`${kind} is not played`);
  });
});

describe('the others', () => {
  test('a SealedSecret has its keys, with values that stay', async () => {
    const sealed = (...keys: string[]) => make('bitnami.com/v1alpha1', 'SealedSecret', 'token', {
      spec: { encryptedData: Object.fromEntries(keys.map((one) => [one, 'AgB'])), template: { type: 'Opaque', metadata: { labels: { team: 'shop' } } } },
    }, 'shop');
    await settle(sealed('a'));
    const { a } = await valuesOf('shop', 'token');
    await settle(sealed('a', 'b'));
    expect(await valuesOf('shop', 'token')).toEqual({ a, b: expect.stringMatching(/^\w{32}$/) });
    expect((await fake.find('v1', 'Secret', 'token', 'shop'))!.metadata).toMatchObject({ labels: { team: 'shop' }, ownerReferences: [{ kind: 'SealedSecret', name: 'token' }] });
    expect(await conditionsOf(sealed('a', 'b'))).toEqual(['Synced=True Unsealed']);
  });

  test('an identity counts the Pods that get it', async () => {
    make('v1', 'Namespace', 'shop', {}, undefined, { labels: { sovereign: 'omantel' } });
    make('v1', 'Namespace', 'other');
    for (const [name, namespace, nodeName] of [['a', 'shop', 'm'], ['b', 'shop', undefined], ['c', 'other', 'm']]) make('v1', 'Pod', name!, { spec: { nodeName } }, namespace);
    const expression = (operator: string, values?: string[]) => ({ matchExpressions: [{ key: 'sovereign', operator, values }] });
    const count = async (namespaceSelector: object) => {
      const identity = make('spire.spiffe.io/v1alpha1', 'ClusterSPIFFEID', 'all', { spec: { namespaceSelector } });
      await settle(identity);
      return (await fake.find('spire.spiffe.io/v1alpha1', 'ClusterSPIFFEID', 'all'))!.status.stats.podsSelected;
    };
    expect(await count({ matchLabels: { sovereign: 'omantel' } })).toBe(1);
    expect(await count({})).toBe(2);
    expect(await count(expression('In', ['omantel']))).toBe(1);
    expect(await count(expression('NotIn', ['omantel']))).toBe(1);
    expect(await count(expression('Exists'))).toBe(1);
    expect(await count(expression('DoesNotExist'))).toBe(1);
    await settle(make('spire.spiffe.io/v1alpha1', 'ClusterStaticEntry', 'x', {}));
  });

  test('an Environment waits for its Organization', async () => {
    const environment = make('catalyst.openova.io/v1alpha1', 'Environment', 'shop-prod', { spec: { organization: 'shop' } }, 'catalyst-system');
    expect(await act(environment)).toBe('Organization catalyst-system/shop is missing');
    make('catalyst.openova.io/v1alpha1', 'Organization', 'shop', {}, 'catalyst-system');
    await settle(environment);
    expect((await fake.find('catalyst.openova.io/v1alpha1', 'Environment', 'shop-prod', 'catalyst-system'))!.status.phase).toBe('Ready');
  });

  describe('a policy of Kyverno', () => {
    const API_SERVER = 'admissionregistration.k8s.io/v1';
    const resourceRules = [{ apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['pods'] }];
    const validations = [{ expression: 'has(object.spec)', message: 'no' }];
    const policy = (autogen: object | undefined, matchConstraints: object = { resourceRules, namespaceSelector: {} }) => (
      make('policies.kyverno.io/v1', 'ValidatingPolicy', 'x', { spec: { validationActions: ['Audit'], autogen, matchConstraints, validations } })
    );
    const ON = { validatingAdmissionPolicy: { enabled: true } };

    test('becomes one of the API server', async () => {
      await settle(policy(ON));
      expect((await fake.find(API_SERVER, 'ValidatingAdmissionPolicy', 'vpol-x'))!.spec).toMatchObject({ matchConstraints: { resourceRules }, validations });
      expect((await fake.find(API_SERVER, 'ValidatingAdmissionPolicyBinding', 'vpol-x-binding'))!.spec).toEqual({ policyName: 'vpol-x', validationActions: ['Audit'] });
      expect((await fake.find('policies.kyverno.io/v1', 'ValidatingPolicy', 'x'))!.status).toMatchObject({ generated: true, conditionStatus: { ready: true } });
    });

    test('of the webhook is not played', async () => {
      expect(await act(policy(undefined))).toBe('ValidatingPolicy x without autogen.validatingAdmissionPolicy is not played');
      expect(await act(make('kyverno.io/v1', 'ClusterPolicy', 'x'))).toBe('ClusterPolicy is not played');
    });

    test('for Pods alone would become rules for Deployments, unless told not to', async () => {
      expect(await act(policy(ON, { resourceRules }))).toBe('ValidatingPolicy x with rules for Deployments is not played');
      await settle(policy({ ...ON, podControllers: { controllers: [] } }, { resourceRules }));
      await settle(policy(ON, { resourceRules: [{ ...resourceRules[0], resources: ['services'] }] }));
    });
  });

  test('records for DNS are taken note of', async () => {
    await settle(make('externaldns.k8s.io/v1alpha1', 'DNSEndpoint', 'x', {}, 'shop'));
  });

  test('what is wanted is compared without what others added', () => {
    expect(includes({ a: 1, b: [{ c: 1, d: 2 }] }, { a: 1, b: [{ c: 1 }], e: undefined })).toBe(true);
    expect(includes({ b: [1, 2] }, { b: [1] })).toBe(false);
    expect(includes({ a: null }, { a: {} })).toBe(false);
    expect(includes('a', { a: 1 })).toBe(false);
  });
});

describe('the company', () => {
  const definition = (group: string, kind: string) => make('apiextensions.k8s.io/v1', 'CustomResourceDefinition', `${kind.toLowerCase()}s.${group}`, { spec: { group, names: { kind }, versions: [{ name: 'v1', storage: true }] } });
  const operator = (available: number, image: string = 'jetstack/cert-manager-controller') => make('apps/v1', 'Deployment', image.replace('/', '-'), {
    spec: { template: { spec: { containers: [{ image: `registry.example:5000/${image}:v1@sha256:0` }] } } }, status: { availableReplicas: available },
  }, 'ops');
  const issuer = () => make('cert-manager.io/v1', 'ClusterIssuer', 'own', { spec: { selfSigned: {} } });
  let end: AbortController;
  let report: PlayReport;
  let run: Promise<void>;

  function start(): void {
    end = new AbortController();
    report = new PlayReport();
    run = driveOperators(stage, end.signal, report);
  }

  async function until(isTrue: () => unknown): Promise<void> {
    const deadline = Date.now() + 5000;
    while (!isTrue()) {
      if (Date.now() > deadline) throw new Error('nothing came of it within five seconds');
      await new Promise((resolve) => { setTimeout(resolve, 10); });
    }
  }

  afterEach(async () => {
    end.abort();
    await run;
  });

  test('an object waits for the operator that is played, and is done with it', async () => {
    definition('cert-manager.io', 'ClusterIssuer');
    operator(0);
    start();
    issuer();
    await until(() => report.waiting.length);
    expect(report.waiting).toEqual([{ what: 'ClusterIssuer own', reason: 'Deployment of jetstack/cert-manager-controller is not available' }]);
    operator(1);
    await until(() => report.waiting.length === 0);
    expect([...report.acts]).toEqual([['ClusterIssuer/own', { title: 'cert-manager: readies issuers' }]]);
    expect(report.played).toEqual(['cert-manager: readies issuers']);
  });

  test('a change is looked at at once, and what is gone is forgotten', async () => {
    definition('cert-manager.io', 'ClusterIssuer');
    operator(1);
    start();
    const object = issuer();
    await until(() => report.acts.size === 1 && report.waiting.length === 0);
    make('cert-manager.io/v1', 'ClusterIssuer', 'own', { spec: { ca: { secretName: 'root' } } });
    await until(() => report.waiting.length);
    expect(report.waiting[0].reason).toBe('Secret cert-manager/root is missing');
    await fake.remove(object);
    await until(() => report.acts.size === 0);
  });

  test('an error is told and tried again', async () => {
    definition('cert-manager.io', 'ClusterIssuer');
    operator(1);
    const { setStatus } = fake;
    fake.setStatus = async () => { throw new Error('the API server is away'); };
    start();
    issuer();
    await until(() => report.waiting.length);
    expect(report.waiting[0].reason).toBe('the API server is away');
    fake.setStatus = setStatus;
    await until(() => report.waiting.length === 0);
  });

  test('a kind that nobody plays is named once an object of it is there, and kinds of Flux are not', async () => {
    start();
    definition('x.example', 'Thing');
    definition('kustomize.toolkit.fluxcd.io', 'Kustomization');
    make('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'a', {}, 'flux-system');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect([...report.unplayed]).toEqual([]);
    make('x.example/v1', 'Thing', 'a', {}, 'shop');
    await until(() => report.unplayed.size);
    expect([...report.unplayed]).toEqual(['Thing.x.example']);
  });

  test('an operator that registers its kinds does so as soon as it is available', async () => {
    start();
    operator(1, 'cilium/operator-generic');
    await until(() => fake.objects.has('apiextensions.k8s.io/v1/CustomResourceDefinition/ciliumnetworkpolicies.cilium.io'));
    operator(0, 'crossplane/crossplane');
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    expect(fake.objects.has('apiextensions.k8s.io/v1/CustomResourceDefinition/functions.pkg.crossplane.io')).toBe(false);
  });

  test('an operator that shares its image with another workload is available when both are', async () => {
    definition('pkg.crossplane.io', 'Function');
    start();
    operator(1, 'crossplane/crossplane');
    make('apps/v1', 'Deployment', 'rbac-manager', { spec: { template: { spec: { containers: [{ image: 'crossplane/crossplane' }] } } }, status: {} }, 'ops');
    make('pkg.crossplane.io/v1', 'Function', 'ready', { spec: { package: 'x.example/ready:v1' } });
    await until(() => report.waiting.length);
    expect(report.waiting).toEqual([{ what: 'Function ready', reason: 'Deployment of crossplane/crossplane is not available' }]);
  });
});

describe('Knative', () => {
  const serving = (ingress: object = { kourier: { enabled: true }, istio: { enabled: false } }, namespace: string = 'knative-serving') => (
    make('operator.knative.dev/v1beta1', 'KnativeServing', 'knative', { spec: { version: '1.23', ingress } }, namespace)
  );

  test('is installed with Kourier', async () => {
    const wanted = serving();
    await settle(wanted);
    expect(await conditionsOf(wanted)).toContain('Ready=True ');
    expect((await fake.find(wanted.apiVersion, wanted.kind, 'knative', 'knative-serving'))!.status.version).toBe('1.23.0');
  });

  test('fails when it has another way in, or none', async () => {
    expect(await act(serving({}))).toBe('KnativeServing with istio is not played');
    expect(await act(serving({ 'gateway-api': { enabled: true }, 'istio': { enabled: false } }))).toBe('KnativeServing with gateway-api is not played');
    expect(await act(serving({ istio: { enabled: false } }))).toBe('KnativeServing with no way in is not played');
  });

  test('fails when it is installed twice, and when Eventing is wanted', async () => {
    serving();
    const other = make('operator.knative.dev/v1beta1', 'KnativeServing', 'second', { spec: { version: '1.23', ingress: { kourier: { enabled: true } } } }, 'other');
    expect(await act(other)).toBe('KnativeServing knative-serving/knative is installed already');
    expect(await act(make('operator.knative.dev/v1beta1', 'KnativeEventing', 'knative', { spec: {} }, 'knative-eventing'))).toBe('KnativeEventing is not played');
  });
});

describe('KServe', () => {
  test('fails when a model is described, which no Blueprint does', async () => {
    const [beta, alpha] = ['serving.kserve.io/v1beta1', 'serving.kserve.io/v1alpha1'];
    expect(await act(make(beta, 'InferenceService', 'model', { spec: {} }, 'models'))).toBe('InferenceService is not played');
    expect(await act(make(alpha, 'InferenceGraph', 'model', { spec: {} }, 'models'))).toBe('InferenceGraph is not played');
    expect(await act(make(alpha, 'TrainedModel', 'model', { spec: {} }, 'models'))).toBe('TrainedModel is not played');
    expect(playerOf('serving.kserve.io', 'ClusterStorageContainer')![0].act).toBeUndefined();
  });
});

describe('Milvus', () => {
  const dependencies = { msgStreamType: 'woodpecker', storage: { external: true, secretRef: 'bucket' }, etcd: { inCluster: {} } };
  const components = { env: [{ name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 'login', key: 'password' } } }, { name: 'PLAIN', value: 'x' }] };
  const database = (spec: object = {}) => make('milvus.io/v1beta1', 'Milvus', 'vectors', { spec: { mode: 'standalone', components, dependencies, ...spec } }, 'shop');

  test('a database waits for the keys of its bucket and for its password, and has a Service', async () => {
    const wanted = database();
    expect(await act(wanted)).toBe('Secret shop/bucket is missing');
    expect(await conditionsOf(wanted)).toEqual(['MilvusReady=False ReasonMilvusComponentsNotHealthy']);
    makeSecret('shop', 'bucket', { accesskey: 'a' });
    expect(await act(wanted)).toBe("Secret shop/bucket has no key 'secretkey'");
    makeSecret('shop', 'bucket', { accesskey: 'a', secretkey: 'b' });
    expect(await act(wanted)).toBe('Secret shop/login is missing');
    makeSecret('shop', 'login', { password: 'c' });
    await settle(wanted);
    expect(await conditionsOf(wanted)).toContain('MilvusReady=True ReasonReady');
    const { spec } = (await fake.find('v1', 'Service', 'vectors-milvus', 'shop'))!;
    expect([spec.ports.map(({ port }: any) => port), spec.selector['app.kubernetes.io/component']]).toEqual([[19530, 9091], 'standalone']);
    expect((await fake.find('milvus.io/v1beta1', 'Milvus', 'vectors', 'shop'))!.status).toMatchObject({ status: 'Healthy', endpoint: 'vectors-milvus.shop:19530' });
  });

  test('the Service of a database of many parts leads to its proxies', async () => {
    makeSecret('shop', 'bucket', { accesskey: 'a', secretkey: 'b' });
    await settle(database({ mode: 'cluster', components: {} }));
    expect((await fake.find('v1', 'Service', 'vectors-milvus', 'shop'))!.spec.selector['app.kubernetes.io/component']).toBe('proxy');
  });

  test('fails when it keeps what it has elsewhere', async () => {
    expect(await act(database({ dependencies: { ...dependencies, msgStreamType: 'kafka' } }))).toBe("messages by 'kafka' are not played");
    expect(await act(database({ dependencies: { ...dependencies, storage: {} } }))).toBe('storage in the cluster is not played');
    expect(await act(database({ dependencies: { ...dependencies, etcd: { external: true } } }))).toBe('an etcd of somebody else is not played');
  });

  test('fails when a kind of the past is wanted', async () => {
    expect(await act(make('milvus.io/v1beta1', 'MilvusUpgrade', 'vectors', { spec: {} }, 'shop'))).toBe('MilvusUpgrade is not played');
    expect(await act(make('milvus.io/v1alpha1', 'MilvusCluster', 'vectors', { spec: {} }, 'shop'))).toBe('MilvusCluster is not played');
  });
});
