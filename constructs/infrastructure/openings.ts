import { API_PORT } from '../node/machine';
import { StackContext } from './context';

/** What a firewall lets in. */
export interface Opening {
  /** What tells it apart in the stack. */
  readonly id: string;
  /**
   * Networks that may come in.
   * @default - all of the world
   */
  readonly from?: string[];
  /** Protocol: `icmp`, `tcp` or `udp`. */
  readonly protocol: string;
  /**
   * Port number.
   * @default - the protocol has none
   */
  readonly port?: number;
  /** What it is for. */
  readonly description: string;
}

/**
 * Returns what a cluster's machines answer from outside of its private network, within which everything is open: what Blueprints open, and
 * SSH and the API to nobody but those who administer the Sovereign (L4).
 */
export function openingsOf({ plan, cluster: { sovereign } }: StackContext): Opening[] {
  const from = [...new Set(sovereign.administrationCidrs)];
  return [
    { id: 'icmp', protocol: 'icmp', description: 'Path MTU discovery and ping' },
    ...plan.hostPorts.map(({ protocol, port, description }) => ({ id: `${protocol}-${port}`, protocol, port, description })),
    ...(from.length === 0 ? [] : [
      { id: 'ssh', from, protocol: 'tcp', port: 22, description: 'SSH, for administration' },
      { id: 'api', from, protocol: 'tcp', port: API_PORT, description: 'Kubernetes API, for administration' },
    ]),
  ];
}
