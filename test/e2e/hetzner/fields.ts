import { invalidInput } from './errors';
import { checkLabels, Labels } from './labels';

/**
 * The fields of a JSON object in a request. Every field is read by name and type; what nobody has read when `end` is called is refused.
 *
 * Uncertain: whether the API refuses fields it does not know, or ignores them. Refusing finds the misspelt ones.
 */
export class Fields {
  private readonly read = new Set<string>();
  private readonly children: Fields[] = [];

  constructor(private readonly values: { [name: string]: unknown }, private readonly prefix = '') {}

  /** Refuses fields that were not read, here and in objects inside. */
  public end(): void {
    const unknown = Object.keys(this.values).find((name) => !this.read.has(name));
    if (unknown !== undefined) throw invalidInput(this.path(unknown), 'unknown field');
    this.children.forEach((child) => child.end());
  }

  /** Tells whether a field has a value; null is none. */
  public has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  /** Reads a text. */
  public text(name: string, pattern = /^[\s\S]+$/, maxLength = Infinity): string {
    const value = this.value(name, 'string') as string;
    if (value.length > maxLength) throw invalidInput(this.path(name), `longer than ${maxLength} characters`);
    if (!pattern.test(value)) throw invalidInput(this.path(name), value === '' ? 'must not be empty' : `does not match ${pattern.source}`);
    return value;
  }

  /** Reads a text that may be left out. */
  public optionalText(name: string, pattern = /^[\s\S]*$/, maxLength = Infinity): string | undefined {
    return this.optional(name, () => this.text(name, pattern, maxLength));
  }

  /** Reads one of some texts. */
  public choice<T extends string>(name: string, choices: readonly T[]): T {
    const value = this.value(name, 'string') as T;
    if (!choices.includes(value)) throw invalidInput(this.path(name), `must be one of ${choices.join(', ')}`);
    return value;
  }

  /** Reads one of some texts, or nothing. */
  public optionalChoice<T extends string>(name: string, choices: readonly T[]): T | undefined {
    return this.optional(name, () => this.choice(name, choices));
  }

  /** Reads a whole number. */
  public integer(name: string, minimum = 1, maximum = Number.MAX_SAFE_INTEGER): number {
    const value = this.value(name, 'number') as number;
    if (!Number.isInteger(value) || value < minimum || value > maximum) throw invalidInput(this.path(name), `must be a whole number from ${minimum} to ${maximum}`);
    return value;
  }

  /** Reads a whole number that may be left out. */
  public optionalInteger(name: string, minimum = 1, maximum = Number.MAX_SAFE_INTEGER): number | undefined {
    return this.optional(name, () => this.integer(name, minimum, maximum));
  }

  /** Reads true or false. */
  public flag(name: string): boolean {
    return this.value(name, 'boolean') as boolean;
  }

  /** Reads true or false, or nothing. */
  public optionalFlag(name: string): boolean | undefined {
    return this.optional(name, () => this.flag(name));
  }

  /** Reads the id or the name of a resource, as the text that `Table.idOrName` takes. */
  public idOrName(name: string): string {
    const value = this.values[name];
    return typeof value === 'number' ? String(this.integer(name)) : this.text(name);
  }

  /** Reads ids. */
  public ids(name: string): number[] {
    return this.list(name).map((value, index) => new Fields({ id: value }, `${this.path(name)}[${index}].`).integer('id'));
  }

  /** Reads texts. */
  public texts(name: string): string[] {
    return this.list(name).map((value, index) => new Fields({ value }, `${this.path(name)}[${index}].`).text('value'));
  }

  /** Reads an object. */
  public object(name: string): Fields {
    return this.child(name, this.value(name, 'object'));
  }

  /** Reads an object that may be left out. */
  public optionalObject(name: string): Fields | undefined {
    return this.optional(name, () => this.object(name));
  }

  /** Reads a list of objects; none if it is left out. */
  public objects(name: string): Fields[] {
    return this.list(name).map((value, index) => this.child(`${name}[${index}]`, value));
  }

  /** Reads labels that may be left out. */
  public labels(): Labels | undefined {
    return this.optional('labels', () => checkLabels(this.value('labels', 'object'), this.path('labels')));
  }

  /** Full name of a field. */
  public path(name: string): string {
    return `${this.prefix}${name}`;
  }

  private list(name: string): unknown[] {
    this.read.add(name);
    const value = this.values[name];
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) throw invalidInput(this.path(name), 'must be a list');
    return value;
  }

  private child(name: string, value: unknown): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidInput(this.path(name), 'must be an object');
    const child = new Fields(value as { [name: string]: unknown }, `${this.path(name)}.`);
    this.children.push(child);
    return child;
  }

  private optional<T>(name: string, read: () => T): T | undefined {
    this.read.add(name);
    return this.has(name) ? read() : undefined;
  }

  private value(name: string, type: string): unknown {
    this.read.add(name);
    const value = this.values[name];
    if (value === undefined || value === null) throw invalidInput(this.path(name), 'is required');
    if (typeof value !== type || Array.isArray(value)) throw invalidInput(this.path(name), `must be of type ${type}`);
    return value;
  }
}
