import * as yaml from 'js-yaml';
import { Alloy, AlloyProps, BootstrapKit, BootstrapKitProps, Cilium, GatewayApi, Grafana, HcloudCcm, Mimir, OpenTelemetry, PrometheusOperatorCrds } from '../../blueprints';
import { ClusterPlan, SovereignPlan } from '../../constructs';
import { dependenciesOf, objectOf, objectsOf, planOf, testSovereign, valuesOf } from '../support/fixtures';

/** Plans the kit. */
function kit(props: BootstrapKitProps = {}, nodes = 3): ClusterPlan {
  const sovereign = testSovereign({ nodes });
  new BootstrapKit(sovereign, 'kit', props);
  const plan = planOf(sovereign);
  expect(plan.sovereignPlan.findings).toEqual([]);
  return plan;
}

/** Plans Alloy with what it cannot do without, and no store. */
function alone(props: AlloyProps = {}): ClusterPlan {
  const sovereign = testSovereign();
  const { managementCluster } = sovereign;
  for (const Needed of [GatewayApi, Cilium, HcloudCcm, PrometheusOperatorCrds]) new Needed(managementCluster);
  new Alloy(managementCluster, undefined, props);
  return planOf(sovereign);
}

const plan = kit();
const configOf = (made: ClusterPlan): string => valuesOf(made, 'alloy').alloy.configMap.content;
const TENANT = '{ "X-Scope-OrgID" = "platform" }';
const ROOM = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

describe('Loki', () => {
  const values = valuesOf(plan, 'loki');

  test('is one server that does everything, with its chunks in a bucket and no key in its configuration', () => {
    expect(values).toMatchObject({
      deploymentMode: 'Monolithic',
      loki: {
        auth_enabled: true,
        commonConfig: { replication_factor: 1 },
        storage: { type: 's3', bucketNames: { chunks: 'loki-data', ruler: 'loki-data' }, s3: { endpoint: 'seaweedfs-s3.seaweedfs.svc:8333', insecure: true, region: 'us-east-1', s3ForcePathStyle: true } },
      },
      singleBinary: {
        replicas: 1,
        extraEnv: [
          { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: { name: 'loki-data-bucket', key: 'access-key' } } },
          { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: { name: 'loki-data-bucket', key: 'secret-key' } } },
        ],
        persistence: { enabled: true, size: '10Gi', storageClass: 'hcloud-volumes-retain' },
      },
    });
    expect(values.loki.storage.s3).not.toHaveProperty('secretAccessKey');
  });

  test('reports to nobody, and brings none of what the platform has or nobody asked for', () => {
    expect(values.loki.analytics).toEqual({ reporting_enabled: false });
    for (const part of ['chunksCache', 'resultsCache', 'lokiCanary', 'test', 'minio', 'gateway']) expect([part, values[part]]).toEqual([part, { enabled: false }]);
    expect([values.write, values.read, values.backend]).toEqual([{ replicas: 0 }, { replicas: 0 }, { replicas: 0 }]);
  });

  test('may read no Secret of the cluster', () => {
    expect([values.rbac, values.serviceAccount]).toEqual([{ namespaced: true }, { automountServiceAccountToken: false }]);
  });

  test('deletes logs after 30 days, or as many as it is told', () => {
    expect(values.loki).toMatchObject({ limits_config: { retention_period: '720h' }, compactor: { retention_enabled: true, delete_request_store: 's3' } });
    expect(valuesOf(kit({ loki: { retentionDays: 7 } }), 'loki').loki.limits_config.retention_period).toBe('168h');
  });

  test('has as many servers as it is told, and each a copy of what came in last', () => {
    const made = kit({ loki: { replicas: 3, storageGiB: 20 } });
    expect(valuesOf(made, 'loki')).toMatchObject({ loki: { commonConfig: { replication_factor: 3 } }, singleBinary: { replicas: 3, persistence: { size: '20Gi' } } });
    expect(made.workloads.find(({ workload }) => workload.name === 'loki')!.workload).toMatchObject({ replicas: 3, spread: true });
  });

  test('comes after its bucket', () => {
    expect(dependenciesOf(plan, 'loki')).toEqual(expect.arrayContaining(['loki-prerequisites', 'seaweedfs-buckets']));
  });

  test('fails when logs are kept for no day', () => {
    expect(() => kit({ loki: { retentionDays: 0 } })).toThrow("omantel/hz-fsn-mgt-prod/loki: 'retentionDays' must be a whole number of at least 1, got 0; write for example 30");
  });
});

describe('Tempo', () => {
  const values = valuesOf(plan, 'tempo');

  test('keeps traces in a bucket, and has no volume', () => {
    expect(values).toMatchObject({
      replicas: 1,
      tempo: {
        multitenancyEnabled: true,
        reportingEnabled: false,
        storage: { trace: { backend: 's3', s3: { bucket: 'tempo-data', endpoint: 'seaweedfs-s3.seaweedfs.svc:8333', insecure: true, forcepathstyle: true } } },
        securityContext: ROOM,
      },
      persistence: { enabled: false },
      extraVolumes: [{ name: 'data', emptyDir: { sizeLimit: '5Gi' } }],
    });
    expect(values.tempo.extraVolumeMounts).toEqual([{ name: 'data', mountPath: '/var/tempo' }]);
    expect(plan.volumes.map(({ blueprint }) => blueprint.name)).not.toContain('tempo');
    expect(values.tempo.storage.trace.s3).not.toHaveProperty('secret_key');
    expect(values.tempo.extraEnv.map(({ name }: any) => name)).toEqual(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']);
  });

  test('deletes traces after 7 days, or as many as it is told', () => {
    expect(values.tempo.retention).toBe('168h');
    expect(valuesOf(kit({ tempo: { retentionDays: 2 } }), 'tempo').tempo.retention).toBe('48h');
  });
});

describe('Mimir', () => {
  const configuration = (made: ClusterPlan): any => yaml.load(objectOf(made, 'mimir', 'ConfigMap').data['mimir.yaml']);
  const serverOf = (made: ClusterPlan): any => objectOf(made, 'mimir', 'StatefulSet').spec;

  test('is one server that does everything, with parts of one bucket', () => {
    expect(configuration(plan)).toMatchObject({
      target: 'all',
      multitenancy_enabled: true,
      usage_stats: { enabled: false },
      common: { storage: { backend: 's3', s3: { endpoint: 'seaweedfs-s3.seaweedfs.svc:8333', insecure: true, bucket_name: 'mimir-data', region: 'us-east-1' } } },
      blocks_storage: { storage_prefix: 'blocks' },
      ruler_storage: { storage_prefix: 'ruler' },
      alertmanager_storage: { storage_prefix: 'alerts' },
      ingester: { ring: { replication_factor: 1 } },
    });
    expect(configuration(plan)).not.toHaveProperty('memberlist');
    expect(serverOf(plan).replicas).toBe(1);
    expect(objectsOf(plan, 'mimir').map(({ kind }) => kind)).toEqual(['ConfigMap', 'Service', 'Service', 'StatefulSet']);
  });

  test('writes where its volume is, and nowhere else', () => {
    const { containers: [server], securityContext } = serverOf(plan).template.spec;
    expect(server.securityContext).toEqual({ ...ROOM, readOnlyRootFilesystem: true });
    expect(securityContext).toMatchObject({ runAsNonRoot: true, fsGroup: 10001 });
    const folders = JSON.stringify(configuration(plan)).match(/"\/[^"]+"/g)!;
    expect(folders.every((folder) => folder.startsWith('"/data/'))).toBe(true);
    expect(serverOf(plan).volumeClaimTemplates[0].spec).toMatchObject({ storageClassName: 'hcloud-volumes-retain', resources: { requests: { storage: '20Gi' } } });
  });

  test('deletes metrics after 30 days, or as many as it is told', () => {
    expect(configuration(plan).limits.compactor_blocks_retention_period).toBe('30d');
    expect(configuration(kit({ mimir: { retentionDays: 90 } })).limits.compactor_blocks_retention_period).toBe('90d');
  });

  test('of three servers, each finds the others and is on a machine of its own', () => {
    const made = kit({ mimir: { replicas: 3 } });
    expect(configuration(made)).toMatchObject({ memberlist: { join_members: ['mimir-gossip.catalyst-mimir.svc:7946'] }, ingester: { ring: { replication_factor: 3 } } });
    expect(serverOf(made)).toMatchObject({ replicas: 3, template: { spec: { affinity: { podAntiAffinity: {} } } } });
    expect(objectOf(made, 'mimir', 'PodDisruptionBudget').spec.maxUnavailable).toBe(1);
  });

  test('is scraped where monitors are read', () => {
    const made = kit({ alloy: { monitoringEnabled: true } });
    expect(objectOf(made, 'mimir-monitors', 'ServiceMonitor').spec.endpoints).toEqual([{ port: 'http' }]);
    expect(plan.tryFindUnit('mimir-monitors')).toBeUndefined();
  });
});

describe('Alloy', () => {
  test('sends the logs of its machine to Loki, and reads them as a user without privileges', () => {
    const config = configOf(plan);
    expect(config).toContain('field = "spec.nodeName=" + sys.env("HOSTNAME")');
    expect(config).toContain(`url     = "http://loki.catalyst-loki.svc:3100/loki/api/v1/push"\n    headers = ${TENANT}`);
    expect(valuesOf(plan, 'alloy')).toMatchObject({
      controller: { type: 'daemonset', volumes: { extra: [{ name: 'state', hostPath: { path: '/var/lib/alloy' } }] } },
      alloy: { mounts: { varlog: true }, storagePath: '/var/lib/alloy', enableReporting: false, securityContext: ROOM },
    });
  });

  test('asks for what its machine uses through the Kubernetes API, and sends it to Mimir', () => {
    const config = configOf(plan);
    expect(config).toContain('replacement   = "/api/v1/nodes/$1/proxy/metrics/cadvisor"');
    expect(config).toContain(`url     = "http://mimir.catalyst-mimir.svc:8080/api/v1/push"\n    headers = ${TENANT}`);
    expect(config).toContain('external_labels = { "cluster" = "hz-fsn-mgt-prod" }');
  });

  test('takes traces for Tempo', () => {
    expect(configOf(plan)).toContain(`endpoint = "http://tempo.catalyst-tempo.svc:4318"\n    headers  = ${TENANT}`);
    expect(valuesOf(plan, 'alloy').alloy.extraPorts.map(({ port }: any) => port)).toEqual([4317, 4318]);
  });

  test('reads no monitors unless it is told to; then all Alloys share them', () => {
    expect(configOf(plan)).not.toContain('prometheus.operator');
    const config = configOf(kit({ alloy: { monitoringEnabled: true } }));
    for (const kind of ['servicemonitors', 'podmonitors']) expect(config).toContain(`prometheus.operator.${kind} "all" {\n  clustering {\n    enabled = true`);
  });

  test('may then reach components on the network of their machine', () => {
    expect(objectOf(kit({ alloy: { monitoringEnabled: true } }), 'alloy', 'CiliumNetworkPolicy').spec.egress).toEqual([{ toEntities: ['host', 'remote-node'] }]);
    expect(objectsOf(plan, 'alloy').map(({ kind }) => kind)).not.toContain('CiliumNetworkPolicy');
  });

  test('comes after the stores, and does without those that are not there', () => {
    expect(dependenciesOf(plan, 'alloy')).toEqual(expect.arrayContaining(['loki', 'mimir', 'tempo']));
    const made = alone();
    expect(made.sovereignPlan.findings).toEqual([]);
    expect(configOf(made)).toBe('');
    expect(valuesOf(made, 'alloy').alloy.extraPorts).toEqual([]);
  });

  test('has every block of its configuration closed', () => {
    const config = configOf(kit({ alloy: { monitoringEnabled: true } }));
    expect(config.match(/\{/g)!.length).toBe(config.match(/\}/g)!.length);
    const names = [...config.matchAll(/^([a-z_.]+) "([a-z]+)" \{$/gm)].map(([, type, label]) => `${type}.${label}`);
    const named = [...config.matchAll(/\b((?:discovery|local|loki|prometheus|otelcol)\.[a-z_.]+)\.(?:targets|output|receiver|input)\b/g)].map(([, name]) => name);
    expect(named.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.length).toBe(new Set(names).size);
  });

  test('fails when monitors are read and there is no store of metrics', () => {
    expect(alone({ monitoringEnabled: true }).sovereignPlan.findings.map(String)).toEqual([
      "omantel/hz-fsn-mgt-prod/alloy: needs metrics, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Mimir) with hz-fsn-mgt-prod as its scope, or leave 'alloy' out [missing-provider]",
    ]);
  });
});

describe('Grafana', () => {
  const values = valuesOf(plan, 'grafana');
  const settings = values['grafana.ini'];

  test('keeps its state in a database, and its secrets out of its configuration', () => {
    expect(settings.database).toEqual({ type: 'postgres', host: 'grafana-pg-rw.catalyst-grafana.svc:5432', name: 'grafana', user: 'grafana', ssl_mode: 'require' });
    expect(values.envValueFrom).toEqual({
      GF_DATABASE_PASSWORD: { secretKeyRef: { name: 'grafana-pg-app', key: 'password' } },
      GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: { secretKeyRef: { name: 'grafana-oidc', key: 'client-secret' } },
    });
    expect(values).toMatchObject({ persistence: { enabled: false }, admin: { existingSecret: 'grafana-admin' } });
  });

  test('reads ConfigMaps of its own namespace, and no Secret of another', () => {
    expect(values).toMatchObject({ rbac: { namespaced: true }, sidecar: { dashboards: { enabled: true, resource: 'configmap' }, datasources: { enabled: true, resource: 'configmap' } } });
  });

  test('lets whoever the identity provider knows look, and asks it inside the cluster', () => {
    expect(settings['auth.generic_oauth']).toMatchObject({
      auth_url: 'https://auth.hfmp.omantel.omani.works/realms/catalyst-admin/protocol/openid-connect/auth',
      token_url: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80/realms/catalyst-admin/protocol/openid-connect/token',
      api_url: 'http://keycloak-keycloakx-http.catalyst-keycloak.svc:80/realms/catalyst-admin/protocol/openid-connect/userinfo',
      client_id: 'grafana', use_pkce: true, skip_org_role_sync: true,
    });
    expect(settings.users).toEqual({ allow_sign_up: false, auto_assign_org_role: 'Viewer' });
    const clients = JSON.parse(objectOf(plan, 'keycloak-realms', 'ConfigMap').data['catalyst-admin.json']).clients as any[];
    expect(clients.find(({ clientId }) => clientId === 'grafana').redirectUris).toEqual(['https://grafana.hfmp.omantel.omani.works/login/generic_oauth']);
  });

  test('can be had without the identity provider', () => {
    const made = kit({ grafana: { oidcEnabled: false } });
    expect(valuesOf(made, 'grafana')['grafana.ini']).not.toHaveProperty(['auth.generic_oauth']);
    expect(dependenciesOf(made, 'grafana')).not.toContain('keycloak-realms');
  });

  test('asks nobody about updates, news or plugins', () => {
    expect(settings).toMatchObject({
      analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
      news: { news_feed_enabled: false },
      plugins: { preinstall_disabled: true },
    });
  });

  test('knows the stores, with their tenant, and is there without them', () => {
    const { datasources } = yaml.load(objectOf(plan, 'grafana-sources', 'ConfigMap', 'sources').data['sources.yaml']) as any;
    expect(datasources.map(({ uid, type, url }: any) => [uid, type, url])).toEqual([
      ['logs', 'loki', 'http://loki.catalyst-loki.svc:3100'],
      ['metrics', 'prometheus', 'http://mimir.catalyst-mimir.svc:8080/prometheus'],
      ['traces', 'tempo', 'http://tempo.catalyst-tempo.svc:3200'],
    ]);
    for (const { jsonData, secureJsonData } of datasources) expect([jsonData.httpHeaderName1, secureJsonData.httpHeaderValue1]).toEqual(['X-Scope-OrgID', 'platform']);
    expect(dependenciesOf(plan, 'grafana-sources')).toEqual(['loki', 'mimir', 'namespaces', 'tempo']);
    for (const store of ['loki', 'mimir', 'tempo']) expect(dependenciesOf(plan, 'grafana')).not.toContain(store);
  });

  test('has dashboards of what is measured: more where components are scraped', () => {
    const shown = (made: ClusterPlan) => (
      objectsOf(made, 'grafana-sources').filter(({ metadata }) => metadata.labels.grafana_dashboard).map(({ metadata }) => metadata.name)
    );
    const monitored = kit({ alloy: { monitoringEnabled: true } });
    expect(shown(plan)).toEqual(['dashboard-machines']);
    expect(shown(monitored)).toEqual(['dashboard-certificates', 'dashboard-flux', 'dashboard-machines', 'dashboard-network', 'dashboard-postgresql']);
    for (const name of shown(monitored)) {
      const [text] = Object.values<string>(objectOf(monitored, 'grafana-sources', 'ConfigMap', name).data);
      const { panels, uid } = JSON.parse(text);
      expect(uid).toBe(name.replace('dashboard-', 'platform-'));
      for (const { datasource, targets } of panels) expect([datasource.uid, targets.length]).toEqual(['metrics', 1]);
      expect(new Set(panels.map(({ gridPos }: any) => `${gridPos.x} ${gridPos.y}`)).size).toBe(panels.length);
    }
  });

  test('of several servers, tells them of each other', () => {
    expect(values).toMatchObject({ replicas: 1, headlessService: false, podDisruptionBudget: {} });
    const several = valuesOf(kit({ grafana: { replicas: 2 } }), 'grafana');
    expect(several).toMatchObject({ replicas: 2, headlessService: true, podDisruptionBudget: { maxUnavailable: 1 } });
    expect(several['grafana.ini'].unified_alerting.ha_peers).toBe('grafana-headless:9094');
  });
});

describe('OpenTelemetry', () => {
  test('hands every signal to its store, with its tenant, and takes no other protocol', () => {
    const sovereign = testSovereign({ nodes: 3 });
    new BootstrapKit(sovereign, 'kit');
    new OpenTelemetry(sovereign.managementCluster);
    const made = planOf(sovereign);
    expect(made.sovereignPlan.findings).toEqual([]);
    const { config, replicaCount, podDisruptionBudget } = valuesOf(made, 'opentelemetry');
    expect(config).toEqual({
      receivers: { jaeger: null, prometheus: null, zipkin: null },
      exporters: {
        'otlphttp/logs': { endpoint: 'http://loki.catalyst-loki.svc:3100/otlp', headers: { 'X-Scope-OrgID': 'platform' } },
        'otlphttp/metrics': { endpoint: 'http://mimir.catalyst-mimir.svc:8080/otlp', headers: { 'X-Scope-OrgID': 'platform' } },
        'otlphttp/traces': { endpoint: 'http://tempo.catalyst-tempo.svc:4318', headers: { 'X-Scope-OrgID': 'platform' } },
      },
      service: { pipelines: Object.fromEntries(['logs', 'metrics', 'traces'].map((signal) => [signal, { receivers: ['otlp'], exporters: [`otlphttp/${signal}`] }])) },
    });
    expect([replicaCount, podDisruptionBudget]).toEqual([2, { enabled: true }]);
    expect(dependenciesOf(made, 'opentelemetry')).toEqual(expect.arrayContaining(['loki', 'mimir', 'tempo']));
  });

  test('is not in the kit', () => {
    expect(plan.blueprints.some((blueprint) => blueprint instanceof OpenTelemetry)).toBe(false);
    for (const one of [Alloy, Grafana, Mimir]) expect(plan.blueprints.filter((blueprint) => blueprint instanceof one)).toHaveLength(1);
  });

  test('fails when nobody keeps what it takes', () => {
    const sovereign = testSovereign();
    new OpenTelemetry(sovereign.managementCluster);
    expect(SovereignPlan.of(sovereign).findings.map(String)).toEqual([
      "omantel/hz-fsn-mgt-prod/opentelemetry: needs traces, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (Tempo) with hz-fsn-mgt-prod as its scope, or leave 'opentelemetry' out [missing-provider]",
    ]);
  });
});
