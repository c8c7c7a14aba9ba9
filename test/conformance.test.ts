import { spawnSync } from 'child_process';
import * as fs from 'fs';
import * as path from 'path';
import * as yaml from 'js-yaml';
import { CATALOGUE } from '../blueprints/catalogue';
import { isClusterScoped } from '../constructs/blueprint/scope';
import {
  ArchiveStorage, BannedWords, Blueprint, blueprints, BuildingBlock, ChartSource, Checks, ClusterPlan, CompositeBlueprint, DnsProvider, Domain, Environment,
  EnvType, GitOpsApp, HostCluster, KeycloakTopology, Names, Organization, Sovereign, SovereignPlan,
} from '../index';
import { awsRegion, azureRegion, cluster, gcpRegion, huaweiRegion, ociRegion, region, testSovereign, TestSovereignProps, twoRegions } from './support/fixtures';
import { newFolder } from './support/folder';
import { registerCrd, validateManifest } from './support/manifest-schema';
import { kustomizeBuildAll } from './support/tree';
import { recordedValuesVersion, unknownValuePaths } from './support/values';

// What stays true of every Blueprint is said here once, for all of them, on every shape of a Sovereign.

const { MGT, RTZ, DMZ } = BuildingBlock;
const rows = Object.entries(CATALOGUE);

/** A domain of the owner, whose zone is with one of those who host zones. */
const hosted = (dns: DnsProvider) => ({ domain: Domain.byoManual('cloud.example.com'), dns });
const nameservers = ['ns1.example.net', 'ns2.example.net'];

/** Shapes of a Sovereign, each large enough for the kit. */
const SHAPES: { [name: string]: TestSovereignProps } = {
  // The volumes of everything are more than one machine takes.
  'one control plane and one worker': { regions: [region('fsn', { ...cluster(MGT, 1, 1), controlPlane: { instanceType: 'ccx43' }, maxPodsPerNode: 150 })], ...hosted(DnsProvider.hetznerDns()) },
  'one region collapsed': { nodes: 3, archive: ArchiveStorage.cloudflareR2({ accountId: '0123456789abcdef0123456789abcdef' }) },
  'one region split': { regions: [region('fsn', cluster(MGT, 3), cluster(RTZ, 3), cluster(DMZ, 1, 1))] },
  'two regions': {
    regions: twoRegions(), keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN, archive: ArchiveStorage.hetznerObjectStorage({ region: 'fsn1' }),
  },
  'three regions': { regions: [...twoRegions(), region('ash', cluster(RTZ, 3), cluster(DMZ, 1, 1))], envType: EnvType.STG },
  'at Amazon': { regions: [awsRegion({ ...cluster(MGT, 3, 0, 'm6i.4xlarge'), pools: [{ name: 'gpu', instanceType: 'g6e.12xlarge', count: 1 }] })], ...hosted(DnsProvider.route53({ nameservers })) },
  'at Azure': { regions: [azureRegion(cluster(MGT, 3, 0, 'Standard_D16s_v5'))], ...hosted(DnsProvider.azureDns({ nameservers, resourceGroup: 'dns' })) },
  'at Google': { regions: [gcpRegion(cluster(MGT, 3, 0, 'n2-standard-16'))], ...hosted(DnsProvider.cloudDns({ nameservers, project: 'example-dns' })) },
  'at Huawei': { regions: [huaweiRegion(cluster(MGT, 3, 3, 's7.4xlarge.2'))] },
  'at Oracle': { regions: [ociRegion(cluster(MGT, 3, 0, 'VM.Standard.E5.Flex-8-64'))], ...hosted(DnsProvider.cloudflare({ nameservers })) },
  'charts from a registry of Blueprints': { nodes: 3, charts: ChartSource.blueprints('oci://ghcr.io/openova-io') },
  'charts from a mirror': { nodes: 3, charts: ChartSource.mirror('oci://harbor.example.com/charts') },
  'Applications as parts of the platform': { regions: [region('fsn', { ...cluster(MGT, 3, 5, 'ccx63'), maxPodsPerNode: 200 })] },
  'Applications of an Organization': {
    regions: [region('fsn', { ...cluster(MGT, 3, 5, 'ccx63'), maxPodsPerNode: 200 })], keycloakTopology: KeycloakTopology.SHARED_SOVEREIGN,
  },
};

function define(props: TestSovereignProps): Sovereign {
  const sovereign = testSovereign(props);
  new blueprints.BootstrapKit(sovereign, 'kit', { crossplaneProviders: { googleProject: 'example-platform' } });
  new blueprints.CatalystPlatform(sovereign, 'platform');
  // An extension, which no kit installs.
  new blueprints.OpenTelemetry(sovereign.managementCluster);
  if (props === SHAPES['two regions']) defineRest(sovereign);
  if (props === SHAPES['at Amazon']) defineModels(sovereign.managementCluster);
  if (props === SHAPES['Applications as parts of the platform']) {
    for (const Operator of OPERATORS) new Operator(sovereign.managementCluster);
    defineApplications(sovereign.managementCluster);
  }
  if (props === SHAPES['Applications of an Organization']) defineApplications(new Environment(organizationOf(sovereign), 'prod'));
  return sovereign;
}

function organizationOf(sovereign: Sovereign): Organization {
  // All Applications there are, at once.
  const quota = { cpus: 100, memoryGiB: 400, pods: 300, storageGiB: 4000 };
  return new Organization(sovereign, 'acme', { displayName: 'Acme', contact: 'it@acme.example', quota });
}

/** What is in no kit: an Organization with a cluster of its own in every region with workloads, and what only the fleet's own Sovereign has. */
function defineRest(sovereign: Sovereign): void {
  const organization = organizationOf(sovereign);
  // Its cluster has no entry of its own, nor logins.
  new blueprints.Temporal(new Environment(organization, sovereign.envType.code));
  for (const hostCluster of sovereign.clustersWithRole(RTZ)) new blueprints.Vcluster(hostCluster, 'vcluster-acme', { organization });
  new blueprints.PoolDomainManager(sovereign.managementCluster);
  new blueprints.BucketCopy(sovereign.clustersWithRole(RTZ)[0], 'bucket-copy', { bucket: 'harbor-data', to: sovereign.managementCluster });
}

/** What runs models, where there are graphics processors. */
function defineModels(hostCluster: HostCluster): void {
  const { Bge, Knative, KnativeOperator, Kserve, Milvus, MilvusOperator, Neo4j, NvidiaDevicePlugin, Vllm } = blueprints;
  for (const Blueprint of [NvidiaDevicePlugin, KnativeOperator, Knative, Kserve, Vllm, Bge, MilvusOperator, Milvus, Neo4j]) new Blueprint(hostCluster);
}

/** Operators that Applications share; for those of an Organization they come by themselves. */
const OPERATORS = [
  blueprints.ClickHouseOperator, blueprints.FlinkOperator, blueprints.LitmusOperator, blueprints.OpenSearchOperator, blueprints.StrimziOperator,
  blueprints.StunnerOperator,
];

/** Applications that need nothing said. */
const APPLICATIONS = [
  blueprints.AxonService, blueprints.Cache, blueprints.ClickHouse, blueprints.FerretDb, blueprints.Iceberg, blueprints.Litmus, blueprints.NemoGuardrails,
  blueprints.OpenMeter, blueprints.OpenSearch, blueprints.Postgres, blueprints.Strimzi, blueprints.Temporal,
];

/** Applications, as parts of the platform or of an Organization. */
function defineApplications(scope: HostCluster | Environment): void {
  const { Axon, Cortex, Fabric, Fingate, Relay, Siem, Specter } = blueprints;
  const apiKey = { path: 'org/acme/env/prod/anthropic', property: 'api-key' };
  for (const Application of APPLICATIONS) new Application(scope);
  new blueprints.AnthropicAdapter(scope, 'anthropic-adapter', { apiKey, defaultModel: 'claude-x' });
  const llmGateway = { models: [{ name: 'claude', model: 'anthropic/claude-x', apiKey }] };
  new blueprints.LlmGateway(scope, 'llm-gateway', llmGateway);
  new Fabric(scope);
  new Relay(scope, 'relay', { guacamoleEnabled: true });
  new Axon(scope, 'axon', { llmGateway });
  new Cortex(scope, 'cortex', { llmGateway, vllmEnabled: false });
  const image = (name: string) => ({ image: `registry.example/${name}:1.4.0` });
  new Fingate(scope, 'fingate', {
    extAuthz: image('ext-authz'), accountsApi: image('accounts-api'), consentsApi: image('consents-api'), tppManagement: image('tpp-management'),
    paymentsApi: image('payments-api'), sandboxData: image('sandbox-data'),
  });
  new Specter(scope, 'specter', image('specter'));
  new Siem(scope);
}

const plans = Object.fromEntries(Object.entries(SHAPES).map(([name, props]) => [name, SovereignPlan.of(define(props))]));
const clusters: [string, ClusterPlan][] = Object.entries(plans).flatMap(([name, plan]) => (
  plan.clusters.map((one): [string, ClusterPlan] => [`${one.hostCluster.name} of ${name}`, one])
));
const upstream = clusters.filter(([name]) => !name.includes('registry'));

beforeAll(() => {
  const crds = clusters[0][1].units.flatMap((unit) => unit.manifests).filter((manifest) => manifest.kind === 'CustomResourceDefinition');
  crds.forEach((crd) => registerCrd(crd));
});

describe('every shape', () => {
  test.each(Object.keys(SHAPES))('%s passes all checks', (name) => {
    expect(Checks.run(plans[name]).map(String)).toEqual([]);
  });

  test.each(Object.keys(SHAPES))('%s renders the same twice', (name) => {
    const [once, twice] = [plans[name], SovereignPlan.of(define(SHAPES[name]))].map((plan) => {
      const tree = GitOpsApp.tree(plan);
      return tree.paths.map((file) => `${file}\n${tree.content(file)}`).join('\n');
    });
    expect(twice).toBe(once);
  });
});

describe('every cluster', () => {
  test.each(clusters)('%s: every object is valid against the schema of its kind', (_, plan) => {
    const problems = plan.units.flatMap((unit) => unit.manifests.flatMap((manifest) => (
      validateManifest(manifest).map((problem) => `${unit.name}: ${manifest.kind} ${manifest.metadata.name}: ${problem}`)
    )));
    expect(problems).toEqual([]);
  });

  test.each(upstream)('%s: every chart value is one the chart reads', (_, plan) => {
    const problems = plan.releases.flatMap(({ component, release }) => (
      unknownValuePaths(component.chart!.name, release.values).map((problem) => `${release.releaseName}: ${problem}`)
    ));
    expect(problems).toEqual([]);
  });

  test.each(clusters)('%s: units wait, or say why not', (_, plan) => {
    const exceptions = plan.units.filter((unit) => unit.waitException !== undefined).map((unit) => `${unit.name}: ${unit.waitException}`);
    const allowed = ['flux: reconciles-itself', 'flux-instance: reconciles-itself', 'public-gateway-certificates: depends-on-outside'];
    expect(exceptions.filter((exception) => !allowed.includes(exception))).toEqual([]);
  });

  test.each(clusters)('%s: names use the platform\'s words', (_, plan) => {
    const names = plan.units.flatMap((unit) => unit.manifests.map((manifest) => manifest.metadata.name as string));
    expect([...new Set(names)].filter((name) => BannedWords.find(name).length > 0)).toEqual([]);
  });

  test.each(clusters)('%s: images are pinned, and from registries that are maintained', (_, plan) => {
    const text = JSON.stringify(plan.units.flatMap((unit) => unit.manifests));
    const images = [...new Set([...text.matchAll(/"image(?:Name)?":"([^"]+)"/g)].map(([, image]) => image))];
    expect(images.filter((image) => !/:([a-z\d]+-)?v?\d+(-\d+)?(\.\d+)+[\w.-]*$/.test(image) || /(^|\/)bitnami\w*\//.test(image))).toEqual([]);
  });

  test.each(clusters)('%s: what must never be pruned is not', (_, plan) => {
    const kept = plan.units.filter((unit) => !unit.prune).map((unit) => unit.name);
    // Kinds in a chart's crds folder stay when the release goes.
    const inFolder = ['external-dns', 'sealed-secrets', 'trivy', 'velero', 'vpa'];
    for (const unit of plan.units.filter((one) => one.crds.length > 0 && !inFolder.includes(one.name))) {
      const keeps = plan.releases.some((planned) => planned.unit === unit && JSON.stringify(planned.release.values).includes('keep'));
      const isKept = kept.includes(unit.name) || keeps;
      expect([unit.name, isKept]).toEqual([unit.name, true]);
    }
    expect(kept).toContain('namespaces');
  });
});

const hasKubectl = spawnSync('kubectl', ['version', '--client'], { stdio: 'ignore' }).status === 0;

test('every folder lists exactly its files', () => {
  const tree = GitOpsApp.tree(plans['two regions']);
  const folders = tree.paths.filter((file) => path.basename(file) === 'kustomization.yaml').map((file) => path.dirname(file));
  const wrong = folders.filter((folder) => {
    const { resources = [], components = [] } = yaml.load(tree.content(`${folder}/kustomization.yaml`)) as any;
    const files = tree.paths.filter((file) => path.dirname(file) === folder && file.endsWith('.yaml')).map((file) => path.basename(file));
    const listed = [...resources, ...components, 'kustomization.yaml'].sort();
    return JSON.stringify(listed.filter((file: string) => file.endsWith('.yaml'))) !== JSON.stringify(files.filter((file) => file !== 'values.yaml').sort());
  });
  expect(wrong).toEqual([]);
});

// What the real program makes of the tree; the test above needs nothing but Node.
(hasKubectl ? test : test.skip)('kubectl kustomize builds every folder, and every object is labelled', () => {
  const root = newFolder('conformance');
  GitOpsApp.tree(plans['one region collapsed']).write(root);
  const folders = fs.readdirSync(root, { recursive: true }).map(String).filter((file) => path.basename(file) === 'kustomization.yaml').map((file) => path.dirname(file)).sort();
  expect(folders.length).toBeGreaterThan(40);
  const objects = kustomizeBuildAll(root, folders.filter((folder) => folder.includes('/clusters/')));
  const unlabelled = objects.filter(({ metadata }) => metadata.labels?.['app.kubernetes.io/managed-by'] !== 'catalyst').map(({ kind, metadata }) => `${kind} ${metadata.name}`);
  expect(unlabelled).toEqual([]);
});

test('kinds are taken for namespaced or not as their definitions say', () => {
  const folder = path.join(__dirname, '..', 'schemas', 'crds');
  const kinds = fs.readdirSync(folder).filter((file) => file !== 'index.json').map((file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')));
  const wrong = kinds.filter(({ group, version, kind, scope }) => isClusterScoped(`${group}/${version}`, kind) !== (scope === 'Cluster'));
  expect(wrong.map(({ kind, group }) => `${kind}.${group}`)).toEqual([]);
});

describe('every catalogue row', () => {
  test('the rows are sorted, and keyed by their key', () => {
    expect(rows.map(([key]) => key)).toEqual(rows.map(([key]) => key).sort());
    expect(rows.map(([, row]) => row.key)).toEqual(rows.map(([key]) => key));
  });

  test.each(rows)('%s has exact pins, an SPDX licence and plain text', (_, row: any) => {
    expect(row.appVersion).toMatch(/^v?\d+\.\d+(\.\d+)?([-+.][A-Za-z0-9.-]+)?$/);
    if (row.chart) expect(row.chart.version).toMatch(/^v?\d+\.\d+\.\d+(-[A-Za-z0-9.]+)?$/);
    if (row.chart) expect(row.chart.repository).toMatch(/^(https|oci):\/\/[^ ]+[^/]$/);
    expect(row.licence).toMatch(/^[A-Za-z0-9.-]+( (AND|OR|WITH) [A-Za-z0-9.-]+)*$/);
    // A registry refused chart descriptions with an apostrophe, and long ones (I39).
    expect(row.description).toMatch(/^[\x20-\x26\x28-\x7e]{10,200}\.$/);
    expect(row.home).toMatch(/^https:\/\//);
  });

  test.each(rows)('%s runs in a namespace no Organization can take', (_, row: any) => {
    if (!['kube-system', 'flux-system'].includes(row.namespace)) expect([row.namespace, Names.organizationReservation(row.namespace) !== undefined]).toEqual([row.namespace, true]);
  });

  /** Charts whose value paths could be recorded at a neighbouring version only. */
  const RECORDED_ELSEWHERE: { [chart: string]: string } = { 'flux-operator': '0.49.0', 'gitea': '12.6.0', 'neo4j': '5.17.0' };

  const recorded = rows.filter(([, row]: any) => row.chart);

  test.each(recorded)('%s is checked against the value paths of its version', (_, row: any) => {
    expect(recordedValuesVersion(row.chart.name)).toBe(RECORDED_ELSEWHERE[row.chart.name] ?? row.chart.version);
  });

  test('every row is used by a Blueprint of the kit or the platform', () => {
    const used = new Set(clusters.flatMap(([, plan]) => [...plan.blueprints, ...plan.releases].map(({ component }) => component.key)));
    const composites = Object.values(plans).flatMap(({ sovereign }) => sovereign.node.findAll()).filter((one) => CompositeBlueprint.isCompositeBlueprint(one));
    composites.forEach((one) => used.add((one as CompositeBlueprint).component.key));
    // A program that runs inside another Blueprint has a row for its version alone.
    const images = clusters.flatMap(([, plan]) => plan.units.flatMap((unit) => unit.manifests.map((manifest) => JSON.stringify(manifest)))).join('\n');
    const isImage = (row: any) => row.chart === undefined && new RegExp(`"(image|package)":"[^"]*/${row.key}[^"]*:${row.appVersion}"`).test(images);
    expect(rows.filter(([key, row]) => !used.has(key) && !isImage(row)).map(([key]) => key)).toEqual([]);
  });
});

describe('every Blueprint class', () => {
  const classes = Object.entries(blueprints).filter(([, one]) => (one as any).prototype instanceof Blueprint) as [string, any][];

  test.each(classes)('%s is created with defaults alone', (_, one) => {
    const used = clusters.flatMap(([, plan]) => plan.blueprints).filter((blueprint) => blueprint instanceof one);
    expect(used.length).toBeGreaterThan(0);
  });

  test.each(classes)('%s has a file, a test and a page upstream', (name) => {
    const folder = path.join(__dirname, '..', 'blueprints');
    const files = fs.readdirSync(folder, { recursive: true }).map(String).filter((file) => path.basename(file, '.ts').replace(/-/g, '') === name.toLowerCase());
    expect(files.length).toBe(1);
    expect(fs.readFileSync(path.join(folder, files[0]), 'utf8')).toMatch(/@see https:\/\/|@example/);
    const tests = fs.readdirSync(__dirname, { recursive: true }).map(String).filter((one) => one.endsWith('.test.ts'));
    expect(tests.some((one) => fs.readFileSync(path.join(__dirname, one), 'utf8').includes(name))).toBe(true);
  });
});
