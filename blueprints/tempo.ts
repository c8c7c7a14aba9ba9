import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, ITelemetryStore, TelemetryConnection } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { s3Address, s3Variables, TENANT_HEADERS } from './private/telemetry-store';

/** Properties of Tempo. */
export interface TempoProps extends BlueprintProps {
  /**
   * Days that traces are kept.
   * @default 7
   */
  readonly retentionDays?: number;
}

/**
 * Traces of the platform, in a bucket of its own: one server. It takes OpenTelemetry, and the protocols of Jaeger, without which its
 * chart does not render. It has no volume: what came in during the last minutes is lost when its machine is.
 *
 * @see https://grafana.com/docs/tempo
 */
export class Tempo extends Blueprint implements ITelemetryStore {
  /** Days that traces are kept. */
  public readonly retentionDays: number;

  constructor(scope: Construct, id: string = 'tempo', props: TempoProps = {}) {
    super(scope, id, { component: CATALOGUE.tempo, provides: [Capability.TRACES], ...props });
    this.retentionDays = props.retentionDays ?? 7;
    requireWhole(this.node.path, 'retentionDays', this.retentionDays, 'write for example 7');
  }

  /** Endpoint of the API. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('tempo'), 3200, 'http');
  }

  /** How the store is reached on its host cluster. */
  public get connection(): TelemetryConnection {
    const otlpUrl = `http://${this.serviceHost('tempo')}:4318`;
    return { writeUrl: otlpUrl, otlpUrl, readUrl: this.endpoint.url, headers: TENANT_HEADERS };
  }

  protected configure(): void {
    const bucket = this.bucket({ name: 'tempo-data' });
    this.workload({ name: 'tempo', cpuMillis: 100, memoryMiB: 256 });
    this.helmRelease({
      values: {
        replicas: 1,
        tempo: {
          reportingEnabled: false,
          multitenancyEnabled: true,
          retention: `${this.retentionDays * 24}h`,
          // Counted on top of what the process needs.
          memBallastSizeMbs: 0,
          storage: { trace: { backend: 's3', s3: { bucket: bucket.bucket, region: bucket.region, forcepathstyle: true, ...s3Address(bucket) } } },
          metricsGenerator: { enabled: false },
          extraEnv: s3Variables(bucket),
          extraVolumeMounts: [{ name: 'data', mountPath: '/var/tempo' }],
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
        },
        securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
        serviceAccount: { automountServiceAccountToken: false },
        // A machine takes few volumes, and traces are worth less than one.
        persistence: { enabled: false },
        extraVolumes: [{ name: 'data', emptyDir: { sizeLimit: '5Gi' } }],
        networkPolicy: { enabled: false },
        serviceMonitor: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
  }
}
