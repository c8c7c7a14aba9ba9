import { ApiError, notFound, notUnique } from './errors';
import { Action, Firewall, LoadBalancer, Network, PlacementGroup, PrimaryIp, Protectable, Resource, Server, SshKey, Volume } from './model';

/** How a project behaves where the cloud's behaviour varies. */
export interface ProjectOptions {
  /**
   * How often an action has to be polled until it ends; 0 ends it in the answer that starts it.
   * @default 2
   */
  readonly actionPolls?: number;
  /**
   * Milliseconds after which an action ends that nobody polls.
   * @default 500
   */
  readonly actionMillis?: number;
  /**
   * Whether a second change of a network is refused with `conflict` while one runs, as the reference says it may be.
   * @default false
   */
  readonly contention?: boolean;
}

/** Resources of a project by kind, and actions. */
export interface ProjectDump {
  readonly nextId: number;
  readonly actions: Action[];
  readonly firewalls: Firewall[];
  readonly load_balancers: LoadBalancer[];
  readonly networks: Network[];
  readonly placement_groups: PlacementGroup[];
  readonly primary_ips: PrimaryIp[];
  readonly servers: Server[];
  readonly ssh_keys: SshKey[];
  readonly volumes: Volume[];
}

/** Kinds of resources, as the paths of the API call them. */
export type Kind = Exclude<keyof ProjectDump, 'nextId' | 'actions'>;

/** The resources of one kind. */
export class Table<T extends Resource> {
  private readonly rows = new Map<number, T>();

  constructor(
    private readonly project: Project,
    /** Name of one of them. */
    public readonly singular: string,
  ) {}

  /** All of them, oldest first. */
  public get all(): T[] {
    return [...this.rows.values()];
  }

  /** Returns one, or undefined. */
  public find(id: number): T | undefined {
    return this.rows.get(id);
  }

  /** Returns one, or refuses the request. */
  public get(id: number): T {
    const found = this.rows.get(id);
    if (!found) throw notFound(this.singular, id);
    return found;
  }

  /** Refuses a name that another one has. */
  public checkName(name: string, own?: Resource): void {
    if (this.all.some((other) => other.name === name && other !== own)) throw notUnique(this.singular, 'name');
  }

  /** Makes one, with an id of its own. */
  public add(fields: Omit<T, 'id' | 'created'>): T {
    this.checkName(fields.name);
    const row = { id: this.project.takeId(), created: CREATED, ...fields } as T;
    this.rows.set(row.id, row);
    return row;
  }

  /** Takes one away. */
  public remove(row: T): void {
    this.rows.delete(row.id);
  }

  /** Replaces all of them. */
  public load(rows: T[]): void {
    this.rows.clear();
    rows.forEach((row) => this.rows.set(row.id, row));
  }
}

/** Time of everything: a dump depends on the requests alone. */
export const CREATED = '2026-01-01T00:00:00+00:00';

/** A project of the Hetzner Cloud. */
export class Project {
  /** Actions, oldest first. */
  public readonly actions = new Map<number, Action>();
  /** Firewalls. */
  public readonly firewalls = new Table<Firewall>(this, 'firewall');
  /** Load balancers. */
  public readonly load_balancers = new Table<LoadBalancer>(this, 'load_balancer');
  /** Private networks. */
  public readonly networks = new Table<Network>(this, 'network');
  /** Placement groups. */
  public readonly placement_groups = new Table<PlacementGroup>(this, 'placement_group');
  /** Public addresses. */
  public readonly primary_ips = new Table<PrimaryIp>(this, 'primary_ip');
  /** Servers. */
  public readonly servers = new Table<Server>(this, 'server');
  /** SSH keys. */
  public readonly ssh_keys = new Table<SshKey>(this, 'ssh_key');
  /** Volumes. */
  public readonly volumes = new Table<Volume>(this, 'volume');
  /** When the actions that run were started; no part of a dump, which depends on the requests alone. */
  public readonly startedAt = new Map<number, number>();
  /** How often an action has to be polled until it ends. */
  public readonly actionPolls: number;
  /** Milliseconds after which an action ends that nobody polls. */
  public readonly actionMillis: number;
  /** Whether a second change of a network is refused while one runs. */
  public readonly contention: boolean;
  private nextId = 1000;

  constructor(options: ProjectOptions = {}) {
    this.actionPolls = options.actionPolls ?? 2;
    this.actionMillis = options.actionMillis ?? 500;
    this.contention = options.contention ?? false;
  }

  /** Returns an id that nothing else has. */
  public takeId(): number {
    this.nextId += 1;
    return this.nextId;
  }

  /** Returns a public IPv4 address, from the ranges for documentation, or a network of IPv6. */
  public takeAddress(type: 'ipv4' | 'ipv6'): string {
    const id = this.takeId();
    if (type === 'ipv6') return `2001:db8:${(id >> 8).toString(16)}:${(id & 0xff).toString(16)}::/64`;
    const host = id % (3 * 254);
    return `${['192.0.2', '198.51.100', '203.0.113'][Math.floor(host / 254)]}.${(host % 254) + 1}`;
  }

  /** Returns everything, as data of its own. */
  public dump(): ProjectDump {
    const tables = Object.fromEntries(KINDS.map((kind) => [kind, this[kind].all]));
    return structuredClone({ nextId: this.nextId, actions: [...this.actions.values()], ...tables }) as ProjectDump;
  }

  /** Replaces everything by what was dumped. */
  public load(dump: ProjectDump): void {
    const { nextId, actions, ...tables } = structuredClone(dump);
    this.nextId = nextId;
    this.actions.clear();
    for (const action of actions) {
      this.actions.set(action.id, action);
      if (action.status === 'running' && !this.startedAt.has(action.id)) this.startedAt.set(action.id, Date.now());
    }
    KINDS.forEach((kind) => (this[kind] as Table<any>).load(tables[kind]));
  }
}

/** Every kind of resource. */
export const KINDS: Kind[] = ['firewalls', 'load_balancers', 'networks', 'placement_groups', 'primary_ips', 'servers', 'ssh_keys', 'volumes'];

/** Refuses the deletion of a resource that is protected from it. */
export function checkProtection(kind: string, resource: Protectable): void {
  if (resource.protection.delete) throw new ApiError('protected', `${kind} deletion is protected`);
}
