import { PhaseZeroField, Provider } from '../../constructs';
import { OCI_COMPARTMENT_OCID, OCI_FINGERPRINT, OCI_PRIVATE_KEY, OCI_TENANCY_OCID, OCI_USER_OCID } from '../../constructs/node/sensitive-variables';
import { OCI_OPENTOFU_PROVIDER } from '../../constructs/private/opentofu-providers';
import { compositionsOf, CrossplaneCloud, refused } from './crossplane-cloud';
import {
  BALANCE, BALANCED, EACH_LISTENER, EACH_TARGET, MACHINE_VARIABLES, MACHINES, machinesOf, madeOf, Module, ModuleProvider, neededOf, PLACE, PLACED, refusedNames,
  throughTerraform, WORKSPACE,
} from './crossplane-workspace';

const ORACLE: ModuleProvider = {
  cloud: Provider.OCI,
  name: 'oci',
  required: OCI_OPENTOFU_PROVIDER,
  credentials: ['tenancy', 'compartment', 'user', 'fingerprint', 'private_key'],
  secret: 'private_key',
  settings: {
    tenancy_ocid: '${var.tenancy}', user_ocid: '${var.user}', fingerprint: '${var.fingerprint}', private_key: '${base64decode(var.private_key)}',
  },
};
const WORLD = '0.0.0.0/0';
/** Ranges that networks and their peerings are in. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
/** Number of the protocol. */
const TCP = '6';
/** What a load balancer of a cluster calls its control planes. */
const API = 'api';
/** Parts of an availability domain that share no hardware. */
const FAULT_DOMAINS = 3;

const HERE = { compartment_id: '${var.compartment}', display_name: '${var.name}' };
const OF_REGION = neededOf('region', '$spec.regionRef', ['networkId', 'subnetId']);
const TOLD = { networkId: '$region.networkId', subnetId: '$region.subnetId' };

/** What leaves for private addresses finds peerings by itself: they are made known to the gateway, whose routes are its own. */
const REGION: Module = {
  variables: { ...PLACED, ipRange: 'string', subnetIpRange: 'string' },
  resource: {
    oci_core_vcn: { network: { ...HERE, cidr_blocks: ['${var.ipRange}'] } },
    oci_core_internet_gateway: { outside: { ...HERE, vcn_id: '${oci_core_vcn.network.id}', enabled: true } },
    oci_core_drg: { peerings: HERE },
    oci_core_drg_attachment: { network: { display_name: HERE.display_name, drg_id: '${oci_core_drg.peerings.id}', vcn_id: '${oci_core_vcn.network.id}' } },
    oci_core_route_table: {
      machines: {
        ...HERE, vcn_id: '${oci_core_vcn.network.id}',
        route_rules: [
          { destination: WORLD, destination_type: 'CIDR_BLOCK', network_entity_id: '${oci_core_internet_gateway.outside.id}' },
          ...PRIVATE.map((destination) => ({ destination, destination_type: 'CIDR_BLOCK', network_entity_id: '${oci_core_drg.peerings.id}' })),
        ],
        depends_on: ['oci_core_drg_attachment.network'],
      },
    },
    oci_core_security_list: {
      machines: {
        ...HERE, vcn_id: '${oci_core_vcn.network.id}',
        ingress_security_rules: ['${var.ipRange}', ...PRIVATE].map((source) => ({ source, source_type: 'CIDR_BLOCK', protocol: 'all' })),
        egress_security_rules: [{ destination: WORLD, destination_type: 'CIDR_BLOCK', protocol: 'all' }],
      },
    },
    oci_core_subnet: {
      machines: {
        ...HERE, vcn_id: '${oci_core_vcn.network.id}', cidr_block: '${var.subnetIpRange}', route_table_id: '${oci_core_route_table.machines.id}',
        security_list_ids: ['${oci_core_security_list.machines.id}'],
      },
    },
    // Whoever uses it changes it.
    oci_core_public_ip: { entry: { ...HERE, lifetime: 'RESERVED', lifecycle: { ignore_changes: ['private_ip_id'] } } },
  },
  outputs: {
    networkId: '${oci_core_vcn.network.id}', subnetId: '${oci_core_subnet.machines.id}', gatewayId: '${oci_core_drg.peerings.id}',
    address: '${oci_core_public_ip.entry.ip_address}', location: '${var.location}',
  },
};

/** A load balancer with a group of its own, which alone is open to the world: machines in its subnet are not. */
const balancer = (port: string | number, many: object = {}) => ({
  oci_core_network_security_group: { entry: { ...HERE, vcn_id: '${var.networkId}' } },
  oci_core_network_security_group_security_rule: {
    entry: {
      ...many, network_security_group_id: '${oci_core_network_security_group.entry.id}', direction: 'INGRESS', protocol: TCP, source: WORLD, source_type: 'CIDR_BLOCK',
      tcp_options: { destination_port_range: { min: port, max: port } },
    },
  },
  oci_network_load_balancer_network_load_balancer: {
    entry: { ...HERE, subnet_id: '${var.subnetId}', is_private: false, network_security_group_ids: ['${oci_core_network_security_group.entry.id}'] },
  },
});
const BALANCER_ID = '${oci_network_load_balancer_network_load_balancer.entry.id}';
const ADDRESS = '${one([for one in oci_network_load_balancer_network_load_balancer.entry.ip_addresses : one.ip_address if one.is_public])}';
/** Machines see the address of the load balancer, which is in the network. */
const TARGETS = { network_load_balancer_id: BALANCER_ID, policy: 'FIVE_TUPLE', is_preserve_source: false };
const TIMES = { interval_in_millis: 10000, timeout_in_millis: 3000, retries: 3 };

const CLUSTER: Module = {
  variables: { ...PLACED, networkId: 'string', subnetId: 'string' },
  resource: {
    ...balancer(6443),
    oci_network_load_balancer_backend_set: {
      // Oracle takes one answer, which k3s gives to strangers here.
      api: { ...TARGETS, name: API, health_checker: { protocol: 'HTTPS', port: 6443, url_path: '/ping', return_code: 200, ...TIMES } },
    },
    oci_network_load_balancer_listener: {
      api: {
        network_load_balancer_id: BALANCER_ID, name: API, default_backend_set_name: '${oci_network_load_balancer_backend_set.api.name}', protocol: 'TCP', port: 6443,
      },
    },
  },
  outputs: { address: ADDRESS, loadBalancerId: BALANCER_ID, targets: '${oci_network_load_balancer_backend_set.api.name}' },
};

const SIZE = (part: number) => `split("-", var.sku)[${part}]`;
const MACHINE: Module = {
  variables: {
    ...MACHINE_VARIABLES, number: 'number', subnetId: 'string', sshPublicKeys: 'list(string)', loadBalancerId: 'string', targets: 'string',
  },
  data: { oci_identity_availability_domain: { zone: { compartment_id: '${var.tenancy}', ad_number: 1 } } },
  resource: {
    oci_core_instance: {
      machine: {
        ...HERE, availability_domain: '${data.oci_identity_availability_domain.zone.name}', fault_domain: `FAULT-DOMAIN-\${var.number % ${FAULT_DOMAINS} + 1}`,
        shape: `\${${SIZE(0)}}`, shape_config: { ocpus: `\${tonumber(${SIZE(1)})}`, memory_in_gbs: `\${tonumber(${SIZE(2)})}` },
        source_details: { source_type: 'image', source_id: '${var.image}', boot_volume_size_in_gbs: '100' },
        create_vnic_details: { subnet_id: '${var.subnetId}', assign_public_ip: 'true' },
        metadata: { ssh_authorized_keys: '${join("\\n", var.sshPublicKeys)}' },
        // What is left asks for a header, which whoever is only led there does not send.
        instance_options: { are_legacy_imds_endpoints_disabled: true },
        preserve_boot_volume: false,
        freeform_tags: { cluster: '${var.cluster}', pool: '${var.pool}', role: '${var.role}' },
        // They matter on the first boot only: Oracle refuses other keys, and another image would replace the disk of a machine that runs.
        lifecycle: { ignore_changes: ['metadata', 'source_details[0].source_id'] },
      },
    },
    oci_network_load_balancer_backend: {
      api: {
        count: '${var.role == "control-plane" ? 1 : 0}', network_load_balancer_id: '${var.loadBalancerId}', backend_set_name: '${var.targets}',
        ip_address: '${oci_core_instance.machine.private_ip}', port: 6443,
      },
    },
  },
  outputs: { address: '${oci_core_instance.machine.private_ip}' },
};

const LOAD_BALANCER: Module = {
  variables: { ...PLACED, ...BALANCED, networkId: 'string', subnetId: 'string' },
  resource: {
    ...balancer('${each.value.port}', EACH_LISTENER),
    oci_network_load_balancer_backend_set: {
      targets: { ...EACH_LISTENER, ...TARGETS, name: 'port-${each.key}', health_checker: { protocol: 'TCP', port: '${each.value.targetPort}', ...TIMES } },
    },
    oci_network_load_balancer_listener: {
      entry: {
        ...EACH_LISTENER, network_load_balancer_id: BALANCER_ID, name: 'port-${each.key}', protocol: 'TCP', port: '${each.value.port}',
        default_backend_set_name: '${oci_network_load_balancer_backend_set.targets[each.key].name}',
      },
    },
    oci_network_load_balancer_backend: {
      target: {
        ...EACH_TARGET,
        network_load_balancer_id: BALANCER_ID, backend_set_name: '${oci_network_load_balancer_backend_set.targets[tostring(each.value[0].port)].name}',
        ip_address: '${each.value[1].value}', port: '${each.value[0].targetPort}',
      },
    },
  },
  outputs: { address: ADDRESS },
};

const end = (alias: string, gateway: string, rest: object = {}) => ({
  provider: `oci.${alias}`, ...HERE, drg_id: `\${var.${gateway}}`, ...rest,
});
const PEERING: Module = {
  variables: { name: 'string', locationA: 'string', locationB: 'string', gatewayA: 'string', gatewayB: 'string' },
  regions: { a: 'locationA', b: 'locationB' },
  resource: {
    oci_core_remote_peering_connection: {
      a: end('a', 'gatewayA'),
      b: end('b', 'gatewayB', { peer_id: '${oci_core_remote_peering_connection.a.id}', peer_region_name: '${var.locationA}' }),
    },
  },
  outputs: { id: '${oci_core_remote_peering_connection.b.id}' },
};

const CREDENTIALS = [
  OCI_TENANCY_OCID, OCI_COMPARTMENT_OCID,
  {
    ...OCI_USER_OCID, name: 'crossplane_oci_user_ocid',
    description: 'OCID of a user for what is asked for after Phase 0: manages instances, networks and network load balancers in the compartment.',
  },
  { ...OCI_FINGERPRINT, name: 'crossplane_oci_fingerprint', description: 'Fingerprint of crossplane_oci_private_key, as the console shows it.' },
  {
    ...OCI_PRIVATE_KEY, name: 'crossplane_oci_private_key',
    description: 'API signing key (PEM, without a passphrase) of crossplane_oci_user_ocid, in base64 on one line: the output of "base64 --wrap=0 key.pem".',
  },
];

/** Oracle Cloud, with a user of its own: that of the cluster's controllers makes no machines. */
export const CROSSPLANE_OCI: CrossplaneCloud = throughTerraform({
  provider: Provider.OCI,
  credentials: PhaseZeroField.sensitiveText(
    'credentials', 'crossplane_oci_credentials', '{"tenancy": "%s", "compartment": "%s", "user": "%s", "fingerprint": "%s", "private_key": "%s"}', CREDENTIALS,
  ),
  compositions: compositionsOf({
    RegionClaim: [refusedNames('Oracle'), madeOf(ORACLE, 'region', REGION, { ...PLACE, ipRange: '$spec.ipRange', subnetIpRange: '$spec.subnetIpRange' })],
    ClusterClaim: [refusedNames('Oracle'), OF_REGION, madeOf(ORACLE, 'cluster', CLUSTER, { ...PLACE, ...TOLD })],
    NodePoolClaim: [
      refused('or $spec.sshKeys (not $spec.sshPublicKeys)', 'Oracle keeps no keys by name: write sshPublicKeys, and no sshKeys'),
      refused('not (regexMatch `^[A-Za-z0-9.]+-[0-9]+-[0-9]+$` $spec.sku)', 'a machine at Oracle is a shape with its cores and its GB of memory: write a sku such as VM.Standard.E5.Flex-4-32'),
      refusedNames('Oracle'),
      OF_REGION,
      neededOf('cluster', '$spec.clusterRef', ['loadBalancerId', 'targets'], { when: 'eq $spec.role "control-plane"' }),
      machinesOf(ORACLE, MACHINE, {
        number: '$index', subnetId: TOLD.subnetId, sshPublicKeys: '$spec.sshPublicKeys', loadBalancerId: '$cluster.loadBalancerId | default ""',
        targets: '$cluster.targets | default ""',
      }),
    ],
    LoadBalancerClaim: [
      refused('eq $item.type "label_selector"', 'a load balancer at Oracle leads to addresses: write targets of type ip', '$spec.targets'),
      refused('ne $item.protocol "tcp"', 'a load balancer at Oracle passes connections on: write protocol tcp', '$spec.listeners'),
      refusedNames('Oracle'),
      OF_REGION,
      madeOf(ORACLE, 'load-balancer', LOAD_BALANCER, { ...PLACE, ...TOLD, ...BALANCE }),
    ],
    PeeringClaim: [
      refusedNames('Oracle'),
      ...['A', 'B'].map((end) => neededOf('region', `$spec.regionRef${end}`, ['gatewayId', 'location'], { variable: `region${end}` })),
      madeOf(ORACLE, 'peering', PEERING, {
        name: '$name', locationA: '$regionA.location', locationB: '$regionB.location', gatewayA: '$regionA.gatewayId', gatewayB: '$regionB.gatewayId',
      }),
    ],
  }, MACHINES, { resource: WORKSPACE, field: 'outputs.address' }, { resource: WORKSPACE, field: 'outputs.networkId' }),
});
