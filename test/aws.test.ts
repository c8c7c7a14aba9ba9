import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { AwsCcm, AwsEbsCsi, BootstrapKit } from '../blueprints';
import { AWS_GUARD_RULES } from '../constructs/infrastructure/aws/guard-rules';
import { readStack } from '../constructs/infrastructure/guard-stack';
import { cloudInit } from '../constructs/node/cloud-init';
import { machinesOf } from '../constructs/node/machine';
import { providerIdScript } from '../constructs/node/provider-id';
import {
  Aws, BuildingBlock, Capability, Capacity, Checks, ClusterPlan, Fleet, InfrastructureApp, Location, Protocol,
  Provider, Sovereign,
} from '../index';
import { summaryOf } from '../sovereigns/program/summary';
import { awsRegion, cluster, dependenciesOf, planOf, region, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, valuesOf } from './support/fixtures';
import { bare, edited, namesOf, OTHER_KEY, phaseZeroOf, refused, runProviderIdScript, stackOf, unknownAttributes } from './support/infrastructure';
import { validateTerraform } from './support/terraform-schema';

// Phase 0 at Amazon, and what the cluster needs of it.

const { MGT, RTZ, DMZ } = BuildingBlock;
const LABELS = {
  'openova.io/provider': 'aws', 'openova.io/region': 'fra', 'openova.io/building-block': 'mgt', 'openova.io/env-type': 'prod',
  'openova.io/cluster': 'aws-fra-mgt-prod', 'openova.io/managed-by': 'opentofu', 'catalyst.openova.io/sovereign': 'omantel.omani.works',
};
const OWNED = { 'kubernetes.io/cluster/aws-fra-mgt-prod': 'owned' };

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'aws-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A Sovereign at Amazon with the bootstrap kit. */
function withKit(controlPlanes = 3, workers = 0, props: TestSovereignProps = {}): Sovereign {
  const sovereign = testSovereign({ regions: [awsRegion(cluster(MGT, controlPlanes, workers, 'm6i.4xlarge'))], ...props });
  new BootstrapKit(sovereign, 'kit');
  return sovereign;
}

describe('a stack', () => {
  test('of a whole Sovereign passes all checks, and has what the schema of the provider has', () => {
    const sovereign = withKit(3, 8, { administrationCidrs: ['203.0.113.0/24'] });
    expect(Checks.run(planOf(sovereign).sovereignPlan).map(String)).toEqual([]);
    const file = stackOf(planOf(sovereign));
    expect(validateTerraform(file)).toEqual([]);
    expect(namesOf(file)).toEqual({
      instance: [...[1, 2, 3].map((n) => `awsfram-k8s-${n}p`), ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `awsfram-main-${n}p`)],
      internet_gateway: ['gateway'], lb: ['api-load-balancer'], lb_listener: ['api-service'], lb_target_group: ['api-targets'],
      lb_target_group_attachment: [1, 2, 3].map((n) => `api-target-awsfram-k8s-${n}p`),
      placement_group: ['spread-k8s-1', 'spread-main-1', 'spread-main-2'], route: ['route-out'], route_table: ['routes'],
      route_table_association: ['routes-cp', 'routes-lb', 'routes-workers'], security_group: ['firewall'],
      subnet: ['subnet-cp', 'subnet-lb', 'subnet-workers'], vpc: ['network'], vpc_security_group_egress_rule: ['out-all'],
      vpc_security_group_ingress_rule: ['in-api-203-0-113-0-24', 'in-icmp', 'in-network', 'in-ssh-203-0-113-0-24', 'in-tcp-53', 'in-udp-53'],
    });
    expect([file.terraform.required_providers, file.provider]).toEqual([
      { aws: { source: 'hashicorp/aws', version: '6.25.0' } }, { aws: [{ region: 'eu-central-1' }] },
    ]);
    expect(Object.keys(file.variable)).toEqual([
      'aws_access_key_id', 'aws_secret_access_key', 'crossplane_aws_access_key_id', 'crossplane_aws_secret_access_key', 'git_password', 'git_username',
      'k3s_agent_token', 'k3s_server_token', 'openbao_unseal_key',
    ]);
  });

  test('of one machine has no load balancer', () => {
    const file = stackOf(planOf(withKit(1)));
    expect(validateTerraform(file)).toEqual([]);
    expect(Object.keys(file.resource).filter((type) => type.startsWith('aws_lb'))).toEqual([]);
  });

  test('makes a control plane so, with the newest image of its architecture, and leaves it alone when that changes', () => {
    const file = stackOf(planOf(withKit()));
    const { user_data: text, ...machine } = bare(file.resource.aws_instance['awsfram-k8s-2p']);
    const tags = { Name: 'awsfram-k8s-2p', ...LABELS, ...OWNED, 'catalyst.openova.io/role': 'control-plane' };
    expect(machine).toEqual({
      instance_type: 'm6i.4xlarge', ami: '${data.aws_ami.image-x86.image_id}', placement_group: '${aws_placement_group.spread-k8s-1.id}',
      subnet_id: '${aws_subnet.subnet-cp.id}', private_ip: '10.48.0.12', associate_public_ip_address: true,
      vpc_security_group_ids: ['${aws_security_group.firewall.id}'], disable_api_termination: true, user_data_replace_on_change: false, tags,
      metadata_options: { http_endpoint: 'enabled', http_tokens: 'required', http_put_response_hop_limit: 1 },
      root_block_device: { volume_size: 100, volume_type: 'gp3', encrypted: true, delete_on_termination: true, tags },
      lifecycle: { prevent_destroy: true, ignore_changes: ['ami', 'user_data'] },
    });
    expect(text.split('\n')[0]).toBe('#cloud-config');
    expect(bare(file.data.aws_ami['image-x86'])).toEqual({
      most_recent: true, owners: ['099720109477'], filter: [{ name: 'name', values: ['ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-*'] }],
    });
    expect(bare(file.resource.aws_placement_group['spread-k8s-1'])).toEqual({
      name: 'aws-fra-mgt-prod-k8s-1', strategy: 'spread', tags: { Name: 'aws-fra-mgt-prod-k8s-1', ...LABELS },
    });
  });

  test('makes machines with graphics processors from an image that has their driver', () => {
    const pools = [{ name: 'gpu', instanceType: 'g6e.2xlarge', count: 1 }];
    const sovereign = testSovereign({ regions: [awsRegion({ ...cluster(MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] });
    const file = stackOf(planOf(sovereign));
    expect(validateTerraform(file)).toEqual([]);
    expect(file.resource.aws_instance['awsfram-gpu-1p'].ami).toBe('${data.aws_ami.image-gpu.image_id}');
    expect(bare(file.data.aws_ami['image-gpu'])).toEqual({
      most_recent: true, owners: ['amazon'], filter: [{ name: 'name', values: ['Deep Learning Base OSS Nvidia Driver GPU AMI (Ubuntu 24.04) *'] }],
    });
  });

  test('has a network in one zone that leads out, with subnets that the controller of the cloud finds', () => {
    const { resource } = stackOf(planOf(withKit()));
    const name = 'aws-fra-mgt-prod-network';
    expect(bare(resource.aws_vpc.network)).toEqual({
      cidr_block: '10.48.0.0/16', enable_dns_support: true, enable_dns_hostnames: true, tags: { Name: name, ...LABELS }, lifecycle: { prevent_destroy: true },
    });
    const subnet = (purpose: string, cidr: string, more = {}) => ({
      vpc_id: '${aws_vpc.network.id}', cidr_block: cidr, availability_zone: 'eu-central-1a', tags: { Name: `${name}-${purpose}`, ...LABELS, ...OWNED, ...more },
      lifecycle: { prevent_destroy: true },
    });
    expect(Object.values(resource.aws_subnet).map(bare)).toEqual([
      subnet('cp', '10.48.0.0/24'), subnet('lb', '10.48.1.0/24', { 'kubernetes.io/role/elb': '1', 'kubernetes.io/role/internal-elb': '1' }),
      subnet('workers', '10.48.16.0/20'),
    ]);
    expect(bare(resource.aws_route['route-out'])).toEqual({
      route_table_id: '${aws_route_table.routes.id}', destination_cidr_block: '0.0.0.0/0', gateway_id: '${aws_internet_gateway.gateway.id}',
    });
  });

  test('opens to the world what Blueprints open, and SSH and the API to administrators alone (L4)', () => {
    const sovereign = testSovereign({ regions: [awsRegion(cluster(MGT, 1, 0, 'm6i.4xlarge'))], administrationCidrs: ['203.0.113.0/24'] });
    const component = { ...planComponent(), buildingBlocks: [MGT] };
    new TestBlueprint(sovereign.managementCluster, 'demo', { component }, (self) => self.hostPort({ port: 53, protocol: Protocol.UDP, description: 'DNS' }));
    const rules = Object.values<any>(stackOf(planOf(sovereign)).resource.aws_vpc_security_group_ingress_rule);
    expect(rules.map(({ cidr_ipv4, ip_protocol, from_port, to_port }) => [cidr_ipv4, ip_protocol, from_port, to_port])).toEqual([
      ['203.0.113.0/24', 'tcp', 6443, 6443], ['0.0.0.0/0', 'icmp', -1, -1], ['10.48.0.0/16', '-1', undefined, undefined], ['203.0.113.0/24', 'tcp', 22, 22],
      ['0.0.0.0/0', 'udp', 53, 53],
    ]);
  });

  test('puts the API behind a load balancer at its address on the private network, through which control planes reach themselves too', () => {
    const { resource } = stackOf(planOf(withKit()));
    const tags = { Name: 'aws-fra-mgt-prod-api', ...LABELS };
    expect(bare(resource.aws_lb['api-load-balancer'])).toEqual({
      name: 'aws-fra-mgt-prod-api', load_balancer_type: 'network', internal: true, enable_deletion_protection: true, tags, lifecycle: { prevent_destroy: true },
      subnet_mapping: [{ subnet_id: '${aws_subnet.subnet-lb.id}', private_ipv4_address: '10.48.1.10' }],
    });
    expect(bare(resource.aws_lb_target_group['api-targets'])).toEqual({
      name: 'aws-fra-mgt-prod-api', vpc_id: '${aws_vpc.network.id}', target_type: 'ip', protocol: 'TCP', port: 6443, preserve_client_ip: 'false',
      deregistration_delay: '10', tags,
      health_check: { protocol: 'HTTPS', path: '/version', matcher: '200,401', interval: 5, timeout: 2, healthy_threshold: 2, unhealthy_threshold: 2 },
    });
    expect(bare(resource.aws_lb_listener['api-service'])).toEqual({
      load_balancer_arn: '${aws_lb.api-load-balancer.id}', protocol: 'TCP', port: 6443, tags,
      default_action: [{ type: 'forward', target_group_arn: '${aws_lb_target_group.api-targets.id}' }],
    });
    expect(bare(resource.aws_lb_target_group_attachment['api-target-awsfram-k8s-3p'])).toEqual({
      target_group_arn: '${aws_lb_target_group.api-targets.id}', target_id: '10.48.0.13', port: 6443,
    });
  });

  test('tells how to reach the cluster, and hands over every resource it makes', () => {
    const { output, resource } = stackOf(planOf(withKit(3, 1)));
    expect(Object.keys(output)).toEqual(['api', 'cluster', 'hand_over']);
    expect(output.api.value.control_planes[0]).toEqual({
      name: 'awsfram-k8s-1p', private_ipv4: '10.48.0.11', public_ipv4: '${aws_instance.awsfram-k8s-1p.public_ip}',
    });
    const count = Object.values<any>(resource).reduce((sum, named) => sum + Object.keys(named).length, 0);
    expect(output.hand_over.value.length).toBe(count);
    expect(output.hand_over.value.find(({ kind }: any) => kind === 'aws_route')).toEqual({
      kind: 'aws_route', id: '${aws_route_table.routes.id}_0.0.0.0/0', name: 'aws-fra-mgt-prod-network/0.0.0.0/0',
    });
  });

  test('gives up its protection when it is asked to', () => {
    const { resource } = stackOf(planOf(withKit()), { deletionProtection: false });
    const machine = resource.aws_instance['awsfram-k8s-1p'];
    expect([machine.disable_api_termination, machine.lifecycle.prevent_destroy]).toEqual([false, false]);
    expect(resource.aws_lb['api-load-balancer'].enable_deletion_protection).toBe(false);
  });

  test('fails when the row of the region names no zone', () => {
    new (Location as any)(17, Provider.AWS, 'bah', 'b', 'me-south-1');
    const sovereign = testSovereign({ regions: [{ provider: Aws.cloud(), code: 'bah', hostClusters: [cluster(MGT, 1, 0, 'm6i.4xlarge')] }] });
    expect(() => stackOf(planOf(sovereign))).toThrow(new Error(
      "omantel/aws-bah-mgt-prod: 'code' must be a region whose row in constructs/naming/location.ts names a zone, got \"bah\"; add one, such as 'me-south-1a'",
    ));
  });

  test('of a Sovereign at two clouds shares nothing with the other: keys are made where they are used', () => {
    const sovereign = testSovereign({ regions: [awsRegion(cluster(MGT, 3, 0, 'm6i.4xlarge')), region('fsn', cluster(RTZ, 3), cluster(DMZ, 1, 1))] });
    new BootstrapKit(sovereign, 'kit');
    const app = new InfrastructureApp(sovereign.node.root as Fleet, { outdir: join(folder, 'cdktf.out') });
    app.synth();
    const [amazon, dmz, rtz] = app.stacks.map(({ node }) => JSON.parse(readFileSync(join(folder, 'cdktf.out/stacks', node.id, 'cdk.tf.json'), 'utf8')));
    expect([amazon, dmz, rtz].flatMap(validateTerraform)).toEqual([]);
    expect(Object.keys(dmz.resource.hcloud_ssh_key)).toEqual(['hz-fsn-dmz-prod-ssh-65292adf792f']);
    expect([rtz.resource.hcloud_ssh_key, rtz.resource.hcloud_server['hzfsnr-k8s-1p'].ssh_keys]).toEqual([undefined, ['hz-fsn-dmz-prod-ssh-65292adf792f']]);
    expect(app.stacks.map(({ dependencies }) => dependencies.map(({ node }) => node.id))).toEqual([[], [], ['omantel-hz-fsn-dmz-prod']]);
  });
});

describe('user data', () => {
  const rendered = (plan: ClusterPlan, index = 0): any => yaml.load(cloudInit(machinesOf(plan.hostCluster)[index], plan).render(({ name }) => `~${name}~`));

  test('fits into what Amazon takes: what is no secret is in an archive that is unpacked first', () => {
    const plan = planOf(withKit(3, 0, { sshPublicKeys: [SSH_KEY, OTHER_KEY] }));
    expect(cloudInit(machinesOf(plan.hostCluster)[0], plan).maxBytes).toBeLessThan(14000);
    const { write_files: files, runcmd, ssh_authorized_keys: keys } = rendered(plan);
    expect(keys).toEqual([SSH_KEY, OTHER_KEY]);
    expect(files.map(({ path, encoding }: any) => [path, encoding])).toEqual([
      ['/etc/rancher/k3s/config.yaml', undefined], ['/var/lib/catalyst/manifests/2-secret-catalyst-openbao-openbao-unseal.yaml', undefined],
      ['/var/lib/catalyst/manifests/2-secret-crossplane-system-provider-aws.yaml', undefined],
      ['/var/lib/catalyst/manifests/2-secret-flux-system-git-credentials.yaml', undefined],
      ['/var/lib/catalyst/manifests/2-secret-kube-system-aws.yaml', undefined], ['/var/lib/catalyst/files.tar.gz', 'b64'],
    ]);
    expect(runcmd[0]).toEqual(['tar', '--extract', '--gzip', '--file', '/var/lib/catalyst/files.tar.gz', '--directory', '/']);
    expect(yaml.load(files[4].content)).toEqual({
      apiVersion: 'v1', kind: 'Secret', metadata: { name: 'aws', namespace: 'kube-system' }, type: 'Opaque',
      stringData: { key_id: '~aws_access_key_id~', access_key: '~aws_secret_access_key~' },
    });
  });

  test('is unpacked by tar, with the permissions that the files have elsewhere', () => {
    const plan = planOf(withKit());
    writeFileSync(join(folder, 'files.tar.gz'), Buffer.from(rendered(plan).write_files.at(-1).content, 'base64'));
    const list = spawnSync('tar', ['--list', '--verbose', '--gzip', '--file', join(folder, 'files.tar.gz')], { encoding: 'utf8', env: { ...process.env, TZ: 'UTC' } });
    const entries = list.stdout.trim().split('\n').map((line) => line.split(/\s+/)).map(([mode, owner, , , , name]) => `${mode} ${owner} ${name}`);
    expect(list.stderr).toBe('');
    expect(entries).toEqual(expect.arrayContaining([
      '-rwxr-xr-x 0/0 usr/local/sbin/k3s-configure', '-rw------- 0/0 var/lib/catalyst/manifests/3-chart-cilium.yaml', '-rw-r--r-- 0/0 etc/catalyst/node.env',
    ]));
  });

  test('is read by a rehearsal, archive and all', () => {
    const phaseZero = phaseZeroOf(planOf(withKit(3, 1)));
    expect(phaseZero.manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual(expect.arrayContaining([
      'Namespace flux-system', 'Secret aws', 'HelmChart aws-cloud-controller-manager', 'HelmChart cilium', 'FluxInstance flux',
    ]));
    expect(phaseZero.machines.map(({ name, address, instanceType, location }) => [name, address, instanceType, location])).toEqual([
      ['awsfram-k8s-1p', '10.48.0.11', 'm6i.4xlarge', 'eu-central-1'], ['awsfram-k8s-2p', '10.48.0.12', 'm6i.4xlarge', 'eu-central-1'],
      ['awsfram-k8s-3p', '10.48.0.13', 'm6i.4xlarge', 'eu-central-1'], ['awsfram-main-1p', '10.48.16.4', 'm6i.4xlarge', 'eu-central-1'],
    ]);
  });

  describe('asks for the id of the machine', () => {
    test('and gives it to the kubelet', () => {
      const { status, said, written } = runProviderIdScript(Provider.AWS, [
        'case "$last" in', '*/api/token) echo secret ;;', '*/placement/availability-zone) echo eu-central-1a ;;', '*/instance-id) echo i-0123 ;;', '*) exit 22 ;;', 'esac',
      ].join('\n'));
      expect([status, said, yaml.load(written!)]).toEqual([
        0, 'k3s-provider-id: this is i-0123 in eu-central-1a', { 'kubelet-arg+': ['provider-id=aws:///eu-central-1a/i-0123'] },
      ]);
    });

    test('and fails when nobody answers, so that systemd starts over', () => {
      const { status, said } = runProviderIdScript(Provider.AWS, 'exit 28');
      expect([status, said]).toEqual([1, 'k3s-provider-id: the metadata service does not answer, systemd starts over']);
    });

    test('at no cloud whose controller finds machines by their name', () => {
      expect(Provider.all().filter((provider) => providerIdScript(provider) !== undefined)).toEqual([Provider.OCI, Provider.AWS]);
    });
  });
});

describe('the guard', () => {
  test('knows attributes that the provider has, of resources that stacks make', () => {
    expect(unknownAttributes('aws', AWS_GUARD_RULES)).toEqual([]);
    const made = Object.keys(stackOf(planOf(withKit(3, 1))).resource).filter((type) => !AWS_GUARD_RULES.replaceClass[type]);
    expect(made).toEqual(['aws_internet_gateway']);
  });

  test('finds nothing where nothing changes, nor in what the cloud fills in', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, file)).toEqual([]);
    expect(readStack(file).resources.get('aws_instance.awsfram-k8s-1p')!.facts).toEqual({
      associate_public_ip_address: true, delete_protection: true, placement_group: '${aws_placement_group.spread-k8s-1.id}',
      placement_group_id: '${aws_placement_group.spread-k8s-1.id}', private_ip: '10.48.0.11', role: 'control-plane', server_type: 'm6i.4xlarge',
      subnet_id: '${aws_subnet.subnet-cp.id}',
    });
    const state = {
      format_version: '1.0',
      values: { root_module: { resources: [
        { mode: 'managed', type: 'aws_vpc', address: 'aws_vpc.network', values: { id: 'vpc-1', cidr_block: '10.48.0.0/16' } },
        { mode: 'managed', type: 'aws_subnet', address: 'aws_subnet.subnet-workers', values:
          { id: 'subnet-1', vpc_id: 'vpc-1', cidr_block: '10.48.16.0/20', availability_zone: 'eu-central-1a' } },
        { mode: 'managed', type: 'aws_placement_group', address: 'aws_placement_group.spread-main-1', values: { id: 'aws-fra-mgt-prod-main-1', name: 'aws-fra-mgt-prod-main-1', strategy: 'spread' } },
        { mode: 'managed', type: 'aws_instance', address: 'aws_instance.awsfram-main-1p', values: {
          id: 'i-1', subnet_id: 'subnet-1', placement_group: 'aws-fra-mgt-prod-main-1', private_ip: '10.48.16.9', availability_zone: 'eu-central-1a', ami: 'ami-1',
          associate_public_ip_address: true, instance_type: 'm6i.4xlarge', disable_api_termination: true, tags: { 'catalyst.openova.io/role': 'worker' },
        } },
      ] } },
    };
    expect(refused(state, file)).toEqual([]);
  });

  test('fails when a machine would be lost, replaced, or become what it cannot be', () => {
    const file = stackOf(planOf(withKit(3, 1)));
    expect(refused(file, edited(file, ({ aws_instance: machines }) => { delete machines['awsfram-main-1p']; }))).toEqual([
      "one/awsfram-main-1p: would be deleted: its data is lost; change it back, or write acknowledge: ['one/awsfram-main-1p'], apply without the change, which lifts its protection, then make the change [guard]",
    ]);
    expect(refused(file, edited(file, ({ aws_instance: machines }) => { machines['awsfram-main-1p'].subnet_id = '${aws_subnet.subnet-cp.id}'; }))).toEqual([
      'one/awsfram-main-1p: would be replaced, because subnet_id changes from "${aws_subnet.subnet-workers.id}" to "${aws_subnet.subnet-cp.id}": its data is lost; '
        + "change it back, or write acknowledge: ['one/awsfram-main-1p'], apply without the change, which lifts its protection, then make the change [guard]",
    ]);
    expect(refused(file, edited(file, ({ aws_instance: machines }) => { machines['awsfram-main-1p'].instance_type = 'm7g.xlarge'; }))).toEqual([
      'one/awsfram-main-1p: would change from m6i.4xlarge (x86) to m7g.xlarge (arm): the cloud refuses another architecture, after the provider has switched the machine off; '
        + 'change it back, this cannot be acknowledged; add another pool with m7g.xlarge, move what runs on this one, and remove it [guard]',
    ]);
    expect(refused(file, edited(file, ({ aws_instance: machines }) => { machines['awsfram-main-1p'].instance_type = 'm6i.large'; }))).toEqual([]);
    expect(refused(file, edited(file, ({ aws_vpc: networks }) => { networks.network.cidr_block = '10.49.0.0/16'; }))).toEqual([
      'one/network: would be replaced, because cidr_block changes from "10.48.0.0/16" to "10.49.0.0/16": every machine and load balancer loses its private address; '
        + "change it back, or write acknowledge: ['one/network'] [guard]",
    ]);
  });
});

describe('what a cluster costs', () => {
  test('fails when it does not fit, naming the smallest machines that would, without a price', () => {
    const sovereign = testSovereign({ regions: [awsRegion(cluster(MGT, 1, 0, 'm6i.large'))] });
    new TestBlueprint(sovereign.managementCluster, 'store', { component: planComponent(), provides: [Capability.NETWORK, Capability.NODES, Capability.GITOPS] }, (self) => {
      self.workload({ name: 'store', cpuMillis: 500, memoryMiB: 12000 });
    });
    expect(Capacity.of(planOf(sovereign)).remedy()).toBe("use 'm6i.xlarge' for the control plane (no price)");
  });

  test('is not known without prices, and is said so', () => {
    const sovereign = withKit();
    expect(Capacity.of(planOf(sovereign)).monthlyEuro).toBe(undefined);
    const lines = summaryOf(sovereign);
    expect(lines[0]).toMatch(/ volumes {2}no price$/);
    expect(lines.at(-1)).toBe('  cost       no price is recorded for aws');
    const both = testSovereign({ regions: [awsRegion(cluster(MGT, 1, 0, 'm6i.4xlarge')), region('fsn', cluster(RTZ, 3), cluster(DMZ, 1, 1))] });
    expect(summaryOf(both).at(-1)).toMatch(
      /^ {2}cost {7}about € \d+\.\d\d per month, net, without volumes and traffic, and without 1 of 3 clusters \(list prices: hetzner 2026-09-04; no price is recorded for aws\)$/,
    );
  });
});

describe('AwsCcm', () => {
  test('runs on control planes, on the network of the machine, with a key of its own', () => {
    const plan = planOf(withKit());
    const { args, env, hostNetworking, nodeSelector, tolerations } = valuesOf(plan, 'aws-cloud-controller-manager');
    expect([args, hostNetworking, nodeSelector]).toEqual([
      ['--v=2', '--cloud-provider=aws', '--configure-cloud-routes=false', '--cluster-name=aws-fra-mgt-prod'], true, { 'node-role.kubernetes.io/control-plane': 'true' },
    ]);
    expect(tolerations.map(({ key }: any) => key)).toEqual(['node.cloudprovider.kubernetes.io/uninitialized', 'node.kubernetes.io/not-ready']);
    expect(env).toEqual([
      { name: 'AWS_REGION', value: 'eu-central-1' },
      { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'aws', key: 'key_id' } } },
      { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'aws', key: 'access_key' } } },
      { name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' }, { name: 'KUBERNETES_SERVICE_PORT', value: '6444' },
    ]);
    expect(plan.releases.find(({ release }) => release.releaseName === 'aws-cloud-controller-manager')!.bootstrap).toBe(true);
  });

  test('makes the public load balancer: the Gateway asks for one of the network kind', () => {
    const gateway = planOf(withKit()).units.flatMap((unit) => unit.manifests).find(({ kind }) => kind === 'Gateway')!;
    expect(gateway.spec.infrastructure.annotations).toEqual({
      'service.beta.kubernetes.io/aws-load-balancer-type': 'nlb',
      'service.beta.kubernetes.io/aws-load-balancer-additional-resource-tags': 'Name=aws-fra-mgt-prod-ingress',
    });
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new AwsCcm(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/aws-ccm: runs on aws clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

describe('AwsEbsCsi', () => {
  test('makes encrypted volumes, which are kept by default, and asks no metadata service from the pod network', () => {
    const plan = planOf(withKit());
    const { awsAccessSecret, controller, node, storageClasses } = valuesOf(plan, 'aws-ebs-csi-driver');
    expect([awsAccessSecret, controller, node.hostNetwork]).toEqual([
      { name: 'aws' },
      { replicaCount: 2, region: 'eu-central-1', k8sTagClusterId: 'aws-fra-mgt-prod', podDisruptionBudget: { enabled: true }, enableMetrics: false }, true,
    ]);
    const common = { volumeBindingMode: 'WaitForFirstConsumer', allowVolumeExpansion: true, parameters: { type: 'gp3', encrypted: 'true' } };
    expect(storageClasses).toEqual([
      { name: 'ebs', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' }, reclaimPolicy: 'Delete', ...common },
      { name: 'ebs-retain', reclaimPolicy: 'Retain', ...common },
    ]);
    expect(plan.tryFindUnit('aws-ebs-csi')!.prune).toBe(false);
    expect(valuesOf(planOf(withKit(1)), 'aws-ebs-csi-driver').controller).toMatchObject({ replicaCount: 1, podDisruptionBudget: { enabled: false } });
  });

  test('gives a claim its class and comes before it', () => {
    const sovereign = withKit();
    const got: any[] = [];
    new TestBlueprint(sovereign.managementCluster, 'store', { component: planComponent() }, (self) => {
      got.push(self.volume({ sizeGiB: 20 }), self.volume({ sizeGiB: 20, retained: false }));
    });
    expect(dependenciesOf(planOf(sovereign), 'store')).toContain('aws-ebs-csi');
    expect(got).toEqual([{ storageClassName: 'ebs-retain', size: '20Gi' }, { storageClassName: 'ebs', size: '20Gi' }]);
  });

  test('fails when its cluster is at another cloud', () => {
    expect(() => new AwsEbsCsi(testSovereign().managementCluster)).toThrow(
      new Error('omantel/hz-fsn-mgt-prod/aws-ebs-csi: runs on aws clusters only, hz-fsn-mgt-prod is on hetzner; leave it out there'),
    );
  });
});

/** A component of a test that makes plain objects. */
function planComponent(): any {
  return {
    key: 'store', title: 'Store', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: 'infrastructure',
    appVersion: '1.0.0', namespace: 'store', buildingBlocks: [MGT],
  };
}
