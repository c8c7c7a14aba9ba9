import { Azure } from '../../cloud';
import { slashless } from '../../private/slashless';
import { GuardRules, ROLE_LABEL } from '../guard-rules';

/**
 * What the guard has to know of resources of the provider azurerm that stacks make; what replaces them is marked ForceNew in its source.
 *
 * The names of group and network that a resource is in replace it too. They are not here, as a definition refers to what has them, and
 * that would be replaced first.
 *
 * @see https://github.com/hashicorp/terraform-provider-azurerm
 */
export const AZURE_GUARD_RULES: GuardRules = {
  cloud: Azure.cloud(),
  prefix: 'azurerm',
  losses: {
    azurerm_availability_set: 'machines that run cannot leave it',
    azurerm_lb: 'the machines of the cluster do not find each other any more',
    azurerm_linux_virtual_machine: 'its data is lost',
    azurerm_network_interface: 'its machine loses its private address',
    azurerm_public_ip: 'the address is lost, and whatever leads to it leads nowhere',
    azurerm_resource_group: 'everything that the cluster has is lost, the volumes of its Pods too',
    azurerm_subnet: 'whatever is in it loses its private address',
    azurerm_virtual_network: 'every machine and load balancer loses its private address',
  },
  replaceClass: {
    azurerm_availability_set: ['location', 'name', 'platform_fault_domain_count', 'platform_update_domain_count'],
    azurerm_lb: ['location', 'name', 'sku'],
    azurerm_lb_backend_address_pool: ['loadbalancer_id', 'name'],
    azurerm_lb_probe: ['loadbalancer_id', 'name'],
    azurerm_lb_rule: ['loadbalancer_id', 'name'],
    azurerm_linux_virtual_machine: [
      'admin_ssh_key', 'admin_username', 'availability_set_id', 'computer_name', 'custom_data', 'location', 'name', 'source_image_reference',
    ],
    azurerm_network_interface: ['location', 'name'],
    azurerm_network_interface_backend_address_pool_association: ['backend_address_pool_id', 'ip_configuration_name', 'network_interface_id'],
    azurerm_network_security_group: ['location', 'name'],
    azurerm_network_security_rule: ['name'],
    azurerm_public_ip: ['ip_version', 'location', 'name', 'sku'],
    azurerm_resource_group: ['location', 'name'],
    azurerm_subnet: ['name'],
    azurerm_subnet_network_security_group_association: ['network_security_group_id', 'subnet_id'],
    azurerm_virtual_network: ['location', 'name'],
  },
  protection: {},
  groupType: 'azurerm_availability_set',
  kinds: { backend_address_pool_id: 'azurerm_lb_backend_address_pool', loadbalancer_id: 'azurerm_lb', placement_group_id: 'azurerm_availability_set' },
  privateAddress: { azurerm_network_interface: (body) => body.ip_configuration?.[0]?.private_ip_address },
  machine: {
    type: 'azurerm_linux_virtual_machine',
    instanceType: (body) => body.size,
    diskFollowsType: false,
    role: (body) => body.tags?.[slashless(ROLE_LABEL)],
    placementGroup: (body) => body.availability_set_id,
  },
};
