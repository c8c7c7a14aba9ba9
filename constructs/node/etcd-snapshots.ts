import { PhaseZeroField, PhaseZeroSecret } from '../blueprint';
import { Json } from '../private/merge';
import { ArchiveProtocol, HostCluster } from '../sovereign';
import { ARCHIVE_ACCESS_KEY, ARCHIVE_SECRET_KEY } from './sensitive-variables';

/** Secret that k3s reads where snapshots go from. */
const SECRET = 'k3s-etcd-snapshots';

/**
 * Returns the flags of k3s for snapshots of etcd; none if there is no archive that speaks S3, and k3s keeps its own few.
 *
 * Where they go is in a Secret, and no key stands in a file of a machine. k3s ignores the Secret as soon as any other flag about S3 is set.
 *
 * @see https://docs.k3s.io/cli/etcd-snapshot
 */
export function snapshotFlags(cluster: HostCluster): Json {
  if (!snapshotSecret(cluster)) return {};
  const { schedule, retention } = cluster.sovereign.etcdSnapshots;
  return { 'etcd-snapshot-schedule-cron': schedule!, 'etcd-snapshot-retention': retention!, 'etcd-s3': true, 'etcd-s3-config-secret': SECRET };
}

/** Returns the Secret with where snapshots go, each cluster's into a folder of its name; undefined if there is no archive that speaks S3. */
export function snapshotSecret({ name, sovereign }: HostCluster): PhaseZeroSecret | undefined {
  const { archive, etcdSnapshots } = sovereign;
  if (archive?.protocol !== ArchiveProtocol.S3) return undefined;
  const text = {
    'etcd-s3-endpoint': archive.endpoint.replace('https://', ''),
    'etcd-s3-region': archive.region,
    'etcd-s3-bucket': archive.bucket(sovereign.name, 'etcd-snapshots'),
    'etcd-s3-folder': name,
    'etcd-s3-retention': String(etcdSnapshots.retention),
  };
  return {
    name: SECRET,
    namespace: 'kube-system',
    fields: [
      ...Object.entries(text).map(([key, value]) => PhaseZeroField.text(key, value)),
      PhaseZeroField.sensitive('etcd-s3-access-key', ARCHIVE_ACCESS_KEY),
      PhaseZeroField.sensitive('etcd-s3-secret-key', ARCHIVE_SECRET_KEY),
    ],
  };
}
