import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of LitmusOperator. */
export interface LitmusOperatorProps extends BlueprintProps {}

/**
 * Runs what breaks things on purpose, in every namespace that asks for it, once on each cluster.
 *
 * @see https://docs.litmuschaos.io
 */
export class LitmusOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'litmus-operator', props: LitmusOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['litmus-operator'], provides: [Capability.CHAOS_KINDS], ...props });
  }

  protected configure(): void {
    const image = (name: string) => ({ repository: `docker.io/litmuschaos/${name}`, tag: this.component.appVersion });
    this.workload({ name: 'litmus', cpuMillis: 100, memoryMiB: 128 });
    this.helmRelease({
      // Deleting the kinds deletes every experiment of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        operatorMode: 'standard',
        // The default registry counts who pulls.
        operator: { image: { ...image('chaos-operator'), pullPolicy: 'IfNotPresent' } },
        runner: { image: image('chaos-runner') },
        policies: { monitoring: { disabled: true } },
        exporter: { enabled: false, serviceMonitor: { enabled: false } },
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '256Mi' } },
      },
    });
  }
}
