import { Gcp } from '../../cloud';
import { googleLabel } from '../../private/google-label';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/** What a state calls a resource by elsewhere has the address of the API before its id. */
const API = /^https:\/\/(www|compute)\.googleapis\.com\/compute\/v1\//;

/**
 * What the guard has to know of resources of the provider google that stacks make; what replaces them is marked ForceNew in its source.
 *
 * @see https://github.com/hashicorp/terraform-provider-google
 */
export const GCP_GUARD_RULES: GuardRules = {
  cloud: Gcp.cloud(),
  prefix: 'google',
  losses: {
    google_compute_forwarding_rule: 'the machines of the cluster do not find each other any more',
    google_compute_instance: 'its data is lost',
    google_compute_network: 'every machine and load balancer loses its private address',
    google_compute_resource_policy: 'machines that run are in it, and the cloud keeps it as long as they are',
    google_compute_subnetwork: 'whatever is in it loses its private address',
  },
  replaceClass: {
    google_compute_firewall: ['direction', 'name'],
    google_compute_forwarding_rule: ['ip_address', 'ip_protocol', 'load_balancing_scheme', 'name', 'network', 'port_range', 'region', 'subnetwork'],
    google_compute_instance: ['boot_disk.initialize_params.image', 'boot_disk.initialize_params.size', 'boot_disk.initialize_params.type', 'name', 'zone'],
    google_compute_instance_group: ['name', 'network', 'zone'],
    google_compute_network: ['auto_create_subnetworks', 'name'],
    google_compute_region_backend_service: ['load_balancing_scheme', 'name', 'region'],
    google_compute_region_health_check: ['name', 'region'],
    google_compute_region_target_tcp_proxy: ['backend_service', 'name', 'region'],
    google_compute_resource_policy: ['name', 'region'],
    // A range can grow in place.
    google_compute_subnetwork: ['ip_cidr_range', 'name', 'network', 'region'],
  },
  protection: { google_compute_instance: 'deletion_protection' },
  groupType: 'google_compute_resource_policy',
  kinds: {
    backend_service: 'google_compute_region_backend_service', network: 'google_compute_network', placement_group_id: 'google_compute_resource_policy',
    subnetwork: 'google_compute_subnetwork',
  },
  idOf: (value) => (typeof value === 'string' ? value.replace(API, '') : value),
  privateAddress: { google_compute_instance: (body) => body.network_interface?.[0]?.network_ip },
  machine: {
    type: 'google_compute_instance',
    instanceType: (body) => body.machine_type,
    diskFollowsType: false,
    role: (body) => body.labels?.[googleLabel(ROLE_LABEL)],
    placementGroup: (body) => body.resource_policies?.[0],
  },
};
