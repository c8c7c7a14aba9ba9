import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as yaml from 'js-yaml';
import { K3S_VERSION, OPERATING_SYSTEM, userDataOf } from '../constructs/node';
import { cloudInit } from '../constructs/node/cloud-init';
import { k3sConfig } from '../constructs/node/k3s-config';
import { machinesOf } from '../constructs/node/machine';
import { manifestVariables, phaseZeroManifests } from '../constructs/node/manifests';
import { CONFIGURE_SCRIPT, HAND_OVER_SCRIPT, INSTALL_SCRIPT } from '../constructs/node/scripts';
import { slot, UserData } from '../constructs/node/user-data';
import { k3sBinary } from '../constructs/node/versions';
import { unpackTar } from '../constructs/private/tar';
import {
  Architecture, ArchiveStorage, blueprints, BuildingBlock, ClusterPlan, Component, ComponentCategory, EtcdSnapshots, HostClusterProps, PhaseZeroField,
  PodSecurity, Protocol, SensitiveVariable,
} from '../index';
import { awsRegion, cluster, planOf, region, SSH_KEY, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';
import { validateManifest } from './support/manifest-schema';

const row: Component = {
  key: 'demo', title: 'Demo', description: 'Runs in tests.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
  appVersion: '1.0.0', namespace: 'demo', buildingBlocks: [BuildingBlock.MGT], chart: { name: 'demo', repository: 'https://charts.example.com', version: '1.2.3' },
};

const variable = (name: string): SensitiveVariable => ({ name, description: 'A secret of a test.', pattern: '^[a-z]{8}$', maxBytes: 8 });

/** Plans a cluster with what the body of a test Blueprint asks for. */
function plan(body: (self: any) => void = () => {}, shape: Partial<HostClusterProps> = {}, component: Partial<Component> = {}): ClusterPlan {
  const sovereign = testSovereign({ regions: [region('fsn', { ...cluster(BuildingBlock.MGT), ...shape })] });
  new TestBlueprint(sovereign.managementCluster, 'demo', { component: { ...row, ...component } }, body);
  return planOf(sovereign);
}

const HA: Partial<HostClusterProps> = {
  controlPlane: { instanceType: 'ccx33', count: 3 }, pools: [{ name: 'main', instanceType: 'ccx33', count: 1 }, { name: 'arm', instanceType: 'cax41', count: 1 }],
};

/** Returns the user data of every machine, by name, with `~name~` in the slots. */
function rendered(of: ClusterPlan): { [machine: string]: any } {
  return Object.fromEntries(machinesOf(of.hostCluster).map((machine) => {
    const text = cloudInit(machine, of).render(({ name }) => `~${name}~`);
    expect(text.split('\n')[0]).toBe('#cloud-config');
    return [machine.name, yaml.load(text)];
  }));
}

const file = (userData: any, path: string): string => userData.write_files.find((one: any) => one.path === path)?.content;
const parsed = (userData: any, path: string): any => yaml.loadAll(file(userData, path));
const staged = (userData: any): string[] => userData.write_files.map((one: any) => one.path).filter((path: string) => path.startsWith('/var/lib/catalyst/manifests/'));

describe('machines', () => {
  test('are control planes with fixed addresses, then the pools by name', () => {
    const machines = machinesOf(plan(undefined, HA).hostCluster);
    expect(machines.map(({ name, role, ordinal, address }) => [name, role, ordinal, address])).toEqual([
      ['hzfsnm-k8s-1p', 'first-server', 1, '10.0.0.11'],
      ['hzfsnm-k8s-2p', 'server', 2, '10.0.0.12'],
      ['hzfsnm-k8s-3p', 'server', 3, '10.0.0.13'],
      ['hzfsnm-arm-1p', 'agent', 1, undefined],
      ['hzfsnm-main-1p', 'agent', 1, undefined],
    ]);
  });

  test('run pinned software: a k3s binary by its checksum, per architecture', () => {
    const base = 'https://github.com/k3s-io/k3s/releases/download/v1.35.8%2Bk3s1';
    expect([K3S_VERSION, OPERATING_SYSTEM]).toEqual(['v1.35.8+k3s1', 'ubuntu-24.04']);
    expect(k3sBinary(Architecture.X86)).toEqual({ url: `${base}/k3s`, sha256: '12f81c9bb5b71e098a4f7a2d187e350902a9339a6c3d5e56c20a03f7a417e07f' });
    expect(k3sBinary(Architecture.ARM)).toEqual({ url: `${base}/k3s-arm64`, sha256: '898476e008704289382377ef19946f23b511cf2678042cb5c8aef991e64f840a' });
  });
});

describe('k3s configuration', () => {
  test('machines with graphics processors run what asks for them, and nothing else', () => {
    const pools = [{ name: 'gpu', instanceType: 'g6e.2xlarge', count: 1 }];
    const { managementCluster } = testSovereign({ regions: [awsRegion({ ...cluster(BuildingBlock.MGT), controlPlane: { instanceType: 'm6i.4xlarge' }, pools })] });
    const [server, worker] = machinesOf(managementCluster).map((machine) => k3sConfig(machine) as any);
    expect(worker).toMatchObject({ 'node-taint': ['nvidia.com/gpu=present:NoSchedule'], 'default-runtime': 'nvidia' });
    expect(worker['node-label'].slice(3)).toEqual(['nvidia.com/gpu.present=true', 'catalyst.openova.io/gpu=L40S']);
    expect([server['node-taint'], server['default-runtime'], server['node-label'].length]).toEqual([undefined, undefined, 3]);
  });

  const cipherSuites = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,'
    + 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305';
  const node = (name: string, role: string, pool: string, reserved: string) => ({
    'node-name': name,
    'node-label': [`catalyst.openova.io/role=${role}`, `catalyst.openova.io/node-pool=${pool}`, 'catalyst.openova.io/installed-k3s=v1.35.8-k3s1'],
    'protect-kernel-defaults': true,
    'kubelet-arg': [
      'cloud-provider=external', 'max-pods=110', `kube-reserved=${reserved}`, 'streaming-connection-idle-timeout=5m', 'tls-min-version=VersionTLS12',
      `tls-cipher-suites=${cipherSuites}`,
    ],
  });
  const server = (ordinal: number) => ({
    'token': '@@k3s_server_token@@',
    'agent-token': '@@k3s_agent_token@@',
    ...node(`hzfsnm-k8s-${ordinal}p`, 'control-plane', 'k8s', 'cpu=500m,memory=2048Mi'),
    'node-ip': `10.0.0.1${ordinal}`,
    'advertise-address': `10.0.0.1${ordinal}`,
    'tls-san': ['k8s.hfmp.omantel.omani.works', '10.0.1.10', '10.0.0.11', '10.0.0.12', '10.0.0.13'],
    'cluster-cidr': '10.128.0.0/16',
    'service-cidr': '172.20.0.0/16',
    'cluster-dns': '172.20.0.10',
    'flannel-backend': 'none',
    'disable-network-policy': true,
    'disable-kube-proxy': true,
    'disable-cloud-controller': true,
    'disable': ['traefik', 'servicelb', 'local-storage'],
    'secrets-encryption': true,
    'write-kubeconfig-mode': '0600',
    'kube-apiserver-arg': [
      'default-watch-cache-size=50',
      'enable-admission-plugins=NodeRestriction,EventRateLimit',
      'admission-control-config-file=/etc/rancher/k3s/admission.yaml',
      'audit-policy-file=/etc/rancher/k3s/audit-policy.yaml',
      'audit-log-path=/var/lib/rancher/k3s/server/logs/audit.log',
      'audit-log-maxage=30',
      'audit-log-maxbackup=10',
      'audit-log-maxsize=100',
      'service-account-extend-token-expiration=false',
    ],
    'kube-controller-manager-arg': ['node-monitor-period=5s', 'node-monitor-grace-period=20s', 'terminated-pod-gc-threshold=100'],
    'etcd-arg': ['quota-backend-bytes=1073741824'],
  });

  test('of three control planes starts one cluster, which the others join at the load balancer (L2)', () => {
    const [first, second, third, , worker] = machinesOf(plan(undefined, HA).hostCluster).map((machine) => k3sConfig(machine));
    expect(first).toEqual({ 'cluster-init': true, ...server(1) });
    expect(second).toEqual({ server: 'https://10.0.1.10:6443', ...server(2) });
    expect(third).toEqual({ server: 'https://10.0.1.10:6443', ...server(3) });
    expect(worker).toEqual({
      server: 'https://10.0.1.10:6443', token: '@@k3s_agent_token@@', ...node('hzfsnm-main-1p', 'worker', 'main', 'cpu=200m,memory=768Mi'),
    });
  });

  test('of one control plane is joined at its own address', () => {
    const [first, worker] = machinesOf(plan(undefined, cluster(BuildingBlock.MGT, 1, 1)).hostCluster).map((machine) => k3sConfig(machine));
    expect(first).toEqual({ 'cluster-init': true, ...server(1) });
    expect(worker.server).toBe('https://10.0.0.11:6443');
  });

  test('has exactly one cluster-init on every cluster of every shape, and networks that no two clusters share', () => {
    const clusters = testSovereign({ regions: twoRegions() }).hostClusters.map((one) => machinesOf(one).map((machine) => k3sConfig(machine)));
    expect(clusters.map((configs) => configs.filter((config) => config['cluster-init']).length)).toEqual([1, 1, 1, 1, 1]);
    expect(clusters.map((configs) => configs.filter((config) => config['cluster-init'] && config.server).length)).toEqual([0, 0, 0, 0, 0]);
    const networks = clusters.map(([first]) => first['cluster-cidr']);
    expect(new Set(networks).size).toBe(networks.length);
  });

  describe('about snapshots of etcd', () => {
    const archived = (etcdSnapshots?: EtcdSnapshots) => {
      const archive = ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' });
      return planOf(testSovereign({ archive, etcdSnapshots, regions: [region('fsn', { ...cluster(BuildingBlock.MGT), ...HA })] }));
    };
    const flags = (made: ClusterPlan) => machinesOf(made.hostCluster).map((machine) => (
      Object.entries(k3sConfig(machine)).filter(([key]) => key.startsWith('etcd-s'))
    ));

    test('sends them to the archive, from every control plane', () => {
      const wanted = [
        ['etcd-snapshot-schedule-cron', '0 */6 * * *'], ['etcd-snapshot-retention', 28], ['etcd-s3', true], ['etcd-s3-config-secret', 'k3s-etcd-snapshots'],
      ];
      expect(flags(archived())).toEqual([wanted, wanted, wanted, [], []]);
      const [first] = flags(archived({ schedule: '15 3 * * *', retention: 7 }));
      expect(first.slice(0, 2)).toEqual([['etcd-snapshot-schedule-cron', '15 3 * * *'], ['etcd-snapshot-retention', 7]]);
    });

    test('says where they go in a Secret, whose keys enter as sensitive variables', () => {
      const made = archived();
      const [secret] = phaseZeroManifests(made).find(({ name }) => name === '2-secret-kube-system-k3s-etcd-snapshots.yaml')!.documents as any[];
      expect(secret.stringData).toEqual({
        'etcd-s3-endpoint': '0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com', 'etcd-s3-region': 'auto', 'etcd-s3-bucket': 'omantel-etcd-snapshots',
        'etcd-s3-folder': 'hz-fsn-mgt-prod', 'etcd-s3-retention': '28', 'etcd-s3-access-key': '@@archive_access_key@@',
        'etcd-s3-secret-key': '@@archive_secret_key@@',
      });
      expect(manifestVariables(made).map(({ name }) => name)).toEqual(['archive_access_key', 'archive_secret_key']);
    });

    test('leaves them to k3s where there is no archive', () => {
      const made = plan(undefined, HA);
      expect(flags(made)).toEqual([[], [], [], [], []]);
      expect(phaseZeroManifests(made).filter(({ name }) => name.includes('snapshots'))).toEqual([]);
    });

    test.each<[string, TestSovereignProps, string]>([
      ['there is no archive to send them to', { etcdSnapshots: { retention: 7 } },
        "'etcdSnapshots' must be left out without an archive that speaks S3, got {\"retention\":7}; give the Sovereign one, for example ArchiveStorage.cloudflareR2"],
      ['there is no such time', { archive: ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }), etcdSnapshots: { schedule: '0 24 * * *' } },
        "'etcdSnapshots.schedule' must be a cron expression, got \"0 24 * * *\"; the hour has to be *, or numbers from 0 to 23 with ranges, lists and steps, not '24'"],
      ['none is kept', { archive: ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }), etcdSnapshots: { retention: 0 } },
        "'etcdSnapshots.retention' must be a whole number of at least 1, got 0; leave it out for the usual number"],
    ])('fails when %s', (_, props, message) => {
      expect(() => testSovereign(props)).toThrow(new Error(`omantel: ${message}`));
    });
  });

  test('takes the number of Pods from the host cluster', () => {
    const machines = machinesOf(plan(undefined, { ...HA, maxPodsPerNode: 110 }).hostCluster);
    expect(machines.map((machine) => k3sConfig(machine)['kubelet-arg'][1])).toEqual(Array(5).fill('max-pods=110'));
  });
});

describe('user data', () => {
  test('writes these files, readable to root alone where they hold secrets', () => {
    const userData = rendered(plan((self) => {
      self.helmRelease({ bootstrap: true });
      self.phaseZeroSecret({ name: 'key', namespace: 'demo', fields: [PhaseZeroField.sensitive('key', variable('demo_key'))] });
    }, HA));
    const files = (machine: string) => userData[machine].write_files.map(({ path, owner, permissions }: any) => `${permissions} ${owner} ${path}`);
    const system = [
      '0644 root:root /etc/sysctl.d/90-kubelet.conf', '0644 root:root /etc/ssh/sshd_config.d/10-hardening.conf', '0644 root:root /etc/fail2ban/jail.d/sshd.conf',
      '0644 root:root /etc/apt/apt.conf.d/60-catalyst', '0644 root:root /etc/systemd/networkd.conf.d/50-cilium.conf', '0755 root:root /usr/local/sbin/k3s-install',
      '0755 root:root /usr/local/sbin/k3s-configure', '0644 root:root /etc/systemd/system/k3s.service', '0644 root:root /etc/catalyst/node.env',
      '0600 root:root /etc/rancher/k3s/config.yaml',
    ];
    const control = [...system, '0600 root:root /etc/rancher/k3s/admission.yaml', '0600 root:root /etc/rancher/k3s/audit-policy.yaml'];
    expect(files('hzfsnm-main-1p')).toEqual(system);
    expect(files('hzfsnm-k8s-2p')).toEqual(control);
    expect(files('hzfsnm-k8s-3p')).toEqual(control);
    expect(files('hzfsnm-k8s-1p')).toEqual([
      ...control,
      '0600 root:root /var/lib/catalyst/manifests/1-namespaces.yaml',
      '0600 root:root /var/lib/catalyst/manifests/2-secret-demo-key.yaml',
      '0600 root:root /var/lib/catalyst/manifests/3-chart-demo.yaml',
      '0755 root:root /usr/local/sbin/k3s-hand-over',
      '0644 root:root /etc/systemd/system/k3s-hand-over.service',
    ]);
  });

  test('runs no program but these, and waits for none', () => {
    const { 'hzfsnm-k8s-1p': first, 'hzfsnm-k8s-2p': second } = rendered(plan((self) => self.helmRelease({ bootstrap: true }), HA));
    const { write_files: _, ...rest } = second;
    expect(rest).toEqual({
      ssh_pwauth: false,
      package_update: true,
      packages: ['fail2ban', 'unattended-upgrades'],
      runcmd: [
        ['systemctl', 'mask', '--now', 'swap.target'],
        ['swapoff', '--all'],
        ['sysctl', '--system'],
        ['systemctl', 'restart', 'systemd-networkd'],
        ['systemctl', 'try-restart', 'ssh'],
        ['systemctl', 'try-restart', 'fail2ban'],
        ['systemctl', 'daemon-reload'],
        ['systemctl', 'enable', '--now', '--no-block', 'k3s.service'],
      ],
    });
    expect(first.runcmd).toEqual([...rest.runcmd, ['systemctl', 'enable', '--now', '--no-block', 'k3s-hand-over.service']]);
  });

  test('tells the scripts what differs from machine to machine', () => {
    const userData = rendered(plan((self) => self.helmRelease({ bootstrap: true }), HA));
    const environment = (machine: string) => file(userData[machine], '/etc/catalyst/node.env').trim().split('\n');
    const binary = (architecture: Architecture) => [`NODE_BINARY_URL="${k3sBinary(architecture).url}"`, `NODE_BINARY_SHA256="${k3sBinary(architecture).sha256}"`];
    expect(environment('hzfsnm-k8s-1p')).toEqual([
      'NODE_ROLE="first-server"', 'NODE_ADDRESS="10.0.0.11"', 'NODE_GATEWAY="10.0.0.1"', ...binary(Architecture.X86), 'NODE_PEERS="10.0.0.12 10.0.0.13"',
      'NODE_RELEASES="demo"',
    ]);
    expect(environment('hzfsnm-k8s-3p')).toEqual(['NODE_ROLE="server"', 'NODE_ADDRESS="10.0.0.13"', 'NODE_GATEWAY="10.0.0.1"', ...binary(Architecture.X86)]);
    expect(environment('hzfsnm-arm-1p')).toEqual(['NODE_ROLE="agent"', 'NODE_ADDRESS="10.0.*"', 'NODE_GATEWAY="10.0.0.1"', ...binary(Architecture.ARM)]);
    expect(file(userData['hzfsnm-k8s-3p'], '/etc/systemd/system/k3s.service')).toContain('\nType=notify\n');
    expect(file(userData['hzfsnm-k8s-3p'], '/etc/systemd/system/k3s.service')).toContain('\nExecStart=/usr/local/bin/k3s server\n');
    expect(file(userData['hzfsnm-arm-1p'], '/etc/systemd/system/k3s.service')).toContain('\nExecStart=/usr/local/bin/k3s agent\n');
  });

  test('hardens the machine', () => {
    const { 'hzfsnm-main-1p': worker } = rendered(plan(undefined, HA));
    expect(file(worker, '/etc/ssh/sshd_config.d/10-hardening.conf')).toContain('PasswordAuthentication no\n');
    expect(file(worker, '/etc/apt/apt.conf.d/60-catalyst')).toContain('Unattended-Upgrade::Automatic-Reboot "false";\n');
    expect(file(worker, '/etc/sysctl.d/90-kubelet.conf').split('\n').slice(0, 6)).toEqual([
      'vm.panic_on_oom = 0', 'vm.overcommit_memory = 1', 'kernel.panic = 10', 'kernel.panic_on_oops = 1', 'kernel.keys.root_maxkeys = 1000000',
      'kernel.keys.root_maxbytes = 25000000',
    ]);
  });

  test('exempts from Pod Security only what has to start before a label could be corrected', () => {
    const admission = (podSecurity: PodSecurity) => parsed(rendered(plan(undefined, {}, { podSecurity }))['hzfsnm-k8s-1p'], '/etc/rancher/k3s/admission.yaml')[0];
    const [security, events] = admission(PodSecurity.PRIVILEGED).plugins;
    expect(security.configuration.defaults).toEqual({
      'enforce': 'restricted', 'enforce-version': 'latest', 'audit': 'restricted', 'audit-version': 'latest', 'warn': 'restricted', 'warn-version': 'latest',
    });
    expect(security.configuration.exemptions).toEqual({ usernames: [], runtimeClasses: [], namespaces: ['demo', 'flux-system', 'kube-system'] });
    expect(events.configuration.limits).toEqual([{ type: 'Server', qps: 5000, burst: 20000 }]);
    expect(admission(PodSecurity.BASELINE).plugins[0].configuration.exemptions.namespaces).toEqual(['flux-system', 'kube-system']);
  });

  test('is written once: the audit policy logs no bodies, which hold secrets', () => {
    const [policy] = parsed(rendered(plan())['hzfsnm-k8s-1p'], '/etc/rancher/k3s/audit-policy.yaml');
    expect([...new Set(policy.rules.map(({ level }: any) => level))]).toEqual(['None', 'Metadata']);
    expect(policy.rules.at(-1)).toEqual({ level: 'Metadata' });
  });
});

describe('manifests of Phase 0', () => {
  const body = (self: any) => {
    self.helmRelease({ bootstrap: true, values: { replicas: 2, metrics: { enabled: null }, text: 'a ${b} %{c}' } });
    self.phaseZeroSecret({
      name: 'key', namespace: 'demo', labels: { app: 'demo' },
      fields: [
        PhaseZeroField.sensitive('token', variable('demo_token')), PhaseZeroField.text('user', 'demo'), PhaseZeroField.sensitiveBase64('ca.crt', variable('demo_ca')),
      ],
    });
    self.phaseZeroSecret({ name: 'plain', namespace: 'kube-system', fields: [PhaseZeroField.text('user', 'demo')] });
    self.bootstrapObject({ apiVersion: 'example.com/v1', kind: 'ThingInstance', metadata: { name: 'a.thing', namespace: 'demo' }, spec: { a: 1 } });
  };

  test('are on the first control plane only, one file per object', () => {
    const userData = rendered(plan(body, HA));
    expect(Object.entries(userData).map(([machine, one]) => [machine, staged(one).length])).toEqual([
      ['hzfsnm-k8s-1p', 5], ['hzfsnm-k8s-2p', 0], ['hzfsnm-k8s-3p', 0], ['hzfsnm-arm-1p', 0], ['hzfsnm-main-1p', 0],
    ]);
    expect(staged(userData['hzfsnm-k8s-1p']).map((path) => path.split('/').at(-1))).toEqual([
      '1-namespaces.yaml', '2-secret-demo-key.yaml', '2-secret-kube-system-plain.yaml', '3-chart-demo.yaml', '4-thinginstance-demo-a-thing.yaml',
    ]);
  });

  test('are the namespace, Secrets, chart and object that Flux takes over', () => {
    const of = plan(body);
    const first = rendered(of)['hzfsnm-k8s-1p'];
    const read = (name: string) => parsed(first, `/var/lib/catalyst/manifests/${name}`);
    expect(read('1-namespaces.yaml')).toEqual([{
      apiVersion: 'v1', kind: 'Namespace',
      metadata: { name: 'demo', labels: Object.fromEntries(['audit', 'enforce', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'baseline'])) },
    }]);
    expect(read('2-secret-demo-key.yaml')).toEqual([{
      apiVersion: 'v1', kind: 'Secret', metadata: { name: 'key', namespace: 'demo', labels: { app: 'demo' } }, type: 'Opaque',
      stringData: { token: '~demo_token~', user: 'demo' }, data: { 'ca.crt': '~demo_ca~' },
    }]);
    expect(read('2-secret-kube-system-plain.yaml')).toEqual([{
      apiVersion: 'v1', kind: 'Secret', metadata: { name: 'plain', namespace: 'kube-system' }, type: 'Opaque', stringData: { user: 'demo' },
    }]);
    const [chart] = read('3-chart-demo.yaml');
    const { valuesContent, ...spec } = chart.spec;
    expect({ ...chart, spec }).toEqual({
      apiVersion: 'helm.cattle.io/v1', kind: 'HelmChart', metadata: { name: 'demo', namespace: 'kube-system' },
      spec: { repo: 'https://charts.example.com', chart: 'demo', version: '1.2.3', targetNamespace: 'demo', bootstrap: true },
    });
    // What the HelmRelease gets, the null included, which takes a default of the chart away.
    expect(yaml.load(valuesContent)).toEqual({ replicas: 2, metrics: { enabled: null }, text: 'a ${b} %{c}' });
    expect(read('4-thinginstance-demo-a-thing.yaml')).toEqual([
      { apiVersion: 'example.com/v1', kind: 'ThingInstance', metadata: { name: 'a.thing', namespace: 'demo' }, spec: { a: 1 } },
    ]);
  });

  test('name an OCI chart by its whole path', () => {
    const [chart] = parsed(
      rendered(plan((self) => self.helmRelease({ bootstrap: true }), {}, { chart: { name: 'demo', repository: 'oci://registry.example.com/charts', version: '1.2.3' } }))['hzfsnm-k8s-1p'],
      '/var/lib/catalyst/manifests/3-chart-demo.yaml',
    );
    expect(chart.spec).toEqual({ chart: 'oci://registry.example.com/charts/demo', version: '1.2.3', targetNamespace: 'demo', bootstrap: true });
  });

  test("include Flux's own namespace, which is in no unit", () => {
    const [namespace] = parsed(
      rendered(plan((self) => self.helmRelease({ bootstrap: true }), {}, { namespace: 'flux-system', podSecurity: PodSecurity.RESTRICTED }))['hzfsnm-k8s-1p'],
      '/var/lib/catalyst/manifests/1-namespaces.yaml',
    );
    expect(namespace).toMatchObject({ kind: 'Namespace', metadata: { name: 'flux-system', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });
    expect(validateManifest(namespace)).toEqual([]);
  });

  test('are none without a hand-over when nothing is installed', () => {
    const first = rendered(plan())['hzfsnm-k8s-1p'];
    expect(staged(first)).toEqual([]);
    expect(file(first, '/usr/local/sbin/k3s-hand-over')).toBeUndefined();
  });

  test('fails when a Secret goes into a namespace that nobody makes', () => {
    const of = plan((self) => self.phaseZeroSecret({ name: 'key', namespace: 'elsewhere', fields: [PhaseZeroField.text('a', 'b')] }));
    expect(() => userDataOf(of)).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod: 'namespace' must be one of demo, got \"elsewhere\"; declare it in the Blueprint that puts something there at Phase 0",
    ));
  });
});

describe('slots', () => {
  test('keep every secret out of the text', () => {
    const of = plan((self) => self.phaseZeroSecret({ name: 'key', namespace: 'demo', fields: [PhaseZeroField.sensitive('a', variable('demo_key'))] }), HA);
    const names = machinesOf(of.hostCluster).map((machine) => cloudInit(machine, of).variables.map(({ name }) => name));
    expect(names).toEqual([
      ['demo_key', 'k3s_agent_token', 'k3s_server_token'], ['k3s_agent_token', 'k3s_server_token'], ['k3s_agent_token', 'k3s_server_token'], ['k3s_agent_token'],
      ['k3s_agent_token'],
    ]);
  });

  test('take any value of their pattern as a string', () => {
    const of = plan(undefined, HA);
    const text = cloudInit(machinesOf(of.hostCluster)[4], of).render(() => '0000000000000000000000000000000000000000000000000000000000000001');
    expect(parsed(yaml.load(text), '/etc/rancher/k3s/config.yaml')[0].token).toBe('0000000000000000000000000000000000000000000000000000000000000001');
  });

  test('count with the longest value', () => {
    const userData = new UserData(`é: '${slot(variable('one'))}'\nb: '${slot(variable('two'))}'\n`, [variable('one'), variable('two')]);
    expect(userData.maxBytes).toBe(Buffer.byteLength("é: 'xxxxxxxx'\nb: 'xxxxxxxx'\n"));
    expect(userData.render(({ name }) => `\${var.${name}}`, (text) => text.toUpperCase())).toBe("É: '${var.one}'\nB: '${var.two}'\n");
  });

  test('fails when the text has a slot of no variable', () => {
    expect(() => new UserData("a: '@@one@@'\n", [variable('two')])).toThrow(new Error(
      "user data: has a slot for 'one', which is no variable of the cluster; write other text than @@one@@",
    ));
  });

  test('fails when a slot is part of a longer value', () => {
    const error = new Error('user data: has a slot inside a longer value; give the variable a key of its own');
    expect(() => new UserData('a: Bearer @@one@@\n', [variable('one')])).toThrow(error);
    expect(() => new UserData("a: 'user:@@one@@'\n", [variable('one')])).toThrow(error);
    expect(() => new UserData("a: '@@one@@:x'\n", [variable('one')])).toThrow(error);
  });
});

describe('what is no secret', () => {
  test('is packed where it would not fit otherwise', () => {
    const filler = (bytes: number) => plan((self) => self.phaseZeroSecret({
      name: 'filler', namespace: 'demo', fields: [PhaseZeroField.text('a', 'x'.repeat(bytes)), PhaseZeroField.sensitive('b', variable('demo_key'))],
    }));
    const first = (of: ClusterPlan) => yaml.load(cloudInit(machinesOf(of.hostCluster)[0], of).render(({ name }) => name)) as any;
    const packed = first(filler(20_000));
    expect([first(filler(10)).runcmd[0], packed.runcmd[0].slice(0, 2)]).toEqual([['systemctl', 'mask', '--now', 'swap.target'], ['tar', '--extract']]);
    const archive = packed.write_files.find(({ encoding }: any) => encoding === 'b64');
    expect(unpackTar(Buffer.from(archive.content, 'base64'))['usr/local/sbin/k3s-install']).toContain('#!/bin/sh');
    expect(packed.write_files.map(({ path }: any) => path)).toContain('/etc/rancher/k3s/config.yaml');
  });
});

describe('the bootstrap kit', () => {
  test.each([
    ['one machine', [region('fsn', cluster(BuildingBlock.MGT))]],
    ['one region', [region('fsn', { ...cluster(BuildingBlock.MGT, 3), pools: [{ name: 'main', instanceType: 'ccx33', count: 2 }] })]],
    ['two regions', twoRegions()],
  ])('fits into the user data of %s, twice the same', (_, regions) => {
    const make = () => {
      const sovereign = testSovereign({ regions });
      new blueprints.BootstrapKit(sovereign, 'kit');
      return sovereign.hostClusters.map((one) => planOf(sovereign, one));
    };
    const [plans, again] = [make(), make()];
    const texts = (of: ClusterPlan) => machinesOf(of.hostCluster).map((machine) => cloudInit(machine, of).render(({ name }) => name));
    expect(plans.map(texts)).toEqual(again.map(texts));
    for (const of of plans) {
      expect(userDataOf(of).map(({ server }) => server)).toEqual(machinesOf(of.hostCluster).map(({ name }) => name));
      for (const { server, maxBytes } of userDataOf(of)) expect([server, maxBytes, maxBytes < 32_768]).toEqual([server, maxBytes, true]);
    }
  });
});

describe('scripts', () => {
  let root: string;
  beforeEach(() => { root = mkdtempSync(join(tmpdir(), 'node-')); });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  /** Runs a script below a folder of its own, with programs that are played. */
  function run(script: string, environment: { [name: string]: string }, programs: { [name: string]: string }) {
    const bin = join(root, 'bin');
    mkdirSync(bin, { recursive: true });
    const log = join(root, 'calls');
    writeFileSync(log, '');
    for (const [name, code] of Object.entries({ sleep: '', ...programs })) {
      writeFileSync(join(bin, name), `#!/bin/sh\necho "${name} $*" >>"${log}"\n${code}\n`, { mode: 0o755 });
    }
    mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
    const text = script.replace(/(?<![\w/:.])\/(etc|var|usr)\//g, `${root}/$1/`);
    const { status, stdout, stderr } = spawnSync('sh', ['-c', text], { encoding: 'utf8', env: { PATH: `${bin}:/usr/sbin:/usr/bin:/sbin:/bin`, ...environment } });
    return { status, output: stdout + stderr, calls: readFileSync(log, 'utf8').trim().split('\n') };
  }
  const put = (path: string, content: string, mode = 0o600) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content, { mode });
  };
  const read = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined);
  const DROP_INS = 'etc/rancher/k3s/config.yaml.d';
  const MANIFESTS = 'var/lib/rancher/k3s/server/manifests/phase-zero';
  const STAGED = 'var/lib/catalyst/manifests';

  test('contain nothing that OpenTofu would read as a template', () => {
    for (const script of [INSTALL_SCRIPT, CONFIGURE_SCRIPT, HAND_OVER_SCRIPT]) {
      expect(script.startsWith('#!/bin/sh\n')).toBe(true);
      expect(script).not.toMatch(/[$%]\{/);
    }
  });

  describe('k3s-install', () => {
    const SHA256 = '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824'; // of "hello"
    const environment = { NODE_BINARY_URL: 'https://example.com/k3s', NODE_BINARY_SHA256: SHA256 };
    // Fails the first time, sends half the file the second, and all of it then.
    const curl = 'count=$(grep -c "^curl" "$(dirname "$0")/../calls")\nwhile [ "$1" != --output ]; do shift; done\n'
      + 'case $count in 1) exit 7 ;; 2) printf hel >"$2" ;; *) printf hello >"$2" ;; esac';

    test('tries until the file is the one that was pinned, and leaves it alone afterwards', () => {
      const first = run(INSTALL_SCRIPT, environment, { curl });
      expect([first.status, first.output.split('\n')]).toEqual([0, [
        'k3s-install: attempt 1: https://example.com/k3s did not arrive, or is another file than the one that was pinned; next in 5 seconds',
        'k3s-install: attempt 2: https://example.com/k3s did not arrive, or is another file than the one that was pinned; next in 10 seconds',
        'k3s-install: installed https://example.com/k3s',
        '',
      ]]);
      expect(read('usr/local/bin/k3s')).toBe('hello');
      expect(statSync(join(root, 'usr/local/bin/k3s')).mode & 0o777).toBe(0o755);
      expect(readdirSync(join(root, 'usr/local/bin')).sort()).toEqual(['crictl', 'ctr', 'k3s', 'kubectl']);
      const second = run(INSTALL_SCRIPT, environment, { curl });
      expect([second.status, second.output, second.calls]).toEqual([0, `k3s-install: ${root}/usr/local/bin/k3s is there, leaving it\n`, ['']]);
    });

    test('puts the binary in place last, and removes what a start that was cut off left behind', () => {
      put('usr/local/bin/k3s.download.Ab12Cd', 'hel');
      const cut = run(INSTALL_SCRIPT, environment, { curl: 'while [ "$1" != --output ]; do shift; done; printf hello >"$2"', mv: 'kill -KILL "$PPID"' });
      expect([cut.status, readdirSync(join(root, 'usr/local/bin')).map((name) => name.replace(/\.\w{6}$/, ''))]).toEqual([null, ['crictl', 'ctr', 'k3s.download', 'kubectl']]);
      rmSync(join(root, 'bin/mv'));
      expect(run(INSTALL_SCRIPT, environment, { curl: 'while [ "$1" != --output ]; do shift; done; printf hello >"$2"' }).status).toBe(0);
      expect(readdirSync(join(root, 'usr/local/bin')).sort()).toEqual(['crictl', 'ctr', 'k3s', 'kubectl']);
    });

    test('gives up to systemd after ten attempts, and leaves nothing behind', () => {
      const { status, output, calls } = run(INSTALL_SCRIPT, environment, { curl: 'exit 7' });
      expect([status, output.trim().split('\n').at(-1)]).toEqual([1, 'k3s-install: attempt 10 failed, systemd starts over']);
      expect(calls.filter((call) => call.startsWith('curl')).length).toBe(10);
      expect(readdirSync(join(root, 'usr/local/bin'))).toEqual([]);
    });
  });

  describe('k3s-configure', () => {
    // The private network comes up at the third look.
    const ip = (address: string, metadata = '') => `case "$*" in
  "-4 route get 10.0.0.1") [ "$(grep -c "route get 10.0.0.1" "$(dirname "$0")/../calls")" -ge 3 ] && echo "10.0.0.1 dev enp7s0 src ${address} uid 0" || echo "10.0.0.1 via 172.31.1.1 dev eth0 src 198.51.100.7 uid 0" ;;
  "-4 route get 1.1.1.1") echo "1.1.1.1 via 172.31.1.1 dev eth0 src 198.51.100.7 uid 0" ;;
  "-4 route show default") echo "default via 172.31.1.1 dev eth0 proto dhcp src 198.51.100.7 metric 100" ;;
  "-4 route show 169.254.169.254") printf '%s' "${metadata}" ;;
esac`;
    const nobody = 'exit 7';
    const peer = 'case "$*" in *//10.0.0.13:6443*) exit 0 ;; *) exit 7 ;; esac';
    const first = { NODE_ROLE: 'first-server', NODE_ADDRESS: '10.0.0.11', NODE_GATEWAY: '10.0.0.1', NODE_PEERS: '10.0.0.12 10.0.0.13' };
    const agent = { NODE_ROLE: 'agent', NODE_ADDRESS: '10.0.*', NODE_GATEWAY: '10.0.0.1' };

    test('gives a worker the address that it finds, and touches nothing else', () => {
      const { status, output } = run(CONFIGURE_SCRIPT, agent, { ip: ip('10.0.16.2') });
      expect([status, output]).toEqual([0, 'k3s-configure: waiting for the address 10.0.* on the private network\nk3s-configure: the address on the private network is 10.0.16.2\n']);
      expect(read(`${DROP_INS}/10-address.yaml`)).toBe('node-ip: "10.0.16.2"\n');
      expect(existsSync(join(root, 'var/lib/rancher'))).toBe(false);
    });

    test('waits for the very address of a control plane, and adds the public one to its certificate', () => {
      const server = { ...first, NODE_ROLE: 'server', NODE_ADDRESS: '10.0.0.12' };
      expect(run(CONFIGURE_SCRIPT, server, { ip: ip('10.0.0.12') }).status).toBe(0);
      expect(yaml.load(read(`${DROP_INS}/10-address.yaml`)!)).toEqual({ 'tls-san+': ['198.51.100.7'] });
      expect(statSync(join(root, 'var/lib/rancher/k3s/server/logs')).mode & 0o777).toBe(0o700);
      const { status, output } = run(CONFIGURE_SCRIPT, server, { ip: ip('10.0.0.99') });
      expect([status, output.trim().split('\n').at(-1)]).toEqual([1, 'k3s-configure: no address 10.0.0.12 in 5 minutes, systemd starts over']);
    });

    test('starts the cluster on the first control plane when no other runs it', () => {
      put(`${STAGED}/1-namespaces.yaml`, 'kind: Namespace\n');
      const { status, output, calls } = run(CONFIGURE_SCRIPT, first, { ip: ip('10.0.0.11'), curl: nobody });
      expect([status, output.trim().split('\n').at(-1)]).toEqual([0, 'k3s-configure: no other control plane runs, starting the cluster']);
      expect(calls.filter((call) => call.startsWith('curl')).length).toBe(6);
      expect(read(`${DROP_INS}/20-join.yaml`)).toBeUndefined();
      expect(read(`${MANIFESTS}/1-namespaces.yaml`)).toBe('kind: Namespace\n');
      expect(statSync(join(root, MANIFESTS, '1-namespaces.yaml')).mode & 0o777).toBe(0o600);
    });

    test('does not start a second cluster when the first control plane is built again', () => {
      put(`${STAGED}/1-namespaces.yaml`, 'kind: Namespace\n');
      const { status, output } = run(CONFIGURE_SCRIPT, first, { ip: ip('10.0.0.11'), curl: peer });
      expect([status, output.trim().split('\n').at(-1)]).toEqual([0, 'k3s-configure: 10.0.0.13 runs the cluster already, joining it']);
      expect(yaml.load(read(`${DROP_INS}/20-join.yaml`)!)).toEqual({ 'cluster-init': false, 'server': 'https://10.0.0.13:6443' });
      expect([existsSync(join(root, MANIFESTS)), existsSync(join(root, STAGED))]).toEqual([false, false]);
    });

    test('decides once: a control plane with data keeps what it has', () => {
      put(`${STAGED}/1-namespaces.yaml`, 'kind: Namespace\n');
      put('var/lib/rancher/k3s/server/db/etcd/name', 'hzfsnm-k8s-1p');
      const { status, calls } = run(CONFIGURE_SCRIPT, first, { ip: ip('10.0.0.11'), curl: peer });
      expect([status, calls.filter((call) => call.startsWith('curl'))]).toEqual([0, []]);
      expect([read(`${DROP_INS}/20-join.yaml`), existsSync(join(root, MANIFESTS))]).toEqual([undefined, false]);
    });

    test('starts the cluster of a single control plane at once', () => {
      const { status, calls } = run(CONFIGURE_SCRIPT, { ...first, NODE_PEERS: '' }, { ip: ip('10.0.0.11'), curl: peer });
      expect([status, calls.filter((call) => call.startsWith('curl'))]).toEqual([0, []]);
    });

    test('goes round a route to the metadata service that leads into the private network', () => {
      const routes = (metadata: string) => run(CONFIGURE_SCRIPT, agent, { ip: ip('10.0.16.2', metadata) }).calls.filter((call) => call.includes('replace'));
      expect(routes('')).toEqual([]);
      expect(routes('169.254.169.254 via 10.0.0.1 dev enp7s0')).toEqual(['ip route replace 169.254.169.254/32 via 172.31.1.1 dev eth0 onlink metric 1']);
    });
  });

  describe('k3s-hand-over', () => {
    const k3s = (ready: string) => `#!/bin/sh\necho "k3s $*" >>"${root}/calls"\ncase "$*" in *" wait "*) ${ready} ;; esac\n`;
    const environment = { NODE_RELEASES: 'cilium demo' };

    test('takes the releases and the manifests from k3s once Flux has them, and does so once', () => {
      put(`${STAGED}/2-secret.yaml`, 'x');
      put(`${MANIFESTS}/2-secret.yaml`, 'x');
      put('usr/local/bin/k3s', k3s('exit 0'), 0o755);
      const { status, output, calls } = run(HAND_OVER_SCRIPT, environment, {});
      expect([status, output]).toEqual([0, 'k3s-hand-over: Flux owns cilium demo\n']);
      const wait = (release: string) => `k3s kubectl --namespace flux-system wait helmreleases.helm.toolkit.fluxcd.io/${release} --for=condition=Ready --timeout=60s`;
      const keep = (release: string) => `k3s kubectl --namespace kube-system annotate --overwrite helmcharts.helm.cattle.io/${release} helmcharts.helm.cattle.io/unmanaged=true`;
      expect(calls).toEqual([wait('cilium'), wait('demo'), keep('cilium'), keep('demo')]);
      expect([existsSync(join(root, MANIFESTS)), existsSync(join(root, STAGED))]).toEqual([false, false]);
      const again = run(HAND_OVER_SCRIPT, environment, {});
      expect([again.status, again.output, again.calls]).toEqual([0, 'k3s-hand-over: nothing is left to hand over\n', ['']]);
    });

    test('leaves everything as it is while Flux has not taken over', () => {
      put(`${STAGED}/2-secret.yaml`, 'x');
      put(`${MANIFESTS}/2-secret.yaml`, 'x');
      put('usr/local/bin/k3s', k3s('exit 1'), 0o755);
      const { status, output, calls } = run(HAND_OVER_SCRIPT, environment, {});
      expect([status, output]).toEqual([1, 'k3s-hand-over: Flux has not taken over cilium yet, systemd tries again\n']);
      expect(calls.length).toBe(1);
      expect([existsSync(join(root, MANIFESTS)), existsSync(join(root, STAGED))]).toEqual([true, true]);
    });
  });
});

test('host ports and keys play no part in user data', () => {
  const texts = [() => {}, (self: any) => self.hostPort({ port: 51871, protocol: Protocol.UDP, description: 'WireGuard' })].map((body) => {
    const of = plan(body);
    return cloudInit(machinesOf(of.hostCluster)[0], of).render(({ name }) => name);
  });
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).not.toContain(SSH_KEY.split(' ')[1]);
});
