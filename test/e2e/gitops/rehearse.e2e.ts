import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RehearsalResult } from '../../../rehearsal/rehearsal';

// `sovereign rehearse` as compiled, over the golden trees: a cluster that does everything, and of a Sovereign with several those that others do not have.

const PACKAGE = join(__dirname, '../../..');
const root = mkdtempSync(join(tmpdir(), 'rehearse-e2e-'));
const temporary = mkdtempSync(join(root, 'tmp-'));
// Gitea runs as somebody else where this runs as root, and has to get to its folder.
[root, temporary].forEach((folder) => chmodSync(folder, 0o711));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs the command to its end; `watch` sees its output as it comes. */
function rehearse(args: string[], watch: (text: string, end: (signal: NodeJS.Signals) => void) => void = () => {}, env: NodeJS.ProcessEnv = {}) {
  const trees = ['--tree', join(PACKAGE, 'test/golden/gitops'), '--stacks', join(PACKAGE, 'test/golden/cdktf.out/stacks')];
  return new Promise<{ code: number | null; stdout: string; stderr: string }>((done) => {
    const child = spawn(process.execPath, [join(PACKAGE, 'lib/cli/main.js'), 'rehearse', ...args, ...trees], { env: { ...process.env, TMPDIR: temporary, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
      watch(stdout, (signal) => child.kill(signal));
    });
    child.stderr.setEncoding('utf8').on('data', (text) => { stderr += text; });
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
}

/** What is left of a run: its files, and processes that were started with the name of its folder. */
function left(): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(temporary);
    } catch {
      return false;
    }
  });
  return [...readdirSync(temporary), ...processes];
}

test.each<[string, string[], string[]]>([
  ['omantel', ['hz-fsn-mgt-prod'], []],
  ['bankdhofar', ['hz-fsn-rtz-prod', 'hz-fsn-dmz-prod'],
    ['password', 'username'].map((key) => `secret/platform/retailbanking/git-account#${key}`)],
])('clusters of %s become ready, and nothing is left', async (sovereign, clusters, given) => {
  const file = join(root, `${sovereign}.json`);
  const { code, stdout, stderr } = await rehearse([sovereign, ...clusters.flatMap((name) => ['--cluster', name]), '--json', file, '--jobs', '3']);
  expect([code, stderr]).toEqual([0, '']);
  const results: RehearsalResult[] = JSON.parse(readFileSync(file, 'utf8'));
  expect(results.map(({ cluster, isReady, obstacles }) => [cluster, isReady, obstacles]).sort()).toEqual(clusters.map((name) => [name, true, []]).sort());
  expect(results.find(({ cluster }) => cluster === clusters[0])).toMatchObject({ given });
  for (const { units } of results) expect(stdout).toContain(`${units.length} of ${units.length} units ready after`);
  expect(left()).toEqual([]);
});

test('Ctrl-C ends it, and nothing is left', async () => {
  let asked = false;
  const { code, stderr } = await rehearse(['omantel'], (text, end) => {
    if (asked || !text.includes('namespaces is ready')) return;
    asked = true;
    end('SIGINT');
  });
  expect([asked, code, stderr]).toEqual([true, 1, expect.stringContaining('interrupted')]);
  expect(left()).toEqual([]);
});

test.each<[string, string[], NodeJS.ProcessEnv, number, string]>([
  ['a cluster that the Sovereign does not have', ['omantel', '--cluster', 'hz-hel-mgt-prod'], {}, 2, "omantel.omani.works has no host cluster 'hz-hel-mgt-prod'; choose one of hz-fsn-mgt-prod\n"],
  ['a patience that is no number', ['omantel', '--patience', 'long'], {}, 2, "'--patience' must be a number of seconds, got 'long'; see sovereign rehearse --help\n"],
  ['no cluster at a time', ['omantel', '--jobs', '0'], {}, 2, "'--jobs' must be a number of clusters, got '0'; see sovereign rehearse --help\n"],
  ['several clusters to keep', ['bankdhofar', '--keep', '--cluster', 'hz-fsn-rtz-prod', '--cluster', 'hz-fsn-dmz-prod'], {}, 2,
    '--keep is for one cluster, there are hz-fsn-dmz-prod, hz-fsn-rtz-prod; choose one with --cluster, see sovereign rehearse --help\n'],
  ['programs that are not built', ['omantel'], { SOVEREIGN_TOOLS_DIR: join(root, 'none'), PATH: join(root, 'none') }, 1,
    'a rehearsal needs etcd, kube-apiserver, kube-controller-manager, kube-scheduler, gitea, helm, source-controller, kustomize-controller, helm-controller; '
    + 'build them with npm run tools -- etcd kube-apiserver kube-controller-manager kube-scheduler gitea helm source-controller kustomize-controller helm-controller\n'],
])('fails when there is %s', async (_, args, env, status, message) => {
  expect(await rehearse(args, undefined, env)).toEqual({ code: status, stdout: '', stderr: message });
  expect(left()).toEqual([]);
});
