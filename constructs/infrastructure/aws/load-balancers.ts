import { lb, lbListener, lbTargetGroup, lbTargetGroupAttachment } from '../../../imports/aws';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { AwsNetwork } from './network';
import { tags } from './tags';

/** Makes the private load balancer in front of the API servers, where there is more than one. */
export function addApiLoadBalancer(context: StackContext, network: AwsNetwork, machines: MadeMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const { stack, handOver } = context;
  const id = 'api-load-balancer';
  const name = context.name('api');
  const named = tags(context, name);
  const balancer = handOver.add(new lb.Lb(stack, id, {
    name,
    loadBalancerType: 'network',
    internal: true,
    subnetMapping: [{ subnetId: network.subnets.loadBalancers, privateIpv4Address: apiAddress(context.cluster) }],
    enableDeletionProtection: context.isProtected(id),
    tags: named,
    lifecycle: context.lifecycle(id),
  }), { name, type: 'network', labels: named });
  const group = handOver.add(new lbTargetGroup.LbTargetGroup(stack, 'api-targets', {
    name,
    vpcId: network.id,
    targetType: 'ip',
    protocol: 'TCP',
    port: API_PORT,
    // A control plane reaches itself through the load balancer, which works only when it does not see its own address coming back.
    preserveClientIp: 'false',
    deregistrationDelay: '10',
    // A server that runs answers strangers with 401.
    healthCheck: { protocol: 'HTTPS', path: '/version', matcher: '200,401', interval: 5, timeout: 2, healthyThreshold: 2, unhealthyThreshold: 2 },
    tags: named,
  }), { name, type: 'ip', labels: named });
  const listener = new lbListener.LbListener(stack, 'api-service', {
    loadBalancerArn: balancer.id, protocol: 'TCP', port: API_PORT, defaultAction: [{ type: 'forward', targetGroupArn: group.id }], tags: named,
  });
  handOver.add(listener, { name: `${name}/${API_PORT}`, type: listener.protocol, labels: named });
  for (const { machine } of machines.filter((one) => isServer(one.machine))) {
    // The private address is known, and stays when the machine is made anew.
    const target = new lbTargetGroupAttachment.LbTargetGroupAttachment(stack, `api-target-${machine.name}`, {
      targetGroupArn: group.id, targetId: machine.address!, port: API_PORT,
    });
    handOver.add(target, { name: `${name}/${machine.name}` });
  }
}
