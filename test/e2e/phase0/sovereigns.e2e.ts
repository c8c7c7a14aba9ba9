import { ClusterName } from '../../../constructs';
import { fleet } from '../../../sovereigns';
import { ProjectDump } from '../hetzner/state';
import { small } from './support/definition';
import { inventoryOf, inventoryOfState } from './support/inventory';
import { writeImports } from './support/recovery';
import { Stack, Workspace } from './support/workspace';

// From an empty project to machines and back: every cluster of every Sovereign of this program, and clusters at the edges of what is possible.

/** Clusters of a Sovereign, the one that makes the SSH keys first. */
function clustersOf(name: string): string[] {
  const sovereign = fleet().sovereigns.find((one) => one.name === name)!;
  const clusters = [sovereign.managementCluster, ...sovereign.hostClusters.filter((cluster) => cluster !== sovereign.managementCluster)];
  return clusters.map((cluster) => `${name}-${cluster.name}`);
}

/** Returns the ids under which all that a stack makes can be imported; that they are, the suite of lost states shows. */
function importIds(stack: Stack, dump: ProjectDump): string[] {
  writeImports(stack, dump, stack.addresses);
  const written = stack.takeAway('import.tf.json');
  return written.import.map(({ to, id }: any) => `${to.split('.')[0]} ${id}`).sort();
}

/** Expects that the outputs of a stack say what the project holds. */
async function expectTrueOutputs(stack: Stack, dump: ProjectDump): Promise<void> {
  const { api, cluster, hand_over: handOver, ingress_ipv4: ipv4, ingress_ipv6: ipv6 } = await stack.outputs();
  const name = ClusterName.parse(cluster.name);
  const addresses = new Map(dump.servers.map((server) => [server.name, {
    private_ipv4: server.private_net[0].ip, public_ipv4: dump.primary_ips.find(({ assignee_id: id, type }) => id === server.id && type === 'ipv4')!.ip,
  }]));
  const balancer = (purpose: string) => dump.load_balancers.find((one) => one.name === `${cluster.name}-${purpose}`);
  expect(api.control_planes).toEqual(api.control_planes.map(({ name: machine }: any) => ({ name: machine, ...addresses.get(machine) })));
  expect(api.private_address).toBe(balancer('api')?.private_net[0].ip ?? addresses.get(api.control_planes[0].name)!.private_ipv4);
  expect([ipv4, ipv6]).toEqual([balancer('ingress')?.ipv4.ip, balancer('ingress')?.ipv6.ip]);
  expect(handOver.map(({ kind, id }: any) => `${kind} ${id}`).sort()).toEqual(importIds(stack, dump));
  const facts = dump.servers.filter((server) => server.labels['openova.io/cluster'] === cluster.name).map((server) => `${server.name} ${server.location} ${server.server_type}`);
  expect(handOver.filter(({ kind }: any) => kind === 'hcloud_server').map(({ name: machine, location, type }: any) => `${machine} ${location} ${type}`).sort()).toEqual(facts.sort());
  const [network] = dump.networks.filter((one) => one.name === `${cluster.name}-network`);
  expect([cluster.network_cidr, network.subnets.map((subnet) => subnet.ip_range).sort()]).toEqual([
    network.ip_range, [name.controlPlaneSubnet, name.loadBalancerSubnet, name.workerSubnet].sort(),
  ]);
}

describe.each(['bankdhofar', 'omantel'])('%s', (sovereign) => {
  const clusters = clustersOf(sovereign);
  let workspace: Workspace;
  let stacks: Map<string, Stack>;
  let made: string[] = [];

  beforeAll(async () => {
    // Encryption takes about as long as everything else; that of one Sovereign is enough.
    workspace = await Workspace.create({ encrypted: sovereign === 'omantel' });
    stacks = new Map(workspace.synth(fleet()).map((stack) => [stack.name, stack]));
  });
  afterAll(() => workspace.dispose());

  test.each(clusters)('%s is planned, made, complete, and as it says', async (cluster) => {
    const stack = stacks.get(cluster)!;
    await stack.init();
    expect(await stack.run('validate')).toContain('The configuration is valid.');
    expect(await stack.plan()).toEqual(stack.addresses.map((address) => `create ${address}`).sort());
    await stack.run('apply', 'plan.bin');
    expect(await stack.planCode()).toBe(0);

    const dump = workspace.cloud.dump();
    made = [...made, ...inventoryOfState(await stack.resources())].sort();
    expect(inventoryOf(dump)).toEqual(made);
    await expectTrueOutputs(stack, dump);
    expect(workspace.cloud.problems).toEqual([]);
  });

  test('its machines run, protected, each on the network and behind the firewall of its cluster', () => {
    const { servers, networks, firewalls, placement_groups: groups } = workspace.cloud.dump();
    const clusterOf = (one: { readonly labels: { [key: string]: string } }) => one.labels['openova.io/cluster'];
    const id = (rows: { readonly id: number; readonly labels: { [key: string]: string } }[], cluster: string) => (
      rows.find((row) => clusterOf(row) === cluster)!.id
    );
    expect(servers.map((server) => `${sovereign}-${clusterOf(server)}`).every((name) => clusters.includes(name))).toBe(true);
    for (const server of servers) {
      expect([server.name, server.status, server.protection]).toEqual([server.name, 'running', { delete: true, rebuild: true }]);
      expect(server.private_net.map(({ network }) => network)).toEqual([id(networks, clusterOf(server))]);
      expect(server.firewalls).toEqual([id(firewalls, clusterOf(server))]);
      expect(groups.find((group) => group.id === server.placement_group)!.labels).toEqual(expect.objectContaining({ 'openova.io/cluster': clusterOf(server) }));
      expect(server.ssh_keys.length).toBe(1);
      expect(server.user_data.split('\n')[0]).toBe('#cloud-config');
    }
  });

  test.each([...clusters].reverse())('%s is taken down, and leaves nothing', async (cluster) => {
    const stack = stacks.get(cluster)!;
    if (cluster === clusters[clusters.length - 1]) workspace.synth(fleet(), { deletionProtection: false });
    await stack.apply();
    await stack.run('destroy', '-auto-approve');
    expect(await stack.resources()).toEqual([]);
    expect(workspace.cloud.dump().servers.filter((server) => cluster.endsWith(server.labels['openova.io/cluster']))).toEqual([]);
    if (cluster === clusters[0]) expect(inventoryOf(workspace.cloud.dump())).toEqual([]);
  });
});

describe('a cluster', () => {
  let workspace: Workspace;
  afterEach(() => workspace.dispose());

  test('of one machine and nothing else', async () => {
    workspace = await Workspace.create({ encrypted: false });
    const [stack] = workspace.synth(small({ controlPlane: { instanceType: 'cpx32' }, pools: [] }));
    await stack.init();
    await stack.apply();
    expect(await stack.planCode()).toBe(0);
    await expectTrueOutputs(stack, workspace.cloud.dump());
  });

  test('of three control planes and eleven workers, while the cloud takes one change of a network at a time', async () => {
    workspace = await Workspace.create({ encrypted: false, contention: true });
    const [stack] = workspace.synth(small({ pools: [{ name: 'main', instanceType: 'cpx22', count: 11 }] }));
    await stack.init();
    await stack.apply();
    expect(await stack.planCode()).toBe(0);
    const dump = workspace.cloud.dump();
    await expectTrueOutputs(stack, dump);
    const sizes = dump.placement_groups.map((group) => [group.name, dump.servers.filter((server) => server.placement_group === group.id).length]);
    expect(Object.fromEntries(sizes)).toEqual({ 'hz-fsn-mgt-prod-k8s-1': 3, 'hz-fsn-mgt-prod-main-1': 10, 'hz-fsn-mgt-prod-main-2': 1 });
    expect(workspace.cloud.log.filter(({ code }) => code === 'conflict').length).toBeGreaterThan(0);
  });

  test('fails when the cloud is out of machines of its type, and is complete once there are', async () => {
    workspace = await Workspace.create({ encrypted: false });
    const [stack] = workspace.synth(small());
    await stack.init();
    workspace.cloud.faults.plan({ match: /^POST \/servers$/, kind: 'resource_unavailable', times: 5 });
    const { code, text } = await stack.try('apply', '-auto-approve');
    expect([code, text.match(/\(resource_unavailable, stand-in\)/g)?.length]).toEqual([1, 5]);
    expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
    await stack.apply();
    expect(await stack.planCode()).toBe(0);
  });
});
