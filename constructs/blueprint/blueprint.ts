import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { childId } from '../private/child-id';
import { invalid, requireWhole } from '../private/errors';
import { deepMerge, requireJson } from '../private/merge';
import { HostCluster, Sovereign } from '../sovereign';
import { Capability } from './capability';
import { Component, PodSecurity, ServicePort } from './component';
import {
  BucketConnection, CacheConnection, CertificateConnection, GitConnection, MessagingConnection, OidcConnection, PostgresConnection, RouteConnection, SecretRef,
  TelemetryConnection, VolumeConnection,
} from './connections';
import { addHelmRelease } from './helm-release';
import { requireVersion } from './package-version';
import { HostPort, PhaseZeroSecret } from './phase-zero';
import { ClusterPlan } from './plan';
import {
  BucketRequest, CacheRequest, CertificateRequest, GitAccountRequest, IBucketProvider, ICacheProvider, ICertificateProvider, IGatewayProvider,
  IGitProvider, IMessagingProvider, IOidcProvider, IPostgresProvider, ISecretProvider, ITelemetryStore, IVolumeProvider, MessagingRequest, OidcRequest,
  PostgresRequest, RouteRequest, SecretRequest, VolumeRequest,
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
}

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
   * Whether Phase 0 installs the release, with this chart and these values, before Flux takes it over.
   * @default false
   */
  readonly bootstrap?: boolean;
}

/**
 * A component of the platform, or of an Organization, and the decisions about how it runs.
 *
 * The constructor resolves props and defaults. `configure` runs once, when every Blueprint of the Sovereign is known: it
 * asks for what the component needs and fills the component's units. Asking (`postgres`, `secret`, `route` …) emits the
 * object and records the order, so a dependency is never written by hand where wiring implies it.
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
  /** Namespace the component runs in. */
  public readonly namespace: string;
  /** Name of the component on its host cluster: of its main unit, release and route. */
  public readonly name: string;
  /** Capabilities that the Blueprint provides on its host cluster. */
  public readonly provides: Capability[];
  private readonly options: BlueprintOptions;
  private plan?: ClusterPlan;

  constructor(scope: Construct, id: string, options: BlueprintOptions) {
    super(scope, childId(scope, id, 'Blueprint'));
    const cluster = this.node.scopes.find((one) => HostCluster.isHostCluster(one)) as HostCluster | undefined;
    if (!cluster) throw new Error(`${this.node.path}: is not on a host cluster; create it with a HostCluster, or something on one, as its scope`);
    for (const prop of ['values', 'chartVersion'] as const) {
      if (options[prop] === undefined || options.component.chart) continue;
      throw invalid(this.node.path, prop, `be left out, ${options.component.title} has no chart`, options[prop], 'use its own props');
    }
    requireJson(this.node.path, 'values', options.values);
    if (options.chartVersion !== undefined) requireVersion(this.node.path, 'chartVersion', options.chartVersion, options.component.chart?.version);
    this.hostCluster = cluster;
    this.sovereign = cluster.sovereign;
    this.component = options.component;
    this.namespace = options.namespace ?? options.component.namespace;
    this.provides = options.provides ?? [];
    this.options = options;
    this.name = this.node.path.slice(cluster.node.path.length + 1).split('/').join('-');
    if (!options.component.buildingBlocks.some((block) => cluster.hasRole(block))) {
      const allowed = options.component.buildingBlocks.map((block) => block.code).join(', ');
      throw new Error(`${this.node.path}: runs on ${allowed} clusters only, ${cluster.name} is ${cluster.roles.map((role) => role.code).join(', ')}; leave it out there`);
    }
  }

  /** Unit that holds the component itself. */
  public get mainUnit(): Unit {
    return this.unit();
  }

  /** Returns an endpoint of a Service in the component's namespace. */
  public serviceHost(service: string): string {
    return `${service}.${this.namespace}.svc`;
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
    const name = suffix === undefined ? this.name : `${this.name}-${suffix}`;
    const crds = suffix === undefined && props.crds === undefined ? this.component.crds : props.crds;
    return this.clusterPlan._unit(name, this, { ...props, crds });
  }

  /** Unit for what has to exist before the component starts: databases, Secrets, certificates. The main unit depends on it. */
  public get prerequisites(): Unit {
    const unit = this.unit('prerequisites');
    this.mainUnit.dependsOn(unit, 'prerequisites');
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
      plan: this.clusterPlan,
      unit,
      component: props.component ?? this.component,
      chartVersion: isOwn ? this.options.chartVersion : undefined,
      namespace: this.namespace,
      releaseName: props.releaseName ?? (props.component ?? this.component).release ?? (isOwn ? this.name : props.component!.key),
      values: merge(props.values, isMonitored ? props.monitors : undefined),
      valuesAtPhaseZero: merge(props.values),
      bootstrap: props.bootstrap ?? false,
      services: props.services,
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
    return this.clusterPlan.tryFindProvider(capability) !== undefined;
  }

  /** Whether somebody reads monitors on the host cluster: the one question that decides whether components are scraped. */
  protected get monitored(): boolean {
    return this.isProvided(Capability.MONITORING);
  }

  /**
   * Lets whoever reads monitors connect, where there is somebody.
   *
   * @param namespace namespace of the Pods that are scraped; that of the component without
   */
  protected scraped(namespace?: string): void {
    const reader = this.clusterPlan.tryFindProvider(Capability.MONITORING);
    if (reader) this.connects(namespace ?? this.namespace, reader.namespace);
  }

  /** Declares a namespace that the component needs beside its own. */
  protected declareNamespace(name: string, podSecurity?: PodSecurity): void {
    this.clusterPlan._addNamespace(name, podSecurity ?? PodSecurity.BASELINE, this);
  }

  /** Asks for a PostgreSQL database. */
  protected postgres(request: PostgresRequest): PostgresConnection {
    const provider = this.clusterPlan.provider(this, Capability.POSTGRES) as unknown as IPostgresProvider | undefined;
    return provider?.providePostgres(this, request) ?? {
      host: '', port: 5432, database: request.name, username: request.name, secret: new SecretRef(this.namespace, ''),
    };
  }

  /** Asks for a Secret from the store. */
  public secret(request: SecretRequest): SecretRef {
    const provider = this.clusterPlan.provider(this, Capability.SECRETS) as unknown as ISecretProvider | undefined;
    return provider?.provideSecret(this, request) ?? new SecretRef(this.namespace, request.name);
  }

  /** Asks for a login. */
  protected oidcClient(request: OidcRequest): OidcConnection {
    const provider = this.clusterPlan.provider(this, Capability.OIDC) as unknown as IOidcProvider | undefined;
    return provider?.provideOidcClient(this, request) ?? {
      issuer: '', discoveryUrl: '', clientId: request.clientId, secret: new SecretRef(this.namespace, ''),
    };
  }

  /** Asks for a public host name. */
  protected route(request: RouteRequest): RouteConnection {
    const provider = this.clusterPlan.provider(this, Capability.GATEWAY) as unknown as IGatewayProvider | undefined;
    return provider?.provideRoute(this, request) ?? { host: '', hosts: [], url: '' };
  }

  /** Asks for a certificate. */
  public certificate(request: CertificateRequest): CertificateConnection {
    const provider = this.clusterPlan.provider(this, Capability.CERTIFICATES) as unknown as ICertificateProvider | undefined;
    return provider?.provideCertificate(this, request) ?? { secret: new SecretRef(this.namespace, ''), dnsNames: request.dnsNames };
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
    return provider?.provideBucket(this, request) ?? { endpoint: '', bucket: request.name, region: '', secret: new SecretRef(this.namespace, '') };
  }

  /** Asks for a cache. */
  protected cache(request: CacheRequest): CacheConnection {
    const provider = this.clusterPlan.provider(this, Capability.CACHE) as unknown as ICacheProvider | undefined;
    return provider?.provideCache(this, request) ?? { host: '', port: 6379, secret: new SecretRef(this.namespace, '') };
  }

  /** Asks for a user of the event streams. */
  protected messaging(request: MessagingRequest): MessagingConnection {
    const provider = this.clusterPlan.provider(this, Capability.MESSAGING) as unknown as IMessagingProvider | undefined;
    const none = new SecretRef(this.namespace, '');
    return provider?.provideMessaging(this, request) ?? { url: '', secret: none, ca: none };
  }

  /** Asks for an account at the Git server. */
  protected gitAccount(request: GitAccountRequest): GitConnection {
    const provider = this.clusterPlan.provider(this, Capability.GIT) as unknown as IGitProvider | undefined;
    return provider?.provideGitAccount(this, request) ?? { url: '', secret: new SecretRef(this.namespace, '') };
  }

  /**
   * Asks for a store of telemetry; there need not be one.
   *
   * @param capability `Capability.LOGS`, `METRICS` or `TRACES`
   * @param unit unit that names the store; the main unit without
   */
  protected telemetry(capability: Capability, unit?: Unit): TelemetryConnection | undefined {
    if (!this.isProvided(capability)) return undefined;
    return (this.requires(capability, unit) as unknown as ITelemetryStore).connection;
  }

  /** Asks for block volumes. */
  public volume(request: VolumeRequest): VolumeConnection {
    const provider = this.clusterPlan.provider(this, Capability.STORAGE) as unknown as IVolumeProvider | undefined;
    requireWhole(this.node.path, 'sizeGiB', request.sizeGiB, 'write for example 10');
    requireWhole(this.node.path, 'count', request.count ?? 1, 'leave it out for one volume');
    this.clusterPlan._addVolumes(this, request);
    return provider?.provideVolume(this, request) ?? { storageClassName: '', size: `${request.sizeGiB}Gi` };
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
    this.clusterPlan._connections.push({ from: from ?? this.namespace, to });
  }

  /**
   * Declares that the component connects to hosts outside the cluster, where none of its objects names their URL.
   *
   * @param port port of the hosts
   */
  protected connectsOutside(port: number = 443): void {
    this.clusterPlan._outsidePorts.push({ from: this.namespace, port });
  }

  /** Declares that policies of the chart say who may connect to the component: from other namespaces, only what is declared is added to these. */
  protected guardsItself(): void {
    this.clusterPlan._guardedNamespaces.add(this.namespace);
  }

  private get clusterPlan(): ClusterPlan {
    if (!this.plan) throw new Error(`${this.node.path}: units and requests exist only while the Sovereign is planned; move this call into configure()`);
    return this.plan;
  }

  /** @internal */
  public _configure(plan: ClusterPlan): void {
    this.plan = plan;
    plan._addNamespace(this.namespace, this.component.podSecurity ?? PodSecurity.BASELINE, this);
  }

  /** @internal */
  public _runConfigure(): void {
    this.configure();
  }

  /** @internal */
  public _runComplete(): void {
    this.complete();
  }
}
