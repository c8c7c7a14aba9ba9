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
  /** Local disk in GB. */
  readonly diskGB: number;
  /** Cloud locations that offer the type. */
  readonly locations: string[];
  /** Net price per month in euro on the provider's `pricesAsOf` date. */
  readonly monthlyEuro: number;
  /** Whether new machines could be ordered on the provider's `pricesAsOf` date. */
  readonly orderable: boolean;
}
