import { invalid, oneOf } from '../private/errors';

/** In how many regions an Application runs, and which of them serve. */
export enum PlacementMode {
  /** One region serves. */
  SINGLE_REGION = 'single-region',
  /** Every region serves. */
  ACTIVE_ACTIVE = 'active-active',
  /** The first region serves, the others stand by and take over in order. */
  ACTIVE_HOTSTANDBY = 'active-hotstandby',
}

/** How DNS answers for an Application; what it can be depends on the placement. */
export enum DnsPolicy {
  /** One address; single-region. */
  ADDRESS = 'address',
  /** The addresses of all healthy regions; active-active. */
  ALL_HEALTHY = 'all-healthy',
  /** The address of the healthy region that is nearest to who asks; active-active. */
  NEAREST = 'nearest',
  /** Shares by weight, without a health check; active-active. */
  WEIGHTED = 'weighted',
  /** The address of the first healthy region in order; active-hotstandby. */
  FAILOVER = 'failover',
  /** As FAILOVER, with answers that are kept for longer, for standbys that need time to start; active-hotstandby. */
  WARM_FAILOVER = 'warm-failover',
}

/** Answers that fit a placement, the usual one first. */
const POLICIES: { [mode: string]: DnsPolicy[] } = {
  [PlacementMode.SINGLE_REGION]: [DnsPolicy.ADDRESS],
  [PlacementMode.ACTIVE_ACTIVE]: [DnsPolicy.ALL_HEALTHY, DnsPolicy.NEAREST, DnsPolicy.WEIGHTED],
  [PlacementMode.ACTIVE_HOTSTANDBY]: [DnsPolicy.FAILOVER, DnsPolicy.WARM_FAILOVER],
};

/** Properties of a placement in several regions. */
export interface PlacementProps {
  /**
   * How DNS answers.
   * @default - all healthy regions for active-active, failover for active-hotstandby
   */
  readonly dns?: DnsPolicy;
  /**
   * Share of each region in the order of the regions, for DnsPolicy.WEIGHTED.
   * @default - none
   */
  readonly weights?: number[];
}

/**
 * In which regions an Application runs. How many regions there are never changes it: going multi-region is a decision.
 *
 * @example
 * Placement.activeHotstandby(['fsn', 'hel']);
 */
export class Placement {
  /**
   * Runs in one region.
   *
   * @param region code of the region; the first region of the Environment without
   */
  public static singleRegion(region?: string): Placement {
    return new Placement(PlacementMode.SINGLE_REGION, region === undefined ? [] : [region]);
  }

  /** Runs in several regions, all of which serve. */
  public static activeActive(regions: string[], props: PlacementProps = {}): Placement {
    return new Placement(PlacementMode.ACTIVE_ACTIVE, regions, props);
  }

  /** Runs in several regions: the first serves, the others take over in order. */
  public static activeHotstandby(regions: string[], props: PlacementProps = {}): Placement {
    return new Placement(PlacementMode.ACTIVE_HOTSTANDBY, regions, props);
  }

  /** How many regions run the Application, and which of them serve. */
  public readonly mode: PlacementMode;
  /** How DNS answers. */
  public readonly dns: DnsPolicy;
  /** Share of each region, in the order of the regions. */
  public readonly weights: number[];
  private readonly wanted: string[];

  private constructor(mode: PlacementMode, regions: string[], props: PlacementProps = {}) {
    this.mode = mode;
    this.wanted = regions;
    this.dns = props.dns ?? POLICIES[mode][0];
    this.weights = props.weights ?? [];
    if (mode !== PlacementMode.SINGLE_REGION && regions.length < 2) {
      throw invalid('Placement', 'regions', `name two or more regions for ${mode}`, regions, 'add one, or use Placement.singleRegion');
    }
    const twice = regions.find((region, index) => regions.indexOf(region) !== index);
    if (twice !== undefined) throw invalid('Placement', 'regions', 'name each region once', twice, 'leave the repetition out');
    if (!POLICIES[mode].includes(this.dns)) {
      throw invalid('Placement', 'dns', `be ${oneOf(POLICIES[mode])} for ${mode}`, this.dns, `leave it out for ${POLICIES[mode][0]}`);
    }
    const expected = this.dns === DnsPolicy.WEIGHTED ? regions.length : 0;
    if (this.weights.length !== expected || this.weights.some((weight) => !Number.isInteger(weight) || weight < 1)) {
      const rule = expected === 0 ? `be left out for ${this.dns}` : 'be a whole number of at least 1 for each region';
      throw invalid('Placement', 'weights', rule, this.weights, expected === 0 ? 'use DnsPolicy.WEIGHTED to share by weight' : 'write for example [80, 20]');
    }
  }

  /**
   * Returns the codes of the regions in order, for an Application whose Environment is in certain regions.
   *
   * @param path path of the Application, for the error
   * @param available codes of the regions that the Environment is in
   * @throws if the placement names another region
   */
  public regionsIn(path: string, available: string[]): string[] {
    const foreign = this.wanted.find((region) => !available.includes(region));
    if (foreign !== undefined) {
      throw invalid(path, 'placement', `name regions of its Environment (${available.join(', ')})`, foreign, 'choose one of these, or give the Environment a host cluster there');
    }
    return this.wanted.length > 0 ? [...this.wanted] : available.slice(0, 1);
  }
}
