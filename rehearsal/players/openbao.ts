import { KubernetesObject } from '../kubernetes';
import { isTrue, need, needSecret, Waiting } from './acting';
import { Stage } from './player';
import { VaultLogin } from './vault';
import { randomText } from './writing';

/** What somebody does at a path. */
export type Access = 'read' | 'create';

/** Tells whether a store is of another cluster, which a rehearsal does not have. */
export function isElsewhere({ spec }: KubernetesObject): boolean {
  const { vault } = spec.provider;
  return vault !== undefined && !new URL(vault.server).hostname.endsWith('.svc');
}

/**
 * Waits until OpenBao answers a store: its Service has a Pod that serves, the certificate of its authority is where the store looks, and the
 * ServiceAccount, the token or the certificate that the store logs in with is there. A vcluster has a copy of the Service, whose Pods are
 * elsewhere; of another cluster there is nothing.
 */
export async function needOpenBao(store: KubernetesObject, stage: Stage): Promise<void> {
  const { auth, caProvider, server } = store.spec.provider.vault;
  if (!isElsewhere(store)) await needService(server, stage);
  if (caProvider) {
    const place = caProvider.namespace ?? store.metadata.namespace;
    if (caProvider.type === 'Secret') await needSecret(stage, place, caProvider.name, [caProvider.key]);
    else if (!(await need(stage, 'v1', 'ConfigMap', caProvider.name, place)).data?.[caProvider.key]) throw new Waiting(`ConfigMap ${place}/${caProvider.name} has no key '${caProvider.key}'`);
  }
  const { kubernetes } = auth ?? {};
  const account = kubernetes?.serviceAccountRef;
  if (account) await need(stage, 'v1', 'ServiceAccount', account.name, account.namespace ?? store.metadata.namespace);
  await needLogin(store, stage);
}

/** Waits until the Service of OpenBao has a Pod that serves. */
async function needService(server: string, stage: Stage): Promise<void> {
  const { name, namespace, port } = serviceOf(server);
  const service = await need(stage, 'v1', 'Service', name, namespace);
  if (!service.spec.ports.some((one: any) => one.port === port)) throw new Waiting(`Service ${namespace}/${name} has no port ${port}`);
  const slices = (await stage.kubernetes.list('discovery.k8s.io/v1', 'EndpointSlice', namespace))
    .filter(({ metadata }) => metadata.labels?.['kubernetes.io/service-name'] === name);
  // Of a Service that publishes addresses that are not ready, all are 'ready'; only 'serving' says which Pods are.
  const isServed = slices.some(({ endpoints }) => (endpoints ?? []).some(({ conditions = {} }: any) => conditions.serving ?? conditions.ready));
  if (service.spec.selector && !isServed) throw new Waiting(`Service ${namespace}/${name} has no endpoint that serves`);
}

/** Waits until whoever a store logs in as may do something at a path. */
export async function needAccess(store: KubernetesObject, path: string, access: Access, stage: Stage): Promise<void> {
  const { path: mount = 'secret' } = store.spec.provider.vault;
  const { who, rules } = await needLogin(store, stage);
  const full = `${mount}/data/${path}`;
  const isAllowed = rules.some((rule) => (rule.path.endsWith('*') ? full.startsWith(rule.path.slice(0, -1)) : full === rule.path) && rule.capabilities.includes(access));
  if (!isAllowed) throw new Waiting(`${who} of OpenBao must not ${access} ${mount}/${path}`);
}

/** Returns a token with which somebody else may do what a store may. */
export async function tokenFor(store: KubernetesObject, stage: Stage): Promise<string> {
  await needOpenBao(store, stage);
  const token = randomText(24);
  stage.vault.issue(token, await needLogin(store, stage));
  return token;
}

/** Returns who a store logs in as. */
async function needLogin(store: KubernetesObject, stage: Stage): Promise<VaultLogin> {
  const { auth } = store.spec.provider.vault;
  const { cert, kubernetes, tokenSecretRef } = auth ?? {};
  if (tokenSecretRef) {
    const { name, key, namespace = store.metadata.namespace } = tokenSecretRef;
    const login = stage.vault.loginOf((await needSecret(stage, namespace, name, [key]))[key]);
    if (!login) throw new Waiting(`key '${key}' of Secret ${namespace}/${name} holds no token of OpenBao`);
    return login;
  }
  if (cert && isElsewhere(store)) {
    for (const { name, key, namespace = store.metadata.namespace } of [cert.clientCert, cert.secretRef]) await needSecret(stage, namespace, name, [key]);
    return { who: `role '${cert.vaultRole}'`, rules: [{ path: '*', capabilities: ['read'] }] };
  }
  if (!kubernetes) throw new Waiting(`a login to OpenBao by '${Object.keys(auth ?? {})[0]}' is not played`);
  const { role } = kubernetes;
  const requests = await needRole(store, stage);
  const policies: string[] = requests.find((one) => one.path.endsWith(`/role/${role}`))!.data.token_policies;
  const rules = policies.flatMap((policy) => requests.filter((one) => one.path === `sys/policies/acl/${policy}`))
    .flatMap(({ data }) => Object.entries<any>(JSON.parse(data.policy).path)).map(([path, { capabilities }]) => ({ path, capabilities }));
  return { who: `role '${role}'`, rules };
}

/** Returns what was written into OpenBao, once that has the role that a store logs in with. */
async function needRole(store: KubernetesObject, stage: Stage): Promise<any[]> {
  const { server, auth: { kubernetes: { role, serviceAccountRef } } } = store.spec.provider.vault;
  const { namespace: home } = serviceOf(server);
  const done = new Set((await stage.kubernetes.list('batch/v1', 'Job', home)).filter((job) => isTrue(job, 'Complete')).map(({ metadata }) => metadata.name));
  const requests = (await stage.kubernetes.list('v1', 'ConfigMap', home)).flatMap(({ metadata, data = {} }) => (
    Object.values<string>(data).flatMap((file) => [...requestsOf(file), ...(done.has(metadata.name) ? writesOf(file) : [])])
  ));
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

/** Returns what the script of a Job writes; nothing of any other file. */
function writesOf(file: string): any[] {
  return [...file.matchAll(/^put (\S+) '(.*)'$/gm)].map(([, path, data]) => ({ path, data: JSON.parse(data) }));
}

function serviceOf(server: string): { name: string; namespace: string; port: number } {
  const { hostname, port, protocol } = new URL(server);
  const [name, namespace] = hostname.split('.');
  return { name, namespace, port: Number(port || (protocol === 'https:' ? 443 : 80)) };
}
