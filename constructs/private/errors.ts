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
