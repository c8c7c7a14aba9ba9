/** What a template of OpenTofu refers to. */
export interface Scan {
  /** Each reference as its steps: `['hcloud_server', 'cp', '[0]', 'id']`. */
  readonly references: string[][];
  /** True when the text is one `${…}` and nothing else: such a value has the type of its expression. */
  readonly whole: boolean;
  /** Why the template cannot be read. */
  readonly error?: string;
}

const KEYWORDS = new Set(['true', 'false', 'null', 'for', 'in', 'if', 'else', 'endif', 'endfor']);

/** Returns the references in the `${…}` and `%{…}` of a string; `$${` and `%%{` are text. Names bound by `for` are not references. */
export function references(template: string): Scan {
  const scanner = new Scanner(template);
  try {
    const parts = scanner.template(false, new Set());
    return { references: scanner.found, whole: parts.length === 1 && parts[0] === 'interpolation' };
  } catch (error) {
    return { references: scanner.found, whole: false, error: (error as Error).message };
  }
}

class Scanner {
  public readonly found: string[][] = [];
  private at = 0;

  public constructor(private readonly text: string) {}

  /** Reads a template to its end, or to the quote that closes it, and returns the kinds of its parts. */
  public template(quoted: boolean, bound: Set<string>): string[] {
    const parts: string[] = [];
    // What a `%{ for }` binds, the parts after it may use.
    const names = new Set(bound);
    while (this.at < this.text.length) {
      const three = this.text.slice(this.at, this.at + 3);
      if (three === '$${' || three === '%%{') {
        this.at += 3;
        parts.push('text');
      } else if (three.startsWith('${') || three.startsWith('%{')) {
        this.at += 2;
        this.expression('}', names, false);
        parts.push(three.startsWith('$') ? 'interpolation' : 'directive');
      } else if (quoted && three.startsWith('"')) {
        this.at += 1;
        return parts;
      } else {
        this.at += quoted && three.startsWith('\\') ? 2 : 1;
        if (parts.at(-1) !== 'text') parts.push('text');
      }
    }
    if (quoted) throw new Error('a string without its closing quote');
    return parts;
  }

  /** Reads an expression to its closing bracket and adds to `names` what a `for` in it binds. */
  private expression(close: string, names: Set<string>, isObject: boolean): void {
    for (;;) {
      const rest = this.text.slice(this.at);
      const char = rest[0];
      if (char === undefined) throw new Error(`an expression without its closing ${close}`);
      const word = /^[A-Za-z_][\w-]*/.exec(rest)?.[0];
      const number = /^\d[\w.]*/.exec(rest)?.[0];
      if (char === close) {
        this.at += 1;
        return;
      } else if (char === '"') {
        this.at += 1;
        this.template(true, names);
      } else if ('({['.includes(char)) {
        this.at += 1;
        this.expression({ '(': ')', '{': '}', '[': ']' }[char]!, new Set(names), char === '{');
      } else if (word === 'for') {
        const loop = /^for\s+([A-Za-z_][\w-]*)\s*(?:,\s*([A-Za-z_][\w-]*)\s*)?in\b/.exec(rest);
        if (!loop) throw new Error('a for without its in');
        for (const name of loop.slice(1)) if (name) names.add(name);
        this.at += loop[0].length;
      } else if (word) {
        this.traversal(word, names, isObject);
      } else {
        this.at += number?.length ?? 1;
      }
    }
  }

  private traversal(word: string, names: Set<string>, inObject: boolean): void {
    this.at += word.length;
    const steps = [word];
    for (;;) {
      const rest = this.text.slice(this.at);
      const attribute = /^\.([A-Za-z_][\w-]*|\d+|\*)/.exec(rest);
      if (attribute) {
        this.at += attribute[0].length;
        steps.push(attribute[1]);
      } else if (rest.startsWith('[*]')) {
        this.at += 3;
        steps.push('[*]');
      } else if (rest.startsWith('[')) {
        const start = this.at;
        this.at += 1;
        this.expression(']', new Set(names), false);
        steps.push(this.text.slice(start, this.at));
      } else {
        break;
      }
    }
    const isCall = /^\s*\(/.test(this.text.slice(this.at));
    // `{ name = … }` and `{ name : … }`: a key, not a reference.
    const isKey = inObject && steps.length === 1 && /^\s*(=(?![=>])|:)/.test(this.text.slice(this.at));
    if (isCall || isKey || KEYWORDS.has(word) || names.has(word)) return;
    this.found.push(steps);
  }
}
