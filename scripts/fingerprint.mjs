// What the parts of `lib` are built from, as one text for each: a part is built again when its text is another.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FILES = ['index.ts', 'package.json', 'README.md', 'tsconfig.base.json'];
const FOLDERS = ['constructs', 'blueprints', 'imports'];

/** Returns the fingerprints of the library and of the programs that use it; what the library is built from, they are built from too. */
export function fingerprints(root) {
  const library = digest(root, [...FILES, ...FOLDERS.flatMap((folder) => sourcesIn(root, folder))]);
  const program = (...folders) => `${library} ${digest(root, folders.flatMap((folder) => sourcesIn(root, folder)))}`;
  return { library, sovereigns: program('sovereigns'), rehearsal: program('rehearsal'), cli: program('rehearsal', 'cli') };
}

/** Returns one text for the names and the content of files. */
export function digest(root, files) {
  const hash = createHash('sha256');
  for (const file of [...files].sort()) hash.update(file).update('\0').update(readFileSync(join(root, file))).update('\0');
  return hash.digest('hex');
}

function sourcesIn(root, folder) {
  const files = readdirSync(join(root, folder), { recursive: true });
  return files.filter((file) => /\.(ts|json)$/.test(file) && !file.startsWith('locks')).map((file) => join(folder, file));
}
