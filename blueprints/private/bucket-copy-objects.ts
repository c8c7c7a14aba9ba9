import { PassageConnection, PhaseZeroField, PhaseZeroSecret, SecretField, SecretRef, SharedSecret, Unit } from '../../constructs';
import { BUCKET_COPIES_KEY } from '../../constructs/node/sensitive-variables';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** Bucket that has all copies of a cluster, and the identity that it is of. */
export const COPIES = 'copies';
/** Service at which copies come in. */
export const INBOX = 'seaweedfs-inbox';
/** Port of that Service. */
export const INBOX_PORT = 8334;
/** Key of the Secret with the key of all copies. */
export const COPIES_KEY = 'key';
/** Service of the servers that know which object is where. */
const FILER = 'seaweedfs-filer-client';
const FILER_PORT = 8888;

const USER = 1000;
const LINK = '/run/link';
const KEYS = '/run/keys';
const S3_CONFIG = 's3.json';

/** Returns the Secret with the key of all copies, which enters at Phase 0: clusters share no store of secrets. */
export function copiesKey(namespace: string): PhaseZeroSecret {
  return { name: 'bucket-copies', namespace, fields: [PhaseZeroField.sensitive(COPIES_KEY, BUCKET_COPIES_KEY)] };
}

/** Returns what the Secret holds that says at an inbox who may write copies. */
export function inboxFields(key: SharedSecret): SecretField[] {
  const actions = ['Read', 'Write', 'List', 'Tagging'].map((action) => `${action}:${COPIES}`);
  const identities = [{ name: COPIES, credentials: [{ accessKey: COPIES, secretKey: SecretField.valueOf(COPIES_KEY) }], actions }];
  return [SecretField.shared(COPIES_KEY, key), SecretField.composed(S3_CONFIG, JSON.stringify({ identities }))];
}

/** What copies a bucket. */
export interface Copier {
  /** Name of its objects. */
  readonly name: string;
  /** Namespace of its objects, which is that of SeaweedFS. */
  readonly namespace: string;
  /** Bucket that is copied. */
  readonly bucketName: string;
  /** Folder of the copy. */
  readonly folder: string;
  /** Whether what is deleted goes from the copy too. */
  readonly copiesDeletions: boolean;
  /** Whether all of the bucket is copied whenever it starts. */
  readonly copiesAll: boolean;
  /** Way to the inbox of the other cluster. */
  readonly way: PassageConnection;
  /** Secret with its certificate, and the authority of that of the inbox. */
  readonly link: SecretRef;
  /** Secret with the key of all copies. */
  readonly key: SecretRef;
  /** Image of SeaweedFS. */
  readonly image: string;
}

/** Adds what copies a bucket: it follows the changes that the filers know of, and remembers there how far it has come. */
export function addCopier(unit: Unit, copier: Copier): void {
  const { name, namespace, bucketName, folder, copiesDeletions, copiesAll, way, link, key, image } = copier;
  const config = [
    '[sink.s3]', 'enabled = true', 'region = "us-east-1"', `bucket = "${COPIES}"`, `directory = "/${folder}"`, `endpoint = "https://${way.host}:${way.port}"`,
    'is_incremental = false',
    // Parts are of 8 MB; with the default, an object ends at 8 GB.
    'uploader_max_upload_parts = 10000', 'uploader_concurrency = 2', '',
  ].join('\n');
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { 'replication.toml': config } });
  const environment = {
    AWS_ACCESS_KEY_ID: COPIES, AWS_CA_BUNDLE: `${LINK}/ca.crt`, AWS_SDK_GO_CLIENT_TLS_CERT: `${LINK}/tls.crt`, AWS_SDK_GO_CLIENT_TLS_KEY: `${LINK}/tls.key`,
  };
  addServer(unit, { name, namespace, image, link }, {
    args: [
      'filer.backup', `-filer=${FILER}.${namespace}.svc:${FILER_PORT}`, `-filerPath=/buckets/${bucketName}`, `-doDeleteFiles=${copiesDeletions}`,
      // What is still being sent in parts.
      '-filerExcludePathPatterns=.uploads', ...(copiesAll ? ['-initialSnapshot'] : []),
    ],
    env: [
      ...Object.entries(environment).map(([variable, value]) => ({ name: variable, value })),
      { name: 'AWS_SECRET_ACCESS_KEY', valueFrom: { secretKeyRef: key.keyRef(COPIES_KEY) } },
    ],
    volume: { name: 'config', mountPath: '/etc/seaweedfs', source: { configMap: { name } } },
    annotations: { 'reloader.stakater.com/auto': 'true' },
  });
}

/** What copies come in at. */
export interface Inbox {
  /** Namespace of its objects, which is that of SeaweedFS. */
  readonly namespace: string;
  /** Secret with its certificate, and the authority of those that it lets in. */
  readonly link: SecretRef;
  /** Secret that says who may write copies. */
  readonly keys: SecretRef;
  /** Image of SeaweedFS. */
  readonly image: string;
}

/** Adds an S3 server for other clusters: it lets in whoever shows a certificate of the authority that all share, and has the key. */
export function addInbox(unit: Unit, { namespace, link, keys, image }: Inbox): void {
  const selector = addServer(unit, { name: INBOX, namespace, image, link }, {
    args: [
      's3', `-port=${INBOX_PORT}`, '-ip.bind=0.0.0.0', `-filer=${FILER}.${namespace}.svc:${FILER_PORT}`, `-config=${KEYS}/${S3_CONFIG}`,
      `-cert.file=${LINK}/tls.crt`, `-key.file=${LINK}/tls.key`, `-cacert.file=${LINK}/ca.crt`, '-tlsVerifyClientCert=true',
      '-iam=false', '-autoCreateBucket=false', '-port.iceberg=0', '-port.lance=0',
    ],
    env: [],
    volume: { name: 'keys', mountPath: KEYS, source: { secret: { secretName: keys.name, defaultMode: 0o440 } } },
    annotations: { 'reloader.stakater.com/auto': 'true' },
    port: INBOX_PORT,
  });
  unit.add({
    apiVersion: 'v1', kind: 'Service', metadata: { name: INBOX, namespace },
    spec: { selector, ports: [{ name: 'https', port: INBOX_PORT, targetPort: 'https', protocol: 'TCP' }] },
  });
}

interface Program {
  readonly args: string[];
  readonly env: object[];
  readonly volume: { readonly name: string; readonly mountPath: string; readonly source: object };
  readonly annotations: { [key: string]: string };
  /** @default - it listens nowhere */
  readonly port?: number;
}

/** Adds a Pod of SeaweedFS beside those of the chart, whose policies let in what is labelled as theirs; returns its labels. */
function addServer(unit: Unit, { name, namespace, image, link }: Omit<Inbox, 'keys'> & { name: string }, program: Program): { [key: string]: string } {
  const { args, env, volume, annotations, port } = program;
  const labels = { 'app.kubernetes.io/name': 'seaweedfs', 'app.kubernetes.io/instance': 'seaweedfs', 'app.kubernetes.io/component': name };
  const mounts = [{ name: 'link', mountPath: LINK }, { name: volume.name, mountPath: volume.mountPath }].map((one) => ({ ...one, readOnly: true }));
  unit.add({
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace, labels, annotations },
    spec: {
      replicas: 1,
      // Two at a time would do everything twice.
      strategy: { type: 'Recreate' },
      selector: { matchLabels: labels },
      template: {
        metadata: { labels },
        spec: {
          automountServiceAccountToken: false,
          enableServiceLinks: false,
          securityContext: confinedPod(USER, true),
          containers: [{
            name: 'weed',
            image,
            command: ['/usr/bin/weed', '-logtostderr=true'],
            args,
            env,
            ...(port === undefined ? {} : { ports: [{ name: 'https', containerPort: port }], readinessProbe: { tcpSocket: { port: 'https' }, periodSeconds: 10 } }),
            resources: { requests: { cpu: '50m', memory: '128Mi' }, limits: { memory: '512Mi' } },
            securityContext: CONFINED_CONTAINER,
            volumeMounts: [...mounts, { name: 'tmp', mountPath: '/tmp' }],
          }],
          volumes: [
            { name: 'link', secret: { secretName: link.name, defaultMode: 0o440 } }, { name: volume.name, ...volume.source }, { name: 'tmp', emptyDir: {} },
          ],
        },
      },
    },
  });
  return labels;
}
