import { ClusterPlan, Unit } from '../blueprint';
import { reachability } from '../blueprint/graph';
import { Labels } from '../naming';
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
 * Adds the folder of a unit: one file per kind, and the kustomization.yaml that lists them. A folder beside those of the
 * clusters has one file per object, because people look for an Organization or a policy there.
 */
function addUnit(tree: Tree, repository: string, plan: ClusterPlan, unit: Unit): void {
  const files = new Map<string, any[]>();
  for (const manifest of unit.manifests) {
    const file = `${unit.path.startsWith(`${plan.path}/`) ? kebab(manifest.kind) : manifest.metadata.name}.yaml`;
    files.set(file, [...(files.get(file) ?? []), manifest]);
  }
  for (const [file, documents] of files) tree.addYaml(`${repository}/${unit.path}/${file}`, documents);
  tree.addYaml(`${repository}/${unit.path}/kustomization.yaml`, [kustomizationFile([...files.keys()], labelsOf(plan, unit))]);
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
