import { OidcConnection, PostgresConnection, RouteConnection, SecretRef } from '../../constructs';

/** What the values of the chart depend on. */
export interface GrafanaServer {
  /** Servers. */
  readonly replicas: number;
  /** Public host. */
  readonly route: RouteConnection;
  /** Database of the servers. */
  readonly database: PostgresConnection;
  /** Secret with the keys `admin-user` and `admin-password`. */
  readonly administrator: SecretRef;
  /** Login at the identity provider. @default - the administrator alone */
  readonly login?: OidcConnection;
}

/** Values of a sidecar that reads ConfigMaps of Grafana's own namespace. */
const SIDECAR = { enabled: true, resource: 'configmap' };

/** Returns the values of the chart. */
export function grafanaValues({ replicas, route, database, administrator, login }: GrafanaServer): { [key: string]: any } {
  const variable = (secret: SecretRef, key: string) => ({ secretKeyRef: secret.keyRef(key) });
  return {
    replicas,
    admin: { existingSecret: administrator.name },
    // The rights of the chart would otherwise be to read every Secret of the cluster.
    rbac: { namespaced: true },
    persistence: { enabled: false },
    headlessService: replicas > 1,
    podDisruptionBudget: replicas > 1 ? { maxUnavailable: 1 } : {},
    resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
    sidecar: { dashboards: SIDECAR, datasources: SIDECAR, resources: { requests: { cpu: '10m', memory: '48Mi' } } },
    envValueFrom: {
      GF_DATABASE_PASSWORD: variable(database.secret, 'password'),
      ...(login ? { GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET: variable(login.secret, 'client-secret') } : {}),
    },
    'grafana.ini': {
      server: { root_url: `${route.url}/` },
      database: { type: 'postgres', host: `${database.host}:${database.port}`, name: database.database, user: database.username, ssl_mode: 'require' },
      security: { cookie_secure: true, disable_gravatar: true },
      users: { allow_sign_up: false, auto_assign_org_role: 'Viewer' },
      analytics: { reporting_enabled: false, check_for_updates: false, check_for_plugin_updates: false },
      news: { news_feed_enabled: false },
      // They would be fetched from outside whenever a server starts.
      plugins: { preinstall_disabled: true },
      ...(replicas > 1 ? { unified_alerting: { ha_listen_address: '$__env{POD_IP}:9094', ha_peers: 'grafana-headless:9094' } } : {}),
      ...(login ? { 'auth.generic_oauth': oauth(login) } : {}),
    },
    testFramework: { enabled: false },
    serviceMonitor: { enabled: false },
  };
}

/** People are sent to the public host; the server itself asks inside the cluster, which public names and certificates must not hold up. */
function oauth({ clientId, issuer, discoveryUrl }: OidcConnection): { [setting: string]: any } {
  const inside = discoveryUrl.replace('/.well-known/openid-configuration', '');
  return {
    enabled: true,
    name: 'Sovereign',
    client_id: clientId,
    scopes: 'openid profile email',
    auth_url: `${issuer}/protocol/openid-connect/auth`,
    token_url: `${inside}/protocol/openid-connect/token`,
    api_url: `${inside}/protocol/openid-connect/userinfo`,
    use_pkce: true,
    allow_sign_up: true,
    login_attribute_path: 'preferred_username',
    // What an administrator lets somebody do stays.
    skip_org_role_sync: true,
  };
}
