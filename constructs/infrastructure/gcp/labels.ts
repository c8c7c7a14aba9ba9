import { NodeRole } from '../../naming';
import { googleLabel } from '../../private/google-label';
import { StackContext } from '../context';

/** Returns the labels of a resource; not every kind at Google has some. */
export function labels(context: StackContext, role?: NodeRole): { [key: string]: string } {
  return Object.fromEntries(Object.entries(context.labels(role)).map(([key, value]) => [googleLabel(key), googleLabel(value)]));
}
