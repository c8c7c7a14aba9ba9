/**
 * Builds the one shape of a misuse error: path, prop, rule, value, and what to write instead.
 *
 * @param path construct path (or file) of the definition that is wrong
 * @param prop name of the prop
 * @param rule completes "must …"
 * @param got the value given; never pass a secret
 * @param instead completes the sentence: what to write
 */
export function invalid(path: string, prop: string, rule: string, got: unknown, instead: string): Error {
  return new Error(`${path}: '${prop}' must ${rule}, got ${shown(got)}; ${instead}`);
}

/** JSON writes null for NaN, and nothing for a function. */
function shown(got: unknown): string {
  if (typeof got === 'number' || typeof got === 'bigint') return String(got);
  return typeof got === 'function' ? 'a function' : JSON.stringify(got) ?? 'undefined';
}

/** Returns the words as a readable list: `a, b or c`. */
export function oneOf(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words[words.length - 1]}`;
}

/** As `invalid`, for a rule that says what the value must be. */
export function misuse(path: string, prop: string, rule: string, got: unknown, instead: string): Error {
  return invalid(path, prop, `be ${rule}`, got, instead);
}

/** As `invalid`, for a value outside a closed set, with a hint when the intended value is known. */
export function notOneOf(path: string, prop: string, allowed: string[], got: unknown, hint?: string): Error {
  return misuse(path, prop, `one of ${allowed.join(', ')}`, got, hint === undefined ? 'write one of these' : `write "${hint}"`);
}

/** Requires a whole number in a range; without an end, of at least its start. */
export function requireWhole(path: string, prop: string, value: number, instead: string, from: number = 1, to?: number): void {
  if (Number.isInteger(value) && value >= from && value <= (to ?? Infinity)) return;
  throw invalid(path, prop, `be a whole number ${to === undefined ? `of at least ${from}` : `from ${from} to ${to}`}`, value, instead);
}
