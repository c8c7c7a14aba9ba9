import { createHash } from 'crypto';
import { isObject } from '../private/merge';
import { HttpEndpoint, SecretRef } from './connections';
import { serviceHosts } from './hosts';

/** Longest name that a vcluster gives a copy; of a longer one it keeps the beginning, and a part of its digest. */
const NAME_MAX = 63;
const [BEGINNING, DIGEST] = [52, 10];

/** Names the copy of an object that a vcluster makes on its host cluster, in the namespace of its Organization. */
export function handedOn(name: string, namespace: string, vcluster: string): string {
  const whole = `${name}-x-${namespace}-x-${vcluster}`;
  if (whole.length <= NAME_MAX) return whole;
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, DIGEST);
  return `${whole.slice(0, BEGINNING)}-${digest}`.replace(/\.-/g, '-');
}

/** Names the Secret with the kubeconfig of the vcluster of an Organization, under the key `config`. */
export function kubeconfigName(organization: string): string {
  return `vc-${organization}`;
}

/** What of its host cluster a vcluster has a copy of, which follows the original. */
export class Mirrors {
  private readonly secretNames = new Map<string, SecretRef>();
  private readonly serviceNames = new Set<string>();

  /** Secrets, by namespace and name on the host cluster, with where they are in the vcluster; sorted. */
  public get secrets(): { [from: string]: SecretRef } {
    return Object.fromEntries([...this.secretNames].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Services, by namespace and name, which are the same on both sides; sorted. */
  public get services(): string[] {
    return [...this.serviceNames].sort();
  }

  /**
   * Returns a connection as it holds inside: its Secrets are in a namespace there, its Services are called as they are outside.
   *
   * @param namespace namespace of the consumer in the vcluster
   * @param own namespaces that are in the vcluster itself
   * @param reach is called with the namespace of every Service
   */
  public receive<T>(connection: T, namespace: string, own: string[], reach: (namespace: string) => void): T {
    const visit = (value: any): any => {
      if (value instanceof SecretRef) return own.includes(value.namespace) ? value : this.secret(value, namespace);
      if (value instanceof HttpEndpoint) visit(value.host);
      else if (typeof value === 'string') this.addServices(value, own, reach);
      else if (Array.isArray(value)) return value.map(visit);
      else if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
      return value;
    };
    return visit(connection);
  }

  private secret({ namespace, name }: SecretRef, into: string): SecretRef {
    const inside = new SecretRef(into, name);
    if (name !== '') this.secretNames.set(`${namespace}/${name}`, inside);
    return inside;
  }

  private addServices(text: string, own: string[], reach: (namespace: string) => void): void {
    for (const { service, namespace } of serviceHosts(text, [])) {
      if (own.includes(namespace)) continue;
      this.serviceNames.add(`${namespace}/${service}`);
      reach(namespace);
    }
  }
}
