import { setMaxListeners } from 'node:events';
import { customResourceDefinition } from '../charts/definitions';
import { KubernetesObject, pause } from '../kubernetes';
import { Operator, Player, Stage } from './player';
import { isPlayed, playerOf, PLAYERS } from './players';
import { PlayReport } from './report';
import { Vault } from './vault';
import { areAvailable, hasStarted } from './workloads';

/** Time between the first two looks at an object that waits for something; it doubles until the longest. */
const FIRST_RETRY_MS = 250;
const RETRY_MS = 2000;
/** Time between two looks at an object that is done: what it depends on may have changed. */
const RESYNC_MS = 30_000;
/** The object is not there any more. */
const GONE = Symbol('gone');

/** The players of one cluster, and what they do. */
export class Company extends PlayReport {
  /** What OpenBao keeps; its `given` is what people wrote into it. */
  public readonly vault: Vault;
  private readonly stage: Stage;

  constructor(stage: Omit<Stage, 'vault'> & Partial<Stage>) {
    super();
    this.vault = stage.vault ?? new Vault();
    this.stage = { ...stage, vault: this.vault };
  }

  /** Plays until the signal. */
  public run(signal: AbortSignal): Promise<void> {
    return driveOperators(this.stage, signal, this);
  }
}

/** Plays all operators of a cluster until the signal, and writes into the report what happens. */
export function driveOperators(stage: Stage, signal: AbortSignal, report: PlayReport): Promise<void> {
  return new Drive(stage, signal, report).run();
}

class Drive {
  private readonly workloads = new Map<string, KubernetesObject>();
  /** Wakes whoever follows an object. */
  private readonly wakers = new Map<string, () => void>();
  private readonly background: Promise<void>[] = [];
  private readonly kinds = new Set<string>();
  private readonly registered = new Set<Player>();

  constructor(private readonly stage: Stage, private readonly signal: AbortSignal, private readonly report: PlayReport) {
    // Every kind has its own watch, which is no leak.
    setMaxListeners(0, signal);
    signal.addEventListener('abort', () => this.wakers.forEach((wake) => wake()), { once: true });
  }

  public async run(): Promise<void> {
    await Promise.all([
      ...['Deployment', 'DaemonSet', 'StatefulSet'].map((kind) => this.watchWorkloads(kind)),
      this.watchDefinitions(),
    ]);
    await Promise.all(this.background);
  }

  private watchWorkloads(kind: string): Promise<void> {
    return this.stage.kubernetes.watch('apps/v1', kind, this.signal, async ({ object, type }) => {
      const workload = { ...object, kind };
      if (type === 'DELETED') this.workloads.delete(keyOf(workload));
      else this.workloads.set(keyOf(workload), workload);
      // Whoever waits for the operator expects its kinds, which it registers before it is ready.
      const started = PLAYERS.filter(({ operator, registersKinds }) => registersKinds && hasStarted(workload, operator!));
      await Promise.all(started.map((player) => this.register(player)));
    });
  }

  /** Kinds come with the tree; each is watched from when it is there. */
  private watchDefinitions(): Promise<void> {
    return this.stage.kubernetes.watch('apiextensions.k8s.io/v1', 'CustomResourceDefinition', this.signal, ({ object: { spec }, type }) => {
      const { group, names: { kind }, versions } = spec;
      if (type === 'DELETED' || this.kinds.has(`${kind}.${group}`) || this.stage.elsewhere?.includes(group)) return;
      this.kinds.add(`${kind}.${group}`);
      const [player, version] = playerOf(group, kind) ?? [];
      if (player) this.background.push(this.watchKind(player, `${group}/${version}`, kind));
      else if (!isPlayed(group, kind)) this.background.push(this.watchUnplayed(group, kind, versions.find(({ storage }: any) => storage).name));
    });
  }

  private watchUnplayed(group: string, kind: string, version: string): Promise<void> {
    return this.stage.kubernetes.watch(`${group}/${version}`, kind, this.signal, () => {
      this.report.unplayed.add(`${kind}.${group}`);
    });
  }

  private async watchKind(player: Player, apiVersion: string, kind: string): Promise<void> {
    await this.stage.kubernetes.watch(apiVersion, kind, this.signal, ({ object: { metadata } }) => {
      const object = { apiVersion, kind, metadata };
      const wake = this.wakers.get(keyOf(object));
      if (wake) wake();
      else this.background.push(this.follow(object, player));
    });
  }

  /** Acts on an object again and again, until it is gone. */
  private async follow(object: KubernetesObject, player: Player): Promise<void> {
    const key = keyOf(object);
    let retry = FIRST_RETRY_MS;
    while (!this.signal.aborted) {
      const rest = new AbortController();
      this.wakers.set(key, () => rest.abort());
      const waitsFor = await this.act(object, player);
      if (waitsFor === GONE) {
        if (!rest.signal.aborted) break;
        continue;
      }
      this.report.acts.set(key, { title: player.title, ...(waitsFor === undefined ? {} : { waitsFor }) });
      if (!rest.signal.aborted) await pause(waitsFor === undefined ? RESYNC_MS : retry, rest.signal);
      retry = waitsFor === undefined || rest.signal.aborted ? FIRST_RETRY_MS : Math.min(2 * retry, RETRY_MS);
    }
    this.wakers.delete(key);
    this.report.acts.delete(key);
  }

  private async act({ apiVersion, kind, metadata }: KubernetesObject, { act, operator }: Player): Promise<string | undefined | typeof GONE> {
    try {
      const object = await this.stage.kubernetes.find(apiVersion, kind, metadata.name, metadata.namespace);
      if (!object) return GONE;
      if (!act || object.metadata.deletionTimestamp) return undefined;
      if (operator && !this.isAvailable(operator)) return `${operator.kind} of ${operator.image} is not available`;
      return await act({ ...object, apiVersion, kind }, this.stage);
    } catch (error) {
      // Refused, or cut off: tried again, and told for as long as it fails.
      return (error as Error).message;
    }
  }

  private isAvailable(operator: Operator): boolean {
    return areAvailable([...this.workloads.values()], operator);
  }

  /** Registers the kinds of a player, as its operator does when it starts. */
  private async register(player: Player): Promise<void> {
    if (this.registered.has(player)) return;
    await Promise.all(player.kinds.map((one) => one.split('/')).map(async ([group, version, kind]) => {
      const definition = customResourceDefinition({ group, kind, versions: [version] }) as KubernetesObject;
      const { apiVersion, metadata } = definition;
      if (!await this.stage.kubernetes.find(apiVersion, definition.kind, metadata.name)) await this.stage.kubernetes.apply(definition);
    }));
    this.registered.add(player);
  }
}

function keyOf({ kind, metadata: { name, namespace } }: KubernetesObject): string {
  return [kind, namespace, name].filter(Boolean).join('/');
}
