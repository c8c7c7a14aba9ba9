/** How clients reach a relay. */
export enum TurnTransport {
  /** TCP, which every load balancer and most firewalls let through. */
  TCP = 'tcp',
  /** UDP, which delays media less. */
  UDP = 'udp',
}
