import { Component, HostCluster } from '../../constructs';
import { googleLabel } from '../../constructs/private/google-label';
import { csiObjects, Folder, NODE_NAME, SOCKET } from './csi-driver';
import { GCP_KEY_MOUNT, GCP_KEY_VARIABLE, GCP_KEY_VOLUME } from './gcp-secret';

/** Name that StorageClasses know the driver by. */
export const GCP_PD_DRIVER = 'pd.csi.storage.gke.io';

/** Returns the objects of the driver, for which Google publishes no chart: what its own manifests have, without snapshots. */
export function gcpDriverObjects({ namespace, appVersion }: Component, { name, nodeCount }: HostCluster, replicas: number): { [key: string]: any }[] {
  const driver = { name: 'gce-pd-driver', image: `registry.k8s.io/cloud-provider-gcp/gcp-compute-persistent-disk-csi-driver:${appVersion}` };
  return csiObjects({
    driver: GCP_PD_DRIVER,
    spec: { attachRequired: true, podInfoOnMount: false },
    namespace,
    controllerName: 'csi-gce-pd-controller',
    nodeName: 'csi-gce-pd-node',
    sidecars: {
      attacher: 'registry.k8s.io/sig-storage/csi-attacher:v4.8.1',
      provisioner: 'registry.k8s.io/sig-storage/csi-provisioner:v6.0.0',
      registrar: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.13.0',
      resizer: 'registry.k8s.io/sig-storage/csi-resizer:v2.0.0',
    },
    sidecarArgs: {
      attacher: ['--timeout=250s'],
      provisioner: ['--timeout=250s', '--feature-gates=Topology=true', '--extra-create-metadata', '--default-fstype=ext4', '--controller-publish-readonly=true'],
      resizer: ['--timeout=250s', '--handle-volume-inuse-error=false'],
    },
    controller: {
      ...driver,
      args: ['--v=2', `--endpoint=unix:${SOCKET}`, '--run-node-service=false', `--extra-labels=${googleLabel('openova.io/cluster')}=${name}`],
      env: [GCP_KEY_VARIABLE],
    },
    node: { ...driver, args: ['--v=2', `--endpoint=unix:${SOCKET}`, '--run-controller-service=false', '--node-name=$(KUBE_NODE_NAME)'], env: [NODE_NAME] },
    controllerVolumes: [[GCP_KEY_VOLUME, GCP_KEY_MOUNT]],
    nodeVolumes: [],
    folders: [
      // It asks udev of the machine for the names of disks.
      ...['/etc/udev', '/lib/udev', '/run/udev', '/sys'].map((path): Folder => [path.slice(1).replace('/', '-'), path, path]),
      ['lib-modules', '/lib/modules', '/lib/modules', { readOnly: true }],
    ],
    controllerRules: [],
    nodeRules: [['', ['nodes'], ['get', 'list']]],
    replicas,
    nodeCount,
  });
}
