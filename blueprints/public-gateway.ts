import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, IGatewayProvider, IRouteGuard, Names, PassageConnection, PassageRequest, RouteConnection, RouteRequest, SovereignPlan,
  Unit, WaitException,
} from '../constructs';
import { PASSAGE_PORT } from '../constructs/blueprint/passages';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { gatewayEntry } from './private/gateway-entry';

/** A listener for TLS, with the one certificate that it shows. */
interface Listener {
  readonly name: string;
  /** Host names that it takes, as `*.acme-prod.omantel.omani.works`; what no other takes without. */
  readonly hostname?: string;
  readonly certificate: string;
  /** Host names on the certificate. */
  readonly hosts: Set<string>;
}

/** A way through for TLS: its host name, the route and the Service in one namespace. */
interface Passage {
  readonly name: string;
  readonly namespace: string;
  readonly host: string;
  readonly service: string;
  readonly port: number;
}

/** Properties of PublicGateway. */
export interface PublicGatewayProps extends BlueprintProps {}

/**
 * The public entry of a cluster: one Gateway behind the load balancer that Phase 0 made, TLS for every routed host name. At a port of its
 * own, TLS of other clusters goes through to the Service that it is for.
 *
 * Each Environment has a listener and a certificate of its own: of two certificates at one listener Cilium makes what its proxy refuses, the
 * whole Gateway with it.
 *
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api
 */
export class PublicGateway extends Blueprint implements IGatewayProvider {
  /** Name of the Gateway. */
  public static readonly GATEWAY = 'public';
  /** Namespace of the Gateway. */
  public static readonly NAMESPACE = CATALOGUE['public-gateway'].namespace;
  private readonly listeners = new Map<string, Listener>();
  private readonly applicationHosts = new Set<string>();
  private hasPassages = false;

  constructor(scope: Construct, id: string = 'public-gateway', props: PublicGatewayProps = {}) {
    super(scope, id, { component: CATALOGUE['public-gateway'], provides: [Capability.GATEWAY], ...props });
  }

  /** Public host names of Applications that enter here, sorted. */
  public get hostsOfApplications(): string[] {
    return [...this.applicationHosts].sort();
  }

  public provideRoute(consumer: Blueprint, request: RouteRequest): RouteConnection {
    const { clusterName, sovereign } = this.hostCluster;
    const owner = request.onBehalfOf ?? consumer;
    requireLabel(owner.node.path, 'label', request.label, 'console');
    const prefixes = [request.pathPrefix ?? '/', ...(request.otherPathPrefixes ?? [])];
    for (const prefix of prefixes.filter((one) => !/^(\/[A-Za-z0-9._~-]+)*\/?$/.test(one))) {
      throw invalid(owner.node.path, 'pathPrefix', 'be an absolute path', prefix, "write for example '/catalog'");
    }
    const hosts = request.hosts ?? [
      Names.componentHost(request.label, clusterName, sovereign.fqdn), Names.componentAlias(request.label, sovereign.fqdn),
    ];
    const [canonical] = hosts;
    if (owner.environment) hosts.forEach((host) => this.applicationHosts.add(host));
    const listeners = [...new Set(hosts.map((host) => this.listenerOf(host, owner)))];
    consumer.mainUnit.dependsOn(this.mainUnit, 'route');
    const plan = SovereignPlan.of(sovereign).cluster(this.hostCluster);
    const guard = (plan.tryFindProvider(Capability.ROUTE_GUARD) as unknown as IRouteGuard | undefined)?.guardRoute(consumer, request);
    consumer.mainUnit.add({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: request.name ?? request.service, namespace: consumer.namespace },
      spec: {
        parentRefs: listeners.map(({ name }) => ({ name: PublicGateway.GATEWAY, namespace: this.namespace, sectionName: name })),
        hostnames: hosts,
        rules: [{
          matches: prefixes.map((value) => ({ path: { type: 'PathPrefix', value } })),
          ...(guard ? { filters: [setHeaders(guard.headers)] } : {}),
          backendRefs: [guard ? { name: guard.service, namespace: guard.namespace, port: guard.port } : { name: request.service, port: request.port }],
          ...(request.timeoutSeconds === undefined ? {} : { timeouts: { request: `${request.timeoutSeconds}s` } }),
        }],
      },
    });
    return { host: canonical, hosts, url: `https://${canonical}` };
  }

  public providePassage(consumer: Blueprint, request: PassageRequest): PassageConnection {
    const { clusterName, sovereign } = this.hostCluster;
    requireLabel(consumer.node.path, 'label', request.label, 'openbao');
    const host = Names.passageHost(request.label, clusterName, sovereign.fqdn, consumer.environment?.name);
    const { label: name, service, port, unit = consumer.passages } = request;
    return this._letThrough(unit, { name, namespace: consumer.home, host, service, port });
  }

  /**
   * Passes TLS for a host name on to a Service.
   *
   * @internal
   */
  public _letThrough(unit: Unit, { name, namespace, host, service, port }: Passage): PassageConnection {
    unit.dependsOn(this.mainUnit, 'passage');
    this.hasPassages = true;
    unit.add({
      // Cilium reads this version.
      apiVersion: 'gateway.networking.k8s.io/v1alpha2',
      kind: 'TLSRoute',
      metadata: { name, namespace },
      spec: {
        parentRefs: [{ name: PublicGateway.GATEWAY, namespace: this.namespace, sectionName: 'passages' }],
        hostnames: [host],
        rules: [{ backendRefs: [{ name: service, port }] }],
      },
    });
    return { host, port: PASSAGE_PORT };
  }

  protected configure(): void {
    this.requires(Capability.NETWORK);
    this.requires(Capability.NODES);
    this.mainUnit.add({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: 'redirect-to-https', namespace: this.namespace },
      spec: {
        parentRefs: [{ name: PublicGateway.GATEWAY, namespace: this.namespace, sectionName: 'http' }],
        rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
      },
    });
  }

  /** The Gateway comes last: it listens for TLS once there is a host name to have a certificate for. */
  protected complete(): void {
    const { clusterName, region: { location, provider }, sovereign } = this.hostCluster;
    const listeners = [...this.listeners.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const allowedRoutes = { namespaces: { from: 'All' } };
    const ports = [80, ...(listeners.length > 0 ? [443] : []), ...(this.hasPassages ? [PASSAGE_PORT] : [])];
    const annotations = provider.ingressAnnotations(clusterName.resource('ingress'), location);
    const entry = Names.componentHost('entry', clusterName, sovereign.fqdn);
    this.ingress(ports);
    if (!provider.balancesGateways) this.mainUnit.add(gatewayEntry(CATALOGUE.cilium.namespace, entry, ports, annotations));
    this.mainUnit.add({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'Gateway',
      metadata: {
        name: PublicGateway.GATEWAY, namespace: this.namespace,
        // What it says of itself there are the private addresses of machines.
        ...(provider.balancesGateways ? {} : { annotations: { 'external-dns.alpha.kubernetes.io/target': entry } }),
      },
      spec: {
        gatewayClassName: 'cilium',
        ...(provider.balancesGateways ? { infrastructure: { annotations } } : {}),
        listeners: [
          { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes },
          ...listeners.map(({ name, hostname, certificate }) => ({
            name, ...(hostname ? { hostname } : {}), port: 443, protocol: 'HTTPS',
            tls: { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: certificate }] }, allowedRoutes,
          })),
          ...(this.hasPassages ? [{ name: 'passages', port: PASSAGE_PORT, protocol: 'TLS', tls: { mode: 'Passthrough' }, allowedRoutes }] : []),
        ],
      },
    });
    if (listeners.length === 0) return;
    // Public certificates wait for DNS and the certificate authority; the Gateway must not, or every route would (L14).
    const unit = this.unit('certificates', { waitException: WaitException.DEPENDS_ON_OUTSIDE });
    listeners.forEach(({ certificate, hosts }) => this.certificate({ name: certificate, dnsNames: [...hosts].sort(), isPublic: true, unit }));
  }

  /** Returns the listener that takes a host name: that of the Environment which it stands below, or that of the platform. */
  private listenerOf(host: string, { environment }: Blueprint): Listener {
    const domain = environment && `${environment.name}.${this.sovereign.fqdn}`;
    const isOwn = domain !== undefined && host.endsWith(`.${domain}`);
    const suffix = isOwn ? `-${environment!.name}` : '';
    let listener = this.listeners.get(suffix);
    if (!listener) {
      listener = { name: `https${suffix}`, hostname: isOwn ? `*.${domain}` : undefined, certificate: `public-hosts${suffix}`, hosts: new Set() };
      this.listeners.set(suffix, listener);
    }
    listener.hosts.add(host);
    return listener;
  }
}

/** A filter that replaces headers of a request. */
function setHeaders(headers: { [name: string]: string }): { [key: string]: any } {
  return { type: 'RequestHeaderModifier', requestHeaderModifier: { set: Object.entries(headers).map(([name, value]) => ({ name, value })) } };
}
