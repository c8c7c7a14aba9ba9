import { computeNetwork, computeSubnetwork } from '../../../imports/google';
import { StackContext } from '../context';
import { Subnets } from '../subnets';

/** The private network of a cluster, with a subnet for each kind of thing in it. */
export class GcpNetwork {
  /** Id of the network. */
  public readonly id: string;
  /** Its subnets. */
  public readonly subnets: Subnets;

  constructor(private readonly context: StackContext) {
    const { stack, handOver } = context;
    const name = context.name('network');
    this.id = handOver.add(new computeNetwork.ComputeNetwork(stack, 'network', {
      name, autoCreateSubnetworks: false, lifecycle: context.lifecycle('network'),
    }), { name }).id;
    this.subnets = new Subnets(context, (purpose, range) => this.subnet(purpose, range).id);
  }

  /** Adds the subnet that load balancers reach machines from, and returns it; nothing else can be in it. */
  public addProxySubnet(): computeSubnetwork.ComputeSubnetwork {
    // Beside the subnet of the load balancers, in a part of the network that no name gives away.
    const range = this.context.cluster.clusterName.networkCidr.replace(/\.0\.0\/16$/, '.2.0/24');
    return this.subnet('proxies', range, { purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' });
  }

  private subnet(purpose: string, ipCidrRange: string, kind: { purpose?: string; role?: string } = {}): computeSubnetwork.ComputeSubnetwork {
    const { context } = this;
    const id = `subnet-${purpose}`;
    const name = `${context.name('network')}-${purpose}`;
    return context.handOver.add(new computeSubnetwork.ComputeSubnetwork(context.stack, id, {
      name, network: this.id, region: context.location, ipCidrRange, ...kind, lifecycle: context.lifecycle(id),
    }), { name, location: context.location, type: kind.purpose });
  }
}
