import { Construct } from 'constructs';
import { ApplicationSize, CompositeBlueprint } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { ClickHouse, ClickHouseProps } from '../clickhouse';
import { Debezium, DebeziumProps } from '../debezium';
import { Flink, FlinkProps } from '../flink';
import { Iceberg, IcebergProps } from '../iceberg';
import { hasOwn } from '../private/own-member';
import { Strimzi, StrimziProps } from '../strimzi';
import { Temporal, TemporalProps } from '../temporal';

/** Properties of Fabric. */
export interface FabricProps {
  /**
   * How much every member is made for that does not say it itself.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Properties of Kafka.
   * @default - those of the size
   */
  readonly kafka?: StrimziProps;
  /**
   * Kafka that is there already, in place of one of its own.
   * @default - one of its own
   */
  readonly existingKafka?: Strimzi;
  /**
   * Whether changes of databases become events.
   * @default true
   */
  readonly debeziumEnabled?: boolean;
  /**
   * Properties of Debezium.
   * @default - those of the size, with the Kafka of the composite
   */
  readonly debezium?: DebeziumProps;
  /**
   * Whether jobs compute on streams.
   * @default true
   */
  readonly flinkEnabled?: boolean;
  /**
   * Properties of Flink.
   * @default - those of the size, with the Kafka of the composite
   */
  readonly flink?: FlinkProps;
  /**
   * Whether there is a database for analysis.
   * @default true
   */
  readonly clickHouseEnabled?: boolean;
  /**
   * Properties of ClickHouse.
   * @default - those of the size
   */
  readonly clickHouse?: ClickHouseProps;
  /**
   * Whether workflows are run.
   * @default true
   */
  readonly temporalEnabled?: boolean;
  /**
   * Properties of Temporal.
   * @default - those of the size
   */
  readonly temporal?: TemporalProps;
  /**
   * Whether there are tables in a bucket, with the catalogue that knows them.
   * @default - from ApplicationSize.MEDIUM on
   */
  readonly icebergEnabled?: boolean;
  /**
   * Properties of Iceberg.
   * @default - those of the size
   */
  readonly iceberg?: IcebergProps;
}

/**
 * Data and integration for one Organization: Kafka in the middle, databases whose changes go into it, jobs that compute on what is in it,
 * workflows, a database for analysis, and tables in a bucket.
 *
 * The operators of its kinds, databases and buckets come from the Blueprints that the host cluster has already.
 *
 * @example
 * const { managementCluster } = sovereign;
 * for (const Operator of [blueprints.ClickHouseOperator, blueprints.FlinkOperator, blueprints.StrimziOperator]) new Operator(managementCluster);
 * new blueprints.Fabric(managementCluster, 'fabric', { kafka: { storageGiB: 50 } });
 */
export class Fabric extends CompositeBlueprint {
  /** Kafka, of its own or handed in. */
  public readonly kafka: Strimzi;
  /** Turns changes of databases into events. */
  public readonly debezium?: Debezium;
  /** Computes on streams. */
  public readonly flink?: Flink;
  /** Database for analysis. */
  public readonly clickHouse?: ClickHouse;
  /** Runs workflows. */
  public readonly temporal?: Temporal;
  /** Tables in a bucket. */
  public readonly iceberg?: Iceberg;

  constructor(scope: Construct, id: string = 'fabric', props: FabricProps = {}) {
    super(scope, id, CATALOGUE.fabric);
    const { size, existingKafka, debeziumEnabled = true, flinkEnabled = true, clickHouseEnabled = true, temporalEnabled = true } = props;
    const icebergEnabled = props.icebergEnabled ?? (size === ApplicationSize.MEDIUM || size === ApplicationSize.LARGE);
    this.kafka = hasOwn(this.node.path, props, 'kafka', 'existingKafka') ? new Strimzi(this, 'strimzi', { size, ...props.kafka }) : existingKafka!;
    this.debezium = debeziumEnabled ? new Debezium(this, 'debezium', { size, kafka: this.kafka, ...props.debezium }) : undefined;
    this.flink = flinkEnabled ? new Flink(this, 'flink', { size, kafka: this.kafka, ...props.flink }) : undefined;
    this.clickHouse = clickHouseEnabled ? new ClickHouse(this, 'clickhouse', { size, ...props.clickHouse }) : undefined;
    this.temporal = temporalEnabled ? new Temporal(this, 'temporal', { size, ...props.temporal }) : undefined;
    this.iceberg = icebergEnabled ? new Iceberg(this, 'iceberg', { size, ...props.iceberg }) : undefined;
  }
}
