import { Player } from './player';

const MONITORING = 'monitoring.coreos.com';

/** What prometheus-operator-crds brings: kinds alone, whose controller is not in the catalogue. */
export const PROMETHEUS_OPERATOR: Player[] = [{
  kinds: [
    ...['Alertmanager', 'PodMonitor', 'Probe', 'Prometheus', 'PrometheusRule', 'ServiceMonitor'].map((kind) => `${MONITORING}/v1/${kind}`),
    ...['AlertmanagerConfig', 'ScrapeConfig'].map((kind) => `${MONITORING}/v1alpha1/${kind}`),
  ],
  title: 'Prometheus operator: what to scrape, which Alloy reads without changing it, and when to alert, which nobody reads',
}];
