import { PhaseZeroField, PhaseZeroSecret } from '../../constructs';

/** The Secret that Flux reads the repository of the Sovereign with. */
export const GIT_CREDENTIALS: PhaseZeroSecret = {
  name: 'git-credentials',
  namespace: 'flux-system',
  fields: [
    PhaseZeroField.sensitive('username', {
      name: 'git_username',
      description: 'User name that reads the repository of the Sovereign.',
      pattern: '^[A-Za-z0-9._@+-]{1,128}$',
      maxBytes: 128,
    }),
    PhaseZeroField.sensitive('password', {
      name: 'git_password',
      description: 'Access token or password that reads the repository of the Sovereign.',
      pattern: '^[A-Za-z0-9._+/=-]{8,255}$',
      maxBytes: 255,
    }),
  ],
};
