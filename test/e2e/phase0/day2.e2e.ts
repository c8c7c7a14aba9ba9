import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BuildingBlock, InfrastructureAppProps } from '../../../index';
import { cluster, region, SSH_KEY } from '../../support/fixtures';
import { Server } from '../hetzner/model';
import { request } from './support/client';
import { OTHER_KEY, small, SMALL_STACK, SmallProps } from './support/definition';
import { inventoryOf, inventoryOfState } from './support/inventory';
import { drawSecrets } from './support/secrets';
import { Stack, Workspace } from './support/workspace';

// What happens to a cluster after its first day, and what does not.

let first: Workspace;
let applied: Stack;
let workspace: Workspace;
let stack: Stack;

beforeAll(async () => {
  first = await Workspace.create({ encrypted: false });
  [applied] = first.synth(small());
  await applied.init();
  await applied.apply();
});
afterAll(async () => {
  const problems = first.cloud.problems;
  await first.dispose();
  expect(problems).toEqual([]);
});

// Every case has a cluster of its own, as it was when it had been made.
beforeEach(async () => {
  workspace = await Workspace.create({ encrypted: false, secrets: first.secrets });
  [stack] = workspace.synth(small());
  stack.prepareLike(applied, readFileSync(applied.stateFile, 'utf8'));
  workspace.cloud.load(first.cloud.dump());
});
afterEach(async () => {
  const problems = workspace.cloud.problems;
  await workspace.dispose();
  expect(problems).toEqual([]);
});

/** Changes the definition and makes it so. */
async function become(props: SmallProps, app?: InfrastructureAppProps): Promise<void> {
  workspace.synth(small(props), app);
  await stack.apply();
  expect(await stack.planCode()).toBe(0);
  expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
}

/** Servers by name. */
function servers(): { [name: string]: Server } {
  return Object.fromEntries(workspace.cloud.dump().servers.map((server) => [server.name, server]));
}

/** Writes that were made since the log was emptied, one by one. */
function writes(): string[] {
  return workspace.cloud.log.filter(({ verb }) => verb !== 'GET').map(({ verb, path }) => `${verb} ${path}`);
}

const main = (count: number, instanceType = 'cpx22') => ({ name: 'main', instanceType, count });

describe('machines', () => {
  test('a pool is added: nothing else changes', async () => {
    const before = servers();
    workspace.synth(small({ pools: [main(2), { name: 'apps', instanceType: 'cpx32', count: 2 }] }));
    expect(await stack.plan()).toEqual(['create hcloud_placement_group.spread-apps-1', 'create hcloud_server.hzfsnm-apps-1p', 'create hcloud_server.hzfsnm-apps-2p']);
    await stack.apply();
    expect(await stack.planCode()).toBe(0);
    expect(servers()).toEqual({ ...before, 'hzfsnm-apps-1p': expect.anything(), 'hzfsnm-apps-2p': expect.anything() });
  });

  test('a pool grows, and shrinks by the machine that was named: its protection is lifted first, then it goes alone', async () => {
    await become({ pools: [main(3)] });
    const [before, goes] = [servers(), { acknowledge: [`${SMALL_STACK}/hzfsnm-main-3p`] }];
    workspace.synth(small({ pools: [main(3)] }), goes);
    expect(await stack.plan()).toEqual(['update hcloud_server.hzfsnm-main-3p']);
    await stack.apply();
    workspace.synth(small({ pools: [main(2)] }), goes);
    expect(await stack.plan()).toEqual(['delete hcloud_server.hzfsnm-main-3p']);
    workspace.cloud.log.length = 0;
    await stack.apply();
    expect(writes()).toEqual(['POST /servers/{id}/actions/shutdown', 'DELETE /servers/{id}']);
    const { 'hzfsnm-main-3p': gone, ...rest } = before;
    expect([gone.name, servers()]).toEqual(['hzfsnm-main-3p', rest]);
    await become({ pools: [main(2)] });
  });

  test('fails when a machine is taken out that is protected: the program refuses, and so does the cloud, which shuts it down all the same', async () => {
    const name = `${SMALL_STACK}/hzfsnm-main-2p`;
    expect(() => workspace.synth(small({ pools: [main(1)] }))).toThrow(new Error(
      '1 change refused, nothing was written:\n'
      + `  ${name}: would be deleted: its data is lost; change it back, or write acknowledge: ['${name}'], `
      + 'apply without the change, which lifts its protection, then make the change [guard]\n'
      + `what there was before is in ${join(workspace.folder, 'cdktf.locks')}; if nothing of a stack was ever applied, delete its lock`,
    ));
    expect(await stack.planCode()).toBe(0);
    workspace.synth(small({ pools: [main(1)] }), { lockDirectory: join(workspace.folder, 'without-locks') });
    const { code, text } = await stack.try('apply', '-auto-approve');
    expect([code, text.includes('server deletion is protected (protected, stand-in)')]).toEqual([1, true]);
    expect(servers()['hzfsnm-main-2p'].status).toBe('off');
    // The way back, for whoever got here.
    workspace.synth(small());
    expect(await stack.plan()).toEqual([]);
    await request(workspace, 'POST', `/servers/${servers()['hzfsnm-main-2p'].id}/actions/poweron`);
  });

  test('control planes get another instance type one after the other: each stays, is off meanwhile, and runs again', async () => {
    const before = servers();
    const names = ['hzfsnm-k8s-1p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-3p'];
    workspace.synth(small({ controlPlane: { instanceType: 'cpx42', count: 3 } }));
    expect(await stack.plan()).toEqual(names.map((name) => `update hcloud_server.${name}`));
    workspace.cloud.log.length = 0;
    // A plain apply takes all of them at once, and etcd with them.
    for (const name of names) await stack.apply(`-target=hcloud_server.${name}`);
    expect(writes()).toEqual(names.flatMap(() => ['POST /servers/{id}/actions/poweroff', 'POST /servers/{id}/actions/change_type']));
    expect(await stack.planCode()).toBe(0);
    const changed = (name: string) => ({ ...before[name], server_type: 'cpx42', primary_disk_size: 320, status: 'running' });
    expect(servers()).toEqual({ ...before, ...Object.fromEntries(names.map((name) => [name, changed(name)])) });
  });

  test('fails when the other instance type has a smaller disk: the program refuses, then OpenTofu, before a machine is switched off', async () => {
    const before = servers();
    const line = (name: string) => (
      `  ${SMALL_STACK}/${name}: would change from cpx22 (x86, 80 GB) to cpx12 (x86, 40 GB): the cloud refuses a smaller disk, after the provider has switched the `
      + 'machine off; change it back, this cannot be acknowledged; add another pool with cpx12, move what runs on this one, and remove it [guard]'
    );
    expect(() => workspace.synth(small({ pools: [main(2, 'cpx12')] }))).toThrow(new Error([
      '2 changes refused, nothing was written:', line('hzfsnm-main-1p'), line('hzfsnm-main-2p'),
      `what there was before is in ${join(workspace.folder, 'cdktf.locks')}; if nothing of a stack was ever applied, delete its lock`,
    ].join('\n')));
    // With a lock that does not know what was applied, as after a change of branches.
    workspace.synth(small({ pools: [main(2, 'cpx12')] }), { lockDirectory: join(workspace.folder, 'without-locks') });
    workspace.cloud.log.length = 0;
    for (const options of [[], ['-target=hcloud_server.hzfsnm-main-1p']]) {
      const { code, text } = await stack.try('apply', '-auto-approve', ...options);
      expect([code, text.replace(/\s+/g, ' ')]).toEqual([1, expect.stringContaining(
        'The disk of hzfsnm-main-1p has 80 GB, and cpx12 has 40 GB: the cloud refuses a smaller disk.',
      )]);
    }
    expect([writes(), servers()]).toEqual([[], before]);
    workspace.synth(small());
    expect(await stack.plan()).toEqual([]);
  });

  test('fails when the type is that from before the disk grew; whatever the disk, the cluster can be taken down', async () => {
    await become({ pools: [main(2, 'cpx32')] });
    expect(servers()['hzfsnm-main-1p'].primary_disk_size).toBe(160);
    const state = join(workspace.folder, `${SMALL_STACK}.json`);
    writeFileSync(state, await stack.run('show', '-json'));
    for (const props of [{}, { states: [state] }]) {
      expect(() => workspace.synth(small(), props)).toThrow(`${SMALL_STACK}/hzfsnm-main-1p: would change from cpx32 (x86, 160 GB) to cpx22 (x86, 80 GB)`);
    }
    await become({ pools: [main(2, 'cpx32')] }, { acknowledge: [SMALL_STACK] });
    workspace.synth(small(), { lockDirectory: join(workspace.folder, 'without-locks'), deletionProtection: false });
    expect(await stack.planCode()).toBe(1);
    await stack.run('destroy', '-auto-approve');
    expect(inventoryOf(workspace.cloud.dump())).toEqual([]);
  });

  test('control planes get a type with a smaller disk: each is made anew with it, then the definition follows', async () => {
    const before = servers();
    const names = ['hzfsnm-k8s-3p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-1p'];
    await become({}, { acknowledge: names.map((name) => `${SMALL_STACK}/${name}`) });
    const anew: { [name: string]: { server_type: string } } = {};
    for (const name of names) {
      anew[name] = { server_type: 'ccx13' };
      stack.write('type_override.tf.json', JSON.stringify({ resource: { hcloud_server: anew } }));
      expect(await stack.plan(`-replace=hcloud_server.${name}`)).toEqual([
        `delete+create hcloud_load_balancer_target.api-target-${name}`, `delete+create hcloud_server.${name}`,
      ]);
      await stack.apply(`-replace=hcloud_server.${name}`);
      // Nothing else is changed by whoever applies in between.
      expect(await stack.planCode()).toBe(0);
    }
    const state = join(workspace.folder, `${SMALL_STACK}.json`);
    writeFileSync(state, await stack.run('show', '-json'));
    stack.remove('type_override.tf.json');
    await become({ controlPlane: { instanceType: 'ccx13', count: 3 } }, { states: [state] });
    const facts = ({ server_type: type, primary_disk_size: disk, status, protection }: Server) => [type, disk, status, protection.delete];
    expect(names.map((name) => facts(servers()[name]))).toEqual(names.map(() => ['ccx13', 80, 'running', true]));
    expect(['hzfsnm-main-1p', 'hzfsnm-main-2p'].filter((name) => servers()[name].id !== before[name].id)).toEqual([]);
  });
});

describe('a machine made anew', () => {
  // The first one is the first control plane.
  test.each(['hzfsnm-k8s-1p', 'hzfsnm-k8s-3p', 'hzfsnm-main-2p'])('%s: it alone loses its protection, is replaced under its address, and is protected again', async (name) => {
    const before = servers();
    workspace.synth(small(), { acknowledge: [`${SMALL_STACK}/${name}`] });
    expect(await stack.plan()).toEqual([`update hcloud_server.${name}`]);
    await stack.apply();
    const target = name.includes('-k8s-') ? [`delete+create hcloud_load_balancer_target.api-target-${name}`] : [];
    expect(await stack.plan(`-replace=hcloud_server.${name}`)).toEqual([...target, `delete+create hcloud_server.${name}`]);
    await stack.apply(`-replace=hcloud_server.${name}`);
    await become({});
    const { [name]: old, ...others } = before;
    const { [name]: made, ...rest } = servers();
    expect(rest).toEqual(others);
    expect(made.id).not.toBe(old.id);
    const address = ({ private_net: nets }: Server) => nets.map(({ ip }) => ip);
    expect([made.status, made.protection, address(made)]).toEqual(['running', { delete: true, rebuild: true }, address(old)]);
  });

  test('fails while it is protected, before anything is touched', async () => {
    const before = servers();
    const { code, text } = await stack.try('apply', '-auto-approve', '-replace=hcloud_server.hzfsnm-main-2p');
    expect([code, text.includes('Resource instance hcloud_server.hzfsnm-main-2p has prevent_destroy set')]).toEqual([1, true]);
    expect(servers()).toEqual(before);
  });
});

test('three control planes become one, the third goes first; the workers stay', async () => {
  const before = servers();
  const acknowledge = ['hzfsnm-k8s-2p', 'hzfsnm-k8s-3p', 'api-load-balancer'].map((name) => `${SMALL_STACK}/${name}`);
  await become({}, { acknowledge });
  for (const name of ['hzfsnm-k8s-3p', 'hzfsnm-k8s-2p']) await stack.run('destroy', '-auto-approve', `-target=hcloud_server.${name}`);
  const state = join(workspace.folder, `${SMALL_STACK}.json`);
  writeFileSync(state, await stack.run('show', '-json'));
  await become({ controlPlane: { instanceType: 'cpx32', count: 1 } }, { acknowledge, states: [state] });
  const { 'hzfsnm-k8s-2p': second, 'hzfsnm-k8s-3p': third, ...stay } = before;
  expect([second.name, third.name, servers()]).toEqual(['hzfsnm-k8s-2p', 'hzfsnm-k8s-3p', stay]);
});

test('regions are added: the cluster that was there has nothing to do, the new ones are made beside it', async () => {
  const before = servers();
  const stacks = workspace.synth(small({ regions: [region('nbg', cluster(BuildingBlock.RTZ, 3)), region('hel', cluster(BuildingBlock.RTZ, 3))] }));
  expect(stacks.map(({ name }) => name).sort()).toEqual([SMALL_STACK, 'omantel-hz-hel-rtz-prod', 'omantel-hz-nbg-rtz-prod']);
  expect(await stack.plan()).toEqual([]);
  for (const added of stacks.filter(({ name }) => name !== SMALL_STACK)) {
    await added.init();
    await added.apply();
    expect(await added.planCode()).toBe(0);
  }
  expect(servers()).toEqual(expect.objectContaining(before));
  expect(Object.keys(servers()).length).toBe(Object.keys(before).length + 6);
});

describe('keys and tokens', () => {
  test('another SSH key takes the place of the first; machines keep the one they started with', async () => {
    const before = servers();
    const acknowledge = [`${SMALL_STACK}/hz-fsn-mgt-prod-ssh-65292adf792f`];
    await become({ sshPublicKeys: [SSH_KEY, OTHER_KEY] });
    workspace.synth(small({ sshPublicKeys: [OTHER_KEY] }), { acknowledge });
    expect(await stack.plan()).toEqual(['delete hcloud_ssh_key.hz-fsn-mgt-prod-ssh-65292adf792f']);
    await stack.apply();
    expect(await stack.planCode()).toBe(0);
    expect(servers()).toEqual(before);
  });

  test('other secrets of the cluster change no machine, and are on the next one', async () => {
    const before = servers();
    const { hcloud_token: _token, ...drawn } = drawSecrets();
    Object.assign(workspace.secrets, drawn);
    expect(await stack.planCode()).toBe(0);
    await become({ pools: [main(3)] });
    const { 'hzfsnm-main-3p': added, ...rest } = servers();
    expect(rest).toEqual(before);
    expect(added.user_data).toContain(drawn.k3s_agent_token);
  });

  test('another token of the project changes nothing, and the one before is refused', async () => {
    const { hcloud_token: next } = drawSecrets();
    workspace.cloud.tokens.clear();
    workspace.cloud.tokens.add(next);
    const { code, text } = await stack.try('plan');
    expect([code, text.includes('unable to authenticate (unauthorized, stand-in)')]).toEqual([1, true]);
    workspace.secrets.hcloud_token = next;
    expect(await stack.planCode()).toBe(0);
  });
});

describe('names', () => {
  test('fails when a pool is renamed; acknowledged, other machines take the place of its own', async () => {
    const pools = [{ ...main(2), name: 'apps' }];
    const gone = [1, 2].map((ordinal) => `${SMALL_STACK}/hzfsnm-main-${ordinal}p`);
    const line = (name: string) => (
      `  ${name}: would be renamed to ${name.replace('/hzfsnm-main', '/hzfsnm-apps').replace(`${SMALL_STACK}/`, '')}, which deletes it and makes another: its data is lost; `
      + `change it back, or write acknowledge: ['${name}'], apply without the change, which lifts its protection, then make the change [guard]`
    );
    expect(() => workspace.synth(small({ pools }))).toThrow(new Error([
      '2 changes refused, nothing was written:', ...gone.map(line),
      `what there was before is in ${join(workspace.folder, 'cdktf.locks')}; if nothing of a stack was ever applied, delete its lock`,
    ].join('\n')));
    await become({}, { acknowledge: gone });
    await become({ pools }, { acknowledge: gone });
    expect(Object.keys(servers()).sort()).toEqual(['hzfsnm-apps-1p', 'hzfsnm-apps-2p', 'hzfsnm-k8s-1p', 'hzfsnm-k8s-2p', 'hzfsnm-k8s-3p']);
  });

  test('fails when the Sovereign is renamed: the program refuses a second cluster, and so does the cloud', async () => {
    expect(() => workspace.synth(small({ name: 'ooredoo' }))).toThrow(new Error(
      '1 change refused, nothing was written:\n'
      + `  ${SMALL_STACK}: would be renamed to ooredoo-hz-fsn-mgt-prod, which makes a second cluster: its 5 machines and 16 other resources run on, `
      + `and nothing here can change or delete them; put it back, write acknowledge: ['${SMALL_STACK}'], apply, which lifts its protection, and destroy it; `
      + 'then take it out [guard]\n'
      + `what there was before is in ${join(workspace.folder, 'cdktf.locks')}; if nothing of a stack was ever applied, delete its lock`,
    ));
    const before = inventoryOf(workspace.cloud.dump());
    const [other] = workspace.synth(small({ name: 'ooredoo' }), { lockDirectory: join(workspace.folder, 'without-locks') });
    await other.init();
    const { code, text } = await other.try('apply', '-auto-approve');
    expect([code, [...text.matchAll(/(\w+) name is already used/g)].map(([, kind]) => kind).sort()]).toEqual([
      1, ['firewall', 'load_balancer', 'load_balancer', 'network', 'placement_group', 'placement_group', 'ssh_key'],
    ]);
    expect([inventoryOf(workspace.cloud.dump()), await other.resources()]).toEqual([before, []]);
  });
});

describe('what the cluster does by itself', () => {
  test("leaves nothing to do: the cloud's controller takes over the public load balancer, and volumes come and go", async () => {
    const dump = workspace.cloud.dump();
    const { id, labels } = dump.load_balancers.find(({ name }) => name === 'hz-fsn-mgt-prod-ingress')!;
    await request(workspace, 'PUT', `/load_balancers/${id}`, { labels: { ...labels, 'hcloud-ccm/service-uid': 'b6d5f9b2' } });
    await request(workspace, 'POST', `/load_balancers/${id}/actions/add_service`, {
      protocol: 'tcp', listen_port: 443, destination_port: 31443, proxyprotocol: true, health_check: { protocol: 'tcp', port: 31443, interval: 15, timeout: 10, retries: 3 },
    });
    for (const server of dump.servers) {
      await request(workspace, 'POST', `/load_balancers/${id}/actions/add_target`, { type: 'server', server: { id: server.id }, use_private_ip: true });
    }
    const volume = await request(workspace, 'POST', '/volumes', { name: 'pvc-1', size: 10, format: 'ext4', server: dump.servers[0].id, automount: false });
    expect(await stack.planCode()).toBe(0);

    workspace.synth(small(), { acknowledge: [SMALL_STACK] });
    await stack.apply();
    await stack.run('destroy', '-auto-approve');
    // Data outlives the cluster; whoever wants it gone deletes it.
    expect(inventoryOf(workspace.cloud.dump())).toEqual([`hcloud_volume ${volume.volume.id}`]);
  });
});

describe('destroy', () => {
  test('fails while the cluster is protected, before anything is touched', async () => {
    workspace.cloud.log.length = 0;
    const { code, text } = await stack.try('destroy', '-auto-approve');
    const refused = [...text.matchAll(/-exclude="(.*)"/g)].map(([, address]) => address);
    expect([code, refused, writes()]).toEqual([1, [
      'hcloud_load_balancer.api-load-balancer', 'hcloud_load_balancer.ingress-load-balancer',
      ...Object.keys(servers()).sort().map((name) => `hcloud_server.${name}`),
    ], []]);
    expect(await stack.planCode()).toBe(0);
  });

  test('leaves nothing once the protection was lifted with an apply', async () => {
    await become({}, { acknowledge: [SMALL_STACK] });
    await stack.run('destroy', '-auto-approve');
    expect([inventoryOf(workspace.cloud.dump()), await stack.resources()]).toEqual([[], []]);
  });

  test('fails half-way when that apply is left out, and is complete after it', async () => {
    workspace.synth(small(), { acknowledge: [SMALL_STACK] });
    const { code, text } = await stack.try('destroy', '-auto-approve');
    expect([code, text.includes('server deletion is protected (protected, stand-in)')]).toEqual([1, true]);
    expect(inventoryOf(workspace.cloud.dump())).toEqual(inventoryOfState(await stack.resources()));
    expect(Object.values(servers()).map(({ status }) => status)).toEqual(['off', 'off', 'off', 'off', 'off']);
    await stack.apply();
    await stack.run('destroy', '-auto-approve');
    expect(inventoryOf(workspace.cloud.dump())).toEqual([]);
  });
});
