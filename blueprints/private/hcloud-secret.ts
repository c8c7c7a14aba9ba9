import { HostCluster, PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { HCLOUD_TOKEN } from '../../constructs/node/sensitive-variables';

/** Returns the Secret that the controllers of Hetzner Cloud share: the API token, and the private network of the cluster. */
export function hcloudSecret(cluster: HostCluster): PhaseZeroSecret {
  return {
    name: 'hcloud',
    namespace: 'kube-system',
    fields: [
      PhaseZeroField.sensitive('token', HCLOUD_TOKEN),
      PhaseZeroField.text('network', cluster.clusterName.resource('network')),
    ],
  };
}
