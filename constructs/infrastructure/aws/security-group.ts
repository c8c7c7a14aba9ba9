import { securityGroup, vpcSecurityGroupEgressRule, vpcSecurityGroupIngressRule } from '../../../imports/aws';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { openingsOf } from '../openings';
import { AwsNetwork } from './network';
import { clusterTag, tags } from './tags';

const WORLD = '0.0.0.0/0';

/**
 * Makes the security group of a cluster's machines and returns its id.
 *
 * Rules are resources of their own, so that those of the cloud's controller, which opens the node
 * ports of load balancers, are left alone.
 */
export function addSecurityGroup(context: StackContext, network: AwsNetwork): string {
  const { stack, handOver, cluster: { clusterName } } = context;
  const name = context.name(Names.FIREWALL_NODES);
  const named = { ...tags(context, name), ...clusterTag(context) };
  const group = handOver.add(new securityGroup.SecurityGroup(stack, 'firewall', {
    name, description: `Machines of ${context.cluster.name}`, vpcId: network.id, tags: named,
  }), { name, labels: named });
  const incoming = (id: string, cidrIpv4: string, ipProtocol: string, description: string, port?: number) => {
    const rule = new vpcSecurityGroupIngressRule.VpcSecurityGroupIngressRule(stack, `in-${id}`, {
      securityGroupId: group.id, cidrIpv4, ipProtocol, description, tags: named,
      // Of ICMP, all types.
      ...(ipProtocol === 'icmp' ? { fromPort: -1, toPort: -1 } : {}), ...(port === undefined ? {} : { fromPort: port, toPort: port }),
    });
    handOver.add(rule, { name: `${name}/in-${id}` });
  };
  incoming('network', clusterName.networkCidr, '-1', 'Machines and load balancers of the cluster');
  for (const { id, from, protocol, port, description } of openingsOf(context)) {
    if (from === undefined) incoming(id, WORLD, protocol, description, port);
    else from.forEach((cidr) => incoming(`${id}-${cidr.replace(/[./]/g, '-')}`, cidr, protocol, description, port));
  }
  const out = new vpcSecurityGroupEgressRule.VpcSecurityGroupEgressRule(stack, 'out-all', {
    securityGroupId: group.id, cidrIpv4: WORLD, ipProtocol: '-1', description: 'Everything', tags: named,
  });
  handOver.add(out, { name: `${name}/out-all` });
  return group.id;
}
