import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import { invalid, misuse, notOneOf } from './errors';
import { isObject, Json } from './merge';
import { PACKAGE } from './package-folder';

/** What a type is called, and what to write for it. */
const TYPES: { [type: string]: { readonly rule: string; readonly is: (value: unknown) => boolean; readonly instead: (value: any, schema: Json) => string } } = {
  string: { rule: 'text', is: (value) => typeof value === 'string', instead: (value) => (isObject(value) || Array.isArray(value) ? 'write text' : `write "${value ?? '…'}"`) },
  integer: { rule: 'a whole number', is: Number.isInteger, instead: (value) => (/^\d+$/.test(String(value)) ? `write ${value}` : 'write for example 3') },
  boolean: { rule: 'true or false', is: (value) => typeof value === 'boolean', instead: () => 'write one of these' },
  array: { rule: 'a list', is: Array.isArray, instead: (value) => `write [${JSON.stringify(value) ?? ''}]` },
  object: {
    rule: 'names with their values', is: isObject,
    instead: (_, { properties, required }) => (properties ? `write ${(required ?? Object.keys(properties)).join(' and ')} below it` : 'write {} for none'),
  },
};

const known = new Map<string, Json | undefined>();

/**
 * Returns the JSON schema of the values of an Application, which the build derives from the props of its class.
 *
 * @param blueprint full name of its Blueprint
 * @returns nothing for a Blueprint that is no class of this library, or none that Organizations install
 */
export function configSchemaOf(blueprint: string): Json | undefined {
  if (!known.has(blueprint)) {
    const file = join(PACKAGE, 'schemas', 'config', `${blueprint}.json`);
    known.set(blueprint, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);
  }
  return known.get(blueprint);
}

/** Returns everything in which a value differs from its schema, as sentences. */
export function problemsOf(path: string, prop: string, schema: Json, value: unknown): string[] {
  const { rule, is, instead } = TYPES[schema.type];
  if (schema.enum && !schema.enum.includes(value)) return [notOneOf(path, prop, schema.enum, value, meant(String(value), schema.enum)).message];
  if (!is(value)) return [misuse(path, prop, rule, value, instead(value, schema)).message];
  if (Array.isArray(value)) return value.flatMap((item, index) => problemsOf(path, `${prop}[${index}]`, schema.items, item));
  if (!isObject(value)) return [];
  const missing = (schema.required ?? []).filter((name: string) => value[name] === undefined)
    .map((name: string) => invalid(path, `${prop}.${name}`, 'be there', undefined, `add it: ${schema.properties[name].description}`).message);
  return [...missing, ...Object.entries(value).filter(([, item]) => item !== undefined).flatMap(([name, item]) => {
    const below = schema.properties?.[name] ?? schema.additionalProperties;
    if (below === true) return [];
    if (below) return problemsOf(path, `${prop}.${name}`, below, item);
    const names = Object.keys(schema.properties);
    return [invalid(path, `${prop}.${name}`, `be one of ${names.join(', ')}`, item, meant(name, names) ? `write ${meant(name, names)}` : 'leave it out').message];
  })];
}

/**
 * Returns a value that fits its schema, with what stands for the Applications that it names.
 *
 * @param resolve returns what stands for an Application; `blueprints` are those that it can be of, any without
 */
export function withReferences(prop: string, schema: Json, value: any, resolve: (name: string, prop: string, blueprints: string[]) => unknown): any {
  if (value === undefined) return undefined;
  if (schema['x-catalyst-ui-hint'] === 'application-ref') return resolve(value, prop, [schema['x-catalyst-ui-filter'].blueprint ?? []].flat());
  if (Array.isArray(value)) return value.map((item, index) => withReferences(`${prop}[${index}]`, schema.items, item, resolve));
  if (!isObject(value) || schema.additionalProperties === true) return value;
  const below = (name: string) => schema.properties?.[name] ?? schema.additionalProperties;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withReferences(`${prop}.${name}`, below(name), item, resolve)]));
}

/** Returns the word that differs from another in how it is written alone. */
function meant(word: string, words: string[]): string | undefined {
  const plain = (one: string) => one.toLowerCase().replace(/[^a-z0-9]/g, '');
  return words.find((one) => plain(one) === plain(word));
}
