import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { promises as dns } from 'node:dns';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Where Debian has what is not on everybody's PATH, and the tables of the back end. */
const SYSTEM_PATH = ['/usr/sbin', '/usr/bin', '/sbin', '/bin'];
const SCHEMA = ['/usr/share/pdns-backend-sqlite3/schema/schema.sqlite3.sql', '/usr/share/doc/pdns-backend-sqlite3/schema.sqlite3.sql'];
/** Settings of the cluster's server that say where things are there, or how long an answer is remembered. */
const OF_THE_CLUSTER = /^(launch|gpgsql-|local-port|socket-dir|include-dir|query-cache-ttl|zone-cache-refresh-interval)/;

/**
 * The commands of pdnsutil 5.0 for an older one: nouns come first there, and names are whole.
 *
 * Debian 12 has 4.7, the clusters have 5.0.
 */
const TRANSLATION = `#!/bin/sh
config=$1
shift
noun=$1; verb=$2; zone=$3
shift 3
relative() { case "$1" in "$zone") echo @ ;; *) echo "\${1%".$zone"}" ;; esac; }
case "$noun $verb" in
  'zone list') set -- list-zone "$zone" ;;
  'zone create') set -- create-zone "$zone" ;;
  'tsigkey delete') set -- delete-tsig-key "$zone" ;;
  'tsigkey import') set -- import-tsig-key "$zone" "$@" ;;
  'metadata set') set -- set-meta "$zone" "$@" ;;
  'zone export-ds') set -- export-zone-ds "$zone" ;;
  'zone secure') set -- secure-zone "$zone" ;;
  'zone rectify') set -- rectify-zone "$zone" ;;
  'rrset replace') name=$(relative "$1"); shift; set -- replace-rrset "$zone" "$name" "$@" ;;
  'rrset delete') name=$(relative "$1"); shift; set -- delete-rrset "$zone" "$name" "$@" ;;
  *) echo "no translation of $noun $verb" >&2; exit 64 ;;
esac
exec pdnsutil-of-debian "--config-dir=$SOVEREIGN_PDNS" "$@"
`;

/** How a server reaches its database at a PostgreSQL of this computer. */
export interface PostgresAccess {
  /** Port of PostgreSQL on loopback. */
  readonly port: number;
  /** Password of the role that it logs in with. @default - it logs in with the certificate */
  readonly password?: string;
  /** Folder of the certificate that it logs in with. @default - it logs in with the password */
  readonly certificate?: string;
}

/** Says what this computer lacks to run PowerDNS; nothing if it can. */
export function lacking(): string | undefined {
  const programs: [string, string][] = [
    ['nsupdate', 'bind9-dnsutils'], ['pdns_server', 'pdns-server'], ['pdnsutil', 'pdns-server'], ['dnsdist', 'dnsdist'], ['sqlite3', 'sqlite3'],
  ];
  const missing = programs.find(([program]) => find(program) === undefined);
  if (missing) return `${missing[0]} (Debian package ${missing[1]})`;
  return SCHEMA.some(existsSync) ? undefined : 'the tables of PowerDNS for SQLite (Debian package pdns-backend-sqlite3)';
}

/** Finds a program, on PATH or where Debian has it. */
export function find(program: string): string | undefined {
  return [...(process.env.PATH ?? '').split(delimiter), ...SYSTEM_PATH].map((folder) => join(folder, program)).find((path) => existsSync(path));
}

/** The real PowerDNS on loopback, with a file or a PostgreSQL as its database and otherwise the settings of the cluster's. */
export class PowerDnsServer {
  /** Address and port. */
  public address = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'pdns-'));
  private process?: ChildProcess;

  /**
   * @param config files as the cluster has them at /config, `pdns.conf` among them
   * @param postgres its database; a file without
   */
  constructor(private readonly config: { [file: string]: string }, private readonly postgres?: PostgresAccess) {
    for (const [file, text] of Object.entries(config)) writeFileSync(join(this.folder, file), text);
    if (!postgres) {
      const made = spawnSync(find('sqlite3')!, [join(this.folder, 'zone.sqlite3')], { input: readFileSync(SCHEMA.find(existsSync)!) });
      if (made.status !== 0) throw new Error(`sqlite3: ${made.stderr}`);
    }
    mkdirSync(join(this.folder, 'bin'));
    writeFileSync(join(this.folder, 'bin', 'pdnsutil'), TRANSLATION.replace('pdnsutil-of-debian', find('pdnsutil')!));
    chmodSync(join(this.folder, 'bin', 'pdnsutil'), 0o755);
  }

  /** Starts the server and waits until it answers; a port that somebody else took meanwhile is given up for another. */
  public async start(): Promise<this> {
    for (let attempt = 1; attempt <= 5; attempt += 1) if (await this.answers(await freePort())) return this;
    const log = join(this.folder, 'log');
    throw new Error(`PowerDNS does not answer: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  }

  private async answers(port: number): Promise<boolean> {
    this.address = `127.0.0.1:${port}`;
    writeFileSync(join(this.folder, 'pdns.conf'), [
      ...this.settings.filter((line) => !OF_THE_CLUSTER.test(line)).map((line) => line.replace('=/config/', `=${this.folder}/`)),
      ...this.database, `socket-dir=${this.folder}`,
      'local-address=127.0.0.1', `local-port=${port}`,
      // Answers are looked at every moment, and probes cannot take the five seconds between them.
      'query-cache-ttl=0', 'cache-ttl=0', 'negquery-cache-ttl=0', 'zone-cache-refresh-interval=0', 'lua-health-checks-interval=1', '',
    ].join('\n'));
    const log = join(this.folder, 'log');
    this.process = spawn(find('pdns_server')!, [`--config-dir=${this.folder}`, '--daemon=no', '--guardian=no'], {
      stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...this.login },
    });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (text) => appendFileSync(log, text));
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (this.process.exitCode !== null) break;
      if (await ask(this.address, 'nothing.invalid', 1).then(() => true, () => false)) return true;
      await wait(100);
    }
    await this.end();
    return false;
  }

  /** Ends the server, and removes its folder. */
  public async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Starts the server anew, which knows nothing of anybody's health then. */
  public async restart(): Promise<void> {
    await this.end();
    await this.start();
  }

  /**
   * Runs a script of the cluster, which calls pdnsutil, with the database of this server.
   *
   * @param env environment variables of its container
   */
  public run(script: string, env: { [variable: string]: string } = {}): string {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
      encoding: 'utf8', env: { PATH: [join(this.folder, 'bin'), ...SYSTEM_PATH].join(delimiter), SOVEREIGN_PDNS: this.folder, ...this.login, ...env },
    });
    if (status !== 0) throw new Error(`the script ended with ${status}: ${stdout}${stderr}`);
    return stdout;
  }

  /**
   * Sends an update of a zone, as cert-manager does, and returns what the server says of it: NOERROR, or why not.
   *
   * @param key name and secret of the key that it is signed with; without, it is not
   * @param over who it is sent to, the server itself unless said, and how
   */
  public update(zone: string, change: string, key?: readonly [name: string, secret: string], over: { address?: string; protocol?: 'TCP' | 'UDP' } = {}): string {
    const [ip, port] = (over.address ?? this.address).split(':');
    const input = ['check-names no', `server ${ip} ${port}`, `zone ${zone}`, `update ${change}`, 'send', 'answer', ''].join('\n');
    const { stdout, stderr } = spawnSync(find('nsupdate')!, [...(over.protocol === 'UDP' ? [] : ['-v']), ...(key ? ['-y', `hmac-sha256:${key.join(':')}`] : [])], { input, encoding: 'utf8' });
    return /status: ([A-Z]+)/.exec(stdout)?.[1] ?? `${stdout}${stderr}`;
  }

  /** Returns the texts of a host. */
  public async texts(host: string): Promise<string[]> {
    return (await this.resolver('127.0.0.1').resolveTxt(host)).map((parts) => parts.join(''));
  }

  /** Returns the addresses of a host with how long they may be kept, sorted; asked from an address of this computer. */
  public async addresses(host: string, from: string = '127.0.0.1'): Promise<{ address: string; ttl: number }[]> {
    const answers = await this.resolver(from).resolve4(host, { ttl: true });
    return answers.sort((a, b) => (a.address < b.address ? -1 : 1));
  }

  /** Returns who answers for a zone. */
  public async nameservers(zone: string): Promise<string[]> {
    return (await this.resolver('127.0.0.1').resolveNs(zone)).sort();
  }

  /**
   * Returns the types of the records in the answer about a host, with signatures.
   *
   * @param type what is asked for, addresses unless said
   */
  public async signedTypes(host: string, type: number = 1): Promise<number[]> {
    return ask(this.address, host, type);
  }

  private get settings(): string[] {
    return this.config['pdns.conf'].split('\n');
  }

  /** The database of the cluster's server where there is a PostgreSQL: by the same name, at an address and a port of this computer. */
  private get database(): string[] {
    const { certificate, port } = this.postgres ?? {};
    if (port === undefined) return ['launch=gsqlite3', `gsqlite3-database=${join(this.folder, 'zone.sqlite3')}`, 'gsqlite3-dnssec=yes'];
    return this.settings.filter((line) => /^(launch|gpgsql-)/.test(line)).map((line) => line
      .replace(/^(gpgsql-port=).*/, `$1${port}`)
      .replace(/^gpgsql-extra-connection-parameters=.*/, (text) => `${text.replaceAll('=/certificate/', `=${certificate}/`)} hostaddr=127.0.0.1`));
  }

  private get login(): { [variable: string]: string } {
    return this.postgres?.password ? { PGPASSWORD: this.postgres.password } : {};
  }

  private resolver(from: string): dns.Resolver {
    const resolver = new dns.Resolver({ timeout: 2000, tries: 3 });
    resolver.setServers([this.address]);
    resolver.setLocalAddress(from);
    return resolver;
  }

  /** Ends the server. */
  public async end(): Promise<void> {
    const { process: child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
  }
}

/** Asks for records with their signatures (Node's own resolver does not), and returns the types in the answer. */
async function ask(address: string, host: string, type: number): Promise<number[]> {
  const [ip, port] = address.split(':');
  const name = Buffer.concat([...host.split('.').map((label) => Buffer.concat([Buffer.from([label.length]), Buffer.from(label)])), Buffer.from([0])]);
  const header = Buffer.from([0, 7, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1]);
  // An OPT record with the bit that asks for DNSSEC.
  const query = Buffer.concat([header, name, Buffer.from([0, type, 0, 1, 0, 0, 41, 4, 208, 0, 0, 128, 0, 0, 0])]);
  const socket = createSocket('udp4');
  try {
    const answer = await new Promise<Buffer>((done, fail) => {
      socket.once('message', done).once('error', fail);
      setTimeout(() => fail(new Error('no answer')), 1000);
      socket.send(query, Number(port), ip);
    });
    const types: number[] = [];
    let at = 12 + name.length + 4;
    for (let index = 0; index < answer.readUInt16BE(6); index += 1) {
      while (answer[at] !== 0 && answer[at] < 192) at += answer[at] + 1;
      at += answer[at] === 0 ? 1 : 2;
      types.push(answer.readUInt16BE(at));
      at += 10 + answer.readUInt16BE(at + 8);
    }
    return types;
  } finally {
    socket.close();
  }
}

/** Returns a port that nobody has. */
export async function freePort(): Promise<number> {
  const socket = createSocket('udp4');
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  const { port } = socket.address() as AddressInfo;
  await new Promise<void>((done) => socket.close(done));
  return port;
}
