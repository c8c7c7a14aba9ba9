import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as yaml from 'js-yaml';
import { Kubernetes, KubernetesObject, pause } from './kubernetes';
import { freePort, programPath, programSource, Programs } from './programs';

const NAMESPACE = 'flux-system';
/** Controllers that run; the others that an instance may ask for tell people about events, and change nothing. */
const CONTROLLERS = ['source-controller', 'kustomize-controller', 'helm-controller'];
const OPERATOR = 'flux-operator';
/** Units that are waited for at the same time: waiting costs nothing, and a unit that waits for its turn costs time. */
const WORKERS = '40';
/** Time between two looks of a unit at what it waits for: every look is written into its status, and whoever rehearses wakes it in time. */
const LOOK = '10s';

/** What Flux runs with. */
export interface FluxProps {
  readonly folder: string;
  readonly kubernetes: Kubernetes;
  readonly kubeconfig: string;
  /** Environment in which the outside is answered for. */
  readonly environment: { [name: string]: string };
  readonly programs: Programs;
}

/**
 * Plays the operator of Flux: runs the real controllers for the FluxInstance once the operator is there, and makes them follow its source,
 * until the signal.
 *
 * @param instance FluxInstance of Phase 0; the one in the tree takes its place
 */
export async function runFlux(instance: KubernetesObject, props: FluxProps, signal: AbortSignal): Promise<void> {
  const { kubernetes } = props;
  await startFlux(props, signal, async () => {
    await until(signal, () => kubernetes.apply(instance).then(() => true, () => false));
  });
}

/**
 * Runs the real controllers for whatever FluxInstance comes, once the operator is there, until the signal.
 *
 * @param begin is waited for between the operator and its controllers
 */
export async function startFlux(props: FluxProps, signal: AbortSignal, begin: () => Promise<void> = async () => {}): Promise<void> {
  const { kubernetes } = props;
  await until(signal, async () => (await kubernetes.list('v1', 'Pod', NAMESPACE)).some(({ spec, status }) => (
    status?.phase === 'Running' && spec.containers.some(({ image }: any) => image.includes(OPERATOR))
  )));
  await begin();
  if (signal.aborted) return;
  await Promise.all(fluxDefinitions().map(async (definition) => {
    await kubernetes.apply(definition);
    // A controller ends when a kind that it is for is not served.
    await until(signal, async () => isEstablished(await kubernetes.find(definition.apiVersion, definition.kind, definition.metadata.name)));
  }));
  await startControllers(props);
  await kubernetes.watch('fluxcd.controlplane.io/v1', 'FluxInstance', signal, async ({ type, object }) => {
    const ready = object.status?.conditions?.find((condition: any) => condition.type === 'Ready');
    if (type === 'DELETED' || ready?.observedGeneration === object.metadata.generation) return;
    for (const part of syncOf(object)) await until(signal, () => kubernetes.apply(part, OPERATOR).then(() => true, () => false));
    await kubernetes.setStatus(object, { conditions: [{
      type: 'Ready', status: 'True', reason: 'ReconciliationSucceeded', message: 'played', observedGeneration: object.metadata.generation, lastTransitionTime: new Date().toISOString(),
    }] });
  });
}

/** Returns the definitions of the kinds of the controllers, from their source. */
export function fluxDefinitions(): KubernetesObject[] {
  return CONTROLLERS.flatMap((name) => {
    const folder = join(programSource(name), 'config/crd/bases');
    return readdirSync(folder).flatMap((file) => yaml.loadAll(readFileSync(join(folder, file), 'utf8')) as KubernetesObject[]);
  }).filter((definition) => definition?.kind === 'CustomResourceDefinition');
}

function isEstablished(definition: KubernetesObject | undefined): boolean {
  return definition?.status?.conditions?.some(({ type, status }: any) => type === 'Established' && status === 'True') ?? false;
}

async function startControllers({ folder, kubeconfig, environment, programs }: FluxProps): Promise<void> {
  await Promise.all(CONTROLLERS.map(async (name) => {
    const [health, metrics, storage] = [await freePort(), await freePort(), await freePort()];
    const own = name === 'source-controller'
      ? ['--storage-path', makeFolder(folder, 'sources'), '--storage-addr', `127.0.0.1:${storage}`, '--storage-adv-addr', `127.0.0.1:${storage}`]
      : ['--requeue-dependency', name === 'kustomize-controller' ? LOOK : '1s'];
    programs.start(name, programPath(name), [
      '--health-addr', `127.0.0.1:${health}`, '--metrics-addr', `127.0.0.1:${metrics}`, '--events-addr', '', '--enable-leader-election=false', '--concurrent', WORKERS,
      '--kube-api-qps', '500', '--kube-api-burst', '1000', '--log-level', 'info', ...own,
    ], { cwd: makeFolder(folder, name), env: { PATH: process.env.PATH, HOME: folder, TMPDIR: makeFolder(folder, `${name}-tmp`), KUBECONFIG: kubeconfig, RUNTIME_NAMESPACE: NAMESPACE, ...environment } });
    await programs.until(name, async () => (await fetch(`http://127.0.0.1:${health}/readyz`)).ok);
  }));
}

/** Returns what the operator makes of `spec.sync`. */
function syncOf({ metadata: { namespace }, spec: { sync } }: KubernetesObject): KubernetesObject[] {
  if (!sync) return [];
  const metadata = { name: sync.name, namespace: namespace! };
  return [
    {
      apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', metadata,
      spec: { interval: sync.interval ?? '1m', url: sync.url, ref: { name: sync.ref }, ...(sync.pullSecret ? { secretRef: { name: sync.pullSecret } } : {}) },
    },
    {
      apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', metadata,
      spec: { interval: '10m', path: sync.path, prune: true, sourceRef: { kind: 'GitRepository', name: sync.name } },
    },
  ];
}

async function until(signal: AbortSignal, isDone: () => Promise<boolean>): Promise<void> {
  while (!signal.aborted && !await isDone()) await pause(500, signal);
}

function makeFolder(parent: string, name: string): string {
  const folder = join(parent, name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
