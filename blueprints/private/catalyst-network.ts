import { Unit } from '../../constructs';

/** Pods in a namespace, at a port. */
export interface Peer {
  /** Namespace of the Pods. */
  readonly namespace: string;
  /** Port. */
  readonly port: number;
}

interface Wiring {
  readonly name: string;
  readonly namespace: string;
  readonly labels: { [key: string]: string };
  /** Namespaces whose Pods may connect, and the port they may connect to. */
  readonly ingress: Peer[];
  /** What the Pods may connect to. */
  readonly egress: Peer[];
  /** Port that the public Gateway connects to. */
  readonly publicPort?: number;
  /** Whether the Pods connect to public host names, the Sovereign's own among them. */
  readonly reachesPublic: boolean;
  /** Whether the Pods connect to the Kubernetes API. */
  readonly reachesApi: boolean;
}

/**
 * Adds the policies of Pods that refuse everything but what they are wired to.
 *
 * They select the Pods and not the namespace, in which a database server of the service may run with connections of its own.
 */
export function addNetworkPolicies(unit: Unit, wiring: Wiring): void {
  const { name, namespace, labels } = wiring;
  const pods = (peer: Peer) => [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': peer.namespace } } }];
  const ports = (peer: Peer) => [{ protocol: 'TCP', port: peer.port }];
  const dns = {
    to: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'kube-system' } }, podSelector: { matchLabels: { 'k8s-app': 'kube-dns' } } }],
    ports: ['TCP', 'UDP'].map((protocol) => ({ protocol, port: 53 })),
  };
  unit.add({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: { name, namespace },
    spec: {
      podSelector: { matchLabels: labels },
      policyTypes: ['Ingress', 'Egress'],
      ingress: sorted(wiring.ingress).map((peer) => ({ from: pods(peer), ports: ports(peer) })),
      egress: [dns, ...sorted(wiring.egress).map((peer) => ({ to: pods(peer), ports: ports(peer) }))],
    },
  });
  // Neither the Gateway's Envoy nor the Kubernetes API is a Pod, so only Cilium's own policy can name them.
  const toPorts = (port: number) => [{ ports: [{ port: String(port), protocol: 'TCP' }] }];
  const ingress = wiring.publicPort === undefined ? [] : [{ fromEntities: ['ingress'], toPorts: toPorts(wiring.publicPort) }];
  const egress = [
    ...(wiring.reachesApi ? [{ toEntities: ['kube-apiserver'] }] : []),
    ...(wiring.reachesPublic ? [{ toEntities: ['ingress', 'world'], toPorts: toPorts(443) }] : []),
  ];
  if (ingress.length + egress.length === 0) return;
  unit.add({
    apiVersion: 'cilium.io/v2',
    kind: 'CiliumNetworkPolicy',
    metadata: { name, namespace },
    spec: { endpointSelector: { matchLabels: labels }, ...(ingress.length > 0 ? { ingress } : {}), ...(egress.length > 0 ? { egress } : {}) },
  });
}

function sorted(peers: Peer[]): Peer[] {
  const unique = new Map(peers.map((peer) => [`${peer.namespace} ${peer.port}`, peer]));
  return [...unique.keys()].sort().map((key) => unique.get(key)!);
}
