import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** User of the image. */
const USER = 9999;

/** Properties of FlinkOperator. */
export interface FlinkOperatorProps extends BlueprintProps {}

/**
 * Operator of Flink, for every Flink cluster and job of its host cluster, in whichever namespace they are.
 *
 * It has no webhook: what is wrong with an object stands in its status, and the keystore of the webhook would have a password that
 * everybody knows.
 *
 * @see https://nightlies.apache.org/flink/flink-kubernetes-operator-docs-stable
 */
export class FlinkOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'flink-operator', props: FlinkOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['flink-operator'], provides: [Capability.FLINK_KINDS], ...props });
  }

  protected configure(): void {
    this.workload({ name: 'flink-kubernetes-operator', cpuMillis: 200, memoryMiB: 512 });
    this.helmRelease({
      // Deleting the kinds deletes every Flink cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        image: { tag: this.component.appVersion },
        replicas: 1,
        webhook: { create: false },
        operatorPod: { resources: { requests: { cpu: '200m', memory: '512Mi' }, limits: { memory: '1Gi' } } },
        podSecurityContext: { runAsNonRoot: true, runAsUser: USER, runAsGroup: USER, seccompProfile: { type: 'RuntimeDefault' } },
        operatorSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    });
  }
}
