import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { handedOn } from '../constructs/blueprint/mirrors';
import { Authority } from './authority';
import { Cloud } from './cloud';
import { ControlPlane } from './control-plane';
import { startFlux } from './flux';
import { Kubernetes, KubernetesObject, pause } from './kubernetes';
import { Machines, StuckPod } from './machines';
import { PhaseZero } from './phase-zero';
import { Company } from './players/drive';
import { Vault } from './players/vault';
import { Programs } from './programs';

/** Time between two looks at what is mirrored. */
const LOOK_MS = 1000;
const GATEWAY_GROUP = 'gateway.networking.k8s.io';
const ROUTES = `${GATEWAY_GROUP}/v1`;
/** What every vcluster shows of its host cluster, and what one does that hands on routes. */
const SHOWN: [apiVersion: string, kind: string][] = [['storage.k8s.io/v1', 'StorageClass']];
const SHOWN_FOR_ROUTES: [apiVersion: string, kind: string][] = [[ROUTES, 'GatewayClass'], [ROUTES, 'Gateway']];

/** What the vclusters of a host cluster are played with. */
export interface VclustersProps {
  /** API server of the host cluster. */
  readonly host: Kubernetes;
  /** What Phase 0 puts on the host cluster, whose machines run the Pods of its vclusters too. */
  readonly phaseZero: PhaseZero;
  /** Folder of everything that is written. */
  readonly folder: string;
  /** Environment in which the outside is answered for. */
  readonly environment: { [name: string]: string };
  /** What OpenBao keeps. */
  readonly vault: Vault;
  /** Takes what happens, a line each. */
  readonly tell: (text: string) => void;
}

/** A vcluster that runs. */
interface Running {
  readonly name: string;
  readonly machines: Machines;
  readonly company: Company;
  readonly programs: Programs;
  readonly plane: ControlPlane;
}

/**
 * Plays vcluster: for each release an API server of its own with its own Flux, copies of what it has from its host cluster, and copies of
 * its Services and routes there.
 *
 * Its Pods run on machines like those of the host cluster, and take no place there: that they fit, and that the quota of the Organization
 * lets them in, is not shown.
 */
export class Vclusters {
  private readonly running: Running[] = [];
  /** Programs of those that run, and of those that are about to. */
  private readonly programs: Programs[] = [];
  private readonly known = new Set<string>();
  private readonly work: Promise<void>[] = [];

  constructor(private readonly props: VclustersProps) {}

  /** Pods that wait for something that is not there. */
  public get stuckPods(): StuckPod[] {
    return this.running.flatMap(({ name, machines }) => machines.stuckPods.map(({ pod, reason }) => ({ pod: `${pod} in vcluster ${name}`, reason })));
  }

  /** Players of its kinds, one company for each vcluster. */
  public get companies(): Company[] {
    return this.running.map(({ company }) => company);
  }

  /** Names of the vclusters that run. */
  public get names(): string[] {
    return this.running.map(({ name }) => name).sort();
  }

  /** Programs that have ended though nobody asked them to, with the end of their log. */
  public get dead(): string[] {
    return this.running.flatMap(({ name, programs }) => programs.dead.map((one) => `${one} of vcluster ${name} has ended\n${programs.logOf(one)}`));
  }

  /** Plays until the signal. */
  public async run(signal: AbortSignal): Promise<void> {
    const failure = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => this.work.splice(0), { once: true });
      void this.props.host.watch('helm.toolkit.fluxcd.io/v2', 'HelmRelease', signal, ({ type, object }) => {
        const { name } = object.metadata;
        if (type === 'DELETED' || object.spec.chart?.spec.chart !== 'vcluster' || this.known.has(name)) return;
        this.known.add(name);
        this.work.push(this.play(object, signal).catch((error: Error) => { if (!signal.aborted) reject(error); }));
      }).catch(reject);
    });
    const aborted = new Promise<void>((resolve) => { signal.addEventListener('abort', () => resolve(), { once: true }); });
    await Promise.race([failure, aborted]);
  }

  /** Ends every program. */
  public async stop(): Promise<void> {
    await Promise.all(this.programs.map((programs) => programs.stop()));
    this.running.forEach(({ plane }) => plane.close());
  }

  private async play({ spec: { releaseName: name, targetNamespace: namespace, values } }: KubernetesObject, signal: AbortSignal): Promise<void> {
    const { host, phaseZero, environment, vault, tell } = this.props;
    const isUp = async () => ((await host.find('apps/v1', 'StatefulSet', name, namespace))?.status?.availableReplicas ?? 0) > 0;
    while (!signal.aborted && !await isUp()) await pause(LOOK_MS, signal);
    if (signal.aborted) return;
    const folder = join(this.props.folder, `vcluster-${name}`);
    mkdirSync(folder, { recursive: true });
    const programs = new Programs(folder);
    this.programs.push(programs);
    const plane = await ControlPlane.start({ ...phaseZero, folder, programs });
    const { kubernetes, kubeconfig } = plane;
    const machines = new Machines(kubernetes, phaseZero.machines, true);
    const company = new Company({ kubernetes, authority: Authority.create('Rehearsal'), vault, elsewhere: [GATEWAY_GROUP] });
    this.running.push({ name, machines, company, programs, plane });
    await machines.register();
    tell(`         vcluster ${name} runs`);
    await Promise.all([
      machines.run(signal), company.run(signal), new Cloud(kubernetes, true).run(signal),
      startFlux({ folder, kubernetes, kubeconfig, environment, programs }, signal),
      this.mirror(kubernetes, values, signal), this.handOn(kubernetes, name, namespace, signal),
      ...(values.exportKubeConfig.additionalSecrets as any[]).map((secret) => host.apply({
        apiVersion: 'v1', kind: 'Secret', metadata: { name: secret.name, namespace: secret.namespace }, data: { config: readFileSync(kubeconfig).toString('base64') },
      })),
    ]);
  }

  /** Copies from the host cluster what the release says, again and again. */
  private async mirror(kubernetes: Kubernetes, { sync, networking }: any, signal: AbortSignal): Promise<void> {
    const { host } = this.props;
    const secrets: [string, string][] = Object.entries(sync.fromHost.secrets?.mappings.byName ?? {});
    const services: { from: string; to: string }[] = networking?.replicateServices?.fromHost ?? [];
    const handsRoutesOn = sync.toHost.gatewayApi?.httpRoutes.enabled;
    if (handsRoutesOn) await this.showKinds(kubernetes, signal);
    while (!signal.aborted) {
      await Promise.all([
        ...[...SHOWN, ...(handsRoutesOn ? SHOWN_FOR_ROUTES : [])].map(async ([apiVersion, kind]) => {
          for (const one of await host.list(apiVersion, kind)) await copy(kubernetes, one);
        }),
        ...secrets.map(async ([from, to]) => {
          const [namespace, name] = from.split('/');
          const original = await host.find('v1', 'Secret', name, namespace);
          if (original) await copy(kubernetes, original, to);
        }),
        ...services.map(async ({ from, to }) => {
          const [namespace, name] = from.split('/');
          const original = await host.find('v1', 'Service', name, namespace);
          if (!original) return;
          await kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: to.split('/')[0] } });
          const ports = original.spec.ports.map(({ name: title, port, protocol }: any) => ({ ...(title ? { name: title } : {}), port, protocol }));
          await copy(kubernetes, { ...original, spec: { ports } }, to);
        }),
      ]);
      await pause(LOOK_MS, signal);
    }
  }

  /** Serves the kinds of Gateway API, with the definitions of the host cluster. */
  private async showKinds(kubernetes: Kubernetes, signal: AbortSignal): Promise<void> {
    const definitions = async () => (await this.props.host.list('apiextensions.k8s.io/v1', 'CustomResourceDefinition')).filter(({ spec }) => spec.group === GATEWAY_GROUP);
    while (!signal.aborted && (await definitions()).length === 0) await pause(LOOK_MS, signal);
    for (const definition of await definitions()) await copy(kubernetes, definition);
  }

  /** Copies Services and routes to the host cluster, under names that are theirs alone, and tells the routes what became of them there. */
  private async handOn(kubernetes: Kubernetes, vcluster: string, namespace: string, signal: AbortSignal): Promise<void> {
    const { host } = this.props;
    const outside = (name: string, inside: string) => handedOn(name, inside, vcluster);
    const routes = new Map<string, [name: string, inside: string]>();
    await Promise.all([
      kubernetes.watch('v1', 'Service', signal, async ({ type, object: { metadata, spec } }) => {
        if (type === 'DELETED' || !spec.selector) return;
        const ports = spec.ports.map(({ nodePort: _, ...port }: any) => port);
        const name = outside(metadata.name, metadata.namespace!);
        await host.apply({ apiVersion: 'v1', kind: 'Service', metadata: { name, namespace }, spec: { ports, selector: spec.selector } });
      }),
      kubernetes.watch(ROUTES, 'HTTPRoute', signal, async ({ type, object: { metadata, spec } }) => {
        if (type === 'DELETED') return;
        const target = ({ namespace: inside = metadata.namespace, ...ref }: any) => ({ ...ref, name: outside(ref.name, inside) });
        const rules = spec.rules.map((rule: any) => ({ ...rule, backendRefs: rule.backendRefs?.map(target) }));
        const name = outside(metadata.name, metadata.namespace!);
        routes.set(name, [metadata.name, metadata.namespace!]);
        await host.apply({ apiVersion: ROUTES, kind: 'HTTPRoute', metadata: { name, namespace }, spec: { ...spec, rules } });
      }),
      host.watch(ROUTES, 'HTTPRoute', signal, async ({ object: { metadata, status } }) => {
        const inside = metadata.namespace === namespace ? routes.get(metadata.name) : undefined;
        if (!inside || !status) return;
        const route = await kubernetes.find(ROUTES, 'HTTPRoute', ...inside);
        const parents = status.parents?.map((parent: any) => ({
          ...parent, conditions: parent.conditions.map((condition: any) => ({ ...condition, observedGeneration: route?.metadata.generation })),
        }));
        if (route && parents) await kubernetes.setStatus(route, { parents });
      }),
    ]);
  }
}

/** Makes a copy of an object, without what the API server of the original wrote; nothing happens where there is no namespace for it yet. */
async function copy(into: Kubernetes, { apiVersion, kind, metadata, status: _, ...rest }: KubernetesObject, to?: string): Promise<void> {
  const [namespace, name]: (string | undefined)[] = to?.split('/') ?? [metadata.namespace, metadata.name];
  if (namespace && !await into.find('v1', 'Namespace', namespace)) {
    if (to !== undefined) return;
    await into.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  }
  const { labels, annotations } = metadata;
  const place = { name: name!, ...(namespace ? { namespace } : {}) };
  await into.apply({ apiVersion, kind, metadata: { ...place, ...(labels ? { labels } : {}), ...(annotations ? { annotations } : {}) }, ...rest });
}
