import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { IssuedCertificate } from '../../../../rehearsal/authority';

/** Where Debian has the servers, by version. */
const VERSIONS = '/usr/lib/postgresql';
/** Where Debian says that PowerDNS can read from them. */
const BACK_END = '/usr/share/doc/pdns-backend-pgsql';
/** A user without rights: PostgreSQL does not run as root. */
const NOBODY = 65534;
/** Lines that the operator writes for whoever follows, before those of the Cluster, and for everybody else after them. */
const [FOLLOWERS, OTHERS] = [
  ['postgres', 'replication'].map((database) => `hostssl ${database} streaming_replica all cert map=cnpg_streaming_replica`), 'host all all all scram-sha-256',
];

/** What this computer lacks to run a PostgreSQL that PowerDNS reads from; nothing if it can. */
export function lackingPostgres(): string | undefined {
  if (!existsSync(join(binaries(), 'initdb'))) return 'initdb (Debian package postgresql)';
  return existsSync(BACK_END) ? undefined : 'the back end of PowerDNS for PostgreSQL (Debian package pdns-backend-pgsql)';
}

function binaries(): string {
  const newest = existsSync(VERSIONS) ? readdirSync(VERSIONS).sort((a, b) => Number(a) - Number(b)).pop() : undefined;
  return join(VERSIONS, newest ?? '', 'bin');
}

/** What is particular to a server. */
export interface PostgresProps {
  /** Its certificate, signed by the authority of links. */
  readonly certificate: IssuedCertificate;
  /** Certificate of the authority of links, PEM. */
  readonly authority: string;
  /** Settings of the Cluster that say who may come in. */
  readonly settings: { readonly pg_hba?: string[]; readonly pg_ident: string[] };
}

/** The real PostgreSQL on loopback, which lets in whom the Cluster of a tree lets in. */
export class PostgresServer {
  /** Port. */
  public port = 0;
  private readonly folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  private process?: ChildProcess;

  constructor(private readonly props: PostgresProps) {
    const { authority, certificate, settings } = props;
    own(this.folder);
    this.keep('link', certificate);
    // The test itself comes in as superuser.
    this.write('pg_hba.conf', [...FOLLOWERS, ...settings.pg_hba ?? [], 'host all postgres 127.0.0.1/32 trust', OTHERS, ''].join('\n'));
    this.write('pg_ident.conf', [...settings.pg_ident, ''].join('\n'));
    this.write('ca.crt', authority);
  }

  /** Folder of its certificate, as whoever follows another server shows it. */
  public get link(): string {
    return join(this.folder, 'link');
  }

  /** Keeps a certificate beside the server, as its Secret is mounted, and returns the folder. */
  public keep(name: string, { certificate, key }: IssuedCertificate): string {
    mkdirSync(join(this.folder, name));
    own(join(this.folder, name));
    this.write(`${name}/tls.crt`, certificate);
    this.write(`${name}/tls.key`, key);
    this.write(`${name}/ca.crt`, this.props.authority);
    return join(this.folder, name);
  }

  /** Makes a server that is empty. */
  public async make(): Promise<void> {
    this.run('initdb', ['--pgdata', this.data, '--username', 'postgres', '--auth', 'trust', '--no-sync', '--no-locale', '--encoding', 'UTF8']);
    await this.start();
  }

  /**
   * Makes a server that follows another one.
   *
   * @param connection words with which it connects there
   */
  public async follow(connection: string): Promise<void> {
    this.run('pg_basebackup', ['--pgdata', this.data, '--dbname', connection, '--write-recovery-conf', '--checkpoint', 'fast', '--no-sync']);
    await this.start();
  }

  /** Runs statements as superuser, in a database. */
  public sql(database: string, statements: string[]): void {
    const url = `host=127.0.0.1 port=${this.port} user=postgres dbname=${database}`;
    this.run('psql', ['--quiet', '--no-psqlrc', '--set', 'ON_ERROR_STOP=1', '--dbname', url], `${statements.join(';\n')};\n`);
  }

  /** Tries to come in, and returns what is said. */
  public knock(connection: string): string {
    try {
      return this.run('psql', ['--no-psqlrc', '--tuples-only', '--no-align', '--dbname', `${connection} hostaddr=127.0.0.1 port=${this.port}`, '--command', 'SELECT current_user']).trim();
    } catch (error) {
      return (error as Error).message.trim();
    }
  }

  /** Ends the server at once, as the loss of its machine does. */
  public async end(): Promise<void> {
    const { process: child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGQUIT');
    await ended;
  }

  /** Ends the server, and removes its folder. */
  public async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private get data(): string {
    return join(this.folder, 'data');
  }

  private async start(): Promise<void> {
    this.port = await freePort();
    const settings = {
      listen_addresses: '127.0.0.1', port: this.port, unix_socket_directories: '', fsync: 'off', shared_buffers: '16MB', hba_file: join(this.folder, 'pg_hba.conf'),
      ident_file: join(this.folder, 'pg_ident.conf'), ssl: 'on', ssl_cert_file: join(this.link, 'tls.crt'), ssl_key_file: join(this.link, 'tls.key'),
      ssl_ca_file: join(this.folder, 'ca.crt'),
    };
    const words = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const log = join(this.folder, 'log');
    this.process = spawn(join(binaries(), 'postgres'), ['-D', this.data, ...words], { stdio: ['ignore', 'pipe', 'pipe'], ...this.asNobody });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (text) => appendFileSync(log, text));
    for (let attempt = 0; attempt < 100 && this.process.exitCode === null; attempt += 1) {
      if (this.knock('host=127.0.0.1 user=postgres dbname=postgres') === 'postgres') return;
      await wait(100);
    }
    throw new Error(`PostgreSQL does not answer: ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
  }

  private run(program: string, words: string[], input?: string): string {
    const { status, stdout, stderr } = spawnSync(join(binaries(), program), words, { encoding: 'utf8', input, ...this.asNobody });
    if (status !== 0) throw new Error(stderr || `${program} ended with ${status}`);
    return stdout;
  }

  private get asNobody(): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
    return { cwd: this.folder, env: { HOME: this.folder, PATH: binaries(), LC_ALL: 'C' }, ...(isRoot() ? { uid: NOBODY, gid: NOBODY } : {}) };
  }

  private write(name: string, text: string): void {
    const path = join(this.folder, name);
    writeFileSync(path, text, { mode: 0o600 });
    own(path);
  }
}

/** PostgreSQL takes no key that others may read. */
function own(path: string): void {
  if (isRoot()) chownSync(path, NOBODY, NOBODY);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => server.close(() => done()));
  return port;
}
