import { LOAD_BALANCER_TYPES } from './catalogue';
import { ApiError } from './errors';
import { Fields } from './fields';
import { labelSelector } from './labels';
import { LoadBalancer, Target } from './model';
import { Project } from './state';

/** Reads a target of a load balancer. */
export function readTarget(body: Fields): Target {
  const type = body.choice('type', ['server', 'label_selector', 'ip']);
  const isPrivate = body.optionalFlag('use_private_ip') ?? false;
  if (type === 'ip') {
    body.object('ip').text('ip');
    // Only addresses of dedicated servers may be targets, and the project has none.
    throw new ApiError('ip_not_owned', 'IP is not owned by the owner of the project');
  }
  if (type === 'server') return { type, server: { id: body.object('server').integer('id') }, use_private_ip: isPrivate };
  const selector = body.object('label_selector').text('selector');
  labelSelector(selector);
  return { type, label_selector: { selector }, use_private_ip: isPrivate };
}

/** Tells whether two targets lead to the same, by whatever address. */
export function sameTarget(one: Target, other: Target): boolean {
  return one.type === other.type && one.server?.id === other.server?.id && one.label_selector?.selector === other.label_selector?.selector;
}

/** Adds a target to a load balancer, or refuses. */
export function addTarget(project: Project, balancer: LoadBalancer, target: Target): void {
  const type = LOAD_BALANCER_TYPES.find((one) => one.name === balancer.load_balancer_type)!;
  const [attachment] = balancer.private_net;
  if (target.server) {
    const server = project.servers.get(target.server.id);
    const isOnNetwork = server.private_net.some((one) => one.network === attachment?.network);
    if (target.use_private_ip && attachment && !isOnNetwork) throw new ApiError('server_not_attached_to_network', 'server is not attached to the network of the load balancer');
    const hasIpv4 = project.primary_ips.all.some((address) => address.assignee_id === server.id && address.type === 'ipv4');
    if (!target.use_private_ip && !hasIpv4) throw new ApiError('missing_ipv4', 'server has no public IPv4 address');
  }
  if (target.use_private_ip && !attachment) throw new ApiError('load_balancer_not_attached_to_network', 'load balancer is not attached to a network');
  if (!target.use_private_ip && !balancer.public_interface) throw new ApiError('load_balancer_public_interface_disabled', 'public interface is disabled');
  if (balancer.targets.some((other) => sameTarget(target, other))) throw new ApiError('target_already_defined', 'target is already defined');
  if (balancer.targets.length >= type.max_targets) throw new ApiError('resource_limit_exceeded', `a load balancer of this type has ${type.max_targets} targets`);
  balancer.targets.push(target);
}
