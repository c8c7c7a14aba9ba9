import { Token } from 'cdktf';
import { placementGroup, server } from '../../../imports/hcloud';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { OPERATING_SYSTEM } from '../../node/versions';
import { StackContext } from '../context';
import { SpreadGroups } from '../spread-groups';
import { userDataFor } from '../user-data';
import { ClusterNetwork } from './network';

/** What machines are attached to. */
export interface MachineProps {
  /** Private network. */
  readonly network: ClusterNetwork;
  /** Id of the firewall. */
  readonly firewallId: string;
  /** Names of the SSH keys. */
  readonly sshKeys: string[];
}

/** A machine and its resource. */
export interface HetznerMachine {
  /** The machine. */
  readonly machine: Machine;
  /** Its resource. */
  readonly resource: server.Server;
}

/** Makes the machines of a cluster, each named after its pool and number, and the placement groups that keep them on different hosts. */
export function addMachines(context: StackContext, props: MachineProps): HetznerMachine[] {
  const groups = spreadGroups(context);
  return machinesOf(context.cluster).map((machine) => ({ machine, resource: addMachine(context, props, machine, groups) }));
}

function addMachine(context: StackContext, props: MachineProps, machine: Machine, groups: SpreadGroups): server.Server {
  const { network } = props;
  const { location } = context;
  const { name, pool } = machine;
  const labels = context.labels(nodeRoleOf(machine));
  const type = pool.instanceType;
  const made = new server.Server(context.stack, name, {
    name, location, labels,
    // Without `keepDisk`: a disk that stayed behind its type would be in neither definition nor lock, and nobody could tell which types the
    // cloud still takes. What that costs is the way back to a type with a smaller disk.
    serverType: type.name,
    image: OPERATING_SYSTEM,
    sshKeys: props.sshKeys,
    userData: userDataFor(context, machine),
    placementGroupId: Token.asNumber(groups.idFor(machine)),
    firewallIds: [Token.asNumber(props.firewallId)],
    publicNet: [{ ipv4Enabled: true, ipv6Enabled: true }],
    // Without an empty list of alias addresses, every apply takes the machine off its network and puts it back (provider 650).
    network: [{ subnetId: network.subnets.idFor(machine), ip: machine.address, aliasIps: [] }],
    deleteProtection: context.isProtected(name),
    rebuildProtection: context.isProtected(name),
    shutdownBeforeDeletion: true,
    // A change of any of these would replace a machine that runs, and they matter on its first boot only.
    lifecycle: {
      ...context.lifecycle(name, ['user_data', 'image', 'ssh_keys']),
      // The last to notice, and the only one who knows the machine: a lock can be that of another branch. The provider would switch the
      // machine off, and then be told by the cloud.
      postcondition: [{
        condition: `\${self.primary_disk_size <= ${type.diskGB}}`,
        errorMessage: `The disk of ${name} has \${self.primary_disk_size} GB, and ${type.name} has ${type.diskGB} GB: the cloud refuses a smaller disk.`,
      }],
    },
  });
  return context.handOver.add(made, { name, location: made.location, type: made.serverType, labels });
}

function spreadGroups(context: StackContext): SpreadGroups {
  return new SpreadGroups(context, (purpose, name) => {
    const labels = context.labels();
    const made = new placementGroup.PlacementGroup(context.stack, `spread-${purpose}`, { name, type: 'spread', labels });
    return context.handOver.add(made, { name, type: made.type, labels }).id;
  });
}
