/** Tells whether a host name, or one that stands for all below it, stands for another. */
export function matches(pattern: string, host: string): boolean {
  return pattern === host || (pattern.startsWith('*.') && host.endsWith(pattern.slice(1)));
}
