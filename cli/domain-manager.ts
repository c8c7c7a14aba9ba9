import { CommandError, FatalError, Io } from './io';
import { addressOf, NoAnswer, readToken, send, ServiceOption } from './service';

/** The pool-domain manager answered with an error. */
export class ManagerError extends CommandError {
  constructor(
    message: string,
    /** Status of the answer; 0 if there was none. */
    public readonly status: number,
    /** Whether the manager itself said so, and not something before it. */
    public readonly isOwn: boolean,
  ) {
    super(message);
  }
}

/** A name that is held until it lapses. */
export interface Reservation {
  /** What it is committed with. */
  readonly token: string;
  /** When it lapses. */
  readonly expiresAt: string;
}

/** What a registrar has now. */
export interface RegistrarAnswer {
  /** Name servers of the domain. */
  readonly nameservers: string[];
  /** When the world sees them. */
  readonly propagation: string;
}

/** Whether a name can be had. */
export type NameState = 'free' | 'reserved' | 'active';

const MANAGER: ServiceOption = {
  option: 'manager',
  what: 'the pool-domain manager',
  example: 'https://pdm.example.com',
  variable: 'SOVEREIGN_MANAGER_TOKEN',
  fileOption: 'token-file',
  hint: 'ask whoever runs the pool-domain manager for one, and put it into SOVEREIGN_MANAGER_TOKEN or a file for --token-file',
};
const STATES: { [reason: string]: NameState } = { 'reserved-state': 'reserved', 'active-state': 'active' };

/** The API of the pool-domain manager: names below the pool domains, and name servers at registrars. */
export class DomainManager {
  /**
   * Remembers where the manager is.
   *
   * @param address what was given as --manager
   * @param tokenFile what was given as --token-file; without it and without a token in the environment, none is sent
   */
  public static at(address: string, tokenFile: string | undefined, io: Io): DomainManager {
    const hasToken = tokenFile !== undefined || io.env[MANAGER.variable] !== undefined;
    return new DomainManager(addressOf(address, MANAGER), hasToken ? readToken(tokenFile, MANAGER, io) : undefined, io);
  }

  private constructor(private readonly url: string, private readonly token: string | undefined, private readonly io: Io) {}

  /** Asks whether a name can be had; fails if nobody ever can have it. */
  public async state(pool: string, subdomain: string): Promise<NameState> {
    const { body } = await this.call('GET', `/pool/${pool}/check?sub=${subdomain}`);
    if (body.available === true) return 'free';
    const state = STATES[body.reason];
    if (state === undefined) throw new CommandError(`${subdomain}.${pool}: cannot be had${sayDetail(body)}; choose another pool domain or subdomain in the definition`);
    return state;
  }

  /** Holds a name for a few minutes. It is asked once: a second time would find what the first one left. */
  public async reserve(pool: string, subdomain: string, createdBy: string): Promise<Reservation> {
    const { body } = await this.call('POST', `/pool/${pool}/reserve`, { subdomain, createdBy }, { once: true });
    if (typeof body.reservationToken !== 'string' || typeof body.expiresAt !== 'string') throw this.notManager();
    return { token: body.reservationToken, expiresAt: body.expiresAt };
  }

  /**
   * Makes a name that is held the Sovereign's own, with the records of its hosts. It is asked once, as a second time is refused.
   *
   * @returns what the manager could not do yet; undefined if all is done
   */
  public async commit(pool: string, subdomain: string, reservation: Reservation, fqdn: string, address: string): Promise<string | undefined> {
    const request = { subdomain, reservationToken: reservation.token, sovereignFQDN: fqdn, loadBalancerIP: address };
    return pending(await this.call('POST', `/pool/${pool}/commit`, request, { once: true, secret: reservation.token }));
  }

  /**
   * Gives a name back, with its zone.
   *
   * @returns what the manager could not do yet; undefined if all is done
   */
  public async release(pool: string, subdomain: string): Promise<string | undefined> {
    return pending(await this.call('DELETE', `/pool/${pool}/release`, { subdomain }));
  }

  /** Asks whether a token opens a domain at its registrar; changes nothing. */
  public async validate(registrar: string, domain: string, token: string): Promise<void> {
    await this.call('POST', `/registrar/${registrar}/validate`, { domain, token }, { secret: token });
  }

  /** Has a registrar change the name servers of a domain, and returns those that it has now and when the world sees them. */
  public async setNameservers(registrar: string, domain: string, token: string, nameservers: string[]): Promise<RegistrarAnswer> {
    const { body } = await this.call('POST', `/registrar/${registrar}/set-ns`, { domain, token, nameservers }, { secret: token });
    return {
      nameservers: Array.isArray(body.nameservers) ? body.nameservers : nameservers,
      propagation: String(body.propagation ?? 'the registrar does not say when it is seen'),
    };
  }

  private async call(method: string, path: string, body?: unknown, options: { once?: boolean; secret?: string } = {}): Promise<{ status: number; body: any }> {
    const url = `${this.url}/api/v1${path}`;
    const authorization = this.token === undefined ? undefined : `Bearer ${this.token}`;
    const response = await send({ method, url, authorization, body, once: options.once }, this.io);
    if (response instanceof NoAnswer) throw new ManagerError(`${method} ${url}: no answer (${response.reason}); check the address and the network, then run this again`, 0, false);
    if (response.status >= 300 && response.status < 400) {
      throw new FatalError(`${method} ${url}: ${response.status}, leads to ${response.headers.get('location')}; give --manager the address that it leads to`);
    }
    const answer = parse(await response.text());
    if (!response.ok) {
      // A registrar may repeat what it was sent.
      const said = [options.secret, this.token].reduce<string>((text, secret) => (secret ? text.replaceAll(secret, '…') : text), sayDetail(answer));
      throw new ManagerError(`${method} ${url}: ${response.status}${said}`, response.status, typeof answer?.error === 'string');
    }
    if (typeof answer !== 'object' || answer === null) throw this.notManager();
    return { status: response.status, body: answer };
  }

  private notManager(): CommandError {
    return new FatalError(`${this.url}: what answers there is not the pool-domain manager; give --manager its address, without /api`);
  }
}

/** The manager accepts what it could do only in part. */
function pending({ status, body }: { status: number; body: any }): string | undefined {
  return status === 202 ? String(body.detail ?? body.warning ?? 'it does not say what') : undefined;
}

function sayDetail(body: any): string {
  const text = body?.detail ?? body?.error;
  return typeof text === 'string' ? `, "${text}"` : '';
}

function parse(text: string): any {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
