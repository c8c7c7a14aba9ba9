import { BucketConnection, CacheConnection, OidcConnection, PostgresConnection, SecretRef } from '../../constructs';

/** User that the other parts log in with at the registry behind them. */
export const REGISTRY_USER = 'harbor_registry_user';

/** Name of the login, on the button. */
const LOGIN = 'keycloak';
/** Databases of the cache, one for each part. */
const DATABASES = { core: 0, jobs: 1, registry: 2 };

/** What the values of the chart depend on. */
export interface HarborServers {
  /** Servers of each part. */
  readonly replicas: number;
  /** Public URL, without a trailing slash. */
  readonly url: string;
  /** Database of everything but images. */
  readonly database: PostgresConnection;
  /** Cache with sessions and queues. */
  readonly cache: CacheConnection;
  /** Bucket of images, with the keys of its Secret as the registry names them. */
  readonly bucket: BucketConnection;
  /**
   * Login at the identity provider.
   * @default - none, people have passwords here
   */
  readonly login?: OidcConnection;
  /** Secret with the password of the first administrator. */
  readonly administrator: SecretRef;
  /** Secret with what passwords of other registries are encrypted with. */
  readonly encryption: SecretRef;
  /** Secret with what other parts know the core by, and what forms are signed with. */
  readonly core: SecretRef;
  /** Secret with what other parts know the job service by. */
  readonly jobs: SecretRef;
  /** Secret with what states of uploads are signed with. */
  readonly uploads: SecretRef;
  /** Secret with the login at the registry behind the other parts. */
  readonly registry: SecretRef;
}

/** Returns the values of the chart. */
export function harborValues(servers: HarborServers): { [key: string]: any } {
  const { replicas, url, database, bucket, cache } = servers;
  const endpoint = new URL(bucket.endpoint || 'http://none');
  const resources = (cpu: number, memory: number) => ({ requests: { cpu: `${cpu}m`, memory: `${memory}Mi` }, limits: { memory: `${memory * 4}Mi` } });
  const part = (cpu: number, memory: number) => ({ ...scaled(replicas), resources: resources(cpu, memory) });
  return {
    // TLS ends at the Gateway; nginx knows which part a path belongs to.
    expose: { type: 'clusterIP', tls: { enabled: false }, clusterIP: { name: 'harbor', ports: { httpPort: 80 } } },
    externalURL: url,
    existingSecretAdminPassword: servers.administrator.name,
    existingSecretSecretKey: servers.encryption.name,
    updateStrategy: { type: 'RollingUpdate' },
    database: {
      type: 'external',
      external: {
        host: database.host, port: String(database.port), username: database.username, coreDatabase: database.database, existingSecret: database.secret.name,
        sslmode: 'require',
      },
      // The default is more than a server accepts.
      maxIdleConns: 10,
      maxOpenConns: 40,
    },
    redis: {
      type: 'external',
      external: {
        addr: `${cache.host}:${cache.port}`,
        coreDatabaseIndex: String(DATABASES.core), jobserviceDatabaseIndex: String(DATABASES.jobs), registryDatabaseIndex: String(DATABASES.registry),
      },
    },
    persistence: {
      enabled: true,
      resourcePolicy: 'keep',
      imageChartStorage: {
        // Otherwise clients are sent to the bucket, which has no public name.
        disableredirect: true,
        type: 's3',
        s3: {
          existingSecret: bucket.secret.name, region: bucket.region, bucket: bucket.bucket, regionendpoint: endpoint.origin, secure: endpoint.protocol === 'https:',
          v4auth: true,
        },
      },
    },
    nginx: part(10, 32),
    portal: part(10, 32),
    core: {
      ...part(50, 128),
      existingSecret: servers.core.name,
      existingXsrfSecret: servers.core.name,
      extraEnvVars: [...redisVariables(cache, ['_REDIS_URL_CORE', DATABASES.core], ['_REDIS_URL_REG', DATABASES.registry]), ...loginVariables(servers.login)],
    },
    jobservice: {
      ...part(50, 128),
      existingSecret: servers.jobs.name,
      // In files, logs would need a volume that all servers share.
      jobLoggers: ['database', 'stdout'],
      extraEnvVars: redisVariables(cache, ['_REDIS_URL_CORE', DATABASES.core], ['JOB_SERVICE_POOL_REDIS_URL', DATABASES.jobs]),
    },
    registry: {
      ...scaled(replicas),
      existingSecret: servers.uploads.name,
      credentials: { username: REGISTRY_USER, existingSecret: servers.registry.name },
      registry: { resources: resources(50, 128), extraEnvVars: [password('REGISTRY_REDIS_PASSWORD', cache)] },
      controller: { resources: resources(10, 32) },
    },
    // Images are scanned where they run.
    trivy: { enabled: false },
    metrics: { enabled: false, serviceMonitor: { enabled: false } },
  };
}

function scaled(replicas: number): { [key: string]: any } {
  return { replicas, automountServiceAccountToken: false, podDisruptionBudget: { enabled: replicas > 1, minAvailable: 1 } };
}

function password(name: string, cache: CacheConnection): { [key: string]: any } {
  return { name, valueFrom: { secretKeyRef: cache.secret.keyRef('password') } };
}

/**
 * The chart writes the password of the cache into ConfigMaps, and reads it when Helm renders. Variables of the containers come before
 * those, and the kubelet puts the password into them.
 */
function redisVariables(cache: CacheConnection, ...databases: [string, number][]): { [key: string]: any }[] {
  const urls = databases.map(([name, index]) => ({ name, value: `redis://default:$(CACHE_PASSWORD)@${cache.host}:${cache.port}/${index}?idle_timeout_seconds=30` }));
  return [password('CACHE_PASSWORD', cache), ...urls];
}

/** Settings from a variable are those of every start; nobody changes them in the browser. */
function loginVariables(login: OidcConnection | undefined): { [key: string]: any }[] {
  if (!login) return [];
  const settings = {
    auth_mode: 'oidc_auth', oidc_name: LOGIN, oidc_endpoint: login.issuer, oidc_client_id: login.clientId, oidc_client_secret: '$(OIDC_CLIENT_SECRET)',
    oidc_scope: 'openid,profile,email', oidc_user_claim: 'preferred_username', oidc_auto_onboard: true, oidc_verify_cert: true, self_registration: false,
  };
  return [
    { name: 'OIDC_CLIENT_SECRET', valueFrom: { secretKeyRef: login.secret.keyRef('client-secret') } },
    { name: 'CONFIG_OVERWRITE_JSON', value: JSON.stringify(settings) },
  ];
}
