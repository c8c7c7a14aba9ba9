import { BootstrapKit, CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, Spire, SpireProps } from '../../blueprints';
import { Checks, ClusterPlan, HostCluster } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, TestSovereignProps, twoRegions, valuesOf } from '../support/fixtures';
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

describe('servers of several clusters', () => {
  const sovereign = testSovereign({ regions: twoRegions() });
  new BootstrapKit(sovereign, 'kit');
  const on = (name: string) => planOf(sovereign, sovereign.hostClusters.find((one) => one.name === name)!);
  const serverOf = (name: string) => valuesOf(on(name), 'spire')['spire-server'];

  test('sign below that of the management cluster, which lives longest', () => {
    expect(on('hz-nbg-mgt-prod').sovereignPlan.findings).toEqual([]);
    expect(Checks.run(on('hz-nbg-mgt-prod').sovereignPlan).filter(({ code }) => code === 'passages')).toEqual([]);
    const [root, rtz] = [serverOf('hz-nbg-mgt-prod'), serverOf('hz-fsn-rtz-prod')];
    expect([root.caTTL, root.agentTTL, root.upstreamAuthority, rtz.caTTL]).toEqual(['432h', '24h', undefined, '72h']);
    expect(rtz.upstreamAuthority).toEqual({ spire: { enabled: true, upstreamDriver: '', server: { address: 'spire.hnmp.omantel.omani.works', port: 8443 } } });
    expect(sovereign.hostClusters.filter(({ name }) => serverOf(name).upstreamAuthority).map(({ name }) => name)).toEqual(['hz-fsn-dmz-prod', 'hz-fsn-rtz-prod', 'hz-hel-dmz-prod', 'hz-hel-rtz-prod']);
    expect(sovereign.hostClusters.flatMap(({ name }) => unknownValuePaths('spire', valuesOf(on(name), 'spire')))).toEqual([]);
  });

  test('come in at the root through two passages, to sign and to trust', () => {
    const plan = on('hz-nbg-mgt-prod');
    const routes = objectsOf(plan, 'spire-passages').filter(({ kind }) => kind === 'TLSRoute').map(({ spec }) => [spec.hostnames, spec.rules[0].backendRefs]);
    expect(routes).toEqual([
      [['spire.hnmp.omantel.omani.works'], [{ name: 'spire-server', port: 443 }]], [['spire-bundle.hnmp.omantel.omani.works'], [{ name: 'spire-bundle', port: 8443 }]],
    ]);
    expect(objectOf(plan, 'spire', 'Service', 'spire-bundle').spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'server', 'app.kubernetes.io/instance': 'spire' }, ports: [{ name: 'bundle', port: 8443, targetPort: 8443, protocol: 'TCP' }],
    });
    expect(objectOf(plan, 'spire-prerequisites', 'Certificate', 'spire-bundle-tls').spec).toMatchObject({
      dnsNames: ['spire-bundle.hnmp.omantel.omani.works'], issuerRef: { kind: 'ClusterIssuer', name: 'links' },
    });
    expect(serverOf('hz-nbg-mgt-prod').federation).toEqual({
      enabled: true, tls: { spire: { enabled: false }, externalSecret: { enabled: true, secretName: 'spire-bundle-tls' } },
    });
  });

  test('are told apart by the certificate of each Pod, and nobody else may sign', () => {
    expect(serverOf('hz-nbg-mgt-prod').unsupportedBuiltInPlugins.nodeAttestor).toEqual({
      x509pop: { plugin_data: { mode: 'external_pki', ca_bundle_path: '/run/links/ca.crt', agent_path_template: '/{{ .PluginName }}/{{ index .DNSNames 0 }}' } },
    });
    const entries = objectsOf(on('hz-nbg-mgt-prod'), 'spire-identities').filter(({ kind }) => kind === 'ClusterStaticEntry');
    expect(entries.map(({ metadata }) => metadata.name)).toEqual([
      ...[0, 1].map((index) => `hz-fsn-dmz-prod-${index}`), ...[0, 1, 2].map((index) => `hz-fsn-rtz-prod-${index}`),
      ...[0, 1].map((index) => `hz-hel-dmz-prod-${index}`), ...[0, 1, 2].map((index) => `hz-hel-rtz-prod-${index}`),
    ]);
    expect(entries[3].spec).toEqual({
      className: 'spire', parentID: 'spiffe://omantel/spire/agent/x509pop/spire-1.hfrp.omantel.omani.works', spiffeID: 'spiffe://omantel/cluster/hz-fsn-rtz-prod',
      selectors: ['unix:uid:1000'], downstream: true,
    });
    const certificates = objectsOf(on('hz-fsn-rtz-prod'), 'spire-prerequisites').filter(({ kind, spec }) => kind === 'Certificate' && spec.issuerRef.name === 'links');
    expect(certificates.map(({ spec }) => [spec.secretName, spec.dnsNames])).toEqual([0, 1, 2].map((index) => [`spire-upstream-${index}`, [`spire-${index}.hfrp.omantel.omani.works`]]));
  });

  test('have an agent beside each, which asks the root whom to trust by the authority of links', () => {
    const config = JSON.parse(objectOf(on('hz-fsn-rtz-prod'), 'spire-prerequisites', 'ConfigMap', 'spire-upstream').data['agent.conf']);
    expect(config).toEqual({
      agent: {
        trust_domain: 'omantel', server_address: 'spire.hnmp.omantel.omani.works', server_port: 8443, data_dir: '/run/upstream/data',
        socket_path: '/run/spire/upstream_agent/spire-agent.sock', trust_bundle_url: 'https://spire-bundle.hnmp.omantel.omani.works:8443',
        trust_bundle_format: 'spiffe', rebootstrap_mode: 'auto',
      },
      plugins: {
        NodeAttestor: [{ x509pop: { plugin_data: { certificate_path: '/run/links/$POD_NAME/tls.crt', private_key_path: '/run/links/$POD_NAME/tls.key' } } }],
        KeyManager: [{ memory: { plugin_data: {} } }],
        WorkloadAttestor: [{ unix: { plugin_data: {} } }],
      },
    });
    const { extraContainers: [agent], extraVolumes, extraVolumeMounts } = serverOf('hz-fsn-rtz-prod');
    expect([agent.image, agent.args]).toEqual(['ghcr.io/spiffe/spire-agent:1.15.2', ['-config', '/run/upstream/config/agent.conf', '-expandEnv']]);
    expect(agent.env).toEqual([
      { name: 'POD_NAME', valueFrom: { fieldRef: { fieldPath: 'metadata.name' } } }, { name: 'SSL_CERT_FILE', value: '/run/links/$(POD_NAME)/ca.crt' },
    ]);
    expect(extraVolumes.at(-1).projected.sources[1]).toEqual({
      secret: { name: 'spire-upstream-1', items: ['ca.crt', 'tls.crt', 'tls.key'].map((key) => ({ key, path: `spire-server-1/${key}` })) },
    });
    expect(extraVolumeMounts).toEqual([{ name: 'upstream-socket', mountPath: '/run/spire/upstream_agent', readOnly: true }]);
    const workload = on('hz-fsn-rtz-prod').workloads.find(({ workload: { name } }) => name === 'spire-server')!.workload;
    expect([workload.cpuMillis, workload.memoryMiB]).toEqual([170, 256]);
  });

  test('go out through passages, which the root does not', () => {
    const portsOf = (name: string) => objectsOf(on(name), 'network-policies').find(({ metadata }) => metadata.namespace === 'catalyst-spire').spec.egress
      .flatMap(({ toEntities, toPorts }: any) => (toEntities?.includes('world') ? toPorts[0].ports.map(({ port }: any) => port) : []));
    expect([portsOf('hz-fsn-rtz-prod'), portsOf('hz-nbg-mgt-prod')]).toEqual([['443', '8443'], ['443']]);
  });

  test('stand for themselves where the management cluster has none', () => {
    const alone = testSovereign({ regions: twoRegions() });
    const rtz = alone.hostClusters.find(({ name }) => name === 'hz-fsn-rtz-prod')!;
    addPlatform(rtz, true);
    new Spire(rtz);
    const plan = planOf(alone, rtz);
    expect(plan.sovereignPlan.findings).toEqual([]);
    expect([valuesOf(plan, 'spire')['spire-server'].caTTL, valuesOf(plan, 'spire')['spire-server'].upstreamAuthority]).toEqual(['24h', undefined]);
  });

  test('do without links where there is one cluster', () => {
    const plan = planSpire();
    const server = valuesOf(plan, 'spire')['spire-server'];
    expect([server.caTTL, server.federation, server.unsupportedBuiltInPlugins, plan.tryFindUnit('spire-passages')]).toEqual(['24h', undefined, undefined, undefined]);
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
