import { actionView, startAction } from './actions';
import { isCidr } from './addresses';
import { ApiError, invalidInput } from './errors';
import { Fields } from './fields';
import { labelSelector } from './labels';
import { Action, Firewall, FirewallRule, Server } from './model';
import { resourceRoutes } from './resource-routes';
import { Answer, Call, created, Route } from './route';
import { Project } from './state';

/** Firewalls that one server takes. */
const PER_SERVER = 5;
/** Rules that one firewall takes. The 500 effective rules of a server are not counted here. */
const RULES = 50;
/** Ranges that one rule takes. */
const RANGES = 100;

/** Routes of firewalls. */
export const firewallRoutes: Route[] = [
  {
    verb: 'POST', path: '/firewalls',
    answer: ({ project, body }) => {
      const name = body.text('name', /^.+$/, 128);
      const labels = body.labels() ?? {};
      const rules = readRules(body);
      const resources = readResources(project, body, 'apply_to');
      body.end();
      const firewall = project.firewalls.add({ name, labels, rules, selectors: [] });
      const actions = apply(project, firewall, resources);
      return created({ firewall: firewallView(project, firewall), actions: actions.map(actionView) });
    },
  },
  ...resourceRoutes<Firewall>({
    kind: 'firewalls',
    view: firewallView,
    checkName: (body) => body.optionalText('name', /^.+$/, 128),
    remove: (project, firewall) => {
      if (firewall.selectors.length > 0 || direct(project, firewall).length > 0) throw new ApiError('resource_in_use', 'firewall is still in use');
      project.firewalls.remove(firewall);
      return undefined;
    },
  }),
  route('set_rules', ({ project, body, firewall }) => {
    const rules = readRules(body);
    body.end();
    firewall.rules = rules;
    const own = startAction(project, 'set_firewall_rules', { id: firewall.id, type: 'firewall' });
    return [own, ...servers(project, firewall).map((server) => startAction(project, 'apply_firewall', { id: firewall.id, type: 'firewall' }, { id: server.id, type: 'server' }))];
  }),
  route('apply_to_resources', ({ project, body, firewall }) => {
    const resources = readResources(project, body, 'apply_to');
    body.end();
    return apply(project, firewall, resources);
  }),
  route('remove_from_resources', ({ project, body, firewall }) => {
    const resources = readResources(project, body, 'remove_from');
    body.end();
    return resources.map((resource) => {
      if (typeof resource === 'string') {
        firewall.selectors = firewall.selectors.filter((selector) => selector !== resource);
        return startAction(project, 'remove_firewall', { id: firewall.id, type: 'firewall' });
      }
      if (!resource.firewalls.includes(firewall.id) && servers(project, firewall).includes(resource)) {
        throw new ApiError('firewall_managed_by_label_selector', 'firewall is applied via a label selector');
      }
      resource.firewalls = resource.firewalls.filter((id) => id !== firewall.id);
      return startAction(project, 'remove_firewall', { id: firewall.id, type: 'firewall' }, { id: resource.id, type: 'server' });
    });
  }),
];

/** Puts firewalls on a new server, or refuses. */
export function checkFirewalls(project: Project, ids: number[], isPublic: boolean): void {
  ids.forEach((id) => project.firewalls.get(id));
  if (ids.length > PER_SERVER) throw new ApiError('resource_limit_exceeded', `a server takes ${PER_SERVER} firewalls`);
  if (new Set(ids).size < ids.length) throw invalidInput('firewalls', 'names a firewall twice');
  if (ids.length > 0 && !isPublic) throw new ApiError('private_net_only_server', 'server has no public interface');
}

/** Returns the firewalls of a server. */
export function firewallsOf(project: Project, server: Server): number[] {
  return project.firewalls.all.filter((firewall) => servers(project, firewall).includes(server)).map((firewall) => firewall.id);
}

function route(action: string, change: (call: Call & { readonly firewall: Firewall }) => Action[]): Route {
  return {
    verb: 'POST', path: `/firewalls/{id}/actions/${action}`,
    answer: (call): Answer => created({ actions: change({ ...call, firewall: call.project.firewalls.get(call.id) }).map(actionView) }),
  };
}

function firewallView(project: Project, { selectors, ...firewall }: Firewall): object {
  const resource = (server: Server) => ({ type: 'server', server: { id: server.id } });
  return {
    ...firewall,
    applied_to: [
      ...direct(project, firewall).map(resource),
      ...selectors.map((selector) => ({
        type: 'label_selector', label_selector: { selector }, applied_to_resources: project.servers.all.filter((server) => labelSelector(selector)(server.labels)).map(resource),
      })),
    ],
  };
}

function direct(project: Project, firewall: { readonly id: number }): Server[] {
  return project.servers.all.filter((server) => server.firewalls.includes(firewall.id));
}

function servers(project: Project, firewall: Firewall): Server[] {
  const isSelected = firewall.selectors.map(labelSelector);
  return project.servers.all.filter((server) => server.firewalls.includes(firewall.id) || isSelected.some((matches) => matches(server.labels)));
}

function apply(project: Project, firewall: Firewall, resources: (Server | string)[]): Action[] {
  for (const resource of resources) {
    if (typeof resource === 'string') {
      if (firewall.selectors.includes(resource)) throw new ApiError('firewall_already_applied', 'firewall is already applied');
      continue;
    }
    if (resource.firewalls.includes(firewall.id)) throw new ApiError('firewall_already_applied', 'firewall is already applied');
    const isPublic = project.primary_ips.all.some((address) => address.assignee_id === resource.id);
    checkFirewalls(project, [...resource.firewalls, firewall.id], isPublic);
  }
  return resources.map((resource) => {
    if (typeof resource === 'string') {
      firewall.selectors.push(resource);
      return startAction(project, 'apply_firewall', { id: firewall.id, type: 'firewall' });
    }
    resource.firewalls.push(firewall.id);
    return startAction(project, 'apply_firewall', { id: firewall.id, type: 'firewall' }, { id: resource.id, type: 'server' });
  });
}

/** Reads what a firewall is for: servers, and selectors of labels as texts. */
function readResources(project: Project, body: Fields, field: string): (Server | string)[] {
  const found = body.objects(field).map((resource) => {
    if (resource.choice('type', ['server', 'label_selector']) === 'label_selector') {
      const selector = resource.object('label_selector').text('selector');
      labelSelector(selector);
      return selector;
    }
    const id = resource.object('server').integer('id');
    const server = project.servers.find(id);
    if (!server) throw new ApiError('firewall_resource_not_found', `server ${id} not found`);
    return server;
  });
  if (new Set(found).size < found.length) throw new ApiError('server_already_added', 'server added more than one time');
  return found;
}

function readRules(body: Fields): FirewallRule[] {
  const rules = body.objects('rules').map(readRule);
  if (rules.length > RULES) throw invalidInput('rules', `must have at most ${RULES} entries`);
  return rules;
}

function readRule(rule: Fields): FirewallRule {
  const direction = rule.choice('direction', ['in', 'out']);
  const protocol = rule.choice('protocol', ['tcp', 'udp', 'icmp', 'esp', 'gre']);
  const port = rule.optionalText('port') ?? null;
  const description = rule.optionalText('description', /^[\s\S]*$/, 255) ?? null;
  const ranges = { source_ips: rule.texts('source_ips'), destination_ips: rule.texts('destination_ips') };
  const [used, unused] = direction === 'in' ? ['source_ips', 'destination_ips'] as const : ['destination_ips', 'source_ips'] as const;
  const hasPorts = protocol === 'tcp' || protocol === 'udp';
  if (hasPorts !== (port !== null)) throw invalidInput(rule.path('port'), hasPorts ? `is required for ${protocol}` : `is not allowed for ${protocol}`);
  if (port !== null && !isPort(port)) throw invalidInput(rule.path('port'), 'must be a port or a range of ports');
  if (ranges[unused].length > 0) throw invalidInput(rule.path(unused), `is not allowed for direction '${direction}'`);
  if (ranges[used].length === 0 || ranges[used].length > RANGES) throw invalidInput(rule.path(used), `must have 1 to ${RANGES} entries`);
  const wrong = ranges[used].find((range) => !isCidr(range));
  if (wrong !== undefined) throw invalidInput(rule.path(used), `'${wrong}' is not a network or a host in CIDR notation`);
  return { direction, protocol, port, description, ...ranges };
}

function isPort(text: string): boolean {
  if (text === 'any') return true;
  const bounds = text.split('-').map((part) => (/^[1-9]\d{0,4}$/.test(part) ? Number(part) : NaN));
  return bounds.length <= 2 && bounds.every((port) => port <= 65535) && bounds[0] <= bounds[bounds.length - 1];
}
