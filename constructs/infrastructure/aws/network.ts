import { internetGateway, route, routeTable, routeTableAssociation, subnet, vpc } from '../../../imports/aws';
import { Names } from '../../naming';
import { StackContext } from '../context';
import { Subnets } from '../subnets';
import { clusterTag, tags } from './tags';

/** The private network of a cluster, with a subnet for each kind of thing in it, all in one zone, and the way out of it. */
export class AwsNetwork {
  /** Id of the network. */
  public readonly id: string;
  /** Its subnets. */
  public readonly subnets: Subnets;

  constructor(private readonly context: StackContext) {
    const { stack, handOver, cluster: { clusterName } } = context;
    const name = context.name('network');
    const named = tags(context, name);
    const whole = handOver.add(new vpc.Vpc(stack, 'network', {
      cidrBlock: clusterName.networkCidr, enableDnsSupport: true, enableDnsHostnames: true, tags: named, lifecycle: context.lifecycle('network'),
    }), { name, labels: named });
    this.id = whole.id;
    const gateway = handOver.add(new internetGateway.InternetGateway(stack, 'gateway', { vpcId: whole.id, tags: named }), { name, labels: named });
    const table = handOver.add(new routeTable.RouteTable(stack, 'routes', { vpcId: whole.id, tags: named }), { name, labels: named });
    const out = new route.Route(stack, 'route-out', { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', gatewayId: gateway.id });
    handOver.add(out, { id: `${table.id}_0.0.0.0/0`, name: `${name}/0.0.0.0/0` });
    // The controller of the cloud puts public load balancers where the first tag is, and private ones where the second is.
    const balancers = { 'kubernetes.io/role/elb': '1', 'kubernetes.io/role/internal-elb': '1' };
    this.subnets = new Subnets(context, (purpose, range) => (
      this.subnet(purpose, range, table.id, purpose === Names.SUBNET_LOAD_BALANCERS ? balancers : {})
    ));
  }

  private subnet(purpose: string, cidrBlock: string, routeTableId: string, more: { [key: string]: string }): string {
    const { context } = this;
    const { stack, handOver } = context;
    const name = `${context.name('network')}-${purpose}`;
    const zone = context.zone(`${context.location}a`);
    const named = { ...tags(context, name), ...clusterTag(context), ...more };
    const made = handOver.add(new subnet.Subnet(stack, `subnet-${purpose}`, {
      vpcId: this.id, cidrBlock, availabilityZone: zone, tags: named, lifecycle: context.lifecycle(`subnet-${purpose}`),
    }), { name, location: zone, labels: named });
    const association = new routeTableAssociation.RouteTableAssociation(stack, `routes-${purpose}`, { subnetId: made.id, routeTableId });
    handOver.add(association, { id: `${made.id}/${routeTableId}`, name: `${name}/routes` });
    return made.id;
  }
}
