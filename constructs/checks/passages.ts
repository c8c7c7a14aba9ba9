import { Finding, SovereignPlan } from '../blueprint';
import { Check } from './check';
import { World } from './world';

/** Whoever goes through a passage to another cluster finds it there. */
export class Passages implements Check {
  public readonly code = 'closed-world';

  public run(plan: SovereignPlan): Finding[] {
    const routes = plan.clusters.flatMap((cluster) => World.of(cluster).placed).filter(({ manifest }) => manifest.kind === 'TLSRoute');
    const made = new Set(routes.flatMap(({ manifest }) => manifest.spec.hostnames as string[]));
    const calls = plan.clusters.flatMap(({ _passageCalls }) => _passageCalls).filter(({ host }) => !made.has(host));
    return calls.map(({ caller, host }) => new Finding(
      this.code, caller.node.path, `goes to ${host}, which no cluster has a passage for`, `ask for it there with passage(), or leave '${caller.name}' out`,
    ));
  }
}
