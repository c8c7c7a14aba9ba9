import { createHash } from 'crypto';
import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, Environment, ICertificateProvider, IGatewayProvider, IRouteGuard, Names, PassageConnection, PassageRequest,
  RouteConnection, RouteRequest, SovereignPlan, Unit, WaitException,
} from '../constructs';
import { PASSAGE_PORT } from '../constructs/blueprint/passages';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, misuse, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { gatewayEntry, publicGateway, PublicListener } from './private/gateway-entry';

/** Who has a public host name. */
export interface RoutedHost {
  /** Host name. */
  readonly host: string;
  /** Application that has it, on this cluster or behind it. */
  readonly application: Blueprint;
  /** Path that answers 200 while the Application can serve. */
  readonly healthPath: string;
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
export interface PublicGatewayProps extends BlueprintProps {
  /**
   * Further Gateways, each with a load balancer and an address of its own, which share the host names of Environments with that of the platform:
   * one takes some 60 Environments. Where an Environment is does not change with the others, and one Gateway more only takes its share.
   * There are none where Gateways listen on machines, nor beside the management cluster while PowerDNS answers for the zone.
   * @default 0
   */
  readonly furtherGateways?: number;
}

/**
 * The public entry of a cluster: one Gateway behind the load balancer that Phase 0 made, TLS for every routed host name. At a port of its
 * own, TLS of other clusters goes through to the Service that it is for.
 *
 * Each Environment has a listener and a certificate of its own: of two certificates at one listener Cilium makes what its proxy refuses, the
 * whole Gateway with it. A Gateway has 64 listeners, so where there are many Environments there are several Gateways.
 *
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api
 */
export class PublicGateway extends Blueprint implements IGatewayProvider {
  /** Name of the Gateway. */
  public static readonly GATEWAY = 'public';
  /** Namespace of the Gateway. */
  public static readonly NAMESPACE = CATALOGUE['public-gateway'].namespace;

  /**
   * Returns the name of the Gateway at which the provider of a cluster has the host names below the domain of an Environment.
   *
   * @internal
   */
  public static _gatewayOf(environment: Environment, provider?: Blueprint): string {
    return provider instanceof PublicGateway ? provider.gatewayOf(environment) : PublicGateway.GATEWAY;
  }

  /** Gateways besides that of the platform. */
  public readonly furtherGateways: number;
  private readonly listeners = new Map<string, PublicListener>();
  private readonly applicationHosts = new Map<string, RoutedHost>();
  private hasPassages = false;

  constructor(scope: Construct, id: string = 'public-gateway', props: PublicGatewayProps = {}) {
    super(scope, id, { component: CATALOGUE['public-gateway'], provides: [Capability.GATEWAY], ...props });
    this.furtherGateways = props.furtherGateways ?? 0;
    requireWhole(this.node.path, 'furtherGateways', this.furtherGateways, 'leave it out for none', 0);
    const { balancesGateways, provider } = this.hostCluster.region.provider;
    if (this.furtherGateways > 0 && !balancesGateways) {
      throw misuse(this.node.path, 'furtherGateways', `0 at ${provider.name}, where Gateways listen on machines, one at each port`, this.furtherGateways, 'leave it out');
    }
    const { dns, managementCluster } = this.sovereign;
    if (this.furtherGateways > 0 && dns.isOwn && this.hostCluster !== managementCluster) {
      throw misuse(
        this.node.path, 'furtherGateways', "0 beside the management cluster: the zone leads host names to the one 'entryAddress' of their cluster", this.furtherGateways,
        "leave it out, or have the zone at a 'dns' provider",
      );
    }
  }

  /** Returns the name of the Gateway that has the host names below the domain of an Environment. */
  public gatewayOf(environment: Environment): string {
    // That which weighs most for it (rendezvous hashing): one more moves no Environment but those that it takes.
    const weight = (gateway: string) => createHash('sha256').update(`${gateway}/${environment.name}`).digest('hex');
    return this.gateways.reduce((heaviest, one) => (weight(one) > weight(heaviest) ? one : heaviest));
  }

  /** Public host names of Applications that enter here, sorted. */
  public get hostsOfApplications(): RoutedHost[] {
    return [...this.applicationHosts.values()].sort((a, b) => (a.host < b.host ? -1 : 1));
  }

  /** What the certificates of its host names name, sorted. */
  public get certificateNames(): string[] {
    return [...new Set([...this.listeners.values()].flatMap(({ hosts }) => this.namesFor(hosts)))].sort();
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
    const { healthPath = '/healthz' } = request;
    for (const host of owner.environment ? hosts : []) {
      if (!this.applicationHosts.has(host)) this.applicationHosts.set(host, { host, application: owner, healthPath });
    }
    const listeners = new Map(hosts.map((host) => [host, this.listenerOf(host, owner)]));
    const gateways = [...new Set([...listeners.values()].map(({ gateway }) => gateway))];
    consumer.mainUnit.dependsOn(this.mainUnit, 'route');
    const plan = SovereignPlan.of(sovereign).cluster(this.hostCluster);
    const guard = (plan.tryFindProvider(Capability.ROUTE_GUARD) as unknown as IRouteGuard | undefined)?.guardRoute(consumer, request);
    const name = request.name ?? request.service;
    // Of a route at two Gateways, DNS would lead every host name to both.
    gateways.forEach((gateway, index) => {
      const here = hosts.filter((host) => listeners.get(host)!.gateway === gateway);
      consumer.mainUnit.add({
        apiVersion: 'gateway.networking.k8s.io/v1',
        kind: 'HTTPRoute',
        metadata: { name: index === 0 ? name : `${name}-${gateway}`, namespace: consumer.namespace },
        spec: {
          parentRefs: [...new Set(here.map((host) => listeners.get(host)!.name))].map((sectionName) => (
            { name: gateway, namespace: this.namespace, sectionName }
          )),
          hostnames: here,
          rules: [{
            matches: prefixes.map((value) => ({ path: { type: 'PathPrefix', value } })),
            ...(guard ? { filters: [setHeaders(guard.headers)] } : {}),
            backendRefs: [guard ? { name: guard.service, namespace: guard.namespace, port: guard.port } : { name: request.service, port: request.port }],
            ...(request.timeoutSeconds === undefined ? {} : { timeouts: { request: `${request.timeoutSeconds}s` } }),
          }],
        },
      });
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
        parentRefs: this.gateways.map((name) => ({ name, namespace: this.namespace, sectionName: 'http' })),
        rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https', statusCode: 301 } }] }],
      },
    });
  }

  /** The Gateways come last: they listen for TLS once there is a host name to have a certificate for. */
  protected complete(): void {
    const listeners = [...this.listeners.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const ports = [80, ...(listeners.length > 0 ? [443] : []), ...(this.hasPassages ? [PASSAGE_PORT] : [])];
    this.ingress(ports);
    for (const name of this.gateways) this.addGateway(name, listeners.filter(({ gateway }) => gateway === name), ports);
    if (listeners.length === 0) return;
    // Public certificates wait for DNS and the certificate authority; the Gateway must not, or every route would (L14).
    const unit = this.unit('certificates', { waitException: WaitException.DEPENDS_ON_OUTSIDE });
    listeners.forEach(({ certificate, hosts }) => this.certificate({ name: certificate, dnsNames: this.namesFor(hosts), isPublic: true, unit }));
  }

  /** Returns what a certificate names: where it may, all hosts of each domain at once. */
  private namesFor(hosts: Set<string>): string[] {
    const plan = SovereignPlan.of(this.sovereign).cluster(this.hostCluster);
    const certificates = plan.provider(this, Capability.CERTIFICATES) as unknown as ICertificateProvider;
    return [...new Set([...hosts].map((host) => {
      const domain = host.replace(/^[^.]+\./, '');
      return host !== this.sovereign.fqdn && certificates.takesPattern(domain) ? `*.${domain}` : host;
    }))].sort();
  }

  /** Names of the Gateways, that of the platform first. */
  private get gateways(): string[] {
    return [PublicGateway.GATEWAY, ...Array.from({ length: this.furtherGateways }, (_, index) => `${PublicGateway.GATEWAY}-${index + 2}`)];
  }

  private addGateway(name: string, listeners: PublicListener[], ports: number[]): void {
    const { clusterName, region: { location, provider }, sovereign } = this.hostCluster;
    const isOfPlatform = name === PublicGateway.GATEWAY;
    const annotations = isOfPlatform
      ? provider.ingressAnnotations(clusterName.resource('ingress'), location) : provider.furtherAnnotations(clusterName.resource(name), location);
    const entry = provider.balancesGateways ? undefined : Names.componentHost('entry', clusterName, sovereign.fqdn);
    if (entry) this.mainUnit.add(gatewayEntry(CATALOGUE.cilium.namespace, entry, ports, annotations));
    const passagePort = isOfPlatform && this.hasPassages ? PASSAGE_PORT : undefined;
    this.mainUnit.add(publicGateway({ name, namespace: this.namespace, listeners, passagePort, entry, annotations }));
  }

  /** Returns the listener that takes a host name: that of the Environment which it stands below, or that of the platform. */
  private listenerOf(host: string, { environment }: Blueprint): PublicListener {
    const domain = environment && `${environment.name}.${this.sovereign.fqdn}`;
    const isOwn = domain !== undefined && host.endsWith(`.${domain}`);
    const suffix = isOwn ? `-${environment!.name}` : '';
    let listener = this.listeners.get(suffix);
    if (!listener) {
      const gateway = isOwn ? this.gatewayOf(environment!) : PublicGateway.GATEWAY;
      listener = { name: `https${suffix}`, gateway, hostname: isOwn ? `*.${domain}` : undefined, certificate: `public-hosts${suffix}`, hosts: new Set() };
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
