import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import * as yaml from 'js-yaml';
import { ControlPlane } from '../../../rehearsal/control-plane';
import { KubernetesObject } from '../../../rehearsal/kubernetes';
import { programPath, Programs } from '../../../rehearsal/programs';
import { standInChart } from '../../../rehearsal/stand-in-chart';
import { startControlPlane } from '../../support/control-plane';
import { goldenReleases, Release } from '../../support/releases';

// A real API server takes what the stand-in charts of the largest cluster make, strictly, and their Pods at the level of their namespace.

const HELM = programPath('helm');
const CLUSTER = 'omantel.omani.works/system/catalyst-config/clusters/hz-fsn-mgt-prod';
const releases = goldenReleases().filter(({ cluster }) => cluster === 'hz-fsn-mgt-prod');
const folder = mkdtempSync(join(tmpdir(), 'charts-api-'));
const programs = new Programs(folder);
let plane: ControlPlane;
let objects: KubernetesObject[];

beforeAll(async () => {
  objects = releases.flatMap(render);
  plane = await startControlPlane(folder, programs);
});
afterAll(async () => {
  plane?.close();
  await programs.stop();
  rmSync(folder, { recursive: true, force: true });
});

function render({ name, chart, version, namespace, values }: Release): KubernetesObject[] {
  const [archive, file] = [join(folder, `${chart}.tgz`), join(folder, 'values.json')];
  writeFileSync(archive, standInChart(chart, version).archive);
  writeFileSync(file, JSON.stringify(values));
  const args = ['template', name, archive, '--namespace', namespace, '--include-crds', '--kube-version', '1.35.4', '-f', file];
  return (yaml.loadAll(execFileSync(HELM, args, { encoding: 'utf8', maxBuffer: 64 << 20 })) as KubernetesObject[]).filter(Boolean);
}

const title = ({ kind, metadata }: KubernetesObject) => `${kind} ${metadata.namespace ?? ''}/${metadata.name}`;

async function complaints(of: KubernetesObject[], act: (object: KubernetesObject) => Promise<unknown>): Promise<string[]> {
  const found: string[] = [];
  for (const object of of) await act(object).catch((error) => found.push(`${title(object)}: ${error.message}`));
  return found;
}

test('every kind is taken, and is served', async () => {
  const kinds = objects.filter(({ kind }) => kind === 'CustomResourceDefinition');
  expect(await complaints(kinds, (object) => plane.kubernetes.apply(object))).toEqual([]);
  const established = async ({ apiVersion, kind, metadata }: KubernetesObject) => {
    const { status } = (await plane.kubernetes.find(apiVersion, kind, metadata.name))!;
    const wrong = status.conditions?.filter(({ type, status: is }: any) => (type === 'Established' ? is !== 'True' : type === 'NonStructuralSchema' && is === 'True'));
    if (!status.conditions || wrong.length > 0) throw new Error(JSON.stringify(status.conditions));
  };
  await setTimeout(3000);
  expect(await complaints(kinds, established)).toEqual([]);
});

test('every other object is taken', async () => {
  const files = readdirSync(join(__dirname, '../../golden/gitops', CLUSTER), { recursive: true }).map(String).filter((file) => file.endsWith('namespace.yaml'));
  const namespaces = files.flatMap((file) => yaml.loadAll(readFileSync(join(__dirname, '../../golden/gitops', CLUSTER, file), 'utf8')) as KubernetesObject[]);
  // Phase 0 makes the one of Flux.
  namespaces.push({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'flux-system', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } } });
  for (const { metadata } of namespaces) await plane.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: metadata.name, labels: metadata.labels } });
  const others = objects.filter(({ kind }) => kind !== 'CustomResourceDefinition');
  others.sort((a, b) => Number(b.kind === 'Namespace') - Number(a.kind === 'Namespace'));
  expect(await complaints(others, (object) => plane.kubernetes.apply(object))).toEqual([]);
});

test('every Pod is taken at the level of its namespace', async () => {
  const workloads = objects.filter(({ spec }) => spec?.template?.spec?.containers);
  // The controller of StatefulSets adds the volumes of their claims.
  const claims = (spec: any) => (spec.volumeClaimTemplates ?? []).map(({ metadata: { name } }: any) => ({ name, emptyDir: {} }));
  const dry = ({ metadata, spec: { template, ...spec } }: KubernetesObject) => plane.kubernetes.call('POST', `/api/v1/namespaces/${metadata.namespace}/pods?dryRun=All`, {
    apiVersion: 'v1', kind: 'Pod', metadata: { name: 'dry', labels: template.metadata.labels },
    spec: { ...template.spec, volumes: [...template.spec.volumes ?? [], ...claims(spec)] },
  });
  const found = await complaints(workloads, dry);
  expect(found).toEqual([]);
  expect(workloads.length).toBeGreaterThan(20);
});
