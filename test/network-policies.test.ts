import { BuildingBlock, Component, ComponentCategory, Fleet, SovereignPlan } from '../constructs';
import { outsideHosts, serviceHosts } from '../constructs/blueprint/hosts';
import { bankdhofar } from '../sovereigns/bankdhofar';
import { omantel } from '../sovereigns/omantel';
import { dependenciesOf, objectsOf, planOf, TestBlueprint, testSovereign } from './support/fixtures';

const UNIT = 'network-policies';
const POLICY_KIND = 'CiliumNetworkPolicy.cilium.io';
const MACHINES = { fromEntities: ['host', 'kube-apiserver', 'remote-node'] };
const API = { toEntities: ['kube-apiserver'] };
const DNS = {
  toEndpoints: [{ matchLabels: { 'k8s:io.kubernetes.pod.namespace': 'kube-system', 'k8s-app': 'kube-dns' } }],
  toPorts: [{ ports: [{ port: '53', protocol: 'ANY' }] }],
};

/** Plans a cluster with a network and the Blueprints whose bodies are given, each in the namespace of its name. */
function plan(bodies: { [id: string]: (self: any) => void }, kinds: string[] = [POLICY_KIND]) {
  const sovereign = testSovereign();
  const add = (id: string, body: (self: any) => void, crds: string[] = []) => (
    new TestBlueprint(sovereign.managementCluster, id, { component: component(id, crds) }, body)
  );
  add('network', (self) => self.mainUnit, kinds);
  Object.entries(bodies).forEach(([id, body]) => add(id, body));
  return planOf(sovereign);
}

function component(key: string, crds: string[]): Component {
  return {
    key, title: key, description: 'Demonstrates.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
    appVersion: '1.2.3', namespace: key, buildingBlocks: [BuildingBlock.MGT], crds,
  };
}

function specOf(bodies: { [id: string]: (self: any) => void }, namespace: string): any {
  return objectsOf(plan(bodies), UNIT).find(({ metadata }) => metadata.namespace === namespace).spec;
}

function pods(...namespaces: string[]) {
  return namespaces.map((namespace) => ({ matchLabels: { 'k8s:io.kubernetes.pod.namespace': namespace } }));
}

function config(text: string): (self: any) => void {
  return (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { text } });
}

describe('network policies', () => {
  test('let Pods talk within their namespace, to DNS and the Kubernetes API, and let machines in', () => {
    expect(specOf({ shop: (self) => self.mainUnit }, 'shop')).toEqual({
      endpointSelector: {}, ingress: [{ fromEndpoints: [{}] }, MACHINES], egress: [{ toEndpoints: [{}] }, DNS, API],
    });
  });

  test('come after their kind, and are made only where something enforces them', () => {
    const known = plan({});
    expect(dependenciesOf(known, UNIT)).toEqual(['namespaces', 'network']);
    expect(plan({}, []).tryFindUnit(UNIT)).toBe(undefined);
  });

  test('let through, on both sides, whoever names a Service', () => {
    const bodies = { shop: config('http://api.stock:8080, db-rw.ledger.svc'), stock: (self: any) => self.mainUnit, ledger: (self: any) => self.mainUnit };
    expect(specOf(bodies, 'shop').egress).toEqual([{ toEndpoints: [{}] }, DNS, { toEndpoints: pods('ledger', 'stock') }, API]);
    expect(specOf(bodies, 'stock').ingress).toEqual([{ fromEndpoints: [{}] }, { fromEndpoints: pods('shop') }, MACHINES]);
    expect(specOf(bodies, 'stock').egress).toEqual([{ toEndpoints: [{}] }, DNS, API]);
  });

  test('let through whatever a Blueprint declares', () => {
    const bodies = {
      shop: (self: any) => {
        self.connects('stock');
        self.connects('shop', 'stock');
        self.connectsOutside();
        self.connectsOutside(25);
      },
      stock: (self: any) => self.mainUnit,
    };
    expect(specOf(bodies, 'shop')).toMatchObject({
      ingress: [{ fromEndpoints: [{}] }, { fromEndpoints: pods('stock') }, MACHINES],
      egress: [
        { toEndpoints: [{}] }, DNS, { toEndpoints: pods('stock') }, API,
        { toEntities: ['world'], toPorts: [{ ports: [{ port: '25', protocol: 'TCP' }, { port: '443', protocol: 'TCP' }] }] },
      ],
    });
  });

  test('let whoever goes through a passage out to the port of all of them', () => {
    const { egress } = specOf({ shop: (self) => self.passageTo(self.hostCluster, 'stock') }, 'shop');
    expect(egress).toContainEqual({ toEntities: ['world'], toPorts: [{ ports: [{ port: '8443', protocol: 'TCP' }] }] });
  });

  test('let Pods out to the ports of URLs, and to the public entry for names of the Sovereign', () => {
    const ports = (port: string) => [{ ports: [{ port, protocol: 'TCP' }] }];
    expect(specOf({ shop: config('http://example.com') }, 'shop').egress).toContainEqual({ toEntities: ['world'], toPorts: ports('80') });
    expect(specOf({ shop: config('https://auth.omantel.omani.works/x') }, 'shop').egress).toContainEqual({ toEntities: ['ingress', 'world'], toPorts: ports('443') });
  });

  test('let the public entry in where a route leads, or a public certificate is proven', () => {
    const route = (self: any) => self.mainUnit.add({ apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'shop' }, spec: {} });
    expect(specOf({ shop: route }, 'shop').ingress).toContainEqual({ fromEntities: ['ingress'] });
    const guarded = (self: any) => self.mainUnit.add({
      apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', metadata: { name: 'shop' }, spec: { rules: [{ backendRefs: [{ name: 'guard', namespace: 'guard', port: 80 }] }] },
    });
    expect(specOf({ shop: guarded, guard: (self) => self.mainUnit }, 'guard').ingress).toContainEqual({ fromEntities: ['ingress'] });
    const passage = (self: any) => self.mainUnit.add({ apiVersion: 'gateway.networking.k8s.io/v1alpha2', kind: 'TLSRoute', metadata: { name: 'shop' }, spec: {} });
    expect(specOf({ shop: passage }, 'shop').ingress).toContainEqual({ fromEntities: ['ingress'] });
    const issuer = (acme?: object) => (self: any) => self.mainUnit.add({
      apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', metadata: { name: 'public' }, spec: acme ? { acme } : { ca: {} },
    });
    const certificate = (self: any) => self.mainUnit.add({
      apiVersion: 'cert-manager.io/v1', kind: 'Certificate', metadata: { name: 'shop' }, spec: { issuerRef: { kind: 'ClusterIssuer', name: 'public' } },
    });
    const proven = { authority: issuer({ solvers: [{ http01: {} }] }), shop: certificate };
    expect(specOf(proven, 'shop').ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect(specOf(proven, 'authority').egress).toContainEqual({ toEntities: ['ingress', 'world'], toPorts: [{ ports: [{ port: '80', protocol: 'TCP' }] }] });
    expect(specOf({ authority: issuer({ solvers: [{ dns01: {} }] }), shop: certificate }, 'shop').ingress).not.toContainEqual({ fromEntities: ['ingress'] });
    expect(specOf({ authority: issuer(), shop: certificate }, 'shop').ingress).not.toContainEqual({ fromEntities: ['ingress'] });
  });

  test('let the outside in at ports that Pods open on their machine, by the port of the Pod', () => {
    const server = (self: any) => self.mainUnit.add({
      apiVersion: 'apps/v1', kind: 'DaemonSet', metadata: { name: 'dns' },
      spec: { template: { spec: { containers: [{ name: 'dns', ports: [{ containerPort: 5353, hostPort: 53, protocol: 'UDP' }, { containerPort: 8080 }] }] } } },
    });
    expect(specOf({ dns: server }, 'dns').ingress).toContainEqual({ fromEntities: ['world'], toPorts: [{ ports: [{ port: '5353', protocol: 'UDP' }] }] });
  });

  test('leave Pods to the policy that their Blueprint wrote, and open the other side of it', () => {
    const named = (name: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': name } } });
    const strict = (self: any) => self.mainUnit.add({
      apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name: 'api' },
      spec: { podSelector: { matchLabels: { app: 'api' } }, ingress: [{ from: [named('shop')] }], egress: [{ to: [named('stock')] }, { to: [named('kube-system')] }] },
    });
    const bodies = { api: strict, shop: (self: any) => self.mainUnit, stock: (self: any) => self.mainUnit };
    expect(specOf(bodies, 'api').endpointSelector).toEqual({ matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['api'] }] });
    expect(specOf(bodies, 'shop').egress).toContainEqual({ toEndpoints: pods('api') });
    expect(specOf(bodies, 'stock').ingress).toContainEqual({ fromEndpoints: pods('api') });
    expect(specOf(bodies, 'api').egress).not.toContainEqual({ toEndpoints: pods('kube-system', 'stock') });
  });

  test('leave it to a chart that guards itself who may connect, but for what is declared', () => {
    const bodies = {
      shop: config('http://api.stock:8080'),
      stock: (self: any) => {
        self.guardsItself();
        self.connects('stock', 'ledger');
      },
      ledger: (self: any) => self.mainUnit,
    };
    expect(specOf(bodies, 'stock').ingress).toEqual([{ fromEndpoints: [{}] }, { fromEndpoints: pods('ledger') }, MACHINES]);
    expect(specOf(bodies, 'shop').egress).toContainEqual({ toEndpoints: pods('stock') });
  });

  test('cover every namespace of every cluster but those of Kubernetes and Flux', () => {
    const fleet = new Fleet();
    for (const sovereign of [omantel(fleet), bankdhofar(fleet)]) {
      for (const cluster of SovereignPlan.of(sovereign).clusters) {
        const expected = cluster.namespaces.map(({ name }) => name).filter((name) => name !== 'flux-system');
        expect(objectsOf(cluster, UNIT).map(({ metadata }) => metadata.namespace)).toEqual(expected);
      }
    }
  });

  test('let the operator of databases reach each of them, and Flux the repositories', () => {
    const known = planOf(omantel(new Fleet()));
    const from = (namespace: string) => objectsOf(known, UNIT).find(({ metadata }) => metadata.namespace === namespace).spec.ingress[1].fromEndpoints;
    expect(from('catalyst-keycloak')).toEqual(expect.arrayContaining(pods('catalyst-gitea', 'catalyst-grafana', 'cnpg-system')));
    expect(from('catalyst-gitea')).toEqual(expect.arrayContaining(pods('flux-system')));
  });
});

describe('hosts', () => {
  test('of Services are written long, or short with a namespace that is known', () => {
    expect(serviceHosts('http://api.stock:8080 http://example.com db.ledger.svc.cluster.local:5432', ['stock'])).toEqual([
      { service: 'db', namespace: 'ledger', port: 5432 }, { service: 'api', namespace: 'stock', port: 8080 },
    ]);
  });

  test.each([
    ['https://example.com/path', [{ host: 'example.com', port: 443 }]],
    ['oci://ghcr.io/stefanprodan', [{ host: 'ghcr.io', port: 443 }]],
    ['ssh://git@git.example.com:2222/x', [{ host: 'git.example.com', port: 2222 }]],
    ['http://192.0.2.7:9000', [{ host: '192.0.2.7', port: 9000 }]],
    ['https://127.0.0.1:6444 http://0.0.0.0:80 http://localhost', []],
    ['http://api.stock:8080 https://api.stock.svc', []],
    ['https://openbao-0.openbao-internal:8200', []],
    ['spiffe://omantel.example/ns/x', []],
    ['example.com', []],
  ])('outside the cluster: %s', (text, expected) => {
    expect(outsideHosts(text, ['stock'])).toEqual(expected);
  });
});
