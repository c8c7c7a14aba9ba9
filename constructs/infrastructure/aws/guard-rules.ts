import { Aws } from '../../cloud';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/**
 * What the guard has to know of resources of the provider aws that stacks make; what replaces them is marked ForceNew or RequiresReplace in
 * its source.
 *
 * @see https://github.com/hashicorp/terraform-provider-aws
 */
export const AWS_GUARD_RULES: GuardRules = {
  cloud: Aws.cloud(),
  prefix: 'aws',
  losses: {
    aws_instance: 'its data is lost',
    aws_lb: 'the machines of the cluster do not find each other any more',
    aws_placement_group: 'machines that run cannot leave it',
    aws_subnet: 'whatever is in it loses its private address',
    aws_vpc: 'every machine and load balancer loses its private address',
  },
  replaceClass: {
    aws_instance: ['ami', 'associate_public_ip_address', 'availability_zone', 'placement_group', 'private_ip', 'subnet_id'],
    aws_lb: ['internal', 'load_balancer_type', 'name'],
    aws_lb_listener: ['load_balancer_arn'],
    aws_lb_target_group: ['name', 'port', 'protocol', 'target_type', 'vpc_id'],
    aws_lb_target_group_attachment: ['port', 'target_group_arn', 'target_id'],
    aws_placement_group: ['name', 'strategy'],
    aws_route: ['destination_cidr_block', 'route_table_id'],
    aws_route_table: ['vpc_id'],
    aws_route_table_association: ['subnet_id'],
    aws_security_group: ['description', 'name', 'vpc_id'],
    aws_subnet: ['availability_zone', 'cidr_block', 'vpc_id'],
    aws_vpc: ['cidr_block'],
    aws_vpc_security_group_egress_rule: ['security_group_id'],
    aws_vpc_security_group_ingress_rule: ['security_group_id'],
  },
  protection: { aws_instance: 'disable_api_termination', aws_lb: 'enable_deletion_protection' },
  groupType: 'aws_placement_group',
  kinds: {
    load_balancer_arn: 'aws_lb', placement_group: 'aws_placement_group', target_group_arn: 'aws_lb_target_group', vpc_id: 'aws_vpc',
    route_table_id: 'aws_route_table', security_group_id: 'aws_security_group', subnet_id: 'aws_subnet',
  },
  privateAddress: { aws_instance: (body) => body.private_ip },
  machine: {
    type: 'aws_instance',
    instanceType: (body) => body.instance_type,
    diskFollowsType: false,
    role: (body) => body.tags?.[ROLE_LABEL],
    placementGroup: (body) => body.placement_group,
  },
};
