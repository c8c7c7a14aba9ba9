import { Blueprint, ClusterPlan, Unit } from '../blueprint';
import { reachability } from '../blueprint/graph';
import { packageVersion } from '../blueprint/package-version';
import { overlayOf } from '../blueprint/placements';
import { Labels, Names } from '../naming';
import { codeOwners } from './code-owners';
import { kustomizationFile, unitKustomization } from './kustomization';
import { Tree } from './tree';

/** Adds the folders of a host cluster to the `catalyst-config` repository: its Flux objects, and one folder per unit. */
export function addClusterTree(tree: Tree, repository: string, plan: ClusterPlan): void {
  const reach = reachability(plan);
  const root = `${repository}/${plan.path}/flux-system`;
  for (const unit of plan.units) {
    addUnit(tree, repository, plan, unit);
    tree.addYaml(`${root}/${unit.name}.yaml`, [unitKustomization(plan, unit, reach)]);
  }
  tree.addYaml(`${root}/kustomization.yaml`, [kustomizationFile(plan.units.map((unit) => `${unit.name}.yaml`), labelsOf(plan))]);
}

/**
 * Adds the repositories of the Applications that a vcluster follows. What is applied as one by the Flux of the vcluster is a component that
 * its Kustomization adds (`components: [overlays/prod]`), as in the repositories of all other Applications.
 */
export function addVclusterTree(tree: Tree, plan: ClusterPlan): void {
  for (const application of plan.blueprints) {
    const { environment, name, members } = application;
    const repository = Names.applicationRepository(environment!.organization.name, name);
    const overlay = `${repository}/${overlayOf(application)}`;
    const units = plan.units.filter(({ blueprint }) => blueprint === application);
    const files = byKind(units.flatMap(({ manifests }) => manifests));
    for (const [file, documents] of files) tree.addYaml(`${overlay}/${file}`, documents);
    tree.addYaml(`${overlay}/kustomization.yaml`, [{ ...kustomizationFile([...files.keys()], labelsInside(application)), apiVersion: 'kustomize.config.k8s.io/v1alpha1', kind: 'Component' }]);
    if (application !== members[0]) continue;
    tree.addYaml(`${repository}/kustomization.yaml`, [kustomizationFile([], {})]);
    tree.addText(`${repository}/CODEOWNERS`, codeOwners(environment!));
  }
}

function labelsInside({ hostCluster, sovereign, environment, name, component }: Blueprint): { [key: string]: string } {
  return Labels.forVcluster({
    hostCluster: hostCluster.clusterName, sovereign: sovereign.name, organization: environment!.organization.name, application: name,
    blueprint: component.key, blueprintVersion: packageVersion(component),
  });
}

/**
 * Adds the folder of a unit: one file per kind, and the kustomization.yaml that lists them. A folder beside those of the
 * clusters has one file per object, because people look for an Organization or a policy there.
 */
function addUnit(tree: Tree, repository: string, plan: ClusterPlan, unit: Unit): void {
  const files = unit.path.startsWith(`${plan.path}/`) ? byKind(unit.manifests) : new Map(unit.manifests.map((manifest) => [`${manifest.metadata.name}.yaml`, [manifest]]));
  for (const [file, documents] of files) tree.addYaml(`${repository}/${unit.path}/${file}`, documents);
  tree.addYaml(`${repository}/${unit.path}/kustomization.yaml`, [kustomizationFile([...files.keys()], labelsOf(plan, unit))]);
}

/** Returns the content of one file for each kind. */
function byKind(manifests: any[]): Map<string, any[]> {
  const files = new Map<string, any[]>();
  for (const manifest of manifests) {
    // A kustomization.yaml is what lists the others.
    const file = `${manifest.kind === 'Kustomization' ? 'flux-' : ''}${kebab(manifest.kind)}.yaml`;
    const known = files.get(file);
    if (known) known.push(manifest);
    else files.set(file, [manifest]);
  }
  return files;
}

function labelsOf(plan: ClusterPlan, unit?: Unit): { [key: string]: string } {
  const { sovereign, clusterName: cluster } = plan.hostCluster;
  const component = unit?.blueprint?.component;
  return Labels.forObject({
    cluster, sovereign: sovereign.name, fqdn: sovereign.fqdn, name: component?.key ?? 'catalyst',
    component: unit?.name, version: component?.appVersion, category: component?.category,
  });
}

/** Returns a kind in kebab case: `HTTPRoute` is `http-route`, `ClusterSPIFFEID` is `cluster-spiffeid`. */
export function kebab(kind: string): string {
  return kind.replace(/([a-z0-9])([A-Z])/g, '$1-$2').replace(/([A-Z])([A-Z][a-z])/g, '$1-$2').toLowerCase();
}
