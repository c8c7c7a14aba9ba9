import { Blueprint, HostCluster, PhaseZeroField, PhaseZeroSecret, Provider } from '../constructs';

/** Returns the Secret that the controllers of Hetzner Cloud share: the API token, and the private network of the cluster. */
export function hcloudSecret(cluster: HostCluster): PhaseZeroSecret {
  return {
    name: 'hcloud',
    namespace: 'kube-system',
    fields: [
      PhaseZeroField.sensitive('token', {
        name: 'hcloud_token',
        description: 'API token of the Hetzner Cloud project, with read and write access.',
        pattern: '^[A-Za-z0-9]{64}$',
        maxBytes: 64,
      }),
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
