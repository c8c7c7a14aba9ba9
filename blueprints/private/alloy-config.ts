import { TelemetryConnection } from '../../constructs';

/** What Alloy does. */
export interface AlloyConfig {
  /** Name of the host cluster, on everything that is sent. */
  readonly cluster: string;
  /** Whether it reads monitors. */
  readonly monitoringEnabled: boolean;
  /** Port for OpenTelemetry over gRPC. */
  readonly grpcPort: number;
  /** Port for OpenTelemetry over HTTP. */
  readonly httpPort: number;
  /** Store of logs. @default - none, they are not collected */
  readonly logs?: TelemetryConnection;
  /** Store of metrics. @default - none, they are not collected */
  readonly metrics?: TelemetryConnection;
  /** Store of traces. @default - none, they are not collected */
  readonly traces?: TelemetryConnection;
}

/** Folder of the ServiceAccount in every Pod. */
const ACCOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';
/** Metrics of containers and machines that are kept; the kubelet has hundreds more. */
const KEPT = [
  'container_(cpu_usage_seconds_total|memory_working_set_bytes|fs_(usage|limit)_bytes|network_(receive|transmit)_bytes_total)',
  'machine_(cpu_cores|memory_bytes)', 'kubelet_(running_pods|volume_stats_(used|capacity)_bytes)', 'up',
].join('|');

/** Returns the configuration, in the language of Alloy. */
export function alloyConfig(config: AlloyConfig): string {
  const { logs, metrics, traces } = config;
  return [
    ...(logs ? logPipeline(config.cluster, logs) : []),
    ...(metrics ? machinePipeline(config.cluster, metrics) : []),
    ...(metrics && config.monitoringEnabled ? ['servicemonitors', 'podmonitors'].map(monitorPipeline) : []),
    ...(traces ? tracePipeline(config, traces) : []),
  ].join('\n');
}

/** Every Alloy reads the files of its own machine. */
function logPipeline(cluster: string, store: TelemetryConnection): string[] {
  return [
    block('discovery.kubernetes "pods"', 'role = "pod"', 'selectors {', '  role  = "pod"', '  field = "spec.nodeName=" + sys.env("HOSTNAME")', '}'),
    block('discovery.relabel "pods"', 'targets = discovery.kubernetes.pods.targets',
      ...[['namespace', 'namespace'], ['pod_name', 'pod'], ['pod_container_name', 'container']].flatMap(([from, to]) => (
        ['rule {', `  source_labels = ["__meta_kubernetes_${from}"]`, `  target_label  = "${to}"`, '}']
      )),
      'rule {', '  source_labels = ["__meta_kubernetes_pod_uid", "__meta_kubernetes_pod_container_name"]', '  separator     = "/"',
      '  target_label  = "__path__"', '  replacement   = "/var/log/pods/*$1/*.log"', '}'),
    block('local.file_match "pods"', 'path_targets = discovery.relabel.pods.output'),
    block('loki.source.file "pods"', 'targets    = local.file_match.pods.targets', 'forward_to = [loki.process.pods.receiver]'),
    block('loki.process "pods"', 'stage.cri { }', 'forward_to = [loki.write.store.receiver]'),
    block('loki.write "store"', 'endpoint {', `  url     = ${quoted(store.writeUrl)}`, `  headers = ${map(store.headers)}`, '}', `external_labels = ${map({ cluster })}`),
  ];
}

/** Every Alloy asks for its own machine, through the Kubernetes API: the port of the kubelet is not open to Pods. */
function machinePipeline(cluster: string, store: TelemetryConnection): string[] {
  const scrapes = [['kubelet', 'metrics'], ['cadvisor', 'metrics/cadvisor']].flatMap(([name, path]) => [
    block(`discovery.relabel "${name}"`, 'targets = discovery.kubernetes.machine.targets',
      'rule {', '  target_label = "__address__"', '  replacement  = "kubernetes.default.svc:443"', '}',
      'rule {', '  source_labels = ["__meta_kubernetes_node_name"]', '  target_label  = "node"', '}',
      'rule {', '  source_labels = ["__meta_kubernetes_node_name"]', '  target_label  = "__metrics_path__"',
      `  replacement   = "/api/v1/nodes/$1/proxy/${path}"`, '}'),
    block(`prometheus.scrape "${name}"`, `targets           = discovery.relabel.${name}.output`, `job_name          = "${name}"`, 'scheme            = "https"',
      `bearer_token_file = "${ACCOUNT}/token"`, 'tls_config {', `  ca_file = "${ACCOUNT}/ca.crt"`, '}', 'forward_to = [prometheus.relabel.machine.receiver]'),
  ]);
  return [
    block('discovery.kubernetes "machine"', 'role = "node"', 'selectors {', '  role  = "node"', '  field = "metadata.name=" + sys.env("HOSTNAME")', '}'),
    ...scrapes,
    block('prometheus.relabel "machine"', 'rule {', '  source_labels = ["__name__"]', `  regex         = ${quoted(KEPT)}`, '  action        = "keep"', '}',
      'forward_to = [prometheus.remote_write.store.receiver]'),
    block('prometheus.remote_write "store"', 'endpoint {', `  url     = ${quoted(store.writeUrl)}`, `  headers = ${map(store.headers)}`, '}', `external_labels = ${map({ cluster })}`),
  ];
}

/** All Alloys of the cluster share what monitors name: nothing is scraped twice. */
function monitorPipeline(kind: string): string {
  return block(`prometheus.operator.${kind} "all"`, 'clustering {', '  enabled = true', '}', 'forward_to = [prometheus.remote_write.store.receiver]');
}

function tracePipeline({ grpcPort, httpPort }: AlloyConfig, store: TelemetryConnection): string[] {
  return [
    block('otelcol.receiver.otlp "programs"', 'grpc {', `  endpoint = "0.0.0.0:${grpcPort}"`, '}', 'http {', `  endpoint = "0.0.0.0:${httpPort}"`, '}',
      'output {', '  traces = [otelcol.processor.batch.traces.input]', '}'),
    block('otelcol.processor.batch "traces"', 'output {', '  traces = [otelcol.exporter.otlphttp.store.input]', '}'),
    block('otelcol.exporter.otlphttp "store"', 'client {', `  endpoint = ${quoted(store.otlpUrl)}`, `  headers  = ${map(store.headers)}`, '}'),
  ];
}

function block(name: string, ...lines: string[]): string {
  return [`${name} {`, ...lines.map((line) => `  ${line}`), '}', ''].join('\n');
}

function quoted(text: string): string {
  return JSON.stringify(text);
}

function map(entries: { [key: string]: string }): string {
  return `{ ${Object.entries(entries).map(([key, value]) => `${quoted(key)} = ${quoted(value)}`).join(', ')} }`;
}
