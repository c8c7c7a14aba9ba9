import { ApiObject, ApiObjectMetadataDefinition, App, Chart, JsonPatch, Lazy } from 'cdk8s';
import {
  BuildingBlock, Capability, ChartSource, Component, ComponentCategory, Fleet, GitOpsApp, PodSecurity, SecretField, Sovereign, SovereignPlan, Tree,
} from '../constructs';
import { PlainObject } from '../constructs/blueprint/plain-object';
import { dependenciesOf, objectOf, objectsOf, planOf, TestBlueprint, testSovereign, valuesOf } from './support/fixtures';

function component(key: string, props: { [key: string]: any } = {}): Component {
  return {
    key, title: key, description: 'Demonstrates.', home: 'https://example.com', licence: 'Apache-2.0', category: ComponentCategory.INFRASTRUCTURE,
    appVersion: '1.2.3', namespace: key, buildingBlocks: [BuildingBlock.MGT], ...props,
    chart: { name: `${key}-chart`, repository: 'https://charts.example.com', version: '4.5.6', ...props.chart },
  };
}

function add(sovereign: Sovereign, id: string, body: (self: any) => void, options: { [key: string]: any } = {}): TestBlueprint {
  const { row, ...rest } = options;
  return new TestBlueprint(sovereign.managementCluster, id, { component: component(id, row), ...rest }, body);
}

describe('a Blueprint', () => {
  test('is configured once, when every Blueprint is known', () => {
    const sovereign = testSovereign();
    const log: string[] = [];
    add(sovereign, 'zebra', (self) => log.push(`zebra sees ${self.requires(Capability.of('ant')).name}`));
    add(sovereign, 'ant', () => log.push('ant'), { provides: [Capability.of('ant')] });
    SovereignPlan.of(sovereign);
    SovereignPlan.of(sovereign);
    expect(log).toEqual(['ant', 'zebra sees ant']);
  });

  test('is called by its path below the host cluster', () => {
    expect(add(testSovereign(), 'demo', () => {}).name).toBe('demo');
  });

  test('fails when units are asked for before planning', () => {
    const early = add(testSovereign(), 'demo', () => {});
    expect(() => early.mainUnit).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/demo: units and requests exist only while the Sovereign is planned; move this call into configure()',
    ));
  });

  test('fails when it is not on a host cluster', () => {
    expect(() => new TestBlueprint(testSovereign(), 'demo', { component: component('demo') })).toThrow(new Error(
      'omantel/demo: is not on a host cluster; create it with a HostCluster or an Environment, or something in one, as its scope',
    ));
  });

  test('fails when it is there twice', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', () => {});
    expect(() => add(sovereign, 'demo', () => {})).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/demo: is defined twice; give one Blueprint another name, or remove it',
    ));
  });

  test('owns its namespace, in the one unit that makes namespaces', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.declareNamespace('demo-agents', PodSecurity.PRIVILEGED), { row: { podSecurity: PodSecurity.RESTRICTED } });
    add(sovereign, 'system', (self) => self.mainUnit, { namespace: 'kube-system' });
    const plan = planOf(sovereign);
    add(sovereign, 'unplanned', () => {});
    expect(plan.namespaces.map(({ name, podSecurity }) => [name, podSecurity])).toEqual([['demo', 'restricted'], ['demo-agents', 'privileged']]);
  });

  test('makes a namespace object for every unit to wait for', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.mainUnit);
    const plan = planOf(sovereign);
    expect(objectOf(plan, 'namespaces', 'Namespace', 'demo').metadata.labels).toMatchObject({
      'openova.io/tier': 'platform', 'openova.io/owner': 'omantel', 'pod-security.kubernetes.io/enforce': 'baseline',
    });
    expect(dependenciesOf(plan, 'demo')).toEqual(['namespaces']);
    expect(plan.tryFindUnit('namespaces')!.prune).toBe(false);
  });
});

describe('a unit', () => {
  test('is the same one each time it is asked for', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => expect(self.unit('extra')).toBe(self.unit('extra')));
    expect(planOf(sovereign).units.map((unit) => unit.name)).toEqual(['namespaces', 'demo-extra']);
  });

  test('with prerequisites waits for them', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.prerequisites.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }));
    const plan = planOf(sovereign);
    expect(dependenciesOf(plan, 'demo')).toEqual(['demo-prerequisites', 'namespaces']);
    expect(plan.units.map((unit) => unit.name)).toEqual(['namespaces', 'demo-prerequisites', 'demo']);
  });

  test('gives objects the namespace of its Blueprint', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }));
    expect(objectOf(planOf(sovereign), 'demo', 'ConfigMap').metadata).toEqual({ name: 'a', namespace: 'demo' });
  });

  test('takes cdk8s constructs', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => new ApiObject(new Chart(self.mainUnit.chart, 'inner'), 'object', { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } }));
    expect(objectsOf(planOf(sovereign), 'demo').map((object) => object.metadata.name)).toEqual(['b']);
  });

  test('writes values that are produced late, and what patches make of an object', () => {
    const sovereign = testSovereign();
    const data = Lazy.any({ produce: () => ({ z: '1', a: '2', none: undefined }) });
    add(sovereign, 'demo', (self) => {
      const object: ApiObject = self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data });
      object.metadata.addLabel('tier', 'front');
      object.addJsonPatch(JsonPatch.add('/data/b', '3'), JsonPatch.remove('/data/z'));
    });
    expect(JSON.stringify(objectOf(planOf(sovereign), 'demo', 'ConfigMap'))).toBe(
      '{"apiVersion":"v1","kind":"ConfigMap","metadata":{"labels":{"tier":"front"},"name":"a","namespace":"demo"},"data":{"a":"2","b":"3"}}',
    );
  });

  test.each<[string, { [key: string]: any }, ((metadata: ApiObjectMetadataDefinition) => void)?]>([
    ['names', { name: 'a' }],
    ['labels and annotations', { name: 'a', namespace: 'other', labels: { z: '1', a: '2' }, annotations: { y: 'text' } }],
    ['nothing in them', { name: 'a', labels: {}, annotations: {} }],
    ['what is not set', { name: 'a', labels: { a: undefined }, annotations: undefined }],
    ['more than these', { name: 'a', finalizers: ['example.com/hold'], generation: 1 }],
    ['a label that is added', { name: 'a', labels: { z: '1' } }, (metadata) => metadata.addLabel('a', '2')],
    ['an annotation that is added', { name: 'a' }, (metadata) => metadata.addAnnotation('a', '2')],
    ['a finalizer that is added', { name: 'a' }, (metadata) => metadata.addFinalizers('example.com/hold')],
    ['an owner that is added', { name: 'a' }, (metadata) => metadata.addOwnerReference({ apiVersion: 'v1', kind: 'Pod', name: 'b', uid: 'c' })],
    ['any field that is added', { name: 'a' }, (metadata) => metadata.add('generateName', 'a-')],
  ])('writes metadata as cdk8s does: %s', (_, metadata, change = () => undefined) => {
    const chart = new Chart(new App(), 'chart', { namespace: 'demo', disableResourceNameHashes: true });
    const given = { apiVersion: 'v1', kind: 'ConfigMap', metadata };
    const [own, theirs] = [new PlainObject(chart, 'own', given), new ApiObject(chart, 'theirs', given)].map((object) => {
      change(object.metadata);
      return JSON.stringify(object.toJson());
    });
    expect(own).toBe(theirs);
  });

  test('fails when an object holds one of a class', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' }, data: { on: new Date(0) } }));
    expect(() => planOf(sovereign).units.map((unit) => unit.manifests)).toThrow(new Error(
      'demo/ConfigMap.a: holds an object of class Date; write text, a number, true, false, null, a list or an object',
    ));
  });

  test('fails when it gets an object twice', () => {
    const sovereign = testSovereign();
    const twice = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    add(sovereign, 'demo', (self) => [twice, twice].forEach((object) => self.mainUnit.add(object)));
    expect(() => planOf(sovereign)).toThrow(new Error('omantel/hz-fsn-mgt-prod/demo, unit \'demo\': has two objects ConfigMap a; give one of them another name'));
  });

  test('fails when another Blueprint has one of that name', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => self.unit('extra'));
    add(sovereign, 'demo-extra', (self) => self.mainUnit);
    expect(() => planOf(sovereign)).toThrow(new Error(
      'omantel/hz-fsn-mgt-prod/demo-extra: unit \'demo-extra\' belongs to omantel/hz-fsn-mgt-prod/demo already; give one of them another id',
    ));
  });
});

describe('edges', () => {
  test('follow from the kinds of the objects', () => {
    const sovereign = testSovereign();
    add(sovereign, 'kinds', (self) => self.helmRelease({}), { row: { crds: ['Thing.example.com'] } });
    add(sovereign, 'demo', (self) => self.mainUnit.add({ apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' } }));
    const plan = planOf(sovereign);
    expect(plan.tryFindUnit('demo')!.dependencies.map(({ unit, reason }) => [unit.name, reason])).toEqual([
      ['kinds', 'serves Thing.example.com'], ['namespaces', 'namespaces'],
    ]);
  });

  test('make everything with Pods wait for the network and the nodes, except what these wait for', () => {
    const sovereign = testSovereign();
    const pods = (self: any) => {
      self.workload({ name: 'a', cpuMillis: 1, memoryMiB: 1 });
      self.helmRelease({});
    };
    add(sovereign, 'a-network', (self) => {
      self.requires(Capability.of('kinds'));
      pods(self);
    }, { provides: [Capability.NETWORK] });
    add(sovereign, 'b-nodes', pods, { provides: [Capability.NODES] });
    add(sovereign, 'c-kinds', (self) => self.helmRelease({}), { provides: [Capability.of('kinds')] });
    add(sovereign, 'd-app', pods);
    const plan = planOf(sovereign);
    expect(Object.fromEntries(plan.units.map((unit) => [unit.name, dependenciesOf(plan, unit.name)]))).toEqual({
      'namespaces': [], 'c-kinds': ['namespaces'], 'a-network': ['c-kinds', 'namespaces'], 'b-nodes': ['a-network', 'namespaces'],
      'd-app': ['a-network', 'b-nodes', 'namespaces'],
    });
  });

  test('that others imply are left out of the Kustomization', () => {
    const sovereign = testSovereign();
    add(sovereign, 'a', (self) => self.mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } }), { provides: [Capability.of('a')] });
    add(sovereign, 'b', (self) => self.requires(Capability.of('a')), { provides: [Capability.of('b')] });
    add(sovereign, 'c', (self) => ['a', 'b'].forEach((name) => self.requires(Capability.of(name))));
    const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
    const file = 'system/catalyst-config/clusters/hz-fsn-mgt-prod/flux-system/c.yaml';
    expect(tree.content(file)).toContain('  dependsOn:\n    - name: b\n');
    expect(tree.content(file)).not.toContain('- name: a\n');
  });

  test('do not depend on the order of the definition', () => {
    const bodies: [string, (self: any) => void, Capability[]][] = [
      ['a', (self) => self.requires(Capability.of('c')), []],
      ['b', (self) => self.requires(Capability.of('a')), [Capability.of('b')]],
      ['c', (self) => self.helmRelease({ values: { x: 1 } }), [Capability.of('c')]],
      ['d', (self) => self.requires(Capability.of('b')), []],
    ];
    const render = (order: number[]) => {
      const sovereign = testSovereign();
      order.forEach((index) => add(sovereign, bodies[index][0], bodies[index][1], { provides: [...bodies[index][2], Capability.of(bodies[index][0])] }));
      const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
      return tree.paths.map((path) => `${path}\n${tree.content(path)}`).join('\n');
    };
    const reference = render([0, 1, 2, 3]);
    for (const order of [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]]) expect(render(order)).toBe(reference);
  });
});

describe('a Helm release', () => {
  const release = (props: { [key: string]: any } = {}, helm: { [key: string]: any } = {}, options: { [key: string]: any } = {}) => {
    const sovereign = testSovereign(props);
    add(sovereign, 'demo', (self) => self.helmRelease({ values: { a: 1, list: [1, 2], nested: { b: 2 } }, ...helm }), options);
    return planOf(sovereign);
  };

  test('comes from the upstream repository', () => {
    const plan = release();
    expect(objectOf(plan, 'demo', 'HelmRepository').spec).toEqual({ interval: '12h', url: 'https://charts.example.com' });
    expect(objectOf(plan, 'demo', 'HelmRelease').spec).toEqual({
      interval: '1h', timeout: '10m', releaseName: 'demo', targetNamespace: 'demo', storageNamespace: 'demo',
      chart: { spec: { chart: 'demo-chart', version: '4.5.6', interval: '12h', sourceRef: { kind: 'HelmRepository', name: 'demo' } } },
      install: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      upgrade: { crds: 'CreateReplace', strategy: { name: 'RetryOnFailure', retryInterval: '1m' } },
      driftDetection: { mode: 'warn' },
      values: { a: 1, list: [1, 2], nested: { b: 2 } },
    });
  });

  test('comes from an OCI registry where upstream has one', () => {
    const plan = release({}, {}, { row: { chart: { repository: 'oci://registry.example.com/charts' } } });
    expect(objectOf(plan, 'demo', 'OCIRepository').spec).toMatchObject({ url: 'oci://registry.example.com/charts/demo-chart', ref: { tag: '4.5.6' } });
    expect(objectOf(plan, 'demo', 'HelmRelease').spec.chartRef).toEqual({ kind: 'OCIRepository', name: 'demo' });
  });

  test('comes from a mirror under the upstream chart\'s name', () => {
    const plan = release({ charts: ChartSource.mirror('oci://harbor.example.com/charts') });
    expect(objectOf(plan, 'demo', 'OCIRepository').spec.url).toBe('oci://harbor.example.com/charts/demo-chart');
    expect(valuesOf(plan, 'demo')).toEqual({ a: 1, list: [1, 2], nested: { b: 2 } });
  });

  test('comes from a registry of Blueprints, with the values below the chart\'s name', () => {
    const plan = release({ charts: ChartSource.blueprints('oci://ghcr.io/openova-io') });
    expect(objectOf(plan, 'demo', 'OCIRepository').spec.url).toBe('oci://ghcr.io/openova-io/bp-demo');
    expect(valuesOf(plan, 'demo')).toEqual({ 'demo-chart': { a: 1, list: [1, 2], nested: { b: 2 } } });
  });

  test('takes the user\'s values over its own: objects merged, arrays replaced', () => {
    const values = { list: [9], nested: { c: 3 }, a: null };
    expect(valuesOf(release({}, {}, { values }), 'demo')).toEqual({ a: null, list: [9], nested: { b: 2, c: 3 } });
    expect(values).toEqual({ list: [9], nested: { c: 3 }, a: null });
  });

  test('keeps nulls, which remove what the chart sets', () => {
    const values = { a: null, hubble: { metrics: { enabled: null }, relay: undefined }, list: [{ x: null, y: 1 }] };
    expect(objectOf(release({}, { values }), 'demo', 'HelmRelease').spec.values).toEqual({ a: null, hubble: { metrics: { enabled: null } }, list: [{ x: null, y: 1 }] });
  });

  test('takes the user\'s chart version', () => {
    expect(objectOf(release({}, {}, { chartVersion: '9.9.9' }), 'demo', 'HelmRelease').spec.chart.spec.version).toBe('9.9.9');
  });

  test('is handed to Phase 0 when it is a bootstrap release, and only then', () => {
    expect(release({}, { bootstrap: true }).releases.map((planned) => planned.bootstrap)).toEqual([true]);
    expect(release().releases.map((planned) => planned.bootstrap)).toEqual([false]);
  });

  test('of another row takes that row\'s chart and name', () => {
    const plan = release({}, { component: component('demo-crds'), releaseName: undefined });
    expect(objectOf(plan, 'demo', 'HelmRelease').spec.releaseName).toBe('demo-crds');
    expect(objectOf(plan, 'demo', 'HelmRelease').spec.chart.spec.chart).toBe('demo-crds-chart');
  });

  test('fails when the row has no chart', () => {
    const sovereign = testSovereign();
    const { chart, ...row } = component('demo');
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: row }, (self) => self.helmRelease({}));
    expect(() => planOf(sovereign)).toThrow(new Error('demo: catalogue row \'demo\' has no chart; add one to the row, or make plain objects instead'));
  });
});

describe('the GitOps tree', () => {
  const sovereign = testSovereign();
  add(sovereign, 'demo', (self) => {
    self.helmRelease({});
    self.unit('settings', { prune: false, timeoutMinutes: 5 }).add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'b' } });
    self.unit('settings').add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } });
  });
  const tree = GitOpsApp.tree(SovereignPlan.of(sovereign));
  const base = 'system/catalyst-config/clusters/hz-fsn-mgt-prod';
  const cluster = tree.paths.filter((path) => path.startsWith(base)).map((path) => path.slice(base.length + 1));

  test('has one folder per unit and one Kustomization for each', () => {
    expect(cluster).toEqual([
      'demo-settings/config-map.yaml', 'demo-settings/kustomization.yaml', 'demo/helm-release.yaml', 'demo/helm-repository.yaml', 'demo/kustomization.yaml',
      'flux-system/demo-settings.yaml', 'flux-system/demo.yaml', 'flux-system/kustomization.yaml', 'flux-system/namespaces.yaml',
      'namespaces/kustomization.yaml', 'namespaces/namespace.yaml',
    ]);
  });

  test('holds the objects of a kind in one file, sorted', () => {
    expect(tree.content(`${base}/demo-settings/config-map.yaml`)).toBe([
      'apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: a', '  namespace: demo',
      '---',
      'apiVersion: v1', 'kind: ConfigMap', 'metadata:', '  name: b', '  namespace: demo', '',
    ].join('\n'));
  });

  test('waits for every unit, retries, and keeps what must not be pruned', () => {
    expect(tree.content(`${base}/flux-system/demo-settings.yaml`)).toBe([
      'apiVersion: kustomize.toolkit.fluxcd.io/v1', 'kind: Kustomization', 'metadata:', '  name: demo-settings', '  namespace: flux-system', 'spec:',
      '  interval: 10m', '  retryInterval: 1m', '  timeout: 5m', `  path: ./${base.slice('system/catalyst-config/'.length)}/demo-settings`,
      '  sourceRef:', '    kind: GitRepository', '    name: hz-fsn-mgt-prod', '  prune: false', '  deletionPolicy: Orphan', '  wait: true',
      '  dependsOn:', '    - name: namespaces', '',
    ].join('\n'));
  });

  test('labels the objects of a unit in its kustomization.yaml', () => {
    expect(tree.content(`${base}/demo/kustomization.yaml`)).toContain('      app.kubernetes.io/name: demo\n');
    expect(tree.content(`${base}/demo/kustomization.yaml`)).toContain('resources:\n  - helm-release.yaml\n  - helm-repository.yaml\n');
  });

  test('fails when a file is added twice', () => {
    const twice = new Tree();
    twice.addText('a.yaml', '');
    expect(() => twice.addText('a.yaml', '')).toThrow(new Error('a.yaml: is written twice; give one of the objects another name'));
  });
});

describe('requests without a provider', () => {
  test('report what is missing and return something to go on with', () => {
    const sovereign = testSovereign();
    add(sovereign, 'demo', (self) => {
      self.secret({ name: 'a', fields: [SecretField.generated('a')] });
      self.route({ label: 'a', service: 'a', port: 1 });
      self.certificate({ name: 'a', dnsNames: ['a'] });
      self.bucket({ name: 'a' });
      self.cache({ name: 'a' });
      self.volume({ sizeGiB: 1 });
    });
    const needs = planOf(sovereign).sovereignPlan.findings.map((finding) => /needs (\S+),/.exec(finding.problem)![1]);
    expect(needs).toEqual(['buckets', 'cache', 'certificates', 'gateway', 'secrets', 'storage']);
  });
});

test('a fleet of nothing has nothing to write', () => {
  expect(new Fleet().sovereigns).toEqual([]);
});
