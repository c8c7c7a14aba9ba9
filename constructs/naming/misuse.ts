/** Builds the error thrown for a misused prop: what it must be, what it was, and what to write instead. */
export function misuse(path: string, prop: string, rule: string, got: unknown, instead: string): Error {
  return new Error(`${path}: '${prop}' must be ${rule}, got ${JSON.stringify(got)}; ${instead}`);
}

/** Builds the error for a value outside a closed set, with a hint when the intended value is known. */
export function notOneOf(path: string, prop: string, allowed: string[], got: unknown, hint?: string): Error {
  return misuse(path, prop, `one of ${allowed.join(', ')}`, got, hint === undefined ? 'write one of these' : `write "${hint}"`);
}
