import { Construct } from 'constructs';
import { Blueprint, BlueprintProps } from '../constructs';
import { CATALOGUE } from './catalogue';
import { CONFINED_CONTAINER } from './private/confined';

/** Properties of Vpa. */
export interface VpaProps extends BlueprintProps {
  /**
   * Whether Pods get what is recommended for them, at the next start or by an eviction, as each VerticalPodAutoscaler says;
   * otherwise it is only recommended.
   * @default false
   */
  readonly updatesEnabled?: boolean;
}

/**
 * Watches what Pods use, and recommends what they should ask for.
 *
 * What is recommended is applied only where it is switched on: a Flux that owns the requests of a workload would take it
 * back, and a workload that an autoscaler of replicas watches would be moved by both.
 *
 * @see https://github.com/kubernetes/autoscaler/tree/master/vertical-pod-autoscaler
 */
export class Vpa extends Blueprint {
  /** Whether Pods get what is recommended for them. */
  public readonly updatesEnabled: boolean;

  constructor(scope: Construct, id: string = 'vpa', props: VpaProps = {}) {
    super(scope, id, { component: CATALOGUE.vpa, ...props });
    this.updatesEnabled = props.updatesEnabled ?? false;
  }

  protected configure(): void {
    const requests = (name: string, cpuMillis: number, memoryMiB: number, replicas: number) => {
      this.workload({ name, replicas, cpuMillis, memoryMiB });
      return {
        replicas,
        podDisruptionBudget: { enabled: replicas > 1 },
        resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` } },
      };
    };
    this.helmRelease({
      values: {
        podSecurityContext: { runAsNonRoot: true, runAsUser: 65534, seccompProfile: { type: 'RuntimeDefault' } },
        containerSecurityContext: CONFINED_CONTAINER,
        // Nothing waits for a recommendation: a second one would only stand by.
        recommender: { enabled: true, ...requests('vpa-recommender', 50, 128, 1) },
        updater: this.updatesEnabled ? { enabled: true, ...requests('vpa-updater', 25, 64, 1) } : { enabled: false },
        admissionController: this.updatesEnabled
          ? { enabled: true, ...requests('vpa-admission-controller', 25, 64, this.hostCluster.replicas(2)), ...this.webhook() }
          : { enabled: false },
      },
    });
  }

  /** The chart orders the certificate itself, because the webhook has to be told which authority signed it. */
  private webhook(): { [key: string]: any } {
    return {
      certGen: { enabled: false },
      certManager: { enabled: true, issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: this.certificateIssuer() }, privateKey: { algorithm: 'ECDSA', size: 256 } },
      // A Pod that starts with what it asked for is better than one that does not start.
      mutatingWebhookConfiguration: { failurePolicy: 'Ignore' },
    };
  }
}
