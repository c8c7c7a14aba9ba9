import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError, FatalError, Io } from './io';

/** How git logs in to a server. */
export interface Login {
  /** Address that the login is for; it is sent nowhere else. */
  readonly url: string;
  /** Name of the account. */
  readonly username: string;
  /** Token of the account. */
  readonly token: string;
}

/** A file of a commit. */
export interface Entry {
  /** Mode as git writes it; ordinary files are 100644. */
  readonly mode: string;
  /** Id of the content. */
  readonly id: string;
}

/** Who a commit is by. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** git said no; `stderr` has its words. */
export class GitError extends CommandError {
  constructor(message: string, public readonly stderr: string) {
    super(message);
  }
}

/** Variables by which an outer git says where it is at work, which is not where this one is. */
const OUTER = [
  'GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_COMMON_DIR', 'GIT_NAMESPACE', 'GIT_PREFIX',
];

/** Settings that do not depend on whose machine this is. */
const SETTINGS: [string, string][] = [
  ['core.hooksPath', '/dev/null'], ['gc.auto', '0'], ['maintenance.auto', 'false'], ['protocol.file.allow', 'always'],
  // A stalled connection ends by itself.
  ['http.lowSpeedLimit', '1000'], ['http.lowSpeedTime', '60'],
];

/** Returns the id that git gives to a content. */
export function blobId(content: string | Buffer): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Returns who commits: whom git knows here, else somebody of the Sovereign. */
export async function authorOf(io: Io, fallback: Author): Promise<Author> {
  const git = new Git('.', io);
  const ask = (setting: string) => git.run(['config', '--get', setting]).then((text) => text.trim(), () => '');
  const name = io.env.GIT_AUTHOR_NAME || await ask('user.name');
  const email = io.env.GIT_AUTHOR_EMAIL || await ask('user.email');
  return name && email ? { name, email } : fallback;
}

/** A temporary folder that is gone when the run ends, however it ends. */
export class Scratch {
  private readonly folder = mkdtempSync(join(tmpdir(), 'sovereign-'));
  private readonly atExit = () => rmSync(this.folder, { recursive: true, force: true });

  constructor() {
    process.on('exit', this.atExit);
  }

  /** Makes a folder in it. */
  public make(): string {
    return mkdtempSync(join(this.folder, 'work-'));
  }

  /** Removes it. */
  public remove(): void {
    process.off('exit', this.atExit);
    this.atExit();
  }
}

/** The git program in one repository without a work tree. */
export class Git {
  private readonly env: { [name: string]: string | undefined };

  constructor(private readonly folder: string, io: Io, login?: Login) {
    this.env = { ...io.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_ASKPASS: '', SSH_ASKPASS: '' };
    for (const name of [...OUTER, 'SOVEREIGN_GITEA_TOKEN']) delete this.env[name];
    const settings = [...SETTINGS, ...(login ? loginSettings(login) : [])];
    const given = Number(io.env.GIT_CONFIG_COUNT ?? 0);
    this.env.GIT_CONFIG_COUNT = String(given + settings.length);
    settings.forEach(([key, value], index) => {
      this.env[`GIT_CONFIG_KEY_${given + index}`] = key;
      this.env[`GIT_CONFIG_VALUE_${given + index}`] = value;
    });
  }

  /**
   * Runs git and returns what it writes.
   *
   * @throws GitError if it fails
   */
  public async run(args: string[], options: { input?: string; env?: { [name: string]: string } } = {}): Promise<string> {
    return (await this.bytes(args, options)).toString('utf8');
  }

  /** Returns the commits of the branches of a remote repository. */
  public async heads(url: string): Promise<Map<string, string>> {
    const lines = (await this.run(['ls-remote', '--heads', url])).split('\n').filter(Boolean);
    return new Map(lines.map((line) => line.split('\t')).map(([commit, ref]) => [ref.slice('refs/heads/'.length), commit]));
  }

  /** Returns the files of a commit by path. */
  public async entries(commit: string): Promise<Map<string, Entry>> {
    const records = (await this.run(['ls-tree', '-r', '-z', '--full-tree', commit])).split('\0').filter(Boolean);
    return new Map(records.map((record) => {
      const [, mode, id, path] = /^(\d+) \S+ (\S+)\t(.*)$/s.exec(record)!;
      return [path, { mode, id }];
    }));
  }

  /** Returns contents by id. */
  public async contents(ids: string[]): Promise<Map<string, string>> {
    const unique = [...new Set(ids)];
    if (unique.length === 0) return new Map();
    const output = await this.bytes(['cat-file', '--batch'], { input: unique.map((id) => `${id}\n`).join('') });
    const found = new Map<string, string>();
    let at = 0;
    for (const id of unique) {
      const end = output.indexOf('\n', at);
      const size = Number(output.subarray(at, end).toString('utf8').split(' ')[2]);
      found.set(id, output.subarray(end + 1, end + 1 + size).toString('utf8'));
      at = end + 1 + size + 1;
    }
    return found;
  }

  private bytes(args: string[], { input, env }: { input?: string; env?: { [name: string]: string } }): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      // A group of its own, so that Ctrl-C reaches this program alone, which lets git finish its step.
      const child = spawn('git', args, { cwd: this.folder, env: { ...this.env, ...env }, detached: process.platform !== 'win32' });
      const output: Buffer[] = [];
      let errors = '';
      child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
      child.stderr.setEncoding('utf8').on('data', (text: string) => { errors += text; });
      child.stdin.on('error', () => undefined).end(input ?? '');
      child.on('error', (error: NodeJS.ErrnoException) => {
        reject(new FatalError(error.code === 'ENOENT' ? "there is no 'git' on PATH; install git 2.31 or newer" : `git: ${error.message}`));
      });
      child.on('close', (status) => {
        if (status === 0) resolve(Buffer.concat(output));
        else reject(new GitError(`git ${args[0]} failed: ${explain(errors)}`, errors));
      });
    });
  }
}

/** Only the address that it is for gets the token; a redirect elsewhere would take it along. */
function loginSettings({ url, username, token }: Login): [string, string][] {
  const secret = Buffer.from(`${username}:${token}`).toString('base64');
  return [['http.followRedirects', 'false'], ['credential.helper', ''], [`http.${url}/.extraHeader`, `Authorization: Basic ${secret}`]];
}

/** The lines in which git says what went wrong, without its advice. */
function explain(errors: string): string {
  const lines = errors.split('\n').map((line) => line.replace(/^(fatal|error|remote):\s*/, '').trim()).filter((line) => line && !line.startsWith('hint:'));
  return lines.join('; ') || 'it gave no reason';
}
