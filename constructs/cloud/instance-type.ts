import { Gpu } from './gpu';

/** Processor architecture of a machine. */
export enum Architecture {
  /** 64-bit x86. */
  X86 = 'x86',
  /** 64-bit ARM. */
  ARM = 'arm',
}

/** A machine type that a cloud rents. */
export interface InstanceType {
  /** Name in the cloud's API, for example `ccx33`. */
  readonly name: string;
  /** Processor architecture. */
  readonly architecture: Architecture;
  /** Virtual processors. */
  readonly vcpus: number;
  /** Memory in GiB. */
  readonly memoryGiB: number;
  /** Disk that a machine starts from, in GB: that of the type, or the one that is made with it. */
  readonly diskGB: number;
  /** Cloud locations that offer the type; empty where all of them do. */
  readonly locations: string[];
  /**
   * Graphics processors of each machine.
   * @default - none
   */
  readonly gpu?: Gpu;
  /**
   * Net price per month in euro on the provider's `pricesAsOf` date.
   * @default - no price is recorded, and the cost of a cluster with such a machine is not shown
   */
  readonly monthlyEuro?: number;
  /**
   * Block volumes that a machine of the type takes.
   * @default - as many as the provider says in its limits
   */
  readonly volumes?: number;
  /** Whether new machines could be ordered when the table was written. */
  readonly orderable: boolean;
}
