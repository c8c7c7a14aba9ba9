import { actOnClass, actOnGateway } from './gateway';
import { GATEWAY_API, TLS_ROUTE_API } from './gateway-api';
import { Player } from './player';
import { actOnRoute } from './routes';

const V2 = ['BGPAdvertisement', 'BGPClusterConfig', 'BGPPeerConfig', 'CIDRGroup', 'ClusterwideEnvoyConfig', 'ClusterwideNetworkPolicy', 'EgressGatewayPolicy', 'EnvoyConfig',
  'LoadBalancerIPPool', 'LocalRedirectPolicy', 'NetworkPolicy', 'NodeConfig'];
const V2ALPHA1 = ['GatewayClassConfig', 'L2AnnouncementPolicy', 'PodIPPool'];
const OPERATOR = { kind: 'Deployment', image: 'cilium/operator-generic' } as const;

/** The public entry, and what the agents of the network read; no packet flows, so nothing is shown of a policy. */
export const CILIUM: Player[] = [
  { kinds: [`${GATEWAY_API}/GatewayClass`], title: 'Cilium: accepts classes of Gateways', operator: OPERATOR, act: actOnClass },
  { kinds: [`${GATEWAY_API}/Gateway`], title: 'Cilium: programs Gateways', operator: OPERATOR, act: actOnGateway },
  { kinds: [`${GATEWAY_API}/HTTPRoute`, `${GATEWAY_API}/GRPCRoute`, `${TLS_ROUTE_API}/TLSRoute`], title: 'Cilium: attaches routes', operator: OPERATOR, act: actOnRoute },
  { kinds: [`${GATEWAY_API}/BackendTLSPolicy`, 'gateway.networking.k8s.io/v1beta1/ReferenceGrant'], title: 'Cilium: what Gateways and routes read' },
  {
    kinds: [...V2.map((kind) => `cilium.io/v2/Cilium${kind}`), ...V2ALPHA1.map((kind) => `cilium.io/v2alpha1/Cilium${kind}`)],
    title: 'Cilium: policies and pools, read by its agents',
    operator: OPERATOR,
    registersKinds: true,
  },
];
