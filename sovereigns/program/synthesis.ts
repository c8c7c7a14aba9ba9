import * as fs from 'fs';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import * as os from 'os';
import * as path from 'path';
import { Manifest } from 'cdktf';
import { Checks, Finding, Fleet, Sovereign, TreeChanges } from '../../index';
import { Options, Share } from './share';

/** What defines the Sovereigns: a function, or the path of a module whose function `fleet` does, which other threads can load too. */
export type Definition = (() => Fleet) | string;

/** A step of a share. */
export type Step = 'check' | 'render' | 'write';

/** What a thread is given. */
export interface Work {
  /** Path of the module that defines the Sovereigns. */
  readonly definition: string;
  /** Where the program reads and writes. */
  readonly options: Options;
  /** Number of the Sovereign that it takes first. */
  readonly first: number;
  /** How many Sovereigns are taken, one number for all threads. */
  readonly taken: Int32Array;
}

/** What was written. */
export interface Synthesis {
  /** Each Sovereign, sorted by name, with what happened to its tree and its lines of the summary. */
  readonly sovereigns: { readonly sovereign: Sovereign; readonly changes: TreeChanges; readonly summary: string[] }[];
  /** Names of the stacks whose lock was written or removed. */
  readonly changedLocks: string[];
  /** How many threads shared the work. */
  readonly threads: number;
}

/** Host clusters that a thread is worth: until it has loaded what it needs and is warm, another one has done about thirty. */
const CLUSTERS_PER_THREAD = 32;

/**
 * Writes the stacks and the trees of all Sovereigns, in threads where they are many.
 *
 * @param threads how many threads, at most one for each Sovereign; without, what the size of the fleet is worth
 * @throws with everything that is wrong; nothing is written then
 */
export async function synthesise(definition: Definition, options: Options, threads?: number): Promise<Synthesis> {
  const fleet: Fleet = typeof definition === 'string' ? require(definition).fleet() : definition();
  const { sovereigns } = fleet;
  const between = Checks.between(fleet);
  const count = typeof definition === 'string' ? Math.max(1, Math.min(threads ?? worthOf(sovereigns), sovereigns.length)) : 1;
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(count);
  const others = Array.from({ length: count - 1 }, (_, index) => startThread({ definition: definition as string, options, first: index + 1, taken }));
  const own = new Share(fleet, options, 0, taken);
  // The others are asked first: they work while this thread does.
  const everywhere = <S extends Step>(step: S) => Promise.all([...others.map((other) => ask(other, step)), answer(own, step)]);
  try {
    const checked = await everywhere('check');
    const errors: { [sovereign: string]: string } = Object.assign({}, ...checked.map((one) => one.errors));
    const failed = Object.keys(errors).sort();
    if (failed.length > 0) throw new Error(failed.map((name) => errors[name]).join('\n'));
    Checks.refuse([...between, ...checked.flatMap(({ findings }) => findings).map((one) => new Finding(one.code, one.path, one.problem, one.instead))]);

    // One thread makes the folder for all of them.
    fs.mkdirSync(path.join(options.infrastructure, Manifest.stacksFolder), { recursive: true });
    const guard = own.guard(Object.assign({}, ...await everywhere('render')));
    guard.assert();

    const written = await everywhere('write');
    if (others.length > 0) own.list(Object.assign({}, ...written.map(({ stacks }) => stacks)));
    const results = new Map(written.flatMap((one) => Object.entries(one.sovereigns)));
    return {
      sovereigns: sovereigns.map((sovereign) => ({ sovereign, ...results.get(sovereign.name)! })),
      changedLocks: guard.writeLocks(),
      threads: count,
    };
  } finally {
    await Promise.all(others.map((other) => other.terminate()));
  }
}

function startThread(work: Work): Worker {
  return new Worker(path.join(__dirname, 'thread.js'), { workerData: work });
}

/** Has a thread do a step, and returns what that returns. */
async function ask<S extends Step>(thread: Worker, step: S): Promise<ReturnType<Share[S]>> {
  thread.postMessage(step);
  const [{ result, error }] = await once(thread, 'message');
  if (error !== undefined) throw new Error(error);
  return result;
}

/** Does a step in this thread. */
async function answer<S extends Step>(share: Share, step: S): Promise<ReturnType<Share[S]>> {
  return share[step]() as ReturnType<Share[S]>;
}

/** Returns how many threads are worth their while. */
function worthOf(sovereigns: Sovereign[]): number {
  const clusters = sovereigns.reduce((sum, { hostClusters }) => sum + hostClusters.length, 0);
  return Math.min(os.availableParallelism(), Math.floor(clusters / CLUSTERS_PER_THREAD));
}
