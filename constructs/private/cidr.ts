const CIDR = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?:\/(\d{1,2}))?$/;
/** Anything wider is a good part of the world, and two of /1 are all of it. */
const WIDEST = 8;
const EXAMPLE = "write for example '203.0.113.0/24'";

/** States the rule that `cidrProblem` checks. */
export const CIDR_RULE = `be IPv4 network addresses in CIDR form, /${WIDEST} or narrower`;

/** Says what to write instead of a text that is no network, or a very wide one; nothing for one that will do. */
export function cidrProblem(text: string): string | undefined {
  const match = CIDR.exec(text);
  const bytes = match ? match.slice(1, 5).map(Number) : [];
  if (!match || bytes.some((byte) => byte > 255)) return EXAMPLE;
  if (match[5] === undefined) return `write '${text}/32' for this one address`;
  const bits = Number(match[5]);
  if (bits < WIDEST || bits > 32) return EXAMPLE;
  const address = bytes.reduce((sum, byte) => sum * 256 + byte, 0);
  const network = address - (address % 2 ** (32 - bits));
  return network === address ? undefined : `write '${[24, 16, 8, 0].map((shift) => Math.floor(network / 2 ** shift) % 256).join('.')}/${bits}'`;
}
