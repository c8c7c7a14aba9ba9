import { actionView, checkUnlocked, startAction } from './actions';
import { choose, LOCATIONS, locationView } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { PrimaryIp, Server } from './model';
import { actionRoute, protectionRoute, resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { checkProtection, Project } from './state';

/** Routes of the public addresses of servers. */
export const primaryIpRoutes: Route[] = [
  {
    verb: 'POST', path: '/primary_ips',
    answer: ({ project, body }) => {
      const name = body.text('name');
      const labels = body.labels() ?? {};
      const type = body.choice('type', ['ipv4', 'ipv6']);
      const assignee = body.optionalInteger('assignee_id');
      body.optionalChoice('assignee_type', ['server']);
      const autoDelete = body.optionalFlag('auto_delete') ?? false;
      const location = body.has('location') ? choose(LOCATIONS, body.idOrName('location'), 'location').name : undefined;
      body.end();
      if ((assignee === undefined) === (location === undefined)) throw invalidInput('location', 'must be given where assignee_id is not');
      project.primary_ips.checkName(name);
      const server = assignee === undefined ? undefined : project.servers.get(assignee);
      if (server) checkAssignable(project, server, type);
      const made = addPrimaryIp(project, {
        name, labels, type, location: server?.location ?? location!, auto_delete: autoDelete, assignee_id: server?.id ?? null,
      });
      const action = server ? actionView(startAction(project, 'assign_primary_ip', { id: made.id, type: 'primary_ip' }, { id: server.id, type: 'server' })) : null;
      return created({ primary_ip: primaryIpView(made), action });
    },
  },
  ...resourceRoutes<PrimaryIp>({
    kind: 'primary_ips',
    view: (_, address) => primaryIpView(address),
    filters: { ip: (address, values) => values.includes(address.ip) },
    checkName: (body) => body.optionalText('name', /^.+$/),
    update: (address, body) => { address.auto_delete = body.optionalFlag('auto_delete') ?? address.auto_delete; },
    remove: (project, address) => {
      checkProtection('primary IP', address);
      // Since 2026-05-01 the cloud no longer unassigns by itself.
      if (address.assignee_id !== null) throw new ApiError('must_be_unassigned', 'primary IP is still assigned');
      project.primary_ips.remove(address);
      return undefined;
    },
  }),
  actionRoute<PrimaryIp>('primary_ips', 'assign', 'assign_primary_ip', ({ project, resource, body }) => {
    const server = project.servers.get(body.integer('assignee_id'));
    body.choice('assignee_type', ['server']);
    body.end();
    if (resource.assignee_id !== null) throw new ApiError('primary_ip_already_assigned', 'primary IP is already assigned');
    if (server.location !== resource.location) throw invalidInput('assignee_id', 'is in another location');
    checkAssignable(project, server, resource.type);
    resource.assignee_id = server.id;
  }),
  actionRoute<PrimaryIp>('primary_ips', 'unassign', 'unassign_primary_ip', ({ project, resource }) => {
    if (resource.assignee_id === null) throw invalidInput('id', 'primary IP is not assigned');
    checkStopped(project.servers.get(resource.assignee_id));
    resource.assignee_id = null;
  }),
  actionRoute<PrimaryIp>('primary_ips', 'change_dns_ptr', 'change_dns_ptr', ({ resource, body }) => {
    setPointer(resource, body.text('ip'), body.optionalText('dns_ptr'));
    body.end();
  }),
  protectionRoute<PrimaryIp>('primary_ips'),
];

/** Makes an address. */
export function addPrimaryIp(project: Project, fields: Pick<PrimaryIp, 'name' | 'labels' | 'type' | 'location' | 'auto_delete' | 'assignee_id'>): PrimaryIp {
  const ip = project.takeAddress(fields.type);
  const pointers = fields.type === 'ipv4' ? [{ ip, dns_ptr: `static.${ip.split('.').reverse().join('.')}.clients.your-server.de` }] : [];
  return project.primary_ips.add({ ...fields, ip, dns_ptr: pointers, protection: { delete: false } });
}

/** Returns the address of a server, if it has one of the type. */
export function addressOf(project: Project, server: Server, type: PrimaryIp['type']): PrimaryIp | undefined {
  return project.primary_ips.all.find((address) => address.assignee_id === server.id && address.type === type);
}

/** Sets the name that an address leads back to; without one, the entry goes. */
export function setPointer(address: PrimaryIp, ip: string, pointer: string | undefined): void {
  const isOwn = address.type === 'ipv4' ? ip === address.ip : ip.startsWith(address.ip.replace(/::\/64$/, ':'));
  if (!isOwn) throw invalidInput('ip', 'is not an address of it');
  const others = address.dns_ptr.filter((entry) => entry.ip !== ip);
  address.dns_ptr.splice(0, Infinity, ...others, ...(pointer === undefined ? [] : [{ ip, dns_ptr: pointer }]));
}

/** Refuses what needs a server that is off. */
export function checkStopped(server: Server): void {
  if (server.status !== 'off') throw new ApiError('server_not_stopped', 'server must be powered off');
}

function checkAssignable(project: Project, server: Server, type: PrimaryIp['type']): void {
  checkUnlocked(project, server.id);
  checkStopped(server);
  if (addressOf(project, server, type)) throw new ApiError(type === 'ipv4' ? 'server_has_ipv4' : 'server_has_ipv6', `server already has an ${type} address`);
}

function primaryIpView(address: PrimaryIp): object {
  // The API says 'unassigned' since 2026-08-01, where it said 'server'.
  const type = address.assignee_id === null ? 'unassigned' : 'server';
  return { ...address, assignee_type: type, blocked: false, location: locationView(address.location) };
}
