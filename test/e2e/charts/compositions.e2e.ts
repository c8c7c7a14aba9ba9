import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { CROSSPLANE_AWS } from '../../../blueprints/private/crossplane-aws';
import { CROSSPLANE_AZURE } from '../../../blueprints/private/crossplane-azure';
import { CROSSPLANE_GCP } from '../../../blueprints/private/crossplane-gcp';
import { CROSSPLANE_HETZNER } from '../../../blueprints/private/crossplane-hetzner';
import { CROSSPLANE_HUAWEI } from '../../../blueprints/private/crossplane-huawei';
import { CROSSPLANE_OCI } from '../../../blueprints/private/crossplane-oci';
import { programPath } from '../../../rehearsal/programs';
import { validateManifest } from '../../support/manifest-schema';
import { validateTerraform } from '../../support/terraform-schema';

// The language of the compositions is that of Helm's templates: the real engine fills them for one claim of each kind.

const NAME = 'gotemplating.fn.crossplane.io/composition-resource-name';
const folder = mkdtempSync(join(tmpdir(), 'compositions-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns what a claim is composed of, the status that it gets, and what it needs of others. */
function compose(
  kind: string, spec: object, resources: object = {}, { compositions, provider } = CROSSPLANE_HETZNER, requiredResources?: object, name: string = 'mine',
): { composed: { [name: string]: any }; status: any; needed: any } {
  const chart = join(folder, `${provider.name}-${kind.toLowerCase()}`);
  mkdirSync(join(chart, 'templates'), { recursive: true });
  writeFileSync(join(chart, 'Chart.yaml'), 'apiVersion: v2\nname: claim\nversion: 0.0.0\n');
  writeFileSync(join(chart, 'templates', 'all.yaml'), compositions[kind].replace(/\.(observed\.|requiredResources)/g, '.Values.$1'));
  const resource = { apiVersion: 'compose.openova.io/v1alpha1', kind, metadata: { name, namespace: 'crossplane-system' }, spec };
  writeFileSync(join(chart, 'values.yaml'), JSON.stringify({ observed: { composite: { resource }, resources }, requiredResources }));
  const objects = (yaml.loadAll(execFileSync(programPath('helm'), ['template', 'claim', chart], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })) as any[]).filter(Boolean);
  const composed = objects.filter(({ metadata }) => metadata).map((one): [string, any] => [one.metadata.annotations[NAME], one]);
  return {
    composed: Object.fromEntries(composed), status: objects.find(({ status }) => status)?.status,
    needed: Object.assign({}, ...objects.map(({ requirements }) => requirements)),
  };
}

const invalid = (composed: { [name: string]: any }) => Object.values(composed).flatMap((one) => (
  validateManifest({ ...one, metadata: { name: 'any', namespace: 'crossplane-system', ...one.metadata } })
));

test('a region has a network, and tells its id once it is there', () => {
  const spec = { location: 'hel1', networkZone: 'eu-central', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
  const { composed, status } = compose('RegionClaim', spec);
  expect(Object.keys(composed).sort()).toEqual(['attachment', 'load-balancer', 'network', 'subnet']);
  expect([status, invalid(composed)]).toEqual([{ networkId: '', loadBalancerIP: '' }, []]);
  const network = { resource: { status: { atProvider: { id: '4711' } } } };
  expect(compose('RegionClaim', spec, { network }).status.networkId).toBe('4711');
});

test('a cluster has an entry to its API', () => {
  const { composed } = compose('ClusterClaim', { regionRef: 'hz-hel', location: 'hel1', loadBalancerType: 'lb11' });
  expect(composed['control-planes'].spec.forProvider.labelSelector).toBe('cluster=mine,role=control-plane');
  expect([composed.api.spec.forProvider.listenPort, invalid(composed)]).toEqual([6443, []]);
});

test.each([['worker', false], ['control-plane', true]])('a node pool of role %s has as many machines as it asks for', (role, isSpread) => {
  const spec = { clusterRef: 'hz-hel-rtz-prod', regionRef: 'hz-hel', location: 'hel1', sku: 'cpx42', replicas: 3, role, image: 'ubuntu-24.04', sshKeys: ['platform'] };
  const { composed, status } = compose('NodePoolClaim', spec);
  expect(Object.values(composed).map(({ metadata }) => metadata.name)).toEqual(['mine-0', 'mine-1', 'mine-2']);
  const { forProvider } = composed['server-2'].spec;
  expect([forProvider.sshKeys, forProvider.labels.role, 'placementGroupIdSelector' in forProvider]).toEqual([['platform'], role, isSpread]);
  expect([status, invalid(composed)]).toEqual([{ replicas: '3' }, []]);
  expect(compose('NodePoolClaim', { ...spec, replicas: 0 }).composed).toEqual({});
});

test.each([['cordon', 0, 'cordon'], ['drain', 0, 'drain'], ['replace', 1, 'remove']])('an action %s is one Job', (action, before, last) => {
  const { composed } = compose('NodeActionClaim', { clusterRef: 'hz-hel-rtz-prod', node: 'mine-0', action, gracePeriodSeconds: 60 });
  expect(Object.keys(composed)).toEqual([action]);
  const { containers, initContainers, volumes } = composed[action].spec.template.spec;
  expect([initContainers.length, containers[0].name, volumes[0].secret.secretName]).toEqual([before, last, 'hz-hel-rtz-prod-kubeconfig']);
  expect(invalid(composed)).toEqual([]);
});

test('a load balancer has what it listens on, and where that leads', () => {
  const { composed } = compose('LoadBalancerClaim', {
    regionRef: 'hz-hel', location: 'hel1', type: 'lb11', algorithm: 'round_robin',
    listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
    targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'label_selector', value: 'pool=edge' }],
  });
  expect(Object.keys(composed).sort()).toEqual(['attachment', 'ip-target-0', 'label-target-1', 'listener-0', 'listener-1', 'load-balancer']);
  expect([composed['listener-1'].spec.forProvider.destinationPort, invalid(composed)]).toEqual([8443, []]);
});

test('a peering has a route, and one back where it has a gateway', () => {
  const spec = { regionRefA: 'hz-hel', regionRefB: 'hz-fsn', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16', gatewayA: '10.1.0.2' };
  expect(Object.keys(compose('PeeringClaim', spec).composed)).toEqual(['a-to-b']);
  const { composed } = compose('PeeringClaim', { ...spec, gatewayB: '10.2.0.2' });
  expect([composed['b-to-a'].spec.forProvider.destination, invalid(composed)]).toEqual(['10.1.0.0/16', []]);
});

describe('at Amazon', () => {
  const at = (kind: string, spec: object, resources: object = {}) => compose(kind, spec, resources, CROSSPLANE_AWS);

  test('a region has a network that reaches the outside, and tells its id once it is there', () => {
    const spec = { location: 'eu-central-1', networkZone: 'eu-central-1a', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
    const { composed, status } = at('RegionClaim', spec, { network: { resource: { status: { atProvider: { id: 'vpc-1' } } } } });
    expect(Object.keys(composed).sort()).toEqual([
      'default-route', 'from-the-network', 'internet-gateway', 'load-balancer', 'network', 'route-table', 'route-table-association', 'security-group', 'subnet', 'to-everywhere',
    ]);
    expect([status, invalid(composed)]).toEqual([{ networkId: 'vpc-1', loadBalancerIP: '' }, []]);
    expect(Object.values(composed).map((one) => one.spec.forProvider.region)).toEqual(Array(10).fill('eu-central-1'));
  });

  test('a cluster has an entry to its API, and a pool of control planes is behind it once its machines have addresses', () => {
    const { composed } = at('ClusterClaim', { regionRef: 'aws-fra', location: 'eu-central-1' });
    expect([composed.api.spec.forProvider.port, invalid(composed)]).toEqual([6443, []]);
    const spec = { clusterRef: 'aws-fra-rtz-prod', regionRef: 'aws-fra', location: 'eu-central-1', sku: 'm6i.large', replicas: 2, role: 'control-plane', image: 'ami-1', sshKeys: ['platform'] };
    expect(Object.keys(at('NodePoolClaim', spec).composed)).toEqual(['server-0', 'server-1']);
    const pool = at('NodePoolClaim', spec, { 'server-1': { resource: { status: { atProvider: { privateIp: '10.1.1.7' } } } } }).composed;
    expect([Object.keys(pool), pool['api-target-1'].spec.forProvider.targetId, invalid(pool)]).toEqual([['server-0', 'server-1', 'api-target-1'], '10.1.1.7', []]);
    expect([pool['server-0'].spec.forProvider.keyName, pool['server-0'].spec.forProvider.placementGroup]).toEqual(['platform', 'aws-fra-rtz-prod']);
    const worker = at('NodePoolClaim', { ...spec, role: 'worker', sshKeys: [] }).composed['server-0'].spec.forProvider;
    expect([worker.keyName, 'placementGroup' in worker]).toEqual(['', false]);
  });

  test('a load balancer leads from each port to each address, and refuses what it cannot do', () => {
    const spec = {
      regionRef: 'aws-fra', location: 'eu-central-1', listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
      targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'ip', value: '10.1.0.4' }],
    };
    const { composed } = at('LoadBalancerClaim', spec);
    expect(Object.keys(composed).filter((name) => name.startsWith('target-') && !name.startsWith('target-group'))).toEqual(['target-0-0', 'target-0-1', 'target-1-0', 'target-1-1']);
    expect([composed['target-1-0'].spec.forProvider, invalid(composed)]).toEqual([{
      region: 'eu-central-1', port: 8443, targetId: '10.1.0.3', targetGroupArnSelector: { matchControllerRef: true, matchLabels: { 'compose.openova.io/purpose': 'listener-1' } },
    }, []]);
    expect(() => at('LoadBalancerClaim', { ...spec, targets: [{ type: 'label_selector', value: 'a=b' }] })).toThrow('a load balancer at Amazon leads to addresses: write targets of type ip');
    expect(() => at('LoadBalancerClaim', { ...spec, listeners: [{ port: 80, targetPort: 80, protocol: 'http' }] })).toThrow('a load balancer at Amazon passes connections on: write protocol tcp');
  });

  test('a peering is accepted at the other end, and has a route each way', () => {
    const spec = { regionRefA: 'aws-fra', regionRefB: 'aws-dub', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16' };
    const { composed } = at('PeeringClaim', { ...spec, locationA: 'eu-central-1', locationB: 'eu-west-1' });
    expect(Object.values(composed).map(({ kind, spec: { forProvider } }) => `${kind} ${forProvider.region}`).sort()).toEqual([
      'Route eu-central-1', 'Route eu-west-1', 'VPCPeeringConnection eu-central-1', 'VPCPeeringConnectionAccepter eu-west-1',
    ]);
    expect(invalid(composed)).toEqual([]);
    expect(() => at('PeeringClaim', spec)).toThrow('a peering at Amazon is between regions of the cloud: write locationA and locationB');
  });
});

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIA+b/c= ops@example';
const OTHER_KEY = 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQAB ops@example';
const made = (status: object) => ({ resource: { status: { atProvider: status } } });
const PEERING = { regionRefA: 'a', regionRefB: 'b', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16' };

describe('at Azure', () => {
  const at = (kind: string, spec: object, resources: object = {}) => compose(kind, spec, resources, CROSSPLANE_AZURE);
  const pool = { clusterRef: 'az-fra-rtz-prod', regionRef: 'az-fra', location: 'germanywestcentral', sku: 'Standard_D4s_v5', replicas: 2, role: 'control-plane', image: '/images/k3s', sshPublicKeys: [KEY, OTHER_KEY] };

  test('a region has a group with everything in it, and tells its address once it is there', () => {
    const spec = { location: 'germanywestcentral', networkZone: 'eu', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
    const { composed, status } = at('RegionClaim', spec, { address: made({ ipAddress: '192.0.2.1' }) });
    expect(Object.keys(composed).sort()).toEqual(['address', 'group', 'network', 'security-group', 'security-group-association', 'subnet']);
    expect([status, invalid(composed)]).toEqual([{ networkId: '', loadBalancerIP: '192.0.2.1' }, []]);
  });

  test('a cluster has an entry to its API, whose port is open', () => {
    const spec = { regionRef: 'az-fra', location: 'germanywestcentral', loadBalancerType: 'lb11' };
    expect(Object.keys(at('ClusterClaim', spec).composed).sort()).toEqual(['address', 'load-balancer', 'opening', 'probe', 'targets']);
    const { composed } = at('ClusterClaim', spec, { targets: made({ id: '/pool' }), probe: made({ id: '/probe' }) });
    const { backendAddressPoolIds, frontendPort, probeId } = composed.listener.spec.forProvider;
    expect([backendAddressPoolIds, probeId, frontendPort, invalid(composed)]).toEqual([['/pool'], '/probe', 6443, []]);
    const { destinationPortRanges, priority } = composed.opening.spec.forProvider;
    expect([destinationPortRanges, priority >= 101 && priority <= 4089]).toEqual([['6443'], true]);
  });

  test('machines of a pool are made once their set is, stay whatever is known of it, and of control planes are behind the load balancer', () => {
    const early = at('NodePoolClaim', pool).composed;
    expect(Object.keys(early).filter((name) => name.startsWith('server-') && !name.startsWith('server-address'))).toEqual([]);
    expect(Object.keys(at('NodePoolClaim', pool, { 'server-1': made({}) }).composed)).toContain('server-1');
    const { composed } = at('NodePoolClaim', pool, { spread: made({ id: '/sets/mine' }) });
    expect(Object.keys(composed).sort()).toEqual([
      'api-target-0', 'api-target-1', 'interface-0', 'interface-1', 'server-0', 'server-1', 'server-address-0', 'server-address-1', 'spread',
    ]);
    const { metadata, spec: { forProvider } } = composed['server-1'];
    expect([metadata.name, forProvider.availabilitySetId, forProvider.networkInterfaceIdsRefs]).toEqual(['mine-1', '/sets/mine', [{ name: 'mine-1' }]]);
    expect(forProvider.adminSshKey).toEqual([{ username: 'ubuntu', publicKey: KEY }, { username: 'ubuntu', publicKey: OTHER_KEY }]);
    expect(invalid(composed)).toEqual([]);
    const worker = at('NodePoolClaim', { ...pool, role: 'worker' }, { spread: made({ id: '/sets/mine' }) }).composed;
    expect(Object.keys(worker).filter((name) => name.startsWith('api-target'))).toEqual([]);
    for (const keys of [{ sshPublicKeys: [] }, { sshKeys: ['platform'] }]) {
      expect(() => at('NodePoolClaim', { ...pool, ...keys })).toThrow('a machine at Azure needs a key, which has no name: write sshPublicKeys, and no sshKeys');
    }
  });

  test('a load balancer leads from each port to all addresses, whose ports are open, and refuses what it cannot do', () => {
    const spec = {
      regionRef: 'az-fra', location: 'germanywestcentral', listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
      targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'ip', value: '10.1.0.4', node: 'web-1' }],
    };
    const { composed } = at('LoadBalancerClaim', spec, { targets: made({ id: '/pool' }), 'probe-1': made({ id: '/probe' }) });
    expect(Object.keys(composed).sort()).toEqual(['address', 'listener-1', 'load-balancer', 'opening', 'probe-0', 'probe-1', 'target-0', 'target-1', 'targets']);
    const { destinationAddressPrefixes, destinationPortRanges } = composed.opening.spec.forProvider;
    expect([destinationAddressPrefixes, destinationPortRanges, invalid(composed)]).toEqual([['10.1.0.3', '10.1.0.4'], ['8080', '8443'], []]);
    expect(() => at('LoadBalancerClaim', { ...spec, targets: [{ type: 'label_selector', value: 'a=b' }] })).toThrow('a load balancer at Azure leads to addresses: write targets of type ip');
    expect(() => at('LoadBalancerClaim', { ...spec, listeners: [{ port: 80, targetPort: 80, protocol: 'http' }] })).toThrow('a load balancer at Azure passes connections on: write protocol tcp');
  });

  test('a peering has two ends', () => {
    const { composed } = at('PeeringClaim', PEERING);
    expect([Object.keys(composed).sort(), invalid(composed)]).toEqual([['a-to-b', 'b-to-a'], []]);
    expect(composed['b-to-a'].spec.forProvider.remoteVirtualNetworkIdSelector).toEqual({ matchLabels: { 'compose.openova.io/region': 'a' } });
  });
});

describe('at Google', () => {
  const at = (kind: string, spec: object, resources: object = {}) => compose(kind, spec, resources, CROSSPLANE_GCP);
  const location = 'europe-west3-a';
  const pool = { clusterRef: 'gcp-fra-rtz-prod', regionRef: 'gcp-fra', location, sku: 'n2-standard-4', replicas: 2, role: 'control-plane', image: 'k3s', sshPublicKeys: [KEY, OTHER_KEY] };

  test('a region has a network with a subnet for proxies, and tells its address once it is there', () => {
    const spec = { location, networkZone: 'europe-west3', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
    const { composed, status } = at('RegionClaim', spec, { address: made({ address: '192.0.2.1' }) });
    expect(Object.keys(composed).sort()).toEqual(['address', 'from-health-checks', 'from-the-network', 'network', 'proxies', 'subnet']);
    expect([status, invalid(composed)]).toEqual([{ networkId: '', loadBalancerIP: '192.0.2.1' }, []]);
    expect([composed.proxies, composed.subnet].map(({ spec: { forProvider: { ipCidrRange, region } } }) => [ipCidrRange, region])).toEqual([
      ['10.1.255.0/24', 'europe-west3'], ['10.1.1.0/24', 'europe-west3'],
    ]);
    expect(() => at('RegionClaim', { ...spec, ipRange: '10.1.0.0/20' })).toThrow('write an ipRange that ends in .0.0/16');
  });

  test('a cluster has an entry to its API, one part after the other', () => {
    const spec = { regionRef: 'gcp-fra', location, loadBalancerType: 'lb11' };
    expect(Object.keys(at('ClusterClaim', spec).composed).sort()).toEqual(['address', 'endpoints', 'health', 'proxy']);
    const { composed } = at('ClusterClaim', spec, { endpoints: made({ selfLink: 'https://g/neg' }), proxy: made({ selfLink: 'https://g/proxy' }) });
    expect([composed.backends.spec.forProvider.backend[0].group, composed.listener.spec.forProvider.target, invalid(composed)]).toEqual(['https://g/neg', 'https://g/proxy', []]);
  });

  test('machines of a pool have all keys, and of control planes are behind the load balancer once they have addresses', () => {
    const { composed } = at('NodePoolClaim', pool, { 'server-0': made({}), 'server-1': made({ networkInterface: [{ networkIp: '10.1.1.7' }] }) });
    expect(Object.keys(composed)).toEqual(['server-0', 'server-1', 'api-target-1']);
    expect(composed['server-0'].spec.forProvider.metadata['ssh-keys']).toBe(`ubuntu:${KEY}\nubuntu:${OTHER_KEY}\n`);
    const { instanceRef, ipAddress } = composed['api-target-1'].spec.forProvider;
    expect([instanceRef, ipAddress, invalid(composed)]).toEqual([{ name: 'mine-1' }, '10.1.1.7', []]);
    expect(() => at('NodePoolClaim', { ...pool, sshKeys: ['platform'] })).toThrow('Google keeps no keys by name: write sshPublicKeys');
  });

  test('a load balancer leads from each port to each machine, and refuses what it cannot do', () => {
    const spec = {
      regionRef: 'gcp-fra', location, listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
      targets: [{ type: 'ip', value: '10.1.0.3', node: 'web-0' }, { type: 'ip', value: '10.1.0.4', node: 'web-1' }],
    };
    const { composed } = at('LoadBalancerClaim', spec, { 'endpoints-1': made({ selfLink: 'https://g/neg' }), 'proxy-1': made({ selfLink: 'https://g/proxy' }) });
    expect(Object.keys(composed).sort()).toEqual([
      'address', 'backends-1', 'endpoints-0', 'endpoints-1', 'health-0', 'health-1', 'listener-1', 'proxy-0', 'proxy-1', 'target-0-0', 'target-0-1', 'target-1-0', 'target-1-1',
    ]);
    const { instance, ipAddress, port } = composed['target-1-0'].spec.forProvider;
    expect([instance, ipAddress, port, composed['listener-1'].spec.forProvider.portRange, invalid(composed)]).toEqual(['web-0', '10.1.0.3', 8443, '443', []]);
    const words = 'a load balancer at Google leads to addresses of machines: write targets of type ip, each with its node';
    for (const target of [{ type: 'label_selector', value: 'a=b', node: 'web-0' }, { type: 'ip', value: '10.1.0.3' }]) {
      expect(() => at('LoadBalancerClaim', { ...spec, targets: [target] })).toThrow(words);
    }
    expect(() => at('LoadBalancerClaim', { ...spec, listeners: [{ port: 80, targetPort: 80, protocol: 'http' }] })).toThrow('a load balancer at Google passes connections on: write protocol tcp');
  });

  test('a peering has two ends, and each lets the other in', () => {
    const { composed } = at('PeeringClaim', PEERING);
    expect([Object.keys(composed).sort(), invalid(composed)]).toEqual([['a-to-b', 'a-to-b-firewall', 'b-to-a', 'b-to-a-firewall'], []]);
    const { networkSelector, sourceRanges } = composed['a-to-b-firewall'].spec.forProvider;
    expect([networkSelector.matchLabels, sourceRanges]).toEqual([{ 'compose.openova.io/region': 'b' }, ['10.1.0.0/16']]);
  });
});

/** What another claim has made, as Crossplane hands it over. */
const there = (outputs: object) => ({ items: [{ resource: { status: { atProvider: { outputs } } } }] });
/** What a Workspace applies, and the values that it gets. */
const appliedBy = ({ spec: { forProvider } }: any) => ({ module: JSON.parse(forProvider.module), values: forProvider.varmap });
/** What OpenTofu makes of expressions of a module, given values of its variables; resources are none of it. */
function evaluate({ module: { variable }, values }: { module: any; values: any }, expressions: { [name: string]: string }): any {
  const at = mkdtempSync(join(folder, 'module-'));
  const output = Object.fromEntries(Object.entries(expressions).map(([name, value]) => [name, { value }]));
  writeFileSync(join(at, 'main.tf.json'), JSON.stringify({ variable: Object.fromEntries(Object.keys(values).map((name) => [name, variable[name]])), output }));
  writeFileSync(join(at, 'values.auto.tfvars.json'), JSON.stringify(values));
  execFileSync(programPath('tofu'), ['apply', '-auto-approve', '-input=false'], { cwd: at, stdio: 'pipe', env: { ...process.env, CHECKPOINT_DISABLE: '1' } });
  const { outputs } = JSON.parse(readFileSync(join(at, 'terraform.tfstate'), 'utf8'));
  return Object.fromEntries(Object.entries(outputs).map(([name, { value }]: [string, any]) => [name, value]));
}

describe('at Oracle', () => {
  const location = 'eu-frankfurt-1';
  const required = { region: there({ networkId: 'ocid1.vcn.n', subnetId: 'ocid1.subnet.s', gatewayId: 'ocid1.drg.g' }) };
  const at = (kind: string, spec: object, requiredResources: object | undefined = required, resources: object = {}) => (
    compose(kind, spec, resources, CROSSPLANE_OCI, requiredResources)
  );
  const pool = {
    clusterRef: 'oci-fra-rtz-prod', regionRef: 'oci-fra', location, sku: 'VM.Standard.E5.Flex-4-32', replicas: 2, role: 'worker', image: 'ocid1.image.oc1.i',
    sshPublicKeys: [KEY, OTHER_KEY],
  };
  const balancer = {
    regionRef: 'oci-fra', location, listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
    targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'ip', value: '10.1.0.4' }],
  };

  test('a region is one object, and tells its network and its address once they are there', () => {
    const spec = { location, networkZone: 'eu', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
    const { composed, needed, status } = at('RegionClaim', spec, undefined, { workspace: made({ outputs: { networkId: 'ocid1.vcn.n', address: '192.0.2.1' } }) });
    expect([Object.keys(composed), composed.workspace.metadata.name, needed, invalid(composed)]).toEqual([['workspace'], 'region.mine', {}, []]);
    expect(status).toEqual({ networkId: 'ocid1.vcn.n', loadBalancerIP: '192.0.2.1' });
    expect(composed.workspace.spec.providerConfigRef).toEqual({ kind: 'ClusterProviderConfig', name: 'oci' });
    const { module, values } = appliedBy(composed.workspace);
    expect([values, validateTerraform(module)]).toEqual([{ name: 'mine', location, ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24' }, []]);
    expect(module.terraform.backend).toEqual({ kubernetes: { secret_suffix: 'oci', namespace: 'crossplane-system', in_cluster_config: true } });
    expect(() => compose('RegionClaim', spec, {}, CROSSPLANE_OCI, undefined, 'a'.repeat(49))).toThrow('a claim at Oracle has a name of 48 characters at most: write a shorter one');
  });

  test('a cluster asks for its region first, says so until it is made, and has an entry to its API then', () => {
    const spec = { regionRef: 'oci-fra', location, loadBalancerType: 'lb11' };
    const asked = at('ClusterClaim', spec, {});
    expect([asked.composed, asked.status, asked.needed]).toEqual([{}, undefined, {
      region: { apiVersion: 'tf.m.upbound.io/v1beta1', kind: 'Workspace', namespace: 'crossplane-system', matchName: 'region.oci-fra' },
    }]);
    for (const region of [{}, there({}), there({ networkId: 'ocid1.vcn.n' })]) {
      expect(() => at('ClusterClaim', spec, { region })).toThrow('the region oci-fra is not made yet');
    }
    const { composed, status } = at('ClusterClaim', spec, required, { workspace: made({ outputs: { address: '192.0.2.1' } }) });
    expect([composed.workspace.metadata.name, status, invalid(composed)]).toEqual(['cluster.mine', { endpoint: '192.0.2.1' }, []]);
    expect(appliedBy(composed.workspace).values).toEqual({ name: 'mine', location, networkId: 'ocid1.vcn.n', subnetId: 'ocid1.subnet.s' });
  });

  test('machines of a pool are objects of their own, and of control planes are behind the load balancer of a cluster that is made', () => {
    const { composed, needed, status } = at('NodePoolClaim', pool);
    expect([Object.values(composed).map(({ metadata }) => metadata.name), Object.keys(needed), status, invalid(composed)]).toEqual([
      ['mine-0', 'mine-1'], ['region'], { replicas: '2' }, [],
    ]);
    const applied = appliedBy(composed['server-1']);
    expect(validateTerraform(applied.module)).toEqual([]);
    expect(applied.values).toEqual({
      name: 'mine-1', number: 1, location, subnetId: 'ocid1.subnet.s', sku: pool.sku, image: pool.image, sshPublicKeys: [KEY, OTHER_KEY], cluster: 'oci-fra-rtz-prod',
      pool: 'mine', role: 'worker', loadBalancerId: '', targets: '',
    });
    const { count } = applied.module.resource.oci_network_load_balancer_backend.api;
    const { fault_domain: domain, metadata, shape, shape_config: size } = applied.module.resource.oci_core_instance.machine;
    expect(evaluate(applied, { count, domain, shape, keys: metadata.ssh_authorized_keys, cores: size.ocpus, memory: size.memory_in_gbs })).toEqual({
      count: 0, domain: 'FAULT-DOMAIN-2', shape: 'VM.Standard.E5.Flex', keys: `${KEY}\n${OTHER_KEY}`, cores: 4, memory: 32,
    });
    const planes = { ...pool, role: 'control-plane' };
    expect(() => at('NodePoolClaim', planes, { ...required, cluster: {} })).toThrow('the cluster oci-fra-rtz-prod is not made yet');
    const cluster = there({ loadBalancerId: 'ocid1.networkloadbalancer.l', targets: 'api' });
    const first = appliedBy(at('NodePoolClaim', planes, { ...required, cluster }).composed['server-0']);
    expect([first.values.loadBalancerId, first.values.targets, evaluate(first, { count })]).toEqual(['ocid1.networkloadbalancer.l', 'api', { count: 1 }]);
  });

  test('a load balancer leads from each port to each address', () => {
    const { composed } = at('LoadBalancerClaim', balancer);
    expect([composed.workspace.metadata.name, invalid(composed)]).toEqual(['load-balancer.mine', []]);
    const applied = appliedBy(composed.workspace);
    expect(validateTerraform(applied.module)).toEqual([]);
    const { oci_network_load_balancer_backend: backends, oci_network_load_balancer_listener: listeners } = applied.module.resource;
    const { pairs, ports } = evaluate(applied, { pairs: backends.target.for_each, ports: listeners.entry.for_each });
    expect(ports).toEqual({ 80: { port: 80, targetPort: 8080 }, 443: { port: 443, targetPort: 8443 } });
    expect([Object.keys(pairs).sort(), pairs['443-10.1.0.3']]).toEqual([
      ['443-10.1.0.3', '443-10.1.0.4', '80-10.1.0.3', '80-10.1.0.4'], [{ port: 443, targetPort: 8443 }, { value: '10.1.0.3' }],
    ]);
  });

  test('a peering has two ends, each where its region is', () => {
    const asked = at('PeeringClaim', PEERING, {});
    expect(Object.values<any>(asked.needed).map(({ matchName }) => matchName)).toEqual(['region.a', 'region.b']);
    expect(() => at('PeeringClaim', PEERING, { regionA: there({ gatewayId: 'ocid1.drg.a', location }), regionB: {} })).toThrow('the region b is not made yet');
    const { composed } = at('PeeringClaim', PEERING, {
      regionA: there({ gatewayId: 'ocid1.drg.a', location }), regionB: there({ gatewayId: 'ocid1.drg.b', location: 'me-dubai-1' }),
    });
    const { module, values } = appliedBy(composed.workspace);
    expect([values, validateTerraform(module), invalid(composed)]).toEqual([
      { name: 'mine', locationA: location, locationB: 'me-dubai-1', gatewayA: 'ocid1.drg.a', gatewayB: 'ocid1.drg.b' }, [], [],
    ]);
    expect(module.provider.oci.map(({ alias, region }: any) => [alias, region])).toEqual([['a', '${var.locationA}'], ['b', '${var.locationB}']]);
  });

  test.each([
    ['NodePoolClaim', { ...pool, sshPublicKeys: [] }, 'Oracle keeps no keys by name: write sshPublicKeys, and no sshKeys'],
    ['NodePoolClaim', { ...pool, sshKeys: ['platform'] }, 'Oracle keeps no keys by name: write sshPublicKeys, and no sshKeys'],
    ['NodePoolClaim', { ...pool, sku: 'VM.Standard.E5.Flex' }, 'a machine at Oracle is a shape with its cores and its GB of memory: write a sku such as VM.Standard.E5.Flex-4-32'],
    ['LoadBalancerClaim', { ...balancer, targets: [{ type: 'label_selector', value: 'a=b' }] }, 'a load balancer at Oracle leads to addresses: write targets of type ip'],
    ['LoadBalancerClaim', { ...balancer, listeners: [{ port: 80, targetPort: 80, protocol: 'http' }] }, 'a load balancer at Oracle passes connections on: write protocol tcp'],
  ])('fails when a %s asks for what Oracle cannot do: %#', (kind, spec, words) => {
    expect(() => at(kind, spec)).toThrow(words);
  });

  test('an action removes what a machine is made by, which is called after it', () => {
    const { composed } = at('NodeActionClaim', { clusterRef: 'oci-fra-rtz-prod', node: 'mine-0', action: 'replace', gracePeriodSeconds: 60 });
    expect(composed.replace.spec.template.spec.containers[0].args.slice(0, 3)).toEqual(['delete', 'workspaces.tf.m.upbound.io', 'mine-0']);
  });
});

describe('at Huawei', () => {
  const location = 'ap-southeast-3a';
  const required = { region: there({ networkId: 'vpc', subnetId: 'subnet', addressesId: 'addresses', securityGroupId: 'group' }) };
  const at = (kind: string, spec: object, requiredResources: object = required, resources: object = {}) => (
    compose(kind, spec, resources, CROSSPLANE_HUAWEI, requiredResources)
  );
  const region = { location, networkZone: 'ap', ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24', loadBalancerType: 'lb11' };
  const pool = { clusterRef: 'hw-sgp-rtz-prod', regionRef: 'hw-sgp', location, sku: 's7.xlarge.4', replicas: 2, role: 'worker', image: 'image-id', sshKeys: ['platform'] };
  const balancer = {
    regionRef: 'hw-sgp', location, algorithm: 'least_connections', targets: [{ type: 'ip', value: '10.1.0.3' }, { type: 'ip', value: '10.1.0.4' }],
    listeners: [{ port: 80, targetPort: 8080, protocol: 'tcp' }, { port: 443, targetPort: 8443, protocol: 'tcp' }],
  };

  test('a region is made in the region of its zone, and tells its network and its address once they are there', () => {
    const { composed, status } = at('RegionClaim', region, {}, { workspace: made({ outputs: { networkId: 'vpc', address: '192.0.2.1' } }) });
    expect([Object.keys(composed), status, invalid(composed)]).toEqual([['workspace'], { networkId: 'vpc', loadBalancerIP: '192.0.2.1' }, []]);
    expect(composed.workspace.spec.providerConfigRef.name).toBe('huawei');
    const applied = appliedBy(composed.workspace);
    expect([applied.values, validateTerraform(applied.module)]).toEqual([{ name: 'mine', location, ipRange: '10.1.0.0/16', subnetIpRange: '10.1.1.0/24' }, []]);
    const { gateway_ip: gateway } = applied.module.resource.huaweicloud_vpc_subnet.machines;
    expect(evaluate(applied, { region: applied.module.provider.huaweicloud[0].region, gateway })).toEqual({ region: 'ap-southeast-3', gateway: '10.1.1.1' });
  });

  test('a cluster has an entry to its API once its region is made', () => {
    const spec = { regionRef: 'hw-sgp', location, loadBalancerType: 'lb11' };
    expect(() => at('ClusterClaim', spec, { region: {} })).toThrow('the region hw-sgp is not made yet');
    const { composed, status } = at('ClusterClaim', spec, required, { workspace: made({ outputs: { address: '192.0.2.1' } }) });
    const { module, values } = appliedBy(composed.workspace);
    expect([status, values, validateTerraform(module), invalid(composed)]).toEqual([
      { endpoint: '192.0.2.1' }, { name: 'mine', location, networkId: 'vpc', addressesId: 'addresses' }, [], [],
    ]);
  });

  test('a machine of a pool has one key, and of control planes is on a host of its own and behind the load balancer', () => {
    const { composed } = at('NodePoolClaim', pool);
    expect([Object.values(composed).map(({ metadata }) => metadata.name), invalid(composed)]).toEqual([['mine-0', 'mine-1'], []]);
    const worker = appliedBy(composed['server-1']);
    const { huaweicloud_compute_instance: servers, huaweicloud_elb_member: { api } } = worker.module.resource;
    const expressions = { workers: servers.worker.count, planes: servers.control_plane.count, targets: api.count, key: servers.worker.key_pair };
    expect([validateTerraform(worker.module), evaluate(worker, expressions)]).toEqual([[], { workers: 1, planes: 0, targets: 0, key: 'platform' }]);
    const planes = { ...pool, role: 'control-plane', sshKeys: [] };
    expect(() => at('NodePoolClaim', planes, { ...required, cluster: there({ targets: 'pool' }) })).toThrow('the cluster hw-sgp-rtz-prod is not made yet');
    const plane = appliedBy(at('NodePoolClaim', planes, { ...required, cluster: there({ targets: 'pool', spread: 'group' }) }).composed['server-0']);
    expect([plane.values.targets, plane.values.spread, evaluate(plane, expressions)]).toEqual(['pool', 'group', { workers: 0, planes: 1, targets: 1 }]);
  });

  test('a load balancer leads from each port to each address, in the way that is asked for', () => {
    const { composed } = at('LoadBalancerClaim', balancer);
    const applied = appliedBy(composed.workspace);
    expect([validateTerraform(applied.module), invalid(composed)]).toEqual([[], []]);
    const { huaweicloud_elb_member: members, huaweicloud_elb_pool: pools } = applied.module.resource;
    const { pairs, way } = evaluate(applied, { pairs: members.target.for_each, way: pools.targets.lb_method });
    expect([Object.keys(pairs).sort(), way]).toEqual([['443-10.1.0.3', '443-10.1.0.4', '80-10.1.0.3', '80-10.1.0.4'], 'LEAST_CONNECTIONS']);
  });

  const end = (name: string, zone: string) => there({ networkId: `vpc-${name}`, securityGroupId: `group-${name}`, location: zone });

  test('a peering has a route each way, and each end lets the other in', () => {
    const { composed } = at('PeeringClaim', PEERING, { regionA: end('a', location), regionB: end('b', 'ap-southeast-3b') });
    const { module, values } = appliedBy(composed.workspace);
    expect([values, validateTerraform(module), invalid(composed)]).toEqual([
      { name: 'mine', location, networkA: 'vpc-a', networkB: 'vpc-b', groupA: 'group-a', groupB: 'group-b', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16' }, [], [],
    ]);
    expect(() => at('PeeringClaim', PEERING, { regionA: end('a', location), regionB: end('b', 'cn-north-4a') })).toThrow(
      'a peering at Huawei is within one region of the cloud: name two regions whose locations are zones of the same one',
    );
  });

  test.each([
    ['RegionClaim', { ...region, location: 'ap-southeast-3' }, 'a location at Huawei is a zone: write one such as ap-southeast-3a'],
    ['NodePoolClaim', { ...pool, sshPublicKeys: [KEY] }, 'a machine at Huawei takes a key by its name: write sshKeys'],
    ['LoadBalancerClaim', { ...balancer, targets: [{ type: 'label_selector', value: 'a=b' }] }, 'a load balancer at Huawei leads to addresses: write targets of type ip'],
    ['LoadBalancerClaim', { ...balancer, listeners: [{ port: 80, targetPort: 80, protocol: 'http' }] }, 'a load balancer at Huawei passes connections on: write protocol tcp'],
  ])('fails when a %s asks for what Huawei cannot do: %#', (kind, spec, words) => {
    expect(() => at(kind, spec)).toThrow(words);
  });

  test('fails when a claim has a longer name than its state can have', () => {
    expect(() => compose('RegionClaim', region, {}, CROSSPLANE_HUAWEI, {}, 'a'.repeat(49))).toThrow('a claim at Huawei has a name of 48 characters at most: write a shorter one');
  });
});

test.each([['Hetzner', CROSSPLANE_HETZNER, 'takes keys by their names'], ['Amazon', CROSSPLANE_AWS, 'takes a key by its name']])('a pool at %s refuses keys without names', (where, cloud, does) => {
  expect(() => compose('NodePoolClaim', { replicas: 1, sshPublicKeys: [KEY] }, {}, cloud)).toThrow(`a machine at ${where} ${does}: write sshKeys`);
});

test('a peering at Hetzner needs a machine to lead through', () => {
  expect(() => compose('PeeringClaim', { regionRefA: 'a', regionRefB: 'b', cidrA: '10.1.0.0/16', cidrB: '10.2.0.0/16' })).toThrow('write gatewayA');
});
