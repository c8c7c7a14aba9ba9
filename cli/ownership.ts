import * as yaml from 'js-yaml';
import { CommandError } from './io';

/** File at the root of every repository that says what was published there. */
export const MARKER = '.sovereign';

const HEADER = '# What was published here, and the id that git gives to each file as it was published. It tells what people changed since; leave it as it is.\n';

/** A file that was changed by people, and by the definition too or at a place that is the definition's alone. */
export interface Conflict {
  /** Path of the file in the repository. */
  readonly path: string;
  /** What people did. */
  readonly change: 'edited' | 'removed' | 'added';
}

/** What has to be done to a branch. */
export interface Decision {
  /** Files to write. */
  readonly write: string[];
  /** Files to remove. */
  readonly remove: string[];
  /** Files that stand in the way. */
  readonly conflicts: Conflict[];
  /** Ids of the files as the definition has them. */
  readonly record: Map<string, string>;
}

/** What there is to decide upon; contents by path, as ids. */
export interface Situation {
  /** What the definition has. */
  readonly wanted: Map<string, string>;
  /** What was published last. */
  readonly recorded: Map<string, string>;
  /** What the branch has. */
  readonly present: Map<string, string>;
  /** Who writes the repository. */
  readonly writtenBy: 'definition' | 'people';
}

/**
 * Decides file by file. What people did not touch becomes what the definition has, and goes when the definition drops it. What
 * people did touch is never written or removed: it stays where people write and the definition has nothing new to say, and is
 * a conflict otherwise. Files that were never published are nobody's business here.
 */
export function decide({ wanted, recorded, present, writtenBy }: Situation): Decision {
  const decision: Decision = { write: [], remove: [], conflicts: [], record: new Map() };
  for (const path of [...new Set([...wanted.keys(), ...recorded.keys()])].sort()) {
    const [want, was, is] = [wanted.get(path), recorded.get(path), present.get(path)];
    if (want !== undefined) decision.record.set(path, want);
    if (is === want) continue;
    if (is === was && (want === undefined || is !== undefined || !blocked(path, present))) {
      if (want === undefined) decision.remove.push(path);
      else decision.write.push(path);
    } else if (writtenBy === 'definition' || (want !== was && want !== undefined)) {
      decision.conflicts.push({ path, change: was === undefined ? 'added' : is === undefined ? 'removed' : 'edited' });
    }
  }
  return decision;
}

/** Tells whether a file stands where a path needs a folder, or a folder where it needs a file. */
function blocked(path: string, present: Map<string, string>): boolean {
  const parts = path.split('/');
  const above = parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
  return above.some((folder) => present.has(folder)) || [...present.keys()].some((file) => file.startsWith(`${path}/`));
}

/** Writes the file that records what was published. */
export function writeMarker(fqdn: string, record: Map<string, string>): string {
  const files = Object.fromEntries([...record].sort(([a], [b]) => (a < b ? -1 : 1)));
  return HEADER + yaml.dump({ sovereign: fqdn, files }, { lineWidth: -1 });
}

/**
 * Reads what was published.
 *
 * @param where repository and branch, for errors
 */
export function readMarker(text: string | undefined, fqdn: string, where: string): Map<string, string> {
  if (text === undefined) return new Map();
  const broken = new CommandError(`${where}: ${MARKER} cannot be read, so nobody can tell what people changed; take back the commit that changed it and run this again`);
  let content: any;
  try {
    content = yaml.load(text);
  } catch {
    throw broken;
  }
  const files: [string, unknown][] = Object.entries(content?.files ?? {});
  if (typeof content?.sovereign !== 'string' || files.some(([, id]) => typeof id !== 'string' || !/^[0-9a-f]{40}$/.test(id))) throw broken;
  if (content.sovereign !== fqdn) {
    throw new CommandError(`${where}: is published by the Sovereign ${content.sovereign}, not by ${fqdn}; give one of them a Gitea of its own`);
  }
  return new Map(files as [string, string][]);
}
