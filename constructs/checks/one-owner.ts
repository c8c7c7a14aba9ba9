import { Finding, SovereignPlan, Unit } from '../blueprint';
import { Check } from './check';
import { World } from './world';

/** Every object, release, folder and kind has one unit that owns it (I7, I29, L7). */
export class OneOwner implements Check {
  public readonly code = 'one-owner';

  public run(plan: SovereignPlan): Finding[] {
    return plan.all.flatMap((cluster) => {
      const world = World.of(cluster);
      const owners = new Map<string, string>();
      const claim = (what: string, unit: Unit): Finding[] => {
        const owner = owners.get(what);
        owners.set(what, owner ?? unit.name);
        return owner === undefined ? [] : [new Finding(
          this.code, world.pathOf(unit), `unit '${unit.name}' has ${what}, which unit '${owner}' has already`, 'rename one of them, or share the one that exists',
        )];
      };
      const objects = world.placed.flatMap(({ unit, manifest }) => {
        const { namespace, name } = manifest.metadata;
        const group = manifest.apiVersion.includes('/') ? `.${manifest.apiVersion.split('/')[0]}` : '';
        return claim(`${manifest.kind}${group} ${namespace ? `${namespace}/` : ''}${name}`, unit);
      });
      const releases = cluster.releases.flatMap(({ unit, release }) => claim(`release ${release.namespace}/${release.releaseName}`, unit));
      const folders = cluster.units.flatMap((unit) => claim(`folder ${unit.path}`, unit));
      const secrets = world.duplicateSecrets().map((key) => {
        const units = world.producersOf(key).flatMap((producer) => producer.unit ?? []);
        const places = [...new Set(units.map((unit) => `unit '${unit.name}'`))].join(' and ') || 'Phase 0';
        return new Finding(
          this.code, units.length > 0 ? world.pathOf(units[0]) : cluster.hostCluster.node.path,
          `Secret ${key.slice('Secret/'.length)} is made ${world.producersOf(key).length} times, in ${places}`, 'rename one of them, or share the one that exists',
        );
      });
      const kinds = cluster.units.flatMap((unit) => unit.crds.flatMap((kind) => claim(`kind ${kind}`, unit)));
      return [...objects, ...releases, ...folders, ...kinds, ...secrets];
    });
  }
}
