import { CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, Spire, SpireProps } from '../../blueprints';
import { ClusterPlan, HostCluster } from '../../constructs';
import { dependenciesOf, objectOf, planOf, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Adds what identities stand on; PostgreSQL only where it is asked for. */
function addPlatform(cluster: HostCluster, postgres: boolean): void {
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets]) new Member(cluster);
  if (postgres) new Cnpg(cluster);
}

function planSpire(props: SpireProps = {}, sovereignProps: TestSovereignProps = {}, postgres = true): ClusterPlan {
  const sovereign = testSovereign(sovereignProps);
  addPlatform(sovereign.managementCluster, postgres);
  new Spire(sovereign.managementCluster, undefined, props);
  return planOf(sovereign);
}

test('kinds come first, then the server, then the identities', () => {
  const plan = planSpire();
  expect(plan.sovereignPlan.findings).toEqual([]);
  expect(plan.releases.filter(({ unit }) => unit.blueprint?.name === 'spire').map(({ unit, release }) => [unit.name, release.releaseName, release.namespace, release.version]))
    .toEqual([['spire-crds', 'spire-crds', 'catalyst-spire', '0.6.0'], ['spire', 'spire', 'catalyst-spire', '0.30.0']]);
  expect(plan.tryFindUnit('spire-crds')!.prune).toBe(false);
  expect(dependenciesOf(plan, 'spire')).toEqual(['cilium', 'hcloud-ccm', 'hcloud-csi', 'namespaces', 'spire-crds', 'spire-prerequisites']);
  expect(dependenciesOf(plan, 'spire-identities')).toEqual(['namespaces', 'spire', 'spire-crds']);
});

test('server and agents have a namespace each, and only the agents may do anything', () => {
  const plan = planSpire();
  expect(plan.namespaces.filter(({ owner }) => owner.name === 'spire').map(({ name, podSecurity }) => [name, podSecurity]))
    .toEqual([['catalyst-spire', 'restricted'], ['catalyst-spire-agent', 'privileged']]);
  expect(valuesOf(plan, 'spire').global.spire.namespaces).toEqual({ create: false, server: { name: 'catalyst-spire' }, system: { name: 'catalyst-spire-agent' } });
});

test('trust domain is the Sovereign, and the authority tells host clusters apart', () => {
  const sovereign = testSovereign({ regions: twoRegions(), owner: { organization: 'Omantel', email: 'platform@omantel.om', country: 'OM' } });
  for (const one of sovereign.hostClusters) new Spire(one);
  const of = (name: string) => {
    const { clusterName, trustDomain, jwtIssuer, caSubject } = valuesOf(planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!), 'spire').global.spire;
    return { clusterName, trustDomain, jwtIssuer, caSubject };
  };
  expect(of('hz-nbg-mgt-prod')).toEqual({
    clusterName: 'hz-nbg-mgt-prod',
    trustDomain: 'omantel',
    jwtIssuer: 'https://spire.hnmp.omantel.omani.works',
    caSubject: { country: 'OM', organization: 'Omantel', commonName: 'hz-nbg-mgt-prod' },
  });
  expect(of('hz-hel-dmz-prod')).toEqual({
    clusterName: 'hz-hel-dmz-prod',
    trustDomain: 'omantel',
    jwtIssuer: 'https://spire.hldp.omantel.omani.works',
    caSubject: { country: 'OM', organization: 'Omantel', commonName: 'hz-hel-dmz-prod' },
  });
});

test('every ServiceAccount of the platform has an identity, made by one object of ours and none of the chart', () => {
  const plan = planSpire();
  const { controllerManager } = valuesOf(plan, 'spire')['spire-server'];
  expect(controllerManager.identities.clusterSPIFFEIDs).toEqual({
    'default': { enabled: false }, 'oidc-discovery-provider': { enabled: false }, 'test-keys': { enabled: false },
  });
  expect(valuesOf(plan, 'spire')['spiffe-oidc-discovery-provider']).toEqual({ enabled: false });
  expect(objectOf(plan, 'spire-identities', 'ClusterSPIFFEID')).toEqual({
    apiVersion: 'spire.spiffe.io/v1alpha1',
    kind: 'ClusterSPIFFEID',
    metadata: { name: 'service-accounts' },
    spec: {
      className: 'spire',
      spiffeIDTemplate: 'spiffe://{{ .TrustDomain }}/ns/{{ .PodMeta.Namespace }}/sa/{{ .PodSpec.ServiceAccountName }}',
      namespaceSelector: { matchLabels: { 'openova.io/sovereign': 'omantel' } },
      fallback: true,
    },
  });
  // The controller handles objects of its own class only, and the selector has to fit the labels of our namespaces.
  expect(controllerManager.className).toBe('spire');
  expect(objectOf(plan, 'namespaces', 'Namespace', 'catalyst-openbao').metadata.labels['openova.io/sovereign']).toBe('omantel');
});

test.each([[1, 1, 0], [2, 2, 1], [3, 3, 1]])('servers on PostgreSQL: %i machines, %i replicas', (nodes, replicas, budgets) => {
  const plan = planSpire({}, { nodes });
  expect(plan.sovereignPlan.findings).toEqual([]);
  const server = valuesOf(plan, 'spire')['spire-server'];
  expect(server.replicaCount).toBe(replicas);
  expect(server.dataStore.sql).toEqual({
    databaseType: 'postgres', databaseName: 'spire', host: 'spire-pg-rw.catalyst-spire.svc', port: 5432, username: 'spire',
    externalSecret: { enabled: true, name: 'spire-pg-app', key: 'password' },
    options: [{ sslmode: 'require' }],
  });
  expect(server.persistence).toEqual({ size: '10Gi' });
  expect(server.topologySpreadConstraints).toHaveLength(budgets);
  expect(plan.tryFindUnit('spire')!.manifests.filter(({ kind }) => kind === 'PodDisruptionBudget')).toHaveLength(budgets);
  const { instances, bootstrap } = objectOf(plan, 'spire-prerequisites', 'Cluster', 'spire-pg').spec;
  expect([instances, bootstrap]).toEqual([replicas, { initdb: { database: 'spire', owner: 'spire' } }]);
  expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'spire').map(({ workload }) => [workload.name, workload.replicas, workload.spread ?? false]))
    .toContainEqual(['spire-server', replicas, replicas > 1]);
});

test('without PostgreSQL one server keeps its own file', () => {
  const plan = planSpire({}, { nodes: 3 }, false);
  expect(plan.sovereignPlan.findings).toEqual([]);
  const server = valuesOf(plan, 'spire')['spire-server'];
  expect(server.replicaCount).toBe(1);
  expect(server.dataStore).toEqual({ sql: { databaseType: 'sqlite3' } });
  expect(plan.tryFindUnit('spire-prerequisites')).toBe(undefined);
});

test('certificates of workloads live an hour, or as long as asked', () => {
  expect(valuesOf(planSpire(), 'spire')['spire-server'].defaultX509SvidTTL).toBe('60m');
  expect(valuesOf(planSpire({ svidTtlMinutes: 5 }), 'spire')['spire-server'].defaultX509SvidTTL).toBe('5m');
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planSpire({}, { nodes: 3 });
  expect(unknownValuePaths('spire', valuesOf(plan, 'spire'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'spire').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});

test('fails when a certificate would live too short or too long', () => {
  const instead = 'write for example 60';
  expect(() => planSpire({ svidTtlMinutes: 4 })).toThrow(
    new Error(`omantel/hz-fsn-mgt-prod/spire: 'svidTtlMinutes' must be a whole number from 5 to 240, got 4; ${instead}`),
  );
  expect(() => planSpire({ svidTtlMinutes: 241 })).toThrow(
    new Error(`omantel/hz-fsn-mgt-prod/spire: 'svidTtlMinutes' must be a whole number from 5 to 240, got 241; ${instead}`),
  );
});
