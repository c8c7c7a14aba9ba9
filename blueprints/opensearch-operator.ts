import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of OpenSearchOperator. */
export interface OpenSearchOperatorProps extends BlueprintProps {}

/**
 * Operator of OpenSearch, for every cluster of its host cluster, in whichever namespace that is.
 *
 * It has no webhook: what is wrong with an object stands in its status.
 *
 * @see https://docs.opensearch.org/latest/install-and-configure/install-opensearch/operator
 */
export class OpenSearchOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'opensearch-operator', props: OpenSearchOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['opensearch-operator'], provides: [Capability.OPENSEARCH_KINDS], ...props });
  }

  protected configure(): void {
    this.workload({ name: 'opensearch-operator', cpuMillis: 200, memoryMiB: 350 });
    this.helmRelease({
      // Deleting the kinds deletes every cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        installCRDs: true,
        webhook: { enabled: false },
        securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        manager: {
          resources: { requests: { cpu: '200m', memory: '350Mi' }, limits: { memory: '500Mi' } },
          securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
        },
      },
    });
  }
}
