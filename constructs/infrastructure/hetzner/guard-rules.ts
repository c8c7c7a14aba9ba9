import { Hetzner } from '../../cloud';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/**
 * What the guard has to know of resources of the provider hcloud; what replaces them was read in the source of the release that stacks pin.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud
 */
export const HETZNER_GUARD_RULES: GuardRules = {
  cloud: Hetzner.cloud(),
  prefix: 'hcloud',
  losses: {
    hcloud_floating_ip: 'the address is lost',
    hcloud_load_balancer: 'its addresses are lost, and whatever leads to them leads nowhere',
    hcloud_network: 'every machine and load balancer loses its private address',
    hcloud_network_subnet: 'whatever is in it loses its private address',
    hcloud_placement_group: 'machines that run cannot leave it',
    hcloud_primary_ip: 'the address is lost',
    hcloud_server: 'its data is lost',
    hcloud_ssh_key: 'new machines do not get it, and those that run accept it until it is taken out of their authorized_keys',
    hcloud_volume: 'its data is lost',
  },
  replaceClass: {
    hcloud_certificate: ['certificate', 'private_key'],
    hcloud_firewall_attachment: ['firewall_id'],
    hcloud_floating_ip: ['home_location', 'type'],
    hcloud_floating_ip_assignment: ['floating_ip_id'],
    hcloud_load_balancer: ['location', 'network_zone'],
    hcloud_load_balancer_network: ['ip', 'load_balancer_id', 'network_id', 'subnet_id'],
    hcloud_load_balancer_service: ['listen_port', 'load_balancer_id', 'protocol'],
    hcloud_load_balancer_target: ['ip', 'label_selector', 'load_balancer_id', 'server_id'],
    hcloud_managed_certificate: ['domain_names'],
    hcloud_network: ['ip_range'],
    hcloud_network_route: ['destination', 'gateway', 'network_id'],
    hcloud_network_subnet: ['ip_range', 'network_id', 'network_zone', 'type', 'vswitch_id'],
    hcloud_primary_ip: ['location', 'type'],
    hcloud_rdns: ['floating_ip_id', 'ip_address', 'load_balancer_id', 'primary_ip_id', 'server_id'],
    hcloud_server: ['image', 'location', 'ssh_keys', 'user_data'],
    hcloud_server_network: ['ip', 'network_id', 'server_id', 'subnet_id'],
    hcloud_snapshot: ['server_id'],
    hcloud_ssh_key: ['public_key'],
    hcloud_storage_box: ['location', 'ssh_keys'],
    hcloud_storage_box_snapshot: ['storage_box_id'],
    hcloud_storage_box_subaccount: ['storage_box_id'],
    hcloud_uploaded_certificate: ['certificate', 'private_key'],
    hcloud_volume: ['location'],
    hcloud_volume_attachment: ['server_id', 'volume_id'],
    hcloud_zone: ['mode', 'name'],
    hcloud_zone_record: ['name', 'type', 'value', 'zone'],
    hcloud_zone_rrset: ['name', 'type', 'zone'],
  },
  protection: Object.fromEntries(
    ['floating_ip', 'load_balancer', 'network', 'primary_ip', 'server', 'volume'].map((kind) => [`hcloud_${kind}`, 'delete_protection']),
  ),
  groupType: 'hcloud_placement_group',
  kinds: { subnet_id: 'hcloud_network_subnet' },
  privateAddress: { hcloud_server: (body) => body.network?.[0]?.ip },
  machine: {
    type: 'hcloud_server',
    instanceType: (body) => body.server_type,
    diskFollowsType: true,
    role: (body) => body.labels?.[ROLE_LABEL],
    placementGroup: (body) => body.placement_group_id,
  },
};
