import { Blueprint, ClusterPlan, Component, ComponentCategory, CompositeBlueprint, PlannedRelease, ServicePort, SovereignPlan, Unit } from '../blueprint';
import { artifactTag, packageRegistry, packageVersion } from '../blueprint/package-version';
import { SOURCE_EDGE } from '../blueprint/unit';
import { BuildingBlock, Names } from '../naming';
import { configSchemaOf } from '../private/config-schema';
import { invalid } from '../private/errors';
import { Json } from '../private/merge';
import { PlacementMode, SecretKind, Sovereign } from '../sovereign';
import { CatalystKinds } from './catalyst';
import { kustomizationFile } from './kustomization';
import { Tree } from './tree';

/** Most regions that a component runs in. */
const MAX_REGIONS = 5;
/** What stands for the name and the namespace of an Application in what is said of all of a Blueprint. */
const NAME = '{{ .application.name }}';
const NAMESPACE = '{{ .application.namespace }}';

/** A Blueprint as others can install it. */
interface Package {
  readonly component: Component;
  /** Units of the Blueprint on all clusters, and in all vclusters. */
  readonly units: Unit[];
  readonly releases: PlannedRelease[];
  /** Folder of the manifests in `catalyst-config`, where the Blueprint is a part of the platform that has no chart. */
  readonly folder?: string;
}

/** Adds a package for every Blueprint that the Sovereign runs: what it is, and the chart that carries the upstream one. */
export function addPackages(tree: Tree, plan: SovereignPlan): void {
  const packages = packagesOf(plan);
  const owners = new Map([...packages].flatMap(([key, { units }]) => units.map((unit): [Unit, string] => [unit, key])));
  const depends = new Map([...packages].map(([key, one]) => [key, dependenciesOf(one, owners)]));
  for (const [key, one] of packages) {
    const { component, folder } = one;
    const repository = Names.blueprintRepository(Names.GITEA_CATALOG, key);
    const source = component.chart ? chartSource(component, plan.sovereign) : folder && kustomizeSource(folder);
    const rest = { ...(source ? { manifests: { source } } : {}), ...derived(one) };
    addBlueprint(tree, repository, blueprintOf(component, plan.sovereign, depends.get(key)!, packages, rest));
    if (!component.chart) continue;
    tree.addYaml(`${repository}/chart/Chart.yaml`, [chartFile(component)]);
    tree.addYaml(`${repository}/chart/values.yaml`, [valuesFile(component)]);
  }
  const composites = plan.sovereign.node.findAll().filter((one): one is CompositeBlueprint => CompositeBlueprint.isCompositeBlueprint(one));
  for (const component of new Map(composites.map((composite) => [composite.component.key, composite.component])).values()) {
    const made = composites.filter((composite) => composite.component.key === component.key).flatMap(({ members }) => members);
    const members = new Set(made.map((member) => member.component.key).filter((key) => packages.has(key)));
    const needs = new Set([...members, ...[...members].flatMap((key) => [...depends.get(key)!])]);
    // A composite names what it is made of and holds none of it: whoever installed both got every chart twice (L7).
    const blueprint = blueprintOf(component, plan.sovereign, needs, packages, {}, 'composite');
    addBlueprint(tree, Names.blueprintRepository(Names.GITEA_CATALOG, component.key), blueprint);
  }
}

function addBlueprint(tree: Tree, repository: string, blueprint: Json): void {
  tree.addYaml(`${repository}/blueprint.yaml`, [blueprint]);
  tree.addYaml(`${repository}/kustomization.yaml`, [kustomizationFile(['blueprint.yaml'], {})]);
}

/** Returns the packages by key, sorted; of two versions of one, the newer. */
function packagesOf(plan: SovereignPlan): Map<string, Package> {
  const found = new Map<string, Package>();
  const add = (component: Component, folder?: string): Package => {
    const known = found.get(component.key);
    const newer = known && isNewer(packageVersion(known.component), packageVersion(component)) ? known.component : component;
    const one = { component: newer, units: known?.units ?? [], releases: known?.releases ?? [], folder: known?.folder ?? folder };
    found.set(component.key, one);
    return one;
  };
  for (const cluster of plan.all) {
    cluster.releases.forEach((release) => add(release.component).releases.push(release));
    const plain = cluster.organization ? [] : cluster.blueprints.filter(({ component }) => component.chart === undefined);
    for (const { component, environment, qualifiedName } of plain) {
      // A Blueprint without a main unit says something about this Sovereign, and is nothing that others could install.
      const folder = environment ? undefined : cluster.tryFindUnit(qualifiedName)?.path;
      // What an Application is made of is its own; others install the Blueprint by its name and their values.
      if (folder !== undefined || (environment && configSchemaOf(Names.blueprint(component.key)))) add(component, folder);
    }
  }
  for (const [unit, { key }] of plan.all.flatMap((cluster) => [...rowsOf(cluster)])) found.get(key)?.units.push(unit);
  return new Map([...found.keys()].sort().map((key) => [key, found.get(key)!]));
}

/** Returns the row that each unit of a cluster belongs to: of its one release, else of its Blueprint. */
function rowsOf(cluster: ClusterPlan): Map<Unit, Component> {
  const rows = new Map<Unit, Component>();
  for (const unit of cluster.units.filter((one) => one.blueprint !== undefined)) {
    const released = cluster.releases.filter((planned) => planned.unit === unit).map((planned) => planned.component);
    rows.set(unit, released.length === 1 ? released[0] : unit.blueprint!.component);
  }
  return rows;
}

/** Returns the keys of the packages that a package needs: whatever one of its units waits for, wherever it is installed. */
function dependenciesOf(one: Package, owners: Map<Unit, string>): Set<string> {
  const edges = one.units.flatMap((unit) => unit.dependencies).filter(({ reason, unit }) => reason !== SOURCE_EDGE && !isOfVcluster(unit));
  const needed = edges.map((edge) => owners.get(edge.unit));
  return new Set(needed.filter((key): key is string => key !== undefined && key !== one.component.key));
}

/** Tells whether a unit prepares a vcluster: an Application waits for it because of its Environment, not because of its Blueprint. */
function isOfVcluster({ appliedTo, blueprint }: Unit): boolean {
  return appliedTo !== undefined && blueprint?.environment === undefined;
}

function blueprintOf(
  component: Component, sovereign: Sovereign, depends: Set<string>, packages: Map<string, Package>, rest: { [key: string]: any }, category?: string,
): { [key: string]: any } {
  const version = packageVersion(component);
  const isApplication = component.category === ComponentCategory.APPLICATION;
  // A class of an Application is in one region: it does not copy its data to another.
  const once = isApplication || component.buildingBlocks.every((block) => block === BuildingBlock.MGT);
  const schema = configSchemaOf(Names.blueprint(component.key));
  return {
    apiVersion: CatalystKinds.apiVersion,
    kind: 'Blueprint',
    metadata: { name: Names.blueprint(component.key) },
    spec: {
      version,
      card: {
        title: component.title, summary: component.description, category: category ?? component.category, tags: [component.category, component.key],
        license: component.licence, documentation: component.home,
      },
      visibility: isApplication && !component.onHostClustersOnly ? 'listed' : 'unlisted',
      owner: { team: isApplication ? 'applications' : 'platform', contact: sovereign.owner.email },
      configSchema: schema ?? chartSchema(component),
      placementSchema: {
        modes: once ? [PlacementMode.SINGLE_REGION] : Object.values(PlacementMode),
        minRegions: 1,
        maxRegions: once ? 1 : MAX_REGIONS,
        default: PlacementMode.SINGLE_REGION,
      },
      ...(depends.size === 0 ? {} : {
        depends: [...depends].sort().map((key) => {
          const blueprint = Names.blueprint(key);
          const alias = schema && referenceTo(blueprint, schema);
          return { blueprint, version: compatibleWith(packageVersion(packages.get(key)!.component)), ...(alias ? { alias } : {}) };
        }),
      }),
      ...rest,
      upgrades: { from: [upgradableTo(version)] },
      observability: { logs: 'stdout' },
    },
  };
}

/** Returns the range of versions that do what a version does. A range without a pre-release in it has none. */
function compatibleWith(version: string): string {
  const [major, minor] = version.split('.');
  return `^${major}.${minor}${version.includes('-') ? '.0-0' : ''}`;
}

/** Returns the range of versions that a version follows by itself. */
function upgradableTo(version: string): string {
  const [major, minor] = version.split('.');
  return `>=${major}.${Number(major) > 0 ? 0 : minor}.0${version.includes('-') ? '-0' : ''} <=${version}`;
}

/** What the chart of a Blueprint takes: its values, and another version of itself. */
function chartSchema(component: Component): Json {
  if (!component.chart) return { type: 'object', additionalProperties: false };
  return {
    type: 'object',
    additionalProperties: false,
    properties: {
      values: { type: 'object', description: 'Values of the chart that override those of the Blueprint.' },
      chartVersion: { type: 'string', description: 'Version of the chart, to pin ahead of the catalogue.', default: component.chart.version },
    },
  };
}

/** Returns the property that names an Application of a Blueprint. */
function referenceTo(blueprint: string, schema: Json): string | undefined {
  const names = (property: Json) => [property['x-catalyst-ui-filter']?.blueprint ?? []].flat().includes(blueprint);
  return Object.keys(schema.properties).find((name) => names(schema.properties[name]));
}

/** What follows from the units of a Blueprint: what it offers, and what is replaced by itself. */
function derived({ component, units, releases }: Package): Json {
  const isApplication = component.category === ComponentCategory.APPLICATION;
  const shown = (name: string, { blueprint }: Unit) => (isApplication ? general(name, blueprint!) : name);
  const objects = units.flatMap((unit) => unit.manifests.map((manifest) => ({ unit, manifest })));
  const certificates = objects.filter(({ manifest }) => manifest.kind === 'Certificate').map(({ unit, manifest }) => shown(manifest.spec.secretName, unit));
  const rotation = [...new Set(certificates)].sort().map((name) => ({ kind: SecretKind.TLS_CERT, name, ttl: 'cert-manager-managed' }));
  const offered = [
    ...(isApplication ? [] : component.services ?? []),
    ...(isApplication ? releases : []).flatMap(({ services, unit }) => services.map(({ service, port }) => ({ service: shown(service, unit), port }))),
    ...objects.filter(({ manifest }) => manifest.kind === 'Service').flatMap(({ unit, manifest: { metadata, spec } }) => (
      (spec.ports ?? []).map(({ port }: ServicePort) => ({ service: shown(metadata.name, unit), namespace: metadata.namespace, port }))
    )),
  ];
  const outputs = Object.fromEntries(offered.map(({ service, namespace = component.namespace, port }) => (
    [`${service.replace(NAME, component.key)}-${port}`, `${service}.${isApplication ? NAMESPACE : namespace}.svc:${port}`]
  )));
  return { ...(rotation.length > 0 ? { rotation } : {}), ...(Object.keys(outputs).length > 0 ? { outputs } : {}) };
}

/** Returns the name of something of one Application as it is for all of its Blueprint. */
function general(name: string, { name: application }: Blueprint): string {
  return name === application || name.startsWith(`${application}-`) ? `${NAME}${name.slice(application.length)}` : name;
}

function chartSource(component: Component, sovereign: Sovereign): { [key: string]: any } {
  return { kind: 'HelmChart', ref: `${packageRegistry(sovereign.charts)}/${Names.blueprint(component.key)}:${artifactTag(packageVersion(component))}` };
}

function kustomizeSource(folder: string): { [key: string]: any } {
  return { kind: 'Kustomize', repository: `${Names.GITEA_SYSTEM}/${Names.GITEA_CATALYST_CONFIG}`, path: `./${folder}` };
}

/** The chart of a package carries the upstream chart at its exact version; a chart without it would install nothing (I12). */
function chartFile(component: Component): { [key: string]: any } {
  const { name, version, repository } = upstreamOf(component);
  return {
    apiVersion: 'v2',
    name: Names.blueprint(component.key),
    description: component.description,
    type: 'application',
    version: packageVersion(component),
    appVersion: component.appVersion,
    home: component.home,
    dependencies: [{ name, version, repository }],
  };
}

function valuesFile(component: Component): { [key: string]: any } {
  const { name, version, repository } = upstreamOf(component);
  return { catalystBlueprint: { upstream: { chart: name, version, repo: repository } } };
}

function upstreamOf(component: Component): { name: string; version: string; repository: string } {
  const { chart, description, key } = component;
  if (!chart || !/^(https|oci):\/\/\S+$/.test(chart.repository)) {
    throw invalid(key, 'chart', 'name the upstream chart and its https or oci repository', chart ?? null, 'add it to the catalogue row');
  }
  // A registry refused charts whose description has an apostrophe, or is long (I39).
  if (!/^[\x20-\x26\x28-\x7e]{1,200}$/.test(description)) {
    throw invalid(key, 'description', 'be plain ASCII without apostrophes, at most 200 characters', description, 'say it in one short sentence');
  }
  return chart;
}

/** Tells whether one version comes after another. */
function isNewer(one: string, other: string): boolean {
  const parts = (version: string) => version.split(/[-+]/)[0].split('.').map(Number);
  const [left, right] = [parts(one), parts(other)];
  const index = left.findIndex((value, position) => value !== right[position]);
  return index >= 0 && left[index] > right[index];
}
