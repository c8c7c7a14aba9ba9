import { acting } from './acting';
import { Player } from './player';
import { setStatus } from './writing';

/** Records that ExternalDNS writes; DNS itself is outside. */
export const EXTERNAL_DNS: Player[] = [{
  kinds: ['externaldns.k8s.io/v1alpha1/DNSEndpoint'],
  title: 'ExternalDNS: writes records, none of which anybody asks for',
  operator: { kind: 'Deployment', image: 'external-dns/external-dns' },
  act: acting((endpoint, stage) => setStatus(stage, endpoint, { observedGeneration: endpoint.metadata.generation })),
}];
