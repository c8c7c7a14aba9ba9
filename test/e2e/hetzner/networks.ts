import { checkQuiet } from './actions';
import { PRIVATE_RANGES, Range } from './addresses';
import { LOCATIONS } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { Fields } from './fields';
import { Network, Route as NetworkRoute, Subnet } from './model';
import { actionRoute, Change, protectionRoute, resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { checkProtection, Project } from './state';

/** Servers and load balancers that one network takes. */
const ATTACHMENTS = 100;
/** Gateway of the public interface of every server. */
const PUBLIC_GATEWAY = '172.31.1.1';

/** Routes of private networks. */
export const networkRoutes: Route[] = [
  {
    verb: 'POST', path: '/networks',
    answer: ({ project, body }) => {
      const name = body.text('name');
      const labels = body.labels() ?? {};
      const ipRange = wholeRange(body);
      const exposed = body.optionalFlag('expose_routes_to_vswitch') ?? false;
      const network: Omit<Network, 'id' | 'created'> = {
        name, labels, ip_range: ipRange, subnets: [], routes: [], expose_routes_to_vswitch: exposed, protection: { delete: false },
      };
      body.objects('subnets').forEach((subnet) => network.subnets.push(readSubnet(network, subnet)));
      body.objects('routes').forEach((route) => network.routes.push(readRoute(network, route)));
      body.end();
      return created({ network: networkView(project, project.networks.add(network)) });
    },
  },
  ...resourceRoutes<Network>({
    kind: 'networks',
    view: networkView,
    checkName: (body) => body.optionalText('name', /^.+$/),
    update: (network, body) => { network.expose_routes_to_vswitch = body.optionalFlag('expose_routes_to_vswitch') ?? network.expose_routes_to_vswitch; },
    remove: (project, network) => {
      checkProtection('network', network);
      // What is attached is detached, as the reference says.
      for (const server of project.servers.all) server.private_net = server.private_net.filter((attachment) => attachment.network !== network.id);
      project.load_balancers.all.filter((one) => one.private_net.some((attachment) => attachment.network === network.id)).forEach((balancer) => {
        balancer.private_net = [];
        balancer.targets = balancer.targets.filter((target) => !target.use_private_ip);
      });
      project.networks.remove(network);
      return undefined;
    },
  }),
  change('add_subnet', ({ resource, body }) => {
    const subnet = readSubnet(resource, body);
    body.end();
    resource.subnets.push(subnet);
  }),
  change('delete_subnet', ({ project, resource, body }) => {
    const ipRange = body.text('ip_range');
    body.end();
    const index = resource.subnets.findIndex((subnet) => subnet.ip_range === ipRange);
    if (index < 0) throw invalidInput('ip_range', 'subnet not found');
    const range = Range.parse(ipRange)!;
    // Uncertain: code and words; clients look for exactly these.
    if (addressesOn(project, resource).some((address) => range.has(address))) throw new ApiError('service_error', 'cannot remove subnet because servers are attached to it');
    resource.subnets.splice(index, 1);
  }),
  change('add_route', ({ resource, body }) => {
    const route = readRoute(resource, body);
    body.end();
    resource.routes.push(route);
  }),
  change('delete_route', ({ resource, body }) => {
    const [destination, gateway] = [body.text('destination'), body.text('gateway')];
    body.end();
    const index = resource.routes.findIndex((route) => route.destination === destination && route.gateway === gateway);
    if (index < 0) throw invalidInput('destination', 'route not found');
    resource.routes.splice(index, 1);
  }),
  change('change_ip_range', ({ resource, body }) => {
    const ipRange = wholeRange(body);
    body.end();
    const [before, after] = [Range.parse(resource.ip_range)!, Range.parse(ipRange)!];
    if (before.first !== after.first || after.bits >= before.bits) throw invalidInput('ip_range', 'can only be extended, at its end');
    resource.ip_range = ipRange;
  }),
  protectionRoute<Network>('networks'),
];

/** A place on a network that was asked for. */
export interface Place {
  /** Network zone of what is attached. */
  readonly zone: string;
  /**
   * Address.
   * @default - a free one
   */
  readonly ip?: string;
  /**
   * Subnet.
   * @default - any in the zone
   */
  readonly ipRange?: string;
}

/** Finds a free address on a network, or refuses. */
export function takePlace(project: Project, network: Network, { zone, ip, ipRange }: Place): string {
  const used = new Set(addressesOn(project, network));
  if (attached(project, network).length >= ATTACHMENTS) throw new ApiError('resource_limit_exceeded', `network has ${ATTACHMENTS} attached resources already`);
  const subnets = network.subnets.filter((subnet) => subnet.network_zone === zone && (ipRange === undefined || subnet.ip_range === ipRange));
  if (subnets.length === 0) throw new ApiError('no_subnet_available', 'no subnet or IP available');
  if (ip !== undefined) {
    if (!subnets.some((subnet) => Range.parse(subnet.ip_range)!.has(ip))) throw invalidInput('ip', ipRange === undefined ? 'is in no subnet' : 'is not in ip_range');
    if (used.has(ip) || isReserved(network, ip)) throw new ApiError('ip_not_available', 'IP is not available');
    return ip;
  }
  for (const range of subnets.map((subnet) => Range.parse(subnet.ip_range)!)) {
    for (let index = 0; index < range.size; index += 1) {
      const address = range.address(index);
      if (!used.has(address) && !isReserved(network, address)) return address;
    }
  }
  throw new ApiError('no_subnet_available', 'no subnet or IP available');
}

/** Refuses an alias address that the network does not have, or that is taken. */
export function checkAlias(project: Project, network: Network, ip: string): void {
  if (!network.subnets.some((subnet) => Range.parse(subnet.ip_range)!.has(ip))) throw invalidInput('alias_ips', `${ip} is in no subnet`);
  if (addressesOn(project, network).includes(ip) || isReserved(network, ip)) throw new ApiError('ip_not_available', 'IP is not available');
}

function change(action: string, apply: Change<Network>): Route {
  return actionRoute<Network>('networks', action, action, (call) => {
    checkQuiet(call.project, call.id);
    return apply(call);
  });
}

function networkView(project: Project, network: Network): object {
  const isOn = (one: { readonly private_net: { readonly network: number }[] }) => one.private_net.some((attachment) => attachment.network === network.id);
  return {
    ...network,
    servers: project.servers.all.filter(isOn).map((server) => server.id),
    load_balancers: project.load_balancers.all.filter(isOn).map((balancer) => balancer.id),
  };
}

function wholeRange(body: Fields): string {
  const text = body.text('ip_range');
  const range = Range.parse(text);
  if (!range || !PRIVATE_RANGES.some((whole) => whole.contains(range))) throw invalidInput('ip_range', 'must be a private range (RFC 1918) with empty host bits');
  if (range.bits > 24) throw invalidInput('ip_range', 'must be /24 or larger');
  return text;
}

function readSubnet(network: Pick<Network, 'ip_range' | 'subnets' | 'routes'>, body: Fields): Subnet {
  const type = body.choice('type', ['cloud', 'server', 'vswitch']);
  const zone = body.choice('network_zone', [...new Set(LOCATIONS.map((location) => location.network_zone))]);
  const vswitch = body.optionalInteger('vswitch_id') ?? null;
  if ((type === 'vswitch') !== (vswitch !== null)) throw invalidInput(body.path('vswitch_id'), "belongs to subnets of type 'vswitch'");
  const whole = Range.parse(network.ip_range)!;
  const taken = [...network.subnets.map((subnet) => Range.parse(subnet.ip_range)!), ...network.routes.map((route) => Range.parse(route.destination)!)];
  const ipRange = body.optionalText('ip_range') ?? firstFree(whole, taken);
  const range = Range.parse(ipRange);
  if (!range || range.bits > 30) throw invalidInput(body.path('ip_range'), 'must be a range of /30 or larger with empty host bits');
  if (!whole.contains(range)) throw invalidInput(body.path('ip_range'), "must be inside the network's ip_range");
  if (taken.some((other) => other.overlaps(range))) throw invalidInput(body.path('ip_range'), 'overlaps with a subnet or a route');
  if (network.subnets.some((subnet) => subnet.network_zone !== zone)) throw invalidInput(body.path('network_zone'), 'must be that of the other subnets');
  return { type, ip_range: ipRange, network_zone: zone, gateway: whole.address(1), vswitch_id: vswitch };
}

function firstFree(whole: Range, taken: Range[]): string {
  for (let index = 0; index < whole.size; index += 256) {
    const text = `${whole.address(index)}/24`;
    const range = Range.parse(text);
    if (range && !taken.some((other) => other.overlaps(range))) return text;
  }
  throw invalidInput('ip_range', 'no /24 is free');
}

function readRoute(network: Pick<Network, 'ip_range' | 'routes'>, body: Fields): NetworkRoute {
  const [destination, gateway] = [body.text('destination'), body.text('gateway')];
  const range = Range.parse(destination);
  if (!range) throw invalidInput(body.path('destination'), 'must be a range');
  if (network.routes.some((route) => route.destination === destination)) throw invalidInput(body.path('destination'), 'overlaps with a route');
  const whole = Range.parse(network.ip_range)!;
  if (!whole.has(gateway) || gateway === whole.address(1) || gateway === PUBLIC_GATEWAY) throw invalidInput(body.path('gateway'), 'is not an address that can be a gateway');
  return { destination, gateway };
}

/** The ends of a subnet are no addresses; uncertain is whether the cloud keeps more of a subnet back than it says. */
function isReserved(network: Network, ip: string): boolean {
  const isEnd = network.subnets.map((subnet) => Range.parse(subnet.ip_range)!).some((range) => [range.address(0), range.address(range.size - 1)].includes(ip));
  return isEnd || ip === Range.parse(network.ip_range)!.address(1) || ip === PUBLIC_GATEWAY;
}

function attached(project: Project, network: Network): { readonly ip: string; readonly alias_ips?: string[] }[] {
  const all = [...project.servers.all, ...project.load_balancers.all].flatMap((one) => [...one.private_net]);
  return all.filter((attachment) => attachment.network === network.id);
}

function addressesOn(project: Project, network: Network): string[] {
  return attached(project, network).flatMap((attachment) => [attachment.ip, ...(attachment.alias_ips ?? [])]);
}
