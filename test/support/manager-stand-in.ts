import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { AddressInfo } from 'node:net';

/** A request that the stand-in got. */
export interface ManagerCall {
  readonly method: string;
  readonly path: string;
  readonly authorization?: string;
  readonly body: any;
}

/** What a test says in the place of the stand-in: an answer, `hang-up` after the request was done, or nothing. */
export type ManagerAnswer = (call: ManagerCall) => { status: number; body?: any; location?: string } | 'hang-up' | undefined;

const TTL = 600_000;
const REGISTRARS: { [registrar: string]: { token: string; domains: string[] } } = { cloudflare: { token: 'a-token-of-the-owner', domains: ['cloud.bankdhofar.com'] } };

interface Name {
  state: 'reserved' | 'active';
  readonly token: string;
  expiresAt: number;
  address?: string;
}

/** What of the API of the pool-domain manager `sovereign domain` uses, with one pool domain, one registrar, and the time that a test says it is. */
export class ManagerStandIn {
  public readonly calls: ManagerCall[] = [];
  public readonly names = new Map<string, Name>();
  /** Name servers that were set at the registrar, by domain. */
  public readonly nameservers = new Map<string, string[]>();
  public answer: ManagerAnswer = () => undefined;
  public now = Date.parse('2026-11-27T12:00:00Z');
  public url = '';
  private server?: Server;

  public async start(): Promise<this> {
    this.server = createServer((request, response) => {
      this.handle(request, response).catch((error) => response.writeHead(500).end(String(error)));
    });
    await new Promise<void>((done) => this.server!.listen(0, '127.0.0.1', done));
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return this;
  }

  public async stop(): Promise<void> {
    this.server!.closeAllConnections();
    await new Promise((done) => this.server!.close(done));
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url!, this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
    const call: ManagerCall = { method: request.method!, path: `${url.pathname}${url.search}`, authorization: request.headers.authorization, body };
    this.calls.push(call);
    const given = this.answer(call);
    const own: { status: number; body?: any; location?: string } = given === undefined || given === 'hang-up' ? this.act(request.method!, url, body) : given;
    if (given === 'hang-up') {
      request.socket.destroy();
      return;
    }
    response.writeHead(own.status, { 'Content-Type': 'application/json', ...(own.location === undefined ? {} : { Location: own.location }) }).end(own.body === undefined ? '' : JSON.stringify(own.body));
  }

  private act(method: string, url: URL, body: any): { status: number; body?: any } {
    const [, , , kind, owner, step] = url.pathname.split('/');
    if (kind === 'registrar') return this.registrar(owner, step, body);
    const known = kind === 'pool' && owner === 'omani.works';
    const label = body?.subdomain ?? url.searchParams.get('sub');
    for (const [name, one] of this.names) if (one.state === 'reserved' && one.expiresAt < this.now && step !== 'commit') this.names.delete(name);
    const found = this.names.get(label);
    switch (`${method} ${step}`) {
      case 'GET check':
        if (!known) return { status: 200, body: { available: false, reason: 'unsupported-pool', detail: `pool domain ${owner} is not managed by OpenOva` } };
        return { status: 200, body: found ? { available: false, reason: `${found.state}-state`, detail: 'it is taken' } : { available: true, fqdn: `${label}.${owner}` } };
      case 'POST reserve': {
        if (found) return refuse(409, 'conflict', 'this subdomain is already reserved or active');
        const name: Name = { state: 'reserved', token: `reservation-${this.calls.length}`, expiresAt: this.now + TTL };
        this.names.set(label, name);
        return { status: 201, body: { poolDomain: owner, subdomain: label, state: 'reserved', expiresAt: new Date(name.expiresAt).toISOString(), reservationToken: name.token, createdBy: body.createdBy } };
      }
      case 'POST commit':
        if (!found) return refuse(404, 'not-found', 'no reservation exists for this (poolDomain, subdomain) - call /reserve first');
        if (found.state === 'active') return refuse(409, 'already-active', 'this allocation is already active');
        if (found.expiresAt < this.now) return refuse(410, 'reservation-expired', 'the reservation TTL elapsed before commit; reserve again');
        if (found.token !== body.reservationToken) return refuse(403, 'token-mismatch', 'reservation token does not match the held reservation');
        Object.assign(found, { state: 'active', address: body.loadBalancerIP });
        return { status: 200, body: { poolDomain: owner, subdomain: label, state: 'active', sovereignFQDN: body.sovereignFQDN, loadBalancerIP: body.loadBalancerIP } };
      case 'DELETE release':
        if (!this.names.delete(label)) return refuse(404, 'not-found', 'no allocation exists for this (poolDomain, subdomain)');
        return { status: 200, body: { freed: { subdomain: label } } };
      default:
        return { status: 404, body: { error: 'not-found' } };
    }
  }

  private registrar(name: string, step: string, { domain, token, nameservers }: any): { status: number; body?: any } {
    const registrar = REGISTRARS[name];
    if (!registrar) return refuse(404, 'unsupported-registrar', `no adapter for registrar ${name}`);
    if (token !== registrar.token) return refuse(401, 'invalid-token', `credentials rejected by ${name}: ${token}`);
    if (!registrar.domains.includes(domain)) return refuse(403, 'domain-not-in-account', `${domain} is not visible to the supplied ${name} credentials`);
    if (step === 'validate') return { status: 200, body: { valid: true, registrar: name, domain } };
    this.nameservers.set(domain, nameservers);
    return { status: 200, body: { success: true, registrar: name, domain, nameservers, propagation: `${name} typically reflects NS changes within minutes` } };
  }
}

function refuse(status: number, error: string, detail: string): { status: number; body: any } {
  return { status, body: { error, detail } };
}
