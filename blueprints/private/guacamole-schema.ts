import { createHash } from 'crypto';
import { PostgresConnection, SecretRef, Unit } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

const USER = 1001;
const SCHEMA = '/opt/guacamole/extensions/guacamole-auth-jdbc/postgresql/schema';

/** The database to prepare, and with what. */
export interface DesktopSchema {
  /** Namespace of the Job. */
  readonly namespace: string;
  /** Image of the server, which has the tables. */
  readonly image: string;
  /** Image with a client of PostgreSQL. */
  readonly clientImage: string;
  /** The database. */
  readonly database: PostgresConnection;
  /** Secret with the keys `username` and `password`. */
  readonly administrator: SecretRef;
}

/**
 * Makes the tables once, and sees that the administrator has the password that the Secret says. Upstream's own administrator has a password
 * that everybody knows, so the file that makes it is left out.
 */
const SCRIPT = String.raw`set -eu
export PGSSLMODE=require PGCONNECT_TIMEOUT=10
if [ -z "$(psql --no-psqlrc --tuples-only --no-align --command "SELECT 1 FROM pg_tables WHERE tablename = 'guacamole_user'")" ]; then
  psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --single-transaction --file /schema/001-create-schema.sql
fi
psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 --single-transaction --set "name=$ADMIN_NAME" --set "password=$ADMIN_PASSWORD" <<'END'
INSERT INTO guacamole_entity (name, type) VALUES (:'name', 'USER') ON CONFLICT DO NOTHING;
WITH salt AS (SELECT sha256(gen_random_uuid()::text::bytea) AS value)
INSERT INTO guacamole_user (entity_id, password_hash, password_salt, password_date)
SELECT entity_id, sha256((:'password' || upper(encode(salt.value, 'hex')))::bytea), salt.value, CURRENT_TIMESTAMP
FROM guacamole_entity, salt WHERE name = :'name' AND type = 'USER'
ON CONFLICT (entity_id) DO UPDATE SET password_hash = excluded.password_hash, password_salt = excluded.password_salt, password_date = excluded.password_date;
INSERT INTO guacamole_system_permission (entity_id, permission)
SELECT entity_id, unnest(enum_range(NULL::guacamole_system_permission_type)) FROM guacamole_entity WHERE name = :'name' AND type = 'USER'
ON CONFLICT DO NOTHING;
END
`;

/**
 * Adds a Job that prepares the database, again when another version brings it.
 *
 * @param unit unit of the Job, which has the name of the unit
 */
export function addDesktopSchema(unit: Unit, { namespace, image, clientImage, database, administrator }: DesktopSchema): void {
  const { name } = unit;
  const text = (variable: string, value: string) => ({ name: variable, value });
  const secret = (variable: string, ref: SecretRef, key: string) => ({ name: variable, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  const schema = { name: 'schema', mountPath: '/schema' };
  const resources = { requests: { cpu: '20m', memory: '64Mi' }, limits: { memory: '128Mi' } };
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed, only made anew.
    metadata: { name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: {
      backoffLimit: 20,
      template: {
        metadata: { annotations: { 'checksum/script': createHash('sha256').update(SCRIPT).digest('hex') } },
        spec: {
          restartPolicy: 'Never',
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: confinedPod(USER, true),
          initContainers: [{
            name: 'schema', image, command: ['cp', `${SCHEMA}/001-create-schema.sql`, schema.mountPath], resources, securityContext: CONFINED_CONTAINER, volumeMounts: [schema],
          }],
          containers: [{
            name: 'psql',
            image: clientImage,
            command: ['/bin/sh', '-c', SCRIPT],
            env: [
              text('PGHOST', database.host), text('PGPORT', String(database.port)), text('PGDATABASE', database.database), text('PGUSER', database.username),
              secret('PGPASSWORD', database.secret, 'password'), secret('ADMIN_NAME', administrator, 'username'), secret('ADMIN_PASSWORD', administrator, 'password'),
            ],
            resources,
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [{ ...schema, readOnly: true }, { name: 'tmp', mountPath: '/tmp' }],
          }],
          volumes: [{ name: 'schema', emptyDir: {} }, { name: 'tmp', emptyDir: {} }],
        },
      },
    },
  });
}
