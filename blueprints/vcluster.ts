import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, ClusterPlan, Environment, HostCluster, IGitProvider, Names, Organization, SecretField, SecretRef, SovereignPlan, Unit,
} from '../constructs';
import { kubeconfigName } from '../constructs/blueprint/mirrors';
import { CATALOGUE } from './catalogue';
import { ExternalSecrets } from './external-secrets';
import { Flux } from './flux';
import { OpenBao } from './openbao';
import { addToken, secretStore } from './private/secret-store';
import { AGENTS, agentReleases, fluxInstance } from './private/vcluster-agents';
import { addEntry } from './private/vcluster-entry';
import { addKubeconfigRole } from './private/vcluster-kubeconfig';
import { vclusterValues } from './private/vcluster-values';
import { PublicGateway } from './public-gateway';

/** Secret in the namespace of the Organization, and in the vcluster beside Flux, with which its Flux reads the repositories of its Applications. */
const GIT_ACCOUNT = 'git-account';

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
 * beside everything else. Flux, External Secrets and Reloader come into it as soon as it is there, and are counted here. Each Application
 * begins when what it asked for on the host cluster is ready; from then on the Flux of the vcluster follows its repository.
 *
 * Its store of secrets reads OpenBao with a token that the host cluster logs in for: ServiceAccounts in a vcluster are known to its own API
 * alone, which OpenBao could ask only with an authority that is made with it.
 *
 * The Flux of the host cluster installs it, never that of the Organization: its rights reach beyond the namespace. What operators of
 * the host cluster make for an Application is mirrored into it, because the free image cannot hand their kinds on.
 *
 * @see https://www.vcluster.com/docs
 */
export class Vcluster extends Blueprint {
  /** Returns the host clusters on which Applications of an Organization run, and it has no vcluster yet. */
  public static missingFor(organization: Organization): HostCluster[] {
    const applications = organization.node.findAll().filter((one): one is Blueprint => Blueprint.isBlueprint(one) && one.isInVcluster);
    const isThere = (cluster: HostCluster) => cluster.node.children.some((one) => one instanceof Vcluster && one.organization === organization);
    return [...new Set(applications.map(({ hostCluster }) => hostCluster))].filter((cluster) => !isThere(cluster)).sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Organization that the cluster is for. */
  public readonly organization: Organization;
  /** How much it has. */
  public readonly size: VclusterSize;
  /** With which its Flux reads repositories. */
  private credentials?: SecretRef;

  constructor(scope: Construct, id: string, props: VclusterProps) {
    const { name } = props.organization;
    const component = { ...CATALOGUE.vcluster, serviceAccounts: [`vc-${name}`, `vc-workload-${name}`] };
    super(scope, id, { component, ...props, namespace: Names.organizationNamespace(name) });
    this.organization = props.organization;
    this.size = props.size ?? VclusterSize.SMALL;
    if (this.organization.sovereign === this.sovereign) return;
    throw new Error(`${this.node.path}: is for Organization ${this.organization.name} of ${this.organization.sovereign.name}; take one of ${this.sovereign.name}`);
  }

  /** URL of its API inside the host cluster. */
  public get url(): string {
    return `https://${this.serviceHost(this.organization.name)}:443`;
  }

  /** Secret with its kubeconfig, under the key `config`, beside the Flux of the host cluster. */
  public get kubeconfig(): SecretRef {
    return new SecretRef(CATALOGUE.flux.namespace, kubeconfigName(this.organization.name));
  }

  /** Host names that its routes may claim: those below its Environments here, and none of the platform or of others. */
  private get hostNames(): string[] {
    return this.environments.map(({ name }) => `*.${name}.${this.sovereign.fqdn}`);
  }

  /** Public Gateways that its routes may attach to: that of the platform, and those of its Environments. */
  private get gateways(): string[] {
    const provider = this.host.tryFindProvider(Capability.GATEWAY);
    return [...new Set([PublicGateway.GATEWAY, ...this.environments.map((one) => PublicGateway._gatewayOf(one, provider))])].sort();
  }

  /** Environments that it carries: one, for its host cluster is of one env type. */
  private get environments(): Environment[] {
    return this.organization.environments.filter(({ hostClusters }) => hostClusters.includes(this.hostCluster));
  }

  protected configure(): void {
    addKubeconfigRole(this.prerequisites, this.organization.name, this.namespace, this.kubeconfig);
    // Flux applies to it what is for it.
    this.connects(this.namespace, this.kubeconfig.namespace);
    AGENTS.forEach((agent) => this.workload(agent));
    const agents = this.unit('agents');
    agents.dependsOn(this.mainUnit, 'vcluster');
    for (const { component, values } of agentReleases()) {
      this.helmRelease({ unit: agents, component, values, releaseName: component.release ?? component.key, kubeconfig: this.kubeconfig });
    }
    const flux = this.unit('flux', { appliedTo: this.inside });
    flux.dependsOn(agents, 'operator');
    const { version, registry } = this.flux ?? {};
    flux.add(fluxInstance(version ?? '', registry ?? ''));
    const store = this.addStore(agents);
    if (this.inside.blueprints.length > 0) this.openEntries(flux, store);
  }

  /** What reads the secrets of the Environment is the store of the vcluster, with a token that the host cluster logs in for. */
  private addStore(agents: Unit): Unit | undefined {
    const [environment] = this.environments;
    if (!environment || ![Capability.SECRETS, Capability.SECRET_BACKEND].every((one) => this.isProvided(one))) return undefined;
    const { prerequisites, namespace, inside } = this;
    const backend = this.requires(Capability.SECRET_BACKEND, prerequisites) as OpenBao;
    const ca = this.certificate({ name: 'openbao-tls', dnsNames: [`openbao.${namespace}.svc`] }).secret;
    const token = new SecretRef(namespace, 'openbao-login');
    addToken(prerequisites, token, { server: backend.endpoint, ca, auth: backend.provideReader(prerequisites, environment) });
    const store = this.unit('store', { appliedTo: inside });
    store.dependsOn(agents, 'operator');
    const received = this.mirrored({ server: backend.endpoint, ca, token }, CATALOGUE['external-secrets'].namespace);
    const { name, namespace: place } = received.token;
    store.add(secretStore({ server: backend.endpoint, ca: received.ca, auth: { tokenSecretRef: { name, namespace: place, key: 'token' } } }));
    return store;
  }

  /** What it has a copy of, and which Application waits for which, is known when every Application has asked for what it needs. */
  protected complete(): void {
    this.fillEntries();
    const isLarge = this.size === VclusterSize.LARGE;
    const replicas = isLarge ? this.hostCluster.replicas(3, true) : 1;
    const memoryMiB = { [VclusterSize.SMALL]: 150, [VclusterSize.MEDIUM]: 320, [VclusterSize.LARGE]: 512 }[this.size];
    const control = { replicas, cpuMillis: isLarge ? 100 : 50, memoryMiB };
    this.workload({ name: 'vcluster', ...control });
    this.workload({ name: 'coredns', replicas, cpuMillis: 20, memoryMiB: 32 });
    if (isLarge) this.workload({ name: 'etcd', replicas, cpuMillis: 50, memoryMiB: 150 });
    this.helmRelease({
      // Deleting it deletes whatever the Organization runs.
      unit: this.unit(undefined, { prune: false }),
      releaseName: this.organization.name,
      services: [{ service: this.organization.name, port: 443 }],
      secrets: [this.kubeconfig],
      values: vclusterValues({
        ...control,
        volume: this.volume({ sizeGiB: isLarge ? 10 : 5, count: replicas }),
        isReplicated: isLarge,
        url: this.url,
        kubeconfig: this.kubeconfig,
        mirrors: this.inside._mirrors,
        hostNames: this.isProvided(Capability.GATEWAY) ? this.hostNames : [],
        gateways: this.gateways,
      }),
    });
  }

  /** Units of its Applications on the host cluster, which are applied to it when whatever each needs is ready. */
  private openEntries(flux: Unit, store: Unit | undefined): void {
    const { inside } = this;
    this.credentials = this.mirrored(this.gitCredentials());
    for (const application of inside.blueprints) {
      const unit = this.host._unit(application.qualifiedName, application, { appliedTo: inside });
      unit.dependsOn(flux, 'flux');
      if (store) unit.dependsOn(store, 'store');
      inside._entries.set(application, unit);
    }
  }

  private fillEntries(): void {
    const { inside } = this;
    for (const [application, unit] of inside._entries) {
      const url = this.mirrored(this.repositoryUrl(Names.applicationRepository(this.organization.name, application.name)));
      addEntry(unit, application, { url, credentials: this.credentials!, envType: application.environment!.envType }, inside._before(application));
    }
  }

  /** Takes something of the host cluster into a namespace of the vcluster; that of its Flux without. */
  private mirrored<T>(connection: T, into: string = CATALOGUE.flux.namespace): T {
    return this.inside._mirrors.receive(connection, into, [], (namespace) => this.connects(namespace));
  }

  /** Where there is no Gitea on the host cluster, people write the account into the secret backend. */
  private gitCredentials(): SecretRef {
    if (this.isProvided(Capability.GIT)) return this.gitAccount({ name: `flux-${this.organization.name}`, organization: this.organization }).secret;
    const path = `${ExternalSecrets.prefix(this)}${GIT_ACCOUNT}`;
    return this.secret({
      name: GIT_ACCOUNT, fields: ['username', 'password'].map((property) => SecretField.shared(property, { path, property })),
    });
  }

  private repositoryUrl(repository: string): string {
    const git = SovereignPlan.of(this.sovereign).management.provider(this, Capability.GIT) as unknown as IGitProvider | undefined;
    return git?.repositoryUrl(repository, this.hostCluster) ?? '';
  }

  private get host(): ClusterPlan {
    return SovereignPlan.of(this.sovereign).cluster(this.hostCluster);
  }

  /** What runs in it. */
  private get inside(): ClusterPlan {
    return this.host.vcluster(this.organization);
  }

  /** Flux of the host cluster, whose version it follows. */
  private get flux(): Flux | undefined {
    return this.requires(Capability.GITOPS, this.unit('agents')) as Flux | undefined;
  }
}
