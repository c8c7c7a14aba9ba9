import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { createSecureContext, SecureContext } from 'node:tls';
import { Answerer, send } from './answers';
import { Authority } from './authority';
import { ChartLibrary, ChartSource } from './chart-library';
import { ChartRepositories } from './chart-repository';
import { GitPassage } from './git-passage';
import { OciRegistries } from './oci-registry';
import { StandInChart } from './stand-in-chart';

/** What the world outside of a rehearsal has. */
export interface OutsideProps {
  /** Folder for the certificate of the authority. */
  readonly folder: string;
  /** Charts that the tree installs. */
  readonly sources: ChartSource[];
  /** Folder with packaged real charts, which are served instead of stand-ins of the same name and version. @default - stand-ins for all */
  readonly charts?: string;
  /** Repositories by the URL that the tree has for them, and the URL where they really are. */
  readonly git: { readonly [url: string]: string };
  /**
   * Variables of Phase 0 with the account that reads all repositories, in the place of those that the tree makes.
   * @default - requests are passed on as they are
   */
  readonly account?: { readonly [name: string]: string };
}

/** Variables that send a program to the world outside of a rehearsal. */
export interface OutsideEnvironment {
  readonly HTTPS_PROXY: string;
  readonly HTTP_PROXY: string;
  readonly NO_PROXY: string;
  readonly SSL_CERT_FILE: string;
}

/**
 * The world outside of a cluster, on loopback: a proxy that answers for chart repositories, registries and Git hosts under their real
 * names, with certificates of an authority made for the run. Nothing is asked of the real hosts.
 */
export class Outside {
  /** Starts to answer. */
  static async start(props: OutsideProps): Promise<Outside> {
    const outside = new Outside(props);
    await new Promise<void>((done, failed) => outside.proxy.once('error', failed).listen(0, '127.0.0.1', done));
    return outside;
  }

  /** The authority that signed the certificates of all hosts. */
  readonly authority = Authority.create('Rehearsal of the world outside');
  /** Requests that nobody answered for, as `GET https://example.com/x`. */
  readonly refused: string[] = [];
  private readonly library: ChartLibrary;
  private readonly answerers: Answerer[];
  private readonly proxy: Server;
  private readonly secure: Server;
  private readonly contexts = new Map<string, SecureContext>();
  private readonly sockets = new Set<Socket>();
  private readonly certificateFile: string;
  private key: string | undefined;

  private constructor({ folder, sources, charts, git, account }: OutsideProps) {
    this.library = new ChartLibrary(sources, charts);
    this.answerers = [new ChartRepositories(this.library), new OciRegistries(this.library), new GitPassage(git, account)];
    this.certificateFile = join(folder, 'outside-ca.pem');
    mkdirSync(folder, { recursive: true });
    writeFileSync(this.certificateFile, this.authority.certificatePem);
    this.proxy = createServer((request, response) => this.answer(request.url ?? '', request, response));
    this.secure = createSecureServer(
      { SNICallback: (host, done) => done(null, this.contextOf(host)) },
      (request, response) => this.answer(`https://${request.headers.host}${request.url}`, request, response),
    );
    this.proxy.on('connect', (_request, socket: Socket, head: Buffer) => {
      socket.on('error', () => socket.destroy());
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      if (head.length > 0) socket.unshift(head);
      this.secure.emit('connection', socket);
    });
    this.proxy.on('connection', (socket: Socket) => {
      this.sockets.add(socket);
      socket.once('close', () => this.sockets.delete(socket));
    });
  }

  /** Environment of a program that is to reach this world instead of the real one. */
  get environment(): OutsideEnvironment {
    const proxy = `http://127.0.0.1:${(this.proxy.address() as AddressInfo).port}`;
    return { HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: '127.0.0.1,::1,localhost', SSL_CERT_FILE: this.certificateFile };
  }

  /** Charts that were served, as `cert-manager v1.21.1 (stand-in)`. */
  get served(): readonly string[] {
    return this.library.served;
  }

  /** Stand-ins that were served, with what they leave out. */
  get standIns(): readonly StandInChart[] {
    return this.library.standIns;
  }

  /** Stops to answer, and closes what is open. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((done) => this.proxy.close(() => done()));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  private answer(url: string, request: IncomingMessage, response: ServerResponse): void {
    const parsed = URL.canParse(url) ? new URL(url) : undefined;
    const asked = parsed && { url: parsed, request, response };
    if (asked && this.answerers.some((one) => one.answer(asked))) return;
    const text = `${request.method} ${url}`;
    if (!this.refused.includes(text)) this.refused.push(text);
    const refusal = `nothing answers ${text} in a rehearsal; it is no chart, registry or repository of the tree\n`;
    send({ url: parsed ?? new URL('http://outside'), request, response }, 'text/plain', refusal, {}, 502);
  }

  /** The certificate of a host, made when it is asked for the first time. */
  private contextOf(host: string): SecureContext {
    let context = this.contexts.get(host);
    if (!context) {
      // One key for all hosts: making keys takes longer than all the rest.
      const { certificate, key } = this.authority.issue({ commonName: host.slice(0, 64), dnsNames: [host], key: this.key });
      this.key = key;
      this.contexts.set(host, (context = createSecureContext({ cert: certificate, key })));
    }
    return context;
  }
}
