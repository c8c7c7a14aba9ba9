import { BuildingBlock } from './building-block';
import { EnvType } from './env-type';
import { Location } from './location';
import { Provider } from './provider';

/** The namespaces of the platform on a host cluster, which an Organization would otherwise share. */
const PLATFORM_NAMESPACES = [
  'alloy', 'anthropic-adapter', 'audit-events', 'axon', 'axon-service', 'bge', 'cache', 'catalyst-system', 'cert-manager', 'clickhouse',
  'clickhouse-operator', 'cnpg-system', 'coraza', 'cortex', 'crossplane-system', 'data-prepper', 'debezium', 'external-dns', 'external-secrets-system',
  'fabric', 'failover-controller', 'falco', 'ferretdb', 'fingate', 'flink', 'flink-operator', 'flux-system', 'frp', 'gitea', 'grafana', 'guacamole', 'harbor',
  'iceberg', 'keda', 'keycloak', 'knative-operator', 'knative-serving', 'kserve', 'kube-system', 'kyverno', 'langfuse', 'librechat', 'litmus',
  'litmus-operator', 'livekit', 'llm-gateway', 'loki', 'matrix', 'milvus', 'milvus-operator', 'mimir', 'nats-system', 'nemo-guardrails', 'neo4j',
  'nvidia-device-plugin', 'openbao', 'openmeter', 'opensearch', 'opensearch-operator-system', 'opentelemetry', 'policy-reporter', 'postgres', 'powerdns',
  'relay', 'reloader', 'seaweedfs', 'secret-keeper', 'security-alerts', 'security-events', 'siem', 'sigstore-system', 'specter', 'spire-system', 'stalwart', 'strimzi', 'strimzi-system',
  'stunner', 'stunner-system', 'syft-grype', 'system-upgrade', 'tempo',
  'temporal', 'trivy-system', 'valkey', 'velero', 'vllm', 'vpa',
];

/** The host labels of a pool domain that no Sovereign may take. */
const POOL_LABELS = [
  'admin', 'api', 'app', 'catalyst', 'console', 'docs', 'flux', 'gitea', 'harbor', 'imap', 'k8s', 'keycloak', 'mail', 'openbao', 'openova',
  'smtp', 'status', 'system', 'vault', 'vpn', 'www',
];

/** Words with a meaning of their own on every Sovereign. */
const PLATFORM_WORDS = ['catalog', 'catalog-sovereign', 'catalyst', 'crossplane', 'default', 'flux', 'gitea', 'system'];

/** The names that Gitea keeps for its own pages and users, among which an Organization would be one more. */
const GIT_NAMES = [
  'assets', 'attachments', 'avatar', 'avatars', 'captcha', 'commits', 'debug', 'error', 'explore', 'ghost', 'gitea-actions', 'gitea-admin', 'issues',
  'login', 'metrics', 'milestones', 'new', 'notifications', 'org', 'pulls', 'raw', 'repo', 'repo-avatars', 'search', 'user',
];

/** The realm of Keycloak's own administrators. */
const REALMS = ['master'];

const ORGANIZATION_RESERVED = new Map<string, string>([
  ...POOL_LABELS.map((word): [string, string] => [word, 'a host name of the platform']),
  ...PLATFORM_NAMESPACES.map((word): [string, string] => [word, 'a namespace of the platform']),
  ...GIT_NAMES.map((word): [string, string] => [word, 'a name that Gitea keeps for itself']),
  ...REALMS.map((word): [string, string] => [word, 'a realm that Keycloak keeps for itself']),
  ...PLATFORM_WORDS.map((word): [string, string] => [word, 'a word of the platform']),
  ...Location.all().map((location): [string, string] => [location.code, 'a region code']),
  ...Provider.all().map((provider): [string, string] => [provider.code, 'a provider code']),
  ...BuildingBlock.all().map((block): [string, string] => [block.code, 'a building block']),
  ...EnvType.all().map((envType): [string, string] => [envType.code, 'an env type']),
]);

/** The Kubernetes, control plane and controller namespaces, by the shape of their names. */
const ORGANIZATION_PREFIXES = ['kube-', 'catalyst-'];
const SYSTEM_SUFFIX = '-system';

/** Says why a word cannot name an Organization; undefined when it can. */
export function organizationReservation(word: string): string | undefined {
  const shape = shapeReservation(word, ORGANIZATION_PREFIXES);
  return shape ?? ORGANIZATION_RESERVED.get(word);
}

/** Says why a word cannot name an Application; undefined when it can. */
export function applicationReservation(word: string): string | undefined {
  if (word === 'shared-blueprints' || word === 'runbooks') {
    return 'a repository that every Organization may have';
  }
  return shapeReservation(word, ['kube-']) ?? (word === 'default' ? 'a namespace of Kubernetes' : undefined);
}

/** Says why a word cannot be a subdomain of a pool domain; undefined when it can. */
export function subdomainReservation(word: string): string | undefined {
  return POOL_LABELS.includes(word) ? 'a host name of the platform' : undefined;
}

/** Removes the reserved prefixes and suffixes from a word. */
export function withoutReservedShape(word: string): string {
  const suffixes = [SYSTEM_SUFFIX, ...EnvType.all().map((envType) => `-${envType.code}`)];
  const prefix = ORGANIZATION_PREFIXES.find((candidate) => word.startsWith(candidate)) ?? '';
  const suffix = suffixes.find((candidate) => word.endsWith(candidate)) ?? '';
  return word.slice(prefix.length, Math.max(prefix.length, word.length - suffix.length));
}

function shapeReservation(word: string, prefixes: string[]): string | undefined {
  const prefix = prefixes.find((candidate) => word.startsWith(candidate));
  if (prefix !== undefined) {
    return `reserved, as is every word that starts with "${prefix}"`;
  }
  return word.endsWith(SYSTEM_SUFFIX) ? `reserved, as is every word that ends with "${SYSTEM_SUFFIX}"` : undefined;
}
