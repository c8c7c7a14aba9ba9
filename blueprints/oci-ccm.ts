import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { controllerObjects } from './private/cloud-controller';
import { OCI_CONFIGURATION, OCI_VOLUME, ociSecret } from './private/oci-secret';

/** Properties of OciCcm. */
export interface OciCcmProps extends BlueprintProps {}

/**
 * The link to Oracle Cloud: it initialises nodes (addresses, availability domain, shape) and makes the load balancer of the public entry.
 *
 * Phase 0 makes its objects, because no other Pod may run on a node that was not initialised. Oracle publishes manifests and no chart; these
 * are what they have, as far as it is used here.
 *
 * @see https://github.com/oracle/oci-cloud-controller-manager
 */
export class OciCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'oci-ccm', props: OciCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['oci-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.OCI);
  }

  protected configure(): void {
    this.phaseZeroSecret(ociSecret(this.hostCluster));
    // A node that comes later would stay closed to every Pod.
    const unit = this.unit(undefined, { prune: false });
    controllerObjects({
      name: 'oci-cloud-controller-manager',
      namespace: this.namespace,
      image: `ghcr.io/oracle/cloud-provider-oci:${this.component.appVersion}`,
      command: ['/usr/local/bin/oci-cloud-controller-manager'],
      args: ['--v=2', '--cloud-provider=oci', `--cloud-config=${OCI_CONFIGURATION}`, `--cluster-name=${this.hostCluster.name}`, '--concurrent-service-syncs=3'],
      volumes: [OCI_VOLUME],
      cpuMillis: 100,
      memoryMiB: 64,
      // It follows them all, for Services that name one.
      everywhere: [['', ['serviceaccounts'], ['get', 'list', 'watch']]],
      here: [['', ['configmaps'], ['get', 'list', 'watch'], ['extension-apiserver-authentication']]],
    }).forEach((object) => this.bootstrapObject(object, unit));
  }
}
