import { Size } from 'cdk8s';
import * as kplus from 'cdk8s-plus-30';
import { Construct } from 'constructs';
import { Blueprint, Capability, CatalystKinds, Component, HttpEndpoint, OidcConnection, SecretRef } from '../constructs';
import { requireWhole } from '../constructs/private/errors';
import { CatalystCrds } from './catalyst-crds';
import { addNetworkPolicies, Peer } from './private/catalyst-network';

/** Port that every service listens on. */
const PORT = 8080;
/** Where the authority that signed the servers of the event streams is mounted. */
const MESSAGING_CA = '/etc/messaging';

/** A public place of a service. */
export interface CatalystRoute {
  /** First label of the host name. */
  readonly label: string;
  /**
   * Path prefix of the service, where it shares the host name with others.
   * @default - none; the host name is its own
   */
  readonly pathPrefix?: string;
  /**
   * Longest time of one request in seconds; 0 for streams that never end.
   * @default - the Gateway's own
   */
  readonly timeoutSeconds?: number;
}

/** Something that a service may do at the Kubernetes API of its cluster. */
export interface AccessRule {
  /** API group; empty for the core group. */
  readonly apiGroup: string;
  /** Resources, by their plural. */
  readonly resources: string[];
  /** Verbs. */
  readonly verbs: string[];
}

/** Properties of CatalystService. */
export interface CatalystServiceProps {
  /** Catalogue row of the service; its key names the image and everything else. */
  readonly component: Component;
  /** CPU that one Pod requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that one Pod requests, in MiB; it may use twice as much. */
  readonly memoryMiB: number;
  /**
   * Pods, as far as there are machines for them.
   * @default 2
   */
  readonly replicas?: number;
  /**
   * Registry path that holds the image.
   * @default 'ghcr.io/openova-io/openova'
   */
  readonly registry?: string;
  /**
   * User that the container runs as.
   * @default 65534
   */
  readonly user?: number;
  /**
   * Public place.
   * @default - none; only services of the platform reach it
   */
  readonly route?: CatalystRoute;
  /**
   * Path that answers once it can serve.
   * @default '/readyz'
   */
  readonly readinessPath?: string;
  /**
   * Whether people log in to it; what it calls then accepts the tokens of its login.
   * @default false
   */
  readonly loginEnabled?: boolean;
  /**
   * Whether it has a PostgreSQL database.
   * @default false
   */
  readonly databaseEnabled?: boolean;
  /**
   * Whether it reads and writes event streams.
   * @default false
   */
  readonly messagingEnabled?: boolean;
  /**
   * Whether it has an account at Git, of its own name.
   * @default false
   */
  readonly gitAccountEnabled?: boolean;
  /**
   * Whether Git calls it when something was pushed.
   * @default false
   */
  readonly gitHooksEnabled?: boolean;
  /**
   * Services of the platform that it calls.
   * @default - none
   */
  readonly calls?: CatalystService[];
  /**
   * What it may do at the Kubernetes API.
   * @default - nothing; it has no token
   */
  readonly access?: AccessRule[];
}

/**
 * A service of the Catalyst control plane: a Deployment that is locked down as far as it goes, and whatever it is wired to.
 *
 * The wiring decides its environment variables, its order and its network policy alike: nothing else reaches it, and it
 * reaches nothing else. Services that answer the API share the host name `api`, each below a path of its own.
 *
 * @example
 * const { catalogSvc } = new blueprints.CatalystPlatform(sovereign, 'platform');
 * const url = catalogSvc.endpoint.url; // http://catalog-svc.catalyst-catalog-svc.svc:8080
 */
export class CatalystService extends Blueprint {
  /** Pods, as far as there are machines for them. */
  public readonly replicas: number;
  /** Image with its version. */
  public readonly image: string;
  private readonly props: CatalystServiceProps;
  private readonly callers: CatalystService[] = [];
  private readonly sources: Peer[] = [];
  private readonly variables = new Map<string, kplus.EnvValue>();
  private readonly destinations: Peer[] = [];
  private reachesPublic: boolean = false;
  private login?: OidcConnection;
  private messagingCa?: SecretRef;

  constructor(scope: Construct, id: string, props: CatalystServiceProps) {
    super(scope, id, { component: props.component, provides: [Capability.of(props.component.key)] });
    this.props = props;
    if (props.replicas !== undefined) requireWhole(this.node.path, 'replicas', props.replicas, 'leave it out for the usual number');
    this.replicas = this.hostCluster.replicas(props.replicas ?? 2);
    this.image = `${props.registry ?? 'ghcr.io/openova-io/openova'}/${this.component.key}:${this.component.appVersion}`;
    props.calls?.forEach((service) => service.callers.push(this));
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.component.key), PORT, 'http');
  }

  protected configure(): void {
    this.setText('SOVEREIGN_FQDN', this.sovereign.fqdn);
    this.addRoute();
    if (this.props.access?.some(({ apiGroup }) => apiGroup === CatalystKinds.GROUP)) this.requires(CatalystCrds.CAPABILITY);
    if (this.props.databaseEnabled) this.addDatabase('DATABASE_URL', this.component.key);
    if (this.props.messagingEnabled) this.addMessaging();
    if (this.props.gitAccountEnabled || this.props.gitHooksEnabled) this.addGit();
    for (const service of this.props.calls ?? []) {
      this.mainUnit.dependsOn(service.mainUnit, 'calls');
      this.reach(`${service.component.key.replace(/-/g, '_').toUpperCase()}_URL`, service.endpoint.url);
    }
  }

  /** The objects come last: whoever calls has to be let in, with the tokens of its login. */
  protected complete(): void {
    const logins = [this, ...this.callers].flatMap((service) => service.login ?? []);
    if (logins.length > 0) {
      this.setText('OIDC_ISSUER', logins[0].issuer);
      this.setText('OIDC_AUDIENCES', [...new Set(logins.map((login) => login.clientId))].sort().join(','));
    }
    const deployment = this.addDeployment();
    if (this.replicas > 1) {
      deployment.scheduling.separate(this.pods, { topology: kplus.Topology.HOSTNAME, weight: 100 });
      this.mainUnit.add({
        apiVersion: 'policy/v1',
        kind: 'PodDisruptionBudget',
        metadata: { name: this.component.key, namespace: this.namespace },
        spec: { maxUnavailable: 1, selector: { matchLabels: this.labels } },
      });
    }
    addNetworkPolicies(this.mainUnit, {
      name: this.component.key,
      namespace: this.namespace,
      labels: this.labels,
      ingress: [...this.sources, ...this.callers.map((caller) => ({ namespace: caller.namespace, port: PORT }))],
      egress: this.destinations,
      publicPort: this.props.route ? PORT : undefined,
      reachesPublic: this.reachesPublic || logins.length > 0,
      reachesApi: this.props.access !== undefined,
    });
    this.addAccess();
  }

  /** Asks for a database, and gives the Pods its URL. */
  protected addDatabase(variable: string, name: string): void {
    const database = this.postgres({ name });
    this.setSecret(variable, database.secret, 'uri');
    this.destinations.push({ namespace: this.namespace, port: database.port });
  }

  /** Lets the Pods connect to public hosts, by HTTPS. */
  protected reachOutside(): void {
    this.reachesPublic = true;
  }

  /** Gives the Pods a URL, and lets them connect to it. */
  protected reach(variable: string, url: string): void {
    this.setText(variable, url);
    const inside = /^[a-z]+:\/\/[^.]+\.([^.]+)\.svc:(\d+)/.exec(url);
    if (inside) this.destinations.push({ namespace: inside[1], port: Number(inside[2]) });
    else this.reachOutside();
  }

  /** Gives the Pods a text that is no secret. */
  protected setText(variable: string, value: string): void {
    this.variables.set(variable, kplus.EnvValue.fromValue(value));
  }

  /** Gives the Pods a key of a Secret. */
  protected setSecret(variable: string, { name }: SecretRef, key: string): void {
    const id = `secret-${name}`;
    const known = this.mainUnit.chart.node.tryFindChild(id) as kplus.ISecret | undefined;
    const secret = known ?? kplus.Secret.fromSecretName(this.mainUnit.chart, id, name);
    this.variables.set(variable, kplus.EnvValue.fromSecretValue({ secret, key }));
  }

  private get labels(): { [key: string]: string } {
    return { 'app.kubernetes.io/name': this.component.key };
  }

  /** The Pods by their name, because the label that cdk8s-plus makes changes with the path of the construct. */
  private get pods(): kplus.Pods {
    const { chart } = this.mainUnit;
    return (chart.node.tryFindChild('pods') as kplus.Pods | undefined) ?? kplus.Pods.select(chart, 'pods', { labels: this.labels });
  }

  /**
   * Lets Pods of a namespace connect to the service.
   *
   * @internal
   */
  public _admit(namespace: string): void {
    this.sources.push({ namespace, port: PORT });
  }

  private addRoute(): void {
    const { route, loginEnabled } = this.props;
    if (!route) return;
    const { url } = this.route({ ...route, service: this.component.key, port: PORT });
    this.setText('PUBLIC_URL', `${url}${route.pathPrefix ?? ''}`);
    if (route.pathPrefix) this.setText('BASE_PATH', route.pathPrefix);
    if (!loginEnabled) return;
    this.login = this.oidcClient({ clientId: `catalyst-${this.component.key}`, redirectUris: [`${url}/*`] });
    this.setText('OIDC_CLIENT_ID', this.login.clientId);
    this.setSecret('OIDC_CLIENT_SECRET', this.login.secret, 'client-secret');
  }

  private addMessaging(): void {
    const { url, secret, ca } = this.messaging({ name: this.component.key });
    this.reach('NATS_URL', url);
    this.setText('NATS_CA_FILE', `${MESSAGING_CA}/ca.crt`);
    this.setSecret('NATS_USERNAME', secret, 'username');
    this.setSecret('NATS_PASSWORD', secret, 'password');
    this.messagingCa = ca;
  }

  private addGit(): void {
    const provider = this.requires(Capability.GIT);
    if (!provider) return;
    if (this.props.gitHooksEnabled) this.sources.push({ namespace: provider.namespace, port: PORT });
    if (!this.props.gitAccountEnabled) return;
    const { url, secret } = this.gitAccount({ name: this.component.key });
    this.reach('GIT_URL', url);
    this.setSecret('GIT_USERNAME', secret, 'username');
    this.setSecret('GIT_PASSWORD', secret, 'password');
  }

  private addDeployment(): kplus.Deployment {
    const { chart } = this.mainUnit;
    const { key } = this.component;
    const metadata = { name: key };
    const serviceAccount = new kplus.ServiceAccount(chart, 'service-account', { metadata });
    const deployment = new kplus.Deployment(chart, 'deployment', {
      // A changed Secret restarts the Pods; environment variables alone would keep the old value (I46).
      metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
      podMetadata: { labels: this.labels },
      select: false,
      replicas: this.replicas,
      serviceAccount,
      automountServiceAccountToken: this.props.access !== undefined,
      enableServiceLinks: false,
      securityContext: { ensureNonRoot: true, user: this.props.user ?? 65534, group: this.props.user ?? 65534, fsGroup: this.props.user ?? 65534 },
    });
    deployment.select(kplus.LabelSelector.of({ labels: this.labels }));
    const container = deployment.addContainer({
      name: key,
      image: this.image,
      imagePullPolicy: kplus.ImagePullPolicy.IF_NOT_PRESENT,
      ports: [{ name: 'http', number: PORT }],
      envVariables: Object.fromEntries([...this.variables].sort(([a], [b]) => (a < b ? -1 : 1))),
      liveness: kplus.Probe.fromHttpGet('/healthz', { port: PORT }),
      readiness: kplus.Probe.fromHttpGet(this.props.readinessPath ?? '/readyz', { port: PORT }),
      // Memory beyond the limit is a leak; CPU beyond the request is only borrowed, and a limit would slow the service down.
      resources: {
        cpu: { request: kplus.Cpu.millis(this.props.cpuMillis) },
        memory: { request: Size.mebibytes(this.props.memoryMiB), limit: Size.mebibytes(2 * this.props.memoryMiB) },
      },
      securityContext: {
        ensureNonRoot: true,
        readOnlyRootFilesystem: true,
        allowPrivilegeEscalation: false,
        capabilities: { drop: [kplus.Capability.ALL] },
        seccompProfile: { type: kplus.SeccompProfileType.RUNTIME_DEFAULT },
      },
    });
    container.mount('/tmp', kplus.Volume.fromEmptyDir(chart, 'tmp', 'tmp', { sizeLimit: Size.mebibytes(64) }));
    if (this.messagingCa) {
      const ca = kplus.Secret.fromSecretName(chart, 'messaging-ca', this.messagingCa.name);
      const volume = kplus.Volume.fromSecret(chart, 'messaging-ca-volume', ca, { name: 'messaging-ca', items: { 'ca.crt': { path: 'ca.crt' } } });
      container.mount(MESSAGING_CA, volume, { readOnly: true });
    }
    new kplus.Service(chart, 'service', { metadata, selector: this.pods, ports: [{ name: 'http', port: PORT, targetPort: PORT }] });
    return deployment;
  }

  /** Cluster-wide access as the service declares it; where it writes, also the lease by which its Pods agree on which of them acts. */
  private addAccess(): void {
    const { access } = this.props;
    if (!access) return;
    const { key: name } = this.component;
    const rules = access.map(({ apiGroup, resources, verbs }) => ({ apiGroups: [apiGroup], resources, verbs }));
    const lease = { apiGroups: ['coordination.k8s.io'], resources: ['leases'], verbs: ['create', 'get', 'update'] };
    const subjects = [{ kind: 'ServiceAccount', name, namespace: this.namespace }];
    const clusterRole = `catalyst-${name}`;
    const rbac = (kind: string, metadata: { [key: string]: string }, rest: { [key: string]: any }) => this.mainUnit.add({
      apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata, ...rest,
    });
    const refer = (kind: string, to: string) => ({ roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind, name: to }, subjects });
    rbac('ClusterRole', { name: clusterRole }, { rules });
    rbac('ClusterRoleBinding', { name: clusterRole }, refer('ClusterRole', clusterRole));
    if (!access.some(({ verbs }) => verbs.includes('update'))) return;
    rbac('Role', { name, namespace: this.namespace }, { rules: [lease] });
    rbac('RoleBinding', { name, namespace: this.namespace }, refer('Role', name));
  }
}
