import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import { Construct } from 'constructs';
import * as yaml from 'js-yaml';
import * as blueprints from '../blueprints';
import { CATALOGUE } from '../blueprints/catalogue';
import {
  Application, Blueprint, BlueprintProps, BuildingBlock, CacheRequest, Checks, ClusterPlan, Component, ComponentCategory, DnsProvider, Domain, Environment,
  GitOpsApp, KafkaRequest, Organization, Placement, PlacementMode, PlacementProps, QuotaProps, Sovereign, SovereignPlan,
} from '../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, TestBlueprint, testSovereign, twoRegions, valuesOf } from './support/fixtures';
import { newFolder } from './support/folder';
import { validateManifest } from './support/manifest-schema';
import { unknownValuePaths } from './support/values';

// Applications that run in several regions.

const { ACTIVE_ACTIVE, ACTIVE_HOTSTANDBY } = PlacementMode;
const STANDBY = Placement.activeHotstandby(['hel', 'fsn']);
const ROW: Component = {
  key: 'shop', title: 'Shop', description: 'Sells.', home: 'https://shop.example', licence: 'MIT', category: ComponentCategory.APPLICATION, appVersion: '1.2.3',
  namespace: 'shop', buildingBlocks: [BuildingBlock.RTZ], replication: { placements: [ACTIVE_ACTIVE, ACTIVE_HOTSTANDBY], limit: 'it is a test' },
};

/** A Sovereign of three regions, and an Environment in the two for workloads. */
function declared(quota: QuotaProps = { cpus: 6, memoryGiB: 16 }): { sovereign: Sovereign; prod: Environment } {
  const workload = (code: string, entryAddress: string) => region(code, { ...cluster(BuildingBlock.RTZ, 3), entryAddress });
  const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), workload('fsn', '203.0.113.7'), workload('hel', '198.51.100.7')] });
  new blueprints.BootstrapKit(sovereign, 'kit');
  const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', quota });
  return { sovereign, prod: new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) }) };
}

/** Adds an Application that asks for Kafka. */
function consumer(prod: Environment, code: string, kafka: blueprints.Strimzi, request: KafkaRequest): void {
  const placement = Placement.singleRegion(code);
  new TestBlueprint(prod, request.name, { component: ROW, runsOnHost: true, placement }, (self) => kafka.provideKafka(self, request));
}

/** An Application with a public host name, in each of its regions. */
class Routed extends TestBlueprint {
  constructor(scope: Construct, id: string, props: BlueprintProps) {
    super(scope, id, { component: ROW, runsOnHost: true, ...props }, (self) => {
      self.mainUnit.add({ apiVersion: 'v1', kind: 'Service', metadata: { name: self.name, namespace: self.namespace }, spec: { ports: [{ port: 80 }] } });
      self.route({ label: self.name, service: self.name, port: 80 });
    });
  }
}

/** Plans of the clusters in fsn and hel. */
function plansOf(sovereign: Sovereign): { fsn: ClusterPlan; hel: ClusterPlan } {
  const [fsn, hel] = sovereign.clustersWithRole(BuildingBlock.RTZ).map((one) => planOf(sovereign, one));
  return { fsn, hel };
}

describe('an Application in hot standby', () => {
  const { sovereign, prod } = declared();
  new blueprints.CatalystPlatform(sovereign, 'platform');
  const db = new blueprints.Postgres(prod, 'db', { placement: STANDBY, databases: ['history'] });
  new blueprints.FerretDb(prod, 'docs', { placement: Placement.activeHotstandby(['fsn', 'hel']) });
  new blueprints.Cache(prod, 'sessions', { placement: STANDBY });
  new Application(prod, 'named', { blueprint: 'bp-postgres', version: '17.6.0', placement: STANDBY });
  const events = new blueprints.Strimzi(prod, 'events', { placement: STANDBY, brokers: 2, controllers: 1 });
  consumer(prod, 'hel', events, { name: 'orders', topics: [{ name: 'Orders', partitions: 6 }] });
  consumer(prod, 'fsn', events, { name: 'stock', readTopics: ['Orders'] });
  const { fsn, hel } = plansOf(sovereign);
  const server = (plan: ClusterPlan, name: string = 'db') => objectOf(plan, `acme-${name}-prerequisites`, 'Cluster');

  test('passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
    const made = [fsn, hel].flatMap((plan) => plan.units.filter(({ name }) => /^acme-(db|events)-/.test(name) || name === 'acme-events').flatMap(({ manifests }) => manifests));
    expect(made.flatMap((manifest) => validateManifest(manifest))).toEqual([]);
  });

  test('is one in each region, of the same name and properties, the first of which writes', () => {
    expect(db.members.map(({ hostCluster, name, isStandby }) => [hostCluster.region.code, name, isStandby])).toEqual([['hel', 'db', false], ['fsn', 'db', true]]);
    expect(db.members.map(({ members }) => members === db.members)).toEqual([true, true]);
    expect(db.members.map((one) => (one as blueprints.Postgres).databases)).toEqual([['history'], ['history']]);
  });

  test('has one that writes and one that follows, and is told of both', () => {
    const link = { name: 'db-data-pg-link' };
    const external = (code: string, location: string) => ({
      name: `hz-${code}`,
      connectionParameters: {
        host: `db-data-pg.acme-prod.${location}.omantel.omani.works`, port: '8443', user: 'streaming_replica', dbname: 'postgres', sslmode: 'verify-full',
        sslnegotiation: 'direct',
      },
      sslKey: { ...link, key: 'tls.key' }, sslCert: { ...link, key: 'tls.crt' }, sslRootCert: { ...link, key: 'ca.crt' },
    });
    expect([hel, fsn].map((plan) => server(plan).spec.replica)).toEqual([
      { self: 'hz-hel', primary: 'hz-hel', source: 'hz-fsn' }, { self: 'hz-fsn', primary: 'hz-hel', source: 'hz-hel' },
    ]);
    for (const plan of [hel, fsn]) expect(server(plan).spec.externalClusters).toEqual([external('hel', 'hlrp'), external('fsn', 'hfrp')]);
    expect(server(hel).spec.bootstrap.initdb).toMatchObject({ database: 'db-data', owner: 'db-data' });
    expect(server(fsn).spec.bootstrap).toEqual({ pg_basebackup: { source: 'hz-hel', database: 'db-data', owner: 'db-data' } });
    expect([hel, fsn].map((plan) => objectsOf(plan, 'acme-db-prerequisites').filter(({ kind }) => kind === 'Database').length)).toEqual([1, 0]);
  });

  test('lets in nobody but itself', () => {
    expect(server(hel).spec.certificates).toEqual({
      serverCASecret: 'db-data-pg-link', serverTLSSecret: 'db-data-pg-link', clientCASecret: 'db-data-pg-link', replicationTLSSecret: 'db-data-pg-link',
    });
    expect(server(hel).spec.postgresql.pg_ident).toEqual(['cnpg_streaming_replica db-data-pg.acme-prod streaming_replica']);
    const { spec } = objectOf(fsn, 'acme-db-prerequisites', 'Certificate', 'db-data-pg-link');
    expect(spec).toMatchObject({
      commonName: 'db-data-pg.acme-prod', issuerRef: { name: 'links' }, secretTemplate: { labels: { 'cnpg.io/reload': '' } },
      dnsNames: expect.arrayContaining(['db-data-pg.acme-prod.hfrp.omantel.omani.works', 'db-data-pg-rw', 'db-data-pg-rw.acme.svc']),
    });
  });

  test('is reached through a passage of its cluster, and goes out to that of the other', () => {
    const route = objectOf(hel, 'acme-db-prerequisites', 'TLSRoute');
    expect([route.metadata.name, route.spec.hostnames, route.spec.rules[0].backendRefs]).toEqual([
      'db-data-pg', ['db-data-pg.acme-prod.hlrp.omantel.omani.works'], [{ name: 'db-data-pg-rw', port: 5432 }],
    ]);
    const policy = objectsOf(hel, 'network-policies').find(({ metadata }) => metadata.namespace === 'acme').spec;
    expect(policy.ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect(JSON.stringify(policy.egress)).toContain('{"port":"8443","protocol":"TCP"}');
    expect(dependenciesOf(hel, 'acme-db-prerequisites')).toEqual(expect.arrayContaining(['cert-manager-issuers', 'cnpg', 'public-gateway']));
    expect([fsn, hel].map((plan) => plan.phaseZeroSecrets.some(({ name }) => name === 'link-ca'))).toEqual([true, true]);
  });

  test('has one repository, with an overlay for each region that the vcluster there follows', () => {
    const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
    expect(tree.paths.filter((path) => path.startsWith('acme/db/'))).toEqual([
      'acme/db/CODEOWNERS', 'acme/db/kustomization.yaml', 'acme/db/overlays/prod-fsn/config-map.yaml', 'acme/db/overlays/prod-fsn/kustomization.yaml',
      'acme/db/overlays/prod-hel/config-map.yaml', 'acme/db/overlays/prod-hel/kustomization.yaml',
    ]);
    expect([fsn, hel].map((plan) => objectOf(plan, 'acme-db', 'Kustomization').spec.components)).toEqual([['overlays/prod-fsn'], ['overlays/prod-hel']]);
    const publication: any = yaml.load(tree.content('publication.yaml'));
    expect(publication.repositories.filter(({ name }: any) => name === 'acme/db')).toHaveLength(1);
  });

  test('is told to the platform once, with its regions', () => {
    const { metadata, spec } = objectOf(planOf(sovereign), 'platform-config-applications', 'Application', 'db.acme-prod');
    expect([metadata.name, spec.placement]).toEqual(['db.acme-prod', { mode: ACTIVE_HOTSTANDBY, regions: ['hel', 'fsn'], dns: { policy: 'failover' } }]);
  });

  test('is the same by name, and DNS chooses no region for it', () => {
    expect(server(fsn, 'named').spec.replica).toEqual({ self: 'hz-fsn', primary: 'hz-hel', source: 'hz-hel' });
    const script = objectOf(planOf(sovereign), 'powerdns', 'Job').spec.template.spec.containers[0].command[2];
    expect(script).not.toContain('named.acme-prod');
  });

  describe('of Kafka', () => {
    const host = (location: string, broker: string = '') => `events-link${broker}.acme-prod.${location}.omantel.omani.works`;
    const objects = (plan: ClusterPlan, kind: string, unit: string = 'acme-events') => objectsOf(plan, unit).filter((one) => one.kind === kind);
    const mirror = objectOf(fsn, 'acme-events-mirror', 'KafkaMirrorMaker2').spec;

    test('has a way to each broker, which says so itself', () => {
      const { kafka } = objects(hel, 'Kafka')[0].spec;
      expect(kafka.listeners[1]).toEqual({
        name: 'link', port: 9094, type: 'internal', tls: true,
        authentication: {
          type: 'custom', sasl: false,
          listenerConfig: { 'ssl.client.auth': 'required', 'ssl.truststore.type': 'PEM', 'ssl.truststore.location': '/mnt/link/ca.crt' },
        },
        configuration: {
          brokerCertChainAndKey: { secretName: 'events-link', certificate: 'tls.crt', key: 'tls.key' },
          brokers: [0, 1].map((broker) => ({ broker, advertisedHost: host('hlrp', `-${broker}`), advertisedPort: 8443 })),
        },
      });
      expect(objects(hel, 'TLSRoute', 'acme-events-passages').map(({ spec }) => [spec.hostnames, spec.rules[0].backendRefs])).toEqual(
        ['', '-0', '-1'].map((broker) => [[host('hlrp', broker)], [{ name: `events-link${broker}`, port: 9094 }]]),
      );
      const cluster = { 'strimzi.io/cluster': 'events', 'strimzi.io/kind': 'Kafka' };
      expect(objects(hel, 'Service').slice(1).map(({ metadata, spec }) => [metadata.name, spec.selector])).toEqual([
        ['events-link', { ...cluster, 'strimzi.io/broker-role': 'true' }],
        ...[0, 1].map((broker) => [`events-link-${broker}`, { ...cluster, 'strimzi.io/pod-name': `events-events-brokers-${broker}` }]),
      ]);
    });

    test('knows the numbers of its brokers, and lets in whom the authority of links vouches for', () => {
      const [brokers, controllers] = objects(hel, 'KafkaNodePool');
      expect([brokers, controllers].map(({ metadata }) => metadata.annotations['strimzi.io/next-node-ids'])).toEqual(['[0-99]', '[100-199]']);
      expect(brokers.spec.template.pod.volumes).toEqual([{ name: 'link', secret: { secretName: 'events-link', items: [{ key: 'ca.crt', path: 'ca.crt' }] } }]);
      expect(brokers.spec.template.kafkaContainer).toEqual({ volumeMounts: [{ name: 'link', mountPath: '/mnt/link' }] });
      expect(controllers.spec.template).toBeUndefined();
      expect(objectOf(hel, 'acme-events-prerequisites', 'Certificate', 'events-link').spec).toMatchObject({
        commonName: 'events.acme-prod', issuerRef: { name: 'links' }, dnsNames: ['', '-0', '-1'].map((broker) => host('hlrp', broker)),
      });
    });

    test('is copied into the one that stands by, and only there', () => {
      expect(hel.tryFindUnit('acme-events-mirror')).toBeUndefined();
      expect(fsn.tryFindUnit('acme-events-mirror')!.waitException).toBe('depends-on-outside');
      expect(mirror.mirrors[0].source).toEqual({
        alias: 'hz-hel-1', bootstrapServers: `${host('hlrp')}:8443`, tls: { trustedCertificates: [{ secretName: 'events-link', certificate: 'ca.crt' }] },
        authentication: { type: 'tls', certificateAndKey: { secretName: 'events-link', certificate: 'tls.crt', key: 'tls.key' } },
      });
      expect(mirror.target).toMatchObject({
        alias: 'hz-fsn-1', groupId: 'events-mirror', configStorageTopic: 'mm2-config-1.internal', offsetStorageTopic: 'mm2-offset-1.internal',
        statusStorageTopic: 'mm2-status-1.internal', bootstrapServers: 'events-bootstrap.acme.svc:9093', tls: { trustedCertificates: [{ secretName: 'events-brokers', certificate: 'ca.crt' }] },
        authentication: { type: 'scram-sha-512', username: 'events.mirror', passwordSecret: { secretName: 'events-mirror', password: 'password' } },
      });
      expect([hel, fsn].map((plan) => plan.workloads.filter(({ workload }) => workload.name === 'events-mirror').map(({ workload }) => workload.memoryMiB))).toEqual([[1024], [1024]]);
    });

    test('is copied under its names, with how far groups have read, and never back', () => {
      const { checkpointConnector, sourceConnector } = mirror.mirrors[0];
      for (const { config } of [checkpointConnector, sourceConnector]) {
        expect(config).toMatchObject({ 'replication.policy.class': expect.stringContaining('.IdentityReplicationPolicy'), 'offset-syncs.topic.location': 'target' });
      }
      expect(checkpointConnector.config['sync.group.offsets.enabled']).toBe(true);
      expect(mirror.target.config).toEqual({
        'config.storage.replication.factor': -1, 'offset.storage.replication.factor': -1, 'status.storage.replication.factor': -1,
        'exactly.once.source.support': 'enabled',
      });
      expect(sourceConnector.config).toMatchObject({
        'transforms': 'once,mark', 'transforms.once.predicate': 'copied', 'predicates.copied.name': 'mirrored-1', 'transforms.mark.header': 'mirrored-1',
        'source.consumer.isolation.level': 'read_committed', 'sync.topic.acls.enabled': false,
      });
    });

    test('lets the mirror read and nothing else, and what copies write', () => {
      const rights = (plan: ClusterPlan, name: string) => objectOf(plan, 'acme-events-users', 'KafkaUser', name).spec;
      for (const plan of [hel, fsn]) {
        expect(rights(plan, 'events.acme-prod')).toEqual({
          authentication: { type: 'tls-external' },
          authorization: {
            type: 'simple',
            acls: [
              { resource: { type: 'topic', name: '*', patternType: 'literal' }, operations: ['Describe', 'DescribeConfigs', 'Read'] },
              { resource: { type: 'group', name: '*', patternType: 'literal' }, operations: ['Describe'] },
            ],
          },
        });
        expect(rights(plan, 'events.mirror').authorization.acls.map(({ resource, operations }: any) => [resource.type, resource.name, operations.join()])).toEqual([
          ['topic', '*', 'Alter,AlterConfigs,Create,Describe,DescribeConfigs,Read,Write'], ['group', '*', 'Describe,Read'],
          ['transactionalId', 'events-mirror', 'Describe,Write'], ['transactionalId', 'connect-cluster-events-mirror', 'Describe,Write'],
        ]);
        expect(rights(plan, 'events.mirror').authentication.password.valueFrom.secretKeyRef).toEqual({ name: 'events-mirror', key: 'password' });
      }
    });

    test('has its topics in both, and users where whoever asked is', () => {
      const [topics, users] = ['KafkaTopic', 'KafkaUser'].map((kind) => [hel, fsn].map((plan) => objects(plan, kind, 'acme-events-users')));
      expect(topics[0].map(({ spec }) => spec)).toEqual([{ topicName: 'Orders', partitions: 6 }]);
      expect(topics[1]).toEqual(topics[0]);
      expect(users.map((made) => made.map(({ metadata }) => metadata.name))).toEqual([
        ['events-orders', 'events.acme-prod', 'events.mirror'], ['events-stock', 'events.acme-prod', 'events.mirror'],
      ]);
    });
  });

  test('of FerretDB starts its servers where it writes', () => {
    expect([fsn, hel].map((plan) => objectOf(plan, 'acme-docs', 'Deployment').spec.replicas)).toEqual([1, 0]);
    expect(server(hel, 'docs').spec).toMatchObject({ replica: { primary: 'hz-fsn' }, bootstrap: { pg_basebackup: { source: 'hz-fsn' } } });
  });

  describe('of a cache', () => {
    const CACHE = 'valkey-acme-sessions';
    const PREREQUISITES = `${CACHE}-prerequisites`;
    const configOf = (plan: ClusterPlan): string[] => valuesOf(plan, CACHE).valkeyConfig.trimEnd().split('\n');

    test('copies what the first has, through its passage, and starts from its own volume', () => {
      const linked = [
        'maxmemory 256mb', 'maxmemory-policy allkeys-lru', 'save ""', 'appendonly yes',
        'tls-port 6380', 'tls-cert-file /link/tls.crt', 'tls-key-file /link/tls.key', 'tls-ca-cert-file /link/ca.crt',
        'tls-auth-clients yes', 'tls-auth-clients-user CN', 'tls-auto-reload-interval 3600', 'tls-replication yes', 'client-output-buffer-limit replica 256mb 0 0',
      ];
      expect(configOf(hel)).toEqual(linked);
      expect(configOf(fsn)).toEqual([...linked, `replicaof ${CACHE}.hlrp.omantel.omani.works 8443`]);
      for (const plan of [hel, fsn]) {
        expect(valuesOf(plan, CACHE)).toMatchObject({
          dataStorage: { enabled: true, requestedSize: '10Gi' }, resources: { requests: { memory: '288Mi' }, limits: { memory: '800Mi' } },
          extraVolumes: [{ name: 'link', secret: { secretName: `${CACHE}-link`, defaultMode: 0o440 } }],
          extraVolumeMounts: [{ name: 'link', mountPath: '/link', readOnly: true }],
        });
        expect(unknownValuePaths('valkey', valuesOf(plan, CACHE))).toEqual([]);
        expect([CACHE, PREREQUISITES].flatMap((unit) => objectsOf(plan, unit)).flatMap((one) => validateManifest(one))).toEqual([]);
      }
    });

    test('lets in nobody but itself, without a password, and to copy alone', () => {
      expect(valuesOf(hel, CACHE).auth).toEqual({
        enabled: true, usersExistingSecret: CACHE, aclUsers: { default: { permissions: '~* &* +@all', passwordKey: 'password' } },
        aclConfig: 'user cache.sessions.acme-prod on -@all +psync +replconf +ping',
      });
      expect([hel, fsn].map((plan) => objectOf(plan, PREREQUISITES, 'Certificate').spec)).toEqual(['hlrp', 'hfrp'].map((location) => expect.objectContaining({
        secretName: `${CACHE}-link`, commonName: 'cache.sessions.acme-prod', dnsNames: [`${CACHE}.${location}.omantel.omani.works`],
        issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'links' },
      })));
    });

    test('is let in at a port of its own', () => {
      expect(objectOf(hel, CACHE, 'Service').spec).toEqual({
        selector: { 'app.kubernetes.io/name': 'valkey', 'app.kubernetes.io/instance': CACHE }, ports: [{ name: 'link', port: 6380, targetPort: 6380, protocol: 'TCP' }],
      });
      expect(objectOf(hel, CACHE, 'TLSRoute').spec).toMatchObject({
        hostnames: [`${CACHE}.hlrp.omantel.omani.works`], rules: [{ backendRefs: [{ name: `${CACHE}-link`, port: 6380 }] }],
      });
      const policy = objectsOf(fsn, 'network-policies').find(({ metadata }) => metadata.namespace === 'valkey').spec;
      expect(policy.ingress).toContainEqual({ fromEntities: ['ingress'] });
      expect(JSON.stringify(policy.egress)).toContain('{"port":"8443","protocol":"TCP"}');
      expect(dependenciesOf(hel, CACHE)).toEqual(expect.arrayContaining(['public-gateway', PREREQUISITES]));
    });
  });
});

describe('a cache that an Application in several regions asks for', () => {
  const planned = (request: Partial<CacheRequest>, placement: Placement = STANDBY) => {
    class Shop extends TestBlueprint {
      constructor(scope: any, id: string, props: any) {
        super(scope, id, { component: ROW, ...props }, (self) => self.cache({ name: 'shop', ...request }));
      }
    }
    const { sovereign, prod } = declared();
    new Shop(prod, 'shop', { placement });
    return plansOf(sovereign);
  };

  test('is one in each of them, unless it says otherwise', () => {
    const configs = Object.values(planned({ storageGiB: 10 })).map((plan) => valuesOf(plan, 'valkey-acme-shop').valkeyConfig);
    expect(configs).toEqual(Array(2).fill('maxmemory 128mb\nmaxmemory-policy allkeys-lru\nsave ""\nappendonly yes\n'));
  });

  test('is written in the first where all of them work', () => {
    const { fsn, hel } = planned({ storageGiB: 10, isReplicated: true }, Placement.activeActive(['fsn', 'hel']));
    expect([fsn, hel].map((plan) => valuesOf(plan, 'valkey-acme-shop').valkeyConfig.includes('replicaof valkey-acme-shop.hfrp.'))).toEqual([false, true]);
  });

  test('fails when copies have no volume to start from', () => {
    expect(() => planned({ isReplicated: true })).toThrow(
      "'storageGiB' must be given in several regions, where a server starts anew to change places, got undefined; write for example 10",
    );
  });
});

describe('an OpenSearch in hot standby', () => {
  const { sovereign, prod } = declared({ cpus: 40, memoryGiB: 80, pods: 100, storageGiB: 1000 });
  const search = new blueprints.OpenSearch(prod, 'search', { placement: STANDBY });
  new TestBlueprint(prod, 'orders', { component: { ...ROW, replication: undefined }, placement: Placement.singleRegion('hel'), runsOnHost: true }, (self) => {
    const { endpoint } = self._received(() => search.provideOpenSearch(self, { name: 'orders', indexPrefix: 'orders-', retentionDays: 30 }));
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'orders' }, data: { url: endpoint.url } });
  });
  const { fsn, hel } = plansOf(sovereign);
  const specOf = (plan: ClusterPlan) => objectOf(plan, 'acme-search', 'OpenSearchCluster').spec;
  const jobOf = (plan: ClusterPlan) => objectOf(plan, 'acme-search-regions', 'Job').spec.template.spec.containers[0];

  test('passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
    const made = [fsn, hel].flatMap((plan) => ['acme-search', 'acme-search-prerequisites', 'acme-search-regions', 'acme-search-users'].flatMap((unit) => objectsOf(plan, unit)));
    expect(made.flatMap((manifest) => validateManifest(manifest))).toEqual([]);
  });

  test('of OpenSearch follows the indices of the first region', () => {
    const env = (plan: ClusterPlan) => Object.fromEntries(jobOf(plan).env.map(({ name, value }: any) => [name, value]));
    const remotes = (alias: string, location: string) => {
      const host = `search.acme-prod.${location}.omantel.omani.works`;
      return JSON.stringify({ persistent: { cluster: { remote: { [alias]: { mode: 'proxy', proxy_address: `${host}:8443`, server_name: host } } } } });
    };
    const OPENSEARCH_URL = 'https://search-servers.acme.svc:9200';
    expect([hel, fsn].map(env)).toEqual([
      { OPENSEARCH_URL, REMOTES: remotes('hz-fsn', 'hfrp'), OTHERS: 'hz-fsn', FOLLOWS: '' },
      { OPENSEARCH_URL, REMOTES: remotes('hz-hel', 'hlrp'), OTHERS: 'hz-hel', FOLLOWS: 'hz-hel' },
    ]);
    expect(jobOf(fsn).image).toBe('opensearchproject/opensearch:3.6.0');
    expect(dependenciesOf(fsn, 'acme-search-regions')).toContain('acme-search');
    const { template: { spec: { volumes } }, ttlSecondsAfterFinished } = objectOf(fsn, 'acme-search-regions', 'Job').spec;
    expect(ttlSecondsAfterFinished).toBe(3600);
    expect(volumes.flatMap(({ secret }: any) => (secret ? [[secret.secretName, secret.items]] : []))).toEqual([
      ['search-administrator', undefined], ['search-ca', [{ key: 'ca.crt', path: 'ca.crt' }]],
    ]);
  });

  describe('has a Job that', () => {
    const PLUGIN = '/_plugins/_replication';
    const COPIES = '/*/_settings/index.plugins.replication.follower.leader_index?flat_settings=true&expand_wildcards=all';
    const RULE = '{ "autofollow_stats" : [ {\n "leader_alias" : "hz-hel" } ] }';
    const copies = (...names: string[]) => JSON.stringify(
      Object.fromEntries(names.map((name) => [name, { settings: { 'index.plugins.replication.follower.leader_index': `hz-hel:${name}` } }])),
    );

    /** Runs it where OpenSearch answers so to some requests, and `{}` to all others; returns what it has changed. */
    function run(plan: ClusterPlan, answers: { [request: string]: string | [number, string] }): { status: number | null; changes: string[]; said: string } {
      const folder = newFolder('opensearch');
      fs.writeFileSync(path.join(folder, 'curl'), [
        '#!/bin/sh',
        'while [ $# -gt 0 ]; do',
        '  case "$1" in --output) output=$2 ;; --request) method=$2 ;; --data) data=$2 ;; https:*) request="$method ${1#https://*:9200}" ;; esac; shift',
        'done',
        `test "$method" = GET || echo "$request $data" >>${folder}/changes`,
        'status=200; answer="{}"',
        'case "$request" in',
        ...Object.entries(answers).map(([request, answer]) => {
          const [status, text] = typeof answer === 'string' ? [200, answer] : answer;
          return `"${request}") status=${status}; answer='${text}' ;;`;
        }),
        'esac',
        'printf %s "$answer" >"$output"; printf %s "$status"',
      ].join('\n'), { mode: 0o755 });
      for (const file of ['username', 'password']) fs.writeFileSync(path.join(folder, file), 'x');
      const script = objectOf(plan, 'acme-search-regions', 'ConfigMap').data['regions.sh'].replace(/\/tmp|\/run\/administrator/g, folder);
      const env = Object.fromEntries(jobOf(plan).env.map(({ name, value }: any) => [name, value]));
      const { status, stdout } = spawnSync('sh', ['-c', script], { encoding: 'utf8', env: { ...env, PATH: `${folder}:${process.env.PATH}` } });
      const [first, ...changes] = fs.readFileSync(path.join(folder, 'changes'), 'utf8').split('\n').filter((line) => /^[A-Z]/.test(line));
      expect(first).toBe(`PUT /_cluster/settings ${env.REMOTES}`);
      return { status, changes: changes.map((line) => line.split(' ').slice(0, 2).join(' ')), said: stdout };
    }

    test('makes the rule of one that follows, once', () => {
      expect(run(fsn, {})).toMatchObject({ status: 0, changes: [`POST ${PLUGIN}/_autofollow`] });
      const twice: [number, string] = [500, 'task with id {autofollow:hz-hel:all} already exist'];
      expect(run(fsn, { [`POST ${PLUGIN}/_autofollow`]: twice }).status).toBe(0);
      expect(run(fsn, { [`GET ${PLUGIN}/autofollow_stats`]: RULE })).toMatchObject({ status: 0, changes: [] });
    });

    test('ends all following where the region becomes the first', () => {
      const { status, changes } = run(hel, {
        [`GET ${PLUGIN}/autofollow_stats`]: RULE.replace('hz-hel', 'hz-fsn'), [`GET ${COPIES}`]: copies('orders-1', 'orders-2').replace(/hz-hel/g, 'hz-fsn'),
      });
      expect([status, changes]).toEqual([0, [`DELETE ${PLUGIN}/_autofollow`, `POST ${PLUGIN}/orders-1/_stop`, `POST ${PLUGIN}/orders-2/_stop`]]);
    });

    test('lets go on what has paused, and lets go what is no more', () => {
      const paused = '{"status":"PAUSED"}';
      const { status, changes, said } = run(fsn, {
        [`GET ${PLUGIN}/autofollow_stats`]: RULE, [`GET ${COPIES}`]: copies('a', 'b', 'c', 'd'),
        [`GET ${PLUGIN}/a/_status`]: '{"status":"SYNCING"}', [`GET ${PLUGIN}/b/_status`]: paused, [`GET ${PLUGIN}/c/_status`]: paused,
        [`GET ${PLUGIN}/d/_status`]: paused, [`POST ${PLUGIN}/c/_resume`]: [404, '{"type":"index_not_found_exception"}'],
        [`POST ${PLUGIN}/d/_resume`]: [404, '{"reason":"Retention lease does not exist"}'],
      });
      expect([status, changes]).toEqual([0, ['b/_resume', 'c/_resume', 'c/_stop', 'd/_resume'].map((change) => `POST ${PLUGIN}/${change}`)]);
      expect(said).toContain('d does not go on: stop it and delete it, and it is followed anew');
    });

    test('fails when the region that it follows is away, or it is refused', () => {
      const away = run(fsn, { [`GET ${PLUGIN}/autofollow_stats`]: RULE, [`GET ${COPIES}`]: copies('a'), [`GET ${PLUGIN}/a/_status`]: [500, '{}'] });
      expect([away.status, away.changes, away.said.trim().split('\n').at(-1)]).toEqual([1, [], 'hz-hel is away']);
      expect(run(fsn, { [`POST ${PLUGIN}/_autofollow`]: [403, '{}'] }).status).toBe(1);
    });
  });

  test('has servers that know each other by a certificate for links, and by the names of Pods', () => {
    const settings = (own: string) => ({
      'node.store.allow_mmap': 'false',
      'plugins.security.ssl.transport.enforce_hostname_verification': 'true',
      'plugins.security.audit.config.index': `"'security-auditlog-hz-${own}-'YYYY.MM.dd"`,
    });
    expect([hel, fsn].map((plan) => specOf(plan).general.additionalConfig)).toEqual([settings('hel'), settings('fsn')]);
    expect(specOf(hel).nodePools.map(({ roles }: any) => roles)).toEqual([['cluster_manager', 'data', 'ingest', 'remote_cluster_client']]);
    expect(specOf(fsn).security.tls.transport).toEqual({
      generate: false, perNode: false, secret: { name: 'search-link' }, nodesDn: ['CN=search.acme-prod'], enableHotReload: true,
    });
    const { spec } = objectOf(fsn, 'acme-search-prerequisites', 'Certificate', 'search-link');
    expect([spec.commonName, spec.issuerRef.name, spec.dnsNames]).toEqual(['search.acme-prod', 'links', [
      'search.acme-prod.hfrp.omantel.omani.works', 'search-nodes-0', 'search-nodes-1', 'search-nodes-2', 'search-bootstrap-0', 'search-discovery',
    ]]);
  });

  test('is reached through a passage of its cluster, and goes out to that of the other', () => {
    const route = objectOf(hel, 'acme-search-passages', 'TLSRoute');
    expect([route.spec.hostnames, route.spec.rules[0].backendRefs]).toEqual([['search.acme-prod.hlrp.omantel.omani.works'], [{ name: 'search-link', port: 9300 }]]);
    expect(objectOf(hel, 'acme-search', 'Service', 'search-link').spec).toEqual({
      selector: { 'opensearch.org/opensearch-cluster': 'search' }, ports: [{ name: 'transport', port: 9300, targetPort: 9300, protocol: 'TCP' }],
    });
    const policy = objectsOf(fsn, 'network-policies').find(({ metadata }) => metadata.namespace === 'acme').spec;
    expect(policy.ingress).toContainEqual({ fromEntities: ['ingress'] });
    expect(JSON.stringify(policy.egress)).toContain('{"port":"8443","protocol":"TCP"}');
  });

  test('has no page, and deletes copies a day after what they are copied from', () => {
    expect([hel, fsn].map((plan) => specOf(plan).dashboards.enable)).toEqual([false, false]);
    expect(objectsOf(fsn, 'acme-search-users').map(({ kind, metadata }) => [kind, metadata.name])).toEqual([['OpenSearchISMPolicy', 'search-orders']]);
    const ages = [hel, fsn].map((plan) => objectOf(plan, 'acme-search-users', 'OpenSearchISMPolicy').spec.states[0].transitions[0].conditions.minIndexAge);
    expect(ages).toEqual(['30d', '31d']);
  });

  test('fails when its name is too long for its certificate, or it shall have a page', () => {
    const { sovereign: other } = declared();
    const organization = new Organization(other, 'o'.repeat(30), { displayName: 'Oo', contact: 'it@o.example' });
    const environment = new Environment(organization, 'prod', { hostClusters: other.clustersWithRole(BuildingBlock.RTZ) });
    const name = 's'.repeat(30);
    new blueprints.OpenSearch(environment, name, { placement: STANDBY });
    expect(() => SovereignPlan.of(other)).toThrow(
      `'name' must leave '${name}.${organization.name}-prod' at most 64 characters in several regions, got "${name}"; write a shorter one`,
    );
    const page = declared();
    expect(() => new blueprints.OpenSearch(page.prod, 'search', { placement: STANDBY, dashboardsEnabled: true })).toThrow(new Error(
      "omantel/acme/prod/search: 'dashboardsEnabled' must be left out in several regions, what the page knows is in indices that are not followed, got true; leave it out",
    ));
  });
});

describe('a public host name in two regions', () => {
  const { sovereign, prod } = declared({ cpus: 16, memoryGiB: 32 });
  const image = (name: string) => ({ image: `registry.example/${name}:1.4.0` });
  const fingate = new blueprints.Fingate(prod, 'bank', {
    placement: STANDBY, extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
  });
  new Routed(prod, 'site', { placement: Placement.activeActive(['fsn', 'hel']) });
  const { fsn, hel } = plansOf(sovereign);
  const { management } = SovereignPlan.of(sovereign);
  const vcluster = (plan: ClusterPlan) => plan.vclusters[0];
  const ADMINISTRATOR = 'platform/sovereign/acme/bank-keycloak-admin/password';

  test('passes every check', () => {
    expect(Checks.findings(sovereign).map(String)).toEqual([]);
    const made = [fsn, hel].flatMap((plan) => [plan, vcluster(plan)]).flatMap(({ units }) => units.filter(({ name }) => /bank|site/.test(name)).flatMap(({ manifests }) => manifests));
    expect(made.flatMap((manifest) => validateManifest(manifest))).toEqual([]);
  });

  test('is routed, and named by a certificate, in each of them', () => {
    const names = ['bank-edge', 'bank-keycloak', 'site'].map((name) => `${name}.acme-prod.omantel.omani.works`);
    for (const plan of [fsn, hel]) {
      expect(objectOf(plan, 'public-gateway-certificates', 'Certificate', 'public-hosts-acme-prod').spec.dnsNames).toEqual(names);
      expect(objectOf(vcluster(plan), 'bank-edge', 'HTTPRoute').spec.hostnames).toEqual(names.slice(0, 1));
    }
    const policy: string = objectOf(management, 'powerdns', 'ConfigMap').data['update-policy.lua'];
    expect(policy.split(`['_acme-challenge.${names[0]}.'] = true`)).toHaveLength(3);
  });

  test('has one record, which says which of them answers', () => {
    const script: string[] = objectOf(management, 'powerdns', 'Job').spec.template.spec.containers[0].command[2].split('\n');
    const url = (name: string, path: string) => `https://${name}.acme-prod.omantel.omani.works${path}`;
    const inOrder = (name: string, path: string) => `;local up=ifurlup('${url(name, path)}',{{'198.51.100.7'},{'203.0.113.7'}},{selector='all',backupSelector='all'}) if #up>1 then return {'198.51.100.7'} end return up`;
    expect(script.filter((line) => / LUA A "/.test(line))).toEqual([
      `site.acme-prod.omantel.omani.works 60 LUA A "ifurlup('${url('site', '/healthz')}',{{'203.0.113.7','198.51.100.7'}},{selector='all',backupSelector='all'})"`,
      `bank-edge.acme-prod.omantel.omani.works 60 LUA A "${inOrder('bank-edge', '/healthz')}"`,
      `bank-keycloak.acme-prod.omantel.omani.works 60 LUA A "${inOrder('bank-keycloak', '/realms/openbanking/.well-known/openid-configuration')}"`,
    ]);
  });

  test('leads to nobody in a region that stands by: what is behind it has no servers, and its databases are copies', () => {
    const members = fingate.members.filter(({ hostCluster }) => hostCluster === hel.hostCluster).map(({ name }) => name);
    expect(members).toEqual(['bank-accounts-api', 'bank-consents-api', 'bank-edge', 'bank-ext-authz', 'bank-keycloak', 'bank-tpp-management']);
    const replicas = (plan: ClusterPlan, name: string) => (
      name === 'bank-keycloak' ? valuesOf(vcluster(plan), name).replicas : objectOf(vcluster(plan), name, 'Deployment').spec.replicas
    );
    expect(members.map((name) => [replicas(hel, name), replicas(fsn, name)])).toEqual(members.map(() => [1, 0]));
    for (const name of members.filter((one) => !/edge|ext-authz/.test(one))) {
      expect([hel, fsn].map((plan) => objectOf(plan, `acme-${name}-prerequisites`, 'Cluster').spec.replica.primary)).toEqual(['hz-hel', 'hz-hel']);
    }
    expect(vcluster(fsn).units.flatMap(({ manifests }) => manifests).filter(({ kind }) => ['Job', 'PodDisruptionBudget'].includes(kind))).toEqual([]);
    expect(vcluster(fsn).workloads).toEqual([]);
  });

  test('has logins that are administered alike, because the copy of the database knows one administrator', () => {
    for (const plan of [fsn, hel]) {
      const { spec } = objectOf(plan, 'acme-bank-keycloak-prerequisites', 'ExternalSecret', 'bank-keycloak-admin');
      expect(spec.data).toEqual([{ secretKey: 'password', remoteRef: { key: ADMINISTRATOR, property: 'password' } }]);
      expect(objectsOf(plan, 'external-secrets-sovereign-wide').filter(({ kind }) => kind === 'PushSecret').map(({ spec: { data } }) => data[0].match.remoteRef.remoteKey)).toEqual([ADMINISTRATOR]);
    }
    expect(objectOf(management, 'external-secrets-sovereign-wide', 'PushSecret').spec.data[0].match.remoteRef.remoteKey).toBe(ADMINISTRATOR);
    const registrar = 'org/acme/env/prod/bank-keycloak-registrar-bank-tpp-management/client-secret';
    expect(objectOf(fsn, 'acme-bank-keycloak-prerequisites', 'PushSecret', 'bank-keycloak-registrar-bank-tpp-management-client-secret').spec.data[0].match.remoteRef.remoteKey).toBe(registrar);
  });
});

test('what keeps nothing runs in all regions, each with the others of its region', () => {
  const { sovereign, prod } = declared();
  const placement = Placement.activeActive(['fsn', 'hel']);
  const worker = new TestBlueprint(prod, 'worker', { component: ROW, placement });
  class Client extends TestBlueprint {
    public readonly worker: Blueprint;

    constructor(scope: any, id: string, props: any) {
      super(scope, id, { component: ROW, ...props });
      this.worker = props.worker;
    }
  }
  const client = new Client(prod, 'client', { placement, worker, others: [worker] });
  expect(client.members.map((one) => (one as Client).worker.hostCluster.region.code)).toEqual(['fsn', 'hel']);
  expect(client.members.map(({ isStandby }) => isStandby)).toEqual([false, false]);
  expect(SovereignPlan.of(sovereign).findings).toEqual([]);
});

describe('fails when', () => {
  const refusal = (Class: any, id: string, placement: Placement) => () => new Class(declared().prod, id, { placement });

  test.each<[string, any, (regions: string[], props?: PlacementProps) => Placement, string]>([
    ['PostgreSQL shall write in both', blueprints.Postgres, Placement.activeActive,
      'single-region or active-hotstandby, PostgreSQL has one server that writes, got "active-active"; write Placement.activeHotstandby([\'fsn\', \'hel\'])'],
    ['a cache shall be written in both', blueprints.Cache, Placement.activeActive,
      'single-region or active-hotstandby, Valkey has one server that writes, got "active-active"; write Placement.activeHotstandby([\'fsn\', \'hel\'])'],
    ['OpenSearch shall write in both', blueprints.OpenSearch, Placement.activeActive,
      'single-region or active-hotstandby, an index has one cluster that writes it, got "active-active"; write Placement.activeHotstandby([\'fsn\', \'hel\'])'],
    ['ClickHouse shall write in both', blueprints.ClickHouse, Placement.activeActive,
      'single-region, its servers agree through a Keeper, and no quorum spans regions, got "active-active"; '
      + "write Placement.singleRegion('fsn'), and create it in another under a name of its own"],
    ['Kafka shall be written in both', blueprints.Strimzi, Placement.activeActive,
      'single-region or active-hotstandby, of two that are written and copy each other, who reads in both reads everything twice, got "active-active"; '
      + "write Placement.activeHotstandby(['fsn', 'hel'])"],
    ['a class says nothing of it', blueprints.Reloader, Placement.activeActive,
      'single-region, nothing of Reloader is replicated, got "active-active"; write Placement.singleRegion(\'fsn\'), and create it in another under a name of its own'],
  ])('%s', (_, Class, placement, problem) => {
    expect(refusal(Class, 'demo', placement(['fsn', 'hel']))).toThrow(`omantel/acme/prod/demo: 'placement' must be ${problem}`);
  });

  test('usage of Fingate is metered in one of two regions', () => {
    const image = { image: 'registry.example/x:1.4.0' };
    const props = { placement: STANDBY, openMeterEnabled: true, extAuthz: image, accountsApi: image, consentsApi: image, tppManagement: image };
    expect(() => new blueprints.Fingate(declared().prod, 'bank', props)).toThrow(new Error(
      "omantel/acme/prod/bank: 'placement' must be single-region where usage is metered, meters are in one region, got \"active-hotstandby\"; leave the meters out, or the other regions",
    ));
  });

  test('it is refused by name too', () => {
    const { sovereign, prod } = declared();
    new Application(prod, 'changes', { blueprint: 'bp-debezium', version: CATALOGUE.debezium.appVersion, placement: STANDBY });
    expect(() => SovereignPlan.of(sovereign)).toThrow(
      "omantel/acme/prod/changes: 'placement' must be single-region, it reads the database that it runs beside, "
      + "got \"active-hotstandby\"; write Placement.singleRegion('hel'), and create it in another under a name of its own",
    );
  });

  test.each<[string, string, KafkaRequest, string]>([
    ['a copy of Kafka is written', 'fsn', { name: 'orders', writeTopics: ['orders'] },
      "'kafka' must be written in hel, here it is a copy, got \"fsn\"; place 'orders' in hel, or read topics alone"],
    ['a copy of Kafka shall have topics of its own', 'fsn', { name: 'orders', topicPrefix: 'orders.' },
      "'kafka' must be written in hel, here it is a copy, got \"fsn\"; place 'orders' in hel, or read topics alone"],
    ['a topic is called like those that are not copied', 'hel', { name: 'orders', topics: [{ name: 'orders.internal' }] },
      "'topics' must have no name in several regions that ends in '-internal' or '.internal', which is not copied, got \"orders.internal\"; choose another name"],
  ])('%s', (_, code, request, problem) => {
    const { sovereign, prod } = declared();
    consumer(prod, code, new blueprints.Strimzi(prod, 'events', { placement: STANDBY }), request);
    expect(() => SovereignPlan.of(sovereign)).toThrow(`omantel/acme/prod/orders: ${problem}`);
  });

  test('Kafka shall be in three regions', () => {
    const codes = ['fsn', 'hel', 'ash'];
    const sovereign = testSovereign({ regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), ...codes.map((code) => region(code, cluster(BuildingBlock.RTZ, 3)))] });
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    const prod = new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    expect(() => new blueprints.Strimzi(prod, 'events', { placement: Placement.activeHotstandby(codes) })).toThrow(
      "omantel/acme/prod/events: 'placement' must name two regions at most, of which one copies the other, got [\"fsn\",\"hel\",\"ash\"]; leave the others out",
    );
  });

  test('the name of a Kafka is too long for its certificate', () => {
    const { sovereign } = declared();
    const organization = new Organization(sovereign, 'o'.repeat(30), { displayName: 'Oo', contact: 'it@o.example' });
    const environment = new Environment(organization, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) });
    const name = 'e'.repeat(40);
    new blueprints.Strimzi(environment, name, { placement: STANDBY });
    expect(() => SovereignPlan.of(sovereign)).toThrow(/'name' must leave 'e+\.o+-prod' at most 64 characters in several regions, got "e+"; write a shorter one/);
  });

  /** A Sovereign whose shop has one public host name in two regions. */
  function shopIn(sovereign: Sovereign, prod: Environment): () => SovereignPlan {
    new Routed(prod, 'shop', { placement: STANDBY });
    return () => SovereignPlan.of(sovereign);
  }

  test('it has a public host name in a zone that is answered for without a look at regions', () => {
    const workload = (code: string) => region(code, cluster(BuildingBlock.RTZ, 3));
    const sovereign = testSovereign({
      regions: [region('nbg', cluster(BuildingBlock.MGT, 3)), workload('fsn'), workload('hel')], domain: Domain.byoManual('cloud.acme.com'), dns: DnsProvider.hetznerDns(),
    });
    new blueprints.BootstrapKit(sovereign, 'kit');
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    expect(shopIn(sovereign, new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) }))).toThrow(new Error(
      "omantel/acme/prod/shop: 'placement' must be single-region for what has a public host name, because Hetzner DNS answers for the zone and does not ask which region is up, "
      + 'got "active-hotstandby"; leave the host name out, or the other regions',
    ));
  });

  test('it has a public host name that no key can prove', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    for (const edge of sovereign.clustersWithRole(BuildingBlock.DMZ)) new blueprints.CertManager(edge);
    const acme = new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example' });
    expect(shopIn(sovereign, new Environment(acme, 'prod', { hostClusters: sovereign.clustersWithRole(BuildingBlock.RTZ) }))).toThrow(new Error(
      "omantel/acme/prod/shop: 'placement' must be single-region for what has a public host name, whose certificate only the region can have that DNS leads to, "
      + 'got "active-hotstandby"; leave the host name out, or the other regions',
    ));
  });

  test('the name of a database is too long for its certificate', () => {
    const { sovereign, prod } = declared();
    const name = 'a'.repeat(45);
    new TestBlueprint(prod, name, { component: ROW, placement: STANDBY }, (self) => self.postgres({ name }));
    expect(SovereignPlan.of(sovereign).findings.map(String)).toEqual([]);
    const other = declared();
    const organization = new Organization(other.sovereign, 'o'.repeat(30), { displayName: 'Oo', contact: 'it@o.example' });
    const environment = new Environment(organization, 'prod', { hostClusters: other.sovereign.clustersWithRole(BuildingBlock.RTZ) });
    new TestBlueprint(environment, 'shop', { component: ROW, placement: STANDBY }, (self) => self.postgres({ name: `shop-${name.slice(5)}` }));
    expect(() => SovereignPlan.of(other.sovereign)).toThrow(/'name' must leave 'shop-a+-pg\.o+-prod' at most 64 characters in several regions, got "shop"; write a shorter one/);
  });
});
