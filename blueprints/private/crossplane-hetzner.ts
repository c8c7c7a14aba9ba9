import { Provider } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { CLUSTER, compositionsOf, CrossplaneCloud, inCluster, inRegion, managed, OWN, refused, REGION } from './crossplane-cloud';
import { Composed, raw } from './crossplane-template';

/** Groups of the kinds of Hetzner Cloud. */
const HETZNER = 'hetzner.m.crossplane.io/v1alpha1';
const POOL = 'compose.openova.io/node-pool';
/** Kinds of the provider that the compositions make, by their plural and group; all others stay switched off. */
const KINDS = [
  'loadbalancers.loadbalancer', 'loadbalancerservices.loadbalancer', 'loadbalancertargets.loadbalancer', 'networkattachments.loadbalancer', 'networks.network',
  'routes.network', 'subnets.network', 'placementgroups.server', 'servers.server',
].map((name) => `${name}.hetzner.m.crossplane.io`);

const made = (group: string, kind: string, forProvider: object, metadata: object = {}) => managed(`${group}.${HETZNER}`, kind, forProvider, metadata);
const balancer = (type: string, algorithm?: string) => made('loadbalancer', 'LoadBalancer', {
  name: '{{ $name }}', loadBalancerType: type, location: '{{ $spec.location }}', ...(algorithm ? { algorithm: [{ type: algorithm }] } : {}),
});
const attachment = (region: string): Composed => ({
  name: 'attachment', manifest: made('loadbalancer', 'NetworkAttachment', { loadBalancerIdSelector: OWN, networkIdSelector: inRegion(region) }),
});
const listener = (listenPort: string | number, destinationPort: string | number, protocol: string) => (
  made('loadbalancer', 'LoadBalancerService', { loadBalancerIdSelector: OWN, listenPort, destinationPort, protocol })
);
const target = (forProvider: object) => made('loadbalancer', 'LoadBalancerTarget', { loadBalancerIdSelector: OWN, ...forProvider });
const route = (name: string, gateway: string, destination: string, region: string): Composed => ({
  name, manifest: made('network', 'Route', { networkIdSelector: inRegion(region), destination, gateway }),
});

const REGION_CLAIM: Composed[] = [
  { name: 'network', manifest: made('network', 'Network', { name: '{{ $name }}', ipRange: '{{ $spec.ipRange }}' }, { labels: { [REGION]: '{{ $name }}' } }) },
  {
    name: 'subnet',
    manifest: made('network', 'Subnet', { networkIdSelector: OWN, ipRange: '{{ $spec.subnetIpRange }}', networkZone: '{{ $spec.networkZone }}', type: 'cloud' }),
  },
  { name: 'load-balancer', manifest: balancer('{{ $spec.loadBalancerType }}') },
  attachment('{{ $name }}'),
];

const CLUSTER_CLAIM: Composed[] = [
  { name: 'placement-group', manifest: made('server', 'PlacementGroup', { name: '{{ $name }}', type: 'spread' }, { labels: { [CLUSTER]: '{{ $name }}' } }) },
  { name: 'load-balancer', manifest: balancer('{{ $spec.loadBalancerType }}') },
  attachment('{{ $spec.regionRef }}'),
  { name: 'api', manifest: listener(6443, 6443, 'tcp') },
  {
    name: 'control-planes',
    manifest: target({ type: 'label_selector', labelSelector: 'cluster={{ $name }},role=control-plane', usePrivateIp: true }),
  },
];

const machine = (role: string, forProvider: object = {}): Composed => ({
  // The highest number goes first.
  name: 'server',
  each: 'until (int $spec.replicas)',
  when: `eq $spec.role "${role}"`,
  manifest: made('server', 'Server', {
    name: '{{ $name }}-{{ $index }}',
    serverType: '{{ $spec.sku }}',
    image: '{{ $spec.image }}',
    location: '{{ $spec.location }}',
    sshKeys: raw('$spec.sshKeys | toJson'),
    labels: { cluster: '{{ $spec.clusterRef }}', pool: '{{ $name }}', role },
    network: [{ networkIdSelector: inRegion('{{ $spec.regionRef }}') }],
    ...forProvider,
  }, { name: '{{ $name }}-{{ $index }}', labels: { [CLUSTER]: '{{ $spec.clusterRef }}', [POOL]: '{{ $name }}' } }),
});
const NODE_POOL_CLAIM: Composed[] = [
  refused('$spec.sshPublicKeys', 'a machine at Hetzner takes keys by their names: write sshKeys'),
  machine('worker'),
  // No two of them on one host of the cloud.
  machine('control-plane', { placementGroupIdSelector: inCluster('{{ $spec.clusterRef }}') }),
];

const LOAD_BALANCER_CLAIM: Composed[] = [
  { name: 'load-balancer', manifest: balancer('{{ $spec.type }}', '{{ $spec.algorithm }}') },
  attachment('{{ $spec.regionRef }}'),
  { name: 'listener', each: '$spec.listeners', manifest: listener(raw('int $item.port'), raw('int $item.targetPort'), '{{ $item.protocol }}') },
  {
    name: 'label-target', each: '$spec.targets', when: 'eq $item.type "label_selector"',
    manifest: target({ type: 'label_selector', labelSelector: '{{ $item.value }}', usePrivateIp: true }),
  },
  { name: 'ip-target', each: '$spec.targets', when: 'eq $item.type "ip"', manifest: target({ type: 'ip', ip: '{{ $item.value }}' }) },
];

const PEERING_CLAIM: Composed[] = [
  refused('not $spec.gatewayA', 'a peering at Hetzner leads through a machine: write gatewayA'),
  route('a-to-b', '{{ $spec.gatewayA }}', '{{ $spec.cidrB }}', '{{ $spec.regionRefA }}'),
  { ...route('b-to-a', '{{ $spec.gatewayB }}', '{{ $spec.cidrA }}', '{{ $spec.regionRefB }}'), when: '$spec.gatewayB' },
];

const MACHINES = { group: `server.${HETZNER.split('/')[0]}`, plural: 'servers' };

/** Hetzner Cloud: its access is the token that Phase 0 gave the cluster for its load balancers and volumes. */
export const CROSSPLANE_HETZNER: CrossplaneCloud = {
  provider: Provider.HETZNER,
  packages: [{ name: 'provider-hetzner', image: `ghcr.io/hipervincle/provider-hetzner:${CATALOGUE['crossplane-providers'].appVersion}`, memoryMiB: 192 }],
  kinds: KINDS,
  access: 'ClusterProviderConfig.hetzner.m.crossplane.io',
  machines: MACHINES,
  compositions: compositionsOf({
    RegionClaim: REGION_CLAIM, ClusterClaim: CLUSTER_CLAIM, NodePoolClaim: NODE_POOL_CLAIM, LoadBalancerClaim: LOAD_BALANCER_CLAIM, PeeringClaim: PEERING_CLAIM,
  }, MACHINES, { resource: 'load-balancer', field: 'ipv4' }),
};
