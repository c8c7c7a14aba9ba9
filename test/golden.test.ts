import * as fs from 'fs';
import * as path from 'path';
import { Fleet, GitOpsApp, GitOpsSource, InfrastructureApp } from '../index';
import { fleet } from '../sovereigns';
import { omantel } from '../sovereigns/omantel';
import { newFolder } from './support/folder';
import { validateTerraform } from './support/terraform-schema';
import { compareGolden, readTree } from './support/tree';

// Whole Sovereigns as files, reviewed like code. `npm run golden` rewrites them; nothing else does.

const root = newFolder('golden');
const golden = path.join(__dirname, 'golden');

/** Writes both outputs of every Sovereign and returns the folder. */
function synthesise(name: string): string {
  const folder = path.join(root, name);
  const scope = fleet();
  new GitOpsApp(scope, { outdir: path.join(folder, 'gitops') }).synth();
  new InfrastructureApp(scope, { outdir: path.join(folder, 'cdktf.out') }).synth();
  return folder;
}

const once = synthesise('once');

test.each(['gitops', 'cdktf.out'])('%s is what was reviewed', (output) => {
  expect(compareGolden(path.join(once, output), path.join(golden, output))).toEqual([]);
});

test('the switch to the own Gitea is the one that was reviewed: two files, and no stack', () => {
  const folder = path.join(root, 'self-hosted');
  const scope = new Fleet();
  const sovereign = omantel(scope);
  Object.assign(sovereign, { gitops: GitOpsSource.selfHosted({ url: sovereign.gitops.url }) });
  new GitOpsApp(scope, { outdir: path.join(folder, 'gitops') }).synth();
  new InfrastructureApp(scope, { outdir: path.join(folder, 'cdktf.out') }).synth();
  const seed = new Map(readTree(once).map((file) => [file.path, file.content]));
  const changed = readTree(folder).filter((file) => file.path.endsWith('.yaml') || file.path.includes('/stacks/')).filter((file) => seed.get(file.path) !== file.content);
  for (const file of changed) {
    fs.mkdirSync(path.dirname(path.join(root, 'switched', file.path)), { recursive: true });
    fs.writeFileSync(path.join(root, 'switched', file.path), file.content);
  }
  expect(compareGolden(path.join(root, 'switched'), path.join(golden, 'self-hosted'))).toEqual([]);
  expect(changed.map((file) => path.basename(file.path))).toEqual(['flux-instance.yaml', 'flux-instance.yaml']);
});

test('the second run is byte-identical', () => {
  const [first, second] = [once, synthesise('twice')].map((folder) => readTree(folder).map((file) => `${file.path}\n${file.content}`).join('\n'));
  expect(second).toBe(first);
});

test('a run over its own output changes nothing', () => {
  const before = readTree(once).map((file) => `${file.path}\n${file.content}`);
  synthesise('once');
  expect(readTree(once).map((file) => `${file.path}\n${file.content}`)).toEqual(before);
});

describe('every OpenTofu stack', () => {
  const stacks = readTree(path.join(once, 'cdktf.out')).filter((file) => file.path.endsWith('cdk.tf.json')).map((file): [string, string] => [file.path, file.content]);

  test.each(stacks)('%s is valid against the schema of the provider', (_, content) => {
    expect(validateTerraform(JSON.parse(content))).toEqual([]);
  });

  test.each(stacks)('%s holds no secret and nothing unresolved', (_, content) => {
    expect(content).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY-----|TfToken|PLACEHOLDER|\bundefined\b|\[object Object\]/);
    const { resource, output } = JSON.parse(content);
    const text = JSON.stringify({ resource, output });
    const references = [...text.matchAll(/(\$?)\$\{([^}]*)\}/g)].filter(([, escaped]) => escaped === '').map(([, , expression]) => expression);
    expect(references.length).toBeGreaterThan(10);
    expect(references.filter((expression) => !/^((tonumber|base64encode)\()?(var|self|local|(data\.)?(hcloud|oci)_[a-z_]+)\./.test(expression))).toEqual([]);
  });
});

test('the GitOps trees hold no secret and nothing unresolved', () => {
  const problems = readTree(path.join(once, 'gitops')).filter(({ content }) => /\$\{|TfToken|PLACEHOLDER|\[object Object\]|-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(content));
  expect(problems.map((file) => file.path)).toEqual([]);
});
