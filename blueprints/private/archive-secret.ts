import { PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { ARCHIVE_ACCESS_KEY, ARCHIVE_SECRET_KEY } from '../../constructs/node/sensitive-variables';

/** Name of the Secret with the keys of the archive. */
export const ARCHIVE_SECRET = 'archive';
/** Keys of that Secret: access key and secret key. */
export const ARCHIVE_KEYS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];

/**
 * Returns the Secret with the keys of the archive, as programs that speak S3 read them from their environment. They enter at Phase 0:
 * backups are made, and found again, without anything that has to be restored first.
 */
export function archiveSecret(namespace: string): PhaseZeroSecret {
  return {
    name: ARCHIVE_SECRET,
    namespace,
    fields: [ARCHIVE_ACCESS_KEY, ARCHIVE_SECRET_KEY].map((variable, index) => PhaseZeroField.sensitive(ARCHIVE_KEYS[index], variable)),
  };
}
