import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of StunnerOperator. */
export interface StunnerOperatorProps extends BlueprintProps {}

/**
 * Runs the relays that Gateways with TURN listeners ask for, in every namespace: one for a host cluster, whoever has relays there.
 *
 * @see https://github.com/l7mp/stunner/blob/main/docs/INSTALL.md
 */
export class StunnerOperator extends Blueprint {
  constructor(scope: Construct, id: string = 'stunner-operator', props: StunnerOperatorProps = {}) {
    super(scope, id, { component: CATALOGUE['stunner-operator'], provides: [Capability.TURN_KINDS], ...props });
  }

  protected configure(): void {
    this.requires(Capability.GATEWAY_KINDS);
    this.workload({ name: 'stunner-gateway-operator', cpuMillis: 100, memoryMiB: 128 });
    this.helmRelease({
      // Deleting the kinds deletes every relay of the cluster.
      unit: this.unit(undefined, { prune: false }),
      values: {
        // It would bring kinds of Gateway API of its own version, over those of the public entry.
        standardCrds: { enabled: false },
        // Whoever knows the shared secret needs nobody who makes passwords of it.
        stunnerAuthService: { enabled: false },
        stunnerGatewayOperator: {
          deployment: {
            replicas: 1,
            securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
            container: {
              manager: {
                securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
                resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } },
              },
            },
          },
        },
      },
    });
  }
}
