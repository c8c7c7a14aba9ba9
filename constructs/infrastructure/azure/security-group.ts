import { networkSecurityGroup, networkSecurityRule, subnetNetworkSecurityGroupAssociation } from '../../../imports/azurerm';
import { Protocol } from '../../blueprint';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { Opening, openingsOf } from '../openings';
import { AzureNetwork } from './network';
import { tags } from './tags';

const WORLD = ['0.0.0.0/0'];

/** Protocols, in the words of Azure. */
const PROTOCOL: { [protocol: string]: string } = { icmp: 'Icmp', tcp: 'Tcp', udp: 'Udp' };

/**
 * Makes the security group of a cluster's subnets.
 *
 * Rules are resources of their own, so that those of the cloud's controller, which opens the ports of load balancers from priority 500 on,
 * are left alone. What no rule names is open within the network and closed to others.
 */
export function addSecurityGroup(context: StackContext, network: AzureNetwork): void {
  const { stack, handOver } = context;
  const name = context.name(Names.FIREWALL_NODES);
  const labels = tags(context);
  const group = handOver.add(new networkSecurityGroup.NetworkSecurityGroup(stack, 'firewall', { ...network.place, name, tags: labels }), {
    name, location: context.location, labels,
  });
  const incoming = (id: string, priority: number, openings: Opening[], description?: string) => {
    if (openings.length === 0) return;
    const [opening] = openings;
    const ports = openings.flatMap(({ port }) => port ?? []);
    handOver.add(new networkSecurityRule.NetworkSecurityRule(stack, `in-${id}`, {
      name: id, resourceGroupName: network.place.resourceGroupName, networkSecurityGroupName: group.name, priority,
      description: description ?? opening.description,
      direction: 'Inbound', access: 'Allow', protocol: PROTOCOL[opening.protocol], sourceAddressPrefixes: opening.from ?? WORLD, sourcePortRange: '*', destinationAddressPrefix: '*',
      ...(ports.length > 0 ? { destinationPortRanges: ports.map(String) } : { destinationPortRange: '*' }),
    }), { name: `${name}/${id}` });
  };
  const openings = openingsOf(context);
  const named = (id: string) => openings.filter((one) => one.id === id);
  // One rule for each protocol: two that changed places would have the same priority for a while, which Azure refuses.
  const open = (protocol: Protocol) => openings.filter((one) => one.protocol === protocol && one.from === undefined);
  incoming('icmp', 100, named('icmp'));
  incoming('tcp', 110, open(Protocol.TCP), 'What Blueprints open');
  incoming('udp', 120, open(Protocol.UDP), 'What Blueprints open');
  incoming('ssh', 130, named('ssh'));
  incoming('api', 140, named('api'));
  const subnets = { [Names.SUBNET_CONTROL_PLANE]: network.subnets.controlPlanes, [Names.SUBNET_WORKERS]: network.subnets.workers };
  for (const [purpose, subnetId] of Object.entries(subnets)) {
    const joined = new subnetNetworkSecurityGroupAssociation.SubnetNetworkSecurityGroupAssociation(stack, `firewall-${purpose}`, {
      subnetId, networkSecurityGroupId: group.id,
    });
    handOver.add(joined, { name: `${context.name('network')}/${purpose}/firewall` });
  }
}
