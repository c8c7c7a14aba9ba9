import { Finding } from '../blueprint';
import { InstanceType } from '../cloud';
import { Json } from '../private/merge';
import { rulesOf } from './clouds';
import { CLUSTER_CIDRS, GuardedResource, GuardedStack, readStack } from './guard-stack';

/**
 * Compares what a stack was with what it would become, and returns what is refused.
 *
 * @param stack name of the stack
 * @param previous its lock, its last `cdk.tf.json`, or what `tofu show -json` prints of its state
 * @param next its new `cdk.tf.json`
 * @param acknowledged names, `<stack>/<resource>`, of what may go
 */
export function compareStacks(stack: string, previous: Json, next: Json, acknowledged: string[] = []): Finding[] {
  return Finding.sort(compare(stack, readStack(previous), readStack(next), acknowledged));
}

/** As `compareStacks`, for stacks that were read; a stack that was not there before loses nothing. */
export function compare(stack: string, previous: GuardedStack | undefined, next: GuardedStack, acknowledged: string[]): Finding[] {
  if (!previous) return [];
  const removed = [...previous.resources].filter(([address]) => !next.resources.has(address)).map(([, resource]) => resource);
  const kept = [...previous.resources].filter(([address]) => next.resources.has(address)).map(([address, before]) => {
    const after = next.resources.get(address)!;
    return { before, after, changes: changesOf(before, after, previous.isDefinition) };
  });
  const replaced = kept.filter(({ changes }) => changes.length > 0);
  const quorum = lostQuorum(stack, previous, [...removed, ...replaced.map(({ before }) => before)]);
  const isReported = (resource: GuardedResource) => quorum.lost.includes(resource);
  const names = renames(removed, [...next.resources].filter(([address]) => !previous.resources.has(address)).map(([, resource]) => resource));
  const stays = kept.map(({ before }) => before);
  return [
    ...quorum.findings,
    ...removed.filter((resource) => isMissed(resource, stays) && !isReported(resource)).flatMap((resource) => {
      const name = names.get(resource);
      const what = name === undefined ? 'would be deleted' : `would be renamed to ${name}, which deletes it and makes another`;
      return refusal(stack, resource, `${what}: ${lossOf(resource)}`, acknowledged);
    }),
    ...replaced.filter(({ before }) => !isReported(before)).flatMap(({ before, changes }) => refusal(
      stack, before, `would be replaced, because ${changes.join(' and ')}: ${lossOf(before) ?? 'there is none until the other one is made'}`, acknowledged,
    )),
    ...kept.filter(({ changes }) => changes.length === 0).flatMap(({ before, after }) => misfit(stack, before, after)),
    ...kept.flatMap(({ before, after }) => {
      const [was, is] = [before, after].map(({ facts }) => facts.private_ip);
      if (is === undefined || was === undefined || was === is) return [];
      const problem = `would change its private address from ${was} to ${is}: etcd and the other machines know it by the old one`;
      return refusal(stack, { ...before, facts: {} }, problem, acknowledged);
    }),
    ...CLUSTER_CIDRS.flatMap((name) => {
      const [was, is] = [previous, next].map(({ cidrs }) => cidrs[name]);
      if (is === undefined || was === undefined || was === is) return [];
      const problem = `would change from ${was} to ${is}: the cluster keeps the network that it was started with, and everything else is told the new one`;
      return refusal(stack, { type: '', name, facts: {}, ignored: [] }, problem, acknowledged);
    }),
  ];
}

/** Returns the attributes that would replace a resource, in words. */
function changesOf(before: GuardedResource, after: GuardedResource, isDefinition: boolean): string[] {
  const isIgnored = (attribute: string) => after.ignored.includes(attribute) || after.ignored.includes('all');
  return (rulesOf(before.type)?.replaceClass[before.type] ?? []).filter((attribute) => !isIgnored(attribute)).flatMap((attribute) => {
    const [was, is] = [before, after].map(({ facts }) => facts[attribute]);
    if (text(was) === text(is)) return [];
    // A state holds what the cloud chose for what is left open, and answered to what it was asked, and of user data a hash of its own kind.
    if (!isDefinition && (is === undefined || text(is).startsWith('${data.') || attribute === 'user_data')) return [];
    return [`${attribute} changes from ${was === undefined ? 'none' : JSON.stringify(was)} to ${is === undefined ? 'none' : JSON.stringify(is)}`];
  });
}

/** etcd goes on while more than half of its members are there; what takes more cannot be acknowledged. */
function lostQuorum(stack: string, previous: GuardedStack, gone: GuardedResource[]): { lost: GuardedResource[]; findings: Finding[] } {
  const isControlPlane = ({ facts }: GuardedResource) => facts.role === 'control-plane';
  const total = [...previous.resources.values()].filter(isControlPlane).length;
  const lost = gone.filter(isControlPlane);
  if ((total - lost.length) * 2 > total || lost.length === 0) return { lost: [], findings: [] };
  const list = lost.map(({ name }) => name).sort();
  const [problem, way] = total === 1
    ? [`would lose its only control plane, ${list[0]}, and with it everything that the cluster knows`, 'move what runs on the cluster to another one']
    : [
      `would lose ${list.length} of ${total} control planes at once, ${list.join(' and ')}, and with them the majority of etcd: the cluster stops`,
      `lift their protection with ${acknowledge(...list.map((name) => `${stack}/${name}`))}, take them out one after the other (kubectl delete node, then tofu destroy -target), and compare with the state that is left`,
    ];
  return { lost, findings: [new Finding('guard', stack, problem, `change it back, this cannot be acknowledged; ${way}`)] };
}

/**
 * Refuses a type that the machine cannot become. The provider switches it off first and then asks the cloud, and no acknowledgement changes
 * what the cloud answers.
 */
function misfit(stack: string, before: GuardedResource, after: GuardedResource): Finding[] {
  const [was, is] = [before, after].map(({ facts }) => facts.server_type);
  if (was === is) return [];
  const rules = rulesOf(before.type)!;
  const [present, wanted] = [was, is].map((name): InstanceType | undefined => rules.cloud.instanceTypes.find((type) => type.name === name));
  // A disk is that of the type as long as nobody kept it; the state knows better.
  const disk: number | undefined = rules.machine.diskFollowsType ? before.facts.primary_disk_size ?? present?.diskGB : undefined;
  const refused = [
    ...(present && wanted && present.architecture !== wanted.architecture ? ['another architecture'] : []),
    ...(disk !== undefined && wanted && wanted.diskGB < disk ? ['a smaller disk'] : []),
  ];
  if (refused.length === 0) return [];
  const shown = (type: string, architecture?: string, size?: number) => `${type} (${[architecture, size === undefined ? '' : `${size} GB`].filter(Boolean).join(', ')})`;
  const problem = `would change from ${shown(was, present?.architecture, disk)} to ${shown(is, wanted!.architecture, disk === undefined ? undefined : wanted!.diskGB)}: `
    + `the cloud refuses ${refused.join(' and ')}, after the provider has switched the machine off`;
  const way = before.facts.role === 'control-plane'
    ? 'make the control planes anew with the new type, one after the other (docs/recipes/change-an-instance-type.md), and compare with the state that is left'
    : `add another pool with ${is}, move what runs on this one, and remove it`;
  return [new Finding('guard', `${stack}/${before.name}`, problem, `change it back, this cannot be acknowledged; ${way}`)];
}

/** A placement group that all its machines leave with it is of no use to anyone. */
function isMissed(resource: GuardedResource, stays: GuardedResource[]): boolean {
  if (resource.type === rulesOf(resource.type)?.groupType) return stays.some(({ facts }) => facts.placement_group_id === `\${${resource.type}.${resource.name}.id}`);
  return lossOf(resource) !== undefined;
}

function lossOf({ type }: GuardedResource): string | undefined {
  return rulesOf(type)?.losses[type];
}

/** Finds, for what goes, something new of the same kind and with the same attributes. */
function renames(removed: GuardedResource[], added: GuardedResource[]): Map<GuardedResource, string> {
  const free = [...added];
  return new Map(removed.flatMap((resource): [GuardedResource, string][] => {
    const index = free.findIndex((other) => other.type === resource.type && literals(other) === literals(resource));
    return index < 0 ? [] : [[resource, free.splice(index, 1)[0].name]];
  }));
}

/** Attributes that are no references and no protection, as one text. */
function literals({ type, facts }: GuardedResource): string {
  const kept = Object.keys(facts).sort().filter((key) => !['delete_protection', 'primary_disk_size'].includes(key) && !text(facts[key]).includes('${'));
  return `${type} ${kept.map((key) => `${key}=${text(facts[key])}`).join(' ')}`;
}

/** Returns what two stacks have in common that differ in nothing but their name. */
export function shapeOf({ resources }: GuardedStack): string {
  return [...resources.values()].map(literals).sort().join('\n');
}

function refusal(stack: string, resource: GuardedResource, problem: string, acknowledged: string[]): Finding[] {
  const at = `${stack}/${resource.name}`;
  const [known, held] = [acknowledged.includes(at), isProtected(resource)];
  if (known && !held) return [];
  // The provider shuts a machine down before it finds out that the cloud does not let it go.
  if (known) {
    return [new Finding('guard', at, `${problem}; its protection is still on, and the apply would fail half-way`, 'change it back and apply, which lifts its protection; then make the change')];
  }
  const steps = held ? `, apply without the change, which lifts its protection, then make the change` : '';
  return [new Finding('guard', at, problem, `change it back, or write ${acknowledge(at)}${steps}`)];
}

/** Tells whether the cloud refuses to delete a resource. */
export function isProtected({ facts }: GuardedResource): boolean {
  return facts.delete_protection === true;
}

/** Spells what to write into the props of an InfrastructureApp. */
export function acknowledge(...names: string[]): string {
  return `acknowledge: [${names.map((name) => `'${name}'`).join(', ')}]`;
}

/** Compares numbers and texts alike: a state has numbers where a definition has texts. */
function text(value: unknown): string {
  return Array.isArray(value) ? JSON.stringify(value.map(String)) : String(value);
}
