import {
  GitConnection, IEmbeddingsProvider, KafkaConnection, LlmConnection, LlmTracesConnection, OidcConnection, PostgresConnection, SecretRef, TelemetryConnection,
} from '../../constructs';
import { SecretKey } from './web-server';

/** A login with a name that is no secret. */
export interface SpecterLogin {
  /** URL of the server. */
  readonly url: string;
  /** Name of the user. */
  readonly username: string;
  /** Secret with the password. */
  readonly secret: SecretRef;
}

/** Environment variables of a part of Specter, from what it was given. */
export class SpecterEnvironment {
  /** Those that are no secret, by name. */
  public readonly variables: { [name: string]: string } = {};
  /** Those from Secrets, by name. */
  public readonly secrets: { [name: string]: SecretKey } = {};

  /** Tells where another part is. */
  public addUrl(id: string, url: string): void {
    this.variables[`${id.toUpperCase().replace(/-/g, '_')}_URL`] = url;
  }

  /** Tells what to ask. */
  public addLlm({ endpoint, models, secret }: LlmConnection): void {
    Object.assign(this.variables, { OPENAI_BASE_URL: `${endpoint.url}/v1`, LLM_MODEL: models[0] ?? '' });
    if (secret) this.secrets.OPENAI_API_KEY = { secret, key: 'api-key' };
  }

  /** Tells what turns texts into embeddings. */
  public addEmbeddings({ endpoint, model }: IEmbeddingsProvider): void {
    Object.assign(this.variables, { EMBEDDINGS_URL: `${endpoint.url}/v1`, EMBEDDINGS_MODEL: model });
  }

  /** Tells where to record what was asked. */
  public addTraces({ endpoint, secret }: LlmTracesConnection): void {
    this.variables.LANGFUSE_HOST = endpoint.url;
    Object.assign(this.secrets, { LANGFUSE_PUBLIC_KEY: { secret, key: 'public-key' }, LANGFUSE_SECRET_KEY: { secret, key: 'secret-key' } });
  }

  /** Tells where its own things are kept. */
  public addDatabase({ secret }: PostgresConnection): void {
    this.secrets.DATABASE_URL = { secret, key: 'uri' };
  }

  /** Tells where to log in with a name; the URL of a database of graphs is called otherwise. */
  public addServer(prefix: string, { url, username, secret }: SpecterLogin, urlSuffix: string = 'URL'): void {
    Object.assign(this.variables, { [`${prefix}_${urlSuffix}`]: url, [`${prefix}_USERNAME`]: username });
    this.secrets[`${prefix}_PASSWORD`] = { secret, key: 'password' };
  }

  /** Tells where events come from. */
  public addStream({ bootstrapServers, username, secret }: KafkaConnection, topics: string[]): void {
    Object.assign(this.variables, { KAFKA_BOOTSTRAP_SERVERS: bootstrapServers, KAFKA_TOPICS: topics.join(','), KAFKA_USERNAME: username });
    this.secrets.KAFKA_PASSWORD = { secret, key: 'password' };
  }

  /** Tells where metrics, logs or traces are read. */
  public addSignal(signal: string, { readUrl, headers }: TelemetryConnection): void {
    Object.assign(this.variables, { [`${signal}_URL`]: readUrl, [`${signal}_HEADERS`]: JSON.stringify(headers) });
  }

  /** Tells where changes are proposed. */
  public addGit({ url, secret }: GitConnection, repository: string): void {
    Object.assign(this.variables, { GIT_URL: url, GIT_REPOSITORY: repository });
    Object.assign(this.secrets, { GIT_USERNAME: { secret, key: 'username' }, GIT_PASSWORD: { secret, key: 'password' } });
  }

  /** Tells how people log in. */
  public addLogin({ issuer, clientId, secret }: OidcConnection): void {
    Object.assign(this.variables, { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId });
    this.secrets.OIDC_CLIENT_SECRET = { secret, key: 'client-secret' };
  }
}
