import * as fs from 'fs';
import * as path from 'path';
import { App } from 'cdktf';
import { invokeAspects } from 'cdktf/lib/synthesize/synthesizer';
import { Finding } from '../blueprint';
import { Checks } from '../checks';
import { Fleet } from '../sovereign';
import { infrastructureOf } from './clouds';
import { Guard } from './guard';
import { HostClusterStack } from './host-cluster-stack';
import { encryption, StateProps } from './state';
import { untraced } from './untraced';

/** Properties of an InfrastructureApp. */
export interface InfrastructureAppProps {
  /**
   * Folder that the stacks are written to.
   * @default - `CDKTF_OUTDIR` if `cdktf synth` sets it, else 'cdktf.out'
   */
  readonly outdir?: string;
  /**
   * Bucket that keeps the state.
   * @default - local files in the folder `tofu-state` beside the output folder
   */
  readonly state?: StateProps;
  /**
   * Whether the cloud refuses to delete or rebuild machines, networks and load balancers.
   * @default true
   */
  readonly deletionProtection?: boolean;
  /**
   * Folder of the locks: a file per stack that says what must not get lost of it. They belong into Git, beside the definition.
   * @default - beside the output folder and named after it: 'cdktf.locks' for 'cdktf.out'
   */
  readonly lockDirectory?: string;
  /**
   * Names of what may go: `<stack>/<resource>`, as refusals spell them, or `<stack>` for a whole cluster that is taken down. Nothing else
   * loses its protection.
   * @default - none
   */
  readonly acknowledge?: string[];
  /**
   * Files with what `tofu show -json` prints, each named `<stack>.json`: the stack is compared with its state instead of its lock.
   * @default - none
   */
  readonly states?: string[];
}

/**
 * Writes the OpenTofu stacks of every Sovereign of a fleet: one per host cluster, named `{sovereign}-{cluster}`.
 *
 * A stack is compared with its lock before it is written. What would delete, replace or renumber something is refused until its name is
 * acknowledged; then the lock is written anew.
 *
 * @example
 * new InfrastructureApp(fleet).synth();
 */
export class InfrastructureApp extends App {
  /** Stacks, sorted by name. */
  public readonly stacks: HostClusterStack[];
  private readonly props: InfrastructureAppProps;
  private locksWritten: string[] = [];

  /**
   * Checks every Sovereign, then makes the stacks.
   *
   * @throws if a check fails; nothing is written then
   */
  constructor(fleet: Fleet, props: InfrastructureAppProps = {}) {
    const plans = Checks.assert(fleet);
    if (props.outdir) fs.mkdirSync(props.outdir, { recursive: true });
    super({ outdir: props.outdir });
    this.props = props;
    const { state, acknowledge = [] } = props;
    this.stacks = untraced(() => plans.flatMap((sovereignPlan) => {
      const stacks = sovereignPlan.clusters.map((plan) => {
        const name = `${sovereignPlan.sovereign.name}-${plan.hostCluster.name}`;
        return new HostClusterStack(this, name, {
          plan,
          state,
          deletionProtection: (props.deletionProtection ?? true) && !acknowledge.includes(name),
          acknowledge: acknowledge.filter((one) => one.startsWith(`${name}/`)).map((one) => one.slice(name.length + 1)),
        });
      });
      for (const stack of stacks) {
        const shared = infrastructureOf(stack.plan.hostCluster).sharedOwner?.(sovereignPlan.sovereign);
        const owner = stacks.find((other) => other !== stack && other.plan.hostCluster === shared);
        if (owner) stack.addDependency(owner);
      }
      return stacks;
    }));
  }

  /** Names of the stacks whose lock the last `synth` wrote or removed. */
  public get changedLocks(): string[] {
    return this.locksWritten;
  }

  /** Returns what `synth` would refuse, sorted; nothing is written. */
  public refusals(): Finding[] {
    try {
      return this._guard(this._render()).findings;
    } finally {
      this.release();
    }
  }

  /**
   * Compares the stacks with their locks, writes the stacks, beside each the encryption of its state, and the locks.
   *
   * @throws with everything that is refused; nothing is written then
   */
  public synth(): void {
    try {
      const guard = this._guard(this._render());
      guard.assert();
      this._write();
      this.locksWritten = guard.writeLocks();
    } finally {
      this.release();
    }
  }

  /**
   * Returns the content of every `cdk.tf.json`, by the name of its stack, which is then what `_write` writes.
   *
   * @internal
   */
  public _render(): { [stack: string]: string } {
    return untraced(() => {
      // A stack may add to the outputs of another one: all are prepared before the first is rendered.
      for (const stack of this.stacks) {
        invokeAspects(stack);
        stack.prepareStack();
      }
      return Object.fromEntries(this.stacks.map((stack) => [stack.node.id, JSON.stringify(stack._render())]));
    });
  }

  /**
   * Compares stacks with what they were: those of this program, and of those that write into the same folder.
   *
   * @param stacks what `_render` returns
   * @internal
   */
  public _guard(stacks: { [stack: string]: string }): Guard {
    const { lockDirectory, states, acknowledge } = this.props;
    const beside = `${path.basename(this.outdir, '.out')}.locks`;
    return new Guard({
      lockDirectory: lockDirectory ?? path.join(path.dirname(this.outdir), beside),
      states: states ?? [],
      acknowledged: acknowledge ?? [],
      stacks: Object.fromEntries(Object.entries(stacks).map(([stack, text]) => [stack, JSON.parse(text)])),
    });
  }

  /**
   * Writes the stacks, and beside each the encryption of its state.
   *
   * @internal
   */
  public _write(): void {
    untraced(() => super.synth());
    for (const stack of this.stacks) {
      const file = path.join(this.outdir, this.manifest.forStack(stack).workingDirectory, 'encryption.tofu.json');
      fs.writeFileSync(file, `${JSON.stringify(encryption(), null, 2)}\n`);
    }
  }

  private release(): void {
    this.stacks.forEach((stack) => stack._release());
  }
}
