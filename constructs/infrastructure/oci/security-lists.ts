import { coreSecurityList } from '../../../imports/oci';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { openingsOf } from '../openings';
import type { OciNetwork } from './network';
import { tags } from './tags';

const WORLD = '0.0.0.0/0';

/** Protocols, by their number. */
const NUMBER: { [protocol: string]: string } = { icmp: '1', tcp: '6', udp: '17' };

type Rule = coreSecurityList.CoreSecurityListIngressSecurityRules;

/**
 * Makes the list of what the subnets of machines let in, and returns its id.
 *
 * It is one resource, which changes in place. The controller of the cloud is told to leave lists alone: ports of Services are open to load
 * balancers, which are in the network.
 */
export function addMachineRules(context: StackContext, network: OciNetwork): string {
  const rules = openingsOf(context).flatMap(({ from, protocol, port, description }) => (
    (from ?? [WORLD]).map((source): Rule => rule(source, protocol, description, port))
  ));
  return addList(context, network, 'firewall', Names.FIREWALL_NODES, rules);
}

/** Makes the list of what the subnet of load balancers lets in, and returns its id: the ports of the public entry. */
export function addLoadBalancerRules(context: StackContext, network: OciNetwork): string {
  const rules = context.plan.ingressPorts.map((port) => rule(WORLD, 'tcp', 'Public entry', port));
  return addList(context, network, 'firewall-lb', Names.FIREWALL_LOAD_BALANCERS, rules);
}

function rule(source: string, protocol: string, description: string, port?: number): Rule {
  const ports = port === undefined ? {} : { [`${protocol}Options`]: { min: port, max: port } };
  return { source, sourceType: 'CIDR_BLOCK', protocol: NUMBER[protocol], description, ...ports };
}

function addList(context: StackContext, network: OciNetwork, id: string, purpose: string, rules: Rule[]): string {
  const { stack, handOver, location, cluster: { clusterName } } = context;
  const displayName = context.name(purpose);
  const freeformTags = tags(context);
  return handOver.add(new coreSecurityList.CoreSecurityList(stack, id, {
    compartmentId: network.compartmentId, vcnId: network.id, displayName, freeformTags,
    ingressSecurityRules: [
      { source: clusterName.networkCidr, sourceType: 'CIDR_BLOCK', protocol: 'all', description: 'Machines and load balancers of the cluster' }, ...rules,
    ],
    egressSecurityRules: [{ destination: WORLD, destinationType: 'CIDR_BLOCK', protocol: 'all', description: 'Everything' }],
  }), { name: displayName, location, labels: freeformTags }).id;
}
