import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, chmodSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { readUnit } from './unit';

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Programs that must not do on this computer what they do on a machine: they note their arguments and succeed. */
const PLAYED = [
  'bin/apt-get', 'bin/curl', 'bin/ip', 'bin/sleep', 'bin/systemctl', 'bin/udevadm', 'sbin/blkid', 'sbin/ip', 'sbin/modprobe', 'sbin/swapoff', 'sbin/sysctl',
];

/** Modules that cloud-init runs, those of Ubuntu's image that this user data is about, in the stages and the order they have there. */
const CLOUD_CFG = `datasource_list: [NoCloud]
network: {config: disabled}
preserve_hostname: true
cloud_init_modules: [write-files]
cloud_config_modules: [set-passwords, runcmd]
cloud_final_modules: [package-update-upgrade-install, write-files-deferred, scripts-user]
system_info:
  distro: ubuntu
  paths: {cloud_dir: /var/lib/cloud/, templates_dir: /etc/cloud/templates/}
  ssh_svcname: ssh
log_cfgs:
  - |
    [loggers]
    keys=root
    [handlers]
    keys=file
    [formatters]
    keys=line
    [logger_root]
    level=DEBUG
    handlers=file
    [handler_file]
    class=FileHandler
    level=DEBUG
    formatter=line
    args=('/var/log/cloud-init.log', 'a')
    [formatter_line]
    format=%(levelname)s %(message)s
`;

/** The stages of cloud-init. */
export const CLOUD_INIT = 'cloud-init init\ncloud-init modules --mode=config\ncloud-init modules --mode=final\n';

/** What Ubuntu's image has in the files that ours go before. */
const SSHD_CONFIG = 'Include /etc/ssh/sshd_config.d/*.conf\nKbdInteractiveAuthentication no\nUsePAM yes\nX11Forwarding yes\nPrintMotd no\nAcceptEnv LANG LC_*\n';

/** What a run left behind. */
export interface Run {
  readonly status: number;
  readonly output: string;
  /** Programs that were called, with their arguments, in order. */
  readonly calls: string[];
}

/** What a unit was started with. */
export interface Start extends Run {
  readonly unit: string;
}

/**
 * A machine that boots in a folder: a root file system of its own in namespaces of its own.
 *
 * /usr is this computer's, read-only, with played programs in front of it; everything else is the machine's. The real cloud-init takes the
 * user data from a seed folder. systemd is not there: `systemctl` is played, and `start` runs what the written units say.
 */
export class TestMachine {
  /** Root file system, as it is seen from outside. */
  public readonly root: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'machine-'));

  constructor(userData: string) {
    this.root = join(this.folder, 'root');
    for (const path of ['dev', 'etc/apt/apt.conf.d', 'etc/cloud', 'etc/ssh/sshd_config.d', 'proc', 'root', 'run', 'srv', 'sys', 'usr/local/bin', 'usr/local/sbin', 'var/log']) {
      mkdirSync(join(this.root, path), { recursive: true, mode: 0o755 });
    }
    mkdirSync(join(this.root, 'tmp'));
    chmodSync(join(this.root, 'tmp'), 0o1777);
    for (const path of ['local', 'played/bin', 'played/sbin']) mkdirSync(join(this.folder, path), { recursive: true });
    this.write('etc/passwd', 'root:x:0:0:root:/root:/bin/sh\nsshd:x:100:65534::/run/sshd:/usr/sbin/nologin\nnobody:x:65534:65534::/:/usr/sbin/nologin\n');
    this.write('etc/group', 'root:x:0:\nadm:x:4:\nnogroup:x:65534:\n');
    this.write('etc/ssh/sshd_config', SSHD_CONFIG);
    this.write('etc/cloud/cloud.cfg', CLOUD_CFG);
    // What programs of this computer look for in /etc.
    for (const path of ['alternatives', 'fail2ban', 'ld.so.cache', 'os-release', 'python3']) {
      if (existsSync(join('/etc', path))) cpSync(join('/etc', path), join(this.root, 'etc', path), { recursive: true, verbatimSymlinks: true });
    }
    this.write('calls', '');
    for (const program of PLAYED) this.play(program, '');
    this.give(userData, '1');
  }

  /** Puts user data where cloud-init finds it. Another instance is a disk that was copied to another machine: everything runs again. */
  public give(userData: string, instance: string): void {
    this.remove('var/lib/cloud/instance');
    this.write('var/lib/cloud/seed/nocloud-net/meta-data', `instance-id: ${instance}\n`);
    this.write('var/lib/cloud/seed/nocloud-net/user-data', userData, 0o600);
  }

  /** Plays a program, such as `sbin/ip`, with a shell script. */
  public play(program: string, script: string): void {
    // One write for the whole line: programs that run at the same time would write into each other's.
    const note = '(line=${0##*/}; for word; do line="$line\t$word"; done; printf \'%s\\n\' "$line" >>/calls)';
    writeFileSync(join(this.folder, 'played', program), `#!/bin/sh\n${note}\n${script}\n`, { mode: 0o755 });
  }

  /** Lets the program of this computer do the work. */
  public playNot(...programs: string[]): void {
    programs.forEach((program) => rmSync(join(this.folder, 'played', program), { force: true }));
  }

  /** Writes a file. */
  public write(path: string, content: string, mode = 0o644, below = this.root): void {
    mkdirSync(dirname(join(below, path)), { recursive: true });
    writeFileSync(join(below, path), content);
    chmodSync(join(below, path), mode);
  }

  /** Returns the content of a file, undefined when it is not there. */
  public read(path: string): string | undefined {
    return existsSync(join(this.root, path)) ? readFileSync(join(this.root, path), 'utf8') : undefined;
  }

  /** Tells whether something is there. */
  public has(path: string): boolean {
    return lstatSync(join(this.root, path), { throwIfNoEntry: false }) !== undefined;
  }

  /** Removes something. */
  public remove(path: string): void {
    rmSync(join(this.root, path), { recursive: true, force: true });
  }

  /** Runs the stages of cloud-init, as on every boot, with an empty /run. */
  public cloudInit(): Run {
    readdirSync(join(this.root, 'run')).forEach((name) => this.remove(join('run', name)));
    return this.enter(CLOUD_INIT);
  }

  /** Errors of the last run of cloud-init. */
  public cloudInitErrors(): string[] {
    return JSON.parse(this.read('var/lib/cloud/data/result.json')!).v1.errors;
  }

  /** Boots: cloud-init, then the units that it enabled now or on an earlier boot, in the order in which it did. */
  public boot(): { readonly cloudInit: Run; readonly starts: Start[] } {
    const cloudInit = this.cloudInit();
    const enabled = cloudInit.calls.flatMap((call) => /^systemctl enable --now --no-block (\S+)$/.exec(call)?.[1] ?? []);
    appendFileSync(join(this.folder, 'enabled'), enabled.map((unit) => `${unit}\n`).join(''));
    const units = [...new Set(readFileSync(join(this.folder, 'enabled'), 'utf8').split('\n').filter(Boolean))];
    return { cloudInit, starts: units.map((unit) => this.start(unit)) };
  }

  /**
   * Starts a unit once, as systemd does: its commands in turn, with its environment alone; the first that fails ends it, unless it has a dash.
   *
   * @param network shell commands that make the network before, for the real `ip`
   * @param after shell commands to run afterwards, in the same network
   */
  public start(unit: string, network = '', after = ''): Start {
    const { environmentFiles, environment, commands } = readUnit(this.read(`etc/systemd/system/${unit}`)!);
    const variables = [...environment, ...environmentFiles.flatMap((file) => environmentOf(this.read(file)!))].map(quoted).join(' ');
    const lines = commands.map(({ words, mayFail }) => `env -i PATH=${SYSTEM_PATH} ${variables} ${words.map(quoted).join(' ')}${mayFail ? ' || true' : ''}`);
    return { unit, ...this.enter([...lines, after].filter(Boolean).join('\n'), network) };
  }

  /** Runs a shell script on the machine, which ends at the first command that fails. */
  public enter(script: string, network = ''): Run {
    return this.run(`${network}\nexec chroot root /bin/sh -e -c ${quoted(script)} </dev/null 2>&1`);
  }

  /**
   * Runs a shell script on the machine under the real systemd, with the real `systemctl`.
   *
   * systemd is the first process, in a control group of its own, with no units but the written ones and empty targets, and with kernel
   * settings that it cannot change. \`until_shown UNIT PROPERTIES\` waits until `systemctl show` says so, for at most half a minute.
   */
  public systemd(script: string): Run {
    this.playNot('bin/systemctl');
    for (const target of ['basic', 'default', 'multi-user', 'network-online', 'shutdown', 'sysinit']) {
      this.write(`lib-systemd/${target}.target`, `[Unit]\nDescription=${target}\nDefaultDependencies=no\n${target === 'default' ? 'Wants=multi-user.target\n' : ''}`, 0o644, this.folder);
    }
    mkdirSync(join(this.folder, 'nothing'), { recursive: true });
    const inside = `pause() { python3 -c 'import time; time.sleep(0.1)'; }
until_shown() {
  unit=$1; shift; tries=300
  until shown=$(systemctl show --property=ActiveState,SubState,NRestarts,Result "$unit" | sort | tr '\\n' ' ') && case "$shown" in $1) ;; *) false ;; esac; do
    tries=$((tries - 1)); [ $tries -gt 0 ] || { echo "$unit: $shown is not $1"; return 1; }
    pause
  done
  echo "$unit: $shown"
}
until systemctl list-jobs >/dev/null 2>&1; do pause; done
${script}`;
    return this.run(`mount --bind lib-systemd root/usr/lib/systemd/system
mount --bind nothing root/usr/lib/systemd/system-generators
mount --bind root/proc/sys root/proc/sys
mount -o remount,ro,bind root/proc/sys
mount -t sysfs -o ro sysfs root/sys
mount -t cgroup2 cgroup2 root/sys/fs/cgroup
mount -t tmpfs tmpfs root/run
{ set +e; chroot root /bin/sh -e -c ${quoted(inside)} </dev/null >output 2>&1; echo $? >status; chroot root systemctl --force exit; } >/dev/null 2>&1 &
exec env -i container=test PATH=${SYSTEM_PATH} chroot root /lib/systemd/systemd --system --log-target=console --log-level=notice --show-status=no </dev/null >systemd.log 2>&1`, true);
  }

  private run(last: string, isSystemd = false): Run {
    this.write('calls', '');
    for (const file of ['output', 'status']) rmSync(join(this.folder, file), { force: true });
    const setUp = `set -e
umask 022
cd ${quoted(this.folder)}
mount --bind root/usr/local local
mount -t overlay -o ro,lowerdir=played:/usr overlay root/usr
mount --bind local root/usr/local
mount -t proc proc root/proc
${isSystemd ? 'mount -t tmpfs -o mode=755 tmpfs root/dev' : ''}
for device in null zero random urandom; do [ -e root/dev/$device ] || : >root/dev/$device; mount --bind /dev/$device root/dev/$device; done
for link in bin lib lib64 sbin; do [ ! -L /$link ] || [ -L root/$link ] || ln -s "$(readlink /$link)" root/$link; done
${last}
`;
    const unshare = ['unshare', '--mount', '--propagation', 'private', '--pid', '--fork', '--kill-child', '--net', ...(isSystemd ? ['--uts', '--ipc', '--cgroup'] : []), '/bin/sh', '-c', setUp];
    const group = isSystemd ? controlGroup() : undefined;
    const command = group === undefined ? unshare : ['/bin/sh', '-c', `echo $$ >${group}/cgroup.procs && exec "$@"`, 'sh', ...unshare];
    try {
      const { status, signal, stdout, stderr, error } = spawnSync(
        command[0], command.slice(1), { encoding: 'utf8', env: { PATH: SYSTEM_PATH }, maxBuffer: 2 ** 26, timeout: 120_000, killSignal: 'SIGKILL' },
      );
      if (error) throw error;
      if (stderr !== '') throw new Error(`the machine could not be entered: ${stderr.trim()}`);
      const calls = this.read('calls')!.split('\n').filter(Boolean).map((line) => line.replaceAll('\t', ' '));
      if (!isSystemd) return { status: status ?? -1, output: signal ? `${stdout}${signal}` : stdout, calls };
      const said = (file: string) => (existsSync(join(this.folder, file)) ? readFileSync(join(this.folder, file), 'utf8') : '');
      return { status: Number(said('status') || -1), output: said('output'), calls };
    } finally {
      if (group !== undefined) spawnSync('find', [group, '-depth', '-type', 'd', '-exec', 'rmdir', '{}', '+']);
    }
  }

  /** One line for each file, folder and link: mode, owner, path, and the checksum or the target. */
  public listing(...without: string[]): string[] {
    const visit = (path: string): string[] => {
      const full = join(this.root, path);
      const stat = lstatSync(full);
      const line = (what: string) => `${(stat.mode & 0o7777).toString(8).padStart(4, '0')} ${stat.uid}:${stat.gid} /${path} ${what}`;
      if (stat.isSymbolicLink()) return [line(`-> ${readlinkSync(full)}`)];
      if (!stat.isDirectory()) return [line(createHash('sha256').update(readFileSync(full)).digest('hex'))];
      const inside = readdirSync(full).sort().map((name) => join(path, name)).filter((one) => !without.includes(one));
      return [...(path === '' ? [] : [line('folder')]), ...inside.flatMap(visit)];
    };
    return visit('');
  }

  /** Removes the machine. */
  public end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Makes a control group and returns its folder. It is named after that of temporary files: whoever removes those removes it too. */
function controlGroup(): string {
  const [, folder] = /^cgroup2? (\S+) cgroup2 /m.exec(readFileSync('/proc/mounts', 'utf8')) ?? [];
  if (folder === undefined) throw new Error('no cgroup2 is mounted');
  const [, own] = /^0::(.*)$/m.exec(readFileSync('/proc/self/cgroup', 'utf8'))!;
  return mkdtempSync(join(folder, own, `${basename(tmpdir())}-machine-`));
}

/** Returns why systemd cannot run here, undefined if it can. */
export function systemdObstacle(): string | undefined {
  if (!existsSync('/lib/systemd/systemd')) return 'systemd (Debian package systemd)';
  const machine = new TestMachine('#cloud-config\n{}\n');
  try {
    const { status, output } = machine.systemd('systemctl is-active default.target');
    return status === 0 ? undefined : `systemd as a first process: ${output.trim()}`;
  } catch (error) {
    return `control groups of its own: ${(error as Error).message}`;
  } finally {
    machine.end();
  }
}

/** Returns why machines cannot boot here, undefined if they can. */
export function obstacle(): string | undefined {
  if (process.getuid?.() !== 0) return 'root (mounts and chroot need it)';
  const missing = ['chroot', 'cloud-init', 'unshare'].filter((program) => !hasProgram(program));
  if (missing.length > 0) return `${missing.join(', ')} (Debian packages coreutils, cloud-init, util-linux)`;
  const machine = new TestMachine('#cloud-config\n{}\n');
  try {
    const { status, output } = machine.enter('modprobe test && python3 -c "import yaml"');
    return status === 0 ? undefined : `a root file system of its own: ${output.trim()}`;
  } catch (error) {
    return `namespaces and mounts: ${(error as Error).message}`;
  } finally {
    machine.end();
  }
}

/** Tells whether a program is installed. */
export function hasProgram(name: string): boolean {
  return SYSTEM_PATH.split(':').some((folder) => existsSync(join(folder, name)));
}

/** Reads what systemd reads from an EnvironmentFile; only the plain form is understood, so that nothing is read otherwise than by systemd. */
export function environmentOf(text: string): string[] {
  return text.split('\n').filter(Boolean).map((line) => {
    const [, name, value] = /^([A-Z][A-Z0-9_]*)="([^"\\$`]*)"$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`environment file: '${line}' is not of the form NAME="value"`);
    return `${name}=${value}`;
  });
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
