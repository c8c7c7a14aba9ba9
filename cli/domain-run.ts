import { isIPv4 } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { PublishedSovereign } from '../constructs/gitops/publication';
import { Arguments, only } from './arguments';
import { Answer, Delegation, isRight } from './delegation';
import { DomainManager } from './domain-manager';
import { checkpoint, CommandError, Io, table, UsageError } from './io';

export const DOMAIN_HELP_COMMAND = 'sovereign domain --help';
const HELP = DOMAIN_HELP_COMMAND;
/** Pause between two times that DNS is asked. */
const PAUSE = 5000;

/** What can be done with a domain. */
export const STEPS = ['reserve', 'commit', 'release', 'status'] as const;

/** What is done for each step. */
export type Steps = { [step in typeof STEPS[number]]: (run: DomainRun) => Promise<void> };

/** What a run is about. */
export interface DomainRun {
  /** Sovereign whose domain it is. */
  readonly sovereign: PublishedSovereign;
  /** Command line. */
  readonly given: Arguments;
  /** Asks DNS. */
  readonly delegation: Delegation;
  /** What it talks to. */
  readonly io: Io;
}

/** Asks DNS, again while it is not as it should be and there is time, and says what it found. */
export async function examine(run: DomainRun, ask: () => Promise<Answer[]>): Promise<void> {
  const { sovereign: { fqdn }, io } = run;
  const until = Date.now() + waitOf(run) * 1000;
  let answers = await ask();
  while (!answers.every(isRight) && Date.now() + PAUSE <= until) {
    checkpoint(io);
    await wait(PAUSE, undefined, { signal: io.signal }).catch(() => undefined);
    answers = await ask();
  }
  const rows = answers.map((answer) => [answer.question, answer.found.join(', ') || answer.problem || 'nothing', isRight(answer) ? 'as it should be' : `should be ${answer.expected?.join(', ') ?? 'there'}`]);
  io.out(`\n${table([['DNS', 'answers', ''], ...rows])}`);
  const wrong = answers.filter((answer) => !isRight(answer));
  if (wrong.length > 0) throw new CommandError(`${fqdn}: DNS is not as it should be yet for ${wrong.map(({ question }) => question).join(', ')}; what resolvers remember takes up to an hour to pass`);
}

/** Returns the pool-domain manager. */
export function managerOf({ given, io, sovereign }: DomainRun): DomainManager {
  const address = only(given, 'manager', HELP);
  if (address === undefined) throw new UsageError(`domain needs --manager for ${sovereign.domain.mode}; see ${HELP}`);
  return DomainManager.at(address, only(given, 'token-file', HELP), io);
}

/** Returns the address of the public entry, if one was given. */
export function addressOf({ given }: DomainRun): string | undefined {
  const address = only(given, 'address', HELP);
  if (address !== undefined && !isIPv4(address)) throw new UsageError(`--address must be an IPv4 address, got '${address}'; see ${HELP}`);
  return address;
}

/** Returns for how many seconds DNS is asked again. */
export function waitOf({ given }: DomainRun): number {
  const text = only(given, 'wait', HELP) ?? '0';
  if (!/^\d+$/.test(text)) throw new UsageError(`--wait must be a number of seconds, got '${text}'; see ${HELP}`);
  return Number(text);
}
