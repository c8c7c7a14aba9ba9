import { createServer, Server } from 'node:https';
import { AddressInfo } from 'node:net';
import { Authority } from '../../../../rehearsal/authority';

/** The public entry of a region: a web server with TLS on an address of its own, which is up, down, or ill. */
export class Entry {
  /** Host names and paths that it was asked for. */
  public readonly asked = new Set<string>();
  /** Status that it answers with. */
  public status = 200;
  private readonly certificate = Authority.create('nobody knows it').issue({ commonName: 'entry', dnsNames: ['*.acme-prod.omantel.omani.works'] });
  private server?: Server;

  constructor(public readonly address: string) {}

  /**
   * Comes up.
   *
   * @param port port to listen on; any without
   * @returns the port
   */
  public async up(port: number = 0): Promise<number> {
    const { certificate: cert, key } = this.certificate;
    this.server = createServer({ cert, key }, (request, response) => {
      this.asked.add(`${request.headers.host}${request.url}`);
      response.writeHead(this.status).end('x');
    });
    await new Promise<void>((done, fail) => this.server!.once('error', fail).listen(port, this.address, done));
    return (this.server.address() as AddressInfo).port;
  }

  /** Goes down. */
  public async down(): Promise<void> {
    this.server?.closeAllConnections();
    await new Promise<void>((done) => (this.server ? this.server.close(() => done()) : done()));
    this.server = undefined;
  }
}
