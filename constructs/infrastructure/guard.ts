import * as fs from 'fs';
import * as path from 'path';
import { Finding } from '../blueprint';
import { Json } from '../private/merge';
import { isMachine } from './clouds';
import { acknowledge, compare, isProtected, shapeOf } from './guard-compare';
import { lockText } from './guard-lock';
import { CLUSTER_CIDRS, GuardedStack, readStack } from './guard-stack';

/** Properties of a Guard. */
export interface GuardProps {
  /** Folder of the locks. */
  readonly lockDirectory: string;
  /** Files with what `tofu show -json` prints, each named after its stack. */
  readonly states: string[];
  /** Names of what may go. */
  readonly acknowledged: string[];
  /** Content of every `cdk.tf.json` that is about to be written, by the name of its stack. */
  readonly stacks: { [stack: string]: Json };
}

/** What is known of one stack before and after. */
interface Comparison {
  readonly stack: string;
  readonly lock?: GuardedStack;
  readonly previous?: GuardedStack;
  readonly next?: GuardedStack;
}

/**
 * Stands between the definition and the machines: compares the stacks that are about to be written with what they were, and refuses
 * what would lose something, unless its name was acknowledged.
 */
export class Guard {
  /** Everything that is refused, sorted. */
  public readonly findings: Finding[];
  private readonly comparisons: Comparison[];

  /** Reads the locks and states and compares them; nothing is written. */
  constructor(private readonly props: GuardProps) {
    const { lockDirectory, states, stacks } = props;
    const locks = new Map(fs.existsSync(lockDirectory) ? fs.readdirSync(lockDirectory).filter((file) => file.endsWith('.json')).map((file) => (
      [path.basename(file, '.json'), readFile(path.join(lockDirectory, file), 'restore it from Git')]
    )) : []);
    const known = new Map(states.map((file) => [path.basename(file, '.json'), readFile(file, "give the output of 'tofu show -json'")]));
    const names = [...new Set([...locks.keys(), ...Object.keys(stacks)])].sort();
    const stray = states.find((file) => !names.includes(path.basename(file, '.json')));
    if (stray !== undefined) throw new Error(`${stray}: is named after no stack; name it <stack>.json, with one of ${names.join(', ')}`);
    this.comparisons = names.map((stack) => ({
      stack, lock: locks.get(stack), previous: known.get(stack) ?? locks.get(stack), next: stacks[stack] && readStack(stacks[stack]),
    }));
    this.findings = Finding.sort([
      ...this.comparisons.flatMap((one) => (one.next ? compare(one.stack, one.previous, one.next, props.acknowledged) : this.removedStack(one))),
      ...props.acknowledged.flatMap((name) => this.misplaced(name)),
    ]);
  }

  /** @throws with everything that is refused */
  public assert(): void {
    const { findings, props } = this;
    if (findings.length === 0) return;
    const head = `${findings.length} change${findings.length > 1 ? 's' : ''} refused, nothing was written:`;
    const foot = `what there was before is in ${props.lockDirectory}; if nothing of a stack was ever applied, delete its lock`;
    throw new Error([head, ...findings.map((finding) => `  ${finding}`), foot].join('\n'));
  }

  /** Writes the locks that changed, removes those of stacks that are gone, and returns the names of these stacks. */
  public writeLocks(): string[] {
    const { lockDirectory, acknowledged } = this.props;
    return this.comparisons.filter(({ stack, next }) => {
      const file = path.join(lockDirectory, `${stack}.json`);
      const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
      const names = acknowledged.filter((name) => stackOf(name) === stack);
      if (!next && names.length === 0) {
        fs.rmSync(file);
        return true;
      }
      const text = lockText(next ?? { resources: new Map(), cidrs: {}, acknowledged: [], isDefinition: true }, names);
      if (text === before) return false;
      fs.mkdirSync(lockDirectory, { recursive: true });
      fs.writeFileSync(file, text);
      return true;
    }).map(({ stack }) => stack);
  }

  /** A stack without a definition cannot be destroyed any more, while its machines go on to run and to cost. */
  private removedStack({ stack, previous }: Comparison): Finding[] {
    const resources = [...(previous?.resources.values() ?? [])];
    if (resources.length === 0) return [];
    const [isAcknowledged, isHeld] = [this.props.acknowledged.includes(stack), resources.some(isProtected)];
    if (isAcknowledged && !isHeld) return [];
    const count = resources.filter(({ type }) => isMachine(type)).length;
    const machines = `${count} machine${count === 1 ? '' : 's'}`;
    const twin = this.comparisons.find((other) => other.next && !other.previous && shapeOf(other.next) === shapeOf(previous!));
    const problem = twin === undefined
      ? `is in the definition no more: its ${machines} and ${resources.length - count} other resources run on, and nothing here can change or delete them`
      : `would be renamed to ${twin.stack}, which makes a second cluster: its ${machines} and ${resources.length - count} other resources run on, and nothing here can change or delete them`;
    const instead = isHeld
      ? `put it back${isAcknowledged ? '' : `, write ${acknowledge(stack)}`}, apply, which lifts its protection, and destroy it; then take it out`
      : `put it back and destroy it; once it is destroyed, take it out and write ${acknowledge(stack)}`;
    return [new Finding('guard', stack, problem, instead)];
  }

  /** A name that is acknowledged for nothing would leave the next thing of that name without protection. */
  private misplaced(name: string): Finding[] {
    const comparison = this.comparisons.find(({ stack }) => stack === stackOf(name));
    if (!comparison) {
      const stacks = this.comparisons.map(({ stack }) => stack);
      return [new Finding('guard', name, 'is acknowledged, and there is no such stack', `write one of ${stacks.join(', ')}, or one of them, / and the name of a resource`)];
    }
    const { stack, lock, next } = comparison;
    const namesOf = (one?: GuardedStack) => [...(one?.resources.values() ?? [])].map((resource) => `${stack}/${resource.name}`);
    const [before, after] = [lock, next].map((one) => [...namesOf(one), ...(one && one.resources.size > 0 ? [stack, ...CLUSTER_CIDRS.map((cidr) => `${stack}/${cidr}`)] : [])]);
    if (before.includes(name) || (!lock && after.includes(name))) return [];
    if (after.includes(name)) return [new Finding('guard', name, 'is acknowledged, and new: it would be made without protection', 'take it off the list')];
    if (lock?.acknowledged.includes(name)) return [];
    return [new Finding('guard', name, 'is acknowledged, and there is no such resource', 'write its name as in cdk.tf.json, or take it off the list')];
  }
}

/** Returns the stack that an acknowledged name is of. */
function stackOf(name: string): string {
  return name.split('/')[0];
}

function readFile(file: string, instead: string): GuardedStack {
  let document: unknown;
  try {
    document = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`${file}: cannot be read as JSON; ${instead}`);
  }
  try {
    return readStack(document);
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}; ${instead}`);
  }
}
