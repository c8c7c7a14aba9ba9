import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as library from '../index';
import { CommandError } from './io';
import { definitionOf, expressionsOf, functionName } from './new-definition';
import { Answers } from './new-questions';

/** Props that stand in for those that were not answered yet. */
const STAND_IN = `{
  domain: Domain.pool(Domain.pools[0]),
  owner: { organization: 'Example', email: 'platform@example.com', country: 'DE' },
  sshPublicKeys: ['ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d stand-in'],
  gitops: GitOpsSource.seed({ url: 'https://git.example.com/example/catalyst-config.git' }),
  regions: [{ provider: Hetzner.cloud(), code: 'fsn', hostClusters: [{ buildingBlock: BuildingBlock.MGT, controlPlane: { instanceType: 'ccx33' } }] }],
}`;
/** Props that mean something only beside others. */
const BESIDE: { [prop: string]: string[] } = { dns: ['domain'], archive: ['regions'] };

/** What a stack asks for. */
export interface Variable {
  readonly name: string;
  readonly description: string;
}

/** The definition that the answers make, tried out in memory. */
export class Draft {
  /** Content of the file. */
  public readonly text: string;
  /** The fleet with the Sovereign alone. */
  public readonly fleet: library.Fleet;

  /**
   * Returns what is wrong with single answers, with all of them at once.
   *
   * @param props props to look at; all without
   */
  public static faultsOf(answers: Answers, props?: string[]): string[] {
    const expressions = expressionsOf(answers);
    const wanted = Object.keys(expressions).filter((prop) => props?.includes(prop) ?? true);
    const faults = wanted.flatMap((prop) => {
      const given = [...(BESIDE[prop] ?? []), prop].map((one) => `${one}: ${expressions[one]}`).join(', ');
      return faultOf(() => evaluate(`return new Sovereign(new Fleet(), ${JSON.stringify(answers.name)}, { ...${STAND_IN}, ${given} })`, library));
    });
    return [...new Set(faults)];
  }

  /**
   * Compiles the definition and runs it.
   *
   * @throws with everything that is wrong with it
   */
  constructor(private readonly answers: Answers, module: string, folder: string) {
    this.text = definitionOf(answers, module);
    this.fleet = new library.Fleet();
    const { outputText } = compilerAt(folder).transpileModule(this.text, { compilerOptions: { module: 1, target: 9 } });
    const exported: { [name: string]: (scope: library.Fleet) => library.Sovereign } = {};
    const load = (name: string) => (name === module ? library : {});
    new Function('require', 'exports', outputText)(load, exported);
    exported[functionName(answers.name)](this.fleet);
    library.Checks.assert(this.fleet);
  }

  /** Sovereign of the definition. */
  public get sovereign(): library.Sovereign {
    return this.fleet.sovereigns[0];
  }

  /** Returns what its stacks ask for, each once, by reading them. */
  public variables(): Variable[] {
    const folder = mkdtempSync(join(tmpdir(), `${this.answers.name}-`));
    try {
      new library.InfrastructureApp(this.fleet, { outdir: join(folder, 'out'), lockDirectory: join(folder, 'locks') }).synth();
      const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => /\.(tf|tofu)\.json$/.test(file));
      const asked = files.flatMap((file) => Object.entries<any>(JSON.parse(readFileSync(join(folder, file), 'utf8')).variable ?? {}));
      const known = new Map(asked.map(([name, { description }]) => [name, { name, description }]));
      return [...known.keys()].sort().map((name) => known.get(name)!);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}

/** Runs code in which the library can be named. */
function evaluate(code: string, names: { [name: string]: unknown }): unknown {
  const known = Object.keys(names).filter((name) => /^[A-Za-z]\w*$/.test(name) && name !== 'default');
  return new Function(...known, code)(...known.map((name) => names[name]));
}

/** Returns what the library says is wrong, a line for each problem. */
export function faultOf(make: () => unknown): string[] {
  try {
    make();
    return [];
  } catch (error) {
    return refusalOf(error).split('\n');
  }
}

/** Returns what the library says of a definition that it refuses; any other error is a fault of this program. */
export function refusalOf(error: unknown): string {
  if (error instanceof Error && error.constructor.name === 'Error') return error.message;
  throw error;
}

/** Finds the compiler of the program that the definition is for. */
function compilerAt(folder: string): typeof import('typescript') {
  try {
    return createRequire(join(folder, 'package.json'))('typescript');
  } catch {
    throw new CommandError(`${folder}: has no typescript, which the definition is compiled with before it is written; run npm install --save-dev typescript there, or name another folder with --folder`);
  }
}
