import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BootstrapKit } from '../../../blueprints';
import { BuildingBlock, RegionProps } from '../../../index';
import { ControlPlane } from '../../../rehearsal/control-plane';
import { KubernetesObject } from '../../../rehearsal/kubernetes';
import { Programs } from '../../../rehearsal/programs';
import { startControlPlane } from '../../support/control-plane';
import { cluster, gcpRegion, huaweiRegion, objectsOf, ociRegion, planOf, testSovereign } from '../../support/fixtures';

// A real API server takes the objects of controllers and drivers that have no chart.

const { MGT } = BuildingBlock;
const folder = mkdtempSync(join(tmpdir(), 'clouds-api-'));
const programs = new Programs(folder);
let plane: ControlPlane;

beforeAll(async () => {
  plane = await startControlPlane(folder, programs);
});
afterAll(async () => {
  plane?.close();
  await programs.stop();
  rmSync(folder, { recursive: true, force: true });
});

const CLOUDS: [name: string, region: RegionProps, units: string[]][] = [
  ['Google', gcpRegion(cluster(MGT, 3, 0, 'n2-standard-16')), ['gcp-ccm', 'gcp-pd-csi']],
  ['Huawei', huaweiRegion(cluster(MGT, 3, 3, 's7.4xlarge.2')), ['huawei-ccm', 'huawei-evs-csi']],
  ['Oracle', ociRegion(cluster(MGT, 3, 0, 'VM.Standard.E5.Flex-8-64')), ['oci-bv-csi', 'oci-ccm']],
];

test.each(CLOUDS)('at %s', async (_, region, units) => {
  const sovereign = testSovereign({ regions: [region] });
  new BootstrapKit(sovereign, 'kit', { crossplaneProviders: { googleProject: 'example-platform' } });
  const plan = planOf(sovereign);
  const objects: KubernetesObject[] = units.flatMap((unit) => objectsOf(plan, unit));
  const complaints: string[] = [];
  for (const namespace of new Set(objects.flatMap(({ metadata }) => metadata.namespace ?? []))) {
    await plane.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
  }
  // No controller makes Pods here, and what they may do is asked of Pods.
  const pods = objects.filter(({ kind }) => kind === 'DaemonSet' || kind === 'Deployment').map(({ metadata: { name, namespace }, spec }): KubernetesObject => (
    { apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace, labels: spec.template.metadata.labels }, spec: spec.template.spec }
  ));
  for (const object of [...objects, ...pods]) {
    await plane.kubernetes.apply(object).catch((error) => complaints.push(`${object.kind} ${object.metadata.name}: ${error.message}`));
  }
  expect(complaints).toEqual([]);
  expect(pods.length).toBeGreaterThan(units.length);
});
