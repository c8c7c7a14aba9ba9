import { Construct } from 'constructs';
import {
  Aws, Azure, Blueprint, BlueprintOptions, BuildingBlock, ClusterPlan, Domain, Fleet, Gcp, GitOpsSource, Hetzner, HostCluster, HostClusterProps, Huawei,
  Location, Oci, Provider, RegionProps, Sovereign, SovereignPlan, SovereignProps,
} from '../../constructs';

/** A public key that no private key exists for. */
export const SSH_KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJYoA9M5PHS1nTLAj3pVDMGvS1vTMZ8mhmlxV4R2QW1d test@example';

/** Props that a test overrides one by one. */
export interface TestSovereignProps extends Partial<SovereignProps> {
  /** Name of the Sovereign. */
  readonly name?: string;
  /** Machines of the collapsed cluster that is made when no regions are given. */
  readonly nodes?: number;
}

/** Makes a Sovereign: by default one management cluster of one machine in fsn that carries every building block. */
export function testSovereign(props: TestSovereignProps = {}): Sovereign {
  const { name, nodes, ...rest } = props;
  return new Sovereign(new Fleet(), name ?? 'omantel', {
    domain: Domain.pool('omani.works'),
    owner: { organization: 'Example', email: 'platform@example.com', country: 'DE' },
    sshPublicKeys: [SSH_KEY],
    gitops: GitOpsSource.seed({ url: 'https://git.example.com/omantel/catalyst-config.git' }),
    regions: [region('fsn', cluster(BuildingBlock.MGT, nodes === 3 ? 3 : 1, nodes === 3 ? 0 : (nodes ?? 1) - 1))],
    ...rest,
  });
}

/** A Hetzner region. */
export function region(code: string, ...hostClusters: HostClusterProps[]): RegionProps {
  return { provider: Hetzner.cloud(), code, hostClusters };
}

/** A region of Amazon, with a row as the location table would have it: none has a code in the naming scheme yet. */
export function awsRegion(...hostClusters: HostClusterProps[]): RegionProps {
  addLocation(16, Provider.AWS, 'fra', 'f', 'eu-central-1', 'eu-central-1a');
  return { provider: Aws.cloud(), code: 'fra', hostClusters };
}

/** A region of Azure, as `awsRegion`; its networks and volumes have no zone here. */
export function azureRegion(...hostClusters: HostClusterProps[]): RegionProps {
  addLocation(21, Provider.AZURE, 'fra', 'f', 'germanywestcentral');
  return { provider: Azure.cloud(), code: 'fra', hostClusters };
}

/** A region of Google, as `awsRegion`. */
export function gcpRegion(...hostClusters: HostClusterProps[]): RegionProps {
  addLocation(18, Provider.GCP, 'fra', 'f', 'europe-west3', 'europe-west3-a');
  return { provider: Gcp.cloud(), code: 'fra', hostClusters };
}

/** A region of Huawei, as `awsRegion`: those in the table do not have Huawei's words yet. */
export function huaweiRegion(...hostClusters: HostClusterProps[]): RegionProps {
  addLocation(22, Provider.HUAWEI, 'sgp', 'g', 'ap-southeast-3', 'ap-southeast-3a');
  return { provider: Huawei.cloud(), code: 'sgp', hostClusters };
}

/** A region of Oracle, which is in the location table. */
export function ociRegion(...hostClusters: HostClusterProps[]): RegionProps {
  return { provider: Oci.cloud(), code: 'fra', hostClusters };
}

/** Adds a row to the location table, once. */
function addLocation(ordinal: number, ...row: [provider: Provider, code: string, letter: string, cloudLocation: string, zone?: string]): void {
  if (Location.all().every((known) => known.ordinal !== ordinal)) new (Location as any)(ordinal, ...row);
}

/** A host cluster with some control planes and workers. */
export function cluster(buildingBlock: BuildingBlock, controlPlanes = 1, workers = 0, instanceType = 'ccx33'): HostClusterProps {
  return {
    buildingBlock,
    controlPlane: { instanceType, count: controlPlanes },
    pools: workers > 0 ? [{ name: 'main', instanceType, count: workers }] : [],
    // Everything there is, is more than three machines take at the usual 50.
    maxPodsPerNode: 110,
  };
}

/** Management cluster in nbg, rtz and dmz in fsn and hel. */
export function twoRegions(): RegionProps[] {
  return [
    region('nbg', cluster(BuildingBlock.MGT, 3)),
    region('fsn', cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1)),
    region('hel', cluster(BuildingBlock.RTZ, 3), cluster(BuildingBlock.DMZ, 1, 1)),
  ];
}

/** Plans the Sovereign and returns the plan of one cluster, the management cluster by default. */
export function planOf(sovereign: Sovereign, hostCluster: HostCluster = sovereign.managementCluster): ClusterPlan {
  return SovereignPlan.of(sovereign).cluster(hostCluster);
}

/** Returns the objects of a unit as plain JSON. */
export function objectsOf(plan: ClusterPlan, unit: string): any[] {
  const found = plan.tryFindUnit(unit);
  if (!found) throw new Error(`no unit '${unit}', there are ${plan.units.map((one) => one.name).join(', ')}`);
  return found.manifests;
}

/** Returns one object of a unit as plain JSON. */
export function objectOf(plan: ClusterPlan, unit: string, kind: string, name?: string): any {
  const found = objectsOf(plan, unit).filter((object) => object.kind === kind && (name === undefined || object.metadata.name === name));
  if (found.length !== 1) throw new Error(`unit '${unit}' has ${found.length} objects ${kind} ${name ?? ''}`);
  return found[0];
}

/** Returns the values of a release, as the chart gets them. */
export function valuesOf(plan: ClusterPlan, releaseName: string): any {
  const found = plan.releases.find((planned) => planned.release.releaseName === releaseName);
  if (!found) throw new Error(`no release '${releaseName}'`);
  return found.release.values;
}

/** Returns the names of the units that a unit has to wait for. */
export function dependenciesOf(plan: ClusterPlan, unit: string): string[] {
  return plan.tryFindUnit(unit)!.dependencies.map((edge) => edge.unit.name);
}

/** A Blueprint made of code in a test. */
export class TestBlueprint extends Blueprint {
  constructor(scope: Construct, id: string, options: BlueprintOptions, private readonly body: (self: any) => void = () => {}) {
    super(scope, id, options);
  }

  protected configure(): void {
    this.body(this);
  }
}
