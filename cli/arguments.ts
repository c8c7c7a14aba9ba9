import { UsageError } from './io';

/** What stands on a command line. */
export interface Arguments {
  /** Words that are no options. */
  readonly words: string[];
  /** Options without a value that were given. */
  readonly flags: Set<string>;
  /** Values of options, in order. */
  readonly values: { [option: string]: string[] };
}

/**
 * Reads a command line.
 *
 * @param flags options without a value
 * @param options options with a value
 * @throws UsageError if there is anything else
 */
export function parse(args: string[], flags: string[], options: string[], help: string): Arguments {
  const found: Arguments = { words: [], flags: new Set(), values: {} };
  const fail = (problem: string) => new UsageError(`${problem}; see ${help}`);
  for (let index = 0; index < args.length; index += 1) {
    const [, name, inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(args[index]) ?? [];
    if (name === undefined) {
      if (args[index].startsWith('-')) throw fail(`'${args[index]}' is no option`);
      found.words.push(args[index]);
    } else if (flags.includes(name) && inline === undefined) {
      found.flags.add(name);
    } else if (options.includes(name)) {
      const value = inline ?? args[index += 1];
      if (value === undefined || value === '' || (inline === undefined && value.startsWith('--'))) throw fail(`'--${name}' has no value`);
      (found.values[name] ??= []).push(value);
    } else {
      throw fail(`'--${name}' is no option`);
    }
  }
  return found;
}

/** Returns the one value of an option. */
export function only(args: Arguments, option: string, help: string): string | undefined {
  const values = args.values[option] ?? [];
  if (values.length > 1) throw new UsageError(`'--${option}' is given ${values.length} times; give it once, see ${help}`);
  return values[0];
}
