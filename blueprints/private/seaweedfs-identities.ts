import { SecretField } from '../../constructs';

/** Identity of administrators; without any identity, everybody could read and write. */
export const SYSTEM_IDENTITY = 'system';

/** What an identity may do. */
const ACTIONS = ['Admin', 'Read', 'Write', 'List', 'Tagging'];

/**
 * Returns what the S3 servers read: an identity for each bucket, which may do everything with it and nothing else, and one that may
 * do everything. Each has its name for an access key, and the field of its name for a secret key.
 */
export function s3Config(buckets: string[]): string {
  const identity = (name: string, actions: string[]) => ({
    name, credentials: [{ accessKey: name, secretKey: SecretField.valueOf(name) }], actions,
  });
  const identities = [
    ...buckets.map((bucket) => identity(bucket, ACTIONS.map((action) => `${action}:${bucket}`))), identity(SYSTEM_IDENTITY, ACTIONS),
  ];
  return JSON.stringify({ identities }, null, 2);
}
