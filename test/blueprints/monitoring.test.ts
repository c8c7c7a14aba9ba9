import { BootstrapKit, GatewayApi, OpenTelemetry, PrometheusOperatorCrds, Reloader } from '../../blueprints';
import { CATALOGUE } from '../../blueprints/catalogue';
import { Capability, Checks, ClusterPlan, SovereignPlan } from '../../constructs';
import { phaseZeroManifests } from '../../constructs/node/manifests';
import { valuesFacts } from '../../rehearsal/charts/facts';
import { dependenciesOf, objectOf, planOf, TestBlueprint, testSovereign, valuesOf } from '../support/fixtures';
import { unknownValuePaths } from '../support/values';

// One switch: whether somebody reads monitors decides whether every chart makes its own.

/** Switches that stay off, by chart, and why. */
const NOT_NEEDED: { [chart: string]: [why: string, ...paths: RegExp[]] } = {
  'cilium': ['clusters are not meshed', /^clustermesh\./],
  'external-dns': ['there is no webhook provider', /^provider\.webhook\./],
  'falco': ['what sends events is there for those who want it, the others never', /^(falco-talon|falcosidekick|k8s-metacollector)\./],
  'gitea': ['the chart takes the token of the metrics as text, so the monitor is our own; bundled stores are off', /./],
  'grafana': ['nothing renders images', /^imageRenderer\./],
  'keycloakx': ['it reads the same Pods a second time', /^extraServiceMonitor\./],
  'kyverno': ['reports are kept in the API server', /^reports-server\./],
  'loki': ['neither runs', /^(minio|rollout_operator)\./],
  'prometheus-operator-crds': ['these are the kinds themselves', /^crds\./],
  'spire': ['each part that runs has a switch of its own', /^(global|upstream-spire-agent|spiffe-oidc-discovery-provider)\./],
  'valkey': ['its exporter would have to log in to every cache', /./],
};

/** Returns the switches of a chart for monitors; of two that read the same Pods, one is enough. */
function switchesOf(chart: string): string[][] {
  const { paths, templateOnly } = valuesFacts(chart);
  const [, ...unneeded] = NOT_NEEDED[chart] ?? [''];
  const found = [...paths, ...templateOnly]
    .filter((path) => /(service|pod)monitor(\.(enabled|create)|Enabled)$|(^|\.)monitoring\.enabled$/i.test(path) && !unneeded.some((pattern) => pattern.test(path)));
  const groups = new Map<string, Set<string>>();
  for (const path of found) {
    const key = path.toLowerCase().replace(/(service|pod)monitor/, 'monitor');
    groups.set(key, (groups.get(key) ?? new Set()).add(path));
  }
  return [...groups.values()].map((group) => [...group]);
}

const at = (values: any, path: string) => path.split('.').reduce((one, key) => one?.[key], values);

/** Plans the kit and its extensions, with or without Alloy reading monitors. */
function kit(monitoringEnabled: boolean): ClusterPlan {
  const sovereign = testSovereign({ nodes: 3 });
  new BootstrapKit(sovereign, 'kit', { alloy: { monitoringEnabled } });
  new OpenTelemetry(sovereign.managementCluster);
  return planOf(sovereign);
}

/** Somebody else who reads monitors. */
function reader(sovereign: ReturnType<typeof testSovereign>): void {
  const component = { ...CATALOGUE.reloader, key: 'reader', chart: undefined, namespace: 'reader' };
  new TestBlueprint(sovereign.managementCluster, 'reader', { component, provides: [Capability.MONITORING] });
}

const [on, off] = [kit(true), kit(false)];
const monitorsOf = (plan: ClusterPlan) => plan.units.flatMap((unit) => unit.manifests.filter(({ kind }) => /Monitor$/.test(kind)).map(({ metadata }) => `${unit.name}: ${metadata.name}`));

test('with somebody who reads them, every chart makes its monitors, and all checks pass', () => {
  const lacking = on.releases.flatMap(({ component, release }) => switchesOf(component.chart!.name)
    .filter((group) => !group.some((path) => at(release.values, path) === true))
    .map(([path]) => `${release.releaseName}: pass ${path}: true as 'monitors' of its helmRelease()`));
  expect(lacking).toEqual([]);
  expect(Checks.run(SovereignPlan.of(on.hostCluster.sovereign)).map(String)).toEqual([]);
});

test('with their monitors, values are still ones that the charts read', () => {
  expect(on.releases.flatMap(({ component, release }) => unknownValuePaths(component.chart!.name, release.values).map((path) => `${release.releaseName}: ${path}`))).toEqual([]);
});

test('without, none does', () => {
  const made = off.releases.flatMap(({ component, release }) => switchesOf(component.chart!.name).flat().filter((path) => at(release.values, path) === true));
  expect(made).toEqual([]);
  expect(monitorsOf(off)).toEqual([]);
});

test('whatever has monitors comes after their kinds', () => {
  const early = on.releases.filter(({ component, release }) => switchesOf(component.chart!.name).flat().some((path) => at(release.values, path) === true))
    .filter(({ unit }) => !dependenciesOf(on, unit.name).includes('prometheus-operator-crds'));
  expect(early.map(({ release }) => release.releaseName)).toEqual([]);
  for (const unit of monitorsOf(on).map((one) => one.split(':')[0])) expect(dependenciesOf(on, unit)).toContain('prometheus-operator-crds');
});

test('Phase 0 makes none, because their kinds come later', () => {
  const manifests = phaseZeroManifests(on).flatMap(({ documents }) => documents);
  expect(JSON.stringify(manifests)).not.toMatch(/[mM]onitor\\n *(enabled|create): true/);
  expect(on.releases.find(({ release }) => release.releaseName === 'cilium')!.valuesAtPhaseZero.prometheus).toEqual({ enabled: true });
  expect(valuesOf(on, 'cilium').prometheus).toEqual({ enabled: true, serviceMonitor: { enabled: true } });
  expect(objectOf(on, 'cilium', 'HelmRelease').spec.values.prometheus).toEqual({ enabled: true, serviceMonitor: { enabled: true } });
});

test('what no chart makes is made beside it', () => {
  expect(monitorsOf(on)).toEqual(expect.arrayContaining(['cnpg-monitors: databases', 'flux-monitors: flux-controllers', 'gitea-monitors: gitea']));
});

test('Gitea and OpenBao answer whoever scrapes them, Gitea with a token', () => {
  expect(valuesOf(on, 'gitea').gitea).toMatchObject({
    metrics: { enabled: true, serviceMonitor: { enabled: false } },
    additionalConfigFromEnvs: [{ name: 'GITEA__DATABASE__PASSWD' }, { name: 'GITEA__METRICS__TOKEN', valueFrom: { secretKeyRef: { name: 'gitea-metrics', key: 'token' } } }],
  });
  expect(objectOf(on, 'gitea-monitors', 'ServiceMonitor').spec.endpoints).toEqual([{ port: 'http', authorization: { credentials: { name: 'gitea-metrics', key: 'token' } } }]);
  const openBao = (plan: ClusterPlan) => JSON.parse(valuesOf(plan, 'openbao').server.ha.raft.config);
  expect(openBao(on)).toMatchObject({ telemetry: { prometheus_retention_time: '24h' }, listener: [{ tcp: { telemetry: { unauthenticated_metrics_access: true } } }] });
  expect(openBao(off)).not.toHaveProperty('telemetry');
  expect(valuesOf(on, 'openbao').serverTelemetry.serviceMonitor.tlsConfig).toEqual({ ca: { secret: { name: 'openbao-tls', key: 'ca.crt' } }, serverName: 'openbao.catalyst-openbao.svc' });
});

test('whoever reads monitors may connect to whatever is scraped, and to nothing without', () => {
  const peers = (plan: ClusterPlan) => plan._connections.filter(({ from }) => from === 'catalyst-alloy').map(({ to }) => to);
  expect(peers(on)).toEqual(expect.arrayContaining(['cert-manager', 'catalyst-gitea', 'catalyst-keycloak', 'catalyst-spire', 'catalyst-spire-agent', 'cnpg-system']));
  expect(peers(off)).toEqual([]);
});

test('the user\'s values have the last word', () => {
  const sovereign = testSovereign();
  new PrometheusOperatorCrds(sovereign.managementCluster);
  new GatewayApi(sovereign.managementCluster);
  new Reloader(sovereign.managementCluster, undefined, { values: { reloader: { serviceMonitor: { enabled: false } } } });
  reader(sovereign);
  expect(valuesOf(planOf(sovereign), 'reloader').reloader.serviceMonitor).toEqual({ enabled: false });
});

test('fails when monitors are read and nothing brings their kinds', () => {
  const sovereign = testSovereign();
  new Reloader(sovereign.managementCluster);
  reader(sovereign);
  expect(SovereignPlan.of(sovereign).findings.map(String)).toEqual([
    "omantel/hz-fsn-mgt-prod/reloader: needs monitoring-kinds, which no Blueprint on hz-fsn-mgt-prod provides; add a Blueprint that provides it (PrometheusOperatorCrds) with hz-fsn-mgt-prod as its scope, or leave 'reloader' out [missing-provider]",
  ]);
});
