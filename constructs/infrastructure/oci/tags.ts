import { NodeRole } from '../../naming';
import { ociTag } from '../../private/oci-tag';
import { StackContext } from '../context';

/** Returns the tags of a resource; parts of load balancers have none. */
export function tags(context: StackContext, role?: NodeRole): { [key: string]: string } {
  return Object.fromEntries(Object.entries(context.labels(role)).map(([key, value]) => [ociTag(key), value]));
}
