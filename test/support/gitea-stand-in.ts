import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { join } from 'node:path';

/** A request that the stand-in got. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: any;
}

/** What a test says in the place of the stand-in: a status and a body, or nothing to let it answer itself. */
export type Answer = (call: Call) => { status: number; body?: any; headers?: { [name: string]: string } } | undefined | void | Promise<void>;

const TOKEN = 'a-token-of-the-publisher';
/** Fewer than anybody asks for, so that there are several pages. */
const PAGE = 3;

/** What of the API of Gitea `sovereign` uses, in memory, and its repositories by the git program. */
export class GiteaStandIn {
  public readonly token = TOKEN;
  /** Requests that change something, in order. */
  public readonly changes: Call[] = [];
  /** All requests of the API. */
  public readonly calls: Call[] = [];
  /** Tests put their own answers here. */
  public answer: Answer = () => undefined;
  /** Called before a push is taken. */
  public beforePush: (repository: string) => void = () => undefined;
  public url = '';
  private readonly store = new Map<string, any>();
  private next = 1;
  private server?: Server;

  constructor(private readonly folder: string) {}

  public async start(): Promise<this> {
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error) => response.writeHead(500).end(JSON.stringify({ message: String(error) })));
    });
    await new Promise<void>((done) => this.server!.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  public async stop(): Promise<void> {
    this.server!.closeAllConnections();
    await new Promise((done) => this.server!.close(done));
  }

  /** Folder of a repository. */
  public repository(name: string): string {
    return join(this.folder, `${name}.git`);
  }

  /** Adds an account. */
  public addUser(login: string): void {
    this.store.set(`/users/${login}`, { login });
  }

  /** Returns an object of the API. */
  public object(path: string): any {
    return this.store.get(path);
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.url);
    if (!url.pathname.startsWith('/api/v1/')) {
      await this.git(request, response, url);
      return;
    }
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const call: Call = { method: request.method!, path: url.pathname.slice('/api/v1'.length), body: chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined };
    this.calls.push(call);
    const given = await this.answer(call);
    const authorised = request.headers.authorization === `token ${TOKEN}`;
    const { status, body, headers = {} } = given ?? (authorised ? this.api(call, url.searchParams) : { status: 401, body: { message: 'invalid token' } }) as any;
    if (call.method !== 'GET' && status < 300) this.changes.push(call);
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(body === undefined ? '' : JSON.stringify(body));
  }

  private api({ method, path, body }: Call, query: URLSearchParams): { status: number; body?: any; headers?: { [name: string]: string } } {
    if (path === '/version') return { status: 200, body: { version: '1.26.0' } };
    if (path === '/user') return { status: 200, body: { login: 'publisher' } };
    const found = this.store.get(path);
    if (method === 'GET') {
      const list = /\/(teams|hooks|pulls)$/.exec(path);
      if (!list) return found ? { status: 200, body: found } : { status: 404, body: { message: 'not found' } };
      const all = [...this.store].filter(([key]) => key.startsWith(`${path}/`)).map(([, value]) => value).filter((one) => query.get('state') !== 'open' || one.state === 'open');
      const page = Number(query.get('page'));
      return { status: 200, body: all.slice((page - 1) * PAGE, page * PAGE), headers: { 'X-Total-Count': String(all.length) } };
    }
    if (method === 'PUT') {
      this.store.set(path, { login: path.split('/').pop() });
      return { status: 204 };
    }
    if (method === 'PATCH') {
      const target = found ?? [...this.store.values()].find((one) => path === `/teams/${one.id}`);
      return target ? { status: 200, body: Object.assign(target, body) } : { status: 404, body: { message: 'not found' } };
    }
    return this.create(path, body);
  }

  private create(path: string, body: any): { status: number; body?: any } {
    const id = this.next += 1;
    const [, , owner, repository] = path.split('/');
    const add = (key: string, value: any) => {
      if (this.store.has(key)) return { status: 422, body: { message: 'name exists' } };
      this.store.set(key, value);
      return { status: 201, body: value };
    };
    if (path === '/orgs') return add(`/orgs/${body.username}`, { id, name: body.username, ...body });
    if (path.endsWith('/repos')) {
      const name = `${owner}/${body.name}`;
      mkdirSync(join(this.folder, owner), { recursive: true });
      if (!existsSync(this.repository(name))) execFileSync('git', ['init', '--quiet', '--bare', '--template=', '--initial-branch=main', this.repository(name)]);
      return add(`/repos/${name}`, { id, full_name: name, has_pull_requests: true, ...body });
    }
    if (path.endsWith('/branch_protections')) return add(`${path}/${body.rule_name}`, { id, ...body });
    const value = { id, number: id, state: 'open', merged: false, ...body };
    if (path.endsWith('/pulls')) {
      value.html_url = `${this.url}/${owner}/${repository}/pulls/${id}`;
      value.head = { ref: body.head, repo: { full_name: `${owner}/${repository}` } };
      value.base = { ref: body.base };
    }
    return add(`${path}/${id}`, value);
  }

  /** Git over HTTP, by the CGI program that comes with git. */
  private async git(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    const [scheme, secret] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== 'Basic' || Buffer.from(secret, 'base64').toString() !== `publisher:${TOKEN}`) {
      response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="Gitea"' }).end();
      return;
    }
    if (url.pathname.endsWith('/git-receive-pack')) this.beforePush(url.pathname.slice(1).replace(/\.git\/.*$/, ''));
    const child = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env.PATH, GIT_PROJECT_ROOT: this.folder, GIT_HTTP_EXPORT_ALL: '1', REMOTE_USER: 'publisher', REQUEST_METHOD: request.method,
        PATH_INFO: url.pathname, QUERY_STRING: url.search.slice(1), CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: String(request.headers['content-encoding'] ?? ''), GIT_PROTOCOL: String(request.headers['git-protocol'] ?? ''),
      },
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk);
    const output = Buffer.concat(chunks);
    const end = output.indexOf('\r\n\r\n');
    const headers = Object.fromEntries(output.subarray(0, end).toString().split('\r\n').map((line) => line.split(': ')));
    const status = Number.parseInt(headers.Status ?? '200', 10);
    delete headers.Status;
    response.writeHead(status, headers).end(output.subarray(end + 4));
  }
}

