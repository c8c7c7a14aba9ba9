import { KubernetesObject } from '../kubernetes';
import { isTrue, need, Waiting } from './acting';
import { Stage } from './player';
import { ensure, ownedBy } from './writing';

/** A claim of a server, and the server itself. */
export interface ServerClaim {
  /** Name of the claim. */
  readonly name: string;
  /** Place of the server among its siblings, from 0. */
  readonly index: number;
  /** Size, as Kubernetes writes it. */
  readonly size?: string;
  /** StorageClass. @default - that of the cluster */
  readonly storageClass?: string;
  /** Labels of the claim. @default - none */
  readonly labels?: { [name: string]: string };
  /** Annotations of the claim. @default - none */
  readonly annotations?: { [name: string]: string };
  /** Other fields of its specification. @default - none */
  readonly template?: object;
}

/**
 * Makes the claims of servers that nobody runs, each for a machine that its server would run on, and returns their names once all are bound.
 *
 * @param places machines that there have to be
 */
export async function bindServers(stage: Stage, owner: KubernetesObject, claims: ServerClaim[], places: number): Promise<string[]> {
  const { namespace } = owner.metadata;
  for (const { storageClass } of claims) if (storageClass) await need(stage, 'storage.k8s.io/v1', 'StorageClass', storageClass);
  const machines = (await stage.kubernetes.list('v1', 'Node')).filter((node) => isTrue(node, 'Ready')).map(({ metadata }) => metadata.name).sort();
  const unbound: string[] = [];
  for (const claim of claims) {
    const known = await stage.kubernetes.find('v1', 'PersistentVolumeClaim', claim.name, namespace);
    if (!known) {
      if (machines.length < places) throw new Waiting(`${places} instances need as many machines, ${machines.length} are ready`);
      await ensure(stage, manifest(owner, claim, machines[claim.index % machines.length]));
    }
    if (known?.status?.phase !== 'Bound') unbound.push(claim.name);
  }
  if (unbound.length > 0) throw new Waiting(`PersistentVolumeClaim ${namespace}/${unbound[0]} is not bound`);
  return claims.map(({ name }) => name);
}

function manifest(owner: KubernetesObject, { name, size, storageClass, labels, annotations, template }: ServerClaim, machine: string): KubernetesObject {
  return {
    apiVersion: 'v1', kind: 'PersistentVolumeClaim',
    metadata: {
      name, namespace: owner.metadata.namespace, ...ownedBy(owner), ...(labels ? { labels } : {}),
      annotations: { ...annotations, 'volume.kubernetes.io/selected-node': machine },
    },
    spec: {
      accessModes: ['ReadWriteOnce'], ...template, ...(storageClass === undefined ? {} : { storageClassName: storageClass }),
      ...(size === undefined ? {} : { resources: { requests: { storage: size } } }),
    },
  };
}
