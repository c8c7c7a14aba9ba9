import { misuse } from '../private/errors';
import { Provider } from './provider';

const TABLE = 'the location table in constructs/naming/location.ts';

/**
 * Identifies a region of a provider.
 *
 * The static members are the location table. A region is added by appending a member with the next free ordinal and a
 * letter that no other region of the provider has and that is not the provider's own letter.
 */
export class Location {
  private static readonly table: Location[] = [];

  /** Falkenstein, Germany. */
  public static readonly HETZNER_FSN = new Location(0, Provider.HETZNER, 'fsn', 'f', 'fsn1', 'eu-central');

  /** Nuremberg, Germany. */
  public static readonly HETZNER_NBG = new Location(1, Provider.HETZNER, 'nbg', 'n', 'nbg1', 'eu-central');

  /** Helsinki, Finland. */
  public static readonly HETZNER_HEL = new Location(2, Provider.HETZNER, 'hel', 'l', 'hel1', 'eu-central');

  /** Ashburn, Virginia. */
  public static readonly HETZNER_ASH = new Location(3, Provider.HETZNER, 'ash', 'a', 'ash', 'us-east');

  /** Hillsboro, Oregon. */
  public static readonly HETZNER_HIL = new Location(4, Provider.HETZNER, 'hil', 'i', 'hil', 'us-west');

  /** Singapore. */
  public static readonly HETZNER_SIN = new Location(5, Provider.HETZNER, 'sin', 's', 'sin', 'ap-southeast');

  /** Huawei Cloud region `apse`. */
  public static readonly HUAWEI_APSE = new Location(6, Provider.HUAWEI, 'apse', 'p');

  /** Huawei Cloud region `cnn`. */
  public static readonly HUAWEI_CNN = new Location(7, Provider.HUAWEI, 'cnn', 'c');

  /** Huawei Cloud region `las`. */
  public static readonly HUAWEI_LAS = new Location(8, Provider.HUAWEI, 'las', 'q');

  /** Huawei Cloud region `mer`. */
  public static readonly HUAWEI_MER = new Location(9, Provider.HUAWEI, 'mer', 'r');

  /** Dubai, United Arab Emirates. */
  public static readonly OCI_DXB = new Location(10, Provider.OCI, 'dxb', 'x', 'me-dubai-1');

  /** Frankfurt, Germany. */
  public static readonly OCI_FRA = new Location(11, Provider.OCI, 'fra', 'r', 'eu-frankfurt-1');

  /** Singapore. */
  public static readonly OCI_SG = new Location(12, Provider.OCI, 'sg', 'g', 'ap-singapore-1');

  /** Ashburn, Virginia. */
  public static readonly OCI_IAD = new Location(13, Provider.OCI, 'iad', 'd', 'us-ashburn-1');

  /** Sydney, Australia. */
  public static readonly OCI_SYD = new Location(14, Provider.OCI, 'syd', 'y', 'ap-sydney-1');

  /** Contabo region `eu`. */
  public static readonly CONTABO_EU = new Location(15, Provider.CONTABO, 'eu', 'e');

  /**
   * Finds a region of a provider by its code; fails for a code of another provider and for a provider without codes.
   *
   * @param provider the provider that owns the region
   * @param code the region code in names, such as `fsn`
   * @param path where the value was written, for the error; the class name when left out
   */
  public static of(provider: Provider, code: string, path: string = 'Location'): Location {
    const own = Location.table.filter((location) => location.provider === provider);
    const found = own.find((location) => location.code === code);
    if (found !== undefined) {
      return found;
    }
    if (own.length === 0) {
      const ready = Provider.all().filter((candidate) => Location.table.some((location) => location.provider === candidate));
      throw misuse(
        path,
        'code',
        `a region code of ${provider.name}, but regions of ${provider.name} have no codes yet`,
        code,
        `add the region to ${TABLE}, or write a region of ${ready.map((candidate) => candidate.name).join(', ')}`,
      );
    }
    throw misuse(
      path,
      'code',
      `a region code of ${provider.name} (${own.map((location) => location.code).join(', ')})`,
      code,
      Location.instead(provider, code),
    );
  }

  /** Lists every region in the order of its ordinal. */
  public static all(): Location[] {
    return [...Location.table];
  }

  private static instead(provider: Provider, code: string): string {
    const meant = Location.table.find((location) => location.provider === provider && location.cloudLocation === code);
    if (meant !== undefined) {
      return `write "${meant.code}"`;
    }
    const owner = Location.table.find((location) => location.code === code || location.cloudLocation === code)?.provider;
    return owner === undefined
      ? `write one of these or add the region to ${TABLE}`
      : `write one of these or change the provider to ${owner.name}, which has "${code}"`;
  }

  /**
   * The fleet-wide number of the region, from which disjoint CIDRs and cluster ids are computed.
   *
   * Append-only and never reused: changing one renumbers running networks. At most 41, because three building blocks per
   * region must fit the 128 networks of one half of 10.0.0.0/8.
   */
  public readonly ordinal: number;

  /** The provider that owns the region. */
  public readonly provider: Provider;

  /** The code, as it stands in cluster names: `fsn`. */
  public readonly code: string;

  /** The single letter, as it stands in location codes: `f`. */
  public readonly letter: string;

  /** The provider's own word for the region: `fsn1`. Equals the code where no other word is recorded. */
  public readonly cloudLocation: string;

  /**
   * The zone of networks, for providers whose networks (Hetzner), subnets (Amazon) or machines and volumes (Google, Huawei) are zonal.
   *
   * @default - none, networks of the provider have no zone
   */
  public readonly networkZone?: string;

  private constructor(
    ordinal: number,
    provider: Provider,
    code: string,
    letter: string,
    cloudLocation: string = code,
    networkZone?: string,
  ) {
    this.ordinal = ordinal;
    this.provider = provider;
    this.code = code;
    this.letter = letter;
    this.cloudLocation = cloudLocation;
    this.networkZone = networkZone;
    Location.table.push(this);
  }

  /** Returns provider and region code: `hz-fsn`. */
  public toString(): string {
    return `${this.provider.code}-${this.code}`;
  }
}
