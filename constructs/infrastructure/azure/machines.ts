import { availabilitySet, linuxVirtualMachine, networkInterface, publicIp } from '../../../imports/azurerm';
import { Architecture } from '../../cloud';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { StackContext } from '../context';
import { SpreadGroups } from '../spread-groups';
import { base64UserDataFor } from '../user-data';
import { AzureNetwork } from './network';
import { tags } from './tags';

/** User of a machine who takes the SSH keys. */
const USER = 'ubuntu';

/** Racks that the machines of a set are spread over. */
const FAULT_DOMAINS = 3;

/** The operating system of new machines, in the words of Azure's images. */
const IMAGE: { [architecture in Architecture]: string } = { [Architecture.X86]: 'server', [Architecture.ARM]: 'server-arm64' };

/** Name of what a network interface has its addresses in. */
export const IP_CONFIGURATION = 'primary';

/** A machine and its resources. */
export interface AzureMachine {
  /** The machine. */
  readonly machine: Machine;
  /** Its network interface. */
  readonly nic: networkInterface.NetworkInterface;
  /** Its public address. */
  readonly address: publicIp.PublicIp;
}

/** Makes the machines of a cluster, each named after its pool and number, and the sets that keep them on different racks. */
export function addMachines(context: StackContext, network: AzureNetwork): AzureMachine[] {
  const sets = spreadSets(context, network);
  return machinesOf(context.cluster).map((machine) => addMachine(context, network, machine, sets.idFor(machine)));
}

function addMachine(context: StackContext, network: AzureNetwork, machine: Machine, availabilitySetId: string): AzureMachine {
  const { stack, handOver, location } = context;
  const { name, pool: { instanceType: type } } = machine;
  const named = tags(context, nodeRoleOf(machine));
  const address = handOver.add(new publicIp.PublicIp(stack, `${name}-address`, {
    ...network.place, name, sku: 'Standard', allocationMethod: 'Static', tags: named, lifecycle: context.lifecycle(`${name}-address`),
  }), { name, location, labels: named });
  const nic = handOver.add(new networkInterface.NetworkInterface(stack, `${name}-nic`, {
    ...network.place, name, tags: named, lifecycle: context.lifecycle(`${name}-nic`),
    ipConfiguration: [{
      name: IP_CONFIGURATION, subnetId: network.subnets.idFor(machine), publicIpAddressId: address.id,
      privateIpAddressAllocation: machine.address === undefined ? 'Dynamic' : 'Static', privateIpAddress: machine.address,
    }],
  }), { name, location, labels: named });
  const made = new linuxVirtualMachine.LinuxVirtualMachine(stack, name, {
    ...network.place, name, availabilitySetId,
    computerName: name,
    size: type.name,
    adminUsername: USER,
    adminSshKey: [...new Set(context.cluster.sovereign.sshPublicKeys)].sort().map((publicKey) => ({ username: USER, publicKey })),
    sourceImageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: IMAGE[type.architecture], version: 'latest' },
    osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS', diskSizeGb: type.diskGB },
    networkInterfaceIds: [nic.id],
    customData: base64UserDataFor(context, machine),
    tags: named,
    // A change of any of these would replace a machine that runs, and they matter on its first boot only.
    lifecycle: context.lifecycle(name, ['admin_ssh_key', 'custom_data', 'source_image_reference']),
  });
  handOver.add(made, { name, location, type: made.size, labels: named });
  return { machine, nic, address };
}

function spreadSets(context: StackContext, network: AzureNetwork): SpreadGroups {
  return new SpreadGroups(context, (purpose, name) => {
    const named = tags(context);
    const made = new availabilitySet.AvailabilitySet(context.stack, `spread-${purpose}`, {
      ...network.place, name, platformFaultDomainCount: FAULT_DOMAINS, tags: named,
    });
    return context.handOver.add(made, { name, location: context.location, type: 'spread', labels: named }).id;
  });
}
