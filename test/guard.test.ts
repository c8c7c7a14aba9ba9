import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Aspects, TerraformOutput, TerraformResource } from 'cdktf';
import { compareStacks } from '../constructs/infrastructure/guard-compare';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { HETZNER_GUARD_RULES } from '../constructs/infrastructure/hetzner/guard-rules';
import { CONFIGURE_SCRIPT, HAND_OVER_SCRIPT, INSTALL_SCRIPT } from '../constructs/node/scripts';
import {
  BuildingBlock, Capability, Capacity, ClusterPlan, Component, ComponentCategory, Estimate, Fleet, Hetzner, HostClusterProps, InfrastructureApp,
  InfrastructureAppProps, Sovereign, SovereignPlan,
} from '../index';
import { fleet as ownFleet } from '../sovereigns';
import { main } from '../sovereigns/main';
import { cluster, region, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';
import { readTree } from './support/tree';

// What stands between an edit of the definition and the loss of a machine.

const STACK = 'omantel-hz-fsn-mgt-prod';
const FOOT = 'what there was before is in LOCKS; if nothing of a stack was ever applied, delete its lock';
const OTHER_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB other@example';

let folder: string;
beforeEach(() => { folder = fs.mkdtempSync(path.join(os.tmpdir(), 'guard-')); });
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** A management cluster with a pool of workers. */
function pools(pool: { [name: string]: number }, controlPlanes = 3, instanceType = 'ccx33'): TestSovereignProps {
  const hostCluster: HostClusterProps = {
    ...cluster(BuildingBlock.MGT, controlPlanes), pools: Object.entries(pool).map(([name, count]) => ({ name, instanceType, count })),
  };
  return { regions: [region('fsn', hostCluster)] };
}

/** Makes a Sovereign of which every cluster has what it cannot do without, and nothing else. */
function bare(props: TestSovereignProps, ports: number[] = []): Sovereign {
  const sovereign = testSovereign(props);
  const component: Component = {
    key: 'base', title: 'Base', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
    appVersion: '1.0.0', namespace: 'base', buildingBlocks: BuildingBlock.all(),
  };
  const provides = [Capability.NETWORK, Capability.NODES, Capability.GITOPS];
  for (const one of sovereign.hostClusters) {
    new TestBlueprint(one, 'base', { component, provides }, (self) => ports.length > 0 && self.ingress(ports));
  }
  return sovereign;
}

/** Makes a program of one Sovereign. */
function appOf(sovereign: Sovereign | TestSovereignProps, props: InfrastructureAppProps = {}): InfrastructureApp {
  const { node } = sovereign instanceof Sovereign ? sovereign : bare(sovereign);
  return new InfrastructureApp(node.root as Fleet, { outdir: path.join(folder, 'cdktf.out'), ...props });
}

/** Writes the stacks of a Sovereign; every call stands for one `npm start`. */
function synth(sovereign: Sovereign | TestSovereignProps, props: InfrastructureAppProps = {}): InfrastructureApp {
  const app = appOf(sovereign, props);
  app.synth();
  return app;
}

/** Expects the next synthesis to be refused with these lines, and to leave everything as it is. */
function refuses(sovereign: Sovereign | TestSovereignProps, lines: string[], props: InfrastructureAppProps = {}): void {
  const before = readTree(folder);
  const head = `${lines.length} change${lines.length > 1 ? 's' : ''} refused, nothing was written:`;
  const message = [head, ...lines.map((line) => `  ${line} [guard]`), FOOT.replace('LOCKS', props.lockDirectory ?? path.join(folder, 'cdktf.locks'))].join('\n');
  expect(() => synth(sovereign, props)).toThrow(new Error(message));
  expect(readTree(folder)).toEqual(before);
}

const stackFile = (stack = STACK) => JSON.parse(fs.readFileSync(path.join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8'));
const lockFile = (stack = STACK) => path.join(folder, 'cdktf.locks', `${stack}.json`);
const lock = (stack = STACK) => JSON.parse(fs.readFileSync(lockFile(stack), 'utf8'));
const locks = () => fs.readdirSync(path.join(folder, 'cdktf.locks')).sort();

/** Returns a stack as an edit of its file; nothing else can move a machine within a stack. */
function edited(file: any, edit: (resources: any, file: any) => void): any {
  const copy = structuredClone(file);
  edit(copy.resource, copy);
  return copy;
}

/** Returns what `tofu show -json` prints after a stack was applied: references are ids, and the cloud has filled in the rest. */
function stateOf(file: any): any {
  const ids = new Map(Object.entries<any>(file.resource).flatMap(([type, named]) => Object.keys(named).map((name, index) => [`${type}.${name}`, `${index + 1}`])));
  const resolve = (value: any): any => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, resolve(one)]));
    if (typeof value !== 'string') return value;
    const id = ids.get(/^\$\{(hcloud_\w+\.[\w-]+)\.id\}$/.exec(value)?.[1] ?? '');
    return id === undefined ? value : Number(id);
  };
  const resources = Object.entries<any>(file.resource).flatMap(([type, named]) => Object.entries<any>(named).map(([name, { lifecycle: _, ...body }]) => {
    const values = { ...resolve(body), id: ids.get(`${type}.${name}`) };
    if (type === 'hcloud_server') {
      Object.assign(values, { user_data: 'aGFzaA==', image: '161547269', ssh_keys: ['a'], network: [{ ...values.network[0], ip: values.network[0].ip ?? '10.0.16.2' }] });
    }
    if (type === 'hcloud_load_balancer') values.network_zone = 'eu-central';
    if (type === 'hcloud_load_balancer_network') Object.assign(values, { network_id: 1, ip: values.ip ?? '10.0.1.1' });
    return { address: `${type}.${name}`, mode: 'managed', type, name, values };
  }));
  return { format_version: '1.0', values: { outputs: { cluster: { value: file.output.cluster.value } }, root_module: { resources } } };
}

test('compares what aspects make of a stack, since that is what is written', () => {
  synth(pools({ main: 1 }));
  const app = appOf(pools({ main: 1 }));
  Aspects.of(app.stacks[0]).add({ visit: (one) => one instanceof TerraformResource && one.terraformResourceType === 'hcloud_server' && one.addOverride('location', 'hel1') });
  expect(app.refusals().map(({ path: at }) => at)).toEqual([`${STACK}/hzfsnm-main-1p`, STACK]);
  expect(() => app.synth()).toThrow('2 changes refused, nothing was written');
});

test('a stack may name what another one makes, which has an output for it then', () => {
  const app = appOf({ regions: [region('fsn', cluster(BuildingBlock.MGT), cluster(BuildingBlock.RTZ))] });
  const [management, workloads] = app.stacks;
  const network = management.node.findAll().find((one): one is TerraformResource => one instanceof TerraformResource && one.terraformResourceType === 'hcloud_network')!;
  new TerraformOutput(workloads, 'management-network', { value: network.getStringAttribute('id') });
  app.synth();
  const written = (stack: string) => JSON.parse(fs.readFileSync(path.join(folder, 'cdktf.out/stacks', stack, 'cdk.tf.json'), 'utf8'));
  const name = 'cross-stack-output-hcloud_networknetworkid';
  expect(written(management.node.id).output[name]).toEqual({ sensitive: true, value: '${hcloud_network.network.id}' });
  expect(written(workloads.node.id).output['management-network'].value).toMatch(new RegExp(`^\\$\\{data\\.terraform_remote_state\\..*\\.outputs\\.${name}\\}$`));
}, 30_000);

test('makes the folder that it writes to, and those above it', () => {
  const outdir = path.join(folder, 'build/infrastructure/cdktf.out');
  appOf({}, { outdir }).synth();
  expect(fs.readdirSync(path.join(outdir, 'stacks'))).toEqual([STACK]);
});

describe('the lock', () => {
  test('is written by the first synthesis, one line per resource, and by no other as long as nothing changes', () => {
    expect(synth(pools({ main: 1 }, 1)).changedLocks).toEqual([STACK]);
    const text = fs.readFileSync(lockFile(), 'utf8');
    expect(text).toBe(`{
  "//": "What this stack must not lose unnoticed. Written at synthesis; commit it, and review it like code.",
  "cidrs": {
    "pod_cidr": "10.128.0.0/16",
    "service_cidr": "172.20.0.0/16"
  },
  "resources": {
    "hcloud_firewall.firewall": {},
    "hcloud_network.network": { "delete_protection": true, "ip_range": "10.0.0.0/16" },
    "hcloud_network_subnet.subnet-cp": { "ip_range": "10.0.0.0/24", "network_id": "\${hcloud_network.network.id}", "network_zone": "eu-central", "type": "cloud" },
    "hcloud_network_subnet.subnet-lb": { "ip_range": "10.0.1.0/24", "network_id": "\${hcloud_network.network.id}", "network_zone": "eu-central", "type": "cloud" },
    "hcloud_network_subnet.subnet-workers": { "ip_range": "10.0.16.0/20", "network_id": "\${hcloud_network.network.id}", "network_zone": "eu-central", "type": "cloud" },
    "hcloud_placement_group.spread-k8s-1": {},
    "hcloud_placement_group.spread-main-1": {},
    "hcloud_server.hzfsnm-k8s-1p": { "delete_protection": true, "location": "fsn1", "placement_group_id": "\${hcloud_placement_group.spread-k8s-1.id}", "private_ip": "10.0.0.11", "role": "control-plane", "server_type": "ccx33" },
    "hcloud_server.hzfsnm-main-1p": { "delete_protection": true, "location": "fsn1", "placement_group_id": "\${hcloud_placement_group.spread-main-1.id}", "role": "worker", "server_type": "ccx33" },
    "hcloud_ssh_key.hz-fsn-mgt-prod-ssh-65292adf792f": { "public_key": "sha256:a9a85b88f4d8578e" }
  }
}
`);
    expect(synth(pools({ main: 1 }, 1)).changedLocks).toEqual([]);
    expect(fs.readFileSync(lockFile(), 'utf8')).toBe(text);
  });

  test('lies beside the output folder and is named after it, or where it is told to', () => {
    synth({}, { lockDirectory: path.join(folder, 'a/b') });
    expect(fs.existsSync(path.join(folder, 'a/b', `${STACK}.json`))).toBe(true);
    synth({});
    expect(locks()).toEqual([`${STACK}.json`]);
  });

  test('grows with what is harmless: machines, pools and control planes that come, a larger instance type', () => {
    synth(pools({ main: 1 }, 1));
    expect(synth(pools({ alpha: 1, main: 2 }, 3, 'ccx43')).changedLocks).toEqual([STACK]);
    expect(Object.keys(lock().resources).filter((address) => address.startsWith('hcloud_server.'))).toEqual([
      'hcloud_server.hzfsnm-alpha-1p', 'hcloud_server.hzfsnm-k8s-1p', 'hcloud_server.hzfsnm-k8s-2p', 'hcloud_server.hzfsnm-k8s-3p',
      'hcloud_server.hzfsnm-main-1p', 'hcloud_server.hzfsnm-main-2p',
    ]);
  });

  test('has a long value as its hash, so that it holds no secret', () => {
    synth({});
    const secret = 'x'.repeat(65);
    const file = edited(stackFile(), (resources) => { resources.hcloud_uploaded_certificate = { tls: { certificate: secret, private_key: secret } }; });
    expect(readStack(file).resources.get('hcloud_uploaded_certificate.tls')!.facts).toEqual({
      certificate: 'sha256:9537c5fdf120482f', private_key: 'sha256:9537c5fdf120482f',
    });
  });

  test('fails when it is broken or no lock', () => {
    synth({});
    fs.writeFileSync(lockFile(), '<<<<<<< HEAD');
    expect(() => synth({})).toThrow(new Error(`${lockFile()}: cannot be read as JSON; restore it from Git`));
    fs.writeFileSync(lockFile(), '{}');
    expect(() => synth({})).toThrow(new Error(
      `${lockFile()}: is no lock, no cdk.tf.json and not what 'tofu show -json' prints of a state; restore it from Git`,
    ));
  });

  test('of every Sovereign of this program is what was reviewed', () => {
    const committed = path.join(__dirname, '..', 'sovereigns', 'locks');
    const lockDirectory = path.join(folder, 'locks');
    fs.cpSync(committed, lockDirectory, { recursive: true });
    new InfrastructureApp(ownFleet(), { outdir: path.join(folder, 'cdktf.out'), lockDirectory }).synth();
    expect(readTree(lockDirectory)).toEqual(readTree(committed));
  });
});

describe('a machine that leaves', () => {
  const gone = `${STACK}/hzfsnm-main-2p`;

  test('fails when nobody said so, or its protection is still on; passes once it was lifted', () => {
    synth(pools({ main: 2 }));
    refuses(pools({ main: 1 }), [
      `${gone}: would be deleted: its data is lost; change it back, or write acknowledge: ['${gone}'], apply without the change, which lifts its protection, `
      + 'then make the change',
    ]);
    refuses(pools({ main: 1 }), [
      `${gone}: would be deleted: its data is lost; its protection is still on, and the apply would fail half-way; `
      + 'change it back and apply, which lifts its protection; then make the change',
    ], { acknowledge: [gone] });

    synth(pools({ main: 2 }), { acknowledge: [gone] });
    const { hcloud_server: servers } = stackFile().resource;
    const protection = (name: string) => [servers[name].delete_protection, servers[name].rebuild_protection, servers[name].lifecycle.prevent_destroy];
    expect([protection('hzfsnm-main-1p'), protection('hzfsnm-main-2p')]).toEqual([[true, true, true], [false, false, false]]);
    expect([lock().acknowledged, lock().resources['hcloud_server.hzfsnm-main-2p'].delete_protection]).toEqual([[gone], false]);

    synth(pools({ main: 1 }), { acknowledge: [gone] });
    expect(stackFile().resource.hcloud_server['hzfsnm-main-2p']).toBe(undefined);
    expect(synth(pools({ main: 1 }), { acknowledge: [gone] }).changedLocks).toEqual([]);
    synth(pools({ main: 1 }));
    expect(lock().acknowledged).toBe(undefined);
  });

  test('is protected again when the acknowledgement goes before it does', () => {
    synth(pools({ main: 2 }));
    const before = readTree(folder);
    synth(pools({ main: 2 }), { acknowledge: [gone] });
    synth(pools({ main: 2 }));
    expect(readTree(folder)).toEqual(before);
  });

  test('needs no second step where nothing is protected', () => {
    const deletionProtection = false;
    synth(pools({ main: 2 }), { deletionProtection });
    refuses(pools({ main: 1 }), [`${gone}: would be deleted: its data is lost; change it back, or write acknowledge: ['${gone}']`], { deletionProtection });
    synth(pools({ main: 1 }), { deletionProtection, acknowledge: [gone] });
  });

  test('takes its empty placement group with it; all machines of a pool are reported together', () => {
    const deletionProtection = false;
    synth(pools({ alpha: 1, main: 11 }), { deletionProtection });
    const lines = ['alpha-1', 'main-11'].map((name) => `${STACK}/hzfsnm-${name}p`)
      .map((name) => `${name}: would be deleted: its data is lost; change it back, or write acknowledge: ['${name}']`);
    refuses(pools({ main: 10 }), lines, { deletionProtection });
    synth(pools({ main: 10 }), { deletionProtection, acknowledge: [`${STACK}/hzfsnm-alpha-1p`, `${STACK}/hzfsnm-main-11p`] });
    expect(Object.keys(stackFile().resource.hcloud_placement_group)).toEqual(['spread-k8s-1', 'spread-main-1']);
  });

  test('fails when its pool is renamed, and says that this is no rename', () => {
    synth(pools({ main: 1 }));
    const name = `${STACK}/hzfsnm-main-1p`;
    refuses(pools({ apps: 1 }), [
      `${name}: would be renamed to hzfsnm-apps-1p, which deletes it and makes another: its data is lost; change it back, or write acknowledge: ['${name}'], `
      + 'apply without the change, which lifts its protection, then make the change',
    ]);
    synth(pools({ main: 1 }), { acknowledge: [name] });
    synth(pools({ apps: 1 }), { acknowledge: [name] });
  });
});

describe('the control plane', () => {
  const names = ['hzfsnm-k8s-2p', 'hzfsnm-k8s-3p'].map((name) => `${STACK}/${name}`);
  const majority = `${STACK}: would lose 2 of 3 control planes at once, hzfsnm-k8s-2p and hzfsnm-k8s-3p, and with them the majority of etcd: the cluster stops; `
    + `change it back, this cannot be acknowledged; lift their protection with acknowledge: ['${names[0]}', '${names[1]}'], take them out one after the other `
    + '(kubectl delete node, then tofu destroy -target), and compare with the state that is left';
  const balancer = `${STACK}/api-load-balancer`;

  test('fails when three become one, even when they are acknowledged and unprotected', () => {
    const [three, one] = [pools({}, 3), pools({}, 1)];
    synth(three);
    refuses(one, [
      `${balancer}: would be deleted: its addresses are lost, and whatever leads to them leads nowhere; change it back, or write acknowledge: ['${balancer}'], `
      + 'apply without the change, which lifts its protection, then make the change',
      majority,
    ]);
    synth(three, { acknowledge: [...names, balancer] });
    refuses(one, [majority], { acknowledge: [...names, balancer] });
  });

  test('becomes one when the state has one left', () => {
    const acknowledge = [...names, balancer];
    synth(pools({}, 3), { acknowledge });
    const state = path.join(folder, `${STACK}.json`);
    fs.writeFileSync(state, JSON.stringify(stateOf(edited(stackFile(), ({ hcloud_server: servers, hcloud_load_balancer_target: targets }) => {
      for (const name of ['hzfsnm-k8s-2p', 'hzfsnm-k8s-3p']) {
        delete servers[name];
        delete targets[`api-target-${name}`];
      }
    }))));
    synth(pools({}, 1), { acknowledge, states: [state] });
    expect(Object.keys(stackFile().resource.hcloud_server)).toEqual(['hzfsnm-k8s-1p']);
  });

  test('fails when the only one is replaced, and passes when one of three is', () => {
    const edit = (file: any) => edited(file, ({ hcloud_server: servers }) => { servers['hzfsnm-k8s-1p'].location = 'nbg1'; });
    synth(pools({}, 1), { deletionProtection: false });
    const acknowledge = [`${STACK}/hzfsnm-k8s-1p`];
    expect(compareStacks(STACK, stackFile(), edit(stackFile()), acknowledge).map(String)).toEqual([
      `${STACK}: would lose its only control plane, hzfsnm-k8s-1p, and with it everything that the cluster knows; change it back, this cannot be acknowledged; `
      + 'move what runs on the cluster to another one [guard]',
    ]);
    synth(pools({}, 3), { deletionProtection: false });
    expect(compareStacks(STACK, stackFile(), edit(stackFile()), acknowledge)).toEqual([]);
  });
});

describe('another instance type', () => {
  const name = `${STACK}/hzfsnm-main-1p`;
  const off = 'after the provider has switched the machine off; change it back, this cannot be acknowledged';
  const anotherPool = (type: string) => `add another pool with ${type}, move what runs on this one, and remove it`;
  const anew = 'make the control planes anew with the new type, one after the other (docs/recipes/change-an-instance-type.md), and compare with the state that is left';

  test.each([
    ['smaller', 'ccx33', 'ccx23', 'ccx33 (x86, 240 GB) to ccx23 (x86, 160 GB)', 'a smaller disk'],
    ['of another architecture', 'cpx22', 'cax31', 'cpx22 (x86, 80 GB) to cax31 (arm, 160 GB)', 'another architecture'],
    ['of another architecture', 'cax21', 'cpx22', 'cax21 (arm, 80 GB) to cpx22 (x86, 80 GB)', 'another architecture'],
    ['both', 'cpx42', 'cax21', 'cpx42 (x86, 320 GB) to cax21 (arm, 80 GB)', 'another architecture and a smaller disk'],
  ])('fails when the machine cannot become it, because it is %s: %s to %s', (_, was, is, change, reason) => {
    const deletionProtection = false;
    synth(pools({ main: 1 }, 3, was), { deletionProtection });
    const line = `${name}: would change from ${change}: the cloud refuses ${reason}, ${off}; ${anotherPool(is)}`;
    refuses(pools({ main: 1 }, 3, is), [line], { deletionProtection });
    refuses(pools({ main: 1 }, 3, is), [line], { deletionProtection, acknowledge: [name] });
    for (const previous of [stackFile(), stateOf(stackFile())]) {
      const next = edited(stackFile(), ({ hcloud_server: servers }) => { servers['hzfsnm-main-1p'].server_type = is; });
      expect(compareStacks(STACK, previous, next).map(String)).toEqual([`${line} [guard]`]);
    }
  });

  test.each([['ccx33', 'ccx43'], ['ccx13', 'cpx22'], ['cax11', 'cax41']])('passes when the disk is as large and the architecture the same: %s to %s', (was, is) => {
    synth(pools({ main: 1 }, 3, was));
    synth(pools({ main: 1 }, 3, is));
    expect(lock().resources['hcloud_server.hzfsnm-main-1p'].server_type).toBe(is);
  });

  test('fails for every machine of a pool, and tells of control planes something else', () => {
    const [before, after] = ['ccx33', 'ccx13'].map((instanceType): TestSovereignProps => ({ regions: [region('fsn', {
      ...cluster(BuildingBlock.MGT, 3), controlPlane: { instanceType, count: 3 }, pools: [{ name: 'main', instanceType, count: 2 }],
    })] }));
    synth(before);
    const line = (machine: string, way: string) => (
      `${STACK}/${machine}: would change from ccx33 (x86, 240 GB) to ccx13 (x86, 80 GB): the cloud refuses a smaller disk, ${off}; ${way}`
    );
    refuses(after, [
      ...[1, 2, 3].map((ordinal) => line(`hzfsnm-k8s-${ordinal}p`, anew)), ...[1, 2].map((ordinal) => line(`hzfsnm-main-${ordinal}p`, anotherPool('ccx13'))),
    ]);
  });

  test('is compared with what the state has: the disk that the machine really has, and the type that it has got already', () => {
    synth(pools({ main: 1 }, 3, 'ccx33'));
    const change = (file: any, values: object) => {
      const copy = structuredClone(file);
      Object.assign(copy.values.root_module.resources.find((one: any) => one.address === 'hcloud_server.hzfsnm-main-1p').values, values);
      return copy;
    };
    const state = stateOf(stackFile());
    const next = (type: string) => edited(stackFile(), ({ hcloud_server: servers }) => { servers['hzfsnm-main-1p'].server_type = type; });
    expect(compareStacks(STACK, change(state, { primary_disk_size: 80 }), next('ccx13'))).toEqual([]);
    expect(compareStacks(STACK, change(state, { primary_disk_size: 360 }), next('cpx42')).map(String)).toEqual([
      `${name}: would change from ccx33 (x86, 360 GB) to cpx42 (x86, 320 GB): the cloud refuses a smaller disk, ${off}; ${anotherPool('cpx42')} [guard]`,
    ]);
    expect(compareStacks(STACK, change(state, { server_type: 'ccx13', primary_disk_size: 80 }), next('ccx13'))).toEqual([]);
    expect(compareStacks(STACK, change(state, { server_type: 'unheard-of', primary_disk_size: 200 }), next('ccx23')).map(String)).toEqual([
      `${name}: would change from unheard-of (200 GB) to ccx23 (x86, 160 GB): the cloud refuses a smaller disk, ${off}; ${anotherPool('ccx23')} [guard]`,
    ]);
    expect(compareStacks(STACK, change(state, { server_type: 'unheard-of' }), next('ccx13'))).toEqual([]);
  });

  test('passes when the machine is made anew anyway', () => {
    synth(pools({ main: 1 }, 3, 'ccx33'), { deletionProtection: false });
    const next = edited(stackFile(), ({ hcloud_server: servers }) => { Object.assign(servers['hzfsnm-main-1p'], { location: 'nbg1', server_type: 'ccx13' }); });
    expect(compareStacks(STACK, lock(), next, [name])).toEqual([]);
  });
});

describe('what is not a machine', () => {
  test('an SSH key fails when it leaves unnoticed', () => {
    synth({ sshPublicKeys: [SSH_KEY, OTHER_KEY] });
    const name = `${STACK}/hz-fsn-mgt-prod-ssh-80e3e05c55a4`;
    refuses({ sshPublicKeys: [SSH_KEY] }, [
      `${name}: would be deleted: new machines do not get it, and those that run accept it until it is taken out of their authorized_keys; `
      + `change it back, or write acknowledge: ['${name}']`,
    ]);
    synth({ sshPublicKeys: [SSH_KEY] }, { acknowledge: [name] });
  });

  test('a load balancer fails when the cluster gives up its public entry', () => {
    const sovereign = (ports: number[]) => bare({}, ports);
    const name = `${STACK}/ingress-load-balancer`;
    synth(sovereign([443]));
    synth(sovereign([443]), { acknowledge: [name] });
    expect(stackFile().resource.hcloud_load_balancer['ingress-load-balancer']).toMatchObject({ delete_protection: false, lifecycle: { prevent_destroy: false } });
    refuses({}, [
      `${name}: would be deleted: its addresses are lost, and whatever leads to them leads nowhere; change it back, or write acknowledge: ['${name}']`,
    ]);
    synth({}, { acknowledge: [name] });
  });
});

describe('an attribute that replaces its resource', () => {
  const NAMES: { [type: string]: string } = {
    hcloud_load_balancer: 'api-load-balancer', hcloud_load_balancer_network: 'api-load-balancer-network', hcloud_load_balancer_service: 'api-service',
    hcloud_load_balancer_target: 'api-target-hzfsnm-k8s-1p', hcloud_network: 'network', hcloud_network_subnet: 'subnet-workers', hcloud_server: 'hzfsnm-main-1p',
    hcloud_ssh_key: 'hz-fsn-mgt-prod-ssh-65292adf792f',
  };
  const nothing = 'there is none until the other one is made';
  const address = 'every machine and load balancer loses its private address';
  const inSubnet = 'whatever is in it loses its private address';
  const key = 'new machines do not get it, and those that run accept it until it is taken out of their authorized_keys';

  test.each([
    ['hcloud_server', 'location', '"fsn1"', '"nbg1"', 'its data is lost'],
    ['hcloud_network', 'ip_range', '"10.0.0.0/16"', '"10.0.0.0/8"', address],
    ['hcloud_network_subnet', 'ip_range', '"10.0.16.0/20"', '"10.0.32.0/20"', inSubnet],
    ['hcloud_network_subnet', 'network_zone', '"eu-central"', '"us-east"', inSubnet],
    ['hcloud_network_subnet', 'network_id', '"${hcloud_network.network.id}"', '"${hcloud_network.other.id}"', inSubnet],
    ['hcloud_network_subnet', 'vswitch_id', 'none', '7', inSubnet],
    ['hcloud_load_balancer', 'location', '"fsn1"', 'none', 'its addresses are lost, and whatever leads to them leads nowhere'],
    ['hcloud_load_balancer_network', 'ip', '"10.0.1.10"', '"10.0.1.11"', nothing],
    ['hcloud_load_balancer_service', 'listen_port', '6443', '6444', nothing],
    ['hcloud_load_balancer_target', 'server_id', '"${hcloud_server.hzfsnm-k8s-1p.id}"', '"${hcloud_server.hzfsnm-k8s-2p.id}"', nothing],
    ['hcloud_ssh_key', 'public_key', '"sha256:a9a85b88f4d8578e"', '"ssh-ed25519 AAAA"', key],
  ])('fails when it changes, and passes acknowledged: %s %s', (type, attribute, was, is, loss) => {
    synth(pools({ main: 1 }), { deletionProtection: false });
    const previous = stackFile();
    const next = edited(previous, (resources) => { resources[type][NAMES[type]][attribute] = is === 'none' ? undefined : JSON.parse(is); });
    const name = `${STACK}/${NAMES[type]}`;
    const line = `${name}: would be replaced, because ${attribute} changes from ${was} to ${is}: ${loss}; change it back, or write acknowledge: ['${name}'] [guard]`;
    expect(compareStacks(STACK, previous, next).map(String)).toEqual([line]);
    expect(compareStacks(STACK, lock(), next).map(String)).toEqual([line]);
    expect(compareStacks(STACK, previous, next, [name])).toEqual([]);
  });

  test('passes while it is ignored, and fails when it no longer is', () => {
    synth({});
    const previous = stackFile();
    const change = (ignored: any) => edited(previous, ({ hcloud_server: { 'hzfsnm-k8s-1p': server } }) => {
      Object.assign(server, { image: 'debian-13', ssh_keys: ['other'], user_data: 'other' });
      server.lifecycle.ignore_changes = ignored;
    });
    expect(compareStacks(STACK, previous, change(['user_data', 'image', 'ssh_keys']))).toEqual([]);
    expect(compareStacks(STACK, previous, change('all'))).toEqual([]);
    expect(compareStacks(STACK, previous, change(['user_data'])).map(String)).toEqual([
      `${STACK}: would lose its only control plane, hzfsnm-k8s-1p, and with it everything that the cluster knows; change it back, this cannot be acknowledged; `
      + 'move what runs on the cluster to another one [guard]',
    ]);
  });

  test('fails while its resource is protected, even acknowledged', () => {
    synth(pools({ main: 1 }));
    const next = edited(stackFile(), (resources) => { resources.hcloud_server['hzfsnm-main-1p'].location = 'nbg1'; });
    expect(compareStacks(STACK, stackFile(), next, [`${STACK}/hzfsnm-main-1p`]).map(String)).toEqual([
      `${STACK}/hzfsnm-main-1p: would be replaced, because location changes from "fsn1" to "nbg1": its data is lost; its protection is still on, and the apply would `
      + 'fail half-way; change it back and apply, which lifts its protection; then make the change [guard]',
    ]);
  });

  test('is one of the provider', () => {
    const { resource_schemas: schemas } = Object.values<any>(JSON.parse(fs.readFileSync(path.join(__dirname, '../schemas/hcloud.json'), 'utf8')).provider_schemas)[0];
    const unknown = Object.entries(HETZNER_GUARD_RULES.replaceClass).flatMap(([type, attributes]) => attributes.filter((name) => !schemas[type]?.block.attributes[name]).map((name) => `${type}.${name}`));
    expect(unknown).toEqual([]);
    expect(Object.keys(HETZNER_GUARD_RULES.replaceClass).length).toBeGreaterThan(20);
  });
});

describe('a network', () => {
  test.each([
    ['pod_cidr', '10.128.0.0/16', '10.200.0.0/16'],
    ['service_cidr', '172.20.0.0/16', '10.43.0.0/16'],
  ])('fails when it changes, and passes acknowledged: %s', (name, was, is) => {
    synth({});
    const next = edited(stackFile(), (_, file) => { file.output.cluster.value[name] = is; });
    const at = `${STACK}/${name}`;
    const line = `${at}: would change from ${was} to ${is}: the cluster keeps the network that it was started with, and everything else is told the new one; `
      + `change it back, or write acknowledge: ['${at}'] [guard]`;
    for (const previous of [stackFile(), lock(), stateOf(stackFile())]) expect(compareStacks(STACK, previous, next).map(String)).toEqual([line]);
    expect(compareStacks(STACK, lock(), next, [at])).toEqual([]);
  });

  test('fails when a machine would get another private address', () => {
    synth({});
    const next = edited(stackFile(), (resources) => { resources.hcloud_server['hzfsnm-k8s-1p'].network[0].ip = '10.0.0.21'; });
    const at = `${STACK}/hzfsnm-k8s-1p`;
    expect(compareStacks(STACK, lock(), next).map(String)).toEqual([
      `${at}: would change its private address from 10.0.0.11 to 10.0.0.21: etcd and the other machines know it by the old one; `
      + `change it back, or write acknowledge: ['${at}'] [guard]`,
    ]);
    expect(compareStacks(STACK, lock(), next, [at])).toEqual([]);
  });

  test('fails when it or its placement groups go while machines are in them', () => {
    synth(pools({ main: 1 }), { deletionProtection: false });
    const next = edited(stackFile(), (resources) => {
      delete resources.hcloud_network;
      delete resources.hcloud_placement_group['spread-main-1'];
      delete resources.hcloud_network_subnet['subnet-lb'];
    });
    const line = (name: string, loss: string) => `${STACK}/${name}: would be deleted: ${loss}; change it back, or write acknowledge: ['${STACK}/${name}'] [guard]`;
    const expected = [
      line('network', 'every machine and load balancer loses its private address'),
      line('spread-main-1', 'machines that run cannot leave it'),
      line('subnet-lb', 'whatever is in it loses its private address'),
    ];
    for (const previous of [stackFile(), lock(), stateOf(stackFile())]) expect(compareStacks(STACK, previous, next).map(String)).toEqual(expected);
    expect(compareStacks(STACK, lock(), next, ['network', 'spread-main-1', 'subnet-lb'].map((name) => `${STACK}/${name}`))).toEqual([]);
  });

  test('may admit other administrators', () => {
    synth({ administrationCidrs: ['203.0.113.0/24'] });
    synth({ administrationCidrs: ['198.51.100.7/32'] });
  });
});

describe('a state', () => {
  test('is the same as the definition it was applied from, whatever the cloud filled in', () => {
    synth(pools({ main: 2 }));
    expect(compareStacks(STACK, stateOf(stackFile()), stackFile())).toEqual([]);
  });

  test('stands in for the lock: what was never applied may go', () => {
    synth(pools({ main: 1 }), { deletionProtection: false });
    const state = path.join(folder, `${STACK}.json`);
    fs.writeFileSync(state, JSON.stringify(stateOf(stackFile())));
    synth(pools({ main: 2 }));
    refuses(pools({ main: 1 }), [
      `${STACK}/hzfsnm-main-2p: would be deleted: its data is lost; change it back, or write acknowledge: ['${STACK}/hzfsnm-main-2p'], apply without the change, `
      + 'which lifts its protection, then make the change',
    ]);
    refuses(pools({}), [
      `${STACK}/hzfsnm-main-1p: would be deleted: its data is lost; change it back, or write acknowledge: ['${STACK}/hzfsnm-main-1p']`,
    ], { states: [state] });
    synth(pools({ main: 1 }), { states: [state] });
  });

  test('may be empty: nothing was applied, and anything goes', () => {
    synth(pools({ main: 1 }, 3));
    const state = path.join(folder, `${STACK}.json`);
    fs.writeFileSync(state, '{"format_version":"1.0"}');
    synth(pools({}, 1), { states: [state] });
    expect(compareStacks(STACK, { format_version: '1.0' }, stackFile())).toEqual([]);
  });

  test('fails when it is of another stack, or a plan', () => {
    const [stray, plan] = ['other', STACK].map((name) => path.join(folder, `${name}.json`));
    fs.writeFileSync(stray, '{"format_version":"1.0"}');
    fs.writeFileSync(plan, '{"format_version":"1.2","planned_values":{}}');
    expect(() => synth({}, { states: [stray] })).toThrow(new Error(`${stray}: is named after no stack; name it <stack>.json, with one of ${STACK}`));
    expect(() => synth({}, { states: [plan] })).toThrow(new Error(
      `${plan}: is no lock, no cdk.tf.json and not what 'tofu show -json' prints of a state; give the output of 'tofu show -json'`,
    ));
  });
});

describe('an acknowledgement', () => {
  test('fails when it is of nothing', () => {
    synth({});
    refuses({}, [
      `${STACK}/hzfsnm-k8s-9p: is acknowledged, and there is no such resource; write its name as in cdk.tf.json, or take it off the list`,
      `omantel/hzfsnm-k8s-1p: is acknowledged, and there is no such stack; write one of ${STACK}, or one of them, / and the name of a resource`,
    ], { acknowledge: ['omantel/hzfsnm-k8s-1p', `${STACK}/hzfsnm-k8s-9p`] });
  });

  test('fails when a machine of that name comes back: it would be made without protection', () => {
    const acknowledge = [`${STACK}/hzfsnm-main-2p`];
    synth(pools({ main: 2 }), { deletionProtection: false });
    synth(pools({ main: 1 }), { acknowledge });
    refuses(pools({ main: 2 }), [`${acknowledge[0]}: is acknowledged, and new: it would be made without protection; take it off the list`], { acknowledge });
    synth(pools({ main: 2 }));
  });

  test('of a stack without a lock is one of what is in it', () => {
    const acknowledge = [`${STACK}/hzfsnm-k8s-1p`];
    synth({}, { acknowledge });
    expect(lock()).toMatchObject({ acknowledged: acknowledge, resources: { 'hcloud_server.hzfsnm-k8s-1p': { delete_protection: false } } });
  });
});

describe('a cluster', () => {
  const [mgt, rtz, dmz] = ['hz-nbg-mgt-prod', 'hz-hel-rtz-prod', 'hz-hel-dmz-prod'].map((name) => `omantel-${name}`);
  const one = () => ({ regions: twoRegions().slice(0, 2) });

  test('fails when it leaves the definition before it is destroyed; the others keep their protection', () => {
    synth({ regions: twoRegions() });
    const lines = (words: string) => [[dmz, 2], [rtz, 3]].map(([name, count]) => (
      `${name}: is in the definition no more: its ${count} machines and ${name === dmz ? 7 : 12} other resources run on, and nothing here can change or delete them; ${words.replaceAll('NAME', String(name))}`
    ));
    refuses(one(), lines("put it back, write acknowledge: ['NAME'], apply, which lifts its protection, and destroy it; then take it out"));
    const acknowledge = [rtz, dmz];
    refuses(one(), lines('put it back, apply, which lifts its protection, and destroy it; then take it out'), { acknowledge });

    synth({ regions: twoRegions() }, { acknowledge });
    const servers = (stack: string) => Object.values<any>(stackFile(stack).resource.hcloud_server).map((server) => server.delete_protection);
    expect([servers(rtz), servers(mgt)]).toEqual([[false, false, false], [true, true, true]]);
    refuses(one(), lines("put it back and destroy it; once it is destroyed, take it out and write acknowledge: ['NAME']"));

    expect(synth(one(), { acknowledge }).changedLocks).toEqual([dmz, rtz]);
    expect(lock(rtz)).toEqual({ '//': expect.any(String), acknowledged: [rtz], cidrs: {}, resources: {} });
    expect(synth(one(), { acknowledge }).changedLocks).toEqual([]);
    refuses({ regions: twoRegions() }, [rtz, dmz].sort().map((name) => `${name}: is acknowledged, and new: it would be made without protection; take it off the list`), { acknowledge });
    expect(synth(one()).changedLocks).toEqual([dmz, rtz]);
    expect(locks()).toEqual(['hz-fsn-dmz-prod', 'hz-fsn-rtz-prod', 'hz-nbg-mgt-prod'].map((name) => `omantel-${name}.json`));
  });

  test('may leave when its state is empty', () => {
    synth({ regions: twoRegions() });
    const states = [rtz, dmz].map((name) => path.join(folder, `${name}.json`));
    states.forEach((file) => fs.writeFileSync(file, '{"format_version":"1.0"}'));
    synth(one(), { states });
    expect(locks()).toHaveLength(3);
  });

  test('fails when its Sovereign is renamed', () => {
    synth({ name: 'omantel' });
    refuses({ name: 'omantel2' }, [
      `${STACK}: would be renamed to omantel2-hz-fsn-mgt-prod, which makes a second cluster: its 1 machine and 7 other resources run on, and nothing here can change or `
      + `delete them; put it back, write acknowledge: ['${STACK}'], apply, which lifts its protection, and destroy it; then take it out`,
    ]);
  });

  test('passes when a region comes', () => {
    synth(one());
    expect(synth({ regions: twoRegions() }).changedLocks).toEqual([dmz, rtz]);
  });
});

describe('the program', () => {
  /** Runs what `npm start` runs, over a small Sovereign, and returns its exit code and what it printed. */
  function start(...options: string[]): Promise<{ code: number; output: string }> {
    return run(() => bare(pools({})).node.root as Fleet, options);
  }

  async function run(define: (() => Fleet) | undefined, options: string[]): Promise<{ code: number; output: string }> {
    let output = '';
    const spies = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockImplementation((text) => { output += text; return true; }));
    const folders = ['manifests', 'infrastructure', 'locks'].flatMap((name) => [`--${name}`, path.join(folder, name)]);
    const code = await main([...folders, ...options], define);
    spies.forEach((spy) => spy.mockRestore());
    return { code, output };
  }

  const server = 'hcloud_server.hzfsnm-main-1p';
  const name = `${STACK}/hzfsnm-main-1p`;
  const file = () => path.join(folder, 'locks', `${STACK}.json`);
  /** Makes the lock say that there was a machine, as after an edit that takes a pool away. */
  function remember(protection: boolean): void {
    const known = JSON.parse(fs.readFileSync(file(), 'utf8'));
    known.resources[server] = { delete_protection: protection, location: 'fsn1', role: 'worker' };
    fs.writeFileSync(file(), JSON.stringify(known));
  }

  test('names the locks to commit, then none', async () => {
    const locksLine = /\nlocks changed, commit them: (.*)\n$/;
    const { code, output } = await run(undefined, []);
    expect([code, locksLine.exec(output)![1].split(', ')]).toEqual([0, fs.readdirSync(path.join(folder, 'locks')).sort().map((one) => path.join(folder, 'locks', one))]);
    expect((await run(undefined, [])).output).not.toMatch(locksLine);
  });

  test('fails when the guard refuses, and writes neither stacks nor manifests', async () => {
    await start();
    remember(true);
    for (const output of ['manifests', 'infrastructure']) fs.rmSync(path.join(folder, output), { recursive: true });
    const { code, output } = await start();
    expect(code).toBe(1);
    expect(output).toBe([
      '1 change refused, nothing was written:',
      `  ${name}: would be deleted: its data is lost; change it back, or write acknowledge: ['${name}'], apply without the change, which lifts its protection, `
      + 'then make the change [guard]',
      `${FOOT.replace('LOCKS', path.join(folder, 'locks'))}\n`,
    ].join('\n'));
    expect(['manifests', 'infrastructure'].flatMap((one) => (fs.existsSync(path.join(folder, one)) ? readTree(path.join(folder, one)) : []))).toEqual([]);
  });

  test('takes acknowledgements and states from the command line', async () => {
    await start();
    remember(false);
    expect((await start('--acknowledge', name)).code).toBe(0);
    expect(JSON.parse(fs.readFileSync(file(), 'utf8')).acknowledged).toEqual([name]);
    remember(true);
    const state = path.join(folder, `${STACK}.json`);
    fs.writeFileSync(state, '{"format_version":"1.0"}');
    expect((await start('--state', state)).code).toBe(0);
  });

  test('fails when an option is unknown or incomplete', async () => {
    expect([await start('--acknowledge'), await start('--force', 'yes'), await start('--threads', '0')]).toEqual([
      { code: 2, output: "unknown or incomplete option '--acknowledge'; see npm start -- --help\n" },
      { code: 2, output: "unknown or incomplete option '--force'; see npm start -- --help\n" },
      { code: 2, output: "--threads must be a whole number from 1 to 9999, got '0'; leave it out for as many as the fleet is worth\n" },
    ]);
  });
});

test('refusals are there to be read before anything is written', () => {
  synth(pools({ main: 1 }), { deletionProtection: false });
  const app = appOf(pools({}));
  expect(app.refusals().map(({ code, path: at }) => [code, at])).toEqual([['guard', `${STACK}/hzfsnm-main-1p`]]);
  expect(app.changedLocks).toEqual([]);
});

describe('the documentation', () => {
  const plans = ownFleet().sovereigns.map((sovereign) => SovereignPlan.of(sovereign));
  const docs = path.join(__dirname, '..', 'docs');
  const pages = ['phase0.md', ...fs.readdirSync(path.join(docs, 'recipes')).map((file) => path.join('recipes', file))];
  const text = (page: string) => fs.readFileSync(path.join(docs, page), 'utf8');

  test('quotes the guard as it speaks', () => {
    const said: string[] = [];
    const listen = (before: TestSovereignProps, after: TestSovereignProps) => {
      for (const output of ['cdktf.out', 'cdktf.locks']) fs.rmSync(path.join(folder, output), { recursive: true, force: true });
      synth(before);
      said.push(...appOf(after).refusals().map(String));
    };
    listen(pools({ main: 3 }), pools({ main: 2 }));
    listen(pools({}, 3), pools({}, 1));
    listen(pools({ main: 1 }, 3, 'ccx33'), pools({ main: 1 }, 3, 'ccx23'));
    listen({ sshPublicKeys: [SSH_KEY, OTHER_KEY] }, { sshPublicKeys: [OTHER_KEY] });
    listen({ regions: twoRegions() }, { regions: twoRegions().slice(0, 2) });
    const quoted = pages.flatMap((page) => text(page).split('\n').map((line) => line.trim()).filter((line) => line.endsWith(' [guard]')));
    expect(quoted).toHaveLength(6);
    expect(quoted.filter((line) => !said.includes(line))).toEqual([]);
  });

  test('quotes the machine as it speaks', () => {
    const said = [INSTALL_SCRIPT, CONFIGURE_SCRIPT, HAND_OVER_SCRIPT].flatMap((script) => {
      const name = /^log\(\) \{ echo "(k3s-[a-z-]+): /m.exec(script)![1];
      return [...script.matchAll(/\blog (["'])(.*)\1/g)].map(([, , message]) => {
        const parts = message.split(/\$\(\([^)]*\)\)|\$\w+/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
        return new RegExp(`^${name}: ${parts.join('.+')}$`);
      });
    });
    const quoted = pages.flatMap((page) => [...text(page).matchAll(/\bk3s-(?:install|configure|hand-over): [^`\n]*/g)].map(([line]) => line));
    expect(quoted.length).toBeGreaterThan(7);
    expect(quoted.filter((line) => !said.some((pattern) => pattern.test(line)))).toEqual([]);
  });

  test('counts and costs what npm start prints', () => {
    const euros = (plan: ClusterPlan) => Capacity.of(plan).monthlyEuro?.toFixed(2) ?? 'no price';
    const shown = /\n## 2\. What it costs\n(.*?)\n## 3\./s.exec(text('phase0.md'))![1];
    expect(shown).toContain(`list prices of ${Hetzner.cloud().pricesAsOf}`);
    const clusters = plans.flatMap((one) => one.clusters);
    expect(clusters.filter((plan) => ![euros(plan), `\`${plan.hostCluster.name}\``].every((part) => shown.includes(part))).map(({ hostCluster }) => hostCluster.name)).toEqual([]);
    expect(shown).toContain(`| all | | ${plans[0].clusters.reduce((sum, plan) => sum + Capacity.of(plan).monthlyEuro!, 0).toFixed(2)} |`);

    const app = new InfrastructureApp(ownFleet(), { outdir: path.join(folder, 'cdktf.out') });
    app.synth();
    const columns = [plans[1], plans[0]].map(({ sovereign, clusters: own }) => {
      const made = app.stacks.filter((stack) => stack.plan.hostCluster.sovereign.name === sovereign.name).map((stack) => stackFile(stack.node.id).resource);
      const count = (type: string) => made.reduce((sum, resource) => sum + Object.keys(resource[type] ?? {}).length, 0);
      const all = own.flatMap(({ hostCluster }) => [hostCluster.controlPlane, ...hostCluster.pools]);
      const types = all.flatMap((pool) => pool.servers.map(() => pool.instanceType));
      const cores = (dedicated: boolean) => types.filter(({ name }) => name.startsWith('ccx') === dedicated).reduce((sum, { vcpus }) => sum + vcpus, 0);
      return [
        count('hcloud_server'), cores(false), cores(true), count('hcloud_server'), count('hcloud_load_balancer'), count('hcloud_network'),
        count('hcloud_placement_group'), own.reduce((sum, plan) => sum + Capacity.of(plan).volumes, 0),
      ];
    });
    const limits = /\| limit \|.*?\n\n/s.exec(text('phase0.md'))![0].trim().split('\n').slice(2).map((row) => row.split(' | '));
    expect(limits.map(([, ...cells]) => cells.slice(0, 2).map(Number))).toEqual(columns[0].map((value, index) => [value, columns[1][index]]));
  });

  test('shows what is estimated and what Pods request on every cluster', () => {
    const page = text('capacity.md');
    const clusters = plans.flatMap((one) => one.clusters);
    const wrong = clusters.filter((plan) => {
      const { estimatedGb, requestedGb, withoutFigureGb, lines } = Estimate.of(plan);
      const section = page.split(`\n## ${plan.hostCluster.sovereign.name}, ${plan.hostCluster.name}\n`)[1]?.split('\n## ')[0] ?? '';
      const sums = [`| **all with an estimate** | ${estimatedGb.toFixed(2)} | ${requestedGb.toFixed(2)} |`, `| **all without** |  | ${withoutFigureGb.toFixed(2)} |`];
      return ![...sums, ...lines.map((line) => `| ${line.name} | ${line.estimatedGb?.toFixed(2) ?? ''} | ${line.requestedGb.toFixed(2)} |`)].every((part) => section.includes(part));
    });
    expect(wrong.map(({ hostCluster }) => hostCluster.name)).toEqual([]);
    expect(page.match(/^## \w+, /gm)).toHaveLength(clusters.length);
  });
});
