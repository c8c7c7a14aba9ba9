import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, HostCluster, IGatewayProvider, Names, PassageConnection, PassageRequest, PhaseZeroField, RouteConnection, RouteRequest,
  SecretRef, SovereignPlan,
} from '../constructs';
import { PASSAGE_PORT } from '../constructs/blueprint/passages';
import { requireLabel } from '../constructs/naming/syntax';
import { CATALOGUE } from './catalogue';
import { addFrpClients, addFrpServers, FRP, FRP_PORTS, FrpEnd, FrpWay, memberNames } from './private/frp-objects';
import { PublicGateway } from './public-gateway';

/** Passages of the servers: this, and the number of the server. */
const PASSAGE = 'tunnel';

/** Properties of Frp. */
export interface FrpProps extends BlueprintProps {}

/**
 * The way from the edge of a region to its workloads, where both have clusters of their own: servers on the edge, behind its public Gateway,
 * and clients on the other cluster, which dial them and let what comes for a host name through to a Service. The other cluster has no entry.
 *
 * Both ends show certificates for links, and know a token of Phase 0. A region that needs none of it has none of it.
 *
 * @see https://github.com/fatedier/frp
 */
export class Frp extends Blueprint implements IGatewayProvider {
  /** Tells whether a cluster is at one end of such a way. */
  public static isUsefulOn(hostCluster: HostCluster): boolean {
    return hostCluster.entry !== hostCluster || hostCluster.sovereign.hostClusters.some((one) => one !== hostCluster && one.entry === hostCluster);
  }

  private readonly ways: FrpWay[] = [];
  private isServing = false;
  private isMade = false;

  constructor(scope: Construct, id: string = 'frp', props: FrpProps = {}) {
    super(scope, id, { component: CATALOGUE.frp, provides: [Capability.REMOTE_GATEWAY], ...props });
  }

  public provideRoute(consumer: Blueprint, request: RouteRequest): RouteConnection {
    this.assertOpen(consumer);
    requireLabel(consumer.node.path, 'label', request.label, 'console');
    const { clusterName, sovereign } = this.hostCluster;
    // The short name is that of the management cluster.
    const hosts = request.hosts ?? [Names.componentHost(request.label, clusterName, sovereign.fqdn)];
    this.edgeFor(consumer)?.enterRoute(consumer, { ...request, hosts });
    const { namespace, service } = consumer.serviceOnHost(request.service);
    const locations = [request.pathPrefix ?? '/', ...(request.otherPathPrefixes ?? [])];
    const target = { service: `${service}.${namespace}.svc`, port: request.port };
    // Some guard themselves, and let in who is declared.
    this.connects(namespace);
    this.ways.push(...hosts.flatMap((host) => locations.map((location) => ({ type: 'http' as const, host, location, ...target }))));
    return { host: hosts[0], hosts, url: `https://${hosts[0]}` };
  }

  public providePassage(consumer: Blueprint, request: PassageRequest): PassageConnection {
    this.assertOpen(consumer);
    requireLabel(consumer.node.path, 'label', request.label, 'openbao');
    const { clusterName, sovereign } = this.hostCluster;
    const host = Names.passageHost(request.label, clusterName, sovereign.fqdn, consumer.environment?.name);
    this.edgeFor(consumer)?.enterPassage(consumer, host, request.label);
    this.connects(consumer.home);
    this.ways.push({ type: 'https', host, service: `${request.service}.${consumer.home}.svc`, port: request.port });
    return { host, port: PASSAGE_PORT };
  }

  protected configure(): void {}

  /** The clients are made when it is known what they let through. */
  protected complete(): void {
    this.isMade = true;
    if (this.ways.length === 0) return;
    const { clusterName, entry, sovereign } = this.hostCluster;
    const servers = serversOn(entry).map((_, index) => this.passageTo(entry, `${PASSAGE}-${index}`));
    const host = Names.componentHost(PASSAGE, clusterName, sovereign.fqdn);
    addFrpClients(this.mainUnit, this.end('frpc', this.hostCluster.replicas(2), [host]), servers, this.ways);
  }

  /** Routes host names of the other cluster to the servers. */
  private enterRoute(consumer: Blueprint, request: RouteRequest): void {
    this.serve();
    const name = `${consumer.qualifiedName}-${request.name ?? request.service}`;
    this.publicGateway(consumer)?.provideRoute(this, { ...request, name, service: FRP, port: FRP_PORTS.http, onBehalfOf: consumer });
  }

  /** Passes TLS for a host name of the other cluster on to the servers. */
  private enterPassage(consumer: Blueprint, host: string, label: string): void {
    this.serve();
    const name = `${consumer.qualifiedName}-${label}`;
    this.publicGateway(consumer)?._letThrough(this.passages, { name, namespace: this.namespace, host, service: FRP, port: FRP_PORTS.passages });
  }

  /** Makes the servers, the first time that somebody needs them. */
  private serve(): void {
    if (this.isServing) return;
    this.isServing = true;
    const names = serversOn(this.hostCluster);
    const hosts = names.map((service, index) => this.passage({ label: `${PASSAGE}-${index}`, service, port: FRP_PORTS.link }).host);
    addFrpServers(this.mainUnit, this.end('frps', names.length, hosts));
  }

  private end(program: string, replicas: number, dnsNames: string[]): FrpEnd {
    return {
      namespace: this.namespace,
      image: `docker.io/fatedier/${program}:v${this.component.appVersion}`,
      replicas,
      certificate: this.certificate({ name: 'frp-link', dnsNames, isLink: true }).secret,
      token: this.token(),
    };
  }

  /** Clusters share no store of secrets, so what two of them have to know enters both at Phase 0. */
  private token(): SecretRef {
    return this.phaseZeroSecret({
      name: 'frp-token',
      namespace: this.namespace,
      fields: [PhaseZeroField.sensitive('token', {
        name: 'tunnel_token',
        description: 'Token that the clusters of a region know each other by, where its edge has a cluster of its own: 32 random bytes in hex, the same for all clusters.',
        pattern: '^[0-9a-f]{64}$',
        maxBytes: 64,
      })],
    });
  }

  /** The other end, on the edge of the region. */
  private edgeFor(consumer: Blueprint): Frp | undefined {
    return SovereignPlan.of(this.sovereign).cluster(this.hostCluster.entry).provider(consumer, Capability.REMOTE_GATEWAY) as Frp | undefined;
  }

  private publicGateway(consumer: Blueprint): PublicGateway | undefined {
    return SovereignPlan.of(this.sovereign).cluster(this.hostCluster).provider(consumer, Capability.GATEWAY) as PublicGateway | undefined;
  }

  private assertOpen(consumer: Blueprint): void {
    if (this.isMade) throw new Error(`${consumer.node.path}: host names have to be asked for in configure(), ${this.node.path} is made already`);
  }
}

/** Names of the servers on the edge of a region. */
function serversOn(edge: HostCluster): string[] {
  return memberNames(edge.replicas(2));
}
