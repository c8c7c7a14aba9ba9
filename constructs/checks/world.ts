import { ClusterPlan, Unit } from '../blueprint';
import { LostEdge, reachability } from '../blueprint/graph';
import { handedOn } from '../blueprint/mirrors';
import { groupOf } from '../blueprint/wiring';
import { Reference, referencesOf } from './references';

/** An object and the unit that holds it. */
export interface Placed {
  /** Unit that holds the object. */
  readonly unit: Unit;
  /** The object. */
  readonly manifest: any;
}

/** Something that exists on a cluster because a unit, or Phase 0, makes it. */
export interface Producer {
  /**
   * Unit that makes it.
   * @default - it is there before the first unit
   */
  readonly unit?: Unit;
  /**
   * Ports, for a Service whose ports are known.
   * @default - unknown
   */
  readonly ports?: number[];
}

/** What every vcluster shows of its host cluster. */
const MIRRORED = /^(Gateway|GatewayClass|StorageClass)\/|^Kind\/(ExternalSecret\.external-secrets\.io|FluxInstance\.fluxcd\.controlplane\.io|HTTPRoute\.gateway\.networking\.k8s\.io)$/;

/** Where something is that has no unit: it is there before the first one. */
const FROM_START: Producer = {};

/** Everything that exists on one cluster, with what makes it; built once for all checks. */
export class World {
  /** Returns the world of a cluster plan. */
  public static of(plan: ClusterPlan): World {
    let world = World.WORLDS.get(plan);
    if (!world) World.WORLDS.set(plan, (world = new World(plan)));
    return world;
  }

  /** Forgets the world of a cluster plan, which is as large as the plan; who asks for it again has it built anew. */
  public static forget(plan: ClusterPlan): void {
    World.WORLDS.delete(plan);
  }

  private static readonly WORLDS = new WeakMap<ClusterPlan, World>();

  /** Every object of the cluster, by whomever it is applied. */
  public readonly placed: Placed[];
  private readonly producers = new Map<string, Producer[]>();
  private reach: Map<Unit, Set<Unit>>;
  private shown?: string[];
  private named?: { readonly placed: Placed; readonly references: Reference[] }[];

  private constructor(
    /** Plan of the cluster. */
    public readonly plan: ClusterPlan,
  ) {
    const host = plan.organization && plan.sovereignPlan.cluster(plan.hostCluster);
    // The host cluster does not have what it applies to a vcluster.
    const units = host ? [...plan.units, ...host.units.filter(({ appliedTo }) => appliedTo === plan)] : plan.units.filter(({ appliedTo }) => !appliedTo);
    this.placed = units.flatMap((unit) => unit.manifests.map((manifest) => ({ unit, manifest })));
    this.reach = reachability(plan);
    this.addBuiltIns();
    if (host) this.addMirrors(World.of(host));
    else plan.vclusters.forEach((vcluster) => this.addHandedOn(vcluster));
    this.placed.forEach((one) => this.addProducts(one));
    this.addReleases();
    for (const unit of plan.units) unit.crds.forEach((kind) => this.add(`Kind/${kind}`, { unit }));
  }

  /** Everything that objects name, by object. */
  public get references(): { readonly placed: Placed; readonly references: Reference[] }[] {
    const namespaces = this.plan.namespaces.map(({ name }) => name);
    return (this.named ??= this.placed.map((placed) => ({ placed, references: referencesOf(placed, namespaces) })));
  }

  /** Keys of what every vcluster of the cluster shows. */
  private get mirrored(): string[] {
    return (this.shown ??= [...this.producers.keys()].filter((key) => MIRRORED.test(key)));
  }

  /** Returns the world in which one unit does not wait for another. */
  public without(lost: LostEdge): World {
    const { references: named } = this;
    return Object.assign(Object.create(World.prototype), this, { named, reach: reachability(this.plan, lost) });
  }

  /** Returns what makes a thing, for example `Secret/catalyst-gitea/gitea-admin`. */
  public producersOf(key: string): Producer[] {
    return this.producers.get(key) ?? [];
  }

  /** Returns the Secrets that more than one thing makes. */
  public duplicateSecrets(): string[] {
    return [...this.producers.keys()].filter((key) => key.startsWith('Secret/') && this.producersOf(key).length > 1).sort();
  }

  /** Tells whether a producer is ready before a unit starts, or applied together with it. */
  public isReadyFor(producer: Producer, unit: Unit): boolean {
    if (producer.unit === undefined || producer.unit === unit) return true;
    // What the Flux of the host cluster applies is there before the Flux of a vcluster has anything to apply.
    if (this.plan.organization && producer.unit.appliedTo) return true;
    return this.reach.get(unit)!.has(producer.unit);
  }

  /** Construct path to blame for a unit. */
  public pathOf(unit: Unit): string {
    return unit.blueprint?.node.path ?? (this.plan.organization ?? this.plan.hostCluster).node.path;
  }

  private add(key: string, producer: Producer): void {
    const known = this.producers.get(key);
    if (known) known.push(producer);
    else this.producers.set(key, [producer]);
  }

  private addBuiltIns(): void {
    for (const name of ['default', 'kube-node-lease', 'kube-public', 'kube-system', 'flux-system']) this.add(`Namespace//${name}`, FROM_START);
    for (const name of ['system-cluster-critical', 'system-node-critical']) this.add(`PriorityClass//${name}`, FROM_START);
    this.add('Service/default/kubernetes', { ports: [443] });
    this.add('Service/kube-system/kube-dns', { ports: [53] });
    for (const { namespace, name } of this.plan.phaseZeroSecrets) this.add(`Secret/${namespace}/${name}`, FROM_START);
  }

  /** Adds what a vcluster has from its host cluster: copies, the classes, and the kinds that it has of its own or hands on. */
  private addMirrors(host: World): void {
    for (const { namespace, name } of Object.values(this.plan._mirrors.secrets)) this.add(`Secret/${namespace}/${name}`, FROM_START);
    for (const service of this.plan._mirrors.services) {
      this.add(`Service/${service}`, FROM_START);
      this.add(`Namespace//${service.split('/')[0]}`, FROM_START);
    }
    for (const key of host.mirrored) this.add(key, FROM_START);
  }

  /** Adds the copies of Services that a vcluster makes on its host cluster. */
  private addHandedOn({ units, organization, releases, _entries }: ClusterPlan): void {
    const add = ({ blueprint }: Unit, service: string, namespace: string, ports: number[] | undefined) => (
      this.add(`Service/${organization!.name}/${handedOn(service, namespace, organization!.name)}`, { unit: _entries.get(blueprint!), ports })
    );
    for (const unit of units) {
      for (const { kind, metadata, spec } of unit.manifests) {
        if (kind === 'Service' && spec.selector) add(unit, metadata.name, metadata.namespace, spec.ports?.map((port: any) => port.port));
      }
    }
    for (const { unit, release, services } of releases) services.forEach(({ service, port }) => add(unit, service, release.namespace, [port]));
  }

  /** Adds an object, and what a controller makes from it. */
  private addProducts({ unit, manifest }: Placed): void {
    const { kind, metadata, spec } = manifest;
    const namespace = metadata.namespace ?? '';
    const ports = kind === 'Service' ? (spec?.ports as any[] | undefined)?.map((port) => port.port) : undefined;
    this.add(`${kind}/${namespace}/${metadata.name}`, { unit, ports });
    if (kind === 'Namespace') this.add(`ConfigMap/${metadata.name}/kube-root-ca.crt`, { unit });
    const secret = (name: string | undefined) => name && this.add(`Secret/${namespace}/${name}`, { unit });
    if (kind === 'ExternalSecret') secret(spec.target?.name ?? metadata.name);
    if (kind === 'SealedSecret') secret(metadata.name);
    if (kind === 'Certificate') secret(spec.secretName);
    if (kind === 'ClusterIssuer' || kind === 'Issuer') {
      const account = spec.acme?.privateKeySecretRef?.name;
      if (account) this.add(`Secret/cert-manager/${account}`, { unit });
    }
    if (kind === 'Cluster' && groupOf(manifest.apiVersion) === 'postgresql.cnpg.io') {
      for (const suffix of ['app', 'ca', 'server', 'replication']) secret(`${metadata.name}-${suffix}`);
      for (const suffix of ['rw', 'ro', 'r']) this.add(`Service/${namespace}/${metadata.name}-${suffix}`, { unit, ports: [5432] });
    }
    if (kind === 'OpenSearchCluster') secret(`${metadata.name}-ca`);
    if (kind === 'Milvus') this.add(`Service/${namespace}/${metadata.name}-milvus`, { unit, ports: [19530, 9091] });
    if (kind === 'CustomResourceDefinition') this.add(`Kind/${spec.names.kind}.${spec.group}`, { unit });
  }

  /** Adds what charts make, by their catalogue rows. */
  private addReleases(): void {
    for (const { unit, component, release, services: made, secrets } of this.plan.releases) {
      const { namespace } = release;
      secrets.forEach((secret) => this.add(`Secret/${secret.namespace}/${secret.name}`, { unit }));
      component.serviceAccounts?.forEach((name) => this.add(`ServiceAccount/${namespace}/${name}`, { unit }));
      component.classes?.forEach((one) => this.add(one.replace('/', '//'), { unit }));
      const services = new Map<string, number[]>();
      made.forEach(({ service, port }) => services.set(service, [...(services.get(service) ?? []), port]));
      services.forEach((ports, name) => this.add(`Service/${namespace}/${name}`, { unit, ports }));
    }
  }
}
