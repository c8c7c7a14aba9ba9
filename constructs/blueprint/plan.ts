import { App, Chart } from 'cdk8s';
import { HostCluster, Organization, Sovereign } from '../sovereign';
import { Blueprint } from './blueprint';
import { Capability } from './capability';
import { Component, PodSecurity, ServicePort } from './component';
import { SecretRef } from './connections';
import { IContributor } from './contributor';
import { Finding } from './finding';
import { order } from './graph';
import { Mirrors } from './mirrors';
import { PassageCall } from './passages';
import { BootstrapRelease, HostPort, PhaseZeroSecret } from './phase-zero';
import { VolumeRequest } from './requests';
import { Unit, UnitProps } from './unit';
import { wire } from './wiring';
import { Workload } from './workload';

/** A Helm release in a plan. */
export interface PlannedRelease {
  /** Unit that holds the release. */
  readonly unit: Unit;
  /** Catalogue row of the chart. */
  readonly component: Component;
  /** Chart, version and values. */
  readonly release: BootstrapRelease;
  /** Whether Phase 0 installs it before Flux takes it over. */
  readonly bootstrap: boolean;
  /** Services that it makes, in its namespace. */
  readonly services: ServicePort[];
  /** Secrets that it makes. */
  readonly secrets: SecretRef[];
  /** Values with which Phase 0 installs it: monitors come with Flux, after their kinds. */
  readonly valuesAtPhaseZero: { [key: string]: any };
}

/** A namespace in a plan. */
export interface PlannedNamespace {
  /** Name of the namespace. */
  readonly name: string;
  /** Pod Security level that it enforces. */
  readonly podSecurity: PodSecurity;
  /** Blueprint that asked for it first, by name. */
  readonly owner: Blueprint;
}

/** Pods in a plan. */
export interface PlannedWorkload {
  /** Blueprint that runs them. */
  readonly blueprint: Blueprint;
  /** Pods and what they ask for. */
  readonly workload: Workload;
}

/** Volumes in a plan. */
export interface PlannedVolumes {
  /** Blueprint that claims them. */
  readonly blueprint: Blueprint;
  /** Size and number. */
  readonly request: VolumeRequest;
}

/** An object that Phase 0 creates before Flux takes it over. */
export interface BootstrapObject {
  /** Unit that holds the object from then on. */
  readonly unit: Unit;
  /** The object as Phase 0 creates it. */
  readonly manifest: { [key: string]: any };
}

/** Pods of one namespace that connect to those of another. */
interface Connection {
  readonly from: string;
  readonly to: string;
}

/** Pods of a namespace that connect to the outside at a port. */
interface OutsidePort {
  readonly from: string;
  readonly port: number;
}

/** Namespaces that Kubernetes and Phase 0 make. */
export const BUILT_IN_NAMESPACES = ['default', 'kube-node-lease', 'kube-public', 'kube-system'];

/** What runs on one cluster, a host cluster or the vcluster of an Organization on one: its Blueprints, units, and the order between them. */
export class ClusterPlan {
  /** Blueprints on the cluster, sorted by name. */
  public readonly blueprints: Blueprint[];
  /** Helm releases, in the order of their units. */
  public readonly releases: PlannedRelease[] = [];
  /** Objects that Phase 0 creates before Flux takes them over, in the order of their units. */
  public readonly bootstrapObjects: BootstrapObject[] = [];
  /** Secrets that Phase 0 puts on the cluster, sorted by namespace and name. */
  public readonly phaseZeroSecrets: PhaseZeroSecret[] = [];
  /** Ports that Pods open on the public address of their machine, sorted by port. */
  public readonly hostPorts: HostPort[] = [];
  /** Ports of the load balancer in front of the cluster; none if nothing on it is public. */
  public readonly ingressPorts: number[] = [];
  /** Pods that charts run. */
  public readonly workloads: PlannedWorkload[] = [];
  /** Block volumes. */
  public readonly volumes: PlannedVolumes[] = [];
  /**
   * Connections between namespaces that Blueprints declare.
   *
   * @internal
   */
  public readonly _connections: Connection[] = [];
  /**
   * Ports of the outside that Blueprints declare.
   *
   * @internal
   */
  public readonly _outsidePorts: OutsidePort[] = [];
  /**
   * Who goes through passages to other clusters.
   *
   * @internal
   */
  public readonly _passageCalls: PassageCall[] = [];
  /**
   * Namespaces in which policies of a chart say who may connect.
   *
   * @internal
   */
  public readonly _guardedNamespaces = new Set<string>();
  /**
   * Accounts at the Git server that read the repositories of an Organization, by name.
   *
   * @internal
   */
  public readonly _gitReaders = new Map<string, Organization>();
  /**
   * What of its host cluster a vcluster has a copy of.
   *
   * @internal
   */
  public readonly _mirrors = new Mirrors();
  /**
   * Units of the host cluster with which Applications of a vcluster begin: they wait for whatever these need there.
   *
   * @internal
   */
  public readonly _entries = new Map<Blueprint, Unit>();
  /** Blueprints by the names of the capabilities that they provide. */
  private readonly providers = new Map<string, Blueprint[]>();
  private readonly vclusterPlans = new Map<Organization, ClusterPlan>();
  private readonly app = new App();
  private readonly unitsByName = new Map<string, Unit>();
  private readonly namespacesByName = new Map<string, PlannedNamespace>();
  private readonly hostPortOwners = new Map<string, Blueprint>();
  private orderedUnits?: Unit[];

  /** @internal */
  constructor(
    /** Plan of the whole Sovereign. */
    public readonly sovereignPlan: SovereignPlan,
    /** Host cluster that is planned, or that the vcluster is on. */
    public readonly hostCluster: HostCluster,
    blueprints: Blueprint[],
    /** Organization whose vcluster is planned; none for a host cluster. */
    public readonly organization?: Organization,
  ) {
    this.blueprints = [...blueprints].sort((a, b) => (a.qualifiedName < b.qualifiedName ? -1 : 1));
    for (const blueprint of this.blueprints) {
      for (const { name } of blueprint.provides) this.providers.set(name, [...this.providers.get(name) ?? [], blueprint]);
    }
  }

  /** Plans of the vclusters on the host cluster, sorted by Organization. */
  public get vclusters(): ClusterPlan[] {
    return [...this.vclusterPlans.values()].sort((a, b) => (a.organization!.name < b.organization!.name ? -1 : 1));
  }

  /** Returns the plan of the vcluster of an Organization. */
  public vcluster(organization: Organization): ClusterPlan {
    let plan = this.vclusterPlans.get(organization);
    if (!plan) {
      const inside = this.blueprints.filter(({ environment, isInVcluster }) => isInVcluster && environment!.organization === organization);
      this.vclusterPlans.set(organization, (plan = new ClusterPlan(this.sovereignPlan, this.hostCluster, inside, organization)));
    }
    return plan;
  }

  /** Folder of the cluster in the `catalyst-config` repository. */
  public get path(): string {
    return `clusters/${this.hostCluster.name}`;
  }

  /** Units, each after all that it depends on. */
  public get units(): Unit[] {
    return this.orderedUnits ?? [...this.unitsByName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Namespaces that the Blueprints use, sorted by name. */
  public get namespaces(): PlannedNamespace[] {
    return [...this.namespacesByName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Finds a unit by name. */
  public tryFindUnit(name: string): Unit | undefined {
    return this.unitsByName.get(name);
  }

  /**
   * Finds the Blueprint that provides a capability, without recording that it is needed.
   *
   * @param consumer who needs it: an Application finds those of its own Environment first, and nobody finds those of others
   */
  public tryFindProvider(capability: Capability, consumer?: Blueprint): Blueprint | undefined {
    const providers = this.providers.get(capability.name) ?? [];
    const within = (environment: Blueprint['environment']) => providers.find((blueprint) => blueprint.environment === environment);
    return (consumer?.environment && within(consumer.environment)) ?? within(undefined);
  }

  /** Finds the Blueprint that provides a capability; reports a finding for the consumer if there is none. */
  public provider(consumer: Blueprint, capability: Capability): Blueprint | undefined {
    const provider = this.tryFindProvider(capability, consumer);
    if (!provider) {
      const usual = capability.blueprint === undefined ? '' : ` (${capability.blueprint})`;
      this.sovereignPlan.report(new Finding(
        'missing-provider', consumer.node.path,
        `needs ${capability.name}, which no Blueprint on ${this.hostCluster.name} provides`,
        `add a Blueprint that provides it${usual} with ${this.hostCluster.name} as its scope, or leave '${consumer.name}' out`,
      ));
    }
    return provider;
  }

  /** @internal */
  public _unit(name: string, blueprint?: Blueprint, props: UnitProps = {}): Unit {
    const known = this.unitsByName.get(name);
    if (known) {
      if (known.blueprint !== blueprint) {
        throw new Error(`${blueprint?.node.path}: unit '${name}' belongs to ${known.blueprint?.node.path} already; give one of them another id`);
      }
      known._declare(props);
      return known;
    }
    const namespace = this.organization || props.appliedTo ? blueprint?.namespace : blueprint?.home;
    const chart = new Chart(this.app, name, { namespace, disableResourceNameHashes: true });
    const unit = new Unit(name, chart, this.path, blueprint, props);
    this.unitsByName.set(name, unit);
    return unit;
  }

  /** @internal */
  public _addRelease(release: PlannedRelease): void {
    this.releases.push(release);
  }

  /** @internal */
  public _addNamespace(name: string, podSecurity: PodSecurity, owner: Blueprint): void {
    if (BUILT_IN_NAMESPACES.includes(name)) return;
    const known = this.namespacesByName.get(name);
    if (!known) {
      this.namespacesByName.set(name, { name, podSecurity, owner });
    } else if (known.podSecurity !== podSecurity) {
      this.sovereignPlan.report(new Finding(
        'namespace', owner.node.path, `wants Pod Security '${podSecurity}' on namespace '${name}', ${known.owner.node.path} wants '${known.podSecurity}'`,
        'use the same level in both catalogue rows, or two namespaces',
      ));
    }
  }

  /** @internal */
  public _addBootstrapObject(unit: Unit, manifest: { [key: string]: any }): void {
    this.bootstrapObjects.push({ unit, manifest });
  }

  /** @internal */
  public _addWorkload(blueprint: Blueprint, workload: Workload): void {
    this.workloads.push({ blueprint, workload });
  }

  /** @internal */
  public _addVolumes(blueprint: Blueprint, request: VolumeRequest): void {
    this.volumes.push({ blueprint, request });
  }

  /** @internal */
  public _addPhaseZeroSecret(blueprint: Blueprint, secret: PhaseZeroSecret): void {
    const known = this.phaseZeroSecrets.find((one) => one.namespace === secret.namespace && one.name === secret.name);
    if (!known) {
      this.phaseZeroSecrets.push(secret);
      this.phaseZeroSecrets.sort((a, b) => (`${a.namespace}/${a.name}` < `${b.namespace}/${b.name}` ? -1 : 1));
    } else if (JSON.stringify(known) !== JSON.stringify(secret)) {
      this.sovereignPlan.report(new Finding(
        'one-owner', blueprint.node.path, `hands over Secret ${secret.namespace}/${secret.name} at Phase 0 with other keys than another Blueprint does`,
        'share one definition of the Secret, or name them differently',
      ));
    }
  }

  /** @internal */
  public _addHostPort(blueprint: Blueprint, port: HostPort): void {
    const key = `${port.protocol} ${port.port}`;
    const owner = this.hostPortOwners.get(key);
    if (owner) {
      this.sovereignPlan.report(new Finding(
        'host-port', blueprint.node.path, `opens ${port.protocol} port ${port.port} on the machines, which ${owner.node.path} opens already`,
        'use another port',
      ));
      return;
    }
    this.hostPortOwners.set(key, blueprint);
    this.hostPorts.push(port);
    this.hostPorts.sort((a, b) => a.port - b.port || (a.protocol < b.protocol ? -1 : 1));
  }

  /** @internal */
  public _addIngress(blueprint: Blueprint, ports: number[]): void {
    if (this.ingressPorts.length > 0) {
      this.sovereignPlan.report(new Finding('ingress', blueprint.node.path, 'is a second public entry of its cluster', 'keep one of them'));
      return;
    }
    this.ingressPorts.push(...ports);
  }

  /**
   * Takes what was made on the host cluster for an Application into its vcluster.
   *
   * @internal
   */
  public _receive<T>(connection: T, consumer: Blueprint): T {
    const own = this.blueprints.map(({ namespace }) => namespace);
    const host = this.sovereignPlan.cluster(this.hostCluster);
    return this._mirrors.receive(connection, consumer.namespace, own, (namespace) => {
      if (namespace !== consumer.home) host._connections.push({ from: consumer.home, to: namespace });
    });
  }

  /**
   * Applications of the vcluster that another one waits for.
   *
   * @internal
   */
  public _before(application: Blueprint): Blueprint[] {
    const own = this.units.filter(({ blueprint }) => blueprint === application);
    const waits = own.flatMap(({ dependencies }) => dependencies.map(({ unit }) => unit.blueprint!));
    return this.blueprints.filter((one) => one !== application && waits.includes(one));
  }

  /**
   * Has the Applications of a vcluster begin when what they wait for on the host cluster is ready, and what waits for them there when they
   * are; within it their own Flux keeps the order.
   *
   * @internal
   */
  public _finishVcluster(onHost: Unit[]): void {
    const inside = new Set(this.unitsByName.values());
    for (const unit of onHost) {
      for (const { unit: dependency, reason } of unit._release((one) => inside.has(one))) {
        const entry = this._entries.get(dependency.blueprint!);
        if (entry) unit.dependsOn(entry, reason);
      }
    }
    for (const unit of inside) {
      const entry = this._entries.get(unit.blueprint!);
      for (const { unit: dependency, reason } of unit._release((one) => !inside.has(one))) entry?.dependsOn(dependency, reason);
    }
    this.orderedUnits = order(this);
  }

  /** @internal */
  public _finish(): void {
    this.vclusters.forEach((vcluster) => vcluster._finishVcluster(this.units));
    wire(this);
    this.orderedUnits = order(this);
    const rank = new Map(this.orderedUnits.map((unit, index) => [unit, index]));
    this.releases.sort((a, b) => rank.get(a.unit)! - rank.get(b.unit)! || (a.release.releaseName < b.release.releaseName ? -1 : 1));
    this.bootstrapObjects.sort((a, b) => rank.get(a.unit)! - rank.get(b.unit)!);
  }
}

/** What a Sovereign consists of once everything is declared: per host cluster its Blueprints, units and their order. */
export class SovereignPlan {
  /**
   * Plans a Sovereign; the first call configures every Blueprint, later calls return the same plan.
   *
   * The plan may have findings; nothing may be written from it while it has any.
   */
  public static of(sovereign: Sovereign): SovereignPlan {
    let plan = SovereignPlan.PLANS.get(sovereign);
    if (!plan) {
      plan = new SovereignPlan(sovereign);
      SovereignPlan.PLANS.set(sovereign, plan);
      plan.build();
    }
    return plan;
  }

  private static readonly PLANS = new WeakMap<Sovereign, SovereignPlan>();

  /** Plans of the host clusters, sorted by cluster name. */
  public readonly clusters: ClusterPlan[] = [];
  private readonly reported: Finding[] = [];

  private constructor(
    /** Sovereign that is planned. */
    public readonly sovereign: Sovereign,
  ) {}

  /** What is wrong with the plan, sorted. */
  public get findings(): Finding[] {
    return Finding.sort(this.reported);
  }

  /** Plan of the management cluster. */
  public get management(): ClusterPlan {
    return this.cluster(this.sovereign.managementCluster);
  }

  /** Plans of the host clusters and of the vclusters on them. */
  public get all(): ClusterPlan[] {
    return this.clusters.flatMap((cluster) => [cluster, ...cluster.vclusters]);
  }

  /** Returns the plan of a host cluster. */
  public cluster(hostCluster: HostCluster): ClusterPlan {
    return this.clusters.find((plan) => plan.hostCluster === hostCluster)!;
  }

  /** Adds a finding. */
  public report(finding: Finding): void {
    this.reported.push(finding);
  }

  private build(): void {
    const contributors = this.sovereign.node.findAll().filter((one) => typeof (one as any).contribute === 'function') as unknown as IContributor[];
    contributors.sort((a, b) => (a.node.path < b.node.path ? -1 : 1)).forEach((one) => one.contribute());
    const blueprints = this.sovereign.node.findAll().filter((construct): construct is Blueprint => Blueprint.isBlueprint(construct));
    const on = (cluster: HostCluster) => blueprints.filter(({ hostCluster }) => hostCluster === cluster);
    this.clusters.push(...this.sovereign.hostClusters.map((cluster) => new ClusterPlan(this, cluster, on(cluster))));
    const all = this.clusters.flatMap((plan) => plan.blueprints.map((blueprint) => ({ plan, blueprint })));
    all.forEach(({ plan, blueprint }) => blueprint._configure(plan));
    all.forEach(({ blueprint }) => blueprint._runConfigure());
    all.forEach(({ blueprint }) => blueprint._runComplete());
    this.clusters.forEach((plan) => plan._finish());
  }
}
