/** Something that Blueprints on a host cluster need and another Blueprint provides. */
export class Capability {
  /** Pod network; every Pod needs it. */
  public static readonly NETWORK = new Capability('network', 'Cilium');
  /** Nodes that the cloud has initialised; every Pod needs it. */
  public static readonly NODES = new Capability('nodes', 'HcloudCcm');
  /** Block volumes, through a default StorageClass. */
  public static readonly STORAGE = new Capability('storage', 'HcloudCsi');
  /** Controllers that reconcile the tree. */
  public static readonly GITOPS = new Capability('gitops', 'Flux');
  /** Certificates from the Sovereign's own authority and for public host names. */
  public static readonly CERTIFICATES = new Capability('certificates', 'CertManager');
  /** Public entry for HTTP. */
  public static readonly GATEWAY = new Capability('gateway', 'PublicGateway');
  /** Public host names of a cluster without a public entry, at that of another cluster in its region. */
  public static readonly REMOTE_GATEWAY = new Capability('remote-gateway', 'Frp');
  /** Something that judges requests between the public entry and Services. */
  public static readonly ROUTE_GUARD = new Capability('route-guard', 'Coraza');
  /** Kinds of Gateway API. */
  public static readonly GATEWAY_KINDS = new Capability('gateway-api', 'GatewayApi');
  /** PostgreSQL databases. */
  public static readonly POSTGRES = new Capability('postgres', 'Cnpg');
  /** The store that secrets are generated into and read from. */
  public static readonly SECRETS = new Capability('secrets', 'ExternalSecrets');
  /** The secret backend behind the store. */
  public static readonly SECRET_BACKEND = new Capability('secret-backend', 'OpenBao');
  /** Logins (OpenID Connect). */
  public static readonly OIDC = new Capability('oidc', 'Keycloak');
  /** Event streams. */
  public static readonly MESSAGING = new Capability('messaging', 'NatsJetStream');
  /** Git repositories. */
  public static readonly GIT = new Capability('git', 'Gitea');
  /** Authoritative DNS. */
  public static readonly DNS = new Capability('dns', 'PowerDns');
  /** Object storage (S3). */
  public static readonly BUCKETS = new Capability('buckets', 'SeaweedFs');
  /** In-memory caches (Redis protocol). */
  public static readonly CACHE = new Capability('cache', 'Valkey');
  /** Identities of workloads (SPIFFE). */
  public static readonly WORKLOAD_IDENTITY = new Capability('workload-identity', 'Spire');
  /** Store of logs. */
  public static readonly LOGS = new Capability('logs', 'Loki');
  /** Store of metrics (Prometheus). */
  public static readonly METRICS = new Capability('metrics', 'Mimir');
  /** Store of traces (OpenTelemetry). */
  public static readonly TRACES = new Capability('traces', 'Tempo');
  /** Somebody who reads monitors: every chart then makes its own. */
  public static readonly MONITORING = new Capability('monitoring', 'Alloy');
  /** Kinds that say what to scrape. */
  public static readonly MONITORING_KINDS = new Capability('monitoring-kinds', 'PrometheusOperatorCrds');
  /** Graphics processors, which Pods ask for as `nvidia.com/gpu`. */
  public static readonly GPU = new Capability('gpu', 'NvidiaDevicePlugin');
  /** Kinds that say how Knative is installed. */
  public static readonly KNATIVE_KINDS = new Capability('knative-kinds', 'KnativeOperator');
  /** Services that scale with their requests, to nothing and back. */
  public static readonly SERVERLESS = new Capability('serverless', 'Knative');
  /** Kinds that say which models are run. */
  public static readonly INFERENCE_KINDS = new Capability('inference-kinds', 'Kserve');
  /** A language model with the API of OpenAI. */
  public static readonly LANGUAGE_MODEL = new Capability('language-model', 'Vllm');
  /** Embeddings of texts. */
  public static readonly EMBEDDINGS = new Capability('embeddings', 'Bge');
  /** Kinds that say which vector databases there are. */
  public static readonly VECTOR_KINDS = new Capability('vector-kinds', 'MilvusOperator');
  /** A database that finds vectors by their likeness. */
  public static readonly VECTORS = new Capability('vectors', 'Milvus');
  /** A database of things and what connects them. */
  public static readonly GRAPH = new Capability('graph', 'Neo4j');
  /** One entry to all language models, with keys and limits. */
  public static readonly LLM_GATEWAY = new Capability('llm-gateway', 'LlmGateway');
  /** Store of what was asked of language models, and answered. */
  public static readonly LLM_TRACES = new Capability('llm-traces', 'Langfuse');
  /** MongoDB databases. */
  public static readonly MONGO = new Capability('mongo', 'FerretDb');
  /** ClickHouse databases. */
  public static readonly CLICKHOUSE = new Capability('clickhouse', 'ClickHouse');
  /** Kinds of ClickHouse clusters. */
  public static readonly CLICKHOUSE_KINDS = new Capability('clickhouse-kinds', 'ClickHouseOperator');
  /** OpenSearch: users, and indices that they write and read. */
  public static readonly OPENSEARCH = new Capability('opensearch', 'OpenSearch');
  /** Kinds of OpenSearch clusters. */
  public static readonly OPENSEARCH_KINDS = new Capability('opensearch-kinds', 'OpenSearchOperator');
  /** Kinds of Flink clusters and jobs. */
  public static readonly FLINK_KINDS = new Capability('flink-kinds', 'FlinkOperator');
  /** Changes of databases, as events. */
  public static readonly CHANGE_CAPTURE = new Capability('change-capture', 'Debezium');
  /** Kinds of Kafka clusters, topics and users. */
  public static readonly KAFKA_KINDS = new Capability('kafka-kinds', 'StrimziOperator');
  /** Kafka: topics, and users that read and write them. */
  public static readonly KAFKA = new Capability('kafka', 'Strimzi');
  /** Reports about objects that break policies. */
  public static readonly POLICY_REPORTS = new Capability('policy-reports', 'Kyverno');
  /** Somebody who takes what security tools report. */
  public static readonly SECURITY_EVENTS = new Capability('security-events', 'SecurityEvents');
  /** Kinds with which media relays are made. */
  public static readonly TURN_KINDS = new Capability('turn-kinds', 'StunnerOperator');
  /** Relays (TURN), through which media gets into the cluster. */
  public static readonly TURN = new Capability('turn', 'Stunner');
  /** Rooms with audio and video. */
  public static readonly MEDIA = new Capability('media', 'LiveKit');
  /** Mailboxes, and a server that takes mail for delivery. */
  public static readonly MAIL = new Capability('mail', 'Stalwart');
  /** Cloud resources after Phase 0. */
  public static readonly CLOUD_RESOURCES = new Capability('cloud-resources', 'Crossplane');
  /** Tables in a bucket that every engine reads alike (Iceberg REST). */
  public static readonly ICEBERG = new Capability('iceberg', 'Iceberg');
  /** Kinds of experiments that break things on purpose. */
  public static readonly CHAOS_KINDS = new Capability('chaos-kinds', 'LitmusOperator');
  /** Meters of usage. */
  public static readonly METERING = new Capability('metering', 'OpenMeter');
  /** Workflows that outlive the programs that run them. */
  public static readonly WORKFLOWS = new Capability('workflows', 'Temporal');

  /** Logins of the Users of one Organization, where it has an identity provider of its own. */
  public static oidcOf(organization: string): Capability {
    return new Capability(`oidc of ${organization}`, 'Keycloak');
  }

  /**
   * Names a capability that is not in this list, for Blueprints of your own.
   *
   * @param name name of the capability
   * @param blueprint class of the Blueprint that usually provides it, for those who forget it
   */
  public static of(name: string, blueprint?: string): Capability {
    return new Capability(name, blueprint);
  }

  private constructor(
    /** Name of the capability; two capabilities of one name are the same. */
    public readonly name: string,
    /** Class of the Blueprint that usually provides it. */
    public readonly blueprint?: string,
  ) {}
}
