import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of Crossplane. */
export interface CrossplaneProps extends BlueprintProps {
  /**
   * Packages of the composition functions, by name.
   * @default - function-auto-ready and function-go-templating
   */
  readonly functions?: { [name: string]: string };
}

/**
 * Cloud resources after Phase 0, described as Kubernetes objects.
 *
 * Providers and the kinds of theirs that are used come later, with what needs them.
 *
 * @see https://docs.crossplane.io
 */
export class Crossplane extends Blueprint {
  /** Packages of the composition functions, by name. */
  public readonly functions: { [name: string]: string };

  constructor(scope: Construct, id: string = 'crossplane', props: CrossplaneProps = {}) {
    super(scope, id, { component: CATALOGUE.crossplane, provides: [Capability.CLOUD_RESOURCES], ...props });
    this.functions = props.functions ?? {
      'function-auto-ready': 'xpkg.crossplane.io/crossplane-contrib/function-auto-ready:v0.6.3',
      'function-go-templating': 'xpkg.crossplane.io/crossplane-contrib/function-go-templating:v0.12.2',
    };
  }

  protected configure(): void {
    // Packages come from a registry, and what they manage is the API of a cloud.
    this.connectsOutside();
    const replicas = this.hostCluster.replicas(2);
    this.workload({ name: 'crossplane', replicas, cpuMillis: 100, memoryMiB: 256 });
    this.workload({ name: 'crossplane-rbac-manager', replicas, cpuMillis: 50, memoryMiB: 128 });
    this.helmRelease({
      // Removed by mistake, it would leave cloud resources behind that nothing looks after.
      unit: this.unit(undefined, { prune: false }),
      values: {
        replicas,
        leaderElection: true,
        resourcesCrossplane: { requests: { cpu: '100m', memory: '256Mi' }, limits: { cpu: '1000m', memory: '2048Mi' } },
        // At the default of 20Mi the packages of a provider family push each other out.
        packageCache: { sizeLimit: '256Mi' },
        // Every kind of every provider would be served otherwise, hundreds of them; each is switched on where it is used.
        provider: { packages: [], defaultActivations: [] },
        rbacManager: { replicas, leaderElection: true },
        resourcesRBACManager: { requests: { cpu: '50m', memory: '128Mi' }, limits: { cpu: '500m', memory: '512Mi' } },
        metrics: { enabled: false },
      },
    });
    this.addFunctions();
  }

  /** Functions are a unit of their own: the controller makes their kind when it starts. */
  private addFunctions(): void {
    const unit = this.unit('functions');
    const names = Object.keys(this.functions).sort();
    unit.add({
      apiVersion: 'pkg.crossplane.io/v1beta1',
      kind: 'DeploymentRuntimeConfig',
      metadata: { name: 'functions' },
      spec: {
        deploymentTemplate: {
          spec: {
            selector: {},
            template: { spec: { containers: [{ name: 'package-runtime', resources: { requests: { cpu: '20m', memory: '64Mi' } } }] } },
          },
        },
      },
    });
    for (const name of names) {
      this.workload({ name, cpuMillis: 20, memoryMiB: 64 });
      unit.add({
        apiVersion: 'pkg.crossplane.io/v1',
        kind: 'Function',
        metadata: { name },
        spec: { package: this.functions[name], runtimeConfigRef: { name: 'functions' } },
      });
    }
  }
}
