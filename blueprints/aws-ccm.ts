import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { AWS_SECRET } from './private/aws-secret';
import { LOCAL_API, ON_CONTROL_PLANES } from './private/cloud-controller';

/** Properties of AwsCcm. */
export interface AwsCcmProps extends BlueprintProps {}

/**
 * The link to Amazon Web Services: it initialises nodes (addresses, zone, type) and makes the load balancer of the public entry.
 *
 * Phase 0 installs the release, because no other Pod may run on a node that was not initialised.
 *
 * @see https://github.com/kubernetes/cloud-provider-aws
 */
export class AwsCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'aws-ccm', props: AwsCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['aws-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.AWS);
  }

  protected configure(): void {
    const { controlPlane, region } = this.hostCluster;
    const secret = this.phaseZeroSecret(AWS_SECRET);
    this.workload({ name: 'aws-cloud-controller-manager', replicas: controlPlane.count, spread: true, cpuMillis: 100, memoryMiB: 64 });
    this.helmRelease({
      bootstrap: true,
      values: {
        // The pod network is a tunnel: routes in the cloud's network would be made, counted and never used.
        args: ['--v=2', '--cloud-provider=aws', '--configure-cloud-routes=false', `--cluster-name=${this.hostCluster.name}`],
        // Neither the pod network nor cluster DNS is needed, and the metadata service answers the network of the machine only.
        hostNetworking: true,
        ...ON_CONTROL_PLANES,
        env: [
          { name: 'AWS_REGION', value: region.location.cloudLocation },
          { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: secret.keyRef('key_id') } },
          { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: secret.keyRef('access_key') } },
          ...LOCAL_API,
        ],
        resources: { requests: { cpu: '100m', memory: '64Mi' } },
      },
    });
  }
}
