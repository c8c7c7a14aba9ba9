import { Token } from 'cdktf';
import { loadBalancer, loadBalancerNetwork, loadBalancerService, loadBalancerTarget } from '../../../imports/hcloud';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { StackContext } from '../context';
import { HetznerMachine } from './machines';
import { ClusterNetwork } from './network';

const TYPE = 'lb11';

/** Makes the private load balancer in front of the API servers, where there is more than one. */
export function addApiLoadBalancer(context: StackContext, network: ClusterNetwork, machines: HetznerMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const balancer = addLoadBalancer(context, 'api');
  const attached = attach(context, 'api', balancer, network, apiAddress(context.cluster));
  const service = new loadBalancerService.LoadBalancerService(context.stack, 'api-service', {
    loadBalancerId: balancer.id,
    protocol: 'tcp',
    listenPort: API_PORT,
    destinationPort: API_PORT,
    healthCheck: {
      protocol: 'http', port: API_PORT, interval: 3, timeout: 2, retries: 2,
      // A server that runs answers strangers with 401.
      http: { path: '/version', tls: true, statusCodes: ['200', '401'] },
    },
  });
  context.handOver.add(service, { name: `${context.name('api')}/${API_PORT}`, type: service.protocol });
  for (const { machine, resource } of machines.filter((one) => isServer(one.machine))) {
    const target = new loadBalancerTarget.LoadBalancerTargetA(context.stack, `api-target-${machine.name}`, {
      type: 'server',
      loadBalancerId: Token.asNumber(balancer.id),
      serverId: Token.asNumber(resource.id),
      usePrivateIp: true,
      // The private address can be a target only once the load balancer is on the network.
      dependsOn: [attached],
    });
    // Its id in the state is another one, which the provider does not import.
    const id = `${balancer.id}__server__${resource.id}`;
    context.handOver.add(target, { id, name: `${context.name('api')}/${machine.name}`, type: target.type });
  }
}

/**
 * Makes the load balancer of the public entry, if the cluster has one, and returns it.
 *
 * It has no services and no targets: the cloud's controller finds it by name and manages both. Made here, its address is known before
 * the cluster runs, and outlives it.
 */
export function addIngressLoadBalancer(context: StackContext, network: ClusterNetwork): loadBalancer.LoadBalancer | undefined {
  if (context.plan.ingressPorts.length === 0) return undefined;
  const balancer = addLoadBalancer(context, 'ingress', ['labels']);
  attach(context, 'ingress', balancer, network);
  return balancer;
}

/** The controller writes a label of its own on what it adopts, hence `ignoreChanges`. */
function addLoadBalancer(context: StackContext, purpose: string, ignoreChanges?: string[]): loadBalancer.LoadBalancer {
  const { location } = context;
  const id = `${purpose}-load-balancer`;
  const name = context.name(purpose);
  const labels = context.labels();
  const made = new loadBalancer.LoadBalancer(context.stack, id, {
    name, location, labels,
    loadBalancerType: TYPE,
    deleteProtection: context.isProtected(id),
    lifecycle: context.lifecycle(id, ignoreChanges),
  });
  return context.handOver.add(made, { name, location: made.location, type: made.loadBalancerType, labels });
}

function attach(
  context: StackContext, purpose: string, balancer: loadBalancer.LoadBalancer, network: ClusterNetwork, ip?: string,
): loadBalancerNetwork.LoadBalancerNetwork {
  return context.handOver.add(new loadBalancerNetwork.LoadBalancerNetwork(context.stack, `${purpose}-load-balancer-network`, {
    loadBalancerId: Token.asNumber(balancer.id),
    subnetId: network.subnets.loadBalancers,
    ip,
    // The API is for the private network; the public entry is not.
    enablePublicInterface: purpose !== 'api',
  }), { name: `${context.name(purpose)}/${context.name('network')}` });
}
