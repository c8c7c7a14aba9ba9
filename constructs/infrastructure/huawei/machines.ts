import { computeInstance, computeServergroup, dataHuaweicloudImagesImage } from '../../../imports/huaweicloud';
import { HUAWEI_ZONE } from '../../cloud/zone';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { SpreadGroups } from '../spread-groups';
import { userDataFor } from '../user-data';
import { HuaweiNetwork } from './network';
import { tags } from './tags';

/** The operating system of new machines, in the words of Huawei's images. */
const IMAGE = 'Ubuntu 24.04 server 64bit';

/** Public address of a machine, with a bandwidth in Mbit/s of its own, paid for by traffic. */
const ADDRESS = { eipType: '5_bgp', bandwidth: { shareType: 'PER', size: 100, chargeMode: 'traffic' } };

/** What machines are attached to. */
export interface HuaweiMachineProps {
  /** Private network. */
  readonly network: HuaweiNetwork;
  /** Id of the security group. */
  readonly securityGroupId: string;
}

/** Makes the machines of a cluster, each named after its pool and number, and the groups that keep them on different hosts. */
export function addMachines(context: StackContext, props: HuaweiMachineProps): MadeMachine[] {
  const groups = spreadGroups(context);
  // An image has another id in each region.
  const { id: imageId } = new dataHuaweicloudImagesImage.DataHuaweicloudImagesImage(context.stack, 'image', {
    name: IMAGE, visibility: 'public', mostRecent: true,
  });
  return machinesOf(context.cluster).map((machine) => ({ machine, publicIpv4: addMachine(context, props, machine, groups, imageId).publicIp }));
}

function addMachine(
  context: StackContext, { network, securityGroupId }: HuaweiMachineProps, machine: Machine, groups: SpreadGroups, imageId: string,
): computeInstance.ComputeInstance {
  const { name, pool: { instanceType: type } } = machine;
  const labels = tags(context, nodeRoleOf(machine));
  const made = new computeInstance.ComputeInstance(context.stack, name, {
    name, imageId, tags: labels, ...ADDRESS,
    flavorId: type.name,
    availabilityZone: context.zone(HUAWEI_ZONE),
    securityGroupIds: [securityGroupId],
    systemDiskType: 'GPSSD',
    systemDiskSize: type.diskGB,
    network: [{ uuid: network.subnets.idFor(machine), fixedIpV4: machine.address }],
    schedulerHints: [{ group: groups.idFor(machine) }],
    userData: userDataFor(context, machine),
    stopBeforeDestroy: true,
    deleteEipOnTermination: true,
    // They matter on the first boot only, and another image would be installed over a machine that runs.
    lifecycle: context.lifecycle(name, ['image_id', 'user_data']),
  });
  return context.handOver.add(made, { name, location: made.availabilityZone, type: made.flavorId, labels });
}

function spreadGroups(context: StackContext): SpreadGroups {
  return new SpreadGroups(context, (purpose, name) => {
    const made = new computeServergroup.ComputeServergroup(context.stack, `spread-${purpose}`, { name, policies: ['anti-affinity'] });
    return context.handOver.add(made, { name, location: context.location, type: 'anti-affinity' }).id;
  });
}
