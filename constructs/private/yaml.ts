import * as yaml from 'js-yaml';
import { Json } from './merge';

const OPTIONS: yaml.DumpOptions = { noRefs: true, lineWidth: -1 };

/** Longest key that YAML reads on one line with its value. */
const LONGEST_KEY = 1024;

/** Strings, and keys, as js-yaml writes them; nearly all come again in the next file. Beyond a number they are forgotten, and asked for anew. */
const KNOWN_MAX = 20_000;
const STRINGS = new Map<string, string>();
const KEYS = new Map<string, string>();

/** Line breaks with the indentation of each level. */
const LINES = ['\n'];

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
    addNode(parts, document, 0, true);
    parts.push('\n');
  }
  return parts.join('');
}

/**
 * Adds a value as it stands behind a key or a dash.
 *
 * @param parts parts of the text
 * @param depth level of what the value holds
 * @param isCompact whether a block starts on the line of its parent
 */
function addNode(parts: string[], value: unknown, depth: number, isCompact: boolean): void {
  if (!isBlock(value)) {
    parts.push(scalar(value, depth));
    return;
  }
  const nextLine = (LINES[depth] ??= `${LINES[depth - 1]}  `);
  let start = isCompact ? '' : nextLine;
  if (Array.isArray(value)) {
    for (const item of value) {
      parts.push(start, '- ');
      addNode(parts, item ?? null, depth + 1, true);
      start = nextLine;
    }
    return;
  }
  for (const key in value) {
    const item = value[key];
    if (item === undefined) continue;
    parts.push(start, keyed(key), isBlock(item) ? ':' : ': ');
    addNode(parts, item, depth + 1, false);
    start = nextLine;
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
  return depth > 1 && text.includes('\n') ? text.replace(/\n(?=[^\n])/g, LINES[depth - 1]) : text;
}

function keyed(key: string): string {
  let text = KEYS.get(key);
  if (text === undefined) {
    if (key.length > LONGEST_KEY) throw new Error(`key '${key.slice(0, 40)}…' must be of at most ${LONGEST_KEY} characters; write it shorter`);
    KEYS.set(key, (text = yaml.dump({ [key]: 0 }, OPTIONS).slice(0, -': 0\n'.length)));
  }
  return text;
}
