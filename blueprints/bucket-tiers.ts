/** Where SeaweedFs keeps what is old in buckets. Everything is hot at first: in whole copies, on volumes of the cluster. */
export interface BucketTiers {
  /**
   * Buckets whose old data goes to the archive of the Sovereign, from where it is read as before.
   * @default - all but `warmBuckets`, where the Sovereign has an archive that speaks S3
   */
  readonly coldBuckets?: string[];
  /**
   * Days without a change after which data goes to the archive.
   * @default 30
   */
  readonly coldAfterDays?: number;
  /**
   * Buckets whose old data is kept in parts with parity in place of whole copies; it takes a third less room, and never goes to the archive.
   * @default - none
   */
  readonly warmBuckets?: string[];
  /**
   * Days without a change after which data is kept in parts.
   * @default 7
   */
  readonly warmAfterDays?: number;
}
