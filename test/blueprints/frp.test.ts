import { BootstrapKit, Cache, CatalystPlatform, Frp, Postgres, Temporal } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import {
  BuildingBlock, Checks, ClusterPlan, Component, ComponentCategory, Environment, HostCluster, KeycloakTopology, Organization, PassageConnection,
  Placement, RouteConnection, Sovereign,
} from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

const { DMZ, MGT, RTZ } = BuildingBlock;
const [FSN_DMZ, FSN_RTZ, HEL_DMZ, HEL_RTZ, NBG] = ['hz-fsn-dmz-prod', 'hz-fsn-rtz-prod', 'hz-hel-dmz-prod', 'hz-hel-rtz-prod', 'hz-nbg-mgt-prod'];
const PART: Component = { ...CATALOGUE.reloader, key: 'stock', namespace: 'stock', chart: undefined, crds: undefined, buildingBlocks: [RTZ] };
const SHOP: Component = {
  key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
  namespace: 'shop', buildingBlocks: [RTZ],
};
const service = (name: string) => ({ apiVersion: 'v1', kind: 'Service', metadata: { name }, spec: { selector: { app: name }, ports: [{ port: 8080 }] } });
const on = (sovereign: Sovereign, name: string): ClusterPlan => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
const organization = (sovereign: Sovereign) => new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });

/** Two regions with an edge, whose addresses are known; in one of them there are things with a public host name. */
function declared(got: { route?: RouteConnection; short?: RouteConnection; passage?: PassageConnection } = {}): Sovereign {
  const entered = (code: string, entryAddress: string) => region(code, cluster(RTZ, 3), { ...cluster(DMZ, 1, 1), entryAddress });
  const regions = [twoRegions()[0], entered('fsn', '203.0.113.7'), entered('hel', '198.51.100.7')];
  const sovereign = testSovereign({ regions, keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
  new BootstrapKit(sovereign, 'kit');
  new CatalystPlatform(sovereign, 'platform');
  const [fsn] = sovereign.clustersWithRole(RTZ);
  new TestBlueprint(fsn, 'stock', { component: PART }, (self) => {
    self.mainUnit.add(service('stock'));
    got.short = self.route({ label: 'stock', service: 'stock', port: 8080 });
    got.passage = self.passage({ label: 'stock', service: 'stock', port: 8080 });
  });
  const prod = new Environment(organization(sovereign), 'prod', { hostClusters: sovereign.clustersWithRole(RTZ) });
  new TestBlueprint(prod, 'shop', { component: SHOP }, (self) => {
    self.mainUnit.add(service('web'));
    got.route = self.route({ label: 'console', service: 'web', port: 8080, pathPrefix: '/shop', otherPathPrefixes: ['/stock'], timeoutSeconds: 0 });
  });
  new Temporal(prod, 'flows');
  new Postgres(prod, 'db', { placement: Placement.activeHotstandby(['fsn', 'hel']) });
  new Cache(prod, 'sessions', { placement: Placement.activeHotstandby(['fsn', 'hel']) });
  return sovereign;
}

const connections: { route?: RouteConnection; short?: RouteConnection; passage?: PassageConnection } = {};
const sovereign = declared(connections);
const [edge, inner] = [FSN_DMZ, FSN_RTZ].map((name) => on(sovereign, name));
const configOf = (plan: ClusterPlan, file: string) => JSON.parse(objectOf(plan, 'frp', 'ConfigMap').data[file]);
const wayTo = (host: string) => configOf(inner, 'frpc.json').proxies.filter(({ customDomains }: any) => customDomains.includes(host));
const podOf = (plan: ClusterPlan, kind: string) => objectOf(plan, 'frp', kind).spec.template.spec;

test('a Sovereign whose workloads stand behind edges passes all checks', () => {
  expect(Checks.findings(sovereign).map(String)).toEqual([]);
  expect([edge, inner].flatMap((plan) => objectsOf(plan, 'frp')).flatMap((one) => validateManifest(one))).toEqual([]);
});

describe('a public host name of what runs behind an edge', () => {
  const host = 'console.acme-prod.omantel.omani.works';

  test('is the same as in front', () => {
    expect(connections.route).toEqual({ host, hosts: [host], url: `https://${host}` });
    expect(connections.short).toMatchObject({ hosts: ['stock.hfrp.omantel.omani.works'] });
  });

  test('is a route of the edge, at the listener of its Environment, and none of its own cluster', () => {
    expect(objectOf(edge, 'frp', 'HTTPRoute', 'acme-shop-web').spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway-system', sectionName: 'https-acme-prod' }],
      hostnames: [host],
      rules: [{
        matches: ['/shop', '/stock'].map((value) => ({ path: { type: 'PathPrefix', value } })),
        backendRefs: [{ name: 'frp', port: 8080 }], timeouts: { request: '0s' },
      }],
    });
    const kinds = [inner, ...inner.vclusters].flatMap(({ units }) => units.flatMap(({ manifests }) => manifests)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => ['Gateway', 'HTTPRoute', 'TLSRoute'].includes(kind))).toEqual([]);
  });

  test('has its certificate at the edge', () => {
    expect(objectOf(edge, 'public-gateway-certificates', 'Certificate', 'public-hosts-acme-prod').spec.dnsNames).toEqual([
      host, 'flows.acme-prod.omantel.omani.works',
    ]);
  });

  test('leads from the edge to its Service, of which a vcluster makes a copy', () => {
    expect(wayTo(host)).toEqual(['/shop', '/stock'].map((location) => ({
      name: `http:${host}${location}`, type: 'http', customDomains: [host], locations: [location], localIP: 'web-x-shop-x-acme.acme.svc', localPort: 8080,
      annotations: { target: 'web-x-shop-x-acme.acme.svc:8080' }, loadBalancer: { group: `http:${host}${location}` }, requestHeaders: { set: { 'x-forwarded-proto': 'https' } },
    })));
    expect(wayTo('stock.hfrp.omantel.omani.works').map(({ name, localIP }: any) => [name, localIP])).toEqual([
      ['http:stock.hfrp.omantel.omani.works/', 'stock.stock.svc'], ['https:stock.hfrp.omantel.omani.works', 'stock.stock.svc'],
    ]);
  });

  test('is let through on both sides', () => {
    const policy = (plan: ClusterPlan, namespace: string) => objectsOf(plan, 'network-policies').find(({ metadata }) => metadata.namespace === namespace).spec;
    const between = { 'k8s:io.kubernetes.pod.namespace': 'acme' };
    expect(JSON.stringify(policy(inner, 'frp').egress)).toContain(JSON.stringify(between));
    expect(JSON.stringify(policy(inner, 'frp').egress)).toContain('{"port":"8443","protocol":"TCP"}');
    expect(JSON.stringify(policy(inner, 'acme').ingress)).toContain('"k8s:io.kubernetes.pod.namespace":"frp"');
    expect(policy(edge, 'frp').ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect(policy(inner, 'frp').ingress).not.toContainEqual({ fromEntities: ['ingress'] });
  });

  test('is answered with the address of the edge, as are all names of its cluster', () => {
    const script = objectOf(on(sovereign, NBG), 'powerdns', 'Job').spec.template.spec.containers[0].command[2].split('\n');
    expect(script.slice(script.indexOf("done <<'END'") + 1, script.indexOf('END'))).toEqual([
      ...['hfdp', 'hfrp'].map((location) => `*.${location}.omantel.omani.works 300 A 203.0.113.7`),
      ...['hldp', 'hlrp'].map((location) => `*.${location}.omantel.omani.works 300 A 198.51.100.7`),
      `${host} 300 LUA A "'203.0.113.7'"`, 'flows.acme-prod.omantel.omani.works 300 LUA A "\'203.0.113.7\'"',
    ]);
  });

  test('is not guarded when it is called as a surface of the platform', () => {
    expect(objectsOf(edge, 'coraza').map(({ kind }) => kind)).not.toContain('ReferenceGrant');
  });
});

describe('a way in for TLS from other clusters', () => {
  test('goes through the edge as it is, under the name of the cluster behind it', () => {
    expect(connections.passage).toEqual({ host: 'stock.hfrp.omantel.omani.works', port: 8443 });
    expect(objectOf(edge, 'frp-passages', 'TLSRoute', 'stock-stock').spec).toEqual({
      parentRefs: [{ name: 'public', namespace: 'gateway-system', sectionName: 'passages' }], hostnames: ['stock.hfrp.omantel.omani.works'],
      rules: [{ backendRefs: [{ name: 'frp', port: 8443 }] }],
    });
    expect(wayTo('stock.hfrp.omantel.omani.works')[1]).toEqual({
      name: 'https:stock.hfrp.omantel.omani.works', type: 'https', customDomains: ['stock.hfrp.omantel.omani.works'], localIP: 'stock.stock.svc', localPort: 8080,
      annotations: { target: 'stock.stock.svc:8080' }, loadBalancer: { group: 'https:stock.hfrp.omantel.omani.works' },
    });
  });

  test('leads to a database in both regions', () => {
    const ways = [FSN_RTZ, HEL_RTZ].map((name) => configOf(on(sovereign, name), 'frpc.json').proxies.find(({ localPort }: any) => localPort === 5432));
    expect(ways.map(({ customDomains, localIP }) => [customDomains, localIP])).toEqual(['hfrp', 'hlrp'].map((location) => (
      [[`db-data-pg.acme-prod.${location}.omantel.omani.works`], 'db-data-pg-rw.acme.svc']
    )));
    expect([FSN_DMZ, HEL_DMZ].map((name) => objectsOf(on(sovereign, name), 'frp-passages').some(({ metadata }) => metadata.name === 'acme-db-db-data-pg'))).toEqual([true, true]);
  });

  test('leads to a cache, which guards itself', () => {
    const [{ localIP }] = wayTo('valkey-acme-sessions.hfrp.omantel.omani.works');
    expect(localIP).toBe('valkey-acme-sessions-link.valkey.svc');
    const policy = objectsOf(inner, 'network-policies').find(({ metadata }) => metadata.namespace === 'valkey').spec;
    expect(JSON.stringify(policy.ingress)).toContain('"k8s:io.kubernetes.pod.namespace":"frp"');
  });
});

describe('servers on the edge', () => {
  test('let in nobody without a certificate for links and the token', () => {
    expect(configOf(edge, 'frps.json')).toEqual({
      bindPort: 7000, vhostHTTPPort: 8080, vhostHTTPSPort: 8443, vhostHTTPTimeout: 3600,
      transport: { tls: { force: true, certFile: '/certificates/tls.crt', keyFile: '/certificates/tls.key', trustedCaFile: '/certificates/ca.crt' } },
      auth: { method: 'token', tokenSource: { type: 'file', file: { path: '/token/token' } } },
      log: { to: 'console', level: 'info', disablePrintColor: true },
    });
    expect(objectOf(edge, 'frp-prerequisites', 'Certificate').spec).toMatchObject({
      dnsNames: ['tunnel-0.hfdp.omantel.omani.works', 'tunnel-1.hfdp.omantel.omani.works'], issuerRef: { name: 'links' },
    });
    for (const plan of [edge, inner]) {
      const [secret] = plan.phaseZeroSecrets.filter(({ namespace }) => namespace === 'frp');
      expect([secret.name, secret.fields.map(({ key, variable }: any) => [key, variable.name])]).toEqual(['frp-token', [['token', 'tunnel_token']]]);
    }
  });

  test('are as many as there are machines, up to two, each with a passage of its own', () => {
    const routes = objectsOf(edge, 'frp-passages').filter(({ metadata }) => metadata.name.startsWith('tunnel-'));
    expect(routes.map(({ spec }) => [spec.hostnames, spec.rules[0].backendRefs])).toEqual(['0', '1'].map((number) => (
      [[`tunnel-${number}.hfdp.omantel.omani.works`], [{ name: `frp-${number}`, port: 7000 }]]
    )));
    expect(objectOf(edge, 'frp', 'Service', 'frp-1').spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'frp', 'statefulset.kubernetes.io/pod-name': 'frp-1' }, publishNotReadyAddresses: true,
      ports: [{ name: 'link', port: 7000, targetPort: 'link', protocol: 'TCP' }],
    });
    expect(objectOf(edge, 'frp', 'StatefulSet').spec).toMatchObject({ replicas: 2, podManagementPolicy: 'Parallel' });
    expect(objectOf(edge, 'frp', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
  });

  test('are pinned, and confined', () => {
    const { appVersion } = CATALOGUE.frp;
    expect([podOf(edge, 'StatefulSet'), podOf(inner, 'Deployment')].map(({ containers }) => containers.map(({ image }: any) => image))).toEqual([
      [`docker.io/fatedier/frps:v${appVersion}`], [`docker.io/fatedier/frpc:v${appVersion}`, `docker.io/fatedier/frpc:v${appVersion}`],
    ]);
    expect(podOf(edge, 'StatefulSet')).toMatchObject({ automountServiceAccountToken: false, securityContext: { runAsNonRoot: true, runAsUser: 65532 } });
  });

  test('wait for the Gateway and for nothing behind them', () => {
    expect(dependenciesOf(edge, 'frp')).toEqual(expect.arrayContaining(['frp-prerequisites', 'public-gateway']));
    expect(podOf(edge, 'StatefulSet').containers[0].readinessProbe).toEqual({ tcpSocket: { port: 'http' }, initialDelaySeconds: 20 });
  });
});

describe('clients behind the edge', () => {
  test('each dial every server, and keep trying', () => {
    const { proxies, ...config } = configOf(inner, 'frpc.json');
    expect(config).toMatchObject({
      user: '{{ .Envs.POD_NAME }}', serverAddr: '{{ .Envs.SERVER }}', serverPort: 8443, loginFailExit: false,
      transport: { tls: { enable: true, serverName: '{{ .Envs.SERVER }}', trustedCaFile: '/certificates/ca.crt' } },
    });
    expect(proxies.length).toBeGreaterThan(5);
    expect(podOf(inner, 'Deployment').containers.map(({ name, env }: any) => [name, env[1].value])).toEqual(['0', '1'].map((number) => (
      [`frpc-${number}`, `tunnel-${number}.hfdp.omantel.omani.works`]
    )));
    expect(objectOf(inner, 'frp-prerequisites', 'Certificate').spec.dnsNames).toEqual(['tunnel.hfrp.omantel.omani.works']);
  });

  test('wait for nothing that they lead to', () => {
    expect(dependenciesOf(inner, 'frp').filter((name) => name.startsWith('acme') || name === 'stock')).toEqual([]);
  });
});

describe('a login behind an edge', () => {
  const realms = JSON.parse(objectOf(on(sovereign, NBG), 'keycloak-realms', 'ConfigMap').data['acme.json']);

  test('is in the realm of its Organization on the management cluster, with its cluster in its id', () => {
    expect(realms.clients.map(({ clientId, redirectUris }: any) => [clientId, redirectUris])).toEqual([
      ['flows-hfrp', ['https://flows.acme-prod.omantel.omani.works/auth/sso/callback']],
    ]);
    expect(JSON.stringify(valuesOf(inner.vcluster(sovereign.organizations[0]), 'flows'))).toContain('https://auth.hnmp.omantel.omani.works/realms/acme');
  });
});

describe('a Sovereign has none of it', () => {
  const kit = (...regions: any[]) => {
    const made = testSovereign({ regions });
    new BootstrapKit(made, 'kit');
    return made;
  };

  test('where workloads have an entry of their own', () => {
    const made = kit(region('nbg', cluster(MGT, 3)), region('fsn', cluster(RTZ, 3)));
    expect(made.hostClusters.map((one) => Frp.isUsefulOn(one))).toEqual([false, false]);
    expect(made.hostClusters.flatMap((one) => planOf(made, one).blueprints).filter((one) => one instanceof Frp)).toEqual([]);
  });

  test('where nothing behind the edge is to be reached', () => {
    const made = kit(...twoRegions());
    expect(made.hostClusters.map((one) => [one.name, Frp.isUsefulOn(one)])).toEqual([
      [FSN_DMZ, true], [FSN_RTZ, true], [HEL_DMZ, true], [HEL_RTZ, true], [NBG, false],
    ]);
    expect(made.hostClusters.map((one) => planOf(made, one).tryFindUnit('frp'))).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('fails when', () => {
  const parts = (make: (rtz: HostCluster) => void) => {
    const made = testSovereign({ regions: [region('fsn', cluster(MGT, 3), cluster(RTZ, 3), cluster(DMZ, 1, 1))] });
    const rtz = made.hostClusters.find(({ buildingBlock }) => buildingBlock === RTZ)!;
    make(rtz);
    return planOf(made).sovereignPlan.findings.map(String);
  };
  const routed = (rtz: HostCluster) => new TestBlueprint(rtz, 'stock', { component: PART }, (self) => self.route({ label: 'stock', service: 'stock', port: 8080 }));

  test('nothing leads to what is behind the edge', () => {
    expect(parts(routed)).toEqual([
      'omantel/hz-fsn-rtz-prod/stock: needs remote-gateway, which no Blueprint on hz-fsn-rtz-prod provides; '
      + "add a Blueprint that provides it (Frp) with hz-fsn-rtz-prod as its scope, or leave 'stock' out [missing-provider]",
    ]);
  });

  test('there is only one end', () => {
    const made = parts((rtz) => {
      new BootstrapKit(rtz.sovereign, 'kit');
      rtz.sovereign.hostClusters.find(({ buildingBlock }) => buildingBlock === DMZ)!.node.tryRemoveChild('frp');
      routed(rtz);
    });
    expect(made).toContain(
      'omantel/hz-fsn-rtz-prod/stock: needs remote-gateway, which no Blueprint on hz-fsn-dmz-prod provides; '
      + "add a Blueprint that provides it (Frp) with hz-fsn-dmz-prod as its scope, or leave 'stock' out [missing-provider]",
    );
  });

  test.each([
    ['a label is none', { label: 'Stock', service: 'stock', port: 8080 },
      "'label' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Stock\"; write \"stock\""],
    ['a path is none', { label: 'stock', service: 'stock', port: 8080, pathPrefix: 'stock' }, "'pathPrefix' must be an absolute path, got \"stock\"; write for example '/catalog'"],
  ])('%s', (_, request, message) => {
    expect(() => parts((rtz) => {
      new BootstrapKit(rtz.sovereign, 'kit');
      new TestBlueprint(rtz, 'stock', { component: PART }, (self) => self.route(request));
    })).toThrow(new Error(`omantel/hz-fsn-rtz-prod/stock: ${message}`));
  });

  test.each([
    ['a host name leads to a Service that is none', { label: 'stock', service: 'stok', port: 8080 },
      'names Service stock/stok at data.frpc.json, which nothing on the cluster makes; correct the name, or ask for it (requires())'],
    ['a host name leads to a port that is none', { label: 'stock', service: 'stock', port: 80 },
      'names Service stock/stock at data.frpc.json, at port 80, where it does not listen; use one of its ports: 8080'],
  ])('%s', (_, request, message) => {
    const made = testSovereign({ regions: [region('fsn', cluster(MGT, 3), cluster(RTZ, 3), cluster(DMZ, 1, 1))] });
    new BootstrapKit(made, 'kit');
    const [rtz] = made.clustersWithRole(RTZ);
    new TestBlueprint(rtz, 'stock', { component: PART }, (self) => {
      self.mainUnit.add(service('stock'));
      self.route(request);
    });
    expect(Checks.findings(made).map(String)).toEqual([`omantel/hz-fsn-rtz-prod/frp: ConfigMap frp in unit 'frp' ${message} [closed-world]`]);
  });

  test('a host name is asked for after the clients are made', () => {
    expect(() => parts((rtz) => {
      new BootstrapKit(rtz.sovereign, 'kit');
      const late: any = new TestBlueprint(rtz, 'stock', { component: PART });
      late.complete = () => late.route({ label: 'stock', service: 'stock', port: 8080 });
    })).toThrow(new Error('omantel/hz-fsn-rtz-prod/stock: host names have to be asked for in configure(), omantel/hz-fsn-rtz-prod/frp is made already'));
  });
});
