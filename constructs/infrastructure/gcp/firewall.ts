import { computeFirewall } from '../../../imports/google';
import { Names } from '../../naming';
import { API_PORT, hasApiLoadBalancer } from '../../node/machine';
import { StackContext } from '../context';
import { GcpNetwork } from './network';

const WORLD = ['0.0.0.0/0'];
/** Where Google asks from whether machines are well. */
const HEALTH_CHECKS = ['35.191.0.0/16', '130.211.0.0/22'];

/** Returns the tag of a cluster's machines, which rules of the firewall apply to: those made here and those of the cloud's controller. */
export function machineTag({ cluster }: StackContext): string {
  return cluster.name;
}

/**
 * Makes the rules of the firewall for a cluster's machines.
 *
 * Within the private network everything is open, as at Hetzner; from outside only what Blueprints open, and SSH and the API to nobody but
 * those who administer the Sovereign (L4). What no rule names is closed on the way in, and open on the way out.
 */
export function addFirewall(context: StackContext, network: GcpNetwork): void {
  const { stack, handOver, plan, cluster } = context;
  const incoming = (id: string, sourceRanges: string[], protocol: string, description: string, port?: number) => {
    const name = `${context.name(Names.FIREWALL_NODES)}-${id}`;
    handOver.add(new computeFirewall.ComputeFirewall(stack, `in-${id}`, {
      name, network: network.id, description, direction: 'INGRESS', sourceRanges, targetTags: [machineTag(context)],
      allow: [{ protocol, ...(port === undefined ? {} : { ports: [String(port)] }) }],
    }), { name });
  };
  incoming('network', [cluster.clusterName.networkCidr], 'all', 'Machines and load balancers of the cluster');
  incoming('icmp', WORLD, 'icmp', 'Path MTU discovery and ping');
  plan.hostPorts.forEach(({ protocol, port, description }) => incoming(`${protocol}-${port}`, WORLD, protocol, description, port));
  if (hasApiLoadBalancer(cluster)) incoming('health', HEALTH_CHECKS, 'tcp', 'Health checks of the API', API_PORT);
  const administration = [...new Set(cluster.sovereign.administrationCidrs)];
  if (administration.length === 0) return;
  incoming('ssh', administration, 'tcp', 'SSH, for administration', 22);
  incoming('api', administration, 'tcp', 'Kubernetes API, for administration', API_PORT);
}
