import { BootstrapKit, Temporal, TemporalProps } from '../../blueprints';
import { ApplicationSize, BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

function planTemporal(props: TemporalProps = {}, nodes: number = 3, id?: string): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit');
  new Temporal(sovereign.managementCluster, id, props);
  return planOf(sovereign);
}

const create = (props: TemporalProps) => () => new Temporal(testSovereign().managementCluster, undefined, props);

test('keeps workflows in one database and what they are found by in another, on one server', () => {
  const plan = planTemporal();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { datastores, numHistoryShards } = valuesOf(plan, 'temporal').server.config.persistence;
  expect([datastores.default.sql.databaseName, datastores.visibility.sql.databaseName, numHistoryShards]).toEqual(['temporal', 'visibility', 512]);
  expect(datastores.default.sql).toMatchObject({
    pluginName: 'postgres12', connectAddr: 'temporal-pg-rw.temporal.svc:5432', user: 'temporal', existingSecret: 'temporal-pg-app', createDatabase: false, manageSchema: true,
    tls: { enabled: true, enableHostVerification: false },
  });
  expect(objectOf(plan, 'temporal-prerequisites', 'Database', 'temporal-pg-visibility').spec).toEqual({ cluster: { name: 'temporal-pg' }, name: 'visibility', owner: 'temporal' });
  expect(dependenciesOf(plan, 'temporal')).toEqual(expect.arrayContaining(['temporal-prerequisites', 'keycloak-realms', 'public-gateway']));
});

test('is reached by programs inside the cluster, and has no Pod in which anybody may do anything', () => {
  const plan = planTemporal();
  const temporal = plan.blueprints.find(({ name }) => name === 'temporal') as Temporal;
  expect(temporal.endpoint.url).toBe('grpc://temporal-frontend.temporal.svc:7233');
  expect(temporal.provides.map(({ name }) => name)).toEqual(['workflows']);
  expect(valuesOf(plan, 'temporal').admintools).toEqual({ enabled: false });
});

describe('pages', () => {
  test('have a public name, and the login of the Sovereign', () => {
    const plan = planTemporal();
    expect(objectOf(plan, 'temporal', 'HTTPRoute').spec).toMatchObject({
      hostnames: ['temporal.hfmp.omantel.omani.works', 'temporal.omantel.omani.works'], rules: [{ backendRefs: [{ name: 'temporal-web', port: 8080 }] }],
    });
    const { additionalEnv } = valuesOf(plan, 'temporal').web;
    expect(Object.fromEntries(additionalEnv.map(({ name, value }: any) => [name, value]))).toEqual({
      TEMPORAL_AUTH_ENABLED: 'true', TEMPORAL_AUTH_TYPE: 'oidc', TEMPORAL_AUTH_CLIENT_ID: 'temporal', TEMPORAL_AUTH_SCOPES: 'openid,profile,email',
      TEMPORAL_AUTH_PROVIDER_URL: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin',
      TEMPORAL_AUTH_CALLBACK_URL: 'https://temporal.hfmp.omantel.omani.works/auth/sso/callback', TEMPORAL_CORS_ORIGINS: 'https://temporal.hfmp.omantel.omani.works',
      TEMPORAL_AUTH_CLIENT_SECRET: undefined,
    });
    expect(additionalEnv.at(-1).valueFrom).toEqual({ secretKeyRef: { name: 'temporal-oidc', key: 'client-secret' } });
  });

  test('are left out where nobody wants them', () => {
    const plan = planTemporal({ webEnabled: false });
    expect(valuesOf(plan, 'temporal').web).toEqual({ enabled: false });
    expect(objectsOf(plan, 'temporal').map(({ kind }) => kind)).not.toContain('HTTPRoute');
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'temporal').map(({ workload }) => workload.name)).not.toContain('temporal-web');
  });
});

describe('a size', () => {
  const roles = ['frontend', 'history', 'matching', 'worker'];
  const replicasOf = (plan: ClusterPlan) => roles.map((role) => valuesOf(plan, 'temporal').server[role].replicaCount);

  test.each([
    [ApplicationSize.SMALL, 3, [1, 1, 1, 1], 1, '10Gi'], [ApplicationSize.MEDIUM, 3, [2, 3, 2, 1], 3, '50Gi'], [ApplicationSize.MEDIUM, 1, [1, 1, 1, 1], 1, '50Gi'],
    [ApplicationSize.LARGE, 3, [3, 3, 3, 2], 3, '200Gi'],
  ])('%s on %d machines', (size, nodes, replicas, instances, storage) => {
    const plan = planTemporal({ size }, nodes);
    expect(replicasOf(plan)).toEqual(replicas);
    expect(objectOf(plan, 'temporal-prerequisites', 'Cluster').spec).toMatchObject({ instances, storage: { size: storage } });
  });

  test('says what every Pod asks for, and what is counted', () => {
    const plan = planTemporal({ size: ApplicationSize.MEDIUM });
    expect(valuesOf(plan, 'temporal').server.history.resources).toEqual({ requests: { cpu: '500m', memory: '1024Mi' }, limits: { memory: '2048Mi' } });
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'temporal').map(({ workload: { name, replicas, cpuMillis, memoryMiB } }) => [name, replicas, cpuMillis, memoryMiB]))
      .toEqual([
        ['temporal-pg', 3, 500, 1024], ['temporal-frontend', 2, 250, 512], ['temporal-history', 3, 500, 1024], ['temporal-matching', 2, 250, 512], ['temporal-worker', 1, 100, 256],
        ['temporal-web', 2, 50, 128],
      ]);
  });

  test('gives way to props', () => {
    const plan = planTemporal({ replicas: 2, storageGiB: 30 });
    expect(replicasOf(plan)).toEqual([2, 2, 2, 1]);
    expect(objectOf(plan, 'temporal-prerequisites', 'Cluster').spec.storage.size).toBe('30Gi');
  });

  test('spreads what there is more of over machines, and lets one go at a time', () => {
    const { frontend, worker } = valuesOf(planTemporal({ replicas: 2 }), 'temporal').server;
    expect(frontend.podDisruptionBudget).toEqual({ maxUnavailable: 1 });
    expect(frontend.topologySpreadConstraints[0].labelSelector.matchLabels).toEqual({ 'app.kubernetes.io/instance': 'temporal', 'app.kubernetes.io/component': 'frontend' });
    expect([worker.podDisruptionBudget, worker.topologySpreadConstraints]).toEqual([undefined, undefined]);
  });
});

test('makes the namespaces that are asked for', () => {
  const namespaces = (props: TemporalProps) => valuesOf(planTemporal(props), 'temporal').server.config.namespaces;
  expect(namespaces({})).toEqual({ create: true, namespace: [{ name: 'default', retention: '3d' }] });
  expect(namespaces({ namespaces: [{ name: 'orders', retentionDays: 30 }, { name: 'mail' }] }).namespace)
    .toEqual([{ name: 'orders', retention: '30d' }, { name: 'mail', retention: '3d' }]);
});

test('divides histories as it is told', () => {
  expect(valuesOf(planTemporal({ historyShards: 2048 }), 'temporal').server.config.persistence.numHistoryShards).toBe(2048);
});

test('tells nobody about itself, and is scraped only where somebody reads monitors', () => {
  const metrics = (monitoringEnabled: boolean) => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
    new Temporal(sovereign.managementCluster);
    return valuesOf(planOf(sovereign), 'temporal').server.metrics;
  };
  expect([metrics(false), metrics(true)]).toEqual([
    { annotations: { enabled: false }, serviceMonitor: { enabled: false } }, { annotations: { enabled: false }, serviceMonitor: { enabled: true } },
  ]);
  expect(valuesOf(planTemporal(), 'temporal').server.versionCheckDisabled).toBe(true);
});

test('has names of its own where there are two', () => {
  const plan = planTemporal({}, 3, 'sagas');
  expect(valuesOf(plan, 'sagas').fullnameOverride).toBe('sagas');
  expect(plan.releases.find(({ release }) => release.releaseName === 'sagas')!.services)
    .toEqual([{ service: 'sagas-frontend', port: 7233 }, { service: 'sagas-frontend', port: 7243 }, { service: 'sagas-web', port: 8080 }]);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
});

test.each<[string, TemporalProps, string]>([
  ['there are to be no servers', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 0.5 }, "'storageGiB' must be a whole number of at least 1, got 0.5; leave it out for the usual size"],
  ['histories are divided in another way', { historyShards: 100 }, "'historyShards' must be one of 128, 512, 2048, 4096, got 100; write one of these"],
  ['there is to be no namespace', { namespaces: [] }, "'namespaces' must name at least one, got []; leave it out for 'default'"],
  ['a namespace is no word', { namespaces: [{ name: 'My Orders' }] },
    "'namespaces' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"My Orders\"; write \"my-orders\""],
  ['workflows are kept for no time', { namespaces: [{ name: 'mail', retentionDays: 0 }] }, "'retentionDays' must be a whole number of at least 1, got 0; leave it out for 3"],
])('fails when %s', (_, props, message) => {
  expect(create(props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/temporal: ${message}`));
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planTemporal({ size: ApplicationSize.LARGE });
  expect(unknownValuePaths('temporal', valuesOf(plan, 'temporal'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'temporal').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
