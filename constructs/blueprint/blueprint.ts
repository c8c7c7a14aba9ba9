import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Names } from '../naming';
import { childId } from '../private/child-id';
import { invalid, requireWhole } from '../private/errors';
import { deepMerge, requireJson } from '../private/merge';
import { Application, Environment, HostCluster, Placement, PlacementMode, Sovereign } from '../sovereign';
import { Capability } from './capability';
import { Component, PodSecurity, ServicePort } from './component';
import {
  BucketConnection, CacheConnection, CertificateConnection, GitConnection, MessagingConnection, OidcConnection, PassageConnection, PostgresConnection,
  RouteConnection, SecretRef, TelemetryConnection, VolumeConnection,
} from './connections';
import { addHelmRelease } from './helm-release';
import { ServiceHost } from './hosts';
import { handedOn } from './mirrors';
import { requireVersion } from './package-version';
import { PASSAGE_PORT } from './passages';
import { HostPort, PhaseZeroSecret } from './phase-zero';
import { clustersOf, placementFault, propsIn } from './placements';
import { ClusterPlan } from './plan';
import {
  BucketRequest, CacheRequest, CertificateRequest, GitAccountRequest, IBucketProvider, ICacheProvider, ICertificateProvider, IGatewayProvider,
  IGitProvider, IMessagingProvider, IOidcProvider, IPostgresProvider, ISecretProvider, ISecurityEvents, ITelemetryStore, IVolumeProvider,
  MessagingRequest, OidcRequest, PassageRequest, PostgresRequest, RouteRequest, SecretRequest, VolumeRequest,
} from './requests';
import { Unit, UnitProps } from './unit';
import { Workload } from './workload';

/** Properties that every Blueprint has. */
export interface BlueprintProps {
  /**
   * Chart values that override the Blueprint's own: objects are merged, everything else is replaced.
   * @default - none
   */
  readonly values?: { [key: string]: any };
  /**
   * Version of the chart, to pin ahead of the catalogue.
   * @default - the catalogue's version
   */
  readonly chartVersion?: string;
  /**
   * Regions of an Application, of those of its Environment; of several, the first is the one that writes, if it has one that does.
   * @default - the first region of the Environment; a Blueprint on a host cluster is where that is
   */
  readonly placement?: Placement;
}

/** What a Blueprint class hands to its base class. */
export interface BlueprintOptions extends BlueprintProps {
  /** Catalogue row of the component. */
  readonly component: Component;
  /**
   * Capabilities that the Blueprint provides on its host cluster.
   * @default - none
   */
  readonly provides?: Capability[];
  /**
   * Namespace the component runs in.
   * @default - the namespace of the catalogue row
   */
  readonly namespace?: string;
  /**
   * Kinds that operators of the host cluster serve and that it consists of; it waits for them. As an Application it runs on the host
   * cluster then, in the namespace of its Organization: its vcluster does not know the kinds.
   * @default - none
   */
  readonly hostKinds?: Capability[];
  /**
   * Whether it, as an Application, runs on the host cluster, in the namespace of its Organization, because it could not work in a vcluster.
   * @default - whether it consists of `hostKinds`
   */
  readonly runsOnHost?: boolean;
}

/** Suffix of the unit for what has to exist before a component starts. */
const PREREQUISITES = 'prerequisites';
/** Suffix of the unit for ways in from other clusters. */
const PASSAGES = 'passages';
/** Units that are on the host cluster, whatever is in a vcluster. */
const ON_HOST = [PREREQUISITES, PASSAGES];

/** A Helm release of a Blueprint. */
export interface HelmReleaseProps {
  /**
   * Values of the chart.
   * @default - the chart's own
   */
  readonly values?: { [key: string]: any };
  /**
   * Values with which the chart makes its ServiceMonitors and PodMonitors. They are merged where somebody reads monitors
   * (`Capability.MONITORING`), after their kinds are served, and never at Phase 0.
   * @default - the chart makes none
   */
  readonly monitors?: { [key: string]: any };
  /**
   * Unit that holds the release.
   * @default - the main unit
   */
  readonly unit?: Unit;
  /**
   * Catalogue row of the chart, where it is not the Blueprint's own.
   * @default - the Blueprint's catalogue row
   */
  readonly component?: Component;
  /**
   * Name of the release.
   * @default - the row's release name, else the name of the Blueprint; for another row, its key
   */
  readonly releaseName?: string;
  /**
   * Services that the release makes, where its name decides about theirs.
   * @default - those of the catalogue row
   */
  readonly services?: ServicePort[];
  /**
   * Secrets that the release makes, where their names or namespaces are not those of the catalogue row.
   * @default - those of the catalogue row
   */
  readonly secrets?: SecretRef[];
  /**
   * Whether Phase 0 installs the release, with this chart and these values, before Flux takes it over.
   * @default false
   */
  readonly bootstrap?: boolean;
  /**
   * Secret whose key `config` holds the kubeconfig of a vcluster that the release goes to, into the namespace of the catalogue row.
   * @default - it goes to where its unit is applied
   */
  readonly kubeconfig?: SecretRef;
}

/**
 * A component of the platform, or of an Organization, and the decisions about how it runs.
 *
 * The constructor resolves props and defaults. `configure` runs once, when every Blueprint of the Sovereign is known: it
 * asks for what the component needs and fills the component's units. Asking (`postgres`, `secret`, `route` …) emits the
 * object and records the order, so a dependency is never written by hand where wiring implies it.
 *
 * On a host cluster it is a part of the platform. In an Environment it is an Application: it runs in the vcluster of the Organization,
 * and what it asks for is made on the host cluster, in the namespace of the Organization, and mirrored into the vcluster.
 *
 * An Application in several regions is one Blueprint in each, of the same class, name and properties: `members`. They see of each other what
 * `passage` and `passageTo` let through. Its class hands the properties on to this one, and its component says how it is replicated.
 *
 * @example
 * new blueprints.CertManager(cluster, 'cert-manager');
 */
export abstract class Blueprint extends Construct {
  /** Tells whether a construct is a Blueprint. */
  public static isBlueprint(construct: any): construct is Blueprint {
    return construct instanceof Blueprint;
  }

  /** Catalogue row of the component. */
  public readonly component: Component;
  /** Host cluster the component runs on. */
  public readonly hostCluster: HostCluster;
  /** Sovereign the component belongs to. */
  public readonly sovereign: Sovereign;
  /** Environment that it is an Application of; none for what is a part of the platform. */
  public readonly environment?: Environment;
  /** Namespace the component runs in. */
  public readonly namespace: string;
  /** Namespace on the host cluster in which is made what the component asks for. */
  public readonly home: string;
  /** Name of the component on its host cluster, or of the Application in its Environment: of its main unit, release and route. */
  public readonly name: string;
  /** Kinds that operators of the host cluster serve and that it consists of. */
  public readonly hostKinds: Capability[];
  /** Itself in each of its regions, in the order of its placement: the first is the one that writes, if it has one that does. */
  public readonly members: Blueprint[];
  /** Where an Application runs; nothing for what is a part of the platform. */
  public readonly placement?: Placement;
  /** Whether it runs in the vcluster of an Organization. */
  public readonly isInVcluster: boolean;
  /** Capabilities that the Blueprint provides on its host cluster. */
  public readonly provides: Capability[];
  private readonly options: BlueprintOptions;
  private plan?: ClusterPlan;
  /** Requests that are being answered, one on behalf of the other. */
  private requestDepth = 0;

  constructor(scope: Construct, id: string, options: BlueprintOptions) {
    super(scope, childId(scope, id, 'Blueprint'));
    this.environment = this.node.scopes.find((one) => Environment.isEnvironment(one)) as Environment | undefined;
    const application = this.node.scopes.find((one) => Application.isApplication(one)) as Application | undefined;
    // Within one of its own class, it is that one in another of its regions.
    const first = Blueprint.isBlueprint(scope) && scope.constructor === this.constructor ? scope : undefined;
    if (this.environment) this.placement = first?.placement ?? options.placement ?? application?.placement ?? Placement.singleRegion();
    const clusters = this.placement && clustersOf(this.node.path, this.environment!, first ? options.placement! : this.placement);
    const fault = this.placement && placementFault(this.node.path, options.component, this.placement, clusters!.map(({ region }) => region.code));
    if (fault) throw fault;
    const cluster = clusters?.[0] ?? this.node.scopes.find((one) => HostCluster.isHostCluster(one)) as HostCluster | undefined;
    if (!cluster) throw new Error(`${this.node.path}: is not on a host cluster; create it with a HostCluster or an Environment, or something in one, as its scope`);
    const { onHostClustersOnly } = options.component;
    if (this.environment && onHostClustersOnly) {
      throw new Error(`${this.node.path}: runs on host clusters only, ${onHostClustersOnly}; create it on ${cluster.name}, where Applications find it`);
    }
    if (!this.environment && options.placement) throw invalid(this.node.path, 'placement', `be left out, it is on ${cluster.name}`, options.placement.mode, 'create it in an Environment to place it');
    for (const prop of ['values', 'chartVersion'] as const) {
      if (options[prop] === undefined || options.component.chart) continue;
      throw invalid(this.node.path, prop, `be left out, ${options.component.title} has no chart`, options[prop], 'use its own props');
    }
    requireJson(this.node.path, 'values', options.values);
    if (options.chartVersion !== undefined) requireVersion(this.node.path, 'chartVersion', options.chartVersion, options.component.chart?.version);
    this.hostCluster = cluster;
    this.sovereign = cluster.sovereign;
    this.component = options.component;
    this.provides = options.provides ?? [];
    this.options = options;
    const ids = this.node.path.slice((this.environment ?? cluster).node.path.length + 1).split('/');
    // What an Application is made of by its name is called as if it stood in the place of the Application.
    this.name = first?.name ?? ids.filter((_, index) => index !== 1 || !application).join('-');
    this.hostKinds = options.hostKinds ?? [];
    this.isInVcluster = this.environment !== undefined && !(options.runsOnHost ?? this.hostKinds.length > 0);
    if (this.environment) Names.assertApplication(this.node.path, this.name);
    const organization = this.environment && Names.organizationNamespace(this.environment.organization.name);
    this.namespace = this.isInVcluster ? Names.applicationNamespace(this.name) : organization ?? options.namespace ?? options.component.namespace;
    this.home = organization ?? this.namespace;
    if (!options.component.buildingBlocks.some((block) => cluster.hasRole(block))) {
      const allowed = options.component.buildingBlocks.map((block) => block.code).join(', ');
      throw new Error(`${this.node.path}: runs on ${allowed} clusters only, ${cluster.name} is ${cluster.roles.map((role) => role.code).join(', ')}; leave it out there`);
    }
    this.members = first?.members ?? [this];
    if (!first) clusters?.slice(1).forEach((other) => this.members.push(this.memberOn(other)));
  }

  /** Whether it waits to take over from the same Application in another region; what it keeps is then a copy that nobody here may write. */
  public get isStandby(): boolean {
    return this.placement?.mode === PlacementMode.ACTIVE_HOTSTANDBY && this.members[0] !== this;
  }

  /** Name of the component among everything on its host cluster: that of an Application has its Organization in front. */
  public get qualifiedName(): string {
    return this.environment ? `${this.environment.organization.name}-${this.name}` : this.name;
  }

  /** Unit that holds the component itself. */
  public get mainUnit(): Unit {
    return this.unit();
  }

  /** Returns an endpoint of a Service in the component's namespace. */
  public serviceHost(service: string): string {
    return `${service}.${this.namespace}.svc`;
  }

  /** Returns where a Service of the component is on the host cluster: of what is in a vcluster there is a copy, under a name of its own. */
  public serviceOnHost(service: string): ServiceHost {
    if (!this.isInVcluster) return { namespace: this.namespace, service };
    return { namespace: this.home, service: handedOn(service, this.namespace, this.environment!.organization.name) };
  }

  /** Fills the Blueprint's units; runs once, when every Blueprint of the Sovereign is known. */
  protected abstract configure(): void;

  /** Completes what consumers asked for, after every Blueprint was configured; for Blueprints that provide something. */
  protected complete(): void {}

  /**
   * Returns a unit of the Blueprint, and makes it the first time it is asked for.
   *
   * @param suffix name of the unit behind the Blueprint's name; the main unit without
   */
  protected unit(suffix?: string, props: UnitProps = {}): Unit {
    const plan = this.isInVcluster && !ON_HOST.includes(suffix ?? '') ? this.vclusterPlan : this.clusterPlan;
    const name = plan.organization ? this.name : this.qualifiedName;
    const crds = suffix === undefined && props.crds === undefined ? this.component.crds : props.crds;
    return plan._unit(suffix === undefined ? name : `${name}-${suffix}`, this, { ...props, crds });
  }

  /** Unit for what has to exist before the component starts: databases, Secrets, certificates. The main unit depends on it. */
  public get prerequisites(): Unit {
    const unit = this.unit(PREREQUISITES);
    this.mainUnit.dependsOn(unit, PREREQUISITES);
    return unit;
  }

  /** Unit for ways in from other clusters, which lead to what the component has made. */
  public get passages(): Unit {
    const unit = this.unit(PASSAGES);
    unit.dependsOn(this.mainUnit, PASSAGES);
    return unit;
  }

  /** Adds a Helm release, with its chart source, to a unit. */
  protected helmRelease(props: HelmReleaseProps): ApiObject {
    const isOwn = props.component === undefined;
    const unit = props.unit ?? this.mainUnit;
    const isMonitored = this.monitored && props.monitors !== undefined;
    if (isMonitored) {
      this.requires(Capability.MONITORING_KINDS, unit);
      this.scraped();
    }
    const merge = (...layers: ({ [key: string]: any } | undefined)[]) => (
      [...layers, isOwn ? this.options.values : undefined].reduce((all: { [key: string]: any }, one) => deepMerge(all, one ?? {}), {})
    );
    return addHelmRelease({
      plan: this.isInVcluster ? this.vclusterPlan : this.clusterPlan,
      unit,
      component: props.component ?? this.component,
      chartVersion: isOwn ? this.options.chartVersion : undefined,
      namespace: props.kubeconfig ? props.component!.namespace : this.namespace,
      kubeconfig: props.kubeconfig,
      releaseName: props.releaseName ?? (props.component ?? this.component).release ?? (isOwn ? this.name : props.component!.key),
      values: merge(props.values, isMonitored ? props.monitors : undefined),
      valuesAtPhaseZero: merge(props.values),
      bootstrap: props.bootstrap ?? false,
      services: props.services,
      secrets: props.secrets,
    });
  }

  /**
   * Adds an object to a unit and has Phase 0 create it too, before Flux runs and takes it over.
   *
   * @param manifest a complete object: apiVersion, kind, metadata and the rest
   * @param unit unit that holds the object; the main unit without
   * @param atPhaseZero the object as Phase 0 creates it, where a new cluster has to start otherwise
   */
  protected bootstrapObject(manifest: { [key: string]: any }, unit?: Unit, atPhaseZero?: { [key: string]: any }): ApiObject {
    const holder = unit ?? this.mainUnit;
    this.clusterPlan._addBootstrapObject(holder, atPhaseZero ?? manifest);
    return holder.add(manifest);
  }

  /** Declares Pods that a chart runs; Pods of plain objects are counted by themselves. */
  public workload(workload: Workload): void {
    this.clusterPlan._addWorkload(this, workload);
  }

  /** Declares that another Blueprint has to be ready first, for what no request implies. Returns that Blueprint. */
  protected requires(capability: Capability, unit?: Unit): Blueprint | undefined {
    const provider = this.clusterPlan.provider(this, capability);
    if (provider) (unit ?? this.mainUnit).dependsOn(provider.mainUnit, capability.name);
    return provider;
  }

  /** Tells whether a Blueprint on the host cluster provides a capability, for what is better with it and works without. */
  protected isProvided(capability: Capability): boolean {
    return this.clusterPlan.tryFindProvider(capability, this) !== undefined;
  }

  /** Whether somebody reads monitors on the host cluster: the one question that decides whether components are scraped. */
  protected get monitored(): boolean {
    return !this.isInVcluster && this.isProvided(Capability.MONITORING);
  }

  /**
   * Lets whoever reads monitors connect, where there is somebody.
   *
   * @param namespace namespace of the Pods that are scraped; that of the component without
   */
  protected scraped(namespace?: string): void {
    const reader = this.clusterPlan.tryFindProvider(Capability.MONITORING);
    if (reader && !this.isInVcluster) this.connects(namespace ?? this.namespace, reader.namespace);
  }

  /** Declares a namespace that the component needs beside its own. */
  protected declareNamespace(name: string, podSecurity?: PodSecurity): void {
    this.clusterPlan._addNamespace(name, podSecurity ?? PodSecurity.BASELINE, this);
  }

  /** Asks for a PostgreSQL database. */
  protected postgres(request: PostgresRequest): PostgresConnection {
    const provider = this.clusterPlan.provider(this, Capability.POSTGRES) as unknown as IPostgresProvider | undefined;
    return this._received(() => provider?.providePostgres(this, { ...request, name: this.ownName(request.name) })) ?? {
      host: '', port: 5432, database: request.name, username: request.name, secret: new SecretRef(this.namespace, ''),
    };
  }

  /** Asks for a Secret from the store. */
  public secret(request: SecretRequest): SecretRef {
    const provider = this.clusterPlan.provider(this, Capability.SECRETS) as unknown as ISecretProvider | undefined;
    return this._received(() => provider?.provideSecret(this, { ...request, name: this.ownName(request.name) })) ?? new SecretRef(this.namespace, request.name);
  }

  /** Asks for a login, at the identity provider of its cluster, or that of the management cluster. */
  protected oidcClient(request: OidcRequest): OidcConnection {
    const organization = request.realm === undefined ? this.environment?.organization.name : undefined;
    const { management } = this.clusterPlan.sovereignPlan;
    const find = (capability: Capability) => this.clusterPlan.tryFindProvider(capability, this) ?? management.tryFindProvider(capability);
    const own = organization === undefined ? undefined : find(Capability.oidcOf(organization));
    const provider = (own ?? find(Capability.OIDC) ?? management.provider(this, Capability.OIDC)) as unknown as IOidcProvider | undefined;
    const realm = request.realm ?? organization;
    return this._received(() => provider?.provideOidcClient(this, { ...request, realm, clientId: this.ownName(request.clientId) })) ?? {
      issuer: '', discoveryUrl: '', clientId: request.clientId, secret: new SecretRef(this.namespace, ''),
    };
  }

  /** Returns how many servers to run of those that are wanted: none on a standby, where what they would write to is a copy. */
  protected serving(wanted: number): number {
    return this.isStandby ? 0 : this.hostCluster.replicas(wanted);
  }

  /** Asks for a public host name. In several regions it is one, and DNS answers which of them, as the placement says. */
  protected route(request: RouteRequest): RouteConnection {
    if (this.members.length > 1) this.assertRoutable();
    const hosts = request.hosts ?? (this.environment && [Names.applicationHost(request.label, this.environment.name, this.sovereign.fqdn)]);
    return this.publicEntry?.provideRoute(this, { ...request, hosts }) ?? { host: '', hosts: [], url: '' };
  }

  /** Asks for a way in from the other clusters of the Sovereign: what they send to it by TLS reaches the Service as it is. */
  public passage(request: PassageRequest): PassageConnection {
    // What a provider makes for it is on the host cluster.
    const service = this.requestDepth > 0 ? request.service : this.serviceOnHost(request.service).service;
    return this.publicEntry?.providePassage(this, { ...request, service, label: this.ownName(request.label) }) ?? { host: '', port: PASSAGE_PORT };
  }

  /**
   * Returns the way into another cluster that a Blueprint there asks for with `passage`. Nothing waits for the other cluster: who goes
   * through it keeps trying.
   *
   * @param hostCluster the other cluster
   * @param label first label of the host name, as it is asked for there; for an Application, by the same Application
   */
  public passageTo(hostCluster: HostCluster, label: string): PassageConnection {
    const host = Names.passageHost(this.ownName(label), hostCluster.clusterName, this.sovereign.fqdn, this.environment?.name);
    this.clusterPlan._passageCalls.push({ caller: this, host });
    this.connectsOutside(PASSAGE_PORT);
    return { host, port: PASSAGE_PORT };
  }

  /** Asks for a certificate. */
  public certificate(request: CertificateRequest): CertificateConnection {
    const provider = this.clusterPlan.provider(this, Capability.CERTIFICATES) as unknown as ICertificateProvider | undefined;
    return this._received(() => provider?.provideCertificate(this, { ...request, name: this.ownName(request.name) })) ?? { secret: new SecretRef(this.namespace, ''), dnsNames: request.dnsNames };
  }

  /**
   * Asks for the ClusterIssuer of the Sovereign's own authority, for a chart that orders its certificates itself; returns its name.
   *
   * @param unit unit that holds the release; the main unit without
   */
  protected certificateIssuer(unit?: Unit): string {
    const provider = this.clusterPlan.provider(this, Capability.CERTIFICATES) as unknown as ICertificateProvider | undefined;
    return provider?.provideCertificateIssuer(unit ?? this.mainUnit) ?? '';
  }

  /** Asks for a bucket. */
  protected bucket(request: BucketRequest): BucketConnection {
    const provider = this.clusterPlan.provider(this, Capability.BUCKETS) as unknown as IBucketProvider | undefined;
    return this._received(() => provider?.provideBucket(this, { ...request, name: this.ownNameOnHost(request.name) })) ?? { endpoint: '', bucket: request.name, region: '', secret: new SecretRef(this.namespace, '') };
  }

  /** Asks for a cache. */
  protected cache(request: CacheRequest): CacheConnection {
    const provider = this.clusterPlan.provider(this, Capability.CACHE) as unknown as ICacheProvider | undefined;
    return this._received(() => provider?.provideCache(this, { ...request, name: this.ownNameOnHost(request.name) })) ?? { host: '', port: 6379, secret: new SecretRef(this.namespace, '') };
  }

  /** Asks for a user of the event streams. */
  protected messaging(request: MessagingRequest): MessagingConnection {
    const provider = this.clusterPlan.provider(this, Capability.MESSAGING) as unknown as IMessagingProvider | undefined;
    const none = new SecretRef(this.namespace, '');
    return this._received(() => provider?.provideMessaging(this, { ...request, name: this.ownNameOnHost(request.name) })) ?? { url: '', secret: none, ca: none };
  }

  /** Asks for an account at the Git server. */
  protected gitAccount(request: GitAccountRequest): GitConnection {
    const provider = this.clusterPlan.provider(this, Capability.GIT) as unknown as IGitProvider | undefined;
    const name = this.ownNameOnHost(request.name);
    if (request.organization) this.clusterPlan._gitReaders.set(name, request.organization);
    return this._received(() => provider?.provideGitAccount(this, { ...request, name })) ?? { url: '', secret: new SecretRef(this.namespace, '') };
  }

  /**
   * Asks for a store of telemetry; there need not be one.
   *
   * @param capability `Capability.LOGS`, `METRICS` or `TRACES`
   * @param unit unit that names the store; the main unit without
   */
  protected telemetry(capability: Capability, unit?: Unit): TelemetryConnection | undefined {
    if (!this.isProvided(capability)) return undefined;
    return this._received(() => (this.requires(capability, unit) as unknown as ITelemetryStore).connection);
  }

  /** Asks for who takes what security tools report; there need not be anybody. */
  protected securityEvents(): ISecurityEvents | undefined {
    return this.isProvided(Capability.SECURITY_EVENTS) ? this.requires(Capability.SECURITY_EVENTS) as unknown as ISecurityEvents : undefined;
  }

  /** Asks for block volumes, of the smallest size that the cloud has where that is larger: it would raise the others by itself, and be paid for that. */
  public volume(request: VolumeRequest): VolumeConnection {
    const provider = this.clusterPlan.provider(this, Capability.STORAGE) as unknown as IVolumeProvider | undefined;
    requireWhole(this.node.path, 'sizeGiB', request.sizeGiB, 'write for example 10');
    requireWhole(this.node.path, 'count', request.count ?? 1, 'leave it out for one volume');
    const asked = { ...request, sizeGiB: Math.max(request.sizeGiB, this.hostCluster.region.provider.limits.minimumVolumeGiB) };
    this.clusterPlan._addVolumes(this, asked);
    return provider?.provideVolume(this, asked) ?? { storageClassName: '', size: `${asked.sizeGiB}Gi` };
  }

  /** Asks for a Secret that Phase 0 puts on the cluster before Flux runs. */
  protected phaseZeroSecret(secret: PhaseZeroSecret): SecretRef {
    this.clusterPlan._addPhaseZeroSecret(this, secret);
    return new SecretRef(secret.namespace, secret.name);
  }

  /** Declares a port that the component opens on the public address of its machines. */
  protected hostPort(port: HostPort): void {
    this.clusterPlan._addHostPort(this, port);
  }

  /** Declares that the component is the public entry of its cluster; Phase 0 makes the load balancer for these ports. */
  protected ingress(ports: number[]): void {
    this.clusterPlan._addIngress(this, ports);
  }

  /**
   * Declares that Pods of one namespace connect to those of another, where none of their objects names a Service there.
   *
   * @param to namespace of the Pods that are connected to
   * @param from namespace of the Pods that connect; that of the component without
   */
  protected connects(to: string, from?: string): void {
    this.clusterPlan._connections.push({ from: from ?? this.home, to });
  }

  /**
   * Declares that the component connects to hosts outside the cluster, where none of its objects names their URL.
   *
   * @param port port of the hosts
   */
  protected connectsOutside(port: number = 443): void {
    this.clusterPlan._outsidePorts.push({ from: this.home, port });
  }

  /** Declares that policies of the chart say who may connect to the component: from other namespaces, only what is declared is added to these. */
  protected guardsItself(): void {
    this.clusterPlan._guardedNamespaces.add(this.home);
  }

  /** Makes the same Application in another region. */
  private memberOn(hostCluster: HostCluster): Blueprint {
    const { code } = hostCluster.region;
    const props = { ...propsIn(hostCluster, this.options), placement: Placement.singleRegion(code) };
    return new (this.constructor as any)(this, code, props);
  }

  private get clusterPlan(): ClusterPlan {
    if (!this.plan) throw new Error(`${this.node.path}: units and requests exist only while the Sovereign is planned; move this call into configure()`);
    return this.plan;
  }

  /** Which region answers is computed for each question, and each of them needs a certificate. */
  private assertRoutable(): void {
    const { hostCluster: { entry }, members: [{ node: { path } }], placement, sovereign: { dns } } = this;
    const certificates = this.clusterPlan.sovereignPlan.cluster(entry).tryFindProvider(Capability.CERTIFICATES) as unknown as ICertificateProvider | undefined;
    const refusal = (why: string) => (
      invalid(path, 'placement', `be ${PlacementMode.SINGLE_REGION} for what has a public host name, ${why}`, placement!.mode, 'leave the host name out, or the other regions')
    );
    if (!dns.isOwn) throw refusal(`because ${dns.title} answers for the zone and does not ask which region is up`);
    if (certificates?.provesEverywhere === false) throw refusal('whose certificate only the region can have that DNS leads to');
  }

  /** The public entry of its cluster; where that has none, what leads there from another cluster of its region. */
  private get publicEntry(): IGatewayProvider | undefined {
    const { entry } = this.hostCluster;
    const capability = entry === this.hostCluster || this.isProvided(Capability.GATEWAY) ? Capability.GATEWAY : Capability.REMOTE_GATEWAY;
    return this.clusterPlan.provider(this, capability) as unknown as IGatewayProvider | undefined;
  }

  /** Plan of the vcluster that it runs in. */
  private get vclusterPlan(): ClusterPlan {
    return this.clusterPlan.vcluster(this.environment!.organization);
  }

  /** Names what is asked for so that no other Application of the Organization has it: what is made for all of them is in one namespace. */
  private ownName(name: string): string {
    const isOwn = !this.environment || [this.name, this.qualifiedName].some((own) => name === own || name.startsWith(`${own}-`));
    return isOwn ? name : `${this.name}-${name}`;
  }

  /** As `ownName`, for what has one name on the host cluster. */
  private ownNameOnHost(name: string): string {
    return this.environment ? `${this.environment.organization.name}-${this.ownName(name)}` : name;
  }

  /**
   * Takes what a provider makes on the host cluster to where the component runs. What the provider asks of the component on the way, such as
   * a Secret for a server that it makes, stays on the host cluster.
   *
   * @internal
   */
  public _received<T>(make: () => T): T {
    this.requestDepth += 1;
    const connection = make();
    this.requestDepth -= 1;
    return this.isInVcluster && this.requestDepth === 0 ? this.vclusterPlan._receive(connection, this) : connection;
  }

  /** @internal */
  public _configure(plan: ClusterPlan): void {
    this.plan = plan;
    if (this.isInVcluster) this.vclusterPlan._addNamespace(this.namespace, PodSecurity.RESTRICTED, this);
    plan._addNamespace(this.home, this.environment ? PodSecurity.RESTRICTED : this.component.podSecurity ?? PodSecurity.BASELINE, this);
  }

  /** @internal */
  public _runConfigure(): void {
    this.hostKinds.forEach((kinds) => this.requires(kinds));
    this.configure();
  }

  /** @internal */
  public _runComplete(): void {
    this.complete();
  }
}
