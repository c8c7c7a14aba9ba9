import { KubernetesObject } from '../kubernetes';
import { acting, need, needCondition, needSecret, notPlayed, Waiting } from './acting';
import { GATEWAY_API, isAllowed } from './gateway-api';
import { Player, Stage } from './player';
import { isAvailable } from './workloads';
import { conditions, ensure, ownedBy, setObserved, setStatus } from './writing';

/** Name of STUNner among the controllers of Gateways. */
export const STUNNER_CONTROLLER = 'stunner.l7mp.io/gateway-operator';

const API = 'stunner.l7mp.io/v1';
const OPERATOR = { kind: 'Deployment', image: 'l7mp/stunner-gateway-operator' } as const;
/** What a Secret with each type of passwords has to hold. */
const KEYS: { [type: string]: string[] } = { static: ['username', 'password'], ephemeral: ['secret'] };

/**
 * Runs the relays of a Gateway as its class says, and programs it once their Service has an address.
 *
 * No media flows. Listeners with TLS are not played.
 */
export async function playTurnGateway(gateway: KubernetesObject, gatewayClass: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata: { name }, spec } = gateway;
  const namespace = gateway.metadata.namespace!;
  if (!await isAvailable(stage, OPERATOR)) throw new Waiting(`${OPERATOR.kind} of ${OPERATOR.image} is not available`);
  const protocols: string[] = spec.listeners.map(({ protocol }: any) => protocol);
  const unknown = protocols.find((protocol) => !/^TURN-(TCP|UDP)$/.test(protocol));
  if (unknown) throw new Waiting(`protocol ${unknown} is not played`);
  if (new Set(protocols).size > 1) throw new Waiting('a Gateway of more than one protocol is not played');
  const { parametersRef } = gatewayClass.spec;
  const config = (await need(stage, API, 'GatewayConfig', parametersRef.name, parametersRef.namespace)).spec;
  await needCredentials(config, parametersRef.namespace, stage);
  const dataplane = (await need(stage, API, 'Dataplane', config.dataplane ?? 'default')).spec;
  const labels = { 'app': 'stunner', 'stunner.l7mp.io/related-gateway-name': name, 'stunner.l7mp.io/related-gateway-namespace': namespace };
  const metadata = { name, namespace, labels, ...ownedBy(gateway) };
  const ports: { containerPort: number; protocol: string }[] = spec.listeners.map(({ port, protocol }: any) => ({ containerPort: port, protocol: protocol.replace('TURN-', '') }));
  await ensure(stage, {
    apiVersion: 'apps/v1', kind: 'Deployment', metadata,
    spec: {
      replicas: dataplane.replicas ?? 1,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          terminationGracePeriodSeconds: dataplane.terminationGracePeriodSeconds,
          securityContext: dataplane.securityContext,
          containers: [{
            name: 'stunnerd', image: dataplane.image, command: dataplane.command, args: dataplane.args, resources: dataplane.resources, ports,
            securityContext: dataplane.containerSecurityContext,
          }],
        },
      },
    },
  });
  await ensure(stage, {
    apiVersion: 'v1', kind: 'Service', metadata: { ...metadata, annotations: config.loadBalancerServiceAnnotations },
    spec: { type: 'LoadBalancer', sessionAffinity: 'ClientIP', selector: labels, ports: ports.map(({ containerPort: port, protocol }) => ({ name: `turn-${port}`, port, protocol })) },
  });
  const service = await stage.kubernetes.find('v1', 'Service', name, namespace);
  const addresses = (service?.status?.loadBalancer?.ingress ?? []).map(({ hostname, ip }: any) => (ip ? { type: 'IPAddress', value: ip } : { type: 'Hostname', value: hostname }));
  const isProgrammed = addresses.length > 0;
  const attachedRoutes = await attachedTo(gateway, stage);
  await setObserved(stage, gateway, [
    { type: 'Accepted', isTrue: true, reason: 'Accepted', message: 'gateway accepted' },
    { type: 'Programmed', isTrue: isProgrammed, reason: isProgrammed ? 'Programmed' : 'AddressNotAssigned', message: isProgrammed ? 'dataplane configuration successfully rendered' : 'no public address found for gateway' },
  ], {
    addresses,
    listeners: spec.listeners.map((listener: any) => ({
      name: listener.name,
      attachedRoutes,
      supportedKinds: [{ group: 'stunner.l7mp.io', kind: 'UDPRoute' }],
      conditions: conditions(gateway.status?.listeners?.find((one: any) => one.name === listener.name)?.conditions, [
        { type: 'Accepted', isTrue: true, reason: 'Accepted', message: 'listener accepted' },
        { type: 'ResolvedRefs', isTrue: true, reason: 'ResolvedRefs', message: 'listener object references sucessfully resolved' },
      ], gateway.metadata.generation),
    })),
  });
  if (!isProgrammed) throw new Waiting(`Service ${namespace}/${name} has no address`);
}

/** Passwords come from a Secret, which says of which type they are. */
async function needCredentials({ authRef }: any, own: string, stage: Stage): Promise<void> {
  if (!authRef) throw new Waiting('passwords in a GatewayConfig are not played');
  const namespace = authRef.namespace ?? own;
  const { type = 'static' } = await needSecret(stage, namespace, authRef.name);
  if (!KEYS[type]) throw new Waiting(`type '${type}' of Secret ${namespace}/${authRef.name} is not played`);
  await needSecret(stage, namespace, authRef.name, KEYS[type]);
}

async function attachedTo({ metadata: { name, namespace } }: KubernetesObject, stage: Stage): Promise<number> {
  const isMine = (parent: any, own?: string) => parent.name === name && (parent.namespace ?? own) === namespace;
  const routes = await stage.kubernetes.list(API, 'UDPRoute');
  return routes.filter(({ metadata, spec }) => spec.parentRefs.some((one: any) => isMine(one, metadata.namespace))).length;
}

/** Accepts a route whose Gateways are there and let it in, and resolves its Services. */
const actOnUdpRoute = acting(async (route, stage) => {
  const own = route.metadata.namespace!;
  const parents: object[] = [];
  let first: string | undefined;
  for (const { namespace = own, ...parent } of route.spec.parentRefs ?? []) {
    const gateway = await needCondition(stage, 'Accepted', GATEWAY_API, 'Gateway', parent.name, namespace);
    const listeners = gateway.spec.listeners.filter((one: any) => parent.sectionName === undefined || one.name === parent.sectionName);
    const allowed: boolean[] = [];
    for (const listener of listeners) allowed.push(await isAllowed(listener, namespace, own, stage));
    if (!allowed.includes(true)) first ??= `Gateway ${namespace}/${parent.name} allows no routes of namespace ${own}`;
    parents.push({ parentRef: { ...parent, namespace }, isAccepted: allowed.includes(true) });
  }
  const missing = await missingBackend(route, stage);
  await setStatus(stage, route, {
    parents: parents.map(({ parentRef, isAccepted }: any) => ({
      parentRef,
      controllerName: STUNNER_CONTROLLER,
      conditions: conditions(route.status?.parents?.find((one: any) => one.parentRef.name === parentRef.name)?.conditions, [
        { type: 'Accepted', isTrue: isAccepted, reason: isAccepted ? 'Accepted' : 'NotAllowedByListeners', message: 'parent accepts the route' },
        { type: 'ResolvedRefs', isTrue: !missing, reason: missing ? 'BackendNotFound' : 'ResolvedRefs', message: missing ?? 'all backend references successfully resolved' },
      ], route.metadata.generation),
    })),
  });
  const lack = first ?? missing;
  if (lack) throw new Waiting(lack);
});

async function missingBackend({ metadata, spec }: KubernetesObject, stage: Stage): Promise<string | undefined> {
  for (const { kind = 'Service', name, namespace = metadata.namespace } of spec.rules.flatMap(({ backendRefs = [] }: any) => backendRefs)) {
    if (kind !== 'Service') return `a backend of kind ${kind} is not played`;
    if (!await stage.kubernetes.find('v1', 'Service', name, namespace)) return `Service ${namespace}/${name} is missing`;
  }
  return undefined;
}

/** Relays of media; their Gateways are played where those of the public entry are. No media flows. */
export const STUNNER: Player[] = [
  { kinds: [`${API}/Dataplane`, `${API}/GatewayConfig`], title: 'STUNner: what its Gateways read' },
  { kinds: [`${API}/UDPRoute`], title: 'STUNner: relays media', operator: OPERATOR, act: actOnUdpRoute },
  { kinds: [`${API}/StaticService`], title: 'STUNner: addresses outside the cluster', act: notPlayed('StaticService') },
];
