import { BuildingBlock, Names } from '../naming';
import type { Application } from './application';
import type { HostCluster } from './host-cluster';
import { DnsPolicy, Placement } from './placement';
import { SovereignZone } from './sovereign-zone';

/** How long an answer that depends on health may be kept, in seconds: as long as a region that is down is still asked. */
const HEALTH_TTL_SECONDS = 60;
/** The same for standbys that need time to start. */
const WARM_TTL_SECONDS = 900;

/** A host name, and where it leads. */
export interface PlacedHost {
  /** Host name. */
  readonly host: string;
  /** How DNS answers. */
  readonly placement: Placement;
  /** Path that answers 200 while a region can serve. */
  readonly healthPath: string;
  /** Clusters with the public entry of each region, in the order of the placement. */
  readonly entries: HostCluster[];
}

/**
 * What the Sovereign's PowerDNS answers for the host name of an Application: an address, or a program that chooses one.
 *
 * Health is what the public entry of a region answers for the Application's own host name and health path; PowerDNS asks from
 * where it runs, every five seconds, once somebody has asked for the name.
 *
 * @see https://doc.powerdns.com/authoritative/lua-records
 */
export class PlacementRecord {
  /**
   * Returns the record of an Application.
   *
   * @returns undefined while the address of the public entry of one of its regions is not in the definition
   */
  public static of(application: Application): PlacementRecord | undefined {
    const { environment, healthPath, name, placement, regions } = application;
    const { sovereign } = environment.organization;
    const entries = regions.map((code) => sovereign.hostClusters.find((cluster) => cluster.region.code === code && cluster.hasRole(BuildingBlock.DMZ)));
    const known = entries.filter((entry): entry is HostCluster => entry !== undefined);
    if (known.length < entries.length) return undefined;
    return PlacementRecord.between({ host: Names.applicationHost(name, environment.name, sovereign.fqdn), placement, healthPath, entries: known });
  }

  /**
   * Returns the record of a host name that leads to clusters.
   *
   * @returns undefined while the address of the public entry of one of them is not in the definition
   */
  public static between({ entries, healthPath, host, placement }: PlacedHost): PlacementRecord | undefined {
    const addresses = entries.flatMap(({ entryAddress }) => entryAddress ?? []);
    if (addresses.length < entries.length) return undefined;
    if (placement.dns === DnsPolicy.ADDRESS) return new PlacementRecord(host, 'A', SovereignZone.HOST_TTL_SECONDS, addresses[0]);
    const ttl = placement.dns === DnsPolicy.WARM_FAILOVER ? WARM_TTL_SECONDS : HEALTH_TTL_SECONDS;
    const program = programOf(placement.dns, `https://${host}${healthPath}`, addresses, placement.weights);
    return new PlacementRecord(host, 'LUA', ttl, `A "${program}"`);
  }

  private constructor(
    /** Host name. */
    public readonly host: string,
    /** Type of the record: `A`, or `LUA` for a program. */
    public readonly type: string,
    /** How long an answer may be kept, in seconds. */
    public readonly ttlSeconds: number,
    /** Content of the record, as it stands in a zone file. */
    public readonly content: string,
  ) {}
}

/** Returns the program of a record; there is no double quote in it. */
function programOf(policy: DnsPolicy, url: string, addresses: string[], weights: number[]): string {
  const set = (some: string[]) => `{${some.map((address) => `'${address}'`).join(',')}}`;
  const everywhere = (options: string) => `ifurlup('${url}',{${set(addresses)}},{${options}})`;
  switch (policy) {
    case DnsPolicy.WEIGHTED:
      return `pickwhashed({${addresses.map((address, index) => `{${weights[index]},'${address}'}`).join(',')}})`;
    case DnsPolicy.NEAREST:
      return everywhere("selector='pickclosest',backupSelector='pickclosest'");
    case DnsPolicy.ALL_HEALTHY:
      return everywhere("selector='all',backupSelector='all'");
    default: {
      // Where nothing is known to be up, and so before the first probe, all would be answered, a standby among them: then it is the first.
      const first = set(addresses.slice(0, 1));
      const inOrder = `ifurlup('${url}',{${addresses.map((address) => set([address])).join(',')}},{selector='all',backupSelector='all'})`;
      return `;local up=${inOrder} if #up>1 then return ${first} end return up`;
    }
  }
}
