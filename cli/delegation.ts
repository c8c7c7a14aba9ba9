import { promises as dns } from 'node:dns';
import { resolveDs } from './ds-records';
import { UsageError } from './io';

/** Label that no record has, to see what the wildcard answers. */
const ANY = 'any-other-name';
/** Answers that say that there is nothing. */
const NOTHING = ['ENODATA', 'ENOTFOUND'];

/** What DNS says about a name. */
export interface Answer {
  /** Name and type that was asked for, for example `NS omantel.omani.works`. */
  readonly question: string;
  /** What should be answered, sorted; undefined if anything will do. */
  readonly expected?: string[];
  /** What was answered, sorted. */
  readonly found: string[];
  /** Why there is no answer, where that is not because there is nothing. */
  readonly problem?: string;
}

/** Asks DNS about a Sovereign's zone. */
export class Delegation {
  private readonly resolver = new dns.Resolver({ timeout: 3000, tries: 2 });

  /**
   * Remembers whom to ask.
   *
   * @param servers addresses of DNS servers, with a port where it is not 53; those of this machine if none
   */
  constructor(servers: string[]) {
    if (servers.length === 0) return;
    try {
      this.resolver.setServers(servers);
    } catch {
      throw new UsageError(`--resolver must be the address of a DNS server, got ${servers.map((server) => `'${server}'`).join(', ')}; write for example 1.1.1.1, or 127.0.0.1:5353`);
    }
  }

  /** Asks for the name servers of a zone. */
  public async nameservers(fqdn: string, expected?: string[]): Promise<Answer> {
    return this.ask(`NS ${fqdn}`, () => this.resolver.resolveNs(fqdn), expected);
  }

  /** Asks the zone above for the DS records of a zone, one of which has to be of an algorithm. */
  public async signers(fqdn: string, algorithm: number): Promise<Answer> {
    const answer = await this.ask(`DS ${fqdn}`, () => resolveDs(this.resolver.getServers(), fqdn));
    const isThere = answer.found.some((record) => record.split(' ')[1] === String(algorithm));
    return { ...answer, expected: isThere ? answer.found : [`one of algorithm ${algorithm}`] };
  }

  /** Asks for the IPv4 address of a host; of a wildcard, for a name that it covers. */
  public async address(host: string, expected?: string[]): Promise<Answer> {
    return this.ask(`A ${host}`, () => this.resolver.resolve4(host.replace(/^\*\./, `${ANY}.`)), expected);
  }

  private async ask(question: string, answer: () => Promise<string[]>, expected?: string[]): Promise<Answer> {
    const sorted = expected && normal(expected);
    try {
      return { question, expected: sorted, found: normal(await answer()) };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return { question, expected: sorted, found: [], ...(NOTHING.includes(code ?? '') ? {} : { problem: String(code) }) };
    }
  }
}

/** Tells whether an answer is what it should be. */
export function isRight({ expected, found }: Answer): boolean {
  return expected === undefined ? found.length > 0 : JSON.stringify(found) === JSON.stringify(expected);
}

function normal(values: string[]): string[] {
  return values.map((value) => value.toLowerCase().replace(/\.$/, '')).sort();
}
