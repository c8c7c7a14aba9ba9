import { Component, HostCluster } from '../../constructs';
import { controllerObjects } from './cloud-controller';
import { GCP_KEY_MOUNT, GCP_KEY_VARIABLE, GCP_KEY_VOLUME } from './gcp-secret';

const CONFIGURATION = 'gcp-cloud-config';

/** Returns the objects of the controller, for which Google publishes no chart: what its own manifest has, as far as it is used here. */
export function gcpControllerObjects({ namespace, appVersion }: Component, hostCluster: HostCluster): { [key: string]: any }[] {
  const network = hostCluster.clusterName.resource('network');
  const configuration = [
    '[global]',
    // Otherwise it takes the account of the machine, which has none.
    'token-url = nil',
    `network-name = ${network}`,
    `subnetwork-name = ${network}-lb`,
    // What the firewall opens for load balancers is opened on machines of this cluster only.
    `node-tags = ${hostCluster.name}`,
  ];
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: CONFIGURATION, namespace }, data: { 'gce.conf': `${configuration.join('\n')}\n` } },
    ...controllerObjects({
      name: 'cloud-controller-manager',
      namespace,
      image: `registry.k8s.io/cloud-provider-gcp/cloud-controller-manager:${appVersion}`,
      args: [
        '--v=2', '--cloud-provider=gce', '--cloud-config=/etc/gce/gce.conf', `--cluster-name=${hostCluster.name}`,
        // The pod network is a tunnel: ranges and routes in the cloud's network would be made, counted and never used.
        '--controllers=cloud-node-controller,cloud-node-lifecycle-controller,service-lb-controller',
      ],
      env: [GCP_KEY_VARIABLE],
      volumes: [
        [GCP_KEY_VOLUME, GCP_KEY_MOUNT],
        [{ name: 'configuration', configMap: { name: CONFIGURATION } }, { name: 'configuration', mountPath: '/etc/gce', readOnly: true }],
      ],
      cpuMillis: 100,
      memoryMiB: 64,
      // It keeps an id of the cluster there, which is in the names of what it makes.
      here: [['', ['configmaps'], ['create', 'get', 'list', 'watch', 'update']]],
    }),
  ];
}
