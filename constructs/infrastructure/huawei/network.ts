import { vpc, vpcSubnet } from '../../../imports/huaweicloud';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { Subnets } from '../subnets';
import { tags } from './tags';

/** The private network of a cluster, with a subnet for each kind of thing in it. */
export class HuaweiNetwork {
  /** Id of the network. */
  public readonly id: string;
  /** Its subnets. */
  public readonly subnets: Subnets;
  /** What load balancers call the subnet of the control planes. */
  public readonly controlPlanes: string;
  /** What they call their own. */
  public readonly loadBalancers: string;

  constructor(private readonly context: StackContext) {
    const { stack, handOver, location, cluster: { clusterName } } = context;
    const name = context.name('network');
    const labels = tags(context);
    this.id = handOver.add(new vpc.Vpc(stack, 'network', {
      name, cidr: clusterName.networkCidr, tags: labels, lifecycle: context.lifecycle('network'),
    }), { name, location, labels }).id;
    const made = new Map<string, vpcSubnet.VpcSubnet>();
    this.subnets = new Subnets(context, (purpose, range) => {
      const one = this.subnet(purpose, range);
      made.set(purpose, one);
      return one.id;
    });
    this.controlPlanes = made.get(Names.SUBNET_CONTROL_PLANE)!.ipv4SubnetId;
    this.loadBalancers = made.get(Names.SUBNET_LOAD_BALANCERS)!.ipv4SubnetId;
  }

  private subnet(purpose: string, cidr: string): vpcSubnet.VpcSubnet {
    const { context } = this;
    const id = `subnet-${purpose}`;
    const name = `${context.name('network')}-${purpose}`;
    const labels = tags(context);
    return context.handOver.add(new vpcSubnet.VpcSubnet(context.stack, id, {
      name, vpcId: this.id, cidr, gatewayIp: cidr.replace(/\.0\/\d+$/, '.1'), tags: labels, lifecycle: context.lifecycle(id),
    }), { name, location: context.location, labels });
  }
}
