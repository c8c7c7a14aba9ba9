import { PostgresConnection, SecretRef } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';

/** What a container may do: nothing beyond its program. */
const CONFINED = {
  allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] }, runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000,
};

/** What the values of the chart depend on. */
export interface KeycloakServer {
  /** Servers. */
  readonly replicas: number;
  /** Public URL, without a trailing slash. */
  readonly url: string;
  /** Database of the servers. */
  readonly database: PostgresConnection;
  /** Secret with the keys `username` and `password` of the first administrator. */
  readonly administrator: SecretRef;
  /** CPU that a server requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that a server requests, in MiB; it may use twice as much. */
  readonly memoryMiB: number;
  /**
   * Whether certificates of clients come in the header that Envoy writes.
   * @default false
   */
  readonly isBehindEnvoy?: boolean;
}

/** Returns the values of the chart. */
export function keycloakValues(server: KeycloakServer): { [key: string]: any } {
  const { replicas, url, database, administrator, cpuMillis, memoryMiB, isBehindEnvoy } = server;
  return {
    replicas,
    command: ['/opt/keycloak/bin/kc.sh', 'start', ...(isBehindEnvoy ? ['--spi-x509cert-lookup--provider=envoy'] : [])],
    // The chart takes the list as text.
    extraEnv: toYaml([environment(url, administrator)]),
    database: {
      vendor: 'postgres',
      hostname: database.host,
      port: database.port,
      database: database.database,
      username: database.username,
      existingSecret: database.secret.name,
      existingSecretKey: 'password',
    },
    dbchecker: { enabled: true, securityContext: CONFINED },
    http: { relativePath: '/', managementRelativePath: '/' },
    proxy: { enabled: true, mode: 'xforwarded', http: { enabled: true } },
    // Servers find each other through the database.
    cache: { stack: 'default' },
    health: { enabled: true },
    // Without metrics the chart leaves the readiness probe out.
    metrics: { enabled: true },
    serviceMonitor: { enabled: false },
    prometheusRule: { enabled: false },
    // TLS ends at the Gateway.
    service: { httpsPort: 0 },
    serviceAccount: { automountServiceAccountToken: false },
    podDisruptionBudget: replicas > 1 ? { maxUnavailable: 1 } : {},
    podSecurityContext: { fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    securityContext: CONFINED,
    resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } },
  };
}

function environment(url: string, administrator: SecretRef): { [key: string]: any }[] {
  const secret = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: administrator.keyRef(key) } });
  return [
    { name: 'KC_HOSTNAME', value: url },
    // Servers that ask inside the cluster are sent to endpoints inside the cluster; people never are.
    { name: 'KC_HOSTNAME_BACKCHANNEL_DYNAMIC', value: 'true' },
    { name: 'KC_DB_URL_PROPERTIES', value: '?sslmode=require' },
    secret('KC_BOOTSTRAP_ADMIN_USERNAME', 'username'),
    secret('KC_BOOTSTRAP_ADMIN_PASSWORD', 'password'),
  ];
}
