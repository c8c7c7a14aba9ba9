/** Returns the name of a tag as Oracle takes it: without dots. */
export function ociTag(name: string): string {
  return name.replace(/\./g, '_');
}
