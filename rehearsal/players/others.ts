import { acting } from './acting';
import { Player } from './player';
import { setStatus } from './writing';

const MONITORING = 'monitoring.coreos.com';

/** What prometheus-operator-crds brings: kinds alone, whose controller is not in the catalogue. */
export const PROMETHEUS_OPERATOR: Player[] = [{
  kinds: [
    ...['Alertmanager', 'PodMonitor', 'Probe', 'Prometheus', 'PrometheusRule', 'ServiceMonitor'].map((kind) => `${MONITORING}/v1/${kind}`),
    ...['AlertmanagerConfig', 'ScrapeConfig'].map((kind) => `${MONITORING}/v1alpha1/${kind}`),
  ],
  title: 'Prometheus operator: what to scrape and when to alert, read by nobody yet',
}];

/** Records that ExternalDNS writes; DNS itself is outside. */
export const EXTERNAL_DNS: Player[] = [{
  kinds: ['externaldns.k8s.io/v1alpha1/DNSEndpoint'],
  title: 'ExternalDNS: writes records, none of which anybody asks for',
  operator: { kind: 'Deployment', image: 'external-dns/external-dns' },
  act: acting((endpoint, stage) => setStatus(stage, endpoint, { observedGeneration: endpoint.metadata.generation })),
}];
