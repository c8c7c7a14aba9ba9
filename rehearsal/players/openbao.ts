import { KubernetesObject } from '../kubernetes';
import { need, needSecret, Waiting } from './acting';
import { Stage } from './player';

/** What somebody does at a path. */
export type Access = 'read' | 'create';

/**
 * Waits until OpenBao answers a store: its Service has a Pod that serves, the certificate of its authority is where the store looks, and the
 * ServiceAccount that the store logs in with is there.
 */
export async function needOpenBao(store: KubernetesObject, stage: Stage): Promise<void> {
  const { auth, caProvider, server } = store.spec.provider.vault;
  const { name, namespace, port } = serviceOf(server);
  const service = await need(stage, 'v1', 'Service', name, namespace);
  if (!service.spec.ports.some((one: any) => one.port === port)) throw new Waiting(`Service ${namespace}/${name} has no port ${port}`);
  const slices = (await stage.kubernetes.list('discovery.k8s.io/v1', 'EndpointSlice', namespace))
    .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name);
  // Of a Service that publishes addresses that are not ready, all are 'ready'; only 'serving' says which Pods are.
  const isServed = slices.some(({ endpoints }) => (endpoints ?? []).some(({ conditions = {} }: any) => conditions.serving ?? conditions.ready));
  if (!isServed) throw new Waiting(`Service ${namespace}/${name} has no endpoint that serves`);
  if (caProvider) {
    const place = caProvider.namespace ?? store.metadata.namespace;
    if (caProvider.type === 'Secret') await needSecret(stage, place, caProvider.name, [caProvider.key]);
    else if (!(await need(stage, 'v1', 'ConfigMap', caProvider.name, place)).data?.[caProvider.key]) throw new Waiting(`ConfigMap ${place}/${caProvider.name} has no key '${caProvider.key}'`);
  }
  const { kubernetes } = auth ?? {};
  if (!kubernetes) throw new Waiting(`a login to OpenBao by '${Object.keys(auth ?? {})[0]}' is not played`);
  const account = kubernetes.serviceAccountRef;
  if (account) await need(stage, 'v1', 'ServiceAccount', account.name, account.namespace ?? store.metadata.namespace);
  await needRole(store, stage);
}

/** Waits until the role of a store may do something at a path. */
export async function needAccess(store: KubernetesObject, path: string, access: Access, stage: Stage): Promise<void> {
  const { path: mount = 'secret', auth: { kubernetes: { role } } } = store.spec.provider.vault;
  const requests = await needRole(store, stage);
  const policies: string[] = requests.find((one) => one.path.endsWith(`/role/${role}`))!.data.token_policies;
  const rules = policies.flatMap((policy) => requests.filter((one) => one.path === `sys/policies/acl/${policy}`))
    .flatMap(({ data }) => Object.entries<any>(JSON.parse(data.policy).path));
  const full = `${mount}/data/${path}`;
  const isAllowed = rules.some(([rule, { capabilities }]) => (rule.endsWith('*') ? full.startsWith(rule.slice(0, -1)) : full === rule) && capabilities.includes(access));
  if (!isAllowed) throw new Waiting(`role '${role}' of OpenBao must not ${access} ${mount}/${path}`);
}

/** Returns the requests that OpenBao initialised itself with, once they have the role that a store logs in with. */
async function needRole(store: KubernetesObject, stage: Stage): Promise<any[]> {
  const { server, auth: { kubernetes: { role, serviceAccountRef } } } = store.spec.provider.vault;
  const requests = (await stage.kubernetes.list('v1', 'ConfigMap', serviceOf(server).namespace)).flatMap(({ data = {} }) => Object.values<string>(data).flatMap(requestsOf));
  const found = requests.find((one) => one.path.endsWith(`/role/${role}`));
  if (!found) throw new Waiting(`OpenBao has no role '${role}'`);
  const { bound_service_account_names: names, bound_service_account_namespaces: namespaces } = found.data;
  const namespace = serviceAccountRef?.namespace ?? store.metadata.namespace;
  const isBound = (bound: string[], value: string) => bound.includes('*') || bound.includes(value);
  if (serviceAccountRef && !(isBound(names, serviceAccountRef.name) && isBound(namespaces, namespace))) {
    throw new Waiting(`role '${role}' of OpenBao is not for ServiceAccount ${namespace}/${serviceAccountRef.name}`);
  }
  return requests;
}

/** Returns the requests in a file of self-initialisation; none of any other file. */
function requestsOf(file: string): any[] {
  if (!file.includes('"initialize"')) return [];
  const { initialize } = JSON.parse(file);
  return initialize.flatMap((stanza: any) => Object.values<any>(stanza)).flatMap(({ request }: any) => request).flatMap((one: any) => Object.values<any>(one));
}

function serviceOf(server: string): { name: string; namespace: string; port: number } {
  const { hostname, port, protocol } = new URL(server);
  const [name, namespace] = hostname.split('.');
  return { name, namespace, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}
