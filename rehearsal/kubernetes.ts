import { Agent, request } from 'node:https';
import { createInterface } from 'node:readline';

/** A Kubernetes object. */
export interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { name: string; namespace?: string; uid?: string; [key: string]: any };
  [key: string]: any;
}

/** What an API server answered when it refused. */
export class KubernetesError extends Error {
  constructor(
    /** Status of HTTP. */
    public readonly status: number,
    /** Reason that programs tell apart, for example `NotFound` or `AlreadyExists`. */
    public readonly reason: string,
    message: string,
  ) {
    super(message);
  }
}

/** How to reach an API server. */
export interface KubernetesProps {
  /** URL, for example `https://127.0.0.1:6443`. */
  readonly server: string;
  /** Certificate of the authority of the server, PEM. */
  readonly certificateAuthority: string;
  /** Bearer token. */
  readonly token: string;
}

/** How a kind is served. */
interface Served {
  readonly plural: string;
  readonly isNamespaced: boolean;
}

/** An object that came, changed or went. */
export interface WatchEvent {
  readonly type: 'ADDED' | 'MODIFIED' | 'DELETED';
  readonly object: KubernetesObject;
}

/** A watch that brings nothing any more, as after its kind was redefined, is started anew after so long. */
const WATCH_SECONDS = 30;

/** The server had closed the connection before the request came, which it has not read. */
class Stale extends Error {}

/** A client of the API server of a rehearsal; generic, because the kinds come with the tree. */
export class Kubernetes {
  private readonly agent: Agent;
  private readonly groups = new Map<string, Map<string, Served>>();

  constructor(private readonly props: KubernetesProps) {
    this.agent = new Agent({ keepAlive: true, ca: props.certificateAuthority });
  }

  /** Ends every connection. */
  public close(): void {
    this.agent.destroy();
  }

  /** Returns an object, or undefined when there is none, or when its kind is not served. */
  public async find(apiVersion: string, kind: string, name: string, namespace?: string): Promise<KubernetesObject | undefined> {
    const path = await this.path(apiVersion, kind, namespace);
    return path === undefined ? undefined : this.call('GET', `${path}/${name}`).catch(absent);
  }

  /** Returns all objects of a kind, in one namespace or in all; none when the kind is not served. */
  public async list(apiVersion: string, kind: string, namespace?: string): Promise<KubernetesObject[]> {
    const path = await this.path(apiVersion, kind, namespace);
    if (path === undefined) return [];
    const { items } = await this.call('GET', path);
    return items.map((item: object) => ({ ...item, apiVersion, kind }));
  }

  /** Makes an object what is given, by server-side apply; fields that are not given are left to others. */
  public async apply(object: KubernetesObject, manager: string = 'rehearsal'): Promise<KubernetesObject> {
    const { apiVersion, kind, metadata } = object;
    return this.patch(`${await this.served(apiVersion, kind, metadata.namespace)}/${metadata.name}?fieldManager=${manager}&force=true&fieldValidation=Strict`, object, 'apply-patch+yaml');
  }

  /** Changes the status of an object. */
  public async setStatus(object: KubernetesObject, status: object): Promise<void> {
    const { apiVersion, kind, metadata } = object;
    await this.patch(`${await this.served(apiVersion, kind, metadata.namespace)}/${metadata.name}/status`, { status }, 'merge-patch+json');
  }

  /** Changes fields of an object (RFC 7386). */
  public async merge(object: KubernetesObject, change: object): Promise<void> {
    const { apiVersion, kind, metadata } = object;
    await this.patch(`${await this.served(apiVersion, kind, metadata.namespace)}/${metadata.name}`, change, 'merge-patch+json');
  }

  /** Deletes an object, if it is there. */
  public async remove(object: KubernetesObject, query: string = ''): Promise<void> {
    const { apiVersion, kind, metadata } = object;
    await this.call('DELETE', `${await this.served(apiVersion, kind, metadata.namespace)}/${metadata.name}${query}`).catch(absent);
  }

  /** Calls a path of the API with JSON. */
  public async call(method: string, path: string, body?: object, contentType: string = 'application/json'): Promise<any> {
    const send = () => new Promise<string>((resolve, reject) => {
      const sent = request(`${this.props.server}${path}`, { method, agent: this.agent, headers: this.headers(body && contentType) }, (response) => {
        let received = '';
        response.setEncoding('utf8').on('data', (part) => { received += part; }).on('error', reject).on('end', () => {
          if (response.statusCode! < 400) resolve(received);
          else reject(refusal(response.statusCode!, received));
        });
      });
      sent.on('error', (error) => reject(sent.reusedSocket && isCut(error) ? new Stale() : error)).end(body === undefined ? undefined : JSON.stringify(body));
    });
    const text = await send().catch((error) => {
      if (error instanceof Stale) return send();
      throw error;
    });
    try {
      return JSON.parse(text);
    } catch {
      return text;
    }
  }

  /**
   * Tells of every object of a kind that is there, and of every change, until the signal ends it; a kind that is not served yet is waited for.
   *
   * @param visit is waited for before the next event is told
   */
  public async watch(apiVersion: string, kind: string, signal: AbortSignal, visit: (event: WatchEvent) => void | Promise<void>): Promise<void> {
    while (!signal.aborted) {
      const path = await this.path(apiVersion, kind).catch(() => undefined);
      if (path !== undefined) {
        try {
          const list = await this.call('GET', path);
          for (const item of list.items) await visit({ type: 'ADDED', object: { ...item, apiVersion, kind } });
          await this.follow(`${path}?watch=1&timeoutSeconds=${WATCH_SECONDS}&allowWatchBookmarks=true&resourceVersion=${list.metadata.resourceVersion}`, signal, visit);
        } catch (error) {
          // A watch ends when its history is gone or its kind is redefined; what happened in between is in the next list.
          if (!(error instanceof KubernetesError) && !isCut(error)) throw error;
        }
      }
      await pause(500, signal);
    }
  }

  private async follow(path: string, signal: AbortSignal, visit: (event: WatchEvent) => void | Promise<void>): Promise<void> {
    const response = await new Promise<import('node:http').IncomingMessage>((resolve, reject) => {
      request(`${this.props.server}${path}`, { agent: this.agent, headers: this.headers(), signal }, resolve).on('error', reject).end();
    });
    for await (const line of createInterface({ input: response })) {
      const { type, object } = JSON.parse(line);
      if (type === 'ERROR') throw new KubernetesError(object.code, object.reason, object.message);
      if (type !== 'BOOKMARK') await visit({ type, object });
      if (signal.aborted) return;
    }
  }

  private patch(path: string, body: object, type: string): Promise<any> {
    return this.call('PATCH', path, body, `application/${type}`);
  }

  private headers(contentType?: string): { [name: string]: string } {
    return { Authorization: `Bearer ${this.props.token}`, Accept: 'application/json', ...(contentType ? { 'Content-Type': contentType } : {}) };
  }

  private async served(apiVersion: string, kind: string, namespace?: string): Promise<string> {
    const path = await this.path(apiVersion, kind, namespace);
    if (path === undefined) throw new KubernetesError(404, 'NotFound', `${kind} (${apiVersion}) is not served`);
    return path;
  }

  private async path(apiVersion: string, kind: string, namespace?: string): Promise<string | undefined> {
    const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
    let kinds = this.groups.get(apiVersion);
    if (!kinds?.has(kind)) {
      const resources: any[] = (await this.call('GET', root).catch(absent))?.resources ?? [];
      kinds = new Map(resources.filter(({ name }) => !name.includes('/')).map((one) => [one.kind, { plural: one.name, isNamespaced: one.namespaced }]));
      this.groups.set(apiVersion, kinds);
    }
    const served = kinds.get(kind);
    return served && `${root}/${served.isNamespaced && namespace ? `namespaces/${namespace}/` : ''}${served.plural}`;
  }
}

/** Waits, at most until the signal. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done, { once: true });
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
}

function refusal(status: number, text: string): KubernetesError {
  try {
    const { reason, message } = JSON.parse(text);
    return new KubernetesError(status, reason ?? String(status), message ?? text);
  } catch {
    return new KubernetesError(status, String(status), text.trim());
  }
}

/** Takes the answer that something is not there; throws any other error. */
export function absent(error: unknown): undefined {
  if (error instanceof KubernetesError && error.status === 404) return undefined;
  throw error;
}

function isCut(error: unknown): boolean {
  const { code, name } = error as NodeJS.ErrnoException;
  return name === 'AbortError' || ['ECONNRESET', 'ECONNREFUSED', 'EPIPE'].includes(code ?? '');
}
