import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { gcpControllerObjects } from './private/gcp-ccm-objects';
import { GCP_SECRET } from './private/gcp-secret';

/** Properties of GcpCcm. */
export interface GcpCcmProps extends BlueprintProps {}

/**
 * The link to Google Cloud: it initialises nodes (addresses, zone, type) and makes the load balancer of the public entry.
 *
 * Phase 0 makes its objects, because no other Pod may run on a node that was not initialised.
 *
 * @see https://github.com/kubernetes/cloud-provider-gcp
 */
export class GcpCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'gcp-ccm', props: GcpCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['gcp-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.GCP);
  }

  protected configure(): void {
    this.phaseZeroSecret(GCP_SECRET);
    // A node that comes later would stay closed to every Pod.
    const unit = this.unit(undefined, { prune: false });
    gcpControllerObjects(this.component, this.hostCluster).forEach((object) => this.bootstrapObject(object, unit));
  }
}
