import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applicationsIn, chartSources, objectsIn } from '../rehearsal/chart-sources';
import { GiteaServer } from '../rehearsal/gitea-server';
import { PhaseZero, readPhaseZero } from '../rehearsal/phase-zero';
import { requirePrograms } from '../rehearsal/programs';
import { Rehearsal, RehearsalResult } from '../rehearsal/rehearsal';
import { RehearsalError } from '../rehearsal/rehearsal-error';
import { fetchCharts } from '../rehearsal/upstream-charts';
import { only, parse } from './arguments';
import { CommandError, count, Interrupted, Io, table, UsageError } from './io';
import { publish } from './publish';
import { findTree, PublishedTree } from './tree';

export const REHEARSE_HELP = `Reconciles the tree of a Sovereign on this machine, before any machine is paid for.

Usage: sovereign rehearse <name or domain of the Sovereign> [options]

  --cluster NAME      rehearses only this host cluster, for example hz-fsn-mgt-prod; may be repeated
  --tree DIR          folder with the trees that were synthesised (default: gitops)
  --stacks DIR        folder with the OpenTofu stacks (default: cdktf.out/stacks)
  --charts DIR        packaged charts (.tgz) to install instead of the stand-ins of the same name and version
  --charts upstream   fetches the real charts from where the tree has them, and installs those
  --jobs NUMBER       host clusters that are rehearsed at the same time, each with two to three GB of memory (default: 1)
  --patience SECONDS  gives up when no unit has changed for so long (default: 240)
  --json FILE         writes the result there too
  --keep              leaves everything running until Ctrl-C, and says how to reach it

Real: the API server and its controllers, the scheduler, Gitea, Flux, Helm. The first control plane's user data says what Phase 0
puts on a cluster. Played, and named in the result: machines, the cloud, whatever the operators of the tree do, and charts that are
not given. Nothing outside of this machine is asked for anything, but for charts with --charts upstream. The programs are built with npm run tools.
`;

/** Value of `--charts` for the real ones. */
const UPSTREAM = 'upstream';
const HELP = 'sovereign rehearse --help';
const ACCOUNT = 'publisher';
/** Repository that Flux follows. */
const CONFIG = 'system/catalyst-config';

/** Rehearses a Sovereign. */
export async function rehearse(args: string[], io: Io): Promise<void> {
  await run(args, io).catch((error: Error) => {
    throw error instanceof RehearsalError ? new CommandError(error.message) : error;
  });
}

async function run(args: string[], io: Io): Promise<void> {
  const given = parse(args, ['keep'], ['cluster', 'tree', 'stacks', 'charts', 'jobs', 'patience', 'json'], HELP);
  if (given.words.length !== 1) throw new UsageError(`rehearse takes the name or the domain of one Sovereign, got ${given.words.length ? given.words.join(' ') : 'nothing'}; see ${HELP}`);
  const patience = numberOf(only(given, 'patience', HELP) ?? '240', 'patience', 'a number of seconds');
  const jobs = numberOf(only(given, 'jobs', HELP) ?? '1', 'jobs', 'a number of clusters');
  const charts = only(given, 'charts', HELP);
  if (charts !== undefined && charts !== UPSTREAM && !existsSync(charts)) throw new UsageError(`'--charts' must be a folder or ${UPSTREAM}, got '${charts}'; see ${HELP}`);
  const tree = findTree(only(given, 'tree', HELP) ?? 'gitops', given.words[0]);
  const clusters = chooseClusters(tree, given.values.cluster);
  const keep = given.flags.has('keep');
  if (keep && clusters.length > 1) throw new UsageError(`--keep is for one cluster, there are ${clusters.join(', ')}; choose one with --cluster, see ${HELP}`);
  const stacks = only(given, 'stacks', HELP) ?? 'cdktf.out/stacks';
  assertOneDefinition(tree, clusters, stacks);
  requirePrograms();
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  let gitea: GiteaServer | undefined;
  let published: Promise<void> | undefined;
  try {
    gitea = await GiteaServer.start();
    const server = gitea;
    const { sovereign } = tree.publication;
    const phases = clusters.map((cluster) => readPhaseZero(stacks, sovereign.name, cluster, { git_username: ACCOUNT, git_password: server.token }));
    io.out(`Rehearsing ${sovereign.fqdn}: ${clusters.join(', ')}\n`);
    const fetched = charts === UPSTREAM ? await fetchAll(tree, phases, join(folder, 'charts'), io) : charts;
    // Flux follows one repository, and need not wait for the others.
    const followed = publishTo(server, tree, args, io, CONFIG);
    const all = followed.then(() => publishTo(server, tree, args, io));
    published = all.catch(() => {});
    const results = await inTurn(phases, jobs, (phaseZero) => {
      if (io.signal.aborted) throw new Interrupted();
      return rehearseCluster(phaseZero, {
        tree, gitea: server, published: followed, folder: join(folder, phaseZero.cluster), charts: fetched, patience, keep, isAlone: jobs === 1,
      }, io);
    });
    await all;
    io.out(`\npublished ${count(tree.publication.repositories.length, 'repository')} to a Gitea on this machine\n`);
    report(results, io);
    const file = only(given, 'json', HELP);
    if (file !== undefined) writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
    const wrong = results.filter(({ isReady }) => !isReady);
    if (wrong.length > 0) throw new CommandError(`${wrong.map(({ cluster }) => cluster).join(', ')}: not everything became ready`);
  } finally {
    await published;
    await gitea?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function numberOf(text: string, option: string, rule: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new UsageError(`'--${option}' must be ${rule}, got '${text}'; see ${HELP}`);
  return Number(text);
}

/** Does something for each, some at the same time, and returns what came of it in their order; the first error is thrown when all have ended. */
async function inTurn<T, R>(items: T[], jobs: number, body: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.map((item, index) => ({ item, index }));
  const workers = await Promise.allSettled(Array.from({ length: jobs }, async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next.index] = await body(next.item);
  }));
  for (const worker of workers) if (worker.status === 'rejected') throw worker.reason;
  return results;
}

function chooseClusters(tree: PublishedTree, wanted: string[] | undefined): string[] {
  const there = readdirSync(join(tree.folder, CONFIG, 'clusters')).sort();
  const unknown = wanted?.find((name) => !there.includes(name));
  if (unknown !== undefined) throw new UsageError(`${tree.publication.sovereign.fqdn} has no host cluster '${unknown}'; choose one of ${there.join(', ')}`);
  // The management cluster makes what the others ask for.
  const isManagement = (name: string) => name.split('-')[2] === 'mgt';
  return there.filter((name) => wanted === undefined || wanted.includes(name)).sort((a, b) => Number(isManagement(b)) - Number(isManagement(a)));
}

/** Flux would follow a tree that is not the one of the cluster that it runs on. */
function assertOneDefinition({ folder, publication: { sovereign, clusters } }: PublishedTree, names: string[], stacks: string): void {
  for (const name of names) {
    const { file, fingerprint } = readPhaseZero(stacks, sovereign.name, name, {});
    if (clusters?.find((one) => one.name === name)?.phaseZero === fingerprint) continue;
    throw new CommandError(`${file}: is of another definition than the tree in ${folder}; synthesise both again, with npm start or your own program`);
  }
}

/** Fetches the charts of all clusters into a folder, and returns it. */
async function fetchAll(tree: PublishedTree, phases: PhaseZero[], folder: string, io: Io): Promise<string> {
  const sources = phases.flatMap(({ cluster, manifests }) => chartSources(objectsIn(join(tree.folder, CONFIG, 'clusters', cluster)), manifests));
  io.out('fetching the charts from where the tree has them\n');
  mkdirSync(folder);
  await fetchCharts(sources, folder, io.env, io.signal);
  if (io.signal.aborted) throw new Interrupted();
  return folder;
}

async function publishTo(gitea: GiteaServer, tree: PublishedTree, args: string[], io: Io, repository?: string): Promise<void> {
  const index = args.indexOf('--tree');
  const quiet: Io = { ...io, out: () => {}, env: { ...io.env, SOVEREIGN_GITEA_TOKEN: gitea.token } };
  const words = [tree.publication.sovereign.name, '--gitea', gitea.url, '--yes', ...(repository === undefined ? [] : ['--repository', repository])];
  await publish([...words, ...(index < 0 ? [] : args.slice(index, index + 2))], quiet);
}

interface ClusterOptions {
  readonly tree: PublishedTree;
  readonly gitea: GiteaServer;
  /** Ends when the repository that Flux follows lies in the Gitea. */
  readonly published: Promise<void>;
  readonly folder: string;
  readonly charts?: string;
  readonly patience: number;
  readonly keep: boolean;
  /** Whether no other cluster is rehearsed at the same time. */
  readonly isAlone: boolean;
}

async function rehearseCluster(phaseZero: PhaseZero, options: ClusterOptions, io: Io): Promise<RehearsalResult> {
  const { tree, gitea, published, folder, charts, patience, keep, isAlone } = options;
  if (isAlone) io.out(`\n${phaseZero.cluster}\n`);
  const prefix = isAlone ? '' : `${phaseZero.cluster}  `;
  mkdirSync(folder);
  const objects = objectsIn(join(tree.folder, CONFIG, 'clusters', phaseZero.cluster));
  const applications = applicationsIn(tree.folder, objects);
  const rehearsal = new Rehearsal({
    phaseZero, objects, applications, folder, charts, published, repository: `${gitea.url}/${CONFIG}.git`, patienceSeconds: patience, tell: (text) => io.out(`${prefix}${text}\n`),
  });
  try {
    await rehearsal.start();
    const result = await rehearsal.settle(io.signal);
    if (keep && !io.signal.aborted) {
      io.out(`\nleft running until Ctrl-C:\n  kubectl --kubeconfig ${rehearsal.kubeconfig} get kustomizations -n flux-system\n  ${gitea.url}, account ${ACCOUNT}, token ${gitea.token}\n`);
      await new Promise((done) => { io.signal.addEventListener('abort', done, { once: true }); });
    }
    if (io.signal.aborted && !keep) throw new Interrupted();
    return result;
  } finally {
    await rehearsal.stop();
  }
}

/** Writes what came of it: the slowest units, what is not ready and why, and what was not real. */
function report(results: RehearsalResult[], io: Io): void {
  for (const { cluster, units, obstacles, criticalPath, played, given, seconds } of results) {
    const rows = units.map(({ name, state, startedAt, readyAt, message }) => [
      name, state, startedAt === undefined || readyAt === undefined ? '' : `${(readyAt - startedAt).toFixed(0)} s`, state === 'ready' ? '' : message.split('\n')[0].slice(0, 120),
    ]);
    io.out(`\n${cluster}\n${table([['unit', 'state', 'took', 'why'], ...rows])}`);
    if (obstacles.length > 0) io.out(`\nwaits for\n${table([['what', 'for'], ...obstacles.map(({ what, reason }) => [what, reason])])}`);
    if (given.length > 0) io.out(`\nwritten into OpenBao by people: ${given.join(', ')}\n`);
    io.out(`\nplayed: ${played.join('; ')}\nlongest chain: ${criticalPath.join(' → ')}\n`);
    io.out(`${units.filter(({ state }) => state === 'ready').length} of ${count(units.length, 'unit')} ready after ${seconds} s\n`);
  }
}
