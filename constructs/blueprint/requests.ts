import { Environment, HostCluster, Organization } from '../sovereign';
import { Blueprint } from './blueprint';
import {
  BucketConnection, CacheConnection, CertificateConnection, ChangeCapture, ClickHouseConnection, GitConnection, HttpEndpoint, IcebergConnection,
  KafkaConnection, LlmConnection, LlmTracesConnection, MediaConnection, MessagingConnection, MongoConnection, OidcConnection, OpenSearchConnection,
  PassageConnection, PostgresConnection, RouteConnection, SecretRef, SecurityTopicConnection, TelemetryConnection, TurnConnection, VolumeConnection,
} from './connections';
import { Unit } from './unit';

/** Asks for a PostgreSQL database. */
export interface PostgresRequest {
  /** Name of the database, of its owner, and (with suffix `-pg`) of the server. */
  readonly name: string;
  /**
   * Size of the data volume in GiB.
   * @default 10
   */
  readonly storageGiB?: number;
  /**
   * Database servers, one writer and the rest standing by.
   * @default - 3, or as many as there are machines
   */
  readonly instances?: number;
  /**
   * Statements that run once in the new database, as its superuser: what they make has to be handed to the owner (I35).
   * @default - none, the database is empty
   */
  readonly initSql?: string[];
  /**
   * Further databases of the same owner on the same server.
   * @default - none
   */
  readonly databases?: string[];
  /**
   * CPU that each server requests, in thousandths of a core.
   * @default 100
   */
  readonly cpuMillis?: number;
  /**
   * Memory that each server requests, in MiB; it may use twice as much, and a GiB in any case.
   * @default 256
   */
  readonly memoryMiB?: number;
  /**
   * Whether databases of the same name on other clusters follow it, through a passage; only for parts of the platform.
   * @default false
   */
  readonly isFollowed?: boolean;
  /**
   * Cluster whose database of the same name it follows (WAL streaming): it has what is written there, nobody writes here, and its owner logs in
   * with a certificate. Only for parts of the platform.
   * @default - none
   */
  readonly follows?: HostCluster;
  /**
   * What the server runs where PostgreSQL alone is not enough.
   * @default - the PostgreSQL of every database
   */
  readonly distribution?: PostgresDistribution;
}

/** A PostgreSQL with more in its image, and what its servers have to be told. */
export interface PostgresDistribution {
  /** Image with its version. */
  readonly image: string;
  /**
   * User and group that own the files of the image.
   * @default - those of the images of CloudNativePG
   */
  readonly userId?: number;
  /**
   * Libraries that the servers load when they start.
   * @default - none
   */
  readonly libraries?: string[];
  /**
   * Settings of the servers.
   * @default - those of every database
   */
  readonly parameters?: { [name: string]: string };
  /**
   * Statements that run once in the database `postgres`, as superuser.
   * @default - none
   */
  readonly setupSql?: string[];
  /**
   * Secret with the keys `username` and `password` with which the superuser `postgres` logs in.
   * @default - the superuser does not log in
   */
  readonly superuser?: SecretRef;
}

/** Provides PostgreSQL databases. */
export interface IPostgresProvider {
  /** Makes a database in the consumer's namespace and returns how to reach it. */
  providePostgres(consumer: Blueprint, request: PostgresRequest): PostgresConnection;
}

/** One key of a Secret and where its value comes from. */
export class SecretField {
  /** Generates the value once; it never changes afterwards unless it is rotated on purpose. */
  public static generated(key: string, length: number = 32): SecretField {
    return new SecretField(key, undefined, undefined, length);
  }

  /** Takes a value that is no secret. */
  public static text(key: string, value: string): SecretField {
    return new SecretField(key, value);
  }

  /** Reads what another Blueprint generated. */
  public static shared(key: string, source: SharedSecret): SecretField {
    return new SecretField(key, undefined, source);
  }

  /** Composes a text from other fields of the Secret, for a program that reads one file with secrets in it. */
  public static composed(key: string, text: string): SecretField {
    return new SecretField(key, text);
  }

  /** Composes the line of a user in an htpasswd file; the password is another field, and the Secret is made once, for the line is another one each time. */
  public static htpasswd(key: string, user: string, passwordKey: string): SecretField {
    return new SecretField(key, `{{ htpasswd "${user}" (index . \`${passwordKey}\`) }}`, undefined, undefined, true);
  }

  /** Computes hexadecimal digits from another field, for a program that takes no other key. */
  public static hex(key: string, sourceKey: string, length: number = 64): SecretField {
    return new SecretField(key, `{{ index . \`${sourceKey}\` | sha256sum | trunc ${length} }}`);
  }

  /** Returns what stands for the value of another field in a composed text. */
  public static valueOf(key: string): string {
    // Without quotes, so that it can stand in JSON.
    return `{{ index . \`${key}\` }}`;
  }

  private constructor(
    /** Key in the Secret. */
    public readonly key: string,
    /** Value of a field that is no secret, or its text with what stands for others. */
    public readonly value?: string,
    /** Where a shared value is kept. */
    public readonly source?: SharedSecret,
    /** Length of a generated value. */
    public readonly length?: number,
    /** Whether the value is another one each time that it is computed. */
    public readonly isSalted: boolean = false,
  ) {}
}

/** Where in the secret backend a value is kept. */
export interface SharedSecret {
  /** Path in the key-value store. */
  readonly path: string;
  /** Property at the path. */
  readonly property: string;
}

/** Asks for a Secret. */
export interface SecretRequest {
  /** Name of the Secret in the consumer's namespace. */
  readonly name: string;
  /** Keys of the Secret. */
  readonly fields: SecretField[];
  /**
   * Type of the Secret.
   * @default 'Opaque'
   */
  readonly type?: string;
  /**
   * Namespace of the Secret.
   * @default - the consumer's namespace
   */
  readonly namespace?: string;
  /**
   * Unit that holds the Secret.
   * @default - the consumer's prerequisites; of what is read at another cluster, one of its own that nobody waits for
   */
  readonly unit?: Unit;
  /**
   * Environment with whose secrets the secret backend keeps what is generated, so that its vcluster may read it.
   * @default - that of the consumer, if it is an Application
   */
  readonly environment?: Environment;
  /**
   * Whether what is generated is the same on every cluster that asks for it by this name and namespace: the management cluster generates it,
   * and the others copy it from there. Only for parts of the platform, and for Applications in several regions.
   * @default false
   */
  readonly isSovereignWide?: boolean;
  /**
   * Whether what is shared is kept by the management cluster, and read there and not beside whoever asks: for what is worth nothing without that
   * cluster. Only for parts of the platform.
   * @default false
   */
  readonly isOfManagement?: boolean;
}

/** Provides Secrets from the store. */
export interface ISecretProvider {
  /** Makes a Secret in the consumer's namespace. */
  provideSecret(consumer: Blueprint, request: SecretRequest): SecretRef;
}

/** Asks for a login. */
export interface OidcRequest {
  /** Client id. */
  readonly clientId: string;
  /** URLs the identity provider may send people back to; a trailing `*` is allowed. */
  readonly redirectUris: string[];
  /**
   * Realm of the client.
   * @default - the realm of the Sovereign
   */
  readonly realm?: string;
  /**
   * Key of the Secret that holds the client id, for a chart that insists on one.
   * @default 'client-id'
   */
  readonly clientIdKey?: string;
  /**
   * Key of the Secret that holds the client secret, for a chart that insists on one.
   * @default 'client-secret'
   */
  readonly clientSecretKey?: string;
  /**
   * Whether a browser gets its token from the identity provider itself (implicit flow), for a program that knows no other way.
   * @default false
   */
  readonly implicitFlowEnabled?: boolean;
}

/** Provides logins. */
export interface IOidcProvider {
  /** Registers a client, which may be on another cluster, and returns how to reach the provider from there. */
  provideOidcClient(consumer: Blueprint, request: OidcRequest): OidcConnection;
}

/** Asks for a public host name. */
export interface RouteRequest {
  /** First label of the host name, for example `console`. */
  readonly label: string;
  /** Service in the consumer's namespace. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
  /**
   * Host names in the Sovereign's zone, the canonical one first.
   * @default - `{label}.{location code}.{fqdn}`, and `{label}.{fqdn}` for short
   */
  readonly hosts?: string[];
  /**
   * Path prefix that is routed.
   * @default '/'
   */
  readonly pathPrefix?: string;
  /**
   * Path prefixes that are routed beside the first.
   * @default - none
   */
  readonly otherPathPrefixes?: string[];
  /**
   * Name of the route.
   * @default - that of the Service
   */
  readonly name?: string;
  /**
   * Longest time of one request in seconds; 0 for streams that never end.
   * @default - the Gateway's own
   */
  readonly timeoutSeconds?: number;
  /**
   * Path that answers 200 while the consumer can serve. Of several regions, DNS asks each of them for it.
   * @default '/healthz'
   */
  readonly healthPath?: string;
  /**
   * Who on another cluster the host names are for, where somebody asks who only passes their requests on.
   * @default - the consumer
   */
  readonly onBehalfOf?: Blueprint;
}

/** Asks for a way in from the other clusters of the Sovereign. */
export interface PassageRequest {
  /** First label of the host name, for example `openbao`. */
  readonly label: string;
  /** Service of the consumer, which ends TLS with a certificate that `isLink`, and asks callers for theirs. */
  readonly service: string;
  /** Port of the Service. */
  readonly port: number;
  /**
   * Unit that holds the route; it waits for the Gateway.
   * @default - one after the consumer's own
   */
  readonly unit?: Unit;
}

/** Provides public host names, and ways in from other clusters. */
export interface IGatewayProvider {
  /** Routes a host name to a Service of the consumer. */
  provideRoute(consumer: Blueprint, request: RouteRequest): RouteConnection;
  /** Passes TLS for a host name on to a Service in the consumer's namespace on the host cluster. */
  providePassage(consumer: Blueprint, request: PassageRequest): PassageConnection;
}

/** Where requests of a guarded route go instead of to its Service. */
export interface RouteGuard {
  /** Service that takes the requests. */
  readonly service: string;
  /** Namespace of that Service. */
  readonly namespace: string;
  /** Port of that Service. */
  readonly port: number;
  /** Headers with which the requests say where they go from there. */
  readonly headers: { [name: string]: string };
}

/** Judges requests between the public entry and Services. */
export interface IRouteGuard {
  /** Returns where requests of a route go; nothing if they are not judged. */
  guardRoute(consumer: Blueprint, request: RouteRequest): RouteGuard | undefined;
}

/** Asks for a certificate. */
export interface CertificateRequest {
  /** Name of the Certificate and of its Secret. */
  readonly name: string;
  /** Host names in the certificate. */
  readonly dnsNames: string[];
  /**
   * Whether the certificate is for public host names; otherwise the Sovereign's own authority signs it.
   * @default false
   */
  readonly isPublic?: boolean;
  /**
   * Whether the certificate is for links between clusters: an authority that all clusters of the Sovereign share signs it, and is the
   * `ca.crt` in its Secret, so that both sides verify each other.
   * @default false
   */
  readonly isLink?: boolean;
  /**
   * Common name of the certificate, for a server that takes the user of a client from it; up to 64 characters.
   * @default - none
   */
  readonly commonName?: string;
  /**
   * Whether its key is written as PKCS #8, which is all that programs in Java take from a PEM file.
   * @default false
   */
  readonly isPkcs8?: boolean;
  /**
   * Labels of its Secret.
   * @default - none
   */
  readonly labels?: { [name: string]: string };
  /**
   * Unit that holds the Certificate.
   * @default - the consumer's prerequisites
   */
  readonly unit?: Unit;
}

/** Provides certificates. */
export interface ICertificateProvider {
  /** Whether public host names are proven wherever DNS leads them to, so that several regions may have a certificate for one. */
  readonly provesEverywhere: boolean;
  /** What the public certificates of the cluster name, sorted; to be asked for when every Blueprint is configured. */
  readonly publicNames: string[];
  /** Tells whether public certificates may name all hosts of a domain at once, as `*.acme-prod.omantel.omani.works`. */
  takesPattern(domain: string): boolean;
  /** Orders a certificate into the consumer's namespace. */
  provideCertificate(consumer: Blueprint, request: CertificateRequest): CertificateConnection;
  /** Names the ClusterIssuer of the Sovereign's own authority, for a unit whose chart orders its certificates itself. */
  provideCertificateIssuer(unit: Unit): string;
}

/** Asks for a bucket. */
export interface BucketRequest {
  /** Name of the bucket, unique on the host cluster; its Secret is called the same with suffix `-bucket`. */
  readonly name: string;
  /**
   * Key of the Secret that holds the access key, for a chart that insists on one.
   * @default 'access-key'
   */
  readonly accessKeyKey?: string;
  /**
   * Key of the Secret that holds the secret key, for a chart that insists on one.
   * @default 'secret-key'
   */
  readonly secretKeyKey?: string;
}

/** Provides buckets. */
export interface IBucketProvider {
  /** Makes a bucket and returns how to reach it. */
  provideBucket(consumer: Blueprint, request: BucketRequest): BucketConnection;
}

/** Asks for a cache. */
export interface CacheRequest {
  /** Name of the cache, unique on the host cluster; its Secret is called the same with suffix `-cache`. */
  readonly name: string;
  /**
   * Memory of the cache in MiB.
   * @default 128
   */
  readonly memoryMiB?: number;
  /**
   * Whether what was used least makes room when memory is full; otherwise writing fails, as queues need it.
   * @default true
   */
  readonly evicts?: boolean;
  /**
   * Size in GiB of a volume that keeps the content when the server restarts.
   * @default - none, the content is in memory alone
   */
  readonly storageGiB?: number;
  /**
   * Whether an Application in several regions has one cache, of which those of its other regions are copies, and no cache of its own in each;
   * it needs a volume.
   * @default false
   */
  readonly isReplicated?: boolean;
  /**
   * Key of the Secret that holds the password, for a chart that insists on one.
   * @default 'password'
   */
  readonly passwordKey?: string;
}

/** Provides caches. */
export interface ICacheProvider {
  /** Makes a cache and returns how to reach it. */
  provideCache(consumer: Blueprint, request: CacheRequest): CacheConnection;
}

/** Asks for tables in a bucket. */
export interface IcebergRequest {
  /** Name of who asks; its Secret is called the same with suffix `-iceberg`. */
  readonly name: string;
}

/** Provides tables in a bucket. */
export interface IIcebergProvider {
  /** Returns how to reach the catalogue and the bucket. */
  provideIceberg(consumer: Blueprint, request: IcebergRequest): IcebergConnection;
}

/** Asks for a database of documents. */
export interface MongoRequest {
  /** Name of the database and of its user, unique at the server; the Secret of the consumer is called the same with suffix `-mongo`. */
  readonly name: string;
}

/** Provides databases of documents. */
export interface IMongoProvider {
  /** Makes a database and a user, and returns how to reach them. */
  provideMongo(consumer: Blueprint, request: MongoRequest): MongoConnection;
}

/** Asks for a user of the event streams. */
export interface MessagingRequest {
  /** Name of the user, and (with suffix `-messaging`) of its Secret. */
  readonly name: string;
}

/** Provides event streams. */
export interface IMessagingProvider {
  /** Makes a user and returns how to reach the server. */
  provideMessaging(consumer: Blueprint, request: MessagingRequest): MessagingConnection;
}

/** Provides authoritative DNS. */
export interface IDnsProvider {
  /** Host names of the name servers of the Sovereign's zone. */
  readonly nameservers: string[];
}

/** Asks for block volumes. */
export interface VolumeRequest {
  /** Size of each volume in GiB. */
  readonly sizeGiB: number;
  /**
   * Number of volumes.
   * @default 1
   */
  readonly count?: number;
  /**
   * Whether the volume outlives its claim.
   * @default true
   */
  readonly retained?: boolean;
  /**
   * Unit that claims the volumes.
   * @default - the consumer's main unit
   */
  readonly unit?: Unit;
}

/** Provides block volumes. */
export interface IVolumeProvider {
  /** Returns the StorageClass and size to claim. */
  provideVolume(consumer: Blueprint, request: VolumeRequest): VolumeConnection;
}

/** Asks for an account at the Git server. */
export interface GitAccountRequest {
  /** Name of the account. */
  readonly name: string;
  /**
   * Organization whose repositories the account reads: whoever publishes lets it into the team `org-viewer`.
   * @default - none, people let it in where it has to be
   */
  readonly organization?: Organization;
}

/** Provides Git repositories. */
export interface IGitProvider {
  /** Makes an account and returns how the consumer logs in. */
  provideGitAccount(consumer: Blueprint, request: GitAccountRequest): GitConnection;

  /**
   * Returns the URL that Pods of a host cluster clone a repository from.
   *
   * @param repository Gitea Organization and repository, for example `system/catalyst-config`
   */
  repositoryUrl(repository: string, from: HostCluster): string;
}

/** Keeps logs, metrics or traces. */
export interface ITelemetryStore {
  /** How the store is reached on its host cluster. */
  readonly connection: TelemetryConnection;
}

/** Serves a language model with the API of OpenAI. */
export interface ILanguageModelProvider {
  /** Endpoint of the API, whose paths begin with `/v1`. */
  readonly endpoint: HttpEndpoint;
  /** Name by which the model is asked for. */
  readonly model: string;
  /** Where the key is kept that every request has to have. */
  readonly apiKey: SharedSecret;
}

/** Turns texts into embeddings. */
export interface IEmbeddingsProvider {
  /** Endpoint for embeddings with the API of OpenAI, whose paths begin with `/v1`. */
  readonly endpoint: HttpEndpoint;
  /** Name by which the model is asked for. */
  readonly model: string;
  /** Numbers in one embedding. */
  readonly dimensions: number;
  /**
   * Endpoint that orders texts by how well they answer a question.
   * @default - none, there is no model for it
   */
  readonly rerankEndpoint?: HttpEndpoint;
}

/** Keeps vectors, and finds those that are alike. */
export interface IVectorProvider {
  /** Endpoint of the API. */
  readonly endpoint: HttpEndpoint;
  /** Name of the user. */
  readonly username: string;
  /** Where the password of the user is kept. */
  readonly password: SharedSecret;
}

/** Keeps things and what connects them. */
export interface IGraphProvider {
  /** Endpoint of the database, for drivers. */
  readonly endpoint: HttpEndpoint;
  /** Name of the user. */
  readonly username: string;
  /** Where the password of the user is kept. */
  readonly password: SharedSecret;
}

/** Asks for a ClickHouse database. */
export interface ClickHouseRequest {
  /** Name of the database and of its owner. */
  readonly name: string;
}

/** Provides ClickHouse databases. */
export interface IClickHouseProvider {
  /** Makes a database and returns how to reach it. */
  provideClickHouse(consumer: Blueprint, request: ClickHouseRequest): ClickHouseConnection;
}

/** Asks for a key at a gateway to language models. */
export interface LlmKeyRequest {
  /** Name of the key, unique at the gateway; its Secret is called the same with suffix `-llm`. */
  readonly name: string;
  /**
   * Models that the key is good for.
   * @default - all of the gateway
   */
  readonly models?: string[];
}

/** Provides one entry to all language models. */
export interface ILlmGateway {
  /** Makes a key and returns how to reach the gateway. */
  provideLlmKey(consumer: Blueprint, request: LlmKeyRequest): LlmConnection;
}

/** Keeps what was asked of language models. */
export interface ILlmTraceStore {
  /** Returns how the consumer sends its traces. */
  provideLlmTraces(consumer: Blueprint): LlmTracesConnection;
}

/** A topic of Kafka. */
export interface KafkaTopic {
  /** Name of the topic. */
  readonly name: string;
  /**
   * Partitions, which at most so many consumers of a group share.
   * @default 3
   */
  readonly partitions?: number;
  /**
   * Hours that messages are kept.
   * @default - as long as the cluster keeps them
   */
  readonly retentionHours?: number;
  /**
   * Whether the last message of every key is kept for ever, in place of all messages for a time.
   * @default false
   */
  readonly compacted?: boolean;
}

/** Asks for a user of Kafka, and for topics. */
export interface KafkaRequest {
  /** Name of the user, unique in the Kafka cluster, and (with suffix `-kafka`) of its Secret. */
  readonly name: string;
  /**
   * Topics that are made for it, which it reads and writes.
   * @default - none
   */
  readonly topics?: KafkaTopic[];
  /**
   * Beginning of the names of topics that it makes itself, reads and writes.
   * @default - none
   */
  readonly topicPrefix?: string;
  /**
   * Topics of others that it reads.
   * @default - none
   */
  readonly readTopics?: string[];
  /**
   * Topics of others that it writes.
   * @default - none
   */
  readonly writeTopics?: string[];
}

/** Provides Kafka. */
export interface IKafkaProvider {
  /** Makes a user and its topics, and returns how the consumer reaches the brokers. */
  provideKafka(consumer: Blueprint, request: KafkaRequest): KafkaConnection;
}

/** Asks for a user of OpenSearch. */
export interface OpenSearchRequest {
  /** Name of the user, unique in the OpenSearch cluster, and (with suffix `-opensearch`) of its Secret. */
  readonly name: string;
  /**
   * Beginning of the names of the indices that it makes, writes and reads, for example `orders-`.
   * @default - none
   */
  readonly indexPrefix?: string;
  /**
   * Days after which such an index is deleted.
   * @default - never
   */
  readonly retentionDays?: number;
  /**
   * Beginnings of the names of indices of others that it reads.
   * @default - none
   */
  readonly readIndexPrefixes?: string[];
  /**
   * Whether it may have OpenSearch look for something in what it reads, and tell when it finds it.
   * @default false
   */
  readonly alertsEnabled?: boolean;
}

/** Provides OpenSearch. */
export interface IOpenSearchProvider {
  /** Makes a user and returns how the consumer reaches the servers. */
  provideOpenSearch(consumer: Blueprint, request: OpenSearchRequest): OpenSearchConnection;
}

/** Names what reports security events. */
export interface SecurityEventsRequest {
  /** What reports them: `audit`, `falco`, `kyverno` or `trivy`. */
  readonly source: string;
}

/** Takes what security tools of a host cluster report. */
export interface ISecurityEvents {
  /** Returns the URL that a tool posts its reports to, each a JSON object of its own. */
  provideSecurityWebhook(consumer: Blueprint, request: SecurityEventsRequest): string;
  /** Makes a user of Kafka for a tool that writes there itself, and returns how it does so; nothing where there is no Kafka. */
  provideSecurityTopic(consumer: Blueprint, request: SecurityEventsRequest): SecurityTopicConnection | undefined;
}

/** Asks for a relay of media. */
export interface TurnRequest {
  /** Service of the consumer whose Pods media is relayed to. */
  readonly service: string;
}

/** Relays media (TURN). */
export interface ITurnProvider {
  /** Lets media through to the Pods of a Service and returns how clients reach the relay. */
  provideTurn(consumer: Blueprint, request: TurnRequest): TurnConnection;
}

/** Asks for a key to rooms with audio and video. */
export interface MediaRequest {
  /** Name of the key, unique at the server. */
  readonly name: string;
}

/** Provides rooms with audio and video. */
export interface IMediaProvider {
  /** Makes a key and returns how to reach the server. */
  provideMedia(consumer: Blueprint, request: MediaRequest): MediaConnection;
}

/** Asks for the changes of a database as events. */
export interface ChangeCaptureRequest {
  /** Name of the capture, unique at its provider: its topics begin with it. */
  readonly name: string;
  /** Database that is read. */
  readonly database: PostgresConnection;
  /** Tables whose changes are captured, as `schema.table`. */
  readonly tables: string[];
}

/** Captures changes of databases. */
export interface IChangeCaptureProvider {
  /** Captures the changes of a database of the consumer, from what is in it now on. */
  captureChanges(consumer: Blueprint, request: ChangeCaptureRequest): ChangeCapture;
}
