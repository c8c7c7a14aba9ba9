import { CertManager, Cilium, ExternalSecrets, GatewayApi, HcloudCcm, HcloudCsi, OpenBao, Valkey, ValkeyProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { CacheConnection, CacheRequest, Checks, ClusterPlan, Component } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

/** Row of a Blueprint that has sessions. */
const CONSUMER: Component = { ...CATALOGUE['public-gateway'], key: 'consumer' };

const connections = new Map<string, CacheConnection>();

/** Plans Valkey and one consumer for each cache. */
function planCaches(requests: CacheRequest[], props: ValkeyProps = {}): ClusterPlan {
  const sovereign = testSovereign({ nodes: 3 });
  const cluster = sovereign.managementCluster;
  for (const Member of [GatewayApi, Cilium, HcloudCcm, HcloudCsi, CertManager, OpenBao, ExternalSecrets]) new Member(cluster);
  requests.forEach((request, index) => new TestBlueprint(cluster, `consumer-${index}`, { component: CONSUMER, namespace: `catalyst-consumer-${index}` }, (self) => {
    self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'consumer' } });
    connections.set(request.name, self.cache(request));
  }));
  new Valkey(cluster, undefined, props);
  return planOf(sovereign);
}

const valuesFor = (request: Partial<CacheRequest>, props: ValkeyProps = {}) => valuesOf(planCaches([{ name: 'sessions', ...request }], props), 'valkey-sessions');

describe('a cache', () => {
  test('is a server of its own, with a password of its own', () => {
    const plan = planCaches([{ name: 'sessions' }, { name: 'carts' }]);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    expect(plan.releases.filter(({ component }) => component.key === 'valkey').map(({ unit, release, services }) => [unit.name, release.releaseName, services])).toEqual([
      ['valkey-sessions', 'valkey-sessions', [{ service: 'valkey-sessions', port: 6379 }]],
      ['valkey-carts', 'valkey-carts', [{ service: 'valkey-carts', port: 6379 }]],
    ]);
    expect(valuesOf(plan, 'valkey-carts').auth).toEqual({
      enabled: true, usersExistingSecret: 'valkey-carts', aclUsers: { default: { permissions: '~* &* +@all', passwordKey: 'password' } },
    });
    expect(objectsOf(plan, 'valkey-carts-prerequisites').map(({ kind, metadata }) => `${kind} ${metadata.namespace}/${metadata.name}`)).toEqual([
      'ExternalSecret valkey/valkey-carts', 'Password valkey/valkey-carts-password', 'PushSecret valkey/valkey-carts-password',
    ]);
    expect(plan.workloads.filter(({ blueprint }) => blueprint.name === 'valkey').map(({ workload }) => workload)).toEqual([
      { name: 'valkey-sessions', cpuMillis: 20, memoryMiB: 160 }, { name: 'valkey-carts', cpuMillis: 20, memoryMiB: 160 },
    ]);
  });

  test('is ready before who asked for it, which gets a copy of the password', () => {
    const plan = planCaches([{ name: 'sessions' }]);
    expect(connections.get('sessions')).toEqual({
      host: 'valkey-sessions.valkey.svc', port: 6379, secret: { namespace: 'catalyst-consumer-0', name: 'sessions-cache' },
    });
    expect(dependenciesOf(plan, 'consumer-0-prerequisites')).toEqual(['external-secrets', 'external-secrets-store', 'namespaces', 'valkey-sessions']);
    const copy = objectOf(plan, 'consumer-0-prerequisites', 'ExternalSecret').spec;
    expect(copy.target.template.data).toEqual({ password: '{{ index . "password" }}' });
    expect(copy.data).toEqual([{ secretKey: 'password', remoteRef: { key: 'platform/valkey/valkey-sessions/password', property: 'password' } }]);
  });

  test('has the password under the key that a chart insists on', () => {
    const copy = objectOf(planCaches([{ name: 'sessions', passwordKey: 'REDIS_PASSWORD' }]), 'consumer-0-prerequisites', 'ExternalSecret').spec;
    expect(copy.target.template.data).toEqual({ REDIS_PASSWORD: '{{ index . "REDIS_PASSWORD" }}' });
    expect(copy.data).toEqual([{ secretKey: 'REDIS_PASSWORD', remoteRef: { key: 'platform/valkey/valkey-sessions/password', property: 'password' } }]);
  });

  test('is reachable from the namespace of its consumer alone', () => {
    expect(valuesFor({}).networkPolicy).toEqual({
      ingress: [{
        from: [{ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'catalyst-consumer-0' } } }], ports: [{ protocol: 'TCP', port: 6379 }],
      }],
    });
  });

  test('is in memory alone, and drops what was used least', () => {
    const { valkeyConfig, dataStorage, resources } = valuesFor({});
    expect(valkeyConfig).toBe('maxmemory 128mb\nmaxmemory-policy allkeys-lru\nsave ""\nappendonly no\n');
    expect(dataStorage).toEqual({ enabled: false });
    expect(resources).toEqual({ requests: { cpu: '20m', memory: '160Mi' }, limits: { memory: '288Mi' } });
  });

  test('keeps its content on a volume, and drops nothing, where that is asked for', () => {
    const plan = planCaches([{ name: 'sessions', memoryMiB: 512, evicts: false, storageGiB: 10 }]);
    expect(Checks.run(plan.sovereignPlan)).toEqual([]);
    const { valkeyConfig, dataStorage, deploymentStrategy, resources } = valuesOf(plan, 'valkey-sessions');
    expect(valkeyConfig).toBe('maxmemory 512mb\nmaxmemory-policy noeviction\nsave ""\nappendonly yes\n');
    expect([dataStorage, deploymentStrategy]).toEqual([{ enabled: true, requestedSize: '10Gi', className: 'hcloud-volumes-retain', keepPvc: true }, 'Recreate']);
    expect(resources).toEqual({ requests: { cpu: '20m', memory: '544Mi' }, limits: { memory: '1056Mi' } });
    expect(plan.volumes.filter(({ blueprint }) => blueprint.name === 'valkey').map(({ request }) => [request.sizeGiB, request.count])).toEqual([[10, undefined]]);
    expect(dependenciesOf(plan, 'valkey-sessions')).toContain('hcloud-csi');
  });

  test('takes values and chart version from the Blueprint', () => {
    const plan = planCaches([{ name: 'sessions' }], { values: { valkeyLogLevel: 'warning' }, chartVersion: '0.10.0' });
    expect(valuesOf(plan, 'valkey-sessions').valkeyLogLevel).toBe('warning');
    expect(plan.releases.find(({ release }) => release.releaseName === 'valkey-sessions')!.release.version).toBe('0.10.0');
  });
});

test('nothing runs before somebody asks for a cache', () => {
  const plan = planCaches([]);
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'valkey')).toEqual([]);
});

test.each<[string, CacheRequest[], string]>([
  ['two caches have one name', [{ name: 'sessions' }, { name: 'sessions' }], "1: 'name' must be the name of no other cache, got \"sessions\"; write for example 'consumer-1'"],
  ['a name is none', [{ name: 'Sessions' }], "0: 'name' must be 1 to 46 lowercase letters, digits or hyphens, starting with a letter and ending with a letter or digit, got \"Sessions\"; write \"sessions\""],
  ['there is no memory', [{ name: 'sessions', memoryMiB: 1 }], "0: 'memoryMiB' must be a whole number of at least 16, got 1; leave it out for the usual memory"],
  ['a volume has no size', [{ name: 'sessions', storageGiB: 0 }], "0: 'storageGiB' must be a whole number of at least 1, got 0; leave it out to keep the content in memory alone"],
])('fails when %s', (_, requests, message) => {
  expect(() => planCaches(requests)).toThrow(new Error(`omantel/hz-fsn-mgt-prod/consumer-${message}`));
});

test('fails when nothing on the cluster provides caches', () => {
  const sovereign = testSovereign();
  new TestBlueprint(sovereign.managementCluster, 'consumer', { component: CONSUMER }, (self) => self.cache({ name: 'sessions' }));
  expect(planOf(sovereign).sovereignPlan.findings.map(String)).toEqual([
    'omantel/hz-fsn-mgt-prod/consumer: needs cache, which no Blueprint on hz-fsn-mgt-prod provides; '
      + "add a Blueprint that provides it (Valkey) with hz-fsn-mgt-prod as its scope, or leave 'consumer' out [missing-provider]",
  ]);
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planCaches([{ name: 'sessions', storageGiB: 10 }]);
  expect(unknownValuePaths('valkey', valuesOf(plan, 'valkey-sessions'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'valkey').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
