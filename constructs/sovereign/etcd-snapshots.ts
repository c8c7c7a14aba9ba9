/** When Kubernetes' own data is copied to the archive of a Sovereign, and how many copies are kept. */
export interface EtcdSnapshots {
  /**
   * When a snapshot is taken, as cron expression in UTC.
   * @default - every six hours
   */
  readonly schedule?: string;
  /**
   * Snapshots that are kept, of each control plane.
   * @default 28
   */
  readonly retention?: number;
}
