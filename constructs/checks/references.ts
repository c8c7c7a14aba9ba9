import { groupOf } from '../blueprint/wiring';
import { isObject, visitStrings } from '../private/merge';
import { Placed } from './world';

/** Something that an object names. */
export interface Reference {
  /** Key of what is named, for example `Secret/catalyst-gitea/gitea-admin`. */
  readonly key: string;
  /** Where in the object it is named. */
  readonly at: string;
  /**
   * Port, for a Service that is reached at one.
   * @default - any
   */
  readonly port?: number;
  /**
   * Whether the object works before the thing is there, and picks it up when it comes.
   * @default false
   */
  readonly soft?: boolean;
}

const SERVICE_HOST = /\b([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.svc(?:\.cluster\.local)?(?::(\d+))?/g;
/** Kinds whose controller retries, or that only describe: what they name may come later. */
const SOFT_KINDS = ['FluxInstance', 'NetworkPolicy', 'CiliumNetworkPolicy', 'ClusterSPIFFEID', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'];

/** A host of two parts in a URL: a Service and its namespace, if that is one, or cannot be a domain. */
const SHORT_SERVICE_HOST = /:\/\/(?:[^\s/@]*@)?([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)\.([a-z0-9](?:[a-z0-9-]*[a-z0-9])?)(?::(\d+))?(?=[/?#\s'"]|$)/g;

/**
 * Returns everything that an object names: Secrets, ConfigMaps, Services, classes, issuers, stores, sources, namespaces.
 *
 * @param namespaces namespaces of the cluster, which tell `postgres.shop` from a domain
 */
export function referencesOf({ manifest }: Placed, namespaces: string[]): Reference[] {
  const references: Reference[] = [];
  const { kind, metadata, spec } = manifest;
  const namespace: string = kind === 'HelmRelease' ? spec.targetNamespace : metadata.namespace ?? '';
  const soft = SOFT_KINDS.includes(kind);
  if (metadata.namespace) references.push({ key: `Namespace//${metadata.namespace}`, at: 'metadata.namespace' });
  if (kind === 'HelmRelease') {
    references.push({ key: `Namespace//${namespace}`, at: 'spec.targetNamespace' });
    const source = spec.chartRef ?? spec.chart.spec.sourceRef;
    references.push({ key: `${source.kind}/${metadata.namespace}/${source.name}`, at: 'spec.chart' });
  }
  // What a Sovereign is told about itself speaks of other places, such as the vcluster that an Application runs in.
  if (kind === 'ServiceAccount' || groupOf(manifest.apiVersion) === 'catalyst.openova.io') return references;
  if (kind === 'Ingress') references.push({ key: `IngressClass//${spec?.ingressClassName ?? 'default'}`, at: 'spec.ingressClassName' });
  walk(kind === 'HelmRelease' ? spec.values : manifest, [], (key, value, path) => {
    const at = [...(kind === 'HelmRelease' ? ['spec', 'values'] : []), ...path, key].join('.');
    const parent = path[path.length - 1];
    references.push(...referencesOfField({ key, value, parent, at, kind, namespace }).map((one) => (soft ? { ...one, soft } : one)));
  });
  visitStrings(kind === 'HelmRelease' ? spec.values : manifest, (text, path) => {
    for (const [, service, ns, port] of text.matchAll(SERVICE_HOST)) {
      // Names in a certificate say who answers there, not that someone does.
      if (path.includes('dnsNames')) continue;
      references.push({ key: `Service/${ns}/${service}`, at: path.join('.'), port: port ? Number(port) : undefined, soft: soft || isOptionalHost(path) });
    }
    for (const [, service, ns, port] of text.matchAll(SHORT_SERVICE_HOST)) {
      // A member of a StatefulSet is called so by its siblings: its name, and the Service of all of them.
      if (!namespaces.includes(ns) && (!ns.includes('-') || /-\d+$/.test(service))) continue;
      references.push({ key: `Service/${ns}/${service}`, at: path.join('.'), port: port ? Number(port) : undefined, soft: soft || isOptionalHost(path) });
    }
  });
  return references;
}

interface Field {
  readonly key: string;
  readonly value: any;
  readonly parent: string | undefined;
  readonly at: string;
  readonly kind: string;
  readonly namespace: string;
}

function referencesOfField({ key, value, parent, at, kind, namespace }: Field): Reference[] {
  const secret = (name: unknown, ns: string = namespace, soft = false): Reference[] => (
    typeof name === 'string' && name !== '' ? [{ key: `Secret/${ns}/${name}`, at, soft }] : []
  );
  switch (key) {
    case 'secretKeyRef': case 'secretRef': return value?.optional === true ? [] : secret(value?.name, value?.namespace);
    case 'configMapKeyRef': case 'configMapRef': return value?.optional === true ? [] : [{ key: `ConfigMap/${namespace}/${value.name}`, at }];
    case 'configMap': return typeof value?.name === 'string' && value.optional !== true ? [{ key: `ConfigMap/${namespace}/${value.name}`, at }] : [];
    case 'secretName':
      if (kind === 'Certificate') return [];
      // A cluster-wide issuer reads its Secrets in the namespace of cert-manager.
      return secret(value, kind === 'ClusterIssuer' ? 'cert-manager' : namespace);
    case 'existingSecret': case 'existingSecretName': case 'existingSecretRef': return secret(isObject(value) ? value.name : value);
    case 'certificateRefs': return (value as any[]).flatMap((ref) => secret(ref.name, ref.namespace, true));
    case 'imagePullSecrets': return Array.isArray(value) ? value.flatMap((ref) => secret(ref.name ?? ref)) : [];
    case 'caProvider': return value.type === 'Secret' ? secret(value.name, value.namespace) : [{ key: `ConfigMap/${value.namespace}/${value.name}`, at }];
    case 'issuerRef': return [{ key: value.kind === 'ClusterIssuer' ? `ClusterIssuer//${value.name}` : `Issuer/${namespace}/${value.name}`, at }];
    case 'secretStoreRef': return [storeReference(value, namespace, at)];
    case 'secretStoreRefs': return (value as any[]).map((ref) => storeReference(ref, namespace, at));
    case 'generatorRef': return [{ key: `${value.kind}/${namespace}/${value.name}`, at }];
    case 'gatewayClassName': return [{ key: `GatewayClass//${value}`, at }];
    case 'storageClass': case 'storageClassName': return typeof value === 'string' && value !== '' ? [{ key: `StorageClass//${value}`, at }] : [];
    case 'priorityClassName': return typeof value === 'string' && value !== '' ? [{ key: `PriorityClass//${value}`, at }] : [];
    case 'serviceAccountName': return kind === 'HelmRelease' || value === 'default' ? [] : [{ key: `ServiceAccount/${namespace}/${value}`, at }];
    case 'serviceAccountRef': return [{ key: `ServiceAccount/${value.namespace ?? namespace}/${value.name}`, at }];
    case 'parentRefs':
      return (value as any[]).map((ref) => ({ key: `Gateway/${ref.namespace ?? namespace}/${ref.name}`, at, soft: kind === 'ClusterIssuer' }));
    case 'backend':
      return kind === 'Ingress' && value?.service ? [{ key: `Service/${namespace}/${value.service.name}`, at, port: value.service.port?.number }] : [];
    case 'backendRefs': return (value as any[]).map((ref) => ({ key: `Service/${ref.namespace ?? namespace}/${ref.name}`, at, port: ref.port }));
    case 'subjects':
      return (value as any[]).filter((subject) => subject.kind === 'ServiceAccount')
        .map((subject) => ({ key: `ServiceAccount/${subject.namespace ?? namespace}/${subject.name}`, at, soft: true }));
    case 'claimName': return parent === 'persistentVolumeClaim' ? [{ key: `PersistentVolumeClaim/${namespace}/${value}`, at }] : [];
    default: return [];
  }
}

function storeReference(ref: any, namespace: string, at: string): Reference {
  return { key: ref.kind === 'ClusterSecretStore' ? `ClusterSecretStore//${ref.name}` : `SecretStore/${namespace}/${ref.name}`, at };
}

/** Peers of a cluster of servers name each other before they run. */
function isOptionalHost(path: string[]): boolean {
  return path.includes('retry_join') || path.includes('routes');
}

function walk(value: any, path: string[], visit: (key: string, value: any, path: string[]) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, String(index)], visit));
  else if (isObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      visit(key, item, path);
      walk(item, [...path, key], visit);
    }
  }
}
