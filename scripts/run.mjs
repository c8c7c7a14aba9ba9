// What `npm start` and `npm test` do: install when the lock file changed, build when a source changed, then run.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest, fingerprints } from './fingerprint.mjs';
import { generateExports, generatePages, generateSchemas } from './generate.mjs';
import { supervise } from './supervise.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = (name) => join(root, 'node_modules', '.bin', name);
const [command, ...rest] = process.argv.slice(2);

const ENVIRONMENT = {
  ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0], JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
};
const SPAWN = { cwd: root, env: ENVIRONMENT, shell: process.platform === 'win32' };
/**
 * Options of Node for synthesis, which makes much that is soon forgotten: more room for it halves the work of the garbage collector. Node 20
 * also compiles anew, over and over, what is called a little more often than the rest; later versions do not, and know no such option.
 */
const SYNTHESIS = ['--max-semi-space-size=64', ...(process.versions.node.startsWith('20.') ? ['--interrupt-budget=540000'] : [])];
/** What runs only when its suite is asked for, because it takes too long for every change: suites, and files of one. */
const LONG = ['order', 'gitops/rehearse-further'];
const LINT = [bin('eslint'), ['.']];
const COMMANDS = { start, build, lint, test, bench, tools, e2e, sovereign };

if (!Object.hasOwn(COMMANDS, command)) {
  console.error(`usage: node scripts/run.mjs <${Object.keys(COMMANDS).join('|')}>`);
  process.exit(2);
}
install();
await COMMANDS[command]();

function start() {
  compile();
  run('Synthesising', process.execPath, [...SYNTHESIS, join(root, 'lib/sovereigns/main.js'), ...rest]);
}

/** Linting needs nothing of the build, and neither keeps two processors busy. */
async function test() {
  const linting = begin('Linting', ...LINT);
  build();
  checkTypes();
  await linting();
  run('Testing', bin('jest'), rest);
}

/** The `sovereign` command, over the trees that `npm start` wrote. */
function sovereign() {
  compile();
  run('sovereign', process.execPath, [join(root, 'lib/cli/main.js'), ...rest]);
}

/** Builds the real programs that the suites below test/e2e run, into a cache outside the checkout. */
function tools() {
  run('Building tools', process.execPath, [join(root, 'scripts/tools.mjs'), ...rest]);
}

/** Runs a suite of test/e2e against the real programs, or all of them but the long ones. */
async function e2e() {
  const suite = rest.find((argument) => !argument.startsWith('-'));
  const options = rest.filter((argument) => argument !== suite);
  const suites = readdirSync(join(root, 'test/e2e'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  if (suite !== undefined && !suites.includes(suite)) {
    console.error(`'${suite}' is no suite of test/e2e; choose one of ${suites.join(', ')}`);
    process.exit(2);
  }
  compile();
  const chosen = suite === undefined ? suites.filter((name) => !LONG.includes(name)) : [suite];
  if (suite === undefined) options.push('--testPathIgnorePatterns', '/node_modules/', ...LONG.map((name) => `test/e2e/${name}\\.e2e\\.ts$`));
  const stop = timed(`Running ${chosen.join(', ')}`);
  const jest = join(root, 'node_modules/jest/bin/jest.js');
  // Jest keeps what it has compiled among the temporary files, which are removed at the end of every run.
  const cache = ['--cacheDirectory', join(root, 'node_modules/.cache/jest-e2e')];
  const status = await supervise(process.execPath, [jest, '--config', 'jest.e2e.config.json', ...cache, ...chosen.map((name) => join('test/e2e', name)), ...options], { cwd: root, env: ENVIRONMENT });
  stop(status);
}

function bench() {
  compile();
  run('Measuring', process.execPath, ['--expose-gc', ...SYNTHESIS, join(root, 'scripts/bench.mjs'), ...rest]);
}

function lint() {
  run('Linting', ...LINT);
  checkTypes();
}

function checkTypes() {
  run('Checking the types of tests', bin('tsc'), ['-p', 'test']);
}

/** Installs exactly what the lock file says, when it says something new. */
function install() {
  const wanted = digest(root, ['package-lock.json']);
  const stamp = join(root, 'node_modules', '.installed');
  if (read(stamp) === wanted) return;
  run('Installing', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** Compiles, and writes the pages that follow; these need Sovereigns without faults, which whoever only synthesises may not have yet. */
function build() {
  compile();
  const { library, sovereigns } = fingerprints(root);
  buildPart('pages', [library, sovereigns, digest(root, ['docs/stack.json', 'scripts/generate.mjs'])].join(' '), generatePages);
}

/** Compiles the library (jsii) and the programs that use it, each when something that it is built from changed. */
function compile() {
  generateExports();
  const { library, sovereigns, rehearsal, cli } = fingerprints(root);
  buildPart('library', library, () => run('Building', bin('jsii'), ['--silence-warnings', 'reserved-word']));
  buildPart('schemas', `${library} ${digest(root, ['scripts/config-schemas.mjs', 'scripts/generate.mjs'])}`, generateSchemas);
  buildPart('sovereigns', sovereigns, () => run('Building the Sovereigns', bin('tsc'), ['-p', 'sovereigns']));
  buildPart('rehearsal', rehearsal, () => run('Building the rehearsal', bin('tsc'), ['-p', 'rehearsal']));
  buildPart('cli', cli, () => run('Building the command', bin('tsc'), ['-p', 'cli']));
}

/** Builds a part of `lib`, unless it was built from just that. */
function buildPart(name, fingerprint, make) {
  const stamp = join(root, 'lib', `.built-${name}`);
  if (read(stamp) === fingerprint) return;
  make();
  mkdirSync(join(root, 'lib'), { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function run(what, program, args) {
  const stop = timed(what);
  const { status, error } = spawnSync(program, args, { ...SPAWN, stdio: 'inherit' });
  if (error) console.error(`${program}: ${error.message}`);
  stop(status ?? 1);
}

/** Starts what `run` does, and returns the function that waits for it and prints what it had to say. It ends with this process. */
function begin(what, program, args) {
  console.log(`${what} …`);
  const child = spawn(program, args, { ...SPAWN, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  [child.stdout, child.stderr].forEach((stream) => stream.on('data', (chunk) => output.push(chunk)));
  const ended = once(child, 'close');
  process.on('exit', () => child.kill());
  return async () => {
    const [status] = await ended.catch((error) => [1, output.push(`${program}: ${error.message}\n`)]);
    output.forEach((chunk) => process.stderr.write(chunk));
    if (status !== 0) process.exit(status ?? 1);
    console.log(`${what}: done`);
  };
}

/** Says what is done now; the function that it returns says how long that took, or ends everything with a status that is not 0. */
function timed(what) {
  const started = Date.now();
  console.log(`${what} …`);
  return (status) => {
    if (status !== 0) process.exit(status);
    console.log(`${what}: ${((Date.now() - started) / 1000).toFixed(1)} s`);
  };
}

function read(file) {
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file, 'utf8') : undefined;
}
