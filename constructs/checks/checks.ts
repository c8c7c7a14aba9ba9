import { Finding, SovereignPlan } from '../blueprint';
import { Fleet, Sovereign } from '../sovereign';
import { Check } from './check';
import { ClosedWorld } from './closed-world';
import { Fit } from './fit';
import { Licence } from './licence';
import { LiteralText } from './literal-text';
import { OneOwner } from './one-owner';
import { ProviderLimits } from './provider-limits';
import { PublicHosts } from './public-hosts';
import { Vocabulary } from './vocabulary';

const CHECKS: Check[] = [
  new ClosedWorld(), new Fit(), new Licence(), new LiteralText(), new OneOwner(), new ProviderLimits(), new PublicHosts(), new Vocabulary(),
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
    const findings = Finding.sort(plans.flatMap((plan) => Checks.run(plan)));
    if (findings.length > 0) {
      throw new Error(`${findings.length} problem${findings.length > 1 ? 's' : ''}, nothing was written:\n${findings.map((finding) => `  ${finding}`).join('\n')}`);
    }
    return plans;
  }

  /** Runs every check on a plan and returns what it finds, sorted, with what the planning itself found. */
  public static run(plan: SovereignPlan): Finding[] {
    return Finding.sort([...plan.findings, ...CHECKS.flatMap((check) => check.run(plan))]);
  }

  /** Plans and checks one Sovereign and returns what is wrong, sorted. */
  public static findings(sovereign: Sovereign): Finding[] {
    return Checks.run(SovereignPlan.of(sovereign));
  }
}
