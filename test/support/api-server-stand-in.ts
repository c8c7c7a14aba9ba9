import { KubernetesObject, WatchEvent } from '../../rehearsal/kubernetes';

/** An API server that only keeps what it is given. */
export class ApiServerStandIn {
  public readonly objects = new Map<string, KubernetesObject>();
  public writes = 0;
  private readonly visits = new Map<string, (event: WatchEvent) => void>();

  public async find(apiVersion: string, kind: string, name: string, namespace?: string): Promise<KubernetesObject | undefined> {
    return structuredClone(this.objects.get(key(apiVersion, kind, name, namespace)));
  }

  public async list(apiVersion: string, kind: string, namespace?: string): Promise<KubernetesObject[]> {
    const isIn = (one: KubernetesObject) => one.metadata.namespace === (namespace ?? one.metadata.namespace);
    return structuredClone([...this.objects.values()].filter((one) => one.apiVersion === apiVersion && one.kind === kind && isIn(one)));
  }

  public async apply(object: KubernetesObject): Promise<KubernetesObject> {
    this.writes += 1;
    return this.put(object);
  }

  public async setStatus(object: KubernetesObject, status: object): Promise<void> {
    this.writes += 1;
    await this.put({ ...object, status: { ...object.status, ...status } });
  }

  public async merge(object: KubernetesObject, change: object): Promise<void> {
    await this.put({ ...object, ...change });
  }

  public async remove({ apiVersion, kind, metadata }: KubernetesObject): Promise<void> {
    const object = this.objects.get(key(apiVersion, kind, metadata.name, metadata.namespace))!;
    this.objects.delete(key(apiVersion, kind, metadata.name, metadata.namespace));
    this.visits.get(`${apiVersion}/${kind}`)?.({ type: 'DELETED', object });
  }

  public async watch(apiVersion: string, kind: string, signal: AbortSignal, visit: (event: WatchEvent) => void): Promise<void> {
    this.visits.set(`${apiVersion}/${kind}`, visit);
    for (const object of await this.list(apiVersion, kind)) visit({ type: 'ADDED', object });
    await new Promise<void>((resolve) => { signal.addEventListener('abort', () => resolve()); });
  }

  /** Keeps an object, and what is known of it beside the given fields. */
  public put(object: KubernetesObject): KubernetesObject {
    const { apiVersion, kind, metadata } = object;
    const known = this.objects.get(key(apiVersion, kind, metadata.name, metadata.namespace));
    const kept = structuredClone({ ...known, ...object, metadata: { uid: `uid-${metadata.name}`, generation: 1, ...known?.metadata, ...metadata } });
    this.objects.set(key(apiVersion, kind, metadata.name, metadata.namespace), kept);
    this.visits.get(`${apiVersion}/${kind}`)?.({ type: known ? 'MODIFIED' : 'ADDED', object: kept });
    return kept;
  }
}

function key(...parts: (string | undefined)[]): string {
  return parts.filter(Boolean).join('/');
}
