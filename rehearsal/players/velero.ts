import { acting, need, notPlayed } from './acting';
import { Player } from './player';
import { now, setStatus } from './writing';

const API = 'velero.io/v1';
const OPERATOR = { kind: 'Deployment', image: 'velero/velero' } as const;

/**
 * Backups: a place for them is always reached, and a backup is complete at once, of nothing. No schedule makes one, and nothing is
 * restored.
 */
export const VELERO: Player[] = [
  {
    kinds: [`${API}/BackupStorageLocation`], title: 'Velero: knows where backups go', operator: OPERATOR,
    act: acting((location, stage) => setStatus(stage, location, { phase: 'Available' })),
  },
  {
    kinds: [`${API}/Schedule`], title: 'Velero: schedules backups', operator: OPERATOR,
    act: acting((schedule, stage) => setStatus(stage, schedule, { phase: 'Enabled' })),
  },
  {
    kinds: [`${API}/Backup`], title: 'Velero: backs up', operator: OPERATOR,
    act: acting(async (backup, stage) => {
      await need(stage, API, 'BackupStorageLocation', backup.spec.storageLocation ?? 'default', backup.metadata.namespace);
      if (backup.status?.phase !== 'Completed') await setStatus(stage, backup, { phase: 'Completed', startTimestamp: now(), completionTimestamp: now() });
    }),
  },
  { kinds: [`${API}/Restore`], title: 'Velero: restores', operator: OPERATOR, act: notPlayed('Restore') },
  ...['BackupRepository', 'DeleteBackupRequest', 'DownloadRequest', 'PodVolumeBackup', 'PodVolumeRestore', 'ServerStatusRequest', 'VolumeSnapshotLocation']
    .map((kind): Player => ({ kinds: [`${API}/${kind}`], title: `Velero: ${kind}`, operator: OPERATOR, act: notPlayed(kind) })),
  ...['DataDownload', 'DataUpload']
    .map((kind): Player => ({ kinds: [`velero.io/v2alpha1/${kind}`], title: `Velero: ${kind}`, operator: OPERATOR, act: notPlayed(kind) })),
];
