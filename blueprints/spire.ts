import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Names, PodSecurity, PostgresConnection, Unit } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import {
  addBundleService, addDownstreams, addUpstream, BUNDLE_PASSAGE, BUNDLE_PORT, rootValues, SERVER_LABELS, SERVER_PASSAGE,
} from './private/spire-nested';
import { spireValues } from './private/spire-values';

/** Values of a part that is scraped. */
const MONITORED = { telemetry: { prometheus: { enabled: true, podMonitor: { enabled: true } } } };

/** Properties of Spire. */
export interface SpireProps extends BlueprintProps {
  /**
   * How long the certificate of a workload is valid, in minutes, 5 to 240; it is renewed at half of that.
   * @default 60
   */
  readonly svidTtlMinutes?: number;
}

/**
 * Identities of workloads: every Pod proves with a short-lived certificate which ServiceAccount it runs as.
 *
 * An identity is `spiffe://{sovereign}/ns/{namespace}/sa/{service account}`, and is accepted in the whole Sovereign. The server of the
 * management cluster is the root; those of other host clusters sign below it, for their own cluster. Each proves with a certificate for
 * links where it is, through a passage, and goes on for a day and a half at least without reaching the root.
 *
 * @see https://spiffe.io/docs
 */
export class Spire extends Blueprint {
  /** How long the certificate of a workload is valid, in minutes. */
  public readonly svidTtlMinutes: number;

  constructor(scope: Construct, id: string = 'spire', props: SpireProps = {}) {
    super(scope, id, { component: CATALOGUE.spire, provides: [Capability.WORKLOAD_IDENTITY], ...props });
    // An agent renews at half the lifetime: at five minutes, a server that is away for as long as a failover would take the
    // identity of every workload with it, and sign twelve times as much in between.
    this.svidTtlMinutes = props.svidTtlMinutes ?? 60;
    // A sixth of the lifetime of the authority is the most that the server promises.
    requireWhole(this.node.path, 'svidTtlMinutes', this.svidTtlMinutes, 'write for example 60', 5, 240);
  }

  /** Namespace of the agents, which use sockets and the network of their machine. */
  public get agentNamespace(): string {
    return `${this.namespace}-agent`;
  }

  protected configure(): void {
    // The chart would bring identities together with their kinds and fail (I25, I26): kinds, server and identities are three units.
    const crds = this.unit('crds', { crds: CATALOGUE['spire-crds'].crds, prune: false });
    this.helmRelease({ unit: crds, component: CATALOGUE['spire-crds'] });
    this.mainUnit.dependsOn(crds, 'kinds');
    this.declareNamespace(this.agentNamespace, PodSecurity.PRIVILEGED);
    this.scraped(this.agentNamespace);
    const database = this.isProvided(Capability.POSTGRES) ? this.postgres({ name: 'spire' }) : undefined;
    this.addServer(this.isRoot ? this.asRoot() : this.asDownstream(), database);
    this.addIdentities();
  }

  /** Servers share nothing but a database; one with its own file runs alone. */
  private get replicas(): number {
    return this.isProvided(Capability.POSTGRES) ? this.hostCluster.replicas(3) : 1;
  }

  /** Whether nobody signs above it: it is on the management cluster, or that has none. */
  private get isRoot(): boolean {
    return this.hostCluster === this.sovereign.managementCluster || !this.all.some(({ hostCluster }) => hostCluster === this.sovereign.managementCluster);
  }

  /** Those of all host clusters, sorted by cluster. */
  private get all(): Spire[] {
    const all = this.sovereign.node.findAll().filter((one): one is Spire => one instanceof Spire);
    return all.sort((a, b) => (a.hostCluster.name < b.hostCluster.name ? -1 : 1));
  }

  /** Host names that stand in the certificates of the Pods of the server, and in those alone. */
  private get agents(): string[] {
    return [...Array(this.replicas).keys()].map((index) => Names.componentHost(`spire-${index}`, this.hostCluster.clusterName, this.sovereign.fqdn));
  }

  /** Lets others sign below it, where there are any. */
  private asRoot(): { [key: string]: any } {
    const others = this.all.filter((one) => one !== this && !one.isRoot);
    if (others.length === 0) return { caTTL: '24h' };
    this.passage({ label: SERVER_PASSAGE, service: 'spire-server', port: 443 });
    const { host } = this.passage({ label: BUNDLE_PASSAGE, service: BUNDLE_PASSAGE, port: BUNDLE_PORT });
    addBundleService(this.mainUnit, BUNDLE_PASSAGE, this.namespace);
    const servers = others.map(({ hostCluster, agents }) => ({ cluster: hostCluster.name, agents }));
    addDownstreams(this.identities, this.name, this.sovereign.name, servers);
    return rootValues(this.certificate({ name: 'spire-bundle-tls', dnsNames: [host], isLink: true }));
  }

  private asDownstream(): { [key: string]: any } {
    const { managementCluster, name: trustDomain } = this.sovereign;
    return addUpstream(this.prerequisites, 'spire-upstream', this.namespace, {
      trustDomain,
      server: this.passageTo(managementCluster, SERVER_PASSAGE),
      bundle: this.passageTo(managementCluster, BUNDLE_PASSAGE),
      certificates: this.agents.map((host, index) => this.certificate({ name: `spire-upstream-${index}`, dnsNames: [host], isLink: true })),
    });
  }

  /**
   * Adds the server.
   *
   * @param place values that follow from where it stands among the servers of the Sovereign
   */
  private addServer(place: { [key: string]: any }, database?: PostgresConnection): void {
    const { hostCluster, sovereign, replicas, isRoot } = this;
    const keys = this.volume({ sizeGiB: 1, count: replicas });
    const [cpuMillis, memoryMiB] = isRoot ? [150, 192] : [170, 256];
    this.workload({ name: 'spire-server', replicas, spread: replicas > 1, cpuMillis, memoryMiB });
    this.workload({ name: 'spire-agent', perNode: true, cpuMillis: 50, memoryMiB: 64 });
    this.workload({ name: 'spire-spiffe-csi-driver', perNode: true, cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      values: spireValues({
        clusterName: hostCluster.name,
        trustDomain: sovereign.name,
        jwtIssuer: `https://${Names.componentHost('spire', hostCluster.clusterName, sovereign.fqdn)}`,
        owner: sovereign.owner,
        serverNamespace: this.namespace,
        agentNamespace: this.agentNamespace,
        className: this.name,
        replicas,
        keys,
        database,
        svidTtlMinutes: this.svidTtlMinutes,
        place,
      }),
      monitors: { 'spire-server': MONITORED, 'spire-agent': MONITORED },
    });
    if (replicas === 1) return;
    this.mainUnit.add({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'spire-server', namespace: this.namespace },
      spec: { maxUnavailable: 1, selector: { matchLabels: SERVER_LABELS } },
    });
  }

  private get identities(): Unit {
    const identities = this.unit('identities');
    identities.dependsOn(this.mainUnit, 'controller');
    return identities;
  }

  private addIdentities(): void {
    this.identities.add({
      apiVersion: 'spire.spiffe.io/v1alpha1',
      kind: 'ClusterSPIFFEID',
      metadata: { name: 'service-accounts' },
      spec: {
        className: this.name,
        spiffeIDTemplate: 'spiffe://{{ .TrustDomain }}/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}',
        namespaceSelector: { matchLabels: { 'openova.io/sovereign': this.sovereign.name } },
        // A Pod that another ClusterSPIFFEID names gets that identity instead.
        fallback: true,
      },
    });
  }
}
