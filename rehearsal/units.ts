import { Kubernetes, KubernetesObject } from './kubernetes';

/** How far a unit is. */
export type UnitState = 'waiting' | 'reconciling' | 'ready' | 'failed';

/** A unit of a cluster during a rehearsal. */
export interface RehearsedUnit {
  /** Name of its Kustomization. */
  readonly name: string;
  readonly state: UnitState;
  /** Revision of the source that was applied last. */
  readonly revision: string;
  /** What Flux says of it. */
  readonly message: string;
  /** Units that have to be ready first. */
  readonly dependsOn: string[];
  /** Seconds from the start of the rehearsal until its last dependency was ready. */
  readonly startedAt?: number;
  /** Seconds from the start of the rehearsal until it was ready. */
  readonly readyAt?: number;
}

/** Follows the Kustomizations of a cluster. */
export class Units {
  private readonly units = new Map<string, RehearsedUnit>();
  /** Names in the order in which they became ready. */
  private readonly order: string[] = [];
  /** Revision at which all that a unit waits for was ready when it was woken, by its name. */
  private readonly woken = new Map<string, string>();
  private readonly started = Date.now();
  private changed = Date.now();

  /**
   * @param root Kustomization that makes all others
   * @param wake is told of a unit that waits, though all that it waits for has become ready
   */
  constructor(
    private readonly root: string, private readonly tell: (unit: RehearsedUnit, units: Units) => void, private readonly wake: (name: string) => void = () => {},
  ) {}

  /** Follows them until the signal. */
  public watch(kubernetes: Kubernetes, signal: AbortSignal): Promise<void> {
    return kubernetes.watch('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', signal, ({ type, object }) => {
      if (type === 'DELETED') this.units.delete(object.metadata.name);
      else this.update(object);
    });
  }

  /** Starts to count how long nothing has changed. */
  public begin(): void {
    this.changed = Date.now();
  }

  /** Units in the order in which they became ready, then the others by name. */
  public get all(): RehearsedUnit[] {
    const others = [...this.units.keys()].filter((name) => !this.order.includes(name)).sort();
    return [...this.order, ...others].flatMap((name) => this.units.get(name) ?? []);
  }

  /**
   * Tells whether everything is ready.
   *
   * @param commit commit that it is to be ready at, any if empty
   */
  public isReadyAt(commit: string = ''): boolean {
    return this.units.has(this.root) && this.units.size > 1 && this.all.every(({ state, revision }) => state === 'ready' && revision.endsWith(commit));
  }

  /** Seconds since a unit changed its state. */
  public get idleSeconds(): number {
    return (Date.now() - this.changed) / 1000;
  }

  /** Chain of units that decided how long it took, from its start. */
  public get criticalPath(): RehearsedUnit[] {
    const path: RehearsedUnit[] = [];
    let last = this.lastOf(this.order.filter((name) => name !== this.root));
    while (last) {
      path.unshift(last);
      last = this.lastOf(last.dependsOn);
    }
    return path;
  }

  /** Wakes a unit, once for each time that all it waits for becomes ready. */
  private rouse({ name, state, dependsOn }: RehearsedUnit): void {
    const [first, ...others] = dependsOn.map((one) => this.units.get(one));
    const isDue = state === 'waiting' && first?.state === 'ready' && others.every((one) => one?.state === 'ready' && one.revision === first.revision);
    if (!isDue) this.woken.delete(name);
    else if (this.woken.get(name) !== first.revision) {
      this.woken.set(name, first.revision);
      this.wake(name);
    }
  }

  /** Returns the one that became ready last. */
  private lastOf(names: string[]): RehearsedUnit | undefined {
    const last = Math.max(-1, ...names.map((name) => this.order.indexOf(name)));
    return this.units.get(this.order[last] ?? '');
  }

  private update({ metadata: { name, generation }, spec, status }: KubernetesObject): void {
    const before = this.units.get(name);
    const ready = status?.conditions?.find(({ type }: any) => type === 'Ready');
    const dependsOn: string[] = (spec.dependsOn ?? []).map((one: any) => one.name);
    const isCurrent = status?.observedGeneration === generation && ready?.observedGeneration === generation;
    const state: UnitState = !ready || ready.reason === 'DependencyNotReady' ? 'waiting'
      : ready.status === 'True' && isCurrent ? 'ready' : ready.status === 'False' ? 'failed' : 'reconciling';
    const seconds = Math.round((Date.now() - this.started) / 100) / 10;
    const unit: RehearsedUnit = {
      name, state, dependsOn, revision: status?.lastAppliedRevision ?? '', message: ready?.message ?? '',
      startedAt: before?.startedAt ?? (state === 'waiting' ? undefined : Math.max(0, ...dependsOn.map((one) => this.units.get(one)?.readyAt ?? 0))),
      readyAt: state === 'ready' ? before?.readyAt ?? seconds : undefined,
    };
    this.units.set(name, unit);
    if (state === 'ready' && !this.order.includes(name)) this.order.push(name);
    else if (state !== 'ready' && this.order.includes(name)) this.order.splice(this.order.indexOf(name), 1);
    for (const one of this.units.values()) if (one === unit || one.dependsOn.includes(name)) this.rouse(one);
    if (before?.state === state && before.message === unit.message) return;
    this.changed = Date.now();
    this.tell(unit, this);
  }
}
