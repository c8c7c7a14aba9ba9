import { Tier } from '../naming';
import { requireWhole } from '../private/errors';

/** What an Organization may ask for on a host cluster, where that is not what its tier says. */
export interface QuotaProps {
  /**
   * CPUs that its Pods ask for together.
   * @default - by the tier: 8, 4, or 2 for batch
   */
  readonly cpus?: number;
  /**
   * Memory that its Pods ask for together, in GiB; a container that says no limit may use as much.
   * @default - by the tier: 16, 8, or 4 for batch
   */
  readonly memoryGiB?: number;
  /**
   * Number of Pods.
   * @default 50
   */
  readonly pods?: number;
  /**
   * Size of all volumes together, in GiB.
   * @default - by the tier: 400, 200, or 100 for batch
   */
  readonly storageGiB?: number;
}

/** What an Organization may ask for on a host cluster: its vcluster, its Applications, and what is made for them in its namespace. */
export class Quota {
  /** CPU that a container asks for which does not say, in thousandths of a core. */
  public static readonly DEFAULT_CPU_MILLIS = 50;
  /** Memory that a container asks for which does not say, in MiB. */
  public static readonly DEFAULT_MEMORY_MIB = 64;

  /**
   * Returns the quota of a tier, with what is said otherwise.
   *
   * @internal
   */
  public static _of(path: string, tier: Tier, props: QuotaProps = {}): Quota {
    const [cpus, memoryGiB, storageGiB] = TIERS[tier];
    const quota = new Quota(props.cpus ?? cpus, props.memoryGiB ?? memoryGiB, props.pods ?? 50, props.storageGiB ?? storageGiB);
    for (const prop of ['cpus', 'memoryGiB', 'pods', 'storageGiB'] as const) requireWhole(path, `quota.${prop}`, quota[prop], 'leave it out for what the tier says');
    return quota;
  }

  private constructor(
    /** CPUs that Pods ask for together. */
    public readonly cpus: number,
    /** Memory that Pods ask for together, in GiB. */
    public readonly memoryGiB: number,
    /** Number of Pods. */
    public readonly pods: number,
    /** Size of all volumes together, in GiB. */
    public readonly storageGiB: number,
  ) {}
}

const TIERS: { [tier: string]: readonly [cpus: number, memoryGiB: number, storageGiB: number] } = {
  [Tier.HIGH]: [8, 16, 400], [Tier.DEFAULT]: [4, 8, 200], [Tier.BATCH]: [2, 4, 100],
};
