import { BucketConnection } from '../../constructs';

/** Headers that name the one tenant of the stores. They keep tenants apart from the start, so that more can come without moving data. */
export const TENANT_HEADERS = { 'X-Scope-OrgID': 'platform' };

/** Returns the variables that every S3 client of the stores finds its key in, so that no key stands in a configuration. */
export function s3Variables({ secret }: BucketConnection): { [key: string]: any }[] {
  return [
    { name: 'AWS_ACCESS_KEY_ID', valueFrom: { secretKeyRef: secret.keyRef('access-key') } },
    { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: secret.keyRef('secret-key') } },
  ];
}

/** Returns the host and port of a bucket, and whether it is reached without TLS. */
export function s3Address({ endpoint }: BucketConnection): { endpoint: string; insecure: boolean } {
  return { endpoint: endpoint.replace(/^https?:\/\//, ''), insecure: !endpoint.startsWith('https:') };
}
