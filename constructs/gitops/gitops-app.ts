import { App } from 'cdk8s';
import { SovereignPlan } from '../blueprint';
import { Checks } from '../checks';
import { Fleet, Sovereign } from '../sovereign';
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
  private readonly trees = new Map<string, Tree>();
  private readonly result = new Map<string, TreeChanges>();

  constructor(fleet: Fleet, props: GitOpsAppProps = {}) {
    super({ outdir: props.outdir ?? process.env.CDK8S_OUTDIR ?? 'gitops' });
    this.fleet = fleet;
  }

  /**
   * Checks every Sovereign, then writes the trees.
   *
   * @throws if a check fails, or a folder holds files that this program did not write; nothing is written then
   */
  public synth(): void {
    Checks.assert(this.fleet).forEach((plan) => this._render(plan));
    this._write();
  }

  /** Returns what the last `synth` did for a Sovereign. */
  public changes(sovereignName: string): TreeChanges {
    return this.result.get(sovereignName) ?? { written: 0, removed: 0, total: 0 };
  }

  /**
   * Renders the tree of a Sovereign in memory.
   *
   * @internal
   */
  public _render(plan: SovereignPlan): void {
    Tree._requireOwn(this.folderOf(plan.sovereign));
    this.trees.set(plan.sovereign.name, GitOpsApp.tree(plan));
  }

  /**
   * Writes the trees that were rendered.
   *
   * @internal
   */
  public _write(): void {
    for (const sovereign of this.fleet.sovereigns) {
      const tree = this.trees.get(sovereign.name);
      if (tree) this.result.set(sovereign.name, tree.write(this.folderOf(sovereign)));
    }
    this.trees.clear();
  }

  private folderOf(sovereign: Sovereign): string {
    return `${this.outdir}/${sovereign.fqdn}`;
  }
}
