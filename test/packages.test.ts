import * as fs from 'fs';
import * as path from 'path';
import * as yaml from 'js-yaml';
import { BootstrapKit, CertManager, Fabric, OpenMeter, Postgres } from '../blueprints';
import { CATALOGUE } from '../blueprints/catalogue';
import {
  BuildingBlock, CatalystKinds, ChartSource, Component, ComponentCategory, Environment, GitOpsApp, HostCluster, KeycloakTopology, Organization, SovereignPlan,
  Tree,
} from '../constructs';
import { artifactTag, packageVersion } from '../constructs/blueprint/package-version';
import { cluster, objectOf, planOf, region, TestBlueprint, testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';
import { newFolder } from './support/folder';
import { registerCrd, validateManifest } from './support/manifest-schema';
import { addOrganization, testPlatform } from './support/platform';
import { kustomizeBuild, kustomizeBuildAll } from './support/tree';

beforeAll(() => CatalystKinds.definitions().forEach((definition) => registerCrd(definition)));

function planPlatform(props: TestSovereignProps): SovereignPlan {
  const { sovereign } = testPlatform(props).crds;
  addOrganization(sovereign);
  return SovereignPlan.of(sovereign);
}

function read(tree: Tree, file: string): any {
  return yaml.load(tree.content(file));
}

/** Returns the names of the folders below a folder. */
function foldersOf(tree: Tree, folder: string): string[] {
  return [...new Set(tree.paths.filter((file) => file.startsWith(`${folder}/`)).map((file) => file.split('/')[folder.split('/').length]))];
}

const plan = planPlatform({ regions: twoRegions() });
const tree = GitOpsApp.tree(plan);
const packages = foldersOf(tree, 'catalog');
const charted = packages.filter((name) => tree.paths.includes(`catalog/${name}/chart/Chart.yaml`));
const row = (name: string): Component => (CATALOGUE as any)[name.slice('bp-'.length)];

/** A row that nobody has. */
const DEMO: Component = {
  key: 'demo',
  title: 'Demo',
  description: 'Shows how it is done.',
  home: 'https://demo.example',
  licence: 'Apache-2.0',
  category: ComponentCategory.APPLICATION,
  chart: { name: 'demo-chart', repository: 'https://charts.demo.example', version: 'v1.2.3+build.4' },
  appVersion: '9.9.9',
  namespace: 'demo',
  buildingBlocks: [BuildingBlock.MGT],
};

/** Returns the tree of a Sovereign that runs one release of a row. */
function treeOf(component: Component, props: TestSovereignProps = {}, chartVersion?: string): Tree {
  const sovereign = testSovereign(props);
  new TestBlueprint(sovereign.managementCluster, 'demo', { component, chartVersion }, (self) => self.helmRelease({ values: { a: 1 } }));
  return GitOpsApp.tree(SovereignPlan.of(sovereign));
}

describe('repositories', () => {
  test('has a folder for every repository of the platform, of each Organization and of each Application', () => {
    expect(tree.paths.filter((file) => file.startsWith('acme/') || /^system\/(policy-bundle|runbooks)\//.test(file))).toEqual([
      'acme/runbooks/README.md', 'acme/runbooks/kustomization.yaml', 'acme/runbooks/store-restart.yaml',
      'acme/shared-blueprints/README.md', 'acme/shared-blueprints/kustomization.yaml',
      'acme/store-db/CODEOWNERS', 'acme/store-db/kustomization.yaml', 'acme/store-db/overlays/prod/kustomization.yaml', 'acme/store-db/overlays/prod/values.yaml',
      'acme/store-db/release.yaml', 'acme/store-db/source.yaml', 'acme/store-db/values.yaml',
      'acme/store/CODEOWNERS', 'acme/store/kustomization.yaml', 'acme/store/overlays/prod/kustomization.yaml', 'acme/store/overlays/prod/values.yaml',
      'acme/store/release.yaml', 'acme/store/source.yaml', 'acme/store/values.yaml',
      'system/policy-bundle/README.md', 'system/policy-bundle/kustomization.yaml',
      'system/runbooks/README.md', 'system/runbooks/gitea-restart.yaml', 'system/runbooks/kustomization.yaml',
    ]);
    expect(read(tree, 'system/runbooks/gitea-restart.yaml')).toEqual(expect.objectContaining({ kind: 'Runbook', metadata: { name: 'gitea-restart', namespace: 'catalyst-system' } }));
    expect(tree.content('acme/shared-blueprints/README.md')).toBe('# acme/shared-blueprints\n\nBlueprints of Acme, one folder for each, named like the Blueprint.\n');
  });

  test('has those of the platform alone without Organizations', () => {
    const sovereign = testPlatform().crds.sovereign;
    const bare = GitOpsApp.tree(SovereignPlan.of(sovereign));
    expect([...new Set(bare.paths.map((file) => file.split('/')[0]))]).toEqual(['catalog', 'publication.yaml', 'system']);
    expect(foldersOf(bare, 'system')).toEqual(['catalyst-config', 'policy-bundle', 'runbooks']);
  });

  test('builds an Application with the overlay of its Environment into one release at an exact version', () => {
    const root = newFolder('packages');
    tree.write(root);
    const repository = path.join(root, 'acme/store');
    // Flux adds the overlay of the Environment to the repository's own kustomization.yaml.
    fs.appendFileSync(path.join(repository, 'kustomization.yaml'), 'components: [overlays/prod]\n');
    const objects = Object.fromEntries(kustomizeBuild(repository).map((object) => [`${object.kind} ${object.metadata.name}`, object]));
    expect(Object.keys(objects).sort()).toEqual(['ConfigMap store-prod-values', 'ConfigMap store-values', 'HelmRelease store', 'OCIRepository store']);
    expect(Object.values(objects).flatMap((object) => validateManifest(object))).toEqual([]);
    expect(objects['OCIRepository store'].spec).toEqual(expect.objectContaining({ url: 'oci://ghcr.io/openova-io/bp-wordpress', ref: { tag: '1.3.0' } }));
    expect(objects['HelmRelease store'].spec.valuesFrom).toEqual([{ kind: 'ConfigMap', name: 'store-values' }, { kind: 'ConfigMap', name: 'store-prod-values' }]);
    expect(yaml.load(objects['ConfigMap store-prod-values'].data['values.yaml'])).toEqual(plan.sovereign.organizations[0].environments[0].applications[0].values);
    expect(objects['ConfigMap store-values'].metadata.labels['reconcile.fluxcd.io/watch']).toBe('Enabled');
    expect(objects['HelmRelease store'].metadata).toEqual({
      name: 'store',
      namespace: 'store',
      labels: {
        'openova.io/application': 'store', 'openova.io/blueprint': 'bp-wordpress', 'openova.io/blueprint-version': '1.3.0', 'openova.io/environment': 'acme-prod',
        'openova.io/organization': 'acme', 'openova.io/sovereign': 'omantel', 'openova.io/vcluster': 'acme',
      },
    });
  });

  test('builds every folder that has a kustomization.yaml', () => {
    const root = newFolder('packages');
    tree.write(root);
    const folders = tree.paths.filter((file) => file.endsWith('/kustomization.yaml') && !file.includes('/clusters/')).map((file) => path.dirname(file));
    expect(folders.length).toBeGreaterThan(10);
    const packages = folders.filter((folder) => folder.startsWith('catalog/'));
    expect(kustomizeBuildAll(root, packages).map(({ metadata }) => `catalog/${metadata.name}`).sort()).toEqual([...packages].sort());
    // An overlay of an Application has what its base has, so these are built one by one.
    const empty = folders.filter((folder) => !packages.includes(folder) && kustomizeBuild(path.join(root, folder)).length === 0);
    expect(empty).toEqual(['acme/shared-blueprints', 'system/policy-bundle']);
  });

  test('lets whoever may approve changes own the repository, and the admins of the Organization else', () => {
    expect(tree.content('acme/store/CODEOWNERS')).toBe('.* @acme/platform @acme/security\n');
    const sovereign = testPlatform().crds.sovereign;
    const acme = addOrganization(sovereign);
    acme.environments[0].node.tryRemoveChild('policy');
    expect(GitOpsApp.tree(SovereignPlan.of(sovereign)).content('acme/store/CODEOWNERS')).toBe('.* @acme/org-admin\n');
  });

  test('takes Applications from the registry of Blueprints that the Sovereign uses', () => {
    const other = GitOpsApp.tree(planPlatform({ nodes: 3, charts: ChartSource.blueprints('oci://harbor.example.com/blueprints') }));
    expect(read(other, 'acme/store/source.yaml').spec.url).toBe('oci://harbor.example.com/blueprints/bp-wordpress');
    expect(read(other, 'catalog/bp-cilium/blueprint.yaml').spec.manifests.source.ref).toBe(`oci://harbor.example.com/blueprints/bp-cilium:${CATALOGUE.cilium.chart.version}`);
  });
});

describe('packages', () => {
  test('are made for every row that runs, and for nothing that only describes this Sovereign', () => {
    const used = plan.clusters.flatMap(({ releases, blueprints }) => [...releases, ...blueprints].map(({ component }) => `bp-${component.key}`));
    const expected = new Set([...used, 'bp-catalyst-platform']);
    expected.delete('bp-catalyst-config');
    // Nothing behind an edge is to be reached here.
    expected.delete('bp-frp');
    expect([...packages].sort()).toEqual([...expected].sort());
    expect(charted).toEqual(expect.arrayContaining(['bp-cert-manager', 'bp-cilium', 'bp-cnpg']));
  });

  test.each(packages)('%s is valid, at the version of its row', (name) => {
    const blueprint = read(tree, `catalog/${name}/blueprint.yaml`);
    expect(validateManifest(blueprint)).toEqual([]);
    expect([blueprint.metadata.name, blueprint.spec.owner]).toEqual([name, { team: 'platform', contact: 'platform@example.com' }]);
    if (row(name)) {
      const { version, card } = blueprint.spec;
      expect([version, card.summary, card.license]).toEqual([packageVersion(row(name)), row(name).description, row(name).licence]);
    }
  });

  test.each(charted)('%s carries the upstream chart at the very pin of its row', (name) => {
    const { version } = read(tree, `catalog/${name}/blueprint.yaml`).spec;
    const chart = read(tree, `catalog/${name}/chart/Chart.yaml`);
    const upstream = row(name).chart!;
    expect(chart).toEqual({
      apiVersion: 'v2', name, type: 'application', version, appVersion: row(name).appVersion, home: row(name).home,
      description: expect.stringMatching(/^[\x20-\x26\x28-\x7e]+$/),
      dependencies: [{ name: upstream.name, version: upstream.version, repository: upstream.repository }],
    });
    expect(read(tree, `catalog/${name}/chart/values.yaml`)).toEqual({
      catalystBlueprint: { upstream: { chart: upstream.name, version: upstream.version, repo: upstream.repository } },
    });
  });

  test('point at the folder of their manifests where there is no chart', () => {
    const plain = packages.filter((name) => !charted.includes(name) && name !== 'bp-catalyst-platform');
    expect(plain).toEqual(expect.arrayContaining(['bp-catalyst-crds', 'bp-console', 'bp-public-gateway']));
    for (const name of plain) {
      const { kind, repository, path: folder } = read(tree, `catalog/${name}/blueprint.yaml`).spec.manifests.source;
      expect([name, kind, tree.paths.includes(`${repository}/${folder.slice(2)}/kustomization.yaml`)]).toEqual([name, 'Kustomize', true]);
    }
  });

  test('depend on what their units wait for, and on nothing that is not a package', () => {
    const depends = (name: string) => (read(tree, `catalog/${name}/blueprint.yaml`).spec.depends ?? []).map((one: any) => one.blueprint);
    expect(depends('bp-gateway-api')).toEqual([]);
    expect(depends('bp-cert-manager')).toEqual(expect.arrayContaining(['bp-cilium', 'bp-gateway-api']));
    expect(depends('bp-projector')).toEqual(expect.arrayContaining(['bp-nats-jetstream', 'bp-public-gateway']));
    expect(read(tree, 'catalog/bp-projector/blueprint.yaml').spec.depends).toContainEqual({ blueprint: 'bp-nats-jetstream', version: expect.stringMatching(/^\^\d+\.\d+$/) });
    expect(packages.flatMap(depends).filter((name) => !packages.includes(name))).toEqual([]);
  });

  test.each<[string, TestSovereignProps]>([
    ['one cluster', { nodes: 3 }], ['a split region', { regions: [region('fsn', cluster(BuildingBlock.MGT, 3), cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1))] }],
    ['two regions', { regions: twoRegions() }],
  ])('never depend on each other in a circle on %s', (_, props) => {
    const other = GitOpsApp.tree(planPlatform(props));
    const graph = new Map(foldersOf(other, 'catalog').map((name) => [name, (read(other, `catalog/${name}/blueprint.yaml`).spec.depends ?? []).map((one: any) => one.blueprint) as string[]]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (name: string, trail: string[]): void => {
      if (trail.includes(name)) circles.push([...trail.slice(trail.indexOf(name)), name].join(' > '));
      else if (!done.has(name)) {
        graph.get(name)!.forEach((next) => visit(next, [...trail, name]));
        done.add(name);
      }
    };
    [...graph.keys()].forEach((name) => visit(name, []));
    expect(circles).toEqual([]);
  });

  test('of a composite name its members and what these need, and embed neither', () => {
    const { spec } = read(tree, 'catalog/bp-catalyst-platform/blueprint.yaml');
    const depends = spec.depends.map((one: any) => one.blueprint);
    expect(depends).toEqual(expect.arrayContaining([
      'bp-admin', 'bp-billing', 'bp-blueprint-controller', 'bp-catalog-svc', 'bp-catalyst-crds', 'bp-console', 'bp-environment-controller', 'bp-marketplace',
      'bp-projector', 'bp-provisioning',
    ]));
    expect(depends).toEqual(expect.arrayContaining(['bp-cnpg', 'bp-external-secrets', 'bp-nats-jetstream', 'bp-public-gateway']));
    expect([spec.card.category, spec.manifests, foldersOf(tree, 'catalog/bp-catalyst-platform')]).toEqual(['composite', undefined, ['blueprint.yaml', 'kustomization.yaml']]);
  });

  test('say what they offer and what is renewed by itself', () => {
    const { rotation, outputs } = read(tree, 'catalog/bp-cert-manager/blueprint.yaml').spec;
    expect(rotation).toContainEqual({ kind: 'tls-cert', name: 'internal-ca', ttl: 'cert-manager-managed' });
    expect(outputs).toEqual({ 'cert-manager-webhook-443': 'cert-manager-webhook.cert-manager.svc:443' });
  });

  test('are listed for everyone when they are Applications, and run in one region when they belong to the management cluster', () => {
    const { spec } = read(treeOf(DEMO), 'catalog/bp-demo/blueprint.yaml');
    expect([spec.visibility, spec.owner.team, spec.placementSchema]).toEqual(['listed', 'applications', { modes: ['single-region'], minRegions: 1, maxRegions: 1, default: 'single-region' }]);
    const everywhere = read(tree, 'catalog/bp-cilium/blueprint.yaml').spec;
    expect([everywhere.visibility, everywhere.placementSchema.maxRegions, everywhere.placementSchema.modes]).toEqual(['unlisted', 5, ['single-region', 'active-active', 'active-hotstandby']]);
  });

  describe('of Applications', () => {
    const sovereign = testSovereign({ nodes: 3, keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN });
    new BootstrapKit(sovereign, 'kit');
    for (const name of ['acme', 'globex']) {
      const prod = new Environment(new Organization(sovereign, name, { displayName: name, contact: 'it@acme.example' }), 'prod');
      new Fabric(prod, 'streams');
      new OpenMeter(prod, 'meter');
      new Postgres(prod, 'db');
      new TestBlueprint(prod, 'own', { component: { ...DEMO, key: 'own', chart: undefined, buildingBlocks: [BuildingBlock.RTZ] } });
    }
    const own = GitOpsApp.tree(SovereignPlan.of(sovereign));
    const spec = (name: string) => read(own, `catalog/${name}/blueprint.yaml`).spec;
    const listed = foldersOf(own, 'catalog').filter((name) => spec(name).visibility === 'listed');

    test('are there for each that has a schema, once, and valid', () => {
      expect(listed).toEqual([
        'bp-clickhouse', 'bp-debezium', 'bp-fabric', 'bp-flink', 'bp-openmeter', 'bp-postgres', 'bp-strimzi', 'bp-temporal',
      ]);
      expect(listed.flatMap((name) => validateManifest(read(own, `catalog/${name}/blueprint.yaml`)))).toEqual([]);
    });

    test('have the schema of their values', () => {
      const file = JSON.parse(fs.readFileSync(path.join(__dirname, '../schemas/config/bp-postgres.json'), 'utf8'));
      expect(spec('bp-postgres').configSchema).toEqual(file);
      expect(file).toMatchObject({
        title: 'PostgreSQL',
        additionalProperties: false,
        properties: {
          size: { type: 'string', enum: ['small', 'medium', 'large'], default: 'small' },
          storageGiB: { title: 'Storage GiB', type: 'integer', description: 'Size of the volume of each server, in GiB. Default: that of the size.' },
          databases: { type: 'array', items: { type: 'string' } },
        },
      });
      const { kafka, meters, clickHouse } = spec('bp-openmeter').configSchema.properties;
      expect(kafka).toMatchObject({ 'type': 'string', 'x-catalyst-ui-hint': 'application-ref', 'x-catalyst-ui-filter': { blueprint: 'bp-strimzi', environment: 'current' } });
      expect([clickHouse.title, meters.items.required]).toEqual(['ClickHouse', ['slug', 'eventType', 'aggregation']]);
      const { gateway } = JSON.parse(fs.readFileSync(path.join(__dirname, '../schemas/config/bp-librechat.json'), 'utf8')).properties;
      expect(gateway['x-catalyst-ui-filter'].blueprint).toEqual(['bp-llm-gateway', 'bp-nemo-guardrails']);
      const { domain, relay } = JSON.parse(fs.readFileSync(path.join(__dirname, '../schemas/config/bp-stalwart.json'), 'utf8')).properties;
      expect([domain.format, domain['x-catalyst-ui-hint'], relay.properties.port.default]).toEqual(['hostname', 'domain-picker', 465]);
    });

    test('need what their halves on the host cluster and in the vcluster wait for, and say which value names it', () => {
      const version = expect.stringMatching(/^\^\d+\.\d+$/);
      expect(spec('bp-openmeter').depends).toEqual(expect.arrayContaining([
        { blueprint: 'bp-clickhouse', version, alias: 'clickHouse' }, { blueprint: 'bp-cnpg', version }, { blueprint: 'bp-strimzi', version, alias: 'kafka' },
      ]));
      expect(listed.flatMap((name) => (spec(name).depends ?? []).map(({ blueprint }: any) => blueprint)).filter((name) => name === 'bp-vcluster')).toEqual([]);
      expect(spec('bp-fabric').depends.map(({ blueprint }: any) => blueprint)).toEqual(expect.arrayContaining(['bp-strimzi', 'bp-flink', 'bp-cnpg', 'bp-strimzi-operator']));
    });

    test('speak of any Application, not of those that there are', () => {
      expect(spec('bp-strimzi').rotation).toEqual([{ kind: 'tls-cert', name: '{{ .application.name }}-brokers', ttl: 'cert-manager-managed' }]);
      expect(spec('bp-openmeter').outputs).toEqual({ 'openmeter-api-80': '{{ .application.name }}-api.{{ .application.namespace }}.svc:80' });
      expect(listed.map((name) => [name, spec(name).manifests?.source.kind]).filter(([, kind]) => kind !== undefined)).toEqual([['bp-temporal', 'HelmChart']]);
    });

    test('of a version before the first follow earlier ones of it', () => {
      expect(spec('bp-openmeter').version).toMatch(/^1\.0\.0-beta\.\d+$/);
      expect(spec('bp-openmeter').upgrades.from).toEqual([`>=1.0.0-0 <=${spec('bp-openmeter').version}`]);
      expect(spec('bp-temporal').upgrades.from).toEqual([`>=1.0.0 <=${spec('bp-temporal').version}`]);
    });
  });

  test('take the newer of two versions', () => {
    const sovereign = testSovereign({ regions: twoRegions() });
    const versions = new Map([['hz-fsn-rtz-prod', 'v9.10.0'], ['hz-hel-rtz-prod', 'v9.9.0']]);
    const component = { ...DEMO, buildingBlocks: [BuildingBlock.RTZ] };
    sovereign.clustersWithRole(BuildingBlock.RTZ).forEach((host: HostCluster) => (
      new TestBlueprint(host, 'demo', { component, chartVersion: versions.get(host.name) }, (self) => self.helmRelease({}))
    ));
    const chart = read(GitOpsApp.tree(SovereignPlan.of(sovereign)), 'catalog/bp-demo/chart/Chart.yaml');
    expect([chart.version, chart.dependencies[0].version]).toEqual(['9.10.0', 'v9.10.0']);
  });

  test.each<[string, Component, string]>([
    ['a chart is in no repository', { ...DEMO, chart: { ...DEMO.chart!, repository: '' } }, `demo: 'chart' must name the upstream chart and its https or oci repository, got {"name":"demo-chart","repository":"","version":"v1.2.3+build.4"}; add it to the catalogue row`],
    ['a description has an apostrophe', { ...DEMO, description: 'The cluster\'s demo.' }, `demo: 'description' must be plain ASCII without apostrophes, at most 200 characters, got "The cluster's demo."; say it in one short sentence`],
    ['a version is none', { ...DEMO, chart: { ...DEMO.chart!, version: 'latest' } }, `demo: 'version' must be two or three numbers joined by dots, with an optional pre-release and build part, got "latest"; write for example "1.2.3"`],
  ])('fails when %s', (_, component, message) => {
    expect(() => treeOf(component)).toThrow(new Error(message));
  });

  test('fails when a release has no chart at all', () => {
    const { chart: _chart, ...without } = DEMO;
    expect(() => treeOf(without)).toThrow(new Error(`demo: catalogue row 'demo' has no chart; add one to the row, or make plain objects instead`));
  });
});

describe('versions', () => {
  test.each([['v1.21.1', '1.21.1'], ['1.19.6', '1.19.6'], ['2.14', '2.14.0'], ['v1.0.0-beta.213', '1.0.0-beta.213'], ['1.2.3+build.4', '1.2.3+build.4']])('%s is published as %s', (version, expected) => {
    expect(packageVersion({ ...DEMO, chart: { ...DEMO.chart!, version } })).toBe(expected);
  });

  test('are those of the software where there is no chart', () => {
    expect(packageVersion({ ...DEMO, chart: undefined })).toBe('9.9.9');
    expect(artifactTag('1.2.3+build.4')).toBe('1.2.3_build.4');
  });

  test('are what releases pull from a registry of Blueprints', () => {
    const charts = ChartSource.blueprints('oci://ghcr.io/openova-io');
    const sovereign = testSovereign({ charts });
    new TestBlueprint(sovereign.managementCluster, 'demo', { component: DEMO }, (self) => self.helmRelease({ values: { a: 1 } }));
    const source = objectOf(planOf(sovereign), 'demo', 'OCIRepository').spec;
    expect([source.url, source.ref]).toEqual(['oci://ghcr.io/openova-io/bp-demo', { tag: '1.2.3_build.4' }]);
    expect(objectOf(planOf(sovereign), 'demo', 'HelmRelease').spec.values).toEqual({ 'demo-chart': { a: 1 } });
    const chart = read(GitOpsApp.tree(SovereignPlan.of(sovereign)), 'catalog/bp-demo/chart/Chart.yaml');
    expect([chart.version, chart.dependencies[0].name]).toEqual(['1.2.3+build.4', 'demo-chart']);
  });

  test('follow a chart that is pinned ahead of the catalogue, in the release and in the package', () => {
    const pinned = treeOf(DEMO, { charts: ChartSource.blueprints('oci://ghcr.io/openova-io') }, 'v1.3.0');
    expect(read(pinned, 'system/catalyst-config/clusters/hz-fsn-mgt-prod/demo/oci-repository.yaml').spec.ref).toEqual({ tag: '1.3.0' });
    expect(read(pinned, 'catalog/bp-demo/chart/Chart.yaml').dependencies).toEqual([{ name: 'demo-chart', version: 'v1.3.0', repository: 'https://charts.demo.example' }]);
    const upstream = testSovereign();
    new CertManager(upstream.managementCluster, undefined, { chartVersion: 'v9.9.9' });
    expect(objectOf(planOf(upstream), 'cert-manager', 'HelmRelease').spec.chart.spec.version).toBe('v9.9.9');
  });
});
