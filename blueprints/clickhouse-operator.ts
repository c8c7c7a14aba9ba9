import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, SecretField } from '../constructs';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER, confinedPod } from './private/confined';

/** Properties of ClickHouseOperator. */
export interface ClickHouseOperatorProps extends BlueprintProps {}

/** Secret with which the operator logs in to every server; the chart looks for it by the name of the release. */
const LOGIN = 'clickhouse-operator-altinity-clickhouse-operator';

/**
 * Operator of ClickHouse, for every cluster and Keeper of its host cluster, in whichever namespace they are.
 *
 * @see https://docs.altinity.com/altinitykubernetesoperator
 */
export class ClickHouseOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'clickhouse-operator', props: ClickHouseOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['clickhouse-operator'], provides: [Capability.CLICKHOUSE_KINDS], ...props });
  }

  protected configure(): void {
    const { monitored } = this;
    // The chart's own has a password that everybody knows.
    this.secret({ name: LOGIN, fields: [SecretField.text('username', 'clickhouse_operator'), SecretField.generated('password')] });
    this.workload({ name: 'clickhouse-operator', cpuMillis: monitored ? 150 : 100, memoryMiB: monitored ? 256 : 192 });
    this.helmRelease({
      // Deleting the kinds deletes every database.
      unit: this.unit(undefined, { prune: false }),
      values: {
        // Flux brings the kinds up to date itself, and the hook would run an image that is not pinned.
        crdHook: { enabled: false },
        secret: { create: false },
        // Without, it looks after its own namespace alone.
        configs: { files: { 'config.yaml': { watch: { namespaces: ['.*'] } } } },
        operator: { resources: resources(100, 192), containerSecurityContext: CONFINED_CONTAINER },
        metrics: { enabled: monitored, resources: resources(50, 64), containerSecurityContext: CONFINED_CONTAINER },
        podSecurityContext: confinedPod(65534),
        serviceMonitor: { enabled: false },
        dashboards: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
  }
}

function resources(cpuMillis: number, memoryMiB: number): { [key: string]: any } {
  return { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${2 * memoryMiB}Mi` } };
}
