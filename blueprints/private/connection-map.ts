import { Blueprint } from '../../constructs';

/** Adds the ConfigMap in which programs of an Organization find a store, and the name of the Secret with its login. */
export function addConnection({ name, namespace, mainUnit }: Blueprint, data: { [key: string]: string }): void {
  mainUnit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `${name}-connection`, namespace }, data });
}
