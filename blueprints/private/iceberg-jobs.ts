import { BucketConnection, HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { CATALOGUE } from '../catalogue';
import { confinedPod } from './confined';
import { addScriptJob } from './script-job';

/** Client id of the one who may do everything. */
export const ROOT = 'root';

const VERSION = CATALOGUE.iceberg.appVersion;
const CREDENTIALS = '/run/credentials';

/** Creates the catalogue if it is not there, and lets its administrators write tables. Reads POLARIS_URL, CATALOG_NAME and CATALOG. */
const SCRIPT = String.raw`#!/bin/sh
set -eu
api="$POLARIS_URL/api/management/v1/catalogs"
# Secrets go through files: arguments of a program are readable to every other one.
printf 'user = "` + ROOT + String.raw`:%s"\n' "$(cat /run/root/client-secret)" >/tmp/login
curl --silent --show-error --fail --config /tmp/login --output /tmp/token --data grant_type=client_credentials \
  --data scope=PRINCIPAL_ROLE:ALL "$POLARIS_URL/api/catalog/v1/oauth/tokens"
printf 'header = "Authorization: Bearer %s"\n' "$(sed -n 's/.*"access_token":"\([^"]*\)".*/\1/p' /tmp/token)" >/tmp/login
call() {
  status=$(curl --silent --show-error --output /tmp/answer --write-out '%{http_code}' --config /tmp/login \
    --header 'Content-Type: application/json' --request "$1" --data "$3" "$api$2")
  case "$status" in
    200 | 201 | 204 | 409) echo "$1 $2: $status" ;;
    *)
      echo "$1 $2: the server answers $status"
      cat /tmp/answer
      exit 1
      ;;
  esac
}
call POST '' "$CATALOG"
call PUT "/$CATALOG_NAME/catalog-roles/catalog_admin/grants" '{"grant":{"type":"catalog","privilege":"CATALOG_MANAGE_CONTENT"}}'
`;

/** What the realm is made with. */
export interface RealmTarget {
  /** Namespace of the Job. */
  readonly namespace: string;
  /** Secret of the database. */
  readonly database: SecretRef;
  /** Secret whose key `credentials.yaml` says who may do everything. */
  readonly root: SecretRef;
}

/** Adds a Job that makes tables and login in the database; where they are, it changes nothing. */
export function addRealm(unit: Unit, { namespace, database, root }: RealmTarget): void {
  const fromDatabase = (name: string, key: string) => ({ name, valueFrom: { secretKeyRef: database.keyRef(key) } });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed, only made anew.
    metadata: { name: unit.name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: {
      backoffLimit: 20,
      template: {
        spec: {
          restartPolicy: 'Never',
          automountServiceAccountToken: false,
          securityContext: { ...confinedPod(10000), runAsGroup: 10001, fsGroup: 10001 },
          containers: [{
            name: 'bootstrap',
            image: `docker.io/apache/polaris-admin-tool:${VERSION}`,
            args: ['bootstrap', `--credentials-file=${CREDENTIALS}/credentials.yaml`],
            env: [
              { name: 'polaris.persistence.type', value: 'relational-jdbc' }, fromDatabase('quarkus.datasource.username', 'username'),
              fromDatabase('quarkus.datasource.password', 'password'), fromDatabase('quarkus.datasource.jdbc.url', 'jdbc-uri'),
            ],
            volumeMounts: [{ name: 'credentials', mountPath: CREDENTIALS, readOnly: true }],
            resources: { requests: { cpu: '50m', memory: '192Mi' }, limits: { memory: '512Mi' } },
            securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
          }],
          volumes: [{ name: 'credentials', secret: { secretName: root.name, items: [{ key: 'credentials.yaml', path: 'credentials.yaml' }], defaultMode: 0o440 } }],
        },
      },
    },
  });
}

/** What the catalogue is made with. */
export interface CatalogTarget {
  /** Namespace of the Job. */
  readonly namespace: string;
  /** Endpoint of the servers. */
  readonly endpoint: HttpEndpoint;
  /** Secret whose key `client-secret` is that of the one who may do everything. */
  readonly root: SecretRef;
  /** Name of the catalogue. */
  readonly name: string;
  /** Bucket with the tables. */
  readonly bucket: BucketConnection;
}

/** Adds a Job that makes the catalogue at the running servers. */
export function addCatalog(unit: Unit, { namespace, endpoint, root, name, bucket }: CatalogTarget): void {
  const location = `s3://${bucket.bucket}/`;
  const catalog = {
    catalog: {
      name, type: 'INTERNAL', properties: { 'default-base-location': location },
      storageConfigInfo: {
        storageType: 'S3', allowedLocations: [location], endpoint: bucket.endpoint, region: bucket.region, pathStyleAccess: true, stsUnavailable: true,
      },
    },
  };
  addScriptJob(unit, {
    name: 'catalog',
    namespace,
    script: SCRIPT,
    image: `docker.io/apache/polaris:${VERSION}`,
    variables: { POLARIS_URL: endpoint.url, CATALOG_NAME: name, CATALOG: JSON.stringify(catalog) },
    reads: {
      root: { mountPath: '/run/root', source: { secret: { secretName: root.name, items: [{ key: 'client-secret', path: 'client-secret' }], defaultMode: 0o440 } } },
    },
  });
}
