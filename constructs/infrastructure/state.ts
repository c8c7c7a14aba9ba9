import { LocalBackend, S3Backend, TerraformStack } from 'cdktf';
import { SensitiveVariable } from '../blueprint';
import { invalid } from '../private/errors';
import { Json } from '../private/merge';
import { variableBlock } from './variables';

/** Bucket that keeps the OpenTofu state, one object per host cluster, with a lock beside it. */
export interface StateProps {
  /** Name of the bucket. */
  readonly bucket: string;
  /**
   * Folder of the states in the bucket.
   * @default 'infrastructure'
   */
  readonly folder?: string;
  /**
   * Region of the bucket.
   * @default 'us-east-1'
   */
  readonly region?: string;
  /**
   * HTTPS URL of an object store that is not Amazon's. It has to support conditional writes (`If-None-Match`), or the lock is none.
   * @default - Amazon S3
   */
  readonly endpoint?: string;
}

/** Passphrase that state and plans are encrypted with. */
const STATE_PASSPHRASE: SensitiveVariable = {
  name: 'state_passphrase',
  description: 'Passphrase of the state and of saved plans, 16 characters or more. Without it the state cannot be read again.',
  pattern: '^.{16,}$',
  maxBytes: 1024,
};

/** Says where a stack keeps its state. */
export function addBackend(stack: TerraformStack, state?: StateProps): void {
  const file = `${stack.node.id}.tfstate`;
  if (!state) {
    // Beside the output folder, not in it: what is synthesised may be deleted at any time. cdktf's own default is an absolute path.
    new LocalBackend(stack, { path: `../../../tofu-state/${file}` });
    return;
  }
  if (state.endpoint !== undefined && !/^https:\/\/[a-z0-9.-]+(:\d+)?$/.test(state.endpoint)) {
    throw invalid(stack.node.path, 'endpoint', 'be an https URL without a path', state.endpoint, "write for example 'https://fsn1.your-objectstorage.com'");
  }
  new S3Backend(stack, {
    bucket: state.bucket,
    key: `${state.folder ?? 'infrastructure'}/${file}`,
    region: state.region ?? 'us-east-1',
    ...(state.endpoint === undefined ? {} : {
      endpoints: { s3: state.endpoint },
      usePathStyle: true,
      // Asks that only Amazon answers.
      skipCredentialsValidation: true, skipRegionValidation: true, skipRequestingAccountId: true, skipMetadataApiCheck: true, skipS3Checksum: true,
    }),
  });
  stack.addOverride('terraform.backend.s3.use_lockfile', true);
}

/**
 * Returns the `encryption.tofu.json` that stands beside a stack: state and plans are encrypted, and OpenTofu refuses others.
 *
 * The state holds every address and label, and a saved plan every secret. Terraform does not read files of this name.
 *
 * @see https://opentofu.org/docs/language/state/encryption
 */
export function encryption(): Json {
  return {
    variable: { [STATE_PASSPHRASE.name]: variableBlock(STATE_PASSPHRASE) },
    terraform: {
      encryption: {
        key_provider: { pbkdf2: { main: { passphrase: `\${var.${STATE_PASSPHRASE.name}}`, encrypted_metadata_alias: 'main' } } },
        method: { aes_gcm: { main: { keys: '${key_provider.pbkdf2.main}' } } },
        state: { method: 'method.aes_gcm.main', enforced: true },
        plan: { method: 'method.aes_gcm.main', enforced: true },
      },
    },
  };
}
