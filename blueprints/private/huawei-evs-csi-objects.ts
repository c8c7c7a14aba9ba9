import { Component, HostCluster } from '../../constructs';
import { csiObjects, SOCKET } from './csi-driver';
import { HUAWEI_CONFIGURATION, HUAWEI_VOLUME } from './huawei-secret';

/** Name that StorageClasses know the driver by. */
export const HUAWEI_EVS_DRIVER = 'evs.csi.huaweicloud.com';

const TIMEOUT = '--timeout=3m';

/**
 * Returns the objects of the driver, for which there is no chart: what its manifests have, without snapshots and volumes of single Pods.
 *
 * The programs beside it are newer than those in the manifests, which lie in a registry that was closed.
 */
export function huaweiDriverObjects({ namespace, appVersion }: Component, { name, nodeCount }: HostCluster, replicas: number): { [key: string]: any }[] {
  const driver = {
    name: 'evs-csi-plugin',
    image: `swr.cn-north-4.myhuaweicloud.com/k8s-csi/evs-csi-plugin:${appVersion}`,
    command: ['/bin/evs-csi-plugin'],
    args: ['--v=2', `--endpoint=unix://${SOCKET.slice(1)}`, `--cloud-config=${HUAWEI_CONFIGURATION}`, `--cluster=${name}`],
  };
  return csiObjects({
    driver: HUAWEI_EVS_DRIVER,
    spec: { attachRequired: true, podInfoOnMount: true, volumeLifecycleModes: ['Persistent'] },
    namespace,
    controllerName: 'csi-evs-controller',
    nodeName: 'csi-evs-plugin',
    sidecars: {
      attacher: 'registry.k8s.io/sig-storage/csi-attacher:v4.12.0',
      provisioner: 'registry.k8s.io/sig-storage/csi-provisioner:v6.3.0',
      registrar: 'registry.k8s.io/sig-storage/csi-node-driver-registrar:v2.17.0',
      resizer: 'registry.k8s.io/sig-storage/csi-resizer:v2.2.0',
    },
    sidecarArgs: {
      attacher: [TIMEOUT],
      provisioner: [TIMEOUT, '--default-fstype=ext4', '--feature-gates=Topology=true', '--extra-create-metadata'],
      resizer: [TIMEOUT, '--handle-volume-inuse-error=false'],
    },
    controller: driver,
    node: driver,
    controllerVolumes: [HUAWEI_VOLUME],
    // It asks the cloud about its volumes from there too.
    nodeVolumes: [HUAWEI_VOLUME],
    folders: [['sys', '/sys', '/sys', { readOnly: true }], ['udev', '/run/udev', '/run/udev', { readOnly: true }]],
    controllerRules: [],
    nodeRules: [],
    replicas,
    nodeCount,
  });
}
