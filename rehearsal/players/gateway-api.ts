import { Stage } from './player';
import { selects } from './selector';

/** API of Gateways and routes. */
export const GATEWAY_API = 'gateway.networking.k8s.io/v1';
/** API of routes that pass TLS on, in the version that Cilium reads. */
export const TLS_ROUTE_API = 'gateway.networking.k8s.io/v1alpha2';
/** Name of Cilium among the controllers of Gateways. */
export const CONTROLLER = 'io.cilium/gateway-controller';

/** Tells whether a listener takes routes of a namespace. */
export async function isAllowed(listener: any, own: string, namespace: string, stage: Stage): Promise<boolean> {
  const { from = 'Same', selector } = listener.allowedRoutes?.namespaces ?? {};
  if (from === 'Selector') return selects(selector, (await stage.kubernetes.find('v1', 'Namespace', namespace))?.metadata.labels);
  return from === 'All' || namespace === own;
}

/** Tells whether a ReferenceGrant lets objects of one namespace name something in another. */
export async function isGranted(
  stage: Stage, from: { kind: string; namespace: string }, to: { kind: string; name: string; namespace: string },
): Promise<boolean> {
  const grants = await stage.kubernetes.list('gateway.networking.k8s.io/v1beta1', 'ReferenceGrant', to.namespace);
  return grants.some(({ spec }) => spec.from.some((one: any) => one.kind === from.kind && one.namespace === from.namespace)
    && spec.to.some((one: any) => one.kind === to.kind && (one.name === undefined || one.name === to.name)));
}
