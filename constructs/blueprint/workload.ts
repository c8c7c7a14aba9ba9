/** Pods that a component runs, with what they ask of the machines. */
export interface Workload {
  /** Name of the workload. */
  readonly name: string;
  /** CPU that one Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one Pod requests, in MiB. */
  readonly memoryMiB: number;
  /**
   * Graphics processors of one machine that one Pod has to itself.
   * @default 0
   */
  readonly gpus?: number;
  /**
   * Number of Pods.
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Whether there is one Pod per machine.
   * @default false
   */
  readonly perNode?: boolean;
  /**
   * Whether two of its Pods may never share a machine.
   * @default false
   */
  readonly spread?: boolean;
}
