import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as yaml from 'js-yaml';
import { objectsIn } from '../../../rehearsal/chart-sources';
import { customResourceDefinition } from '../../../rehearsal/charts/definitions';
import { ControlPlane } from '../../../rehearsal/control-plane';
import { fluxDefinitions } from '../../../rehearsal/flux';
import { KubernetesError, KubernetesObject } from '../../../rehearsal/kubernetes';
import { Programs } from '../../../rehearsal/programs';
import { startControlPlane } from '../../support/control-plane';

// What the tree says is what a real API server takes: every object of both Sovereigns, with strict field validation, and rules of the kinds of
// catalyst.openova.io. Nothing of it runs.

const GOLDEN = join(__dirname, '../../golden/gitops');
const CRDS = join(__dirname, '../../../schemas/crds');
const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
const programs = new Programs(folder);
let plane: ControlPlane;

beforeAll(async () => {
  plane = await startControlPlane(folder, programs);
  const definitions = [...recorded(), ...fluxDefinitions(), ...ours()];
  for (const definition of definitions) await plane.kubernetes.apply(definition);
  const served = definitions.flatMap(({ spec: { group, names, versions } }) => (
    versions.filter((one: any) => one.served).map(({ name }: any): [string, string] => [`/apis/${group}/${name}`, names.kind])
  ));
  for (const [path, kind] of served) await untilServed(path, kind);
});
afterAll(async () => {
  plane?.close();
  await programs.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the API server serves a kind, which it does a little after it took the definition. */
async function untilServed(path: string, kind: string): Promise<void> {
  const isServed = () => plane.kubernetes.call('GET', path).then(({ resources }) => resources.some((one: any) => one.kind === kind), () => false);
  while (!await isServed()) await wait(100);
}

/** Objects below a folder of the golden trees that Kubernetes is to take. */
function goldenObjects(...path: string[]): KubernetesObject[] {
  return objectsIn(join(GOLDEN, ...path)).filter(({ apiVersion }) => !apiVersion.startsWith('kustomize.config.k8s.io/'));
}

/** Definitions of the kinds of charts, as they were recorded; those of Flux come from its controllers. */
function recorded(): KubernetesObject[] {
  const index: { file: string }[] = JSON.parse(readFileSync(join(CRDS, 'index.json'), 'utf8'));
  const kinds = new Map(index.map(({ file }) => file.replace('.json', '').split('_')).map(([group, version, kind]) => [`${kind}.${group}`, { group, kind, versions: [version] }]));
  return [...kinds.values()].filter(({ group }) => !group.endsWith('toolkit.fluxcd.io')).map((facts) => customResourceDefinition(facts) as KubernetesObject);
}

/** Definitions of our own kinds. */
function ours(): KubernetesObject[] {
  return goldenObjects('omantel.omani.works/system/catalyst-config/clusters/hz-fsn-mgt-prod/platform-crds');
}

/** Applies an object without keeping it, and returns what is said against it. */
async function complaint(object: KubernetesObject): Promise<string | undefined> {
  const { apiVersion, kind, metadata: { name, namespace } } = object;
  const root = apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
  const { resources } = await plane.kubernetes.call('GET', root);
  const { name: plural, namespaced } = resources.find((one: any) => one.kind === kind && !one.name.includes('/'));
  const path = `${root}/${namespaced ? `namespaces/${namespace}/` : ''}${plural}/${name}?dryRun=All&fieldManager=test&fieldValidation=Strict`;
  try {
    await plane.kubernetes.call('PATCH', path, object, 'application/apply-patch+yaml');
    return undefined;
  } catch (error) {
    if (error instanceof KubernetesError) return error.message;
    throw error;
  }
}

describe.each(['omantel.omani.works', 'cloud.bankdhofar.com'])('every object of %s', (sovereign) => {
  const config = join(sovereign, 'system/catalyst-config');

  beforeAll(async () => {
    const namespaces = goldenObjects(config).filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
    for (const name of new Set(['flux-system', ...namespaces])) await plane.kubernetes.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
  });

  test('is taken with strict field validation', async () => {
    const objects = goldenObjects(config).filter(({ kind }) => kind !== 'CustomResourceDefinition');
    const complaints: string[] = [];
    for (const object of objects) {
      const said = await complaint(object);
      if (said !== undefined) complaints.push(`${object.kind} ${object.metadata.namespace ?? ''}/${object.metadata.name}: ${said}`);
    }
    expect([objects.length > 100, complaints]).toEqual([true, []]);
  });

  test('of the catalogue is taken too', async () => {
    const complaints: string[] = [];
    const blueprints = readdirSync(join(GOLDEN, sovereign, 'catalog')).flatMap((name) => yaml.load(readFileSync(join(GOLDEN, sovereign, 'catalog', name, 'blueprint.yaml'), 'utf8')) as KubernetesObject);
    for (const blueprint of blueprints) {
      const said = await complaint({ ...blueprint, metadata: { ...blueprint.metadata, namespace: 'catalyst-system' } });
      if (said !== undefined) complaints.push(`${blueprint.metadata.name}: ${said}`);
    }
    expect([blueprints.length > 20, complaints]).toEqual([true, []]);
  });
});

describe('a kind of catalyst.openova.io', () => {
  const V = 'catalyst.openova.io/v1alpha1';
  const make = (kind: string, spec: object, namespace?: string): KubernetesObject => ({ apiVersion: V, kind, metadata: { name: 'test', ...(namespace ? { namespace } : {}) }, spec });
  const APPLICATION = {
    name: 'store', environment: 'acme-prod', blueprintRef: { name: 'bp-wordpress', version: '1.3.0' }, placement: { mode: 'active-active', regions: ['fsn', 'hel'], dns: { policy: 'nearest' } },
  };
  const ORGANIZATION = { displayName: 'Acme', contact: 'it@acme.example', tier: 'default' };
  const ENVIRONMENT = { organization: 'acme', envType: 'prod', branch: 'main', placement: [{ hostCluster: 'hz-fsn-rtz-prod', region: 'fsn', vcluster: 'hz-fsn-rtz-prod-acme' }] };
  const POLICY = { appliesTo: { environments: ['acme-prod'] }, rules: [{ kind: 'pr-required', approvers: ['release-managers'], minApprovals: 2 }] };
  const SECRETS = { appliesTo: { organizationLabels: {} }, rules: [{ kind: 'api-token', maxTTL: '90d', rotateBefore: '7d', autoRotate: true }] };
  const RUNBOOK = { triggers: [{ alertName: 'DiskFull' }], steps: [{ verify: 'df' }, { run: 'prune' }] };

  const valid: [string, object, string | undefined][] = [
    ['Application', APPLICATION, 'catalyst-system'], ['Organization', ORGANIZATION, undefined], ['Environment', ENVIRONMENT, undefined], ['EnvironmentPolicy', POLICY, 'catalyst-system'],
    ['SecretPolicy', SECRETS, 'catalyst-system'], ['Runbook', RUNBOOK, 'catalyst-system'],
  ];
  test.each(valid)('%s is taken when it keeps the rules', async (kind, spec, namespace) => {
    expect(await complaint(make(kind, spec, namespace))).toBe(undefined);
  });

  test.each<[string, string, object, string]>([
    ['Application', 'with two regions that is to run in one', { ...APPLICATION, placement: { mode: 'single-region', regions: ['fsn', 'hel'] } }, 'single-region takes one region, the other modes two or more'],
    ['Application', 'with one region that is to run in two', { ...APPLICATION, placement: { mode: 'active-active', regions: ['fsn'] } }, 'single-region takes one region, the other modes two or more'],
    ['Application', 'with a range of versions', { ...APPLICATION, blueprintRef: { name: 'bp-wordpress', version: '^1.3.0' } }, 'spec.blueprintRef.version in body should match'],
    ['Application', 'of something that is no Blueprint', { ...APPLICATION, blueprintRef: { name: 'wordpress', version: '1.3.0' } }, 'spec.blueprintRef.name in body should match'],
    ['Application', 'with a name that is no label', { ...APPLICATION, name: 'Store' }, 'spec.name in body should match'],
    ['Application', 'with a DNS policy that does not exist', { ...APPLICATION, placement: { ...APPLICATION.placement, dns: { policy: 'random' } } }, 'Unsupported value: "random"'],
    ['Application', 'with a field that does not exist', { ...APPLICATION, replicas: 2 }, '.spec.replicas: field not declared in schema'],
    ['Organization', 'of the tier of the platform', { ...ORGANIZATION, tier: 'platform' }, 'Unsupported value: "platform"'],
    ['Organization', 'that nobody can be reached for', { displayName: 'Acme', tier: 'default' }, 'spec.contact: Required value'],
    ['Environment', 'of a purpose that does not exist', { ...ENVIRONMENT, envType: 'production' }, 'Unsupported value: "production"'],
    ['Environment', 'that runs nowhere', { ...ENVIRONMENT, placement: [] }, 'spec.placement in body should have at least 1 items'],
    ['EnvironmentPolicy', 'without a rule', { ...POLICY, rules: [] }, 'spec.rules in body should have at least 1 items'],
    ['EnvironmentPolicy', 'with approvals and no team that gives them', { ...POLICY, rules: [{ kind: 'pr-required', minApprovals: 1 }] }, 'must validate one and only one schema (oneOf)'],
    ['EnvironmentPolicy', 'with a soak of no time', { ...POLICY, rules: [{ kind: 'soak', sourceEnvironment: 'acme-stg', duration: '0h' }] }, 'duration in body should match'],
    ['EnvironmentPolicy', 'with a score above all', { ...POLICY, rules: [{ kind: 're-score-gate', minScore: 101, severity: 'block' }] }, 'minScore in body should be less than or equal to 100'],
    ['SecretPolicy', 'with two rules for one kind of secrets', { ...SECRETS, rules: [SECRETS.rules[0], SECRETS.rules[0]] }, 'duplicate entries for key [kind="api-token"]'],
    ['SecretPolicy', 'with a lifetime of no unit', { ...SECRETS, rules: [{ ...SECRETS.rules[0], maxTTL: '90' }] }, 'maxTTL in body should match'],
    ['Runbook', 'with a step that does two things', { ...RUNBOOK, steps: [{ run: 'a', verify: 'b' }] }, 'must validate one and only one schema (oneOf)'],
    ['Runbook', 'that nothing starts', { ...RUNBOOK, triggers: [] }, 'spec.triggers in body should have at least 1 items'],
  ])('fails for an object of kind %s %s', async (kind, _, spec, message) => {
    expect(await complaint(make(kind, spec, valid.find(([name]) => name === kind)![2]))).toContain(message);
  });
});
