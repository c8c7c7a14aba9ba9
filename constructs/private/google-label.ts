/** Returns a key or value of a label as Google takes it: lowercase letters, digits, hyphens, and underscores for everything else. */
export function googleLabel(text: string): string {
  return text.replace(/[^a-z0-9-]/g, '_');
}
