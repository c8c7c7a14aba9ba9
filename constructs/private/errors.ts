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
  return new Error(`${path}: '${prop}' must ${rule}, got ${JSON.stringify(got) ?? 'undefined'}; ${instead}`);
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
