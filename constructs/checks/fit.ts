import { Finding, SovereignPlan } from '../blueprint';
import { Capacity } from './capacity';
import { Check } from './check';

/** The platform fits its machines: replicas, Pods, requests, graphics processors and volumes (I44, L19). */
export class Fit implements Check {
  public readonly code = 'fit';

  public run(plan: SovereignPlan): Finding[] {
    return plan.clusters.flatMap((cluster) => {
      const { hostCluster } = cluster;
      const capacity = Capacity.of(cluster);
      const findings: Finding[] = [];
      const report = (problem: string, instead: string) => findings.push(new Finding(this.code, hostCluster.node.path, problem, instead));
      const machines = `${hostCluster.nodeCount} machine${hostCluster.nodeCount > 1 ? 's' : ''}`;
      for (const demand of capacity.demands.filter((one) => one.spread && !one.perNode && one.pods > hostCluster.nodeCount)) {
        report(`${demand.name} has ${demand.pods} replicas that may not share a machine, on ${machines}`, 'add machines, or lower the number of replicas');
      }
      if (capacity.pods > capacity.maxPods) {
        report(`runs ${capacity.pods} Pods on ${machines}, which take${hostCluster.nodeCount > 1 ? '' : 's'} ${capacity.maxPods} (${hostCluster.maxPodsPerNode} each)`, "add machines, or raise 'maxPodsPerNode'");
      }
      const { volumesPerServer } = hostCluster.region.provider.limits;
      const taken = [hostCluster.controlPlane, ...hostCluster.pools].flatMap((pool) => pool.servers.map(() => pool.instanceType.volumes ?? volumesPerServer));
      const total = taken.reduce((sum, volumes) => sum + volumes, 0);
      if (capacity.volumes > total) {
        const each = taken.every((volumes) => volumes === taken[0]) ? `${taken[0]} each` : `${total} together`;
        report(`claims ${capacity.volumes} volumes on ${machines}, which attach${hostCluster.nodeCount > 1 ? '' : 'es'} ${each}`, 'add machines');
      }
      const homeless = capacity.unplaced();
      const wanting = homeless.filter(({ gpus }) => gpus > 0);
      for (const { gpus, name, pods } of wanting) {
        const each = `${pods > 1 ? `${pods} Pods with ` : ''}${gpus} graphics processor${gpus > 1 ? 's' : ''}${pods > 1 ? ' each' : ''}`;
        report(`${name} asks for ${each}, for which no pool has a place`, capacity.gpuRemedy());
      }
      const unplaced = homeless.filter((demand) => !wanting.includes(demand));
      if (unplaced.length > 0) {
        const requested = `${gib(capacity.requestedMemoryMiB)} GiB and ${cores(capacity.requestedCpuMillis)} cores`;
        const allocatable = `${gib(capacity.allocatableMemoryMiB)} GiB and ${cores(capacity.allocatableCpuMillis)} cores`;
        const names = unplaced.slice(0, 5).map((demand) => demand.name).join(', ') + (unplaced.length > 5 ? ` and ${unplaced.length - 5} more` : '');
        report(`asks for ${requested}, ${machines} offer${hostCluster.nodeCount > 1 ? '' : 's'} ${allocatable}; there is no place for ${names}`, capacity.remedy());
      }
      return findings;
    });
  }
}

function gib(mib: number): string {
  return (mib / 1024).toFixed(1);
}

function cores(millis: number): string {
  return (millis / 1000).toFixed(1);
}
