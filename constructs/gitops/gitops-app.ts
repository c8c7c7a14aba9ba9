import { App } from 'cdk8s';
import { SovereignPlan } from '../blueprint';
import { Checks } from '../checks';
import { Fleet } from '../sovereign';
import { addClusterTree, addVclusterTree } from './cluster-tree';
import { addPackages } from './packages';
import { addPublication } from './publication';
import { addRepositories } from './repositories';
import { Tree, TreeChanges } from './tree';

/** Properties of a GitOpsApp. */
export interface GitOpsAppProps {
  /**
   * Folder that the trees are written to, one folder per Sovereign.
   * @default - `CDK8S_OUTDIR` if `cdk8s synth` sets it, else 'gitops'
   */
  readonly outdir?: string;
}

/**
 * Writes the GitOps tree of every Sovereign of a fleet: one folder per Gitea repository.
 *
 * @example
 * new GitOpsApp(fleet).synth();
 */
export class GitOpsApp extends App {
  /** Returns the tree of one Sovereign; nothing is written. */
  public static tree(plan: SovereignPlan): Tree {
    const tree = new Tree();
    for (const cluster of plan.clusters) {
      addClusterTree(tree, 'system/catalyst-config', cluster);
      cluster.vclusters.forEach((vcluster) => addVclusterTree(tree, vcluster));
    }
    addRepositories(tree, plan.sovereign);
    addPackages(tree, plan);
    addPublication(tree, plan);
    return tree;
  }

  private readonly fleet: Fleet;
  private readonly result = new Map<string, TreeChanges>();

  constructor(fleet: Fleet, props: GitOpsAppProps = {}) {
    super({ outdir: props.outdir ?? process.env.CDK8S_OUTDIR ?? 'gitops' });
    this.fleet = fleet;
  }

  /**
   * Checks every Sovereign, then writes the trees.
   *
   * @throws if a check fails; nothing is written then
   */
  public synth(): void {
    const plans = Checks.assert(this.fleet);
    const trees = plans.map((plan) => ({ plan, tree: GitOpsApp.tree(plan) }));
    for (const { plan, tree } of trees) {
      this.result.set(plan.sovereign.name, tree.write(`${this.outdir}/${plan.sovereign.fqdn}`));
    }
  }

  /** Returns what the last `synth` did for a Sovereign. */
  public changes(sovereignName: string): TreeChanges {
    return this.result.get(sovereignName) ?? { written: 0, removed: 0, total: 0 };
  }
}
