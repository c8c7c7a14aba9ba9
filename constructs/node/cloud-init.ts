import { ClusterPlan } from '../blueprint';
import { Json } from '../private/merge';
import { packTar } from '../private/tar';
import { toYaml } from '../private/yaml';
import { graphicsSetup } from './graphics';
import { admissionConfiguration, APT, auditPolicy, FAIL2BAN, NETWORKD, SSHD, SYSCTLS } from './hardening';
import { ADMISSION_FILE, AUDIT_POLICY_FILE, K3S_FOLDER, k3sConfig } from './k3s-config';
import { Machine, MachineRole } from './machine';
import { bootstrapReleases, manifestVariables, phaseZeroManifests } from './manifests';
import { PROVIDER_ID_SCRIPT, PROVIDER_ID_UNIT, providerIdScript } from './provider-id';
import {
  CATALYST_FOLDER, CONFIGURE_SCRIPT, ENVIRONMENT_FILE, HAND_OVER_SCRIPT, HAND_OVER_SERVICE, INSTALL_SCRIPT, k3sService, STAGED_MANIFESTS,
} from './scripts';
import { AGENT_TOKEN, SERVER_TOKEN } from './sensitive-variables';
import { hasSlot, UserData } from './user-data';
import { k3sBinary } from './versions';

/** A file that a machine gets. */
interface MachineFile {
  /** Absolute path. */
  readonly path: string;
  /** Permissions, in octal. */
  readonly mode: string;
  /** Text of the file. */
  readonly content: string;
}

/** Archive with the files that are no secrets, where user data has to be small. */
const ARCHIVE_FILE = `${CATALYST_FOLDER}/files.tar.gz`;

/** User data of the machines of a plan, by host name: a check measures it, the tree has its fingerprint, and Phase 0 writes it. */
const KNOWN = new WeakMap<ClusterPlan, Map<string, UserData>>();

/**
 * Returns the user data that makes a new machine a node of its cluster; the same one on every call.
 *
 * It is an object that is serialised once: no template can break on a brace in a comment, or be filled twice.
 *
 * @see https://docs.cloud-init.io/en/latest/reference/modules.html
 */
export function cloudInit(machine: Machine, plan: ClusterPlan): UserData {
  const known = KNOWN.get(plan) ?? new Map<string, UserData>();
  KNOWN.set(plan, known);
  const userData = known.get(machine.name) ?? makeUserData(machine, plan);
  known.set(machine.name, userData);
  return userData;
}

/** People can read what is not packed, so it is packed where it has to be. */
function makeUserData(machine: Machine, plan: ClusterPlan): UserData {
  const { limits, packsUserData } = machine.cluster.region.provider;
  const open = packsUserData ? undefined : userDataFor(machine, plan, false);
  return open && open.maxBytes <= limits.userDataBytes ? open : userDataFor(machine, plan, true);
}

function userDataFor(machine: Machine, plan: ClusterPlan, isPacked: boolean): UserData {
  const isFirst = machine.role === MachineRole.FIRST_SERVER;
  const { aptSettings, packages, userData } = graphicsSetup(machine);
  const handsOver = isFirst && bootstrapReleases(plan).length > 0;
  const files = [
    ...systemFiles(aptSettings),
    ...providerFiles(machine),
    ...nodeFiles(machine, plan),
    ...(machine.role === MachineRole.AGENT ? [] : serverFiles(plan)),
    ...(isFirst ? phaseZeroManifests(plan).map(({ name, documents }) => secret(`${STAGED_MANIFESTS}/${name}`, toYaml(documents))) : []),
    ...(handsOver ? handOverFiles() : []),
  ];
  const { sshKeysInUserData, imageCommands } = machine.cluster.region.provider;
  const document = {
    ...(sshKeysInUserData ? { ssh_authorized_keys: machine.cluster.sovereign.sshPublicKeys } : {}),
    ssh_pwauth: false,
    ...userData,
    package_update: true,
    packages: ['fail2ban', 'unattended-upgrades', ...packages],
    write_files: written(files, isPacked),
    runcmd: [
      ...(isPacked ? [['tar', '--extract', '--gzip', '--file', ARCHIVE_FILE, '--directory', '/']] : []),
      ...imageCommands,
      ['systemctl', 'mask', '--now', 'swap.target'],
      ['swapoff', '--all'],
      ['sysctl', '--system'],
      ['systemctl', 'restart', 'systemd-networkd'],
      ['systemctl', 'try-restart', 'ssh'],
      ['systemctl', 'try-restart', 'fail2ban'],
      ['systemctl', 'daemon-reload'],
      // Nothing waits for these: a machine that finds no cluster to join yet goes on trying.
      ['systemctl', 'enable', '--now', '--no-block', 'k3s.service'],
      ...(handsOver ? [['systemctl', 'enable', '--now', '--no-block', 'k3s-hand-over.service']] : []),
    ],
  };
  return new UserData(`#cloud-config\n${toYaml([document])}`, [SERVER_TOKEN, AGENT_TOKEN, ...manifestVariables(plan)]);
}

/** What is no secret goes into an archive where user data has to be small; a value that is filled in later cannot. */
function written(files: MachineFile[], isPacked: boolean): Json[] {
  const packed = isPacked ? files.filter(({ content }) => !hasSlot(content)) : [];
  return [
    ...files.filter((file) => !packed.includes(file)).map(({ path, mode, content }) => ({ path, owner: 'root:root', permissions: mode, content })),
    ...(isPacked ? [{ path: ARCHIVE_FILE, owner: 'root:root', permissions: '0600', encoding: 'b64', content: archive(packed) }] : []),
  ];
}

function archive(files: MachineFile[]): string {
  return packTar(files.map(({ path, mode, content }) => ({ path: path.slice(1), mode: parseInt(mode, 8), content }))).toString('base64');
}

function providerFiles({ cluster }: Machine): MachineFile[] {
  const content = providerIdScript(cluster.region.provider.provider);
  return content === undefined ? [] : [script(PROVIDER_ID_SCRIPT, content), plain('/etc/systemd/system/k3s.service.d/10-provider-id.conf', PROVIDER_ID_UNIT)];
}

function systemFiles(aptSettings: string[]): MachineFile[] {
  return [
    plain('/etc/sysctl.d/90-kubelet.conf', lines(SYSCTLS)),
    plain('/etc/ssh/sshd_config.d/10-hardening.conf', lines(SSHD)),
    plain('/etc/fail2ban/jail.d/sshd.conf', lines(FAIL2BAN)),
    plain('/etc/apt/apt.conf.d/60-catalyst', lines([...APT, ...aptSettings])),
    plain('/etc/systemd/networkd.conf.d/50-cilium.conf', lines(NETWORKD)),
    script('/usr/local/sbin/k3s-install', INSTALL_SCRIPT),
    script('/usr/local/sbin/k3s-configure', CONFIGURE_SCRIPT),
  ];
}

function nodeFiles(machine: Machine, plan: ClusterPlan): MachineFile[] {
  return [
    plain('/etc/systemd/system/k3s.service', `${k3sService(machine.role !== MachineRole.AGENT)}\n`),
    plain(ENVIRONMENT_FILE, lines(Object.entries(environment(machine, plan)).map(([name, value]) => `${name}="${value}"`))),
    secret(`${K3S_FOLDER}/config.yaml`, toYaml([k3sConfig(machine)])),
  ];
}

function serverFiles(plan: ClusterPlan): MachineFile[] {
  return [secret(ADMISSION_FILE, toYaml([admissionConfiguration(plan)])), secret(AUDIT_POLICY_FILE, toYaml([auditPolicy()]))];
}

function handOverFiles(): MachineFile[] {
  return [script('/usr/local/sbin/k3s-hand-over', HAND_OVER_SCRIPT), plain('/etc/systemd/system/k3s-hand-over.service', `${HAND_OVER_SERVICE}\n`)];
}

/** What the scripts are told; names in K3S_ would be options of k3s. */
function environment(machine: Machine, plan: ClusterPlan): Json {
  const { clusterName, controlPlane } = machine.cluster;
  const binary = k3sBinary(machine.pool.instanceType.architecture);
  const network = clusterName.networkCidr.replace(/0\.0\/16$/, '');
  const peers = controlPlane.servers.map((_, index) => clusterName.controlPlaneAddress(index + 1)).filter((address) => address !== machine.address);
  const isFirst = machine.role === MachineRole.FIRST_SERVER;
  return {
    NODE_ROLE: machine.role,
    NODE_ADDRESS: machine.address ?? `${network}*`,
    NODE_GATEWAY: `${network}0.1`,
    NODE_BINARY_URL: binary.url,
    NODE_BINARY_SHA256: binary.sha256,
    ...(isFirst ? { NODE_PEERS: peers.join(' '), NODE_RELEASES: bootstrapReleases(plan).map((release) => release.releaseName).join(' ') } : {}),
  };
}

function lines(texts: string[]): string {
  return `${texts.join('\n')}\n`;
}

function plain(path: string, content: string): MachineFile {
  return { path, mode: '0644', content };
}

function secret(path: string, content: string): MachineFile {
  return { path, mode: '0600', content };
}

function script(path: string, content: string): MachineFile {
  return { path, mode: '0755', content };
}
