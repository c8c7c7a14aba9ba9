import { ComponentCategory, Finding, SovereignPlan } from '../blueprint';
import { Check } from './check';

/** The platform itself is redistributed with every Sovereign: none of it may carry a licence that forbids that. */
export class Licence implements Check {
  public readonly code = 'licence';

  public run(plan: SovereignPlan): Finding[] {
    const forbidden = plan.sovereign.forbiddenLicences;
    return plan.clusters.flatMap((cluster) => cluster.blueprints
      .filter(({ component }) => component.category !== ComponentCategory.APPLICATION)
      .flatMap((blueprint) => {
        const { licence, title } = blueprint.component;
        const parts = licence.split(/ (?:AND|WITH) |[()]/).map((part) => part.trim());
        const bad = parts.filter((part) => part.split(' OR ').every((choice) => forbidden.includes(choice.trim())));
        return bad.map((part) => new Finding(
          this.code, blueprint.node.path, `${title} is under ${part}, which may not be redistributed with a platform`,
          "leave it out, or allow the licence in the Sovereign's 'forbiddenLicences'",
        ));
      }));
  }
}
