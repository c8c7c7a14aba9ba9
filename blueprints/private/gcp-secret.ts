import { PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { GCP_CREDENTIALS } from '../../constructs/node/sensitive-variables';

/** Key of the Secret that holds the key file. */
const KEY_FILE = 'key.json';
const FOLDER = '/etc/gcp';

/** Secret that the controllers of Google Cloud share: the key file of an account. */
export const GCP_SECRET: PhaseZeroSecret = {
  name: 'gcp', namespace: 'kube-system', fields: [PhaseZeroField.sensitiveBase64(KEY_FILE, GCP_CREDENTIALS)],
};

/** Tells the libraries of Google where the key file is. */
export const GCP_KEY_VARIABLE = { name: 'GOOGLE_APPLICATION_CREDENTIALS', value: `${FOLDER}/${KEY_FILE}` };

/** Mounts the key file. */
export const GCP_KEY_MOUNT = { name: 'key', mountPath: FOLDER, readOnly: true };

/** Volume of the key file. */
export const GCP_KEY_VOLUME = { name: 'key', secret: { secretName: GCP_SECRET.name } };
