import { Finding, SovereignPlan } from '../blueprint';
import { hasApiLoadBalancer } from '../node/machine';
import { userDataOf } from '../node/user-data-of';
import { Check } from './check';

/** What Phase 0 asks of the cloud is within the limits of its API. */
export class ProviderLimits implements Check {
  public readonly code = 'provider-limits';

  public run(plan: SovereignPlan): Finding[] {
    return plan.clusters.flatMap((cluster) => {
      const { hostCluster } = cluster;
      const { limits, provider } = hostCluster.region.provider;
      const report = (problem: string, instead: string) => [new Finding(this.code, hostCluster.node.path, problem, instead)];
      const attachments = hostCluster.nodeCount + (hasApiLoadBalancer(hostCluster) ? 1 : 0) + (cluster.ingressPorts.length > 0 ? 1 : 0);
      return [
        ...(attachments <= limits.networkAttachments ? [] : report(
          `attaches ${attachments} machines and load balancers to its network, ${provider.name} allows ${limits.networkAttachments} ('networkAttachments')`,
          'use fewer, larger machines, or a second host cluster',
        )),
        ...userDataOf(cluster).filter(({ maxBytes }) => maxBytes > limits.userDataBytes).flatMap(({ server, maxBytes }) => report(
          `user data of ${server} takes up to ${maxBytes} bytes, ${provider.name} allows ${limits.userDataBytes} ('userDataBytes')`,
          'shorten the values of the bootstrap releases, or move them out of Phase 0',
        )),
      ];
    });
  }
}
