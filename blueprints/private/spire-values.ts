import { OwnerProps, PostgresConnection, VolumeConnection } from '../../constructs';
import { deepMerge } from '../../constructs/private/merge';
import { SERVER_LABELS } from './spire-nested';

/** What the values depend on. */
export interface SpireValues {
  /** Name of the host cluster. */
  readonly clusterName: string;
  /** Name of the trust domain. */
  readonly trustDomain: string;
  /** URL that tokens name as their issuer. */
  readonly jwtIssuer: string;
  /** Who owns the authority. */
  readonly owner: OwnerProps;
  /** Namespace of the server. */
  readonly serverNamespace: string;
  /** Namespace of the agents. */
  readonly agentNamespace: string;
  /** Class of the objects that its controller handles. */
  readonly className: string;
  /** Pods of the server. */
  readonly replicas: number;
  /** Volume with the keys of each. */
  readonly keys: VolumeConnection;
  /**
   * Database that the Pods of the server share.
   * @default - a file of the only one
   */
  readonly database?: PostgresConnection;
  /** How long the certificate of a workload is valid, in minutes. */
  readonly svidTtlMinutes: number;
  /** Values of the server that follow from where it stands among those of the Sovereign. */
  readonly place: { [key: string]: any };
}

/** Returns the values of the chart. */
export function spireValues(spire: SpireValues): { [key: string]: any } {
  const { owner, replicas } = spire;
  return {
    global: {
      spire: {
        clusterName: spire.clusterName,
        trustDomain: spire.trustDomain,
        jwtIssuer: spire.jwtIssuer,
        caSubject: { country: owner.country, organization: owner.organization, commonName: spire.clusterName },
        persistence: { storageClass: spire.keys.storageClassName },
        // The layout in two namespaces keeps the server, with its keys, out of the one where Pods may do anything.
        namespaces: { create: false, server: { name: spire.serverNamespace }, system: { name: spire.agentNamespace } },
        recommendations: { enabled: true, strictMode: false, prometheus: false },
      },
    },
    'spire-server': deepMerge({
      replicaCount: replicas,
      defaultX509SvidTTL: `${spire.svidTtlMinutes}m`,
      defaultJwtSvidTTL: '5m',
      persistence: { size: spire.keys.size },
      dataStore: { sql: spire.database ? sqlOf(spire.database) : { databaseType: 'sqlite3' } },
      resources: { requests: { cpu: '100m', memory: '128Mi' } },
      topologySpreadConstraints: replicas > 1
        ? [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'DoNotSchedule', labelSelector: { matchLabels: SERVER_LABELS } }] : [],
      controllerManager: {
        className: spire.className,
        resources: { requests: { cpu: '50m', memory: '64Mi' } },
        // With 'Fail' the chart patches its webhook in Jobs around every upgrade.
        validatingWebhookConfiguration: { failurePolicy: 'Ignore' },
        identities: { clusterSPIFFEIDs: { 'default': { enabled: false }, 'oidc-discovery-provider': { enabled: false }, 'test-keys': { enabled: false } } },
      },
    }, spire.place),
    'spire-agent': { resources: { requests: { cpu: '50m', memory: '64Mi' } } },
    'spiffe-csi-driver': { enabled: true, resources: { requests: { cpu: '10m', memory: '32Mi' } } },
    // It becomes ready only with an identity, which comes after this release; and nobody outside verifies tokens yet.
    'spiffe-oidc-discovery-provider': { enabled: false },
  };
}

function sqlOf(database: PostgresConnection): { [key: string]: any } {
  return {
    databaseType: 'postgres',
    databaseName: database.database,
    host: database.host,
    port: database.port,
    username: database.username,
    externalSecret: { enabled: true, name: database.secret.name, key: 'password' },
    options: [{ sslmode: 'require' }],
  };
}
