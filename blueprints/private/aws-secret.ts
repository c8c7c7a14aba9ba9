import { PhaseZeroField, PhaseZeroSecret } from '../../constructs';
import { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY } from '../../constructs/node/sensitive-variables';

/** Secret that the controllers of Amazon Web Services share: an access key, under the names that the chart of the volumes gives it. */
export const AWS_SECRET: PhaseZeroSecret = {
  name: 'aws',
  namespace: 'kube-system',
  fields: [PhaseZeroField.sensitive('key_id', AWS_ACCESS_KEY_ID), PhaseZeroField.sensitive('access_key', AWS_SECRET_ACCESS_KEY)],
};
