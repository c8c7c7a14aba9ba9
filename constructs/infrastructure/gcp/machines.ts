import { computeInstance, computeResourcePolicy } from '../../../imports/google';
import { Architecture } from '../../cloud';
import { NodeRole } from '../../naming';
import { cloudInit } from '../../node/cloud-init';
import { Machine, machinesOf, MachineRole } from '../../node/machine';
import { StackContext } from '../context';
import { escapeTemplate } from '../template';
import { valueOf } from '../variables';
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
  const policies = new Map<string, string>();
  return machinesOf(context.cluster).map((machine) => ({ machine, resource: addMachine(context, network, machine, policies) }));
}

function addMachine(context: StackContext, network: GcpNetwork, machine: Machine, policies: Map<string, string>): computeInstance.ComputeInstance {
  const { name, pool: { instanceType: type } } = machine;
  const isAgent = machine.role === MachineRole.AGENT;
  const zone = zoneOf(context);
  const named = labels(context, isAgent ? NodeRole.WORKER : NodeRole.CONTROL_PLANE);
  const made = new computeInstance.ComputeInstance(context.stack, name, {
    name, zone, labels: named,
    machineType: type.name,
    // Otherwise a change of the type fails, as the machine has to be stopped for it.
    allowStoppingForUpdate: true,
    tags: [machineTag(context)],
    bootDisk: { initializeParams: { image: IMAGE[type.architecture], size: type.diskGB, type: 'pd-balanced' } },
    networkInterface: [{
      subnetwork: isAgent ? network.workerSubnetId : network.controlPlaneSubnetId, networkIp: machine.address, accessConfig: [{}],
    }],
    metadata: {
      'user-data': cloudInit(machine, context.plan).render(valueOf, escapeTemplate),
      // The agent of Google on the machine follows them.
      'ssh-keys': [...new Set(context.cluster.sovereign.sshPublicKeys)].sort().map((key) => `${USER}:${key}`).join('\n'),
      // Whoever may write keys into the project would be root on the machines of a Sovereign.
      'block-project-ssh-keys': 'TRUE',
      'enable-oslogin': 'FALSE',
    },
    resourcePolicies: policyOf(context, machine, policies),
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

/**
 * A policy takes a limited number of machines, so machines go into policies by their number in the pool: none ever moves. Types that take
 * none are on different hosts as far as Google can.
 */
function policyOf(context: StackContext, machine: Machine, policies: Map<string, string>): string[] | undefined {
  const { limits } = context.cluster.region.provider;
  if (!machine.pool.instanceType.name.startsWith('n2-')) return undefined;
  const purpose = `${machine.pool.name}-${Math.ceil(machine.ordinal / limits.placementGroupServers)}`;
  const known = policies.get(purpose);
  if (known !== undefined) return [known];
  const name = context.name(purpose);
  const made = new computeResourcePolicy.ComputeResourcePolicy(context.stack, `spread-${purpose}`, {
    name, region: context.location, groupPlacementPolicy: { availabilityDomainCount: limits.placementGroupServers },
  });
  policies.set(purpose, made.id);
  context.handOver.add(made, { name, location: context.location, type: 'spread' });
  return [made.id];
}
