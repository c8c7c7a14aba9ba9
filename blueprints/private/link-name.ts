import { Blueprint } from '../../constructs';
import { invalid } from '../../constructs/private/errors';

/** Longest common name of a certificate. */
const LONGEST = 64;

/**
 * Returns the common name by which a server knows those of its name on other clusters, and no others: the authority of links signs for all.
 *
 * @param name name of the server, among all for which its namespace or Environment has such a certificate
 * @throws if the name is too long for a certificate
 */
export function linkName({ environment, home, node, name: consumer }: Blueprint, name: string): string {
  const commonName = `${name}.${environment?.name ?? home}`;
  if (commonName.length <= LONGEST) return commonName;
  throw invalid(node.path, 'name', `leave '${commonName}' at most ${LONGEST} characters in several regions`, consumer, 'write a shorter one');
}
