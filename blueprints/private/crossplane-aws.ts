import { PhaseZeroField, Provider } from '../../constructs';
import { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } from '../../constructs/node/sensitive-variables';
import { CATALOGUE } from '../catalogue';
import { CLUSTER, compositionsOf, CrossplaneCloud, inCluster, inRegion, managed, OWN, ownFor, PURPOSE, refused, REGION, upboundPackage } from './crossplane-cloud';
import { Composed, observedOf, raw, seenOf } from './crossplane-template';

/** Group of the kinds of Amazon Web Services, those that live in a namespace. */
const AWS = 'aws.m.upbound.io';
/** Protocols of a security group that mean all. */
const ALL = { protocol: '-1', fromPort: 0, toPort: 0 };

const made = (group: string, kind: string, forProvider: object, metadata: object = {}, region: string = '{{ $spec.location }}') => (
  managed(`${group}.${AWS}/v1beta1`, kind, { region, ...forProvider }, metadata)
);
const tags = { Name: '{{ $name }}' };
/** Names of target groups have 32 characters at most, those of claims more. */
const shortName = (suffix: string) => `{{ $name | sha256sum | trunc 20 }}-${suffix}`;

/** It passes connections on as they are: machines see its address, which is in the network. */
const balancer = (subnet: object): Composed => ({
  name: 'load-balancer', manifest: made('elbv2', 'LB', { loadBalancerType: 'network', internal: false, subnetSelector: subnet, tags }),
});
const targets = (name: string, port: number | string, region: string, metadata: object = {}) => made('elbv2', 'LBTargetGroup', {
  name, port, protocol: 'TCP', targetType: 'ip', preserveClientIp: 'false', vpcIdSelector: inRegion(region), tags,
}, metadata);
const listener = (port: number | string, group: object) => made('elbv2', 'LBListener', {
  loadBalancerArnSelector: OWN, port, protocol: 'TCP', defaultAction: [{ type: 'forward', targetGroupArnSelector: group }],
});
const rule = (type: string, cidr: string, security: object) => made('ec2', 'SecurityGroupRule', { type, ...ALL, cidrBlocks: [cidr], securityGroupIdSelector: security });

const REGION_CLAIM: Composed[] = [
  {
    name: 'network',
    manifest: made('ec2', 'VPC', { cidrBlock: '{{ $spec.ipRange }}', enableDnsHostnames: true, enableDnsSupport: true, tags }, { labels: { [REGION]: '{{ $name }}' } }),
  },
  {
    name: 'subnet',
    manifest: made('ec2', 'Subnet', {
      vpcIdSelector: OWN, availabilityZone: '{{ $spec.networkZone }}', cidrBlock: '{{ $spec.subnetIpRange }}', mapPublicIpOnLaunch: true, tags,
    }, { labels: { [REGION]: '{{ $name }}' } }),
  },
  { name: 'internet-gateway', manifest: made('ec2', 'InternetGateway', { vpcIdSelector: OWN, tags }) },
  { name: 'route-table', manifest: made('ec2', 'RouteTable', { vpcIdSelector: OWN, tags }, { labels: { [REGION]: '{{ $name }}' } }) },
  { name: 'default-route', manifest: made('ec2', 'Route', { routeTableIdSelector: OWN, gatewayIdSelector: OWN, destinationCidrBlock: '0.0.0.0/0' }) },
  { name: 'route-table-association', manifest: made('ec2', 'RouteTableAssociation', { routeTableIdSelector: OWN, subnetIdSelector: OWN }) },
  {
    name: 'security-group',
    manifest: made('ec2', 'SecurityGroup', { name: '{{ $name }}-nodes', description: 'Machines of the region', vpcIdSelector: OWN, tags }, { labels: { [REGION]: '{{ $name }}' } }),
  },
  { name: 'from-the-network', manifest: rule('ingress', '{{ $spec.ipRange }}', OWN) },
  { name: 'to-everywhere', manifest: rule('egress', '0.0.0.0/0', OWN) },
  balancer(OWN),
];

const CLUSTER_CLAIM: Composed[] = [
  { name: 'placement-group', manifest: made('ec2', 'PlacementGroup', { strategy: 'spread', tags }, { annotations: { 'crossplane.io/external-name': '{{ $name }}' } }) },
  balancer(inRegion('{{ $spec.regionRef }}')),
  { name: 'control-planes', manifest: targets(shortName('api'), 6443, '{{ $spec.regionRef }}', { labels: { [CLUSTER]: '{{ $name }}' } }) },
  { name: 'api', manifest: listener(6443, OWN) },
];

const machine = (role: string, forProvider: object = {}): Composed => ({
  // The highest number goes first.
  name: 'server',
  each: 'until (int $spec.replicas)',
  when: `eq $spec.role "${role}"`,
  manifest: made('ec2', 'Instance', {
    ami: '{{ $spec.image }}',
    instanceType: '{{ $spec.sku }}',
    // A machine takes one key from the cloud.
    keyName: raw('first (append $spec.sshKeys "") | quote'),
    subnetIdSelector: inRegion('{{ $spec.regionRef }}'),
    vpcSecurityGroupIdSelector: inRegion('{{ $spec.regionRef }}'),
    // Pods do not reach the metadata of their machine.
    metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    userDataReplaceOnChange: false,
    tags: { Name: '{{ $name }}-{{ $index }}', cluster: '{{ $spec.clusterRef }}', pool: '{{ $name }}', role },
    ...forProvider,
  }, { name: '{{ $name }}-{{ $index }}', labels: { [CLUSTER]: '{{ $spec.clusterRef }}' } }),
});
const NODE_POOL_CLAIM: Composed[] = [
  refused('$spec.sshPublicKeys', 'a machine at Amazon takes a key by its name: write sshKeys'),
  machine('worker'),
  // No two of them on one host of the cloud.
  machine('control-plane', { placementGroup: '{{ $spec.clusterRef }}' }),
  {
    // The address of a machine is known once it runs.
    name: 'api-target',
    each: 'until (int $spec.replicas)',
    when: `and (eq $spec.role "control-plane") (${seenOf('server', 'privateIp')})`,
    manifest: made('elbv2', 'LBTargetGroupAttachment', {
      targetGroupArnSelector: inCluster('{{ $spec.clusterRef }}'), targetId: observedOf('server', 'privateIp'), port: 6443,
    }),
  },
];

/** Labels of machines mean nothing to a load balancer at Amazon, and it ends no TLS here. */
const LOAD_BALANCER_CLAIM: Composed[] = [
  refused('eq $item.type "label_selector"', 'a load balancer at Amazon leads to addresses: write targets of type ip', '$spec.targets'),
  refused('ne $item.protocol "tcp"', 'a load balancer at Amazon passes connections on: write protocol tcp', '$spec.listeners'),
  balancer(inRegion('{{ $spec.regionRef }}')),
  {
    name: 'target-group', each: '$spec.listeners',
    manifest: targets(shortName('{{ $index }}'), raw('int $item.targetPort'), '{{ $spec.regionRef }}', { labels: { [PURPOSE]: 'listener-{{ $index }}' } }),
  },
  { name: 'listener', each: '$spec.listeners', manifest: listener(raw('int $item.port'), ownFor('listener-{{ $index }}')) },
  {
    name: 'target', each: '$spec.listeners', among: '$spec.targets',
    manifest: made('elbv2', 'LBTargetGroupAttachment', { targetGroupArnSelector: ownFor('listener-{{ $index }}'), targetId: '{{ $other.value }}', port: raw('int $item.targetPort') }),
  },
];

const peeringRoute = (name: string, from: string, to: string): Composed => ({
  name,
  manifest: made('ec2', 'Route', {
    routeTableIdSelector: inRegion(`{{ $spec.regionRef${from} }}`), destinationCidrBlock: `{{ $spec.cidr${to} }}`, vpcPeeringConnectionIdSelector: OWN,
  }, {}, `{{ $spec.location${from} }}`),
});
const PEERING_CLAIM: Composed[] = [
  refused('not (and $spec.locationA $spec.locationB)', 'a peering at Amazon is between regions of the cloud: write locationA and locationB'),
  {
    name: 'peering',
    manifest: made('ec2', 'VPCPeeringConnection', {
      vpcIdSelector: inRegion('{{ $spec.regionRefA }}'), peerVpcIdSelector: inRegion('{{ $spec.regionRefB }}'), peerRegion: '{{ $spec.locationB }}', tags,
    }, {}, '{{ $spec.locationA }}'),
  },
  {
    name: 'acceptance',
    manifest: made('ec2', 'VPCPeeringConnectionAccepter', { vpcPeeringConnectionIdSelector: OWN, autoAccept: true, tags }, {}, '{{ $spec.locationB }}'),
  },
  peeringRoute('a-to-b', 'A', 'B'),
  peeringRoute('b-to-a', 'B', 'A'),
];

const KINDS = [
  'instances.ec2', 'internetgateways.ec2', 'placementgroups.ec2', 'routes.ec2', 'routetableassociations.ec2', 'routetables.ec2', 'securitygrouprules.ec2',
  'securitygroups.ec2', 'subnets.ec2', 'vpcpeeringconnectionaccepters.ec2', 'vpcpeeringconnections.ec2', 'vpcs.ec2', 'lblisteners.elbv2', 'lbs.elbv2',
  'lbtargetgroupattachments.elbv2', 'lbtargetgroups.elbv2',
].map((name) => `${name}.${AWS}`);
const MACHINES = { group: `ec2.${AWS}`, plural: 'instances' };

const { appVersion } = CATALOGUE['provider-family-aws'];

/** Amazon Web Services, with an access key of its own: that of the cluster's controllers makes no machines. */
export const CROSSPLANE_AWS: CrossplaneCloud = {
  provider: Provider.AWS,
  packages: [upboundPackage('provider-family-aws', appVersion, 128), upboundPackage('provider-aws-ec2', appVersion, 384), upboundPackage('provider-aws-elbv2', appVersion, 192)],
  kinds: KINDS,
  access: `ClusterProviderConfig.${AWS}`,
  credentials: PhaseZeroField.sensitiveText('credentials', 'crossplane_aws_credentials', '[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n', [
    { ...AWS_ACCESS_KEY_ID, name: 'crossplane_aws_access_key_id', description: 'Id of an access key of an IAM user for what is asked for after Phase 0: EC2 and Elastic Load Balancing.' },
    { ...AWS_SECRET_ACCESS_KEY, name: 'crossplane_aws_secret_access_key', description: 'Secret access key that belongs to crossplane_aws_access_key_id.' },
  ]),
  machines: MACHINES,
  compositions: compositionsOf({
    RegionClaim: REGION_CLAIM, ClusterClaim: CLUSTER_CLAIM, NodePoolClaim: NODE_POOL_CLAIM, LoadBalancerClaim: LOAD_BALANCER_CLAIM, PeeringClaim: PEERING_CLAIM,
  }, MACHINES, { resource: 'load-balancer', field: 'dnsName' }),
};
