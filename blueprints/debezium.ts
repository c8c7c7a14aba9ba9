import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, ChangeCapture, ChangeCaptureRequest, IChangeCaptureProvider, IKafkaProvider, SecretField,
} from '../constructs';
import { requireLabel } from '../constructs/naming/syntax';
import { invalid, misuse } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { addCaptureServer, addCaptureSource, HEARTBEAT } from './private/debezium-objects';
import { Strimzi } from './strimzi';

/** What one server asks for. */
const SIZES: { [size in ApplicationSize]: { cpuMillis: number; memoryMiB: number } } = {
  [ApplicationSize.SMALL]: { cpuMillis: 500, memoryMiB: 1024 },
  [ApplicationSize.MEDIUM]: { cpuMillis: 1000, memoryMiB: 2048 },
  [ApplicationSize.LARGE]: { cpuMillis: 2000, memoryMiB: 4096 },
};
/** Host of a database of Cnpg, with the name of its server and its namespace. */
const DATABASE = /^([a-z0-9-]+)-rw\.([a-z0-9-]+)\.svc$/;
const TABLE = /^[A-Za-z_][A-Za-z0-9_]*\.[A-Za-z_][A-Za-z0-9_]*$/;

/** Properties of Debezium. */
export interface DebeziumProps extends BlueprintProps {
  /**
   * How much each of its servers is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Kafka that changes are written to.
   * @default - the one that the cluster has
   */
  readonly kafka?: Strimzi;
}

/**
 * Changes of PostgreSQL databases as events in Kafka, with a server of its own for every database.
 *
 * There is a topic for every table, `{name}.{schema}.{table}`, with the rows as JSON. The servers are Debezium Server, since nobody
 * publishes an image of Kafka Connect with the connectors in it. A server reads where the database is written; in another region, for which
 * the stack has hot standby, upstream goes on from a slot that PostgreSQL copies along, which is not made here.
 *
 * @see https://debezium.io/documentation
 */
export class Debezium extends Blueprint implements IChangeCaptureProvider {
  /** Kafka that changes are written to; none stands for the one that the cluster has. */
  public readonly kafka?: Strimzi;
  private readonly server: { cpuMillis: number; memoryMiB: number };
  private readonly captures = new Set<string>();

  constructor(scope: Construct, id: string = 'debezium', props: DebeziumProps = {}) {
    // Brokers name themselves by their Pods, which a vcluster does not resolve.
    super(scope, id, { component: CATALOGUE.debezium, provides: [Capability.CHANGE_CAPTURE], runsOnHost: true, ...props });
    this.kafka = props.kafka;
    this.server = SIZES[props.size ?? ApplicationSize.SMALL];
  }

  /** Captures the changes of a database of the consumer, from what is in it now on. */
  public captureChanges(consumer: Blueprint, request: ChangeCaptureRequest): ChangeCapture {
    const { database, name, tables } = request;
    const server = this.assertRequest(consumer, request);
    this.captures.add(name);
    const own = `${this.name}-${name}`;
    const topics = tables.map((table) => `${name}.${table}`);
    const provider = this.kafka ?? this.requires(Capability.KAFKA) as unknown as IKafkaProvider | undefined;
    const kafka = this._received(() => provider?.provideKafka(this, {
      name: `cdc-${name}`, topics: [...topics.map((topic) => ({ name: topic })), { name: `${HEARTBEAT}.${name}`, partitions: 1, compacted: true }],
    }));
    if (!kafka) return { topicPrefix: name, topics };
    // PostgreSQL takes no hyphen in the name of a slot.
    const slot = `cdc_${name.replace(/-/g, '_')}`;
    const user = {
      name: own, namespace: server.namespace, type: 'kubernetes.io/basic-auth', fields: [SecretField.text('username', slot), SecretField.generated('password')],
    };
    const password = this.secret(user);
    const login = this.secret({
      name: `${own}-login`, fields: [SecretField.text('username', slot), SecretField.shared('password', ExternalSecrets.locationOf(this, { ...user, name: password.name }, 'password'))],
    });
    const { namespace, component } = this;
    const capture = {
      name: own, namespace, image: `quay.io/debezium/server:${component.appVersion}.Final`, ...this.server, database, publication: slot, tables, topicPrefix: name, kafka,
      volume: this.volume({ sizeGiB: 10 }),
    };
    // The database is there.
    this.prerequisites.dependsOn(consumer.prerequisites, 'database');
    addCaptureSource(this.prerequisites, { ...capture, login: password }, server.name, slot);
    addCaptureServer(this.mainUnit, { ...capture, login });
    return { topicPrefix: name, topics };
  }

  /** There is nothing to run before somebody has changes captured. */
  protected configure(): void {}

  /** Returns the server of the database, and its namespace. */
  private assertRequest(consumer: Blueprint, { name, database, tables }: ChangeCaptureRequest): { name: string; namespace: string } {
    const { path } = consumer.node;
    if (consumer.hostCluster !== this.hostCluster) {
      throw invalid(path, 'debezium', `be on ${consumer.hostCluster.name}, where its consumer is`, this.hostCluster.name, 'hand over one on the same cluster');
    }
    requireLabel(path, 'name', name, 'shop', 24);
    if (this.captures.has(name)) throw invalid(path, 'name', 'be the name of no other capture', name, `write for example '${consumer.name}'`);
    if (tables.length === 0) throw invalid(path, 'tables', 'name at least one table', tables, "write for example 'public.orders'");
    for (const table of tables) if (!TABLE.test(table)) throw misuse(path, 'tables', 'schemas and tables', table, "write for example 'public.orders'");
    const [, server, namespace] = DATABASE.exec(database.host) ?? [];
    if (server === undefined) throw misuse(path, 'database', 'a database of Cnpg', database.host, 'hand over what postgres() returned');
    return { name: server, namespace };
  }
}
