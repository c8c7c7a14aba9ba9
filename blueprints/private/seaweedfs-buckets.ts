import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { addScriptJob } from './script-job';

/** Folder in the Pod with a file for each bucket: the secret key of its identity. */
const BUCKETS = '/run/buckets';

/** Creates each bucket that is not there, as the identity that owns it. Reads S3_URL and S3_REGION. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
for file in ` + BUCKETS + String.raw`/*; do
  bucket=$(basename "$file")
  # The key goes through a file: arguments of a program are readable to every other one.
  printf 'user = "%s:%s"\n' "$bucket" "$(cat "$file")" >/tmp/login
  status=$(curl --silent --show-error --output /tmp/answer --write-out '%{http_code}' --config /tmp/login \
    --aws-sigv4 "aws:amz:$S3_REGION:s3" --request PUT "$S3_URL/$bucket")
  if [ "$status" = 200 ] || grep -q BucketAlreadyOwnedByYou /tmp/answer; then
    echo "bucket $bucket is there"
  else
    echo "bucket $bucket: the server answers $status"
    cat /tmp/answer
    exit 1
  fi
done
`;

/** What the buckets are made with. */
export interface BucketsTarget {
  /** S3 endpoint. */
  readonly endpoint: HttpEndpoint;
  /** Region name that requests are signed for. */
  readonly region: string;
  /** Secret with the secret key of every identity, under its name. */
  readonly secret: SecretRef;
  /** Image with a shell and curl. */
  readonly image: string;
}

/**
 * Adds a Job that makes the buckets. It speaks S3, so that it also proves that the servers know every identity: until they have
 * started with the new ones, it is tried again.
 *
 * @param unit unit of the Job, which has the name of the unit
 */
export function addBuckets(unit: Unit, target: BucketsTarget, buckets: string[]): void {
  const items = buckets.map((bucket) => ({ key: bucket, path: bucket }));
  addScriptJob(unit, {
    name: 'buckets',
    namespace: target.secret.namespace,
    script: SCRIPT,
    image: target.image,
    variables: { S3_URL: target.endpoint.url, S3_REGION: target.region },
    reads: { buckets: { mountPath: BUCKETS, source: { secret: { secretName: target.secret.name, items, defaultMode: 0o440 } } } },
  });
}
