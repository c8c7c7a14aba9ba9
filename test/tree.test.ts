import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import * as fc from 'fast-check';
import * as yaml from 'js-yaml';
import { Tree } from '../constructs';
import { packTar, unpackTar } from '../constructs/private/tar';
import { toYaml } from '../constructs/private/yaml';
import { newFolder } from './support/folder';

const folder = () => newFolder('tree');
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

test('serialises YAML as js-yaml does, whatever the values are', () => {
  const awkward = ['', ' ', 'true', 'no', 'null', '~', '1', '1.50', '0x1f', '1:30', '2026-01-01', '- a', 'a: b', 'a #b', '#', "it's", '"', '*', '&a', '%', '|', '\n', 'a\n', 'a\n\n',
    '\n a', '  a\nb', 'a\n\n  b\n', 'a \nb', '\ta', 'a\r\nb', '\u0007', '\u2028', '😀', 'é', 'x'.repeat(200), 'a b '.repeat(60)];
  const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z:#\-'"\n {}[\],&*!|>%@`?0-9.]{0,20}$/));
  const { document } = fc.letrec((tie) => ({
    document: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true }, text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
      fc.boolean(), fc.constant(null), fc.array(tie('document'), { maxLength: 4 }), fc.dictionary(text, fc.oneof(tie('document'), fc.constant(undefined)), { maxKeys: 4 }),
    ),
  }));
  fc.assert(fc.property(fc.array(document, { maxLength: 2 }), (documents) => {
    expect(toYaml(documents)).toBe(documents.map((one) => yaml.dump(one, { noRefs: true, lineWidth: -1 })).join('---\n'));
  }), { numRuns: 3000 });
});

test('fails when a value has no place in YAML, or a key no line', () => {
  expect(() => toYaml([{ a: () => 1 }])).toThrow('unacceptable kind of an object to dump [object Function]');
  expect(() => toYaml([{ ['k'.repeat(1025)]: 1 }])).toThrow(`key '${'k'.repeat(40)}…' must be of at most 1024 characters; write it shorter`);
});

test('fails when a file that was never added is read', () => {
  expect(() => new Tree().content('a.yaml')).toThrow(new Error('a.yaml: is not in the tree'));
});

describe('an archive', () => {
  const file = (path: string, content: string) => ({ path, mode: 0o600, content });

  test('has the files in their order, those with long paths too', () => {
    const long = `folder/${'x'.repeat(60)}/${'y'.repeat(60)}.yaml`;
    const bytes = packTar([file('b.txt', 'two'), file('a.txt', ''), file(long, 'three')]);
    expect(Object.entries(unpackTar(bytes))).toEqual([['b.txt', 'two'], ['a.txt', ''], [long, 'three']]);
    expect(packTar([file('b.txt', 'two'), file('a.txt', ''), file(long, 'three')]).equals(bytes)).toBe(true);
  });

  test('is one that tar reads, with the permissions of its files', () => {
    const target = newFolder('tar');
    fs.writeFileSync(path.join(target, 'files.tar.gz'), packTar([file('secret/token', 'abc')]));
    execFileSync('tar', ['--extract', '--gzip', '--file', 'files.tar.gz', '--no-same-owner'], { cwd: target });
    expect(fs.readFileSync(path.join(target, 'secret/token'), 'utf8')).toBe('abc');
    expect(fs.statSync(path.join(target, 'secret/token')).mode & 0o777).toBe(0o600);
  });

  test('fails when a name is too long', () => {
    const name = 'a'.repeat(101);
    expect(() => packTar([file(name, '')])).toThrow(new Error(`archive: path '${name}' is too long; give the file a shorter name`));
  });
});
