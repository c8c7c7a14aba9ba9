import { Names } from '../naming';
import { invalid, oneOf } from '../private/errors';

/** Registrar whose name servers the pool-domain manager can switch. */
export enum Registrar {
  /** Cloudflare. */
  CLOUDFLARE = 'cloudflare',
  /** Namecheap. */
  NAMECHEAP = 'namecheap',
  /** GoDaddy. */
  GODADDY = 'godaddy',
  /** OVH. */
  OVH = 'ovh',
  /** Dynadot. */
  DYNADOT = 'dynadot',
}

/** How a Sovereign comes by its domain. */
export enum DomainMode {
  /** A label under a pool domain that the fleet owns. */
  POOL = 'pool',
  /** The owner's domain; the owner sets the name servers. */
  BYO_MANUAL = 'byo-manual',
  /** The owner's domain; a registrar adapter sets the name servers. */
  BYO_API = 'byo-api',
}

const POOLS = ['omani.works', 'openova.io'];

/** Properties of a pool domain. */
export interface PoolDomainProps {
  /**
   * Label under the pool domain.
   * @default - the name of the Sovereign
   */
  readonly subdomain?: string;
}

/**
 * The domain a Sovereign answers on.
 *
 * @example
 * Domain.pool('omani.works'); // omantel.omani.works for the Sovereign omantel
 */
export class Domain {
  /** Domains of the fleet, under which Sovereigns get a name. */
  public static get pools(): string[] {
    return [...POOLS];
  }

  /**
   * Takes a label under one of the fleet's pool domains.
   *
   * @throws if the pool is unknown, or the label is reserved
   */
  public static pool(pool: string, props: PoolDomainProps = {}): Domain {
    if (!POOLS.includes(pool)) throw invalid('Domain', 'pool', `be ${oneOf(POOLS)}`, pool, 'or use Domain.byoManual for a domain of your own');
    return new Domain(DomainMode.POOL, pool, props.subdomain);
  }

  /** Uses a domain of the owner, who points its name servers at the Sovereign by hand. */
  public static byoManual(fqdn: string): Domain {
    Names.assertFqdn('Domain', fqdn);
    return new Domain(DomainMode.BYO_MANUAL, fqdn);
  }

  /** Uses a domain of the owner, whose name servers are switched through the registrar's API. */
  public static byoApi(fqdn: string, registrar: Registrar): Domain {
    Names.assertFqdn('Domain', fqdn);
    return new Domain(DomainMode.BYO_API, fqdn, undefined, registrar);
  }

  private constructor(
    /** How the Sovereign comes by the domain. */
    public readonly mode: DomainMode,
    private readonly base: string,
    private readonly subdomain?: string,
    /** Registrar of a domain in mode byo-api. */
    public readonly registrar?: Registrar,
  ) {}

  /** Pool domain that the label is taken under; undefined for a domain of the owner. */
  public get poolDomain(): string | undefined {
    return this.mode === DomainMode.POOL ? this.base : undefined;
  }

  /**
   * Returns the fully qualified domain name for a Sovereign of that name.
   *
   * @param path where the name was written, for the error; the class name when left out
   * @throws if the name is longer than 63 characters, reserved, or not made of DNS labels that start with a letter
   */
  public fqdn(sovereignName: string, path: string = 'Domain'): string {
    if (this.mode !== DomainMode.POOL) return this.base;
    const label = this.subdomain ?? sovereignName;
    Names.assertSubdomain(path, label);
    const fqdn = `${label}.${this.base}`;
    Names.assertFqdn(path, fqdn);
    return fqdn;
  }
}
