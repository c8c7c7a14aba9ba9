import { ClusterPlan, Finding, SovereignPlan } from '../blueprint';
import { customKinds } from '../blueprint/wiring';
import { Check } from './check';
import { Reference } from './references';
import { Placed, World } from './world';

/** What to use instead of a kind that goes when its time is over. */
const INSTEAD_OF_KIND: { [kind: string]: string } = {
  'SealedSecret.bitnami.com': 'ask for the Secret with secret(), or leave sealedSecretsRetired of the kit out for as long as it is needed',
};

/** Whatever an object names is made by exactly one unit that is ready first, or by Phase 0. */
export class ClosedWorld implements Check {
  public readonly code = 'closed-world';

  public run(plan: SovereignPlan): Finding[] {
    return plan.all.flatMap((cluster) => this.findings(World.of(cluster)));
  }

  /** Returns what is wrong with the world of one cluster. */
  public findings(world: World): Finding[] {
    const lacking = lackingIn(world.plan);
    const references = world.references.flatMap(({ placed, references: named }) => {
      const isLacking = lacking.size > 0 && lacking.has(world.pathOf(placed.unit));
      return named.flatMap((reference) => this.check(world, placed, reference, isLacking));
    });
    return [...references, ...this.kinds(world), ...world.plan.vclusters.flatMap((vcluster) => this.mirrors(world, vcluster))];
  }

  /** Whatever a vcluster has a copy of is made on its host cluster. */
  private mirrors(host: World, { _mirrors: { secrets, services }, _entries, organization }: ClusterPlan): Finding[] {
    const lacking = lackingIn(host.plan);
    if (host.plan.blueprints.some(({ home, node }) => home === organization!.name && lacking.has(node.path))) return [];
    const originals = [...Object.keys(secrets).map((name) => `Secret/${name}`), ...services.map((name) => `Service/${name}`)];
    const finding = (key: string, problem: string) => new Finding(
      this.code, organization!.node.path, `${key.replace('/', ' ')} is mirrored into its vcluster, which ${problem}`,
      'ask for what an Application uses with the methods of its Blueprint',
    );
    const missing = originals.filter((key) => host.producersOf(key).length === 0).map((key) => finding(key, `nothing on ${host.plan.hostCluster.name} makes`));
    const late = [..._entries].flatMap(([{ namespace, name }, entry]) => Object.entries(secrets)
      .filter(([from, to]) => to.namespace === namespace && host.producersOf(`Secret/${from}`).length > 0)
      .filter(([from]) => !host.producersOf(`Secret/${from}`).some((producer) => host.isReadyFor(producer, entry)))
      .map(([from]) => finding(`Secret/${from}`, `Application ${name} does not wait for`)));
    return [...missing, ...late];
  }

  private check(world: World, { unit, manifest }: Placed, reference: Reference, isLacking: boolean): Finding[] {
    const finding = (problem: string, instead: (request: string) => string) => {
      const [kind, namespace, name] = reference.key.split('/');
      const what = `${kind} ${namespace ? `${namespace}/` : ''}${name}`;
      return [new Finding(
        this.code, world.pathOf(unit), `${manifest.kind} ${manifest.metadata.name} in unit '${unit.name}' names ${what} at ${reference.at}, ${problem}`,
        instead(`ask for it (${requestFor(kind)})`),
      )];
    };
    const producers = world.producersOf(reference.key);
    if (producers.length === 0) return isLacking ? [] : finding('which nothing on the cluster makes', (request) => `correct the name, or ${request}`);
    if (!reference.soft && !producers.some((producer) => world.isReadyFor(producer, unit))) {
      return finding(`which unit '${producers[0].unit!.name}' makes without being waited for`, (request) => `${request} so that the order follows`);
    }
    if (reference.port === undefined) return [];
    const ports = producers.flatMap((producer) => producer.ports ?? []);
    if (ports.length === 0 || ports.includes(reference.port)) return [];
    return finding(`at port ${reference.port}, where it does not listen`, () => `use one of its ports: ${ports.join(', ')}`);
  }

  /** Custom resources come in a later unit than the kind they are of (I8, I23). */
  private kinds(world: World): Finding[] {
    return world.plan.units.flatMap((unit) => customKinds(unit).flatMap((kind) => {
      const problem = (text: string, instead: string) => [new Finding(this.code, world.pathOf(unit), `unit '${unit.name}' has objects of kind ${kind}, ${text}`, instead)];
      const producers = world.producersOf(`Kind/${kind}`);
      if (producers.length === 0) return problem('which nothing on the cluster serves', INSTEAD_OF_KIND[kind] ?? 'add the Blueprint that brings the kind, or leave the objects out');
      if (producers.some((producer) => producer.unit === unit)) return problem('which the same unit brings', 'put them into a later unit');
      if (!producers.some((producer) => world.isReadyFor(producer, unit))) {
        return problem(`which unit '${producers[0].unit!.name}' brings without being waited for`, 'declare the kind in `crds` of that unit, so that the order follows');
      }
      return [];
    }));
  }
}

/** Paths of Blueprints whose provider is not there: what they did not get is said once, as that. */
function lackingIn({ sovereignPlan }: ClusterPlan): Set<string> {
  return new Set(sovereignPlan.findings.filter(({ code }) => code === 'missing-provider').map(({ path }) => path));
}

function requestFor(kind: string): string {
  const requests: { [kind: string]: string } = {
    Secret: 'secret(), postgres(), oidcClient(), certificate() or phaseZeroSecret()', Service: 'requires()', StorageClass: 'volume()',
    Namespace: 'declareNamespace()', ClusterIssuer: 'certificate()', ClusterSecretStore: 'secret()', Gateway: 'route()', GatewayClass: 'route()',
    IngressClass: 'route(), which makes an HTTPRoute; there is no controller for Ingress',
  };
  return requests[kind] ?? 'unit().add()';
}
