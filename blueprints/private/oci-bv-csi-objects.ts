import { Component, HostCluster } from '../../constructs';
import { csiObjects, NODE_NAME, SOCKET } from './csi-driver';
import { OCI_VOLUME } from './oci-secret';

/** Name that StorageClasses know the driver by. */
export const OCI_BV_DRIVER = 'blockvolume.csi.oraclecloud.com';

const TIMEOUT = '--timeout=120s';

/**
 * Returns the objects of the driver, of which Oracle publishes manifests: what they have, without snapshots, file systems and Lustre.
 *
 * The one program serves three kinds of storage. On nodes, the others are switched off; in the controller, that of file systems runs and
 * nobody asks it.
 */
export function ociDriverObjects({ namespace, appVersion }: Component, { nodeCount }: HostCluster, replicas: number): { [key: string]: any }[] {
  const image = `ghcr.io/oracle/cloud-provider-oci:${appVersion}`;
  return csiObjects({
    driver: OCI_BV_DRIVER,
    spec: { attachRequired: true, podInfoOnMount: false, fsGroupPolicy: 'File' },
    namespace,
    controllerName: 'csi-oci-controller',
    nodeName: 'csi-oci-node',
    sidecars: {
      attacher: 'registry.k8s.io/sig-storage/csi-attacher:v4.12.0',
      provisioner: 'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0',
      registrar: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.17.0',
      resizer: 'registry.k8s.io/sig-storage/csi-resizer:v2.2.0',
    },
    sidecarArgs: { attacher: [TIMEOUT], provisioner: [TIMEOUT, '--volume-name-prefix=csi', '--feature-gates=Topology=true'] },
    controller: {
      name: 'oci-csi-controller-driver',
      image,
      command: ['/usr/local/bin/oci-csi-controller-driver'],
      args: [`--endpoint=unix://${SOCKET}`, '--fss-csi-endpoint=unix:///csi/csi-fss.sock'],
      env: [{ name: 'LUSTRE_CSI_CONTROLLER_DRIVER_ENABLED', value: 'false' }],
    },
    node: {
      name: 'oci-csi-node-driver',
      image,
      command: ['/usr/local/bin/oci-csi-node-driver'],
      args: ['--v=2', `--endpoint=unix://${SOCKET}`, '--nodeid=$(KUBE_NODE_NAME)', '--fss-csi-driver-enabled=false'],
      env: [NODE_NAME],
    },
    controllerVolumes: [OCI_VOLUME],
    nodeVolumes: [],
    folders: [['sys', '/sys', '/sys'], ['udev', '/run/udev', '/run/udev', { readOnly: true }]],
    // The driver of file systems waits for them.
    controllerRules: [['', ['serviceaccounts'], ['get', 'list', 'watch']]],
    // The availability domain of the machine is a label of its node.
    nodeRules: [['', ['nodes'], ['get', 'list', 'watch']]],
    replicas,
    nodeCount,
  });
}
