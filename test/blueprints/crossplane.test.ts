import {
  AwsCcm, BootstrapKit, CertManager, Cilium, Crossplane, CrossplaneClaims, CrossplaneProviders, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao,
} from '../../blueprints';
import { CROSSPLANE_AWS } from '../../blueprints/private/crossplane-aws';
import { CROSSPLANE_CLOUDS } from '../../blueprints/private/crossplane-clouds';
import { CLAIMS } from '../../blueprints/private/crossplane-definitions';
import { CROSSPLANE_HETZNER } from '../../blueprints/private/crossplane-hetzner';
import { BuildingBlock } from '../../constructs';
import { awsRegion, cluster, dependenciesOf, objectOf, objectsOf, ociRegion, planOf, region, testSovereign } from '../support/fixtures';
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
    expect(objectOf(plan, 'crossplane-providers', 'ManagedResourceActivationPolicy').spec.activate).toEqual(CROSSPLANE_HETZNER.kinds);
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

describe('a Sovereign at Amazon', () => {
  const { MGT, RTZ } = BuildingBlock;
  const atAmazon = () => {
    const { managementCluster: cluster } = testSovereign({ regions: [awsRegion({ buildingBlock: MGT, controlPlane: { instanceType: 'm6i.4xlarge', count: 3 } })] });
    for (const Member of [AwsCcm, Cilium, Crossplane, CrossplaneClaims, CrossplaneProviders, GatewayApi]) new Member(cluster);
    return planOf(cluster.sovereign);
  };
  const aws = atAmazon();

  test('has the packages of what is used, at one version, and switches their kinds on', () => {
    const packages = objectsOf(aws, 'crossplane-providers-aws').filter(({ kind }) => kind === 'Provider').map(({ spec }) => spec.package);
    expect(packages).toEqual(['provider-aws-ec2', 'provider-aws-elbv2', 'provider-family-aws'].map((name) => `xpkg.crossplane.io/crossplane-contrib/${name}:v2.6.0`));
    expect(objectOf(aws, 'crossplane-providers-aws', 'ManagedResourceActivationPolicy').spec.activate).toEqual(CROSSPLANE_AWS.kinds);
    expect(objectsOf(aws, 'crossplane-providers').map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'DeploymentRuntimeConfig provider-aws-ec2', 'DeploymentRuntimeConfig provider-aws-elbv2', 'DeploymentRuntimeConfig provider-family-aws',
    ]);
    expect([aws.tryFindUnit('crossplane-providers-aws')!.prune, dependenciesOf(aws, 'crossplane-providers-aws').includes('crossplane-providers')]).toEqual([false, true]);
    expect(aws.sovereignPlan.findings).toEqual([]);
    expect(aws.units.flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
  });

  test('has an access key of its own, which is none of the controllers', () => {
    expect(objectOf(aws, 'crossplane-providers-aws-access', 'ClusterProviderConfig')).toMatchObject({
      apiVersion: 'aws.m.upbound.io/v1beta1', spec: { credentials: { source: 'Secret', secretRef: { name: 'provider-aws', namespace: 'crossplane-system', key: 'credentials' } } },
    });
    expect(dependenciesOf(aws, 'crossplane-providers-aws-access')).toContain('crossplane-providers-aws');
    const { fields: [{ variable }] } = aws.phaseZeroSecrets.find(({ name }) => name === 'provider-aws')!;
    expect([variable!.composition!.format, variable!.composition!.variables.map(({ name }) => name)]).toEqual([
      '[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n', ['crossplane_aws_access_key_id', 'crossplane_aws_secret_access_key'],
    ]);
  });

  test('and at Hetzner has both, and claims that choose none are of the cloud of the management cluster', () => {
    const regions = [region('fsn', cluster(MGT, 3)), awsRegion({ buildingBlock: RTZ, controlPlane: { instanceType: 'm6i.4xlarge', count: 3 } })];
    const sovereign = testSovereign({ regions });
    new BootstrapKit(sovereign, 'kit');
    const both = planOf(sovereign);
    expect(both.sovereignPlan.findings).toEqual([]);
    expect(objectsOf(both, 'crossplane-claims-compositions').map(({ metadata }) => metadata.labels['compose.openova.io/cloud']).filter((one) => one === 'aws')).toHaveLength(CLAIMS.length);
    expect(objectOf(both, 'crossplane-claims', 'CompositeResourceDefinition', 'regionclaims.compose.openova.io').spec.defaultCompositionRef).toEqual({ name: 'hetzner-regionclaims' });
    expect(objectOf(plan, 'crossplane-claims', 'CompositeResourceDefinition', 'regionclaims.compose.openova.io').spec.defaultCompositionRef).toBeUndefined();
    expect(objectOf(both, 'crossplane-claims', 'Role', 'node-action').rules).toEqual([
      { apiGroups: ['server.hetzner.m.crossplane.io'], resources: ['servers'], verbs: ['get', 'list', 'delete'] },
      { apiGroups: ['ec2.aws.m.upbound.io'], resources: ['instances'], verbs: ['get', 'list', 'delete'] },
    ]);
  });
});

test('fails where there is no provider for a cloud of the Sovereign', () => {
  const sovereign = testSovereign({ regions: [ociRegion(cluster(BuildingBlock.MGT, 3, 0, 'VM.Standard.E5.Flex-8-64'))] });
  expect(CrossplaneProviders.isUsefulOn(sovereign)).toBe(false);
  expect(() => new CrossplaneProviders(sovereign.managementCluster)).toThrow(new Error(
    'omantel/oci-fra-mgt-prod/crossplane-providers: there is no provider for oci whose kinds claims can be made of, only for hetzner or aws; leave it out',
  ));
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

const EVERY = CROSSPLANE_CLOUDS.flatMap((cloud) => CLAIMS.map((claim) => ({ ...claim, at: cloud.provider.name, cloud })));

describe('what a cloud makes of claims', () => {
  test.each(EVERY)('$at: $kind is valid, and every kind of it is switched on', ({ cloud, kind }) => {
    const documents = documentsOf(cloud.compositions[kind]);
    const composed = documents.filter((one) => one.metadata);
    expect(composed.length).toBeGreaterThan(0);
    for (const { metadata, ...rest } of composed) expect(validateManifest({ ...rest, metadata: { name: 'any', namespace: 'any', ...metadata, labels: {} } })).toEqual([]);
    const plurals = composed.filter(({ apiVersion }) => apiVersion.includes('.m.')).map((one) => `${one.kind.toLowerCase()}s.${one.apiVersion.split('/')[0]}`);
    expect(plurals.filter((plural) => !cloud.kinds.includes(plural))).toEqual([]);
  });

  test.each(EVERY)('$at: $kind reads only what can be asked for, and tells what it says it does', ({ cloud, kind, properties, status }) => {
    const template = cloud.compositions[kind];
    const read = [...template.matchAll(/\$spec\.(\w+)/g)].map(([, name]) => name);
    expect(read.filter((name) => !(name in properties))).toEqual([]);
    const [told] = documentsOf(template).filter((one) => one.status).map((one) => Object.keys(one.status));
    expect(told ?? []).toEqual(Object.keys(status));
  });

  test('names every listener and every target once', () => {
    const namesOf = (template: string) => documentsOf(template).filter((one) => one.metadata)
      .map(({ metadata }) => metadata.annotations['gotemplating.fn.crossplane.io/composition-resource-name']);
    expect(namesOf(CROSSPLANE_HETZNER.compositions.LoadBalancerClaim)).toEqual(['load-balancer', 'attachment', 'listener-any', 'label-target-any', 'ip-target-any']);
    expect(namesOf(CROSSPLANE_AWS.compositions.LoadBalancerClaim)).toEqual(['load-balancer', 'target-group-any', 'listener-any', 'target-any-any']);
  });
});
