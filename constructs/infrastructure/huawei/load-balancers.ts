import { elbListener, elbLoadbalancer, elbMember, elbMonitor, elbPool } from '../../../imports/huaweicloud';
import { HUAWEI_ZONE } from '../../cloud/zone';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { HuaweiNetwork } from './network';
import { tags } from './tags';

/** Longest time that a connection may say nothing, in seconds: the most that Huawei allows. */
const IDLE_SECONDS = 4000;

/**
 * Makes the private load balancer in front of the API servers, where there is more than one.
 *
 * It hands connections on with the address of whoever asks, so that a control plane cannot ask for itself through it. None has to: before it
 * has joined it is not healthy, and gets another one.
 */
export function addApiLoadBalancer(context: StackContext, network: HuaweiNetwork, machines: MadeMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const { stack, handOver } = context;
  const id = 'api-load-balancer';
  const name = context.name('api');
  const zone = context.zone(HUAWEI_ZONE);
  const labels = tags(context);
  const balancer = handOver.add(new elbLoadbalancer.ElbLoadbalancer(stack, id, {
    name, tags: labels, availabilityZone: [zone], vpcId: network.id, ipv4SubnetId: network.loadBalancers, ipv4Address: apiAddress(context.cluster),
    deletionProtectionEnable: context.isProtected(id), lifecycle: context.lifecycle(id),
  }), { name, location: zone, type: 'dedicated', labels });
  const listener = handOver.add(new elbListener.ElbListener(stack, 'api-service', {
    name, tags: labels, loadbalancerId: balancer.id, protocol: 'TCP', protocolPort: API_PORT, idleTimeout: IDLE_SECONDS,
  }), { name: `${name}/${API_PORT}`, type: 'TCP', labels });
  const pool = handOver.add(new elbPool.ElbPool(stack, 'api-targets', {
    name, listenerId: listener.id, protocol: 'TCP', lbMethod: 'ROUND_ROBIN',
  }), { name: `${name}/targets`, type: 'TCP' });
  handOver.add(new elbMonitor.ElbMonitor(stack, 'api-health', {
    // A server that runs answers strangers with 401.
    poolId: pool.id, protocol: 'HTTPS', port: API_PORT, urlPath: '/version', statusCode: '200,401', interval: 5, timeout: 3, maxRetries: 2, maxRetriesDown: 2,
  }), { name: `${name}/health`, type: 'HTTPS' });
  for (const { machine } of machines.filter((one) => isServer(one.machine))) {
    // The private address is known, and stays when the machine is made anew.
    const target = new elbMember.ElbMember(stack, `api-target-${machine.name}`, {
      poolId: pool.id, subnetId: network.controlPlanes, address: machine.address!, protocolPort: API_PORT,
    });
    handOver.add(target, { name: `${name}/${machine.name}` });
  }
}
