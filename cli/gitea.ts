import { Login } from './git';
import { CommandError, FatalError, Io } from './io';
import { addressOf, NoAnswer, readToken, send, ServiceOption } from './service';

/** Gitea answered with an error. */
export class GiteaError extends CommandError {
  constructor(message: string, public readonly status: number) {
    super(message);
  }
}

/** How the command line names it. */
const GITEA: ServiceOption = {
  option: 'gitea',
  what: "Gitea's front page",
  example: 'https://gitea.example.com',
  variable: 'SOVEREIGN_GITEA_TOKEN',
  fileOption: 'token-file',
  hint: 'make one in Gitea (Settings, Applications) and put it into SOVEREIGN_GITEA_TOKEN or a file for --token-file',
};
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
    const url = addressOf(address, GITEA);
    const gitea = new Gitea(url, readToken(tokenFile, GITEA, io), io);
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
    const response = await send({ method, url, authorization: `token ${this.token}`, body }, this.io);
    if (response instanceof NoAnswer) throw new FatalError(`${method} ${url}: no answer (${response.reason}); check the address, the network and whether Gitea runs, then run this again`);
    if (response.status === 429 || response.status >= 500) {
      const message = await response.text();
      throw new GiteaError(`${method} ${url}: ${response.status}${said(message)}; Gitea does not get this done, look at its log and run this again`, response.status);
    }
    return { body: await this.read(method, url, response), headers: response.headers };
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
