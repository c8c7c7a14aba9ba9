import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { AWS_SECRET } from './private/aws-secret';

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
        nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
        tolerations: [
          { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
          // Otherwise it would wait for the pod network on a new node.
          { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
        ],
        env: [
          { name: 'AWS_REGION', value: region.location.cloudLocation },
          { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: secret.keyRef('key_id') } },
          { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: secret.keyRef('access_key') } },
          // The Service address of the API works only once the pod network does; this one always does.
          { name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' },
          { name: 'KUBERNETES_SERVICE_PORT', value: '6444' },
        ],
        resources: { requests: { cpu: '100m', memory: '64Mi' } },
      },
    });
  }
}
