import { KubernetesObject } from '../kubernetes';
import { acting, Waiting } from './acting';
import { CONTROLLER, GATEWAY_API, isAllowed, isGranted } from './gateway-api';
import { matches } from './hostnames';
import { Stage } from './player';
import { conditions, ConditionProps, setStatus } from './writing';

/** What keeps a route from something, and how the condition names it. */
interface Lack {
  readonly reason: string;
  readonly message: string;
}

/**
 * Accepts a route that its parents allow, and resolves its backends.
 *
 * A backend that is missing leaves it accepted, as upstream. A port that its Service does not have is taken for a missing backend, which
 * upstream notices only when it answers a request.
 */
export const actOnRoute = acting(async (route, stage) => {
  const backend = await lackOfBackends(route, stage);
  const parents: object[] = [];
  let first: Lack | undefined;
  for (const parent of route.spec.parentRefs ?? []) {
    const lack = await lackOfParent(parent, route, stage);
    first ??= lack;
    parents.push(statusOf(parent, route, lack, backend));
  }
  await setStatus(stage, route, { parents });
  const lack = first ?? backend;
  if (lack) throw new Waiting(lack.message);
});

function statusOf(parentRef: any, route: KubernetesObject, lack: Lack | undefined, backend: Lack | undefined): object {
  const known = route.status?.parents?.find((one: any) => one.controllerName === CONTROLLER
    && one.parentRef.name === parentRef.name && one.parentRef.namespace === parentRef.namespace && one.parentRef.sectionName === parentRef.sectionName);
  const accepted: ConditionProps = { type: 'Accepted', isTrue: !lack, reason: lack?.reason ?? 'Accepted', message: lack?.message ?? `Accepted ${route.kind}` };
  const resolved: ConditionProps = { type: 'ResolvedRefs', isTrue: !backend, reason: backend?.reason ?? 'ResolvedRefs', message: backend?.message ?? 'Service reference is valid' };
  return { parentRef, controllerName: CONTROLLER, conditions: conditions(known?.conditions, [accepted, resolved], route.metadata.generation) };
}

async function lackOfParent(parent: any, route: KubernetesObject, stage: Stage): Promise<Lack | undefined> {
  if ((parent.kind ?? 'Gateway') !== 'Gateway') return { reason: 'InvalidKind', message: `a parent of kind ${parent.kind} is not played` };
  const namespace = parent.namespace ?? route.metadata.namespace;
  const name = `Gateway ${namespace}/${parent.name}`;
  const gateway = await stage.kubernetes.find(GATEWAY_API, 'Gateway', parent.name, namespace);
  if (!gateway) return { reason: 'NoMatchingParent', message: `${name} is missing` };
  const { controllerName } = (await stage.kubernetes.find(GATEWAY_API, 'GatewayClass', gateway.spec.gatewayClassName))?.spec ?? {};
  if (controllerName !== CONTROLLER) return { reason: 'NoMatchingParent', message: `GatewayClass ${gateway.spec.gatewayClassName} of ${name} is missing` };
  const { port, sectionName } = parent;
  const isMeant = (one: any) => (sectionName === undefined || one.name === sectionName) && (port === undefined || one.port === port);
  const listeners = gateway.spec.listeners.filter(isMeant);
  if (listeners.length === 0) return { reason: 'NoMatchingParent', message: `${name} has no listener ${sectionName === undefined ? `on port ${port}` : `'${sectionName}'`}` };
  const allowed: any[] = [];
  for (const listener of listeners) if (await isAllowed(listener, namespace, route.metadata.namespace!, stage)) allowed.push(listener);
  if (allowed.length === 0) return { reason: 'NotAllowedByListeners', message: `${name} allows no routes of namespace ${route.metadata.namespace}` };
  const hosts: string[] = route.spec.hostnames ?? [];
  const isOneOf = (hostname: string) => hosts.some((host) => matches(hostname, host) || matches(host, hostname));
  const isHeard = ({ hostname }: any) => hosts.length === 0 || hostname === undefined || isOneOf(hostname);
  return allowed.some(isHeard) ? undefined : { reason: 'NoMatchingListenerHostname', message: `${name} has no listener for ${hosts.join(', ')}` };
}

async function lackOfBackends(route: KubernetesObject, stage: Stage): Promise<Lack | undefined> {
  const own = route.metadata.namespace!;
  for (const { kind = 'Service', name, namespace = own, port } of (route.spec.rules ?? []).flatMap(({ backendRefs = [] }: any) => backendRefs)) {
    if (kind !== 'Service') return { reason: 'InvalidKind', message: `a backend of kind ${kind} is not played` };
    if (namespace !== own && !await isGranted(stage, { kind: route.kind, namespace: own }, { kind, name, namespace })) {
      return { reason: 'RefNotPermitted', message: `no ReferenceGrant lets routes of ${own} use Service ${namespace}/${name}` };
    }
    const service = await stage.kubernetes.find('v1', 'Service', name, namespace);
    if (!service) return { reason: 'BackendNotFound', message: `Service ${namespace}/${name} is missing` };
    const isServed = service.spec.ports.some((one: any) => one.port === port);
    if (!isServed) return { reason: 'BackendNotFound', message: `Service ${namespace}/${name} has no port ${port}` };
  }
  return undefined;
}
