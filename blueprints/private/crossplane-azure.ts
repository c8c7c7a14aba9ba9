import { PhaseZeroField, Provider } from '../../constructs';
import { AZURE_CLIENT_ID, AZURE_CLIENT_SECRET, AZURE_SUBSCRIPTION_ID, AZURE_TENANT_ID } from '../../constructs/node/sensitive-variables';
import { CATALOGUE } from '../catalogue';
import { CLUSTER, compositionsOf, CrossplaneCloud, inCluster, inRegion, managed, OWN, refused, REGION, upboundPackage } from './crossplane-cloud';
import { Composed, observed, observedOf, raw, seen, seenOf } from './crossplane-template';

/** Group of the kinds of Microsoft Azure, those that live in a namespace. */
const AZURE = 'azure.m.upbound.io';
/** User of a machine who takes the SSH keys. */
const USER = 'ubuntu';
/** Racks that the machines of a pool are spread over. */
const FAULT_DOMAINS = 3;
/** Name of what a load balancer has its address in, and of what a network interface has its addresses in. */
const FRONTEND = 'public';
const IP_CONFIGURATION = 'primary';

const network = (kind: string, forProvider: object, metadata: object = {}) => managed(`network.${AZURE}/v1beta1`, kind, forProvider, metadata);
const compute = (kind: string, forProvider: object, metadata: object = {}) => managed(`compute.${AZURE}/v1beta1`, kind, forProvider, metadata);
const group = (region: string) => ({ resourceGroupNameSelector: inRegion(region) });
const tags = { name: '{{ $name }}' };
/** Where a claim is: the location, and the group that everything of its region is in. */
const HERE = { location: '{{ $spec.location }}', ...group('{{ $spec.regionRef }}') };
const REGION_ITSELF = { location: '{{ $spec.location }}', ...group('{{ $name }}') };
const labels = { [REGION]: '{{ $name }}' };

const address = (place: object): Composed => ({ name: 'address', manifest: network('PublicIP', { ...place, sku: 'Standard', allocationMethod: 'Static', tags }) });

const REGION_CLAIM: Composed[] = [
  { name: 'group', manifest: managed(`${AZURE}/v1beta1`, 'ResourceGroup', { location: '{{ $spec.location }}', tags }, { labels }) },
  { name: 'network', manifest: network('VirtualNetwork', { ...REGION_ITSELF, addressSpace: ['{{ $spec.ipRange }}'], tags }, { labels }) },
  { name: 'subnet', manifest: network('Subnet', { ...group('{{ $name }}'), virtualNetworkNameSelector: OWN, addressPrefixes: ['{{ $spec.subnetIpRange }}'] }, { labels }) },
  // What no rule names is open within the network, and to networks that it has a peering with, and closed to others.
  { name: 'security-group', manifest: network('SecurityGroup', { ...REGION_ITSELF, tags }, { labels }) },
  { name: 'security-group-association', manifest: network('SubnetNetworkSecurityGroupAssociation', { subnetIdSelector: OWN, networkSecurityGroupIdSelector: OWN }) },
  address(REGION_ITSELF),
];

/**
 * Opens ports of machines to what a load balancer passes on, which says where it comes from.
 *
 * No two rules of a group have one priority: it follows from the name of the claim, and Azure refuses the second where two names make the same.
 */
const opening = (ports: string[] | string, to: object): Composed => ({
  name: 'opening',
  manifest: network('SecurityRule', {
    ...group('{{ $spec.regionRef }}'), networkSecurityGroupNameSelector: inRegion('{{ $spec.regionRef }}'), direction: 'Inbound', access: 'Allow', protocol: 'Tcp',
    priority: raw('add 101 (mod (printf "%s/%s" $claim.kind $name | adler32sum | int64) 3989)'), sourceAddressPrefix: 'Internet', sourcePortRange: '*',
    destinationPortRanges: ports, ...to,
  }),
});

/** An address with what is behind it. */
const balancer = (metadata: object = {}): Composed[] => [
  address(HERE),
  {
    name: 'load-balancer',
    manifest: network('LoadBalancer', { ...HERE, sku: 'Standard', frontendIpConfiguration: [{ name: FRONTEND, publicIpAddressIdSelector: OWN }], tags }),
  },
  { name: 'targets', manifest: network('LoadBalancerBackendAddressPool', { loadbalancerIdSelector: OWN }, metadata) },
];
/** What leads from one port to another; of several, each has its own by number. */
const listener = (port: number | string, targetPort: number | string, each?: string): Composed[] => [
  { name: 'probe', each, manifest: network('LoadBalancerProbe', { loadbalancerIdSelector: OWN, protocol: 'Tcp', port: targetPort, intervalInSeconds: 5, numberOfProbes: 2 }) },
  {
    // It has no selectors for these.
    name: 'listener', each, when: `and (${seen('targets', 'id')}) (${each ? seenOf('probe', 'id') : seen('probe', 'id')})`,
    manifest: network('LoadBalancerRule', {
      loadbalancerIdSelector: OWN, frontendIpConfigurationName: FRONTEND, backendAddressPoolIds: [observed('targets', 'id')],
      probeId: each ? observedOf('probe', 'id') : observed('probe', 'id'), protocol: 'Tcp', frontendPort: port, backendPort: targetPort, tcpResetEnabled: true,
      disableOutboundSnat: true,
    }),
  },
];

const CLUSTER_CLAIM: Composed[] = [
  ...balancer({ labels: { [CLUSTER]: '{{ $name }}' } }),
  ...listener(6443, 6443),
  opening(['6443'], { destinationAddressPrefix: '*' }),
];

const MACHINE = { name: '{{ $name }}-{{ $index }}' };
const each = 'until (int $spec.replicas)';
const NODE_POOL_CLAIM: Composed[] = [
  refused('or $spec.sshKeys (not $spec.sshPublicKeys)', 'a machine at Azure needs a key, which has no name: write sshPublicKeys, and no sshKeys'),
  { name: 'spread', manifest: compute('AvailabilitySet', { ...HERE, platformFaultDomainCount: FAULT_DOMAINS, tags }) },
  { name: 'server-address', each, manifest: network('PublicIP', { ...HERE, sku: 'Standard', allocationMethod: 'Static', tags }, MACHINE) },
  {
    name: 'interface', each,
    manifest: network('NetworkInterface', {
      ...HERE, tags,
      ipConfiguration: [{
        name: IP_CONFIGURATION, subnetIdSelector: inRegion('{{ $spec.regionRef }}'), publicIpAddressIdRef: MACHINE, privateIpAddressAllocation: 'Dynamic',
      }],
    }, MACHINE),
  },
  {
    // The set is known a little later. A machine that is there stays there, whatever is known.
    name: 'server', each, when: `or (hasKey $resources (printf "server-%d" $index)) (${seen('spread', 'id')})`,
    manifest: compute('LinuxVirtualMachine', {
      ...HERE,
      availabilitySetId: observed('spread', 'id'),
      networkInterfaceIdsRefs: [MACHINE],
      size: '{{ $spec.sku }}',
      sourceImageId: '{{ $spec.image }}',
      osDisk: { caching: 'ReadWrite', storageAccountType: 'Premium_LRS', diskSizeGb: 100 },
      adminUsername: USER,
      adminSshKey: raw(`regexReplaceAll \`"([^"]+)"\` ($spec.sshPublicKeys | toJson) \`{"username":"${USER}","publicKey":"$1"}\``),
      tags: { cluster: '{{ $spec.clusterRef }}', pool: '{{ $name }}', role: '{{ $spec.role }}' },
    }, { ...MACHINE, labels: { [CLUSTER]: '{{ $spec.clusterRef }}' } }),
  },
  {
    name: 'api-target', each, when: 'eq $spec.role "control-plane"',
    manifest: network('NetworkInterfaceBackendAddressPoolAssociation', {
      networkInterfaceIdRef: MACHINE, ipConfigurationName: IP_CONFIGURATION, backendAddressPoolIdSelector: inCluster('{{ $spec.clusterRef }}'),
    }),
  },
];

const LOAD_BALANCER_CLAIM: Composed[] = [
  refused('eq $item.type "label_selector"', 'a load balancer at Azure leads to addresses: write targets of type ip', '$spec.targets'),
  refused('ne $item.protocol "tcp"', 'a load balancer at Azure passes connections on: write protocol tcp', '$spec.listeners'),
  ...balancer(),
  ...listener(raw('int $item.port'), raw('int $item.targetPort'), '$spec.listeners'),
  {
    name: 'target', each: '$spec.targets',
    manifest: network('LoadBalancerBackendAddressPoolAddress', {
      backendAddressPoolIdSelector: OWN, virtualNetworkIdSelector: inRegion('{{ $spec.regionRef }}'), ipAddress: '{{ $item.value }}',
    }),
  },
  // Ports and addresses are taken out of the text of what is asked for.
  opening(raw('regexReplaceAll `[{][^}]*"targetPort":([0-9]+)[}]` ($spec.listeners | toJson) `"$1"`'), {
    destinationAddressPrefixes: raw('regexReplaceAll `[{][^}]*"value":("[^"]+")[}]` ($spec.targets | toJson) `$1`'),
  }),
];

const peering = (name: string, from: string, to: string): Composed => ({
  name,
  manifest: network('VirtualNetworkPeering', {
    ...group(`{{ $spec.regionRef${from} }}`), virtualNetworkNameSelector: inRegion(`{{ $spec.regionRef${from} }}`),
    remoteVirtualNetworkIdSelector: inRegion(`{{ $spec.regionRef${to} }}`),
  }),
});
const PEERING_CLAIM: Composed[] = [peering('a-to-b', 'A', 'B'), peering('b-to-a', 'B', 'A')];

const KINDS = [
  'availabilitysets.compute', 'linuxvirtualmachines.compute', 'loadbalancerbackendaddresspooladdresses.network', 'loadbalancerbackendaddresspools.network',
  'loadbalancerprobes.network', 'loadbalancerrules.network', 'loadbalancers.network', 'networkinterfacebackendaddresspoolassociations.network',
  'networkinterfaces.network', 'publicips.network', 'securitygroups.network', 'securityrules.network', 'subnetnetworksecuritygroupassociations.network',
  'subnets.network', 'virtualnetworkpeerings.network', 'virtualnetworks.network', 'resourcegroups',
].map((name) => `${name}.${AZURE}`);
const MACHINES = { group: `compute.${AZURE}`, plural: 'linuxvirtualmachines' };
const { appVersion } = CATALOGUE['provider-family-azure'];

/** Microsoft Azure, with a service principal of its own: that of the cluster's controllers may do nothing outside the cluster's group. */
export const CROSSPLANE_AZURE: CrossplaneCloud = {
  provider: Provider.AZURE,
  packages: [upboundPackage('provider-family-azure', appVersion, 128), upboundPackage('provider-azure-compute', appVersion, 256), upboundPackage('provider-azure-network', appVersion, 384)],
  kinds: KINDS,
  access: `ClusterProviderConfig.${AZURE}`,
  credentials: PhaseZeroField.sensitiveText(
    'credentials', 'crossplane_azure_credentials', '{"clientId": "%s", "clientSecret": "%s", "subscriptionId": "%s", "tenantId": "%s"}', [
      { ...AZURE_CLIENT_ID, name: 'crossplane_azure_client_id', description: 'Application (client) id of a service principal for what is asked for after Phase 0, with the role Contributor in the subscription.' },
      { ...AZURE_CLIENT_SECRET, name: 'crossplane_azure_client_secret', description: 'Client secret that belongs to crossplane_azure_client_id.' },
      { ...AZURE_SUBSCRIPTION_ID, name: 'crossplane_azure_subscription_id', description: 'Id of the subscription that what is asked for after Phase 0 is in.' },
      { ...AZURE_TENANT_ID, name: 'crossplane_azure_tenant_id', description: 'Id of the directory (tenant) of the account crossplane_azure_client_id.' },
    ],
  ),
  machines: MACHINES,
  compositions: compositionsOf({
    RegionClaim: REGION_CLAIM, ClusterClaim: CLUSTER_CLAIM, NodePoolClaim: NODE_POOL_CLAIM, LoadBalancerClaim: LOAD_BALANCER_CLAIM, PeeringClaim: PEERING_CLAIM,
  }, MACHINES, { resource: 'address', field: 'ipAddress' }),
};
