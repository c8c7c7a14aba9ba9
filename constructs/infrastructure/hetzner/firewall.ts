import { firewall } from '../../../imports/hcloud';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { openingsOf } from '../openings';

const WORLD = ['0.0.0.0/0', '::/0'];

/**
 * Makes the firewall of a cluster's machines and returns its id.
 *
 * It guards the public addresses only; what it does not name is closed. HTTP comes in through the load balancer on the private
 * network, so 80 and 443 are not open on machines, and SSH and the API are open to nobody but those who administer the Sovereign (L4).
 */
export function addFirewall(context: StackContext): string {
  const name = context.name(Names.FIREWALL_NODES);
  const labels = context.labels();
  return context.handOver.add(new firewall.Firewall(context.stack, 'firewall', {
    name,
    labels,
    rule: openingsOf(context).map(({ from, protocol, port, description }): firewall.FirewallRule => ({
      direction: 'in', protocol, sourceIps: from ?? WORLD, description, ...(port === undefined ? {} : { port: String(port) }),
    })),
  }), { name, labels }).id;
}
