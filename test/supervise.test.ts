import { spawn } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { setTimeout as wait } from 'timers/promises';
import { pathToFileURL } from 'url';

// `scripts/supervise.mjs`, which the suites of real programs run under: nothing of them is left, however they end.

/** A suite that has made a file, and started a program in a group of its own, which knows the folder and nothing else of it. */
const SUITE = `
  const { mkdtempSync } = require('fs'), { join } = require('path'), { tmpdir } = require('os'), { spawn } = require('child_process');
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  const program = spawn('sleep', ['60'], { cwd: folder, env: {}, detached: true, stdio: 'ignore' });
  program.once('spawn', () => console.log(JSON.stringify([tmpdir(), program.pid])));
`;

let outside: string;
beforeEach(() => { outside = fs.mkdtempSync(path.join(os.tmpdir(), 'supervise-')); });
afterEach(() => fs.rmSync(outside, { recursive: true, force: true }));

/** Runs a suite to its end, after something was done to it when it was ready, and returns that end. */
async function run(suite: string, below: string[], whenReady: (pid: number) => void = () => {}): Promise<[number | null, string | null]> {
  const url = pathToFileURL(path.join(__dirname, '../scripts/supervise.mjs')).href;
  const script = `
    const { supervise } = await import(${JSON.stringify(url)});
    process.exit(await supervise(process.execPath, ['-e', ${JSON.stringify(suite)}], { env: process.env }));
  `;
  const [program, ...args] = [...below, process.execPath, '--input-type=module', '-e', script];
  const child = spawn(program, args, { env: { ...process.env, TMPDIR: outside }, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  const ended = new Promise<[number | null, string | null]>((done) => child.once('exit', (code, signal) => done([code, signal])));
  const output = await new Promise<string>((done) => child.stdout!.once('data', (data) => done(String(data))));
  const [folder, pid] = JSON.parse(output);
  expect([path.dirname(folder), fs.readdirSync(outside).length, isRunning(pid)]).toEqual([fs.realpathSync(outside), 1, true]);
  whenReady(child.pid!);
  const end = await ended;
  // Where only a shell was asked to end, it is gone before what it has started.
  for (let attempt = 0; attempt < 100 && (isRunning(pid) || fs.readdirSync(outside).length > 0); attempt += 1) await wait(50);
  expect([fs.readdirSync(outside), isRunning(pid)]).toEqual([[], false]);
  return end;
}

function isRunning(pid: number): boolean {
  // A process that has ended stays in the list until its parent asks; then it has no arguments.
  const file = `/proc/${pid}/cmdline`;
  return fs.existsSync(file) && fs.readFileSync(file, 'utf8') !== '';
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a suite that ends by itself leaves nothing, and its status is passed on', async () => {
  // Not before it was looked at.
  expect(await run(`${SUITE} setTimeout(() => process.exit(3), 1000);`, [])).toEqual([3, null]);
});

onLinux.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends a suite that does not end, with all that it has started', async (signal) => {
  const stubborn = `${SUITE} for (const one of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(one, () => {});`;
  expect(await run(stubborn, [], (pid) => process.kill(pid, signal))).toEqual([null, signal]);
});

onLinux('Ctrl-C reaches everything once, and ends it', async () => {
  expect(await run(SUITE, [], (pid) => process.kill(-pid, 'SIGINT'))).toEqual([null, 'SIGINT']);
});

onLinux('the end of the shell that npm runs it in ends it', async () => {
  expect(await run(SUITE, ['sh', '-c', '"$@"; :', 'sh'], (pid) => process.kill(pid, 'SIGTERM'))).toEqual([null, 'SIGTERM']);
});
