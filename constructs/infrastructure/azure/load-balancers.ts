import { lb, lbBackendAddressPool, lbProbe, lbRule, networkInterfaceBackendAddressPoolAssociation, publicIp } from '../../../imports/azurerm';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { StackContext } from '../context';
import { AzureMachine, IP_CONFIGURATION } from './machines';
import { AzureNetwork } from './network';
import { tags } from './tags';

const FRONTEND = 'api';

/** Longest time that a connection may say nothing, in minutes: the most that Azure allows. */
const IDLE_MINUTES = 100;

/** Makes the private load balancer in front of the API servers, where there is more than one. */
export function addApiLoadBalancer(context: StackContext, network: AzureNetwork, machines: AzureMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const { stack, handOver, location } = context;
  const id = 'api-load-balancer';
  const name = context.name('api');
  const named = tags(context);
  const balancer = handOver.add(new lb.Lb(stack, id, {
    ...network.place, name, sku: 'Standard', tags: named, lifecycle: context.lifecycle(id),
    frontendIpConfiguration: [{
      name: FRONTEND, subnetId: network.subnets.loadBalancers, privateIpAddressAllocation: 'Static', privateIpAddress: apiAddress(context.cluster),
    }],
  }), { name, location, type: 'Standard', labels: named });
  const pool = handOver.add(new lbBackendAddressPool.LbBackendAddressPool(stack, 'api-targets', { name: FRONTEND, loadbalancerId: balancer.id }), { name: `${name}/targets` });
  const probe = handOver.add(new lbProbe.LbProbe(stack, 'api-health', {
    // A probe by HTTPS takes no answer but 200, and a connection is what says that a control plane has joined: before, nothing listens.
    name: FRONTEND, loadbalancerId: balancer.id, protocol: 'Tcp', port: API_PORT, intervalInSeconds: 5, numberOfProbes: 2,
  }), { name: `${name}/health` });
  handOver.add(new lbRule.LbRule(stack, 'api-service', {
    name: FRONTEND, loadbalancerId: balancer.id, frontendIpConfigurationName: FRONTEND, backendAddressPoolIds: [pool.id], probeId: probe.id, protocol: 'Tcp',
    frontendPort: API_PORT, backendPort: API_PORT, idleTimeoutInMinutes: IDLE_MINUTES, tcpResetEnabled: true, disableOutboundSnat: true,
  }), { name: `${name}/${API_PORT}` });
  for (const { machine, nic } of machines.filter((one) => isServer(one.machine))) {
    const target = new networkInterfaceBackendAddressPoolAssociation.NetworkInterfaceBackendAddressPoolAssociation(stack, `api-target-${machine.name}`, {
      networkInterfaceId: nic.id, ipConfigurationName: IP_CONFIGURATION, backendAddressPoolId: pool.id,
    });
    handOver.add(target, { name: `${name}/${machine.name}` });
  }
}

/**
 * Makes the public address of the entry, if the cluster has one, and returns it.
 *
 * The cloud's controller makes the load balancer and finds the address by name. Made here, it is known before the cluster runs, and
 * outlives it.
 */
export function addIngressAddress(context: StackContext, network: AzureNetwork): publicIp.PublicIp | undefined {
  if (context.plan.ingressPorts.length === 0) return undefined;
  const id = 'ingress-address';
  const name = context.name('ingress');
  const named = tags(context);
  return context.handOver.add(new publicIp.PublicIp(context.stack, id, {
    ...network.place, name, sku: 'Standard', allocationMethod: 'Static', tags: named,
    // The controller writes tags of its own on what it uses.
    lifecycle: context.lifecycle(id, ['tags']),
  }), { name, location: context.location, type: 'Standard', labels: named });
}
