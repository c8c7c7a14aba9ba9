import { load } from 'js-yaml';
import { LiveKit, Matrix, MatrixProps, Stunner } from '../../blueprints';
import { ApplicationSize, ClusterPlan, HostCluster } from '../../constructs';
import { faultsOf, planOnPlatform } from '../support/communication';
import { dependenciesOf, objectOf, testSovereign, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

const addMedia = (on: HostCluster) => {
  new Stunner(on);
  new LiveKit(on);
};
const planWith = (props: MatrixProps = {}, add: (on: HostCluster) => void = () => {}, id?: string): ClusterPlan => planOnPlatform((on) => {
  add(on);
  new Matrix(on, id, props);
});
const plan = planWith();
const calls = planWith({}, addMedia);
const values = valuesOf(plan, 'matrix');
const route = (name: string, of: ClusterPlan = plan): any => objectOf(of, 'matrix', 'HTTPRoute', name).spec;

describe('the servers', () => {
  test('have everything that they need, in the order in which they need that', () => {
    expect([plan, calls].flatMap((one) => faultsOf(one))).toEqual([]);
    expect([plan, calls].flatMap((one) => unknownValuePaths('matrix-stack', valuesOf(one, 'matrix')))).toEqual([]);
    expect(dependenciesOf(plan, 'matrix')).toEqual(expect.arrayContaining(['keycloak-realms', 'matrix-prerequisites', 'public-gateway']));
  });

  test('are called by the domain of the Sovereign, or by a name of their own', () => {
    expect(values.serverName).toBe('omantel.omani.works');
    expect(route('matrix-discovery').hostnames).toEqual(['omantel.omani.works']);
    const own = planWith({ serverName: 'chat.omantel.omani.works' });
    expect(valuesOf(own, 'matrix').serverName).toBe('chat.omantel.omani.works');
    expect(route('matrix-discovery', own).hostnames).toEqual(['chat.omantel.omani.works']);
  });

  test('have host names, and what clients of old ask the one is answered by the other', () => {
    const backend = (name: string) => `${route(name).hostnames[0].split('.')[0]} ${route(name).rules[0].backendRefs[0].name}:${route(name).rules[0].backendRefs[0].port}`;
    expect(['matrix-server', 'matrix-account', 'matrix-web', 'matrix-login'].map(backend)).toEqual([
      'matrix matrix-synapse:8008', 'matrix-account matrix-matrix-authentication-service:8080', 'matrix-web matrix-element-web:80',
      'matrix matrix-matrix-authentication-service:8080',
    ]);
    const paths = route('matrix-login').rules[0].matches.map(({ path }: any) => path.value);
    expect(paths).toHaveLength(12);
    expect(paths).toEqual(expect.arrayContaining(['/_matrix/client/v3/login', '/_matrix/client/api/v1/logout', '/_matrix/client/unstable/refresh']));
    expect(values.ingress).toEqual({ className: 'none', tlsEnabled: false });
  });

  test('keep everything in databases of the platform, and files on a volume', () => {
    expect(values.postgres).toEqual({ enabled: false });
    expect(values.synapse.postgres).toEqual({
      host: 'matrix-pg-rw.matrix.svc', port: 5432, user: 'matrix', database: 'matrix', sslMode: 'require', password: { secret: 'matrix-pg-app', secretKey: 'password' },
    });
    expect(values.matrixAuthenticationService.postgres.host).toBe('matrix-account-pg-rw.matrix.svc');
    expect(values.synapse.media.storage).toEqual({ size: '20Gi', storageClassName: 'hcloud-volumes-retain', resourcePolicy: 'keep' });
    expect(valuesOf(planWith({ mediaGiB: 40 }), 'matrix').synapse.media.storage.size).toBe('40Gi');
  });

  test('sign with a key that is generated', () => {
    const { data } = objectOf(plan, 'matrix-prerequisites', 'ExternalSecret', 'matrix-keys').spec.target.template;
    expect(data['signing.key']).toBe('ed25519 0 {{ index . `seed` }}A');
    expect(objectOf(plan, 'matrix-prerequisites', 'Password', 'matrix-keys-seed').spec).toMatchObject({ length: 42, symbols: 0 });
    expect(values.synapse.signingKey).toEqual({ secret: 'matrix-keys', secretKey: 'signing.key' });
    expect(values.matrixAuthenticationService.synapseSharedSecret).toEqual({ secret: 'matrix-keys', secretKey: 'shared' });
  });

  test('let people in through the identity provider alone', () => {
    const { passwords, upstream_oauth2: { providers: [provider] } } = load(values.matrixAuthenticationService.additional['login.yaml'].config) as any;
    expect(passwords).toEqual({ enabled: false });
    expect(provider).toMatchObject({
      issuer: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin', client_id: 'matrix', client_secret_file: '/run/login/client-secret',
      claims_imports: { localpart: { action: 'require', template: '{{ user.preferred_username }}' } },
    });
    // Crockford's base32 without I, L, O and U, of 128 bits.
    expect(provider.id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect(values.matrixAuthenticationService.extraVolumes[0].secret.secretName).toBe('matrix-oidc');
    const realm = JSON.parse(objectOf(plan, 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']);
    expect(realm.clients.find(({ clientId }: any) => clientId === 'matrix').redirectUris).toEqual(['https://matrix-account.hfmp.omantel.omani.works/upstream/callback/*']);
  });

  test('speak to no other server, unless that is wanted, and tell nobody of themselves', () => {
    const settings = (of: ClusterPlan) => load(valuesOf(of, 'matrix').synapse.additional['platform.yaml'].config);
    expect(settings(plan)).toEqual({ report_stats: false, federation_domain_whitelist: [] });
    expect(settings(planWith({ federationEnabled: true }))).toEqual({ report_stats: false });
  });

  test('ask for little, and for more in the larger sizes', () => {
    const requests = (of: ClusterPlan) => of.workloads.filter(({ blueprint, workload }) => blueprint.name === 'matrix' && !workload.name.endsWith('-pg'))
      .map(({ workload: { name, replicas = 1, cpuMillis, memoryMiB } }) => `${name} ${replicas} ${cpuMillis} ${memoryMiB}`);
    expect(requests(plan)).toEqual(['matrix-server 1 200 512', 'matrix-account 1 50 64', 'matrix-web 1 50 64', 'matrix-haproxy 1 100 128']);
    expect(requests(planWith({ size: ApplicationSize.MEDIUM }))).toEqual([
      'matrix-server 1 1500 3072', 'matrix-account 2 100 128', 'matrix-web 2 50 64', 'matrix-haproxy 2 100 128',
    ]);
    const large = planWith({ size: ApplicationSize.LARGE });
    expect(valuesOf(large, 'matrix').synapse.resources).toEqual({ requests: { cpu: '4000m', memory: '12288Mi' }, limits: { memory: '24576Mi' } });
    expect(valuesOf(large, 'matrix').matrixAuthenticationService.replicas).toBe(2);
    expect(objectOf(large, 'matrix-prerequisites', 'Cluster', 'matrix-pg').spec.storage.size).toBe('200Gi');
  });

  test('fails when the name of the server is none', () => {
    expect(() => new Matrix(testSovereign().managementCluster, undefined, { serverName: 'chat' })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/matrix: 'serverName' must be two or more lowercase labels joined by dots, of at most 63 characters each and 253 in all, "
      + 'got "chat"; write for example "acme.com"',
    ));
  });

  test('fails when there is no room for files', () => {
    expect(() => new Matrix(testSovereign().managementCluster, undefined, { mediaGiB: 0 })).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/matrix: 'mediaGiB' must be a whole number of at least 1, got 0; leave it out for that of the size",
    ));
  });
});

describe('calls', () => {
  test('are in the rooms that the cluster has, with a key of their own', () => {
    expect(valuesOf(calls, 'matrix').matrixRTC).toMatchObject({
      sfu: { enabled: false },
      livekitAuth: { key: 'matrix', secret: { secret: 'matrix-media', secretKey: 'secret' } },
      extraEnv: [{ name: 'LIVEKIT_URL', value: 'wss://livekit.hfmp.omantel.omani.works' }],
      ingress: { host: 'matrix-rtc.hfmp.omantel.omani.works' },
    });
    expect(route('matrix-rtc', calls).rules[0].backendRefs[0].name).toBe('matrix-matrix-rtc-authorisation-service');
    expect(dependenciesOf(calls, 'matrix')).toContain('livekit');
  });

  test('are not there where the cluster has no rooms, or nobody wants them', () => {
    expect(values.matrixRTC).toEqual({ enabled: false });
    expect(valuesOf(planWith({ callsEnabled: false }, addMedia), 'matrix').matrixRTC).toEqual({ enabled: false });
  });

  test('are in the rooms that are given', () => {
    const given = planOnPlatform((on) => {
      addMedia(on);
      new Matrix(on, undefined, { media: new LiveKit(on, 'rooms') });
    });
    expect(valuesOf(given, 'matrix').matrixRTC.extraEnv[0].value).toBe('wss://rooms.hfmp.omantel.omani.works');
  });

  test('fails when they are wanted and there are no rooms', () => {
    expect(planWith({ callsEnabled: true }).sovereignPlan.findings.map(String)).toEqual([
      'omantel/hz-fsn-mgt-prod/matrix: needs media, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (LiveKit) with hz-fsn-mgt-prod as its scope, or leave 'matrix' out [missing-provider]",
    ]);
  });
});
