import { ApplicationSize, OidcConnection, PostgresConnection, RouteConnection } from '../../constructs';
import { databases, DatabaseSize, resourcesOf, ServerSize, servers, spreadOf } from './server-size';

/** Roles of the server that the chart knows. */
export type Role = 'frontend' | 'history' | 'matching' | 'worker';

/** What an installation is made of. */
export interface TemporalSize extends Record<Role, ServerSize> {
  /** Pages for people. */
  readonly web: ServerSize;
  /** Database servers. */
  readonly database: DatabaseSize;
}

/** Name of the second database, for what workflows are found by. */
export const VISIBILITY = 'visibility';

/** What each size is made of. */
export const TEMPORAL_SIZES: { [size in ApplicationSize]: TemporalSize } = {
  [ApplicationSize.SMALL]: {
    frontend: servers(1, 100, 256), history: servers(1, 200, 512), matching: servers(1, 100, 256), worker: servers(1, 50, 128), web: servers(1, 50, 128),
    database: databases(1, 250, 512, 10),
  },
  [ApplicationSize.MEDIUM]: {
    frontend: servers(2, 250, 512), history: servers(3, 500, 1024), matching: servers(2, 250, 512), worker: servers(1, 100, 256), web: servers(2, 50, 128),
    database: databases(3, 500, 1024, 50),
  },
  [ApplicationSize.LARGE]: {
    frontend: servers(3, 1000, 2048), history: servers(5, 2000, 4096), matching: servers(3, 1000, 2048),
    worker: servers(2, 250, 512), web: servers(2, 100, 256),
    database: databases(3, 2000, 8192, 200),
  },
};

/** A namespace, and for how long workflows in it are kept. */
export interface KeptNamespace {
  /** Name. */
  readonly name: string;
  /** Days that a workflow is kept after its end. */
  readonly retentionDays: number;
}

/** How people reach the pages. */
export interface TemporalWeb {
  /** Public name. */
  readonly route: RouteConnection;
  /** Login at the identity provider. */
  readonly login: OidcConnection;
}

/** What the values of the chart depend on. */
export interface TemporalServers {
  /** Name of the release, and of everything in it. */
  readonly name: string;
  /** Size, with the replicas that the machines take. */
  readonly size: TemporalSize;
  /** Database of workflows, with a second one on its server. */
  readonly database: PostgresConnection;
  /** Number of parts that histories are divided into. */
  readonly historyShards: number;
  /** Namespaces that are there from the start. */
  readonly namespaces: KeptNamespace[];
  /**
   * How people reach the pages.
   * @default - there are no pages
   */
  readonly web?: TemporalWeb;
}

const CONTAINER = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
const POD = { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } };

/** Returns the values of the chart. */
export function temporalValues(installation: TemporalServers): { [key: string]: any } {
  const { name, size, database, historyShards } = installation;
  const store = (databaseName: string) => ({
    sql: {
      pluginName: 'postgres12',
      databaseName,
      connectAddr: `${database.host}:${database.port}`,
      connectProtocol: 'tcp',
      user: database.username,
      existingSecret: database.secret.name,
      // Both are there before the chart is: a hook that makes its own never ends, for the owner may not.
      createDatabase: false,
      manageSchema: true,
      maxConns: 20,
      maxIdleConns: 20,
      maxConnLifetime: '1h',
      tls: { enabled: true, enableHostVerification: false },
    },
  });
  const part = (component: Role) => ({ ...scaled(name, component, size[component]), containerSecurityContext: CONTAINER });
  return {
    fullnameOverride: name,
    server: {
      versionCheckDisabled: true,
      securityContext: POD,
      metrics: { annotations: { enabled: false }, serviceMonitor: { enabled: false } },
      frontend: part('frontend'),
      history: part('history'),
      matching: part('matching'),
      worker: part('worker'),
      config: {
        logLevel: 'info',
        persistence: { numHistoryShards: historyShards, datastores: { default: store(database.database), visibility: store(VISIBILITY) } },
        namespaces: { create: true, namespace: installation.namespaces.map((one) => ({ name: one.name, retention: `${one.retentionDays}d` })) },
      },
    },
    // Its Pod would let whoever reaches it do anything.
    admintools: { enabled: false },
    schema: { resources: { requests: { cpu: '10m', memory: '64Mi' } }, securityContext: POD, containerSecurityContext: CONTAINER },
    web: installation.web ? web(installation, installation.web) : { enabled: false },
  };
}

function web({ name, size }: TemporalServers, { route, login }: TemporalWeb): { [key: string]: any } {
  const variables = {
    TEMPORAL_AUTH_ENABLED: 'true', TEMPORAL_AUTH_TYPE: 'oidc', TEMPORAL_AUTH_PROVIDER_URL: login.issuer, TEMPORAL_AUTH_CLIENT_ID: login.clientId,
    TEMPORAL_AUTH_CALLBACK_URL: `${route.url}/auth/sso/callback`, TEMPORAL_AUTH_SCOPES: 'openid,profile,email', TEMPORAL_CORS_ORIGINS: route.url,
  };
  return {
    ...scaled(name, 'web', size.web),
    enabled: true,
    additionalEnv: [
      ...Object.entries(variables).map(([variable, value]) => ({ name: variable, value })),
      { name: 'TEMPORAL_AUTH_CLIENT_SECRET', valueFrom: { secretKeyRef: login.secret.keyRef('client-secret') } },
    ],
    securityContext: POD,
    containerSecurityContext: CONTAINER,
  };
}

function scaled(instance: string, component: string, size: ServerSize): { [key: string]: any } {
  const spread = spreadOf({ 'app.kubernetes.io/instance': instance, 'app.kubernetes.io/component': component });
  return {
    replicaCount: size.replicas,
    resources: resourcesOf(size),
    ...(size.replicas > 1 ? { topologySpreadConstraints: spread, podDisruptionBudget: { maxUnavailable: 1 } } : {}),
  };
}
