import { createHash } from 'crypto';
import { isObject, Json } from '../private/merge';
import { rulesOf } from './clouds';

/** A resource as the guard sees it. */
export interface GuardedResource {
  /** Kind, such as `hcloud_server`. */
  readonly type: string;
  /** Name in the stack, such as `hzfsnm-k8s-1p`. */
  readonly name: string;
  /** Attributes that decide over its life, plain. */
  readonly facts: Json;
  /** Attributes a change of which changes nothing. */
  readonly ignored: string[];
}

/** What the guard knows of a stack, wherever it read it. */
export interface GuardedStack {
  /** Resources by address, such as `hcloud_server.hzfsnm-k8s-1p`. */
  readonly resources: Map<string, GuardedResource>;
  /** Networks inside the cluster, by the name of the fact that holds them. */
  readonly cidrs: { [name: string]: string };
  /** Names that were acknowledged when it was written. */
  readonly acknowledged: string[];
  /** Whether what is not there is not set; the cloud fills in what a definition leaves open. */
  readonly isDefinition: boolean;
}

/** Facts of a cluster that are networks and that k3s cannot change later. */
export const CLUSTER_CIDRS = ['pod_cidr', 'service_cidr'];

/** Longer values, such as keys, are told apart by their hash: a lock is to be read, and holds no secret. */
const MAX_LENGTH = 64;

/**
 * Reads a stack from a lock, a `cdk.tf.json`, or what `tofu show -json` prints of a state.
 *
 * @throws if it is none of these
 */
export function readStack(document: unknown): GuardedStack {
  if (isObject(document)) {
    // A plan has the state in it too; read as one it would have no resources, and everything could go.
    if (document.format_version !== undefined && document.planned_values === undefined) return fromState(document);
    if (isObject(document.resources)) return fromLock(document);
    if (isObject(document.terraform)) return fromConfiguration(document);
  }
  throw new Error("is no lock, no cdk.tf.json and not what 'tofu show -json' prints of a state");
}

function fromLock(document: Json): GuardedStack {
  const resources = Object.entries<Json>(document.resources).map(([address, facts]): [string, GuardedResource] => [address, resource(address, facts, [])]);
  return { resources: new Map(resources), cidrs: document.cidrs ?? {}, acknowledged: document.acknowledged ?? [], isDefinition: true };
}

function fromConfiguration(document: Json): GuardedStack {
  const resources = Object.entries<Json>(document.resource ?? {}).flatMap(([type, named]) => (
    Object.entries<Json>(named).map(([name, body]): [string, GuardedResource] => {
      const address = `${type}.${name}`;
      const ignored = [body.lifecycle?.ignore_changes ?? []].flat().map((path: string) => path.replace(/\[\d+\]/g, ''));
      return [address, resource(address, factsOf(type, body, ignored), ignored)];
    })
  ));
  return { resources: new Map(resources), cidrs: cidrsOf(document.output?.cluster?.value), acknowledged: [], isDefinition: true };
}

function fromState(document: Json): GuardedStack {
  const made: Json[] = (document.values?.root_module?.resources ?? []).filter((one: Json) => one.mode === 'managed');
  const addresses = new Map(made.map(({ type, address, values }) => [`${type} ${values.id}`, address]));
  const reference = (owner: string) => (attribute: string, value: unknown) => {
    const rules = rulesOf(owner);
    const type = rules?.kinds[attribute] ?? (attribute.endsWith('_id') ? `${rules?.prefix}_${attribute.replace(/_id$/, '')}` : undefined);
    const address = addresses.get(`${type} ${rules?.idOf?.(value) ?? value}`);
    return address === undefined ? value : `\${${address}.id}`;
  };
  // Of user data, the state has a hash that no definition can be compared with.
  const resources = made.map(({ type, address, values }): [string, GuardedResource] => [
    address, resource(address, factsOf(type, values, ['user_data'], reference(type)), []),
  ]);
  return { resources: new Map(resources), cidrs: cidrsOf(document.values?.outputs?.cluster?.value), acknowledged: [], isDefinition: false };
}

function resource(address: string, facts: Json, ignored: string[]): GuardedResource {
  const [type, ...name] = address.split('.');
  return { type, name: name.join('.'), facts, ignored };
}

function factsOf(type: string, body: Json, ignored: string[], read: (attribute: string, value: unknown) => unknown = (_, value) => value): Json {
  const rules = rulesOf(type);
  const wanted = (rules?.replaceClass[type] ?? []).filter((attribute) => !ignored.includes(attribute) && !ignored.includes('all'));
  const facts: Json = Object.fromEntries(wanted.map((attribute) => [attribute, valueAt(body, attribute)]));
  facts.delete_protection = body[rules?.protection[type] ?? ''];
  if (rules?.machine.type === type) {
    const { machine } = rules;
    facts.role = machine.role(body);
    facts.server_type = machine.instanceType(body);
    // Only a state has it.
    facts.primary_disk_size = body.primary_disk_size;
    facts.placement_group_id = machine.placementGroup(body);
  }
  facts.private_ip = rules?.privateAddress[type]?.(body);
  const set = Object.entries(facts).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(set.map(([attribute, value]) => [attribute, plain(read(attribute, value))]));
}

/** Returns an attribute, which can be in a block of which there is one. */
function valueAt(body: Json, path: string): unknown {
  return path.split('.').reduce<any>((inside, name) => [inside].flat()[0]?.[name], body);
}

/** References lose the functions around them, which change no value. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'string') return value;
  const text = value.replace(/^\$\{tonumber\(([\w.-]+)\)\}$/, '${$1}');
  return text.length > MAX_LENGTH ? `sha256:${createHash('sha256').update(text).digest('hex').slice(0, 16)}` : text;
}

function cidrsOf(cluster: unknown): { [name: string]: string } {
  if (!isObject(cluster)) return {};
  return Object.fromEntries(CLUSTER_CIDRS.filter((name) => cluster[name] !== undefined).map((name) => [name, cluster[name]]));
}
