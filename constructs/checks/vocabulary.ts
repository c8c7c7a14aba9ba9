import { Finding, SovereignPlan } from '../blueprint';
import { BannedWords } from '../naming';
import { Check } from './check';

/** Names that people read follow the platform's vocabulary. */
export class Vocabulary implements Check {
  public readonly code = 'vocabulary';

  public run(plan: SovereignPlan): Finding[] {
    return plan.all.flatMap((cluster) => cluster.units.flatMap((unit) => {
      const words = BannedWords.find(unit.name);
      return words.length === 0 ? [] : [new Finding(
        this.code, unit.blueprint?.node.path ?? cluster.hostCluster.node.path, `unit '${unit.name}' is called by a word that means something else here: ${words.join(', ')}`,
        'give the Blueprint another id',
      )];
    }));
  }
}
