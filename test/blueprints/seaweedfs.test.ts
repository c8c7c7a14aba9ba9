import { BootstrapKit, CertManager, Cilium, Cnpg, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, SeaweedFs, SeaweedFsProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { ArchiveStorage, BucketConnection, BucketRequest, BuildingBlock, Checks, ClusterPlan, Component } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that keeps objects. */
const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer' };

const connections = new Map<string, BucketConnection>();

/** Plans SeaweedFS and one consumer for each bucket. */
function planBuckets(requests: BucketRequest[] = [], props: SeaweedFsProps = {}, nodes: number = 3, archive?: ArchiveStorage): ClusterPlan {
  const sovereign = testSovereign({ nodes });
  // One of Azure asks for a region at Azure, which these tests do without.
  Object.assign(sovereign, { archive });
  const cluster = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets, Cnpg]) new Member(cluster);
  requests.forEach((request, index) => new TestBlueprint(cluster, `consumer-${index}`, { component: CONSUMER, namespace: `catalyst-consumer-${index}` }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'consumer' } });
    connections.set(request.name, self.bucket(request));
  }));
  new SeaweedFs(cluster, undefined, props);
  return planOf(sovereign);
}

describe('the servers', () => {
  test.each([
    [1, { master: 1, volume: 1, filer: 1, s3: 1 }, '000'],
    [2, { master: 1, volume: 2, filer: 2, s3: 2 }, '001'],
    [3, { master: 3, volume: 3, filer: 2, s3: 2 }, '001'],
    [8, { master: 3, volume: 6, filer: 2, s3: 2 }, '001'],
  ])('on %i machines are %j, with every object on another machine too where there is one', (nodes, counts, placement) => {
    const plan = planBuckets([], {}, nodes);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const { global, master, volume, filer, s3 } = valuesOf(plan, 'seaweedfs');
    expect({ master: master.replicas, volume: volume.replicas, filer: filer.replicas, s3: s3.replicas }).toEqual(counts);
    expect([global.seaweedfs.enableReplication, global.seaweedfs.replicationPlacement, master.defaultReplication, filer.defaultReplicaPlacement])
      .toEqual([placement === '001', placement, placement, placement]);
    // The default is required anti-affinity, by which a second Pod would wait for a second machine.
    expect([master, volume, filer].map(({ affinity }) => affinity)).toEqual(Object.values(counts).slice(0, 3).map((count) => (count > 1 ? undefined : '')));
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'seaweedfs').map(({ workload }) => [workload.name, workload.replicas])).toEqual([
      ['seaweedfs-pg', Math.min(2, nodes)], ...Object.entries(counts).map(([name, count]) => [`seaweedfs-${name}`, count]),
    ]);
    expect(objectsOf(plan, 'seaweedfs').filter(({ kind }) => kind === 'PodDisruptionBudget').map(({ metadata }) => metadata.name).sort())
      .toEqual(Object.entries(counts).filter(([, count]) => count > 1).map(([name]) => `seaweedfs-${name}`).sort());
  });

  test('keep what is where in PostgreSQL, for all filers', () => {
    const plan = planBuckets();
    const { filer } = valuesOf(plan, 'seaweedfs');
    expect(filer.extraEnvironmentVars).toEqual({
      WEED_LEVELDB2_ENABLED: 'false', WEED_POSTGRES2_ENABLED: 'true', WEED_POSTGRES2_HOSTNAME: 'seaweedfs-pg-rw.seaweedfs.svc', WEED_POSTGRES2_PORT: '5432',
      WEED_POSTGRES2_DATABASE: 'seaweedfs', WEED_POSTGRES2_USERNAME: 'seaweedfs', WEED_POSTGRES2_SSLMODE: 'require', WEED_POSTGRES2_CONNECTION_MAX_OPEN: '20',
    });
    expect(filer.secretExtraEnvironmentVars).toEqual({ WEED_POSTGRES2_PASSWORD: { secretKeyRef: { name: 'seaweedfs-pg-app', key: 'password' } } });
    expect(dependenciesOf(plan, 'seaweedfs')).toEqual(['cilium', 'hcloud-ccm', 'hcloud-csi', 'namespaces', 'seaweedfs-prerequisites']);
  });

  test('keep data on volumes of the size asked for', () => {
    const claims = (props: SeaweedFsProps) => {
      const { master, volume, filer } = valuesOf(planBuckets([], props), 'seaweedfs');
      return [master.data, volume.dataDirs, filer.data];
    };
    const claim = (size: string) => ({ type: 'persistentVolumeClaim', size, storageClass: 'hcloud-volumes-retain' });
    expect(claims({})).toEqual([claim('10Gi'), [{ name: 'data1', ...claim('50Gi'), maxVolumes: 0 }], { type: 'emptyDir' }]);
    expect(claims({ storageGiB: 200 })[1]).toEqual([{ name: 'data1', ...claim('200Gi'), maxVolumes: 0 }]);
    expect(valuesOf(planBuckets([], { volumeServers: 2 }), 'seaweedfs').volume.replicas).toBe(2);
  });

  test('can be reached on the S3 port alone', () => {
    expect(valuesOf(planBuckets(), 'seaweedfs').networkPolicy).toEqual({
      enabled: true, components: { s3: { extraIngress: [{ ports: [{ protocol: 'TCP', port: 8333 }] }] } },
    });
  });

  test('have no rights, and use none of the machine', () => {
    const { global, master, volume, filer, s3 } = valuesOf(planBuckets(), 'seaweedfs');
    expect([global.seaweedfs.createClusterRole, global.seaweedfs.automountServiceAccountToken, volume.resizeHook.enabled]).toEqual([false, false, false]);
    for (const part of [master, volume, filer, s3]) {
      expect(part.podSecurityContext).toEqual({
        enabled: true, runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' },
      });
      expect(part.containerSecurityContext).toEqual({ enabled: true, allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } });
    }
    expect([master, filer, s3].map(({ logs }) => logs)).toEqual(Array(3).fill({ type: 'stdout' }));
  });

  test('run on every host cluster', () => {
    expect(CATALOGUE.seaweedfs.buildingBlocks).toEqual([BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ]);
  });
});

describe('a bucket', () => {
  test('has an identity that may do everything with it, and nothing else', () => {
    const plan = planBuckets([{ name: 'tempo-data' }, { name: 'loki-data' }]);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const { template } = objectOf(plan, 'seaweedfs-prerequisites', 'ExternalSecret', 'seaweedfs-identities').spec.target;
    expect(JSON.parse(template.data.seaweedfs_s3_config)).toEqual({
      identities: [
        {
          name: 'loki-data', credentials: [{ accessKey: 'loki-data', secretKey: '{{ index . `loki-data` }}' }],
          actions: ['Admin:loki-data', 'Read:loki-data', 'Write:loki-data', 'List:loki-data', 'Tagging:loki-data'],
        },
        {
          name: 'tempo-data', credentials: [{ accessKey: 'tempo-data', secretKey: '{{ index . `tempo-data` }}' }],
          actions: ['Admin:tempo-data', 'Read:tempo-data', 'Write:tempo-data', 'List:tempo-data', 'Tagging:tempo-data'],
        },
        { name: 'system', credentials: [{ accessKey: 'system', secretKey: '{{ index . `system` }}' }], actions: ['Admin', 'Read', 'Write', 'List', 'Tagging'] },
      ],
    });
    const { s3 } = valuesOf(plan, 'seaweedfs');
    expect([s3.enableAuth, s3.existingConfigSecret]).toEqual([true, 'seaweedfs-identities']);
    expect(objectsOf(plan, 'seaweedfs-prerequisites').filter(({ kind }) => kind === 'PushSecret').map(({ metadata }) => metadata.name))
      .toEqual(['seaweedfs-identities-loki-data', 'seaweedfs-identities-system', 'seaweedfs-identities-tempo-data']);
  });

  test('is there before who asked for it, which gets its keys', () => {
    const plan = planBuckets([{ name: 'loki-data' }]);
    expect(connections.get('loki-data')).toEqual({
      endpoint: 'http://seaweedfs-s3.seaweedfs.svc:8333', bucket: 'loki-data', region: 'us-east-1',
      secret: { namespace: 'catalyst-consumer-0', name: 'loki-data-bucket' },
    });
    const { spec } = objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret');
    expect(spec.target.template.data).toEqual({ 'access-key': 'loki-data', 'secret-key': '{{ index . "secret-key" }}' });
    expect(spec.data).toEqual([{ secretKey: 'secret-key', remoteRef: { key: 'platform/seaweedfs/seaweedfs-identities/loki-data', property: 'loki-data' } }]);
    expect(dependenciesOf(plan, 'consumer-0')).toEqual(['consumer-0-prerequisites', 'namespaces', 'seaweedfs-buckets']);
    expect(dependenciesOf(plan, 'consumer-0-prerequisites')).toContain('seaweedfs-prerequisites');
  });

  test('has its keys under the names that a chart insists on', () => {
    const plan = planBuckets([{ name: 'loki-data', accessKeyKey: 'AWS_ACCESS_KEY_ID', secretKeyKey: 'AWS_SECRET_ACCESS_KEY' }]);
    expect(objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec.target.template.data)
      .toEqual({ AWS_ACCESS_KEY_ID: 'loki-data', AWS_SECRET_ACCESS_KEY: '{{ index . "AWS_SECRET_ACCESS_KEY" }}' });
  });

  test('is made by a Job that proves its keys', () => {
    const plan = planBuckets([{ name: 'tempo-data' }, { name: 'loki-data' }]);
    const job = objectOf(plan, 'seaweedfs-buckets', 'Job');
    const [container] = job.spec.template.spec.containers;
    expect([job.metadata.annotations, container.image]).toEqual([{ 'kustomize.toolkit.fluxcd.io/force': 'enabled' }, 'chrislusf/seaweedfs:4.44']);
    expect(container.env).toEqual([{ name: 'S3_URL', value: 'http://seaweedfs-s3.seaweedfs.svc:8333' }, { name: 'S3_REGION', value: 'us-east-1' }]);
    expect(job.spec.template.spec.volumes[1]).toEqual({
      name: 'buckets',
      secret: {
        secretName: 'seaweedfs-identities', items: [{ key: 'loki-data', path: 'loki-data' }, { key: 'tempo-data', path: 'tempo-data' }], defaultMode: 0o440,
      },
    });
    expect(objectOf(plan, 'seaweedfs-buckets', 'ConfigMap').data['buckets.sh']).toContain('--aws-sigv4 "aws:amz:$S3_REGION:s3" --request PUT "$S3_URL/$bucket"');
    expect(dependenciesOf(plan, 'seaweedfs-buckets')).toContain('seaweedfs');
  });

  test('is made by nothing while nobody asks for one, and an identity is there all the same', () => {
    const plan = planBuckets();
    expect(plan.tryFindUnit('seaweedfs-buckets')).toBeUndefined();
    const { template } = objectOf(plan, 'seaweedfs-prerequisites', 'ExternalSecret', 'seaweedfs-identities').spec.target;
    expect(JSON.parse(template.data.seaweedfs_s3_config).identities.map(({ name }: any) => name)).toEqual(['system']);
  });
});

describe('old data', () => {
  const R2 = ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' });
  const BUCKETS = ['harbor-data', 'loki-data', 'tempo-data'].map((name) => ({ name }));
  const planOld = (tiers?: SeaweedFsProps['tiers'], archive: ArchiveStorage | undefined = R2, nodes = 4) => planBuckets(BUCKETS, { tiers }, nodes, archive);
  const config = (plan: ClusterPlan): string => valuesOf(plan, 'seaweedfs').master.config;
  /** Lines that move what is old. */
  const moves = (plan: ClusterPlan) => config(plan).split('\n').filter((line) => /^(ec\.encode|volume\.tier)/.test(line));

  test('goes to the archive thirty days after its last change', () => {
    const plan = planOld();
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(config(plan)).toBe([
      '[master.maintenance]', 'sleep_minutes = 17', 'scripts = """', 'lock', 'ec.rebuild -apply', 'ec.balance -apply',
      'volume.tier.upload -dest=s3 -collection=.+ -fullPercent=95 -quietFor=720h', 'fs.log.purge -daysAgo=7', 'volume.deleteEmpty -quietFor=24h -apply',
      'volume.balance -apply', 'volume.fix.replication -apply', 's3.clean.uploads -timeAgo=24h', 'unlock', '"""',
      '[storage.backend.s3.default]', 'enabled = true', 'region = "auto"', 'bucket = "omantel-cold-hz-fsn-mgt-prod"',
      'endpoint = "https://0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com"', 'storage_class = "STANDARD"',
    ].join('\n'));
  });

  test('is moved and read with the keys of Phase 0, which the masters do not have', () => {
    const plan = planOld();
    const { master, volume } = valuesOf(plan, 'seaweedfs');
    expect(volume.extraEnvironmentVars).toEqual(Object.fromEntries(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'].map((key) => [key, { secretKeyRef: { name: 'archive', key } }])));
    expect(Object.keys(master.extraEnvironmentVars)).toEqual(['WEED_MASTER_VOLUME_GROWTH_COPY_1', 'WEED_MASTER_VOLUME_GROWTH_COPY_2']);
    // User data has little room: the keys are at Phase 0 once more for databases, which keep them for others.
    expect(plan.phaseZeroSecrets.filter(({ namespace }) => namespace === 'seaweedfs')).toEqual([]);
    expect(objectOf(plan, 'seaweedfs-prerequisites', 'ExternalSecret', 'archive').spec.data.map(({ remoteRef }: any) => remoteRef.key)).toEqual([
      'platform/cnpg-system/archive/AWS_ACCESS_KEY_ID', 'platform/cnpg-system/archive/AWS_SECRET_ACCESS_KEY',
    ]);
    const { egress } = objectsOf(plan, 'network-policies').find(({ metadata }) => metadata.namespace === 'seaweedfs').spec;
    expect(egress.at(-1)).toEqual({ toEntities: ['world'], toPorts: [{ ports: [{ port: '443', protocol: 'TCP' }] }] });
  });

  test('stays where it is without an archive, or with one that does not speak S3', () => {
    const azure = ArchiveStorage.azureBlob({ region: 'germanywestcentral', storageAccount: 'omantelarchive' });
    for (const plan of [planBuckets(BUCKETS), planOld(undefined, azure)]) {
      expect(config(plan)).not.toMatch(/volume\.tier|storage\.backend/);
      expect(config(plan)).toContain('volume.fix.replication -apply');
      expect(valuesOf(plan, 'seaweedfs').volume.extraEnvironmentVars).toBeUndefined();
    }
  });

  test('is that of the buckets that are named, after the days that are said', () => {
    expect(moves(planOld({ coldBuckets: ['tempo-data', 'loki-data'], coldAfterDays: 90 }))).toEqual([
      'volume.tier.upload -dest=s3 -collection=^(loki-data|tempo-data)$ -fullPercent=95 -quietFor=2160h',
    ]);
    const none = planOld({ coldBuckets: [] });
    expect(moves(none)).toEqual([]);
    // What is in the archive already is still read.
    expect(config(none)).toContain('[storage.backend.s3.default]');
  });

  test('of warm buckets is kept in parts with parity, and does not go to the archive', () => {
    expect(moves(planOld({ warmBuckets: ['harbor-data'] }))).toEqual([
      'ec.encode -collection=^(harbor-data)$ -fullPercent=95 -quietFor=168h',
      'volume.tier.upload -dest=s3 -collection=^(loki-data|tempo-data)$ -fullPercent=95 -quietFor=720h',
    ]);
    expect(moves(planOld({ warmBuckets: BUCKETS.map(({ name }) => name), warmAfterDays: 1 }))).toEqual([
      'ec.encode -collection=^(harbor-data|loki-data|tempo-data)$ -fullPercent=95 -quietFor=24h',
    ]);
  });

  test('is that of the buckets that a cluster has, where several are told the same', () => {
    const sovereign = testSovereign({ archive: R2, regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3))] });
    new BootstrapKit(sovereign, 'kit', { seaweedFs: { tiers: { coldBuckets: ['harbor-data', 'loki-data'] } } });
    expect(sovereign.hostClusters.flatMap((one) => moves(planOf(sovereign, one)))).toEqual([
      'volume.tier.upload -dest=s3 -collection=^(harbor-data|loki-data)$ -fullPercent=95 -quietFor=720h',
      'volume.tier.upload -dest=s3 -collection=^(harbor-data)$ -fullPercent=95 -quietFor=720h',
    ]);
  });

  test('is moved by masters that start anew when the rules change', () => {
    const annotation = (tiers?: SeaweedFsProps['tiers']) => valuesOf(planOld(tiers), 'seaweedfs').master.podAnnotations['checksum/config'];
    expect(annotation()).toMatch(/^[0-9a-f]{16}$/);
    expect(annotation()).toBe(annotation({ coldAfterDays: 30 }));
    expect(annotation()).not.toBe(annotation({ coldAfterDays: 31 }));
  });

  test.each<[string, SeaweedFsProps['tiers'], number, boolean, string]>([
    ['a cold bucket is none', { coldBuckets: ['logs'] }, 4, true, "'tiers.coldBuckets' must name buckets that somebody asks for, got \"logs\"; choose of harbor-data, loki-data, tempo-data"],
    ['a warm bucket is none', { warmBuckets: ['logs'] }, 4, true, "'tiers.warmBuckets' must name buckets that somebody asks for, got \"logs\"; choose of harbor-data, loki-data, tempo-data"],
    ['a bucket is cold and warm', { coldBuckets: ['loki-data'], warmBuckets: ['loki-data'] }, 4, true, "'tiers.coldBuckets' must name none of warmBuckets, whose data stays on the cluster, got \"loki-data\"; name it in one of both"],
    ['a cluster is too small for parts', { warmBuckets: ['loki-data'] }, 3, true, "'tiers.warmBuckets' must be left out on fewer than 4 servers of data, got [\"loki-data\"]; use at least 4 machines"],
    ['there is no archive', { coldBuckets: ['loki-data'] }, 4, false, "'tiers.coldBuckets' must be left out without an archive that speaks S3, got [\"loki-data\"]; give the Sovereign one, for example ArchiveStorage.cloudflareR2"],
    ['a time is none', { coldAfterDays: 0 }, 4, true, "'tiers.coldAfterDays' must be a whole number of at least 1, got 0; leave it out for the usual time"],
  ])('fails when %s', (_, tiers, nodes, isArchived, message) => {
    expect(() => planBuckets(BUCKETS, { tiers }, nodes, isArchived ? R2 : undefined)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/seaweedfs: ${message}`));
  });
});

test.each<[string, BucketRequest[], SeaweedFsProps, string]>([
  ['two buckets have one name', [{ name: 'loki-data' }, { name: 'loki-data' }], {}, "consumer-1: 'name' must be the name of no other bucket, got \"loki-data\"; write for example 'consumer-1-data'"],
  ['a bucket has the name of the administrators', [{ name: 'system' }], {}, "consumer-0: 'name' must be the name of no other bucket, got \"system\"; write for example 'consumer-0-data'"],
  ['a name is too short for S3', [{ name: 'ab' }], {}, "consumer-0: 'name' must have at least 3 characters, as S3 wants it, got \"ab\"; write for example 'loki-data'"],
  ['a name is none', [{ name: 'Loki_Data' }], {}, "consumer-0: 'name' must be 1 to 63 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Loki_Data\"; write \"loki-data\""],
  ['there is no server for data', [], { volumeServers: 0 }, "seaweedfs: 'volumeServers' must be a whole number of at least 1, got 0; leave it out for the usual number"],
  ['a volume is too small', [], { storageGiB: 5 }, "seaweedfs: 'storageGiB' must be a whole number of at least 10, got 5; leave it out for the usual size"],
])('fails when %s', (_, requests, props, message) => {
  expect(() => planBuckets(requests, props)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/${message}`));
});

test('fails when nothing on the cluster provides buckets', () => {
  const sovereign = testSovereign();
  new TestBlueprint(sovereign.managementCluster, 'consumer', { component: CONSUMER }, (self) => self.bucket({ name: 'loki-data' }));
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/consumer: needs buckets, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (SeaweedFs) with hz-fsn-mgt-prod as its scope, or leave 'consumer' out [missing-provider]",
  ]);
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planBuckets([{ name: 'loki-data' }], {}, 3, ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' }));
  expect(unknownValuePaths('seaweedfs', valuesOf(plan, 'seaweedfs'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'seaweedfs').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
