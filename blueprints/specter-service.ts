import { Construct } from 'constructs';
import {
  ApplicationSize, Blueprint, BlueprintProps, Capability, HttpEndpoint, IEmbeddingsProvider, IGraphProvider, IKafkaProvider, ILlmGateway, ILlmTraceStore,
  IVectorProvider, Names, SecretField, SharedSecret,
} from '../constructs';
import { invalid, requireWhole } from '../constructs/private/errors';
import { CATALOGUE } from './catalogue';
import { OpenSearch } from './opensearch';
import { givenId } from './private/given-id';
import { requireImage } from './private/own-image';
import { addReadAccess } from './private/specter-access';
import { SpecterEnvironment, SpecterLogin } from './private/specter-environment';
import { addWebServer } from './private/web-server';

const METRICS_PORT = 9090;

const SIZES = {
  [ApplicationSize.SMALL]: { replicas: 1, cpuMillis: 250, memoryMiB: 512, database: { instances: 1, cpuMillis: 250, memoryMiB: 512, storageGiB: 10 } },
  [ApplicationSize.MEDIUM]: { replicas: 2, cpuMillis: 500, memoryMiB: 1024, database: { instances: 3, cpuMillis: 500, memoryMiB: 1024, storageGiB: 50 } },
  [ApplicationSize.LARGE]: { replicas: 3, cpuMillis: 1000, memoryMiB: 2048, database: { instances: 3, cpuMillis: 2000, memoryMiB: 8192, storageGiB: 200 } },
};

/** Events that can be searched, and a user that may read them. */
export interface SpecterSearch {
  /** Where they are. */
  readonly openSearch: OpenSearch;
  /** Name of the user, who may read and nothing else; whoever runs OpenSearch makes it. */
  readonly username: string;
  /** Where in OpenBao the password of the user is. */
  readonly password: SharedSecret;
}

/** Topics with events, as they come. */
export interface SpecterStream {
  /** Where they are. */
  readonly kafka: IKafkaProvider;
  /** Topics that are read, for example `security.falco`. */
  readonly topics: string[];
}

/** Properties of SpecterService. */
export interface SpecterServiceProps extends BlueprintProps {
  /** Image of the program, which is yours, with its version. */
  readonly image: string;
  /**
   * How much it is made for.
   * @default ApplicationSize.SMALL
   */
  readonly size?: ApplicationSize;
  /**
   * Servers, at most one per machine.
   * @default - that of the size: 1, 2 or 3
   */
  readonly replicas?: number;
  /**
   * User that the program runs as.
   * @default 65534
   */
  readonly user?: number;
  /**
   * What it sends questions to: `OPENAI_BASE_URL`, `OPENAI_API_KEY` and `LLM_MODEL`.
   * @default - the gateway that the cluster has
   */
  readonly gateway?: ILlmGateway;
  /**
   * Model that turns texts into embeddings: `EMBEDDINGS_URL` and `EMBEDDINGS_MODEL`.
   * @default - the one that the cluster has, if it has one
   */
  readonly embeddings?: IEmbeddingsProvider;
  /**
   * Where it records what it asked: `LANGFUSE_HOST`, `LANGFUSE_PUBLIC_KEY` and `LANGFUSE_SECRET_KEY`.
   * @default - nowhere
   */
  readonly traceStore?: ILlmTraceStore;
  /**
   * Whether it has a database, whose URI is in `DATABASE_URL`, and that finds vectors (pgvector).
   * @default false
   */
  readonly databaseEnabled?: boolean;
  /**
   * Database of vectors: `MILVUS_URL`, `MILVUS_USERNAME` and `MILVUS_PASSWORD`.
   * @default - none
   */
  readonly vectors?: IVectorProvider;
  /**
   * Database of things and what connects them: `NEO4J_URI`, `NEO4J_USERNAME` and `NEO4J_PASSWORD`.
   * @default - none
   */
  readonly graph?: IGraphProvider;
  /**
   * Events that it searches: `OPENSEARCH_URL`, `OPENSEARCH_USERNAME` and `OPENSEARCH_PASSWORD`.
   * @default - none
   */
  readonly search?: SpecterSearch;
  /**
   * Events that it reads as they come: `KAFKA_BOOTSTRAP_SERVERS`, `KAFKA_TOPICS`, `KAFKA_USERNAME` and `KAFKA_PASSWORD`; the authority of
   * the brokers is in `/certificates/ca.crt`. On a host cluster alone, because brokers name themselves by their Pods.
   * @default - none
   */
  readonly stream?: SpecterStream;
  /**
   * Whether it reads how things are: the objects of its cluster, without Secrets, and on a host cluster metrics, logs and traces, where they
   * are kept (`METRICS_URL`, `METRICS_HEADERS` …).
   * @default false
   */
  readonly readsCluster?: boolean;
  /**
   * Whether it proposes changes to runbooks as pull requests: `GIT_URL`, `GIT_REPOSITORY`, `GIT_USERNAME` and `GIT_PASSWORD`.
   * @default false
   */
  readonly gitEnabled?: boolean;
  /**
   * Whether people see it at a public host name, and log in: `OIDC_ISSUER`, `OIDC_CLIENT_ID` and `OIDC_CLIENT_SECRET`.
   * @default false
   */
  readonly routeEnabled?: boolean;
  /**
   * Services of its kind that it calls; their URLs are in variables that are named after their ids: `ORCHESTRATOR_URL`.
   * @default - none
   */
  readonly calls?: SpecterService[];
  /**
   * Environment variables of its own, by name.
   * @default - none
   */
  readonly variables?: { [name: string]: string };
}

/**
 * A part of Specter, of which the image is yours: nobody has published one. It may read, ask a language model, and propose changes as pull
 * requests; nothing lets it change what runs, whatever a line of a log tells it to do.
 *
 * It listens for HTTP at port 8080 (`PORT`), has metrics at 9090 (`METRICS_PORT`), and answers `/healthz` and `/readyz`. It writes to `/tmp`
 * alone, and runs in one region.
 *
 * @example
 * new blueprints.SpecterService(cluster, 'orchestrator', { image: 'registry.example/specter:0.3.0', databaseEnabled: true });
 */
export class SpecterService extends Blueprint {
  /** Image of the program. */
  public readonly image: string;
  /** How much it is made for. */
  public readonly size: ApplicationSize;
  /** Servers that are wanted. */
  public readonly replicas: number;
  private readonly props: SpecterServiceProps;

  constructor(scope: Construct, id: string, props: SpecterServiceProps) {
    super(scope, id, { component: CATALOGUE['specter-service'], ...props });
    this.props = props;
    this.image = props.image;
    this.size = props.size ?? ApplicationSize.SMALL;
    this.replicas = props.replicas ?? SIZES[this.size].replicas;
    const { path } = this.node;
    requireImage(path, this.image, 'specter');
    requireWhole(path, 'replicas', this.replicas, 'leave it out for that of the size');
    if (props.stream?.topics.length === 0) throw invalid(path, 'stream', 'have topics', [], 'leave it out where none is read');
    if (props.stream && this.environment) {
      const rule = 'be left out in an Environment, whose vcluster does not find the brokers of Kafka';
      throw invalid(path, 'stream', rule, props.stream.topics, 'search the events instead, or create it on a host cluster');
    }
  }

  /** Endpoint inside the cluster. */
  public get endpoint(): HttpEndpoint {
    return new HttpEndpoint(this.serviceHost(this.name), 8080, 'http');
  }

  protected configure(): void {
    const { name, endpoint, image } = this;
    const { cpuMillis, memoryMiB } = SIZES[this.size];
    const { calls = [], user = 65534, variables, readsCluster, gitEnabled, routeEnabled, stream } = this.props;
    const told = new SpecterEnvironment();
    this.addModels(told);
    this.addStores(told);
    for (const one of calls) {
      this.mainUnit.dependsOn(one.mainUnit, 'calls');
      told.addUrl(givenId(one), this._received(() => one.endpoint).url);
    }
    if (readsCluster) this.addReading(told);
    if (gitEnabled) told.addGit(this.gitAccount({ name }), `${this.environment?.organization.name ?? Names.GITEA_SYSTEM}/runbooks`);
    if (routeEnabled) {
      const { url } = this.route({ label: name, service: name, port: endpoint.port, timeoutSeconds: 0 });
      told.addLogin(this.oidcClient({ clientId: name, redirectUris: [`${url}/*`] }));
    }
    const events = stream && this._received(() => stream.kafka.provideKafka(this, { name, readTopics: stream.topics }));
    if (stream && events) told.addStream(events, stream.topics);
    addWebServer(this.mainUnit, {
      name,
      component: this.component.key,
      image,
      endpoint,
      ports: { metrics: METRICS_PORT },
      replicas: this.hostCluster.replicas(this.replicas),
      cpuMillis,
      memoryMiB,
      user,
      livenessPath: '/healthz',
      readinessPath: '/readyz',
      serviceAccount: readsCluster ? name : undefined,
      certificates: events?.ca,
      variables: { PORT: String(endpoint.port), METRICS_PORT: String(METRICS_PORT), ...told.variables, ...variables },
      secrets: told.secrets,
    });
    if (this.monitored) this.addMonitor();
  }

  private addModels(told: SpecterEnvironment): void {
    const { traceStore } = this.props;
    const gateway = this.props.gateway ?? this.requires(Capability.LLM_GATEWAY) as unknown as ILlmGateway | undefined;
    const llm = this._received(() => gateway?.provideLlmKey(this, { name: this.name }));
    if (llm) told.addLlm(llm);
    const found = this.props.embeddings ?? (this.isProvided(Capability.EMBEDDINGS) ? this.requires(Capability.EMBEDDINGS) as unknown : undefined);
    const embeddings = found as IEmbeddingsProvider | undefined;
    if (Blueprint.isBlueprint(embeddings)) this.mainUnit.dependsOn(embeddings.mainUnit, 'embeddings');
    if (embeddings) told.addEmbeddings({ endpoint: this._received(() => embeddings.endpoint), model: embeddings.model, dimensions: embeddings.dimensions });
    if (traceStore) told.addTraces(this._received(() => traceStore.provideLlmTraces(this)));
  }

  private addStores(told: SpecterEnvironment): void {
    const { databaseEnabled, vectors, graph, search } = this.props;
    if (databaseEnabled) {
      // The images of the databases have it with them.
      told.addDatabase(this.postgres({ name: this.name, ...SIZES[this.size].database, initSql: ['CREATE EXTENSION IF NOT EXISTS vector'] }));
    }
    if (vectors) told.addServer('MILVUS', this.loginTo('milvus', vectors));
    if (graph) told.addServer('NEO4J', this.loginTo('neo4j', graph), 'URI');
    if (search) told.addServer('OPENSEARCH', this.loginTo('opensearch', { ...search, endpoint: search.openSearch.endpoint }, search.openSearch));
  }

  private loginTo(name: string, server: IVectorProvider | IGraphProvider, provider: unknown = server): SpecterLogin {
    if (Blueprint.isBlueprint(provider)) {
      this.mainUnit.dependsOn(provider.mainUnit, name);
      // The copy of its password becomes ready only when there is something to copy.
      this.prerequisites.dependsOn(provider.prerequisites, name);
    }
    const { url } = this._received(() => server.endpoint);
    const secret = this.secret({ name: `${this.name}-${name}`, fields: [SecretField.shared('password', server.password)] });
    return { url, username: server.username, secret };
  }

  private addReading(told: SpecterEnvironment): void {
    addReadAccess(this.mainUnit, this.name, this.namespace);
    // Those of everybody are in one place, and no Organization may read them.
    if (this.environment) return;
    for (const [signal, capability] of Object.entries({ METRICS: Capability.METRICS, LOGS: Capability.LOGS, TRACES: Capability.TRACES })) {
      const store = this.telemetry(capability);
      if (store) told.addSignal(signal, store);
    }
  }

  private addMonitor(): void {
    const unit = this.unit('monitors');
    this.requires(Capability.MONITORING_KINDS, unit);
    this.scraped();
    unit.add({
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'PodMonitor',
      metadata: { name: this.name, namespace: this.namespace },
      spec: { selector: { matchLabels: { 'app.kubernetes.io/instance': this.name } }, podMetricsEndpoints: [{ port: 'metrics' }] },
    });
  }
}
