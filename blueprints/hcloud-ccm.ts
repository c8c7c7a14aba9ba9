import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Provider } from '../constructs';
import { CATALOGUE } from './catalogue';
import { assertOn } from './private/assert-on';
import { hcloudSecret } from './private/hcloud-secret';

/** Properties of HcloudCcm. */
export interface HcloudCcmProps extends BlueprintProps {}

/**
 * The link to Hetzner Cloud: it initialises nodes (addresses, location, type) and keeps the load balancer of the public entry.
 *
 * Phase 0 installs the release, because no other Pod may run on a node that was not initialised.
 *
 * @see https://github.com/hetznercloud/hcloud-cloud-controller-manager
 */
export class HcloudCcm extends Blueprint {
  constructor(scope: Construct, id: string = 'hcloud-ccm', props: HcloudCcmProps = {}) {
    super(scope, id, { component: CATALOGUE['hcloud-ccm'], provides: [Capability.NODES], ...props });
    assertOn(this, Provider.HETZNER);
  }

  protected configure(): void {
    const { clusterName, controlPlane, region } = this.hostCluster;
    const secret = this.phaseZeroSecret(hcloudSecret(this.hostCluster));
    this.workload({ name: 'hcloud-cloud-controller-manager', replicas: controlPlane.count, spread: true, cpuMillis: 100, memoryMiB: 50 });
    this.helmRelease({
      bootstrap: true,
      values: {
        kind: 'DaemonSet',
        nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
        // The chart tolerates not-ready as NoExecute only, and would wait for the pod network on a new node.
        additionalTolerations: [{ key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' }],
        // Also puts the Pod on the host network, where neither the pod network nor cluster DNS is needed.
        networking: { enabled: true, clusterCIDR: clusterName.podCidr, network: { valueFrom: { secretKeyRef: secret.keyRef('network') } } },
        env: {
          HCLOUD_TOKEN: { valueFrom: { secretKeyRef: secret.keyRef('token') } },
          HCLOUD_LOAD_BALANCERS_ENABLED: { value: 'true' },
          HCLOUD_LOAD_BALANCERS_LOCATION: { value: region.location.cloudLocation },
          HCLOUD_LOAD_BALANCERS_USE_PRIVATE_IP: { value: 'true' },
          // Otherwise the private address stands in the Gateway's status too, and from there goes into public DNS.
          HCLOUD_LOAD_BALANCERS_DISABLE_PRIVATE_INGRESS: { value: 'true' },
          // The pod network is a tunnel: routes in the cloud's network would be made, counted and never used.
          HCLOUD_NETWORK_ROUTES_ENABLED: { value: 'false' },
          // The Service address of the API works only once the pod network does; this one always does.
          KUBERNETES_SERVICE_HOST: { value: '127.0.0.1' },
          KUBERNETES_SERVICE_PORT: { value: '6444' },
        },
        resources: { requests: { cpu: '100m', memory: '50Mi' } },
        monitoring: { enabled: this.monitored, podMonitor: { enabled: false } },
      },
      monitors: { monitoring: { podMonitor: { enabled: true } } },
    });
  }
}
