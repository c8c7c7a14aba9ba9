import { Guard } from '../../constructs/infrastructure/guard';
import { Checks, Finding, Fleet, GitOpsApp, InfrastructureApp, Sovereign, SovereignPlan, TreeChanges } from '../../index';
import { summaryOf } from './summary';

/** Where the program reads and writes. */
export interface Options {
  /** Folder of the GitOps trees. */
  readonly manifests: string;
  /** Folder of the OpenTofu stacks. */
  readonly infrastructure: string;
  /** Folder of the locks. */
  readonly locks: string;
  /** Files with the states that stacks are compared with. */
  readonly states: string[];
  /** Names of what may go. */
  readonly acknowledge: string[];
}

/** What is wrong with the Sovereigns of a share. */
export interface Checked {
  /** What the checks found. */
  readonly findings: Finding[];
  /** Why Sovereigns could not be planned or rendered, by their names. */
  readonly errors: { [sovereign: string]: string };
}

/** What was written of a share. */
export interface Written {
  /** What happened to the tree of each Sovereign, and its lines of the summary, by its name. */
  readonly sovereigns: { [sovereign: string]: { changes: TreeChanges; summary: string[] } };
  /** What the manifest of cdktf says of each stack, by its name. */
  readonly stacks: Stacks;
}

type Stacks = InfrastructureApp['manifest']['stacks'];

/**
 * The Sovereigns that one thread takes of a fleet. Everything is made in memory, step by step, and written once nothing is wrong with the
 * Sovereigns of any share.
 */
export class Share {
  private readonly manifests: GitOpsApp;
  private infrastructure!: InfrastructureApp;

  /**
   * @param fleet all Sovereigns; those that other threads take are removed from it
   * @param first number of the Sovereign that it takes first
   * @param taken how many Sovereigns are taken, one number for all threads
   */
  constructor(private readonly fleet: Fleet, private readonly options: Options, private readonly first: number, private readonly taken: Int32Array) {
    this.manifests = new GitOpsApp(fleet, { outdir: options.manifests });
  }

  /** Takes Sovereigns as long as there are any, the largest first; plans, checks and renders them. */
  public check(): Checked {
    const findings: Finding[] = [];
    const errors: { [sovereign: string]: string } = {};
    const all = this.fleet.sovereigns.sort((a, b) => b.hostClusters.length - a.hostClusters.length);
    const own = new Set<Sovereign>();
    for (let next = this.first; next < all.length; next = Atomics.add(this.taken, 0, 1)) {
      const sovereign = all[next];
      own.add(sovereign);
      try {
        const found = Checks.findings(sovereign);
        if (found.length === 0) this.manifests._render(SovereignPlan.of(sovereign));
        findings.push(...found);
      } catch (error) {
        errors[sovereign.name] = (error as Error).message;
      }
    }
    all.filter((sovereign) => !own.has(sovereign)).forEach((sovereign) => this.fleet.node.tryRemoveChild(sovereign.node.id));
    return { findings, errors };
  }

  /** Returns the content of every `cdk.tf.json`, by the name of its stack. */
  public render(): { [stack: string]: string } {
    const { infrastructure, locks, states, acknowledge } = this.options;
    this.infrastructure = new InfrastructureApp(this.fleet, { outdir: infrastructure, lockDirectory: locks, states, acknowledge });
    return this.infrastructure._render();
  }

  /** Writes the stacks and the trees. */
  public write(): Written {
    this.infrastructure._write();
    this.manifests._write();
    const sovereigns = this.fleet.sovereigns.map((one) => [one.name, { changes: this.manifests.changes(one.name), summary: summaryOf(one) }]);
    return { sovereigns: Object.fromEntries(sovereigns), stacks: this.infrastructure.manifest.stacks };
  }

  /** Compares the stacks of all shares, as `render` returns them, with what they were. */
  public guard(stacks: { [stack: string]: string }): Guard {
    return this.infrastructure._guard(stacks);
  }

  /** Writes the manifest of cdktf with the stacks of all shares. */
  public list(stacks: Stacks): void {
    const { manifest } = this.infrastructure;
    Object.assign(manifest.stacks, stacks);
    manifest.writeToFile();
  }
}
