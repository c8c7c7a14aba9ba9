import * as yaml from 'js-yaml';
import { Json } from './merge';

const OPTIONS: yaml.DumpOptions = { noRefs: true, lineWidth: -1 };

/** Longest key that YAML reads on one line with its value. */
const LONGEST_KEY = 1024;

/** Strings as js-yaml writes them; nearly all come again in the next file. Beyond a number they are forgotten, and asked for anew. */
const KNOWN_MAX = 20_000;
const STRINGS = new Map<string, string>();

/** What stands in front of a value. */
interface Start {
  /** On a line of its own. */
  readonly own: string;
  /** Where its parent starts on the line already. */
  readonly compact: string;
}

/** What all values of one level begin with. */
class Level {
  public readonly newLine: string;
  public readonly item: Start;
  private readonly keys = new Map<string, { block: Start; scalar: Start }>();

  constructor(depth: number) {
    this.newLine = `\n${'  '.repeat(depth)}`;
    this.item = this.start('- ');
  }

  /** Returns what stands in front of the value of a key, as js-yaml writes it. */
  public key(key: string): { block: Start; scalar: Start } {
    let known = this.keys.get(key);
    if (known === undefined) {
      if (key.length > LONGEST_KEY) throw new Error(`key '${key.slice(0, 40)}…' must be of at most ${LONGEST_KEY} characters; write it shorter`);
      const text = yaml.dump({ [key]: 0 }, OPTIONS).slice(0, -' 0\n'.length);
      if (this.keys.size === KNOWN_MAX) this.keys.clear();
      this.keys.set(key, (known = { block: this.start(text), scalar: this.start(`${text} `) }));
    }
    return known;
  }

  private start(text: string): Start {
    return { own: this.newLine + text, compact: text };
  }
}

const LEVELS: Level[] = [];

/**
 * Serialises documents as one YAML file: no anchors, no folding, the authored key order, byte-identical on every run.
 *
 * The text is that of js-yaml, which writes every scalar; laying out the blocks here, and asking for each string once, is four times as fast.
 *
 * @throws if a value is none of JSON's
 */
export function toYaml(documents: unknown[]): string {
  const parts: string[] = [];
  for (const document of documents) {
    if (parts.length > 0) parts.push('---\n');
    if (isBlock(document)) addBlock(parts, document, 0, true);
    else parts.push(scalar(document, 0));
    parts.push('\n');
  }
  return parts.join('');
}

/**
 * Adds a list or an object that holds something.
 *
 * @param parts parts of the text
 * @param isCompact whether it starts on the line of its parent
 */
function addBlock(parts: string[], block: Json, depth: number, isCompact: boolean): void {
  const level = (LEVELS[depth] ??= new Level(depth));
  let isFirst = isCompact;
  if (Array.isArray(block)) {
    for (const item of block) {
      parts.push(isFirst ? level.item.compact : level.item.own);
      isFirst = false;
      if (isBlock(item)) addBlock(parts, item, depth + 1, true);
      else parts.push(scalar(item ?? null, depth + 1));
    }
    return;
  }
  for (const key in block) {
    const value = block[key];
    if (value === undefined) continue;
    const start = level.key(key);
    if (isBlock(value)) {
      parts.push(isFirst ? start.block.compact : start.block.own);
      addBlock(parts, value, depth + 1, false);
    } else {
      parts.push(isFirst ? start.scalar.compact : start.scalar.own, scalar(value, depth + 1));
    }
    isFirst = false;
  }
}

/** Tells whether a value takes lines of its own: a list or an object that holds something. */
function isBlock(value: unknown): value is Json {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.length > 0;
  for (const key in value) if ((value as Json)[key] !== undefined) return true;
  return false;
}

function scalar(value: unknown, depth: number): string {
  if (typeof value === 'string') return string(value, depth);
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'object' || value === null) return yaml.dump(value, OPTIONS).trimEnd();
  return Array.isArray(value) ? '[]' : '{}';
}

function string(value: string, depth: number): string {
  let text = STRINGS.get(value);
  if (text === undefined) {
    if (STRINGS.size === KNOWN_MAX) STRINGS.clear();
    STRINGS.set(value, (text = yaml.dump([value], OPTIONS).slice('- '.length, -'\n'.length)));
  }
  // js-yaml has indented a block by one level already, as it does below a key of the document.
  return depth > 1 && text.includes('\n') ? text.replace(/\n(?=[^\n])/g, LEVELS[depth - 1].newLine) : text;
}
