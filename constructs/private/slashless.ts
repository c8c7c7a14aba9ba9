/** Returns the name of a tag without slashes, which Azure and Huawei do not take. */
export function slashless(name: string): string {
  return name.replace(/\//g, '_');
}
