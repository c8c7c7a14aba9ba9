import * as path from 'path';
import { ACKNOWLEDGED, LOCKS } from './acknowledged';
import { Options } from './program/share';
import { Definition, synthesise, Synthesis } from './program/synthesis';

const HELP = `Synthesises every Sovereign: OpenTofu JSON for its machines, and the GitOps tree of its clusters.

Usage: npm start [-- options]

  --help              shows this text
  --manifests DIR     folder for the GitOps trees (default: gitops)
  --infrastructure DIR
                      folder for the OpenTofu stacks (default: cdktf.out)
  --locks DIR         folder of the locks that stacks are compared with (default: ${LOCKS})
  --state FILE        compares a stack with its state instead of its lock: the output of
                      'tofu show -json' in a file named <stack>.json; may be repeated
  --threads NUMBER    how many threads share the work, at most one per Sovereign (default: one for
                      32 clusters, and at most one per processor)
  --acknowledge NAME  what may go, <stack>/<resource> as a refusal names it, or <stack> for a
                      whole cluster; it loses its protection; may be repeated
`;

/** Runs the program, over the Sovereigns of this folder unless told otherwise, and returns its exit code. */
export async function main(args: string[], definition: Definition = require.resolve('./index')): Promise<number> {
  const options = { manifests: 'gitops', infrastructure: 'cdktf.out', locks: LOCKS, states: [] as string[], acknowledge: [...ACKNOWLEDGED] };
  let threads: string | undefined;
  const take: { [option: string]: (value: string) => void } = {
    '--manifests': (value) => { options.manifests = value; },
    '--infrastructure': (value) => { options.infrastructure = value; },
    '--locks': (value) => { options.locks = value; },
    '--state': (value) => options.states.push(value),
    '--threads': (value) => { threads = value; },
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
  if (threads !== undefined && !/^[1-9]\d{0,3}$/.test(threads)) {
    process.stderr.write(`--threads must be a whole number from 1 to 9999, got '${threads}'; leave it out for as many as the fleet is worth\n`);
    return 2;
  }
  try {
    summarise(await synthesise(definition, options, threads === undefined ? undefined : Number(threads)), options);
    return 0;
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return 1;
  }
}

function summarise({ sovereigns, changedLocks }: Synthesis, { manifests, infrastructure, locks }: Options): void {
  for (const { sovereign: { name, fqdn }, changes, summary } of sovereigns) {
    const lines = [
      `\n${name} (${fqdn})`,
      ...summary,
      `  manifests  ${path.join(manifests, fqdn)}: ${changes.total} files, ${changes.written} written, ${changes.removed} removed`,
      `  machines   ${path.join(infrastructure, 'stacks', `${name}-*`)}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
  if (changedLocks.length > 0) process.stdout.write(`\nlocks changed, commit them: ${changedLocks.map((stack) => path.join(locks, `${stack}.json`)).join(', ')}\n`);
}

if (require.main === module) void main(process.argv.slice(2)).then((code) => { process.exitCode = code; });
