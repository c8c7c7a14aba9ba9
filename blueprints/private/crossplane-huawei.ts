import { PhaseZeroField, Provider } from '../../constructs';
import { HUAWEI_ACCESS_KEY, HUAWEI_SECRET_KEY } from '../../constructs/node/sensitive-variables';
import { HUAWEI_OPENTOFU_PROVIDER } from '../../constructs/private/opentofu-providers';
import { compositionsOf, CrossplaneCloud, refused } from './crossplane-cloud';
import {
  BALANCE, BALANCED, EACH_LISTENER, EACH_TARGET, MACHINE_VARIABLES, MACHINES, machinesOf, madeOf, Module, ModuleProvider, neededOf, PLACE, PLACED, refusedNames,
  throughTerraform, WORKSPACE,
} from './crossplane-workspace';

const HUAWEI: ModuleProvider = {
  cloud: Provider.HUAWEI,
  name: 'huaweicloud',
  required: HUAWEI_OPENTOFU_PROVIDER,
  credentials: ['access_key', 'secret_key'],
  secret: 'secret_key',
  settings: { access_key: '${var.access_key}', secret_key: '${var.secret_key}', skip_check_upgrade: true },
  // A location is a zone; the region is what its name begins with.
  regionOf: ['regex("^.*[0-9]", ', ')'],
};
const WORLD = '0.0.0.0/0';
/** Public addresses have a bandwidth in Mbit/s of their own, paid for by traffic. */
const BANDWIDTH = 100;
/** Longest time that a connection may say nothing, in seconds: the most that Huawei allows. */
const IDLE_SECONDS = 4000;

const NAME = { name: '${var.name}' };
const OF_REGION = neededOf('region', '$spec.regionRef', ['networkId', 'subnetId', 'addressesId', 'securityGroupId']);
const TOLD = { networkId: '$region.networkId', addressesId: '$region.addressesId' };
const NETWORK = { networkId: 'string', addressesId: 'string' };

const opening = (direction: string, range: string, group: string = '${huaweicloud_networking_secgroup.machines.id}') => ({
  security_group_id: group, direction, ethertype: 'IPv4', remote_ip_prefix: range,
});

const REGION: Module = {
  variables: { ...PLACED, ipRange: 'string', subnetIpRange: 'string' },
  resource: {
    huaweicloud_vpc: { network: { ...NAME, cidr: '${var.ipRange}' } },
    huaweicloud_vpc_subnet: {
      machines: { ...NAME, vpc_id: '${huaweicloud_vpc.network.id}', cidr: '${var.subnetIpRange}', gateway_ip: '${cidrhost(var.subnetIpRange, 1)}' },
    },
    huaweicloud_networking_secgroup: { machines: { ...NAME, delete_default_rules: true } },
    huaweicloud_networking_secgroup_rule: { network: opening('ingress', '${var.ipRange}'), outside: opening('egress', WORLD) },
    huaweicloud_vpc_eip: {
      entry: { ...NAME, publicip: { type: '5_bgp' }, bandwidth: { share_type: 'PER', name: '${var.name}', size: BANDWIDTH, charge_mode: 'traffic' } },
    },
  },
  outputs: {
    networkId: '${huaweicloud_vpc.network.id}', subnetId: '${huaweicloud_vpc_subnet.machines.id}', addressesId: '${huaweicloud_vpc_subnet.machines.ipv4_subnet_id}',
    securityGroupId: '${huaweicloud_networking_secgroup.machines.id}', address: '${huaweicloud_vpc_eip.entry.address}', location: '${var.location}',
  },
};

/** What is behind it sees the address of who asks, whatever groups of machines let in. */
const BALANCER = {
  huaweicloud_elb_loadbalancer: {
    entry: {
      ...NAME, availability_zone: ['${var.location}'], vpc_id: '${var.networkId}', ipv4_subnet_id: '${var.addressesId}', iptype: '5_bgp', sharetype: 'PER',
      bandwidth_charge_mode: 'traffic', bandwidth_size: BANDWIDTH,
    },
  },
};
const ADDRESS = '${huaweicloud_elb_loadbalancer.entry.ipv4_eip}';
const LISTENER = { loadbalancer_id: '${huaweicloud_elb_loadbalancer.entry.id}', protocol: 'TCP', idle_timeout: IDLE_SECONDS };
const TIMES = { interval: 5, timeout: 3, max_retries: 2, max_retries_down: 2 };

const CLUSTER: Module = {
  variables: { ...PLACED, ...NETWORK },
  resource: {
    ...BALANCER,
    huaweicloud_elb_listener: { api: { ...NAME, ...LISTENER, protocol_port: 6443 } },
    huaweicloud_elb_pool: { api: { ...NAME, listener_id: '${huaweicloud_elb_listener.api.id}', protocol: 'TCP', lb_method: 'ROUND_ROBIN' } },
    // A server that runs answers strangers with 401.
    huaweicloud_elb_monitor: { api: { pool_id: '${huaweicloud_elb_pool.api.id}', protocol: 'HTTPS', port: 6443, url_path: '/version', status_code: '200,401', ...TIMES } },
    // No two of them on one host of the cloud.
    huaweicloud_compute_servergroup: { control_planes: { ...NAME, policies: ['anti-affinity'] } },
  },
  outputs: { address: ADDRESS, targets: '${huaweicloud_elb_pool.api.id}', spread: '${huaweicloud_compute_servergroup.control_planes.id}' },
};

const server = (role: string, rest: object = {}) => ({
  count: `\${var.role == "${role}" ? 1 : 0}`,
  ...NAME, image_id: '${var.image}', flavor_id: '${var.sku}', availability_zone: '${var.location}', security_group_ids: ['${var.securityGroupId}'],
  // A machine takes one key from the cloud.
  key_pair: '${try(var.sshKeys[0], null)}',
  system_disk_type: 'GPSSD', system_disk_size: 100, network: [{ uuid: '${var.subnetId}' }],
  eip_type: '5_bgp', bandwidth: { share_type: 'PER', size: BANDWIDTH, charge_mode: 'traffic' }, delete_eip_on_termination: true, stop_before_destroy: true,
  tags: { cluster: '${var.cluster}', pool: '${var.pool}', role },
  // They matter on the first boot only, and another image would be installed over a machine that runs.
  lifecycle: { ignore_changes: ['image_id', 'key_pair'] },
  ...rest,
});
const PRIVATE_ADDRESS = '${one(concat(huaweicloud_compute_instance.worker[*].access_ip_v4, huaweicloud_compute_instance.control_plane[*].access_ip_v4))}';
const MACHINE: Module = {
  variables: {
    ...MACHINE_VARIABLES, subnetId: 'string', addressesId: 'string', securityGroupId: 'string', sshKeys: 'list(string)', targets: 'string', spread: 'string',
  },
  resource: {
    huaweicloud_compute_instance: { worker: server('worker'), control_plane: server('control-plane', { scheduler_hints: [{ group: '${var.spread}' }] }) },
    huaweicloud_elb_member: {
      api: {
        count: '${var.role == "control-plane" ? 1 : 0}', pool_id: '${var.targets}', subnet_id: '${var.addressesId}', address: PRIVATE_ADDRESS, protocol_port: 6443,
      },
    },
  },
  outputs: { address: PRIVATE_ADDRESS },
};

const LOAD_BALANCER: Module = {
  variables: { ...PLACED, ...NETWORK, ...BALANCED, algorithm: 'string' },
  resource: {
    ...BALANCER,
    huaweicloud_elb_listener: { entry: { ...EACH_LISTENER, ...LISTENER, name: '${var.name}-${each.key}', protocol_port: '${each.value.port}' } },
    huaweicloud_elb_pool: {
      targets: {
        ...EACH_LISTENER, name: '${var.name}-${each.key}', listener_id: '${huaweicloud_elb_listener.entry[each.key].id}', protocol: 'TCP',
        lb_method: '${upper(var.algorithm)}',
      },
    },
    huaweicloud_elb_monitor: {
      targets: { ...EACH_LISTENER, pool_id: '${huaweicloud_elb_pool.targets[each.key].id}', protocol: 'TCP', port: '${each.value.targetPort}', ...TIMES },
    },
    huaweicloud_elb_member: {
      target: {
        ...EACH_TARGET,
        pool_id: '${huaweicloud_elb_pool.targets[tostring(each.value[0].port)].id}', subnet_id: '${var.addressesId}', address: '${each.value[1].value}',
        protocol_port: '${each.value[0].targetPort}',
      },
    },
  },
  outputs: { address: ADDRESS },
};

const way = (from: string, to: string) => ({
  vpc_id: `\${var.network${from}}`, destination: `\${var.cidr${to}}`, type: 'peering', nexthop: '${huaweicloud_vpc_peering_connection.between.id}',
});
const PEERING: Module = {
  variables: { ...PLACED, networkA: 'string', networkB: 'string', groupA: 'string', groupB: 'string', cidrA: 'string', cidrB: 'string' },
  resource: {
    huaweicloud_vpc_peering_connection: { between: { ...NAME, vpc_id: '${var.networkA}', peer_vpc_id: '${var.networkB}' } },
    huaweicloud_vpc_route: { a_to_b: way('A', 'B'), b_to_a: way('B', 'A') },
    huaweicloud_networking_secgroup_rule: {
      a_from_b: opening('ingress', '${var.cidrB}', '${var.groupA}'), b_from_a: opening('ingress', '${var.cidrA}', '${var.groupB}'),
    },
  },
  outputs: { id: '${huaweicloud_vpc_peering_connection.between.id}' },
};

/** Refuses what no claim can say here. */
const REFUSED = [
  refused('not (regexMatch `^[a-z0-9-]+[0-9][a-z]$` $spec.location)', 'a location at Huawei is a zone: write one such as ap-southeast-3a'), refusedNames('Huawei'),
];

/** Huawei Cloud, with an access key of its own: that of the cluster's controllers makes no machines. */
export const CROSSPLANE_HUAWEI: CrossplaneCloud = throughTerraform({
  provider: Provider.HUAWEI,
  credentials: PhaseZeroField.sensitiveText('credentials', 'crossplane_huawei_credentials', '{"access_key": "%s", "secret_key": "%s"}', [
    {
      ...HUAWEI_ACCESS_KEY, name: 'crossplane_huawei_access_key',
      description: 'Access key of an IAM user for what is asked for after Phase 0: networks, addresses, machines and load balancers.',
    },
    { ...HUAWEI_SECRET_KEY, name: 'crossplane_huawei_secret_key', description: 'Secret access key that belongs to crossplane_huawei_access_key.' },
  ]),
  compositions: compositionsOf({
    RegionClaim: [...REFUSED, madeOf(HUAWEI, 'region', REGION, { ...PLACE, ipRange: '$spec.ipRange', subnetIpRange: '$spec.subnetIpRange' })],
    ClusterClaim: [...REFUSED, OF_REGION, madeOf(HUAWEI, 'cluster', CLUSTER, { ...PLACE, ...TOLD })],
    NodePoolClaim: [
      refused('$spec.sshPublicKeys', 'a machine at Huawei takes a key by its name: write sshKeys'),
      ...REFUSED,
      OF_REGION,
      neededOf('cluster', '$spec.clusterRef', ['targets', 'spread'], { when: 'eq $spec.role "control-plane"' }),
      machinesOf(HUAWEI, MACHINE, {
        subnetId: '$region.subnetId', addressesId: TOLD.addressesId, securityGroupId: '$region.securityGroupId', sshKeys: '$spec.sshKeys',
        targets: '$cluster.targets | default ""', spread: '$cluster.spread | default ""',
      }),
    ],
    LoadBalancerClaim: [
      refused('eq $item.type "label_selector"', 'a load balancer at Huawei leads to addresses: write targets of type ip', '$spec.targets'),
      refused('ne $item.protocol "tcp"', 'a load balancer at Huawei passes connections on: write protocol tcp', '$spec.listeners'),
      ...REFUSED,
      OF_REGION,
      madeOf(HUAWEI, 'load-balancer', LOAD_BALANCER, { ...PLACE, ...TOLD, ...BALANCE, algorithm: '$spec.algorithm' }),
    ],
    PeeringClaim: [
      refusedNames('Huawei'),
      ...['A', 'B'].map((end) => neededOf('region', `$spec.regionRef${end}`, ['networkId', 'securityGroupId', 'location'], { variable: `region${end}` })),
      refused(
        'ne (regexFind `^.*[0-9]` $regionA.location) (regexFind `^.*[0-9]` $regionB.location)',
        'a peering at Huawei is within one region of the cloud: name two regions whose locations are zones of the same one',
      ),
      madeOf(HUAWEI, 'peering', PEERING, {
        name: '$name', location: '$regionA.location', networkA: '$regionA.networkId', networkB: '$regionB.networkId', groupA: '$regionA.securityGroupId',
        groupB: '$regionB.securityGroupId', cidrA: '$spec.cidrA', cidrB: '$spec.cidrB',
      }),
    ],
  }, MACHINES, { resource: WORKSPACE, field: 'outputs.address' }, { resource: WORKSPACE, field: 'outputs.networkId' }),
});
