import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of NvidiaDevicePlugin. */
export interface NvidiaDevicePluginProps extends BlueprintProps {}

/**
 * Graphics processors of Nvidia, handed to the Pods that ask for them: each to one Pod, whole.
 *
 * It runs on the machines of pools that have some. Driver and container runtime are in the image that these machines start from.
 *
 * @see https://github.com/NVIDIA/k8s-device-plugin
 */
export class NvidiaDevicePlugin extends Blueprint {
  constructor(scope: Construct, id: string = 'nvidia-device-plugin', props: NvidiaDevicePluginProps = {}) {
    super(scope, id, { component: CATALOGUE['nvidia-device-plugin'], provides: [Capability.GPU], ...props });
    const { name, pools } = this.hostCluster;
    if (pools.some(({ gpu }) => gpu)) return;
    throw new Error(`${this.node.path}: runs on clusters with graphics processors only, no pool of ${name} has any; add one, or leave it out there`);
  }

  protected configure(): void {
    this.workload({ name: 'nvidia-device-plugin', perNode: true, cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      values: {
        // A machine whose processors are gone is one to be seen, not one that offers none.
        failOnInitError: true,
        resources: { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '256Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    });
  }
}
