import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IOpenSearchProvider } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addMonitors } from './private/security-alerts-monitors';

/** Properties of SecurityAlerts, wherever the events are. */
export interface SecurityAlertsOptions extends BlueprintProps {
  /**
   * OpenSearch that has the events.
   * @default - the one that the cluster has
   */
  readonly openSearch?: IOpenSearchProvider;
  /**
   * Refusals of the Kubernetes API, or of OpenBao, within five minutes that are still no alert.
   * @default 20
   */
  readonly maxRefusals?: number;
}

/** Properties of SecurityAlerts. */
export interface SecurityAlertsProps extends SecurityAlertsOptions {
  /** Beginning of the names of the indices with the events, as `DataPrepper` has them. */
  readonly indexPrefix: string;
}

/**
 * Alerts of OpenSearch about what security tools report: what Falco calls critical or worse, severe failures of policies, images and
 * configurations with critical findings, rights that people change, and many refusals of Kubernetes or OpenBao.
 *
 * Alerts are on the page of OpenSearch, under Alerting; nothing sends them elsewhere. A monitor is made anew every day as it is written here;
 * others stay.
 *
 * @see https://docs.opensearch.org/latest/observing-your-data/alerting
 */
export class SecurityAlerts extends Blueprint {
  /** Beginning of the names of the indices with the events. */
  public readonly indexPrefix: string;
  /** Refusals within five minutes that are still no alert. */
  public readonly maxRefusals: number;
  private readonly props: SecurityAlertsProps;

  constructor(scope: Construct, id: string, props: SecurityAlertsProps) {
    // OpenSearch is there.
    super(scope, id, { component: CATALOGUE['security-alerts'], runsOnHost: true, ...props });
    this.props = props;
    this.indexPrefix = props.indexPrefix;
    this.maxRefusals = props.maxRefusals ?? 20;
    requireWhole(this.node.path, 'maxRefusals', this.maxRefusals, 'leave it out for the usual number', 0);
  }

  protected configure(): void {
    const { name, namespace, indexPrefix, maxRefusals, component } = this;
    const provider = this.props.openSearch ?? this.requires(Capability.OPENSEARCH) as unknown as IOpenSearchProvider | undefined;
    const openSearch = this._received(() => provider?.provideOpenSearch(this, { name, readIndexPrefixes: [indexPrefix], alertsEnabled: true }));
    if (!openSearch) return;
    addMonitors(this.mainUnit, { name, namespace, openSearch, indexPrefix, maxRefusals, image: `opensearchproject/opensearch:${component.appVersion}` });
  }
}
