import { BootstrapKit, TrivyProps } from '../../blueprints';
import { dependenciesOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

const planWith = (trivy?: TrivyProps) => {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit', { trivy });
  return planOf(sovereign);
};
const values = (trivy?: TrivyProps) => valuesOf(planWith(trivy), 'trivy');

test('scans all namespaces but those of the machines and its own, two images at a time', () => {
  expect(values()).toMatchObject({ targetNamespaces: '', excludeNamespaces: 'kube-system,trivy-system', operator: { scanJobsConcurrentLimit: 2 } });
  expect(values({ concurrentScans: 5 }).operator.scanJobsConcurrentLimit).toBe(5);
});

test('keeps one database of flaws, on a volume that goes with it', () => {
  const plan = planWith();
  const { operator, trivy } = valuesOf(plan, 'trivy');
  expect(operator.builtInTrivyServer).toBe(true);
  expect(trivy).toMatchObject({ mode: 'ClientServer', storageClassEnabled: true, storageClassName: 'hcloud-volumes', storageSize: '10Gi' });
  expect(dependenciesOf(plan, 'trivy')).toContain('hcloud-csi');
});

test('reports what can be mended, and the rest when asked to', () => {
  expect(values().trivy).toMatchObject({ severity: 'HIGH,CRITICAL', ignoreUnfixed: true });
  expect(values({ unfixedReported: true }).trivy.ignoreUnfixed).toBe(false);
});

test('makes no Pods on the machines themselves', () => {
  expect(values().operator).toMatchObject({ infraAssessmentScannerEnabled: false, clusterComplianceEnabled: false });
  expect(values().compliance.specs).toEqual([]);
});

test('names its scanner', () => {
  expect(values().trivy.image.tag).toBe('0.72.0');
});

test.each(['0.69.4', '0.69.5', '0.69.6', 'v0.69.6', '0.69.6-amd64'])('fails when the scanner is %s, which was tampered with', (tag) => {
  expect(() => planWith({ values: { trivy: { image: { tag } } } })).toThrow(new Error(
    `omantel/hz-fsn-mgt-prod/trivy: 'values.trivy.image.tag' must be a release that was not tampered with, got "${tag}"; leave it out`,
  ));
});

test('fails when no image is scanned at a time', () => {
  expect(() => planWith({ concurrentScans: 0 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/trivy: 'concurrentScans' must be a whole number of at least 1, got 0; leave it out for 2",
  ));
});
