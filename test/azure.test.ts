import * as yaml from 'js-yaml';
import { AzureCcm, AzureDiskCsi, BootstrapKit } from '../blueprints';
import { AZURE_GUARD_RULES } from '../constructs/infrastructure/azure/guard-rules';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { cloudInit } from '../constructs/node/cloud-init';
import { machinesOf } from '../constructs/node/machine';
import { BuildingBlock, Capability, Capacity, Checks, Protocol, Sovereign } from '../index';
import { summaryOf } from '../sovereigns/program/summary';
import { azureRegion, cluster, dependenciesOf, objectOf, planOf, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, valuesOf } from './support/fixtures';
import { bare, edited, namesOf, OTHER_KEY, phaseZeroOf, refused, stackOf, STORE_COMPONENT, unknownAttributes } from './support/infrastructure';
import { validateTerraform } from './support/terraform-schema';

// Phase 0 at Azure, and what the cluster needs of it.

const { MGT } = BuildingBlock;
const NAME = 'az-fra-mgt-prod';
const TAGS = {
  'openova.io_provider': 'azure', 'openova.io_region': 'fra', 'openova.io_building-block': 'mgt', 'openova.io_env-type': 'prod',
  'openova.io_cluster': NAME, 'openova.io_managed-by': 'opentofu', 'catalyst.openova.io_sovereign': 'omantel.omani.works',
};
const PLACE = { resource_group_name: '${azurerm_resource_group.group.name}', location: 'germanywestcentral' };
const KEPT = { lifecycle: { prevent_destroy: true } };

/** A Sovereign at Azure with the bootstrap kit. */
function withKit(controlPlanes = 3, workers = 0, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ regions: [azureRegion(cluster(MGT, controlPlanes, workers, 'Standard_D16s_v5'))], ...props });
  new BootstrapKit(sovereign, 'kit');
  return sovereign;
}

describe('a stack', () => {
  test('of a whole Sovereign passes all checks, and has what the schema of the provider has', () => {
    const sovereign = withKit(3, 1, { administrationCidrs: ['203.0.113.0/24'] });
    expect(Checks.run(planOf(sovereign).sovereignPlan).map(String)).toEqual([]);
    const file = stackOf(planOf(sovereign));
    const machines = ['azfram-k8s-1p', 'azfram-k8s-2p', 'azfram-k8s-3p', 'azfram-main-1p'];
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      availability_set: ['spread-k8s-1', 'spread-main-1'], lb: ['api-load-balancer'], lb_backend_address_pool: ['api-targets'], lb_probe: ['api-health'],
      lb_rule: ['api-service'], linux_virtual_machine: machines, network_interface: machines.map((name) => `${name}-nic`),
      network_interface_backend_address_pool_association: machines.slice(0, 3).map((name) => `api-target-${name}`), network_security_group: ['firewall'],
      network_security_rule: ['in-api', 'in-icmp', 'in-ssh', 'in-tcp', 'in-udp'], public_ip: [...machines.map((name) => `${name}-address`), 'ingress-address'],
      resource_group: ['group'], subnet: ['subnet-cp', 'subnet-lb', 'subnet-workers'],
      subnet_network_security_group_association: ['firewall-cp', 'firewall-workers'], virtual_network: ['network'],
    });
    expect([file.terraform.required_providers, file.provider]).toEqual([
      { azurerm: { source: 'hashicorp/azurerm', version: '4.55.0' } }, { azurerm: [{ features: [{}] }] },
    ]);
    expect(Object.keys(file.variable)).toEqual([
      'azure_client_id', 'azure_client_secret', 'azure_subscription_id', 'azure_tenant_id', 'crossplane_azure_client_id', 'crossplane_azure_client_secret',
      'crossplane_azure_subscription_id', 'crossplane_azure_tenant_id', 'git_password', 'git_username', 'k3s_agent_token', 'k3s_server_token', 'openbao_unseal_key',
    ]);
  });

  test('of one machine has no load balancer', () => {
    const file = stackOf(planOf(withKit(1)));
    expect(validateTerraform(file)).toEqual([]);
    expect(Object.keys(file.resource).filter((type) => type.startsWith('azurerm_lb'))).toEqual([]);
  });

  test('makes a control plane so, on addresses of its own, and leaves it alone when keys, user data or the image change', () => {
    const { resource } = stackOf(planOf(withKit(3, 0, { sshPublicKeys: [SSH_KEY, OTHER_KEY] })));
    const tags = { ...TAGS, 'catalyst.openova.io_role': 'control-plane' };
    expect(bare(resource.azurerm_linux_virtual_machine['azfram-k8s-2p'])).toEqual({
      ...PLACE, name: 'azfram-k8s-2p', computer_name: 'azfram-k8s-2p', size: 'Standard_D16s_v5', tags, admin_username: 'ubuntu',
      admin_ssh_key: [{ username: 'ubuntu', public_key: OTHER_KEY }, { username: 'ubuntu', public_key: SSH_KEY }],
      availability_set_id: '${azurerm_availability_set.spread-k8s-1.id}', network_interface_ids: ['${azurerm_network_interface.azfram-k8s-2p-nic.id}'],
      source_image_reference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
      os_disk: { caching: 'ReadWrite', storage_account_type: 'Premium_LRS', disk_size_gb: 100 }, custom_data: '${base64encode(local.user_data_azfram_k8s_2p)}',
      lifecycle: { prevent_destroy: true, ignore_changes: ['admin_ssh_key', 'custom_data', 'source_image_reference'] },
    });
    expect(bare(resource.azurerm_network_interface['azfram-k8s-2p-nic'])).toEqual({
      ...PLACE, ...KEPT, name: 'azfram-k8s-2p', tags,
      ip_configuration: [{
        name: 'primary', subnet_id: '${azurerm_subnet.subnet-cp.id}', private_ip_address_allocation: 'Static', private_ip_address: '10.63.0.12',
        public_ip_address_id: '${azurerm_public_ip.azfram-k8s-2p-address.id}',
      }],
    });
    expect(bare(resource.azurerm_public_ip['azfram-k8s-2p-address'])).toEqual({
      ...PLACE, ...KEPT, name: 'azfram-k8s-2p', sku: 'Standard', allocation_method: 'Static', tags,
    });
    expect(bare(resource.azurerm_availability_set['spread-k8s-1'])).toEqual({ ...PLACE, name: `${NAME}-k8s-1`, platform_fault_domain_count: 3, tags: TAGS });
  });

  test('lets the network choose the address of a worker, and takes an image for ARM where the machine has such a processor', () => {
    const sovereign = testSovereign({ regions: [azureRegion(cluster(MGT, 1, 1, 'Standard_D4ps_v5'))] });
    const { resource } = stackOf(planOf(sovereign));
    expect(resource.azurerm_linux_virtual_machine['azfram-main-1p'].source_image_reference.sku).toBe('server-arm64');
    expect(resource.azurerm_network_interface['azfram-main-1p-nic'].ip_configuration[0]).toEqual({
      name: 'primary', subnet_id: '${azurerm_subnet.subnet-workers.id}', private_ip_address_allocation: 'Dynamic',
      public_ip_address_id: '${azurerm_public_ip.azfram-main-1p-address.id}',
    });
  });

  test('has a group of its own, with a network of three subnets', () => {
    const { resource } = stackOf(planOf(withKit()));
    expect(bare(resource.azurerm_resource_group.group)).toEqual({ ...KEPT, name: `${NAME}-group`, location: PLACE.location, tags: TAGS });
    expect(bare(resource.azurerm_virtual_network.network)).toEqual({ ...PLACE, ...KEPT, name: `${NAME}-network`, address_space: ['10.63.0.0/16'], tags: TAGS });
    const subnet = (name: string, range: string) => ({
      ...KEPT, name, resource_group_name: PLACE.resource_group_name, virtual_network_name: '${azurerm_virtual_network.network.name}', address_prefixes: [range],
    });
    expect(Object.values(resource.azurerm_subnet).map(bare)).toEqual([subnet('cp', '10.63.0.0/24'), subnet('lb', '10.63.1.0/24'), subnet('workers', '10.63.16.0/20')]);
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const sovereign = testSovereign({ regions: [azureRegion(cluster(MGT, 1, 0, 'Standard_D8s_v5'))], administrationCidrs: ['203.0.113.0/24'] });
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: STORE_COMPONENT }, (self) => {
      self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' });
    });
    const rules = Object.values<any>(stackOf(planOf(sovereign)).resource.azurerm_network_security_rule);
    expect(rules.map(({ name, priority, protocol, source_address_prefixes: from, destination_port_ranges: ports, destination_port_range: range }) => (
      [name, priority, protocol, from, ports ?? range]
    ))).toEqual([
      ['api', 140, 'Tcp', ['203.0.113.0/24'], ['6443']], ['icmp', 100, 'Icmp', ['0.0.0.0/0'], '*'], ['ssh', 130, 'Tcp', ['203.0.113.0/24'], ['22']],
      ['udp', 120, 'Udp', ['0.0.0.0/0'], ['53']],
    ]);
    expect([...new Set(rules.map(({ direction, access }) => `${direction} ${access}`))]).toEqual(['Inbound Allow']);
  });

  test('puts the API behind a load balancer at its address on the private network', () => {
    const { resource } = stackOf(planOf(withKit(3, 1)));
    const balancer = { loadbalancer_id: '${azurerm_lb.api-load-balancer.id}', name: 'api' };
    expect(bare(resource.azurerm_lb['api-load-balancer'])).toEqual({
      ...PLACE, ...KEPT, name: `${NAME}-api`, sku: 'Standard', tags: TAGS,
      frontend_ip_configuration: [{ name: 'api', subnet_id: '${azurerm_subnet.subnet-lb.id}', private_ip_address_allocation: 'Static', private_ip_address: '10.63.1.10' }],
    });
    expect(bare(resource.azurerm_lb_rule['api-service'])).toEqual({
      ...balancer, frontend_ip_configuration_name: 'api', backend_address_pool_ids: ['${azurerm_lb_backend_address_pool.api-targets.id}'],
      probe_id: '${azurerm_lb_probe.api-health.id}', protocol: 'Tcp', frontend_port: 6443, backend_port: 6443, idle_timeout_in_minutes: 100, tcp_reset_enabled: true,
      disable_outbound_snat: true,
    });
    expect(bare(resource.azurerm_lb_probe['api-health'])).toEqual({ ...balancer, protocol: 'Tcp', port: 6443, interval_in_seconds: 5, number_of_probes: 2 });
    expect(bare(resource.azurerm_network_interface_backend_address_pool_association['api-target-azfram-k8s-3p'])).toEqual({
      network_interface_id: '${azurerm_network_interface.azfram-k8s-3p-nic.id}', ip_configuration_name: 'primary',
      backend_address_pool_id: '${azurerm_lb_backend_address_pool.api-targets.id}',
    });
  });

  test('makes the address of the public entry, tells it, and hands over every resource it makes', () => {
    const { output, resource } = stackOf(planOf(withKit(3, 1)));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over', 'ingress_ipv4']);
    expect(output.ingress_ipv4.value).toBe('${azurerm_public_ip.ingress-address.ip_address}');
    expect(bare(resource.azurerm_public_ip['ingress-address'])).toEqual({
      ...PLACE, name: `${NAME}-ingress`, sku: 'Standard', allocation_method: 'Static', tags: TAGS, lifecycle: { prevent_destroy: true, ignore_changes: ['tags'] },
    });
    expect(output.api.value.control_planes[0]).toEqual({
      name: 'azfram-k8s-1p', private_ipv4: '10.63.0.11', public_ipv4: '${azurerm_public_ip.azfram-k8s-1p-address.ip_address}',
    });
    const count = Object.values<any>(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(output.hand_over.value.length).toBe(count);
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stackOf(planOf(withKit()), { deletionProtection: false });
    expect(resource.azurerm_linux_virtual_machine['azfram-k8s-1p'].lifecycle.prevent_destroy).toBe(false);
  });
});

describe('user data', () => {
  test('stands in a local value, whole, and the configuration of the controllers in another one, with their secrets', () => {
    const plan = planOf(withKit());
    const { locals } = stackOf(plan);
    expect(Object.keys(locals)).toEqual([
      'azure_cloud_config', 'crossplane_azure_credentials', 'user_data_azfram_k8s_1p', 'user_data_azfram_k8s_2p', 'user_data_azfram_k8s_3p',
    ]);
    const [, format, variables] = /^\$\{base64encode\(format\((".*"), (.*)\)\)\}$/.exec(locals.azure_cloud_config)!;
    expect(variables).toBe('var.azure_tenant_id, var.azure_subscription_id, var.azure_client_id, var.azure_client_secret');
    expect(yaml.load(JSON.parse(format))).toEqual({
      cloud: 'AzurePublicCloud', tenantId: '%s', subscriptionId: '%s', aadClientId: '%s', aadClientSecret: '%s', resourceGroup: `${NAME}-group`,
      location: 'germanywestcentral', vmType: 'standard', loadBalancerSku: 'standard', useInstanceMetadata: true, vnetName: `${NAME}-network`,
      vnetResourceGroup: `${NAME}-group`, subnetName: 'lb', securityGroupName: `${NAME}-k8s-nodes`, securityGroupResourceGroup: `${NAME}-group`,
    });
    const { write_files: files, ssh_authorized_keys: keys } = yaml.load(locals.user_data_azfram_k8s_1p) as any;
    expect(keys).toBe(undefined);
    const secret = files.find(({ path }: any) => path === '/var/lib/catalyst/manifests/2-secret-kube-system-azure-cloud-provider.yaml');
    expect(yaml.load(secret.content)).toEqual({
      apiVersion: 'v1', kind: 'Secret', metadata: { name: 'azure-cloud-provider', namespace: 'kube-system' }, type: 'Opaque',
      data: { 'cloud-config': '${local.azure_cloud_config}' },
    });
  });

  test('names the group, network and firewall that the stack makes', () => {
    const { locals, resource } = stackOf(planOf(withKit()));
    const { azurerm_resource_group: groups, azurerm_virtual_network: networks, azurerm_network_security_group: firewalls } = resource;
    for (const { name } of [groups.group, networks.network, firewalls.firewall]) expect(locals.azure_cloud_config).toContain(`: ${name}\\n`);
  });

  test('counts the longest secret, in base64, towards its size', () => {
    const plan = planOf(withKit());
    const first = cloudInit(machinesOf(plan.hostCluster)[0], plan);
    const [field] = plan.phaseZeroSecrets.find(({ name }) => name === 'azure-cloud-provider')!.fields;
    const { composition, maxBytes } = field.variable!;
    const longest = composition!.variables.reduce((text, variable) => text.replace('%s', 'x'.repeat(variable.maxBytes)), composition!.format);
    expect(maxBytes).toBeGreaterThanOrEqual(Buffer.from(longest).toString('base64').length);
    expect(first.maxBytes - first.render(({ name }) => (name === 'azure_cloud_config' ? '' : 'x')).length).toBeGreaterThanOrEqual(maxBytes);
  });

  test('is read by a rehearsal out of its local value', () => {
    const phaseZero = phaseZeroOf(planOf(withKit(3, 1)));
    expect(phaseZero.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(expect.arrayContaining([
      'Namespace flux-system', 'Secret azure-cloud-provider', 'HelmChart cloud-provider-azure', 'HelmChart cilium', 'FluxInstance flux',
    ]));
    expect(phaseZero.machines.map(({ name, address, instanceType, location }) => [name, address, instanceType, location])).toEqual([
      ['azfram-k8s-1p', '10.63.0.11', 'Standard_D16s_v5', 'germanywestcentral'], ['azfram-k8s-2p', '10.63.0.12', 'Standard_D16s_v5', 'germanywestcentral'],
      ['azfram-k8s-3p', '10.63.0.13', 'Standard_D16s_v5', 'germanywestcentral'], ['azfram-main-1p', '10.63.16.4', 'Standard_D16s_v5', 'germanywestcentral'],
    ]);
  });
});

describe('the guard', () => {
  const MACHINE = 'azurerm_linux_virtual_machine';

  test('knows attributes that the provider has, of every resource that stacks make', () => {
    expect(unknownAttributes('azurerm', AZURE_GUARD_RULES)).toEqual([]);
    expect(Object.keys(stackOf(planOf(withKit(3, 1))).resource).filter((type) => !AZURE_GUARD_RULES.replaceClass[type])).toEqual([]);
  });

  test('finds nothing where nothing changes, nor in what the cloud fills in', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, file)).toEqual([]);
    expect(readStack(file).resources.get(`${MACHINE}.azfram-k8s-1p`)!.facts).toEqual({
      admin_username: 'ubuntu', availability_set_id: '${azurerm_availability_set.spread-k8s-1.id}', computer_name: 'azfram-k8s-1p', location: 'germanywestcentral',
      name: 'azfram-k8s-1p', placement_group_id: '${azurerm_availability_set.spread-k8s-1.id}', role: 'control-plane', server_type: 'Standard_D16s_v5',
    });
    const named = (type: string, address: string, id: string, values: any) => ({ mode: 'managed', type, address: `${type}.${address}`, values: { id, location: 'germanywestcentral', ...values } });
    const state = {
      format_version: '1.0',
      values: { root_module: { resources: [
        named('azurerm_availability_set', 'spread-main-1', '/sets/main-1', { name: `${NAME}-main-1`, platform_fault_domain_count: 3, platform_update_domain_count: 5 }),
        named('azurerm_network_interface', 'azfram-main-1p-nic', '/nics/1', { name: 'azfram-main-1p', ip_configuration: [{ private_ip_address: '10.63.16.9' }] }),
        named(MACHINE, 'azfram-main-1p', '/machines/1', {
          name: 'azfram-main-1p', computer_name: 'azfram-main-1p', size: 'Standard_D16s_v5', admin_username: 'ubuntu', availability_set_id: '/sets/main-1',
          custom_data: 'abc', admin_ssh_key: [], source_image_reference: [{ sku: 'server' }], tags: { 'catalyst.openova.io_role': 'worker' },
        }),
      ] } },
    };
    expect(refused(state, file)).toEqual([]);
  });

  test('fails when a machine would be lost, replaced, moved or become what it cannot be', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    const worker = (change: (machine: any) => void) => refused(file, edited(file, ({ [MACHINE]: machines }) => change(machines['azfram-main-1p'])));
    expect(refused(file, edited(file, ({ [MACHINE]: machines }) => { delete machines['azfram-main-1p']; }))).toEqual([
      "one/azfram-main-1p: would be deleted: its data is lost; change it back, or write acknowledge: ['one/azfram-main-1p'] [guard]",
    ]);
    expect(worker((machine) => { machine.availability_set_id = '${azurerm_availability_set.spread-k8s-1.id}'; })).toEqual([
      'one/azfram-main-1p: would be replaced, because availability_set_id changes from "${azurerm_availability_set.spread-main-1.id}" to '
        + "\"${azurerm_availability_set.spread-k8s-1.id}\": its data is lost; change it back, or write acknowledge: ['one/azfram-main-1p'] [guard]",
    ]);
    expect(worker((machine) => { machine.size = 'Standard_D4ps_v5'; })).toEqual([
      'one/azfram-main-1p: would change from Standard_D16s_v5 (x86) to Standard_D4ps_v5 (arm): the cloud refuses another architecture, after the provider has switched the machine off; '
        + 'change it back, this cannot be acknowledged; add another pool with Standard_D4ps_v5, move what runs on this one, and remove it [guard]',
    ]);
    expect(worker((machine) => { machine.admin_ssh_key = []; })).toEqual([]);
    expect(refused(file, edited(file, ({ azurerm_network_interface: nics }) => { nics['azfram-k8s-1p-nic'].ip_configuration[0].private_ip_address = '10.63.0.14'; }))).toEqual([
      'one/azfram-k8s-1p-nic: would change its private address from 10.63.0.11 to 10.63.0.14: etcd and the other machines know it by the old one; '
        + "change it back, or write acknowledge: ['one/azfram-k8s-1p-nic'] [guard]",
    ]);
  });
});

describe('what a cluster takes', () => {
  test('fails when there are more volumes than its types attach', () => {
    const region = azureRegion({ ...cluster(MGT, 1, 1, 'Standard_D2s_v5'), pools: [{ name: 'main', instanceType: 'Standard_D4s_v5', count: 1 }] });
    const claims = (count: number, regions = [region]) => {
      const sovereign = testSovereign({ regions });
      const provides = [Capability.NETWORK, Capability.NODES, Capability.GITOPS];
      new AzureDiskCsi(sovereign.managementCluster);
      new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT, provides }, (self) => self.volume({ sizeGiB: 1, count }));
      return Checks.run(planOf(sovereign).sovereignPlan).map(String).filter((text) => text.endsWith('[fit]'));
    };
    expect(claims(12)).toEqual([]);
    expect(claims(13)).toEqual(['omantel/az-fra-mgt-prod: claims 13 volumes on 2 machines, which attach 12 together; add machines [fit]']);
    expect(claims(5, [azureRegion(cluster(MGT, 1, 0, 'Standard_D2s_v5'))])).toEqual([
      'omantel/az-fra-mgt-prod: claims 5 volumes on 1 machine, which attaches 4 each; add machines [fit]',
    ]);
  });

  test('is not known in money without prices, and is said so', () => {
    const sovereign = withKit();
    expect(Capacity.of(planOf(sovereign)).monthlyEuro).toBe(undefined);
    expect(summaryOf(sovereign).at(-1)).toBe('  cost       no price is recorded for azure');
  });
});

describe('AzureCcm', () => {
  test('runs on control planes, and reads its configuration from the Secret', () => {
    const plan = planOf(withKit());
    const { infra, cloudControllerManager, cloudNodeManager } = valuesOf(plan, 'cloud-provider-azure');
    expect([infra, cloudNodeManager]).toEqual([{ clusterName: NAME }, { imageTag: 'v1.35.4' }]);
    const { tolerations, ...rest } = cloudControllerManager;
    expect(rest).toEqual({
      imageTag: 'v1.35.4', replicas: 2, updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } }, cloudConfig: '',
      cloudConfigSecretName: 'azure-cloud-provider', enableDynamicReloading: 'true', allocateNodeCidrs: 'false', configureCloudRoutes: 'false',
      clusterCIDR: '10.191.0.0/16', nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
    });
    expect(tolerations.map(({ key }: any) => key)).toEqual(['node.cloudprovider.kubernetes.io/uninitialized', 'node.kubernetes.io/not-ready']);
    expect(plan.releases.find(({ release }) => release.releaseName === 'cloud-provider-azure')!.bootstrap).toBe(true);
    expect(valuesOf(planOf(withKit(1, 2)), 'cloud-provider-azure').cloudControllerManager.replicas).toBe(1);
  });

  test('makes the public load balancer on the address that Phase 0 made', () => {
    const plan = planOf(withKit());
    const gateway = plan.units.flatMap((unit) => unit.manifests).find(({ kind }) => kind === 'Gateway')!;
    expect(gateway.spec.infrastructure.annotations).toEqual({
      'service.beta.kubernetes.io/azure-pip-name': stackOf(plan).resource.azurerm_public_ip['ingress-address'].name,
    });
  });

  test('makes further load balancers on addresses that it orders: of one that is named and not there, it makes none', () => {
    const sovereign = testSovereign({ regions: [azureRegion(cluster(MGT, 3, 0, 'Standard_D16s_v5'))] });
    new BootstrapKit(sovereign, 'kit', { publicGateway: { furtherGateways: 1 } });
    expect(objectOf(planOf(sovereign), 'public-gateway', 'Gateway', 'public-2').spec.infrastructure).toEqual({ annotations: {} });
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new AzureCcm(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/azure-ccm: runs on azure clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

describe('AzureDiskCsi', () => {
  test('makes volumes, which are kept by default, with the configuration that the controller has', () => {
    const plan = planOf(withKit());
    const config = { cloudConfigSecretName: 'azure-cloud-provider', cloudConfigSecretNamespace: 'kube-system', logLevel: 2 };
    expect(valuesOf(plan, 'azuredisk-csi-driver')).toEqual({
      controller: { ...config, replicas: 2, hostNetwork: false }, node: config, windows: { enabled: false }, snapshot: { enabled: false },
    });
    const classes = ['azure-disk', 'azure-disk-retain'].map((name) => objectOf(plan, 'azure-disk-csi', 'StorageClass', name));
    expect(classes.map(({ reclaimPolicy, metadata: { annotations } }) => [reclaimPolicy, annotations])).toEqual([
      ['Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' }], ['Retain', undefined],
    ]);
    expect(classes[1]).toMatchObject({
      provisioner: 'disk.csi.azure.com', volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true, parameters: { skuName: 'StandardSSD_LRS' },
    });
    expect(plan.tryFindUnit('azure-disk-csi')!.prune).toBe(false);
  });

  test('gives a claim its class and comes before it', () => {
    const sovereign = withKit();
    const got: any[] = [];
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT }, (self) => {
      got.push(self.volume({ sizeGiB: 20 }), self.volume({ sizeGiB: 20, retained: false }));
    });
    expect(dependenciesOf(planOf(sovereign), 'store')).toContain('azure-disk-csi');
    expect(got).toEqual([{ storageClassName: 'azure-disk-retain', size: '20Gi' }, { storageClassName: 'azure-disk', size: '20Gi' }]);
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new AzureDiskCsi(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/azure-disk-csi: runs on azure clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});
