import * as yaml from 'js-yaml';
import { BootstrapKit, OciBvCsi, OciCcm } from '../blueprints';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { OCI_GUARD_RULES } from '../constructs/infrastructure/oci/guard-rules';
import { cloudInit } from '../constructs/node/cloud-init';
import { machinesOf } from '../constructs/node/machine';
import { unpackTar } from '../constructs/private/tar';
import { BuildingBlock, Capability, Capacity, Checks, Oci, Protocol, Provider, Sovereign } from '../index';
import { summaryOf } from '../sovereigns/program/summary';
import { cluster, dependenciesOf, objectOf, ociRegion, planOf, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps } from './support/fixtures';
import { bare, edited, namesOf, OTHER_KEY, phaseZeroOf, refused, runProviderIdScript, stackOf, STORE_COMPONENT, unknownAttributes } from './support/infrastructure';
import { validateTerraform } from './support/terraform-schema';

// Phase 0 at Oracle, and what the cluster needs of it.

const { MGT } = BuildingBlock;
const NAME = 'oci-fra-mgt-prod';
const LARGE = 'VM.Standard.E5.Flex-8-64';
const TAGS = {
  'openova_io/provider': 'oci', 'openova_io/region': 'fra', 'openova_io/building-block': 'mgt', 'openova_io/env-type': 'prod',
  'openova_io/cluster': NAME, 'openova_io/managed-by': 'opentofu', 'catalyst_openova_io/sovereign': 'omantel.omani.works',
};
const PLACE = { compartment_id: '${var.oci_compartment_ocid}', freeform_tags: TAGS };
const KEPT = { lifecycle: { prevent_destroy: true } };

/** A Sovereign at Oracle with the bootstrap kit. */
function withKit(controlPlanes = 3, workers = 0, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ regions: [ociRegion(cluster(MGT, controlPlanes, workers, LARGE))], ...props });
  new BootstrapKit(sovereign, 'kit');
  return sovereign;
}

describe('a stack', () => {
  test('of a whole Sovereign passes all checks, and has what the schema of the provider has', () => {
    const sovereign = withKit(3, 1, { administrationCidrs: ['203.0.113.0/24'] });
    expect(Checks.run(planOf(sovereign).sovereignPlan).map(String)).toEqual([]);
    const file = stackOf(planOf(sovereign));
    const machines = ['ocifram-k8s-1p', 'ocifram-k8s-2p', 'ocifram-k8s-3p', 'ocifram-main-1p'];
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      core_instance: machines, core_internet_gateway: ['gateway'], core_route_table: ['routes'], core_security_list: ['firewall', 'firewall-lb'],
      core_subnet: ['subnet-cp', 'subnet-lb', 'subnet-workers'], core_vcn: ['network'],
      network_load_balancer_backend: machines.slice(0, 3).map((name) => `api-target-${name}`), network_load_balancer_backend_set: ['api-targets'],
      network_load_balancer_listener: ['api-service'], network_load_balancer_network_load_balancer: ['api-load-balancer'],
    });
    expect([file.terraform.required_providers, file.provider]).toEqual([
      { oci: { source: 'oracle/oci', version: '8.28.0' } }, { oci: [{ region: 'eu-frankfurt-1' }] },
    ]);
    expect(Object.keys(file.variable)).toEqual([
      'crossplane_oci_fingerprint', 'crossplane_oci_private_key', 'crossplane_oci_user_ocid', 'git_password', 'git_username', 'k3s_agent_token',
      'k3s_server_token', 'oci_compartment_ocid', 'oci_fingerprint', 'oci_private_key', 'oci_tenancy_ocid', 'oci_user_ocid', 'openbao_unseal_key',
    ]);
  });

  test('of one machine has no load balancer', () => {
    const file = stackOf(planOf(withKit(1)));
    expect(validateTerraform(file)).toEqual([]);
    expect(Object.keys(file.resource).filter((type) => type.includes('load_balancer'))).toEqual([]);
  });

  test('makes a control plane so, and leaves it alone when user data or the image change', () => {
    const { resource, data } = stackOf(planOf(withKit()));
    expect(bare(resource.oci_core_instance['ocifram-k8s-2p'])).toEqual({
      compartment_id: PLACE.compartment_id, display_name: 'ocifram-k8s-2p', freeform_tags: { ...TAGS, 'catalyst_openova_io/role': 'control-plane' },
      availability_domain: '${data.oci_identity_availability_domain.zone.name}', fault_domain: 'FAULT-DOMAIN-2',
      shape: 'VM.Standard.E5.Flex', shape_config: { ocpus: 8, memory_in_gbs: 64 },
      source_details: { source_type: 'image', source_id: '${data.oci_core_images.image-vm-standard-e5-flex.images[0].id}', boot_volume_size_in_gbs: '100' },
      create_vnic_details: { subnet_id: '${oci_core_subnet.subnet-cp.id}', private_ip: '10.33.0.12', assign_public_ip: 'true' },
      metadata: { user_data: '${base64encode(local.user_data_ocifram_k8s_2p)}' }, instance_options: { are_legacy_imds_endpoints_disabled: true },
      preserve_boot_volume: false, lifecycle: { prevent_destroy: true, ignore_changes: ['metadata', 'source_details[0].source_id'] },
    });
    expect(bare(data.oci_identity_availability_domain.zone)).toEqual({ compartment_id: '${var.oci_tenancy_ocid}', ad_number: 1 });
    expect(bare(data.oci_core_images['image-vm-standard-e5-flex'])).toEqual({
      compartment_id: PLACE.compartment_id, operating_system: 'Canonical Ubuntu', operating_system_version: '24.04', shape: 'VM.Standard.E5.Flex',
      sort_by: 'TIMECREATED', sort_order: 'DESC',
    });
  });

  test('spreads a pool over the three fault domains, lets the network choose addresses of workers, and asks for an image for each shape', () => {
    const region = ociRegion({ ...cluster(MGT, 1, 0, LARGE), pools: [{ name: 'main', instanceType: 'VM.Standard.A1.Flex-4-24', count: 4 }] });
    const { resource, data } = stackOf(planOf(testSovereign({ regions: [region] })));
    const workers = [1, 2, 3, 4].map((ordinal) => resource.oci_core_instance[`ocifram-main-${ordinal}p`]);
    expect(workers.map(({ fault_domain: domain }) => domain)).toEqual(['FAULT-DOMAIN-1', 'FAULT-DOMAIN-2', 'FAULT-DOMAIN-3', 'FAULT-DOMAIN-1']);
    expect(workers[0]).toMatchObject({
      shape: 'VM.Standard.A1.Flex', shape_config: { ocpus: 4, memory_in_gbs: 24 },
      create_vnic_details: { subnet_id: '${oci_core_subnet.subnet-workers.id}', assign_public_ip: 'true' },
      source_details: { source_id: '${data.oci_core_images.image-vm-standard-a1-flex.images[0].id}' },
    });
    expect(Object.keys(data.oci_core_images)).toEqual(['image-vm-standard-a1-flex', 'image-vm-standard-e5-flex']);
  });

  test('makes machines with graphics processors in the one size of their shape, which get driver and container runtime when they boot', () => {
    const pools = [{ name: 'gpu', instanceType: 'VM.GPU.A10.1', count: 1 }];
    const plan = planOf(testSovereign({ regions: [ociRegion({ ...cluster(MGT, 1, 0, LARGE), pools })] }));
    const file = stackOf(plan);
    expect(validateTerraform(file)).toEqual([]);
    expect(bare(file.resource.oci_core_instance['ocifram-gpu-1p'])).toEqual(expect.objectContaining({ shape: 'VM.GPU.A10.1' }));
    expect(file.resource.oci_core_instance['ocifram-gpu-1p']).not.toHaveProperty('shape_config');
    const [server, machine] = machinesOf(plan.hostCluster).map((one) => yaml.load(cloudInit(one, plan).render(() => 'secret')) as any);
    expect(machine.packages).toEqual([
      'fail2ban', 'unattended-upgrades', 'linux-modules-nvidia-580-server-open-oracle', 'nvidia-headless-no-dkms-580-server-open', 'nvidia-utils-580-server',
      'nvidia-container-toolkit',
    ]);
    expect([machine.apt, machine.power_state]).toEqual([
      { sources: { nvidia: {
        source: 'deb [signed-by=$KEY_FILE] https://nvidia.github.io/libnvidia-container/stable/deb/$(ARCH) /', keyid: 'C95B321B61E88C1809C4F759DDCAE044F796ECB0',
      } } },
      { mode: 'reboot', condition: '! modinfo nvidia >/dev/null 2>&1' },
    ]);
    const aptOf = ({ write_files: files }: any) => unpackTar(Buffer.from(files.find(({ encoding }: any) => encoding === 'b64').content, 'base64'))['etc/apt/apt.conf.d/60-catalyst'];
    expect(aptOf(machine)).toBe(`${aptOf(server)}Unattended-Upgrade::Package-Blacklist { "linux-"; "nvidia-"; "libnvidia-"; };\n`);
    expect([server.packages, server.apt, server.power_state]).toEqual([['fail2ban', 'unattended-upgrades'], undefined, undefined]);
  });

  test('has a network of three subnets with a way out, none of which has the rules that Oracle gives by itself (L4)', () => {
    const { resource } = stackOf(planOf(withKit()));
    const named = { ...PLACE, display_name: `${NAME}-network` };
    const vcn = { vcn_id: '${oci_core_vcn.network.id}' };
    expect(bare(resource.oci_core_vcn.network)).toEqual({ ...named, ...KEPT, cidr_blocks: ['10.33.0.0/16'] });
    expect(bare(resource.oci_core_internet_gateway.gateway)).toEqual({ ...named, ...vcn, enabled: true });
    expect(bare(resource.oci_core_route_table.routes)).toEqual({
      ...named, ...vcn,
      route_rules: [{ destination: '0.0.0.0/0', destination_type: 'CIDR_BLOCK', network_entity_id: '${oci_core_internet_gateway.gateway.id}' }],
    });
    const subnet = (purpose: string, range: string, list: string) => ({
      ...PLACE, ...vcn, ...KEPT, display_name: `${NAME}-network-${purpose}`, cidr_block: range, route_table_id: '${oci_core_route_table.routes.id}',
      security_list_ids: [`\${oci_core_security_list.${list}.id}`],
    });
    expect(Object.values(resource.oci_core_subnet).map(bare)).toEqual([
      subnet('cp', '10.33.0.0/24', 'firewall'), subnet('lb', '10.33.1.0/24', 'firewall-lb'), subnet('workers', '10.33.16.0/20', 'firewall'),
    ]);
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const sovereign = withKit(1, 0, { administrationCidrs: ['203.0.113.0/24', '198.51.100.7/32'] });
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: STORE_COMPONENT }, (self) => {
      self.hostPort({ port: 8443, protocol: Protocol.UDP, description: 'Demo' });
    });
    const { oci_core_security_list: lists } = stackOf(planOf(sovereign)).resource;
    const rules = (list: any) => list.ingress_security_rules.map(({ source, protocol, tcp_options: tcp, udp_options: udp }: any) => {
      const { min, max } = tcp ?? udp ?? {};
      return [source, protocol, min, max];
    });
    expect(rules(lists.firewall)).toEqual([
      ['10.33.0.0/16', 'all', undefined, undefined], ['0.0.0.0/0', '1', undefined, undefined], ['0.0.0.0/0', '6', 53, 53], ['0.0.0.0/0', '17', 53, 53],
      ['0.0.0.0/0', '17', 8443, 8443], ['203.0.113.0/24', '6', 22, 22], ['198.51.100.7/32', '6', 22, 22], ['203.0.113.0/24', '6', 6443, 6443],
      ['198.51.100.7/32', '6', 6443, 6443],
    ]);
    expect(rules(lists['firewall-lb'])).toEqual([
      ['10.33.0.0/16', 'all', undefined, undefined], ...planOf(sovereign).ingressPorts.map((port) => ['0.0.0.0/0', '6', port, port]),
    ]);
    expect(lists.firewall.egress_security_rules).toEqual([{ destination: '0.0.0.0/0', destination_type: 'CIDR_BLOCK', protocol: 'all', description: 'Everything' }]);
  });

  test('puts the API behind a load balancer at its address on the private network, through which control planes reach one another', () => {
    const { resource } = stackOf(planOf(withKit(3, 1)));
    const balancer = { network_load_balancer_id: '${oci_network_load_balancer_network_load_balancer.api-load-balancer.id}' };
    const set = '${oci_network_load_balancer_backend_set.api-targets.name}';
    expect(bare(resource.oci_network_load_balancer_network_load_balancer['api-load-balancer'])).toEqual({
      ...PLACE, ...KEPT, display_name: `${NAME}-api`, subnet_id: '${oci_core_subnet.subnet-lb.id}', is_private: true, assigned_private_ipv4: '10.33.1.10',
    });
    expect(bare(resource.oci_network_load_balancer_backend_set['api-targets'])).toEqual({
      ...balancer, name: 'api', policy: 'FIVE_TUPLE', is_preserve_source: false,
      health_checker: { protocol: 'HTTPS', port: 6443, url_path: '/ping', return_code: 200, interval_in_millis: 10000, timeout_in_millis: 3000, retries: 3 },
    });
    expect(bare(resource.oci_network_load_balancer_listener['api-service'])).toEqual({ ...balancer, name: 'api', default_backend_set_name: set, protocol: 'TCP', port: 6443 });
    expect(bare(resource.oci_network_load_balancer_backend['api-target-ocifram-k8s-3p'])).toEqual({
      ...balancer, backend_set_name: set, ip_address: '10.33.0.13', port: 6443,
    });
  });

  test('tells how to reach the cluster, and hands over every resource it makes', () => {
    const { output, resource } = stackOf(planOf(withKit(3, 1)));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over']);
    expect(output.api.value.control_planes[0]).toEqual({
      name: 'ocifram-k8s-1p', private_ipv4: '10.33.0.11', public_ipv4: '${oci_core_instance.ocifram-k8s-1p.public_ip}',
    });
    const count = Object.values<any>(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(output.hand_over.value.length).toBe(count);
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stackOf(planOf(withKit()), { deletionProtection: false });
    expect(resource.oci_core_instance['ocifram-k8s-1p'].lifecycle.prevent_destroy).toBe(false);
  });

  test('is in the region that Oracle means by the code', () => {
    const location = (code: string) => testSovereign({
      regions: [{ provider: Oci.cloud(), code, hostClusters: [cluster(MGT, 1, 0, LARGE)] }],
    }).managementCluster.region.location.cloudLocation;
    expect(['dxb', 'fra', 'sg', 'iad', 'syd'].map(location)).toEqual(['me-dubai-1', 'eu-frankfurt-1', 'ap-singapore-1', 'us-ashburn-1', 'ap-sydney-1']);
  });
});

describe('user data', () => {
  test('has all keys for SSH, and opens a machine that its image closes before anything else runs', () => {
    const { locals } = stackOf(planOf(withKit(3, 0, { sshPublicKeys: [SSH_KEY, OTHER_KEY] })));
    const { ssh_authorized_keys: keys, runcmd } = yaml.load(locals.user_data_ocifram_k8s_2p) as any;
    expect(keys).toEqual([SSH_KEY, OTHER_KEY]);
    expect(runcmd.slice(1, 6)).toEqual([
      ['systemctl', 'mask', '--now', 'netfilter-persistent.service'], ['iptables', '--flush', 'INPUT'], ['iptables', '--flush', 'FORWARD'],
      ['ip6tables', '--flush', 'INPUT'], ['ip6tables', '--flush', 'FORWARD'],
    ]);
  });

  test('asks Oracle for the id of the machine, which the controller needs of every node, and starts over when nobody answers', () => {
    const answers = 'case "$*" in *"Authorization: Bearer Oracle"*/opc/v2/instance/id) echo ocid1.instance.oc1..1 ;; *) exit 22 ;; esac';
    const { status, said, written } = runProviderIdScript(Provider.OCI, answers);
    expect([status, said, yaml.load(written!)]).toEqual([0, 'k3s-provider-id: this is ocid1.instance.oc1..1', { 'kubelet-arg+': ['provider-id=ocid1.instance.oc1..1'] }]);
    expect(runProviderIdScript(Provider.OCI, 'exit 28')).toEqual({
      status: 1, said: 'k3s-provider-id: the metadata service does not answer, systemd starts over', written: undefined,
    });
  });

  test('has the configuration of the controllers, with their key and the subnet that the stack makes', () => {
    const { locals } = stackOf(planOf(withKit()));
    const [, format, values] = /^\$\{base64encode\(format\((".*"), (.*)\)\)\}$/.exec(locals.oci_config)!;
    expect(values).toBe('var.oci_tenancy_ocid, var.oci_user_ocid, var.oci_fingerprint, var.oci_private_key, var.oci_compartment_ocid, local.load_balancer_subnet_id');
    const parts = ['ocid1.tenancy.oc1..t', 'ocid1.user.oc1..u', '00:11', Buffer.from('-----BEGIN\nkey\n').toString('base64'), 'ocid1.compartment.oc1..c', 'subnet'];
    expect(yaml.load(parts.reduce((text, part) => text.replace('%s', part), JSON.parse(format)))).toEqual({
      auth: { region: 'eu-frankfurt-1', tenancy: 'ocid1.tenancy.oc1..t', user: 'ocid1.user.oc1..u', fingerprint: '00:11', key: new Uint8Array(Buffer.from('-----BEGIN\nkey\n')) },
      compartment: 'ocid1.compartment.oc1..c', loadBalancer: { securityListManagementMode: 'None', subnet1: 'subnet' },
    });
    expect(locals.load_balancer_subnet_id).toBe('${oci_core_subnet.subnet-lb.id}');
    const { write_files: files } = yaml.load(locals.user_data_ocifram_k8s_1p) as any;
    const secret = files.find(({ path }: any) => path === '/var/lib/catalyst/manifests/2-secret-kube-system-oci.yaml');
    expect(yaml.load(secret.content)).toMatchObject({ metadata: { name: 'oci', namespace: 'kube-system' }, data: { 'config.yaml': '${local.oci_config}' } });
  });

  test('fits, in base64, into what Oracle takes, with the longest value of every secret', () => {
    const plan = planOf(withKit());
    const { limits } = Oci.cloud();
    expect('user_data'.length + Math.ceil(limits.userDataBytes / 3) * 4).toBeLessThanOrEqual(32000);
    expect(Math.max(...machinesOf(plan.hostCluster).map((machine) => cloudInit(machine, plan).maxBytes))).toBeLessThanOrEqual(limits.userDataBytes);
    const [field] = plan.phaseZeroSecrets.find(({ name }) => name === 'oci')!.fields;
    const { composition, maxBytes } = field.variable!;
    const longest = [...composition!.variables, ...composition!.made].reduce((text, value) => text.replace('%s', 'x'.repeat(value.maxBytes)), composition!.format);
    expect(maxBytes).toBeGreaterThanOrEqual(Buffer.from(longest).toString('base64').length);
  });

  test('is read by a rehearsal out of its local value, with the controller that Phase 0 starts', () => {
    const { manifests, machines } = phaseZeroOf(planOf(withKit(3, 1)));
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(expect.arrayContaining([
      'Namespace flux-system', 'Secret oci', 'HelmChart cilium', 'FluxInstance flux', 'ServiceAccount oci-cloud-controller-manager',
      'ClusterRole oci-cloud-controller-manager', 'DaemonSet oci-cloud-controller-manager',
    ]));
    expect(machines.map(({ name, address, instanceType, location }) => [name, address, instanceType, location])).toEqual([
      ['ocifram-k8s-1p', '10.33.0.11', LARGE, 'eu-frankfurt-1'], ['ocifram-k8s-2p', '10.33.0.12', LARGE, 'eu-frankfurt-1'],
      ['ocifram-k8s-3p', '10.33.0.13', LARGE, 'eu-frankfurt-1'], ['ocifram-main-1p', '10.33.16.4', LARGE, 'eu-frankfurt-1'],
    ]);
  });
});

describe('the guard', () => {
  const MACHINE = 'oci_core_instance';

  test('knows attributes that the provider has, of every resource that stacks make', () => {
    expect(unknownAttributes('oci', OCI_GUARD_RULES)).toEqual([]);
    expect(Object.keys(stackOf(planOf(withKit(3, 1))).resource).filter((type) => !OCI_GUARD_RULES.replaceClass[type])).toEqual([]);
  });

  test('finds nothing where nothing changes, nor in what the cloud fills in', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, file)).toEqual([]);
    expect(readStack(file).resources.get(`${MACHINE}.ocifram-k8s-1p`)!.facts).toEqual({
      'availability_domain': '${data.oci_identity_availability_domain.zone.name}', 'create_vnic_details.private_ip': '10.33.0.11',
      'create_vnic_details.subnet_id': '${oci_core_subnet.subnet-cp.id}', 'private_ip': '10.33.0.11', 'role': 'control-plane', 'server_type': LARGE,
    });
    const named = (type: string, address: string, id: string, values: any) => ({ mode: 'managed', type, address: `${type}.${address}`, values: { id, ...values } });
    const state = {
      format_version: '1.0',
      values: { root_module: { resources: [
        named('oci_core_vcn', 'network', 'ocid1.vcn.1', { cidr_blocks: ['10.33.0.0/16'] }),
        named('oci_core_subnet', 'subnet-workers', 'ocid1.subnet.1', { vcn_id: 'ocid1.vcn.1' }),
        named(MACHINE, 'ocifram-main-1p', 'ocid1.instance.1', {
          availability_domain: 'Uocm:EU-FRANKFURT-1-AD-1', shape: 'VM.Standard.E5.Flex', shape_config: [{ ocpus: 8, memory_in_gbs: 64, nvmes: 0 }],
          create_vnic_details: [{ subnet_id: 'ocid1.subnet.1', private_ip: '10.33.16.9' }], source_details: [{ source_id: 'ocid1.image.1' }],
          metadata: { user_data: 'abc' }, freeform_tags: { 'catalyst_openova_io/role': 'worker' },
        }),
      ] } },
    };
    expect(readStack(state).resources.get(`${MACHINE}.ocifram-main-1p`)!.facts).toMatchObject({
      'create_vnic_details.subnet_id': '${oci_core_subnet.subnet-workers.id}', 'private_ip': '10.33.16.9', 'role': 'worker', 'server_type': LARGE,
    });
    expect(refused(state, file)).toEqual([]);
    expect(OCI_GUARD_RULES.machine.instanceType({ shape: 'VM.GPU.A10.1', shape_config: [{ ocpus: 15, memory_in_gbs: 240 }] })).toBe('VM.GPU.A10.1');
  });

  test('fails when a machine would be lost, replaced, moved or become what it cannot be', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    const worker = (change: (machine: any) => void) => refused(file, edited(file, ({ [MACHINE]: machines }) => change(machines['ocifram-main-1p'])));
    const instead = "change it back, or write acknowledge: ['one/ocifram-main-1p'] [guard]";
    expect(refused(file, edited(file, ({ [MACHINE]: machines }) => { delete machines['ocifram-main-1p']; }))).toEqual([
      `one/ocifram-main-1p: would be deleted: its data is lost; ${instead}`,
    ]);
    expect(worker((machine) => { machine.create_vnic_details.subnet_id = '${oci_core_subnet.subnet-cp.id}'; })).toEqual([
      'one/ocifram-main-1p: would be replaced, because create_vnic_details.subnet_id changes from "${oci_core_subnet.subnet-workers.id}" to '
        + `"\${oci_core_subnet.subnet-cp.id}": its data is lost; ${instead}`,
    ]);
    expect(worker((machine) => Object.assign(machine, { shape: 'VM.Standard.A1.Flex', shape_config: { ocpus: 8, memory_in_gbs: 48 } }))).toEqual([
      `one/ocifram-main-1p: would change from ${LARGE} (x86) to VM.Standard.A1.Flex-8-48 (arm): the cloud refuses another architecture, after the provider has switched the machine off; `
        + 'change it back, this cannot be acknowledged; add another pool with VM.Standard.A1.Flex-8-48, move what runs on this one, and remove it [guard]',
    ]);
    expect(worker((machine) => { machine.shape_config = { ocpus: 4, memory_in_gbs: 32 }; })).toEqual([]);
    expect(worker((machine) => { machine.metadata = {}; })).toEqual([]);
    expect(refused(file, edited(file, ({ oci_core_subnet: subnets }) => { delete subnets['subnet-workers']; }))).toEqual([
      "one/subnet-workers: would be deleted: whatever is in it loses its private address; change it back, or write acknowledge: ['one/subnet-workers'] [guard]",
    ]);
  });
});

describe('what a cluster takes', () => {
  test('fails when it does not fit, naming the smallest machines that would, without a price', () => {
    const sovereign = testSovereign({ regions: [ociRegion(cluster(MGT, 1, 0, 'VM.Standard.E5.Flex-1-8'))] });
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT, provides: [Capability.NETWORK, Capability.NODES, Capability.GITOPS] }, (self) => {
      self.workload({ name: 'store', cpuMillis: 500, memoryMiB: 12000 });
    });
    expect(Capacity.of(planOf(sovereign)).remedy()).toBe("use 'VM.Standard.E5.Flex-2-16' for the control plane (no price)");
  });

  test('is not known in money without prices, and is said so', () => {
    const sovereign = withKit();
    expect(Capacity.of(planOf(sovereign)).monthlyEuro).toBe(undefined);
    expect(summaryOf(sovereign).at(-1)).toBe('  cost       no price is recorded for oci');
  });

  test('counts a core of ARM as one virtual processor, and one of x86 as two', () => {
    expect(['VM.Standard.E5.Flex-4-32', 'VM.Standard.A1.Flex-4-24'].map((name) => Oci.cloud().instanceType('test', name, 'eu-frankfurt-1').vcpus)).toEqual([8, 4]);
  });
});

describe('OciCcm', () => {
  test('runs on control planes, on the network of the machine, with the configuration of Phase 0', () => {
    const { spec: { template: { spec } } } = objectOf(planOf(withKit()), 'oci-ccm', 'DaemonSet');
    expect([spec.hostNetwork, spec.nodeSelector, spec.tolerations.map(({ key }: any) => key)]).toEqual([
      true, { 'node-role.kubernetes.io/control-plane': 'true' }, ['node.cloudprovider.kubernetes.io/uninitialized', 'node.kubernetes.io/not-ready'],
    ]);
    const [{ args, command, env, image, volumeMounts }] = spec.containers;
    expect([image, command, args]).toEqual(['ghcr.io/oracle/cloud-provider-oci:v1.35.0', ['/usr/local/bin/oci-cloud-controller-manager'], [
      '--v=2', '--cloud-provider=oci', '--cloud-config=/etc/oci/config.yaml', `--cluster-name=${NAME}`, '--concurrent-service-syncs=3',
    ]]);
    expect(env).toEqual([{ name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' }, { name: 'KUBERNETES_SERVICE_PORT', value: '6444' }]);
    expect([volumeMounts, spec.volumes]).toEqual([
      [{ name: 'configuration', mountPath: '/etc/oci', readOnly: true }], [{ name: 'configuration', secret: { secretName: 'oci' } }],
    ]);
  });

  test('is started by Phase 0, with the very objects that Flux takes over', () => {
    const plan = planOf(withKit());
    const early = plan.bootstrapObjects.filter(({ unit }) => unit.name === 'oci-ccm').map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`);
    expect(early.sort()).toEqual(plan.tryFindUnit('oci-ccm')!.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort());
    expect(plan.tryFindUnit('oci-ccm')!.prune).toBe(false);
  });

  test('makes a network load balancer for the Gateway, of which nothing but the public address is told', () => {
    const gateway = planOf(withKit()).units.flatMap((unit) => unit.manifests).find(({ kind }) => kind === 'Gateway')!;
    expect(gateway.spec.infrastructure.annotations).toEqual({
      'oci.oraclecloud.com/load-balancer-type': 'nlb', 'oci-network-load-balancer.oraclecloud.com/external-ip-only': 'true',
    });
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new OciCcm(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/oci-ccm: runs on oci clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

describe('OciBvCsi', () => {
  test('makes volumes, which are kept by default, and runs neither file systems nor Lustre on nodes', () => {
    const plan = planOf(withKit());
    const driver = (kind: string) => objectOf(plan, 'oci-bv-csi', kind).spec.template.spec;
    expect([driver('Deployment').hostNetwork, objectOf(plan, 'oci-bv-csi', 'Deployment').spec.replicas]).toEqual([true, 2]);
    expect(driver('Deployment').containers.map(({ name, image }: any) => [name, image])).toEqual([
      ['csi-attacher', 'registry.k8s.io/sig-storage/csi-attacher:v4.12.0'], ['csi-provisioner', 'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0'],
      ['csi-resizer', 'registry.k8s.io/sig-storage/csi-resizer:v2.2.0'], ['oci-csi-controller-driver', 'ghcr.io/oracle/cloud-provider-oci:v1.35.0'],
    ]);
    expect(driver('Deployment').containers[3]).toMatchObject({
      args: ['--endpoint=unix:///csi/csi.sock', '--fss-csi-endpoint=unix:///csi/csi-fss.sock'], env: [{ name: 'LUSTRE_CSI_CONTROLLER_DRIVER_ENABLED', value: 'false' }],
      volumeMounts: [{ name: 'socket', mountPath: '/csi' }, { name: 'configuration', mountPath: '/etc/oci', readOnly: true }],
    });
    expect(driver('DaemonSet').containers[1]).toMatchObject({
      args: ['--v=2', '--endpoint=unix:///csi/csi.sock', '--nodeid=$(KUBE_NODE_NAME)', '--fss-csi-driver-enabled=false'], securityContext: { privileged: true },
    });
    const classes = ['oci-bv', 'oci-bv-retain'].map((name) => objectOf(plan, 'oci-bv-csi', 'StorageClass', name));
    expect(classes.map(({ reclaimPolicy, metadata }) => [reclaimPolicy, metadata.annotations])).toEqual([
      ['Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' }], ['Retain', undefined],
    ]);
    expect(classes[1]).toMatchObject({
      provisioner: 'blockvolume.csi.oraclecloud.com', volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true,
      parameters: { 'attachment-type': 'paravirtualized', 'csi.storage.k8s.io/fstype': 'ext4' },
    });
    expect(plan.tryFindUnit('oci-bv-csi')!.prune).toBe(false);
  });

  test('gives a claim its class and the smallest size that there is, and comes before it', () => {
    const sovereign = withKit();
    const got: any[] = [];
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT }, (self) => {
      got.push(self.volume({ sizeGiB: 20 }), self.volume({ sizeGiB: 60, retained: false }));
    });
    expect(dependenciesOf(planOf(sovereign), 'store')).toContain('oci-bv-csi');
    expect(got).toEqual([{ storageClassName: 'oci-bv-retain', size: '50Gi' }, { storageClassName: 'oci-bv', size: '60Gi' }]);
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new OciBvCsi(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/oci-bv-csi: runs on oci clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});
