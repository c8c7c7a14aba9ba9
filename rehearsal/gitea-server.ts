import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, programPath, programSource, Programs } from './programs';

/** Ordinary user that Gitea runs as where everything else runs as root, which Gitea refuses. */
const NOBODY = 65534;
const SCOPES = 'write:organization,write:repository,write:user,write:admin';

/** A Gitea of its own, on this machine, with nothing in it. */
export class GiteaServer {
  /** Starts one and waits until it answers. */
  public static async start(): Promise<GiteaServer> {
    const server = new GiteaServer(await freePort());
    try {
      await server.run();
      return server;
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  /** Address. */
  public readonly url: string;
  /** Token of an administrator of the name `publisher`. */
  public token = '';
  private readonly folder = mkdtempSync(join(tmpdir(), 'gitea-'));
  private readonly program = join(this.folder, 'gitea');
  private readonly config = join(this.folder, 'app.ini');
  private readonly programs = new Programs(this.folder);

  private constructor(private readonly port: number) {
    this.url = `http://127.0.0.1:${port}`;
  }

  /** Makes an account and returns a token of it. */
  public account(name: string, ...options: string[]): string {
    const words = ['admin', 'user', 'create', '--username', name, '--password', `${name}-password-1`, '--email', `${name}@example.com`, '--must-change-password=false'];
    const output = this.command(...words, '--access-token', '--access-token-scopes', SCOPES, ...options);
    return /token was successfully created\W+([0-9a-f]{40})/.exec(output)![1];
  }

  /** Calls the API as an account. */
  public async api(method: string, path: string, body?: unknown, token: string = this.token): Promise<any> {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method, headers: { 'Authorization': `token ${token}`, 'Content-Type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  }

  /** Address by which an account clones a repository. */
  public cloneUrl(repository: string, name: string, token: string): string {
    return `http://${name}:${token}@127.0.0.1:${this.port}/${repository}.git`;
  }

  /** Ends it and removes all that it wrote. */
  public async stop(): Promise<void> {
    await this.programs.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async run(): Promise<void> {
    const [module, tool] = [programSource('gitea'), programPath('gitea')];
    copyFileSync(tool, this.program);
    chmodSync(this.program, 0o755);
    for (const assets of ['templates', 'options']) cpSync(join(module, assets), join(this.folder, 'static', assets), { recursive: true });
    mkdirSync(join(this.folder, 'home'));
    writeFileSync(this.config, this.settings());
    // The files of a Go module are read-only, and belong to whoever downloaded it.
    this.own(this.folder);
    this.command('migrate');
    this.token = this.account('publisher', '--admin');
    this.programs.start('gitea', this.program, ['web', '--config', this.config], this.as());
    await this.programs.until('gitea', async () => (await fetch(`${this.url}/api/v1/version`)).ok);
  }

  private settings(): string {
    const { folder, port, url } = this;
    const sections: { [section: string]: { [setting: string]: unknown } } = {
      'server': {
        HTTP_ADDR: '127.0.0.1', HTTP_PORT: port, ROOT_URL: `${url}/`, OFFLINE_MODE: true, DISABLE_SSH: true, LFS_START_SERVER: false, STATIC_ROOT_PATH: `${folder}/static`,
      },
      'database': { DB_TYPE: 'sqlite3', PATH: `${folder}/work/gitea.db` },
      'security': { INSTALL_LOCK: true, SECRET_KEY: 'of-a-rehearsal' },
      'service': { DISABLE_REGISTRATION: true },
      'repository': { ROOT: `${folder}/work/repositories` },
      'log': { MODE: 'console', LEVEL: 'warn' },
      'queue': { TYPE: 'level' },
      'indexer': { ISSUE_INDEXER_TYPE: 'db' },
      'actions': { ENABLED: false },
      'cron.update_checker': { ENABLED: false },
    };
    const lines = Object.entries(sections).flatMap(([section, settings]) => ['', `[${section}]`, ...Object.entries(settings).map(([key, value]) => `${key} = ${value}`)]);
    return [`WORK_PATH = ${folder}/work`, ...lines, ''].join('\n');
  }

  private command(...args: string[]): string {
    const { status, stdout, stderr, error } = spawnSync(this.program, [...args, '--config', this.config], { ...this.as(), encoding: 'utf8' });
    if (status !== 0) throw new Error(`gitea ${args.slice(0, 3).join(' ')}: ${error?.message ?? `${stdout}${stderr}`}`);
    return stdout;
  }

  private as(): { cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number } {
    const env = { PATH: process.env.PATH, HOME: join(this.folder, 'home') };
    return { cwd: this.folder, env, ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}) };
  }

  private own(folder: string): void {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const below = entries.map((entry) => ({ path: join(entry.parentPath, entry.name), isFolder: entry.isDirectory() }));
    for (const { path, isFolder } of [{ path: folder, isFolder: true }, ...below]) {
      if (process.getuid?.() === 0) chownSync(path, NOBODY, NOBODY);
      if (isFolder) chmodSync(path, 0o755);
    }
  }
}
