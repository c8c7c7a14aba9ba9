import Ajv from 'ajv';
import * as yaml from 'js-yaml';
import { unpackTar } from '../../constructs/private/tar';
import { customResourceDefinition } from '../../rehearsal/charts/definitions';
import { allChartFacts, chartFacts, valuesFacts } from '../../rehearsal/charts/facts';
import { CHART_RULES, Switch } from '../../rehearsal/charts/rules';
import { valuesSchema } from '../../rehearsal/charts/values-schema';
import { standInChart } from '../../rehearsal/stand-in-chart';
import { goldenReleases } from '../support/releases';

const filesOf = (chart: string, version: string) => {
  const files = unpackTar(standInChart(chart, version).archive);
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path.slice(chart.length + 1), content]));
};
/** Objects of a template file, with what the template decides left as it is. */
const objectsIn = (text: string): any[] => yaml.loadAll(text.replace(/^\{\{-.*$/gm, '').replace(/: (\[?\{\{.*)$/gm, (_, expression) => `: ${JSON.stringify(expression)}`)) as any[];
const named = (objects: any[], name: string) => objects.find((one) => one?.metadata.name === name);

describe('the stand-in of cert-manager', () => {
  const files = filesOf('cert-manager', 'v1.21.1');

  test('has the name and the version of the real one', () => {
    expect(yaml.load(files['Chart.yaml'])).toEqual({
      apiVersion: 'v2', name: 'cert-manager', version: 'v1.21.1', appVersion: 'v1.21.1', description: 'Stand-in from recorded facts', type: 'application',
    });
  });

  test('has what the real one makes, and neither webhooks nor roles', () => {
    const templates = Object.keys(files).filter((path) => path.startsWith('templates/') && path.endsWith('.yaml') && path !== 'templates/definitions.yaml');
    const made = templates.flatMap((path) => objectsIn(files[path])).filter(Boolean).map(({ kind, metadata }) => `${kind} ${metadata.name}`);
    const fullname = '{{ include "stand-in.fullname" $ }}';
    expect(made.sort()).toEqual([
      `ConfigMap ${fullname}`, `Deployment ${fullname}`, `Deployment ${fullname}-cainjector`, `Deployment ${fullname}-webhook`,
      `Job ${fullname}-startupapicheck`, `PodDisruptionBudget ${fullname}`, `PodDisruptionBudget ${fullname}-webhook`, `Service ${fullname}-webhook`,
      `ServiceAccount ${fullname}`, `ServiceAccount ${fullname}-cainjector`, `ServiceAccount ${fullname}-startupapicheck`, `ServiceAccount ${fullname}-webhook`,
    ]);
  });

  test('has a workload that conforms to the level restricted, and mounts what the values name', () => {
    const workload = named(objectsIn(files['templates/deployment.yaml']), '{{ include "stand-in.fullname" $ }}');
    expect(workload.spec.replicas).toBe('{{ include "stand-in.value" (list $ (list "replicaCount") 2) }}');
    expect(workload.spec.template.spec).toEqual({
      serviceAccountName: '{{ include "stand-in.fullname" $ }}',
      priorityClassName: 'system-cluster-critical',
      nodeSelector: '{{ .Values.nodeSelector | default dict | toJson }}',
      tolerations: '{{ .Values.tolerations | default list | toJson }}',
      securityContext: { runAsNonRoot: true, runAsUser: 65532, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [{
        name: 'cert-manager-controller',
        image: 'quay.io/jetstack/cert-manager-controller:v1.21.1',
        resources: String.raw`{{ include "stand-in.value" (list $ (list "resources") (fromJson "{\"requests\":{\"cpu\":\"50m\",\"memory\":\"64Mi\"}}")) }}`,
        ports: [{ name: 'http-metrics', containerPort: 9402, protocol: 'TCP' }, { name: 'http-healthz', containerPort: 9403, protocol: 'TCP' }],
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        volumeMounts: '[{{ include "stand-in.mounts" (dict "root" $ "except" (list)) }}]',
      }],
      volumes: '[{{ include "stand-in.volumes" (dict "root" $ "except" (list)) }}]',
    });
  });

  test('has a Service that selects its workload', () => {
    const [service] = objectsIn(files['templates/service.yaml']);
    expect(service.spec).toEqual({
      type: 'ClusterIP',
      selector: { 'app.kubernetes.io/name': 'cert-manager', 'app.kubernetes.io/instance': '{{ .Release.Name }}', 'app.kubernetes.io/component': 'cert-manager-webhook' },
      ports: [{ name: 'https', port: 443, targetPort: 'https', protocol: 'TCP' }],
    });
  });

  test('keeps the hook that runs after an install', () => {
    const [job] = objectsIn(files['templates/job.yaml']);
    expect(job.metadata.annotations).toEqual({ 'helm.sh/hook': 'post-install', 'helm.sh/hook-weight': '1', 'helm.sh/hook-delete-policy': 'before-hook-creation' });
  });

  test('says which webhooks nothing asks, and which Secrets come later', () => {
    const { webhooks, omitted, secretsMadeLater } = standInChart('cert-manager', 'v1.21.1');
    expect(webhooks).toEqual(['cert-manager-webhook/webhook.cert-manager.io', 'cert-manager-webhook/webhook.cert-manager.io']);
    expect([omitted, secretsMadeLater]).toEqual([[], [{ name: 'cert-manager-webhook-ca', namespace: 'cert-manager' }]]);
  });
});

test('the same facts give the same bytes', () => {
  const [one, other] = [standInChart('spire', '0.30.0'), standInChart('spire', '0.30.0')];
  expect(one.archive.equals(other.archive)).toBe(true);
  expect(one.digest).toBe(other.digest);
  // The time of a gzip header, which would change them.
  expect(one.archive.readUInt32LE(4)).toBe(0);
});

test('facts of another version are used, and named', () => {
  expect(standInChart('cert-manager', 'v9.9.9')).toMatchObject({ version: 'v9.9.9', recordedVersion: 'v1.21.1' });
});

test('fails when nothing is recorded of a chart', () => {
  expect(() => standInChart('redis', '1.0.0')).toThrow(new Error(
    "charts: 'chart' must have recorded facts, got \"redis\"; record schemas/charts/<key>.json for redis 1.0.0, as schemas/README.md says",
  ));
  expect(() => valuesFacts('redis')).toThrow(new Error(
    "charts: 'chart' must have recorded value paths, got \"redis\"; record schemas/values/redis.json, as schemas/README.md says",
  ));
});

test('a Pod that needs the machine says so, and nothing of the level restricted', () => {
  const agent = named(objectsIn(filesOf('cilium', '1.19.6')['templates/daemonset.yaml']), '{{ include "stand-in.fullname" $ }}').spec.template.spec;
  expect([agent.hostNetwork, agent.tolerations, agent.securityContext]).toEqual([true, [{ operator: 'Exists' }], undefined]);
  expect(agent.initContainers.find(({ name }: any) => name === 'mount-bpf-fs').securityContext).toEqual({ privileged: true });
  expect(agent.volumes).toContainEqual({ name: 'host-3', hostPath: { path: '/proc' } });
});

test('a Secret that another workload is recorded to read is mounted there alone', () => {
  const files = filesOf('openbao', '0.29.2');
  expect(files['templates/cronjob.yaml']).toContain('"only" (list "openbao-s3" "openbao-server-tls")');
  expect(files['templates/statefulset.yaml']).toContain('"except" (list "openbao-s3")');
});

test('a claim that values decide about is mounted where it is made', () => {
  const files = filesOf('valkey', '0.11.0');
  expect(files['templates/persistentvolumeclaim.yaml']).toContain('{{- if eq (include "stand-in.value" (list $ (list "dataStorage" "enabled") false)) "true" }}');
  const mounted = /\{\{ if eq \(include "stand-in.value" \(list \$ \(list "dataStorage" "enabled"\) false\)\) "true" \}\}\{"name":"claim-0"/g;
  expect(files['templates/deployment.yaml'].match(mounted)).toHaveLength(2);
});

test('kinds are served in every version that upstream serves, with their schemas', () => {
  const gateway = customResourceDefinition({ group: 'gateway.networking.k8s.io', kind: 'GatewayClass', versions: ['v1'] }) as any;
  expect(gateway.metadata).toEqual({
    name: 'gatewayclasses.gateway.networking.k8s.io', annotations: { 'api-approved.kubernetes.io': 'unapproved, written from its recorded schema' },
  });
  expect([gateway.spec.scope, gateway.spec.names.plural]).toEqual(['Cluster', 'gatewayclasses']);
  expect(gateway.spec.versions.map(({ name, storage, schema }: any) => [name, storage, schema.openAPIV3Schema.properties.spec.type])).toEqual([
    ['v1beta1', false, 'object'], ['v1', true, 'object'],
  ]);
  const order = customResourceDefinition({ group: 'acme.cert-manager.io', kind: 'Order', versions: ['v1'] }) as any;
  expect(order.spec.versions[0].schema.openAPIV3Schema).toEqual({ type: 'object', 'x-kubernetes-preserve-unknown-fields': true });
});

describe('values', () => {
  const ajv = new Ajv({ strict: false, code: { optimize: false } });
  const validators = new Map<string, ReturnType<typeof ajv.compile>>();
  const isKnown = (chart: string, values: object) => {
    if (!validators.has(chart)) validators.set(chart, ajv.compile(valuesSchema(valuesFacts(chart))));
    return validators.get(chart)!(values);
  };

  test('of every release of the golden trees are known', () => {
    expect(goldenReleases().filter(({ chart, values }) => !isKnown(chart, values)).map(({ cluster, name }) => `${cluster} ${name}`)).toEqual([]);
  });

  test.each([
    ['cilium', { hubble: { relay: { enabled: true } } }, true],
    ['cilium', { hubble: { relay: { enable: true } } }, false],
    ['cilium', { kubeProxyReplacment: 'true' }, false],
    ['cert-manager', { webhook: { replicaCount: 3 } }, true],
    ['cert-manager', { replicaCount: { min: 1 } }, false],
    ['keycloakx', { httpRoute: { parentRefs: [{ name: 'public' }] } }, true],
    ['spire', { 'spire-lib': { any: 1 }, 'spire-server': { replicaCount: 3 } }, true],
    ['hcloud-csi', { storageClasses: [{ name: 'one', extraParameters: { a: 'b' } }] }, true],
  ])('of %s %j: %s', (chart, values, known) => {
    expect(isKnown(chart, values)).toBe(known);
  });
});

describe('the rules of', () => {
  test.each(Object.keys(CHART_RULES))('%s name recorded values and objects', (chart) => {
    const { workloads = {}, when = {}, claims = {}, namespaces = {}, crds, storageClasses } = CHART_RULES[chart];
    const facts = chartFacts(chart, '');
    const isSwitch = (rule: unknown): rule is Switch => Array.isArray(rule);
    const paths = [
      ...Object.values(workloads).flatMap((rule) => Object.values(rule)), ...Object.values(when).map(([path]) => path),
      ...Object.values(claims).flatMap((rule) => Object.values(rule).map((one) => (isSwitch(one) ? one[0] : one))),
      ...Object.values(namespaces), ...[crds?.when, crds?.isKept].filter(isSwitch).map(([path]) => path), ...(storageClasses ? [storageClasses] : []),
    ];
    // Of a list, what is recorded is the list.
    expect(paths.filter((path) => !valuesFacts(chart).paths.includes((path as string).replace(/\.\d+\..*$/, '')))).toEqual([]);
    const known = [
      ...facts.workloads.map(({ name }) => name), ...facts.objects.flatMap(([, kind, , name]) => [name, `${kind}/${name}`]),
      ...facts.claims.map(({ name }) => name), ...facts.workloads.flatMap(({ claimTemplates = [] }) => claimTemplates.map(({ name }) => name)),
      ...facts.workloads.map(({ namespace }) => namespace),
    ];
    const names = [...Object.keys(workloads), ...Object.keys(when), ...Object.keys(claims), ...Object.keys(namespaces)];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

test('every recorded chart becomes a stand-in', () => {
  for (const { chart, version } of allChartFacts()) {
    const files = filesOf(chart, version);
    expect(JSON.parse(files['values.schema.json']).additionalProperties).toBe(false);
    for (const [path, text] of Object.entries(files)) expect([path, /undefined|\[object|<<|>>/.test(text) && !path.startsWith('definitions/') && !path.startsWith('crds/')]).toEqual([path, false]);
  }
});

test('no container of a recorded chart has a port twice, which Helm could not apply', () => {
  const containers = allChartFacts().flatMap(({ key, workloads }) => workloads.flatMap(({ name, containers: all }) => all.map((one) => ({ path: `${key} ${name} ${one.name}`, ...one }))));
  // None is recorded with its protocol; the stand-in takes it from the name.
  const twice = containers.filter(({ ports = [] }) => new Set(ports.map(({ containerPort, name = '' }) => `${containerPort} ${name.includes('udp')}`)).size < ports.length);
  expect(twice.map(({ path }) => path)).toEqual([]);
});
