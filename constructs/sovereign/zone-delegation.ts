import { DomainMode } from './domain';
import type { Sovereign } from './sovereign';
import { SovereignZone } from './sovereign-zone';

/** Who puts the delegation of a zone into the zone above it. */
export enum DelegatedBy {
  /** The pool-domain manager of the fleet, when the name is committed. */
  POOL_DOMAIN_MANAGER = 'pool-domain-manager',
  /** The registrar, when the pool-domain manager asks it to. */
  REGISTRAR = 'registrar',
  /** The owner of the domain, by hand. */
  OWNER = 'owner',
}

const BY: { [mode in DomainMode]: DelegatedBy } = {
  [DomainMode.POOL]: DelegatedBy.POOL_DOMAIN_MANAGER, [DomainMode.BYO_API]: DelegatedBy.REGISTRAR, [DomainMode.BYO_MANUAL]: DelegatedBy.OWNER,
};

/** What the zone above says of the zone of a Sovereign, so that it is found and believed, and who puts it there. */
export class ZoneDelegation {
  /**
   * Returns the delegation of the zone of a Sovereign.
   *
   * @param nameservers name servers of the zone
   */
  public static of(sovereign: Sovereign, nameservers: string[]): ZoneDelegation {
    const { dns, domain: { mode }, fqdn } = sovereign;
    const inside = nameservers.filter((server) => server.endsWith(`.${fqdn}`));
    // Who else answers signs with what they like, and the zones of a pool are the fleet's.
    const isSignedHere = dns.isOwn && mode !== DomainMode.POOL;
    return new ZoneDelegation(fqdn, BY[mode], nameservers, inside, isSignedHere ? SovereignZone.SIGNING_ALGORITHM_NUMBER : undefined);
  }

  /** How long the NS records may be kept, in seconds. */
  public readonly ttlSeconds: number = SovereignZone.DELEGATION_TTL_SECONDS;

  private constructor(
    /** Zone that is delegated. */
    public readonly zone: string,
    /** Who puts it into the zone above. */
    public readonly by: DelegatedBy,
    /** Host names of the NS records. */
    public readonly nameservers: string[],
    /** Those of them that are in the zone itself, whose addresses have to be in the zone above too. */
    public readonly addressed: string[],
    /** Number of the algorithm of the DS record, which the owner sets in any case; none if it is for others to say. */
    public readonly dsAlgorithm?: number,
  ) {}
}
