/**
 * Attributes a change of which makes the provider replace the resource: delete it, then make another one.
 *
 * The schema that the provider prints does not have them; read in the source of the release that stacks pin.
 *
 * @see https://github.com/hetznercloud/terraform-provider-hcloud
 */
export const REPLACE_CLASS: { readonly [type: string]: readonly string[] } = {
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
};
