import { Construct } from 'constructs';
import { BuildingBlock, EnvType, Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid } from '../private/errors';
import { Application } from './application';
import { EnvironmentPolicy } from './environment-policy';
import type { HostCluster } from './host-cluster';
import type { Organization } from './organization';

/** Properties of an Environment. */
export interface EnvironmentProps {
  /**
   * Host clusters that carry the Environment, one vcluster of the Organization on each; all of them do the work of rtz.
   * @default - the first rtz cluster of the Sovereign by name
   */
  readonly hostClusters?: HostCluster[];
}

/**
 * Where an Organization's Applications of one purpose run, for example production: `{organization}-{env type}`.
 *
 * Its id is the code of its env type. It stands on host clusters of that env type, in a vcluster of the Organization on each.
 *
 * @example
 * const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
 * new Environment(acme, 'prod');
 */
export class Environment extends Construct {
  /** Tells whether a construct is an Environment. */
  public static isEnvironment(construct: any): construct is Environment {
    return construct instanceof Environment;
  }

  /** Organization that owns the Environment. */
  public readonly organization: Organization;
  /** Purpose of the Environment. */
  public readonly envType: EnvType;
  /** Host clusters that carry the Environment, sorted by name. */
  public readonly hostClusters: HostCluster[];

  constructor(scope: Organization, id: string, props: EnvironmentProps = {}) {
    super(scope, childId(scope, id, 'Environment'));
    this.organization = scope;
    this.envType = EnvType.of(id, this.node.path);
    const carriers = scope.sovereign.clustersWithRole(BuildingBlock.RTZ);
    this.hostClusters = [...(props.hostClusters ?? carriers.slice(0, 1))].sort((a, b) => (a.name < b.name ? -1 : 1));
    this.assertHostClusters(carriers);
  }

  /** Name of the Environment, for example `acme-prod`. */
  public get name(): string {
    return Names.environment(this.organization.name, this.envType);
  }

  /** Codes of the regions that the Environment is in, sorted. */
  public get regions(): string[] {
    return [...new Set(this.hostClusters.map((cluster) => cluster.region.code))].sort();
  }

  /** Applications in the Environment, sorted by name. */
  public get applications(): Application[] {
    const all = this.node.children.filter((child): child is Application => child instanceof Application);
    return all.sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** What has to be true before a change reaches the Environment. */
  public get policy(): EnvironmentPolicy | undefined {
    return this.node.children.find((child): child is EnvironmentPolicy => child instanceof EnvironmentPolicy);
  }

  private assertHostClusters(carriers: HostCluster[]): void {
    const path = this.node.path;
    const names = this.hostClusters.map((cluster) => cluster.name);
    const choice = `choose from ${carriers.map((cluster) => cluster.name).join(', ')}`;
    if (names.length === 0) throw invalid(path, 'hostClusters', 'name at least one host cluster', names, `${choice}, or leave it out`);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw invalid(path, 'hostClusters', 'name each host cluster once', twice, 'leave the repetition out');
    for (const cluster of this.hostClusters) {
      if (!carriers.includes(cluster)) {
        throw invalid(path, 'hostClusters', 'be host clusters of its own Sovereign that do the work of rtz', cluster.name, choice);
      }
      // One vcluster per Organization and host cluster carries one Environment, so the two have to mean the same (X10).
      if (cluster.envType !== this.envType) {
        throw invalid(
          path, 'envType', `be the env type of its host clusters, ${cluster.name} is ${cluster.envType}`, this.envType.code,
          `create the Environment '${cluster.envType}', or put this one on a Sovereign of env type ${this.envType}`,
        );
      }
    }
  }
}
