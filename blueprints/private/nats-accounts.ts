import { Blueprint, Environment, Organization, SecretField, SecretRef, SecretRequest, SharedSecret, Tier } from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { ExternalSecrets } from '../external-secrets';
import { NatsState } from './nats-state';

/** Key of a password in its Secret. */
const PASSWORD = 'password';

/** What an account may have. */
export interface NatsLimits {
  /** Connections of clients. */
  readonly connections: number;
  /** Streams. */
  readonly streams: number;
  /** MiB of streams, where each replica counts. */
  readonly streamsMiB: number;
  /** MiB of the bucket with the state of an Environment, on each server. */
  readonly stateMiB: number;
}

/** What the account of an Organization may have, by its tier. */
const LIMITS: { [tier: string]: NatsLimits } = {
  [Tier.HIGH]: { connections: 1000, streams: 100, streamsMiB: 1024, stateMiB: 128 },
  [Tier.DEFAULT]: { connections: 500, streams: 50, streamsMiB: 128, stateMiB: 32 },
  [Tier.BATCH]: { connections: 250, streams: 25, streamsMiB: 64, stateMiB: 16 },
};

/** A user, and where the password is. */
export interface NatsUser {
  /** Name of the user. */
  readonly name: string;
  /** Secret with the password, under the key `password`. */
  readonly password: SecretRef;
}

/** The account of an Organization. */
export interface NatsAccount {
  /** Name of the account, which is that of the Organization. */
  readonly name: string;
  /** What it may have. */
  readonly limits: NatsLimits;
  /** Users of the account, sorted by name. */
  readonly users: NatsUser[];
}

/** Accounts of Organizations at the servers of one host cluster. */
export class NatsAccounts {
  private readonly applications: (NatsUser & { readonly organization: Organization })[] = [];

  /**
   * @param servers Blueprint of the servers
   * @param reserved names that are no names of users of Organizations
   */
  constructor(private readonly servers: Blueprint, private readonly reserved: string[]) {}

  /** Tells whether a user has a name. */
  public has(user: string): boolean {
    const environments = this.servers.sovereign.organizations.flatMap((organization) => organization.environments);
    return [...environments, ...this.applications].some(({ name }) => name === user);
  }

  /** Adds a user for an Application of an Environment, and returns where the password is kept. */
  public add(name: string, environment: Environment): SharedSecret {
    this.applications.push({ ...this.user(name, environment), organization: environment.organization });
    return ExternalSecrets.locationOf(this.servers, passwordOf(name, environment), PASSWORD);
  }

  /** Returns the accounts, sorted by name: the hub has those of all Organizations, leaf nodes those that have an Environment beside them. */
  public all(isHub: boolean): NatsAccount[] {
    const { sovereign: { organizations }, hostCluster } = this.servers;
    return organizations.filter(({ environments }) => environments.length > 0).flatMap((organization): NatsAccount[] => {
      const { name, node, tier, environments } = organization;
      const here = environments.find(({ hostClusters }) => hostClusters.includes(hostCluster));
      if (!here && !isHub) return [];
      if (this.reserved.includes(name)) throw invalid(node.path, 'name', 'be the name of no user of the event servers', name, `write for example '${name}-org'`);
      const applications = this.applications.filter((one) => one.organization === organization);
      const users = [...(here ? [this.user(here.name, here)] : []), ...applications.map(({ organization: _, ...user }) => user)];
      return [{ name, limits: LIMITS[tier], users: users.sort((a, b) => (a.name < b.name ? -1 : 1)) }];
    });
  }

  /** Returns the buckets with the state of Environments, sorted by name: the control plane writes and reads them, in its own account. */
  public get states(): NatsState[] {
    const { organizations } = this.servers.sovereign;
    return organizations.flatMap(({ environments, tier }) => environments.map(({ name }) => ({ environment: name, sizeMiB: LIMITS[tier].stateMiB })));
  }

  private user(name: string, environment: Environment): NatsUser {
    return { name, password: this.servers.secret(passwordOf(name, environment)) };
  }
}

/** Secret with the password of a user of an Organization. */
function passwordOf(user: string, environment: Environment): SecretRequest {
  return { name: `nats-user-${user}`, fields: [SecretField.generated(PASSWORD)], environment };
}
