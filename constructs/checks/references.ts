import { namesHost, serviceHosts } from '../blueprint/hosts';
import { groupOf } from '../blueprint/wiring';
import { isObject, visitValues } from '../private/merge';
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

/** Kinds whose controller retries, or that only describe: what they name may come later. */
const SOFT_KINDS = ['FluxInstance', 'NetworkPolicy', 'CiliumNetworkPolicy', 'ClusterSPIFFEID', 'Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'];

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
  const add = (one: Reference) => references.push(soft ? { ...one, soft } : one);
  if (metadata.namespace) references.push({ key: `Namespace//${metadata.namespace}`, at: 'metadata.namespace' });
  if (kind === 'HelmRelease') {
    // What goes to a vcluster speaks of things there.
    if (spec.kubeConfig) return [...references, { key: `Secret/${metadata.namespace}/${spec.kubeConfig.secretRef.name}`, at: 'spec.kubeConfig' }];
    references.push({ key: `Namespace//${namespace}`, at: 'spec.targetNamespace' });
    const source = spec.chartRef ?? spec.chart.spec.sourceRef;
    references.push({ key: `${source.kind}/${metadata.namespace}/${source.name}`, at: 'spec.chart' });
  }
  // What a Sovereign is told about itself speaks of other places, such as the vcluster that an Application runs in.
  if (kind === 'ServiceAccount' || groupOf(manifest.apiVersion) === 'catalyst.openova.io') return references;
  if (kind === 'Ingress') references.push({ key: `IngressClass//${spec?.ingressClassName ?? 'default'}`, at: 'spec.ingressClassName' });
  const [root, prefix] = kind === 'HelmRelease' ? [spec.values, 'spec.values.'] : [manifest, ''];
  visitValues(root, (value, path) => {
    const named = FIELDS.get(path[path.length - 1])?.({ value, parent: path[path.length - 2], at: prefix + path.join('.'), kind, namespace });
    named?.forEach(add);
    if (typeof value === 'string' && namesHost(value)) for (const host of hostsIn(value, namespaces, path)) add({ ...host, at: prefix + path.join('.') });
  });
  return references;
}

/** Returns the Services that a text speaks of as hosts, each once; those in a certificate say who answers there, not that someone does. */
function hostsIn(text: string, namespaces: string[], path: readonly string[]): Omit<Reference, 'at'>[] {
  const hosts = serviceHosts(text, namespaces);
  if (hosts.length === 0 || path.includes('dnsNames')) return [];
  const named = new Map(hosts.map((host) => [`${host.namespace}/${host.service}:${host.port ?? ''}`, host]));
  // Where it says the port somewhere, it says nothing more without.
  const hasPort = new Set(hosts.filter(({ port }) => port !== undefined).map(({ namespace, service }) => `${namespace}/${service}`));
  const all = [...named.values()].filter(({ namespace, service, port }) => port !== undefined || !hasPort.has(`${namespace}/${service}`));
  return all.map(({ service, namespace, port }) => ({ key: `Service/${namespace}/${service}`, port, soft: isOptionalHost(path) }));
}

interface Field {
  readonly value: any;
  readonly parent: string | undefined;
  readonly at: string;
  readonly kind: string;
  readonly namespace: string;
}

/** What a field names, by its name. */
const FIELDS = new Map<string, (field: Field) => Reference[]>(Object.entries<(field: Field) => Reference[]>({
  secretKeyRef: requiredSecret,
  secretRef: requiredSecret,
  authRef: requiredSecret,
  tokenSecretRef: requiredSecret,
  configMapKeyRef: requiredConfigMap,
  configMapRef: requiredConfigMap,
  configMap: (field) => (typeof field.value?.name === 'string' ? requiredConfigMap(field) : []),
  // A cluster-wide issuer reads its Secrets in the namespace of cert-manager, and those of a challenge when there is one.
  tsigSecretSecretRef: (field) => secret(field, field.value.name, 'cert-manager').map((one) => ({ ...one, soft: true })),
  secretName: (field) => (field.kind === 'Certificate' ? [] : secret(field, field.value, field.kind === 'ClusterIssuer' ? 'cert-manager' : field.namespace)),
  adminCredentialsSecret: presentSecret,
  opensearchCredentialsSecret: presentSecret,
  existingSecret: presentSecret,
  existingConfigSecret: presentSecret,
  existingSecretAdminPassword: presentSecret,
  existingSecretName: presentSecret,
  existingSecretRef: presentSecret,
  existingSecretSecretKey: presentSecret,
  existingXsrfSecret: presentSecret,
  extraSecretRef: presentSecret,
  usersExistingSecret: presentSecret,
  certificateRefs: (field) => field.value.flatMap((ref: any) => secret(field, ref.name, ref.namespace).map((one) => ({ ...one, soft: true }))),
  imagePullSecrets: (field) => (Array.isArray(field.value) ? field.value.flatMap((ref) => secret(field, ref.name ?? ref)) : []),
  caProvider: (field) => {
    const { type, name, namespace } = field.value;
    return type === 'Secret' ? secret(field, name, namespace) : [{ key: `ConfigMap/${namespace}/${name}`, at: field.at }];
  },
  issuerRef: ({ value, namespace, at }) => [{ key: value.kind === 'ClusterIssuer' ? `ClusterIssuer//${value.name}` : `Issuer/${namespace}/${value.name}`, at }],
  runtimeConfigRef: (field) => clusterWide({ ...field, value: field.value.name }, 'DeploymentRuntimeConfig'),
  secretStoreRef: (field) => [store(field, field.value)],
  secretStoreRefs: (field) => field.value.map((ref: any) => store(field, ref)),
  generatorRef: ({ value, namespace, at }) => [{ key: `${value.kind}/${namespace}/${value.name}`, at }],
  gatewayClassName: (field) => clusterWide(field, 'GatewayClass'),
  className: (field) => (field.parent === 'dataStorage' ? clusterWide(field, 'StorageClass') : []),
  storageClass: (field) => clusterWide(field, 'StorageClass'),
  storageClassName: (field) => clusterWide(field, 'StorageClass'),
  priorityClassName: (field) => clusterWide(field, 'PriorityClass'),
  serviceAccountName: ({ value, kind, namespace, at }) => (kind === 'HelmRelease' || value === 'default' ? [] : [{ key: `ServiceAccount/${namespace}/${value}`, at }]),
  serviceAccount: ({ value, kind, at }) => (kind === 'ClusterSecretStore' ? [{ key: `ServiceAccount/${value.namespace}/${value.name}`, at }] : []),
  serviceAccountRef: ({ value, namespace, at }) => [{ key: `ServiceAccount/${value.namespace ?? namespace}/${value.name}`, at }],
  parentRefs: ({ value, kind, namespace, at }) => value.map((ref: any) => ({ key: `Gateway/${ref.namespace ?? namespace}/${ref.name}`, at, soft: kind === 'ClusterIssuer' })),
  backend: ({ value, kind, namespace, at }) => (
    kind === 'Ingress' && value?.service ? [{ key: `Service/${namespace}/${value.service.name}`, at, port: value.service.port?.number }] : []
  ),
  backendRefs: ({ value, namespace, at }) => value.map((ref: any) => ({ key: `Service/${ref.namespace ?? namespace}/${ref.name}`, at, port: ref.port })),
  subjects: ({ value, namespace, at }) => (
    value.filter((subject: any) => subject.kind === 'ServiceAccount')
      .map((subject: any) => ({ key: `ServiceAccount/${subject.namespace ?? namespace}/${subject.name}`, at, soft: true }))
  ),
  claimName: ({ value, parent, namespace, at }) => (parent === 'persistentVolumeClaim' ? [{ key: `PersistentVolumeClaim/${namespace}/${value}`, at }] : []),
}));

function secret({ namespace, at }: Field, name: unknown, elsewhere?: string): Reference[] {
  return typeof name === 'string' && name !== '' ? [{ key: `Secret/${elsewhere ?? namespace}/${name}`, at }] : [];
}

function requiredSecret(field: Field): Reference[] {
  return field.value?.optional === true ? [] : secret(field, field.value?.name, field.value?.namespace);
}

function presentSecret(field: Field): Reference[] {
  return secret(field, isObject(field.value) ? field.value.name : field.value);
}

function requiredConfigMap({ value, namespace, at }: Field): Reference[] {
  return value?.optional === true ? [] : [{ key: `ConfigMap/${namespace}/${value.name}`, at }];
}

function clusterWide({ value, at }: Field, kind: string): Reference[] {
  return typeof value === 'string' && value !== '' ? [{ key: `${kind}//${value}`, at }] : [];
}

function store({ namespace, at }: Field, ref: any): Reference {
  return { key: ref.kind === 'ClusterSecretStore' ? `ClusterSecretStore//${ref.name}` : `SecretStore/${namespace}/${ref.name}`, at };
}

/** Peers of a cluster of servers name each other before they run; what is behind a tunnel is dialled for each request. */
function isOptionalHost(path: readonly string[]): boolean {
  return ['retry_join', 'rfc2136', 'routes', 'frpc.json'].some((one) => path.includes(one));
}
