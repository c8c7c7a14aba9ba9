import { Component, HostCluster } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { GCP_KEY_MOUNT, GCP_KEY_VARIABLE, GCP_KEY_VOLUME } from './gcp-secret';
import { account } from './rbac';

const NAME = 'cloud-controller-manager';
const CONFIGURATION = 'gcp-cloud-config';
const PORT = 10258;

/** Returns the objects of the controller, for which Google publishes no chart: what its own manifest has, as far as it is used here. */
export function controllerObjects({ namespace, appVersion }: Component, hostCluster: HostCluster): { [key: string]: any }[] {
  const { clusterName } = hostCluster;
  const network = clusterName.resource('network');
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
    ...account(namespace, NAME, [
      ['', ['events'], ['create', 'patch', 'update']],
      ['', ['nodes'], ['get', 'list', 'watch', 'patch', 'update', 'delete']],
      ['', ['nodes/status'], ['patch', 'update']],
      ['', ['services'], ['get', 'list', 'watch', 'patch', 'update']],
      ['', ['services/status'], ['patch', 'update']],
    ], [
      ['coordination.k8s.io', ['leases'], ['create', 'get', 'list', 'watch', 'update']],
      // It keeps an id of the cluster there, which is in the names of what it makes.
      ['', ['configmaps'], ['create', 'get', 'list', 'watch', 'update']],
    ]),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: CONFIGURATION, namespace }, data: { 'gce.conf': `${configuration.join('\n')}\n` } },
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: NAME, namespace },
      spec: {
        selector: { matchLabels: { 'app.kubernetes.io/name': NAME } },
        template: { metadata: { labels: { 'app.kubernetes.io/name': NAME } }, spec: podOf(hostCluster.name, appVersion) },
      },
    },
  ];
}

function podOf(clusterName: string, version: string): { [key: string]: any } {
  return {
    serviceAccountName: NAME,
    priorityClassName: 'system-cluster-critical',
    // Neither the pod network nor cluster DNS is needed, and the metadata service, which knows the project, answers the machine only.
    hostNetwork: true,
    nodeSelector: { 'node-role.kubernetes.io/control-plane': 'true' },
    tolerations: [
      { key: 'node.cloudprovider.kubernetes.io/uninitialized', value: 'true', effect: 'NoSchedule' },
      // Otherwise it would wait for the pod network on a new node.
      { key: 'node.kubernetes.io/not-ready', operator: 'Exists', effect: 'NoSchedule' },
    ],
    securityContext: confinedPod(65534),
    containers: [{
      name: NAME,
      image: `registry.k8s.io/cloud-provider-gcp/cloud-controller-manager:${version}`,
      args: [
        '--v=2', '--cloud-provider=gce', '--cloud-config=/etc/gce/gce.conf', `--cluster-name=${clusterName}`,
        // The pod network is a tunnel: ranges and routes in the cloud's network would be made, counted and never used.
        '--controllers=cloud-node-controller,cloud-node-lifecycle-controller,service-lb-controller',
      ],
      env: [
        GCP_KEY_VARIABLE,
        // The Service address of the API works only once the pod network does; this one always does.
        { name: 'KUBERNETES_SERVICE_HOST', value: '127.0.0.1' },
        { name: 'KUBERNETES_SERVICE_PORT', value: '6444' },
      ],
      livenessProbe: { httpGet: { host: '127.0.0.1', path: '/healthz', port: PORT, scheme: 'HTTPS' }, initialDelaySeconds: 15, timeoutSeconds: 15 },
      resources: { requests: { cpu: '100m', memory: '64Mi' }, limits: { memory: '256Mi' } },
      securityContext: CONFINED_CONTAINER,
      volumeMounts: [GCP_KEY_MOUNT, { name: 'configuration', mountPath: '/etc/gce', readOnly: true }],
    }],
    volumes: [GCP_KEY_VOLUME, { name: 'configuration', configMap: { name: CONFIGURATION } }],
  };
}
