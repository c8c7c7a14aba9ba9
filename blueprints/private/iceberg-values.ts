import { ApplicationSize, BucketConnection, PostgresConnection, SecretRef } from '../../constructs';
import { databases, DatabaseSize, resourcesOf, ServerSize, servers } from './server-size';

/** What an installation is made of. */
export interface IcebergSize {
  /** Servers of the catalogue. */
  readonly catalog: ServerSize;
  /** Database servers. */
  readonly database: DatabaseSize;
}

/** What each size is made of. */
export const ICEBERG_SIZES: { [size in ApplicationSize]: IcebergSize } = {
  [ApplicationSize.SMALL]: { catalog: servers(1, 250, 768), database: databases(1, 250, 512, 5) },
  [ApplicationSize.MEDIUM]: { catalog: servers(2, 500, 1024), database: databases(3, 500, 1024, 20) },
  [ApplicationSize.LARGE]: { catalog: servers(3, 1000, 2048), database: databases(3, 1000, 2048, 50) },
};

/** What the values of the chart depend on. */
export interface IcebergServers {
  /** Name of the release, and of everything in it. */
  readonly name: string;
  /** Servers, as many as the machines take, and what each asks for. */
  readonly size: ServerSize;
  /** Database of the catalogue. */
  readonly database: PostgresConnection;
  /** Bucket with the tables. */
  readonly bucket: BucketConnection;
  /** Secret whose key `symmetric.key` signs what servers hand to those who have logged in. */
  readonly tokens: SecretRef;
}

/** Returns the values of the chart. */
export function icebergValues({ name, size, database, bucket, tokens }: IcebergServers): { [key: string]: any } {
  const fromBucket = (variable: string, key: string) => ({ name: variable, valueFrom: { secretKeyRef: bucket.secret.keyRef(key) } });
  return {
    fullnameOverride: name,
    replicaCount: size.replicas,
    resources: resourcesOf(size),
    podDisruptionBudget: { enabled: size.replicas > 1, maxUnavailable: 1 },
    topologySpreadConstraints: size.replicas > 1 ? [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' }] : [],
    persistence: { type: 'relational-jdbc', relationalJdbc: { secret: { name: database.secret.name, jdbcUrl: 'jdbc-uri' } } },
    // Made anew by each server, what one hands out would mean nothing to another.
    authentication: { type: 'internal', tokenBroker: { type: 'symmetric-key', secret: { name: tokens.name } } },
    features: { SUPPORTED_CATALOG_STORAGE_TYPES: ['S3'] },
    extraEnv: [
      { name: 'AWS_REGION', value: bucket.region }, fromBucket('AWS_ACCESS_KEY_ID', 'access-key'), fromBucket('AWS_SECRET_ACCESS_KEY', 'secret-key'),
    ],
    extraServices: [],
    serviceMonitor: { enabled: false },
  };
}
