import { Blueprint } from '../../constructs';
import { invalid } from '../../constructs/private/errors';

/** Longest common name of a certificate. */
const COMMON_NAME_MAX = 64;

/** Returns the common name of a certificate for links that no other Application has: their authority signs for all of them. */
export function linkName({ environment, home, name: own, node }: Blueprint, name: string): string {
  const commonName = `${name}.${environment?.name ?? home}`;
  if (commonName.length > COMMON_NAME_MAX) {
    throw invalid(node.path, 'name', `leave '${commonName}' at most ${COMMON_NAME_MAX} characters in several regions`, own, 'write a shorter one');
  }
  return commonName;
}
