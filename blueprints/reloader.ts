import { Construct } from 'constructs';
import { Blueprint, BlueprintProps } from '../constructs';
import { CATALOGUE } from './catalogue';

/** Properties of Reloader. */
export interface ReloaderProps extends BlueprintProps {
  /**
   * Whether every workload is restarted when a Secret or ConfigMap that it uses changes; otherwise those that carry the
   * annotation `reloader.stakater.com/auto`.
   * @default true
   */
  readonly autoReloadAll?: boolean;
}

/**
 * Restarts workloads, one Pod after the other, when a Secret or ConfigMap that they use changes: what a rotated password or a
 * renewed certificate needs to take effect (I46).
 *
 * @see https://docs.stakater.com/reloader
 */
export class Reloader extends Blueprint {
  /** Whether every workload is restarted when a Secret or ConfigMap that it uses changes. */
  public readonly autoReloadAll: boolean;

  constructor(scope: Construct, id: string = 'reloader', props: ReloaderProps = {}) {
    super(scope, id, { component: CATALOGUE.reloader, ...props });
    this.autoReloadAll = props.autoReloadAll ?? true;
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    this.workload({ name: 'reloader', replicas, cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      values: {
        reloader: {
          autoReloadAll: this.autoReloadAll,
          // The other strategy writes an environment variable, which Flux takes back, and the Pods restart twice.
          reloadStrategy: 'annotations',
          watchGlobally: true,
          // The network of every machine is there; it reads what changes by itself.
          ignoreNamespaces: 'kube-system',
          enableHA: replicas > 1,
          readOnlyRootFileSystem: true,
          podDisruptionBudget: { enabled: replicas > 1 },
          deployment: {
            replicas,
            resources: { requests: { cpu: '20m', memory: '64Mi' } },
            containerSecurityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          },
          serviceMonitor: { enabled: false },
          podMonitor: { enabled: false },
          netpol: { enabled: false },
        },
      },
      // A PodMonitor would read the same Pods a second time.
      monitors: { reloader: { serviceMonitor: { enabled: true } } },
    });
  }
}
