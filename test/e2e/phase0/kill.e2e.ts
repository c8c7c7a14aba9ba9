import { rmSync } from 'node:fs';
import { Fault } from '../hetzner/faults';
import { small, SMALL_STACK } from './support/definition';
import { inventoryOf, inventoryOfState } from './support/inventory';
import { recover, writeImports } from './support/recovery';
import { Stack, Workspace } from './support/workspace';

// The machine that runs OpenTofu loses its power in the middle.

let workspace: Workspace;
let stack: Stack;

beforeEach(async () => {
  workspace = await Workspace.create({ encrypted: false });
  [stack] = workspace.synth(small());
  await stack.init();
});
afterEach(() => workspace.dispose());

/** Runs OpenTofu and kills it, with the provider, when the cloud is at a call. */
async function killAt(fault: Fault, ...args: string[]): Promise<void> {
  workspace.cloud.faults.plan(fault);
  const running = stack.start(...args);
  const ended = running.result.then(({ text }) => { throw new Error(`${fault.match.source} was never called\n${text}`); });
  await Promise.race([workspace.cloud.faults.whenHeld(), ended]);
  ended.catch(() => {});
  running.kill();
  expect((await running.result).code).toBe(undefined);
  workspace.cloud.faults.clear();
}

/** Expects a complete cluster of which the state knows everything. */
async function expectComplete(): Promise<void> {
  expect(await stack.planCode()).toBe(0);
  expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
  expect(workspace.cloud.problems).toEqual([]);
}

// OpenTofu writes its state every 20 seconds and at the end: what it made since then is known to the cloud alone.
describe('killed while it makes a cluster, OpenTofu goes on with what is there', () => {
  test.each<[string, Fault]>([
    ['before the network is made', { match: /^POST \/networks$/, kind: 'hold' }],
    ['when the network is made', { match: /^POST \/networks$/, kind: 'hold-after-write' }],
    ['when a subnet is made', { match: /^POST .*add_subnet$/, kind: 'hold-after-write' }],
    ['when a machine is made', { match: /^POST \/servers$/, kind: 'hold-after-write', nth: 2 }],
    ['when a machine is put on the network', { match: /^POST \/servers\/.*attach_to_network$/, kind: 'hold-after-write' }],
    ['before a machine is protected', { match: /^POST \/servers\/.*change_protection$/, kind: 'hold', nth: 3 }],
    ['when a target of the load balancer is added', { match: /^POST .*add_target$/, kind: 'hold-after-write' }],
    ['at its call number 10', { match: /^/, kind: 'hold-after-write', nth: 10 }],
    ['at its call number 40', { match: /^/, kind: 'hold-after-write', nth: 40 }],
    ['at its call number 70', { match: /^/, kind: 'hold-after-write', nth: 70 }],
  ])('%s', async (_, fault) => {
    await killAt(fault, 'apply', '-auto-approve');
    await recover(stack, workspace.cloud);
    await expectComplete();
  });
});

test('interrupted with Ctrl-C, it gives up what it waits for, and writes down what it had made', async () => {
  workspace.cloud.faults.plan({ match: /^POST \/servers$/, kind: 'hold-after-write', nth: 2 });
  const running = stack.start('apply', '-auto-approve');
  await workspace.cloud.faults.whenHeld();
  running.kill('SIGINT');
  workspace.cloud.faults.clear();
  expect((await running.result).code).toBe(1);
  const known = (await stack.resources()).map((resource) => resource.address);
  expect(known).toEqual(expect.arrayContaining(['hcloud_firewall.firewall', 'hcloud_network.network', 'hcloud_network_subnet.subnet-workers']));
  await recover(stack, workspace.cloud);
  await expectComplete();
});

test.each([4, 12, 20])('killed while it takes a cluster down, at its write number %i, it goes on and leaves nothing', async (nth) => {
  await stack.apply();
  workspace.synth(small(), { acknowledge: [SMALL_STACK] });
  await stack.apply();
  await killAt({ match: /^(POST|DELETE)/, kind: 'hold-after-write', nth }, 'destroy', '-auto-approve');
  workspace.cloud.settle();
  await stack.run('destroy', '-auto-approve');
  expect([inventoryOf(workspace.cloud.dump()), await stack.resources()]).toEqual([[], []]);
});

test('a state that is lost is imported, machine by machine: none is replaced, each starts once anew', async () => {
  await stack.apply();
  const machines = () => workspace.cloud.dump().servers.sort((a, b) => (a.name < b.name ? -1 : 1));
  const before = machines();
  rmSync(stack.stateFile);
  const addresses = Object.entries<any>(stack.json.resource).flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`));
  writeImports(stack, workspace.cloud.dump(), addresses);
  workspace.cloud.log.length = 0;
  for (const { name } of before) await stack.apply(`-target=hcloud_server.${name}`);
  const writes = workspace.cloud.log.filter(({ verb }) => verb !== 'GET').map(({ path }) => path);
  expect(writes.filter((path) => path.endsWith('/poweroff') || path.endsWith('/poweron')).length).toBe(2 * before.length);

  // The provider cannot know which subnet a load balancer was put on, and does it again; the targets go with the old place.
  await stack.apply();
  expect(await stack.plan()).toEqual(['hzfsnm-k8s-1p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-3p'].map((name) => `create hcloud_load_balancer_target.api-target-${name}`));
  await stack.apply();
  await expectComplete();
  expect(machines()).toEqual(before);
});
