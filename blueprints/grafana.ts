import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, HttpEndpoint, OidcConnection, PostgresConnection, RouteConnection, SecretField, TelemetryConnection, Unit,
} from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { toYaml } from '../constructs/private/yaml';
import { CATALOGUE } from './catalogue';
import { dashboards } from './private/grafana-dashboards';
import { grafanaValues } from './private/grafana-values';

/** Kinds of stores: the capability, the name in Grafana, and what Grafana calls it. */
const SOURCES: [Capability, string, string][] = [
  [Capability.LOGS, 'logs', 'loki'], [Capability.METRICS, 'metrics', 'prometheus'], [Capability.TRACES, 'traces', 'tempo'],
];

/** Properties of Grafana. */
export interface GrafanaProps extends BlueprintProps {
  /**
   * Whether people log in through the Sovereign's identity provider.
   * @default true
   */
  readonly oidcEnabled?: boolean;
  /**
   * Servers; what they know is in the database.
   * @default 1
   */
  readonly replicas?: number;
}

/**
 * Shows what the stores of telemetry have: logs, metrics, traces, and dashboards of the platform.
 *
 * Whoever the identity provider knows may look; the administrator in Secret `grafana-admin` lets people do more. Stores are added
 * after Grafana itself, which works without them. A dashboard of one's own is a ConfigMap in its namespace with the label
 * `grafana_dashboard`.
 *
 * @see https://grafana.com/docs/grafana
 */
export class Grafana extends Blueprint {
  /** Whether people log in through the Sovereign's identity provider. */
  public readonly oidcEnabled: boolean;
  /** Servers that are wanted. */
  public readonly replicas: number;

  constructor(scope: Construct, id: string = 'grafana', props: GrafanaProps = {}) {
    super(scope, id, { component: CATALOGUE.grafana, ...props });
    this.oidcEnabled = props.oidcEnabled ?? true;
    this.replicas = props.replicas ?? 1;
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for one');
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('grafana'), 80, 'http');
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(this.replicas);
    const route = this.route({ label: 'grafana', service: 'grafana', port: this.endpoint.port });
    const database: PostgresConnection = this.postgres({ name: 'grafana', instances: 2 });
    const administrator = this.secret({
      name: 'grafana-admin', fields: [SecretField.text('admin-user', 'admin'), SecretField.generated('admin-password')],
    });
    this.workload({ name: 'grafana', replicas, cpuMillis: 120, memoryMiB: 352 });
    this.helmRelease({
      values: grafanaValues({ replicas, route, database, administrator, login: this.oidcEnabled ? this.login(route) : undefined }),
      monitors: { serviceMonitor: { enabled: true } },
    });
    this.addSources();
  }

  private login({ url }: RouteConnection): OidcConnection {
    return this.oidcClient({ clientId: 'grafana', redirectUris: [`${url}/login/generic_oauth`] });
  }

  /** A unit of its own, so that Grafana is there when a store is not. */
  private addSources(): void {
    const found = SOURCES.filter(([capability]) => this.isProvided(capability));
    if (found.length === 0) return;
    const unit = this.unit('sources');
    const sources = found.map(([capability, name, type]) => source(name, type, this.telemetry(capability, unit)!));
    this.addFile(unit, 'datasource', 'sources', 'sources.yaml', toYaml([{ apiVersion: 1, prune: true, datasources: sources }]));
    if (!this.isProvided(Capability.METRICS)) return;
    dashboards(this.monitored).forEach((text, name) => this.addFile(unit, 'dashboard', `dashboard-${name}`, `${name}.json`, text));
  }

  private addFile(unit: Unit, kind: string, name: string, file: string, text: string): void {
    unit.add({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name, namespace: this.namespace, labels: { [`grafana_${kind}`]: '1' } },
      data: { [file]: text },
    });
  }
}

/** Returns a source as Grafana reads it; from a trace people get to the logs of that time. */
function source(name: string, type: string, { readUrl, headers }: TelemetryConnection): { [key: string]: any } {
  const entries = Object.entries(headers);
  return {
    name,
    uid: name,
    type,
    access: 'proxy',
    url: readUrl,
    isDefault: type === 'prometheus',
    jsonData: {
      ...Object.fromEntries(entries.map(([header], index) => [`httpHeaderName${index + 1}`, header])),
      ...(type === 'tempo' ? { tracesToLogsV2: { datasourceUid: 'logs' } } : {}),
    },
    secureJsonData: Object.fromEntries(entries.map(([, value], index) => [`httpHeaderValue${index + 1}`, value])),
  };
}
