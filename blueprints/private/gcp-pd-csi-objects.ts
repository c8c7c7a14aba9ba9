import { Component, HostCluster } from '../../constructs';
import { googleLabel } from '../../constructs/private/google-label';
import { CONFINED_CONTAINER } from './confined';
import { GCP_KEY_MOUNT, GCP_KEY_VARIABLE, GCP_KEY_VOLUME } from './gcp-secret';
import { account } from './rbac';

const DRIVER = 'pd.csi.storage.gke.io';
const CONTROLLER = 'csi-gce-pd-controller';
const NODE = 'csi-gce-pd-node';
const READ = ['get', 'list', 'watch'];
const KUBELET = '/var/lib/kubelet';
const SOCKET = '/csi/csi.sock';

/** Programs of Kubernetes beside the driver, with the tags that its release names. */
const SIDECARS = {
  attacher: 'registry.k8s.io/sig-storage/csi-attacher:v4.8.1',
  provisioner: 'registry.k8s.io/sig-storage/csi-provisioner:v6.0.0',
  registrar: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0',
  resizer: 'registry.k8s.io/sig-storage/csi-resizer:v2.0.0',
};

/** Returns the objects of the driver, for which Google publishes no chart: what its own manifests have, without snapshots. */
export function driverObjects({ namespace, appVersion }: Component, hostCluster: HostCluster, replicas: number): { [key: string]: any }[] {
  const image = `registry.k8s.io/cloud-provider-gcp/gcp-compute-persistent-disk-csi-driver:${appVersion}`;
  const labels = (name: string) => ({ 'app.kubernetes.io/name': name });
  const template = (name: string, spec: { [key: string]: any }) => ({ metadata: { labels: labels(name) }, spec: { serviceAccountName: name, ...spec } });
  return [
    { apiVersion: 'storage.k8s.io/v1', kind: 'CSIDriver', metadata: { name: DRIVER }, spec: { attachRequired: true, podInfoOnMount: false } },
    ...account(namespace, CONTROLLER, [
      ['', ['persistentvolumes'], [...READ, 'create', 'delete', 'patch', 'update']],
      ['', ['persistentvolumeclaims'], [...READ, 'update']],
      ['', ['persistentvolumeclaims/status'], ['patch', 'update']],
      ['', ['events'], ['list', 'watch', 'create', 'update', 'patch']],
      ['', ['nodes', 'pods'], READ],
      ['storage.k8s.io', ['csinodes', 'storageclasses', 'volumeattributesclasses'], READ],
      ['storage.k8s.io', ['volumeattachments'], [...READ, 'patch', 'update']],
      ['storage.k8s.io', ['volumeattachments/status'], ['patch']],
    ], [['coordination.k8s.io', ['leases'], [...READ, 'create', 'delete', 'update']]]),
    ...account(namespace, NODE, [['', ['nodes'], ['get', 'list']]], []),
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: CONTROLLER, namespace },
      spec: {
        replicas,
        selector: { matchLabels: labels(CONTROLLER) },
        template: template(CONTROLLER, controllerPod(image, hostCluster, labels(CONTROLLER))),
      },
    },
    ...(replicas > 1 ? [{
      apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: CONTROLLER, namespace },
      spec: { maxUnavailable: 1, selector: { matchLabels: labels(CONTROLLER) } },
    }] : []),
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name: NODE, namespace },
      spec: { selector: { matchLabels: labels(NODE) }, template: template(NODE, nodePod(image)) },
    },
  ];
}

/** Returns the StorageClasses: names, and what becomes of a volume whose claim is deleted. */
export function storageClass(name: string, reclaimPolicy: string, isDefault: boolean): { [key: string]: any } {
  return {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name, ...(isDefault ? { annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } } : {}) },
    provisioner: DRIVER,
    reclaimPolicy,
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
    parameters: { 'type': 'pd-balanced', 'csi.storage.k8s.io/fstype': 'ext4' },
  };
}

function controllerPod(image: string, { name, nodeCount }: HostCluster, labels: { [key: string]: string }): { [key: string]: any } {
  const sidecar = (program: 'attacher' | 'provisioner' | 'resizer', ...args: string[]) => ({
    name: `csi-${program}`,
    image: SIDECARS[program],
    args: ['--v=2', `--csi-address=${SOCKET}`, '--leader-election', ...args],
    ...small(24),
    volumeMounts: [{ name: 'socket', mountPath: '/csi' }],
  });
  return {
    priorityClassName: 'system-cluster-critical',
    // Project and zone are known to the metadata service, which answers the machine only.
    hostNetwork: true,
    securityContext: { seccompProfile: { type: 'RuntimeDefault' } },
    ...(nodeCount > 1 ? {
      topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } }],
    } : {}),
    containers: [
      sidecar('attacher', '--timeout=250s'),
      sidecar('provisioner', '--timeout=250s', '--feature-gates=Topology=true', '--extra-create-metadata', '--default-fstype=ext4', '--controller-publish-readonly=true'),
      sidecar('resizer', '--timeout=250s', '--handle-volume-inuse-error=false'),
      {
        name: 'gce-pd-driver',
        image,
        args: ['--v=2', `--endpoint=unix:${SOCKET}`, '--run-node-service=false', `--extra-labels=${googleLabel('openova.io/cluster')}=${name}`],
        env: [GCP_KEY_VARIABLE],
        ...small(48),
        volumeMounts: [{ name: 'socket', mountPath: '/csi' }, GCP_KEY_MOUNT],
      },
    ],
    volumes: [{ name: 'socket', emptyDir: {} }, GCP_KEY_VOLUME],
  };
}

function nodePod(image: string): { [key: string]: any } {
  const node = { name: 'KUBE_NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } };
  /** A folder of the machine, where it is in the container. */
  const folders: [name: string, path: string, mountPath: string, more?: { [key: string]: any }][] = [
    ['plugins', `${KUBELET}/plugins/kubernetes.io/csi`, `${KUBELET}/plugins/kubernetes.io/csi`, { mountPropagation: 'Bidirectional' }],
    ['pods', `${KUBELET}/pods`, `${KUBELET}/pods`, { mountPropagation: 'Bidirectional' }],
    ['socket', `${KUBELET}/plugins/${DRIVER}`, '/csi'],
    ['devices', '/dev', '/dev'],
    // It asks udev of the machine for the names of disks.
    ...['/etc/udev', '/lib/udev', '/run/udev', '/sys'].map((path): [string, string, string] => [path.slice(1).replace('/', '-'), path, path]),
    ['lib-modules', '/lib/modules', '/lib/modules', { readOnly: true }],
  ];
  return {
    priorityClassName: 'system-node-critical',
    // The driver learns about its machine from the metadata service.
    hostNetwork: true,
    tolerations: [{ operator: 'Exists' }],
    containers: [
      {
        name: 'csi-driver-registrar',
        image: SIDECARS.registrar,
        args: ['--v=2', `--csi-address=${SOCKET}`, `--kubelet-registration-path=${KUBELET}/plugins/${DRIVER}/csi.sock`],
        env: [node],
        ...small(16),
        volumeMounts: [{ name: 'socket', mountPath: '/csi' }, { name: 'registration', mountPath: '/registration' }],
      },
      {
        name: 'gce-pd-driver',
        image,
        args: ['--v=2', `--endpoint=unix:${SOCKET}`, '--run-controller-service=false', '--node-name=$(KUBE_NODE_NAME)'],
        env: [node],
        // It formats and mounts disks.
        securityContext: { privileged: true },
        resources: small(48).resources,
        volumeMounts: folders.map(([name, , mountPath, more]) => ({ name, mountPath, ...more })),
      },
    ],
    volumes: [
      { name: 'registration', hostPath: { path: `${KUBELET}/plugins_registry`, type: 'Directory' } },
      ...folders.map(([name, path]) => ({ name, hostPath: { path, ...(path.startsWith(KUBELET) ? { type: 'DirectoryOrCreate' } : { type: 'Directory' }) } })),
    ],
  };
}

/** What a container of the driver asks for, and may do. */
function small(memoryMiB: number): { [key: string]: any } {
  return { resources: { requests: { cpu: '10m', memory: `${memoryMiB}Mi` }, limits: { memory: '256Mi' } }, securityContext: CONFINED_CONTAINER };
}
