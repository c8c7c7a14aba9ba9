import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { Login } from './git';
import { CommandError, FatalError, Io, UsageError } from './io';

/** Gitea answered with an error. */
export class GiteaError extends CommandError {
  constructor(message: string, public readonly status: number) {
    super(message);
  }
}

/** Times that a request is sent again after an answer that may pass, and the longest pause in between. */
const RETRIES = 4;
const LONGEST_PAUSE = 20_000;
const TIMEOUT = 60_000;
const PAGE = 50;

/** What an account of the API may do about an answer. */
const REMEDIES: { [status: number]: string } = {
  401: 'the token is not accepted; make a new one in Gitea (Settings, Applications) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file',
  403: 'the account of the token may not do this; use one that may create Organizations, with a token for organization, repository (write) and user (read)',
  404: 'it is not there, or the account of the token may not see it',
  409: 'it is there already, where this account cannot see it, or it conflicts with something',
  413: 'a proxy in front of Gitea takes no requests of this size; raise its limit',
  422: 'Gitea does not take these values; if it says that a name exists, the account of the token may not see what has it',
};

/** The API of a Gitea, for one account. */
export class Gitea {
  /**
   * Signs in.
   *
   * @param address what was given as --gitea
   * @param tokenFile what was given as --token-file
   */
  public static async open(address: string, tokenFile: string | undefined, io: Io): Promise<Gitea> {
    const url = baseUrl(address);
    const gitea = new Gitea(url, readToken(tokenFile, io), io);
    const version = await gitea.find('/version').catch((error) => {
      throw error instanceof GiteaError && error.status === 404 ? notGitea(url) : error;
    });
    if (typeof version?.version !== 'string') throw notGitea(url);
    const user = await gitea.call('GET', '/user');
    gitea.account = { url, username: user.login, token: gitea.token };
    return gitea;
  }

  private account?: Login;

  private constructor(private readonly url: string, private readonly token: string, private readonly io: Io) {}

  /** How git logs in with the same account. */
  public get login(): Login {
    return this.account!;
  }

  /** Returns the address that git clones a repository from; it holds no secret. */
  public cloneUrl(repository: string): string {
    return `${this.url}/${repository}.git`;
  }

  /** Returns what is at a path, or undefined if nothing is. */
  public async find(path: string): Promise<any> {
    return this.call('GET', path).catch((error) => {
      if (error instanceof GiteaError && error.status === 404) return undefined;
      throw error;
    });
  }

  /** Returns all pages of a list. */
  public async list(path: string): Promise<any[]> {
    const all: any[] = [];
    for (let page = 1; ; page += 1) {
      const { body, headers } = await this.send('GET', `${path}${path.includes('?') ? '&' : '?'}page=${page}&limit=${PAGE}`);
      all.push(...body ?? []);
      // A server may give fewer than it was asked for.
      const total = Number(headers.get('x-total-count') ?? NaN);
      if (!body?.length || all.length >= total || (Number.isNaN(total) && body.length < PAGE)) return all;
    }
  }

  /**
   * Sends a request and returns the answer; again, if the error may pass.
   *
   * @throws GiteaError that names the URL, the status and what to do
   */
  public async call(method: string, path: string, body?: unknown): Promise<any> {
    return (await this.send(method, path, body)).body;
  }

  private async send(method: string, path: string, body?: unknown): Promise<{ body: any; headers: Headers }> {
    const url = `${this.url}/api/v1${path}`;
    for (let attempt = 0; ; attempt += 1) {
      const response = await this.fetch(url, method, body).catch((error: Error) => error);
      const passing = response instanceof Error || response.status === 429 || response.status >= 500;
      if (!passing) return { body: await this.read(method, url, response), headers: response.headers };
      if (attempt === RETRIES || this.io.signal.aborted) {
        if (response instanceof Error) throw new FatalError(`${method} ${url}: no answer (${reason(response)}); check the address, the network and whether Gitea runs, then run this again`);
        const message = await response.text();
        throw new GiteaError(`${method} ${url}: ${response.status}${said(message)}; Gitea does not get this done, look at its log and run this again`, response.status);
      }
      const asked = response instanceof Error ? 0 : Number(response.headers.get('retry-after') ?? 0) * 1000;
      if (!(response instanceof Error)) await response.body?.cancel();
      await wait(Math.min(Math.max(asked || 0, 250 * 2 ** attempt), LONGEST_PAUSE), undefined, { signal: this.io.signal }).catch(() => undefined);
    }
  }

  private fetch(url: string, method: string, body: unknown): Promise<Response> {
    return fetch(url, {
      method,
      headers: { 'Accept': 'application/json', 'Authorization': `token ${this.token}`, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
      // The token goes to this address and to no other.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
  }

  private async read(method: string, url: string, response: Response): Promise<any> {
    const text = await response.text();
    if (response.status >= 300 && response.status < 400) {
      throw new FatalError(`${method} ${url}: ${response.status}, leads to ${response.headers.get('location')}; give --gitea the address that it leads to`);
    }
    if (!response.ok) {
      const remedy = REMEDIES[response.status] ?? 'look at the log of Gitea';
      const message = `${method} ${url}: ${response.status}${said(text)}; ${remedy}`;
      throw response.status === 401 ? new FatalError(message) : new GiteaError(message, response.status);
    }
    if (text === '') return undefined;
    try {
      return JSON.parse(text);
    } catch {
      throw notGitea(this.url);
    }
  }
}

function baseUrl(address: string): string {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new UsageError(`--gitea must be the address of Gitea's front page, got '${address}'; write for example https://gitea.example.com`);
  }
  // Not repeated: what stands there is a secret.
  if (url.username || url.password) throw new UsageError('--gitea must be an address without user name and password; put a token into SOVEREIGN_GITEA_TOKEN');
  const local = ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url.protocol !== 'https:' && !(local && url.protocol === 'http:')) {
    throw new UsageError(`--gitea must be an https address, got '${address}'; the token would cross the network in the clear (http is for this machine alone, for example at the end of a port-forward)`);
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

function readToken(file: string | undefined, io: Io): string {
  const hint = 'make one in Gitea (Settings, Applications) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file';
  let token: string | undefined;
  try {
    token = file === undefined ? io.env.SOVEREIGN_GITEA_TOKEN : readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageError(`--token-file ${file}: cannot be read (${(error as NodeJS.ErrnoException).code})`);
  }
  if (!token?.trim()) throw new UsageError(`there is no token${file === undefined ? '' : ` in ${file}`}; ${hint}`);
  if (/\s/.test(token.trim())) throw new UsageError(`the token${file === undefined ? '' : ` in ${file}`} is not one word; ${hint}`);
  return token.trim();
}

function notGitea(url: string): CommandError {
  return new FatalError(`${url}: what answers there is not Gitea; give --gitea the address of its front page`);
}

/** What Gitea says in its own words. */
function said(text: string): string {
  try {
    const { message } = JSON.parse(text);
    return message ? `, "${message}"` : '';
  } catch {
    return '';
  }
}

function reason(error: Error): string {
  const cause = error.cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? error.message;
}
