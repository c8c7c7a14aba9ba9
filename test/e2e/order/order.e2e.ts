import { chmodSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { publish } from '../../../cli/publish';
import { GitOpsApp, InfrastructureApp, SovereignPlan } from '../../../index';
import { applicationsIn, objectsIn } from '../../../rehearsal/chart-sources';
import { GiteaServer } from '../../../rehearsal/gitea-server';
import { readPhaseZero } from '../../../rehearsal/phase-zero';
import { Rehearsal, RehearsalResult } from '../../../rehearsal/rehearsal';
import { fleet } from '../../../sovereigns';
import { dependsOnWithout, OrderTrial, reasonOf, trialsOf, tryEdges, unnoticed } from '../../support/order';

// Every edge that the closed world does not miss is taken out of a tree, and what it leads to never becomes ready: who goes ahead all the
// same? One edge of each kind that it does miss is tried with them.

const CONFIG = 'system/catalyst-config';
/** Time in which nothing becomes ready, after which a unit that is not ready waits for what it lacks. What fails is tried again every minute. */
const PATIENCE_MS = 120_000;
/**
 * Kinds of edges that only the closed world misses: whom a program or a Job would call is not played, nobody waits for a public certificate
 * or a route, and Flux runs from the start.
 */
const ONLY_IN_CLOSED_WORLD = ['buckets', 'calls', 'certificate', 'gateway', 'gitops', 'logs', 'messaging', 'metrics', 'route guard', 'traces', 'turn'];
const root = mkdtempSync(join(tmpdir(), 'order-e2e-'));
// Gitea runs as somebody else where this runs as root, and has to get to its folder.
chmodSync(root, 0o711);
const never = new AbortController().signal;
const definition = fleet();
const plan = SovereignPlan.of(definition.sovereigns.find(({ name }) => name === 'omantel')!);
const cluster = plan.management;
const { fqdn, name: sovereign } = plan.sovereign;
const written = join(root, 'gitops');
const all = tryEdges(cluster);
const missed = [...new Map(all.filter(({ findings }) => findings.length > 0).map((edge) => [edge.reason.replace(/^serves .*/, 'serves'), edge])).values()];
const trials = trialsOf(cluster, [...unnoticed(all), ...missed]);
const repositories = cluster.vclusters.flatMap(({ organization, blueprints }) => blueprints.map(({ name }) => `${organization!.name}/${name}`));

new GitOpsApp(definition, { outdir: written }).synth();
new InfrastructureApp(fleet(), { outdir: join(root, 'cdktf.out') }).synth();
const objects = objectsIn(join(written, fqdn, CONFIG, cluster.path));
const applications = applicationsIn(join(written, fqdn), objects);
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Publishes the tree without some edges, and with everything suspended that the trial does not need. */
async function publishTrial({ edges, needed }: OrderTrial, folder: string, gitea: GiteaServer): Promise<void> {
  cpSync(join(written, fqdn), join(folder, fqdn), { recursive: true });
  for (const unit of cluster.units) {
    const file = join(folder, fqdn, CONFIG, cluster.path, 'flux-system', `${unit.name}.yaml`);
    const lost = edges.find((edge) => edge.unit === unit);
    const kustomization = yaml.load(readFileSync(file, 'utf8')) as { spec: { suspend?: boolean; dependsOn?: object[] } };
    if (lost) kustomization.spec.dependsOn = dependsOnWithout(cluster, lost).map((name) => ({ name }));
    if (!needed.has(unit)) kustomization.spec.suspend = true;
    writeFileSync(file, yaml.dump(kustomization));
  }
  const io = { out: () => {}, err: () => {}, env: { ...process.env, HOME: root, SOVEREIGN_GITEA_TOKEN: gitea.token }, signal: never };
  await publish([sovereign, '--tree', folder, '--gitea', gitea.url, '--yes', ...[CONFIG, ...repositories].flatMap((name) => ['--repository', name])], io);
}

/** Waits until all units that do not wait any more are ready, or nothing becomes ready. */
async function settle(rehearsal: Rehearsal, { edges, needed }: OrderTrial): Promise<RehearsalResult> {
  for (let [seen, since] = ['', Date.now()]; ;) {
    const result = await rehearsal.settle(AbortSignal.timeout(1000));
    const units = result.units.filter(({ name }) => [...needed].some((unit) => unit.name === name));
    if (edges.every(({ unit }) => units.some(({ name, state }) => name === unit.name && state === 'ready'))) return result;
    const now = units.filter(({ state }) => state === 'ready').map(({ name }) => name).join();
    if (now !== seen) [seen, since] = [now, Date.now()];
    else if (Date.now() - since > PATIENCE_MS) return result;
  }
}

async function run(trial: OrderTrial, folder: string): Promise<RehearsalResult> {
  const gitea = await GiteaServer.start();
  try {
    await publishTrial(trial, join(folder, 'gitops'), gitea);
    const phaseZero = readPhaseZero(join(root, 'cdktf.out/stacks'), sovereign, cluster.hostCluster.name, { git_username: 'publisher', git_password: gitea.token });
    const rehearsal = new Rehearsal({
      phaseZero, objects, applications, folder: join(folder, 'run'), repository: `${gitea.url}/${CONFIG}.git`, patienceSeconds: 600, tell: () => {},
    });
    try {
      await rehearsal.start();
      return await settle(rehearsal, trial);
    } finally {
      await rehearsal.stop();
    }
  } finally {
    await gitea.stop();
  }
}

test.concurrent.each(trials.map((trial, index): [string, OrderTrial, number] => (
  [[...new Set(trial.edges.map(({ dependency }) => dependency.name))].join(', '), trial, index]
)))('without what leads to %s', async (_, trial, index) => {
  const folder = join(root, String(index));
  mkdirSync(folder);
  const { units, obstacles } = await run(trial, folder);
  const stateOf = (name: string) => units.find((unit) => unit.name === name)?.state ?? 'missing';
  const others = [...trial.needed].filter((unit) => !trial.edges.some((edge) => edge.unit === unit)).map(({ name }) => [name, stateOf(name)]);
  expect(others.filter(([, state]) => state !== 'ready')).toEqual([]);
  const came = trial.edges.map((edge) => ({ edge: `${edge.unit.name} → ${edge.dependency.name} (${edge.reason})`, waits: stateOf(edge.unit.name) !== 'ready' }));
  process.stdout.write([
    ...came.map(({ edge, waits }) => `         ${edge}: ${waits ? 'waits' : 'goes ahead'}\n`), ...obstacles.map(({ what, reason }) => `           ${what}: ${reason}\n`),
  ].join(''));
  expect(came.map(({ waits }) => waits)).toEqual(trial.edges.map((edge) => reasonOf(edge)?.waitsInRehearsal ?? !ONLY_IN_CLOSED_WORLD.includes(edge.reason)));
});
