// Builds the real programs that the suites below test/e2e run (`npm run tools`), from the Go modules below tools/.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync, constants, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const HELP = `usage: npm run tools -- [name…]                builds what is missing; all tools when none is named
       node scripts/tools.mjs --list           name, version, state and path of every tool
       node scripts/tools.mjs --path <name>    prints the path of a tool
       node scripts/tools.mjs --source <name>  prints the folder with the source of a tool, which it downloads
       node scripts/tools.mjs --mirror         prints the filesystem mirror that tofu init reads
       node scripts/tools.mjs --help

tools/tools.json lists the tools, tools/<module>/go.mod has the version of each. A program of that very version on PATH is
used instead of building one. Built programs go to SOVEREIGN_TOOLS_DIR, by default the folder sovereign-constructs/tools
in the user's cache; it can be removed at any time.`;

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = resolve(process.env.SOVEREIGN_TOOLS_DIR || join(userCache(), 'sovereign-constructs', 'tools'));
const mirror = join(cache, 'mirror');
const goos = { win32: 'windows' }[process.platform] ?? process.platform;
const goarch = { x64: 'amd64', ia32: '386' }[process.arch] ?? process.arch;
// What the user's shell says about Go must not change what is built.
const goEnv = { ...process.env, GOFLAGS: '-mod=readonly', GOWORK: 'off', GOOS: goos, GOARCH: goarch };

const tools = Object.entries(JSON.parse(readFileSync(join(root, 'tools/tools.json'), 'utf8'))).map(([name, row]) => toolOf(name, row));

const [option, name] = process.argv.slice(2);
if (option === '--help') console.log(HELP);
else if (option === '--list') list();
else if (option === '--path') printPath(name);
else if (option === '--source') printSource(name);
else if (option === '--mirror') printMirror();
else if (option?.startsWith('-')) fail(`'${option}' is no option\n${HELP}`, 2);
else await prepare(process.argv.length > 2 ? [...new Set(process.argv.slice(2))].map(named) : tools);

/** Joins a row of the table with what its go.mod says. */
function toolOf(name, { module: folderName = name, package: pkg, ldflags = '', tags = '', cgo = false, askVersion, provider }) {
  const folder = join(root, 'tools', folderName);
  const goMod = readFileSync(join(folder, 'go.mod'), 'utf8');
  const [source, version] = [...goMod.matchAll(/^(?:require )?\s*(\S+) v(\d\S*)(?: \/\/ indirect)?$/gm)]
    .filter(([, module]) => pkg === module || pkg.startsWith(`${module}/`)).sort(([, a], [, b]) => b.length - a.length)[0].slice(1);
  const recipe = createHash('sha256').update(goMod).update(readFileSync(join(folder, 'go.sum'))).update(JSON.stringify({ pkg, ldflags, tags, ...(cgo ? { cgo } : {}) })).digest('hex');
  const [major, minor] = version.split('.');
  return {
    name, folder, source, version, pkg, tags, cgo, askVersion, recipe, title: `${name} ${version}`, goVersion: /^go (\S+)$/m.exec(goMod)[1],
    ldflags: `-s -w ${ldflags.replace(/\{(\w+)\}/g, (_, key) => ({ version, major, minor })[key])}`.trim(), path: join(cache, name, version, name),
    link: provider && join(mirror, provider, version, `${goos}_${goarch}`, `${name}_v${version}`),
  };
}

function named(name) {
  return tools.find((tool) => tool.name === name) ?? fail(`'${name ?? ''}' is no tool; choose one of ${tools.map((tool) => tool.name).join(', ')}`, 2);
}

function list() {
  const width = (of) => Math.max(...tools.map((tool) => tool[of].length));
  for (const tool of tools) {
    const { state, path } = locate(tool) ?? { state: 'missing', path: tool.path };
    console.log(`${tool.name.padEnd(width('name'))}  ${tool.version.padEnd(width('version'))}  ${state.padEnd(7)}  ${path}`);
  }
}

function printPath(name) {
  const tool = named(name);
  console.log((locate(tool) ?? notBuilt(tool)).path);
}

/** The module of a tool, downloaded unless it is there: a program on PATH comes without it. */
function printSource(name) {
  const tool = named(name);
  const go = onPath('go') ?? fail(`the source of ${tool.title} comes with 'go mod download', and no 'go' is on PATH; install it from https://go.dev/dl/`);
  const { status, stdout, stderr } = spawnSync(go, ['mod', 'download', '-json', tool.source], { cwd: tool.folder, env: goEnv, encoding: 'utf8' });
  if (status !== 0) fail(`${tool.title}: 'go mod download' failed\n${(stdout + stderr).trim()}`);
  console.log(JSON.parse(stdout).Dir);
}

function printMirror() {
  for (const tool of tools.filter(({ link }) => link)) if (!built(tool) || !linked(tool)) notBuilt(tool);
  console.log(mirror);
}

async function prepare(wanted) {
  const found = new Map(wanted.map((tool) => [tool, locate(tool)]));
  const missing = wanted.filter((tool) => !found.get(tool));
  const go = missing.length > 0 ? goFor(missing) : undefined;
  for (const [tool, there] of found) {
    if (there) console.log(`${tool.title}: ${there.state}, ${there.path}`);
    else await build(tool, go);
    if (tool.link) link(tool);
  }
}

/** The tool as it was built from the present recipe, or a program on PATH of the same version. */
function locate(tool) {
  if (built(tool)) return { state: 'built', path: tool.path };
  const path = tool.askVersion && onPath(tool.name);
  if (!path) return undefined;
  const { stdout } = spawnSync(path, tool.askVersion, { encoding: 'utf8', timeout: 10_000 });
  const [, version] = /\bv?(\d+\.\d+\.\d+[-\w.]*)/.exec(stdout ?? '') ?? [];
  return version === tool.version ? { state: 'on PATH', path } : undefined;
}

function built(tool) {
  return existsSync(tool.path) && existsSync(recipeFile(tool)) && readFileSync(recipeFile(tool), 'utf8') === tool.recipe;
}

function recipeFile(tool) {
  return join(dirname(tool.path), 'recipe');
}

/** The go program, when it is new enough for every tool. */
function goFor(missing) {
  const newest = missing.reduce((a, b) => (older(a.goVersion, b.goVersion) ? b : a));
  const titles = missing.map(({ title }) => title).join(', ');
  const elsewhere = missing.every(({ askVersion }) => askVersion) ? `, or put ${titles} on PATH` : '';
  const refuse = (found) => (
    fail(`building ${titles} needs Go ${newest.goVersion} or newer, and ${found}; install it from https://go.dev/dl/${elsewhere}`)
  );
  const path = onPath('go') ?? refuse("no 'go' is on PATH");
  const { stdout, stderr, error } = spawnSync(path, ['env', 'GOVERSION'], { cwd: newest.folder, env: goEnv, encoding: 'utf8' });
  const [, version] = /go(\d+\.\d+(\.\d+)?)/.exec(stdout ?? '') ?? refuse(`${path} says '${(error?.message ?? stderr).trim()}'`);
  return older(version, newest.goVersion) ? refuse(`${path} is ${version}`) : { path, version };
}

function older(version, than) {
  const [a, b] = [version, than].map((text) => text.split('.').map(Number));
  const index = b.findIndex((part, at) => part !== (a[at] ?? 0));
  return index >= 0 && (a[index] ?? 0) < b[index];
}

/** Builds beside the target and renames, so that nobody ever sees half a program, and two runs at once do no harm. */
async function build(tool, go) {
  const started = Date.now();
  const seconds = () => (Date.now() - started) / 1000;
  mkdirSync(dirname(tool.path), { recursive: true });
  const work = mkdtempSync(join(dirname(tool.path), '.build-'));
  const result = join(work, tool.name);
  console.log(`${tool.title}: building ${tool.pkg} with Go ${go.version}`);
  // Before go starts: a signal right after that would end this process alone, and go would build on.
  let stopped = false;
  const stop = () => { stopped = child.kill(); };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const child = spawn(go.path, ['build', '-v', '-trimpath', '-ldflags', tool.ldflags, ...(tool.tags ? ['-tags', tool.tags] : []), '-o', result, tool.pkg], {
    // Interrupted, go leaves its temporary files behind; in this folder they are removed with the rest.
    cwd: tool.folder, env: { ...goEnv, CGO_ENABLED: tool.cgo ? '1' : '0', GOTMPDIR: work }, stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.setEncoding('utf8').on('data', (text) => { output += text; });
  // `go build -v` names every package that it compiles, one a line, and nothing else that is one word.
  const packages = () => output.split('\n').filter((line) => /^\S+$/.test(line)).length;
  const progress = setInterval(() => console.log(`${tool.title}: building, ${seconds().toFixed(0)} s, ${packages()} packages`), 20_000);
  const status = await new Promise((done) => child.on('error', done).on('close', done));
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  clearInterval(progress);
  if (status === 0) {
    renameSync(result, tool.path);
    writeFileSync(join(work, 'recipe'), tool.recipe);
    renameSync(join(work, 'recipe'), recipeFile(tool));
  }
  rmSync(work, { recursive: true, maxRetries: 5 });
  if (stopped) fail(`${tool.title}: stopped after ${seconds().toFixed(1)} s`);
  if (status !== 0) {
    const errors = output.split('\n').filter((line) => !/^\S*$|^go: downloading /.test(line)).join('\n');
    fail(`${tool.title}: 'go build' failed after ${seconds().toFixed(1)} s\n${errors}`);
  }
  console.log(`${tool.title}: built in ${seconds().toFixed(1)} s, ${(statSync(tool.path).size / 2 ** 20).toFixed(0)} MiB, ${tool.path}`);
}

/** Shows a provider to `tofu init` in the layout of a filesystem mirror. */
function link(tool) {
  if (linked(tool)) return;
  mkdirSync(dirname(tool.link), { recursive: true });
  const work = mkdtempSync(join(dirname(tool.path), '.link-'));
  symlinkSync(relative(dirname(tool.link), tool.path), join(work, 'link'));
  renameSync(join(work, 'link'), tool.link);
  rmSync(work, { recursive: true });
  console.log(`${tool.title}: linked into ${mirror}`);
}

function linked(tool) {
  const link = lstatSync(tool.link, { throwIfNoEntry: false });
  return Boolean(link?.isSymbolicLink()) && readlinkSync(tool.link) === relative(dirname(tool.link), tool.path);
}

function onPath(program) {
  return (process.env.PATH ?? '').split(delimiter).filter(Boolean).map((folder) => resolve(folder, program)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return statSync(path).isFile();
    } catch {
      return false;
    }
  });
}

function userCache() {
  return process.env.XDG_CACHE_HOME || (process.platform === 'darwin' ? join(homedir(), 'Library', 'Caches') : join(homedir(), '.cache'));
}

function notBuilt(tool) {
  return fail(`${tool.title} is not built; run 'npm run tools -- ${tool.name}'`);
}

function fail(sentence, status = 1) {
  console.error(sentence);
  process.exit(status);
}
