/** Ranks a namespace for quota and scheduling. */
export enum Tier {
  /** The platform's own components. */
  PLATFORM = 'platform',

  /** Workloads with more than the usual share. */
  HIGH = 'high',

  /** Workloads with the usual share. */
  DEFAULT = 'default',

  /** Work that may wait and may scale to zero. */
  BATCH = 'batch',
}
