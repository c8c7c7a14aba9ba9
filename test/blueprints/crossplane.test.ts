import { CertManager, Cilium, Crossplane, CrossplaneClaims, CrossplaneProviders, ExternalSecrets, HcloudCcm, HcloudCsi, OpenBao } from '../../blueprints';
import { CLAIMS } from '../../blueprints/private/crossplane-definitions';
import { HETZNER_COMPOSITIONS, HETZNER_KINDS } from '../../blueprints/private/crossplane-hetzner';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';

const planned = () => {
  const { managementCluster: cluster } = testSovereign({ nodes: 3 });
  new CertManager(cluster);
  new Cilium(cluster);
  new Crossplane(cluster);
  new CrossplaneClaims(cluster);
  new CrossplaneProviders(cluster);
  new ExternalSecrets(cluster);
  new HcloudCcm(cluster);
  new HcloudCsi(cluster);
  new OpenBao(cluster);
  return planOf(cluster.sovereign);
};
const plan = planned();

describe('CrossplaneProviders', () => {
  test('installs the provider with a pinned package, and switches on the kinds that are used', () => {
    const [provider] = objectsOf(plan, 'crossplane-providers').filter(({ kind }) => kind === 'Provider');
    expect(provider.spec).toEqual({ package: 'ghcr.io/hipervincle/provider-hetzner:v0.2.1', runtimeConfigRef: { name: 'provider-hetzner' } });
    expect(objectOf(plan, 'crossplane-providers', 'ManagedResourceActivationPolicy').spec.activate).toEqual(HETZNER_KINDS);
    expect(plan.tryFindUnit('crossplane-providers')!.prune).toBe(false);
  });

  test('takes the token of Phase 0 into the store, and gives it to the provider in its words', () => {
    const push = objectsOf(plan, 'crossplane-providers-access').find(({ kind }) => kind === 'PushSecret');
    expect(push).toMatchObject({
      metadata: { name: 'hcloud-token', namespace: 'kube-system' },
      spec: {
        updatePolicy: 'Replace', selector: { secret: { name: 'hcloud' } },
        data: [{ match: { secretKey: 'token', remoteRef: { remoteKey: 'platform/kube-system/hcloud/token', property: 'token' } } }],
      },
    });
    expect(objectOf(plan, 'crossplane-providers-access', 'ExternalSecret').spec).toMatchObject({
      target: { name: 'provider-hetzner', template: { data: { credentials: '{"token":"{{ index . "token" }}"}' } } },
      data: [{ secretKey: 'token', remoteRef: { key: 'platform/kube-system/hcloud/token', property: 'token' } }],
    });
    expect(objectOf(plan, 'crossplane-providers-access', 'ClusterProviderConfig').spec.credentials).toEqual({
      source: 'Secret', secretRef: { name: 'provider-hetzner', namespace: 'crossplane-system', key: 'credentials' },
    });
    expect(dependenciesOf(plan, 'crossplane-providers-access')).toEqual(expect.arrayContaining(['crossplane-providers', 'external-secrets-store']));
  });
});

describe('CrossplaneClaims', () => {
  test('defines what can be asked of a cloud, and keeps it', () => {
    const names = objectsOf(plan, 'crossplane-claims').filter(({ kind }) => kind === 'CompositeResourceDefinition').map(({ metadata }) => metadata.name);
    expect(names).toEqual([
      'clusterclaims.compose.openova.io', 'loadbalancerclaims.compose.openova.io', 'nodeactionclaims.compose.openova.io', 'nodepoolclaims.compose.openova.io',
      'peeringclaims.compose.openova.io', 'regionclaims.compose.openova.io',
    ]);
    expect(plan.tryFindUnit('crossplane-claims')!.prune).toBe(false);
  });

  test('composes with functions that are there, once the provider is', () => {
    const functions = objectsOf(plan, 'crossplane-functions').filter(({ kind }) => kind === 'Function').map(({ metadata }) => metadata.name);
    for (const { kind } of CLAIMS) {
      const { spec } = objectOf(plan, 'crossplane-claims-compositions', 'Composition', `hetzner-${kind.toLowerCase()}s`);
      expect([spec.compositeTypeRef.kind, spec.mode]).toEqual([kind, 'Pipeline']);
      expect(functions).toEqual(expect.arrayContaining(spec.pipeline.map(({ functionRef }: any) => functionRef.name)));
    }
    expect(dependenciesOf(plan, 'crossplane-claims-compositions')).toEqual(expect.arrayContaining(['crossplane-claims', 'crossplane-providers']));
  });

  test('lets Crossplane make Jobs, and these remove machines in one namespace', () => {
    expect(objectOf(plan, 'crossplane-claims', 'ClusterRole').metadata.labels).toMatchObject({ 'rbac.crossplane.io/aggregate-to-crossplane': 'true' });
    expect(objectOf(plan, 'crossplane-claims', 'Role', 'node-action').metadata.namespace).toBe('crossplane-system');
  });
});

/** Documents of a template, with something in place of every expression: `any` in a text, a number or a list elsewhere. */
function documentsOf(template: string): any[] {
  const json = template.split('\n').filter((line) => line.startsWith('{"'));
  return json.map((line) => JSON.parse(line.replace(/"(?:\{\{.*?\}\}|[^"\\])*"|\{\{(.*?)\}\}/g, (whole, expression?: string) => {
    if (expression === undefined) return whole.replace(/\{\{.*?\}\}/g, 'any');
    return expression.includes('toJson') ? '[]' : expression.includes('quote') ? '"any"' : '1';
  })));
}

describe('what Hetzner Cloud makes of a', () => {
  test.each(CLAIMS.map(({ kind }) => kind))('%s is valid, and every kind of it is switched on', (kind) => {
    const documents = documentsOf(HETZNER_COMPOSITIONS[kind]);
    const composed = documents.filter((one) => one.metadata);
    expect(composed.length).toBeGreaterThan(0);
    for (const { metadata, ...rest } of composed) expect(validateManifest({ ...rest, metadata: { name: 'any', namespace: 'any', ...metadata, labels: {} } })).toEqual([]);
    const plurals = composed.filter(({ apiVersion }) => apiVersion.includes('hetzner')).map((one) => `${one.kind.toLowerCase()}s.${one.apiVersion.split('/')[0]}`);
    expect(plurals.filter((plural) => !HETZNER_KINDS.includes(plural))).toEqual([]);
  });

  test.each(CLAIMS)('$kind reads only what can be asked for, and tells what it says it does', ({ kind, properties, status }) => {
    const template = HETZNER_COMPOSITIONS[kind];
    const read = [...template.matchAll(/\$spec\.(\w+)/g)].map(([, name]) => name);
    expect(read.filter((name) => !(name in properties))).toEqual([]);
    const [told] = documentsOf(template).filter((one) => one.status).map((one) => Object.keys(one.status));
    expect(told ?? []).toEqual(Object.keys(status));
  });

  test('LoadBalancerClaim has what names every listener and every target once', () => {
    const names = documentsOf(HETZNER_COMPOSITIONS.LoadBalancerClaim).filter((one) => one.metadata)
      .map(({ metadata }) => metadata.annotations['gotemplating.fn.crossplane.io/composition-resource-name']);
    expect(names).toEqual(['load-balancer', 'attachment', 'listener-any', 'label-target-any', 'ip-target-any']);
  });
});
