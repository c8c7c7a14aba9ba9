import { Construct } from 'constructs';
import { ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IClickHouseProvider, IKafkaProvider } from '../constructs';
import { invalid, notOneOf, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { MeterAggregation } from './meter-aggregation';
import { addOpenMeterServers, OPENMETER_SIZES, OpenMeterPart } from './private/openmeter-objects';

const SLUG = /^[a-z0-9]+(_[a-z0-9]+)*$/;

/** Something that is metered: events of a type, and what is made of them. */
export interface OpenMeterMeter {
  /** Name: lowercase letters and digits, with underscores between them. */
  readonly slug: string;
  /** Type of the events. */
  readonly eventType: string;
  /** What is made of the events. */
  readonly aggregation: MeterAggregation;
  /**
   * Path of the value in an event, for example `$.tokens`.
   * @default - none, for `MeterAggregation.COUNT` needs none
   */
  readonly valueProperty?: string;
  /**
   * Paths in an event by which usage is told apart, by their names.
   * @default - none
   */
  readonly groupBy?: { [name: string]: string };
}

/** Properties of OpenMeter. */
export interface OpenMeterProps extends BlueprintProps {
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers that take events, and as many that store them.
   * @default - those of the size
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each PostgreSQL server, in GiB; events are in ClickHouse.
   * @default - that of the size
   */
  readonly storageGiB?: number;
  /**
   * Whether an event that comes twice counts once; what was seen is kept in a cache.
   * @default true
   */
  readonly dedupeEnabled?: boolean;
  /**
   * Meters that are there from the start.
   * @default - none; they are made at the API
   */
  readonly meters?: OpenMeterMeter[];
  /**
   * Kafka that takes the events.
   * @default - the one that the cluster has
   */
  readonly kafka?: IKafkaProvider;
  /**
   * ClickHouse that keeps them.
   * @default - the one that the cluster has
   */
  readonly clickHouse?: IClickHouseProvider;
}

/**
 * Meters usage: takes events, stores them, and says who used how much.
 *
 * Its API asks nobody who they are, so it has no public host name: programs reach `endpoint` from inside the cluster. Events go through
 * Kafka into ClickHouse; topics begin with `om_`, so that a Kafka cluster has room for one. Between regions, PostgreSQL follows as any
 * database does, and events by the copies that Kafka makes. Invoices, and messages to others, which need Svix, are not run.
 *
 * @see https://openmeter.io/docs
 */
export class OpenMeter extends Blueprint {
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that take events, as many as are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each PostgreSQL server, in GiB. */
  public readonly storageGiB: number;
  /** Whether an event that comes twice counts once. */
  public readonly dedupeEnabled: boolean;
  /** Meters that are there from the start. */
  public readonly meters: OpenMeterMeter[];
  private readonly props: OpenMeterProps;

  constructor(scope: Construct, id: string = 'openmeter', props: OpenMeterProps = {}) {
    // Brokers name themselves by their Pods, which a vcluster does not resolve.
    super(scope, id, { component: CATALOGUE.openmeter, provides: [Capability.METERING], runsOnHost: true, ...props });
    this.props = props;
    this.size = props.size ?? ApplicationSize.SMALL;
    const { api, database } = OPENMETER_SIZES[this.size];
    this.replicas = props.replicas ?? api.replicas;
    this.storageGiB = props.storageGiB ?? database.storageGiB;
    this.dedupeEnabled = props.dedupeEnabled ?? true;
    this.meters = props.meters ?? [];
    const { path } = this.node;
    requireWhole(path, 'replicas', this.replicas, 'leave it out for the usual number');
    requireWhole(path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
    for (const { slug, aggregation, valueProperty } of this.meters) {
      if (!SLUG.test(slug)) throw invalid(path, 'slug', 'be lowercase letters and digits with underscores between them', slug, "write for example 'api_requests'");
      if (!Object.values(MeterAggregation).includes(aggregation)) throw notOneOf(path, 'aggregation', Object.values(MeterAggregation), aggregation);
      if (aggregation === MeterAggregation.COUNT || valueProperty !== undefined) continue;
      throw invalid(path, 'valueProperty', `say where the value of '${slug}' is`, valueProperty, "write for example '$.tokens'");
    }
  }

  /** Endpoint inside the cluster; events are sent to `/api/v1/events`. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(`${this.name}-api`), 80, 'http');
  }

  protected configure(): void {
    const { name, namespace, storageGiB } = this;
    const size = OPENMETER_SIZES[this.size];
    const { replicas: instances, cpuMillis, memoryMiB } = size.database;
    const database = this.postgres({ name, instances, storageGiB, cpuMillis, memoryMiB });
    const kafkas = this.props.kafka ?? this.requires(Capability.KAFKA) as unknown as IKafkaProvider | undefined;
    const clickHouses = this.props.clickHouse ?? this.requires(Capability.CLICKHOUSE) as unknown as IClickHouseProvider | undefined;
    const kafka = this._received(() => kafkas?.provideKafka(this, { name, topicPrefix: 'om_' }));
    const clickHouse = this._received(() => clickHouses?.provideClickHouse(this, { name }));
    if (!kafka || !clickHouse) return;
    const sized = (part: OpenMeterPart, wanted: number) => ({ ...size[part], replicas: this.hostCluster.replicas(wanted) });
    addOpenMeterServers(this.mainUnit, {
      name, namespace, database, kafka, clickHouse,
      sizes: {
        'api': sized('api', this.replicas), 'sink-worker': sized('sink-worker', this.replicas),
        'balance-worker': sized('balance-worker', size['balance-worker'].replicas),
      },
      cache: this.dedupeEnabled ? this.cache({ name, memoryMiB: 256, evicts: false, storageGiB: 10 }) : undefined,
      meters: this.meters,
      monitored: this.monitored,
    });
    if (this.monitored) this.addMonitor();
  }

  private addMonitor(): void {
    const unit = this.unit('monitors');
    this.requires(Capability.MONITORING_KINDS, unit);
    this.scraped();
    unit.add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: this.name, namespace: this.namespace },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': 'openmeter', 'app.kubernetes.io/instance': this.name } }, podMetricsEndpoints: [{ port: 'telemetry' }],
      },
    });
  }
}
