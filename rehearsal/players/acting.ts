import { KubernetesObject } from '../kubernetes';
import { Player, Stage } from './player';

/** What an object waits for, in words; thrown by whoever finds that something is missing. */
export class Waiting extends Error {}

/**
 * Makes the `act` of a player from a function that throws what it waits for.
 *
 * @param refuse writes into the status what the object waits for
 */
export function acting(
  work: (object: KubernetesObject, stage: Stage) => Promise<void>,
  refuse?: (object: KubernetesObject, stage: Stage, reason: string) => Promise<void>,
): Player['act'] {
  return async (object, stage) => {
    try {
      await work(object, stage);
      return undefined;
    } catch (error) {
      if (!(error instanceof Waiting)) throw error;
      await refuse?.(object, stage, error.message);
      return error.message;
    }
  };
}

/** The `act` of a kind whose controller does more than a rehearsal can say anything about. */
export function notPlayed(kind: string): Player['act'] {
  return acting(async () => { throw new Waiting(`${kind} is not played`); });
}

/** Returns an object that has to be there. */
export async function need(stage: Stage, apiVersion: string, kind: string, name: string, namespace?: string): Promise<KubernetesObject> {
  const found = await stage.kubernetes.find(apiVersion, kind, name, namespace);
  if (!found) throw new Waiting(`${kind} ${namespace ? `${namespace}/` : ''}${name} is missing`);
  return found;
}

/** Returns the values of a Secret that has to be there with some keys. */
export async function needSecret(stage: Stage, namespace: string, name: string, keys: string[] = []): Promise<{ [key: string]: string }> {
  const { data = {} } = await need(stage, 'v1', 'Secret', name, namespace);
  const missing = keys.find((key) => !(key in data));
  if (missing !== undefined) throw new Waiting(`Secret ${namespace}/${name} has no key '${missing}'`);
  return decoded(data);
}

/** Returns an object that has to be there and to have a condition. */
export async function needCondition(
  stage: Stage, type: string, apiVersion: string, kind: string, name: string, namespace?: string,
): Promise<KubernetesObject> {
  const found = await need(stage, apiVersion, kind, name, namespace);
  if (!isTrue(found, type)) throw new Waiting(`${kind} ${namespace ? `${namespace}/` : ''}${name} is not ${type.toLowerCase()}`);
  return found;
}

/** Tells whether a condition of an object is true. */
export function isTrue(object: KubernetesObject, type: string): boolean {
  return (object.status?.conditions ?? []).some((one: any) => one.type === type && one.status === 'True');
}

/** Returns the values of a Secret as text. */
export function decoded(data: { [key: string]: string }): { [key: string]: string } {
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, Buffer.from(value, 'base64').toString()]));
}
