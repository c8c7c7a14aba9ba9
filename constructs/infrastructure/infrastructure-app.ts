import * as fs from 'fs';
import * as path from 'path';
import { App } from 'cdktf';
import { Checks } from '../checks';
import { Fleet } from '../sovereign';
import { HostClusterStack } from './host-cluster-stack';
import { sshKeyOwner } from './ssh-keys';
import { encryption, StateProps } from './state';

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
}

/**
 * Writes the OpenTofu stacks of every Sovereign of a fleet: one per host cluster, named `{sovereign}-{cluster}`.
 *
 * @example
 * new InfrastructureApp(fleet).synth();
 */
export class InfrastructureApp extends App {
  /** Stacks, sorted by name. */
  public readonly stacks: HostClusterStack[];

  /**
   * Checks every Sovereign, then makes the stacks.
   *
   * @throws if a check fails; nothing is written then
   */
  constructor(fleet: Fleet, props: InfrastructureAppProps = {}) {
    const plans = Checks.assert(fleet);
    super({ outdir: props.outdir });
    const { state, deletionProtection } = props;
    this.stacks = plans.flatMap((sovereignPlan) => {
      const stacks = sovereignPlan.clusters.map((plan) => new HostClusterStack(
        this, `${sovereignPlan.sovereign.name}-${plan.hostCluster.name}`, { plan, state, deletionProtection },
      ));
      const owner = stacks.find((stack) => stack.plan.hostCluster === sshKeyOwner(sovereignPlan.sovereign))!;
      stacks.filter((stack) => stack !== owner).forEach((stack) => stack.addDependency(owner));
      return stacks;
    });
  }

  /** Writes the stacks, and beside each the encryption of its state. */
  public synth(): void {
    super.synth();
    for (const stack of this.stacks) {
      const file = path.join(this.outdir, this.manifest.forStack(stack).workingDirectory, 'encryption.tofu.json');
      fs.writeFileSync(file, `${JSON.stringify(encryption(), null, 2)}\n`);
    }
  }
}
