import * as path from 'path';
import { Capacity, Estimate, Fleet, GitOpsApp, InfrastructureApp, Sovereign, SovereignPlan } from '../index';
import { ACKNOWLEDGED, LOCKS } from './acknowledged';
import { fleet } from './index';

const HELP = `Synthesises every Sovereign: OpenTofu JSON for its machines, and the GitOps tree of its clusters.

Usage: npm start [-- options]

  --help              shows this text
  --manifests DIR     folder for the GitOps trees (default: gitops)
  --infrastructure DIR
                      folder for the OpenTofu stacks (default: cdktf.out)
  --locks DIR         folder of the locks that stacks are compared with (default: ${LOCKS})
  --state FILE        compares a stack with its state instead of its lock: the output of
                      'tofu show -json' in a file named <stack>.json; may be repeated
  --acknowledge NAME  what may go, <stack>/<resource> as a refusal names it, or <stack> for a
                      whole cluster; it loses its protection; may be repeated
`;

/** What the command line says. */
interface Options {
  manifests: string;
  infrastructure: string;
  locks: string;
  readonly states: string[];
  readonly acknowledge: string[];
}

/** Runs the program, over the Sovereigns of this folder unless told otherwise, and returns its exit code. */
export function main(args: string[], define: () => Fleet = fleet): number {
  const options: Options = { manifests: 'gitops', infrastructure: 'cdktf.out', locks: LOCKS, states: [], acknowledge: [...ACKNOWLEDGED] };
  const take: { [option: string]: (value: string) => void } = {
    '--manifests': (value) => { options.manifests = value; },
    '--infrastructure': (value) => { options.infrastructure = value; },
    '--locks': (value) => { options.locks = value; },
    '--state': (value) => options.states.push(value),
    '--acknowledge': (value) => options.acknowledge.push(value),
  };
  if (args.includes('--help')) {
    process.stdout.write(HELP);
    return 0;
  }
  for (let index = 0; index < args.length; index += 2) {
    if (!Object.hasOwn(take, args[index]) || args[index + 1] === undefined) {
      process.stderr.write(`unknown or incomplete option '${args[index]}'; see npm start -- --help\n`);
      return 2;
    }
    take[args[index]](args[index + 1]);
  }
  try {
    const scope = define();
    const manifests = new GitOpsApp(scope, { outdir: options.manifests });
    const { states, acknowledge } = options;
    const infrastructure = new InfrastructureApp(scope, { outdir: options.infrastructure, lockDirectory: options.locks, states, acknowledge });
    // First, because it is the one that refuses.
    infrastructure.synth();
    manifests.synth();
    summarise(scope, manifests, options, infrastructure.changedLocks);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function summarise(scope: Fleet, manifests: GitOpsApp, options: Options, changedLocks: string[]): void {
  for (const sovereign of scope.sovereigns) {
    const { written, removed, total } = manifests.changes(sovereign.name);
    const lines = [`\n${sovereign.name} (${sovereign.fqdn})`, ...table(sovereign)];
    lines.push(`  manifests  ${path.join(manifests.outdir, sovereign.fqdn)}: ${total} files, ${written} written, ${removed} removed`);
    lines.push(`  machines   ${path.join(options.infrastructure, 'stacks', `${sovereign.name}-*`)}`);
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (changedLocks.length > 0) process.stdout.write(`\nlocks changed, commit them: ${changedLocks.map((stack) => path.join(options.locks, `${stack}.json`)).join(', ')}\n`);
}

/** One line per host cluster: machines, units, requests against capacity and beside the estimate of the reference stack, cost. */
export function table(sovereign: Sovereign): string[] {
  const plan = SovereignPlan.of(sovereign);
  const gib = (mib: number) => (mib / 1024).toFixed(0);
  const cores = (millis: number) => (millis / 1000).toFixed(1);
  const rows = plan.clusters.map((cluster) => {
    const capacity = Capacity.of(cluster);
    const { hostCluster } = cluster;
    const pools = [hostCluster.controlPlane, ...hostCluster.pools].filter((pool) => pool.count > 0);
    return [
      hostCluster.name,
      pools.map((pool) => `${pool.count} × ${pool.instanceType.name}`).join(', '),
      `${cluster.units.length} units`,
      `${cores(capacity.requestedCpuMillis)} of ${cores(capacity.allocatableCpuMillis)} cores`,
      `${gib(capacity.requestedMemoryMiB)} of ${gib(capacity.allocatableMemoryMiB)} GiB`,
      `estimate ${Estimate.of(cluster).estimatedGb.toFixed(1)} GB`,
      `${capacity.pods} of ${capacity.maxPods} Pods`,
      `${capacity.volumes} volumes`,
      capacity.monthlyEuro === undefined ? 'no price' : `€ ${capacity.monthlyEuro.toFixed(2)}`,
    ];
  });
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return [...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`), `  cost       ${cost(sovereign, plan)}`];
}

/** What all machines cost together, as far as their prices are recorded. */
function cost(sovereign: Sovereign, plan: SovereignPlan): string {
  const costs = plan.clusters.map((cluster) => Capacity.of(cluster).monthlyEuro);
  const known = costs.filter((one) => one !== undefined);
  const clouds = [...new Set(sovereign.regions.map((region) => region.provider))];
  const dates = clouds.filter(({ pricesAsOf }) => pricesAsOf !== undefined).map(({ provider, pricesAsOf }) => `${provider.name} ${pricesAsOf}`);
  const unpriced = clouds.filter(({ pricesAsOf }) => pricesAsOf === undefined).map(({ provider }) => provider.name);
  const missing = unpriced.length > 0 ? [`no price is recorded for ${unpriced.join(', ')}`] : [];
  if (known.length === 0) return missing.join();
  const without = known.length === costs.length ? '' : `, and without ${costs.length - known.length} of ${costs.length} clusters`;
  const total = known.reduce((sum, one) => sum + one, 0).toFixed(2);
  return `about € ${total} per month, net, without volumes and traffic${without} (${[`list prices: ${dates.join(', ')}`, ...missing].join('; ')})`;
}

if (require.main === module) process.exitCode = main(process.argv.slice(2));
