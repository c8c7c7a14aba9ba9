/** A JSON object. */
export type Json = { [key: string]: any };

/** Tells whether a value is a plain JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Merges `over` into a copy of `base`: objects key by key, everything else (arrays and null included) replaced. */
export function deepMerge(base: Json, over: Json): Json {
  const merged: Json = { ...base };
  for (const [key, value] of Object.entries(over)) {
    if (value === undefined) continue;
    merged[key] = isObject(value) && isObject(merged[key]) ? deepMerge(merged[key], value) : value;
  }
  return merged;
}

/**
 * Calls `visit` with every value in a JSON value, the whole first, and the path that leads to it.
 *
 * The path is one array for all of them: whoever keeps it copies it.
 */
export function visitValues(value: unknown, visit: (value: unknown, path: readonly string[]) => void, path: string[] = []): void {
  visit(value, path);
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) visitItem(String(index), value[index], visit, path);
  } else if (typeof value === 'object' && value !== null) {
    for (const key in value) visitItem(key, (value as Json)[key], visit, path);
  }
}

function visitItem(key: string, item: unknown, visit: (value: unknown, path: readonly string[]) => void, path: string[]): void {
  path.push(key);
  visitValues(item, visit, path);
  path.pop();
}

/** Calls `visit` with every string in a JSON value, as `visitValues` does. */
export function visitStrings(value: unknown, visit: (text: string, path: readonly string[]) => void): void {
  visitValues(value, (one, path) => { if (typeof one === 'string') visit(one, path); });
}

/**
 * Requires values that JSON and YAML can write as they are. Values that were not set are fine: they are left out.
 *
 * @param prop prop that holds the values
 */
export function requireJson(path: string, prop: string, value: unknown, seen: unknown[] = []): void {
  const fail = (what: string) => new Error(`${path}: '${prop}' must be plain JSON, got ${what}; write text, a number, true, false, null, a list or an object`);
  if (value === undefined || value === null || ['string', 'boolean'].includes(typeof value)) return;
  if (typeof value === 'number' && Number.isFinite(value)) return;
  if (typeof value !== 'object') throw fail(typeof value === 'function' ? 'a function' : String(value));
  if (seen.includes(value)) throw fail('an object that holds itself');
  if (!Array.isArray(value) && ![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw fail(`an object of class ${value.constructor.name}`);
  for (const [key, item] of Object.entries(value)) requireJson(path, `${prop}.${key}`, item, [...seen, value]);
}
