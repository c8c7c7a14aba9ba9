import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IGatewayProvider, IRouteGuard, Names, RouteConnection, RouteRequest, SovereignPlan, WaitException } from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { gatewayEntry } from './private/gateway-entry';

/** Properties of PublicGateway. */
export interface PublicGatewayProps extends BlueprintProps {}

/**
 * The public entry of a cluster: one Gateway behind the load balancer that Phase 0 made, TLS for every routed host name.
 *
 * @see https://docs.cilium.io/en/stable/network/servicemesh/gateway-api/gateway-api
 */
export class PublicGateway extends Blueprint implements IGatewayProvider {
  /** Name of the Gateway. */
  public static readonly GATEWAY = 'public';
  /** Namespace of the Gateway. */
  public static readonly NAMESPACE = CATALOGUE['public-gateway'].namespace;
  private static readonly CERTIFICATE = 'public-hosts';
  private readonly hosts = new Set<string>();

  constructor(scope: Construct, id: string = 'public-gateway', props: PublicGatewayProps = {}) {
    super(scope, id, { component: CATALOGUE['public-gateway'], provides: [Capability.GATEWAY], ...props });
  }

  public provideRoute(consumer: Blueprint, request: RouteRequest): RouteConnection {
    const { clusterName, sovereign } = this.hostCluster;
    requireLabel(consumer.node.path, 'label', request.label, 'console');
    const prefixes = [request.pathPrefix ?? '/', ...(request.otherPathPrefixes ?? [])];
    for (const prefix of prefixes.filter((one) => !/^(\/[A-Za-z0-9._~-]+)*\/?$/.test(one))) {
      throw invalid(consumer.node.path, 'pathPrefix', 'be an absolute path', prefix, "write for example '/catalog'");
    }
    const hosts = request.hosts ?? [
      Names.componentHost(request.label, clusterName, sovereign.fqdn), Names.componentAlias(request.label, sovereign.fqdn),
    ];
    const [canonical] = hosts;
    hosts.forEach((host) => this.hosts.add(host));
    consumer.mainUnit.dependsOn(this.mainUnit, 'route');
    const plan = SovereignPlan.of(sovereign).cluster(this.hostCluster);
    const guard = (plan.tryFindProvider(Capability.ROUTE_GUARD) as unknown as IRouteGuard | undefined)?.guardRoute(consumer, request);
    consumer.mainUnit.add({
      apiVersion: 'gateway.networking.k8s.io/v1',
      kind: 'HTTPRoute',
      metadata: { name: request.name ?? request.service, namespace: consumer.namespace },
      spec: {
        parentRefs: [{ name: PublicGateway.GATEWAY, namespace: this.namespace, sectionName: 'https' }],
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
    const isRouted = this.hosts.size > 0;
    const allowedRoutes = { namespaces: { from: 'All' } };
    const tls = { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: PublicGateway.CERTIFICATE }] };
    const ports = isRouted ? [80, 443] : [80];
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
          ...(isRouted ? [{ name: 'https', port: 443, protocol: 'HTTPS', tls, allowedRoutes }] : []),
        ],
      },
    });
    if (!isRouted) return;
    // Public certificates wait for DNS and the certificate authority; the Gateway must not, or every route would (L14).
    this.certificate({
      name: PublicGateway.CERTIFICATE,
      dnsNames: [...this.hosts].sort(),
      isPublic: true,
      unit: this.unit('certificates', { waitException: WaitException.DEPENDS_ON_OUTSIDE }),
    });
  }
}

/** A filter that replaces headers of a request. */
function setHeaders(headers: { [name: string]: string }): { [key: string]: any } {
  return { type: 'RequestHeaderModifier', requestHeaderModifier: { set: Object.entries(headers).map(([name, value]) => ({ name, value })) } };
}
