import * as yaml from 'js-yaml';
import { BootstrapKit, GcpCcm, GcpPdCsi } from '../blueprints';
import { GCP_GUARD_RULES } from '../constructs/infrastructure/gcp/guard-rules';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { cloudInit } from '../constructs/node/cloud-init';
import { machinesOf } from '../constructs/node/machine';
import { BuildingBlock, Capability, Capacity, Checks, Gcp, Location, Protocol, Provider, Sovereign } from '../index';
import { summaryOf } from '../sovereigns/program/summary';
import { cluster, dependenciesOf, gcpRegion, objectOf, planOf, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps } from './support/fixtures';
import { bare, edited, namesOf, OTHER_KEY, phaseZeroOf, refused, stackOf, STORE_COMPONENT, unknownAttributes } from './support/infrastructure';
import { validateTerraform } from './support/terraform-schema';

// Phase 0 at Google, and what the cluster needs of it.

const { MGT } = BuildingBlock;
const NAME = 'gcp-fra-mgt-prod';
const LABELS = {
  'openova_io_provider': 'gcp', 'openova_io_region': 'fra', 'openova_io_building-block': 'mgt', 'openova_io_env-type': 'prod',
  'openova_io_cluster': NAME, 'openova_io_managed-by': 'opentofu', 'catalyst_openova_io_sovereign': 'omantel_omani_works',
};

/** A Sovereign at Google with the bootstrap kit. */
function withKit(controlPlanes = 3, workers = 0, props: TestSovereignProps = {}, type = 'n2-standard-16'): Sovereign {
  const sovereign = testSovereign({ regions: [gcpRegion(cluster(MGT, controlPlanes, workers, type))], ...props });
  new BootstrapKit(sovereign, 'kit', { crossplaneProviders: { googleProject: 'omantel-platform' } });
  return sovereign;
}

describe('a stack', () => {
  test('of a whole Sovereign passes all checks, and has what the schema of the provider has', () => {
    const sovereign = withKit(3, 9, { administrationCidrs: ['203.0.113.0/24'] });
    expect(Checks.run(planOf(sovereign).sovereignPlan).map(String)).toEqual([]);
    const file = stackOf(planOf(sovereign));
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      compute_firewall: ['in-api', 'in-health', 'in-icmp', 'in-network', 'in-ssh', 'in-tcp-53', 'in-udp-53'],
      compute_forwarding_rule: ['api-load-balancer'],
      compute_instance: [...[1, 2, 3].map((n) => `gcpfram-k8s-${n}p`), ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `gcpfram-main-${n}p`)],
      compute_instance_group: ['api-targets'], compute_network: ['network'], compute_region_backend_service: ['api-backends'], compute_region_health_check: ['api-health'],
      compute_region_target_tcp_proxy: ['api-proxy'], compute_resource_policy: ['spread-k8s-1', 'spread-main-1', 'spread-main-2'],
      compute_subnetwork: ['subnet-cp', 'subnet-lb', 'subnet-proxies', 'subnet-workers'],
    });
    expect([file.terraform.required_providers, file.provider]).toEqual([
      { google: { source: 'hashicorp/google', version: '6.50.0' } }, { google: [{ region: 'europe-west3', add_terraform_attribution_label: false }] },
    ]);
    expect(Object.keys(file.variable)).toEqual([
      'crossplane_gcp_credentials', 'gcp_credentials', 'git_password', 'git_username', 'k3s_agent_token', 'k3s_server_token', 'openbao_unseal_key',
    ]);
  });

  test('of one machine has no load balancer, no proxies and no health check', () => {
    const file = stackOf(planOf(withKit(1)));
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      compute_firewall: ['in-icmp', 'in-network', 'in-tcp-53', 'in-udp-53'], compute_instance: ['gcpfram-k8s-1p'], compute_network: ['network'],
      compute_resource_policy: ['spread-k8s-1'], compute_subnetwork: ['subnet-cp', 'subnet-lb', 'subnet-workers'],
    });
  });

  test('makes a control plane so, with the newest image of its architecture, and leaves it alone when that changes', () => {
    const file = stackOf(planOf(withKit(3, 0, { sshPublicKeys: [SSH_KEY, OTHER_KEY] })));
    const { metadata: { 'user-data': text, ...metadata }, ...machine } = bare(file.resource.google_compute_instance['gcpfram-k8s-2p']);
    expect(machine).toEqual({
      name: 'gcpfram-k8s-2p', zone: 'europe-west3-a', machine_type: 'n2-standard-16', allow_stopping_for_update: true, tags: [NAME],
      labels: { ...LABELS, catalyst_openova_io_role: 'control-plane' },
      boot_disk: { initialize_params: { image: 'ubuntu-os-cloud/ubuntu-2404-lts-amd64', size: 100, type: 'pd-balanced' } },
      network_interface: [{ subnetwork: '${google_compute_subnetwork.subnet-cp.id}', network_ip: '10.54.0.12', access_config: [{}] }],
      resource_policies: ['${google_compute_resource_policy.spread-k8s-1.id}'], deletion_protection: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['boot_disk[0].initialize_params[0].image', 'metadata["user-data"]'] },
    });
    expect(metadata).toEqual({ 'ssh-keys': `ubuntu:${OTHER_KEY}\nubuntu:${SSH_KEY}`, 'block-project-ssh-keys': 'TRUE', 'enable-oslogin': 'FALSE' });
    expect(text.split('\n')[0]).toBe('#cloud-config');
    expect(bare(file.resource.google_compute_resource_policy['spread-k8s-1'])).toEqual({
      name: `${NAME}-k8s-1`, region: 'europe-west3', group_placement_policy: { availability_domain_count: 8 },
    });
  });

  test('gives types that take no spread policy none', () => {
    const file = stackOf(planOf(withKit(3, 0, {}, 'e2-standard-16')));
    expect(validateTerraform(file)).toEqual([]);
    expect([file.resource.google_compute_resource_policy, file.resource.google_compute_instance['gcpfram-k8s-1p'].resource_policies]).toEqual([undefined, undefined]);
  });

  test('takes an image for ARM where the machine has such a processor', () => {
    new (Location as any)(20, Provider.GCP, 'ams', 'm', 'europe-west4', 'europe-west4-a');
    const sovereign = testSovereign({ regions: [{ provider: Gcp.cloud(), code: 'ams', hostClusters: [cluster(MGT, 1, 0, 't2a-standard-4')] }] });
    expect(stackOf(planOf(sovereign)).resource.google_compute_instance['gcpamsm-k8s-1p'].boot_disk.initialize_params.image).toBe('ubuntu-os-cloud/ubuntu-2404-lts-arm64');
  });

  test('has a network with subnets that do not lead to others, and one for proxies', () => {
    const { resource } = stackOf(planOf(withKit()));
    expect(bare(resource.google_compute_network.network)).toEqual({ name: `${NAME}-network`, auto_create_subnetworks: false, lifecycle: { prevent_destroy: true } });
    const subnet = (purpose: string, range: string, more = {}) => ({
      name: `${NAME}-network-${purpose}`, network: '${google_compute_network.network.id}', region: 'europe-west3', ip_cidr_range: range, ...more,
      lifecycle: { prevent_destroy: true },
    });
    expect(Object.values(resource.google_compute_subnetwork).map(bare)).toEqual([
      subnet('cp', '10.54.0.0/24'), subnet('lb', '10.54.1.0/24'), subnet('proxies', '10.54.2.0/24', { purpose: 'REGIONAL_MANAGED_PROXY', role: 'ACTIVE' }),
      subnet('workers', '10.54.16.0/20'),
    ]);
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const sovereign = testSovereign({ regions: [gcpRegion(cluster(MGT, 1, 0, 'e2-standard-8'))], administrationCidrs: ['203.0.113.0/24', '198.51.100.7/32'] });
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: STORE_COMPONENT }, (self) => {
      self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' });
    });
    const rules = Object.values<any>(stackOf(planOf(sovereign)).resource.google_compute_firewall);
    expect(rules.map(({ name, source_ranges, allow: [{ protocol, ports }], target_tags, direction }) => (
      [name, source_ranges, protocol, ports, target_tags, direction]
    ))).toEqual([
      [`${NAME}-k8s-nodes-api`, ['203.0.113.0/24', '198.51.100.7/32'], 'tcp', ['6443'], [NAME], 'INGRESS'],
      [`${NAME}-k8s-nodes-icmp`, ['0.0.0.0/0'], 'icmp', undefined, [NAME], 'INGRESS'],
      [`${NAME}-k8s-nodes-network`, ['10.54.0.0/16'], 'all', undefined, [NAME], 'INGRESS'],
      [`${NAME}-k8s-nodes-ssh`, ['203.0.113.0/24', '198.51.100.7/32'], 'tcp', ['22'], [NAME], 'INGRESS'],
      [`${NAME}-k8s-nodes-udp-53`, ['0.0.0.0/0'], 'udp', ['53'], [NAME], 'INGRESS'],
    ]);
  });

  test('puts the API behind proxies at its address on the private network, through which control planes reach one another', () => {
    const { resource } = stackOf(planOf(withKit(3, 1)));
    const name = `${NAME}-api`;
    const region = 'europe-west3';
    expect(bare(resource.google_compute_forwarding_rule['api-load-balancer'])).toEqual({
      name, region, labels: LABELS, target: '${google_compute_region_target_tcp_proxy.api-proxy.id}', load_balancing_scheme: 'INTERNAL_MANAGED',
      ip_protocol: 'TCP', port_range: '6443', network: '${google_compute_network.network.id}', subnetwork: '${google_compute_subnetwork.subnet-lb.id}',
      ip_address: '10.54.1.10', lifecycle: { prevent_destroy: true }, depends_on: ['google_compute_subnetwork.subnet-proxies'],
    });
    expect(bare(resource.google_compute_instance_group['api-targets'])).toEqual({
      name, zone: 'europe-west3-a', network: '${google_compute_network.network.id}', named_port: [{ name: 'api', port: 6443 }],
      instances: [1, 2, 3].map((n) => `\${google_compute_instance.gcpfram-k8s-${n}p.self_link}`),
    });
    expect(bare(resource.google_compute_region_backend_service['api-backends'])).toEqual({
      name, region, load_balancing_scheme: 'INTERNAL_MANAGED', protocol: 'TCP', port_name: 'api', timeout_sec: 86400, connection_draining_timeout_sec: 10,
      health_checks: ['${google_compute_region_health_check.api-health.id}'],
      backend: [{ group: '${google_compute_instance_group.api-targets.self_link}', balancing_mode: 'UTILIZATION', capacity_scaler: 1 }],
    });
    expect(bare(resource.google_compute_region_health_check['api-health'])).toEqual({
      name, region, check_interval_sec: 5, timeout_sec: 2, healthy_threshold: 2, unhealthy_threshold: 2, https_health_check: { port: 6443, request_path: '/ping' },
    });
    expect(resource.google_compute_firewall['in-health']).toMatchObject({
      source_ranges: ['35.191.0.0/16', '130.211.0.0/22'], allow: [{ protocol: 'tcp', ports: ['6443'] }],
    });
  });

  test('tells how to reach the cluster, and hands over every resource it makes', () => {
    const { output, resource } = stackOf(planOf(withKit(3, 1)));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over']);
    expect(output.api.value.control_planes[0]).toEqual({
      name: 'gcpfram-k8s-1p', private_ipv4: '10.54.0.11', public_ipv4: '${google_compute_instance.gcpfram-k8s-1p.network_interface[0].access_config[0].nat_ip}',
    });
    const count = Object.values<any>(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(output.hand_over.value.length).toBe(count);
    expect(output.hand_over.value.find(({ kind }: any) => kind === 'google_compute_instance_group')).toEqual({
      kind: 'google_compute_instance_group', id: '${google_compute_instance_group.api-targets.id}', name: `${NAME}-api`, location: 'europe-west3-a',
    });
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stackOf(planOf(withKit()), { deletionProtection: false });
    const machine = resource.google_compute_instance['gcpfram-k8s-1p'];
    expect([machine.deletion_protection, machine.lifecycle.prevent_destroy]).toEqual([false, false]);
  });

  test('fails when the row of the region names no zone', () => {
    new (Location as any)(19, Provider.GCP, 'sin', 'n', 'asia-southeast1');
    const sovereign = testSovereign({ regions: [{ provider: Gcp.cloud(), code: 'sin', hostClusters: [cluster(MGT, 1, 0, 'e2-standard-4')] }] });
    expect(() => stackOf(planOf(sovereign))).toThrow(new Error(
      "omantel/gcp-sin-mgt-prod: 'code' must be a region whose row in constructs/naming/location.ts names a zone, got \"sin\"; add one, such as 'asia-southeast1-a'",
    ));
  });

  test('fails when a type is not offered in the region', () => {
    expect(() => withKit(1, 0, {}, 't2a-standard-4')).toThrow(new Error(
      "omantel/gcp-fra-mgt-prod/control-plane: 'instanceType' must be offered in europe-west3 (it is in asia-southeast1, europe-west4, us-central1), got \"t2a-standard-4\"; "
        + 'choose one of e2-standard-2, e2-standard-4, e2-standard-8, e2-standard-16, n2-standard-4, n2-standard-8, n2-standard-16',
    ));
  });
});

describe('user data', () => {
  test('has the key of the controllers as it is, in base64, and no keys for SSH', () => {
    const plan = planOf(withKit());
    const text = cloudInit(machinesOf(plan.hostCluster)[0], plan).render(({ name }) => `~${name}~`);
    const { write_files: files, ssh_authorized_keys: keys } = yaml.load(text) as any;
    expect(keys).toBe(undefined);
    const secret = files.find(({ path }: any) => path === '/var/lib/catalyst/manifests/2-secret-kube-system-gcp.yaml');
    expect(yaml.load(secret.content)).toEqual({
      apiVersion: 'v1', kind: 'Secret', metadata: { name: 'gcp', namespace: 'kube-system' }, type: 'Opaque', data: { 'key.json': '~gcp_credentials~' },
    });
  });

  test('is read by a rehearsal, with the controller that Phase 0 starts', () => {
    const phaseZero = phaseZeroOf(planOf(withKit(3, 1)));
    expect(phaseZero.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(expect.arrayContaining([
      'Namespace flux-system', 'Secret gcp', 'HelmChart cilium', 'FluxInstance flux', 'ServiceAccount cloud-controller-manager',
      'ClusterRole cloud-controller-manager', 'ConfigMap gcp-cloud-config', 'DaemonSet cloud-controller-manager',
    ]));
    expect(phaseZero.machines.map(({ name, address, instanceType, location }) => [name, address, instanceType, location])).toEqual([
      ['gcpfram-k8s-1p', '10.54.0.11', 'n2-standard-16', 'europe-west3'], ['gcpfram-k8s-2p', '10.54.0.12', 'n2-standard-16', 'europe-west3'],
      ['gcpfram-k8s-3p', '10.54.0.13', 'n2-standard-16', 'europe-west3'], ['gcpfram-main-1p', '10.54.16.4', 'n2-standard-16', 'europe-west3'],
    ]);
  });
});

describe('the guard', () => {
  const API = 'https://www.googleapis.com/compute/v1/';
  const MACHINE = 'google_compute_instance';

  test('knows attributes that the provider has, of every resource that stacks make', () => {
    expect(unknownAttributes('google', GCP_GUARD_RULES)).toEqual([]);
    expect(Object.keys(stackOf(planOf(withKit(3, 1))).resource).filter((type) => !GCP_GUARD_RULES.replaceClass[type])).toEqual([]);
  });

  test('finds nothing where nothing changes, nor in what the cloud calls by its address', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, file)).toEqual([]);
    expect(readStack(file).resources.get(`${MACHINE}.gcpfram-k8s-1p`)!.facts).toEqual({
      'boot_disk.initialize_params.size': 100, 'boot_disk.initialize_params.type': 'pd-balanced', 'name': 'gcpfram-k8s-1p', 'zone': 'europe-west3-a',
      'delete_protection': true, 'placement_group_id': '${google_compute_resource_policy.spread-k8s-1.id}', 'private_ip': '10.54.0.11', 'role': 'control-plane',
      'server_type': 'n2-standard-16',
    });
    const region = 'projects/one/regions/europe-west3';
    const named = (type: string, address: string, id: string, values: any) => ({ mode: 'managed', type, address: `${type}.${address}`, values: { id, ...values } });
    const network = 'projects/one/global/networks/gcp-fra-mgt-prod-network';
    const state = {
      format_version: '1.0',
      values: { root_module: { resources: [
        named('google_compute_network', 'network', network, { name: `${NAME}-network`, auto_create_subnetworks: false }),
        named('google_compute_subnetwork', 'subnet-workers', `${region}/subnetworks/${NAME}-network-workers`, {
          name: `${NAME}-network-workers`, network: `${API}${network}`, region: 'europe-west3', ip_cidr_range: '10.54.16.0/20',
        }),
        named('google_compute_resource_policy', 'spread-main-1', `${region}/resourcePolicies/${NAME}-main-1`, { name: `${NAME}-main-1`, region: 'europe-west3' }),
        named(MACHINE, 'gcpfram-main-1p', 'projects/one/zones/europe-west3-a/instances/gcpfram-main-1p', {
          name: 'gcpfram-main-1p', zone: 'europe-west3-a', machine_type: 'n2-standard-16', deletion_protection: true,
          boot_disk: [{ initialize_params: [{ image: `${API}projects/ubuntu-os-cloud/global/images/ubuntu-1`, size: 100, type: 'pd-balanced' }] }],
          network_interface: [{ network_ip: '10.54.16.9', subnetwork: `${API}${region}/subnetworks/${NAME}-network-workers` }],
          resource_policies: [`${API}${region}/resourcePolicies/${NAME}-main-1`], labels: { catalyst_openova_io_role: 'worker' },
        }),
      ] } },
    };
    expect(refused(state, file)).toEqual([]);
    expect(readStack(state).resources.get(`${MACHINE}.gcpfram-main-1p`)!.facts).toMatchObject({
      placement_group_id: '${google_compute_resource_policy.spread-main-1.id}', role: 'worker', private_ip: '10.54.16.9',
    });
  });

  test('fails when a machine would be lost, replaced, or become what it cannot be', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    const worker = (change: (machine: any) => void) => refused(file, edited(file, ({ [MACHINE]: machines }) => change(machines['gcpfram-main-1p'])));
    expect(refused(file, edited(file, ({ [MACHINE]: machines }) => { delete machines['gcpfram-main-1p']; }))).toEqual([
      "one/gcpfram-main-1p: would be deleted: its data is lost; change it back, or write acknowledge: ['one/gcpfram-main-1p'], apply without the change, which lifts its protection, then make the change [guard]",
    ]);
    expect(worker((machine) => { machine.boot_disk.initialize_params.size = 200; })).toEqual([
      'one/gcpfram-main-1p: would be replaced, because boot_disk.initialize_params.size changes from 100 to 200: its data is lost; '
        + "change it back, or write acknowledge: ['one/gcpfram-main-1p'], apply without the change, which lifts its protection, then make the change [guard]",
    ]);
    expect(worker((machine) => { machine.machine_type = 't2a-standard-4'; })).toEqual([
      'one/gcpfram-main-1p: would change from n2-standard-16 (x86) to t2a-standard-4 (arm): the cloud refuses another architecture, after the provider has switched the machine off; '
        + 'change it back, this cannot be acknowledged; add another pool with t2a-standard-4, move what runs on this one, and remove it [guard]',
    ]);
    expect(worker((machine) => { machine.machine_type = 'n2-standard-4'; })).toEqual([]);
    expect(worker((machine) => { machine.boot_disk.initialize_params.image = 'ubuntu-os-cloud/ubuntu-2604-lts-amd64'; })).toEqual([]);
    expect(refused(file, edited(file, ({ google_compute_resource_policy: policies }) => { delete policies['spread-main-1']; }))).toEqual([
      'one/spread-main-1: would be deleted: machines that run are in it, and the cloud keeps it as long as they are; '
        + "change it back, or write acknowledge: ['one/spread-main-1'] [guard]",
    ]);
  });
});

describe('what a cluster costs', () => {
  test('fails when it does not fit, naming the smallest machines that would, without a price', () => {
    const sovereign = testSovereign({ regions: [gcpRegion(cluster(MGT, 1, 0, 'e2-standard-2'))] });
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT, provides: [Capability.NETWORK, Capability.NODES, Capability.GITOPS] }, (self) => {
      self.workload({ name: 'store', cpuMillis: 500, memoryMiB: 12000 });
    });
    expect(Capacity.of(planOf(sovereign)).remedy()).toBe("use 'e2-standard-4' for the control plane (no price)");
  });

  test('is not known without prices, and is said so', () => {
    expect(summaryOf(withKit()).at(-1)).toBe('  cost       no price is recorded for gcp');
  });
});

describe('GcpCcm', () => {
  const made = () => planOf(withKit());

  test('runs on control planes, on the network of the machine, with a key of its own', () => {
    const { spec: { template: { spec } } } = objectOf(made(), 'gcp-ccm', 'DaemonSet');
    expect([spec.hostNetwork, spec.nodeSelector, spec.tolerations.map(({ key }: any) => key)]).toEqual([
      true, { 'node-role.kubernetes.io/control-plane': 'true' }, ['node.cloudprovider.kubernetes.io/uninitialized', 'node.kubernetes.io/not-ready'],
    ]);
    const [{ args, env, image, volumeMounts }] = spec.containers;
    expect([image, args]).toEqual(['registry.k8s.io/cloud-provider-gcp/cloud-controller-manager:v35.0.0', [
      '--v=2', '--cloud-provider=gce', '--cloud-config=/etc/gce/gce.conf', `--cluster-name=${NAME}`,
      '--controllers=cloud-node-controller,cloud-node-lifecycle-controller,service-lb-controller',
    ]]);
    expect(env).toEqual([
      { name: 'GOOGLE_APPLICATION_CREDENTIALS', value: '/etc/gcp/key.json' },
      { name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' }, { name: 'KUBERNETES_SERVICE_PORT', value: '6444' },
    ]);
    expect(volumeMounts.map(({ mountPath }: any) => mountPath)).toEqual(['/etc/gcp', '/etc/gce']);
    expect(spec.volumes).toEqual([{ name: 'key', secret: { secretName: 'gcp' } }, { name: 'configuration', configMap: { name: 'gcp-cloud-config' } }]);
  });

  test('is told which network and machines are those of its cluster', () => {
    const plan = made();
    const { resource } = stackOf(plan);
    expect(objectOf(plan, 'gcp-ccm', 'ConfigMap').data['gce.conf'].split('\n')).toEqual([
      '[global]', 'token-url = nil', `network-name = ${resource.google_compute_network.network.name}`,
      `subnetwork-name = ${resource.google_compute_subnetwork['subnet-lb'].name}`,
      `node-tags = ${resource.google_compute_instance['gcpfram-k8s-1p'].tags[0]}`, '',
    ]);
  });

  test('is started by Phase 0, with the very objects that Flux takes over', () => {
    const plan = made();
    const early = plan.bootstrapObjects.filter(({ unit }) => unit.name === 'gcp-ccm').map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`);
    expect(early.sort()).toEqual(plan.tryFindUnit('gcp-ccm')!.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort());
    expect(plan.tryFindUnit('gcp-ccm')!.prune).toBe(false);
  });

  test('makes the public load balancer: the Gateway asks for none in particular', () => {
    const gateway = made().units.flatMap((unit) => unit.manifests).find(({ kind }) => kind === 'Gateway')!;
    expect(gateway.spec.infrastructure.annotations).toEqual({});
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new GcpCcm(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/gcp-ccm: runs on gcp clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

describe('GcpPdCsi', () => {
  test('makes volumes, which are kept by default, and asks the metadata service from the network of the machine', () => {
    const plan = planOf(withKit());
    const driver = (kind: string) => objectOf(plan, 'gcp-pd-csi', kind).spec.template.spec;
    expect([driver('Deployment').hostNetwork, driver('DaemonSet').hostNetwork, objectOf(plan, 'gcp-pd-csi', 'Deployment').spec.replicas]).toEqual([true, true, 2]);
    expect(driver('Deployment').containers.map(({ name, image }: any) => [name, image])).toEqual([
      ['csi-attacher', 'registry.k8s.io/sig-storage/csi-attacher:v4.8.1'], ['csi-provisioner', 'registry.k8s.io/sig-storage/csi-provisioner:v6.0.0'],
      ['csi-resizer', 'registry.k8s.io/sig-storage/csi-resizer:v2.0.0'],
      ['gce-pd-driver', 'registry.k8s.io/cloud-provider-gcp/gcp-compute-persistent-disk-csi-driver:v1.26.0'],
    ]);
    expect(driver('Deployment').containers[3]).toMatchObject({
      args: ['--v=2', '--endpoint=unix:/csi/csi.sock', '--run-node-service=false', `--extra-labels=openova_io_cluster=${NAME}`],
      env: [{ name: 'GOOGLE_APPLICATION_CREDENTIALS', value: '/etc/gcp/key.json' }],
    });
    expect(driver('DaemonSet').containers[1]).toMatchObject({
      args: ['--v=2', '--endpoint=unix:/csi/csi.sock', '--run-controller-service=false', '--node-name=$(KUBE_NODE_NAME)'], securityContext: { privileged: true },
    });
    const classes = ['pd', 'pd-retain'].map((name) => objectOf(plan, 'gcp-pd-csi', 'StorageClass', name));
    expect(classes.map(({ reclaimPolicy, metadata }) => [reclaimPolicy, metadata.annotations])).toEqual([
      ['Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' }], ['Retain', undefined],
    ]);
    expect(classes[1]).toMatchObject({
      provisioner: 'pd.csi.storage.gke.io', volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true,
      parameters: { 'type': 'pd-balanced', 'csi.storage.k8s.io/fstype': 'ext4' },
    });
    expect(plan.tryFindUnit('gcp-pd-csi')!.prune).toBe(false);
  });

  test('mounts in every container what it names as a volume, and has no volume that no container mounts', () => {
    const plan = planOf(withKit());
    for (const kind of ['Deployment', 'DaemonSet']) {
      const { containers, volumes } = objectOf(plan, 'gcp-pd-csi', kind).spec.template.spec;
      const mounted = containers.flatMap(({ volumeMounts }: any) => volumeMounts.map(({ name }: any) => name));
      expect([...new Set(mounted)].sort()).toEqual(volumes.map(({ name }: any) => name).sort());
    }
  });

  test('has one replica, and nothing that holds it on its machine, where there is one machine', () => {
    const plan = planOf(withKit(1));
    expect(objectOf(plan, 'gcp-pd-csi', 'Deployment').spec.replicas).toBe(1);
    expect(plan.tryFindUnit('gcp-pd-csi')!.manifests.filter(({ kind }) => kind === 'PodDisruptionBudget')).toEqual([]);
  });

  test('gives a claim its class and the smallest size there is, and comes before it', () => {
    const sovereign = withKit();
    const got: any[] = [];
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT }, (self) => {
      got.push(self.volume({ sizeGiB: 20 }), self.volume({ sizeGiB: 1, retained: false }));
    });
    expect(dependenciesOf(planOf(sovereign), 'store')).toContain('gcp-pd-csi');
    expect(got).toEqual([{ storageClassName: 'pd-retain', size: '20Gi' }, { storageClassName: 'pd', size: '10Gi' }]);
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new GcpPdCsi(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/gcp-pd-csi: runs on gcp clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});
