import { randomInt } from 'node:crypto';
import { KubernetesObject } from '../kubernetes';
import { Stage } from './player';

/** A condition before it has a time. */
export interface ConditionProps {
  /** What it speaks of. */
  readonly type: string;
  /** Whether it is true. */
  readonly isTrue: boolean;
  /** Why, in one word. */
  readonly reason: string;
  /** Why, for people. @default '' */
  readonly message?: string;
}

/** Makes an object what is given, unless it is that already. */
export async function ensure(stage: Stage, object: KubernetesObject): Promise<void> {
  const { apiVersion, kind, metadata } = object;
  const known = await stage.kubernetes.find(apiVersion, kind, metadata.name, metadata.namespace);
  if (!known || !includes(known, object)) await stage.kubernetes.apply(object);
}

/** Writes fields of a status, unless they are that already. */
export async function setStatus(stage: Stage, object: KubernetesObject, status: object): Promise<void> {
  if (!includes(object.status ?? {}, status)) await stage.kubernetes.setStatus(object, status);
}

/** Returns conditions with their times, which change only when they turn; those of other types stay. */
export function conditions(known: any[] | undefined, wanted: ConditionProps[], observedGeneration?: number): object[] {
  const others = (known ?? []).filter((one) => !wanted.some(({ type }) => type === one.type));
  const mine = wanted.map(({ type, isTrue, reason, message = '' }) => {
    const status = isTrue ? 'True' : 'False';
    const before = known?.find((one) => one.type === type && one.status === status);
    const lastTransitionTime = before?.lastTransitionTime ?? now();
    return { type, status, reason, message, lastTransitionTime, ...(observedGeneration === undefined ? {} : { observedGeneration }) };
  });
  return [...others, ...mine];
}

/** Writes conditions, and other fields of a status beside them. */
export async function setConditions(stage: Stage, object: KubernetesObject, wanted: ConditionProps[], rest: object = {}): Promise<void> {
  await setStatus(stage, object, { ...rest, conditions: conditions(object.status?.conditions, wanted) });
}

/** Writes conditions that say which generation they speak of, and other fields of a status beside them. */
export async function setObserved(stage: Stage, object: KubernetesObject, wanted: ConditionProps[], rest: object = {}): Promise<void> {
  await setStatus(stage, object, { ...rest, conditions: conditions(object.status?.conditions, wanted, object.metadata.generation) });
}

/** Returns a Secret. */
export function secret(
  namespace: string, name: string, type: string, values: { [key: string]: string | Buffer }, metadata: object = {},
): KubernetesObject {
  const data = Object.fromEntries(Object.entries(values).map(([key, value]) => [key, Buffer.from(value).toString('base64')]));
  return { apiVersion: 'v1', kind: 'Secret', metadata: { name, namespace, ...metadata }, type, data };
}

/** Returns the reference with which an object owns another. */
export function ownedBy({ apiVersion, kind, metadata }: KubernetesObject): { ownerReferences: object[] } {
  return { ownerReferences: [{ apiVersion, kind, name: metadata.name, uid: metadata.uid ?? '', controller: true, blockOwnerDeletion: true }] };
}

/** Returns random text. */
export function randomText(length: number, alphabet: string = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'): string {
  return Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** Returns this second, as Kubernetes writes it. */
export function now(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** Tells whether everything that is wanted is there; lists are the same length, maps may hold more. */
export function includes(actual: any, wanted: any): boolean {
  if (Array.isArray(wanted)) return Array.isArray(actual) && actual.length === wanted.length && wanted.every((item, index) => includes(actual[index], item));
  if (wanted === null || typeof wanted !== 'object') return actual === wanted;
  if (actual === null || typeof actual !== 'object') return false;
  return Object.entries(wanted).every(([key, value]) => value === undefined || includes(actual[key], value));
}
