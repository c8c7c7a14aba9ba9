import { TerraformLocal, TerraformResourceLifecycle, TerraformStack } from 'cdktf';
import { ClusterPlan, MadeValue } from '../blueprint';
import { zoneOf } from '../cloud/zone';
import { Labels, ManagedBy, NodeRole } from '../naming';
import { HostCluster } from '../sovereign';
import { HandOver } from './hand-over';

/** What the parts of a stack share. */
export class StackContext {
  /** Everything the stack makes. */
  public readonly handOver = new HandOver();
  /** Cluster that the stack is for. */
  public readonly cluster: HostCluster;

  constructor(
    /** Stack that the resources belong to; its direct children, so that their addresses are their names. */
    public readonly stack: TerraformStack,
    /** Plan of the cluster. */
    public readonly plan: ClusterPlan,
    /** Whether the cloud refuses to delete machines, networks and load balancers. */
    public readonly deletionProtection: boolean,
    /** Ids of the resources that are to go, and so are not protected. */
    public readonly acknowledged: string[] = [],
  ) {
    this.cluster = plan.hostCluster;
  }

  /** Location of the cluster in the cloud's words. */
  public get location(): string {
    return this.cluster.region.location.cloudLocation;
  }

  /**
   * Returns the zone of the machines, where a cloud has several in a location: their volumes are in it too.
   *
   * @param example a zone of the location, for the error
   * @throws if the location table names none
   */
  public zone(example: string): string {
    const { node, region } = this.cluster;
    return zoneOf(node.path, region.location, example);
  }

  /**
   * Returns the name of a resource.
   *
   * The cluster is part of it: the short names of the naming scheme (`ingress-prod`) are unique where a provider scopes names to a
   * region, but here two regions share one project (L15).
   */
  public name(purpose: string): string {
    return this.cluster.clusterName.resource(purpose);
  }

  /** Tells texts that Phase 0 puts together what the stack makes. */
  public tell({ name }: MadeValue, value: string): void {
    new TerraformLocal(this.stack, name, value).overrideLogicalId(name);
  }

  /** Tells whether the cloud refuses to delete a resource. */
  public isProtected(id: string): boolean {
    return this.deletionProtection && !this.acknowledged.includes(id);
  }

  /**
   * Returns the lifecycle of a resource that must not be lost by accident: a plan that would delete or replace it fails as a whole,
   * before anything around it is taken away.
   */
  public lifecycle(id: string, ignoreChanges?: string[]): TerraformResourceLifecycle {
    return { preventDestroy: this.isProtected(id), ...(ignoreChanges ? { ignoreChanges } : {}) };
  }

  /** Returns the labels of a resource. */
  public labels(role?: NodeRole): { [key: string]: string } {
    const { clusterName: cluster, sovereign } = this.cluster;
    return Labels.forCloud({ cluster, fqdn: sovereign.fqdn, managedBy: ManagedBy.OPENTOFU, role });
  }
}
