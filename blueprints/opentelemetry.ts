import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, HttpEndpoint, TelemetryConnection } from '../constructs';
import { CATALOGUE } from './catalogue';
import { confinedPod } from './private/confined';

/** Signals, by the store that takes them. */
const SIGNALS: [string, Capability][] = [['logs', Capability.LOGS], ['metrics', Capability.METRICS], ['traces', Capability.TRACES]];
/** Receivers of the chart that take other protocols than OpenTelemetry's. */
const OTHER_PROTOCOLS = { jaeger: null, prometheus: null, zipkin: null };

/** Properties of OpenTelemetry. */
export interface OpenTelemetryProps extends BlueprintProps {}

/**
 * One gateway for programs that send logs, metrics and traces in OpenTelemetry's own protocol: it adds the Pod that they came from,
 * and hands them to the stores of the cluster. An extension, which no kit installs: for traces alone, Alloy is enough.
 *
 * @see https://opentelemetry.io/docs/collector
 */
export class OpenTelemetry extends Blueprint {
  constructor(scope: Construct, id: string = 'opentelemetry', props: OpenTelemetryProps = {}) {
    super(scope, id, { component: CATALOGUE.opentelemetry, ...props });
  }

  /** Endpoint that takes OpenTelemetry over HTTP. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost('opentelemetry-opentelemetry-collector'), 4318, 'http');
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    const stores = SIGNALS.flatMap(([signal, capability]) => {
      const store = this.telemetry(capability);
      return store ? [{ signal, store }] : [];
    });
    // Without any, it would take everything and drop it.
    if (stores.length === 0) this.requires(Capability.TRACES);
    this.workload({ name: 'opentelemetry', replicas, cpuMillis: 100, memoryMiB: 128 });
    this.helmRelease({
      values: {
        mode: 'deployment',
        image: { repository: 'otel/opentelemetry-collector-k8s', tag: this.component.appVersion },
        command: { name: 'otelcol-k8s' },
        replicaCount: replicas,
        podDisruptionBudget: replicas > 1 ? { enabled: true } : { enabled: false },
        presets: { kubernetesAttributes: { enabled: true } },
        useGOMEMLIMIT: true,
        ports: Object.fromEntries(['jaeger-compact', 'jaeger-grpc', 'jaeger-thrift', 'zipkin'].map((port) => [port, { enabled: false }])),
        config: {
          receivers: OTHER_PROTOCOLS,
          exporters: Object.fromEntries(stores.map(({ signal, store }) => [exporterOf(signal), exporter(store)])),
          service: { pipelines: Object.fromEntries(SIGNALS.map(([signal]) => [signal, pipeline(signal, stores.some((one) => one.signal === signal))])) },
        },
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } },
        podSecurityContext: confinedPod(10001),
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, readOnlyRootFilesystem: true },
        networkPolicy: { enabled: false },
        serviceMonitor: { enabled: false },
        podMonitor: { enabled: false },
        prometheusRule: { enabled: false },
      },
      monitors: { ports: { metrics: { enabled: true } }, serviceMonitor: { enabled: true } },
    });
  }
}

function exporterOf(signal: string): string {
  return `otlphttp/${signal}`;
}

function exporter({ otlpUrl, headers }: TelemetryConnection): { [key: string]: any } {
  return { endpoint: otlpUrl, headers };
}

/** The pipeline of a signal that nobody keeps is taken out of the chart's. */
function pipeline(signal: string, isKept: boolean): { [key: string]: any } | null {
  return isKept ? { receivers: ['otlp'], exporters: [exporterOf(signal)] } : null;
}
