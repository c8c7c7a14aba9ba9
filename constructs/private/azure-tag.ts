/** Returns the name of a tag as Azure takes it: without slashes. */
export function azureTag(name: string): string {
  return name.replace(/\//g, '_');
}
