import { coreInternetGateway, coreRouteTable, coreSubnet, coreVcn } from '../../../imports/oci';
import { Names } from '../../naming';
import { LOAD_BALANCER_SUBNET_ID } from '../../node/made-values';
import { OCI_COMPARTMENT_OCID } from '../../node/sensitive-variables';
import { StackContext } from '../context';
import { Subnets } from '../subnets';
import { valueOf } from '../variables';
import { addLoadBalancerRules, addMachineRules } from './security-lists';
import { tags } from './tags';

/** The private network of a cluster, with a subnet for each kind of thing in it, and the way out of it. */
export class OciNetwork {
  /** Compartment that everything is in. */
  public readonly compartmentId = valueOf(OCI_COMPARTMENT_OCID);
  /** Id of the network. */
  public readonly id: string;
  /** Its subnets. */
  public readonly subnets: Subnets;
  private readonly routeTableId: string;

  constructor(private readonly context: StackContext) {
    const { stack, handOver, location, cluster: { clusterName } } = context;
    const { compartmentId } = this;
    const displayName = context.name('network');
    const freeformTags = tags(context);
    const facts = { name: displayName, location, labels: freeformTags };
    this.id = handOver.add(new coreVcn.CoreVcn(stack, 'network', {
      compartmentId, displayName, freeformTags, cidrBlocks: [clusterName.networkCidr], lifecycle: context.lifecycle('network'),
    }), facts).id;
    const gateway = handOver.add(new coreInternetGateway.CoreInternetGateway(stack, 'gateway', {
      compartmentId, displayName, freeformTags, vcnId: this.id, enabled: true,
    }), facts);
    this.routeTableId = handOver.add(new coreRouteTable.CoreRouteTable(stack, 'routes', {
      compartmentId, displayName, freeformTags, vcnId: this.id,
      routeRules: [{ destination: '0.0.0.0/0', destinationType: 'CIDR_BLOCK', networkEntityId: gateway.id }],
    }), facts).id;
    const machines = addMachineRules(context, this);
    const balancers = addLoadBalancerRules(context, this);
    this.subnets = new Subnets(context, (purpose, range) => this.subnet(purpose, range, purpose === Names.SUBNET_LOAD_BALANCERS ? balancers : machines));
    context.tell(LOAD_BALANCER_SUBNET_ID, this.subnets.loadBalancers);
  }

  /** Without a list of its own, a subnet would have the one of the network, which opens SSH to the world (L4). */
  private subnet(purpose: string, cidrBlock: string, securityListId: string): string {
    const { context, compartmentId, routeTableId } = this;
    const id = `subnet-${purpose}`;
    const displayName = `${context.name('network')}-${purpose}`;
    const freeformTags = tags(context);
    return context.handOver.add(new coreSubnet.CoreSubnet(context.stack, id, {
      compartmentId, displayName, freeformTags, vcnId: this.id, cidrBlock, routeTableId, securityListIds: [securityListId], lifecycle: context.lifecycle(id),
    }), { name: displayName, location: context.location, labels: freeformTags }).id;
  }
}
