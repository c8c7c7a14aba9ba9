import { NodeRole } from '../../naming';
import { StackContext } from '../context';

/** Returns the tags of a resource; at Amazon most things are named by a tag. */
export function tags(context: StackContext, name: string, role?: NodeRole): { [key: string]: string } {
  return { Name: name, ...context.labels(role) };
}

/** Returns the tag by which the controllers of the cloud know what belongs to the cluster. */
export function clusterTag({ cluster }: StackContext): { [key: string]: string } {
  return { [`kubernetes.io/cluster/${cluster.name}`]: 'owned' };
}
