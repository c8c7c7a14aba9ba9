import { ProjectDump } from '../../hetzner/state';
import { StateResource } from './workspace';

/** Returns what a project holds, under the types and ids that OpenTofu gives them. */
export function inventoryOf(dump: ProjectDump): string[] {
  const whole = (type: string, rows: { readonly id: number }[]) => rows.map(({ id }) => `${type} ${id}`);
  return [
    ...whole('hcloud_firewall', dump.firewalls),
    ...whole('hcloud_load_balancer', dump.load_balancers),
    ...whole('hcloud_network', dump.networks),
    ...whole('hcloud_placement_group', dump.placement_groups),
    ...whole('hcloud_server', dump.servers),
    ...whole('hcloud_ssh_key', dump.ssh_keys),
    ...whole('hcloud_volume', dump.volumes),
    // Servers bring their own addresses, and take them along; others are nobody's.
    ...whole('hcloud_primary_ip', dump.primary_ips.filter((address) => !dump.servers.some((server) => server.id === address.assignee_id))),
    ...dump.networks.flatMap((network) => network.subnets.map((subnet) => `hcloud_network_subnet ${network.id}-${subnet.ip_range}`)),
    ...dump.load_balancers.flatMap((balancer) => [
      ...balancer.private_net.map(({ network }) => `hcloud_load_balancer_network ${balancer.id}-${network}`),
      ...balancer.services.map((service) => `hcloud_load_balancer_service ${balancer.id}__${service.listen_port}`),
      ...balancer.targets.map((target) => `hcloud_load_balancer_target lb-srv-tgt-${target.server!.id}-${balancer.id}`),
    ]),
  ].sort();
}

/** Returns what a state holds, in the same words. */
export function inventoryOfState(resources: StateResource[]): string[] {
  return resources.map(({ type, values }) => `${type} ${values.id}`).sort();
}
