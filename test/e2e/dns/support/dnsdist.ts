import { ChildProcess, spawn } from 'node:child_process';
import { promises as dns } from 'node:dns';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { find, freePort } from './powerdns';

/** The real dnsdist on loopback, with the settings of the cluster's, before a PowerDNS of this computer. */
export class Dnsdist {
  /** Address and port. */
  public address = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'dnsdist-'));
  private process?: ChildProcess;

  /**
   * @param config its file, as the cluster has it
   * @param behind address and port of PowerDNS
   */
  constructor(private readonly config: string, private readonly behind: string) {}

  /** Starts it and waits until it answers for a zone. */
  public async start(zone: string): Promise<this> {
    this.address = `127.0.0.1:${await freePort()}`;
    const [file, log] = ['dnsdist.conf', 'log'].map((name) => join(this.folder, name));
    const [ip, port] = this.behind.split(':');
    writeFileSync(file, this.config.replace("setLocal('0.0.0.0:5353')", `setLocal('${this.address}')`).replace("':53'", `':${port}'`));
    writeFileSync(log, '');
    this.process = spawn(find('dnsdist')!, ['--supervised', '--disable-syslog', '--config', file], {
      stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, POWERDNS_SERVICE_HOST: ip },
    });
    for (const stream of [this.process.stdout!, this.process.stderr!]) stream.on('data', (text) => appendFileSync(log, text));
    const resolver = new dns.Resolver({ timeout: 500, tries: 1 });
    resolver.setServers([this.address]);
    for (let attempt = 0; attempt < 50 && this.process.exitCode === null; attempt += 1) {
      if (await resolver.resolveSoa(zone).then(() => true, () => false)) return this;
      await wait(100);
    }
    throw new Error(`dnsdist does not answer: ${readFileSync(log, 'utf8')}`);
  }

  /** Ends it, and removes its folder. */
  public async stop(): Promise<void> {
    const { process: child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(this.folder, { recursive: true, force: true });
  }
}
