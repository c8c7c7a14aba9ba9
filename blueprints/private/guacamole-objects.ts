import { BucketConnection, OidcConnection, PostgresConnection, SecretRef, Unit, VolumeConnection } from '../../constructs';
import { CONFINED_CONTAINER, confinedPod } from './confined';

const USER = 1001;
const RECORDINGS = '/recordings';
const GUACD_PORT = 4822;

/** What a container requests. */
export interface Requests {
  /** CPU, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory, in MiB. */
  readonly memoryMiB: number;
}

/** What the server is made of. */
export interface DesktopServer {
  /** Name of all objects. */
  readonly name: string;
  /** Namespace of all objects. */
  readonly namespace: string;
  /** Image of what browsers speak to. */
  readonly webImage: string;
  /** Image of what speaks to desktops. */
  readonly guacdImage: string;
  /** Image with a shell and curl, for what copies recordings. */
  readonly archiveImage: string;
  /** What the first requests. */
  readonly web: Requests;
  /** What the second requests. */
  readonly guacd: Requests;
  /** Database with connections and rights. */
  readonly database: PostgresConnection;
  /** Login at the identity provider. */
  readonly login: OidcConnection;
  /** Public URL. */
  readonly url: string;
  /** Port of the Service. */
  readonly port: number;
  /** Volume with recordings. */
  readonly volume: VolumeConnection;
  /** Bucket that recordings are copied to. */
  readonly bucket: BucketConnection;
  /** Days for which recordings stay on the volume. */
  readonly recordingDays: number;
}

/** Copies what has not been written to for five minutes, and removes from the volume what was copied long ago. */
const ARCHIVE = String.raw`set -eu
umask 077
while true; do
  printf 'user = "%s:%s"\n' "$S3_ACCESS_KEY" "$S3_SECRET_KEY" >/tmp/login
  find . -type f -mmin +5 ! -name '*.copied' | while IFS= read -r file; do
    if [ "$file.copied" -nt "$file" ]; then continue; fi
    # Names are chosen by people, and are part of a URL here.
    object=$(printf %s "$file" | tr -c 'A-Za-z0-9._/-' '_' | cut -c 3-)
    if curl --silent --show-error --fail --config /tmp/login --aws-sigv4 "aws:amz:$S3_REGION:s3" --upload-file "$file" "$S3_URL/$object"; then
      : >"$file.copied"
      echo "copied $object"
    else
      echo "did not copy $object, it is tried again"
    fi
  done
  find . -type f -name '*.copied' -mtime "+$DAYS" | while IFS= read -r mark; do rm -f "$mark" "$(printf %s "$mark" | sed 's/\.copied$//')"; done
  sleep 60
done
`;

/** Adds the server: one Pod, with both its programs beside the recordings that one writes and the other shows. */
export function addDesktopServer(unit: Unit, server: DesktopServer): void {
  const { name, namespace, port, volume } = server;
  const labels = { 'app.kubernetes.io/name': name };
  const metadata = { name, namespace, labels };
  unit.add({ apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: labels, ports: [{ name: 'http', port, targetPort: 'http' }] } });
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    // Passwords are read when it starts.
    metadata: { ...metadata, annotations: { 'reloader.stakater.com/auto': 'true' } },
    spec: {
      serviceName: name,
      replicas: 1,
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: podSpec(server) },
      volumeClaimTemplates: [{
        metadata: { name: 'recordings' },
        spec: { accessModes: ['ReadWriteOnce'], storageClassName: volume.storageClassName, resources: { requests: { storage: volume.size } } },
      }],
    },
  });
}

function podSpec(server: DesktopServer): { [key: string]: any } {
  const { webImage, guacdImage, archiveImage, web, guacd, port } = server;
  const tmp = (subPath: string) => ({ name: 'tmp', mountPath: '/tmp', subPath });
  const recordings = { name: 'recordings', mountPath: RECORDINGS };
  const resources = ({ cpuMillis, memoryMiB }: Requests) => (
    { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } }
  );
  return {
    automountServiceAccountToken: false,
    // Variables that Kubernetes makes of the names of Services look like settings to it.
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 60,
    securityContext: confinedPod(USER, true),
    containers: [
      {
        name: 'web',
        image: webImage,
        env: webVariables(server),
        ports: [{ name: 'http', containerPort: port }],
        readinessProbe: { httpGet: { path: '/', port: 'http' } },
        livenessProbe: { httpGet: { path: '/', port: 'http' }, initialDelaySeconds: 60 },
        resources: resources(web),
        securityContext: CONFINED_CONTAINER,
        volumeMounts: [{ ...recordings, readOnly: true }, tmp('web')],
      },
      {
        name: 'guacd',
        image: guacdImage,
        env: [{ name: 'HOME', value: '/tmp' }],
        ports: [{ name: 'guacd', containerPort: GUACD_PORT }],
        readinessProbe: { tcpSocket: { port: 'guacd' } },
        livenessProbe: { tcpSocket: { port: 'guacd' }, initialDelaySeconds: 30 },
        resources: resources(guacd),
        securityContext: CONFINED_CONTAINER,
        volumeMounts: [recordings, tmp('guacd')],
      },
      {
        name: 'archive',
        image: archiveImage,
        command: ['/bin/sh', '-c', ARCHIVE],
        workingDir: RECORDINGS,
        env: archiveVariables(server),
        resources: { requests: { cpu: '10m', memory: '32Mi' }, limits: { memory: '128Mi' } },
        securityContext: CONFINED_CONTAINER,
        volumeMounts: [recordings, tmp('archive')],
      },
    ],
    volumes: [{ name: 'tmp', emptyDir: {} }],
  };
}

function webVariables({ database, login, url }: DesktopServer): { [key: string]: any }[] {
  // What the server itself asks is asked inside the cluster.
  const inside = login.discoveryUrl.replace('/.well-known/openid-configuration', '');
  const text: { [name: string]: string } = {
    WEBAPP_CONTEXT: 'ROOT',
    GUACD_HOSTNAME: 'localhost',
    GUACD_PORT: String(GUACD_PORT),
    POSTGRESQL_HOSTNAME: database.host,
    POSTGRESQL_PORT: String(database.port),
    POSTGRESQL_DATABASE: database.database,
    POSTGRESQL_USERNAME: database.username,
    POSTGRESQL_SSL_MODE: 'require',
    POSTGRESQL_AUTO_CREATE_ACCOUNTS: 'true',
    OPENID_AUTHORIZATION_ENDPOINT: `${login.issuer}/protocol/openid-connect/auth`,
    OPENID_JWKS_ENDPOINT: `${inside}/protocol/openid-connect/certs`,
    OPENID_ISSUER: login.issuer,
    OPENID_CLIENT_ID: login.clientId,
    OPENID_REDIRECT_URI: `${url}/`,
    OPENID_USERNAME_CLAIM_TYPE: 'preferred_username',
    OPENID_SCOPE: 'openid profile email',
    // The administrator of the database has to see a form to log in with.
    EXTENSION_PRIORITY: '*, openid',
    RECORDING_SEARCH_PATH: RECORDINGS,
    REMOTE_IP_VALVE_ENABLED: 'true',
  };
  return [
    ...Object.entries(text).map(([name, value]) => ({ name, value })),
    { name: 'POSTGRESQL_PASSWORD', valueFrom: { secretKeyRef: database.secret.keyRef('password') } },
  ];
}

function archiveVariables({ bucket, recordingDays }: DesktopServer): { [key: string]: any }[] {
  const secret = (name: string, ref: SecretRef, key: string) => ({ name, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  return [
    { name: 'S3_URL', value: `${bucket.endpoint}/${bucket.bucket}` },
    { name: 'S3_REGION', value: bucket.region },
    { name: 'DAYS', value: String(recordingDays) },
    secret('S3_ACCESS_KEY', bucket.secret, 'access-key'),
    secret('S3_SECRET_KEY', bucket.secret, 'secret-key'),
  ];
}
