import { Token } from 'cdktf';
import { network, networkSubnet } from '../../../imports/hcloud';
import { Names } from '../../naming';
import { StackContext } from '../context';

/** The private network of a cluster, with a subnet for each kind of thing in it. */
export class ClusterNetwork {
  /** Id of the subnet of the control planes. */
  public readonly controlPlaneSubnetId: string;
  /** Id of the subnet of the load balancers. */
  public readonly loadBalancerSubnetId: string;
  /** Id of the subnet of the workers. */
  public readonly workerSubnetId: string;

  constructor(private readonly context: StackContext) {
    const { clusterName } = context.cluster;
    const name = context.name('network');
    const labels = context.labels();
    const whole = context.handOver.add(new network.Network(context.stack, 'network', {
      name, ipRange: clusterName.networkCidr, labels, deleteProtection: context.isProtected('network'), lifecycle: context.lifecycle('network'),
    }), { name, labels });
    this.controlPlaneSubnetId = this.subnet(whole, Names.SUBNET_CONTROL_PLANE, clusterName.controlPlaneSubnet);
    this.loadBalancerSubnetId = this.subnet(whole, Names.SUBNET_LOAD_BALANCERS, clusterName.loadBalancerSubnet);
    this.workerSubnetId = this.subnet(whole, Names.SUBNET_WORKERS, clusterName.workerSubnet);
  }

  private subnet(whole: network.Network, purpose: string, ipRange: string): string {
    const { context } = this;
    const made = new networkSubnet.NetworkSubnet(context.stack, `subnet-${purpose}`, {
      networkId: Token.asNumber(whole.id), type: 'cloud', networkZone: context.cluster.region.location.networkZone!, ipRange,
    });
    return context.handOver.add(made, { name: `${context.name('network')}/${ipRange}`, type: made.type }).id;
  }
}
