import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { pathToFileURL } from 'url';

// `scripts/fingerprint.mjs`: what `npm start` builds again after an edit. jsii takes a quarter of a minute, and an edit of a Sovereign none of it.

const FILES = ['index.ts', 'package.json', 'README.md', 'tsconfig.base.json', 'constructs/a.ts', 'blueprints/a.ts', 'imports/a.ts', 'sovereigns/a.ts', 'sovereigns/locks/a.json', 'cli/a.ts', 'rehearsal/a.ts'];

let root: string;
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'fingerprint-'));
  FILES.forEach((file) => write(file, ''));
});
afterEach(() => fs.rmSync(root, { recursive: true }));

function write(file: string, content: string): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), content);
}

function fingerprints(): { [part: string]: string } {
  const url = pathToFileURL(path.join(__dirname, '../scripts/fingerprint.mjs')).href;
  const script = `import { fingerprints } from ${JSON.stringify(url)}; console.log(JSON.stringify(fingerprints(process.argv[1])));`;
  return JSON.parse(spawnSync(process.execPath, ['--input-type=module', '-e', script, root], { encoding: 'utf8' }).stdout);
}

test.each([
  ['sovereigns/a.ts', ['sovereigns']],
  ['sovereigns/b.ts', ['sovereigns']],
  ['cli/a.ts', ['cli']],
  ['rehearsal/a.ts', ['rehearsal', 'cli']],
  ['constructs/a.ts', ['library', 'sovereigns', 'rehearsal', 'cli']],
  ['README.md', ['library', 'sovereigns', 'rehearsal', 'cli']],
  ['sovereigns/locks/a.json', []],
  ['sovereigns/notes.md', []],
])('an edit of %s has these built again: %j', (file, parts) => {
  const before = fingerprints();
  expect(Object.keys(before)).toEqual(['library', 'sovereigns', 'rehearsal', 'cli']);
  write(file, 'other');
  const after = fingerprints();
  expect(Object.keys(after).filter((part) => after[part] !== before[part])).toEqual(parts);
});
