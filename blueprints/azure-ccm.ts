import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { azureSecret } from './private/azure-secret';
import { ON_CONTROL_PLANES } from './private/cloud-controller';

/** Properties of AzureCcm. */
export interface AzureCcmProps extends BlueprintProps {}

/**
 * The link to Microsoft Azure: it initialises nodes (addresses, zone, type) and makes the load balancer of the public entry, on the
 * address that Phase 0 made.
 *
 * Phase 0 installs the release, because no other Pod may run on a node that was not initialised.
 *
 * @see https://github.com/kubernetes-sigs/cloud-provider-azure
 */
export class AzureCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'azure-ccm', props: AzureCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['azure-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.AZURE);
  }

  protected configure(): void {
    const { clusterName, controlPlane, name } = this.hostCluster;
    const secret = this.phaseZeroSecret(azureSecret(this.hostCluster));
    const replicas = Math.min(2, controlPlane.count);
    const imageTag = this.component.appVersion;
    // What the chart asks for by itself.
    this.workload({ name: 'cloud-controller-manager', replicas, spread: true, cpuMillis: 100, memoryMiB: 128 });
    this.workload({ name: 'cloud-node-manager', perNode: true, cpuMillis: 50, memoryMiB: 50 });
    this.helmRelease({
      bootstrap: true,
      values: {
        infra: { clusterName: name },
        cloudControllerManager: {
          imageTag,
          replicas,
          // Both are on the network of the machine, where two of them would want the same port.
          updateStrategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 0, maxUnavailable: 1 } },
          // From the Secret; a file would have to be on the machine.
          cloudConfig: '',
          cloudConfigSecretName: secret.name,
          enableDynamicReloading: 'true',
          // The pod network is a tunnel: routes in the cloud's network would be made, counted and never used.
          allocateNodeCidrs: 'false',
          configureCloudRoutes: 'false',
          clusterCIDR: clusterName.podCidr,
          ...ON_CONTROL_PLANES,
        },
        cloudNodeManager: { imageTag },
      },
    });
  }
}
