import { Blueprint, HostCluster, PhaseZeroField, PhaseZeroSecret, Provider } from '../../constructs';
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

/** Refuses a Blueprint that works with Hetzner's API on a cluster somewhere else. */
export function assertOnHetzner({ hostCluster, node }: Blueprint): void {
  const { provider } = hostCluster.region.provider;
  if (provider === Provider.HETZNER) return;
  throw new Error(`${node.path}: runs on ${Provider.HETZNER.name} clusters only, ${hostCluster.name} is on ${provider.name}; leave it out there`);
}
