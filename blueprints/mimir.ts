import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, ITelemetryStore, TelemetryConnection } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { addMimirServer } from './private/mimir-objects';
import { TENANT_HEADERS } from './private/telemetry-store';

/** Properties of Mimir. */
export interface MimirProps extends BlueprintProps {
  /**
   * Days that metrics are kept.
   * @default 30
   */
  readonly retentionDays?: number;
  /**
   * Servers, each with a copy of what came in last, at most one per machine.
   * @default 1
   */
  readonly replicas?: number;
  /**
   * Size of the volume of each server, in GiB; it holds what is not in the bucket yet.
   * @default 20
   */
  readonly storageGiB?: number;
}

/**
 * Metrics of the platform, in a bucket of its own.
 *
 * Every server does everything, and there is no chart for that: upstream's runs each part as a workload of its own, nine of them at
 * least, and from its next line on wants a Kafka before them. While a server moves to another machine, Alloy keeps what it scrapes.
 *
 * @see https://grafana.com/docs/mimir
 */
export class Mimir extends Blueprint implements ITelemetryStore {
  /** Days that metrics are kept. */
  public readonly retentionDays: number;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each server, in GiB. */
  public readonly storageGiB: number;

  constructor(scope: Construct, id: string = 'mimir', props: MimirProps = {}) {
    super(scope, id, { component: CATALOGUE.mimir, provides: [Capability.METRICS], ...props });
    this.retentionDays = props.retentionDays ?? 30;
    this.replicas = props.replicas ?? 1;
    this.storageGiB = props.storageGiB ?? 20;
    requireWhole(this.node.path, 'retentionDays', this.retentionDays, 'write for example 30');
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for one');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('mimir'), 8080, 'http');
  }

  /** How the store is reached on its host cluster. */
  public get connection(): TelemetryConnection {
    const { url } = this.endpoint;
    return { writeUrl: `${url}/api/v1/push`, otlpUrl: `${url}/otlp`, readUrl: `${url}/prometheus`, headers: TENANT_HEADERS };
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(this.replicas);
    addMimirServer(this.mainUnit, {
      namespace: this.namespace,
      image: `grafana/mimir:${this.component.appVersion}`,
      replicas,
      retentionDays: this.retentionDays,
      bucket: this.bucket({ name: 'mimir-data' }),
      volume: this.volume({ sizeGiB: this.storageGiB, count: replicas }),
      endpoint: this.endpoint,
      gossip: new HttpEndpoint(this.serviceHost('mimir-gossip'), 7946, 'tcp'),
    });
    if (this.monitored) this.addMonitor();
  }

  private addMonitor(): void {
    this.scraped();
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: { name: 'mimir', namespace: this.namespace },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/name': 'mimir', 'app.kubernetes.io/component': 'api' } }, endpoints: [{ port: 'http' }] },
    });
  }
}
