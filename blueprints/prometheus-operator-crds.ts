import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of PrometheusOperatorCrds. */
export interface PrometheusOperatorCrdsProps extends BlueprintProps {}

/**
 * The kinds that say what to scrape and when to alert, without the operator.
 *
 * @see https://prometheus-operator.dev/docs/api-reference/api
 */
export class PrometheusOperatorCrds extends Blueprint {
  constructor(scope: Construct, id: string = 'prometheus-operator-crds', props: PrometheusOperatorCrdsProps = {}) {
    super(scope, id, { component: CATALOGUE['prometheus-operator-crds'], provides: [Capability.MONITORING_KINDS], ...props });
  }

  protected configure(): void {
    this.helmRelease({
      // Deleting these kinds deletes every monitor and alert of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        crds: {
          annotations: { 'helm.sh/resource-policy': 'keep' },
          prometheusagents: { enabled: false },
          thanosrulers: { enabled: false },
        },
      },
    });
  }
}
