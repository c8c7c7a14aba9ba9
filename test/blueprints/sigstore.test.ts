import { Sigstore, SigstoreProps } from '../../blueprints';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

const planWith = (props: SigstoreProps = {}, nodes: number = 1) => {
  const sovereign = testSovereign({ nodes });
  new Sigstore(sovereign.managementCluster, undefined, props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
};
const SIGNED = { name: 'acme', images: ['harbor.acme.example/**'], issuer: 'https://accounts.acme.example', subjectRegExp: '^.+@acme\\.example$' };

test.each([[1, 1, false], [3, 2, true]])('on %d machines answers with %d replicas', (nodes, replicas, many) => {
  expect(valuesOf(planWith({}, nodes), 'sigstore').webhook).toMatchObject({ replicaCount: replicas, podDisruptionBudget: { enabled: many } });
});

test('is asked only where a namespace wants it, and holds up nobody else', () => {
  expect(valuesOf(planWith(), 'sigstore').webhook).toMatchObject({
    failurePolicy: 'Fail',
    namespaceSelector: { matchExpressions: [{ key: 'policy.sigstore.dev/include', operator: 'In', values: ['true'] }] },
    configData: { 'no-match-policy': 'warn' },
  });
});

test('cleans up with an image that does not move', () => {
  expect(valuesOf(planWith(), 'sigstore').leasescleanup.image.version).not.toContain('latest');
});

test('has images of the platform signed by the workflows that build them', () => {
  const plan = planWith();
  expect(dependenciesOf(plan, 'sigstore-policies')).toContain('sigstore');
  const { authorities, images, mode } = objectOf(plan, 'sigstore-policies', 'ClusterImagePolicy', 'openova').spec;
  expect([mode, images]).toEqual(['enforce', [{ glob: 'ghcr.io/openova-io/**' }]]);
  const [{ issuer, subjectRegExp }] = authorities[0].keyless.identities;
  expect(issuer).toBe('https://token.actions.githubusercontent.com');
  const signs = (subject: string) => new RegExp(subjectRegExp).test(subject);
  expect(signs('https://github.com/openova-io/openova/.github/workflows/build.yaml@refs/heads/main')).toBe(true);
  expect(signs('https://github.com/openova-io-not/openova/.github/workflows/build.yaml@refs/heads/main')).toBe(false);
});

test('has other images signed by others', () => {
  const policies = objectsOf(planWith({ signedImages: [SIGNED] }), 'sigstore-policies');
  expect(policies.map(({ metadata, spec }) => [metadata.name, spec.images, spec.authorities[0].keyless.identities])).toEqual([
    ['acme', [{ glob: 'harbor.acme.example/**' }], [{ issuer: 'https://accounts.acme.example', subjectRegExp: '^.+@acme\\.example$' }]],
  ]);
});

describe('fails when', () => {
  const failing = (change: object) => () => planWith({ signedImages: [{ ...SIGNED, ...change }] });
  const PATH = 'omantel/hz-fsn-mgt-prod/sigstore';

  test('a rule is for no image', () => {
    expect(failing({ images: [] })).toThrow(new Error(`${PATH}: 'signedImages.images' must be patterns of image names, got []; write for example ghcr.io/openova-io/**`));
  });

  test('an issuer has no address', () => {
    expect(failing({ issuer: 'github' })).toThrow(new Error(`${PATH}: 'signedImages.issuer' must be an https:// address, got "github"; write the address of the issuer`));
  });

  test.each(['acme', '^.*$', '^.+$'])('anybody may sign: %s', (subjectRegExp) => {
    expect(failing({ subjectRegExp })).toThrow(new Error(
      `${PATH}: 'signedImages.subjectRegExp' must be anchored, and of somebody, got ${JSON.stringify(subjectRegExp)}; write for example '^https://github\\.com/acme/.+$'`,
    ));
  });
});
