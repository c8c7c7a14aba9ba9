import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, IClickHouseProvider, IKafkaProvider, ISecurityEvents, SecretField, SecurityEventsRequest,
  SecurityTopicConnection,
} from '../constructs';
import { invalid, notOneOf, requireWhole } from '../constructs/private/errors';
import { toYaml } from '../constructs/private/yaml';
import { CATALOGUE } from './catalogue';
import { collectorConfig, SECURITY_SOURCES } from './private/security-events-config';
import { addCollector, COLLECTOR_SIZES, CONFIG_FILE } from './private/security-events-objects';

/** Properties of SecurityEvents. */
export interface SecurityEventsProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Collectors, at most one per machine.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Kafka that takes the events.
   * @default - the one that the cluster has
   */
  readonly kafka?: IKafkaProvider;
  /**
   * ClickHouse that keeps them, in table `security_events`.
   * @default - none, they are in Kafka alone
   */
  readonly clickHouse?: IClickHouseProvider;
  /**
   * Days that ClickHouse keeps them.
   * @default 365
   */
  readonly retentionDays?: number;
}

/**
 * What the security tools of a host cluster report, in a topic of Kafka for each: Falco and `AuditEvents` write there themselves, Trivy and
 * Kyverno post reports to a collector (OpenTelemetry) that does. It copies all topics to ClickHouse.
 *
 * Every event is in ClickHouse at least once, but for those of the last five seconds when a collector is killed. A Kafka cluster has room for
 * one.
 *
 * @see https://opentelemetry.io/docs/collector
 */
export class SecurityEvents extends Blueprint implements ISecurityEvents {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Collectors that are wanted. */
  public readonly replicas: number;
  /** Days that ClickHouse keeps events. */
  public readonly retentionDays: number;
  /** Topics that events are in. */
  public readonly topics: string[];
  private readonly props: SecurityEventsProps;

  constructor(scope: Construct, id: string = 'security-events', props: SecurityEventsProps = {}) {
    // Brokers name themselves by their Pods, which a vcluster does not resolve.
    super(scope, id, { component: CATALOGUE['security-events'], provides: [Capability.SECURITY_EVENTS], runsOnHost: true, ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? COLLECTOR_SIZES[this.size].replicas;
    this.retentionDays = props.retentionDays ?? 365;
    this.topics = Object.values(SECURITY_SOURCES).map(({ topic }) => topic);
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(this.node.path, 'retentionDays', this.retentionDays, 'leave it out for a year');
  }

  public provideSecurityWebhook(consumer: Blueprint, { source }: SecurityEventsRequest): string {
    this.assertSource(consumer, source, Object.keys(SECURITY_SOURCES).filter((one) => SECURITY_SOURCES[one].port !== undefined));
    consumer.mainUnit.dependsOn(this.mainUnit, 'security-events');
    return `http://${this.serviceHost(this.name)}:${SECURITY_SOURCES[source].port}/${source}`;
  }

  public provideSecurityTopic(consumer: Blueprint, { source }: SecurityEventsRequest): SecurityTopicConnection | undefined {
    this.assertSource(consumer, source, Object.keys(SECURITY_SOURCES));
    const { topic } = SECURITY_SOURCES[source];
    const kafka = this.kafka()?.provideKafka(consumer, { name: `${this.name}-${source}`, writeTopics: [topic] });
    return kafka && { kafka, topic };
  }

  protected configure(): void {
    const { name, namespace, props: { clickHouse }, topics, retentionDays } = this;
    const kafka = this._received(() => this.kafka()?.provideKafka(this, { name, topics: topics.map((topic) => ({ name: topic })) }));
    const database = clickHouse && this._received(() => clickHouse.provideClickHouse(this, { name }));
    if (!kafka) return;
    const passwords = { kafka: SecretField.valueOf('kafka-password'), clickHouse: SecretField.valueOf('clickhouse-password') };
    const text = toYaml([collectorConfig(kafka, passwords.kafka, database && { clickHouse: database, password: passwords.clickHouse, retentionDays })]);
    const config = this.secret({
      name: `${name}-config`,
      // It names servers that what it needs beforehand does not wait for.
      unit: this.mainUnit,
      fields: [
        SecretField.shared('kafka-password', kafka.password),
        ...(database ? [SecretField.shared('clickhouse-password', database.password)] : []),
        SecretField.composed(CONFIG_FILE, text),
      ],
    });
    const size = { ...COLLECTOR_SIZES[this.size], replicas: this.hostCluster.replicas(this.replicas) };
    addCollector(this.mainUnit, { name, namespace, size, config, text, kafka });
  }

  private kafka(): IKafkaProvider | undefined {
    return this.props.kafka ?? this.requires(Capability.KAFKA) as unknown as IKafkaProvider | undefined;
  }

  private assertSource(consumer: Blueprint, source: string, known: string[]): void {
    if (!known.includes(source)) throw notOneOf(consumer.node.path, 'source', known, source);
    if (consumer.hostCluster === this.hostCluster) return;
    throw invalid(consumer.node.path, 'securityEvents', `be on ${consumer.hostCluster.name}, where its consumer is`, this.hostCluster.name, 'hand over one on the same cluster');
  }
}
