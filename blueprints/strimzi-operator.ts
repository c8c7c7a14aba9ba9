import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER } from './private/confined';

/** Properties of StrimziOperator. */
export interface StrimziOperatorProps extends BlueprintProps {}

/**
 * Operator of Kafka, for every Kafka cluster of its host cluster, in whichever namespace that is.
 *
 * Brokers go on without it; what waits for it are changes.
 *
 * @see https://strimzi.io/documentation
 */
export class StrimziOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'strimzi-operator', props: StrimziOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['strimzi-operator'], provides: [Capability.KAFKA_KINDS], ...props });
  }

  protected configure(): void {
    this.workload({ name: 'strimzi-cluster-operator', cpuMillis: 200, memoryMiB: 384 });
    this.helmRelease({
      // Deleting the kinds deletes every Kafka cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        replicas: 1,
        watchAnyNamespace: true,
        // Its own would let everybody connect to the brokers.
        generateNetworkPolicy: false,
        extraEnvs: [{ name: 'STRIMZI_POD_SECURITY_PROVIDER_CLASS', value: 'restricted' }],
        resources: { requests: { cpu: '200m', memory: '384Mi' }, limits: { memory: '512Mi' } },
        podSecurityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        securityContext: CONFINED_CONTAINER,
        dashboards: { enabled: false },
      },
    });
  }
}
