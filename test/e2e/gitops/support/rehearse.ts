import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RehearsalResult } from '../../../../rehearsal/rehearsal';

const PACKAGE = join(__dirname, '../../../..');

/** Folder of a suite, which is gone when its tests are over. */
export const root = mkdtempSync(join(tmpdir(), 'rehearse-e2e-'));
const temporary = mkdtempSync(join(root, 'tmp-'));
// Gitea runs as somebody else where this runs as root, and has to get to its folder.
[root, temporary].forEach((folder) => chmodSync(folder, 0o711));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Runs `sovereign rehearse` as compiled, over the golden trees, to its end; `watch` sees its output as it comes. */
export function rehearse(args: string[], watch: (text: string, end: (signal: NodeJS.Signals) => void) => void = () => {}, env: NodeJS.ProcessEnv = {}) {
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
export function left(): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(temporary);
    } catch {
      return false;
    }
  });
  return [...readdirSync(temporary), ...processes];
}

/** Rehearses clusters of a Sovereign, expects all of them to become ready and nothing to be left, and returns what came of each. */
export async function becomeReady(sovereign: string, clusters: string[]): Promise<RehearsalResult[]> {
  const file = join(root, `${sovereign}.json`);
  const { code, stdout, stderr } = await rehearse([sovereign, ...clusters.flatMap((name) => ['--cluster', name]), '--json', file, '--jobs', '3']);
  expect([code, stderr]).toEqual([0, '']);
  const results: RehearsalResult[] = JSON.parse(readFileSync(file, 'utf8'));
  expect(results.map(({ cluster, isReady, obstacles }) => [cluster, isReady, obstacles]).sort()).toEqual(clusters.map((name) => [name, true, []]).sort());
  for (const { units } of results) expect(stdout).toContain(`${units.length} of ${units.length} units ready after`);
  expect(left()).toEqual([]);
  return results;
}
