import { Capacity, Estimate, Sovereign, SovereignPlan } from '../../index';

/** One line per host cluster: machines, units, requests against capacity and beside the estimate of the reference stack, cost. */
export function summaryOf(sovereign: Sovereign): string[] {
  const plan = SovereignPlan.of(sovereign);
  const gib = (mib: number) => (mib / 1024).toFixed(0);
  const cores = (millis: number) => (millis / 1000).toFixed(1);
  const rows = plan.clusters.map((cluster) => {
    const capacity = Capacity.of(cluster);
    const { hostCluster } = cluster;
    const pools = [hostCluster.controlPlane, ...hostCluster.pools].filter((pool) => pool.count > 0);
    return [
      hostCluster.name,
      pools.map((pool) => `${pool.count} × ${pool.instanceType.name}`).join(', '),
      `${cluster.units.length} units`,
      `${cores(capacity.requestedCpuMillis)} of ${cores(capacity.allocatableCpuMillis)} cores`,
      `${gib(capacity.requestedMemoryMiB)} of ${gib(capacity.allocatableMemoryMiB)} GiB`,
      `estimate ${Estimate.of(cluster).estimatedGb.toFixed(1)} GB`,
      `${capacity.pods} of ${capacity.maxPods} Pods`,
      `${capacity.volumes} volumes`,
      capacity.monthlyEuro === undefined ? 'no price' : `€ ${capacity.monthlyEuro.toFixed(2)}`,
    ];
  });
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return [...rows.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join('  ')}`), `  cost       ${cost(sovereign, plan)}`];
}

/** What all machines cost together, as far as their prices are recorded. */
function cost(sovereign: Sovereign, plan: SovereignPlan): string {
  const costs = plan.clusters.map((cluster) => Capacity.of(cluster).monthlyEuro);
  const known = costs.filter((one) => one !== undefined);
  const clouds = [...new Set(sovereign.regions.map((region) => region.provider))];
  const dates = clouds.filter(({ pricesAsOf }) => pricesAsOf !== undefined).map(({ provider, pricesAsOf }) => `${provider.name} ${pricesAsOf}`);
  const unpriced = clouds.filter(({ pricesAsOf }) => pricesAsOf === undefined).map(({ provider }) => provider.name);
  const missing = unpriced.length > 0 ? [`no price is recorded for ${unpriced.join(', ')}`] : [];
  if (known.length === 0) return missing.join();
  const without = known.length === costs.length ? '' : `, and without ${costs.length - known.length} of ${costs.length} clusters`;
  const total = known.reduce((sum, one) => sum + one, 0).toFixed(2);
  return `about € ${total} per month, net, without volumes and traffic${without} (${[`list prices: ${dates.join(', ')}`, ...missing].join('; ')})`;
}
