import { PhaseZeroField, Provider } from '../../constructs';
import { GCP_CREDENTIALS } from '../../constructs/node/sensitive-variables';
import { CATALOGUE } from '../catalogue';
import { CLUSTER, compositionsOf, CrossplaneCloud, inCluster, inRegion, managed, OWN, ownFor, PURPOSE, refused, REGION, upboundPackage } from './crossplane-cloud';
import { Composed, raw, seen, seenOf } from './crossplane-template';

/** Group of the kinds of Google Cloud, those that live in a namespace. */
const GCP = 'gcp.m.upbound.io';
/** A location is a zone; the region is what its name begins with. */
const REGION_OF_ZONE = '{{ regexFind `^[a-z]+-[a-z]+[0-9]+` $spec.location }}';
/** Where Google asks from whether machines are well. */
const HEALTH_CHECKS = ['35.191.0.0/16', '130.211.0.0/22'];
/** Connections that a target is meant to take: Google wants a number, and hands on more when all have as many. */
const CONNECTIONS = 10000;
/** Longest time that a connection may say nothing, in seconds: whoever watches the API waits for long. */
const IDLE_SECONDS = 86400;

const made = (kind: string, forProvider: object, metadata: object = {}) => managed(`compute.${GCP}/v1beta1`, kind, forProvider, metadata);
const regional = (kind: string, forProvider: object, metadata: object = {}) => made(kind, { region: REGION_OF_ZONE, ...forProvider }, metadata);
const firewall = (name: string, network: object, sourceRanges: string[], protocol: string = 'all'): Composed => ({
  name, manifest: made('Firewall', { networkSelector: network, direction: 'INGRESS', sourceRanges, allow: [{ protocol }] }),
});

const REGION_CLAIM: Composed[] = [
  refused('not (hasSuffix ".0.0/16" $spec.ipRange)', 'a network at Google keeps the last 256 of 65536 addresses for its load balancers: write an ipRange that ends in .0.0/16'),
  { name: 'network', manifest: made('Network', { autoCreateSubnetworks: false }, { labels: { [REGION]: '{{ $name }}' } }) },
  { name: 'subnet', manifest: regional('Subnetwork', { networkSelector: OWN, ipCidrRange: '{{ $spec.subnetIpRange }}' }, { labels: { [REGION]: '{{ $name }}' } }) },
  {
    // Load balancers reach machines from there, and nothing else can be in it.
    name: 'proxies',
    manifest: regional('Subnetwork', {
      networkSelector: OWN, ipCidrRange: '{{ $spec.ipRange | replace `.0.0/16` `.255.0/24` }}', purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE',
    }),
  },
  firewall('from-the-network', OWN, ['{{ $spec.ipRange }}']),
  firewall('from-health-checks', OWN, HEALTH_CHECKS, 'tcp'),
  { name: 'address', manifest: regional('Address', { addressType: 'EXTERNAL' }) },
];

/** What leads from a port of an address to machines; of several, each has its own by number. */
function listener(port: number | string, healthCheck: object, each?: string): Composed[] {
  const own = each ? ownFor('listener-{{ $index }}') : OWN;
  const labels = each ? { [PURPOSE]: 'listener-{{ $index }}' } : { [CLUSTER]: '{{ $name }}' };
  const known = (resource: string) => (each ? seenOf(resource, 'selfLink') : seen(resource, 'selfLink'));
  const idOf = (resource: string) => raw(`${known(resource)} | quote`);
  return [
    {
      name: 'endpoints', each,
      manifest: made('NetworkEndpointGroup', {
        zone: '{{ $spec.location }}', networkEndpointType: 'GCE_VM_IP_PORT', networkSelector: inRegion('{{ $spec.regionRef }}'), subnetworkSelector: inRegion('{{ $spec.regionRef }}'),
      }, { labels }),
    },
    { name: 'health', each, manifest: regional('RegionHealthCheck', { checkIntervalSec: 5, timeoutSec: 2, healthyThreshold: 2, unhealthyThreshold: 2, ...healthCheck }, { labels }) },
    {
      // No selector of it finds such a group, nor finds a rule such a proxy.
      name: 'backends', each, when: known('endpoints'),
      manifest: regional('RegionBackendService', {
        loadBalancingScheme: 'EXTERNAL_MANAGED', protocol: 'TCP', timeoutSec: IDLE_SECONDS, connectionDrainingTimeoutSec: 10, healthChecksSelector: own,
        backend: [{ group: idOf('endpoints'), balancingMode: 'CONNECTION', maxConnectionsPerEndpoint: CONNECTIONS, capacityScaler: 1 }],
      }, { labels }),
    },
    { name: 'proxy', each, manifest: regional('RegionTargetTCPProxy', { backendServiceSelector: own }, { labels }) },
    {
      name: 'listener', each, when: known('proxy'),
      manifest: regional('ForwardingRule', {
        loadBalancingScheme: 'EXTERNAL_MANAGED', ipProtocol: 'TCP', portRange: `${port}`, target: idOf('proxy'), ipAddressSelector: OWN, networkSelector: inRegion('{{ $spec.regionRef }}'),
      }),
    },
  ];
}

const CLUSTER_CLAIM: Composed[] = [
  { name: 'address', manifest: regional('Address', { addressType: 'EXTERNAL' }) },
  // Google takes nothing but 200 for an answer, which k3s gives to strangers here.
  ...listener(6443, { httpsHealthCheck: { port: 6443, requestPath: '/ping' } }),
];

const MACHINE = '{{ $name }}-{{ $index }}';
/** Address of a machine in the network; the empty one behind the list is that of a machine which has none yet. */
const ADDRESS = `get (first (append (${seenOf('server', 'networkInterface', '(list)')}) (dict))) "networkIp"`;
const NODE_POOL_CLAIM: Composed[] = [
  refused('$spec.sshKeys', 'Google keeps no keys by name: write sshPublicKeys'),
  {
    // The highest number goes first.
    name: 'server',
    each: 'until (int $spec.replicas)',
    manifest: made('Instance', {
      zone: '{{ $spec.location }}',
      machineType: '{{ $spec.sku }}',
      // Otherwise a change of the type fails, as the machine has to be stopped for it.
      allowStoppingForUpdate: true,
      bootDisk: { initializeParams: { image: '{{ $spec.image }}', size: 100, type: 'pd-balanced' } },
      networkInterface: [{ subnetworkSelector: inRegion('{{ $spec.regionRef }}'), accessConfig: [{}] }],
      metadata: {
        'ssh-keys': '{{ range $spec.sshPublicKeys }}ubuntu:{{ . }}\n{{ end }}',
        // Whoever may write keys into the project would be root on the machines.
        'block-project-ssh-keys': 'TRUE',
        'enable-oslogin': 'FALSE',
      },
      labels: { cluster: '{{ $spec.clusterRef }}', pool: '{{ $name }}', role: '{{ $spec.role }}' },
    }, { name: MACHINE, labels: { [CLUSTER]: '{{ $spec.clusterRef }}' } }),
  },
  {
    // The address of a machine is known once it runs.
    name: 'api-target',
    each: 'until (int $spec.replicas)',
    when: `and (eq $spec.role "control-plane") (${ADDRESS})`,
    manifest: made('NetworkEndpoint', {
      zone: '{{ $spec.location }}', networkEndpointGroupSelector: inCluster('{{ $spec.clusterRef }}'), instanceRef: { name: MACHINE }, ipAddress: raw(`${ADDRESS} | quote`), port: 6443,
    }),
  },
];

const LOAD_BALANCER_CLAIM: Composed[] = [
  refused('or (ne $item.type "ip") (not $item.node)', 'a load balancer at Google leads to addresses of machines: write targets of type ip, each with its node', '$spec.targets'),
  refused('ne $item.protocol "tcp"', 'a load balancer at Google passes connections on: write protocol tcp', '$spec.listeners'),
  { name: 'address', manifest: regional('Address', { addressType: 'EXTERNAL' }) },
  ...listener('{{ int $item.port }}', { tcpHealthCheck: { port: raw('int $item.targetPort') } }, '$spec.listeners'),
  {
    name: 'target', each: '$spec.listeners', among: '$spec.targets',
    manifest: made('NetworkEndpoint', {
      zone: '{{ $spec.location }}', networkEndpointGroupSelector: ownFor('listener-{{ $index }}'), instance: '{{ $other.node }}', ipAddress: '{{ $other.value }}',
      port: raw('int $item.targetPort'),
    }),
  },
];

const peering = (name: string, from: string, to: string): Composed[] => [
  { name, manifest: made('NetworkPeering', { networkSelector: inRegion(`{{ $spec.regionRef${from} }}`), peerNetworkSelector: inRegion(`{{ $spec.regionRef${to} }}`) }) },
  firewall(`${name}-firewall`, inRegion(`{{ $spec.regionRef${to} }}`), [`{{ $spec.cidr${from} }}`]),
];
const PEERING_CLAIM: Composed[] = [...peering('a-to-b', 'A', 'B'), ...peering('b-to-a', 'B', 'A')];

const MACHINES = { group: `compute.${GCP}`, plural: 'instances' };
const { appVersion } = CATALOGUE['provider-family-gcp'];

/** Google Cloud, with a service account of its own: that of the cluster's controllers makes no networks. */
export const CROSSPLANE_GCP: CrossplaneCloud = {
  provider: Provider.GCP,
  packages: [upboundPackage('provider-family-gcp', appVersion, 128), upboundPackage('provider-gcp-compute', appVersion, 384)],
  kinds: [
    'addresses', 'firewalls', 'forwardingrules', 'instances', 'networkendpointgroups', 'networkendpoints', 'networkpeerings', 'networks', 'regionbackendservices',
    'regionhealthchecks', 'regiontargettcpproxies', 'subnetworks',
  ].map((plural) => `${plural}.compute.${GCP}`),
  access: `ClusterProviderConfig.${GCP}`,
  credentials: PhaseZeroField.sensitiveBase64('credentials', {
    ...GCP_CREDENTIALS, name: 'crossplane_gcp_credentials',
    description: 'Key file (JSON) of a service account for what is asked for after Phase 0, with the role Compute Admin, in base64 on one line.',
  }),
  machines: MACHINES,
  compositions: compositionsOf({
    RegionClaim: REGION_CLAIM, ClusterClaim: CLUSTER_CLAIM, NodePoolClaim: NODE_POOL_CLAIM, LoadBalancerClaim: LOAD_BALANCER_CLAIM, PeeringClaim: PEERING_CLAIM,
  }, MACHINES, { resource: 'address', field: 'address' }),
};
