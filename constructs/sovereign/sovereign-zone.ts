/**
 * What is true of the DNS zone of every Sovereign: the records that it starts with, its delegation and its signatures.
 *
 * The zone of a Sovereign with a pool domain is started by the pool-domain manager, any other by the Sovereign's own PowerDNS.
 */
export class SovereignZone {
  /** Labels of the records that lead to the Sovereign's public entry; `@` is the zone itself, `*` whatever else is asked for. */
  public static readonly HOST_LABELS = ['@', '*', 'console', 'api', 'gitea', 'harbor'];
  /** How long a record of a host may be kept, in seconds. */
  public static readonly HOST_TTL_SECONDS = 300;
  /** How long the name servers of the zone may be kept, in seconds, in the zone and in the one above it. */
  public static readonly DELEGATION_TTL_SECONDS = 3600;
  /** Algorithm of the keys that sign the zone, as PowerDNS calls number 13 (ECDSAP256SHA256). */
  public static readonly SIGNING_ALGORITHM = 'ecdsa256';
  /** Number of that algorithm, as DS records have it. */
  public static readonly SIGNING_ALGORITHM_NUMBER = 13;
  /** How signatures show in the serial of the zone, so that whoever copies it gets new ones. */
  public static readonly SOA_EDIT = 'INCEPTION-EPOCH';

  /** Returns the names of the records that lead to the public entry, for example `console.omantel.omani.works`. */
  public static hosts(fqdn: string): string[] {
    return SovereignZone.HOST_LABELS.map((label) => (label === '@' ? fqdn : `${label}.${fqdn}`));
  }

  private constructor() {}
}
