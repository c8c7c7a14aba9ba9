import { BootstrapKit, Iceberg, IcebergProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ApplicationSize, BuildingBlock, Capability, Checks, ClusterPlan, Component, IcebergConnection, IIcebergProvider } from '../../constructs';
import { cluster, dependenciesOf, objectOf, planOf, region, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of an engine. */
const ENGINE: Component = { ...CATALOGUE.ferretdb, key: 'engine', namespace: 'engine' };

let connection: IcebergConnection | undefined;

/** Plans Iceberg, and an engine where it has a name. */
function planIceberg(props: IcebergProps = {}, nodes: number = 3, engine?: string, monitoringEnabled: boolean = false): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx63', count: nodes }, maxPodsPerNode: 200 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
  if (engine !== undefined) {
    new TestBlueprint(sovereign.managementCluster, 'engine', { component: ENGINE }, (self) => {
      self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'engine' } });
      connection = (self.requires(Capability.ICEBERG) as unknown as IIcebergProvider).provideIceberg(self, { name: engine });
    });
  }
  new Iceberg(sovereign.managementCluster, undefined, props);
  return planOf(sovereign);
}

const podOf = (plan: ClusterPlan, unit: string) => objectOf(plan, unit, 'Job').spec.template.spec;

test('keeps the catalogue in PostgreSQL, and tables in a bucket', () => {
  const plan = planIceberg();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { persistence, extraEnv, features } = valuesOf(plan, 'iceberg');
  expect(persistence).toEqual({ type: 'relational-jdbc', relationalJdbc: { secret: { name: 'iceberg-pg-app', jdbcUrl: 'jdbc-uri' } } });
  expect(features).toEqual({ SUPPORTED_CATALOG_STORAGE_TYPES: ['S3'] });
  expect(extraEnv).toEqual([
    { name: 'AWS_REGION', value: 'us-east-1' }, { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'iceberg-warehouse-bucket', key: 'access-key' } } },
    { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'iceberg-warehouse-bucket', key: 'secret-key' } } },
  ]);
  expect(dependenciesOf(plan, 'iceberg')).toEqual(expect.arrayContaining(['iceberg-prerequisites', 'iceberg-realm', 'seaweedfs-buckets']));
});

test('signs what it hands out with one key for all servers', () => {
  const plan = planIceberg();
  expect(valuesOf(plan, 'iceberg').authentication).toEqual({ type: 'internal', tokenBroker: { type: 'symmetric-key', secret: { name: 'iceberg-tokens' } } });
  expect(objectOf(plan, 'iceberg-prerequisites', 'Password', 'iceberg-tokens-symmetric-key').spec.length).toBe(64);
});

test('makes its tables and its login before the servers start, the secret in a file', () => {
  const plan = planIceberg();
  const { containers: [{ image, args, env }], volumes } = podOf(plan, 'iceberg-realm');
  expect([image, args]).toEqual(['docker.io/apache/polaris-admin-tool:1.7.0', ['bootstrap', '--credentials-file=/run/credentials/credentials.yaml']]);
  expect(env.map(({ name }: any) => name)).toEqual(['polaris.persistence.type', 'quarkus.datasource.username', 'quarkus.datasource.password', 'quarkus.datasource.jdbc.url']);
  expect(volumes[0].secret).toMatchObject({ secretName: 'iceberg-root', items: [{ key: 'credentials.yaml', path: 'credentials.yaml' }] });
  expect(objectOf(plan, 'iceberg-prerequisites', 'ExternalSecret', 'iceberg-root').spec.target.template.data['credentials.yaml'])
    .toBe('POLARIS:\n  client-id: root\n  client-secret: {{ index . `client-secret` }}\n');
  expect(dependenciesOf(plan, 'iceberg-realm')).toContain('iceberg-prerequisites');
});

test('has a catalogue of the name that is asked for once the servers answer, whose engines bring their own keys', () => {
  const plan = planIceberg({ catalogName: 'sales' });
  const env = Object.fromEntries(podOf(plan, 'iceberg-catalog').containers[0].env.map(({ name, value }: any) => [name, value]));
  expect([env.POLARIS_URL, env.CATALOG_NAME]).toEqual(['http://iceberg.iceberg.svc:8181', 'sales']);
  expect(JSON.parse(env.CATALOG)).toEqual({
    catalog: {
      name: 'sales', type: 'INTERNAL', properties: { 'default-base-location': 's3://iceberg-warehouse/' },
      storageConfigInfo: {
        storageType: 'S3', allowedLocations: ['s3://iceberg-warehouse/'], endpoint: 'http://seaweedfs-s3.seaweedfs.svc:8333', region: 'us-east-1', pathStyleAccess: true,
        stsUnavailable: true,
      },
    },
  });
  expect(dependenciesOf(plan, 'iceberg-catalog')).toContain('iceberg');
  expect(new Iceberg(testSovereign().managementCluster).catalogName).toBe('lake');
});

describe('an engine', () => {
  test('gets the login of the catalogue and the keys of the bucket', () => {
    const plan = planIceberg({}, 3, 'reports');
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(connection).toEqual({
      uri: 'http://iceberg.iceberg.svc:8181/api/catalog', warehouse: 'lake', endpoint: 'http://seaweedfs-s3.seaweedfs.svc:8333', region: 'us-east-1',
      secret: { namespace: 'engine', name: 'reports-iceberg' },
    });
    const { target, data } = objectOf(plan, 'engine-prerequisites', 'ExternalSecret', 'reports-iceberg').spec;
    expect(target.template.data).toEqual({
      'client-id': 'root', 'client-secret': '{{ index . "client-secret" }}', 'credential': 'root:{{ index . `client-secret` }}', 'access-key': 'iceberg-warehouse',
      'secret-key': '{{ index . "secret-key" }}',
    });
    expect(data.map(({ remoteRef }: any) => remoteRef.key)).toEqual([
      'platform/iceberg/iceberg-root/client-secret', 'platform/iceberg/iceberg-warehouse-bucket/secret-key',
    ]);
    expect(objectOf(plan, 'iceberg-keys', 'PushSecret').spec.selector).toEqual({ secret: { name: 'iceberg-warehouse-bucket' } });
    expect(dependenciesOf(plan, 'engine')).toContain('iceberg-catalog');
    expect(dependenciesOf(plan, 'engine-prerequisites')).toContain('iceberg-keys');
  });

  test('fails when it has no name', () => {
    expect(() => planIceberg({}, 3, '')).toThrow(new Error(
      "omantel/hz-fsn-mgt-prod/engine: 'name' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"\"; write for example \"reports\"",
    ));
  });
});

describe('a size', () => {
  test.each([
    [ApplicationSize.SMALL, 3, 1, '768Mi', 1, '10Gi'], [ApplicationSize.MEDIUM, 3, 2, '1024Mi', 3, '20Gi'], [ApplicationSize.MEDIUM, 1, 1, '1024Mi', 1, '20Gi'],
    [ApplicationSize.LARGE, 3, 3, '2048Mi', 3, '50Gi'],
  ])('%s on %d machines', (size, nodes, replicas, memory, instances, storage) => {
    const plan = planIceberg({ size }, nodes);
    const { replicaCount, resources, podDisruptionBudget, topologySpreadConstraints } = valuesOf(plan, 'iceberg');
    expect([replicaCount, resources.requests.memory]).toEqual([replicas, memory]);
    expect([podDisruptionBudget, topologySpreadConstraints.length]).toEqual([{ enabled: replicas > 1, maxUnavailable: 1 }, replicas > 1 ? 1 : 0]);
    expect(objectOf(plan, 'iceberg-prerequisites', 'Cluster').spec).toMatchObject({ instances, storage: { size: storage } });
    expect(plan.workloads.find(({ workload }) => workload.name === 'iceberg')!.workload.replicas).toBe(replicas);
  });

  test('gives way to props', () => {
    const plan = planIceberg({ replicas: 2, storageGiB: 40 });
    expect(valuesOf(plan, 'iceberg').replicaCount).toBe(2);
    expect(objectOf(plan, 'iceberg-prerequisites', 'Cluster').spec.storage.size).toBe('40Gi');
  });
});

test('is scraped only where somebody reads monitors', () => {
  expect([planIceberg(), planIceberg({}, 3, undefined, true)].map((plan) => valuesOf(plan, 'iceberg').serviceMonitor)).toEqual([{ enabled: false }, { enabled: true }]);
});

test.each<[string, IcebergProps, string]>([
  ['there is to be no server', { replicas: 0 }, "'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume has no size', { storageGiB: 1.5 }, "'storageGiB' must be a whole number of at least 1, got 1.5; leave it out for the usual size"],
  ['the catalogue has no name', { catalogName: 'My lake' },
    "'catalogName' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"My lake\"; write \"my-lake\""],
])('fails when %s', (_, props, message) => {
  expect(() => new Iceberg(testSovereign().managementCluster, undefined, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/iceberg: ${message}`));
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planIceberg({ size: ApplicationSize.LARGE }, 3, 'reports', true);
  expect(unknownValuePaths('polaris', valuesOf(plan, 'iceberg'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'iceberg').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
