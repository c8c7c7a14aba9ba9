import { computeFirewall } from '../../../imports/google';
import { Names } from '../../naming';
import { API_PORT, hasApiLoadBalancer } from '../../node/machine';
import { StackContext } from '../context';
import { openingsOf } from '../openings';
import { GcpNetwork } from './network';

const WORLD = ['0.0.0.0/0'];
/** Where Google asks from whether machines are well. */
const HEALTH_CHECKS = ['35.191.0.0/16', '130.211.0.0/22'];

/** Returns the tag of a cluster's machines, which rules of the firewall apply to: those made here and those of the cloud's controller. */
export function machineTag({ cluster }: StackContext): string {
  return cluster.name;
}

/** Makes the rules of the firewall for a cluster's machines. What no rule names is closed on the way in, and open on the way out. */
export function addFirewall(context: StackContext, network: GcpNetwork): void {
  const { stack, handOver, cluster } = context;
  const incoming = (id: string, sourceRanges: string[], protocol: string, description: string, port?: number) => {
    const name = `${context.name(Names.FIREWALL_NODES)}-${id}`;
    handOver.add(new computeFirewall.ComputeFirewall(stack, `in-${id}`, {
      name, network: network.id, description, direction: 'INGRESS', sourceRanges, targetTags: [machineTag(context)],
      allow: [{ protocol, ...(port === undefined ? {} : { ports: [String(port)] }) }],
    }), { name });
  };
  incoming('network', [cluster.clusterName.networkCidr], 'all', 'Machines and load balancers of the cluster');
  openingsOf(context).forEach(({ id, from, protocol, port, description }) => incoming(id, from ?? WORLD, protocol, description, port));
  if (hasApiLoadBalancer(cluster)) incoming('health', HEALTH_CHECKS, 'tcp', 'Health checks of the API', API_PORT);
}
