import { ApiObject, Chart } from 'cdk8s';
import { invalid } from '../private/errors';
import { Blueprint } from './blueprint';
import { PlainObject } from './plain-object';
import type { ClusterPlan } from './plan';
import { isClusterScoped } from './scope';

const API_VERSION = /^([a-z0-9.-]+\/)?v[0-9a-z]+$/;
const NAME = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/;
/** Names of roles are parts of a URL, and may have colons. */
const RBAC_NAME = /^[A-Za-z0-9]([A-Za-z0-9:._-]*[A-Za-z0-9])?$/;

/** Why Flux does not wait for a unit to become ready. */
export enum WaitException {
  /** The unit reconciles the controllers that would do the waiting. */
  RECONCILES_ITSELF = 'reconciles-itself',
  /** Readiness depends on the world outside (public DNS, a certificate authority) and nothing may be held up by it. */
  DEPENDS_ON_OUTSIDE = 'depends-on-outside',
}

/** Reason of an edge to what the tree is read from: it is of the Sovereign, and not of the packages that its Blueprints are. */
export const SOURCE_EDGE = 'source';

/** Properties of a unit. */
export interface UnitProps {
  /**
   * Whether objects that leave the tree are deleted from the cluster.
   * @default true
   */
  readonly prune?: boolean;
  /**
   * Why Flux does not wait for the unit.
   * @default - Flux waits
   */
  readonly waitException?: WaitException;
  /**
   * Longest time to become ready, in minutes.
   * @default 15
   */
  readonly timeoutMinutes?: number;
  /**
   * Kinds that are served once the unit is ready, as `Kind.group`.
   * @default - none
   */
  readonly crds?: string[];
  /**
   * Folder of the unit in the repository, where it is not the cluster's own folder for the unit.
   * @default - `clusters/{cluster}/{unit}`
   */
  readonly path?: string;
  /**
   * Plan of the vcluster that the unit is applied to; whoever waits for what waits on the host cluster nevertheless.
   * @default - the unit is applied to the cluster that it is planned for
   */
  readonly appliedTo?: ClusterPlan;
}

/** An edge between units, and what implies it. */
export interface UnitDependency {
  /** Unit that has to be ready first. */
  readonly unit: Unit;
  /** What implies the edge, for example `postgres`. */
  readonly reason: string;
}

/**
 * What Flux applies and waits for as one: a folder of manifests and the Kustomization that points at it.
 *
 * A unit is an edge's end: everything in it is applied together, and units that depend on it start when all of it is ready.
 */
export class Unit {
  private readonly edges = new Map<Unit, UnitDependency>();
  private readonly props: UnitProps = {};
  private rendered?: { [key: string]: any }[];
  private sorted?: UnitDependency[];

  constructor(
    /** Name of the unit, unique on its cluster. */
    public readonly name: string,
    /** Chart that holds the unit's objects; add cdk8s and cdk8s-plus constructs to it. */
    public readonly chart: Chart,
    private readonly clusterPath: string,
    /** Blueprint the unit belongs to; none for units of the platform itself. */
    public readonly blueprint?: Blueprint,
    props: UnitProps = {},
  ) {
    this._declare(props);
  }

  /** Whether objects that leave the tree are deleted from the cluster. */
  public get prune(): boolean {
    return this.props.prune ?? true;
  }

  /** Why Flux does not wait for the unit. */
  public get waitException(): WaitException | undefined {
    return this.props.waitException;
  }

  /** Longest time to become ready, in minutes. */
  public get timeoutMinutes(): number {
    return this.props.timeoutMinutes ?? 15;
  }

  /** Kinds that are served once the unit is ready, as `Kind.group`. */
  public get crds(): string[] {
    return this.props.crds ?? [];
  }

  /** Folder of the unit in the repository. */
  public get path(): string {
    return this.props.path ?? `${this.clusterPath}/${this.name}`;
  }

  /** Plan of the vcluster that the unit is applied to, where that is not the cluster that it is planned for. */
  public get appliedTo(): ClusterPlan | undefined {
    return this.props.appliedTo;
  }

  /** Units that have to be ready first, sorted by name. */
  public get dependencies(): UnitDependency[] {
    this.sorted ??= [...this.edges.values()].sort((a, b) => (a.unit.name < b.unit.name ? -1 : 1));
    return this.sorted;
  }

  /** Objects of the unit. */
  public get objects(): ApiObject[] {
    return this.chart.node.findAll().filter((construct): construct is ApiObject => ApiObject.isApiObject(construct));
  }

  /** The unit's objects as they are written, sorted by kind, namespace and name; the same list on every call. */
  public get manifests(): { [key: string]: any }[] {
    this.rendered ??= this.objects
      .map((object) => withScope(object.toJson()))
      .map((manifest) => ({ manifest, identity: identityOf(manifest) }))
      .sort((a, b) => (a.identity < b.identity ? -1 : 1))
      .map(({ manifest }) => manifest);
    return this.rendered;
  }

  /** Declares that another unit has to be ready first; an edge to itself says nothing and is dropped. */
  public dependsOn(unit: Unit, reason: string): void {
    if (unit === this || this.edges.has(unit)) return;
    this.edges.set(unit, { unit, reason });
    this.sorted = undefined;
  }

  /**
   * Forgets the edges to some units, and returns them.
   *
   * @internal
   */
  public _release(isReleased: (unit: Unit) => boolean): UnitDependency[] {
    const released = this.dependencies.filter(({ unit }) => isReleased(unit));
    released.forEach(({ unit }) => this.edges.delete(unit));
    this.sorted = undefined;
    return released;
  }

  /**
   * Says more about the unit: whoever waits for it may have asked for it before its own Blueprint says what it is.
   *
   * @internal
   */
  public _declare(props: UnitProps): void {
    for (const [key, value] of Object.entries(props)) if (value !== undefined) Object.assign(this.props, { [key]: value });
  }

  /**
   * Adds a Kubernetes object.
   *
   * @param manifest a complete object: apiVersion, kind, metadata and the rest; without a namespace it is in the Blueprint's
   *   namespace, unless its kind belongs to none
   * @throws if the object has no apiVersion, kind or valid name, or the unit already has an object of that kind, namespace and name
   */
  public add(manifest: { [key: string]: any }): ApiObject {
    this.rendered = undefined;
    this.assertObject(manifest);
    const { apiVersion, kind, metadata, ...rest } = manifest;
    const id = [kind, metadata?.namespace, metadata?.name].filter((part) => part !== undefined).join('.');
    if (this.chart.node.tryFindChild(id)) {
      throw new Error(`${this.where}: has two objects ${kind} ${metadata.name}; give one of them another name`);
    }
    return new PlainObject(this.chart, id, { apiVersion, kind, metadata, ...rest });
  }

  private assertObject({ apiVersion, kind, metadata }: { [key: string]: any }): void {
    const what = typeof kind === 'string' && kind !== '' ? kind : 'object';
    if (what === 'object') throw invalid(this.where, 'kind', 'be the kind of the object', kind, "write for example 'ConfigMap'");
    if (typeof apiVersion !== 'string' || !API_VERSION.test(apiVersion)) {
      throw invalid(this.where, `${what}.apiVersion`, 'be the group and version of the kind', apiVersion, "write for example 'apps/v1'");
    }
    const shape = apiVersion.startsWith('rbac.authorization.k8s.io/') ? RBAC_NAME : NAME;
    if (typeof metadata?.name !== 'string' || !shape.test(metadata.name) || metadata.name.length > 253) {
      const rule = 'be at most 253 lowercase letters, digits, hyphens or dots, with a letter or digit at either end';
      throw invalid(this.where, `${what}.metadata.name`, rule, metadata?.name, "write for example 'settings'");
    }
  }

  /** Says which unit it is, for errors. */
  private get where(): string {
    return this.blueprint === undefined ? this.name : `${this.blueprint.node.path}, unit '${this.name}'`;
  }
}

/** Charts give every object their namespace; what belongs to none must not have one. */
function withScope(manifest: { [key: string]: any }): { [key: string]: any } {
  if (!isClusterScoped(manifest.apiVersion, manifest.kind)) return manifest;
  const { namespace, ...metadata } = manifest.metadata;
  return { ...manifest, metadata };
}

function identityOf(manifest: { [key: string]: any }): string {
  return `${manifest.kind} ${manifest.metadata.namespace ?? ''} ${manifest.metadata.name}`;
}
