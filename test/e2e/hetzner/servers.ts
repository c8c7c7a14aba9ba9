import { actionView, checkUnlocked, isLocked, startAction } from './actions';
import { choose, Image, IMAGES, imageView, Location, LOCATIONS, locationView, SERVER_TYPES, ServerType, serverTypeView } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { Fields } from './fields';
import { checkFirewalls, firewallsOf } from './firewalls';
import { Action, Server } from './model';
import { checkRoom, placementGroupView } from './placement-groups';
import { addPrimaryIp, addressOf } from './primary-ips';
import { resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { attachServer, HOST_NAME } from './server-actions';
import { Project } from './state';

/** Longest user data, as sent. */
const USER_DATA = 32768;

/** Routes of servers, without their actions. */
export const serverRoutes: Route[] = [
  {
    verb: 'POST', path: '/servers',
    answer: ({ project, body }) => {
      const { server, actions: [first, ...next] } = createServer(project, body);
      return created({
        server: serverView(project, server),
        action: actionView(first),
        next_actions: next.map(actionView),
        // A password is made up only where no key lets anybody in.
        root_password: server.ssh_keys.length > 0 ? null : 'a-password-that-was-made-up',
      });
    },
  },
  ...resourceRoutes<Server>({
    kind: 'servers',
    view: serverView,
    filters: { status: (server, values) => values.includes(server.status) },
    checkName: (body) => body.optionalText('name', HOST_NAME),
    remove: removeServer,
  }),
];

/** Returns a server as the API shows it. */
export function serverView(project: Project, server: Server): object {
  const { user_data: _data, ssh_keys: _keys, firewalls: _firewalls, ...shown } = server;
  const [ipv4, ipv6] = [addressOf(project, server, 'ipv4'), addressOf(project, server, 'ipv6')];
  const group = server.placement_group === null ? undefined : project.placement_groups.get(server.placement_group);
  return {
    ...shown,
    public_net: {
      ipv4: ipv4 ? { id: ipv4.id, ip: ipv4.ip, blocked: false, dns_ptr: ipv4.dns_ptr[0]?.dns_ptr ?? '' } : null,
      ipv6: ipv6 ? { id: ipv6.id, ip: ipv6.ip, blocked: false, dns_ptr: ipv6.dns_ptr } : null,
      floating_ips: [],
      firewalls: firewallsOf(project, server).map((id) => ({ id, status: 'applied' })),
    },
    server_type: serverTypeView(SERVER_TYPES.find((type) => type.name === server.server_type)!),
    image: imageView(IMAGES.find((image) => image.id === server.image)!),
    location: locationView(server.location),
    placement_group: group ? placementGroupView(project, group) : null,
    locked: isLocked(project, server.id),
    volumes: project.volumes.all.filter((volume) => volume.server === server.id).map((volume) => volume.id),
    load_balancers: project.load_balancers.all.filter((one) => one.targets.some((target) => target.server?.id === server.id)).map((one) => one.id),
    iso: null, rescue_enabled: false, backup_window: null, outgoing_traffic: 0, ingoing_traffic: 0, included_traffic: 0,
  };
}

function createServer(project: Project, body: Fields): { server: Server; actions: Action[] } {
  const name = body.text('name', HOST_NAME, 63);
  const labels = body.labels() ?? {};
  const type = choose(SERVER_TYPES, body.idOrName('server_type'), 'server_type');
  const image = choose(IMAGES, body.idOrName('image'), 'image', ({ architecture }) => architecture === type.architecture);
  const location = body.has('location') ? choose(LOCATIONS, body.idOrName('location'), 'location') : LOCATIONS.find((one) => type.locations.includes(one.name))!;
  const keys = body.ids('ssh_keys');
  const firewalls = body.objects('firewalls').map((one) => one.integer('firewall'));
  const networks = body.ids('networks');
  const volumes = body.ids('volumes');
  const group = body.optionalInteger('placement_group') ?? null;
  const publicNet = readPublicNet(body);
  const userData = body.optionalText('user_data') ?? '';
  const isStarted = body.optionalFlag('start_after_create') ?? true;
  body.optionalFlag('automount');
  body.end();

  project.servers.checkName(name);
  checkOffer(type, location);
  if (Buffer.byteLength(userData) > USER_DATA) throw invalidInput('user_data', `Length must be between 0 and ${USER_DATA}`);
  keys.forEach((id) => project.ssh_keys.get(id));
  checkFirewalls(project, firewalls, publicNet.length > 0);
  if (group !== null) checkRoom(project, group);
  if (isStarted && publicNet.length === 0 && networks.length === 0) throw invalidInput('public_net', 'a server needs an interface to be started');
  networks.forEach((id) => project.networks.get(id));
  volumes.forEach((id) => checkVolume(project, id, location));

  const server = project.servers.add(newServer({ name, labels, location, type, image, userData, keys, firewalls, group }));
  for (const ip of publicNet) {
    if (ip.id === undefined) addPrimaryIp(project, { name: `primary_ip-${server.id}-${ip.type}`, labels: {}, type: ip.type, location: location.name, auto_delete: true, assignee_id: server.id });
    else assign(project, ip.id, server, ip.type);
  }
  networks.forEach((network) => attachServer(project, server, { network }));
  volumes.forEach((id) => { project.volumes.get(id).server = server.id; });
  const subject = { id: server.id, type: 'server' };
  return { server, actions: [startAction(project, 'create_server', subject), ...(isStarted ? [startAction(project, 'start_server', subject)] : [])] };
}

interface NewServer {
  readonly name: string;
  readonly labels: { [key: string]: string };
  readonly location: Location;
  readonly type: ServerType;
  readonly image: Image;
  readonly userData: string;
  readonly keys: number[];
  readonly firewalls: number[];
  readonly group: number | null;
}

function newServer({ name, labels, location, type, image, userData, keys, firewalls, group }: NewServer): Omit<Server, 'id' | 'created'> {
  return {
    name, labels, firewalls, location: location.name, server_type: type.name, image: image.id, user_data: userData, ssh_keys: keys, placement_group: group,
    status: 'initializing', primary_disk_size: type.disk, private_net: [], protection: { delete: false, rebuild: false },
  };
}

/** Reads which public addresses a server gets: one of each type, unless it says otherwise. */
function readPublicNet(body: Fields): { type: 'ipv4' | 'ipv6'; id?: number }[] {
  const net = body.optionalObject('public_net');
  return (['ipv4', 'ipv6'] as const).flatMap((type) => {
    const isEnabled = net?.optionalFlag(`enable_${type}`) ?? true;
    const id = net?.optionalInteger(type);
    return isEnabled ? [{ type, id }] : [];
  });
}

function checkOffer(type: ServerType, location: Location): void {
  if (!type.locations.includes(location.name)) throw invalidInput('server_type', 'unsupported location for server type');
  if (!type.available) throw new ApiError('resource_unavailable', `server type ${type.name} is currently unavailable in ${location.name}`);
}

function checkVolume(project: Project, id: number, location: Location): void {
  const volume = project.volumes.get(id);
  if (volume.server !== null) throw new ApiError('volume_already_attached', 'volume is already attached to a server');
  if (volume.location !== location.name) throw invalidInput('volumes', 'is in another location');
}

function assign(project: Project, id: number, server: Server, type: 'ipv4' | 'ipv6'): void {
  const address = project.primary_ips.get(id);
  if (address.type !== type) throw new ApiError('primary_ip_version_mismatch', 'primary IP has the wrong version');
  if (address.assignee_id !== null) throw new ApiError('primary_ip_assigned', 'primary IP is already assigned to a server');
  address.assignee_id = server.id;
}

function removeServer(project: Project, server: Server): Action {
  checkUnlocked(project, server.id);
  if (server.protection.delete) throw new ApiError('protected', 'server deletion is protected');
  for (const address of project.primary_ips.all.filter((one) => one.assignee_id === server.id)) {
    address.assignee_id = null;
    if (address.auto_delete) project.primary_ips.remove(address);
  }
  project.volumes.all.filter((volume) => volume.server === server.id).forEach((volume) => { volume.server = null; });
  for (const balancer of project.load_balancers.all) balancer.targets = balancer.targets.filter((target) => target.server?.id !== server.id);
  project.servers.remove(server);
  return startAction(project, 'delete_server', { id: server.id, type: 'server' });
}
