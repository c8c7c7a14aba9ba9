import { networkSecurityGroup, networkSecurityRule, subnetNetworkSecurityGroupAssociation } from '../../../imports/azurerm';
import { Protocol } from '../../blueprint';
import { Names } from '../../naming';
import { API_PORT } from '../../node/machine';
import { StackContext } from '../context';
import { AzureNetwork } from './network';
import { tags } from './tags';

const WORLD = ['0.0.0.0/0'];

/**
 * Makes the security group of a cluster's subnets.
 *
 * Within the private network everything is open, as at Hetzner; from outside only what Blueprints open, and SSH and the API to nobody but
 * those who administer the Sovereign (L4). Rules are resources of their own, so that those of the cloud's controller, which opens the
 * ports of load balancers from priority 500 on, are left alone.
 */
export function addSecurityGroup(context: StackContext, network: AzureNetwork): void {
  const { stack, handOver, plan, cluster: { sovereign } } = context;
  const name = context.name(Names.FIREWALL_NODES);
  const named = tags(context);
  const group = handOver.add(new networkSecurityGroup.NetworkSecurityGroup(stack, 'firewall', { ...network.place, name, tags: named }), {
    name, location: context.location, labels: named,
  });
  const incoming = (id: string, priority: number, sourceAddressPrefixes: string[], protocol: string, description: string, ports: number[]) => {
    handOver.add(new networkSecurityRule.NetworkSecurityRule(stack, `in-${id}`, {
      name: id, resourceGroupName: network.place.resourceGroupName, networkSecurityGroupName: group.name, description, priority,
      direction: 'Inbound', access: 'Allow', protocol, sourceAddressPrefixes, sourcePortRange: '*', destinationAddressPrefix: '*',
      ...(ports.length > 0 ? { destinationPortRanges: ports.map(String) } : { destinationPortRange: '*' }),
    }), { name: `${name}/${id}` });
  };
  incoming('icmp', 100, WORLD, 'Icmp', 'Path MTU discovery and ping', []);
  const open = (protocol: Protocol) => plan.hostPorts.filter((port) => port.protocol === protocol).map(({ port }) => port);
  // One rule for each protocol: two that changed places would have the same priority for a while, which Azure refuses.
  if (open(Protocol.TCP).length > 0) incoming('tcp', 110, WORLD, 'Tcp', 'What Blueprints open', open(Protocol.TCP));
  if (open(Protocol.UDP).length > 0) incoming('udp', 120, WORLD, 'Udp', 'What Blueprints open', open(Protocol.UDP));
  const administration = [...new Set(sovereign.administrationCidrs)];
  if (administration.length > 0) {
    incoming('ssh', 130, administration, 'Tcp', 'SSH, for administration', [22]);
    incoming('api', 140, administration, 'Tcp', 'Kubernetes API, for administration', [API_PORT]);
  }
  const subnets = { [Names.SUBNET_CONTROL_PLANE]: network.controlPlaneSubnetId, [Names.SUBNET_WORKERS]: network.workerSubnetId };
  for (const [purpose, subnetId] of Object.entries(subnets)) {
    const joined = new subnetNetworkSecurityGroupAssociation.SubnetNetworkSecurityGroupAssociation(stack, `firewall-${purpose}`, {
      subnetId, networkSecurityGroupId: group.id,
    });
    handOver.add(joined, { name: `${context.name('network')}/${purpose}/firewall` });
  }
}
