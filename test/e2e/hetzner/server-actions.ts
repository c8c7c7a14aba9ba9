import { checkQuiet, checkUnlocked } from './actions';
import { Range } from './addresses';
import { choose, IMAGES, LOCATIONS, SERVER_TYPES } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { Server } from './model';
import { checkAlias, takePlace } from './networks';
import { checkRoom } from './placement-groups';
import { addressOf, checkStopped, setPointer } from './primary-ips';
import { actionRoute, Change } from './resource-routes';
import { Route } from './route';
import { Project } from './state';

/** Names of servers (RFC 1123). */
export const HOST_NAME = /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/;

/** Routes of actions on servers. Rescue systems, ISOs, backups, images, consoles and passwords are not stood in for. */
export const serverActionRoutes: Route[] = [
  action('poweron', 'start_server'),
  action('poweroff', 'stop_server'),
  action('shutdown', 'shutdown_server'),
  action('reboot', 'reboot_server'),
  action('reset', 'reset_server'),
  action('change_protection', 'change_protection', ({ resource, body }) => {
    const isDelete = body.optionalFlag('delete') ?? resource.protection.delete;
    const isRebuild = body.optionalFlag('rebuild') ?? resource.protection.rebuild;
    body.end();
    if (isDelete !== isRebuild) throw invalidInput('rebuild', 'must be the same as delete');
    Object.assign(resource.protection, { delete: isDelete, rebuild: isRebuild });
  }),
  action('change_type', 'change_server_type', ({ resource, body }) => {
    const type = choose(SERVER_TYPES, body.idOrName('server_type'), 'server_type');
    const isDiskUpgraded = body.flag('upgrade_disk');
    body.end();
    checkStopped(resource);
    const present = SERVER_TYPES.find((one) => one.name === resource.server_type)!;
    const fits = type.architecture === present.architecture && type.disk >= resource.primary_disk_size && type.locations.includes(resource.location);
    if (!fits || type === present) throw new ApiError('invalid_server_type', 'server type does not fit for the given server');
    if (!type.available) throw new ApiError('resource_unavailable', `server type ${type.name} is currently unavailable`);
    resource.server_type = type.name;
    if (isDiskUpgraded) resource.primary_disk_size = type.disk;
  }),
  action('rebuild', 'rebuild_server', ({ resource, body }) => {
    const { architecture } = SERVER_TYPES.find((one) => one.name === resource.server_type)!;
    const image = choose(IMAGES, body.idOrName('image'), 'image', (one) => one.architecture === architecture);
    body.optionalText('user_data');
    body.end();
    if (resource.protection.rebuild) throw new ApiError('protected', 'server rebuild is protected');
    resource.image = image.id;
  }),
  action('attach_to_network', 'attach_to_network', ({ project, resource, body }) => {
    const network = body.integer('network');
    const ip = body.optionalText('ip');
    const ipRange = body.optionalText('ip_range');
    const aliasIps = body.texts('alias_ips');
    body.end();
    checkQuiet(project, network);
    attachServer(project, resource, { network, ip, ipRange, aliasIps });
    return [{ id: network, type: 'network' }];
  }),
  action('detach_from_network', 'detach_from_network', ({ project, resource, body }) => {
    const network = body.integer('network');
    body.end();
    checkQuiet(project, network);
    if (!resource.private_net.some((one) => one.network === network)) throw invalidInput('network', 'server is not attached to it');
    resource.private_net = resource.private_net.filter((one) => one.network !== network);
    // Without its private address the server can no longer be reached at it.
    for (const balancer of project.load_balancers.all.filter((one) => one.private_net.some((attachment) => attachment.network === network))) {
      balancer.targets = balancer.targets.filter((target) => target.server?.id !== resource.id || !target.use_private_ip);
    }
    return [{ id: network, type: 'network' }];
  }),
  action('change_alias_ips', 'change_alias_ips', ({ project, resource, body }) => {
    const network = project.networks.get(body.integer('network'));
    const aliasIps = body.texts('alias_ips');
    body.end();
    const attachment = resource.private_net.find((one) => one.network === network.id);
    if (!attachment) throw invalidInput('network', 'server is not attached to it');
    aliasIps.filter((ip) => !attachment.alias_ips.includes(ip)).forEach((ip) => checkAlias(project, network, ip));
    attachment.alias_ips = aliasIps;
  }),
  action('add_to_placement_group', 'add_to_placement_group', ({ project, resource, body }) => {
    const group = body.integer('placement_group');
    body.end();
    checkStopped(resource);
    if (resource.placement_group !== null) throw new ApiError('server_already_added', 'server is in a placement group already');
    checkRoom(project, group);
    resource.placement_group = group;
  }),
  action('remove_from_placement_group', 'remove_from_placement_group', ({ resource }) => {
    if (resource.placement_group === null) throw invalidInput('id', 'server is in no placement group');
    resource.placement_group = null;
  }),
  action('change_dns_ptr', 'change_dns_ptr', ({ project, resource, body }) => {
    const ip = body.text('ip');
    const pointer = body.optionalText('dns_ptr');
    body.end();
    const address = addressOf(project, resource, ip.includes(':') ? 'ipv6' : 'ipv4');
    if (!address) throw invalidInput('ip', 'is not an address of the server');
    setPointer(address, ip, pointer);
  }),
];

/** Where a server goes on a network. */
export interface ServerPlace {
  readonly network: number;
  readonly ip?: string;
  readonly ipRange?: string;
  readonly aliasIps?: string[];
}

/** Attaches a server to a network, or refuses. */
export function attachServer(project: Project, server: Server, { network: id, ip, ipRange, aliasIps = [] }: ServerPlace): void {
  const network = project.networks.get(id);
  if (server.private_net.some((one) => one.network === id)) throw new ApiError('server_already_attached', 'server is already attached to the network');
  const others = server.private_net.map((one) => Range.parse(project.networks.get(one.network).ip_range)!);
  if (others.some((range) => range.overlaps(Range.parse(network.ip_range)!))) throw new ApiError('networks_overlap', 'IP range overlaps with one of the server networks');
  const zone = LOCATIONS.find((location) => location.name === server.location)!.network_zone;
  const address = takePlace(project, network, { zone, ip, ipRange });
  aliasIps.forEach((alias) => checkAlias(project, network, alias));
  const bytes = [24, 16, 8, 0].map((shift) => ((server.id >> shift) & 0xff).toString(16).padStart(2, '0'));
  server.private_net.push({ network: id, ip: address, alias_ips: aliasIps, mac_address: ['86', '00', ...bytes].join(':') });
}

function action(path: string, command: string, change: Change<Server> = () => {}): Route {
  return actionRoute<Server>('servers', path, command, (call) => {
    checkUnlocked(call.project, call.id);
    return change(call);
  });
}
