import { actionView, checkQuiet, startAction } from './actions';
import { choose, LOAD_BALANCER_TYPES, loadBalancerTypeView, LOCATIONS, locationView } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { labelSelector } from './labels';
import { LoadBalancer, Service, Target } from './model';
import { takePlace } from './networks';
import { actionRoute, Change, protectionRoute, resourceRoutes } from './resource-routes';
import { created, Route } from './route';
import { addService, updateService } from './services';
import { checkProtection, Project } from './state';
import { addTarget, readTarget, sameTarget } from './targets';

/** Routes of load balancers. */
export const loadBalancerRoutes: Route[] = [
  {
    verb: 'POST', path: '/load_balancers',
    answer: ({ project, body }) => {
      const name = body.text('name');
      const labels = body.labels() ?? {};
      const type = choose(LOAD_BALANCER_TYPES, body.idOrName('load_balancer_type'), 'load_balancer_type').name;
      const zone = body.optionalText('network_zone');
      const located = body.has('location') ? choose(LOCATIONS, body.idOrName('location'), 'location') : undefined;
      if ((zone === undefined) === (located === undefined)) throw invalidInput('location', 'must be given where network_zone is not');
      const location = located ?? LOCATIONS.find((one) => one.network_zone === zone);
      if (!location) throw invalidInput('network_zone', 'not found');
      const algorithm = body.optionalObject('algorithm')?.choice('type', ['round_robin', 'least_connections']) ?? 'round_robin';
      const isPublic = body.optionalFlag('public_interface') ?? true;
      const network = body.optionalInteger('network');
      const balancer = project.load_balancers.add({
        name, labels, location: location.name, load_balancer_type: type, algorithm, public_interface: isPublic,
        ipv4: { ip: project.takeAddress('ipv4'), dns_ptr: '' }, ipv6: { ip: project.takeAddress('ipv6').replace('::/64', '::1'), dns_ptr: '' },
        private_net: [], services: [], targets: [], protection: { delete: false },
      });
      if (network !== undefined) attach(project, balancer, { network });
      body.objects('services').forEach((service) => addService(balancer, service));
      body.objects('targets').forEach((target) => addTarget(project, balancer, readTarget(target)));
      body.end();
      const action = startAction(project, 'create_load_balancer', { id: balancer.id, type: 'load_balancer' });
      return created({ load_balancer: loadBalancerView(project, balancer), action: actionView(action) });
    },
  },
  ...resourceRoutes<LoadBalancer>({
    kind: 'load_balancers',
    view: loadBalancerView,
    checkName: (body) => body.optionalText('name', /^.+$/),
    remove: (project, balancer) => {
      checkProtection('load balancer', balancer);
      project.load_balancers.remove(balancer);
      return undefined;
    },
  }),
  action('attach_to_network', ({ project, resource, body }) => {
    const place = { network: body.integer('network'), ip: body.optionalText('ip'), ipRange: body.optionalText('ip_range') };
    body.end();
    checkQuiet(project, place.network);
    attach(project, resource, place);
    return [{ id: place.network, type: 'network' }];
  }),
  action('detach_from_network', ({ resource, body }) => {
    const network = body.integer('network');
    body.end();
    if (!resource.private_net.some((one) => one.network === network)) throw new ApiError('load_balancer_not_attached_to_network', 'load balancer is not attached to it');
    resource.private_net = [];
    // Uncertain: whether the cloud takes the targets away, or refuses.
    resource.targets = resource.targets.filter((target) => !target.use_private_ip);
  }),
  action('enable_public_interface', ({ resource }) => { resource.public_interface = true; }),
  action('disable_public_interface', ({ resource }) => {
    if (resource.private_net.length === 0) throw new ApiError('load_balancer_not_attached_to_network', 'load balancer is not attached to a network');
    if (resource.targets.some((target) => !target.use_private_ip)) throw new ApiError('targets_without_use_private_ip', 'load balancer has targets that use the public IP');
    resource.public_interface = false;
  }),
  action('add_service', ({ resource, body }) => {
    addService(resource, body);
    body.end();
  }),
  action('update_service', ({ resource, body }) => {
    updateService(resource, body);
    body.end();
  }),
  action('delete_service', ({ resource, body }) => {
    const port = body.integer('listen_port');
    body.end();
    if (!resource.services.some((service) => service.listen_port === port)) throw invalidInput('listen_port', 'service not found');
    resource.services = resource.services.filter((service) => service.listen_port !== port);
  }),
  action('add_target', ({ project, resource, body }) => {
    const target = readTarget(body);
    body.end();
    addTarget(project, resource, target);
  }),
  action('remove_target', ({ resource, body }) => {
    const target = readTarget(body);
    body.end();
    if (!resource.targets.some((other) => sameTarget(target, other))) throw new ApiError('not_found', 'load balancer target not found');
    resource.targets = resource.targets.filter((other) => !sameTarget(target, other));
  }),
  action('change_algorithm', ({ resource, body }) => {
    resource.algorithm = body.choice('type', ['round_robin', 'least_connections']);
    body.end();
  }),
  action('change_type', ({ resource, body }) => {
    const type = choose(LOAD_BALANCER_TYPES, body.idOrName('load_balancer_type'), 'load_balancer_type');
    body.end();
    const fits = resource.services.length <= type.max_services && resource.targets.length <= type.max_targets;
    if (!fits) throw new ApiError('invalid_load_balancer_type', 'load balancer type does not fit');
    resource.load_balancer_type = type.name;
  }),
  action('change_dns_ptr', ({ resource, body }) => {
    const ip = body.text('ip');
    const address = [resource.ipv4, resource.ipv6].find((one) => one.ip === ip);
    if (!address) throw invalidInput('ip', 'is not an address of the load balancer');
    address.dns_ptr = body.optionalText('dns_ptr') ?? '';
    body.end();
  }),
  protectionRoute<LoadBalancer>('load_balancers'),
];

function action(path: string, change: Change<LoadBalancer>): Route {
  return actionRoute<LoadBalancer>('load_balancers', path, path, change);
}

function attach(project: Project, balancer: LoadBalancer, place: { readonly network: number; readonly ip?: string; readonly ipRange?: string }): void {
  const network = project.networks.get(place.network);
  // One network at most.
  if (balancer.private_net.length > 0) throw new ApiError('load_balancer_already_attached', 'load balancer is already attached to a network');
  const zone = LOCATIONS.find((location) => location.name === balancer.location)!.network_zone;
  balancer.private_net = [{ network: network.id, ip: takePlace(project, network, { zone, ...place }) }];
}

function loadBalancerView(project: Project, balancer: LoadBalancer): object {
  const { ipv4, ipv6, public_interface: isPublic, ...shown } = balancer;
  return {
    ...shown,
    public_net: { enabled: isPublic, ipv4, ipv6 },
    load_balancer_type: loadBalancerTypeView(LOAD_BALANCER_TYPES.find((type) => type.name === balancer.load_balancer_type)!),
    location: locationView(balancer.location),
    algorithm: { type: balancer.algorithm },
    targets: balancer.targets.map((target) => targetView(project, target, balancer.services)),
    outgoing_traffic: null, ingoing_traffic: null, included_traffic: 0,
  };
}

/** Nothing runs behind a target, so that its health stays unknown. */
function targetView(project: Project, target: Target, services: Service[]): object {
  const health = services.map((service) => ({ listen_port: service.listen_port, status: 'unknown' }));
  if (target.type === 'server') return { ...target, health_status: health };
  const matches = labelSelector(target.label_selector!.selector);
  const servers = project.servers.all.filter((server) => matches(server.labels));
  return { ...target, targets: servers.map((server) => ({ type: 'server', server: { id: server.id }, use_private_ip: target.use_private_ip, health_status: health })) };
}
