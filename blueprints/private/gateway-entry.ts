/** Labels of the proxies that a Gateway listens with, one on every machine. */
const PROXIES = { 'k8s-app': 'cilium-envoy' };

/**
 * Returns the way to a Gateway that listens on machines, for clouds whose controller makes no load balancer for a Service that selects no
 * Pods: a Service that selects the proxies.
 *
 * @param namespace namespace of the proxies
 * @param host host name of the load balancer, which those of the Gateway lead to
 * @param ports ports of the Gateway
 * @param annotations what the controller of the cloud has to know
 */
export function gatewayEntry(namespace: string, host: string, ports: number[], annotations: { [key: string]: string }): { [key: string]: any } {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'public-entry', namespace, annotations: { ...annotations, 'external-dns.alpha.kubernetes.io/hostname': host } },
    spec: { type: 'LoadBalancer', selector: PROXIES, ports: ports.map((port) => ({ name: `port-${port}`, port, targetPort: port })) },
  };
}

/** A listener for TLS, with the one certificate that it shows. */
export interface PublicListener {
  /** Name of the listener. */
  readonly name: string;
  /** Name of its Gateway. */
  readonly gateway: string;
  /**
   * Host names that it takes, as `*.acme-prod.omantel.omani.works`.
   * @default - what no other takes
   */
  readonly hostname?: string;
  /** Secret with the certificate. */
  readonly certificate: string;
  /** Host names on the certificate. */
  readonly hosts: Set<string>;
}

/** What a Gateway is made of. */
export interface PublicGatewayParts {
  /** Name of the Gateway. */
  readonly name: string;
  /** Namespace of the Gateway. */
  readonly namespace: string;
  /** Listeners for TLS. */
  readonly listeners: PublicListener[];
  /**
   * Port at which TLS goes through.
   * @default - none does
   */
  readonly passagePort?: number;
  /**
   * Host name of the way to it, where it listens on machines.
   * @default - it has a load balancer of its own
   */
  readonly entry?: string;
  /** What the controller of the cloud has to know of its load balancer. */
  readonly annotations: { [key: string]: string };
}

/** Returns a Gateway for HTTP, for TLS of each listener, and for TLS that goes through. */
export function publicGateway({ name, namespace, listeners, passagePort, entry, annotations }: PublicGatewayParts): { [key: string]: any } {
  const allowedRoutes = { namespaces: { from: 'All' } };
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'Gateway',
    metadata: {
      name,
      namespace,
      // What it says of itself there are the private addresses of machines.
      ...(entry ? { annotations: { 'external-dns.alpha.kubernetes.io/target': entry } } : {}),
    },
    spec: {
      gatewayClassName: 'cilium',
      ...(entry ? {} : { infrastructure: { annotations } }),
      listeners: [
        { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes },
        ...listeners.map(({ name: listener, hostname, certificate }) => ({
          name: listener, ...(hostname ? { hostname } : {}), port: 443, protocol: 'HTTPS',
          tls: { mode: 'Terminate', certificateRefs: [{ kind: 'Secret', name: certificate }] }, allowedRoutes,
        })),
        ...(passagePort === undefined ? [] : [{ name: 'passages', port: passagePort, protocol: 'TLS', tls: { mode: 'Passthrough' }, allowedRoutes }]),
      ],
    },
  };
}
