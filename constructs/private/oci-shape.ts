/** A shape of Oracle's machines with the size that is chosen of it. */
export interface SizedShape {
  /** Name in Oracle's API, such as `VM.Standard.E5.Flex`. */
  readonly shape: string;
  /** Cores; a core of x86 is two virtual processors. */
  readonly ocpus: number;
  /** Memory, in GB as Oracle counts. */
  readonly memoryGiB: number;
}

/** Returns the name of an instance type: shape, cores and memory, as Oracle has no name for them together. */
export function sizedShapeName({ shape, ocpus, memoryGiB }: SizedShape): string {
  return `${shape}-${ocpus}-${memoryGiB}`;
}

/** Reads the name of an instance type. */
export function readSizedShape(name: string): SizedShape {
  const [shape, ocpus, memory] = name.split('-');
  return { shape, ocpus: Number(ocpus), memoryGiB: Number(memory) };
}
