import { computeInstance, computeResourcePolicy } from '../../../imports/google';
import { Architecture } from '../../cloud';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { StackContext } from '../context';
import { SpreadGroups } from '../spread-groups';
import { userDataFor } from '../user-data';
import { machineTag } from './firewall';
import { labels } from './labels';
import { GcpNetwork } from './network';

/** User of a machine who takes the SSH keys. */
const USER = 'ubuntu';

/** The operating system of new machines: the newest image of a family. */
const IMAGE: { [architecture in Architecture]: string } = {
  [Architecture.X86]: 'ubuntu-os-cloud/ubuntu-2404-lts-amd64',
  [Architecture.ARM]: 'ubuntu-os-cloud/ubuntu-2404-lts-arm64',
};

/** A machine and its resource. */
export interface GcpMachine {
  /** The machine. */
  readonly machine: Machine;
  /** Its resource. */
  readonly resource: computeInstance.ComputeInstance;
}

/** Makes the machines of a cluster, each named after its pool and number, and the policies that keep them on different hardware. */
export function addMachines(context: StackContext, network: GcpNetwork): GcpMachine[] {
  const policies = spreadPolicies(context);
  return machinesOf(context.cluster).map((machine) => ({ machine, resource: addMachine(context, network, machine, policies) }));
}

function addMachine(context: StackContext, network: GcpNetwork, machine: Machine, policies: SpreadGroups): computeInstance.ComputeInstance {
  const { name, pool: { instanceType: type } } = machine;
  const zone = zoneOf(context);
  const named = labels(context, nodeRoleOf(machine));
  const made = new computeInstance.ComputeInstance(context.stack, name, {
    name, zone, labels: named,
    machineType: type.name,
    // Otherwise a change of the type fails, as the machine has to be stopped for it.
    allowStoppingForUpdate: true,
    tags: [machineTag(context)],
    bootDisk: { initializeParams: { image: IMAGE[type.architecture], size: type.diskGB, type: 'pd-balanced' } },
    networkInterface: [{
      subnetwork: network.subnets.idFor(machine), networkIp: machine.address, accessConfig: [{}],
    }],
    metadata: {
      'user-data': userDataFor(context, machine),
      // The agent of Google on the machine follows them.
      'ssh-keys': [...new Set(context.cluster.sovereign.sshPublicKeys)].sort().map((key) => `${USER}:${key}`).join('\n'),
      // Whoever may write keys into the project would be root on the machines of a Sovereign.
      'block-project-ssh-keys': 'TRUE',
      'enable-oslogin': 'FALSE',
    },
    // Types that take none are on different hosts as far as Google can.
    resourcePolicies: type.name.startsWith('n2-') ? [policies.idFor(machine)] : undefined,
    deletionProtection: context.isProtected(name),
    // They matter on the first boot only, and another image would replace a machine that runs.
    lifecycle: context.lifecycle(name, ['boot_disk[0].initialize_params[0].image', 'metadata["user-data"]']),
  });
  return context.handOver.add(made, { name, location: made.zone, type: made.machineType, labels: named });
}

/** Returns the zone of everything that is in one. */
export function zoneOf(context: StackContext): string {
  return context.zone(`${context.location}-a`);
}

function spreadPolicies(context: StackContext): SpreadGroups {
  const { stack, handOver, location: region, cluster } = context;
  return new SpreadGroups(context, (purpose, name) => handOver.add(new computeResourcePolicy.ComputeResourcePolicy(stack, `spread-${purpose}`, {
    name, region, groupPlacementPolicy: { availabilityDomainCount: cluster.region.provider.limits.placementGroupServers },
  }), { name, location: region, type: 'spread' }).id);
}
