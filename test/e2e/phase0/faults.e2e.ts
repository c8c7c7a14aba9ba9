import { FaultKind } from '../hetzner/faults';
import { small } from './support/definition';
import { inventoryOf, inventoryOfState } from './support/inventory';
import { recover, Step } from './support/recovery';
import { printTimes } from './support/timing';
import { Stack, Workspace } from './support/workspace';

// The cloud fails once at every call of the apply that makes a cluster, in every way that it can. The end is always the same: a complete
// cluster, a state that knows all of it, and nothing that nobody knows of. What an administrator has to do for it stands in the tables.

printTimes();

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

/** Applies side by side. */
const LANES = 2;

let template: Workspace;
let ready: Stack;
beforeAll(async () => {
  template = await Workspace.create({ encrypted: false });
  [ready] = template.synth(small({ pools: [{ name: 'main', instanceType: 'cpx22', count: 1 }] }));
  await ready.init();
});
afterAll(() => template.dispose());

/** Makes a cluster while the cloud fails so, and returns what it took. */
async function makeDespite(kind: FaultKind, calls: string[]): Promise<Step[]> {
  const workspace = await Workspace.create({ encrypted: false });
  try {
    const [stack] = workspace.synth(small({ pools: [{ name: 'main', instanceType: 'cpx22', count: 1 }] }));
    stack.prepareLike(ready);
    workspace.cloud.faults.plan(...calls.map((call) => ({ match: new RegExp(`^${call.replace(/[{}]/g, '\\$&')}$`), kind })));
    const steps = await recover(stack, () => workspace.cloud.dump());
    expect([workspace.cloud.faults.unused, workspace.cloud.problems]).toEqual([[], []]);
    expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
    expect(await stack.planCode()).toBe(0);
    return steps;
  } finally {
    await workspace.dispose();
  }
}

/** Makes a cluster for each call, which fails so, and expects the steps that it takes. */
async function expectSteps(kind: FaultKind, calls: string[], expected: (call: string) => Step[]): Promise<void> {
  const queue = [...calls];
  const taken: { [call: string]: string } = {};
  await Promise.all(Array.from({ length: LANES }, async () => {
    for (let call = queue.shift(); call !== undefined; call = queue.shift()) {
      taken[call] = await makeDespite(kind, [call]).then((steps) => steps.join(', '), (error: Error) => error.message);
    }
  }));
  expect(taken).toEqual(Object.fromEntries(calls.map((call) => [call, expected(call).join(', ')])));
}

test('these are the calls of an apply', async () => {
  await ready.apply();
  const calls = [...new Set(template.cloud.log.map(({ verb, path }) => `${verb} ${path}`))].sort();
  expect(calls).toEqual(CALLS);
});

// What the client of the provider makes again by itself: one apply, in which every call fails once, does all the same.
test.each<FaultKind>(['rate_limit_exceeded', 'conflict', 'timeout'])('%s: waits, and goes on', async (kind) => {
  expect(await makeDespite(kind, CALLS)).toEqual(AT_ONCE);
});

test('cut, while reading: goes on', async () => {
  expect(await makeDespite('cut', CALLS.filter((call) => !WRITES.includes(call)))).toEqual(AT_ONCE);
});

test('unavailable', () => expectSteps('unavailable', CALLS, refused));

test('locked', () => expectSteps('locked', WRITES, (call) => (RETRIED.includes(call) ? AT_ONCE : refused(call))));

test('resource_unavailable', () => expectSteps('resource_unavailable', ['POST /load_balancers', 'POST /servers'], () => AGAIN));

test('cut, before a write', () => expectSteps('cut', WRITES, refused));

test('cut, after a write', () => expectSteps('cut-after-write', WRITES, (call) => (MAKING.includes(call) ? IMPORT : refused(call))));

// The client makes the call again, and is told that there is one already.
test('timeout, after a write', () => expectSteps('timeout-after-write', WRITES, (call) => (MAKING.includes(call) ? IMPORT_AT_ONCE : AT_ONCE)));
