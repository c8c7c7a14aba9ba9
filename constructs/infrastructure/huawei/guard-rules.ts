import { Huawei } from '../../cloud';
import { slashless } from '../../private/slashless';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/**
 * What the guard has to know of resources of the provider huaweicloud that stacks make; what replaces them is marked ForceNew in its source.
 *
 * Of load balancers, listeners and pools, most attributes cannot change at all, and the provider refuses them in its plan.
 *
 * @see https://github.com/huaweicloud/terraform-provider-huaweicloud
 */
export const HUAWEI_GUARD_RULES: GuardRules = {
  cloud: Huawei.cloud(),
  prefix: 'huaweicloud',
  losses: {
    huaweicloud_compute_instance: 'its data is lost',
    huaweicloud_compute_servergroup: 'machines that run cannot leave it',
    huaweicloud_elb_loadbalancer: 'the machines of the cluster do not find each other any more',
    huaweicloud_vpc: 'every machine and load balancer loses its private address',
    huaweicloud_vpc_subnet: 'whatever is in it loses its private address',
  },
  replaceClass: {
    huaweicloud_compute_instance: [
      'availability_zone', 'bandwidth.charge_mode', 'bandwidth.share_type', 'bandwidth.size', 'eip_type', 'scheduler_hints.group', 'system_disk_type',
      // It is installed over what was there, which comes to the same.
      'image_id',
    ],
    huaweicloud_compute_servergroup: ['name', 'policies'],
    huaweicloud_elb_listener: ['loadbalancer_id', 'protocol', 'protocol_port'],
    huaweicloud_elb_loadbalancer: [],
    huaweicloud_elb_member: ['address', 'pool_id'],
    huaweicloud_elb_monitor: ['pool_id'],
    huaweicloud_elb_pool: [],
    huaweicloud_networking_secgroup: ['delete_default_rules'],
    huaweicloud_networking_secgroup_rule: ['direction', 'ethertype', 'ports', 'protocol', 'remote_ip_prefix', 'security_group_id'],
    huaweicloud_vpc: [],
    huaweicloud_vpc_subnet: ['cidr', 'gateway_ip', 'vpc_id'],
  },
  protection: { huaweicloud_elb_loadbalancer: 'deletion_protection_enable' },
  groupType: 'huaweicloud_compute_servergroup',
  kinds: {
    'loadbalancer_id': 'huaweicloud_elb_loadbalancer', 'placement_group_id': 'huaweicloud_compute_servergroup', 'pool_id': 'huaweicloud_elb_pool',
    'scheduler_hints.group': 'huaweicloud_compute_servergroup', 'security_group_id': 'huaweicloud_networking_secgroup', 'vpc_id': 'huaweicloud_vpc',
  },
  privateAddress: { huaweicloud_compute_instance: (body) => body.network?.[0]?.fixed_ip_v4 },
  machine: {
    type: 'huaweicloud_compute_instance',
    instanceType: (body) => body.flavor_id,
    diskFollowsType: false,
    role: (body) => body.tags?.[slashless(ROLE_LABEL)],
    placementGroup: (body) => body.scheduler_hints?.[0]?.group,
  },
};
