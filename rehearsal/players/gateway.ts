import { createHash } from 'node:crypto';
import { KubernetesObject } from '../kubernetes';
import { acting, needSecret, Waiting } from './acting';
import { CONTROLLER, GATEWAY_API, isAllowed, isGranted, TLS_ROUTE_API } from './gateway-api';
import { matches } from './hostnames';
import { Stage } from './player';
import { playTurnGateway, STUNNER_CONTROLLER } from './stunner';
import { conditions, ensure, ownedBy, setObserved } from './writing';

const HTTP_ROUTES = ['HTTPRoute', 'GRPCRoute'].map((kind) => ({ apiVersion: GATEWAY_API, kind }));
/** Kinds of routes, by the protocol of the listener that they attach to. */
const ROUTES: { [protocol: string]: { readonly apiVersion: string; readonly kind: string }[] } = {
  HTTP: HTTP_ROUTES, HTTPS: HTTP_ROUTES, TLS: [{ apiVersion: TLS_ROUTE_API, kind: 'TLSRoute' }],
};

/** Accepts a GatewayClass. */
export const actOnClass = acting(async (object, stage) => {
  const { controllerName } = object.spec;
  if (controllerName !== CONTROLLER && controllerName !== STUNNER_CONTROLLER) throw new Waiting(`controller ${controllerName} is not played`);
  await setObserved(stage, object, [{ type: 'Accepted', isTrue: true, reason: 'Accepted', message: 'Valid GatewayClass' }]);
});

/**
 * Programs a Gateway: a listener whose Secret is missing is not, which keeps neither the others nor the Gateway from it, as upstream. Nor
 * are two at one port of which one ends TLS and the other passes it on, if their host names can be the same.
 *
 * It is programmed once its Service has an address, and says what it waits for as long as a listener lacks something.
 */
export const actOnGateway = acting(async (gateway, stage) => {
  const { metadata: { name, namespace }, spec } = gateway;
  const gatewayClass = await stage.kubernetes.find(GATEWAY_API, 'GatewayClass', spec.gatewayClassName);
  if (!gatewayClass) throw new Waiting(`GatewayClass ${spec.gatewayClassName} is missing`);
  if (gatewayClass.spec.controllerName === STUNNER_CONTROLLER) return playTurnGateway(gateway, gatewayClass, stage);
  if (gatewayClass.spec.controllerName !== CONTROLLER) throw new Waiting(`controller ${gatewayClass.spec.controllerName} of GatewayClass ${spec.gatewayClassName} is not played`);
  const lacks: (string | undefined)[] = [];
  for (const listener of spec.listeners) lacks.push(conflictOf(listener, spec.listeners) ?? await lackOf(listener, namespace!, stage));
  const first = lacks.find((lack) => lack !== undefined);
  const isAccepted = lacks.some((lack) => lack === undefined);
  const service = isAccepted ? await ensureService(gateway, stage) : undefined;
  const addresses = (service?.status?.loadBalancer?.ingress ?? []).map(({ hostname, ip }: any) => (ip ? { type: 'IPAddress', value: ip } : { type: 'Hostname', value: hostname }));
  const isProgrammed = addresses.length > 0;
  const listeners = await Promise.all(spec.listeners.map((listener: any, index: number) => statusOf(listener, lacks[index], isProgrammed, gateway, stage)));
  await setObserved(stage, gateway, isAccepted ? [
    { type: 'Accepted', isTrue: true, reason: 'Accepted', message: 'Gateway successfully scheduled' },
    isProgrammed ? { type: 'Programmed', isTrue: true, reason: 'Programmed', message: 'Gateway Programmed' }
      : { type: 'Programmed', isTrue: false, reason: 'AddressNotAssigned', message: 'Gateway waiting for address' },
  ] : ['Accepted', 'Programmed'].map((type) => ({ type, isTrue: false, reason: 'ListenersNotValid', message: 'No Accepted Listeners' })), { addresses, listeners });
  if (isAccepted && !isProgrammed) throw new Waiting(`Service ${namespace}/${serviceName(name)} has no address`);
  if (first !== undefined) throw new Waiting(first);
});

/** Returns what keeps a listener from standing beside the others. */
function conflictOf({ hostname, port, protocol }: any, listeners: any[]): string | undefined {
  const isOther = (one: any) => one.port === port && [protocol, one.protocol].sort().join() === 'HTTPS,TLS';
  const isSame = (one: any) => hostname === undefined || one.hostname === undefined || matches(hostname, one.hostname) || matches(one.hostname, hostname);
  const other = listeners.find((one) => isOther(one) && isSame(one));
  return other && `Listener conflicts with listener "${other.name}": same port ${port} has overlapping HTTPS and TLS passthrough hostnames`;
}

/** Returns what a listener lacks. */
async function lackOf({ name, protocol, tls }: any, namespace: string, stage: Stage): Promise<string | undefined> {
  if (!ROUTES[protocol]) return `protocol ${protocol} of listener '${name}' is not played`;
  // Each would have a rule of its own at the proxy, for the same host names.
  if (tls?.certificateRefs?.length > 1) return `listener '${name}' has ${tls.certificateRefs.length} certificates, of which Cilium makes filter chains with the same matching rules`;
  for (const reference of tls?.certificateRefs ?? []) {
    const place = reference.namespace ?? namespace;
    if (place !== namespace && !await isGranted(stage, { kind: 'Gateway', namespace }, { kind: 'Secret', name: reference.name, namespace: place })) {
      return `no ReferenceGrant lets Gateways of ${namespace} use Secret ${place}/${reference.name}`;
    }
    try {
      await needSecret(stage, place, reference.name, ['tls.crt', 'tls.key']);
    } catch (error) {
      if (error instanceof Waiting) return error.message;
      throw error;
    }
  }
  return undefined;
}

async function statusOf(listener: any, lack: string | undefined, isProgrammed: boolean, gateway: KubernetesObject, stage: Stage): Promise<object> {
  const known = gateway.status?.listeners?.find(({ name }: any) => name === listener.name);
  const isGood = lack === undefined;
  const message = isGood ? undefined : `Listener not valid. ${lack}`;
  return {
    name: listener.name,
    attachedRoutes: await attachedTo(listener, gateway, stage),
    supportedKinds: (ROUTES[listener.protocol] ?? []).map(({ kind }) => ({ group: 'gateway.networking.k8s.io', kind })),
    conditions: conditions(known?.conditions, [
      { type: 'Accepted', isTrue: isGood, reason: isGood ? 'Accepted' : 'Invalid', message: message ?? 'Listener Accepted' },
      isGood && isProgrammed ? { type: 'Programmed', isTrue: true, reason: 'Programmed', message: 'Listener Programmed' }
        : { type: 'Programmed', isTrue: false, reason: 'Pending', message: 'Address not ready yet' },
      { type: 'ResolvedRefs', isTrue: isGood, reason: isGood ? 'ResolvedRefs' : 'InvalidCertificateRef', message: message ?? 'Resolved Refs' },
    ], gateway.metadata.generation),
  };
}

/** Returns how many routes a listener has. */
async function attachedTo(listener: any, gateway: KubernetesObject, stage: Stage): Promise<number> {
  const { name, namespace } = gateway.metadata;
  let count = 0;
  for (const { apiVersion, kind } of ROUTES[listener.protocol] ?? []) {
    for (const route of await stage.kubernetes.list(apiVersion, kind)) {
      const isMine = (parent: any) => parent.name === name && (parent.namespace ?? route.metadata.namespace) === namespace
        && (parent.sectionName === undefined || parent.sectionName === listener.name) && (parent.port === undefined || parent.port === listener.port);
      const isAccepted = ({ parentRef, conditions: all }: any) => isMine(parentRef) && all.some((one: any) => one.type === 'Accepted' && one.status === 'True');
      if ((route.status?.parents ?? []).some(isAccepted) && await isAllowed(listener, namespace!, route.metadata.namespace!, stage)) count += 1;
    }
  }
  return count;
}

/** Makes the Service through which a Gateway is reached, and returns it. */
async function ensureService(gateway: KubernetesObject, stage: Stage): Promise<KubernetesObject | undefined> {
  const { metadata: { name, namespace }, spec } = gateway;
  const labels = { 'io.cilium.gateway/owning-gateway': shortened(name), 'gateway.networking.k8s.io/gateway-name': shortened(name), ...spec.infrastructure?.labels };
  const ports = [...new Set<number>(spec.listeners.map(({ port }: any) => port))].map((port) => ({ name: `port-${port}`, port, protocol: 'TCP' }));
  await ensure(stage, {
    apiVersion: 'v1', kind: 'Service',
    metadata: { name: serviceName(name), namespace, labels, annotations: spec.infrastructure?.annotations, ...ownedBy(gateway) },
    spec: { type: 'LoadBalancer', externalTrafficPolicy: 'Cluster', ports },
  });
  return stage.kubernetes.find('v1', 'Service', serviceName(name), namespace);
}

function serviceName(gateway: string): string {
  return shortened(`cilium-gateway-${gateway}`);
}

/** Names of 63 characters are the longest; Cilium cuts longer ones and appends a hash. */
function shortened(name: string): string {
  return name.length <= 63 ? name : `${name.slice(0, 52)}-${createHash('sha256').update(name).digest('hex').slice(0, 10)}`;
}
