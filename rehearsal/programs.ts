import { ChildProcess, execFileSync, spawn, SpawnOptions } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { PACKAGE } from '../constructs/private/package-folder';
import { Kubernetes } from './kubernetes';
import { RehearsalError } from './rehearsal-error';

/** The script that knows where the real programs are. */
const TOOLS = join(PACKAGE, 'scripts/tools.mjs');
/** A third of what these programs do is collecting garbage, in which nobody is interested as long as there is memory. */
const COLLECT_LESS = { GOGC: '400', GOMEMLIMIT: '400MiB' };
/** Longest wait for a program that was asked to end. */
const GRACE_MS = 10_000;

/** Returns where a program is, built at the version that is pinned for it. */
export function programPath(name: string): string {
  return ask('--path', name);
}

/** Returns the folder of the source of a program, which holds what it does not carry: definitions of kinds, templates of pages. */
export function programSource(name: string): string {
  return ask('--source', name);
}

/** Programs of a rehearsal. */
const NEEDED = [
  'etcd', 'kube-apiserver', 'kube-controller-manager', 'kube-scheduler', 'gitea', 'helm', 'source-controller', 'kustomize-controller', 'helm-controller',
];

/**
 * Requires every program of a rehearsal.
 *
 * @throws RehearsalError that says how to build those that are not there
 */
export function requirePrograms(): void {
  const missing = NEEDED.filter((name) => {
    try {
      return programPath(name) === '';
    } catch {
      return true;
    }
  });
  if (missing.length > 0) throw new RehearsalError(`a rehearsal needs ${missing.join(', ')}; build them with npm run tools -- ${missing.join(' ')}`);
}

const answers = new Map<string, string>();

function ask(option: string, name: string): string {
  const question = `${option} ${name}`;
  try {
    const answer = answers.get(question) ?? execFileSync(process.execPath, [TOOLS, option, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
    answers.set(question, answer);
    return answer;
  } catch (error) {
    throw new RehearsalError((error as { stderr?: string }).stderr?.trim() || (error as Error).message);
  }
}

/** Every program that runs; none outlives this one. */
const everyProgram = new Set<ChildProcess>();
process.on('exit', () => everyProgram.forEach((child) => child.kill('SIGKILL')));

/** Programs that run beside this one, and end with it. */
export class Programs {
  private readonly running: { readonly name: string; readonly process: ChildProcess; readonly log: string }[] = [];
  private isEnded = false;

  /**
   * @param folder folder of the logs
   */
  constructor(private readonly folder: string) {}

  /**
   * Starts a program; what it writes goes to `<name>.log`.
   *
   * @throws once they were ended: whoever is still starting some is not told otherwise
   */
  public start(name: string, program: string, args: string[], options: SpawnOptions = {}): void {
    this.requireGoingOn(name);
    const log = join(this.folder, `${name}.log`);
    const file = openSync(log, 'a');
    // In a group of its own: Ctrl-C on the terminal is for this program, which ends the others in their order.
    const env = { ...COLLECT_LESS, ...(options.env ?? process.env) };
    const child = spawn(program, args, { ...options, env, stdio: ['ignore', file, file], detached: true });
    closeSync(file);
    child.on('error', () => {}).once('exit', () => everyProgram.delete(child));
    everyProgram.add(child);
    this.running.push({ name, process: child, log });
  }

  /** Programs that have ended though nobody asked them to. */
  public get dead(): string[] {
    return this.running.filter(({ process: child }) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined).map(({ name }) => name);
  }

  /**
   * Waits until something answers.
   *
   * @throws with the end of its log, if the program ends before, or is not there in time; once they were ended
   */
  public async until(name: string, isReady: () => Promise<boolean>, seconds: number = 60): Promise<void> {
    for (const started = Date.now(); !await isReady().catch(() => false); await wait(100)) {
      this.requireGoingOn(name);
      if (this.dead.includes(name)) throw new RehearsalError(`${name} has ended\n${this.logOf(name)}`);
      if (Date.now() - started > seconds * 1000) throw new RehearsalError(`${name} is not ready after ${seconds} s\n${this.logOf(name)}`);
    }
  }

  /** Ends all of them, the last first. */
  public async stop(): Promise<void> {
    this.isEnded = true;
    for (const { process: child } of this.running.splice(0).reverse()) await end(child);
  }

  /** Returns the end of the log of a program. */
  public logOf(name: string): string {
    const { log } = this.running.find((one) => one.name === name)!;
    return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '';
  }

  private requireGoingOn(name: string): void {
    if (this.isEnded) throw new RehearsalError(`${name}: is neither started nor waited for, the programs have been ended`);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => { child.once('exit', () => done()); });
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await ended;
  clearTimeout(timer);
}

/** Ports that programs are given: below those that connections get, which would take one before the program listens. */
const [FIRST_PORT, LAST_PORT] = [12_000, 31_999];
const givenPorts = new Set<number>();

/** Returns a port on loopback that nobody listens on, and that nobody else is given here. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(FIRST_PORT, LAST_PORT + 1);
    if (givenPorts.has(port)) continue;
    givenPorts.add(port);
    const server = createServer();
    const isFree = await new Promise<boolean>((done) => { server.once('error', () => done(false)).listen(port, '127.0.0.1', () => done(true)); });
    if (!isFree) continue;
    await new Promise((done) => { server.close(done); });
    return port;
  }
}

/** Tells whether the API server says that it is ready. */
export async function isServing(kubernetes: Kubernetes): Promise<boolean> {
  return await kubernetes.call('GET', '/readyz') === 'ok';
}
