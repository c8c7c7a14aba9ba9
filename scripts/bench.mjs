// Measures synthesis and prints JSON: one Sovereign, then 10 and 100 copies, against the floor of writing the same bytes. With --applications,
// a Sovereign with ever more Applications of 100 Organizations; machines that hold them are not asked for.
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary.mjs';

const require = createRequire(import.meta.url);
const { Checks, Environment, Fleet, GitOpsApp, Organization, SovereignPlan, Tier } = require('../lib');
const { omantel } = require('../lib/sovereigns/omantel');
const { synthesise } = require('../lib/sovereigns/program/synthesis');

/** Checks that ask for more machines, larger quotas, and fewer host names on one cluster. */
const LEFT_OUT = ['fit', 'public-hosts', 'quota'];
// The program is measured, not the disk.
const folder = temporaryFolder();
const warmUp = mkdtempSync(join(folder, 'bench-'));
await synthesiseCopies(1, warmUp);
rmSync(warmUp, { recursive: true });
const results = [];
for (const size of process.argv.includes('--applications') ? [2500, 5000, 10_000] : [1, 10, 100]) {
  results.push(process.argv.includes('--applications') ? measureApplications(size) : await measure(size));
}
console.log(JSON.stringify({ node: process.version, cpus: availableParallelism(), folder, results }, null, 2));

/** Time of what `npm start` does, from the definition to the last file, and processor time of all its threads. */
async function measure(copies) {
  global.gc?.();
  const root = mkdtempSync(join(folder, 'bench-'));
  const used = process.cpuUsage();
  const started = performance.now();
  const { threads } = await synthesiseCopies(copies, root);
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const floor = floorOf(files, root);
  const bytes = files.reduce((sum, file) => sum + readFileSync(file).length, 0);
  rmSync(root, { recursive: true });
  return {
    sovereigns: copies, threads, seconds: round(seconds), perSovereign: round(seconds / copies), processorSeconds: round((user + system) / 1e6),
    files: files.length, bytes, residentMiB: Math.round(process.memoryUsage().rss / 1024 ** 2), floorSeconds: round(floor), timesFloor: round(seconds / floor),
  };
}

/** Synthesises a fleet of copies of omantel, which is a module of its own: every thread loads it. */
function synthesiseCopies(copies, root) {
  const definition = join(root, 'fleet.cjs');
  writeFileSync(definition, `
    const { Fleet } = require(${JSON.stringify(require.resolve('../lib'))});
    const { omantel } = require(${JSON.stringify(require.resolve('../lib/sovereigns/omantel'))});
    exports.fleet = () => {
      const fleet = new Fleet();
      for (let index = 0; index < ${copies}; index += 1) omantel(fleet, ${copies === 1 ? "'omantel'" : '`omantel${index}`'});
      return fleet;
    };
  `);
  const [manifests, infrastructure, locks] = ['gitops', 'cdktf.out', 'locks'].map((name) => join(root, name));
  return synthesise(definition, { manifests, infrastructure, locks, states: [], acknowledge: [] });
}

/** Time and memory of a Sovereign in which 100 Organizations have shops: a database, a volume, a host name and a Deployment each. */
function measureApplications(applications) {
  global.gc?.();
  const { Shop } = require('../lib/sovereigns/shop');
  const root = mkdtempSync(join(folder, 'bench-'));
  const started = performance.now();
  const sovereign = omantel(new Fleet());
  for (let index = 0; index < 100; index += 1) {
    const environment = new Environment(new Organization(sovereign, `organization${index}`, { displayName: `Organization ${index}`, contact: 'it@example.com', tier: Tier.BATCH }), 'prod');
    for (let shop = 0; shop < applications / 100; shop += 1) new Shop(environment, `shop${shop}`);
  }
  const plan = SovereignPlan.of(sovereign);
  const planned = performance.now();
  const findings = Checks.run(plan).filter(({ code }) => !LEFT_OUT.includes(code));
  if (findings.length > 0) throw new Error(findings.join('\n'));
  const checked = performance.now();
  const tree = GitOpsApp.tree(plan);
  tree.write(root);
  const ended = performance.now();
  rmSync(root, { recursive: true });
  return {
    applications, seconds: round((ended - started) / 1000), plan: round((planned - started) / 1000), checks: round((checked - planned) / 1000),
    manifests: round((ended - checked) / 1000), files: tree.paths.length, residentMiB: Math.round(process.memoryUsage().rss / 1024 ** 2),
  };
}

/** Time to serialise the same objects with JSON.stringify and to write the same bytes. */
function floorOf(files, root) {
  const contents = files.map((file) => ({ file: file.slice(root.length), text: readFileSync(file, 'utf8') }));
  const yaml = require('js-yaml');
  const parsed = contents.map(({ file, text }) => ({ file, text, value: /\.ya?ml$/.test(file) ? yaml.loadAll(text) : text }));
  const target = mkdtempSync(join(folder, 'floor-'));
  const started = performance.now();
  for (const { file, text, value } of parsed) {
    JSON.stringify(value);
    mkdirSync(dirname(join(target, file)), { recursive: true });
    writeFileSync(join(target, file), text);
  }
  const seconds = (performance.now() - started) / 1000;
  rmSync(target, { recursive: true });
  return seconds;
}

function round(value) {
  return Math.round(value * 1000) / 1000;
}
