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

/** Calls `visit` with every string in a JSON value and the path that leads to it. */
export function visitStrings(value: unknown, visit: (text: string, path: string[]) => void, path: string[] = []): void {
  if (typeof value === 'string') visit(value, path);
  else if (Array.isArray(value)) value.forEach((item, index) => visitStrings(item, visit, [...path, String(index)]));
  else if (isObject(value)) for (const [key, item] of Object.entries(value)) visitStrings(item, visit, [...path, key]);
}
