import { Blueprint, VolumeConnection, VolumeRequest } from '../../constructs';

/** The two StorageClasses of a cloud. */
export interface VolumeClasses {
  /** Name of the default one, which deletes a volume with its claim. */
  readonly default: string;
  /** Name of the one that keeps it. */
  readonly retained: string;
}

/** Gives a claim its class, and puts it behind the driver. */
export function connectVolume(driver: Blueprint, classes: VolumeClasses, consumer: Blueprint, request: VolumeRequest): VolumeConnection {
  (request.unit ?? consumer.mainUnit).dependsOn(driver.mainUnit, 'volume');
  return { storageClassName: (request.retained ?? true) ? classes.retained : classes.default, size: `${request.sizeGiB}Gi` };
}

/** Returns the StorageClasses of a driver whose chart makes none. */
export function storageClasses(classes: VolumeClasses, provisioner: string, parameters: { [key: string]: string }): { [key: string]: any }[] {
  const one = (name: string, reclaimPolicy: string, annotations?: { [key: string]: string }) => ({
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name, ...(annotations ? { annotations } : {}) },
    provisioner,
    reclaimPolicy,
    volumeBindingMode: 'WaitForFirstConsumer',
    allowVolumeExpansion: true,
    parameters,
  });
  return [
    one(classes.default, 'Delete', { 'storageclass.kubernetes.io/is-default-class': 'true' }),
    one(classes.retained, 'Retain'),
  ];
}
