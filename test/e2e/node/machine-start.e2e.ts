import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { ClusterPlan, Hetzner, SovereignPlan } from '../../../constructs';
import { cloudInit } from '../../../constructs/node/cloud-init';
import { k3sConfig } from '../../../constructs/node/k3s-config';
import { machinesOf } from '../../../constructs/node/machine';
import { bootstrapReleases } from '../../../constructs/node/manifests';
import { packTar, unpackTar } from '../../../constructs/private/tar';
import { fleet } from '../../../sovereigns';
import { validateManifest } from '../../support/manifest-schema';
import { CLOUD_INIT, environmentOf, hasProgram, obstacle, systemdObstacle, TestMachine } from './support/machine';
import { SentMachine, sentMachines } from './support/sent';
import { readUnit } from './support/unit';

// What a machine is sent, checked by the real programs that read it, and its first boots: the real cloud-init and the real scripts, in a root
// file system of their own. Played are k3s, systemctl and what would change this computer.

const sent = sentMachines();
const everywhere = fleet().sovereigns.flatMap((sovereign) => SovereignPlan.of(sovereign).clusters);
const plans = everywhere.filter(({ hostCluster: { region } }) => region.provider === Hetzner.cloud());
const K3S = readFileSync(join(__dirname, 'support/k3s.py'), 'utf8');
const flags = JSON.parse(readFileSync(join(__dirname, '../../../schemas/k3s-flags.json'), 'utf8'));

/** Finds a machine: two Sovereigns may have machines of one name. */
const sentOf = (stack: string, name: string): SentMachine => sent.find((machine) => machine.stack === stack && machine.name === name)!;
const stackOf = ({ hostCluster }: ClusterPlan): string => `${hostCluster.sovereign.name}-${hostCluster.name}`;
const FIRST = sentOf('omantel-hz-fsn-mgt-prod', 'hzfsnm-k8s-1p');
const JOINING = sentOf('omantel-hz-fsn-mgt-prod', 'hzfsnm-k8s-2p');
const WORKER = sentOf('bankdhofar-hz-fsn-dmz-prod', 'hzfsnd-edge-1p');

/** Runs cases that need something of this computer. Without it they are skipped, loudly; in CI they fail. */
function given(missing: string | undefined, title: string, cases: () => void): void {
  if (missing !== undefined && process.env.CI === 'true') test(title, () => { throw new Error(`not run, because this computer lacks ${missing}`); });
  else where(missing, title, cases);
}

/** Runs cases that need something which an ordinary CI may lack. Without it they are skipped, loudly. */
function where(missing: string | undefined, title: string, cases: () => void): void {
  if (missing !== undefined) process.stderr.write(`\n*** NOT RUN: ${title}\n*** This computer lacks ${missing}.\n\n`);
  (missing === undefined ? describe : describe.skip)(title, cases);
}

const lacking = (program: string, debianPackage = program) => (hasProgram(program) ? undefined : `${program} (Debian package ${debianPackage})`);

interface WrittenFile {
  readonly path: string;
  readonly owner: string;
  readonly permissions: string;
  readonly content: string;
}
const document = (machine: SentMachine): any => yaml.load(machine.userData);
/** Files of a machine, those of its archive among them. */
const files = (machine: SentMachine): WrittenFile[] => document(machine).write_files.flatMap((file: any) => (file.encoding === 'b64' ? unpacked(file.content) : [file]));
const unpacked = (archive: string): WrittenFile[] => Object.entries(unpackTar(Buffer.from(archive, 'base64'))).map(([path, text]) => (
  { path: `/${path}`, owner: 'root:root', permissions: /\/sbin\//.test(path) ? '0755' : '0644', content: text }
));
const content = (machine: SentMachine, path: string): string | undefined => files(machine).find((file) => file.path === path)?.content;

const releasesOf = (machine: SentMachine): string[] => content(machine, '/etc/catalyst/node.env')!.match(/^NODE_RELEASES="(.*)"$/m)![1].split(' ');

/** The user data of all machines, each text once. */
const distinct = [...new Map(sent.map((machine) => [machine.userData, machine])).values()];

describe('user data', () => {
  test('is what the model renders, once OpenTofu has undone the escapes', () => {
    const secrets = Object.assign({}, ...sent.map((machine) => machine.secrets));
    const rendered = plans.flatMap((plan) => (
      machinesOf(plan.hostCluster).map((machine): [string, string] => [machine.name, cloudInit(machine, plan).render(({ name }) => secrets[name])])
    ));
    expect(Object.fromEntries(sent.map(({ name, userData }) => [name, userData]))).toEqual(Object.fromEntries(rendered));
    expect(sent.length).toBe(rendered.length);
  });

  test('is ASCII below the limit of 32,768 bytes with the longest secrets', () => {
    for (const { name, userData } of sent) {
      const size = Buffer.byteLength(userData);
      expect([name, size, size < 32_768, /^[\n -~]*$/.test(userData)]).toEqual([name, size, true, true]);
    }
  });

  test('has only keys that are known, which cloud-init would ignore in silence otherwise', () => {
    for (const machine of distinct) {
      expect([machine.name, Object.keys(document(machine))]).toEqual([machine.name, ['ssh_pwauth', 'package_update', 'packages', 'write_files', 'runcmd']]);
      expect([...new Set(files(machine).flatMap((file) => Object.keys(file)))]).toEqual(['path', 'owner', 'permissions', 'content']);
    }
  });

  test('reads the same in YAML 1.2 as in YAML 1.1, which cloud-init, k3s and Kubernetes read', () => {
    const texts = distinct.flatMap((machine) => [machine.userData, ...files(machine).filter(({ path }) => /\.ya?ml$/.test(path)).map((file) => file.content)]);
    const program = 'import json, sys, yaml; json.dump([list(yaml.safe_load_all(text)) for text in json.load(sys.stdin)], sys.stdout)';
    const { status, stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', program], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 2 ** 26 });
    expect([status, stderr]).toEqual([0, '']);
    expect(texts.length).toBeGreaterThan(40);
    expect(JSON.parse(stdout)).toEqual(texts.map((text) => yaml.loadAll(text)));
  });

  given(lacking('cloud-init'), 'and the schema of cloud-init', () => {
    const check = (userData: string) => {
      const folder = mkdtempSync(join(tmpdir(), 'user-data-'));
      writeFileSync(join(folder, 'user-data'), userData);
      const { status, stdout, stderr } = spawnSync('cloud-init', ['schema', '--config-file', 'user-data'], { cwd: folder, encoding: 'utf8' });
      rmSync(folder, { recursive: true });
      return [status, (stdout + stderr).trim()];
    };

    test.each(distinct.map((machine): [string, SentMachine] => [machine.name, machine]))('agree: %s', (_, machine) => {
      expect(check(machine.userData)).toEqual([0, 'Valid cloud-config: user-data']);
    });

    test('agree where the cloud takes less of it, and where a machine has graphics processors', () => {
      const others = everywhere.filter((plan) => !plans.includes(plan)).flatMap((plan) => machinesOf(plan.hostCluster).map((machine) => cloudInit(machine, plan).render(() => '0'.repeat(32))));
      expect(others.map((userData) => [/^ssh_authorized_keys:/m.test(userData), /^power_state:/m.test(userData)])).toContainEqual([true, true]);
      for (const userData of others) expect(check(userData)).toEqual([0, 'Valid cloud-config: user-data']);
    });

    test('fails when a value has the wrong type', () => {
      const [status, output] = check(FIRST.userData.replace('\nssh_pwauth: false\n', '\nssh_pwauth: [false]\n'));
      expect(status).toBe(1);
      expect(output).toContain('ssh_pwauth: [False] is not valid under any of the given schemas');
    });
  });
});

describe('scripts', () => {
  const scripts = new Map(sent.flatMap((machine) => files(machine).filter(({ permissions }) => permissions === '0755').map((file): [string, string] => [file.path, file.content])));

  test('are the same on every machine', () => {
    expect([...scripts.keys()].sort()).toEqual(['/usr/local/sbin/k3s-configure', '/usr/local/sbin/k3s-hand-over', '/usr/local/sbin/k3s-install']);
    for (const machine of sent) for (const { path, content: text } of files(machine)) if (scripts.has(path)) expect(text).toBe(scripts.get(path));
  });

  given(lacking('shellcheck'), 'and shellcheck', () => {
    test.each([...scripts])('agree: %s', (_, text) => {
      const { status, stdout } = spawnSync('shellcheck', ['--shell=sh', '--severity=style', '--format=gcc', '-'], { input: text, encoding: 'utf8' });
      expect([status, stdout]).toEqual([0, '']);
    });
  });
});

describe('configuration of k3s', () => {
  const role = (machine: SentMachine): 'server' | 'agent' => (content(machine, '/etc/systemd/system/k3s.service')!.includes('k3s server') ? 'server' : 'agent');
  const isOf: { [type: string]: (value: unknown) => boolean } = {
    bool: (value) => typeof value === 'boolean',
    int: Number.isInteger,
    string: (value) => typeof value === 'string' && value !== '',
    strings: (value) => isOf.string(value) || (Array.isArray(value) && value.length > 0 && value.every(isOf.string)),
  };

  test('has only flags that k3s knows, with values of their type: a server ignores others in silence, an agent does not start', () => {
    for (const machine of sent) {
      const known = flags.k3s[role(machine)];
      for (const [key, value] of Object.entries(yaml.load(content(machine, '/etc/rancher/k3s/config.yaml')!) as object)) {
        expect([machine.name, key, known[key], isOf[known[key]]?.(value)]).toEqual([machine.name, key, known[key] ?? 'unknown', true]);
      }
    }
  });

  test.each([
    ['kube-apiserver-arg', 'kube-apiserver'], ['kube-controller-manager-arg', 'kube-controller-manager'], ['kubelet-arg', 'kubelet'], ['etcd-arg', 'etcd'],
  ])('%s has only flags of that program', (key, component) => {
    const names = sent.flatMap((machine) => (yaml.load(content(machine, '/etc/rancher/k3s/config.yaml')!) as any)[key] ?? []).map((text: string) => text.split('=')[0]);
    expect(names.length).toBeGreaterThan(0);
    expect([...new Set(names)].filter((name) => !flags.components[component].includes(name))).toEqual([]);
  });

  test('has in its manifests only kinds and fields that Kubernetes knows', () => {
    for (const machine of sent) {
      const manifests = files(machine).filter(({ path }) => path.startsWith('/var/lib/catalyst/manifests/')).flatMap((file) => yaml.loadAll(file.content) as any[]);
      expect([machine.name, manifests.length > 0]).toEqual([machine.name, machine.name.endsWith('-k8s-1p')]);
      expect(manifests.filter(({ kind }) => kind !== 'Secret').flatMap(validateManifest)).toEqual([]);
      for (const { apiVersion, kind, metadata, type, stringData, data, ...rest } of manifests.filter((manifest) => manifest.kind === 'Secret')) {
        expect([apiVersion, kind, type, Object.keys(metadata).sort().slice(-2), rest]).toEqual(['v1', 'Secret', 'Opaque', ['name', 'namespace'], {}]);
        for (const value of Object.values({ ...stringData, ...data })) expect(value).toEqual(expect.any(String));
      }
    }
  });

  test('hands over releases that Flux has, by the names that the script asks for', () => {
    for (const plan of plans) {
      const first = sentOf(stackOf(plan), machinesOf(plan.hostCluster)[0].name);
      const charts = files(first).filter(({ path }) => path.includes('/3-chart-')).map((file) => (yaml.load(file.content) as any).metadata.name);
      const owned = plan.units.flatMap((unit) => unit.manifests).filter(({ kind, metadata }) => kind === 'HelmRelease' && metadata.namespace === 'flux-system');
      expect(releasesOf(first)).toEqual(bootstrapReleases(plan).map(({ releaseName }) => releaseName));
      expect(releasesOf(first)).toEqual(charts);
      expect(releasesOf(first).filter((name) => !owned.some(({ metadata }) => metadata.name === name))).toEqual([]);
    }
  });
});

given(obstacle(), 'a machine', () => {
  let machine: TestMachine;
  afterEach(() => machine.end());

  const SHA256 = createHash('sha256').update(K3S).digest('hex');
  const URL = 'https://github.com/k3s-io/k3s/releases/download/v1.35.8%2Bk3s1/k3s';
  /** The user data with one change: the checksum is that of the played k3s. */
  const userData = (of: SentMachine) => {
    const changed = (text: string) => text.replace(/(NODE_BINARY_SHA256=")[0-9a-f]{64}"/, `$1${SHA256}"`);
    const archive = document(of).write_files.find(({ encoding }: any) => encoding === 'b64')?.content;
    if (archive === undefined) return changed(of.userData);
    const packed = unpacked(archive).map(({ path, permissions, content: text }) => (
      { path: path.slice(1), mode: parseInt(permissions, 8), content: changed(text) }
    ));
    return of.userData.replace(archive, packTar(packed).toString('base64'));
  };

  /** Delivers the file of the release; the control planes that /srv/peers names answer. */
  const CURL = `for word; do last=$word; done
case "$last" in
  https://*:6443/ping) grep -qxF "$last" /srv/peers || exit 7 ;;
  *) while [ "$1" != --output ]; do shift; done; cp /srv/k3s "$2" ;;
esac`;
  const ip = (address: string) => `case "$*" in
  "-4 route get 10."*) echo "$4 dev enp7s0 src ${address} uid 0" ;;
  "-4 route get 1.1.1.1") echo "$4 via 172.31.1.1 dev eth0 src 198.51.100.7 uid 0" ;;
  "-4 route show default") echo "default via 172.31.1.1 dev eth0 proto dhcp src 198.51.100.7 metric 100" ;;
esac`;

  function make(of: SentMachine, address: string): TestMachine {
    machine = new TestMachine(userData(of));
    machine.write('srv/k3s', K3S);
    machine.write('srv/peers', '');
    machine.write('srv/flux-owns', '');
    machine.play('bin/curl', CURL);
    machine.play('sbin/ip', ip(address));
    return machine;
  }
  const peers = (...addresses: string[]) => machine.write('srv/peers', addresses.map((address) => `https://${address}:6443/ping\n`).join(''));
  const lines = (text: string) => text.split('\n').filter(Boolean);
  /** The command lines of k3s, without kubectl. */
  const k3s = (calls: string[]) => calls.filter((call) => /^k3s (server|agent)/.test(call)).map((call) => call.split(/ (?=server|agent|--)/).slice(1));
  const called = (calls: string[], program: string) => calls.filter((call) => call.split(' ')[0] === program);

  const CIPHER_SUITES = 'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,'
    + 'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305';
  const nodeFlags = (name: string, role: string, pool: string, reserved: string, maxPods: number) => [
    `--node-name=${name}`, `--node-label=catalyst.openova.io/role=${role}`, `--node-label=catalyst.openova.io/node-pool=${pool}`,
    '--node-label=catalyst.openova.io/installed-k3s=v1.35.8-k3s1', '--protect-kernel-defaults=true',
    '--kubelet-arg=cloud-provider=external', `--kubelet-arg=max-pods=${maxPods}`, `--kubelet-arg=kube-reserved=${reserved}`, '--kubelet-arg=streaming-connection-idle-timeout=5m',
    '--kubelet-arg=tls-min-version=VersionTLS12', `--kubelet-arg=tls-cipher-suites=${CIPHER_SUITES}`,
  ];
  const serverFlags = (ordinal: number) => [
    `--agent-token=${FIRST.secrets.k3s_agent_token}`,
    ...nodeFlags(`hzfsnm-k8s-${ordinal}p`, 'control-plane', 'k8s', 'cpu=500m,memory=2048Mi', 110),
    `--node-ip=10.0.0.1${ordinal}`, `--advertise-address=10.0.0.1${ordinal}`,
    '--tls-san=k8s.hfmp.omantel.omani.works', '--tls-san=10.0.1.10', '--tls-san=10.0.0.11', '--tls-san=10.0.0.12', '--tls-san=10.0.0.13', '--tls-san=198.51.100.7',
    '--cluster-cidr=10.128.0.0/16', '--service-cidr=172.20.0.0/16', '--cluster-dns=172.20.0.10', '--flannel-backend=none', '--disable-network-policy=true',
    '--disable-kube-proxy=true', '--disable-cloud-controller=true', '--disable=traefik', '--disable=servicelb', '--disable=local-storage',
    '--secrets-encryption=true', '--write-kubeconfig-mode=0600',
    '--kube-apiserver-arg=default-watch-cache-size=50', '--kube-apiserver-arg=enable-admission-plugins=NodeRestriction,EventRateLimit',
    '--kube-apiserver-arg=admission-control-config-file=/etc/rancher/k3s/admission.yaml', '--kube-apiserver-arg=audit-policy-file=/etc/rancher/k3s/audit-policy.yaml',
    '--kube-apiserver-arg=audit-log-path=/var/lib/rancher/k3s/server/logs/audit.log', '--kube-apiserver-arg=audit-log-maxage=30',
    '--kube-apiserver-arg=audit-log-maxbackup=10', '--kube-apiserver-arg=audit-log-maxsize=100', '--kube-apiserver-arg=service-account-extend-token-expiration=false',
    '--kube-controller-manager-arg=node-monitor-period=5s', '--kube-controller-manager-arg=node-monitor-grace-period=20s',
    '--kube-controller-manager-arg=terminated-pod-gc-threshold=100', '--etcd-arg=quota-backend-bytes=1073741824',
    '--etcd-snapshot-schedule-cron=0 */6 * * *', '--etcd-snapshot-retention=28', '--etcd-s3=true', '--etcd-s3-config-secret=k3s-etcd-snapshots',
  ];
  const ENVIRONMENT = 'environment HTTP2_PING_TIMEOUT_SECONDS=5 HTTP2_READ_IDLE_TIMEOUT_SECONDS=10';
  const modules = ['modprobe br_netfilter', 'modprobe overlay'];

  const BASELINE = ['dev', 'proc', 'sys', 'run', 'tmp', 'root', 'srv', 'calls', 'bin', 'lib', 'lib64', 'sbin', 'etc/alternatives', 'etc/cloud', 'var/log', 'var/lib/cloud'];
  /** What is on the machine without checksums: mode, owner, path, and the target of links. */
  const present = (before: string[]) => machine.listing(...BASELINE).filter((line) => !before.includes(line)).map((line) => line.replace(/ (folder|[0-9a-f]{64})$/, ''));
  const written = (of: SentMachine) => files(of).map(({ path, permissions }) => `${permissions} 0:0 ${path}`);
  const state = () => machine.listing(...BASELINE);

  describe('that is the first control plane', () => {
    test('prepares itself, then starts the cluster with exactly the flags of the model', () => {
      make(FIRST, '10.0.0.11');
      const { cloudInit: first, starts } = machine.boot();
      expect([first.status, machine.cloudInitErrors()]).toEqual([0, []]);
      expect(first.calls.filter((call) => /^(apt-get|systemctl|swapoff|sysctl) /.test(call))).toEqual([
        expect.stringMatching(/^apt-get .*update$/), expect.stringMatching(/^apt-get .*install fail2ban unattended-upgrades$/),
        'systemctl mask --now swap.target', 'swapoff --all', 'sysctl --system', 'systemctl restart systemd-networkd', 'systemctl try-restart ssh',
        'systemctl try-restart fail2ban', 'systemctl daemon-reload', 'systemctl enable --now --no-block k3s.service',
        'systemctl enable --now --no-block k3s-hand-over.service',
      ]);
      const [start, handOver] = starts;
      expect([start.unit, start.status, lines(start.output)]).toEqual(['k3s.service', 0, [
        `k3s-install: installed ${URL}`, 'k3s-configure: the address on the private network is 10.0.0.11', 'k3s-configure: no other control plane runs, starting the cluster',
      ]]);
      expect(k3s(start.calls)).toEqual([['server', '--cluster-init=true', `--token=${FIRST.secrets.k3s_server_token}`, ...serverFlags(1)]]);
      expect(start.calls.slice(-4)).toEqual([...modules, expect.stringMatching(/^k3s server /), ENVIRONMENT]);
      expect(called(start.calls, 'curl')).toEqual([
        expect.stringMatching(new RegExp(`^curl --fail --location --silent --show-error --proto =https --connect-timeout 10 --max-time 600 --output \\S+ ${URL.replaceAll('.', '\\.')}$`)),
        ...[1, 2, 3].flatMap(() => ['10.0.0.12', '10.0.0.13'].map((peer) => `curl --silent --insecure --connect-timeout 3 --max-time 5 --output /dev/null https://${peer}:6443/ping`)),
      ]);
      expect([handOver.unit, handOver.status]).toEqual(['k3s-hand-over.service', 1]);
    });

    test('has these files, and no others', () => {
      make(FIRST, '10.0.0.11');
      const before = machine.listing(...BASELINE);
      machine.boot();
      const manifests = files(FIRST).map(({ path }) => path).filter((path) => path.startsWith('/var/lib/catalyst/manifests/')).map((path) => path.split('/').at(-1));
      expect(manifests.length).toBeGreaterThan(5);
      const folders = [
        '0755 /etc/catalyst', '0755 /etc/rancher', '0755 /etc/rancher/k3s', '0700 /etc/rancher/k3s/config.yaml.d', '0755 /etc/sysctl.d', '0755 /etc/systemd',
        '0755 /etc/systemd/networkd.conf.d', '0755 /etc/systemd/system', '0755 /var/lib/catalyst', '0755 /var/lib/catalyst/manifests', '0755 /var/lib/rancher',
        '0755 /var/lib/rancher/k3s', '0700 /var/lib/rancher/k3s/server', '0700 /var/lib/rancher/k3s/server/logs', '0700 /var/lib/rancher/k3s/server/manifests',
        '0700 /var/lib/rancher/k3s/server/manifests/phase-zero', '0755 /var/lib/rancher/k3s/server/db', '0755 /var/lib/rancher/k3s/server/db/etcd',
        ...(before.some((line) => line.includes(' /etc/fail2ban ')) ? [] : ['0755 /etc/fail2ban', '0755 /etc/fail2ban/jail.d']),
      ];
      expect(present(before).sort()).toEqual([
        ...written(FIRST),
        ...folders.map((folder) => folder.replace(' ', ' 0:0 ')),
        ...manifests.map((name) => `0600 0:0 /var/lib/rancher/k3s/server/manifests/phase-zero/${name}`),
        '0644 0:0 /etc/rancher/k3s/config.yaml.d/10-address.yaml',
        '0755 0:0 /usr/local/bin/k3s',
        ...['crictl', 'ctr', 'kubectl'].map((name) => `0777 0:0 /usr/local/bin/${name} -> k3s`),
        // Of cloud-init itself, from ssh_pwauth.
        '0600 0:0 /etc/ssh/sshd_config.d/50-cloud-init.conf',
      ].sort());
      for (const { path, content: text } of files(FIRST)) expect([path, machine.read(path.slice(1))]).toEqual([path, path.endsWith('node.env') ? text.replace(/[0-9a-f]{64}/, SHA256) : text]);
      for (const name of manifests) expect(machine.read(`var/lib/rancher/k3s/server/manifests/phase-zero/${name}`)).toBe(content(FIRST, `/var/lib/catalyst/manifests/${name}`));
      expect(machine.listing().filter((line) => / \/(tmp|root)\//.test(line))).toEqual([]);
    });

    test('keeps secrets in files that only root can read, and out of logs and command lines', () => {
      make(FIRST, '10.0.0.11');
      const { cloudInit: first, starts } = machine.boot();
      const values = Object.values(FIRST.secrets);
      expect(values.length).toBe(8);
      const texts = [first.output, ...first.calls, ...starts.flatMap((start) => [start.output, ...start.calls.filter((call) => !/^k3s server /.test(call))])];
      expect(texts.filter((text) => values.some((value) => text.includes(value)))).toEqual([]);
      const holding = machine.listing('dev', 'proc', 'sys', 'calls', 'srv', 'var/lib/cloud/seed').filter((line) => / [0-9a-f]{64}$/.test(line)).filter((line) => {
        const text = machine.read(line.split(' ')[2].slice(1))!;
        return values.some((value) => text.includes(value) || text.includes(Buffer.from(value).toString('base64').replace(/=+$/, '').slice(0, -2)));
      });
      expect(holding.length).toBeGreaterThan(10);
      expect(holding.filter((line) => !/^0[46]00 0:0 /.test(line))).toEqual([]);
    });

    test('is the same after a reboot, and after all of it was done again', () => {
      make(FIRST, '10.0.0.11');
      machine.boot();
      const before = state();
      const reboot = machine.boot();
      expect(reboot.cloudInit.calls.filter((call) => /^(apt-get|systemctl|swapoff|sysctl) /.test(call))).toEqual([]);
      expect([reboot.starts[0].status, lines(reboot.starts[0].output)]).toEqual([0, [
        'k3s-install: /usr/local/bin/k3s is there, leaving it', 'k3s-configure: the address on the private network is 10.0.0.11',
      ]]);
      expect(called(reboot.starts[0].calls, 'curl')).toEqual([]);
      expect(state()).toEqual(before);
      machine.give(userData(FIRST), '2');
      const again = machine.boot();
      expect([again.cloudInit.calls.filter((call) => call === 'systemctl daemon-reload').length, machine.cloudInitErrors(), again.starts[0].status]).toEqual([1, [], 0]);
      expect(state()).toEqual(before);
    });

    test('starts when the mirror of the packages is down', () => {
      make(FIRST, '10.0.0.11');
      machine.play('bin/apt-get', 'exit 100');
      const { starts } = machine.boot();
      expect(machine.cloudInitErrors().length).toBe(1);
      expect(starts.map(({ unit, status }) => [unit, status])).toEqual([['k3s.service', 0], ['k3s-hand-over.service', 1]]);
    });

    test.each([
      ['at once', ':'], ['at the third look', 'n=$(grep -c 13:6443/ping /calls); [ "$n" -ge 3 ] || exit 7'],
    ])('joins one that answers %s when it was lost and built again', (_, answer) => {
      make(FIRST, '10.0.0.11');
      peers('10.0.0.13');
      machine.play('bin/curl', `case "$*" in */ping) ${answer} ;; esac\n${CURL}`);
      const { starts: [start, handOver] } = machine.boot();
      expect([start.status, lines(start.output).at(-1)]).toEqual([0, 'k3s-configure: 10.0.0.13 runs the cluster already, joining it']);
      const join = ['--cluster-init=false', `--token=${FIRST.secrets.k3s_server_token}`, ...serverFlags(1), '--server=https://10.0.0.13:6443'];
      expect(k3s(start.calls)).toEqual([['server', ...join]]);
      expect([handOver.status, handOver.output, handOver.calls]).toEqual([0, 'k3s-hand-over: nothing is left to hand over\n', []]);
      expect([machine.has('var/lib/catalyst/manifests'), machine.has('var/lib/rancher/k3s/server/manifests')]).toEqual([false, false]);
      const before = state();
      peers();
      const { starts: [again] } = machine.boot();
      expect([again.status, k3s(again.calls)]).toEqual([0, [['server', ...join]]]);
      expect(state()).toEqual(before);
    });

    test('decides anew while k3s has no data, and not afterwards', () => {
      make(FIRST, '10.0.0.11');
      machine.write('srv/k3s-fails', '');
      peers('10.0.0.12');
      const { starts: [failed] } = machine.boot();
      expect([failed.status, lines(failed.output).at(-1), machine.has('etc/rancher/k3s/config.yaml.d/20-join.yaml')]).toEqual([1, 'k3s: played failure', true]);
      peers();
      machine.remove('srv/k3s-fails');
      const start = machine.start('k3s.service');
      expect([start.status, k3s(start.calls)[0][1], machine.has('etc/rancher/k3s/config.yaml.d/20-join.yaml')]).toEqual([0, '--cluster-init=true', false]);
      peers('10.0.0.12');
      expect(k3s(machine.start('k3s.service').calls)[0][1]).toBe('--cluster-init=true');
    });

    test('hands over when Flux has every release, once and for all', () => {
      make(FIRST, '10.0.0.11');
      machine.boot();
      const releases = releasesOf(FIRST);
      expect(releases.length).toBeGreaterThan(2);
      const wait = (name: string) => `k3s kubectl --namespace flux-system wait helmreleases.helm.toolkit.fluxcd.io/${name} --for=condition=Ready --timeout=60s`;
      const before = state();
      machine.write('srv/flux-owns', releases.slice(0, -1).join(' '));
      const early = machine.start('k3s-hand-over.service');
      expect([early.status, early.output]).toEqual([1, `k3s-hand-over: Flux has not taken over ${releases.at(-1)} yet, systemd tries again\n`]);
      expect(early.calls).toEqual(releases.map(wait));
      expect(state()).toEqual(before);
      machine.write('srv/flux-owns', releases.join(' '));
      const done = machine.start('k3s-hand-over.service');
      expect([done.status, done.output]).toEqual([0, `k3s-hand-over: Flux owns ${releases.join(' ')}\n`]);
      expect(done.calls).toEqual([
        ...releases.map(wait),
        ...releases.map((name) => `k3s kubectl --namespace kube-system annotate --overwrite helmcharts.helm.cattle.io/${name} helmcharts.helm.cattle.io/unmanaged=true`),
      ]);
      const gone = (line: string) => / \/var\/lib\/(catalyst\/manifests|rancher\/k3s\/server\/manifests\/phase-zero)[/ ]/.test(line);
      expect(state()).toEqual(before.filter((line) => !gone(line)));
      const { starts } = machine.boot();
      expect(starts.map(({ status }) => status)).toEqual([0, 0]);
      expect(starts[1].output).toBe('k3s-hand-over: nothing is left to hand over\n');
      expect(state()).toEqual(before.filter((line) => !gone(line)));
    });

    test('waits with the hand-over for a k3s that is not there yet', () => {
      make(FIRST, '10.0.0.11');
      machine.cloudInit();
      const before = state();
      const { status, output } = machine.start('k3s-hand-over.service');
      expect([status, lines(output).at(-1)]).toEqual([1, expect.stringMatching(/^k3s-hand-over: Flux has not taken over \S+ yet, systemd tries again$/)]);
      expect(state()).toEqual(before);
    });
  });

  describe('that is another control plane', () => {
    test('joins with exactly the flags of the model, and with no manifests', () => {
      make(JOINING, '10.0.0.12');
      const before = machine.listing(...BASELINE);
      const { cloudInit: first, starts } = machine.boot();
      expect([first.status, machine.cloudInitErrors(), starts.map(({ unit, status }) => [unit, status])]).toEqual([0, [], [['k3s.service', 0]]]);
      expect(k3s(starts[0].calls)).toEqual([['server', '--server=https://10.0.1.10:6443', `--token=${FIRST.secrets.k3s_server_token}`, ...serverFlags(2)]]);
      expect(called(starts[0].calls, 'curl').length).toBe(1);
      const after = present(before);
      expect(written(JOINING).filter((line) => !after.includes(line))).toEqual([]);
      expect(after.filter((line) => /catalyst\/manifests|phase-zero|hand-over/.test(line))).toEqual([]);
      const settled = state();
      expect(machine.boot().starts.map(({ status }) => status)).toEqual([0]);
      expect(state()).toEqual(settled);
    });
  });

  describe('that is a worker', () => {
    test('joins with exactly the flags of the model, at the address that it finds', () => {
      make(WORKER, '10.2.16.7');
      const before = machine.listing(...BASELINE);
      const { cloudInit: first, starts } = machine.boot();
      expect([first.status, machine.cloudInitErrors(), starts.map(({ unit, status }) => [unit, status])]).toEqual([0, [], [['k3s.service', 0]]]);
      expect(k3s(starts[0].calls)).toEqual([[
        'agent', '--server=https://10.2.0.11:6443', `--token=${WORKER.secrets.k3s_agent_token}`,
        ...nodeFlags('hzfsnd-edge-1p', 'worker', 'edge', 'cpu=200m,memory=768Mi', 50), '--node-ip=10.2.16.7',
      ]]);
      expect(Object.keys(WORKER.secrets)).toEqual(['k3s_agent_token']);
      expect(present(before).filter((line) => line.includes('/var/lib/'))).toEqual([]);
      const settled = state();
      expect(machine.boot().starts.map(({ status }) => status)).toEqual([0]);
      expect(state()).toEqual(settled);
    });

    test('says so when it has no private address, tries again, and goes on once it has one', () => {
      make(WORKER, '198.51.100.7');
      const { starts: [start] } = machine.boot();
      expect([start.status, lines(start.output)]).toEqual([1, [
        `k3s-install: installed ${URL}`,
        ...Array(10).fill('k3s-configure: waiting for the address 10.2.* on the private network'),
        'k3s-configure: no address 10.2.* in 5 minutes, systemd starts over',
      ]]);
      expect([called(start.calls, 'sleep'), k3s(start.calls), machine.has('etc/rancher/k3s/config.yaml.d')]).toEqual([Array(60).fill('sleep 5'), [], false]);
      machine.play('sbin/ip', 'exit 2');
      expect(lines(machine.start('k3s.service').output).at(-1)).toBe('k3s-configure: no address 10.2.* in 5 minutes, systemd starts over');
      machine.play('sbin/ip', ip('10.2.16.7'));
      const again = machine.start('k3s.service');
      expect([again.status, k3s(again.calls).map((words) => words.at(-1))]).toEqual([0, ['--node-ip=10.2.16.7']]);
    });

    test('takes no address of another network', () => {
      make(WORKER, '10.20.16.7');
      expect(machine.boot().starts[0].status).toBe(1);
      expect(machine.has('etc/rancher/k3s/config.yaml.d')).toBe(false);
    });
  });

  describe('whose download fails', () => {
    const failed = (attempt: number) => `k3s-install: attempt ${attempt}: ${URL} did not arrive, or is another file than the one that was pinned; next in ${attempt * 5} seconds`;
    const ATTEMPTS = [...[1, 2, 3, 4, 5, 6, 7, 8, 9].map(failed), 'k3s-install: attempt 10 failed, systemd starts over'];
    const counted = 'n=$(grep -c "^curl.*--output.*/k3s$" /calls)\nfor word; do last=$word; done\nwhile [ "$1" != --output ]; do shift; done\n';
    const tail = 'cp /srv/k3s "$2"';
    const local = () => machine.listing().filter((line) => line.includes(' /usr/local/bin/')).map((line) => line.split(' ')[2]);

    test.each([
      ['does not arrive', 'exit 6'],
      ['breaks off', 'head -c 100 /srv/k3s >"$2"; exit 18'],
      ['is another file', 'echo "<html>Too many requests</html>" >"$2"'],
      ['is empty', ': >"$2"'],
    ])('because it %s, tries until it has the pinned file', (_, fault) => {
      make(WORKER, '10.2.16.7');
      machine.play('bin/curl', `${counted}[ "$n" -gt 3 ] || { ${fault}; exit; }\n${tail}`);
      const { starts: [start] } = machine.boot();
      expect([start.status, lines(start.output)]).toEqual([0, [
        ...[1, 2, 3].map(failed), `k3s-install: installed ${URL}`, 'k3s-configure: the address on the private network is 10.2.16.7',
      ]]);
      expect(called(start.calls, 'sleep')).toEqual(['sleep 5', 'sleep 10', 'sleep 15']);
      expect([machine.read('usr/local/bin/k3s'), local()]).toEqual([K3S, ['/usr/local/bin/crictl', '/usr/local/bin/ctr', '/usr/local/bin/k3s', '/usr/local/bin/kubectl']]);
    });

    test.each([
      ['does not arrive', 'exit 6'], ['breaks off', 'head -c 100 /srv/k3s >"$2"; exit 18'], ['is another file', 'echo "<html>Not found</html>" >"$2"'],
    ])('because it %s for ever, has no half of it, does not go on, and systemd starts over', (_, fault) => {
      make(FIRST, '10.0.0.11');
      machine.play('bin/curl', `${counted}${fault}`);
      const { starts: [start] } = machine.boot();
      expect([start.status, lines(start.output)]).toEqual([1, ATTEMPTS]);
      expect([local(), k3s(start.calls), machine.has('var/lib/rancher'), called(start.calls, 'ip')]).toEqual([[], [], false, []]);
      const { settings } = readUnit(machine.read('etc/systemd/system/k3s.service')!);
      expect([settings['Service.Restart'], settings['Service.RestartSec'], settings['Unit.StartLimitIntervalSec'], settings['Service.TimeoutStartSec']]).toEqual(['always', '5s', '0', '0']);
      machine.play('bin/curl', CURL);
      const again = machine.start('k3s.service');
      expect([again.status, k3s(again.calls).length]).toEqual([0, 1]);
    });

    test.each(['TERM', 'KILL'])('because the script is ended by SIG%s, leaves nothing of it in place after the next start', (signal) => {
      make(WORKER, '10.2.16.7');
      machine.play('bin/curl', `${counted}head -c 100 /srv/k3s >"$2"\nkill -${signal} "$PPID"`);
      const { starts: [start] } = machine.boot();
      expect([start.status === 0, k3s(start.calls), machine.has('usr/local/bin/k3s')]).toEqual([false, [], false]);
      machine.play('bin/curl', CURL);
      expect(machine.start('k3s.service').status).toBe(0);
      expect([machine.read('usr/local/bin/k3s'), local()]).toEqual([K3S, ['/usr/local/bin/crictl', '/usr/local/bin/ctr', '/usr/local/bin/k3s', '/usr/local/bin/kubectl']]);
    });

    test('because the power goes before the file is in place, has its links afterwards', () => {
      make(WORKER, '10.2.16.7');
      machine.play('bin/mv', 'kill -KILL "$PPID"');
      expect(machine.boot().starts[0].status).not.toBe(0);
      expect(machine.has('usr/local/bin/k3s')).toBe(false);
      machine.play('bin/mv', '/usr/bin/cp "$1" "$2"\nkill -KILL "$PPID"');
      expect(machine.start('k3s.service').status).not.toBe(0);
      machine.playNot('bin/mv');
      expect(machine.start('k3s.service').status).toBe(0);
      expect(local().filter((path) => !path.includes('.'))).toEqual(['/usr/local/bin/crictl', '/usr/local/bin/ctr', '/usr/local/bin/k3s', '/usr/local/bin/kubectl']);
    });
  });

  describe('of a Sovereign', () => {
    test.each(sent.map((one): [string, string, SentMachine] => [one.stack, one.name, one]))('%s: %s boots', (stack, name, of) => {
      const planned = machinesOf(plans.find((plan) => stackOf(plan) === stack)!.hostCluster).find((one) => one.name === name)!;
      const address = planned.address ?? planned.cluster.clusterName.networkCidr.replace('0.0/16', '17.99');
      make(of, address);
      const { cloudInit: first, starts: [start] } = machine.boot();
      expect([first.status, machine.cloudInitErrors(), start.status]).toEqual([0, [], 0]);
      const config = Object.entries(k3sConfig(planned)).map(([key, value]): [string, any[]] => [key, [value].flat()]);
      const drops = planned.role === 'agent' ? [`--node-ip=${address}`] : [];
      const expected = config.flatMap(([key, values]) => [...values, ...(key === 'tls-san' ? ['198.51.100.7'] : [])].map((value) => `--${key}=${value}`.replace(/@@(\w+)@@/, (__, variable) => of.secrets[variable])));
      expect(k3s(start.calls)).toEqual([[planned.role === 'agent' ? 'agent' : 'server', ...expected, ...drops]]);
    });
  });

  where(systemdObstacle(), 'under the real systemd', () => {
    const shown = (output: string) => lines(output).filter((line) => line.startsWith('k3s'));

    test('that is the first control plane starts the cluster, hands over when Flux is ready, and starts again after a reboot', () => {
      make(FIRST, '10.0.0.11');
      const running = 'ActiveState=active NRestarts=0 Result=success SubState=running ';
      const first = machine.systemd(`${CLOUD_INIT}
until_shown k3s.service '${running}'
until_shown k3s-hand-over.service 'ActiveState=activating NRestarts=0 Result=exit-code SubState=auto-restart '
echo '${releasesOf(FIRST).join(' ')}' >/srv/flux-owns
systemctl stop k3s-hand-over.service
systemctl start k3s-hand-over.service
until_shown k3s-hand-over.service 'ActiveState=inactive NRestarts=* Result=success SubState=dead '`);
      expect([first.status, shown(first.output)]).toEqual([0, [
        `k3s.service: ${running}`,
        'k3s-hand-over.service: ActiveState=activating NRestarts=0 Result=exit-code SubState=auto-restart ',
        expect.stringMatching(/^k3s-hand-over\.service: ActiveState=inactive NRestarts=[01] Result=success SubState=dead $/),
      ]]);
      const command = ['server', '--cluster-init=true', `--token=${FIRST.secrets.k3s_server_token}`, ...serverFlags(1)];
      expect(k3s(first.calls)).toEqual([command]);
      expect(first.calls).toContain(ENVIRONMENT);
      expect([machine.has('var/lib/catalyst/manifests'), machine.has('var/lib/rancher/k3s/server/manifests/phase-zero')]).toEqual([false, false]);
      const second = machine.systemd(`until_shown k3s.service '${running}'\nuntil_shown k3s-hand-over.service 'ActiveState=inactive NRestarts=0 Result=success SubState=dead '`);
      expect([second.status, k3s(second.calls), second.calls.filter((call) => call.includes('kubectl'))]).toEqual([0, [command], []]);
    });

    test('that is a worker whose download fails is started again until it arrives', () => {
      make(WORKER, '10.2.16.7');
      machine.play('bin/curl', `[ -e /srv/online ] || exit 6\n${CURL}`);
      const { status, output, calls } = machine.systemd(`${CLOUD_INIT}
until_shown k3s.service 'ActiveState=activating NRestarts=1 *'
[ ! -e /usr/local/bin/k3s ]
: >/srv/online
until_shown k3s.service 'ActiveState=active NRestarts=[1-9] Result=success SubState=running '
until grep -q '^k3s' /calls; do sleep 0.1; done`);
      expect([status, shown(output)]).toEqual([0, [
        expect.stringMatching(/^k3s\.service: ActiveState=activating NRestarts=1 /),
        expect.stringMatching(/^k3s\.service: ActiveState=active NRestarts=[1-9] Result=success SubState=running $/),
      ]]);
      expect(k3s(calls).map((words) => [words[0], words.at(-1)])).toEqual([['agent', '--node-ip=10.2.16.7']]);
    });
  });

  where(lacking('ip', 'iproute2'), 'with the real ip', () => {
    /** A network as Hetzner makes it: /32 addresses, gateways that are told by route, the private one also offering the metadata service. */
    const network = (address: string, metadata: boolean) => `for program in /bin/ip /sbin/ip /usr/bin/ip /usr/sbin/ip; do [ ! -x $program ] || ip=$program; done
$ip link set lo up
public=lo private=lo
if $ip link add eth0 type veth peer name far0 2>/dev/null; then
  public=eth0 private=enp7s0
  $ip link add $private type veth peer name far1
  for link in far0 far1 $public $private; do $ip link set $link up; done
fi
$ip addr add 198.51.100.7/32 dev $public
$ip route add 172.31.1.1 dev $public scope link src 198.51.100.7
$ip route add default via 172.31.1.1 dev $public onlink src 198.51.100.7 metric 100
${address === '' ? '' : `$ip addr add ${address}/32 dev $private
$ip route add 10.2.0.1 dev $private scope link src ${address}
$ip route add 10.2.0.0/16 via 10.2.0.1 dev $private onlink src ${address}`}
${metadata ? '$ip route add 169.254.169.254 via 10.2.0.1 dev $private onlink metric 200' : ''}`;
    const real = () => {
      make(WORKER, '');
      machine.playNot('bin/ip', 'sbin/ip');
      machine.cloudInit();
    };

    test('a worker finds its address on the private network', () => {
      real();
      const { status, output, calls } = machine.start('k3s.service', network('10.2.16.9', false), 'ip -4 route show 169.254.169.254');
      expect([status, lines(output).slice(1), k3s(calls).map((words) => words.at(-1))]).toEqual([0, ['k3s-configure: the address on the private network is 10.2.16.9'], ['--node-ip=10.2.16.9']]);
    });

    test('a worker without a private network takes no other address', () => {
      real();
      const { status, output } = machine.start('k3s.service', network('', false));
      expect([status, lines(output).at(-1)]).toEqual([1, 'k3s-configure: no address 10.2.* in 5 minutes, systemd starts over']);
    });

    test('a worker reaches the metadata service on the public network, whatever the private one offers, also the second time', () => {
      real();
      const twice = '/usr/local/sbin/k3s-configure; ip -4 route show 169.254.169.254; ip -4 route get 169.254.169.254';
      const environment = environmentOf(content(WORKER, '/etc/catalyst/node.env')!).map((line) => `export '${line}'`).join('\n');
      const { status, output } = machine.start('k3s.service', network('10.2.16.9', true), `${environment}\n${twice}`);
      expect(status).toBe(0);
      expect(lines(output).filter((line) => line.startsWith('169.254.169.254')).map((line) => line.trim().replace(/ uid 0$/, ''))).toEqual([
        expect.stringMatching(/^169\.254\.169\.254 via 172\.31\.1\.1 dev (eth0|lo) metric 1 onlink$/),
        expect.stringMatching(/^169\.254\.169\.254 via 10\.2\.0\.1 dev (enp7s0|lo) metric 200 onlink$/),
        expect.stringMatching(/^169\.254\.169\.254 via 172\.31\.1\.1 dev (eth0|lo) src 198\.51\.100\.7$/),
      ]);
    });
  });

  describe('writes what the programs on it take:', () => {
    const booted = () => {
      make(FIRST, '10.0.0.11');
      machine.boot();
    };
    const shows = (script: string) => {
      const { status, output } = machine.enter(script);
      expect([status, status === 0 ? '' : output]).toEqual([0, '']);
      return lines(output);
    };

    where(lacking('systemd-analyze', 'systemd'), 'systemd', () => {
      test('finds nothing wrong with the units', () => {
        booted();
        machine.playNot('bin/systemctl');
        expect(shows('systemd-analyze verify --man=no --recursive-errors=no /etc/systemd/system/k3s.service /etc/systemd/system/k3s-hand-over.service')).toEqual([]);
      });

      test('has the settings of networkd', () => {
        booted();
        const networkd = ['/lib/systemd/systemd-networkd', '/usr/lib/systemd/systemd-networkd'].find((path) => existsSync(path))!;
        const keys = [...machine.read('etc/systemd/networkd.conf.d/50-cilium.conf')!.matchAll(/^(\w+)=/gm)].map(([, key]) => `Network.${key}\0`);
        expect(keys.length).toBe(2);
        expect(keys.filter((key) => !readFileSync(networkd).includes(key))).toEqual([]);
      });
    });

    where(lacking('sshd', 'openssh-server'), 'sshd', () => {
      test('follows the hardening, not what the image or cloud-init say later', () => {
        booted();
        const settings = shows('mkdir -p /run/sshd; ssh-keygen -q -t ed25519 -N "" -f /etc/ssh/ssh_host_ed25519_key; sshd -t; sshd -T');
        const hardening = lines(content(FIRST, '/etc/ssh/sshd_config.d/10-hardening.conf')!).map((line) => line.toLowerCase().replace(' prohibit-password', ' without-password'));
        expect(hardening.length).toBe(10);
        expect(hardening.filter((line) => !settings.includes(line))).toEqual([]);
      });
    });

    where(lacking('apt-config', 'apt'), 'apt', () => {
      test('looks for security updates every day, and never reboots', () => {
        booted();
        expect(shows('apt-config dump').filter((line) => /^(APT::Periodic|Unattended-Upgrade)::/.test(line))).toEqual([
          'APT::Periodic::Update-Package-Lists "1";', 'APT::Periodic::Unattended-Upgrade "1";', 'Unattended-Upgrade::Automatic-Reboot "false";',
        ]);
      });
    });

    where(lacking('fail2ban-client', 'fail2ban'), 'fail2ban', () => {
      test('watches sshd in the journal', () => {
        booted();
        const commands = shows('fail2ban-client -d').join('\n');
        for (const command of [
          "['add', 'sshd', 'systemd']", "['set', 'sshd', 'maxretry', 5]", "['set', 'sshd', 'findtime', '10m']", "['set', 'sshd', 'bantime', '1h']", "['start', 'sshd']",
        ]) expect(commands).toContain(command);
      });
    });

    where(existsSync('/proc/sys/kernel/keys/root_maxkeys') ? undefined : '/proc/sys/kernel/keys (a kernel with keyrings)', 'the kernel', () => {
      test('has the settings, and takes numbers for them', () => {
        booted();
        const settings = lines(machine.read('etc/sysctl.d/90-kubelet.conf')!).map((line) => /^([a-z0-9_.]+) = (\d+)$/.exec(line)!.slice(1));
        expect(settings.length).toBe(8);
        expect(settings.filter(([key]) => !/^\d+$/.test(readFileSync(`/proc/sys/${key.replaceAll('.', '/')}`, 'utf8').trim()))).toEqual([]);
      });
    });
  });
});
