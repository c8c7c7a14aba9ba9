import { Kubernetes, KubernetesObject } from './kubernetes';

/** Something that a Pod names. */
interface Need {
  readonly kind: 'Secret' | 'ConfigMap';
  readonly name: string;
  /** Keys that it reads; all that are there, if none. */
  readonly keys: string[];
}

/** Returns why a kubelet could not start the containers of a Pod, or undefined if nothing is missing. */
export async function missingFor(pod: KubernetesObject, kubernetes: Kubernetes): Promise<string | undefined> {
  const { namespace } = pod.metadata;
  for (const { kind, name, keys } of needsOf(pod)) {
    const found = await kubernetes.find('v1', kind, name, namespace);
    if (!found) return `${kind} ${namespace}/${name} is missing`;
    const present = { ...found.data, ...found.binaryData };
    const absent = keys.filter((key) => !Object.hasOwn(present, key));
    if (absent.length > 0) return `${kind} ${namespace}/${name} has no key ${absent.map((key) => `'${key}'`).join(', ')}`;
  }
  for (const { persistentVolumeClaim: claim } of pod.spec.volumes ?? []) {
    if (!claim) continue;
    const found = await kubernetes.find('v1', 'PersistentVolumeClaim', claim.claimName, namespace);
    if (found?.status?.phase !== 'Bound') return `PersistentVolumeClaim ${namespace}/${claim.claimName} is ${found ? 'not bound' : 'missing'}`;
  }
  for (const { csi } of pod.spec.volumes ?? []) {
    if (csi && !await kubernetes.find('storage.k8s.io/v1', 'CSIDriver', csi.driver)) return `CSIDriver ${csi.driver} is missing`;
  }
  return undefined;
}

function needsOf({ spec }: KubernetesObject): Need[] {
  const needs: Need[] = [];
  const add = (kind: Need['kind'], source: any, name: unknown, keys: string[]) => {
    if (source && source.optional !== true && typeof name === 'string') needs.push({ kind, name, keys });
  };
  const keysOf = (items: any[] | undefined) => items?.map(({ key }) => key) ?? [];
  for (const volume of spec.volumes ?? []) {
    for (const source of [volume, ...(volume.projected?.sources ?? [])]) {
      add('Secret', source.secret, source.secret?.secretName ?? source.secret?.name, keysOf(source.secret?.items));
      add('ConfigMap', source.configMap, source.configMap?.name, keysOf(source.configMap?.items));
    }
    add('Secret', volume.csi?.nodePublishSecretRef, volume.csi?.nodePublishSecretRef?.name, []);
  }
  for (const container of [...(spec.initContainers ?? []), ...spec.containers]) {
    for (const { valueFrom } of container.env ?? []) {
      const { secretKeyRef: secret, configMapKeyRef: map } = valueFrom ?? {};
      add('Secret', secret, secret?.name, secret ? [secret.key] : []);
      add('ConfigMap', map, map?.name, map ? [map.key] : []);
    }
    for (const { secretRef: secret, configMapRef: map } of container.envFrom ?? []) {
      add('Secret', secret, secret?.name, []);
      add('ConfigMap', map, map?.name, []);
    }
  }
  return needs;
}
