import { KeycloakTopology } from '../sovereign';

/** What a figure of the reference stack is counted for. */
export type EstimatePer = 'cluster' | 'node' | 'organization';

/** A line of the resource estimates of the reference stack, and the components of the catalogue that it stands for. */
export interface EstimateLayer {
  /** Section of the estimates. */
  readonly section: '7.1' | '7.2' | '7.4';
  /** Name of the line. */
  readonly name: string;
  /** Memory in GB (10⁹ bytes). */
  readonly memoryGb: number;
  /** What has as much, each. */
  readonly per: EstimatePer;
  /** Clusters that have it. */
  readonly on: 'management' | 'workloads' | 'all';
  /** Keys of the components. */
  readonly components: string[];
  /**
   * Names of their Pods, where several lines stand for one component.
   * @default - all
   */
  readonly workloads?: string[];
  /**
   * Kind of identity provider that a Sovereign has to have for it.
   * @default - any
   */
  readonly topology?: KeycloakTopology;
}

/** A sum that the reference stack states, and what its own lines add up to. */
export interface StatedTotal {
  /** What is summed up. */
  readonly name: string;
  /** What is stated, in GB. */
  readonly statedGb: number;
  /** What the lines add up to, in GB. */
  readonly linesGb: number;
  /** Where the difference comes from. */
  readonly why: string;
}

const management = { on: 'management', per: 'cluster' } as const;
const everywhere = { on: 'all', per: 'cluster' } as const;
const organization = { section: '7.2', on: 'workloads', per: 'organization' } as const;

/** Resource estimates of the reference stack, §7.1, §7.2 and §7.4. A component of several lines is counted in the first that its cluster has. */
export const ESTIMATE_LAYERS: EstimateLayer[] = [
  {
    section: '7.1', name: 'Control-plane services', memoryGb: 3, ...management,
    components: ['console', 'projector', 'catalog-svc', 'provisioning', 'environment-controller', 'blueprint-controller', 'billing'],
  },
  { section: '7.1', name: 'NATS JetStream', memoryGb: 0.5, ...management, components: ['nats-jetstream'] },
  { section: '7.1', name: 'OpenBao', memoryGb: 1.5, ...management, components: ['openbao'] },
  { section: '7.1', name: 'Keycloak, shared', memoryGb: 2, ...management, components: ['keycloak'], topology: KeycloakTopology.SHARED_SOVEREIGN },
  {
    section: '7.1', name: 'Keycloak of each Organization', memoryGb: 0.15, on: 'management', per: 'organization', components: ['keycloak'],
    topology: KeycloakTopology.PER_ORGANIZATION,
  },
  { section: '7.1', name: 'Gitea', memoryGb: 1, ...management, components: ['gitea'] },
  { section: '7.1', name: 'SPIRE server', memoryGb: 0.3, ...management, components: ['spire'] },
  { section: '7.1', name: 'Observability', memoryGb: 3, ...management, components: ['grafana', 'loki', 'mimir', 'tempo', 'alloy'] },
  { ...organization, name: 'vcluster', memoryGb: 0.15, components: ['vcluster'], workloads: ['vcluster', 'coredns', 'etcd'] },
  {
    ...organization, name: 'Flux in the vcluster', memoryGb: 0.15, components: ['vcluster'],
    workloads: ['flux-operator', 'source-controller', 'kustomize-controller', 'helm-controller'],
  },
  { ...organization, name: 'External Secrets and Reloader in the vcluster', memoryGb: 0.1, components: ['vcluster'], workloads: ['external-secrets', 'reloader'] },
  { section: '7.4', name: 'Cilium', memoryGb: 0.5, on: 'all', per: 'node', components: ['cilium'] },
  { section: '7.4', name: 'Flux', memoryGb: 0.2, ...everywhere, components: ['flux'] },
  { section: '7.4', name: 'Crossplane', memoryGb: 0.5, ...management, components: ['crossplane', 'crossplane-providers'] },
  { section: '7.4', name: 'cert-manager', memoryGb: 0.2, ...everywhere, components: ['cert-manager'] },
  { section: '7.4', name: 'External Secrets', memoryGb: 0.2, ...everywhere, components: ['external-secrets'] },
  { section: '7.4', name: 'Kyverno', memoryGb: 0.5, ...everywhere, components: ['kyverno'] },
  { section: '7.4', name: 'Trivy', memoryGb: 0.5, ...everywhere, components: ['trivy'] },
  { section: '7.4', name: 'Falco', memoryGb: 0.5, on: 'all', per: 'node', components: ['falco'] },
  { section: '7.4', name: 'Harbor', memoryGb: 3, ...everywhere, components: ['harbor'] },
  { section: '7.4', name: 'SeaweedFS', memoryGb: 1.2, ...everywhere, components: ['seaweedfs'] },
  { section: '7.4', name: 'Velero', memoryGb: 0.2, ...everywhere, components: ['velero'] },
  {
    section: '7.4', name: 'Seven small operators', memoryGb: 1.3, ...everywhere,
    components: ['reloader', 'vpa', 'keda', 'external-dns', 'sigstore', 'syft', 'syft-grype', 'failover-controller'],
  },
  { section: '7.4', name: 'PowerDNS and dnsdist', memoryGb: 0.4, ...management, components: ['powerdns', 'dnsdist'] },
];

/** Memory of all lines of a section in GB, for one machine and the shared identity provider, without what is for each Organization. */
function sumOf(section: string, isIncluded: (layer: EstimateLayer) => boolean = () => true): number {
  return ESTIMATE_LAYERS.filter((layer) => layer.section === section && layer.per !== 'organization' && isIncluded(layer))
    .reduce((sum, { memoryGb }) => sum + memoryGb, 0);
}

const PER_ORGANIZATION = ESTIMATE_LAYERS.find(({ topology }) => topology === KeycloakTopology.PER_ORGANIZATION)!.memoryGb;

/** Sums that the reference stack states, beside those of its lines. */
export const STATED_TOTALS: StatedTotal[] = [
  {
    name: 'Control plane (§7.1)', statedGb: 11.3, linesGb: sumOf('7.1'),
    why: 'the same, with the shared Keycloak in it; one Keycloak for each Organization comes in its place',
  },
  {
    name: 'Control plane with 100 Organizations that have a Keycloak each (§7.1)', statedGb: 26,
    linesGb: sumOf('7.1', ({ topology }) => topology === undefined) + 100 * PER_ORGANIZATION,
    why: 'the statement counts the shared Keycloak as well',
  },
  { name: 'Every host cluster (§7.4)', statedGb: 8.8, linesGb: sumOf('7.4'), why: 'management cluster, one machine; the statement leaves PowerDNS out' },
  {
    name: 'Every other host cluster (§7.4)', statedGb: 8.8, linesGb: sumOf('7.4', ({ on }) => on === 'all'),
    why: 'one machine, without PowerDNS and without Crossplane, which the statement has',
  },
  { name: 'Management cluster (§7.1 and §7.4)', statedGb: 20, linesGb: sumOf('7.1') + sumOf('7.4'), why: 'one machine, shared Keycloak; 11.3 and 8.8, rounded' },
  {
    name: 'Management cluster with 100 Organizations that have a Keycloak each', statedGb: 35,
    linesGb: sumOf('7.1', ({ topology }) => topology === undefined) + 100 * PER_ORGANIZATION + sumOf('7.4'),
    why: 'one machine; the shared Keycloak is counted as well, PowerDNS is not, and the vclusters of the Organizations are not on it',
  },
];

/** What the reference stack says of Applications (§7.3), by example: name, and memory in GB. */
export const APPLICATION_ESTIMATES: [name: string, memoryGb: string][] = [
  ['WordPress with PostgreSQL of its own, size medium', '2'], ['Kafka in several regions', '4 to 16 in each'],
];
