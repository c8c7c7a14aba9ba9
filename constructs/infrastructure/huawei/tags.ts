import { NodeRole } from '../../naming';
import { slashless } from '../../private/slashless';
import { StackContext } from '../context';

/** Returns the tags of a resource; rules, groups and parts of load balancers have none. */
export function tags(context: StackContext, role?: NodeRole): { [key: string]: string } {
  return Object.fromEntries(Object.entries(context.labels(role)).map(([key, value]) => [slashless(key), value]));
}
