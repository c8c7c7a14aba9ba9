/** A panel: what it shows, and the queries (PromQL) by their legends. */
interface Panel {
  readonly title: string;
  readonly unit: string;
  readonly queries: { [legend: string]: string };
  /** Whether only the last value counts, one bar for each. @default false */
  readonly isInstant?: boolean;
}

/** A dashboard of a part of the platform. */
interface Dashboard {
  readonly title: string;
  /** Whether it shows what only monitors bring. */
  readonly needsMonitors: boolean;
  readonly panels: Panel[];
}

const FLUX: Dashboard = {
  title: 'Flux',
  needsMonitors: true,
  panels: [
    { title: 'Not ready', unit: 'short', isInstant: true, queries: { '{{kind}} {{exported_namespace}}/{{name}}': 'flux_resource_info{ready="False"}' } },
    { title: 'Suspended', unit: 'short', isInstant: true, queries: { '{{kind}} {{exported_namespace}}/{{name}}': 'flux_resource_info{suspended="True"}' } },
    { title: 'Errors of controllers', unit: 'ops', queries: { '{{controller}}': 'sum by (controller) (rate(controller_runtime_reconcile_errors_total{namespace="flux-system"}[5m]))' } },
    {
      title: 'Time of a reconciliation (99 %)', unit: 's',
      queries: { '{{kind}}': 'histogram_quantile(0.99, sum by (le, kind) (rate(gotk_reconcile_duration_seconds_bucket[15m])))' },
    },
  ],
};

const CERTIFICATES: Dashboard = {
  title: 'Certificates',
  needsMonitors: true,
  panels: [
    {
      title: 'Time left', unit: 's', isInstant: true,
      queries: { '{{exported_namespace}}/{{name}}': 'sort(certmanager_certificate_expiration_timestamp_seconds - time())' },
    },
    { title: 'Not ready', unit: 'short', isInstant: true, queries: { '{{exported_namespace}}/{{name}}': 'certmanager_certificate_ready_status{condition!="True"} == 1' } },
    { title: 'Requests to the authority', unit: 'ops', queries: { '{{host}} {{status}}': 'sum by (host, status) (rate(certmanager_http_acme_client_request_count[15m]))' } },
    { title: 'Work of controllers', unit: 'ops', queries: { '{{controller}}': 'sum by (controller) (rate(certmanager_controller_sync_call_count[15m]))' } },
  ],
};

const POSTGRESQL: Dashboard = {
  title: 'PostgreSQL',
  needsMonitors: true,
  panels: [
    { title: 'Servers that answer', unit: 'short', queries: { '{{namespace}}/{{cluster}}': 'sum by (namespace, cluster) (cnpg_collector_up)' } },
    { title: 'Lag of standbys', unit: 's', queries: { '{{namespace}}/{{pod}}': 'max by (namespace, pod) (cnpg_pg_replication_lag)' } },
    { title: 'Connections', unit: 'short', queries: { '{{namespace}}/{{pod}}': 'sum by (namespace, pod) (cnpg_backends_total)' } },
    { title: 'Size of databases', unit: 'bytes', queries: { '{{namespace}}/{{datname}}': 'max by (namespace, datname) (cnpg_pg_database_size_bytes)' } },
  ],
};

const NETWORK: Dashboard = {
  title: 'Network',
  needsMonitors: true,
  panels: [
    { title: 'Refused packets', unit: 'pps', queries: { '{{reason}}': 'sum by (reason) (rate(cilium_drop_count_total[5m]))' } },
    { title: 'Forwarded packets', unit: 'pps', queries: { '{{direction}}': 'sum by (direction) (rate(cilium_forward_count_total[5m]))' } },
    { title: 'Answers of DNS', unit: 'reqps', queries: { '{{rcode}}': 'sum by (rcode) (rate(hubble_dns_responses_total[5m]))' } },
    { title: 'Endpoints', unit: 'short', queries: { '{{endpoint_state}}': 'sum by (endpoint_state) (cilium_endpoint_state)' } },
    {
      title: 'Traffic of namespaces', unit: 'Bps',
      queries: { '{{namespace}}': 'topk(10, sum by (namespace) (rate(container_network_receive_bytes_total[5m]) + rate(container_network_transmit_bytes_total[5m])))' },
    },
  ],
};

const MACHINES: Dashboard = {
  title: 'Machines',
  needsMonitors: false,
  panels: [
    { title: 'CPU in use', unit: 'percentunit', queries: { '{{node}}': 'sum by (node) (rate(container_cpu_usage_seconds_total{id="/"}[5m])) / on (node) max by (node) (machine_cpu_cores)' } },
    { title: 'Memory in use', unit: 'percentunit', queries: { '{{node}}': 'sum by (node) (container_memory_working_set_bytes{id="/"}) / on (node) max by (node) (machine_memory_bytes)' } },
    { title: 'Disk in use', unit: 'percentunit', queries: { '{{node}} {{device}}': 'max by (node, device) (container_fs_usage_bytes{id="/"} / container_fs_limit_bytes{id="/"})' } },
    {
      title: 'Volumes in use', unit: 'percentunit',
      queries: { '{{namespace}}/{{persistentvolumeclaim}}': 'max by (namespace, persistentvolumeclaim) (kubelet_volume_stats_used_bytes / kubelet_volume_stats_capacity_bytes)' },
    },
    { title: 'Memory of namespaces', unit: 'bytes', queries: { '{{namespace}}': 'topk(10, sum by (namespace) (container_memory_working_set_bytes{container!=""}))' } },
    { title: 'Pods', unit: 'short', queries: { '{{node}}': 'sum by (node) (kubelet_running_pods)' } },
  ],
};

/** Returns the dashboards of the platform by the name of their file. */
export function dashboards(isMonitored: boolean): Map<string, string> {
  const shown = [CERTIFICATES, FLUX, MACHINES, NETWORK, POSTGRESQL].filter(({ needsMonitors }) => isMonitored || !needsMonitors);
  return new Map(shown.map((one) => [one.title.toLowerCase(), `${JSON.stringify(render(one), null, 1)}\n`]));
}

/** Two panels side by side, on what Grafana calls a grid of 24 columns. */
function render({ title, panels }: Dashboard): { [key: string]: any } {
  return {
    uid: `platform-${title.toLowerCase()}`,
    title,
    tags: ['platform'],
    schemaVersion: 41,
    time: { from: 'now-6h', to: 'now' },
    refresh: '1m',
    panels: panels.map((panel, index) => ({
      id: index + 1,
      title: panel.title,
      type: panel.isInstant ? 'bargauge' : 'timeseries',
      datasource: { type: 'prometheus', uid: 'metrics' },
      gridPos: { x: (index % 2) * 12, y: Math.floor(index / 2) * 8, w: 12, h: 8 },
      fieldConfig: { defaults: { unit: panel.unit }, overrides: [] },
      targets: Object.entries(panel.queries).map(([legendFormat, expr], query) => (
        { refId: String.fromCharCode(65 + query), expr, legendFormat, instant: panel.isInstant ?? false }
      )),
    })),
  };
}
