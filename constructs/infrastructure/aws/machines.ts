import { dataAwsAmi, instance, placementGroup } from '../../../imports/aws';
import { Architecture, InstanceType } from '../../cloud';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { SpreadGroups } from '../spread-groups';
import { userDataFor } from '../user-data';
import { AwsNetwork } from './network';
import { clusterTag, tags } from './tags';

/** Account of Canonical, which publishes the images of Ubuntu. */
const CANONICAL = '099720109477';

/** The operating system of new machines, in the words of Amazon's image names. */
const IMAGE: { [architecture in Architecture]: string } = {
  [Architecture.X86]: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*',
  [Architecture.ARM]: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-*',
};

/** Operating system of new machines with graphics processors: the same, with driver and container runtime of Nvidia, as Amazon publishes it. */
const GPU_IMAGE = 'Deep Learning Base OSS Nvidia Driver GPU AMI (Ubuntu 24.04) *';

/** What machines are attached to. */
export interface AwsMachineProps {
  /** Private network. */
  readonly network: AwsNetwork;
  /** Id of the security group. */
  readonly securityGroupId: string;
}

/** Makes the machines of a cluster, each named after its pool and number, and the placement groups that keep them on different racks. */
export function addMachines(context: StackContext, props: AwsMachineProps): MadeMachine[] {
  const images = new Map<string, string>();
  const groups = spreadGroups(context);
  return machinesOf(context.cluster).map((machine) => addMachine(context, props, machine, { images, groups }));
}

function addMachine(
  context: StackContext, props: AwsMachineProps, machine: Machine, known: { images: Map<string, string>; groups: SpreadGroups },
): MadeMachine {
  const { network, securityGroupId } = props;
  const { name, pool: { instanceType: type } } = machine;
  const labels = { ...tags(context, name, nodeRoleOf(machine)), ...clusterTag(context) };
  const made = new instance.Instance(context.stack, name, {
    tags: labels,
    instanceType: type.name,
    ami: imageOf(context, type, known.images),
    userData: userDataFor(context, machine),
    userDataReplaceOnChange: false,
    placementGroup: known.groups.idFor(machine),
    subnetId: network.subnets.idFor(machine),
    privateIp: machine.address,
    associatePublicIpAddress: true,
    vpcSecurityGroupIds: [securityGroupId],
    disableApiTermination: context.isProtected(name),
    // One hop: whoever is not the machine itself, or in its network, does not get the user data, which has secrets.
    metadataOptions: { httpEndpoint: 'enabled', httpTokens: 'required', httpPutResponseHopLimit: 1 },
    rootBlockDevice: { volumeSize: type.diskGB, volumeType: 'gp3', encrypted: true, deleteOnTermination: true, tags: labels },
    // A change of either would stop or replace a machine that runs, and they matter on its first boot only.
    lifecycle: context.lifecycle(name, ['ami', 'user_data']),
  });
  context.handOver.add(made, { name, location: made.availabilityZone, type: made.instanceType, labels });
  return { machine, publicIpv4: made.publicIp };
}

/** Asks Amazon for the newest image of the operating system: an image has another id in each region, and the list of them is long. */
function imageOf(context: StackContext, { architecture, gpu }: InstanceType, known: Map<string, string>): string {
  const id = gpu ? 'image-gpu' : `image-${architecture}`;
  const found = known.get(id);
  if (found !== undefined) return found;
  const { imageId } = new dataAwsAmi.DataAwsAmi(context.stack, id, {
    mostRecent: true, owners: [gpu ? 'amazon' : CANONICAL], filter: [{ name: 'name', values: [gpu ? GPU_IMAGE : IMAGE[architecture]] }],
  });
  known.set(id, imageId);
  return imageId;
}

function spreadGroups(context: StackContext): SpreadGroups {
  return new SpreadGroups(context, (purpose, name) => {
    const named = tags(context, name);
    const made = new placementGroup.PlacementGroup(context.stack, `spread-${purpose}`, { name, strategy: 'spread', tags: named });
    return context.handOver.add(made, { name, type: made.strategy, labels: named }).id;
  });
}
