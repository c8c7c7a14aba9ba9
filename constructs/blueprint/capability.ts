/** Something that Blueprints on a host cluster need and another Blueprint provides. */
export class Capability {
  /** Pod network; every Pod needs it. */
  public static readonly NETWORK = new Capability('network');
  /** Nodes that the cloud has initialised; every Pod needs it. */
  public static readonly NODES = new Capability('nodes');
  /** Block volumes, through a default StorageClass. */
  public static readonly STORAGE = new Capability('storage');
  /** Controllers that reconcile the tree. */
  public static readonly GITOPS = new Capability('gitops');
  /** Certificates from the Sovereign's own authority and for public host names. */
  public static readonly CERTIFICATES = new Capability('certificates');
  /** Public entry for HTTP. */
  public static readonly GATEWAY = new Capability('gateway');
  /** PostgreSQL databases. */
  public static readonly POSTGRES = new Capability('postgres');
  /** The store that secrets are generated into and read from. */
  public static readonly SECRETS = new Capability('secrets');
  /** The secret backend behind the store. */
  public static readonly SECRET_BACKEND = new Capability('secret-backend');
  /** Logins (OpenID Connect). */
  public static readonly OIDC = new Capability('oidc');
  /** Event streams. */
  public static readonly MESSAGING = new Capability('messaging');
  /** Git repositories. */
  public static readonly GIT = new Capability('git');
  /** Authoritative DNS. */
  public static readonly DNS = new Capability('dns');
  /** Object storage (S3). */
  public static readonly BUCKETS = new Capability('buckets');
  /** In-memory caches (Redis protocol). */
  public static readonly CACHE = new Capability('cache');
  /** Identities of workloads (SPIFFE). */
  public static readonly WORKLOAD_IDENTITY = new Capability('workload-identity');
  /** Cloud resources after Phase 0. */
  public static readonly CLOUD_RESOURCES = new Capability('cloud-resources');

  /** Names a capability that is not in this list, for Blueprints of your own. */
  public static of(name: string): Capability {
    return new Capability(name);
  }

  private constructor(
    /** Name of the capability; two capabilities of one name are the same. */
    public readonly name: string,
  ) {}
}
