import { Construct } from 'constructs';
import {
  Blueprint, BlueprintProps, Capability, ISecretProvider, Names, SecretField, SecretRef, SecretRequest, SharedSecret, SovereignPlan, Unit,
} from '../constructs';
import { invalid } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { OpenBao } from './openbao';
import { copierHost, isWide, SecretFeed, wideLocation } from './private/secret-feed';
import { SECRET_STORE, secretStore } from './private/secret-store';
import { SecretKeeper } from './secret-keeper';

/** Properties of ExternalSecrets. */
export interface ExternalSecretsProps extends BlueprintProps {}

/**
 * Secrets: generated once into OpenBao, which is their source of truth, and copied into Kubernetes Secrets from there. On clusters without an
 * OpenBao, a namespace keeps them (`SecretKeeper`).
 *
 * Every host cluster generates its own. What `isSovereignWide` the management cluster generates, and each cluster that asks for it copies it
 * into its own OpenBao, through a passage: it is read beside whoever needs it, whether or not the management cluster is there. What
 * `isOfManagement` is read through that passage alone.
 *
 * @see https://external-secrets.io
 */
export class ExternalSecrets extends Blueprint implements ISecretProvider {
  /**
   * Returns below which path in OpenBao the secrets of a Blueprint are kept: those of an Application with its Environment, whose vcluster
   * may read them.
   *
   * @param request Secret that may be of another namespace, or of an Environment
   */
  public static prefix(owner: Blueprint, request?: SecretRequest): string {
    const environment = request?.environment ?? owner.environment;
    return environment ? Names.openBaoPrefix(environment.organization.name, environment.envType) : `platform/${request?.namespace ?? owner.home}/`;
  }

  /**
   * Returns where in OpenBao a key of a Secret is kept: at a path of its own, because two values that are generated into one
   * path at the same time overwrite each other.
   *
   * @param owner Blueprint that the Secret is made for
   */
  public static locationOf(owner: Blueprint, request: SecretRequest, key: string): SharedSecret {
    if (request.isSovereignWide) return wideLocation(request.namespace ?? owner.home, request.name, key);
    return { path: `${ExternalSecrets.prefix(owner, request)}${request.name}/${key}`, property: key };
  }

  /** Returns where a key of a Secret is kept that a Blueprint asked for in its own namespace. */
  public static location(owner: Blueprint, secret: string, key: string): SharedSecret {
    return ExternalSecrets.locationOf(owner, { name: secret, fields: [] }, key);
  }

  private readonly feed = new SecretFeed({
    owner: this,
    unit: () => this.unit('sovereign-wide'),
    store: () => this.unit('store'),
    generate: (unit, name, field, location) => this.generate(unit, this.namespace, name, field, location),
  });

  constructor(scope: Construct, id: string = 'external-secrets', props: ExternalSecretsProps = {}) {
    super(scope, id, { component: CATALOGUE['external-secrets'], provides: [Capability.SECRETS], ...props });
  }

  public provideSecret(consumer: Blueprint, request: SecretRequest): SecretRef {
    const isAway = request.isOfManagement === true && this.hostCluster !== this.sovereign.managementCluster;
    // Of those that provide what External Secrets stands on, none may need it.
    const unit = request.unit ?? (isAway ? this.unit('sovereign-wide') : consumer.prerequisites);
    const namespace = request.namespace ?? consumer.home;
    // An operator without a backend is there for clusters whose secrets come from elsewhere; here somebody wants one.
    if (!this.isProvided(Capability.SECRET_BACKEND)) SovereignPlan.of(this.sovereign).cluster(this.hostCluster).provider(consumer, Capability.SECRET_BACKEND);
    assertComposed(consumer.node.path, request.fields);
    assertReadable(consumer, request.fields);
    if (request.isOfManagement) assertOfManagement(consumer, request.fields);
    if (!isAway) unit.dependsOn(this.unit('store'), 'secret');
    else if (request.unit) unit.dependsOn(this.unit('sovereign-wide'), 'secret');
    const locationOf = (key: string) => ExternalSecrets.locationOf(consumer, request, key);
    for (const field of request.fields.filter((one) => one.length !== undefined)) {
      if (request.isSovereignWide) this.ask(consumer, unit, field, locationOf(field.key));
      else this.generate(unit, namespace, `${request.name}-${field.key}`, field, locationOf(field.key));
    }
    for (const { source } of request.fields) {
      if (source && isAway) this.readThere(consumer, source);
      else if (source && isWide(source)) this.bring(consumer, source);
    }
    const remote = request.fields.filter((field) => field.value === undefined);
    unit.add({
      apiVersion: 'external-secrets.io/v1',
      kind: 'ExternalSecret',
      metadata: { name: request.name, namespace },
      spec: {
        ...(request.fields.some((field) => field.isSalted) ? { refreshPolicy: 'CreatedOnce' } : { refreshInterval: '1h' }),
        secretStoreRef: isAway ? this.feed.primary() : SECRET_STORE,
        target: {
          name: request.name,
          creationPolicy: 'Owner',
          deletionPolicy: 'Retain',
          template: {
            type: request.type ?? 'Opaque',
            data: Object.fromEntries(request.fields.map((field) => [field.key, field.value ?? `{{ index . "${field.key}" }}`])),
          },
        },
        data: remote.map((field) => {
          const source = field.source ?? locationOf(field.key);
          return { secretKey: field.key, remoteRef: { key: isAway ? source.path : this.keyOf(source.path), property: source.property } };
        }),
      },
    });
    return new SecretRef(namespace, request.name);
  }

  /** Has a value generated by the management cluster. Nobody elsewhere waits for that: the Secret is made when the value has come. */
  private ask(consumer: Blueprint, unit: Unit, field: SecretField, location: SharedSecret): void {
    if (consumer.environment && consumer.members.length === 1) {
      throw invalid(consumer.node.path, 'isSovereignWide', 'be left out of an Application in one region', true, 'leave it out');
    }
    const { management } = SovereignPlan.of(this.sovereign);
    const primary = management.provider(consumer, Capability.SECRETS) as ExternalSecrets | undefined;
    const backend = management.provider(consumer, Capability.SECRET_BACKEND) as OpenBao | undefined;
    if (!primary || !backend) return;
    const made = primary.feed.generate(consumer, field, location);
    if (primary === this) unit.dependsOn(made, 'secret');
    else this.bring(consumer, location);
  }

  /** Copies a value of the management cluster to this one, where it is read beside whoever needs it. */
  private bring(consumer: Blueprint, location: SharedSecret): void {
    const { management } = SovereignPlan.of(this.sovereign);
    const backend = management.tryFindProvider(Capability.SECRET_BACKEND) as OpenBao | undefined;
    if (management.hostCluster === this.hostCluster || !backend) return;
    if (this.backend instanceof SecretKeeper) {
      throw new Error(`${consumer.node.path}: needs a secret that is known elsewhere, which ${this.hostCluster.name} must not have, it is an edge; put it on a cluster with workloads`);
    }
    this.feed.copy(location);
    this.readThere(consumer, location);
  }

  /** Has the management cluster let this one read a value. */
  private readThere(consumer: Blueprint, { path }: SharedSecret): void {
    const backend = SovereignPlan.of(this.sovereign).management.provider(consumer, Capability.SECRET_BACKEND) as OpenBao | undefined;
    backend?.letIn(consumer, this.hostCluster, copierHost(this.hostCluster), path);
  }

  /** Takes a key of a Secret that Phase 0 put on the cluster into the store, which follows it, and returns where it is kept. */
  public keep(unit: Unit, secret: SecretRef, key: string): SharedSecret {
    const { name, namespace } = secret;
    const location = ExternalSecrets.locationOf(unit.blueprint!, { name, namespace, fields: [] }, key);
    unit.dependsOn(this.unit('store'), 'secret');
    unit.add({
      apiVersion: 'external-secrets.io/v1alpha1',
      kind: 'PushSecret',
      metadata: { name: `${name}-${key}`.toLowerCase().replace(/[^a-z0-9-]/g, '-'), namespace },
      spec: {
        refreshInterval: '1h',
        updatePolicy: 'Replace',
        deletionPolicy: 'None',
        secretStoreRefs: [SECRET_STORE],
        selector: { secret: { name } },
        data: [{ match: { secretKey: key, remoteRef: { remoteKey: this.keyOf(location.path), property: location.property } } }],
      },
    });
    return location;
  }

  protected configure(): void {
    const replicas = this.hostCluster.replicas(2);
    this.workload({ name: 'external-secrets', replicas, cpuMillis: 50, memoryMiB: 96 });
    this.workload({ name: 'external-secrets-webhook', replicas, cpuMillis: 20, memoryMiB: 64 });
    this.workload({ name: 'external-secrets-cert-controller', cpuMillis: 20, memoryMiB: 64 });
    this.helmRelease({
      // Deleting the kinds deletes every Secret that was made from them.
      unit: this.unit(undefined, { prune: false }),
      values: {
        installCRDs: true,
        replicaCount: replicas,
        leaderElect: true,
        concurrent: 5,
        processClusterExternalSecret: true,
        podDisruptionBudget: { enabled: replicas > 1 },
        resources: { requests: { cpu: '50m', memory: '96Mi' } },
        webhook: { replicaCount: replicas, failurePolicy: 'Fail', resources: { requests: { cpu: '20m', memory: '64Mi' } } },
        certController: { replicaCount: 1, resources: { requests: { cpu: '20m', memory: '64Mi' } } },
        crds: { unsafeServeV1Beta1: false },
        metrics: { service: { enabled: false } },
        serviceMonitor: { enabled: false },
        grafanaDashboard: { enabled: false },
      },
      monitors: { serviceMonitor: { enabled: true } },
    });
    // Without a secret backend there is the operator alone.
    if (this.isProvided(Capability.SECRET_BACKEND)) this.addStore();
  }

  /** The store is a unit of its own: it becomes ready only when OpenBao answers, which the operator need not wait for. */
  private addStore(): void {
    const store = this.unit('store');
    const backend = this.requires(Capability.SECRET_BACKEND, store) as OpenBao | SecretKeeper;
    store.dependsOn(this.mainUnit, 'operator');
    store.add(backend instanceof SecretKeeper ? backend.store : secretStore({
      server: backend.endpoint,
      ca: backend.tls,
      auth: {
        kubernetes: { mountPath: 'kubernetes', role: OpenBao.STORE_ROLE, serviceAccountRef: { name: 'external-secrets', namespace: this.namespace } },
      },
    }));
  }

  /** Returns what the backend of the cluster calls a path. */
  private keyOf(path: string): string {
    return this.backend instanceof SecretKeeper ? SecretKeeper.keyOf(path) : path;
  }

  /** What keeps the secrets of the cluster. */
  private get backend(): Blueprint | undefined {
    return SovereignPlan.of(this.sovereign).cluster(this.hostCluster).tryFindProvider(Capability.SECRET_BACKEND);
  }

  /** A generator writes the value into OpenBao once; from then on OpenBao, not the cluster, says what it is (X27). */
  private generate(unit: Unit, namespace: string, key: string, { length }: SecretField, location: SharedSecret): void {
    const name = key.toLowerCase().replace(/[^a-z0-9-]/g, '-');
    unit.add({
      apiVersion: 'generators.external-secrets.io/v1alpha1',
      kind: 'Password',
      metadata: { name, namespace },
      spec: { length, digits: Math.floor(length! / 4), symbols: 0, noUpper: false, allowRepeat: true },
    });
    unit.add({
      apiVersion: 'external-secrets.io/v1alpha1',
      kind: 'PushSecret',
      metadata: { name, namespace },
      spec: {
        refreshInterval: '1h',
        updatePolicy: 'IfNotExists',
        deletionPolicy: 'None',
        secretStoreRefs: [SECRET_STORE],
        selector: { generatorRef: { apiVersion: 'generators.external-secrets.io/v1alpha1', kind: 'Password', name } },
        data: [{ match: { secretKey: 'password', remoteRef: { remoteKey: this.keyOf(location.path), property: location.property } } }],
      },
    });
  }
}

/** Refuses a composed text that stands for a field which is not there: the Secret would never be made. */
function assertComposed(path: string, fields: SecretField[]): void {
  for (const { key, value } of fields) {
    const wanted = [...(value ?? '').matchAll(/\bindex \. `([^`]+)`/g)].map(([, name]) => name);
    const missing = wanted.find((name) => !fields.some((field) => field.key === name && field.value === undefined));
    if (missing !== undefined) throw invalid(path, key, 'be composed of generated or shared fields of its Secret', missing, `add SecretField.generated('${missing}')`);
  }
}

/** Refuses to read at the management cluster what is generated elsewhere, and for whom there is a store of their own. */
function assertOfManagement({ environment, node: { path } }: Blueprint, fields: SecretField[]): void {
  if (environment) throw invalid(path, 'isOfManagement', 'be left out of an Application', true, 'ask for the Secret in each region');
  const generated = fields.find(({ length }) => length !== undefined);
  if (generated) throw invalid(path, generated.key, 'be shared, the management cluster keeps the Secret', 'generated', `write SecretField.shared('${generated.key}', …)`);
}

/** Refuses what the store may not read, or what is another Organization's: the Secret would never be made, or be one too many. */
function assertReadable(consumer: Blueprint, fields: SecretField[]): void {
  const own = consumer.environment ? ExternalSecrets.prefix(consumer) : 'org/';
  for (const { key, source } of fields) {
    if (source === undefined || ['platform/', own].some((prefix) => source.path.startsWith(prefix))) continue;
    const name = source.path.split('/').pop();
    throw invalid(consumer.node.path, `${key}.path`, `begin with 'platform/' or '${own}', which is what the store reads for it`, source.path, `write for example '${ExternalSecrets.prefix(consumer)}${name}'`);
  }
}
