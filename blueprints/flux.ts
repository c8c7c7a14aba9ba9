import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IGitProvider, Names, SecretRef, SovereignPlan, Unit } from '../constructs';
import { SOURCE_EDGE } from '../constructs/blueprint/unit';
import { misuse } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { GIT_CREDENTIALS } from './private/git-credentials';

/** How much Flux has to do on a cluster; sets its concurrency and memory. */
export enum FluxSize {
  /** Up to 40 units, five at a time. */
  SMALL = 'small',
  /** Up to 200 units, ten at a time. */
  MEDIUM = 'medium',
  /** More units, twenty at a time. */
  LARGE = 'large',
}

/** Memory that the operator lets the helm, kustomize and source controllers ask for, in MiB. */
const MEMORY_MIB = { [FluxSize.SMALL]: 64, [FluxSize.MEDIUM]: 128, [FluxSize.LARGE]: 256 };

/** What the small size lacks, and the others have: memory to render large charts, and a short wait behind a dependency. */
const SMALL_PATCHES = [
  {
    target: { kind: 'Deployment', name: 'helm-controller' },
    patch: '- op: replace\n  path: /spec/template/spec/containers/0/resources/limits/memory\n  value: 1Gi\n',
  },
  {
    target: { kind: 'Deployment', name: '(kustomize-controller|helm-controller)' },
    patch: '- op: add\n  path: /spec/template/spec/containers/0/args/-\n  value: --requeue-dependency=5s\n',
  },
];

/** Properties of Flux. */
export interface FluxProps extends BlueprintProps {
  /**
   * Exact version of Flux, one that the operator of the pinned chart knows.
   * @default '2.9.4'
   */
  readonly version?: string;
  /**
   * Registry that the images of Flux are pulled from.
   * @default 'ghcr.io/fluxcd'
   */
  readonly registry?: string;
  /**
   * How much Flux has to do.
   * @default - by the number of units on the cluster
   */
  readonly size?: FluxSize;
}

/**
 * The controllers that make the cluster what the tree says, and the operator that alone installs and upgrades them.
 *
 * Phase 0 installs the same operator with the same values and creates the same FluxInstance, so nothing installs Flux twice (I21).
 * A repository that asks for credentials is read with the variables `git_username` and `git_password` of Phase 0; they have to be
 * valid at the Sovereign's own Gitea as well before it becomes the source.
 *
 * @see https://fluxoperator.dev/docs
 */
export class Flux extends Blueprint {
  /** Exact version of Flux. */
  public readonly version: string;
  /** Registry that the images of Flux are pulled from. */
  public readonly registry: string;
  /** How much Flux has to do; by the number of units where it is not given. */
  public readonly size?: FluxSize;

  constructor(scope: Construct, id: string = 'flux', props: FluxProps = {}) {
    super(scope, id, { component: CATALOGUE.flux, provides: [Capability.GITOPS], ...props });
    this.version = props.version ?? '2.9.4';
    this.registry = props.registry ?? 'ghcr.io/fluxcd';
    this.size = props.size;
    if (!/^\d+\.\d+\.\d+$/.test(this.version)) {
      throw misuse(this.node.path, 'version', 'an exact version', this.version, 'write for example "2.9.4"; a range would upgrade by itself');
    }
  }

  protected configure(): void {
    this.workload({ name: 'flux-operator', cpuMillis: 100, memoryMiB: 64 });
    this.helmRelease({
      // With the operator's kinds goes its FluxInstance, and with that Flux and every object of its kinds.
      unit: this.unit(undefined, { prune: false }),
      bootstrap: true,
      values: {
        installCRDs: true,
        reporting: { interval: '5m' },
        priorityClassName: 'system-cluster-critical',
        resources: { requests: { cpu: '100m', memory: '64Mi' } },
        web: { enabled: false },
        serviceMonitor: { create: false },
      },
      monitors: { serviceMonitor: { create: true } },
    });
    if (this.monitored) this.addMonitor();
  }

  /** The operator makes the controllers, and no monitor of them. */
  private addMonitor(): void {
    this.unit('monitors').add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: 'flux-controllers' },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/part-of': 'flux' } }, podMetricsEndpoints: [{ port: 'http-prom' }] },
    });
  }

  /** The FluxInstance comes last, because its size follows from everything that runs on the cluster. */
  protected complete(): void {
    const units = SovereignPlan.of(this.sovereign).cluster(this.hostCluster).units.length;
    const size = this.size ?? (units <= 40 ? FluxSize.SMALL : units <= 200 ? FluxSize.MEDIUM : FluxSize.LARGE);
    for (const name of ['helm-controller', 'kustomize-controller', 'source-controller']) {
      this.workload({ name, cpuMillis: 100, memoryMiB: MEMORY_MIB[size] });
    }
    this.workload({ name: 'notification-controller', cpuMillis: 100, memoryMiB: 64 });
    const unit = this.unit('instance', { prune: false });
    const credentials = this.sovereign.gitops.credentials ? this.phaseZeroSecret(GIT_CREDENTIALS) : undefined;
    // A new cluster starts from the outside repository: the Sovereign's own Gitea may be among what it is going to run.
    const atPhaseZero = this.instance(size, this.sovereign.gitops.url, credentials);
    this.bootstrapObject(this.instance(size, this.repositoryUrl(unit), credentials), unit, atPhaseZero);
  }

  private instance(size: FluxSize, url: string, credentials?: SecretRef): { [key: string]: any } {
    return {
      apiVersion: 'fluxcd.controlplane.io/v1',
      kind: 'FluxInstance',
      metadata: { name: 'flux', namespace: this.namespace },
      spec: {
        distribution: { registry: this.registry, version: this.version, variant: 'upstream-alpine' },
        components: ['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'],
        // With multitenancy, a release that names no ServiceAccount runs without any rights.
        cluster: { type: 'kubernetes', size, multitenant: false, networkPolicy: true },
        sync: {
          kind: 'GitRepository',
          name: this.hostCluster.name,
          url,
          ref: `refs/heads/${this.sovereign.gitops.branch}`,
          path: `${SovereignPlan.of(this.sovereign).cluster(this.hostCluster).path}/flux-system`,
          ...(credentials ? { pullSecret: credentials.name } : {}),
        },
        ...(size === FluxSize.SMALL ? { kustomize: { patches: SMALL_PATCHES } } : {}),
      },
    };
  }

  /** Returns the URL of the repository; the switch to the Sovereign's own Gitea waits until that is ready. */
  private repositoryUrl(unit: Unit): string {
    const { gitops } = this.sovereign;
    const gitea = gitops.isSelfHosted ? SovereignPlan.of(this.sovereign).management.provider(this, Capability.GIT) : undefined;
    if (!gitea) return gitops.url;
    if (gitea.hostCluster === this.hostCluster) unit.dependsOn(gitea.mainUnit, SOURCE_EDGE);
    return (gitea as unknown as IGitProvider).repositoryUrl(`${Names.GITEA_SYSTEM}/${Names.GITEA_CATALYST_CONFIG}`, this.hostCluster);
  }
}
