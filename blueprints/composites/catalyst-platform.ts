import { CatalystKinds, Component, CompositeBlueprint, Sovereign } from '../../constructs';
import { onlyChildId } from '../../constructs/private/child-id';
import { CATALOGUE } from '../catalogue';
import { CatalystConfig } from '../catalyst-config';
import { CatalystCrds } from '../catalyst-crds';
import { AccessRule, CatalystService, CatalystServiceProps } from '../catalyst-service';

/** User of the images that serve web pages. */
const WEB_USER = 101;
/** First label of the host name that all services of the API share, each below a path of its own. */
const API = 'api';
const READ = ['get', 'list', 'watch'];
const CHANGE = ['create', 'update', 'patch'];
const REMOVE = ['delete'];
const FLUX_SOURCES = { apiGroup: 'source.toolkit.fluxcd.io', resources: ['gitrepositories', 'ocirepositories'], verbs: [...READ, ...CHANGE, ...REMOVE] };

/** What each service may do at the Kubernetes API. Nothing else has a token. */
const ACCESS: { [service: string]: AccessRule[] } = {
  'blueprint-controller': [
    { apiGroup: CatalystKinds.GROUP, resources: ['blueprints'], verbs: [...READ, ...CHANGE, ...REMOVE] },
    { apiGroup: CatalystKinds.GROUP, resources: ['blueprints/status'], verbs: ['update', 'patch'] },
    FLUX_SOURCES,
  ],
  'catalog-svc': [{ apiGroup: CatalystKinds.GROUP, resources: ['blueprints'], verbs: READ }],
  'environment-controller': [
    { apiGroup: '', resources: ['namespaces'], verbs: [...READ, 'create', 'patch'] },
    // The kubeconfig of a vcluster is a Secret in the namespace of its Organization, which is not known here.
    { apiGroup: '', resources: ['secrets'], verbs: [...READ, ...CHANGE] },
    { apiGroup: CatalystKinds.GROUP, resources: ['applications', 'environmentpolicies', 'environments', 'organizations'], verbs: READ },
    { apiGroup: CatalystKinds.GROUP, resources: ['applications/status', 'environments/status', 'organizations/status'], verbs: ['update', 'patch'] },
    { apiGroup: 'helm.toolkit.fluxcd.io', resources: ['helmreleases'], verbs: [...READ, ...CHANGE, ...REMOVE] },
    { apiGroup: 'kustomize.toolkit.fluxcd.io', resources: ['kustomizations'], verbs: [...READ, ...CHANGE, ...REMOVE] },
    FLUX_SOURCES,
  ],
};

/** Properties of CatalystPlatform. */
export interface CatalystPlatformProps {
  /**
   * Whether visitors see the Blueprints of the Sovereign before they log in.
   * @default true
   */
  readonly marketplaceEnabled?: boolean;
  /**
   * Whether usage is metered and invoiced.
   * @default true
   */
  readonly billingEnabled?: boolean;
  /**
   * Pods of each service, as far as there are machines for them.
   * @default 2
   */
  readonly replicas?: number;
  /**
   * Registry path that holds the images.
   * @default 'ghcr.io/openova-io/openova'
   */
  readonly registry?: string;
}

/**
 * The Catalyst control plane of a Sovereign, on its management cluster: the surfaces that people see, the services behind
 * them, the kinds that they work on, and the Sovereign's own definition as objects of these kinds.
 *
 * What it needs (identity, secrets, Git, event streams, databases, the public entry) comes from the Blueprints that the
 * cluster has already; nothing of it is embedded. Services for the whole fleet are no members.
 *
 * @example
 * new blueprints.CatalystPlatform(sovereign, 'platform');
 */
export class CatalystPlatform extends CompositeBlueprint {
  /** Kinds of `catalyst.openova.io`. */
  public readonly crds: CatalystCrds;
  /** Definition of the Sovereign as objects of these kinds. */
  public readonly config: CatalystConfig;
  /** Where Users work. */
  public readonly console: CatalystService;
  /** Where the Sovereign is run. */
  public readonly admin: CatalystService;
  /** Where visitors see the Blueprints. */
  public readonly marketplace?: CatalystService;
  /** Turns events into what the surfaces show. */
  public readonly projector: CatalystService;
  /** Answers what can be installed. */
  public readonly catalogSvc: CatalystService;
  /** Turns what Users ask for into commits. */
  public readonly provisioning: CatalystService;
  /** Turns Environments into vclusters. */
  public readonly environmentController: CatalystService;
  /** Finds and verifies Blueprints. */
  public readonly blueprintController: CatalystService;
  /** Meters and invoices. */
  public readonly billing?: CatalystService;
  private readonly shared: CatalystPlatformProps;

  constructor(scope: Sovereign, id: string = 'platform', props: CatalystPlatformProps = {}) {
    const isSuch = (child: unknown) => child instanceof CatalystPlatform;
    super(scope.managementCluster, onlyChildId(scope.managementCluster, id, 'CatalystPlatform', isSuch, 'give that one the props of both'), CATALOGUE['catalyst-platform']);
    this.shared = props;
    this.crds = new CatalystCrds(this, 'crds');
    this.config = new CatalystConfig(this, 'config');
    const { marketplaceEnabled = true, billingEnabled = true } = props;
    this.blueprintController = this.service(CATALOGUE['blueprint-controller'], { cpuMillis: 100, memoryMiB: 192, gitAccountEnabled: true });
    this.environmentController = this.service(CATALOGUE['environment-controller'], { cpuMillis: 100, memoryMiB: 192, gitAccountEnabled: true });
    this.catalogSvc = this.service(CATALOGUE['catalog-svc'], { cpuMillis: 50, memoryMiB: 128, route: { label: API, pathPrefix: '/catalog' } });
    this.projector = this.service(CATALOGUE.projector, {
      cpuMillis: 200, memoryMiB: 384, messagingEnabled: true, gitHooksEnabled: true,
      // Surfaces keep a stream of events open; a time limit would cut it off.
      route: { label: API, pathPrefix: '/events', timeoutSeconds: 0 },
    });
    this.provisioning = this.service(CATALOGUE.provisioning, {
      cpuMillis: 100, memoryMiB: 192, messagingEnabled: true, gitAccountEnabled: true, calls: [this.catalogSvc],
      route: { label: API, pathPrefix: '/provisioning' },
    });
    this.billing = !billingEnabled ? undefined : this.service(CATALOGUE.billing, {
      cpuMillis: 100, memoryMiB: 192, messagingEnabled: true, databaseEnabled: true, route: { label: API, pathPrefix: '/billing' },
    });
    const billing = this.billing ? [this.billing] : [];
    this.console = this.surface(CATALOGUE.console, [...billing, this.catalogSvc, this.projector, this.provisioning]);
    this.admin = this.surface(CATALOGUE.admin, [...billing, this.projector]);
    this.marketplace = !marketplaceEnabled ? undefined : this.surface(CATALOGUE.marketplace, [this.catalogSvc]);
  }

  /** Makes a service that people see, at a host name of its own. */
  private surface(component: Component, calls: CatalystService[]): CatalystService {
    return this.service(component, { cpuMillis: 25, memoryMiB: 64, user: WEB_USER, loginEnabled: true, calls, route: { label: component.key } });
  }

  private service(component: Component, props: Omit<CatalystServiceProps, 'component'>): CatalystService {
    const { replicas, registry } = this.shared;
    return new CatalystService(this, component.key, { component, replicas, registry, access: ACCESS[component.key], ...props });
  }
}
