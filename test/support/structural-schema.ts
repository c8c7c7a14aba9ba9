import { isIP } from 'node:net';
import { Format } from 'ajv';

/** A JSON schema, or the schema of a custom resource. */
export type Schema = { [keyword: string]: any };

const COPIED = [
  'type', 'enum', 'format', 'pattern', 'required', 'multipleOf', 'uniqueItems', 'minimum', 'maximum', 'minLength', 'maxLength',
  'minItems', 'maxItems', 'minProperties', 'maxProperties', '$ref',
];

/**
 * Returns the closed JSON schema of a structural schema: where the API server drops an unknown field in silence, this one refuses it.
 *
 * What `x-kubernetes-*` says becomes ordinary keywords (int-or-string, preserve-unknown-fields, embedded-resource), `uniqueItems`
 * (list type `set`) and `uniqueKeys` (list type `map`: server-side apply refuses two entries of one key). `x-kubernetes-validations`
 * (CEL) are left out.
 */
export function closedSchema(schema: Schema, definitions: { [ref: string]: Schema } = {}): Schema {
  return convert(schema, true, definitions);
}

function convert(schema: Schema, structural: boolean, definitions: { [ref: string]: Schema }): Schema {
  const out: Schema = {};
  for (const keyword of COPIED) {
    if (schema[keyword] !== undefined) out[keyword] = schema[keyword];
  }
  for (const [keyword, bound] of [['exclusiveMinimum', 'minimum'], ['exclusiveMaximum', 'maximum']]) {
    // OpenAPI 3.0: a boolean beside the bound.
    if (schema[keyword] === true) {
      out[keyword] = out[bound];
      delete out[bound];
    }
  }
  if (schema.properties) {
    out.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, convert(property as Schema, structural, definitions)]),
    );
  }
  if (schema.items) out.items = convert(schema.items, structural, definitions);
  if (typeof schema.additionalProperties === 'object') {
    out.additionalProperties = convert(schema.additionalProperties, structural, definitions);
  } else if (schema.additionalProperties !== undefined) {
    out.additionalProperties = schema.additionalProperties;
  }
  for (const keyword of ['if', 'then', 'else']) {
    if (schema[keyword]) out[keyword] = convert(schema[keyword], structural, definitions);
  }
  // Below these only values are judged; the fields are those of the schema around them.
  if (schema.not) out.not = convert(schema.not, false, definitions);
  for (const keyword of ['allOf', 'anyOf', 'oneOf']) {
    if (schema[keyword]) out[keyword] = schema[keyword].map((branch: Schema) => convert(branch, false, definitions));
  }

  if (schema['x-kubernetes-int-or-string']) {
    out.type = ['integer', 'string'];
    if (out.anyOf?.every((branch: Schema) => branch.type === 'integer' || branch.type === 'string')) delete out.anyOf;
  }
  if (schema['x-kubernetes-list-type'] === 'set') out.uniqueItems = true;
  if (schema['x-kubernetes-list-type'] === 'map') {
    const item = schema.items?.$ref ? definitions[schema.items.$ref] : schema.items;
    out.uniqueKeys = schema['x-kubernetes-list-map-keys'].map((key: string) => ({ key, default: item?.properties?.[key]?.default }));
  }
  if (schema['x-kubernetes-embedded-resource']) {
    out.properties = { apiVersion: { type: 'string' }, kind: { type: 'string' }, metadata: { type: 'object' }, ...out.properties };
    out.required = [...new Set([...(out.required ?? []), 'apiVersion', 'kind'])];
  }
  if (structural && schema.type === 'object' && out.additionalProperties === undefined && !schema['x-kubernetes-preserve-unknown-fields']) {
    out.additionalProperties = false;
  }
  if (schema.nullable && out.type !== undefined) {
    out.type = [...[out.type].flat(), 'null'];
    if (out.enum) out.enum = [...out.enum, null];
  }
  return out;
}

/** The formats that the API server checks and that our objects use. */
export const FORMATS: { [name: string]: Format } = {
  'int32': integer(2 ** 31),
  'int64': integer(2 ** 63),
  'byte': text(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/),
  'date-time': text(/^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/),
  'duration': text(/^-?(?:\d+(?:\.\d*)?(?:ns|us|µs|ms|s|m|h))+$|^0$/),
  'ipv4': { type: 'string', validate: value => isIP(value) === 4 },
  'ipv6': { type: 'string', validate: value => isIP(value) === 6 },
  'cidr': { type: 'string', validate: isCidr },
};

/** Returns a Go regular expression as one of JavaScript: `(?i)` counts for the whole pattern, which Go would begin where it stands. */
export function goRegExp(pattern: string): RegExp {
  return new RegExp(pattern.replaceAll('(?i)', ''), pattern.includes('(?i)') ? 'i' : '');
}

function isCidr(value: string): boolean {
  const [address, length, ...rest] = value.split('/');
  const family = isIP(address);
  return family !== 0 && rest.length === 0 && /^\d{1,3}$/.test(length ?? '') && Number(length) <= (family === 4 ? 32 : 128);
}

function integer(limit: number): Format {
  return { type: 'number', validate: (value: number) => Number.isInteger(value) && value >= -limit && value < limit };
}

function text(pattern: RegExp): Format {
  return { type: 'string', validate: (value: string) => pattern.test(value) };
}
