import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of MilvusOperator. */
export interface MilvusOperatorProps extends BlueprintProps {}

/**
 * Runs the vector databases that others describe, once for all of a host cluster.
 *
 * @see https://github.com/zilliztech/milvus-operator
 */
export class MilvusOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'milvus-operator', props: MilvusOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['milvus-operator'], provides: [Capability.VECTOR_KINDS], ...props });
  }

  protected configure(): void {
    this.workload({ name: 'milvus-operator', cpuMillis: 100, memoryMiB: 128 });
    this.helmRelease({
      // Deleting the kinds deletes every database.
      unit: this.unit(undefined, { prune: false }),
      values: {
        installCRDs: true,
        // What it would refuse, a rehearsal finds.
        enableWebhook: false,
        monitoringEnabled: false,
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } },
      },
      monitors: { monitoringEnabled: true },
    });
  }
}
