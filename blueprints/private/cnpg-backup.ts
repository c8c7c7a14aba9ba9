import { Blueprint, SecretField, SecretRef, Unit } from '../../constructs';
import { ExternalSecrets } from '../external-secrets';
import { ARCHIVE_KEYS } from './archive-secret';

/** Where databases are backed up, and when. */
export interface DatabaseArchive {
  /** Unit after which the keys of the archive are in the secret backend. */
  readonly unit: Unit;
  /** Secret whose keys they are there. */
  readonly secret: SecretRef;
  /** URL of the folder of the cluster, `s3://…`. */
  readonly url: string;
  /** URL of the endpoint. */
  readonly endpoint: string;
  /** When databases are backed up, as cron expression of five fields. */
  readonly schedule: string;
  /** For how many days back a database can be restored. */
  readonly retentionDays: number;
}

/**
 * Adds what backs up a database of a consumer every day, and returns the parts of its specification.
 *
 * @param name name of the database server
 */
export function addDatabaseBackup(consumer: Blueprint, name: string, archive: DatabaseArchive): { [key: string]: any } {
  const { home: namespace, prerequisites } = consumer;
  prerequisites.dependsOn(archive.unit, 'postgres');
  const location = (key: string) => ExternalSecrets.location(archive.unit.blueprint!, archive.secret.name, key);
  const secret = consumer.secret({ name: `${name}-archive`, fields: ARCHIVE_KEYS.map((key) => SecretField.shared(key, location(key))) });
  const [accessKeyId, secretAccessKey] = ARCHIVE_KEYS.map((key) => secret.keyRef(key));
  prerequisites.add({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'ScheduledBackup',
    metadata: { name, namespace },
    // Its expressions begin with a field for seconds.
    spec: { schedule: `0 ${archive.schedule}`, cluster: { name }, method: 'barmanObjectStore', backupOwnerReference: 'self' },
  });
  return {
    // Checksums of AWS are unknown elsewhere, and uploads would be refused.
    env: ['AWS_REQUEST_CHECKSUM_CALCULATION', 'AWS_RESPONSE_CHECKSUM_VALIDATION'].map((variable) => ({ name: variable, value: 'when_required' })),
    backup: {
      retentionPolicy: `${archive.retentionDays}d`,
      barmanObjectStore: {
        destinationPath: `${archive.url}/${namespace}`,
        endpointURL: archive.endpoint,
        s3Credentials: { accessKeyId, secretAccessKey },
        wal: { compression: 'gzip' },
        data: { compression: 'gzip' },
      },
    },
  };
}
