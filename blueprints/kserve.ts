import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of Kserve. */
export interface KserveProps extends BlueprintProps {
  /**
   * Whether models are Services of Knative, which scale to nothing; otherwise they are Deployments.
   * @default false
   */
  readonly knativeEnabled?: boolean;
}

/**
 * Runs models that others describe, once for all of a host cluster: InferenceServices, and the runtimes that they name.
 *
 * Models are reached inside the cluster, at `{name}-predictor.{namespace}.svc`. It keeps nothing; other regions have their own.
 *
 * @see https://kserve.github.io/website
 */
export class Kserve extends Blueprint {
  /** Whether models are Services of Knative. */
  public readonly knativeEnabled: boolean;

  constructor(scope: Construct, id: string = 'kserve', props: KserveProps = {}) {
    super(scope, id, { component: CATALOGUE.kserve, provides: [Capability.INFERENCE_KINDS], ...props });
    this.knativeEnabled = props.knativeEnabled ?? false;
  }

  protected configure(): void {
    const kinds = CATALOGUE['kserve-crd'];
    // Deleting the kinds deletes every model.
    const definitions = this.unit('crds', { crds: kinds.crds, prune: false });
    this.helmRelease({ component: kinds, unit: definitions });
    this.mainUnit.dependsOn(definitions, 'crds');
    this.requires(Capability.CERTIFICATES);
    if (this.knativeEnabled) this.requires(Capability.SERVERLESS);
    const resources = { requests: { cpu: '100m', memory: '300Mi' }, limits: { memory: '512Mi' } };
    const proxy = { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } };
    this.workload({ name: 'kserve-controller-manager', cpuMillis: 110, memoryMiB: 332 });
    this.helmRelease({
      values: {
        kserve: {
          controller: {
            deploymentMode: this.knativeEnabled ? 'Knative' : 'Standard',
            // Whoever uses a model is in the cluster, and calls its Service.
            gateway: { domain: this.sovereign.fqdn, disableIngressCreation: true, disableIstioVirtualHost: true },
            resources,
            rbacProxy: { resources: proxy },
          },
          storage: { enableModelcar: true },
        },
      },
    });
  }
}
