import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, PostgresConnection } from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addConnection } from './private/connection-map';
import { databases, DatabaseSize } from './private/server-size';

/** What each size is made of. */
const SIZES: { [size in ApplicationSize]: DatabaseSize } = {
  [ApplicationSize.SMALL]: databases(1, 250, 512, 10),
  [ApplicationSize.MEDIUM]: databases(3, 1000, 2048, 60),
  [ApplicationSize.LARGE]: databases(3, 4000, 16384, 550),
};

/** Properties of Postgres. */
export interface PostgresProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, one writer and the rest standing by.
   * @default - those of the size
   */
  readonly instances?: number;
  /**
   * Size of the volume of each server, in GiB.
   * @default - that of the size
   */
  readonly storageGiB?: number;
  /**
   * Further databases of the same owner on the same server.
   * @default - none, beside `{name}-data`
   */
  readonly databases?: string[];
}

/**
 * A PostgreSQL database of an Organization, as an Application of its own.
 *
 * Programs find it in ConfigMap `{name}-connection`, and its login in the Secret that this names. It is the database that every Blueprint
 * gets which asks for one, with its backups; between regions a server that waits can follow it (WAL streaming).
 *
 * @see https://cloudnative-pg.io/documentation
 */
export class Postgres extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly instances: number;
  /** Size of the volume of each server, in GiB. */
  public readonly storageGiB: number;
  /** Further databases of the same owner. */
  public readonly databases: string[];
  private made?: PostgresConnection;

  constructor(scope: Construct, id: string = 'postgres', props: PostgresProps = {}) {
    super(scope, id, { component: CATALOGUE.postgres, ...props });
    this.size = props.size ?? ApplicationSize.SMALL;
    this.instances = props.instances ?? SIZES[this.size].replicas;
    this.storageGiB = props.storageGiB ?? SIZES[this.size].storageGiB;
    this.databases = props.databases ?? [];
    requireWhole(this.node.path, 'instances', this.instances, 'leave it out for the usual number');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    this.databases.forEach((database) => requireLabel(this.node.path, 'databases', database, 'history', 47));
  }

  /** How programs reach it, while the Sovereign is planned; whatever names its Secret waits for `mainUnit`. */
  public get connection(): PostgresConnection {
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { instances, storageGiB } = this;
    // PostgreSQL has a database `postgres` of its own.
    const name = `${this.name}-data`;
    this.made ??= this.postgres({ name, instances, storageGiB, cpuMillis, memoryMiB, databases: this.databases });
    return this.made;
  }

  protected configure(): void {
    const { host, port, database, username, secret } = this.connection;
    addConnection(this, { host, port: String(port), database, username, secret: secret.name });
  }
}
