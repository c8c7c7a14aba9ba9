import { SharedSecret } from './requests';

/** A Secret in a namespace, and what its keys hold. */
export class SecretRef {
  constructor(
    /** Namespace of the Secret. */
    public readonly namespace: string,
    /** Name of the Secret. */
    public readonly name: string,
  ) {}

  /** Returns the `secretKeyRef` of one key, as containers and charts write it. */
  public keyRef(key: string): { [key: string]: string } {
    return { name: this.name, key };
  }
}

/** A plain-text or TLS endpoint inside the cluster. */
export class HttpEndpoint {
  constructor(
    /** Service host, `{service}.{namespace}.svc`. */
    public readonly host: string,
    /** Port. */
    public readonly port: number,
    /** Scheme: `http`, `https`, `nats` …. */
    public readonly scheme: string,
  ) {}

  /** URL without a path. */
  public get url(): string {
    return `${this.scheme}://${this.host}:${this.port}`;
  }
}

/** A PostgreSQL database of the consumer's own. */
export interface PostgresConnection {
  /** Host of the read-write Service. */
  readonly host: string;
  /** Port. */
  readonly port: number;
  /** Name of the database. */
  readonly database: string;
  /** Role that owns the database. */
  readonly username: string;
  /** Secret with the keys `username`, `password`, `host`, `port`, `dbname` and `uri`. */
  readonly secret: SecretRef;
  /**
   * Secret with the keys `tls.crt`, `tls.key` and `ca.crt` with which the owner logs in to a database that follows one of another cluster: its
   * password is known there alone.
   * @default - it logs in with the password
   */
  readonly certificate?: SecretRef;
}

/** A login of the consumer at the identity provider. */
export interface OidcConnection {
  /** Issuer URL of the realm, without a trailing slash. */
  readonly issuer: string;
  /**
   * URL of the discovery document: inside the cluster that the identity provider is on, where the endpoints for servers that it names are
   * inside too, and the public one elsewhere.
   */
  readonly discoveryUrl: string;
  /** Client id. */
  readonly clientId: string;
  /** Secret with the keys `client-id` and `client-secret`, or those asked for. */
  readonly secret: SecretRef;
}

/** A certificate of the consumer. */
export interface CertificateConnection {
  /** Secret with the keys `tls.crt`, `tls.key` and `ca.crt`. */
  readonly secret: SecretRef;
  /** Host names in the certificate. */
  readonly dnsNames: string[];
}

/** A bucket of the consumer. */
export interface BucketConnection {
  /** S3 endpoint URL. */
  readonly endpoint: string;
  /** Name of the bucket. */
  readonly bucket: string;
  /** Region name that the S3 client has to use. */
  readonly region: string;
  /** Secret with the keys `access-key` and `secret-key`, or those asked for. */
  readonly secret: SecretRef;
}

/** A cache of the consumer. */
export interface CacheConnection {
  /** Host of the Service. */
  readonly host: string;
  /** Port. */
  readonly port: number;
  /** Secret with the key `password`, or that asked for; the user is `default`. */
  readonly secret: SecretRef;
}

/** A database of documents of the consumer's own. */
export interface MongoConnection {
  /** Host of the Service. */
  readonly host: string;
  /** Port. */
  readonly port: number;
  /** Name of the database. */
  readonly database: string;
  /** User that owns the database. */
  readonly username: string;
  /** Secret with the keys `username`, `password` and `uri`. */
  readonly secret: SecretRef;
  /** Whether FerretDB answers: it knows no replica sets, streams of changes or rights of users, and some programs need them. */
  readonly isFerretDb: boolean;
}

/** Tables in a bucket, and the catalogue that knows them. */
export interface IcebergConnection {
  /** URL of the catalogue (Iceberg REST). */
  readonly uri: string;
  /** Name of the catalogue, which engines call their warehouse. */
  readonly warehouse: string;
  /** S3 endpoint URL of the bucket. */
  readonly endpoint: string;
  /** Region name that the S3 client has to use. */
  readonly region: string;
  /** Secret with the keys `client-id`, `client-secret` and both as `credential` for the catalogue, `access-key` and `secret-key` for the bucket. */
  readonly secret: SecretRef;
}

/** A user of the event streams. */
export interface MessagingConnection {
  /** URL of the server; its scheme says that TLS is required. */
  readonly url: string;
  /** Secret with the keys `username` and `password`. */
  readonly secret: SecretRef;
  /** Secret whose key `ca.crt` holds the authority that signed the server's certificate. */
  readonly ca: SecretRef;
  /**
   * Domain that streams have to be asked for in, where the server passes on to one that keeps them.
   * @default - none, the server keeps them itself
   */
  readonly streamDomain?: string;
}

/** A store of logs, metrics or traces. */
export interface TelemetryConnection {
  /** URL that is written to in the store's own protocol. */
  readonly writeUrl: string;
  /** URL that OpenTelemetry is sent to over HTTP, without the part that names the signal. */
  readonly otlpUrl: string;
  /** URL that is read from, as Grafana wants it. */
  readonly readUrl: string;
  /** Headers that every request has to have. */
  readonly headers: { [name: string]: string };
}

/** A block volume of the consumer. */
export interface VolumeConnection {
  /** StorageClass to name in the claim. */
  readonly storageClassName: string;
  /** Size to ask for, a Kubernetes quantity no smaller than the cloud's minimum. */
  readonly size: string;
}

/** A public host name that leads to a Service of the consumer. */
export interface RouteConnection {
  /** Canonical public host name. */
  readonly host: string;
  /** All public host names, canonical first. */
  readonly hosts: string[];
  /** Canonical public URL without a trailing slash. */
  readonly url: string;
}

/** A way into a cluster from the others of its Sovereign: TLS reaches the Service behind it as it was sent. */
export interface PassageConnection {
  /** Host name, which the certificate of the Service has to have and which callers have to send (SNI). */
  readonly host: string;
  /** Port. */
  readonly port: number;
}

/** An account of the consumer at the Git server. */
export interface GitConnection {
  /** URL of the server, as the consumer reaches it. */
  readonly url: string;
  /** Secret with the keys `username` and `password`. */
  readonly secret: SecretRef;
}

/** A ClickHouse database of the consumer's own. */
export interface ClickHouseConnection {
  /** Host of the Service. */
  readonly host: string;
  /** Port of the HTTP interface. */
  readonly httpPort: number;
  /** Port of the native protocol. */
  readonly nativePort: number;
  /** Name of the database. */
  readonly database: string;
  /** User that owns the database. */
  readonly username: string;
  /**
   * Name of the cluster in whose servers tables have to be made.
   * @default - none, there is one server
   */
  readonly cluster?: string;
  /** Secret with the key `password`. */
  readonly secret: SecretRef;
  /** Where the password is kept, for a file with it inside. */
  readonly password: SharedSecret;
}

/** A key of the consumer at a gateway to language models. */
export interface LlmConnection {
  /** Endpoint inside the cluster: the API of OpenAI is below `/v1`, that of Anthropic at `/v1/messages`. */
  readonly endpoint: HttpEndpoint;
  /** Models that answer questions, the usual one first. */
  readonly models: string[];
  /**
   * Secret with the key `api-key`.
   * @default - none, whoever reaches the endpoint may ask
   */
  readonly secret?: SecretRef;
}

/** A project of the consumer in a store of what was asked of language models. */
export interface LlmTracesConnection {
  /** Endpoint inside the cluster; OpenTelemetry is taken at `/api/public/otel`. */
  readonly endpoint: HttpEndpoint;
  /** Secret with the keys `public-key` and `secret-key`. */
  readonly secret: SecretRef;
}

/** Where the changes of a database are. */
export interface ChangeCapture {
  /** Beginning of the names of its topics. */
  readonly topicPrefix: string;
  /** Topics, one for each table, in the order of the tables. */
  readonly topics: string[];
}

/** A user of Kafka, and the topics that it may read and write. */
export interface KafkaConnection {
  /** Host and port that clients start from; they log in by SCRAM-SHA-512 over TLS (`SASL_SSL`). */
  readonly bootstrapServers: string;
  /** Name of the user; groups and transactions of consumers begin with it. */
  readonly username: string;
  /** Secret with the keys `username`, `password` and `sasl.jaas.config`, which is what clients in Java log in with. */
  readonly secret: SecretRef;
  /** Where the password is kept, for a file with it inside. */
  readonly password: SharedSecret;
  /** Secret whose key `ca.crt` holds the authority that signed the certificate of the brokers. */
  readonly ca: SecretRef;
}

/** A user of OpenSearch, and the indices that it may write and read. */
export interface OpenSearchConnection {
  /** Endpoint of all servers, by TLS. */
  readonly endpoint: HttpEndpoint;
  /** Name of the user. */
  readonly username: string;
  /** Secret with the keys `username`, `password` and `ca.crt`, the authority that signed the certificate of the servers. */
  readonly secret: SecretRef;
  /** Where the password is kept, for a file with it inside. */
  readonly password: SharedSecret;
}

/** A topic of Kafka that takes security events. */
export interface SecurityTopicConnection {
  /** User that writes them. */
  readonly kafka: KafkaConnection;
  /** Name of the topic. */
  readonly topic: string;
}

/** A relay (TURN) through which clients of the consumer reach its media. */
export interface TurnConnection {
  /** Public host name. */
  readonly host: string;
  /** Port. */
  readonly port: number;
  /** Transport between clients and the relay: `tcp` or `udp`. */
  readonly transport: string;
  /** Secret whose key `secret` signs the passwords of clients, each good for some hours. */
  readonly secret: SecretRef;
}

/** A server of rooms with audio and video, and a key of the consumer's own. */
export interface MediaConnection {
  /** Public URL of the server, a WebSocket. */
  readonly url: string;
  /** Name of the key. */
  readonly key: string;
  /** Secret whose key `secret` belongs to the key. */
  readonly secret: SecretRef;
}
