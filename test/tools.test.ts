import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { K3S_VERSION } from '../constructs/node/versions';

// `npm run tools` without Go and without building anything: a shell script plays `go`.

const ROOT = join(__dirname, '..');
const SCRIPT = join(ROOT, 'scripts/tools.mjs');
const TABLE: { [name: string]: { module?: string; package: string; ldflags?: string; provider?: string } } = JSON.parse(readFileSync(join(ROOT, 'tools/tools.json'), 'utf8'));
const NAMES = Object.keys(TABLE);
const moduleOf = (name: string) => join(ROOT, 'tools', TABLE[name].module ?? name);
const goMod = (name: string) => readFileSync(join(moduleOf(name), 'go.mod'), 'utf8');
const goVersion = (name: string) => /^go (\S+)$/m.exec(goMod(name))![1];
const required = (name: string) => [...goMod(name).matchAll(/^(?:require |\t)(\S+) v(\S+)(?: \/\/ indirect)?$/gm)]
  .map(([, module, version]) => ({ module, version }))
  .filter(({ module }) => `${TABLE[name].package}/`.startsWith(`${module}/`)).sort((a, b) => b.module.length - a.module.length)[0];
const [TOFU, HCLOUD] = ['tofu', 'terraform-provider-hcloud'].map((name) => required(name).version);

const FAKE_GO = `#!/bin/sh
[ "$1" = env ] && { [ -n "$FAKE_VERSION" ] || { echo 'go: no toolchain' >&2; exit 1; }; echo "$FAKE_VERSION"; exit; }
printf '%s\\n' "$PWD" "$GOFLAGS" "$GOWORK" "$CGO_ENABLED" "$@" > "$FAKE_LOG"
[ "$1" = mod ] && { [ -z "$FAKE_FAILS" ] && echo '{ "Dir": "/go/source" }' || { echo '{ "Error": "not found" }'; exit 1; }; exit; }
while [ $# -gt 1 ]; do [ "$1" = -o ] && result=$2; shift; done
echo half > "$result"
while [ -e "$FAKE_WAIT" ]; do /bin/sleep 0.01; done
[ -z "$FAKE_FAILS" ] || { printf 'example.com/a\\ngo: downloading example.com/b v1.0.0\\n# example.com/a\\na.go:1:1: undefined: b\\n' >&2; exit 1; }
echo whole > "$result"
`;

let folder: string;
let env: { [name: string]: string };
const built = (name: string, version: string) => join(folder, 'tools', name, version, name);

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tools-')));
  env = {
    PATH: join(folder, 'bin'), HOME: folder, SOVEREIGN_TOOLS_DIR: join(folder, 'tools'),
    FAKE_VERSION: 'go1.99.0', FAKE_LOG: join(folder, 'log'), FAKE_WAIT: join(folder, 'wait'),
  };
  program('go', FAKE_GO);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program on PATH. */
function program(name: string, text: string): void {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 });
}

const steady = (text: string) => text.replace(/\d+\.\d s/g, '0.0 s').replaceAll(folder, '<folder>');

/** Runs the command to its end, with durations and the folder of the test taken out. */
function tools(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...args], { env, encoding: 'utf8' });
  return { status, stdout: steady(stdout), stderr: steady(stderr) };
}

/** Starts the command. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [SCRIPT, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => { stderr += data; });
  return { child, end: new Promise((done) => child.on('close', (status) => done({ status, stderr: steady(stderr) }))) };
}

/** Waits until as many builds are half done. */
async function halfDone(target: string, count: number): Promise<void> {
  const found = () => {
    try {
      return (readdirSync(dirname(target), { recursive: true }) as string[]).filter((file) => /^\.build-.*\/tofu$/.test(file)).length;
    } catch {
      return 0;
    }
  };
  while (found() < count) await setTimeout(10);
}

describe('the table', () => {
  test('has a Go module for every program, that names its package, its version and all checksums', () => {
    const folders = readdirSync(join(ROOT, 'tools'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual([...new Set(NAMES.map((name) => basename(moduleOf(name))))].sort());
    for (const name of NAMES) {
      expect(goMod(name).split('\n')[0]).toBe(`module sovereign-constructs/tools/${basename(moduleOf(name))}`);
      const packages = NAMES.filter((other) => moduleOf(other) === moduleOf(name)).map((other) => TABLE[other].package);
      expect([...goMod(name).matchAll(/^(?:tool |\t)([^\s(]+)$/gm)].map(([, tool]) => tool)).toEqual(packages.sort());
      const { module, version } = required(name);
      const sums = readFileSync(join(moduleOf(name), 'go.sum'), 'utf8').split('\n').map((line) => line.split(' ')).filter(([of]) => of === module);
      expect(sums.map(([, of]) => of)).toEqual([`v${version}`, `v${version}/go.mod`]);
    }
  });

  test('has the provider that the stacks ask for', () => {
    const stack = JSON.parse(readFileSync(join(ROOT, 'test/golden/cdktf.out/stacks/omantel-hz-fsn-mgt-prod/cdk.tf.json'), 'utf8'));
    const { source, version } = stack.terraform.required_providers.hcloud;
    expect(TABLE['terraform-provider-hcloud'].provider).toBe(`registry.opentofu.org/${source}`);
    expect(HCLOUD).toBe(version);
  });

  test('has the Kubernetes that k3s is, in all its modules', () => {
    for (const name of ['kube-apiserver', 'kube-controller-manager', 'kube-scheduler']) expect(`v${required(name).version}+k3s1`).toBe(K3S_VERSION);
    const replaced = [...goMod('kube-apiserver').matchAll(/^\t(\S+) => (\S+) (\S+)$/gm)].map(([, ...words]) => words);
    expect(replaced.length).toBeGreaterThan(0);
    for (const [module, by, version] of replaced) expect([by, version]).toEqual([module, required('kube-apiserver').version.replace(/^1/, 'v0')]);
  });

  test('has the controllers of the Flux that clusters install', () => {
    // From manifests/bases/*/kustomization.yaml of github.com/fluxcd/flux2 at that version.
    const released: { [flux: string]: object } = {
      '2.9.4': { 'source-controller': '1.9.4', 'kustomize-controller': '1.9.4', 'helm-controller': '1.6.3' },
    };
    const cluster = 'gitops/omantel.omani.works/system/catalyst-config/clusters/hz-fsn-mgt-prod';
    const [, installed] = /^    version: (\S+)$/m.exec(readFileSync(join(ROOT, 'test/golden', cluster, 'flux-instance/flux-instance.yaml'), 'utf8'))!;
    const controllers = NAMES.filter((name) => TABLE[name].package.startsWith('github.com/fluxcd/'));
    expect(Object.fromEntries(controllers.map((name) => [name, required(name).version]))).toEqual(released[installed]);
  });
});

describe('what it says', () => {
  test('--help lists the options', () => {
    const { status, stdout, stderr } = tools('--help');
    const usage = 'usage: npm run tools -- [name…]                builds what is missing; all tools when none is named';
    expect([status, stderr, stdout.split('\n')[0]]).toEqual([0, '', usage]);
    expect(stdout.match(/--\w+/g)).toEqual(['--list', '--path', '--source', '--mirror', '--help']);
  });

  test('--list shows where each will be', () => {
    const { status, stdout, stderr } = tools('--list');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout.trim().split('\n').map((line) => line.split(/ +/))).toEqual(NAMES.map((name) => {
      const { version } = required(name);
      return [name, version, 'missing', `<folder>/tools/${name}/${version}/${name}`];
    }));
  });

  test('builds go to the cache of the user by default', () => {
    delete env.SOVEREIGN_TOOLS_DIR;
    const cache = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
    expect(tools('--list').stdout).toContain(` <folder>/${cache}/sovereign-constructs/tools/tofu/${TOFU}/tofu\n`);
    env.XDG_CACHE_HOME = join(folder, 'own');
    expect(tools('--list').stdout).toContain(` <folder>/own/sovereign-constructs/tools/tofu/${TOFU}/tofu\n`);
  });

  test.each([
    [['tofuu'], 2, `'tofuu' is no tool; choose one of ${NAMES.join(', ')}\n`],
    [['--path'], 2, `'' is no tool; choose one of ${NAMES.join(', ')}\n`],
    [['--source', 'tofuu'], 2, `'tofuu' is no tool; choose one of ${NAMES.join(', ')}\n`],
    [['--path', 'tofu'], 1, `tofu ${TOFU} is not built; run 'npm run tools -- tofu'\n`],
    [['--mirror'], 1, `terraform-provider-hcloud ${HCLOUD} is not built; run 'npm run tools -- terraform-provider-hcloud'\n`],
  ])('fails when what is asked for is not there: %j', (args, status, stderr) => {
    expect(tools(...args)).toEqual({ status, stdout: '', stderr });
  });

  test('fails when an option is unknown', () => {
    const { status, stdout, stderr } = tools('--paths');
    expect([status, stdout, stderr.split('\n')[0]]).toEqual([2, '', "'--paths' is no option"]);
  });
});

describe('Go', () => {
  const needs = (version: string, names: string, found: string, instead = '') => ({
    status: 1, stdout: '', stderr: `building ${names} needs Go ${version} or newer, and ${found}; install it from https://go.dev/dl/${instead}\n`,
  });

  test('fails when Go is not there, before anything is done', () => {
    env.PATH = '';
    const newest = NAMES.map(goVersion).sort((a, b) => a.localeCompare(b, 'en', { numeric: true })).pop()!;
    expect(tools()).toEqual(needs(newest, NAMES.map((name) => `${name} ${required(name).version}`).join(', '), "no 'go' is on PATH"));
    expect(tools('tofu')).toEqual(needs(goVersion('tofu'), `tofu ${TOFU}`, "no 'go' is on PATH", `, or put tofu ${TOFU} on PATH`));
    expect(readdirSync(folder)).toEqual(['bin']);
  });

  test('fails when Go is too old, or does not start', () => {
    const refusal = (found: string) => needs(goVersion('terraform-provider-hcloud'), `terraform-provider-hcloud ${HCLOUD}`, found);
    env.FAKE_VERSION = 'go1.25.9';
    expect(tools('terraform-provider-hcloud')).toEqual(refusal('<folder>/bin/go is 1.25.9'));
    env.FAKE_VERSION = '';
    expect(tools('terraform-provider-hcloud')).toEqual(refusal("<folder>/bin/go says 'go: no toolchain'"));
    expect(readdirSync(folder)).toEqual(['bin']);
  });
});

describe('the source', () => {
  const args = ['mod', 'download', '-json', 'k8s.io/kubernetes'];

  test('--source prints the folder of the module that has the package, built or not', () => {
    expect(tools('--source', 'kube-scheduler')).toEqual({ status: 0, stdout: '/go/source\n', stderr: '' });
    expect(readFileSync(env.FAKE_LOG, 'utf8').trim().split('\n')).toEqual([join(ROOT, 'tools/kubernetes'), '-mod=readonly', 'off', '', ...args]);
  });

  test('fails when Go is not there, or does not get it', () => {
    env.FAKE_FAILS = '1';
    expect(tools('--source', 'tofu')).toEqual({ status: 1, stdout: '', stderr: `tofu ${TOFU}: 'go mod download' failed\n{ "Error": "not found" }\n` });
    env.PATH = '';
    expect(tools('--source', 'tofu')).toEqual({
      status: 1, stdout: '',
      stderr: `the source of tofu ${TOFU} comes with 'go mod download', and no 'go' is on PATH; install it from https://go.dev/dl/\n`,
    });
  });
});

describe('building', () => {
  test('builds what is missing, once, and shows the provider to tofu init', () => {
    const provider = `<folder>/tools/terraform-provider-hcloud/${HCLOUD}/terraform-provider-hcloud`;
    expect(tools('tofu', 'terraform-provider-hcloud')).toEqual({
      status: 0, stderr: '',
      stdout: `tofu ${TOFU}: building github.com/opentofu/opentofu/cmd/tofu with Go 1.99.0\n`
        + `tofu ${TOFU}: built in 0.0 s, 0 MiB, <folder>/tools/tofu/${TOFU}/tofu\n`
        + `terraform-provider-hcloud ${HCLOUD}: building github.com/hetznercloud/terraform-provider-hcloud with Go 1.99.0\n`
        + `terraform-provider-hcloud ${HCLOUD}: built in 0.0 s, 0 MiB, ${provider}\n`
        + `terraform-provider-hcloud ${HCLOUD}: linked into <folder>/tools/mirror\n`,
    });
    const [cwd, goFlags, goWork, cgo, ...args] = readFileSync(env.FAKE_LOG, 'utf8').trim().split('\n');
    expect([cwd, goFlags, goWork, cgo]).toEqual([join(ROOT, 'tools/terraform-provider-hcloud'), '-mod=readonly', 'off', '0']);
    expect(args.filter((arg) => !arg.startsWith(folder))).toEqual([
      'build', '-v', '-trimpath', '-ldflags', `-s -w -X github.com/hetznercloud/terraform-provider-hcloud/hcloud.Version=${HCLOUD}`, '-o',
      'github.com/hetznercloud/terraform-provider-hcloud',
    ]);
    expect(readdirSync(dirname(built('tofu', TOFU))).sort()).toEqual(['recipe', 'tofu']);

    expect(tools('--mirror')).toEqual({ status: 0, stdout: '<folder>/tools/mirror\n', stderr: '' });
    const platform = `${process.platform}_${process.arch === 'x64' ? 'amd64' : process.arch}`;
    const link = join(folder, `tools/mirror/registry.opentofu.org/hetznercloud/hcloud/${HCLOUD}`, platform, `terraform-provider-hcloud_v${HCLOUD}`);
    expect(readFileSync(link, 'utf8')).toBe('whole\n');
    expect(readlinkSync(link)).toBe(`../../../../../../terraform-provider-hcloud/${HCLOUD}/terraform-provider-hcloud`);
    expect(tools('--path', 'terraform-provider-hcloud')).toEqual({ status: 0, stdout: `${provider}\n`, stderr: '' });

    program('go', '#!/bin/sh\nexit 1\n');
    expect(tools('tofu', 'terraform-provider-hcloud')).toEqual({
      status: 0, stderr: '', stdout: `tofu ${TOFU}: built, <folder>/tools/tofu/${TOFU}/tofu\nterraform-provider-hcloud ${HCLOUD}: built, ${provider}\n`,
    });
  });

  test('builds one program of a module that has several, and tells it its version', () => {
    tools('kube-scheduler');
    const [cwd, , , , ...args] = readFileSync(env.FAKE_LOG, 'utf8').trim().split('\n');
    const { version } = required('kube-scheduler');
    const [major, minor] = version.split('.');
    const set = { gitVersion: `v${version}`, gitMajor: major, gitMinor: minor };
    expect(cwd).toBe(join(ROOT, 'tools/kubernetes'));
    expect(args.filter((arg) => !arg.startsWith(folder))).toEqual([
      'build', '-v', '-trimpath', '-ldflags', `-s -w ${Object.entries(set).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`).join(' ')}`,
      '-o', 'k8s.io/kubernetes/cmd/kube-scheduler',
    ]);
  });

  test('builds again what was built from another recipe', () => {
    tools('tofu');
    writeFileSync(join(dirname(built('tofu', TOFU)), 'recipe'), 'another');
    expect(tools('--path', 'tofu').status).toBe(1);
    expect(tools('tofu').stdout).toContain(`tofu ${TOFU}: built in`);
    expect(tools('--path', 'tofu').status).toBe(0);
  });

  test('uses a program on PATH of the very version instead', () => {
    program('tofu', `#!/bin/sh\nprintf "\\nOpenTofu v${TOFU}\\non linux_amd64\\n"\n`);
    expect(tools('tofu')).toEqual({ status: 0, stdout: `tofu ${TOFU}: on PATH, <folder>/bin/tofu\n`, stderr: '' });
    expect(tools('--path', 'tofu')).toEqual({ status: 0, stdout: '<folder>/bin/tofu\n', stderr: '' });
    program('tofu', `#!/bin/sh\necho OpenTofu v${TOFU}-dev\n`);
    expect(tools('--path', 'tofu')).toEqual({ status: 1, stdout: '', stderr: `tofu ${TOFU} is not built; run 'npm run tools -- tofu'\n` });
  });

  test('fails when go fails, with what it said, and leaves nothing behind', () => {
    env.FAKE_FAILS = '1';
    expect(tools('tofu')).toEqual({
      status: 1, stdout: `tofu ${TOFU}: building github.com/opentofu/opentofu/cmd/tofu with Go 1.99.0\n`,
      stderr: `tofu ${TOFU}: 'go build' failed after 0.0 s\n# example.com/a\na.go:1:1: undefined: b\n`,
    });
    expect(readdirSync(dirname(built('tofu', TOFU)))).toEqual([]);
  });

  test('two runs at once do no harm, and nobody sees half a program', async () => {
    const target = built('tofu', TOFU);
    writeFileSync(env.FAKE_WAIT, '');
    const runs = [start('tofu'), start('tofu')];
    await halfDone(target, 2);
    expect(tools('--path', 'tofu').status).toBe(1);
    rmSync(env.FAKE_WAIT);
    expect(await Promise.all(runs.map(({ end }) => end))).toEqual([{ status: 0, stderr: '' }, { status: 0, stderr: '' }]);
    expect(readdirSync(dirname(target)).sort()).toEqual(['recipe', 'tofu']);
    expect(readFileSync(target, 'utf8')).toBe('whole\n');
  });

  test('leaves nothing behind when it is stopped', async () => {
    const target = built('tofu', TOFU);
    writeFileSync(env.FAKE_WAIT, '');
    const run = start('tofu');
    await halfDone(target, 1);
    run.child.kill();
    expect(await run.end).toEqual({ status: 1, stderr: `tofu ${TOFU}: stopped after 0.0 s\n` });
    expect(readdirSync(dirname(target))).toEqual([]);
  });
});
