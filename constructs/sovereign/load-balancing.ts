/** What takes traffic from the public to the Gateway of a host cluster. */
export enum LoadBalancing {
  /** A load balancer of the cloud. */
  CLOUD = 'cloud',
  /** An address of the subnet that a machine announces with Cilium (ARP). No cloud of this library has a network that carries it. */
  CILIUM_L2 = 'cilium-l2',
}
