import { createHash } from 'node:crypto';
import { KubernetesObject } from '../kubernetes';
import { acting, needCondition, needSecret, notPlayed, Waiting } from './acting';
import { generate } from './generators';
import { Player, Stage } from './player';
import { backendOf } from './secret-backend';
import { fill } from './template';
import { VaultEntry } from './vault';
import { ensure, now, ownedBy, secret, setConditions } from './writing';

const API = 'external-secrets.io/v1';
const PUSH_API = 'external-secrets.io/v1alpha1';
const GENERATORS = 'generators.external-secrets.io/v1alpha1';
const OPERATOR = { kind: 'Deployment', image: 'external-secrets/external-secrets' } as const;
const CREATED_BY = 'reconcile.external-secrets.io/created-by';

/**
 * Stores, Secrets from them, and values that are generated into them.
 *
 * What OpenBao keeps is kept by the rehearsal, what a namespace keeps is in Secrets. Who may read and write what is taken from the file that
 * OpenBao initialises itself with, from the Jobs that write its roles, and from the Roles of the namespace. A changed value is written again
 * at the next look, whatever `refreshInterval` says; a token is good for the whole rehearsal. What the OpenBao of
 * another cluster keeps is made up, and who may read it there is not known.
 */
export const EXTERNAL_SECRETS: Player[] = [
  {
    kinds: [`${API}/ClusterSecretStore`, `${API}/SecretStore`], title: 'External Secrets: reaches the secret backend', operator: OPERATOR,
    act: acting(reach, refuseWith('InvalidProviderConfig')),
  },
  { kinds: [`${API}/ExternalSecret`], title: 'External Secrets: copies secrets into the cluster', operator: OPERATOR, act: acting(copy, refuseWith('SecretSyncedError')) },
  { kinds: [`${PUSH_API}/PushSecret`], title: 'External Secrets: writes secrets into the secret backend', operator: OPERATOR, act: acting(push, refuseWith('Errored')) },
  { kinds: [`${API}/ClusterExternalSecret`], title: 'External Secrets: copies secrets into many namespaces', operator: OPERATOR, act: notPlayed('ClusterExternalSecret') },
  { kinds: [`${PUSH_API}/ClusterPushSecret`], title: 'External Secrets: writes secrets of many namespaces', operator: OPERATOR, act: notPlayed('ClusterPushSecret') },
  {
    kinds: ['Password', 'UUID', 'SSHKey', 'ClusterGenerator', 'VaultDynamicSecret'].map((kind) => `${GENERATORS}/${kind}`),
    title: 'External Secrets: generators, read by what uses them',
  },
];

async function reach(store: KubernetesObject, stage: Stage): Promise<void> {
  await backendOf(store, stage).reach();
  await setConditions(stage, store, [{ type: 'Ready', isTrue: true, reason: 'Valid', message: 'store validated' }], { capabilities: 'ReadWrite' });
}

async function copy(object: KubernetesObject, stage: Stage): Promise<void> {
  const { metadata, spec } = object;
  const { creationPolicy = 'Owner', name = metadata.name, template } = spec.target ?? {};
  if (!['Owner', 'Orphan'].includes(creationPolicy)) throw new Waiting(`creationPolicy '${creationPolicy}' is not played`);
  if (template?.templateFrom) throw new Waiting('templateFrom is not played');
  const fetched = await fetch(object, stage);
  const templated = Object.fromEntries(Object.entries<string>(template?.data ?? {}).map(([key, text]) => [key, fill(text, fetched)]));
  const isKept = template?.data === undefined || template.mergePolicy === 'Merge';
  const values = { ...(isKept ? fetched : {}), ...templated };
  const owner = hash(`${metadata.namespace}/${metadata.name}`);
  const known = await stage.kubernetes.find('v1', 'Secret', name, metadata.namespace);
  const other = known?.metadata.labels?.[CREATED_BY];
  if (creationPolicy === 'Owner' && other !== undefined && other !== owner) throw new Waiting(`Secret ${metadata.namespace}/${name} is of another ExternalSecret`);
  await ensure(stage, secret(metadata.namespace!, name, template?.type ?? 'Opaque', values, {
    labels: { ...template?.metadata?.labels, [CREATED_BY]: owner, 'reconcile.external-secrets.io/managed': 'true' },
    annotations: { ...template?.metadata?.annotations, 'reconcile.external-secrets.io/data-hash': hash(JSON.stringify(values)) },
    ...(creationPolicy === 'Owner' ? ownedBy(object) : {}),
  }));
  await setConditions(stage, object, [{ type: 'Ready', isTrue: true, reason: 'SecretSynced', message: 'secret synced' }], {
    binding: { name }, syncedResourceVersion: versionOf(object), refreshTime: object.status?.refreshTime ?? now(),
  });
}

/** Returns the values that an ExternalSecret asks for, by key. */
async function fetch(object: KubernetesObject, stage: Stage): Promise<{ [key: string]: string }> {
  const { data = [], dataFrom = [], secretStoreRef } = object.spec;
  const values: { [key: string]: string } = {};
  for (const { extract, find, rewrite, sourceRef } of dataFrom) {
    if (find || rewrite) throw new Waiting(`'${find ? 'find' : 'rewrite'}' of dataFrom is not played`);
    Object.assign(values, sourceRef?.generatorRef
      ? await generate(sourceRef.generatorRef, object, stage)
      : await read(await needStore(sourceRef?.storeRef ?? secretStoreRef, object, stage), extract.key, stage));
  }
  for (const { remoteRef: { key, property }, secretKey, sourceRef } of data) {
    const entry = await read(await needStore(sourceRef?.storeRef ?? secretStoreRef, object, stage), key, stage, property);
    if (property !== undefined && !(property in entry)) throw new Waiting(`secret/${key} has no property '${property}'`);
    values[secretKey] = property === undefined ? JSON.stringify(entry) : entry[property];
  }
  return values;
}

async function read(store: KubernetesObject, path: string, stage: Stage, property?: string): Promise<VaultEntry> {
  const backend = backendOf(store, stage);
  await backend.need(path, 'read');
  const entry = await backend.find(path, property);
  if (!entry) throw new Waiting(backend.missing(path));
  return entry;
}

async function push(object: KubernetesObject, stage: Stage): Promise<void> {
  const { data = [], dataTo, secretStoreRefs, selector, template, updatePolicy = 'Replace' } = object.spec;
  const namespace = object.metadata.namespace!;
  if (dataTo || template) throw new Waiting(`'${dataTo ? 'dataTo' : 'template'}' of a PushSecret is not played`);
  const synced: { [store: string]: object } = {};
  for (const reference of secretStoreRefs) {
    const store = await needStore(reference, object, stage);
    const backend = backendOf(store, stage);
    if (selector.secret && !selector.secret.name) throw new Waiting('a PushSecret of many Secrets is not played');
    const values = selector.generatorRef ? await generate(selector.generatorRef, object, stage) : await needSecret(stage, namespace, selector.secret.name);
    for (const { match: { remoteRef: { property, remoteKey }, secretKey } } of data) {
      if (secretKey !== undefined && !(secretKey in values)) throw new Waiting(`${selector.secret ? `Secret ${namespace}/${selector.secret.name}` : 'the generator'} has no key '${secretKey}'`);
      await backend.need(remoteKey, 'create');
      const known = await backend.find(remoteKey);
      if (updatePolicy === 'IfNotExists' && (property === undefined ? known : known && property in known)) continue;
      await backend.write(remoteKey, property === undefined
        ? secretKey === undefined ? values : { [secretKey]: values[secretKey] }
        : { ...known, [property]: secretKey === undefined ? JSON.stringify(values) : values[secretKey] });
    }
    synced[`${store.kind}/${store.metadata.name}`] = Object.fromEntries(data.map(({ match }: any) => [[match.remoteRef.remoteKey, match.remoteRef.property].filter(Boolean).join('/'), { match }]));
  }
  await setConditions(stage, object, [{ type: 'Ready', isTrue: true, reason: 'Synced', message: 'PushSecret synced successfully' }], {
    syncedPushSecrets: synced, syncedResourceVersion: versionOf(object), refreshTime: object.status?.refreshTime ?? now(),
  });
}

async function needStore(reference: any, object: KubernetesObject, stage: Stage): Promise<KubernetesObject> {
  if (reference?.name === undefined) throw new Waiting('a store that is not named is not played');
  const { kind = 'SecretStore', name } = reference;
  const store = await needCondition(stage, 'Ready', API, kind, name, kind === 'SecretStore' ? object.metadata.namespace : undefined);
  if (store.spec.conditions) throw new Waiting(`conditions of ${kind} ${name} are not played`);
  return store;
}

function refuseWith(reason: string) {
  return (object: KubernetesObject, stage: Stage, message: string) => setConditions(stage, object, [{ type: 'Ready', isTrue: false, reason, message }]);
}

function versionOf({ metadata, spec }: KubernetesObject): string {
  return `${metadata.generation ?? 0}-${hash(JSON.stringify(spec))}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 56);
}
