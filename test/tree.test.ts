import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { Tree } from '../constructs';

const folder = () => fs.mkdtempSync(path.join(os.tmpdir(), 'tree-'));
const read = (root: string, file: string) => fs.readFileSync(path.join(root, file), 'utf8');

function tree(files: { [path: string]: string }): Tree {
  const made = new Tree();
  for (const [file, content] of Object.entries(files)) made.addText(file, content);
  return made;
}

test('writes every file at its exact path', () => {
  const root = folder();
  expect(tree({ 'a/b.yaml': 'b', 'c.yaml': 'c' }).write(root)).toEqual({ written: 2, removed: 0, total: 2 });
  expect([read(root, 'a/b.yaml'), read(root, 'c.yaml')]).toEqual(['b', 'c']);
});

test('writes only what changed, and leaves the rest untouched', () => {
  const root = folder();
  tree({ 'a.yaml': '1', 'b.yaml': '1' }).write(root);
  const before = fs.statSync(path.join(root, 'a.yaml'), { bigint: true }).mtimeNs;
  expect(tree({ 'a.yaml': '1', 'b.yaml': '2' }).write(root)).toEqual({ written: 1, removed: 0, total: 2 });
  expect(fs.statSync(path.join(root, 'a.yaml'), { bigint: true }).mtimeNs).toBe(before);
  expect(read(root, 'b.yaml')).toBe('2');
});

test('removes stale files and the folders they leave empty', () => {
  const root = folder();
  tree({ 'old/deep/a.yaml': 'a', 'b.yaml': 'b' }).write(root);
  expect(tree({ 'b.yaml': 'b' }).write(root)).toEqual({ written: 0, removed: 1, total: 1 });
  expect(fs.readdirSync(root).sort()).toEqual(['.sovereign', 'b.yaml']);
});

test('writes into an empty folder', () => {
  expect(tree({ 'a.yaml': 'a' }).write(folder()).written).toBe(1);
});

test('fails when the folder holds files of others, and touches none', () => {
  const root = folder();
  fs.writeFileSync(path.join(root, 'precious.txt'), 'mine');
  expect(() => tree({ 'a.yaml': 'a' }).write(root)).toThrow(new Error(
    `${root}: holds files that this program did not write; choose an empty folder, or remove it`,
  ));
  expect(fs.readdirSync(root)).toEqual(['precious.txt']);
});

test('serialises YAML without anchors, folding or quotes that are not needed', () => {
  const made = new Tree();
  const shared = { list: [1, 'two', 'yes', '1'], text: `${'long '.repeat(60)}end`, lines: 'one\ntwo\n' };
  made.addYaml('a.yaml', [{ first: shared, second: shared }]);
  expect(made.content('a.yaml')).toBe([
    'first:', '  list:', '    - 1', '    - two', "    - 'yes'", "    - '1'", `  text: ${'long '.repeat(60)}end`, '  lines: |', '    one', '    two',
    'second:', '  list:', '    - 1', '    - two', "    - 'yes'", "    - '1'", `  text: ${'long '.repeat(60)}end`, '  lines: |', '    one', '    two', '',
  ].join('\n'));
});

test('fails when a file that was never added is read', () => {
  expect(() => new Tree().content('a.yaml')).toThrow(new Error('a.yaml: is not in the tree'));
});
