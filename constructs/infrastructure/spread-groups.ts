import { Machine } from '../node/machine';
import { StackContext } from './context';

/** Groups that keep the machines of a pool apart, made when the first machine needs one. */
export class SpreadGroups {
  private readonly ids = new Map<string, string>();

  /**
   * @param make makes a group, with what it is for and its name in the cloud, and returns its id
   */
  constructor(private readonly context: StackContext, private readonly make: (purpose: string, name: string) => string) {}

  /** Returns the id of the group of a machine. A group takes a limited number, so machines go by their number in the pool: none ever moves. */
  public idFor({ ordinal, pool }: Machine): string {
    const { context, ids } = this;
    const purpose = `${pool.name}-${Math.ceil(ordinal / context.cluster.region.provider.limits.placementGroupServers)}`;
    const id = ids.get(purpose) ?? this.make(purpose, context.name(purpose));
    ids.set(purpose, id);
    return id;
  }
}
