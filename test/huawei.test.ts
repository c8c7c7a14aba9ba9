import * as yaml from 'js-yaml';
import { BootstrapKit, HuaweiCcm, HuaweiEvsCsi } from '../blueprints';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { HUAWEI_GUARD_RULES } from '../constructs/infrastructure/huawei/guard-rules';
import { cloudInit } from '../constructs/node/cloud-init';
import { machinesOf } from '../constructs/node/machine';
import { BuildingBlock, Capacity, Checks, Huawei, Protocol, Sovereign } from '../index';
import { summaryOf } from '../sovereigns/program/summary';
import { cluster, dependenciesOf, huaweiRegion, objectOf, planOf, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, valuesOf } from './support/fixtures';
import { bare, edited, namesOf, OTHER_KEY, phaseZeroOf, refused, stackOf, STORE_COMPONENT, unknownAttributes } from './support/infrastructure';
import { validateTerraform } from './support/terraform-schema';

// Phase 0 at Huawei, and what the cluster needs of it.

const { MGT } = BuildingBlock;
const NAME = 'hw-sgp-mgt-prod';
const LARGE = 's7.4xlarge.2';
const ZONE = 'ap-southeast-3a';
const TAGS = {
  'openova.io_provider': 'huawei', 'openova.io_region': 'sgp', 'openova.io_building-block': 'mgt', 'openova.io_env-type': 'prod',
  'openova.io_cluster': NAME, 'openova.io_managed-by': 'opentofu', 'catalyst.openova.io_sovereign': 'omantel.omani.works',
};
const KEPT = { lifecycle: { prevent_destroy: true } };

/** A Sovereign at Huawei with the bootstrap kit. */
function withKit(controlPlanes = 3, workers = 0, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ regions: [huaweiRegion(cluster(MGT, controlPlanes, workers, LARGE))], ...props });
  new BootstrapKit(sovereign, 'kit');
  return sovereign;
}

describe('a stack', () => {
  test('of a whole Sovereign passes all checks, and has what the schema of the provider has', () => {
    const sovereign = withKit(3, 3, { administrationCidrs: ['203.0.113.0/24'] });
    expect(Checks.run(planOf(sovereign).sovereignPlan).map(String)).toEqual([]);
    const file = stackOf(planOf(sovereign));
    const servers = [1, 2, 3].map((ordinal) => `hwsgpm-k8s-${ordinal}p`);
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      compute_instance: [...servers, ...[1, 2, 3].map((ordinal) => `hwsgpm-main-${ordinal}p`)], compute_servergroup: ['spread-k8s-1', 'spread-main-1'],
      elb_listener: ['api-service'], elb_loadbalancer: ['api-load-balancer'], elb_member: servers.map((name) => `api-target-${name}`),
      elb_monitor: ['api-health'], elb_pool: ['api-targets'], networking_secgroup: ['firewall'],
      networking_secgroup_rule: ['in-api-203-0-113-0-24', 'in-icmp', 'in-network', 'in-ssh-203-0-113-0-24', 'in-tcp-53', 'in-udp-53', 'out-all'],
      vpc: ['network'], vpc_subnet: ['subnet-cp', 'subnet-lb', 'subnet-workers'],
    });
    expect([file.terraform.required_providers, file.provider]).toEqual([
      { huaweicloud: { source: 'huaweicloud/huaweicloud', version: '1.97.1' } }, { huaweicloud: [{ region: 'ap-southeast-3' }] },
    ]);
    expect(Object.keys(file.variable)).toEqual([
      'crossplane_huawei_access_key', 'crossplane_huawei_secret_key', 'git_password', 'git_username', 'huawei_access_key', 'huawei_project_id', 'huawei_secret_key',
      'k3s_agent_token', 'k3s_server_token', 'openbao_unseal_key',
    ]);
  });

  test('of one machine has no load balancer', () => {
    const file = stackOf(planOf(withKit(1)));
    expect(validateTerraform(file)).toEqual([]);
    expect(Object.keys(file.resource).filter((type) => type.startsWith('huaweicloud_elb'))).toEqual([]);
  });

  test('makes a control plane so, and leaves it alone when user data or the image change', () => {
    const { resource, data } = stackOf(planOf(withKit()));
    const { user_data: text, ...machine } = bare(resource.huaweicloud_compute_instance['hwsgpm-k8s-2p']);
    expect(machine).toEqual({
      name: 'hwsgpm-k8s-2p', tags: { ...TAGS, 'catalyst.openova.io_role': 'control-plane' }, flavor_id: LARGE, image_id: '${data.huaweicloud_images_image.image.id}',
      availability_zone: ZONE, security_group_ids: ['${huaweicloud_networking_secgroup.firewall.id}'], system_disk_type: 'GPSSD', system_disk_size: 100,
      network: [{ uuid: '${huaweicloud_vpc_subnet.subnet-cp.id}', fixed_ip_v4: '10.66.0.12' }],
      scheduler_hints: [{ group: '${huaweicloud_compute_servergroup.spread-k8s-1.id}' }],
      eip_type: '5_bgp', bandwidth: { share_type: 'PER', size: 100, charge_mode: 'traffic' }, delete_eip_on_termination: true, stop_before_destroy: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['image_id', 'user_data'] },
    });
    expect(text.split('\n')[0]).toBe('#cloud-config');
    expect(bare(data.huaweicloud_images_image.image)).toEqual({ name: 'Ubuntu 24.04 server 64bit', visibility: 'public', most_recent: true });
    expect(bare(resource.huaweicloud_compute_servergroup['spread-k8s-1'])).toEqual({ name: `${NAME}-k8s-1`, policies: ['anti-affinity'] });
  });

  test('lets the network choose the address of a worker, and puts ten of a pool into a group', () => {
    const { resource } = stackOf(planOf(testSovereign({ regions: [huaweiRegion(cluster(MGT, 1, 11, 's7.xlarge.2'))] })));
    const { 'hwsgpm-main-10p': tenth, 'hwsgpm-main-11p': eleventh } = resource.huaweicloud_compute_instance;
    expect(tenth.network).toEqual([{ uuid: '${huaweicloud_vpc_subnet.subnet-workers.id}' }]);
    expect([tenth, eleventh].map(({ scheduler_hints: [{ group }] }) => group)).toEqual([
      '${huaweicloud_compute_servergroup.spread-main-1.id}', '${huaweicloud_compute_servergroup.spread-main-2.id}',
    ]);
  });

  test('has a network of three subnets', () => {
    const { resource } = stackOf(planOf(withKit()));
    expect(bare(resource.huaweicloud_vpc.network)).toEqual({ ...KEPT, name: `${NAME}-network`, cidr: '10.66.0.0/16', tags: TAGS });
    const subnet = (purpose: string, cidr: string, gateway: string) => ({
      ...KEPT, name: `${NAME}-network-${purpose}`, vpc_id: '${huaweicloud_vpc.network.id}', cidr, gateway_ip: gateway, tags: TAGS,
    });
    expect(Object.values(resource.huaweicloud_vpc_subnet).map(bare)).toEqual([
      subnet('cp', '10.66.0.0/24', '10.66.0.1'), subnet('lb', '10.66.1.0/24', '10.66.1.1'), subnet('workers', '10.66.16.0/20', '10.66.16.1'),
    ]);
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const sovereign = testSovereign({ regions: [huaweiRegion(cluster(MGT, 1, 0, LARGE))], administrationCidrs: ['203.0.113.0/24', '198.51.100.7/32'] });
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: STORE_COMPONENT }, (self) => {
      self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' });
    });
    const { resource } = stackOf(planOf(sovereign));
    expect(bare(resource.huaweicloud_networking_secgroup.firewall)).toEqual({
      name: `${NAME}-k8s-nodes`, description: `Machines of ${NAME}`, delete_default_rules: true, tags: TAGS,
    });
    const rules = Object.values<any>(resource.huaweicloud_networking_secgroup_rule);
    expect(rules.map(({ direction, remote_ip_prefix: from, protocol, ports }) => [direction, from, protocol, ports])).toEqual([
      ['ingress', '198.51.100.7/32', 'tcp', '6443'], ['ingress', '203.0.113.0/24', 'tcp', '6443'], ['ingress', '0.0.0.0/0', 'icmp', undefined],
      ['ingress', '10.66.0.0/16', undefined, undefined], ['ingress', '198.51.100.7/32', 'tcp', '22'], ['ingress', '203.0.113.0/24', 'tcp', '22'],
      ['ingress', '0.0.0.0/0', 'udp', '53'], ['egress', '0.0.0.0/0', undefined, undefined],
    ]);
  });

  test('puts the API behind a load balancer at its address on the private network', () => {
    const { resource } = stackOf(planOf(withKit(3, 1)));
    const name = `${NAME}-api`;
    expect(bare(resource.huaweicloud_elb_loadbalancer['api-load-balancer'])).toEqual({
      ...KEPT, name, tags: TAGS, availability_zone: [ZONE], vpc_id: '${huaweicloud_vpc.network.id}',
      ipv4_subnet_id: '${huaweicloud_vpc_subnet.subnet-lb.ipv4_subnet_id}', ipv4_address: '10.66.1.10', deletion_protection_enable: true,
    });
    expect(bare(resource.huaweicloud_elb_listener['api-service'])).toEqual({
      name, tags: TAGS, loadbalancer_id: '${huaweicloud_elb_loadbalancer.api-load-balancer.id}', protocol: 'TCP', protocol_port: 6443, idle_timeout: 4000,
    });
    expect(bare(resource.huaweicloud_elb_pool['api-targets'])).toEqual({
      name, listener_id: '${huaweicloud_elb_listener.api-service.id}', protocol: 'TCP', lb_method: 'ROUND_ROBIN',
    });
    const pool = { pool_id: '${huaweicloud_elb_pool.api-targets.id}' };
    expect(bare(resource.huaweicloud_elb_monitor['api-health'])).toEqual({
      ...pool, protocol: 'HTTPS', port: 6443, url_path: '/version', status_code: '200,401', interval: 5, timeout: 3, max_retries: 2, max_retries_down: 2,
    });
    expect(bare(resource.huaweicloud_elb_member['api-target-hwsgpm-k8s-3p'])).toEqual({
      ...pool, subnet_id: '${huaweicloud_vpc_subnet.subnet-cp.ipv4_subnet_id}', address: '10.66.0.13', protocol_port: 6443,
    });
  });

  test('tells how to reach the cluster, and hands over every resource it makes', () => {
    const { output, resource } = stackOf(planOf(withKit(3, 1)));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over']);
    expect(output.api.value.control_planes[0]).toEqual({
      name: 'hwsgpm-k8s-1p', private_ipv4: '10.66.0.11', public_ipv4: '${huaweicloud_compute_instance.hwsgpm-k8s-1p.public_ip}',
    });
    const count = Object.values<any>(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(output.hand_over.value.length).toBe(count);
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stackOf(planOf(withKit()), { deletionProtection: false });
    expect(resource.huaweicloud_compute_instance['hwsgpm-k8s-1p'].lifecycle.prevent_destroy).toBe(false);
    expect(resource.huaweicloud_elb_loadbalancer['api-load-balancer'].deletion_protection_enable).toBe(false);
  });

  test('fails when the row of the region names no zone', () => {
    const made = () => testSovereign({ regions: [{ provider: Huawei.cloud(), code: 'apse', hostClusters: [cluster(MGT, 1, 0, LARGE)] }] });
    const rule = "'code' must be a region whose row in constructs/naming/location.ts names a zone, got \"apse\"; add one, such as 'ap-southeast-3a'";
    expect(() => stackOf(planOf(made()))).toThrow(new Error(`omantel/hw-apse-mgt-prod: ${rule}`));
    const sovereign = made();
    new BootstrapKit(sovereign, 'kit');
    expect(() => planOf(sovereign)).toThrow(new Error(`hw-apse-mgt-prod-ingress: ${rule}`));
  });
});

describe('user data', () => {
  test('has all keys for SSH, and the configuration of the controllers with their key', () => {
    const { resource, locals } = stackOf(planOf(withKit(3, 0, { sshPublicKeys: [SSH_KEY, OTHER_KEY] })));
    const { write_files: files, ssh_authorized_keys: keys } = yaml.load(resource.huaweicloud_compute_instance['hwsgpm-k8s-1p'].user_data) as any;
    expect(keys).toEqual([SSH_KEY, OTHER_KEY]);
    const [, format, values] = /^\$\{base64encode\(format\((".*"), (.*)\)\)\}$/.exec(locals.huawei_cloud_config)!;
    expect([JSON.parse(format).split('\n'), values]).toEqual([
      ['[Global]', 'region="ap-southeast-3"', 'access-key="%s"', 'secret-key="%s"', 'project-id="%s"', ''],
      'var.huawei_access_key, var.huawei_secret_key, var.huawei_project_id',
    ]);
    const secret = files.find(({ path }: any) => path === '/var/lib/catalyst/manifests/2-secret-kube-system-huaweicloud.yaml');
    expect(yaml.load(secret.content)).toMatchObject({
      metadata: { name: 'huaweicloud', namespace: 'kube-system' }, data: { 'cloud-config': '${local.huawei_cloud_config}' },
    });
  });

  test('fits into what Huawei takes, with the longest value of every secret', () => {
    const plan = planOf(withKit());
    const sizes = machinesOf(plan.hostCluster).map((machine) => cloudInit(machine, plan).maxBytes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(Huawei.cloud().limits.userDataBytes);
  });

  test('is read by a rehearsal, with the controller that Phase 0 starts', () => {
    const { manifests, machines } = phaseZeroOf(planOf(withKit(3, 1)));
    expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(expect.arrayContaining([
      'Namespace flux-system', 'Secret huaweicloud', 'HelmChart cilium', 'FluxInstance flux', 'ServiceAccount huawei-cloud-controller-manager',
      'ClusterRole huawei-cloud-controller-manager', 'ConfigMap huawei-ccm-hosts', 'DaemonSet huawei-cloud-controller-manager',
    ]));
    expect(machines.map(({ name, address, instanceType, location }) => [name, address, instanceType, location])).toEqual([
      ['hwsgpm-k8s-1p', '10.66.0.11', LARGE, 'ap-southeast-3'], ['hwsgpm-k8s-2p', '10.66.0.12', LARGE, 'ap-southeast-3'],
      ['hwsgpm-k8s-3p', '10.66.0.13', LARGE, 'ap-southeast-3'], ['hwsgpm-main-1p', '10.66.16.4', LARGE, 'ap-southeast-3'],
    ]);
  });
});

describe('the guard', () => {
  const MACHINE = 'huaweicloud_compute_instance';

  test('knows attributes that the provider has, of every resource that stacks make', () => {
    expect(unknownAttributes('huaweicloud', HUAWEI_GUARD_RULES)).toEqual([]);
    expect(Object.keys(stackOf(planOf(withKit(3, 1))).resource).filter((type) => !HUAWEI_GUARD_RULES.replaceClass[type])).toEqual([]);
  });

  test('finds nothing where nothing changes, nor in what the cloud fills in', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, file)).toEqual([]);
    expect(readStack(file).resources.get(`${MACHINE}.hwsgpm-k8s-1p`)!.facts).toEqual({
      'availability_zone': ZONE, 'bandwidth.charge_mode': 'traffic', 'bandwidth.share_type': 'PER', 'bandwidth.size': 100, 'eip_type': '5_bgp',
      'scheduler_hints.group': '${huaweicloud_compute_servergroup.spread-k8s-1.id}', 'system_disk_type': 'GPSSD',
      'placement_group_id': '${huaweicloud_compute_servergroup.spread-k8s-1.id}', 'private_ip': '10.66.0.11', 'role': 'control-plane', 'server_type': LARGE,
    });
    const named = (type: string, address: string, id: string, values: any) => ({ mode: 'managed', type, address: `${type}.${address}`, values: { id, ...values } });
    const state = {
      format_version: '1.0',
      values: { root_module: { resources: [
        named('huaweicloud_vpc', 'network', 'vpc-1', { cidr: '10.66.0.0/16' }),
        named('huaweicloud_vpc_subnet', 'subnet-workers', 'subnet-1', { vpc_id: 'vpc-1', cidr: '10.66.16.0/20', gateway_ip: '10.66.16.1' }),
        named('huaweicloud_compute_servergroup', 'spread-main-1', 'group-1', { name: `${NAME}-main-1`, policies: ['anti-affinity'] }),
        named(MACHINE, 'hwsgpm-main-1p', 'machine-1', {
          availability_zone: ZONE, flavor_id: LARGE, image_id: 'image-1', eip_type: '5_bgp', bandwidth: [{ charge_mode: 'traffic', share_type: 'PER', size: 100 }],
          network: [{ uuid: 'subnet-1', fixed_ip_v4: '10.66.16.9' }], scheduler_hints: [{ group: 'group-1' }], system_disk_type: 'GPSSD', user_data: 'abc',
          tags: { 'catalyst.openova.io_role': 'worker' },
        }),
      ] } },
    };
    expect(readStack(state).resources.get(`${MACHINE}.hwsgpm-main-1p`)!.facts).toMatchObject({
      placement_group_id: '${huaweicloud_compute_servergroup.spread-main-1.id}', private_ip: '10.66.16.9', role: 'worker', server_type: LARGE,
    });
    expect(refused(state, file)).toEqual([]);
  });

  test('fails when a machine would be lost, replaced or moved, and a load balancer deleted', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    const worker = (change: (machine: any) => void) => refused(file, edited(file, ({ [MACHINE]: machines }) => change(machines['hwsgpm-main-1p'])));
    const instead = "change it back, or write acknowledge: ['one/hwsgpm-main-1p'] [guard]";
    expect(refused(file, edited(file, ({ [MACHINE]: machines }) => { delete machines['hwsgpm-main-1p']; }))).toEqual([
      `one/hwsgpm-main-1p: would be deleted: its data is lost; ${instead}`,
    ]);
    expect(worker((machine) => { machine.availability_zone = 'ap-southeast-3b'; })).toEqual([
      `one/hwsgpm-main-1p: would be replaced, because availability_zone changes from "ap-southeast-3a" to "ap-southeast-3b": its data is lost; ${instead}`,
    ]);
    expect(worker((machine) => { machine.flavor_id = 's7.2xlarge.2'; })).toEqual([]);
    expect(worker((machine) => { machine.image_id = 'another'; })).toEqual([]);
    expect(refused(file, edited(file, ({ [MACHINE]: machines }) => { machines['hwsgpm-k8s-1p'].network[0].fixed_ip_v4 = '10.66.0.14'; }))).toEqual([
      'one/hwsgpm-k8s-1p: would change its private address from 10.66.0.11 to 10.66.0.14: etcd and the other machines know it by the old one; '
        + "change it back, or write acknowledge: ['one/hwsgpm-k8s-1p'] [guard]",
    ]);
    expect(refused(file, edited(file, ({ huaweicloud_elb_loadbalancer: balancers }) => { delete balancers['api-load-balancer']; }))).toEqual([
      'one/api-load-balancer: would be deleted: the machines of the cluster do not find each other any more; '
        + "change it back, or write acknowledge: ['one/api-load-balancer'], apply without the change, which lifts its protection, then make the change [guard]",
    ]);
  });
});

test('what a cluster takes is not known in money without prices, and is said so', () => {
  const sovereign = withKit();
  expect(Capacity.of(planOf(sovereign)).monthlyEuro).toBe(undefined);
  expect(summaryOf(sovereign).at(-1)).toBe('  cost       no price is recorded for huawei');
});

describe('HuaweiCcm', () => {
  test('runs on control planes, on the network of the machine, with the configuration of Phase 0 and host names of its own', () => {
    const plan = planOf(withKit());
    const { spec: { template: { spec } } } = objectOf(plan, 'huawei-ccm', 'DaemonSet');
    expect([spec.hostNetwork, spec.nodeSelector, spec.tolerations.map(({ key }: any) => key)]).toEqual([
      true, { 'node-role.kubernetes.io/control-plane': 'true' }, ['node.cloudprovider.kubernetes.io/uninitialized', 'node.kubernetes.io/not-ready'],
    ]);
    const [{ args, image, volumeMounts }] = spec.containers;
    expect([image, args]).toEqual(['swr.cn-north-4.myhuaweicloud.com/k8s-cloudprovider/huawei-cloud-controller-manager:v0.26.9', [
      '--v=2', '--cloud-provider=huaweicloud', '--cloud-config=/etc/huaweicloud/cloud-config', `--cluster-name=${NAME}`,
    ]]);
    expect([volumeMounts, spec.volumes]).toEqual([
      [{ name: 'configuration', mountPath: '/etc/huaweicloud', readOnly: true }, { name: 'hosts', mountPath: '/etc/hosts', subPath: 'hosts', readOnly: true }],
      [{ name: 'configuration', secret: { secretName: 'huaweicloud' } }, { name: 'hosts', configMap: { name: 'huawei-ccm-hosts' } }],
    ]);
    expect(objectOf(plan, 'huawei-ccm', 'ConfigMap').data).toEqual({ hosts: '127.0.0.1 localhost\n' });
  });

  test('is started by Phase 0, with the very objects that Flux takes over', () => {
    const plan = planOf(withKit());
    const early = plan.bootstrapObjects.filter(({ unit }) => unit.name === 'huawei-ccm').map(({ manifest }) => `${manifest.kind} ${manifest.metadata.name}`);
    expect(early.sort()).toEqual(plan.tryFindUnit('huawei-ccm')!.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`).sort());
    expect(plan.tryFindUnit('huawei-ccm')!.prune).toBe(false);
  });

  test('makes a load balancer for the proxies of a Gateway that listens on machines, and host names lead to it', () => {
    const sovereign = withKit();
    const plan = planOf(sovereign);
    const entry = 'entry.wgmp.omantel.omani.works';
    expect(objectOf(plan, 'public-gateway', 'Service')).toEqual({
      apiVersion: 'v1', kind: 'Service',
      metadata: expect.objectContaining({
        name: 'public-entry', namespace: 'kube-system',
        annotations: {
          'external-dns.alpha.kubernetes.io/hostname': entry, 'kubernetes.io/elb.class': 'dedicated', 'kubernetes.io/elb.availability-zones': ZONE,
          'kubernetes.io/elb.eip-auto-create-option': '{"ip_type":"5_bgp","bandwidth_size":100,"share_type":"PER","charge_mode":"traffic"}',
        },
      }),
      spec: {
        type: 'LoadBalancer', selector: { 'k8s-app': 'cilium-envoy' },
        ports: plan.ingressPorts.map((port) => ({ name: `port-${port}`, port, targetPort: port })),
      },
    });
    const { metadata, spec } = objectOf(plan, 'public-gateway', 'Gateway');
    expect([metadata.annotations, spec.infrastructure]).toEqual([{ 'external-dns.alpha.kubernetes.io/target': entry }, undefined]);
    const { gatewayAPI, envoy } = valuesOf(plan, 'cilium');
    expect([gatewayAPI.hostNetwork, envoy.securityContext.capabilities]).toEqual([
      { enabled: true }, { envoy: ['NET_ADMIN', 'SYS_ADMIN', 'NET_BIND_SERVICE'], keepCapNetBindService: true },
    ]);
  });

  test('fails when further Gateways would listen on the same machines', () => {
    const sovereign = testSovereign({ regions: [huaweiRegion(cluster(MGT, 3, 0, LARGE))] });
    expect(() => {
      new BootstrapKit(sovereign, 'kit', { publicGateway: { furtherGateways: 1 } });
      planOf(sovereign);
    }).toThrow(new Error(
      "omantel/hw-sgp-mgt-prod/public-gateway: 'furtherGateways' must be 0 at huawei, where Gateways listen on machines, one at each port, got 1; leave it out",
    ));
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new HuaweiCcm(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/huawei-ccm: runs on huawei clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

describe('HuaweiEvsCsi', () => {
  test('makes volumes, which are kept by default, with the configuration that the controller has', () => {
    const plan = planOf(withKit());
    const driver = (kind: string) => objectOf(plan, 'huawei-evs-csi', kind).spec.template.spec;
    const args = ['--v=2', '--endpoint=unix://csi/csi.sock', '--cloud-config=/etc/huaweicloud/cloud-config', `--cluster=${NAME}`];
    const mount = { name: 'configuration', mountPath: '/etc/huaweicloud', readOnly: true };
    expect(driver('Deployment').containers.map(({ name, image }: any) => [name, image])).toEqual([
      ['csi-attacher', 'registry.k8s.io/sig-storage/csi-attacher:v4.12.0'], ['csi-provisioner', 'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0'],
      ['csi-resizer', 'registry.k8s.io/sig-storage/csi-resizer:v2.2.0'], ['evs-csi-plugin', 'swr.cn-north-4.myhuaweicloud.com/k8s-csi/evs-csi-plugin:v0.1.11'],
    ]);
    expect(driver('Deployment').containers[3]).toMatchObject({ args, volumeMounts: [{ name: 'socket', mountPath: '/csi' }, mount] });
    expect(driver('DaemonSet').containers[1]).toMatchObject({ args, securityContext: { privileged: true } });
    expect(driver('DaemonSet').containers[1].volumeMounts.at(-1)).toEqual(mount);
    const classes = ['evs', 'evs-retain'].map((name) => objectOf(plan, 'huawei-evs-csi', 'StorageClass', name));
    expect(classes.map(({ reclaimPolicy, metadata }) => [reclaimPolicy, metadata.annotations])).toEqual([
      ['Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' }], ['Retain', undefined],
    ]);
    expect(classes[1]).toMatchObject({
      provisioner: 'evs.csi.huaweicloud.com', volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true,
      parameters: { 'type': 'GPSSD', 'csi.storage.k8s.io/fstype': 'ext4' },
    });
    expect(plan.tryFindUnit('huawei-evs-csi')!.prune).toBe(false);
  });

  test('gives a claim its class and the smallest size that there is, and comes before it', () => {
    const sovereign = withKit();
    const got: any[] = [];
    new TestBlueprint(sovereign.managementCluster, 'store', { component: STORE_COMPONENT }, (self) => {
      got.push(self.volume({ sizeGiB: 5 }), self.volume({ sizeGiB: 20, retained: false }));
    });
    expect(dependenciesOf(planOf(sovereign), 'store')).toContain('huawei-evs-csi');
    expect(got).toEqual([{ storageClassName: 'evs-retain', size: '10Gi' }, { storageClassName: 'evs', size: '20Gi' }]);
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new HuaweiEvsCsi(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/huawei-evs-csi: runs on huawei clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});
