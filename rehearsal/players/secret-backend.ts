import { KubernetesObject } from '../kubernetes';
import { decoded, need, Waiting } from './acting';
import { Access, isElsewhere, needAccess, needOpenBao } from './openbao';
import { Stage } from './player';
import { VaultEntry } from './vault';
import { ensure, randomText, secret } from './writing';

/** Where the secrets of a store are kept. */
export interface SecretBackend {
  /** Waits until the store is answered. */
  reach(): Promise<void>;
  /** Waits until the store may do something at a path. */
  need(path: string, access: Access): Promise<void>;
  /** Returns what lies at a path; what another cluster keeps is made up, with the property that is asked for. */
  find(path: string, property?: string): Promise<VaultEntry | undefined>;
  /** Writes all properties of a path. */
  write(path: string, entry: VaultEntry): Promise<void>;
  /** Says in words that nothing lies at a path. */
  missing(path: string): string;
}

const RBAC = 'rbac.authorization.k8s.io/v1';
/** What the API server is asked for. */
const VERBS: { [access in Access]: string[] } = { read: ['get'], create: ['get', 'create', 'update'] };

/** Returns where the secrets of a store are kept: in OpenBao, or in Secrets of a namespace. */
export function backendOf(store: KubernetesObject, stage: Stage): SecretBackend {
  const [provider] = Object.keys(store.spec.provider);
  if (provider === 'vault') return openBao(store, stage);
  if (provider === 'kubernetes') return keeper(store, stage);
  throw new Waiting(`provider '${provider}' is not played`);
}

function openBao(store: KubernetesObject, stage: Stage): SecretBackend {
  return {
    reach: () => needOpenBao(store, stage),
    need: (path, access) => needAccess(store, path, access, stage),
    find: async (path, property = 'value') => (
      isElsewhere(store) ? stage.vault.once(`${store.metadata.name} ${path} ${property}`, async () => ({ [property]: randomText(32) })) : stage.vault.read(path)
    ),
    write: async (path, entry) => stage.vault.replace(path, entry),
    missing: (path) => `secret/${path} is not in OpenBao`,
  };
}

function keeper({ spec: { provider: { kubernetes: { auth, remoteNamespace } } } }: KubernetesObject, stage: Stage): SecretBackend {
  const { name, namespace } = auth.serviceAccount;
  const find = async (path: string) => {
    const known = await stage.kubernetes.find('v1', 'Secret', path, remoteNamespace);
    return known && decoded(known.data ?? {});
  };
  const mayAll = async (verbs: string[]) => {
    const bindings = (await stage.kubernetes.list(RBAC, 'RoleBinding', remoteNamespace))
      .filter(({ subjects = [] }: any) => subjects.some((one: any) => one.kind === 'ServiceAccount' && one.name === name && one.namespace === namespace));
    const roles = await Promise.all(bindings.map(({ roleRef }: any) => need(stage, RBAC, roleRef.kind, roleRef.name, remoteNamespace)));
    const allowed = roles.flatMap(({ rules = [] }: any) => rules).filter(({ resources }: any) => resources.includes('secrets')).flatMap((rule: any) => rule.verbs);
    const refused = verbs.find((verb) => !allowed.includes(verb));
    if (refused !== undefined) throw new Waiting(`ServiceAccount ${namespace}/${name} must not ${refused} Secrets of ${remoteNamespace}`);
  };
  return {
    reach: async () => {
      await need(stage, 'v1', 'ServiceAccount', name, namespace);
      await mayAll(VERBS.create);
    },
    need: (_, access) => mayAll(VERBS[access]),
    find,
    write: (path, entry) => ensure(stage, secret(remoteNamespace, path, 'Opaque', entry)),
    missing: (path) => `Secret ${remoteNamespace}/${path} is missing`,
  };
}
