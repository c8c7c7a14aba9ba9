import {
  networkLoadBalancerBackend, networkLoadBalancerBackendSet, networkLoadBalancerListener, networkLoadBalancerNetworkLoadBalancer,
} from '../../../imports/oci';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { OciNetwork } from './network';
import { tags } from './tags';

const BACKENDS = 'api';

/** Makes the private load balancer in front of the API servers, where there is more than one. */
export function addApiLoadBalancer(context: StackContext, network: OciNetwork, machines: MadeMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const { stack, handOver, location } = context;
  const id = 'api-load-balancer';
  const displayName = context.name('api');
  const freeformTags = tags(context);
  const balancer = handOver.add(new networkLoadBalancerNetworkLoadBalancer.NetworkLoadBalancerNetworkLoadBalancer(stack, id, {
    compartmentId: network.compartmentId, displayName, freeformTags, subnetId: network.subnets.loadBalancers, isPrivate: true,
    assignedPrivateIpv4: apiAddress(context.cluster), lifecycle: context.lifecycle(id),
  }), { name: displayName, location, type: 'network', labels: freeformTags });
  const set = handOver.add(new networkLoadBalancerBackendSet.NetworkLoadBalancerBackendSet(stack, 'api-targets', {
    networkLoadBalancerId: balancer.id, name: BACKENDS, policy: 'FIVE_TUPLE',
    // A control plane reaches itself through the load balancer, which works only when it does not see its own address coming back.
    isPreserveSource: false,
    // Oracle takes one answer: to strangers, the API itself says 401, and k3s says 200 here.
    healthChecker: { protocol: 'HTTPS', port: API_PORT, urlPath: '/ping', returnCode: 200, intervalInMillis: 10000, timeoutInMillis: 3000, retries: 3 },
  }), { name: `${displayName}/targets` });
  handOver.add(new networkLoadBalancerListener.NetworkLoadBalancerListener(stack, 'api-service', {
    networkLoadBalancerId: balancer.id, name: BACKENDS, defaultBackendSetName: set.name, protocol: 'TCP', port: API_PORT,
  }), { name: `${displayName}/${API_PORT}`, type: 'TCP' });
  for (const { machine } of machines.filter((one) => isServer(one.machine))) {
    // The private address is known, and stays when the machine is made anew.
    const target = new networkLoadBalancerBackend.NetworkLoadBalancerBackend(stack, `api-target-${machine.name}`, {
      networkLoadBalancerId: balancer.id, backendSetName: set.name, ipAddress: machine.address, port: API_PORT,
    });
    handOver.add(target, { name: `${displayName}/${machine.name}` });
  }
}
