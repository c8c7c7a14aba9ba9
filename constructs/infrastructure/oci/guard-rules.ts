import { Oci } from '../../cloud';
import { Json } from '../../private/merge';
import { instanceTypeOf } from '../../private/oci-shape';
import { ociTag } from '../../private/oci-tag';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/**
 * What the guard has to know of resources of the provider oci that stacks make; what replaces them is marked ForceNew in its source.
 *
 * @see https://github.com/oracle/terraform-provider-oci
 */
export const OCI_GUARD_RULES: GuardRules = {
  cloud: Oci.cloud(),
  prefix: 'oci',
  losses: {
    oci_core_instance: 'its data is lost',
    oci_core_subnet: 'whatever is in it loses its private address',
    oci_core_vcn: 'every machine and load balancer loses its private address',
    oci_network_load_balancer_network_load_balancer: 'the machines of the cluster do not find each other any more',
  },
  replaceClass: {
    oci_core_instance: [
      'availability_domain', 'create_vnic_details.private_ip', 'create_vnic_details.subnet_id',
      // It replaces the disk, which comes to the same.
      'source_details.source_id',
    ],
    oci_core_internet_gateway: ['vcn_id'],
    oci_core_route_table: ['vcn_id'],
    oci_core_security_list: ['vcn_id'],
    oci_core_subnet: ['vcn_id'],
    // A change of its ranges is refused by the cloud as long as a subnet is in them.
    oci_core_vcn: [],
    oci_network_load_balancer_backend: ['backend_set_name', 'ip_address', 'network_load_balancer_id', 'port'],
    oci_network_load_balancer_backend_set: ['name', 'network_load_balancer_id'],
    oci_network_load_balancer_listener: ['name', 'network_load_balancer_id'],
    oci_network_load_balancer_network_load_balancer: ['assigned_private_ipv4', 'is_private', 'subnet_id'],
  },
  protection: {},
  kinds: {
    'create_vnic_details.subnet_id': 'oci_core_subnet', 'network_load_balancer_id': 'oci_network_load_balancer_network_load_balancer',
    'subnet_id': 'oci_core_subnet', 'vcn_id': 'oci_core_vcn',
  },
  privateAddress: { oci_core_instance: (body) => first(body.create_vnic_details)?.private_ip },
  machine: {
    type: 'oci_core_instance',
    instanceType: instanceTypeOf,
    diskFollowsType: false,
    role: (body) => body.freeform_tags?.[ociTag(ROLE_LABEL)],
    placementGroup: () => undefined,
  },
};

/** Returns a block of which there is one: a definition has it alone, a state in a list. */
function first(block: Json | Json[] | undefined): Json | undefined {
  return [block].flat()[0];
}
