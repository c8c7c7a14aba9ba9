import { execFileSync } from 'child_process';
import * as fs from 'fs';
import * as os from 'os';
import * as path from 'path';
import { readTree } from './support/tree';

// The package as others use it: packed, installed into an empty folder beside nothing else of this repository.

const root = path.join(__dirname, '..');
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

test('a Sovereign of under 40 lines, with a Blueprint of its own, synthesises from the packed library', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'library-'));
  const run = (program: string, args: string[]) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const source = fs.readFileSync(path.join(__dirname, 'fixtures', 'library', 'main.ts'), 'utf8');
  expect(source.trimEnd().split('\n').length).toBeLessThan(40);
  fs.writeFileSync(path.join(folder, 'main.ts'), source);
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "acme", "version": "1.0.0", "private": true }');
  const [{ filename }] = JSON.parse(execFileSync(npm, ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  run(npm, ['install', `./${filename}`, '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts', '--loglevel=error']);
  run(process.execPath, [
    path.join(root, 'node_modules/typescript/bin/tsc'), '--strict', '--target', 'es2022', '--module', 'commonjs', '--moduleResolution', 'node', '--skipLibCheck',
    '--types', 'node', '--typeRoots', path.join(root, 'node_modules/@types'), 'main.ts',
  ]);
  run(process.execPath, ['main.js']);
  const files = readTree(path.join(folder, 'gitops')).map((file) => file.path);
  expect(files).toContain('platform.acme.com/system/catalyst-config/clusters/hz-fsn-mgt-prod/kuard/helm-release.yaml');
  expect(files).toContain('platform.acme.com/system/catalyst-config/clusters/hz-fsn-mgt-prod/kuard-prerequisites/cluster.yaml');
  expect(readTree(path.join(folder, 'cdktf.out')).map((file) => file.path)).toContain('stacks/acme-hz-fsn-mgt-prod/cdk.tf.json');
  fs.rmSync(folder, { recursive: true });
}, 180_000);
