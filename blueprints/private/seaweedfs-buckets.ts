import { createHash } from 'crypto';
import { HttpEndpoint, SecretRef, Unit } from '../../constructs';

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
  const { name } = unit;
  const { namespace } = target.secret;
  const items = buckets.map((bucket) => ({ key: bucket, path: bucket }));
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { 'buckets.sh': SCRIPT } });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed, only made anew.
    metadata: { name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: {
      backoffLimit: 20,
      template: {
        metadata: { annotations: { 'checksum/script': createHash('sha256').update(SCRIPT).digest('hex') } },
        spec: {
          restartPolicy: 'Never',
          automountServiceAccountToken: false,
          securityContext: { runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000, seccompProfile: { type: 'RuntimeDefault' } },
          containers: [{
            name: 'buckets',
            image: target.image,
            command: ['/bin/sh', '/script/buckets.sh'],
            env: [{ name: 'S3_URL', value: target.endpoint.url }, { name: 'S3_REGION', value: target.region }],
            volumeMounts: [
              { name: 'script', mountPath: '/script', readOnly: true }, { name: 'buckets', mountPath: BUCKETS, readOnly: true },
              { name: 'tmp', mountPath: '/tmp' },
            ],
            resources: { requests: { cpu: '20m', memory: '32Mi' }, limits: { memory: '64Mi' } },
            securityContext: { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } },
          }],
          volumes: [
            { name: 'script', configMap: { name } },
            { name: 'buckets', secret: { secretName: target.secret.name, items, defaultMode: 0o440 } },
            { name: 'tmp', emptyDir: { medium: 'Memory' } },
          ],
        },
      },
    },
  });
}
