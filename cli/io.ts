import { createInterface } from 'node:readline/promises';

/** What a command talks to: streams, environment, and the wish to stop. */
export interface Io {
  /** Takes text for people and pipes. */
  readonly out: (text: string) => void;
  /** Takes errors. */
  readonly err: (text: string) => void;
  /** Environment variables. */
  readonly env: { [name: string]: string | undefined };
  /** Tells that the run is to stop after the step that it is at. */
  readonly signal: AbortSignal;
  /** Asks a question that is answered with yes or no; undefined where nobody can answer. */
  readonly confirm?: (question: string) => Promise<boolean>;
  /** Asks a question that is answered with a line; undefined where nobody can answer. */
  readonly question?: (question: string) => Promise<string>;
}

/** Something that the person who runs the command can put right; its message says how. */
export class CommandError extends Error {}

/** As CommandError, for the command line itself. */
export class UsageError extends CommandError {}

/** As CommandError, for what makes every further step fail as well. */
export class FatalError extends CommandError {}

/** The run was stopped from outside. */
export class Interrupted extends CommandError {
  constructor() {
    super('interrupted between two steps; nothing is half done, and running the command again completes it');
  }
}

/** Ends the run here if that is wanted. */
export function checkpoint(io: Io): void {
  if (io.signal.aborted) throw new Interrupted();
}

/** Asks for yes or no on the terminal. */
export async function ask(question: string): Promise<boolean> {
  return /^y(es)?$/i.test((await askLine(`${question} [y/N] `)).trim());
}

/** Asks for a line on the terminal. */
export async function askLine(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

/** Writes rows with aligned columns. */
export function table(rows: string[][]): string {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()}\n`).join('');
}

/** Writes a number with its noun. */
export function count(number: number, noun: string): string {
  const plural = noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : noun.endsWith('ch') ? `${noun}es` : `${noun}s`;
  return `${number} ${number === 1 ? noun : plural}`;
}
