import { createHash } from 'crypto';
import { Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

const USER = 1000;

/** A volume that a script reads. */
export interface ReadVolume {
  /** Folder in which it is. */
  readonly mountPath: string;
  /** What is in it, as a Pod says it. */
  readonly source: { [key: string]: any };
}

/** A script, and what it runs with. */
export interface ScriptJobProps {
  /** Name of the container, and of the file with the script. */
  readonly name: string;
  /** Namespace of the Job. */
  readonly namespace: string;
  /** Shell script. */
  readonly script: string;
  /** Image with a shell and whatever the script calls. */
  readonly image: string;
  /** Environment variables that are no secret, by name. */
  readonly variables: { [name: string]: string };
  /** Volumes that the script reads, by name. */
  readonly reads: { [name: string]: ReadVolume };
  /**
   * Seconds after which a Job that has ended is removed, so that Flux makes it anew: what was changed by hand is changed back.
   * @default - it stays
   */
  readonly repeatSeconds?: number;
  /**
   * ServiceAccount whose tokens a volume may hold; none is mounted otherwise.
   * @default - that of the namespace
   */
  readonly serviceAccountName?: string;
  /**
   * Memory that it asks for, in MiB; it may use twice as much.
   * @default 32
   */
  readonly memoryMiB?: number;
}

/**
 * Adds a Job that runs a script, again whenever that changes; `/tmp` is in memory.
 *
 * @param unit unit of the Job, which has the name of the unit
 */
export function addScriptJob(unit: Unit, props: ScriptJobProps): void {
  const { name } = unit;
  const { namespace, script, repeatSeconds, serviceAccountName, memoryMiB = 32 } = props;
  const volumes = Object.entries(props.reads);
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { [`${props.name}.sh`]: script } });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed, only made anew.
    metadata: { name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: {
      backoffLimit: 20,
      ...(repeatSeconds === undefined ? {} : { ttlSecondsAfterFinished: repeatSeconds }),
      template: {
        metadata: { annotations: { 'checksum/script': createHash('sha256').update(script).digest('hex') } },
        spec: {
          restartPolicy: 'Never',
          ...(serviceAccountName === undefined ? {} : { serviceAccountName }),
          automountServiceAccountToken: false,
          securityContext: confinedPod(USER, true),
          containers: [{
            name: props.name,
            image: props.image,
            command: ['/bin/sh', `/script/${props.name}.sh`],
            env: Object.entries(props.variables).map(([variable, value]) => ({ name: variable, value })),
            volumeMounts: [
              { name: 'script', mountPath: '/script', readOnly: true },
              ...volumes.map(([volume, { mountPath }]) => ({ name: volume, mountPath, readOnly: true })),
              { name: 'tmp', mountPath: '/tmp' },
            ],
            resources: { requests: { cpu: '20m', memory: `${memoryMiB}Mi` }, limits: { memory: `${2 * memoryMiB}Mi` } },
            securityContext: CONFINED_CONTAINER,
          }],
          volumes: [
            { name: 'script', configMap: { name } },
            ...volumes.map(([volume, { source }]) => ({ name: volume, ...source })),
            { name: 'tmp', emptyDir: { medium: 'Memory' } },
          ],
        },
      },
    },
  });
}
