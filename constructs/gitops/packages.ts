import { ClusterPlan, Component, ComponentCategory, CompositeBlueprint, SovereignPlan, Unit } from '../blueprint';
import { artifactTag, packageRegistry, packageVersion } from '../blueprint/package-version';
import { SOURCE_EDGE } from '../blueprint/unit';
import { BuildingBlock, Names } from '../naming';
import { invalid } from '../private/errors';
import { Json } from '../private/merge';
import { PlacementMode, SecretKind, Sovereign } from '../sovereign';
import { CatalystKinds } from './catalyst';
import { kustomizationFile } from './kustomization';
import { Tree } from './tree';

/** Most regions that an Application runs in. */
const MAX_REGIONS = 5;

/** A Blueprint as others can install it. */
interface Package {
  readonly component: Component;
  /** Units of the Blueprint on all clusters. */
  readonly units: Unit[];
  /** Folder of the manifests in `catalyst-config`, where there is no chart. */
  readonly folder?: string;
}

/** Adds a package for every Blueprint that the Sovereign runs: what it is, and the chart that carries the upstream one. */
export function addPackages(tree: Tree, plan: SovereignPlan): void {
  const packages = packagesOf(plan);
  const owners = new Map([...packages].flatMap(([key, { units }]) => units.map((unit): [Unit, string] => [unit, key])));
  const depends = new Map([...packages].map(([key, one]) => [key, dependenciesOf(one, owners)]));
  for (const [key, { component, units, folder }] of packages) {
    const repository = Names.blueprintRepository(Names.GITEA_CATALOG, key);
    const manifests = { source: folder === undefined ? chartSource(component, plan.sovereign) : kustomizeSource(folder) };
    addBlueprint(tree, repository, blueprintOf(component, plan.sovereign, depends.get(key)!, packages, { manifests, ...derived(component, units) }));
    if (folder !== undefined) continue;
    tree.addYaml(`${repository}/chart/Chart.yaml`, [chartFile(component)]);
    tree.addYaml(`${repository}/chart/values.yaml`, [valuesFile(component)]);
  }
  for (const composite of plan.sovereign.node.findAll().filter((one): one is CompositeBlueprint => CompositeBlueprint.isCompositeBlueprint(one))) {
    const members = new Set(composite.members.map((member) => member.component.key).filter((key) => packages.has(key)));
    const needs = new Set([...members, ...[...members].flatMap((key) => [...depends.get(key)!])]);
    const { component } = composite;
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
  const add = (component: Component, units: Unit[], folder?: string): void => {
    const known = found.get(component.key);
    const newer = known && isNewer(packageVersion(known.component), packageVersion(component)) ? known.component : component;
    found.set(component.key, { component: newer, units: [...(known?.units ?? []), ...units], folder: known?.folder ?? folder });
  };
  for (const cluster of plan.all) {
    const rows = rowsOf(cluster);
    const unitsOf = (key: string) => cluster.units.filter((unit) => rows.get(unit)?.key === key);
    cluster.releases.forEach(({ component }) => add(component, unitsOf(component.key)));
    // What is in a vcluster is in the repository of its Application.
    const plain = cluster.organization ? [] : cluster.blueprints.filter((one) => one.component.chart === undefined && !one.isInVcluster);
    for (const { qualifiedName, component } of plain) {
      // A Blueprint without a main unit says something about this Sovereign, and is nothing that others could install.
      const main = cluster.tryFindUnit(qualifiedName);
      if (main) add(component, unitsOf(component.key), main.path);
    }
  }
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
  const needed = one.units.flatMap((unit) => unit.dependencies).filter(({ reason }) => reason !== SOURCE_EDGE).map((edge) => owners.get(edge.unit));
  return new Set(needed.filter((key): key is string => key !== undefined && key !== one.component.key));
}

function blueprintOf(
  component: Component, sovereign: Sovereign, depends: Set<string>, packages: Map<string, Package>, rest: { [key: string]: any }, category?: string,
): { [key: string]: any } {
  const version = packageVersion(component);
  const [major, minor] = version.split('.');
  const isApplication = component.category === ComponentCategory.APPLICATION;
  const once = component.buildingBlocks.every((block) => block === BuildingBlock.MGT);
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
      visibility: isApplication ? 'listed' : 'unlisted',
      owner: { team: isApplication ? 'applications' : 'platform', contact: sovereign.owner.email },
      configSchema: configSchema(component),
      placementSchema: once
        ? { modes: [PlacementMode.SINGLE_REGION], minRegions: 1, maxRegions: 1 }
        : { modes: Object.values(PlacementMode), minRegions: 1, maxRegions: MAX_REGIONS },
      ...(depends.size === 0 ? {} : {
        depends: [...depends].sort().map((key) => {
          const needed = packageVersion(packages.get(key)!.component).split('.');
          return { blueprint: Names.blueprint(key), version: `^${needed[0]}.${needed[1]}` };
        }),
      }),
      ...rest,
      upgrades: { from: [`>=${major}.${Number(major) > 0 ? 0 : minor}.0 <=${version}`] },
      observability: { logs: 'stdout' },
    },
  };
}

/** What the chart of a Blueprint takes: its values, and another version of itself. */
function configSchema(component: Component): { [key: string]: any } {
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

/** What follows from the units of a Blueprint: what it offers, and what is replaced by itself. */
function derived(component: Component, units: Unit[]): { [key: string]: any } {
  const certificates = units.flatMap((unit) => unit.manifests).filter((manifest) => manifest.kind === 'Certificate').map((manifest) => manifest.spec.secretName as string);
  const rotation = [...new Set(certificates)].sort().map((name) => ({ kind: SecretKind.TLS_CERT, name, ttl: 'cert-manager-managed' }));
  const outputs = Object.fromEntries((component.services ?? []).map(({ service, port }) => [`${service}-${port}`, `${service}.${component.namespace}.svc:${port}`]));
  return { ...(rotation.length > 0 ? { rotation } : {}), ...(Object.keys(outputs).length > 0 ? { outputs } : {}) };
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
