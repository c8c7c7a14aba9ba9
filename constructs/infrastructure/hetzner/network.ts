import { Token } from 'cdktf';
import { network, networkSubnet } from '../../../imports/hcloud';
import { StackContext } from '../context';
import { Subnets } from '../subnets';

/** The private network of a cluster, with a subnet for each kind of thing in it. */
export class ClusterNetwork {
  /** Its subnets. */
  public readonly subnets: Subnets;

  constructor(private readonly context: StackContext) {
    const { clusterName } = context.cluster;
    const name = context.name('network');
    const labels = context.labels();
    const whole = context.handOver.add(new network.Network(context.stack, 'network', {
      name, ipRange: clusterName.networkCidr, labels, deleteProtection: context.isProtected('network'), lifecycle: context.lifecycle('network'),
    }), { name, labels });
    this.subnets = new Subnets(context, (purpose, range) => this.subnet(whole, purpose, range));
  }

  private subnet(whole: network.Network, purpose: string, ipRange: string): string {
    const { context } = this;
    const made = new networkSubnet.NetworkSubnet(context.stack, `subnet-${purpose}`, {
      networkId: Token.asNumber(whole.id), type: 'cloud', networkZone: context.cluster.region.location.networkZone!, ipRange,
    });
    return context.handOver.add(made, { name: `${context.name('network')}/${ipRange}`, type: made.type }).id;
  }
}
