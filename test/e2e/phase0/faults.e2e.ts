import { readFileSync } from 'node:fs';
import { FaultKind } from '../hetzner/faults';
import { ProjectDump } from '../hetzner/state';
import { small, SmallProps } from './support/definition';
import { inventoryOf, inventoryOfState } from './support/inventory';
import { errorsOf, recover, Step } from './support/recovery';
import { Stack, Workspace } from './support/workspace';

// The cloud fails once at every call of the apply that makes a cluster, in every way that it can. The end is always the same: a complete
// cluster, a state that knows all of it, and nothing that nobody knows of. What an administrator has to do for it stands in the tables. Calls
// after which it is enough to apply again fail in one cluster, each for its own resource; any other has a cluster to itself.

/** Every call of an apply that makes a cluster with both load balancers. */
const CALLS = [
  'GET /actions', 'GET /firewalls/{id}', 'GET /images', 'GET /load_balancers/{id}', 'GET /networks/{id}', 'GET /placement_groups/{id}', 'GET /server_types',
  'GET /servers/{id}', 'GET /ssh_keys', 'POST /firewalls', 'POST /load_balancers', 'POST /load_balancers/{id}/actions/add_service',
  'POST /load_balancers/{id}/actions/add_target', 'POST /load_balancers/{id}/actions/attach_to_network', 'POST /load_balancers/{id}/actions/change_protection',
  'POST /load_balancers/{id}/actions/disable_public_interface', 'POST /networks', 'POST /networks/{id}/actions/add_subnet',
  'POST /networks/{id}/actions/change_protection', 'POST /placement_groups', 'POST /servers', 'POST /servers/{id}/actions/attach_to_network',
  'POST /servers/{id}/actions/change_protection', 'POST /ssh_keys',
];
const WRITES = CALLS.filter((call) => call.startsWith('POST'));
const READS = CALLS.filter((call) => !WRITES.includes(call));

/** Calls after which something that is protected exists, but is not complete: OpenTofu would replace it. */
const HALF_WAY = [
  'GET /actions', 'GET /load_balancers/{id}', 'GET /networks/{id}', 'GET /servers/{id}', 'POST /load_balancers/{id}/actions/change_protection',
  'POST /networks/{id}/actions/change_protection', 'POST /servers/{id}/actions/attach_to_network', 'POST /servers/{id}/actions/change_protection',
];
/** Calls that make something of which OpenTofu knows nothing if the answer is lost. */
const MAKING = [
  'POST /firewalls', 'POST /load_balancers', 'POST /load_balancers/{id}/actions/add_service', 'POST /networks', 'POST /networks/{id}/actions/add_subnet',
  'POST /placement_groups', 'POST /servers', 'POST /ssh_keys',
];
/** Calls that the provider makes again when somebody else is at it. */
const RETRIED = ['POST /load_balancers/{id}/actions/attach_to_network', 'POST /servers/{id}/actions/attach_to_network'];

const AT_ONCE: Step[] = ['apply'];
const AGAIN: Step[] = ['apply', 'apply'];
const UNTAINT: Step[] = ['apply', 'apply', 'untaint', 'apply'];
const IMPORT: Step[] = ['apply', 'apply', 'import', 'apply'];
const IMPORT_AT_ONCE: Step[] = ['apply', 'import', 'apply'];

const refused = (call: string) => (HALF_WAY.includes(call) ? UNTAINT : AGAIN);

/** The smallest cluster that makes every call. */
const SMALLEST: SmallProps = { pools: [{ name: 'main', instanceType: 'cpx22', count: 1 }] };

/** Applies side by side. */
const LANES = 2;

let template: Workspace;
let ready: Stack;
beforeAll(async () => {
  template = await Workspace.create({ encrypted: false });
  [ready] = template.synth(small(SMALLEST));
  await ready.init();
});
afterAll(() => template.dispose());

/** Makes a cluster by some way while the cloud fails so at each call once, and returns what that took. */
async function makeDespite(kind: FaultKind, calls: string[], way: (stack: Stack, workspace: Workspace) => Promise<Step[]>): Promise<Step[]> {
  const workspace = await Workspace.create({ encrypted: false });
  try {
    const [stack] = workspace.synth(small(SMALLEST));
    stack.prepareLike(ready);
    workspace.cloud.faults.plan(...calls.map((call) => ({ match: exactly(call), kind })));
    const steps = await way(stack, workspace);
    expect([workspace.cloud.faults.unused, workspace.cloud.problems]).toEqual([[], []]);
    expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
    expect(await stack.planCode()).toBe(0);
    return steps;
  } finally {
    await workspace.dispose();
  }
}

const byRecipe = (stack: Stack, { cloud }: Workspace) => recover(stack, cloud);

/** Runs OpenTofu until it succeeds. Whatever fails is one error, of the run that met it: the next run finds nothing wrong with what it left. */
async function repeat(stack: Stack, { cloud }: Workspace, command: 'apply' | 'destroy'): Promise<void> {
  for (let code: number | undefined; code !== 0;) {
    const before = cloud.faults.unused.length;
    cloud.settle();
    const { code: ended, text } = await stack.try(command, '-auto-approve');
    const met = before - cloud.faults.unused.length;
    const errors = errorsOf(text).map(({ message, address }) => `${address}: ${message.split('\n')[0]}`);
    if (errors.length !== met || (ended === 0) !== (met === 0)) throw new Error(`calls that failed: ${met}; ${command} ended with ${ended}: ${errors.join(', ')}`);
    code = ended;
  }
}

/** Makes clusters while calls fail so, and expects the steps that each takes. */
async function expectSteps(kind: FaultKind, calls: string[], expected: (call: string) => Step[]): Promise<void> {
  const [again, atOnce] = [AGAIN, AT_ONCE].map((steps) => calls.filter((call) => expected(call) === steps));
  const alone = calls.filter((call) => !again.includes(call) && !atOnce.includes(call));
  const byRepetition = (stack: Stack, workspace: Workspace) => repeat(stack, workspace, 'apply').then(() => AGAIN);
  const make = async (group: string[]) => (await makeDespite(kind, group, group === again ? byRepetition : byRecipe)).join(', ');
  const taken = await inLanes([again, atOnce, ...alone.map((call) => [call])], make);
  expect(taken).toEqual(Object.fromEntries(calls.map((call) => [call, expected(call).join(', ')])));
}

/** Does something for each group of calls, some at a time, and returns what came of it for each call; an error is a result. */
async function inLanes(groups: string[][], body: (group: string[]) => Promise<string>): Promise<{ [call: string]: string }> {
  const queue = groups.filter((group) => group.length > 0);
  const results: { [call: string]: string } = {};
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      const result = await body(group).catch((error: Error) => error.message);
      for (const call of group) results[call] = result;
    }
  }));
  return results;
}

/** Matches a call and no other. */
function exactly(call: string): RegExp {
  return new RegExp(`^${call.replace(/[{}]/g, '\\$&')}$`);
}

test('these are the calls of an apply', async () => {
  await ready.apply();
  const calls = [...new Set(template.cloud.log.map(({ verb, path }) => `${verb} ${path}`))].sort();
  expect(calls).toEqual(CALLS);
});

// What the client of the provider makes again by itself: one apply, in which every call fails once, does all the same.
test.each<FaultKind>(['rate_limit_exceeded', 'conflict', 'timeout'])('%s: waits, and goes on', async (kind) => {
  expect(await makeDespite(kind, CALLS, byRecipe)).toEqual(AT_ONCE);
});

test('cut, while reading', () => expectSteps('cut', READS, refused));

test('unavailable', () => expectSteps('unavailable', CALLS, refused));

test('locked', () => expectSteps('locked', WRITES, (call) => (RETRIED.includes(call) ? AT_ONCE : refused(call))));

test('resource_unavailable', () => expectSteps('resource_unavailable', ['POST /load_balancers', 'POST /servers'], () => AGAIN));

test('cut, before a write', () => expectSteps('cut', WRITES, refused));

test('cut, after a write', () => expectSteps('cut-after-write', WRITES, (call) => (MAKING.includes(call) ? IMPORT : refused(call))));

// The client makes the call again, and is told that there is one already.
test('timeout, after a write', () => expectSteps('timeout-after-write', WRITES, (call) => (MAKING.includes(call) ? IMPORT_AT_ONCE : AT_ONCE)));

describe('taking a cluster down', () => {
  /** Calls of a destroy that change something. */
  const REMOVING = [
    'DELETE /firewalls/{id}', 'DELETE /load_balancers/{id}', 'DELETE /networks/{id}', 'DELETE /placement_groups/{id}', 'DELETE /servers/{id}',
    'DELETE /ssh_keys/{id}', 'POST /load_balancers/{id}/actions/delete_service', 'POST /load_balancers/{id}/actions/detach_from_network',
    'POST /load_balancers/{id}/actions/remove_target', 'POST /networks/{id}/actions/delete_subnet', 'POST /servers/{id}/actions/shutdown',
  ];
  let full: ProjectDump;
  let state: string;

  beforeAll(async () => {
    template.synth(small(SMALLEST), { deletionProtection: false });
    await ready.apply();
    full = template.cloud.dump();
    state = readFileSync(ready.stateFile, 'utf8');
  });

  /** Takes a cluster down by some way while the cloud fails so at each call once, and returns what came of it, and what is left. */
  async function removeDespite(kind: FaultKind, calls: string[], way: (stack: Stack, workspace: Workspace) => Promise<string>): Promise<string> {
    const workspace = await Workspace.create({ encrypted: false });
    try {
      const [stack] = workspace.synth(small(SMALLEST), { deletionProtection: false });
      stack.prepareLike(ready, state);
      workspace.cloud.load(full);
      workspace.cloud.faults.plan(...calls.map((call) => ({ match: exactly(call), kind })));
      const ended = await way(stack, workspace);
      expect([workspace.cloud.faults.unused, workspace.cloud.problems, await stack.resources()]).toEqual([[], [], []]);
      return [ended, ...inventoryOf(workspace.cloud.dump()).map((one) => one.split(' ')[0])].join(' ');
    } finally {
      await workspace.dispose();
    }
  }

  test('these are the calls of a destroy', async () => {
    template.cloud.log.length = 0;
    await ready.run('destroy', '-auto-approve');
    expect([...new Set(template.cloud.log.filter(({ verb }) => verb !== 'GET').map(({ verb, path }) => `${verb} ${path}`))].sort()).toEqual(REMOVING);
    expect(inventoryOf(template.cloud.dump())).toEqual([]);
  });

  test.each<FaultKind>(['unavailable', 'cut', 'cut-after-write'])('%s', async (kind) => {
    // The provider takes a broken connection for a firewall that is gone, and forgets it: it may be left behind, to be deleted by hand.
    const forgotten = kind === 'unavailable' ? {} : { 'DELETE /firewalls/{id}': kind === 'cut' ? '0 hcloud_firewall' : '0' };
    const again = REMOVING.filter((call) => !(call in forgotten));
    const taken = await inLanes([again, ...Object.keys(forgotten).map((call) => [call])], (group) => removeDespite(kind, group, async (stack, workspace) => {
      if (group !== again) return String((await stack.try('destroy', '-auto-approve')).code);
      await repeat(stack, workspace, 'destroy');
      return '1,0';
    }));
    expect(taken).toEqual({ ...Object.fromEntries(again.map((call) => [call, '1,0'])), ...forgotten });
  });
});
