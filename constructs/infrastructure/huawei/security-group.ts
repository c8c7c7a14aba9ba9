import { networkingSecgroup, networkingSecgroupRule } from '../../../imports/huaweicloud';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { openingsOf } from '../openings';
import { tags } from './tags';

const WORLD = '0.0.0.0/0';

/**
 * Makes the security group of a cluster's machines and returns its id.
 *
 * Rules are resources of their own, so that those of the cloud's controller are left alone. Without the rules that Huawei gives to a group,
 * what no rule names is closed both ways.
 */
export function addSecurityGroup(context: StackContext): string {
  const { stack, handOver, location, cluster: { clusterName } } = context;
  const name = context.name(Names.FIREWALL_NODES);
  const labels = tags(context);
  const group = handOver.add(new networkingSecgroup.NetworkingSecgroup(stack, 'firewall', {
    name, description: `Machines of ${context.cluster.name}`, deleteDefaultRules: true, tags: labels,
  }), { name, location, labels });
  const rule = (id: string, direction: string, remoteIpPrefix: string, description: string, protocol?: string, port?: number) => {
    handOver.add(new networkingSecgroupRule.NetworkingSecgroupRule(stack, id, {
      securityGroupId: group.id, direction, ethertype: 'IPv4', remoteIpPrefix, description,
      ...(protocol === undefined ? {} : { protocol }), ...(port === undefined ? {} : { ports: String(port) }),
    }), { name: `${name}/${id}` });
  };
  rule('in-network', 'ingress', clusterName.networkCidr, 'Machines and load balancers of the cluster');
  for (const { id, from, protocol, port, description } of openingsOf(context)) {
    if (from === undefined) rule(`in-${id}`, 'ingress', WORLD, description, protocol, port);
    else from.forEach((cidr) => rule(`in-${id}-${cidr.replace(/[./]/g, '-')}`, 'ingress', cidr, description, protocol, port));
  }
  rule('out-all', 'egress', WORLD, 'Everything');
  return group.id;
}
