import { Finding } from './finding';
import { ClusterPlan } from './plan';
import { Unit } from './unit';

/**
 * Sorts the units of a cluster so that each comes after all that it depends on; ties go by name. A cycle is reported, and
 * the units in it keep the order of their names.
 */
export function order(plan: ClusterPlan): Unit[] {
  const sorted: Unit[] = [];
  const state = new Map<Unit, 'visiting' | 'done'>();
  const trail: Unit[] = [];
  const visit = (unit: Unit): void => {
    if (state.get(unit) === 'done') return;
    if (state.get(unit) === 'visiting') {
      const cycle = [...trail.slice(trail.indexOf(unit)), unit];
      const steps = cycle.slice(1).map((next, index) => `${next.name} (${cycle[index].dependencies.find((edge) => edge.unit === next)!.reason})`);
      plan.sovereignPlan.report(new Finding(
        'cycle', plan.hostCluster.node.path, `units wait for each other: ${cycle[0].name} waits for ${steps.join(', which waits for ')}`,
        'remove one of these needs, or move what is needed first into a unit of its own',
      ));
      return;
    }
    state.set(unit, 'visiting');
    trail.push(unit);
    unit.dependencies.forEach((edge) => visit(edge.unit));
    trail.pop();
    state.set(unit, 'done');
    sorted.push(unit);
  };
  plan.units.forEach(visit);
  return sorted;
}

/** An edge of the order that is left out, to see who notices. */
export interface LostEdge {
  /** Unit that would wait. */
  readonly unit: Unit;
  /** Unit that it does not wait for. */
  readonly dependency: Unit;
}

/** Returns the dependencies of a unit that no other dependency of it implies already. */
export function directDependencies(unit: Unit, reach: Map<Unit, Set<Unit>>, lost?: LostEdge): Unit[] {
  const direct = dependenciesOf(unit, lost);
  return direct.filter((candidate) => !direct.some((other) => other !== candidate && reach.get(other)!.has(candidate)));
}

/** Returns, for each unit of a cluster, every unit that has to be ready before it. */
export function reachability(plan: ClusterPlan, lost?: LostEdge): Map<Unit, Set<Unit>> {
  const reach = new Map<Unit, Set<Unit>>();
  for (const unit of plan.units) {
    const all = new Set<Unit>();
    for (const dependency of dependenciesOf(unit, lost)) {
      all.add(dependency);
      reach.get(dependency)?.forEach((further) => all.add(further));
    }
    reach.set(unit, all);
  }
  return reach;
}

function dependenciesOf(unit: Unit, lost?: LostEdge): Unit[] {
  return unit.dependencies.map((edge) => edge.unit).filter((dependency) => unit !== lost?.unit || dependency !== lost.dependency);
}
