import { Kubernetes, KubernetesObject } from './kubernetes';
import { notReady } from './readiness';

/** Most objects that a line names; the others are counted. */
const NAMED_MAX = 3;
/** Namespace, name, group and kind of an object that Flux has applied; two low lines stand for a colon. */
const ENTRY = /^([^_]*)_((?:[^_]|__)*)_([^_]*)_([^_]*)$/;
const WORKLOADS = ['apps/v1 Deployment', 'apps/v1 StatefulSet', 'apps/v1 DaemonSet', 'batch/v1 Job'];
const RELEASE = 'helm.toolkit.fluxcd.io';

/** Something that a unit that is not ready waits for. */
export interface Obstacle {
  /** What waits, for example `Pod catalyst-gitea/gitea-0`. */
  readonly what: string;
  /** What it waits for. */
  readonly reason: string;
}

/**
 * Follows what Flux waits for, from the Kustomization of a unit to its objects, from a HelmRelease to what its chart made, and from there to the
 * Pods.
 */
export class Causes {
  /** Objects on the way that are not ready, with what each waits for, in the order in which they were found. */
  public readonly obstacles: Obstacle[] = [];
  private readonly lists = new Map<string, Promise<KubernetesObject[]>>();

  constructor(private readonly kubernetes: Kubernetes) {}

  /**
   * Returns the objects that a unit waits for, as `HelmRelease flux-system/gitea`.
   *
   * @param name name of its Kustomization
   */
  public async of(name: string): Promise<string[]> {
    const unit = await this.kubernetes.find('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', name, 'flux-system');
    // What is applied elsewhere is not to be found here.
    if (!unit || unit.spec.kubeConfig) return [];
    const entries: { id: string; v: string }[] = unit.status?.inventory?.entries ?? [];
    const objects = await Promise.all(entries.map(({ id, v }) => {
      const [, namespace, object, group, kind] = ENTRY.exec(id)!;
      return this.kubernetes.find(group ? `${group}/${v}` : v, kind, object.replaceAll('__', ':'), namespace || undefined);
    }));
    return this.follow(objects.flatMap((one) => one ?? []));
  }

  /** Notes those that are not ready, and returns their names. */
  private async follow(objects: KubernetesObject[]): Promise<string[]> {
    const names: string[] = [];
    for (const object of objects) {
      const reason = notReady(object);
      if (reason === undefined) continue;
      const what = nameOf(object);
      names.push(what);
      if (this.obstacles.some((one) => one.what === what)) continue;
      const index = this.obstacles.length;
      const below = await this.follow(await this.below(object));
      const further = below.length > 0 ? [named(below)] : await this.warnings(object);
      this.obstacles.splice(index, 0, { what, reason: [reason, ...further].join('; ') });
    }
    return names;
  }

  /** What an object is made of: a release of workloads, a workload of Pods. */
  private async below({ kind, apiVersion, metadata: { name, namespace }, spec }: KubernetesObject): Promise<KubernetesObject[]> {
    if (apiVersion.startsWith(`${RELEASE}/`)) {
      if (spec.kubeConfig) return [];
      const made = await Promise.all(WORKLOADS.map((workload) => this.list(workload)));
      return made.flat().filter(({ metadata: { labels = {} } }) => labels[`${RELEASE}/name`] === name && labels[`${RELEASE}/namespace`] === namespace);
    }
    if (!WORKLOADS.includes(`${apiVersion} ${kind}`)) return [];
    const wanted = Object.entries(spec.selector?.matchLabels ?? {});
    const isOf = (labels: { [key: string]: string } = {}) => wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
    return (await this.list('v1 Pod')).filter(({ metadata }) => metadata.namespace === namespace && isOf(metadata.labels));
  }

  /** What the cluster warned of last about an object that nothing below it explains: that its Pods are refused, for example. */
  private async warnings({ kind, metadata }: KubernetesObject): Promise<string[]> {
    if (!WORKLOADS.some((one) => one.endsWith(` ${kind}`))) return [];
    const events = await this.list('v1 Event');
    const about = events.filter(({ type, involvedObject: { name, namespace, kind: one } = {} as any }) => (
      type === 'Warning' && one === kind && name === metadata.name && namespace === metadata.namespace
    ));
    return about.slice(-1).map(({ message }) => message);
  }

  private list(kind: string): Promise<KubernetesObject[]> {
    const [apiVersion, name] = kind.split(' ');
    const list = this.lists.get(kind) ?? this.kubernetes.list(apiVersion, name);
    this.lists.set(kind, list);
    return list;
  }
}

/** Returns a list in words. */
export function named(names: string[]): string {
  const others = names.length - NAMED_MAX;
  return others > 0 ? `${names.slice(0, NAMED_MAX).join(', ')} and ${others} more` : names.join(', ');
}

function nameOf({ kind, metadata: { name, namespace } }: KubernetesObject): string {
  return `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
}
