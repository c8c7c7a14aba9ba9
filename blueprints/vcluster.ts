import { Construct } from 'constructs';
import { Blueprint, BlueprintProps, Capability, Names, Organization, SecretRef } from '../constructs';
import { CATALOGUE } from './catalogue';
import { vclusterValues } from './private/vcluster-values';

/** How much an Organization has of its own cluster; what it may run there is said by its tier. */
export enum VclusterSize {
  /** For small businesses: one control plane, with its objects in a file. */
  SMALL = 'small',
  /** For many objects: the same, with more memory. */
  MEDIUM = 'medium',
  /** For those who cannot wait for a restart: three control planes, with an etcd of three members. */
  LARGE = 'large',
}

/** Properties of Vcluster. */
export interface VclusterProps extends BlueprintProps {
  /** Organization that the cluster is for. */
  readonly organization: Organization;
  /**
   * How much it has.
   * @default VclusterSize.SMALL
   */
  readonly size?: VclusterSize;
}

/**
 * The cluster of an Organization on a host cluster: a Kubernetes API of its own, in the namespace of the Organization, whose Pods run
 * beside everything else. Flux, External Secrets and Reloader come into it as soon as it is there, and are counted here.
 *
 * The Flux of the host cluster installs it, never that of the Organization: its rights reach beyond the namespace.
 *
 * @see https://www.vcluster.com/docs
 */
export class Vcluster extends Blueprint {
  /** Organization that the cluster is for. */
  public readonly organization: Organization;
  /** How much it has. */
  public readonly size: VclusterSize;

  constructor(scope: Construct, id: string, props: VclusterProps) {
    super(scope, id, { component: CATALOGUE.vcluster, ...props, namespace: Names.organizationNamespace(props.organization.name) });
    this.organization = props.organization;
    this.size = props.size ?? VclusterSize.SMALL;
    if (this.organization.sovereign === this.sovereign) return;
    throw new Error(`${this.node.path}: is for Organization ${this.organization.name} of ${this.organization.sovereign.name}; take one of ${this.sovereign.name}`);
  }

  /** URL of its API inside the host cluster. */
  public get url(): string {
    return `https://${this.serviceHost(this.organization.name)}:443`;
  }

  /** Secret with its kubeconfig, under the key `config`. */
  public get kubeconfig(): SecretRef {
    return new SecretRef(this.namespace, `vc-${this.organization.name}`);
  }

  /** Host names that its routes may claim: those below its Environments here, and none of the platform or of others. */
  private get hostNames(): string[] {
    const here = this.organization.environments.filter(({ hostClusters }) => hostClusters.includes(this.hostCluster));
    return here.map(({ name }) => `*.${name}.${this.sovereign.fqdn}`);
  }

  protected configure(): void {
    const isLarge = this.size === VclusterSize.LARGE;
    const replicas = isLarge ? this.hostCluster.replicas(3, true) : 1;
    const memoryMiB = { [VclusterSize.SMALL]: 150, [VclusterSize.MEDIUM]: 320, [VclusterSize.LARGE]: 512 }[this.size];
    const control = { replicas, cpuMillis: isLarge ? 100 : 50, memoryMiB };
    this.workload({ name: 'vcluster', ...control });
    this.workload({ name: 'coredns', replicas, cpuMillis: 20, memoryMiB: 32 });
    this.addedInside();
    if (isLarge) this.workload({ name: 'etcd', replicas, cpuMillis: 50, memoryMiB: 150 });
    this.helmRelease({
      // Deleting it deletes whatever the Organization runs.
      unit: this.unit(undefined, { prune: false }),
      releaseName: this.organization.name,
      services: [{ service: this.organization.name, port: 443 }],
      values: vclusterValues({
        ...control,
        volume: this.volume({ sizeGiB: isLarge ? 10 : 5, count: replicas }),
        isReplicated: isLarge,
        url: this.url,
        tier: this.organization.tier,
        hostNames: this.isProvided(Capability.GATEWAY) ? this.hostNames : [],
      }),
    });
  }

  /** What every cluster of an Organization gets into it: 250 MiB beside its own 150. */
  private addedInside(): void {
    for (const name of ['source-controller', 'kustomize-controller', 'helm-controller']) this.workload({ name, cpuMillis: 20, memoryMiB: 50 });
    this.workload({ name: 'external-secrets', cpuMillis: 10, memoryMiB: 64 });
    this.workload({ name: 'reloader', cpuMillis: 10, memoryMiB: 36 });
  }
}
