import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, IGitProvider, Names, PhaseZeroField, SecretRef, SovereignPlan, Unit } from '../constructs';
import { CATALOGUE } from './catalogue';

/** How much Flux has to do on a cluster; sets its concurrency and memory. */
export enum FluxSize {
  /** Up to 40 units: five at a time. */
  SMALL = 'small',
  /** Up to 200 units: ten at a time. */
  MEDIUM = 'medium',
  /** More: twenty at a time. */
  LARGE = 'large',
}

/** Properties of Flux. */
export interface FluxProps extends BlueprintProps {
  /**
   * Exact version of Flux; the operator of the pinned chart has to know it.
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

/** Memory that the controllers ask for, in MiB, as the operator sets it: helm, kustomize and source; notification. */
const MEMORY = { [FluxSize.SMALL]: [64, 64], [FluxSize.MEDIUM]: [128, 64], [FluxSize.LARGE]: [256, 64] };

/**
 * The controllers that make the cluster what the tree says, and the operator that alone installs and upgrades them.
 *
 * Phase 0 installs the same operator with the same values and creates the same FluxInstance, so nothing installs Flux twice (I21).
 *
 * Where the repository asks for credentials, they are the Phase 0 variables `git_username` and `git_password`; they have to be
 * valid at the Sovereign's own Gitea too before it becomes the source.
 *
 * @see https://fluxoperator.dev/docs
 */
export class Flux extends Blueprint {
  /** Exact version of Flux. */
  public readonly version: string;
  /** Registry that the images of Flux are pulled from. */
  public readonly registry: string;
  private readonly fixedSize?: FluxSize;

  constructor(scope: Construct, id: string = 'flux', props: FluxProps = {}) {
    super(scope, id, { component: CATALOGUE.flux, provides: [Capability.GITOPS], ...props });
    this.version = props.version ?? '2.9.4';
    this.registry = props.registry ?? 'ghcr.io/fluxcd';
    this.fixedSize = props.size;
  }

  /** How much Flux has to do; known once every Blueprint of the Sovereign is. */
  public get size(): FluxSize {
    const units = SovereignPlan.of(this.sovereign).cluster(this.hostCluster).units.length;
    return this.fixedSize ?? (units <= 40 ? FluxSize.SMALL : units <= 200 ? FluxSize.MEDIUM : FluxSize.LARGE);
  }

  protected configure(): void {
    this.workload({ name: 'flux-operator', cpuMillis: 100, memoryMiB: 64 });
    this.helmRelease({
      // Deleting the operator's kinds, or its FluxInstance, uninstalls Flux with every object of its kinds.
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
    });
  }

  /** The FluxInstance comes last, because its size follows from everything that the cluster runs. */
  protected complete(): void {
    const size = this.size;
    const [memoryMiB, notificationMiB] = MEMORY[size];
    for (const name of ['helm-controller', 'kustomize-controller', 'source-controller']) this.workload({ name, cpuMillis: 100, memoryMiB });
    this.workload({ name: 'notification-controller', cpuMillis: 100, memoryMiB: notificationMiB });
    const unit = this.unit('instance', { prune: false });
    const pullSecret = this.credentials();
    const { url } = this.sovereign.gitops;
    // A new cluster starts from the outside repository, because the Sovereign's own Gitea may be what it is going to run.
    this.bootstrapObject(this.instance(size, this.source(unit), pullSecret), unit, this.instance(size, url, pullSecret));
  }

  private instance(size: FluxSize, url: string, pullSecret?: SecretRef): { [key: string]: any } {
    const plan = SovereignPlan.of(this.sovereign).cluster(this.hostCluster);
    return {
      apiVersion: 'fluxcd.controlplane.io/v1',
      kind: 'FluxInstance',
      metadata: { name: 'flux', namespace: this.namespace },
      spec: {
        distribution: { registry: this.registry, version: this.version, variant: 'upstream-alpine' },
        components: ['source-controller', 'kustomize-controller', 'helm-controller', 'notification-controller'],
        // Multitenancy makes releases without a ServiceAccount of their own run without rights.
        cluster: { type: 'kubernetes', size, multitenant: false, networkPolicy: true },
        sync: {
          kind: 'GitRepository',
          name: this.hostCluster.name,
          url,
          ref: `refs/heads/${this.sovereign.gitops.branch}`,
          path: `${plan.path}/flux-system`,
          ...(pullSecret ? { pullSecret: pullSecret.name } : {}),
        },
        ...(size === FluxSize.SMALL ? { kustomize: { patches: SMALL_PATCHES } } : {}),
      },
    };
  }

  private credentials(): SecretRef | undefined {
    if (!this.sovereign.gitops.credentials) return undefined;
    return this.phaseZeroSecret({
      name: 'git-credentials',
      namespace: this.namespace,
      fields: [
        PhaseZeroField.sensitive('username', {
          name: 'git_username',
          description: 'User name that reads the repository of the Sovereign.',
          pattern: '^[A-Za-z0-9._@+-]{1,128}$',
          maxBytes: 128,
        }),
        PhaseZeroField.sensitive('password', {
          name: 'git_password',
          description: 'Password or access token that reads the repository of the Sovereign.',
          pattern: '^[A-Za-z0-9._+/=-]{8,255}$',
          maxBytes: 255,
        }),
      ],
    });
  }

  /** Returns the URL of the repository, and makes the switch to the Sovereign's own Gitea wait for it. */
  private source(unit: Unit): string {
    const { gitops } = this.sovereign;
    if (!gitops.isSelfHosted) return gitops.url;
    const gitea = SovereignPlan.of(this.sovereign).management.provider(this, Capability.GIT);
    if (!gitea) return gitops.url;
    if (gitea.hostCluster === this.hostCluster) unit.dependsOn(gitea.mainUnit, 'git');
    return (gitea as unknown as IGitProvider).repositoryUrl(`${Names.GITEA_SYSTEM}/${Names.GITEA_CATALYST_CONFIG}`, this.hostCluster);
  }
}

/** What the small size lacks for charts like these: memory to render them, and a short wait behind a dependency. */
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
