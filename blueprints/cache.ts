import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, CacheConnection, PlacementMode } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addConnection } from './private/connection-map';

/** Memory of each size, in MiB. */
const MEMORY: { [size in ApplicationSize]: number } = { [ApplicationSize.SMALL]: 256, [ApplicationSize.MEDIUM]: 1024, [ApplicationSize.LARGE]: 8192 };

/** Properties of Cache. */
export interface CacheProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Memory in MiB.
   * @default - that of the size
   */
  readonly memoryMiB?: number;
  /**
   * Whether what was used least makes room when memory is full; otherwise writing fails, as queues need it.
   * @default true
   */
  readonly evicts?: boolean;
  /**
   * Size in GiB of a volume that keeps the content when the server restarts.
   * @default - none, the content is in memory alone; in several regions, four times the memory
   */
  readonly storageGiB?: number;
}

/**
 * A cache of an Organization (Redis protocol), as an Application of its own.
 *
 * Programs find it in ConfigMap `{name}-connection`, and its password in the Secret that this names. It is one server. In several regions
 * there is one in each: the first writes, and the others copy it (REPLICAOF), answer reads, and take over nothing by themselves.
 *
 * @see https://valkey.io/topics
 */
export class Cache extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Memory in MiB. */
  public readonly memoryMiB: number;
  /** Whether what was used least makes room when memory is full. */
  public readonly evicts: boolean;
  /** Size in GiB of a volume that keeps the content; none if it is in memory alone. */
  public readonly storageGiB?: number;
  private made?: CacheConnection;

  constructor(scope: Construct, id: string = 'cache', props: CacheProps = {}) {
    super(scope, id, { component: CATALOGUE.cache, ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.memoryMiB = props.memoryMiB ?? MEMORY[this.size];
    this.evicts = props.evicts ?? true;
    // The log, the one that it is rewritten into, and what the other region sends.
    const isAlone = (this.placement?.mode ?? PlacementMode.SINGLE_REGION) === PlacementMode.SINGLE_REGION;
    this.storageGiB = props.storageGiB ?? (isAlone ? undefined : Math.ceil(4 * this.memoryMiB / 1024));
    requireWhole(this.node.path, 'memoryMiB', this.memoryMiB, 'leave it out for the usual memory', 16);
    if (this.storageGiB !== undefined) requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out to keep the content in memory alone');
  }

  /** How programs reach it, while the Sovereign is planned; whatever names its Secret waits for `mainUnit`. */
  public get connection(): CacheConnection {
    const { name, memoryMiB, evicts, storageGiB } = this;
    this.made ??= this.cache({ name, memoryMiB, evicts, storageGiB, isReplicated: true });
    return this.made;
  }

  protected configure(): void {
    const { host, port, secret } = this.connection;
    addConnection(this, { host, port: String(port), username: 'default', secret: secret.name });
  }
}
