import * as yaml from 'js-yaml';

const OPTIONS: yaml.DumpOptions = { noRefs: true, lineWidth: -1 };

/** Longest key that YAML reads on one line with its value. */
const LONGEST_KEY = 1024;

/** Strings, and keys, as js-yaml writes them; nearly all come again in the next file. */
const STRINGS = new Map<string, string>();
const KEYS = new Map<string, string>();

/**
 * Serialises documents as one YAML file: no anchors, no folding, the authored key order, byte-identical on every run.
 *
 * The text is that of js-yaml, which writes every scalar; laying out the blocks here, and asking for each string once, is four times as fast.
 *
 * @throws if a value is none of JSON's
 */
export function toYaml(documents: unknown[]): string {
  return documents.map((document) => `${node(document, '\n', true)}\n`).join('---\n');
}

/**
 * Returns a value as it stands behind a key or a dash.
 *
 * @param nextLine line break and indentation of what the value holds
 * @param isCompact whether a block starts on the line of its parent
 */
function node(value: unknown, nextLine: string, isCompact: boolean): string {
  if (typeof value === 'string') return string(value, nextLine);
  if (typeof value === 'boolean' || Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'object' || value === null) return yaml.dump(value, OPTIONS).trimEnd();
  const deeper = `${nextLine}  `;
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${nextLine}- ${node(item ?? null, deeper, true)}`;
    return text === '' ? '[]' : text.slice(isCompact ? nextLine.length : 0);
  }
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    const inner = node(item, deeper, false);
    text += `${nextLine}${keyed(key)}:${inner.startsWith('\n') ? '' : ' '}${inner}`;
  }
  return text === '' ? '{}' : text.slice(isCompact ? nextLine.length : 0);
}

function string(value: string, nextLine: string): string {
  let text = STRINGS.get(value);
  if (text === undefined) STRINGS.set(value, (text = yaml.dump([value], OPTIONS).slice('- '.length, -'\n'.length)));
  // js-yaml has indented a block by one level already, as it does below a key of the document.
  return nextLine.length > '\n  '.length && text.includes('\n') ? text.replace(/\n(?=[^\n])/g, nextLine.slice(0, -'  '.length)) : text;
}

function keyed(key: string): string {
  let text = KEYS.get(key);
  if (text === undefined) {
    if (key.length > LONGEST_KEY) throw new Error(`key '${key.slice(0, 40)}…' must be of at most ${LONGEST_KEY} characters; write it shorter`);
    KEYS.set(key, (text = yaml.dump({ [key]: 0 }, OPTIONS).slice(0, -': 0\n'.length)));
  }
  return text;
}
