import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, ITelemetryStore, TelemetryConnection } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { s3Address, s3Variables, TENANT_HEADERS } from './private/telemetry-store';

/** Properties of Loki. */
export interface LokiProps extends BlueprintProps {
  /**
   * Days that logs are kept.
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
   * @default 10
   */
  readonly storageGiB?: number;
}

/**
 * Logs of the platform, in a bucket of its own.
 *
 * Every server does everything, so one is enough; while it moves to another machine, Alloy keeps what it reads. Requests name a
 * tenant, of which there is one.
 *
 * @see https://grafana.com/docs/loki
 */
export class Loki extends Blueprint implements ITelemetryStore {
  /** Days that logs are kept. */
  public readonly retentionDays: number;
  /** Servers that are wanted. */
  public readonly replicas: number;
  /** Size of the volume of each server, in GiB. */
  public readonly storageGiB: number;

  constructor(scope: Construct, id: string = 'loki', props: LokiProps = {}) {
    super(scope, id, { component: CATALOGUE.loki, provides: [Capability.LOGS], ...props });
    this.retentionDays = props.retentionDays ?? 30;
    this.replicas = props.replicas ?? 1;
    this.storageGiB = props.storageGiB ?? 10;
    requireWhole(this.node.path, 'retentionDays', this.retentionDays, 'write for example 30');
    requireWhole(this.node.path, 'replicas', this.replicas, 'leave it out for one');
    requireWhole(this.node.path, 'storageGiB', this.storageGiB, 'leave it out for the usual size');
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('loki'), 3100, 'http');
  }

  /** How the store is reached on its host cluster. */
  public get connection(): TelemetryConnection {
    const { url } = this.endpoint;
    return { writeUrl: `${url}/loki/api/v1/push`, otlpUrl: `${url}/otlp`, readUrl: url, headers: TENANT_HEADERS };
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(this.replicas);
    const bucket = this.bucket({ name: 'loki-data' });
    const volume = this.volume({ sizeGiB: this.storageGiB, count: replicas });
    const off = { enabled: false };
    this.workload({ name: 'loki', replicas, spread: replicas > 1, cpuMillis: 100, memoryMiB: 384 });
    this.helmRelease({
      values: {
        deploymentMode: 'Monolithic',
        loki: {
          auth_enabled: true,
          analytics: { reporting_enabled: false },
          commonConfig: { replication_factor: replicas },
          // Never changed: what was written under it is read by it.
          schemaConfig: {
            configs: [{ from: '2026-01-01', store: 'tsdb', object_store: 's3', schema: 'v13', index: { prefix: 'loki_index_', period: '24h' } }],
          },
          storage: {
            type: 's3',
            bucketNames: { chunks: bucket.bucket, ruler: bucket.bucket },
            s3: { ...s3Address(bucket), region: bucket.region, s3ForcePathStyle: true },
          },
          compactor: { retention_enabled: true, delete_request_store: 's3' },
          limits_config: { retention_period: `${this.retentionDays * 24}h`, allow_structured_metadata: true },
          tracing: off,
        },
        singleBinary: {
          replicas,
          extraEnv: s3Variables(bucket),
          persistence: { enabled: true, size: volume.size, storageClass: volume.storageClassName },
          resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '1536Mi' } },
        },
        ...Object.fromEntries(['write', 'read', 'backend'].map((part) => [part, { replicas: 0 }])),
        ...Object.fromEntries(['chunksCache', 'resultsCache', 'lokiCanary', 'test', 'minio', 'gateway'].map((part) => [part, off])),
        sidecar: { rules: off },
        // It has rules to read from nowhere; the right to read every Secret of the cluster would be for that.
        rbac: { namespaced: true },
        serviceAccount: { automountServiceAccountToken: false },
        monitoring: { serviceMonitor: off, rules: off, dashboards: off },
      },
      monitors: { monitoring: { serviceMonitor: { enabled: true } } },
    });
  }
}
