import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of GatewayApi. */
export interface GatewayApiProps extends BlueprintProps {}

/**
 * The kinds of Gateway API, in the release that the pinned Cilium implements.
 *
 * @see https://gateway-api.sigs.k8s.io
 */
export class GatewayApi extends Blueprint {
  constructor(scope: Construct, id: string = 'gateway-api', props: GatewayApiProps = {}) {
    super(scope, id, { component: CATALOGUE['gateway-api'], provides: [Capability.GATEWAY_KINDS], ...props });
  }

  protected configure(): void {
    // Deleting these kinds deletes every Gateway and route of the cluster.
    const unit = this.unit(undefined, { prune: false });
    this.helmRelease({
      unit,
      // Cilium looks for these kinds once, when it starts: they have to be there before it.
      bootstrap: true,
      // The standard channel of this release has none that passes TLS on.
      values: { install: { tlsroutes: 'experimental' } },
    });
  }
}
