import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Names, PodSecurity, PostgresConnection } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';

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
 * An identity is `spiffe://{sovereign}/ns/{namespace}/sa/{service account}`. Each host cluster has a server with a root of
 * its own; certificates of one cluster are not accepted on another.
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
    // Servers share nothing but a database; one with its own file runs alone.
    this.addServer(database ? this.hostCluster.replicas(3) : 1, database);
    this.addIdentities();
  }

  private addServer(replicas: number, database?: PostgresConnection): void {
    const { hostCluster, sovereign } = this;
    const selector = { matchLabels: { 'app.kubernetes.io/name': 'server', 'app.kubernetes.io/instance': 'spire' } };
    const keys = this.volume({ sizeGiB: 1, count: replicas });
    this.workload({ name: 'spire-server', replicas, spread: replicas > 1, cpuMillis: 150, memoryMiB: 192 });
    this.workload({ name: 'spire-agent', perNode: true, cpuMillis: 50, memoryMiB: 64 });
    this.workload({ name: 'spire-spiffe-csi-driver', perNode: true, cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      values: {
        global: {
          spire: {
            clusterName: hostCluster.name,
            trustDomain: sovereign.name,
            jwtIssuer: `https://${Names.componentHost('spire', hostCluster.clusterName, sovereign.fqdn)}`,
            caSubject: { country: sovereign.owner.country, organization: sovereign.owner.organization, commonName: hostCluster.name },
            persistence: { storageClass: keys.storageClassName },
            // The layout in two namespaces keeps the server, with its keys, out of the one where Pods may do anything.
            namespaces: { create: false, server: { name: this.namespace }, system: { name: this.agentNamespace } },
            recommendations: { enabled: true, strictMode: false, prometheus: false },
          },
        },
        'spire-server': {
          replicaCount: replicas,
          caTTL: '24h',
          defaultX509SvidTTL: `${this.svidTtlMinutes}m`,
          defaultJwtSvidTTL: '5m',
          persistence: { size: keys.size },
          dataStore: { sql: database ? sqlOf(database) : { databaseType: 'sqlite3' } },
          resources: { requests: { cpu: '100m', memory: '128Mi' } },
          topologySpreadConstraints: replicas > 1
            ? [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule', labelSelector: selector }] : [],
          controllerManager: {
            className: this.name,
            resources: { requests: { cpu: '50m', memory: '64Mi' } },
            // With 'Fail' the chart patches its webhook in Jobs around every upgrade.
            validatingWebhookConfiguration: { failurePolicy: 'Ignore' },
            identities: { clusterSPIFFEIDs: { 'default': { enabled: false }, 'oidc-discovery-provider': { enabled: false }, 'test-keys': { enabled: false } } },
          },
        },
        'spire-agent': { resources: { requests: { cpu: '50m', memory: '64Mi' } } },
        'spiffe-csi-driver': { enabled: true, resources: { requests: { cpu: '10m', memory: '32Mi' } } },
        // It becomes ready only with an identity, which comes after this release; and nobody outside verifies tokens yet.
        'spiffe-oidc-discovery-provider': { enabled: false },
      },
      monitors: { 'spire-server': MONITORED, 'spire-agent': MONITORED },
    });
    if (replicas === 1) return;
    this.mainUnit.add({
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: { name: 'spire-server', namespace: this.namespace },
      spec: { maxUnavailable: 1, selector },
    });
  }

  private addIdentities(): void {
    const identities = this.unit('identities');
    identities.dependsOn(this.mainUnit, 'controller');
    identities.add({
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

function sqlOf(database: PostgresConnection): { [key: string]: any } {
  return {
    databaseType: 'postgres',
    databaseName: database.database,
    host: database.host,
    port: database.port,
    username: database.username,
    externalSecret: { enabled: true, name: database.secret.name, key: 'password' },
    options: [{ sslmode: 'require' }],
  };
}
