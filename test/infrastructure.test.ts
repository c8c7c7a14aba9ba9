import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import * as yaml from 'js-yaml';
import { escapeTemplate } from '../constructs/infrastructure/template';
import {
  blueprints, BuildingBlock, CloudProvider, ClusterPlan, Component, ComponentCategory, Fleet, Hetzner, HostClusterStack, HostClusterStackProps,
  InfrastructureApp, InfrastructureAppProps, PhaseZeroField, Protocol, Provider, Sovereign,
} from '../index';
import { cluster, planOf, region, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';
import { validateTerraform } from './support/terraform-schema';

const row: Component = {
  key: 'demo', title: 'Demo', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
  appVersion: '1.0.0', namespace: 'demo', buildingBlocks: [BuildingBlock.MGT], chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.2.3' },
};

const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB other@example';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'infrastructure-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Makes the stack of a cluster and returns its file. */
function stack(plan: ClusterPlan, props: Partial<HostClusterStackProps> = {}): any {
  const app = new App({ outdir: join(folder, 'one') });
  const id = `omantel-${plan.hostCluster.name}`;
  new HostClusterStack(app, id, { plan, ...props });
  app.synth();
  return JSON.parse(readFileSync(join(folder, 'one/stacks', id, 'cdk.tf.json'), 'utf8'));
}

/** Makes the stack of a management cluster on which a Blueprint asks for things. */
function demo(props: TestSovereignProps, body: (self: any) => void = () => {}): any {
  const sovereign = testSovereign(props);
  new TestBlueprint(sovereign.managementCluster, 'demo', { component: row }, body);
  return stack(planOf(sovereign));
}

/** A Sovereign with the bootstrap kit. */
function withKit(props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign(props);
  new blueprints.BootstrapKit(sovereign, 'kit');
  return sovereign;
}

/** A Sovereign on which Blueprints of a test ask for a little of everything, one per host cluster; no check finds anything. */
function plain(props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign(props);
  const component = { ...row, chart: undefined, buildingBlocks: [BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ] };
  for (const one of sovereign.hostClusters) {
    new TestBlueprint(one, 'demo', { component }, (self) => {
      self.phaseZeroSecret({ name: 'key', namespace: 'demo', fields: [PhaseZeroField.sensitive('key', variable('demo_key'))] });
      self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'demo', namespace: 'demo' }, data: { a: 'b' } });
    });
  }
  return sovereign;
}

function variable(name: string, maxBytes = 8) {
  return { name, description: 'Costs ${money}.', pattern: '^[a-z"\\\\]{8}$', maxBytes };
}

/** Writes every stack of a Sovereign and returns the files. */
function synth(sovereign: Sovereign, outdir: string, props: InfrastructureAppProps = {}): { app: InfrastructureApp; files: { [path: string]: string } } {
  const target = join(folder, outdir);
  const app = new InfrastructureApp(sovereign.node.root as Fleet, { outdir: target, ...props });
  app.synth();
  const entries = readdirSync(target, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return { app, files: Object.fromEntries(paths.sort().map((path) => [path.slice(target.length + 1), readFileSync(path, 'utf8')])) };
}

const HA = { ...cluster(BuildingBlock.MGT, 3), pools: [{ name: 'main', instanceType: 'cpx62', count: 11 }] };
const LABELS = {
  'openova.io/provider': 'hetzner', 'openova.io/region': 'fsn', 'openova.io/building-block': 'mgt', 'openova.io/env-type': 'prod',
  'openova.io/cluster': 'hz-fsn-mgt-prod', 'openova.io/managed-by': 'opentofu', 'catalyst.openova.io/sovereign': 'omantel.omani.works',
};
const bare = ({ '//': _, ...resource }: any) => resource;
const ids = (file: any) => Object.fromEntries(Object.entries<any>(file.resource).map(([type, named]) => [type, Object.keys(named)]));

describe('a stack', () => {
  test('of one machine makes these resources, and no load balancer', () => {
    const file = demo({});
    expect(validateTerraform(file)).toEqual([]);
    expect(ids(file)).toEqual({
      hcloud_firewall: ['firewall'], hcloud_network: ['network'], hcloud_network_subnet: ['subnet-cp', 'subnet-lb', 'subnet-workers'],
      hcloud_placement_group: ['spread-k8s-1'], hcloud_server: ['hzfsnm-k8s-1p'], hcloud_ssh_key: ['hz-fsn-mgt-prod-ssh-65292adf792f'],
    });
    expect(Object.keys(file).sort()).toEqual(['//', 'output', 'provider', 'resource', 'terraform', 'variable']);
  });

  test('of three control planes, eleven workers and a public entry adds groups of ten and both load balancers', () => {
    const file = demo({ regions: [region('fsn', HA)] }, (self) => self.ingress([80, 443]));
    expect(validateTerraform(file)).toEqual([]);
    expect(ids(file)).toMatchObject({
      hcloud_load_balancer: ['api-load-balancer', 'ingress-load-balancer'],
      hcloud_load_balancer_network: ['api-load-balancer-network', 'ingress-load-balancer-network'],
      hcloud_load_balancer_service: ['api-service'],
      hcloud_load_balancer_target: ['api-target-hzfsnm-k8s-1p', 'api-target-hzfsnm-k8s-2p', 'api-target-hzfsnm-k8s-3p'],
      hcloud_placement_group: ['spread-k8s-1', 'spread-main-1', 'spread-main-2'],
    });
    const groups = Object.entries<any>(file.resource.hcloud_server).map(([name, server]) => [name, server.placement_group_id]);
    const members = (pool: string, group: string, ordinals: number[]) => (
      Object.fromEntries(ordinals.map((ordinal) => [`hzfsnm-${pool}-${ordinal}p`, `\${hcloud_placement_group.spread-${group}.id}`]))
    );
    expect(Object.fromEntries(groups)).toEqual({
      ...members('k8s', 'k8s-1', [1, 2, 3]), ...members('main', 'main-1', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]), ...members('main', 'main-2', [11]),
    });
    expect(bare(file.resource.hcloud_placement_group['spread-main-2'])).toEqual({ name: 'hz-fsn-mgt-prod-main-2', type: 'spread', labels: LABELS });
  });

  test('makes a control plane and a worker so', () => {
    const file = demo({ regions: [region('fsn', HA)] });
    const { user_data: first, ...server } = bare(file.resource.hcloud_server['hzfsnm-k8s-2p']);
    const common = {
      location: 'fsn1', image: 'ubuntu-24.04', ssh_keys: ['${hcloud_ssh_key.hz-fsn-mgt-prod-ssh-65292adf792f.name}'],
      firewall_ids: ['${hcloud_firewall.firewall.id}'], public_net: [{ ipv4_enabled: true, ipv6_enabled: true }],
      delete_protection: true, rebuild_protection: true, shutdown_before_deletion: true,
    };
    const lifecycle = (name: string, type: string, disk: number) => ({
      prevent_destroy: true, ignore_changes: ['user_data', 'image', 'ssh_keys'],
      postcondition: [{
        condition: `\${self.primary_disk_size <= ${disk}}`,
        error_message: `The disk of ${name} has \${self.primary_disk_size} GB, and ${type} has ${disk} GB: the cloud refuses a smaller disk.`,
      }],
    });
    expect(server).toEqual({
      ...common, name: 'hzfsnm-k8s-2p', server_type: 'ccx33', lifecycle: lifecycle('hzfsnm-k8s-2p', 'ccx33', 240),
      placement_group_id: '${hcloud_placement_group.spread-k8s-1.id}',
      labels: { ...LABELS, 'catalyst.openova.io/role': 'control-plane' },
      network: [{ subnet_id: '${hcloud_network_subnet.subnet-cp.id}', ip: '10.0.0.12', alias_ips: [] }],
    });
    const { user_data: second, ...worker } = bare(file.resource.hcloud_server['hzfsnm-main-11p']);
    expect(worker).toEqual({
      ...common, name: 'hzfsnm-main-11p', server_type: 'cpx62', lifecycle: lifecycle('hzfsnm-main-11p', 'cpx62', 640),
      placement_group_id: '${hcloud_placement_group.spread-main-2.id}',
      labels: { ...LABELS, 'catalyst.openova.io/role': 'worker' },
      network: [{ subnet_id: '${hcloud_network_subnet.subnet-workers.id}', alias_ips: [] }],
    });
    for (const text of [first, second]) expect(text.split('\n')[0]).toBe('#cloud-config');
  });

  test('makes a network with a subnet for each kind of thing', () => {
    const { hcloud_network: networks, hcloud_network_subnet: subnets } = demo({}).resource;
    expect(bare(networks.network)).toEqual({
      name: 'hz-fsn-mgt-prod-network', ip_range: '10.0.0.0/16', labels: LABELS, delete_protection: true, lifecycle: { prevent_destroy: true },
    });
    const subnet = { network_id: '${hcloud_network.network.id}', network_zone: 'eu-central', type: 'cloud' };
    expect(Object.fromEntries(Object.entries(subnets).map(([id, one]) => [id, bare(one)]))).toEqual({
      'subnet-cp': { ...subnet, ip_range: '10.0.0.0/24' },
      'subnet-lb': { ...subnet, ip_range: '10.0.1.0/24' },
      'subnet-workers': { ...subnet, ip_range: '10.0.16.0/20' },
    });
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const firewall = (props: TestSovereignProps, body?: (self: any) => void) => bare(demo(props, body).resource.hcloud_firewall.firewall);
    const world = ['0.0.0.0/0', '::/0'];
    const icmp = { direction: 'in', protocol: 'icmp', source_ips: world, description: 'Path MTU discovery and ping' };
    expect(firewall({}, (self) => self.ingress([80, 443]))).toEqual({ name: 'hz-fsn-mgt-prod-k8s-nodes', labels: LABELS, rule: [icmp] });
    const administrationCidrs = ['203.0.113.0/24', '198.51.100.7/32'];
    expect(firewall({ administrationCidrs }, (self) => {
      self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' });
      self.hostPort({ port: 53, protocol: Protocol.TCP, description: 'DNS' });
    }).rule).toEqual([
      icmp,
      { direction: 'in', protocol: 'tcp', port: '53', source_ips: world, description: 'DNS' },
      { direction: 'in', protocol: 'udp', port: '53', source_ips: world, description: 'DNS' },
      { direction: 'in', protocol: 'tcp', port: '22', source_ips: administrationCidrs, description: 'SSH, for administration' },
      { direction: 'in', protocol: 'tcp', port: '6443', source_ips: administrationCidrs, description: 'Kubernetes API, for administration' },
    ]);
  });

  test('puts the API behind a load balancer that only the private network reaches', () => {
    const { resource } = demo({ regions: [region('fsn', HA)] });
    expect(bare(resource.hcloud_load_balancer['api-load-balancer'])).toEqual({
      name: 'hz-fsn-mgt-prod-api', load_balancer_type: 'lb11', location: 'fsn1', labels: LABELS, delete_protection: true, lifecycle: { prevent_destroy: true },
    });
    const balancer = '${hcloud_load_balancer.api-load-balancer.id}';
    expect(bare(resource.hcloud_load_balancer_network['api-load-balancer-network'])).toEqual({
      load_balancer_id: balancer, subnet_id: '${hcloud_network_subnet.subnet-lb.id}', ip: '10.0.1.10', enable_public_interface: false,
    });
    expect(bare(resource.hcloud_load_balancer_service['api-service'])).toEqual({
      load_balancer_id: balancer, protocol: 'tcp', listen_port: 6443, destination_port: 6443,
      health_check: { protocol: 'http', port: 6443, interval: 3, timeout: 2, retries: 2, http: { path: '/version', tls: true, status_codes: ['200', '401'] } },
    });
    expect(bare(resource.hcloud_load_balancer_target['api-target-hzfsnm-k8s-3p'])).toEqual({
      type: 'server', load_balancer_id: balancer, server_id: '${hcloud_server.hzfsnm-k8s-3p.id}', use_private_ip: true,
      depends_on: ['hcloud_load_balancer_network.api-load-balancer-network'],
    });
  });

  test("leaves services and targets of the public load balancer to the cloud's controller, which finds it by its name", () => {
    const plan = planOf(withKit());
    const { resource, output } = stack(plan);
    expect(bare(resource.hcloud_load_balancer['ingress-load-balancer'])).toEqual({
      name: 'hz-fsn-mgt-prod-ingress', load_balancer_type: 'lb11', location: 'fsn1', labels: LABELS, delete_protection: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['labels'] },
    });
    expect(bare(resource.hcloud_load_balancer_network['ingress-load-balancer-network'])).toEqual({
      load_balancer_id: '${hcloud_load_balancer.ingress-load-balancer.id}', subnet_id: '${hcloud_network_subnet.subnet-lb.id}', enable_public_interface: true,
    });
    expect([resource.hcloud_load_balancer_service, resource.hcloud_load_balancer_target]).toEqual([undefined, undefined]);
    const gateway = plan.units.flatMap((unit) => unit.manifests).find((manifest) => manifest.kind === 'Gateway')!;
    expect(gateway.spec.infrastructure.annotations['load-balancer.hetzner.cloud/name']).toBe('hz-fsn-mgt-prod-ingress');
    expect(output.ingress_ipv4.value).toBe('${hcloud_load_balancer.ingress-load-balancer.ipv4}');
    expect(output.ingress_ipv6.value).toBe('${hcloud_load_balancer.ingress-load-balancer.ipv6}');
  });

  test('names SSH keys by what they are: order, comments and repetition change nothing', () => {
    const keys = (...sshPublicKeys: string[]) => demo({ sshPublicKeys });
    const one = keys(SSH_KEY, OTHER_KEY);
    const made = Object.values<any>(one.resource.hcloud_ssh_key).map((key) => bare(key));
    expect(made).toEqual([
      { name: 'hz-fsn-mgt-prod-ssh-65292adf792f', public_key: SSH_KEY.split(' ').slice(0, 2).join(' '), labels: LABELS },
      { name: 'hz-fsn-mgt-prod-ssh-80e3e05c55a4', public_key: OTHER_KEY.split(' ').slice(0, 2).join(' '), labels: LABELS },
    ]);
    expect(keys(OTHER_KEY.replace('other@', 'renamed@'), SSH_KEY, SSH_KEY)).toEqual(one);
  });

  test('keeps every resource when a pool comes before the others, or a machine is added', () => {
    const pool = (name: string, count: number) => ({ name, instanceType: 'ccx33', count });
    const before = demo({ regions: [region('fsn', { ...cluster(BuildingBlock.MGT), pools: [pool('main', 2)] })] }).resource;
    const after = demo({ regions: [region('fsn', { ...cluster(BuildingBlock.MGT), pools: [pool('alpha', 1), pool('main', 3)] })] }).resource;
    for (const [type, named] of Object.entries<any>(before)) {
      for (const [id, resource] of Object.entries(named)) expect([type, id, after[type][id]]).toEqual([type, id, resource]);
    }
    expect(Object.keys(after.hcloud_server)).toEqual(['hzfsnm-alpha-1p', 'hzfsnm-k8s-1p', 'hzfsnm-main-1p', 'hzfsnm-main-2p', 'hzfsnm-main-3p']);
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stack(planOf(withKit()), { deletionProtection: false });
    const server = resource.hcloud_server['hzfsnm-k8s-1p'];
    expect([server.delete_protection, server.rebuild_protection, server.lifecycle.prevent_destroy]).toEqual([false, false, false]);
    expect([resource.hcloud_network.network.delete_protection, resource.hcloud_load_balancer['ingress-load-balancer'].delete_protection]).toEqual([false, false]);
  });

  test('pins the provider, and names it so that OpenTofu finds it', () => {
    const { terraform, provider } = demo({});
    expect(terraform.required_version).toBe('>= 1.10.0');
    expect(terraform.required_providers).toEqual({ hcloud: { source: 'hetznercloud/hcloud', version: '1.68.0' } });
    expect(provider).toEqual({ hcloud: [{ token: '${var.hcloud_token}' }] });
  });

  test('tells where DNS is answered, unless it is the management cluster, whose machines are looked up', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const component = { ...row, buildingBlocks: [BuildingBlock.MGT, BuildingBlock.DMZ] };
    const edge = sovereign.hostClusters.find(({ name }) => name === 'hz-fsn-dmz-prod')!;
    for (const one of [sovereign.managementCluster, edge]) {
      new TestBlueprint(one, 'dns', { component }, (self) => self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' }));
    }
    expect(stack(planOf(sovereign, edge)).output.nameserver_ipv4.value).toEqual(['k8s', 'main'].map((pool) => `\${hcloud_server.hzfsnd-${pool}-1p.ipv4_address}`));
    expect(stack(planOf(sovereign)).output.nameserver_ipv4).toBeUndefined();
  });

  test('tells how to reach the cluster, and hands over every resource it makes', () => {
    const { output, resource } = demo({ regions: [region('fsn', HA)] }, (self) => self.ingress([80, 443]));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over', 'ingress_ipv4', 'ingress_ipv6']);
    expect(output.cluster.value).toEqual({
      name: 'hz-fsn-mgt-prod', sovereign: 'omantel', fqdn: 'omantel.omani.works', location: 'fsn1', cluster_id: 1, network_cidr: '10.0.0.0/16',
      pod_cidr: '10.128.0.0/16', service_cidr: '172.20.0.0/16',
    });
    expect(output.api.value).toEqual({
      url: 'https://k8s.hfmp.omantel.omani.works:6443',
      private_address: '10.0.1.10',
      control_planes: [1, 2, 3].map((ordinal) => ({
        name: `hzfsnm-k8s-${ordinal}p`, private_ipv4: `10.0.0.1${ordinal}`, public_ipv4: `\${hcloud_server.hzfsnm-k8s-${ordinal}p.ipv4_address}`,
      })),
    });
    const target = (name: string) => `\${hcloud_load_balancer.api-load-balancer.id}__server__\${hcloud_server.${name.replace('api-target-', '')}.id}`;
    const made = Object.entries<any>(resource).flatMap(([type, named]) => Object.keys(named).map((id) => (
      [type, type === 'hcloud_load_balancer_target' ? target(id) : `\${${type}.${id}.id}`].join(' ')
    )));
    expect(output.hand_over.value.map(({ kind, id }: any) => `${kind} ${id}`).sort()).toEqual(made.sort());
    expect(output.hand_over.value.find(({ name }: any) => name === 'hzfsnm-k8s-1p')).toEqual({
      kind: 'hcloud_server', id: '${hcloud_server.hzfsnm-k8s-1p.id}', name: 'hzfsnm-k8s-1p',
      location: '${hcloud_server.hzfsnm-k8s-1p.location}', type: '${hcloud_server.hzfsnm-k8s-1p.server_type}',
      labels: { ...LABELS, 'catalyst.openova.io/role': 'control-plane' },
    });
    expect(output.hand_over.value.find(({ kind }: any) => kind === 'hcloud_network_subnet')).toEqual({
      kind: 'hcloud_network_subnet', id: '${hcloud_network_subnet.subnet-cp.id}', name: 'hz-fsn-mgt-prod-network/10.0.0.0/24',
      type: '${hcloud_network_subnet.subnet-cp.type}',
    });
  });

  test('fails when the cloud has no infrastructure yet', () => {
    class Contabo extends CloudProvider {
      constructor() {
        super({ ...Hetzner.cloud(), provider: Provider.CONTABO, instanceTypes: Hetzner.cloud().instanceTypes.map((type) => ({ ...type, locations: ['eu'] })) });
      }

      public ingressAnnotations(): { [key: string]: string } {
        return {};
      }
    }
    const sovereign = testSovereign({ regions: [{ provider: new Contabo(), code: 'eu', hostClusters: [cluster(BuildingBlock.MGT)] }] });
    expect(() => stack(planOf(sovereign))).toThrow(new Error(
      'omantel/ct-eu-mgt-prod: there is no infrastructure for contabo yet; use a region of hetzner, aws, gcp, azure, oci or huawei',
    ));
  });
});

describe('secrets', () => {
  const secret = (name: string, maxBytes = 8) => (self: any) => {
    self.phaseZeroSecret({ name, namespace: 'demo', fields: [PhaseZeroField.sensitive('token', variable('demo_token', maxBytes))] });
  };

  test('are sensitive variables, declared once, that refuse what user data could not hold', () => {
    const file = demo({}, (self) => ['one', 'two'].forEach((name) => secret(name)(self)));
    expect(validateTerraform(file)).toEqual([]);
    expect(Object.keys(file.variable)).toEqual(['demo_token', 'hcloud_token', 'k3s_agent_token', 'k3s_server_token']);
    expect(file.variable.demo_token).toEqual({
      type: 'string', sensitive: true, nullable: false, description: 'Costs $${money}.',
      validation: [
        { condition: '${can(regex("^[a-z\\"\\\\\\\\]{8}$", var.demo_token))}', error_message: 'demo_token must match ^[a-z"\\\\]{8}$.' },
        { condition: '${can(regex("^[ -&(-~]*$", var.demo_token))}', error_message: 'demo_token must be printable ASCII without single quotes.' },
        { condition: '${length(var.demo_token) <= 8}', error_message: 'demo_token must have at most 8 characters.' },
      ],
    });
    for (const declared of Object.values<any>(file.variable)) expect([declared.sensitive, declared.default]).toEqual([true, undefined]);
  });

  test('stand in user data as references, and nowhere else', () => {
    const { resource, output, variable: declared } = stack(planOf(withKit({ regions: [region('fsn', HA)] })));
    const references = (text: string) => [...new Set([...text.matchAll(/\$\{var\.(\w+)\}/g)].map(([, name]) => name))].sort();
    const users = Object.fromEntries(Object.entries<any>(resource.hcloud_server).map(([name, { user_data: text }]) => [name, references(text)]));
    expect(users['hzfsnm-k8s-1p']).toEqual(Object.keys(declared));
    expect(users['hzfsnm-k8s-2p']).toEqual(['k3s_agent_token', 'k3s_server_token']);
    expect(users['hzfsnm-main-1p']).toEqual(['k3s_agent_token']);
    const rest = Object.values<any>(resource).flatMap((named) => Object.values<any>(named).map((one) => ({ ...one, user_data: undefined })));
    expect(references(JSON.stringify([rest, output]))).toEqual([]);
  });

  test('fails when a variable is declared in two ways', () => {
    const sovereign = testSovereign();
    new TestBlueprint(sovereign.managementCluster, 'a', { component: row }, secret('one'));
    new TestBlueprint(sovereign.managementCluster, 'b', { component: row }, secret('two', 9));
    expect(() => stack(planOf(sovereign))).toThrow(new Error(
      "omantel-hz-fsn-mgt-prod: variable 'demo_token' is declared with different patterns or sizes; share one definition of it",
    ));
  });
});

describe('texts that look like templates', () => {
  test('reach the machine as they are', () => {
    const text = 'a ${HOME} $${x} %{ if true } %%{y} $5 100%';
    const { resource } = demo({}, (self) => self.helmRelease({ bootstrap: true, values: { text } }));
    // As OpenTofu reads it: references are values, doubled marks are single ones.
    const userData = resource.hcloud_server['hzfsnm-k8s-1p'].user_data.replace(/(?<!\$)\$\{var\.\w+\}/g, 'x').replace(/([$%])\1\{/g, '$1{');
    const files: any[] = (yaml.load(userData) as any).write_files;
    const chart: any = yaml.load(files.find(({ path }) => path.endsWith('/3-chart-demo.yaml')).content);
    expect(yaml.load(chart.spec.valuesContent)).toEqual({ text });
  });

  test.each([
    ['', ''], ['$', '$'], ['%', '%'], ['$x {', '$x {'], ['${a}', '$${a}'], ['%{a}', '%%{a}'], ['$${a}', '$$${a}'], ['$%{', '$%%{'], ['${${', '$${$${'],
  ])('are escaped: %j', (text, escaped) => {
    expect(escapeTemplate(text)).toBe(escaped);
  });
});

describe('state', () => {
  test('is kept beside the output folder, which may be deleted at any time', () => {
    expect(demo({}).terraform.backend).toEqual({ local: { path: '../../../tofu-state/omantel-hz-fsn-mgt-prod.tfstate' } });
  });

  test('is kept in a bucket with a lock', () => {
    const backend = (state: HostClusterStackProps['state']) => stack(planOf(testSovereign()), { state }).terraform.backend;
    expect(backend({ bucket: 'states' })).toEqual({
      s3: { bucket: 'states', key: 'infrastructure/omantel-hz-fsn-mgt-prod.tfstate', region: 'us-east-1', use_lockfile: true },
    });
    expect(backend({ bucket: 'states', folder: 'prod', region: 'fsn1', endpoint: 'https://fsn1.your-objectstorage.com' })).toEqual({
      s3: {
        bucket: 'states', key: 'prod/omantel-hz-fsn-mgt-prod.tfstate', region: 'fsn1', use_lockfile: true, use_path_style: true,
        endpoints: { s3: 'https://fsn1.your-objectstorage.com' },
        skip_credentials_validation: true, skip_region_validation: true, skip_requesting_account_id: true, skip_metadata_api_check: true,
        skip_s3_checksum: true,
      },
    });
  });

  test('fails when the endpoint of the bucket is not a bare https URL', () => {
    expect(() => stack(planOf(testSovereign()), { state: { bucket: 'states', endpoint: 'http://minio:9000/states' } })).toThrow(new Error(
      'omantel-hz-fsn-mgt-prod: \'endpoint\' must be an https URL without a path, got "http://minio:9000/states"; '
      + "write for example 'https://fsn1.your-objectstorage.com'",
    ));
  });
});

describe('InfrastructureApp', () => {
  test('writes one stack per host cluster, and the encryption of its state beside it', () => {
    const { app, files } = synth(plain({ regions: twoRegions() }), 'out');
    const names = ['hz-fsn-dmz-prod', 'hz-fsn-rtz-prod', 'hz-hel-dmz-prod', 'hz-hel-rtz-prod', 'hz-nbg-mgt-prod'].map((name) => `omantel-${name}`);
    expect(app.stacks.map((one) => one.node.id)).toEqual(names);
    expect(Object.keys(files)).toEqual(['manifest.json', ...names.flatMap((name) => [`stacks/${name}/cdk.tf.json`, `stacks/${name}/encryption.tofu.json`])]);
    expect(names.flatMap((name) => validateTerraform(JSON.parse(files[`stacks/${name}/cdk.tf.json`])))).toEqual([]);
    for (const name of names) {
      expect(JSON.parse(files[`stacks/${name}/encryption.tofu.json`])).toEqual({
        variable: {
          state_passphrase: {
            type: 'string', sensitive: true, nullable: false,
            description: 'Passphrase of the state and of saved plans, 16 characters or more. Without it the state cannot be read again.',
            validation: [
              { condition: '${can(regex("^.{16,}$", var.state_passphrase))}', error_message: 'state_passphrase must match ^.{16,}$.' },
              {
                condition: '${can(regex("^[ -&(-~]*$", var.state_passphrase))}',
                error_message: 'state_passphrase must be printable ASCII without single quotes.',
              },
              { condition: '${length(var.state_passphrase) <= 1024}', error_message: 'state_passphrase must have at most 1024 characters.' },
            ],
          },
        },
        terraform: {
          encryption: {
            key_provider: { pbkdf2: { main: { passphrase: '${var.state_passphrase}', encrypted_metadata_alias: 'main' } } },
            method: { aes_gcm: { main: { keys: '${key_provider.pbkdf2.main}' } } },
            state: { method: 'method.aes_gcm.main', enforced: true },
            plan: { method: 'method.aes_gcm.main', enforced: true },
          },
        },
      });
    }
  });

  test('makes the SSH keys in one stack, because a project takes each key once; the others call them by name and come after', () => {
    const { app, files } = synth(plain({ regions: twoRegions() }), 'out');
    const stacks = app.stacks.map(({ node, dependencies }) => ({
      id: node.id, resource: JSON.parse(files[`stacks/${node.id}/cdk.tf.json`]).resource, after: dependencies.map((one) => one.node.id),
    }));
    expect(stacks.map(({ id, resource, after }) => [id, Object.keys(resource.hcloud_ssh_key ?? {}).length, after])).toEqual([
      ['omantel-hz-fsn-dmz-prod', 0, ['omantel-hz-nbg-mgt-prod']],
      ['omantel-hz-fsn-rtz-prod', 0, ['omantel-hz-nbg-mgt-prod']],
      ['omantel-hz-hel-dmz-prod', 0, ['omantel-hz-nbg-mgt-prod']],
      ['omantel-hz-hel-rtz-prod', 0, ['omantel-hz-nbg-mgt-prod']],
      ['omantel-hz-nbg-mgt-prod', 1, []],
    ]);
    expect(stacks[0].resource.hcloud_server['hzfsnd-k8s-1p'].ssh_keys).toEqual(['hz-nbg-mgt-prod-ssh-65292adf792f']);
  });

  test('gives no two resources of a project the same name or network (L15)', () => {
    const { files } = synth(plain({ regions: twoRegions() }), 'out');
    const resources = Object.entries(files).filter(([path]) => path.endsWith('cdk.tf.json')).map(([, text]) => JSON.parse(text).resource);
    const named = resources.flatMap((resource) => Object.entries<any>(resource).flatMap(([type, ofType]) => (
      Object.values<any>(ofType).flatMap(({ name }) => (name === undefined ? [] : [`${type} ${name}`]))
    )));
    expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
    expect(new Set(resources.map((resource) => resource.hcloud_network.network.ip_range)).size).toBe(5);
  });

  test('writes the same bytes twice, and puts no token of its own into a manifest', () => {
    const make = () => plain({ regions: [region('fsn', HA)] });
    const [once, again] = ['a', 'b'].map((outdir) => synth(make(), outdir).files);
    expect(again).toEqual(once);
    for (const text of Object.values(once)) expect(text).not.toMatch(/TfToken|\[object |undefined/);
    const sovereign = make();
    synth(sovereign, 'c');
    for (const unit of planOf(sovereign).units) expect(JSON.stringify(unit.manifests)).not.toContain('TfToken');
  });

  test('passes on where the state is kept and whether machines are protected', () => {
    const { files } = synth(plain(), 'out', { state: { bucket: 'states' }, deletionProtection: false });
    const file = JSON.parse(files['stacks/omantel-hz-fsn-mgt-prod/cdk.tf.json']);
    expect(file.terraform.backend.s3.bucket).toBe('states');
    expect(file.resource.hcloud_server['hzfsnm-k8s-1p'].delete_protection).toBe(false);
  });

  test('fails when a check does, and writes nothing', () => {
    const sovereign = plain();
    const port = { port: 53, protocol: Protocol.UDP, description: 'DNS' };
    const component = { ...row, key: 'dns', namespace: 'dns' };
    new TestBlueprint(sovereign.managementCluster, 'dns', { component }, (self) => [port, port].forEach((one) => self.hostPort(one)));
    expect(() => new InfrastructureApp(sovereign.node.root as Fleet, { outdir: join(folder, 'out') })).toThrow(new Error(
      '1 problem, nothing was written:\n'
      + '  omantel/hz-fsn-mgt-prod/dns: opens udp port 53 on the machines, which omantel/hz-fsn-mgt-prod/dns opens already; use another port [host-port]',
    ));
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
