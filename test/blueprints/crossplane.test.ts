import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AwsCcm, AzureCcm, BootstrapKit, CertManager, Cilium, Crossplane, CrossplaneClaims, CrossplaneProviders, ExternalSecrets, GatewayApi, GcpCcm, HcloudCcm,
  HcloudCsi, HuaweiCcm, OciCcm, OpenBao,
} from '../../blueprints';
import { CROSSPLANE_AWS } from '../../blueprints/private/crossplane-aws';
import { CROSSPLANE_AZURE } from '../../blueprints/private/crossplane-azure';
import { CROSSPLANE_CLOUDS } from '../../blueprints/private/crossplane-clouds';
import { CLAIMS } from '../../blueprints/private/crossplane-definitions';
import { CROSSPLANE_GCP } from '../../blueprints/private/crossplane-gcp';
import { CROSSPLANE_HETZNER } from '../../blueprints/private/crossplane-hetzner';
import { CROSSPLANE_HUAWEI } from '../../blueprints/private/crossplane-huawei';
import { CROSSPLANE_OCI } from '../../blueprints/private/crossplane-oci';
import { BuildingBlock } from '../../constructs';
import {
  awsRegion, azureRegion, cluster, dependenciesOf, gcpRegion, huaweiRegion, objectOf, objectsOf, ociRegion, planOf, region, testSovereign,
} from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { validateTerraform } from '../support/terraform-schema';

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

const { MGT, RTZ } = BuildingBlock;
const CREDENTIALS = { source: 'Secret', secretRef: { namespace: 'crossplane-system', key: 'credentials' } };
const ELSEWHERE = [
  {
    title: 'Amazon', cloud: CROSSPLANE_AWS, region: () => awsRegion(cluster(MGT, 3, 0, 'm6i.4xlarge')), Controller: AwsCcm, version: 'v2.6.0',
    packages: ['provider-aws-ec2', 'provider-aws-elbv2', 'provider-family-aws'], access: 'aws.m.upbound.io/v1beta1', said: {},
    format: '[default]\naws_access_key_id = %s\naws_secret_access_key = %s\n', variables: ['crossplane_aws_access_key_id', 'crossplane_aws_secret_access_key'],
  },
  {
    title: 'Azure', cloud: CROSSPLANE_AZURE, region: () => azureRegion(cluster(MGT, 3, 0, 'Standard_D16s_v5')), Controller: AzureCcm, version: 'v2.7.0',
    packages: ['provider-azure-compute', 'provider-azure-network', 'provider-family-azure'], access: 'azure.m.upbound.io/v1beta1', said: {},
    format: '{"clientId": "%s", "clientSecret": "%s", "subscriptionId": "%s", "tenantId": "%s"}',
    variables: ['client_id', 'client_secret', 'subscription_id', 'tenant_id'].map((name) => `crossplane_azure_${name}`),
  },
  {
    title: 'Google', cloud: CROSSPLANE_GCP, region: () => gcpRegion(cluster(MGT, 3, 0, 'n2-standard-16')), Controller: GcpCcm, version: 'v3.0.0',
    packages: ['provider-family-gcp', 'provider-gcp-compute'], access: 'gcp.m.upbound.io/v1beta1', said: { projectID: 'omantel-platform' },
    format: undefined, variables: ['crossplane_gcp_credentials'],
  },
  {
    title: 'Oracle', cloud: CROSSPLANE_OCI, region: () => ociRegion(cluster(MGT, 3, 0, 'VM.Standard.E5.Flex-8-64')), Controller: OciCcm, version: 'v1.1.1',
    packages: ['provider-terraform'], access: 'tf.m.upbound.io/v1beta1', said: {},
    format: '{"tenancy": "%s", "compartment": "%s", "user": "%s", "fingerprint": "%s", "private_key": "%s"}',
    variables: ['oci_tenancy_ocid', 'oci_compartment_ocid', 'crossplane_oci_user_ocid', 'crossplane_oci_fingerprint', 'crossplane_oci_private_key'],
  },
  {
    title: 'Huawei', cloud: CROSSPLANE_HUAWEI, region: () => huaweiRegion(cluster(MGT, 3, 0, 's7.4xlarge.2')), Controller: HuaweiCcm, version: 'v1.1.1',
    packages: ['provider-terraform'], access: 'tf.m.upbound.io/v1beta1', said: {},
    format: '{"access_key": "%s", "secret_key": "%s"}', variables: ['crossplane_huawei_access_key', 'crossplane_huawei_secret_key'],
  },
];

describe.each(ELSEWHERE)('a Sovereign at $title', ({ access, cloud, Controller, format, packages, region: regionOf, said, variables, version }) => {
  const { name } = cloud.provider;
  const { managementCluster: mgt } = testSovereign({ regions: [regionOf()] });
  for (const Member of [Controller, Cilium, Crossplane, CrossplaneClaims, GatewayApi]) new Member(mgt);
  new CrossplaneProviders(mgt, undefined, { googleProject: 'omantel-platform' });
  const planned = planOf(mgt.sovereign);
  const unit = `crossplane-providers-${cloud.through ?? name}`;
  const accessUnit = `crossplane-providers-${name}-access`;

  test('has the packages of what is used, at one version, and switches their kinds on', () => {
    const images = objectsOf(planned, unit).filter(({ kind }) => kind === 'Provider').map(({ spec }) => spec.package);
    expect(images).toEqual(packages.map((one) => `xpkg.crossplane.io/crossplane-contrib/${one}:${version}`));
    expect(objectOf(planned, unit, 'ManagedResourceActivationPolicy').spec.activate).toEqual(cloud.kinds);
    const runtimes = objectsOf(planned, 'crossplane-providers').map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    expect(runtimes).toEqual(packages.map((one) => `DeploymentRuntimeConfig ${one}`));
    expect([planned.tryFindUnit(unit)!.prune, dependenciesOf(planned, unit).includes('crossplane-providers')]).toEqual([false, true]);
    expect(planned.sovereignPlan.findings).toEqual([]);
    expect(planned.units.flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
  });

  test('has credentials of its own, which are none of the controllers', () => {
    const { apiVersion, metadata, spec: { credentials, ...rest } } = objectOf(planned, accessUnit, 'ClusterProviderConfig');
    expect([apiVersion, metadata.name, rest]).toEqual([access, cloud.through ? name : 'default', said]);
    const given = { ...CREDENTIALS, secretRef: { ...CREDENTIALS.secretRef, name: `provider-${name}` } };
    expect(credentials).toEqual(cloud.through ? [{ filename: 'credentials.auto.tfvars.json', ...given }] : given);
    expect(dependenciesOf(planned, accessUnit)).toContain(unit);
    const { fields: [{ isEncoded, variable }] } = planned.phaseZeroSecrets.find((secret) => secret.name === `provider-${name}`)!;
    const { composition } = variable!;
    expect([composition?.format, (composition?.variables ?? [variable!]).map((one) => one.name), isEncoded]).toEqual([format, variables, true]);
  });
});

test('a Sovereign at Amazon and at Hetzner has both, and claims that choose none are of the cloud of the management cluster', () => {
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

test.each([[undefined, 'undefined'], ['Omantel', '"Omantel"']])('fails where a Sovereign at Google does not say its project: %s', (googleProject, shown) => {
  const { managementCluster: mgt } = testSovereign({ regions: [gcpRegion(cluster(MGT, 3, 0, 'n2-standard-16'))] });
  expect(() => new CrossplaneProviders(mgt, undefined, { googleProject })).toThrow(new Error(
    `omantel/gcp-fra-mgt-prod/crossplane-providers: 'googleProject' must be the id of a project of Google Cloud, got ${shown}; write for example 'omantel-platform'`,
  ));
});

test('a Sovereign at Oracle and at Huawei has what speaks to both once, and access to each', () => {
  const regions = [
    ociRegion(cluster(MGT, 3, 0, 'VM.Standard.E5.Flex-8-64')), huaweiRegion({ buildingBlock: RTZ, controlPlane: { instanceType: 's7.4xlarge.2', count: 3 } }),
  ];
  const { managementCluster: mgt } = testSovereign({ regions });
  for (const Member of [OciCcm, Cilium, Crossplane, CrossplaneClaims, CrossplaneProviders, GatewayApi]) new Member(mgt);
  const both = planOf(mgt.sovereign);
  expect(both.sovereignPlan.findings).toEqual([]);
  const units = both.units.filter(({ name }) => name.startsWith('crossplane-providers'));
  expect(units.flatMap(({ manifests }) => manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`))).toEqual([
    'DeploymentRuntimeConfig provider-terraform', 'ManagedResourceActivationPolicy provider-terraform', 'Provider provider-terraform',
    'ClusterProviderConfig huawei', 'ClusterProviderConfig oci',
  ]);
  expect(objectOf(both, 'crossplane-claims', 'Role', 'node-action').rules).toEqual([{ apiGroups: ['tf.m.upbound.io'], resources: ['workspaces'], verbs: ['get', 'list', 'delete'] }]);
});

test('what OpenTofu makes runs one plan at a time, and tells its vendor nothing', () => {
  const { managementCluster: mgt } = testSovereign({ regions: [ociRegion(cluster(MGT, 3, 0, 'VM.Standard.E5.Flex-8-64'))] });
  for (const Member of [OciCcm, Cilium, Crossplane, CrossplaneProviders, GatewayApi]) new Member(mgt);
  const { spec } = objectOf(planOf(mgt.sovereign), 'crossplane-providers', 'DeploymentRuntimeConfig', 'provider-terraform');
  expect(spec.deploymentTemplate.spec.template.spec.containers).toEqual([{
    name: 'package-runtime', env: [{ name: 'CHECKPOINT_DISABLE', value: '1' }], resources: { requests: { cpu: '50m', memory: '512Mi' }, limits: { memory: '2048Mi' } },
  }]);
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

/** The plural of a managed resource with its group, as recorded. */
function pluralOf({ apiVersion, kind }: any): string {
  const { group, plural } = JSON.parse(readFileSync(join(__dirname, `../../schemas/crds/${apiVersion.replace('/', '_')}_${kind}.json`), 'utf8'));
  return `${plural}.${group}`;
}

const EVERY = CROSSPLANE_CLOUDS.flatMap((cloud) => CLAIMS.map((claim) => ({ ...claim, at: cloud.provider.name, cloud })));

describe('what a cloud makes of claims', () => {
  test.each(EVERY)('$at: $kind is valid, and every kind of it is switched on', ({ cloud, kind }) => {
    const documents = documentsOf(cloud.compositions[kind]);
    const composed = documents.filter((one) => one.metadata);
    expect(composed.length).toBeGreaterThan(0);
    for (const { metadata, ...rest } of composed) expect(validateManifest({ ...rest, metadata: { name: 'any', namespace: 'any', ...metadata, labels: {} } })).toEqual([]);
    const plurals = composed.filter(({ apiVersion }) => apiVersion.includes('.m.')).map((one) => pluralOf(one));
    expect(plurals.filter((plural) => !cloud.kinds.includes(plural))).toEqual([]);
  });

  test.each(EVERY)('$at: $kind reads only what can be asked for, and tells what it says it does', ({ cloud, kind, properties, status }) => {
    const template = cloud.compositions[kind];
    const read = [...template.matchAll(/\$spec\.(\w+)/g)].map(([, name]) => name);
    expect(read.filter((name) => !(name in properties))).toEqual([]);
    const [told] = documentsOf(template).filter((one) => one.status).map((one) => Object.keys(one.status));
    expect(told ?? []).toEqual(Object.keys(status));
  });

  test.each(CROSSPLANE_CLOUDS)('$provider.name: every kind that is switched on is made', ({ compositions, kinds }) => {
    const made = Object.values(compositions).flatMap(documentsOf).filter(({ apiVersion }) => apiVersion.includes('.m.')).map(pluralOf);
    expect([...new Set(made)].sort()).toEqual([...kinds].sort());
  });

  test.each(EVERY.filter(({ cloud, kind }) => cloud.through && kind !== 'NodeActionClaim'))('$at: $kind applies what its OpenTofu provider has, and tells it every variable', ({ cloud, kind }) => {
    for (const { kind: made, spec } of documentsOf(cloud.compositions[kind]).filter((one) => one.metadata)) {
      if (made !== 'Workspace') continue;
      const module = JSON.parse(spec.forProvider.module);
      expect(validateTerraform(module)).toEqual([]);
      const { composition } = cloud.credentials!.variable!;
      expect(Object.keys(module.variable).sort()).toEqual([...Object.keys(JSON.parse(composition!.format)), ...Object.keys(spec.forProvider.varmap)].sort());
      expect(spec.forProvider.module).not.toContain('${');
    }
  });

  test.each(CROSSPLANE_CLOUDS.filter(({ through }) => through))('$provider.name: what others have made is asked for, and nothing is made before it is there', ({ compositions }) => {
    const asked = CLAIMS.map(({ kind }) => {
      const [before] = compositions[kind].split('{{- if .requiredResources }}');
      const needed = documentsOf(before).flatMap(({ requirements }) => Object.entries<any>(requirements ?? {}));
      if (needed.length > 0) expect(documentsOf(before)).toHaveLength(needed.length);
      return [kind, needed.map(([variable, { matchName }]) => `${variable} ${matchName}`)];
    });
    expect(Object.fromEntries(asked)).toEqual({
      RegionClaim: [], ClusterClaim: ['region region.any'], NodePoolClaim: ['region region.any', 'cluster cluster.any'], NodeActionClaim: [],
      LoadBalancerClaim: ['region region.any'], PeeringClaim: ['regionA region.any', 'regionB region.any'],
    });
  });

  test('names every listener and every target once', () => {
    const namesOf = (template: string) => documentsOf(template).filter((one) => one.metadata)
      .map(({ metadata }) => metadata.annotations['gotemplating.fn.crossplane.io/composition-resource-name']);
    expect(namesOf(CROSSPLANE_HETZNER.compositions.LoadBalancerClaim)).toEqual(['load-balancer', 'attachment', 'listener-any', 'label-target-any', 'ip-target-any']);
    expect(namesOf(CROSSPLANE_AZURE.compositions.LoadBalancerClaim)).toEqual(['address', 'load-balancer', 'targets', 'probe-any', 'listener-any', 'target-any', 'opening']);
    expect(namesOf(CROSSPLANE_GCP.compositions.LoadBalancerClaim)).toEqual(['address', 'endpoints-any', 'health-any', 'backends-any', 'proxy-any', 'listener-any', 'target-any-any']);
    expect(namesOf(CROSSPLANE_AWS.compositions.LoadBalancerClaim)).toEqual(['load-balancer', 'target-group-any', 'listener-any', 'target-any-any']);
  });
});
