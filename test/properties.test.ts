import * as fc from 'fast-check';
import {
  blueprints, BuildingBlock, ChartSource, Checks, Domain, EnvType, Fleet, GitOpsApp, GitOpsSource, Hetzner, KeycloakTopology, Names, Sovereign, SovereignPlan,
  TlsStrategy,
} from '../index';
import { SSH_KEY } from './support/fixtures';
import { registerCrd, validateManifest } from './support/manifest-schema';

// Whatever is defined gives either an error that says what to write instead, or output that every validator accepts.

const word = fc.stringMatching(/^[a-zA-Z0-9-]{0,12}$/);
const name = fc.oneof({ weight: 6, arbitrary: fc.stringMatching(/^[a-z][a-z0-9]{3,9}$/) }, { weight: 1, arbitrary: word });
const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: bad });
const instanceType = mostly(fc.constantFrom('ccx33', 'ccx43', 'cpx62'), fc.constantFrom('cx42', 'cpx02', 'cpx51', 'm6i.large'));
const controlPlane = fc.record({ instanceType, count: mostly(fc.constantFrom(1, 3), fc.constantFrom(0, 2, 5)) });
const pools = fc.array(fc.record({ name, instanceType, count: mostly(fc.integer({ min: 0, max: 4 }), fc.constantFrom(-1, 101)) }), { maxLength: 2 });
const maxPodsPerNode = mostly(fc.constant(110), fc.constant(50));
const hostCluster = (block: fc.Arbitrary<BuildingBlock>) => fc.record({ buildingBlock: block, controlPlane, pools, maxPodsPerNode });
const { MGT, RTZ, DMZ } = BuildingBlock;

const shape = mostly(
  fc.oneof(
    fc.tuple(hostCluster(fc.constant(MGT))).map((clusters) => [clusters]),
    fc.tuple(hostCluster(fc.constant(MGT)), hostCluster(fc.constant(RTZ))).map((clusters) => [clusters]),
    fc.tuple(hostCluster(fc.constant(MGT)), hostCluster(fc.constant(RTZ)), hostCluster(fc.constant(RTZ))).map(([mgt, one, two]) => [[mgt, one], [two]]),
  ),
  fc.array(fc.array(hostCluster(fc.constantFrom(MGT, RTZ, DMZ)), { maxLength: 3 }), { maxLength: 3 }) as fc.Arbitrary<any>,
);

const definition = fc.record({
  name,
  shape,
  codes: mostly(fc.shuffledSubarray(['fsn', 'nbg', 'hel', 'ash', 'sin'], { minLength: 3 }), fc.array(word, { minLength: 3, maxLength: 3 })),
  pool: mostly(fc.constantFrom('omani.works', 'openova.io'), word),
  envType: fc.constantFrom(EnvType.PROD, EnvType.STG, EnvType.DEV),
  keycloakTopology: fc.constantFrom(KeycloakTopology.PER_ORGANIZATION, KeycloakTopology.SHARED_SOVEREIGN),
  tls: fc.constantFrom(TlsStrategy.letsEncrypt(), TlsStrategy.internalOnly(), TlsStrategy.corporateCa()),
  charts: fc.constantFrom(ChartSource.upstream(), ChartSource.mirror('oci://harbor.example.com/x')),
});
type Definition = typeof definition extends fc.Arbitrary<infer T> ? T : never;

function define(given: Definition): Sovereign {
  const sovereign = new Sovereign(new Fleet(), given.name, {
    domain: Domain.pool(given.pool),
    owner: { organization: 'Example', email: 'a@example.com', country: 'DE' },
    sshPublicKeys: [SSH_KEY],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/a.git' }),
    regions: given.shape.map((hostClusters: any, index: number) => ({ provider: Hetzner.cloud(), code: given.codes[index], hostClusters })),
    envType: given.envType, keycloakTopology: given.keycloakTopology, tls: given.tls, charts: given.charts,
  });
  new blueprints.BootstrapKit(sovereign, 'kit');
  new blueprints.CatalystPlatform(sovereign, 'platform');
  return sovereign;
}

/** What an error has to look like: path, problem, and what to do; one per line. */
const HOUSE = /^\S.*: .+; \S.*$/;

test('every definition gives an error to act on, or valid output', () => {
  const outcomes = { refused: 0, found: 0, valid: 0 };
  fc.assert(fc.property(definition, (given) => {
    let sovereign: Sovereign;
    try {
      sovereign = define(given);
    } catch (error) {
      outcomes.refused += 1;
      const lines = (error as Error).message.split('\n');
      expect(lines.filter((line) => !HOUSE.test(line))).toEqual([]);
      return;
    }
    const findings = Checks.findings(sovereign).map(String);
    if (findings.length > 0) {
      outcomes.found += 1;
      expect(findings.filter((line) => !HOUSE.test(line))).toEqual([]);
      return;
    }
    outcomes.valid += 1;
    const plan = SovereignPlan.of(sovereign);
    const manifests = plan.clusters.flatMap((cluster) => cluster.units.flatMap((unit) => unit.manifests));
    manifests.filter((manifest) => manifest.kind === 'CustomResourceDefinition').forEach((crd) => registerCrd(crd));
    expect(manifests.flatMap((manifest) => validateManifest(manifest))).toEqual([]);
    const tree = GitOpsApp.tree(plan);
    expect(tree.paths.filter((path) => /\$\{|undefined|PLACEHOLDER/.test(tree.content(path)))).toEqual([]);
  }), { numRuns: 120, seed: 20261125 });
  // A property that only ever sees one kind of definition proves little.
  expect(Object.values(outcomes).every((count) => count >= 10)).toBe(true);
});

describe('names', () => {
  const assertions: [string, (path: string, value: string) => void][] = [
    ['Sovereign', Names.assertSovereign], ['Organization', Names.assertOrganization], ['Application', Names.assertApplication], ['node pool', Names.assertNodePool],
  ];

  test.each(assertions)('whatever a %s is called, it is a DNS label or an error in house form', (_, assert) => {
    fc.assert(fc.property(fc.oneof(word, fc.string({ maxLength: 70 })), (value) => {
      try {
        assert('path', value);
      } catch (error) {
        expect((error as Error).message.split('\n').filter((line) => !HOUSE.test(line))).toEqual([]);
        return;
      }
      expect(value).toMatch(/^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/);
    }), { numRuns: 500, seed: 20261125 });
  });
});
