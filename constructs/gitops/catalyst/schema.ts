import { Json } from '../../private/merge';

/** A structural schema, as CustomResourceDefinitions hold it. */
export type Schema = Json;

/** A DNS label. */
export const LABEL = '^[a-z]([a-z0-9-]*[a-z0-9])?$';
/** A Blueprint. */
export const BLUEPRINT = '^bp-[a-z]([a-z0-9-]*[a-z0-9])?$';
/** An exact version. */
export const VERSION = '^[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$';
/** A property of a configuration. */
export const PROPERTY = '^[a-z][A-Za-z0-9]*$';
/** A span of time in minutes, hours or days. */
export const DURATION = '^[1-9][0-9]*(m|h|d)$';

/** Text, of a shape if it has one. */
export function text(description: string, pattern?: string): Schema {
  return { type: 'string', description, minLength: 1, ...(pattern === undefined ? {} : { pattern }) };
}

/** One of some words. */
export function choice(description: string, words: string[]): Schema {
  return { type: 'string', description, enum: words };
}

/** A whole number. */
export function whole(description: string, minimum: number, maximum?: number): Schema {
  return { type: 'integer', description, minimum, ...(maximum === undefined ? {} : { maximum }) };
}

/** Yes or no. */
export function flag(description: string): Schema {
  return { type: 'boolean', description };
}

/** An object with named fields and no others. */
export function fields(description: string, required: { [name: string]: Schema }, optional: { [name: string]: Schema } = {}): Schema {
  return {
    type: 'object',
    description,
    ...(Object.keys(required).length > 0 ? { required: Object.keys(required) } : {}),
    properties: { ...required, ...optional },
  };
}

/** A list. */
export function list(items: Schema, minItems?: number): Schema {
  return { type: 'array', items, ...(minItems === undefined ? {} : { minItems }), maxItems: 256 };
}

/** A map of one kind of value. */
export function map(description: string, values: Schema): Schema {
  return { type: 'object', description, additionalProperties: values };
}

/** An object whose fields somebody else defines. */
export function anything(description: string): Schema {
  return { 'type': 'object', description, 'x-kubernetes-preserve-unknown-fields': true };
}
