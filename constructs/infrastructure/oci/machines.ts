import { coreInstance, dataOciCoreImages, dataOciIdentityAvailabilityDomain } from '../../../imports/oci';
import { Machine, machinesOf, nodeRoleOf } from '../../node/machine';
import { OCI_TENANCY_OCID } from '../../node/sensitive-variables';
import { readSizedShape } from '../../private/oci-shape';
import { MadeMachine } from '../cloud-infrastructure';
import { StackContext } from '../context';
import { base64UserDataFor } from '../user-data';
import { valueOf } from '../variables';
import { OciNetwork } from './network';
import { tags } from './tags';

/** Parts of an availability domain that share no hardware. */
const FAULT_DOMAINS = 3;

/**
 * Makes the machines of a cluster, each named after its pool and number, all in the first availability domain, as their volumes are, and in
 * turn in its fault domains.
 */
export function addMachines(context: StackContext, network: OciNetwork): MadeMachine[] {
  const { name: availabilityDomain } = new dataOciIdentityAvailabilityDomain.DataOciIdentityAvailabilityDomain(context.stack, 'zone', {
    compartmentId: valueOf(OCI_TENANCY_OCID), adNumber: 1,
  });
  const images = new Map<string, string>();
  return machinesOf(context.cluster).map((machine) => ({ machine, publicIpv4: addMachine(context, network, machine, availabilityDomain, images).publicIp }));
}

function addMachine(
  context: StackContext, network: OciNetwork, machine: Machine, availabilityDomain: string, images: Map<string, string>,
): coreInstance.CoreInstance {
  const { name, ordinal, pool: { instanceType: type } } = machine;
  const { shape, size } = readSizedShape(type.name);
  const freeformTags = tags(context, nodeRoleOf(machine));
  const made = new coreInstance.CoreInstance(context.stack, name, {
    compartmentId: network.compartmentId, displayName: name, freeformTags, availabilityDomain, shape,
    faultDomain: `FAULT-DOMAIN-${((ordinal - 1) % FAULT_DOMAINS) + 1}`,
    shapeConfig: size && { ocpus: size.ocpus, memoryInGbs: size.memoryGiB },
    sourceDetails: { sourceType: 'image', sourceId: imageOf(context, network, shape, images), bootVolumeSizeInGbs: String(type.diskGB) },
    createVnicDetails: { subnetId: network.subnets.idFor(machine), privateIp: machine.address, assignPublicIp: 'true' },
    metadata: { user_data: base64UserDataFor(context, machine) },
    // What is left asks for a header, which whoever is only led there does not send.
    instanceOptions: { areLegacyImdsEndpointsDisabled: true },
    preserveBootVolume: false,
    // They matter on the first boot only: another image would replace the disk of a machine that runs, and Oracle refuses other user data.
    lifecycle: context.lifecycle(name, ['metadata', 'source_details[0].source_id']),
  });
  return context.handOver.add(made, { name, location: made.availabilityDomain, type: made.shape, labels: freeformTags });
}

/** Asks Oracle for the newest image of the operating system for a shape: an image has another id in each region. */
function imageOf(context: StackContext, network: OciNetwork, shape: string, known: Map<string, string>): string {
  const found = known.get(shape);
  if (found !== undefined) return found;
  const { images } = new dataOciCoreImages.DataOciCoreImages(context.stack, `image-${shape.toLowerCase().replace(/\./g, '-')}`, {
    compartmentId: network.compartmentId, operatingSystem: 'Canonical Ubuntu', operatingSystemVersion: '24.04', shape, sortBy: 'TIMECREATED', sortOrder: 'DESC',
  });
  const { id } = images.get(0);
  known.set(shape, id);
  return id;
}
