import { CacheConnection, HttpEndpoint, LlmTracesConnection, PostgresConnection, SecretRef, SharedSecret } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';
import { confinedPod } from './confined';

/** User of the image that runs without root. */
const USER = 65534;
/** File with the models. */
const CONFIG = 'config.yaml';

/** Key of a provider. */
export interface ProviderKey {
  /** Variable that holds it, and key of the Secret `providers`. */
  readonly variable: string;
  /** Where it is kept. */
  readonly source: SharedSecret;
}

/** A model as the gateway has it. */
export interface GatewayModel {
  /** Name that consumers ask for. */
  readonly name: string;
  /** Provider and its name of the model. */
  readonly model: string;
  /**
   * URL of the provider.
   * @default - the provider's public one
   */
  readonly apiBase?: string;
  /**
   * Key of the provider.
   * @default - the provider wants none
   */
  readonly key?: ProviderKey;
  /**
   * Whether it turns texts into embeddings, and answers no questions.
   * @default false
   */
  readonly isEmbedding?: boolean;
}

/** What the values of the chart depend on. */
export interface LlmGatewayServer {
  /** Name of all objects. */
  readonly name: string;
  /** Image without its tag. */
  readonly repository: string;
  /** Tag of the image. */
  readonly tag: string;
  /** Servers. */
  readonly replicas: number;
  /** CPU that each requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that each requests, in MiB. */
  readonly memoryMiB: number;
  /** Endpoint inside the cluster. */
  readonly endpoint: HttpEndpoint;
  /** Models. */
  readonly models: GatewayModel[];
  /** Secret with `masterkey` and `salt`. */
  readonly credentials: SecretRef;
  /**
   * Secret with the keys of providers.
   * @default - none wants one
   */
  readonly providers?: SecretRef;
  /** Database of keys and what they used. */
  readonly database: PostgresConnection;
  /**
   * What servers agree in.
   * @default - none, there is one server
   */
  readonly cache?: CacheConnection;
  /**
   * Where calls are recorded.
   * @default - nowhere
   */
  readonly traces?: LlmTracesConnection;
  /** Whether somebody reads metrics. */
  readonly monitored: boolean;
}

/** Returns the values of the chart. */
export function llmGatewayValues(server: LlmGatewayServer): { [key: string]: any } {
  const { name, replicas, cpuMillis, memoryMiB, database, credentials } = server;
  const labels = { 'app.kubernetes.io/name': 'litellm', 'app.kubernetes.io/instance': name };
  const resources = { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } };
  return {
    fullnameOverride: name,
    replicaCount: replicas,
    image: { repository: server.repository, tag: server.tag, pullPolicy: 'IfNotPresent' },
    serviceAccount: { create: false },
    service: { type: 'ClusterIP', port: server.endpoint.port },
    ingress: { enabled: false },
    podSecurityContext: confinedPod(USER),
    // What the database client generates lies in the image, and is written to when it starts.
    securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels: labels } }],
    pdb: replicas > 1 ? { enabled: true, maxUnavailable: 1 } : { enabled: false },
    resources,
    masterkeySecretName: credentials.name,
    masterkeySecretKey: 'masterkey',
    db: {
      useExisting: true,
      deployStandalone: false,
      endpoint: database.host,
      database: database.database,
      url: 'postgresql://$(DATABASE_USERNAME):$(DATABASE_PASSWORD)@$(DATABASE_HOST)/$(DATABASE_NAME)?sslmode=require',
      secret: { name: database.secret.name, usernameKey: 'username', passwordKey: 'password' },
    },
    redis: { enabled: false },
    // Its Job cannot be changed, only made anew, which hooks are.
    migrationJob: { enabled: true, hooks: { argocd: { enabled: false }, helm: { enabled: true } }, resources: { requests: { cpu: '100m', memory: '512Mi' } } },
    metricsServer: { enabled: false },
    serviceMonitor: { enabled: false },
    // Its own field for keys of providers looks like one that holds them.
    proxyConfigMap: { create: false, name: `${name}-config`, key: CONFIG },
    // The chart starts servers anew when its values change, and knows nothing of what they name.
    deploymentAnnotations: { 'reloader.stakater.com/auto': 'true' },
    // Prices of models come with the image; otherwise it asks GitHub for them.
    envVars: { LITELLM_LOCAL_MODEL_COST_MAP: 'True' },
    extraEnvVars: variables(server),
  };
}

/** Returns the ConfigMap with the models and what else is not of the chart. */
export function llmGatewayConfig(server: LlmGatewayServer): { [key: string]: any } {
  return { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: `${server.name}-config` }, data: { [CONFIG]: toYaml([configuration(server)]) } };
}

function configuration({ models, traces, monitored }: LlmGatewayServer): { [key: string]: any } {
  const callbacks = [...(traces ? ['langfuse_otel'] : []), ...(monitored ? ['prometheus'] : [])];
  return {
    model_list: models.map(({ name, model, apiBase, key, isEmbedding }) => ({
      model_name: name,
      // Its client refuses to ask without a key, even who wants none.
      litellm_params: { model, ...(apiBase ? { api_base: apiBase } : {}), api_key: key ? `os.environ/${key.variable}` : 'none' },
      ...(isEmbedding ? { model_info: { mode: 'embedding' } } : {}),
    })),
    litellm_settings: { drop_params: true, telemetry: false, ...(callbacks.length > 0 ? { callbacks } : {}) },
    general_settings: { master_key: 'os.environ/PROXY_MASTER_KEY' },
  };
}

function variables({ models, credentials, providers, cache, traces }: LlmGatewayServer): { [key: string]: any }[] {
  const secret = (name: string, ref: SecretRef, key: string) => ({ name, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  return [
    // What keys of providers are encrypted with: another one, and nobody reads them any more.
    secret('LITELLM_SALT_KEY', credentials, 'salt'),
    ...models.flatMap(({ key }) => (key && providers ? [secret(key.variable, providers, key.variable)] : [])),
    ...(cache ? [{ name: 'REDIS_HOST', value: cache.host }, { name: 'REDIS_PORT', value: String(cache.port) }, secret('REDIS_PASSWORD', cache.secret, 'password')] : []),
    ...(traces ? [
      { name: 'LANGFUSE_OTEL_HOST', value: traces.endpoint.url },
      secret('LANGFUSE_PUBLIC_KEY', traces.secret, 'public-key'),
      secret('LANGFUSE_SECRET_KEY', traces.secret, 'secret-key'),
    ] : []),
  ];
}
