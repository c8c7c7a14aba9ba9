import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';
import { actionView, pollAction, settle } from './actions';
import { catalogueRoutes } from './catalogue';
import { ApiError, invalidInput } from './errors';
import { FaultKind, Faults } from './faults';
import { Fields } from './fields';
import { firewallRoutes } from './firewalls';
import { loadBalancerRoutes } from './load-balancers';
import { networkRoutes } from './networks';
import { placementGroupRoutes } from './placement-groups';
import { primaryIpRoutes } from './primary-ips';
import { RateLimit } from './rate-limit';
import { paged } from './resource-routes';
import { Answer, ok, Route, Verb } from './route';
import { serverActionRoutes } from './server-actions';
import { serverRoutes } from './servers';
import { sshKeyRoutes } from './ssh-keys';
import { Project, ProjectDump, ProjectOptions } from './state';
import { volumeRoutes } from './volumes';

/** Properties of a HetznerStandIn. */
export interface HetznerStandInProps extends ProjectOptions {
  /** Tokens of the project. */
  readonly tokens: string[];
  /**
   * Tokens that may only read.
   * @default - none
   */
  readonly readOnlyTokens?: string[];
  /**
   * Requests in an hour.
   * @default 3600
   */
  readonly rateLimit?: number;
}

/** A request that was made. */
export interface LoggedCall {
  readonly verb: string;
  /** Path, with `{id}` for numbers. */
  readonly path: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Body as it was sent. */
  readonly body: string;
  /** Status of the answer; 0 if there was none. */
  readonly status: number;
  /** Code of the refusal, if it was one. */
  readonly code?: string;
  /** What was made to go wrong. */
  readonly fault?: FaultKind;
}

const UNKNOWN_ROUTE = 'unknown_route';
const OWN_ERROR = 'stand_in_error';

/** Faults with which the request is done all the same. */
const DONE = new Set<FaultKind>(['timeout-after-write', 'cut-after-write', 'hold', 'hold-after-write']);

/** Faults that are answers, with the code of the refusal. */
const REFUSALS: { [kind in FaultKind]?: string } = {
  'rate_limit_exceeded': 'rate_limit_exceeded', 'conflict': 'conflict', 'locked': 'locked', 'unavailable': 'unavailable',
  'resource_unavailable': 'resource_unavailable', 'timeout': 'timeout', 'timeout-after-write': 'timeout',
};

const ROUTES: Route[] = [
  {
    verb: 'GET', path: '/actions',
    // The list of all actions was taken away in 2025: the ids have to be named.
    answer: ({ project, query }) => {
      const ids = query.getAll('id').map(Number);
      if (ids.length === 0) throw invalidInput('id', 'is required');
      return ok(paged(query, 'actions', ids.filter((id) => project.actions.has(id)).map((id) => actionView(pollAction(project, id)))));
    },
  },
  { verb: 'GET', path: '/actions/{id}', answer: ({ project, id }) => ok({ action: actionView(pollAction(project, id)) }) },
  ...catalogueRoutes, ...firewallRoutes, ...loadBalancerRoutes, ...networkRoutes, ...placementGroupRoutes, ...primaryIpRoutes, ...serverRoutes,
  ...serverActionRoutes, ...sshKeyRoutes, ...volumeRoutes,
];

/**
 * A stand-in for the API of the Hetzner Cloud: one project, in memory, behind plain HTTP on loopback.
 *
 * It answers with the paths, bodies and refusals of the API, and keeps to its limits. Nothing runs behind it: a server that is `running`
 * is a row of a table. What is not stood in for is answered with 404 and stands in `problems`.
 *
 * @see https://docs.hetzner.cloud/reference/cloud
 */
export class HetznerStandIn {
  /** Starts a stand-in on a free port. */
  public static async start(props: HetznerStandInProps): Promise<HetznerStandIn> {
    const standIn = new HetznerStandIn(props);
    await new Promise<void>((resolve, reject) => {
      standIn.http.once('error', reject);
      standIn.http.listen(0, '127.0.0.1', resolve);
    });
    return standIn;
  }

  /** What the project holds. */
  public readonly project: Project;
  /** What is to go wrong. */
  public readonly faults = new Faults();
  /** Requests, oldest first. */
  public readonly log: LoggedCall[] = [];
  /** Tokens that are accepted. */
  public readonly tokens: Set<string>;
  private readonly readOnlyTokens: Set<string>;
  private readonly rateLimit: RateLimit;
  private readonly http: Server;

  private constructor(props: HetznerStandInProps) {
    this.project = new Project(props);
    this.readOnlyTokens = new Set(props.readOnlyTokens);
    this.tokens = new Set([...props.tokens, ...this.readOnlyTokens]);
    this.rateLimit = new RateLimit(props.rateLimit);
    // A client that goes away in the middle of its request is nobody's problem.
    this.http = createServer((request, response) => { this.serve(request, response).catch(() => response.destroy()); });
  }

  /** Where clients find it. */
  public get endpoint(): string {
    return `http://127.0.0.1:${(this.http.address() as AddressInfo).port}/v1`;
  }

  /** Requests that it could not answer for the API: what is not stood in for, and errors of its own. */
  public get problems(): string[] {
    return this.log.filter(({ code }) => code === UNKNOWN_ROUTE || code === OWN_ERROR).map(({ verb, path, code }) => `${verb} ${path}: ${code}`);
  }

  /** Returns everything that the project holds. */
  public dump(): ProjectDump {
    return this.project.dump();
  }

  /** Replaces everything that the project holds. */
  public load(dump: ProjectDump): void {
    this.project.load(dump);
  }

  /** Lets time pass: what runs ends. */
  public settle(): void {
    settle(this.project, true);
  }

  /** Ends it, and every connection to it. */
  public async stop(): Promise<void> {
    this.faults.clear();
    this.http.closeAllConnections();
    await new Promise((resolve) => { this.http.close(resolve); });
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const verb = request.method ?? '';
    const url = (request.url ?? '').replace(/^\/v1(?=\/)/, '');
    const { pathname, searchParams: query } = new URL(url, 'http://localhost');
    const path = pathname.replace(/\/\d+(?=\/|$)/g, '/{id}');
    const id = Number(/\/(\d+)(?=\/|$)/.exec(pathname)?.[1] ?? 0);
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += chunk;

    settle(this.project);
    const fault = this.faults.take(`${verb} ${path}`);
    if (fault === 'hold') {
      await this.faults.hold();
      // Whoever died in the meantime did so before the request arrived.
      if (request.socket.destroyed) return;
    }
    const done = fault === undefined || DONE.has(fault) ? this.answer(request, { verb, path, id, query, body }) : undefined;
    if (fault === 'hold-after-write') await this.faults.hold();
    const code = fault === undefined ? undefined : REFUSALS[fault];
    const answer = code === undefined ? done : refusal(new ApiError(code, `the stand-in was told to fail: ${fault}`));
    const isCut = answer === undefined || fault === 'cut-after-write';
    const refused = (answer?.body as { error?: { code: string } } | undefined)?.error?.code;
    this.log.push({ verb, path, url, body, status: isCut ? 0 : answer.status, ...(refused ? { code: refused } : {}), ...(fault ? { fault } : {}) });
    if (isCut) cut(request);
    else send(response, answer, this.rateLimit.headers);
  }

  private answer(request: IncomingMessage, call: { verb: string; path: string; id: number; query: URLSearchParams; body: string }): Answer {
    const before = call.verb === 'GET' ? undefined : this.project.dump();
    try {
      this.authorise(request, call.verb);
      if (!this.rateLimit.take()) throw new ApiError('rate_limit_exceeded', 'limit of requests per hour reached');
      const routes = ROUTES.filter(({ path }) => path === call.path);
      if (routes.length === 0) return unknownRoute(`${call.verb} ${call.path}`);
      const route = routes.find(({ verb }) => verb === call.verb as Verb);
      if (!route) throw new ApiError('method_not_allowed', `${call.verb} is not allowed here`);
      return route.answer({ project: this.project, id: call.id, query: call.query, body: readBody(call.body) });
    } catch (error) {
      // What is refused in the middle leaves nothing behind.
      if (before) this.project.load(before);
      return error instanceof ApiError ? refusal(error) : ownError(error as Error);
    }
  }

  private authorise(request: IncomingMessage, verb: string): void {
    const [, token] = /^Bearer (.+)$/.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined || !this.tokens.has(token)) throw new ApiError('unauthorized', 'unable to authenticate');
    if (verb !== 'GET' && this.readOnlyTokens.has(token)) throw new ApiError('token_readonly', 'token is only allowed to perform GET requests');
  }
}

function refusal(error: ApiError): Answer {
  return { status: error.status, body: error.toJson() };
}

/** An answer that no client takes for a missing resource. */
function unknownRoute(call: string): Answer {
  return { status: 404, body: { error: { code: UNKNOWN_ROUTE, message: `the stand-in has no ${call}`, details: null } } };
}

function ownError(error: Error): Answer {
  return { status: 500, body: { error: { code: OWN_ERROR, message: error.stack ?? error.message, details: null } } };
}

function readBody(text: string): Fields {
  if (text === '') return new Fields({});
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ApiError('json_error', 'invalid JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ApiError('json_error', 'body must be an object');
  return new Fields(value as { [name: string]: unknown });
}

/** Ends a connection in the middle of its answer: before its first byte, a client may make a request on an old connection again by itself. */
function cut({ socket }: IncomingMessage): void {
  socket.write('HTTP/1.1 ');
  socket.destroySoon();
}

function send(response: ServerResponse, { status, body }: Answer, headers: { [name: string]: string }): void {
  const text = body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...headers, 'X-Correlation-Id': 'stand-in', ...(body === undefined ? {} : { 'Content-Type': 'application/json' }), 'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
