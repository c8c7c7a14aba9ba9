import { Construct } from 'constructs';
import { invalid, oneOf } from '../private/errors';
import { Environment, HostCluster, Placement, PlacementMode } from '../sovereign';
import type { Blueprint } from './blueprint';
import { Component } from './component';

/** Returns what is wrong with the number of regions of an Application; nothing if its component can be in them. */
export function placementFault(path: string, { title, replication }: Component, placement: Placement, regions: string[]): Error | undefined {
  const possible = [PlacementMode.SINGLE_REGION, ...(replication?.placements ?? [])];
  if (possible.includes(placement.mode)) return undefined;
  const why = replication?.limit ?? `nothing of ${title} is replicated`;
  const names = regions.map((region) => `'${region}'`);
  const standby = `write Placement.activeHotstandby([${names.join(', ')}])`;
  const instead = possible.includes(PlacementMode.ACTIVE_HOTSTANDBY) ? standby : `write Placement.singleRegion(${names[0]}), and create it in another under a name of its own`;
  return invalid(path, 'placement', `be ${oneOf(possible)}, ${why}`, placement.mode, instead);
}

/** Returns the host clusters of an Environment in the regions of a placement, in their order. */
export function clustersOf(path: string, environment: Environment, placement: Placement): HostCluster[] {
  return placement.regionsIn(path, environment.regions).map((region) => environment.hostClusters.find((cluster) => cluster.region.code === region)!);
}

/** Returns the properties of an Application in another region: other Applications among them are those of that region. */
export function propsIn(hostCluster: HostCluster, props: object): { [name: string]: any } {
  const inRegion = (value: any): any => {
    if (Construct.isConstruct(value)) return (value as Blueprint).members?.find((member) => member.hostCluster === hostCluster) ?? value;
    return Array.isArray(value) ? value.map(inRegion) : value;
  };
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, inRegion(value)]));
}

/** Returns the folder of the repository of an Application that its vcluster follows: of its Environment, and of its region where it has several. */
export function overlayOf({ environment, hostCluster, members }: Blueprint): string {
  return `overlays/${environment!.envType}${members.length > 1 ? `-${hostCluster.region.code}` : ''}`;
}
