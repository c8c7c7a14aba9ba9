import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, ClickHouseConnection, ClickHouseRequest, HttpEndpoint, IClickHouseProvider, SecretField,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import {
  CLICKHOUSE_CLUSTER, CLICKHOUSE_PORTS, clickHouseInstallation, clickHouseKeeper, clickHouseKeeperService, clickHouseService, ClickHouseUser, KEEPER_PORT,
} from './private/clickhouse-objects';
import { CLICKHOUSE_SIZES, ClickHouseSize } from './private/clickhouse-sizes';

/** Users that every server has already. */
const TAKEN = ['clickhouse_operator', 'default', 'system'];

/** Properties of ClickHouse. */
export interface ClickHouseProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Parts that the data is divided into.
   * @default - 1 or 2, by the size
   */
  readonly shards?: number;
  /**
   * Servers of every part, at most one per machine.
   * @default - 1 or 2, by the size
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each server, in GiB.
   * @default - 50, 200 or 1000, by the size
   */
  readonly storageGiB?: number;
}

/**
 * A ClickHouse cluster with a Keeper, and a database with a user of its own for every Blueprint that asks for one.
 *
 * The number of its Keepers must not change once they run. The stack promises that tables are replicated between regions
 * (`ReplicatedMergeTree`); upstream does so within a region, by a Keeper that is never stretched over two, so that another region takes in
 * the same events a second time, which is not made here.
 *
 * @see https://clickhouse.com/docs
 */
export class ClickHouse extends Blueprint implements IClickHouseProvider {
  /** Parts that the data is divided into. */
  public readonly shards: number;
  /** Servers of every part that are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each server, in GiB. */
  public readonly storageGiB: number;
  private readonly sizes: ClickHouseSize;
  private readonly users = new Map<string, ClickHouseUser>();

  constructor(scope: Construct, id: string = 'clickhouse', props: ClickHouseProps = {}) {
    super(scope, id, { component: CATALOGUE.clickhouse, provides: [Capability.CLICKHOUSE], hostKinds: [Capability.CLICKHOUSE_KINDS], ...props });
    this.sizes = CLICKHOUSE_SIZES[props.size ?? ApplicationSize.SMALL];
    this.shards = props.shards ?? this.sizes.shards;
    this.replicas = props.replicas ?? this.sizes.server.replicas;
    this.storageGiB = props.storageGiB ?? this.sizes.server.storageGiB;
    requireWhole(this.node.path, 'shards', this.shards, 'leave it out for the usual number');
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of all servers, by HTTP. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-servers`), CLICKHOUSE_PORTS.http, 'http');
  }

  public provideClickHouse(consumer: Blueprint, request: ClickHouseRequest): ClickHouseConnection {
    const { path } = consumer.node;
    const { name } = request;
    if (consumer.hostCluster !== this.hostCluster) {
      throw invalid(path, 'clickHouse', `be on ${consumer.hostCluster.name}, where its consumer is`, this.hostCluster.name, 'hand over one on the same cluster');
    }
    requireLabel(path, 'name', name, 'events', 32);
    if (this.users.has(name) || TAKEN.includes(name)) throw invalid(path, 'name', 'be the name of no other database', name, `write for example '${consumer.name}'`);
    // A hyphen would have to be quoted in every statement.
    const database = name.replace(/-/g, '_');
    const password = this.secret({ name: `${this.name}-user-${name}`, fields: [SecretField.generated('password')] });
    this.users.set(name, { name, database, password });
    consumer.mainUnit.dependsOn(this.mainUnit, 'clickhouse');
    // The password is generated there.
    consumer.prerequisites.dependsOn(this.prerequisites, 'clickhouse');
    const shared = ExternalSecrets.location(this, password.name, 'password');
    return {
      host: this.endpoint.host,
      httpPort: this.endpoint.port,
      nativePort: CLICKHOUSE_PORTS.tcp,
      database,
      username: name,
      ...(this.shards * this.servers > 1 ? { cluster: CLICKHOUSE_CLUSTER } : {}),
      secret: consumer.secret({ name: `${name}-clickhouse`, fields: [SecretField.shared('password', shared)] }),
      password: shared,
    };
  }

  protected configure(): void {
    const operator = this.requires(Capability.CLICKHOUSE_KINDS);
    // It asks every server how it is.
    if (operator) this.connects(this.namespace, operator.namespace);
    const { name, sizes: { server, keeper }, servers: replicas } = this;
    for (let shard = 0; shard < this.shards; shard++) {
      this.workload({ name: `${name}-${shard}`, replicas, spread: replicas > 1, cpuMillis: server.cpuMillis, memoryMiB: server.memoryMiB });
    }
    this.workload({ name: `${name}-keeper`, replicas: this.keepers, spread: this.keepers > 1, cpuMillis: keeper.cpuMillis, memoryMiB: keeper.memoryMiB });
  }

  /** Users are in the configuration of the servers: it is written when everyone who asks for one has asked. */
  protected complete(): void {
    const { name, namespace, mainUnit, sizes: { server, keeper }, shards, servers } = this;
    const version = this.component.appVersion;
    const keeperName = `${name}-keeper`;
    mainUnit.add(clickHouseKeeper({
      name: keeperName, namespace, image: `clickhouse/clickhouse-keeper:${version}`, server: { ...keeper, replicas: this.keepers },
      volume: this.volume({ sizeGiB: keeper.storageGiB, count: this.keepers }),
    }));
    mainUnit.add(clickHouseKeeperService(keeperName, keeperName, namespace));
    mainUnit.add(clickHouseInstallation({
      name, namespace, image: `clickhouse/clickhouse-server:${version}`, server: { ...server, replicas: servers }, shards,
      volume: this.volume({ sizeGiB: this.storageGiB, count: shards * servers }),
      keeper: new HttpEndpoint(this.serviceHost(keeperName), KEEPER_PORT, 'tcp'),
      users: [...this.users.values()],
      secret: this.secret({ name: `${name}-cluster`, fields: [SecretField.generated('secret')] }),
    }));
    mainUnit.add(clickHouseService(`${name}-servers`, name, namespace));
  }

  /** Servers of every part that there are machines for. */
  private get servers(): number {
    return this.hostCluster.replicas(this.replicas);
  }

  private get keepers(): number {
    return this.hostCluster.replicas(this.sizes.keeper.replicas, true);
  }
}
