/** Returns the candidate that is a slip of the pen away from `name`, if there is one. */
export function nearest(name: string, candidates: string[]): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3));
  const scored = candidates
    .map(candidate => ({ candidate, distance: editDistance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored[0]?.candidate;
}

/** Returns the end of a message on an unknown name: what to write instead, or what there is. */
export function instead(name: string, candidates: string[]): string {
  const close = nearest(name, candidates);
  if (close !== undefined) return `write ${close}`;
  if (candidates.length === 0) return 'nothing may stand here';
  const sorted = [...candidates].sort();
  const more = sorted.length > 12 ? ` and ${sorted.length - 12} more` : '';
  return `known here: ${sorted.slice(0, 12).join(', ')}${more}`;
}

/** Returns a value as it is shown in a message. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? 'undefined';
  return json.length > 100 ? `${json.slice(0, 97)}...` : json;
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(row[j - 1] + 1, previous[j] + 1, previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    previous = row;
  }
  return previous[b.length];
}
