import { ApplicationSize, PostgresDistribution, SecretRef, Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { CONFINED_CONTAINER, confinedPod } from './confined';
import { databases, DatabaseSize, resourcesOf, ServerSize, servers, spreadOf } from './server-size';

/** Port of the protocol of MongoDB. */
export const PORT = 27017;
const DEBUG_PORT = 8088;
const USER = 1000;
/** Both are released as a pair, and one does not work with another version of the other. */
const IMAGE = `ghcr.io/ferretdb/ferretdb:${CATALOGUE.ferretdb.appVersion}`;
const POSTGRES_IMAGE = `ghcr.io/ferretdb/postgres-documentdb:17-0.107.0-ferretdb-${CATALOGUE.ferretdb.appVersion}`;

/** What an installation is made of. */
export interface FerretDbSize {
  /** Servers that speak to clients. */
  readonly proxy: ServerSize;
  /** PostgreSQL behind them. */
  readonly database: DatabaseSize;
}

/** What each size is made of. */
export const FERRETDB_SIZES: { [size in ApplicationSize]: FerretDbSize } = {
  [ApplicationSize.SMALL]: { proxy: servers(1, 250, 256), database: databases(1, 500, 1024, 10) },
  [ApplicationSize.MEDIUM]: { proxy: servers(2, 500, 512), database: databases(3, 1000, 2048, 50) },
  [ApplicationSize.LARGE]: { proxy: servers(4, 1000, 1024), database: databases(3, 4000, 16384, 500) },
};

/** What the objects of the server depend on. */
export interface FerretDbServer {
  /** Name of everything. */
  readonly name: string;
  /** Namespace of everything. */
  readonly namespace: string;
  /** Servers, as many as the machines take, and what each asks for. */
  readonly size: ServerSize;
  /** Secret whose key `uri` is the address of PostgreSQL, with the login of its superuser. */
  readonly superuser: SecretRef;
}

/** Returns the PostgreSQL that keeps documents: the extension is in the database `postgres`, and needs its superuser. */
export function documentPostgres(superuser: SecretRef): PostgresDistribution {
  return {
    image: POSTGRES_IMAGE,
    userId: 999,
    libraries: ['pg_cron', 'pg_documentdb_core', 'pg_documentdb'],
    parameters: { 'cron.database_name': 'postgres' },
    setupSql: ['CREATE EXTENSION IF NOT EXISTS documentdb CASCADE;'],
    superuser,
  };
}

/** Adds servers that keep nothing, with their Service. */
export function addFerretDbServer(unit: Unit, { name, namespace, size, superuser }: FerretDbServer): void {
  const labels = { 'app.kubernetes.io/name': 'ferretdb', 'app.kubernetes.io/instance': name };
  const metadata = { name, namespace, labels };
  const probe = (path: string) => ({ httpGet: { path, port: 'debug' }, periodSeconds: 10, timeoutSeconds: 5 });
  const { replicas } = size;
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    // A changed password restarts the Pods, which read it once.
    metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: confinedPod(USER, true),
          ...(replicas > 1 ? { topologySpreadConstraints: spreadOf(labels) } : {}),
          containers: [{
            name: 'ferretdb',
            image: IMAGE,
            env: [{ name: 'FERRETDB_POSTGRESQL_URL_FILE', value: '/postgres/uri' }, { name: 'FERRETDB_TELEMETRY', value: 'disable' }],
            ports: [{ name: 'mongodb', containerPort: PORT }, { name: 'debug', containerPort: DEBUG_PORT }],
            livenessProbe: probe('/debug/livez'),
            readinessProbe: probe('/debug/readyz'),
            resources: resourcesOf(size),
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [{ name: 'postgres', mountPath: '/postgres', readOnly: true }, { name: 'state', mountPath: '/state' }],
          }],
          volumes: [{ name: 'postgres', secret: { secretName: superuser.name, items: [{ key: 'uri', path: 'uri' }] } }, { name: 'state', emptyDir: { sizeLimit: '16Mi' } }],
        },
      },
    },
  });
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'mongodb', port: PORT, targetPort: 'mongodb' }] },
  });
  if (replicas < 2) return;
  unit.add({ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata, spec: { maxUnavailable: 1, selector: { matchLabels: labels } } });
}
