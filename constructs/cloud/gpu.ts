/** Graphics processors of one machine. */
export interface Gpu {
  /** Model, as its maker calls it, for example `L40S`. */
  readonly model: string;
  /** Number of them. */
  readonly count: number;
}
