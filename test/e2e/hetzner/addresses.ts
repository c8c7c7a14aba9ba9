import { isIPv4, isIPv6 } from 'node:net';

/** A range of IPv4 addresses. */
export class Range {
  /** Reads a range in CIDR notation; undefined if it is none, or if it names an address inside the range. */
  public static parse(text: string): Range | undefined {
    const [address, bits, ...more] = text.split('/');
    if (more.length > 0 || !isIPv4(address) || !/^(0|[12]?\d|3[0-2])$/.test(bits ?? '')) return undefined;
    const range = new Range(toNumber(address), Number(bits));
    return range.first % range.size === 0 ? range : undefined;
  }

  private constructor(
    /** First address, as a number. */
    public readonly first: number,
    /** Length of the network prefix. */
    public readonly bits: number,
  ) {}

  /** Number of addresses. */
  public get size(): number {
    return 2 ** (32 - this.bits);
  }

  /** Tells whether the range holds all of another one. */
  public contains(other: Range): boolean {
    return other.first >= this.first && other.first + other.size <= this.first + this.size;
  }

  /** Tells whether the range shares addresses with another one. */
  public overlaps(other: Range): boolean {
    return this.contains(other) || other.contains(this);
  }

  /** Tells whether the range holds an address. */
  public has(address: string): boolean {
    return isIPv4(address) && toNumber(address) >= this.first && toNumber(address) < this.first + this.size;
  }

  /** Returns the address with a number, from 0. */
  public address(index: number): string {
    const value = this.first + index;
    return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.');
  }
}

/** Ranges that private networks may be made of (RFC 1918). */
export const PRIVATE_RANGES = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'].map((text) => Range.parse(text)!);

/** Tells whether a text names a network with empty host bits or a single host, of IPv4 or IPv6, in CIDR notation. */
export function isCidr(text: string): boolean {
  const [address, bits, ...more] = text.split('/');
  if (isIPv4(address)) return Range.parse(text) !== undefined;
  if (more.length > 0 || !isIPv6(address) || !/^\d{1,3}$/.test(bits ?? '') || Number(bits) > 128) return false;
  const host = 128n - BigInt(bits);
  return (toBigInt(address) & ((1n << host) - 1n)) === 0n;
}

function toNumber(address: string): number {
  return address.split('.').reduce((value, part) => value * 256 + Number(part), 0);
}

function toBigInt(address: string): bigint {
  const [head, tail] = address.replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_, ...parts) => (
    `${(Number(parts[0]) * 256 + Number(parts[1])).toString(16)}:${(Number(parts[2]) * 256 + Number(parts[3])).toString(16)}`
  )).split('::').map((half) => (half === '' ? [] : half.split(':')));
  const groups = tail === undefined ? head : [...head, ...Array(8 - head.length - tail.length).fill('0'), ...tail];
  return groups.reduce((value, group) => (value << 16n) | BigInt(parseInt(group, 16)), 0n);
}
