// Runs a program so that nothing of it is left, however it ends: no process, no file, no control group. A test cannot do that for
// itself, because Jest hides signals from it, and what it starts in a group of its own outlives it.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from './temporary.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program with a folder of its own for temporary files, ends whatever it has started, removes the folder, and returns how it ended.
 * Once it was asked to end, this process ends with it, by the same signal.
 */
export async function supervise(program, args, { env, ...options }) {
  const folder = realpathSync(mkdtempSync(join(temporaryFolder(), 'suite-')));
  // Some suites run programs as somebody else, who has to get to his own folder in it.
  chmodSync(folder, 0o711);
  // In a group of its own, so that Ctrl-C reaches it through here and not at the same time.
  const child = spawn(program, args, { ...options, env: { ...env, TMPDIR: folder }, stdio: 'inherit', detached: true });
  let signal;
  const end = (asked) => {
    signal ??= asked;
    kill(-child.pid);
  };
  SIGNALS.forEach((one) => process.on(one, end));
  // The shell that npm runs scripts in does not pass a signal on; it only ends.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || end('SIGTERM'), 200);
  const status = await new Promise((done, fail) => child.once('error', fail).once('exit', (code) => done(code ?? 1)));
  clearInterval(watch);
  await sweep(folder);
  SIGNALS.forEach((one) => process.off(one, end));
  if (signal !== undefined) {
    process.kill(process.pid, signal);
    await wait(1000);
  }
  return status;
}

/** Ends every process that has to do with a folder, then removes it, and the control groups that are named after it. */
async function sweep(folder) {
  for (let found = involved(folder); found.length > 0; found = involved(folder)) {
    found.forEach(kill);
    await wait(20);
  }
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  for (const group of controlGroups(folder)) spawnSync('find', [group, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', '+']);
}

/** Returns the processes that were started with the name of a folder, or are in it. Where there is no /proc, there are none to be found. */
function involved(folder) {
  if (!existsSync('/proc/self/environ')) return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return pids.filter((pid) => {
    try {
      // A process that has ended and whose parent has not asked for it yet has none of these.
      return ['environ', 'cmdline'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(folder)) || readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  }).map(Number);
}

function controlGroups(folder) {
  if (!existsSync('/proc/self/cgroup')) return [];
  const [, mount] = /^cgroup2? (\S+) cgroup2 /m.exec(readFileSync('/proc/mounts', 'utf8')) ?? [];
  const [, own] = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8')) ?? [];
  const parent = mount !== undefined && own !== undefined ? join(mount, own) : undefined;
  if (parent === undefined || !existsSync(parent)) return [];
  return readdirSync(parent).filter((name) => name.startsWith(`${basename(folder)}-`)).map((name) => join(parent, name));
}

function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    // It has ended already.
    if (error.code !== 'ESRCH') throw error;
  }
}
