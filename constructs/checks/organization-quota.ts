import { ClusterPlan, Finding, SovereignPlan } from '../blueprint';
import { Names, Tier } from '../naming';
import { Organization, Quota } from '../sovereign';
import { Capacity } from './capacity';
import { Check } from './check';

/** Parts of a quota, and how people call them. */
const PARTS: { [part in 'cpus' | 'memoryGiB' | 'pods' | 'storageGiB']: string } = {
  cpus: 'CPUs', memoryGiB: 'GiB of memory', pods: 'Pods', storageGiB: 'GiB of volumes',
};
type Amounts = { [part in keyof typeof PARTS]: number };

/** What an Organization runs on a host cluster, its vcluster and what is made for it included, is let in by the quota of its namespace. */
export class OrganizationQuota implements Check {
  public readonly code = 'quota';

  public run(plan: SovereignPlan): Finding[] {
    return plan.clusters.flatMap((cluster) => plan.sovereign.organizations.flatMap((organization) => this.check(cluster, organization)));
  }

  private check(cluster: ClusterPlan, organization: Organization): Finding[] {
    const asked = askedFor(cluster, organization);
    const { quota } = organization;
    const over = overIn(asked, quota);
    if (over.length === 0) return [];
    const problem = over.map((part) => `${shown(asked[part])} of ${quota[part]} ${PARTS[part]}`).join(', ');
    const least = over.map((part) => `${part}: ${Math.ceil(asked[part])}`).join(', ');
    const [own, high] = [organization.tier, Tier.HIGH].map((tier) => Quota._of(organization.node.path, tier));
    const isEnough = over.every((part) => quota[part] === own[part] && asked[part] <= high[part]);
    return [new Finding(
      this.code, organization.node.path, `asks for ${problem} that its quota allows on ${cluster.hostCluster.name}`,
      `${isEnough ? "give it the tier 'high', or " : ''}write quota: { ${least} }, or leave an Application out`,
    )];
  }
}

function askedFor(cluster: ClusterPlan, organization: Organization): Amounts {
  const namespace = Names.organizationNamespace(organization.name);
  const demands = Capacity.of(cluster).demands.filter((demand) => demand.namespace === namespace);
  const sum = (value: (demand: typeof demands[number]) => number) => demands.reduce((total, demand) => total + value(demand) * demand.pods, 0);
  const volumes = cluster.volumes.filter(({ blueprint }) => blueprint.home === namespace);
  return {
    cpus: sum(({ cpuMillis }) => cpuMillis) / 1000,
    memoryGiB: sum(({ memoryMiB }) => memoryMiB) / 1024,
    pods: sum(() => 1),
    storageGiB: volumes.reduce((total, { request: { count = 1, sizeGiB } }) => total + count * sizeGiB, 0),
  };
}

function overIn(asked: Amounts, quota: Quota): (keyof Amounts)[] {
  return (Object.keys(PARTS) as (keyof Amounts)[]).filter((part) => asked[part] > quota[part]);
}

function shown(amount: number): string {
  return String(Math.ceil(amount * 10) / 10);
}
