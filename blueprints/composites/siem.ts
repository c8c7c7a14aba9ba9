import { Construct } from 'constructs';
import { ApplicationSize, CompositeBlueprint, Environment, IClickHouseProvider, IKafkaProvider, IOpenSearchProvider } from '../../constructs';
import { invalid } from '../../constructs/private/errors';
import { AuditEvents } from '../audit-events';
import { CATALOGUE } from '../catalogue';
import { ClickHouse, ClickHouseProps } from '../clickhouse';
import { DataPrepper, DataPrepperOptions } from '../data-prepper';
import { OpenSearch, OpenSearchProps } from '../opensearch';
import { PolicyReporter, PolicyReporterProps } from '../policy-reporter';
import { SecurityAlerts, SecurityAlertsOptions } from '../security-alerts';
import { SecurityEvents, SecurityEventsProps } from '../security-events';
import { Strimzi, StrimziProps } from '../strimzi';

/** Properties of Siem. */
export interface SiemProps {
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
  readonly existingKafka?: IKafkaProvider;
  /**
   * Properties of what takes the events.
   * @default - those of the size, with the Kafka and the ClickHouse of the composite
   */
  readonly securityEvents?: SecurityEventsProps;
  /**
   * Whether audit logs are among the events; in an Environment, they are not.
   * @default - true on a host cluster
   */
  readonly auditEventsEnabled?: boolean;
  /**
   * Whether what breaks policies is among the events; in an Environment, it is not.
   * @default - true on a host cluster
   */
  readonly policyReporterEnabled?: boolean;
  /**
   * Properties of what hands on which objects break policies.
   * @default - its own
   */
  readonly policyReporter?: PolicyReporterProps;
  /**
   * Properties of OpenSearch.
   * @default - those of the size
   */
  readonly openSearch?: OpenSearchProps;
  /**
   * OpenSearch that is there already, in place of one of its own.
   * @default - one of its own
   */
  readonly existingOpenSearch?: IOpenSearchProvider;
  /**
   * Properties of what copies events to OpenSearch.
   * @default - those of the size, with the Kafka and the OpenSearch of the composite, and indices that begin with `siem-`
   */
  readonly dataPrepper?: DataPrepperOptions;
  /**
   * Whether OpenSearch looks for what is alarming among the events.
   * @default true
   */
  readonly securityAlertsEnabled?: boolean;
  /**
   * Properties of what says what is alarming.
   * @default - its own, with the OpenSearch of the composite
   */
  readonly securityAlerts?: SecurityAlertsOptions;
  /**
   * Whether events are kept in ClickHouse.
   * @default true
   */
  readonly clickHouseEnabled?: boolean;
  /**
   * Properties of ClickHouse.
   * @default - those of the size
   */
  readonly clickHouse?: ClickHouseProps;
  /**
   * ClickHouse that is there already, in place of one of its own.
   * @default - one of its own
   */
  readonly existingClickHouse?: IClickHouseProvider;
}

/**
 * Security events of the host cluster that it is on: what Falco, Trivy and Kyverno report, and the audit logs of Kubernetes and OpenBao, goes to
 * Kafka, and from there both to OpenSearch, where it is searched for a month, and to ClickHouse, where it is kept for a year. Nothing is moved
 * from the one to the other. Alerts are on the page of OpenSearch.
 *
 * On a host cluster, its tools find it by themselves. In an Environment of an Organization they are told: hand `securityEvents` to them, in the
 * bootstrap kit. The operators of its kinds come from the host cluster. What the services of the Catalyst control plane do is not among the
 * events: nothing takes it from NATS to Kafka.
 *
 * @example
 * const { managementCluster } = sovereign;
 * for (const Operator of [blueprints.ClickHouseOperator, blueprints.OpenSearchOperator, blueprints.StrimziOperator]) new Operator(managementCluster);
 * new blueprints.Siem(managementCluster, 'siem', { openSearch: { storageGiB: 100 } });
 */
export class Siem extends CompositeBlueprint {
  /** Kafka, of its own or handed in. */
  public readonly kafka: IKafkaProvider;
  /** Takes the events. */
  public readonly securityEvents: SecurityEvents;
  /** Hands on who did what. */
  public readonly auditEvents?: AuditEvents;
  /** Hands on which objects break policies. */
  public readonly policyReporter?: PolicyReporter;
  /** OpenSearch, of its own or handed in. */
  public readonly openSearch: IOpenSearchProvider;
  /** Copies events to OpenSearch. */
  public readonly dataPrepper: DataPrepper;
  /** Says what is alarming. */
  public readonly securityAlerts?: SecurityAlerts;
  /** ClickHouse, of its own or handed in. */
  public readonly clickHouse?: IClickHouseProvider;

  constructor(scope: Construct, id: string = 'siem', props: SiemProps = {}) {
    super(scope, id, CATALOGUE.siem);
    const { size, existingKafka, existingOpenSearch, existingClickHouse, clickHouseEnabled = true } = props;
    const isOnHost = !this.node.scopes.some((one) => Environment.isEnvironment(one));
    const { auditEventsEnabled = isOnHost, policyReporterEnabled = isOnHost } = props;
    this.requireOne(existingKafka && 'existingKafka', 'kafka', props.kafka);
    this.requireOne(existingOpenSearch && 'existingOpenSearch', 'openSearch', props.openSearch);
    this.requireOne(existingClickHouse && 'existingClickHouse', 'clickHouse', props.clickHouse);
    for (const [prop, isWanted, member] of [
      ['auditEventsEnabled', auditEventsEnabled, 'an AuditEvents'], ['policyReporterEnabled', policyReporterEnabled, 'a PolicyReporter'],
    ] as const) {
      if (!isWanted || isOnHost) continue;
      throw invalid(this.node.path, prop, 'be false in an Environment', true, `create ${member} on the host cluster, with its securityEvents`);
    }
    const kafka = existingKafka ?? new Strimzi(this, 'strimzi', { size, ...props.kafka });
    const openSearch = existingOpenSearch ?? new OpenSearch(this, 'opensearch', { size, ...props.openSearch });
    const clickHouse = clickHouseEnabled ? existingClickHouse ?? new ClickHouse(this, 'clickhouse', { size, ...props.clickHouse }) : undefined;
    this.kafka = kafka;
    this.openSearch = openSearch;
    this.clickHouse = clickHouse;
    this.securityEvents = new SecurityEvents(this, 'security-events', { size, kafka, clickHouse, ...props.securityEvents });
    const { securityEvents } = this;
    this.auditEvents = auditEventsEnabled ? new AuditEvents(this, 'audit-events', { securityEvents }) : undefined;
    this.policyReporter = policyReporterEnabled ? new PolicyReporter(this, 'policy-reporter', { securityEvents, ...props.policyReporter }) : undefined;
    this.dataPrepper = new DataPrepper(this, 'data-prepper', {
      size, kafka, openSearch, topics: securityEvents.topics, indexPrefix: 'siem-', ...props.dataPrepper,
    });
    const { indexPrefix } = this.dataPrepper;
    this.securityAlerts = props.securityAlertsEnabled ?? true ? new SecurityAlerts(this, 'security-alerts', { openSearch, ...props.securityAlerts, indexPrefix }) : undefined;
  }

  /** A member that is there already has no properties here. */
  private requireOne(existing: string | undefined, prop: string, props?: object): void {
    if (!existing || !props) return;
    throw invalid(this.node.path, prop, `be left out, ${existing} is there already`, Object.keys(props), 'set its properties where it is created');
  }
}
