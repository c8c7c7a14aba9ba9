import { resourceGroup, subnet, virtualNetwork } from '../../../imports/azurerm';
import { StackContext } from '../context';
import { Subnets } from '../subnets';
import { tags } from './tags';

/** What every resource of a cluster is in. */
export interface Place {
  /** Name of the resource group. */
  readonly resourceGroupName: string;
  /** Location in the words of Azure. */
  readonly location: string;
}

/** The resource group and the private network of a cluster, with a subnet for each kind of thing in it. */
export class AzureNetwork {
  /** What every resource of the cluster is in. */
  public readonly place: Place;
  /** Its subnets. */
  public readonly subnets: Subnets;
  private readonly name: string;

  constructor(private readonly context: StackContext) {
    const { stack, handOver, location, cluster: { clusterName } } = context;
    const named = tags(context);
    const group = handOver.add(new resourceGroup.ResourceGroup(stack, 'group', {
      name: context.name('group'), location, tags: named, lifecycle: context.lifecycle('group'),
    }), { name: context.name('group'), location, labels: named });
    this.place = { resourceGroupName: group.name, location };
    this.name = handOver.add(new virtualNetwork.VirtualNetwork(stack, 'network', {
      ...this.place, name: context.name('network'), addressSpace: [clusterName.networkCidr], tags: named, lifecycle: context.lifecycle('network'),
    }), { name: context.name('network'), location, labels: named }).name;
    this.subnets = new Subnets(context, (purpose, range) => this.subnet(purpose, range));
  }

  private subnet(purpose: string, range: string): string {
    const { context, place } = this;
    const id = `subnet-${purpose}`;
    return context.handOver.add(new subnet.Subnet(context.stack, id, {
      name: purpose, resourceGroupName: place.resourceGroupName, virtualNetworkName: this.name, addressPrefixes: [range], lifecycle: context.lifecycle(id),
    }), { name: `${context.name('network')}/${purpose}` }).id;
  }
}
