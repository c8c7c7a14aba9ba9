/**
 * What is made of the events of a meter.
 *
 * @see https://openmeter.io/docs/metering/meters
 */
export enum MeterAggregation {
  /** Their number. */
  COUNT = 'COUNT',
  /** The sum of their values. */
  SUM = 'SUM',
  /** The mean of their values. */
  AVG = 'AVG',
  /** The least of their values. */
  MIN = 'MIN',
  /** The greatest of their values. */
  MAX = 'MAX',
  /** The number of different values. */
  UNIQUE_COUNT = 'UNIQUE_COUNT',
  /** The value of the last of them. */
  LATEST = 'LATEST',
}
