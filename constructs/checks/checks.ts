import { Finding, SovereignPlan } from '../blueprint';
import { Fleet, Sovereign } from '../sovereign';
import { Check } from './check';
import { ClosedWorld } from './closed-world';
import { Fit } from './fit';
import { Licence } from './licence';
import { LiteralText } from './literal-text';
import { OneOwner } from './one-owner';
import { OrganizationQuota } from './organization-quota';
import { Passages } from './passages';
import { ProviderLimits } from './provider-limits';
import { PublicHosts } from './public-hosts';
import { Vocabulary } from './vocabulary';
import { World } from './world';

const CHECKS: Check[] = [
  new ClosedWorld(), new Fit(), new Licence(), new LiteralText(), new OneOwner(), new OrganizationQuota(), new Passages(), new ProviderLimits(),
  new PublicHosts(), new Vocabulary(),
];

/** Everything that has to be true of a Sovereign before anything is written. */
export class Checks {
  /**
   * Plans and checks every Sovereign of a fleet, and returns the plans.
   *
   * @throws with all findings, sorted, if there are any
   */
  public static assert(fleet: Fleet): SovereignPlan[] {
    const plans = fleet.sovereigns.map((sovereign) => SovereignPlan.of(sovereign));
    Checks.refuse([...plans.flatMap((plan) => Checks.run(plan)), ...Checks.between(fleet)]);
    return plans;
  }

  /** @throws with all findings, sorted, if there are any */
  public static refuse(findings: Finding[]): void {
    const sorted = Finding.sort(findings);
    if (sorted.length === 0) return;
    throw new Error(`${sorted.length} problem${sorted.length > 1 ? 's' : ''}, nothing was written:\n${sorted.map((finding) => `  ${finding}`).join('\n')}`);
  }

  /** Returns what is wrong between the Sovereigns of a fleet; none of them is planned. */
  public static between({ sovereigns }: Fleet): Finding[] {
    return sovereigns.flatMap((sovereign, index) => {
      // Two Sovereigns on one domain would write into one folder, and answer for each other.
      const other = sovereigns.slice(0, index).find((one) => one.fqdn === sovereign.fqdn);
      return other === undefined ? [] : [new Finding('domain', sovereign.node.path, `answers on ${sovereign.fqdn}, as ${other.node.path} does`, 'give it a domain of its own')];
    });
  }

  /** Runs every check on a plan and returns what it finds, sorted, with what the planning itself found. */
  public static run(plan: SovereignPlan): Finding[] {
    let findings = Checks.KNOWN.get(plan);
    if (!findings) {
      Checks.KNOWN.set(plan, (findings = Finding.sort([...plan.findings, ...CHECKS.flatMap((check) => check.run(plan))])));
      plan.all.forEach((cluster) => World.forget(cluster));
    }
    return findings;
  }

  /** Plans and checks one Sovereign and returns what is wrong, sorted. */
  public static findings(sovereign: Sovereign): Finding[] {
    return Checks.run(SovereignPlan.of(sovereign));
  }

  private static readonly KNOWN = new WeakMap<SovereignPlan, Finding[]>();
}
