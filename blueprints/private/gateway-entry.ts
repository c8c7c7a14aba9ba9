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
