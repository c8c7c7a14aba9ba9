import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of KnativeOperator. */
export interface KnativeOperatorProps extends BlueprintProps {}

/**
 * Installs and upgrades Knative, once for all of a host cluster: one minor version at a time.
 *
 * @see https://knative.dev/docs/install/operator/knative-with-operators
 */
export class KnativeOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'knative-operator', props: KnativeOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['knative-operator'], provides: [Capability.KNATIVE_KINDS], ...props });
  }

  protected configure(): void {
    const resources = { requests: { cpu: '100m', memory: '100Mi' }, limits: { memory: '500Mi' } };
    for (const name of ['knative-operator', 'operator-webhook']) this.workload({ name, cpuMillis: 100, memoryMiB: 100 });
    this.helmRelease({
      // Deleting the kinds deletes every Knative of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: { knative_operator: { knative_operator: { resources }, operator_webhook: { resources }, multicluster: { enabled: false } } },
    });
  }
}
