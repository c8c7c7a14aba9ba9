import { Construct } from 'constructs';

/**
 * Returns the id of a new construct, for its call of `super`, or throws what a user can act on where `constructs` would not.
 *
 * @param what kind of construct, for example `pool`
 */
export function childId(scope: Construct, id: string, what: string): string {
  const within = scope.node.path === '' ? what : scope.node.path;
  if (id === '') throw new Error(`${within}: a ${what} must have a name, got ""; give it one`);
  if (scope.node.tryFindChild(id)) {
    throw new Error(`${scope.node.path === '' ? id : `${scope.node.path}/${id}`}: is defined twice; give one ${what} another name, or remove it`);
  }
  return id;
}

/** As `childId`, for a construct that its scope has at most one of. */
export function onlyChildId(scope: Construct, id: string, what: string, isSuch: (child: unknown) => boolean, instead: string): string {
  const other = scope.node.children.find(isSuch);
  if (other) throw new Error(`${scope.node.path}/${id}: is a second ${what} of ${scope.node.path}, which has ${other.node.path}; ${instead}`);
  return childId(scope, id, what);
}
