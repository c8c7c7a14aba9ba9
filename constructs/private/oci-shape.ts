import { Json } from './merge';

/** What is chosen of a shape of Oracle's machines that leaves the choice. */
export interface ShapeSize {
  /** Cores; a core of x86 is two virtual processors. */
  readonly ocpus: number;
  /** Memory, in GB as Oracle counts. */
  readonly memoryGiB: number;
}

/** Returns the name of an instance type: shape, cores and memory, as Oracle has no name for them together. */
export function sizedShapeName(shape: string, { ocpus, memoryGiB }: ShapeSize): string {
  return `${shape}-${ocpus}-${memoryGiB}`;
}

/** Reads the name of an instance type; a shape of one size is one by itself. */
export function readSizedShape(name: string): { shape: string; size?: ShapeSize } {
  const [shape, ocpus, memory] = name.split('-');
  return { shape, ...(ocpus === undefined ? {} : { size: { ocpus: Number(ocpus), memoryGiB: Number(memory) } }) };
}

/** Returns the name of the instance type of a machine in the words of Oracle's provider, which tells the size of every shape, chosen or not. */
export function instanceTypeOf({ shape, shape_config }: Json): string {
  const [size] = [shape_config].flat();
  return shape.endsWith('.Flex') ? sizedShapeName(shape, { ocpus: size?.ocpus, memoryGiB: size?.memory_in_gbs }) : shape;
}
