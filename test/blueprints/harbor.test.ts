import { BootstrapKit, Harbor, HarborProps } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { BuildingBlock, Checks, ClusterPlan } from '../../constructs';
import { cluster, dependenciesOf, objectOf, objectsOf, planOf, region, testSovereign, twoRegions, valuesOf } from '../support/fixtures';
import { validateManifest } from '../support/manifest-schema';
import { unknownValuePaths } from '../support/values';

function planHarbor(props: HarborProps = {}, nodes: number = 3): ClusterPlan {
  const machine = { ...cluster(BuildingBlock.MGT, nodes), controlPlane: { instanceType: 'ccx43', count: nodes }, maxPodsPerNode: 150 };
  const sovereign = testSovereign({ regions: [region('fsn', machine)] });
  new BootstrapKit(sovereign, 'kit', { harbor: props });
  return planOf(sovereign);
}

const variable = (values: any, part: string, name: string) => values[part].extraEnvVars.find((one: any) => one.name === name);

test('keeps images in a bucket, everything else in PostgreSQL, and queues in a cache that forgets nothing', () => {
  const plan = planHarbor();
  expect(Checks.run(plan.sovereignPlan)).toEqual([]);
  const { database, persistence, redis } = valuesOf(plan, 'harbor');
  expect(database).toEqual({
    type: 'external', maxIdleConns: 10, maxOpenConns: 40,
    external: { host: 'harbor-pg-rw.harbor.svc', port: '5432', username: 'harbor', coreDatabase: 'harbor', existingSecret: 'harbor-pg-app', sslmode: 'require' },
  });
  expect(persistence.imageChartStorage).toEqual({
    disableredirect: true, type: 's3',
    s3: {
      existingSecret: 'harbor-data-bucket', region: 'us-east-1', bucket: 'harbor-data', regionendpoint: 'http://seaweedfs-s3.seaweedfs.svc:8333', secure: false,
      v4auth: true,
    },
  });
  expect(objectOf(plan, 'harbor-prerequisites', 'ExternalSecret', 'harbor-data-bucket').spec.target.template.data)
    .toEqual({ REGISTRY_STORAGE_S3_ACCESSKEY: 'harbor-data', REGISTRY_STORAGE_S3_SECRETKEY: '{{ index . "REGISTRY_STORAGE_S3_SECRETKEY" }}' });
  expect(redis.external.addr).toBe('valkey-harbor.valkey.svc:6379');
  expect(valuesOf(plan, 'valkey-harbor').valkeyConfig).toBe('maxmemory 128mb\nmaxmemory-policy noeviction\nsave ""\nappendonly yes\n');
  expect(dependenciesOf(plan, 'harbor')).toEqual([
    'cilium', 'gateway-api', 'harbor-prerequisites', 'hcloud-ccm', 'keycloak-realms', 'namespaces', 'public-gateway', 'seaweedfs-buckets',
  ]);
});

test('gets the password of the cache from its Secret, into variables that come before what the chart renders', () => {
  const values = valuesOf(planHarbor(), 'harbor');
  const password = { secretKeyRef: { name: 'harbor-cache', key: 'password' } };
  const url = (index: number) => `redis://default:$(CACHE_PASSWORD)@valkey-harbor.valkey.svc:6379/${index}?idle_timeout_seconds=30`;
  expect(values.core.extraEnvVars.slice(0, 3)).toEqual([
    { name: 'CACHE_PASSWORD', valueFrom: password }, { name: '_REDIS_URL_CORE', value: url(0) }, { name: '_REDIS_URL_REG', value: url(2) },
  ]);
  expect(values.jobservice.extraEnvVars).toEqual([
    { name: 'CACHE_PASSWORD', valueFrom: password }, { name: '_REDIS_URL_CORE', value: url(0) }, { name: 'JOB_SERVICE_POOL_REDIS_URL', value: url(1) },
  ]);
  expect(values.registry.registry.extraEnvVars).toEqual([{ name: 'REGISTRY_REDIS_PASSWORD', valueFrom: password }]);
  expect(values.redis.external.existingSecret).toBeUndefined();
});

test('has Secrets of its own names for whatever the chart would give a known password', () => {
  const plan = planHarbor();
  const { existingSecretAdminPassword, existingSecretSecretKey, core, jobservice, registry } = valuesOf(plan, 'harbor');
  expect([existingSecretAdminPassword, existingSecretSecretKey]).toEqual(['harbor-admin', 'harbor-encryption']);
  expect([core.existingSecret, core.existingXsrfSecret, jobservice.existingSecret, registry.existingSecret]).toEqual([
    'harbor-core-keys', 'harbor-core-keys', 'harbor-jobservice-key', 'harbor-registry-key',
  ]);
  expect(registry.credentials).toEqual({ username: 'harbor_registry_user', existingSecret: 'harbor-registry-login' });
  expect(CATALOGUE.harbor.secrets.filter((name: string) => [core.existingSecret, registry.credentials.existingSecret].includes(name))).toEqual([]);
  expect(objectOf(plan, 'harbor-prerequisites', 'Password', 'harbor-encryption-secretkey').spec.length).toBe(16);
  const { refreshPolicy, target } = objectOf(plan, 'harbor-prerequisites', 'ExternalSecret', 'harbor-registry-login').spec;
  expect([refreshPolicy, target.template.data.REGISTRY_HTPASSWD]).toEqual(['CreatedOnce', '{{ htpasswd "harbor_registry_user" (index . `REGISTRY_PASSWD`) }}']);
});

test('is reached by its public name, without a limit on the time of an upload', () => {
  const plan = planHarbor();
  const { expose, externalURL } = valuesOf(plan, 'harbor');
  expect([expose.type, expose.tls, externalURL]).toEqual(['clusterIP', { enabled: false }, 'https://harbor.hfmp.omantel.omani.works']);
  expect(objectOf(plan, 'harbor', 'HTTPRoute').spec).toMatchObject({
    hostnames: ['harbor.hfmp.omantel.omani.works', 'harbor.omantel.omani.works'],
    rules: [{ backendRefs: [{ name: 'harbor', port: 80 }], timeouts: { request: '0s' } }],
  });
});

describe('logins', () => {
  test('are those of the identity provider', () => {
    const values = valuesOf(planHarbor(), 'harbor');
    expect(variable(values, 'core', 'OIDC_CLIENT_SECRET').valueFrom).toEqual({ secretKeyRef: { name: 'harbor-oidc', key: 'client-secret' } });
    expect(JSON.parse(variable(values, 'core', 'CONFIG_OVERWRITE_JSON').value)).toEqual({
      auth_mode: 'oidc_auth', oidc_name: 'keycloak', oidc_endpoint: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin', oidc_client_id: 'harbor',
      oidc_client_secret: '$(OIDC_CLIENT_SECRET)', oidc_scope: 'openid,profile,email', oidc_user_claim: 'preferred_username', oidc_auto_onboard: true,
      oidc_verify_cert: true, self_registration: false,
    });
  });

  test('are of its own where that is asked for', () => {
    const plan = planHarbor({ oidcEnabled: false });
    expect(variable(valuesOf(plan, 'harbor'), 'core', 'CONFIG_OVERWRITE_JSON')).toBeUndefined();
    expect(dependenciesOf(plan, 'harbor')).not.toContain('keycloak-realms');
  });
});

test('on other clusters than the management cluster is for their Pods, with passwords of its own', () => {
  const sovereign = testSovereign({ regions: twoRegions() });
  new BootstrapKit(sovereign, 'kit', { harbor: { oidcEnabled: true } });
  expect(Checks.findings(sovereign)).toEqual([]);
  for (const one of sovereign.hostClusters.filter(({ name }) => name.startsWith('hz-fsn'))) {
    const plan = planOf(sovereign, one);
    const values = valuesOf(plan, 'harbor');
    expect([values.externalURL, variable(values, 'core', 'CONFIG_OVERWRITE_JSON')]).toEqual(['http://harbor.harbor.svc', undefined]);
    expect(objectsOf(plan, 'harbor').filter(({ kind }) => kind === 'HTTPRoute')).toEqual([]);
  }
  expect(CATALOGUE.harbor.buildingBlocks).toEqual([BuildingBlock.MGT, BuildingBlock.RTZ, BuildingBlock.DMZ]);
});

test.each([[1, {}, 1], [3, {}, 2], [3, { replicas: 3 }, 3]])('on %i machines with %j every part has %i', (nodes, props, replicas) => {
  const plan = planHarbor(props, nodes);
  const values = valuesOf(plan, 'harbor');
  for (const part of ['nginx', 'portal', 'core', 'jobservice', 'registry']) {
    expect([part, values[part].replicas, values[part].podDisruptionBudget]).toEqual([part, replicas, { enabled: replicas > 1, minAvailable: 1 }]);
    expect(plan.workloads.find(({ workload }) => workload.name === `harbor-${part}`)!.workload.replicas).toBe(replicas);
  }
});

test('scans nothing and tells nobody about itself', () => {
  const { trivy, metrics } = valuesOf(planHarbor(), 'harbor');
  expect([trivy, metrics]).toEqual([{ enabled: false }, { enabled: false, serviceMonitor: { enabled: false } }]);
});

test('fails when there is to be none of a part', () => {
  expect(() => new Harbor(testSovereign().managementCluster, undefined, { replicas: 0 })).toThrow(new Error(
    "omantel/hz-fsn-mgt-prod/harbor: 'replicas' must be a whole number of at least 1, got 0; leave it out for the usual number",
  ));
});

test('values and objects fit what the chart and the kinds know', () => {
  const plan = planHarbor();
  expect(unknownValuePaths('harbor', valuesOf(plan, 'harbor'))).toEqual([]);
  expect(plan.units.filter(({ blueprint }) => blueprint?.name === 'harbor').flatMap(({ manifests }) => manifests.flatMap((one) => validateManifest(one)))).toEqual([]);
});
