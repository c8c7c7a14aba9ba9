import { firewall } from '../../../imports/hcloud';
import { Names } from '../../naming';
import { API_PORT } from '../../node/machine';
import { StackContext } from '../context';

const WORLD = ['0.0.0.0/0', '::/0'];

/**
 * Makes the firewall of a cluster's machines and returns its id.
 *
 * It guards the public addresses only; what it does not name is closed. HTTP comes in through the load balancer on the private
 * network, so 80 and 443 are not open on machines, and SSH and the API are open to nobody but those who administer the Sovereign (L4).
 */
export function addFirewall(context: StackContext): string {
  const { plan, cluster } = context;
  const administration = cluster.sovereign.administrationCidrs;
  const incoming = (protocol: string, sourceIps: string[], description: string, port?: number): firewall.FirewallRule => ({
    direction: 'in', protocol, sourceIps, description, ...(port === undefined ? {} : { port: String(port) }),
  });
  const name = context.name(Names.FIREWALL_NODES);
  const labels = context.labels();
  return context.handOver.add(new firewall.Firewall(context.stack, 'firewall', {
    name,
    labels,
    rule: [
      incoming('icmp', WORLD, 'Path MTU discovery and ping'),
      ...plan.hostPorts.map(({ protocol, port, description }) => incoming(protocol, WORLD, description, port)),
      ...(administration.length > 0 ? [
        incoming('tcp', administration, 'SSH, for administration', 22),
        incoming('tcp', administration, 'Kubernetes API, for administration', API_PORT),
      ] : []),
    ],
  }), { name, labels }).id;
}
