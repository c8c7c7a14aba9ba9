import {
  computeForwardingRule, computeInstanceGroup, computeRegionBackendService, computeRegionHealthCheck, computeRegionTargetTcpProxy,
} from '../../../imports/google';
import { API_PORT, apiAddress, hasApiLoadBalancer, isServer } from '../../node/machine';
import { StackContext } from '../context';
import { labels } from './labels';
import { GcpMachine, zoneOf } from './machines';
import { GcpNetwork } from './network';

/** Name of the port of the API in the group of control planes. */
const PORT_NAME = 'api';

/** Longest time that a connection may say nothing, in seconds: whoever watches the API waits for long. */
const IDLE_SECONDS = 86400;

/**
 * Makes the private load balancer in front of the API servers, where there is more than one.
 *
 * It is the kind with proxies: a control plane that asks the other kind (passthrough) for the API only ever reaches itself, and so could
 * join no cluster.
 */
export function addApiLoadBalancer(context: StackContext, network: GcpNetwork, machines: GcpMachine[]): void {
  if (!hasApiLoadBalancer(context.cluster)) return;
  const { stack, handOver, location: region } = context;
  const name = context.name('api');
  const proxies = network.addProxySubnet();
  const zone = zoneOf(context);
  const group = handOver.add(new computeInstanceGroup.ComputeInstanceGroup(stack, 'api-targets', {
    name, zone, network: network.id,
    instances: machines.filter(({ machine }) => isServer(machine)).map(({ resource }) => resource.selfLink),
    namedPort: [{ name: PORT_NAME, port: API_PORT }],
  }), { name, location: zone });
  const check = handOver.add(new computeRegionHealthCheck.ComputeRegionHealthCheck(stack, 'api-health', {
    name, region, checkIntervalSec: 5, timeoutSec: 2, healthyThreshold: 2, unhealthyThreshold: 2,
    // Google takes nothing but 200 for an answer: to strangers, the API itself says 401, and k3s says 200 here.
    httpsHealthCheck: { port: API_PORT, requestPath: '/ping' },
  }), { name, location: region, type: 'HTTPS' });
  const service = handOver.add(new computeRegionBackendService.ComputeRegionBackendService(stack, 'api-backends', {
    name, region, loadBalancingScheme: 'INTERNAL_MANAGED', protocol: 'TCP', portName: PORT_NAME, timeoutSec: IDLE_SECONDS,
    connectionDrainingTimeoutSec: 10, healthChecks: [check.id],
    backend: [{ group: group.selfLink, balancingMode: 'UTILIZATION', capacityScaler: 1 }],
  }), { name, location: region, type: 'INTERNAL_MANAGED' });
  const proxy = handOver.add(new computeRegionTargetTcpProxy.ComputeRegionTargetTcpProxy(stack, 'api-proxy', {
    name, region, backendService: service.id,
  }), { name, location: region });
  const id = 'api-load-balancer';
  const named = labels(context);
  handOver.add(new computeForwardingRule.ComputeForwardingRule(stack, id, {
    name, region, labels: named, target: proxy.id, loadBalancingScheme: 'INTERNAL_MANAGED', ipProtocol: 'TCP', portRange: String(API_PORT),
    network: network.id, subnetwork: network.subnets.loadBalancers, ipAddress: apiAddress(context.cluster),
    lifecycle: context.lifecycle(id),
    // Google refuses one in a network without proxies.
    dependsOn: [proxies],
  }), { name, location: region, type: 'INTERNAL_MANAGED', labels: named });
}
