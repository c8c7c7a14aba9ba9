import { BucketConnection, CacheConnection, ClickHouseConnection, OidcConnection, PostgresConnection, SecretRef } from '../../constructs';
import { confinedPod } from './confined';

/** User of the images. */
const USER = 1001;
/** Id of the organization and of the project in which calls of models are recorded. */
const PROJECT = 'default';

/** A part of Langfuse. */
export interface LangfusePart {
  /** Servers. */
  readonly replicas: number;
  /** CPU that each requests, in thousandths of a core. */
  readonly cpuMillis: number;
  /** Memory that each requests, in MiB. */
  readonly memoryMiB: number;
}

/** What the values of the chart depend on. */
export interface LangfuseServer {
  /** Name of all objects. */
  readonly name: string;
  /** Public URL, without a trailing slash. */
  readonly url: string;
  /** What people and programs reach. */
  readonly web: LangfusePart;
  /** What works through what came in. */
  readonly worker: LangfusePart;
  /** E-mail address of the owner. */
  readonly ownerEmail: string;
  /** Secret with `salt`, `encryption-key` and `nextauth`. */
  readonly keys: SecretRef;
  /** Secret with `public-key` and `secret-key` of the project. */
  readonly project: SecretRef;
  /** Secret with a `password` of the owner, with which nobody logs in. */
  readonly owner: SecretRef;
  /** Login at the identity provider. */
  readonly login: OidcConnection;
  /** Database of people and projects. */
  readonly database: PostgresConnection;
  /**
   * Database of what was asked and answered.
   * @default - none, there is no provider
   */
  readonly clickHouse?: ClickHouseConnection;
  /** Queue of what came in. */
  readonly cache: CacheConnection;
  /** Bucket of what came in. */
  readonly bucket: BucketConnection;
}

/** Returns the values of the chart. */
export function langfuseValues(server: LangfuseServer): { [key: string]: any } {
  const { name, keys, login, database, cache, bucket, clickHouse } = server;
  const from = (secret: SecretRef, key: string) => ({ secretKeyRef: secret.keyRef(key) });
  return {
    fullnameOverride: name,
    langfuse: {
      salt: from(keys, 'salt'),
      encryptionKey: from(keys, 'encryption-key'),
      nextauth: { url: server.url, secret: from(keys, 'nextauth') },
      // Without sign-up, nobody who comes from the identity provider for the first time is let in.
      features: { telemetryEnabled: false, signUpDisabled: false },
      auth: {
        disableUsernamePassword: true,
        // The owner is there before they log in.
        providers: { keycloak: { clientId: login.clientId, clientSecret: from(login.secret, 'client-secret'), issuer: login.issuer, allowAccountLinking: true } },
      },
      ingress: { enabled: false },
      serviceAccount: { create: true, automountServiceAccountToken: false },
      podSecurityContext: confinedPod(USER),
      securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      image: { pullPolicy: 'IfNotPresent' },
      web: partOf(name, 'web', server.web),
      worker: partOf(name, 'worker', server.worker),
      additionalEnv: variables(server),
    },
    postgresql: {
      deploy: false,
      host: database.host,
      port: database.port,
      args: 'sslmode=require',
      auth: {
        username: database.username, database: database.database, existingSecret: database.secret.name, secretKeys: { userPasswordKey: 'password' },
      },
    },
    redis: {
      deploy: false, host: cache.host, port: cache.port,
      auth: { username: 'default', existingSecret: cache.secret.name, existingSecretPasswordKey: 'password' },
    },
    clickhouse: {
      deploy: false,
      crdCheck: false,
      ...(clickHouse ? {
        host: clickHouse.host, httpPort: clickHouse.httpPort, nativePort: clickHouse.nativePort, database: clickHouse.database,
        auth: { username: clickHouse.username, existingSecret: clickHouse.secret.name, existingSecretKey: 'password' },
        cluster: { enabled: clickHouse.cluster !== undefined },
      } : {}),
    },
    s3: {
      deploy: false, bucket: bucket.bucket, region: bucket.region, endpoint: bucket.endpoint, forcePathStyle: true,
      accessKeyId: from(bucket.secret, 'access-key'), secretAccessKey: from(bucket.secret, 'secret-key'),
      // Browsers would be sent to the bucket, which has no public name.
      batchExport: { enabled: false }, mediaUpload: { enabled: false },
    },
  };
}

function partOf(name: string, part: string, { replicas, cpuMillis, memoryMiB }: LangfusePart): { [key: string]: any } {
  const matchLabels = { 'app.kubernetes.io/instance': name, 'app.kubernetes.io/component': part };
  return {
    replicas,
    resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * 2}Mi` } },
    pdb: { create: replicas > 1 },
    pod: { topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway', labelSelector: { matchLabels } }] },
    // A changed Secret restarts the Pods; environment variables alone would keep the old value (I46).
    deployment: { annotations: { 'reloader.stakater.com/auto': 'true' } },
  };
}

/** The project is made when Langfuse starts, with its keys; everybody who logs in is a member of its organization. */
function variables({ name, project, owner, ownerEmail, clickHouse }: LangfuseServer): { [key: string]: any }[] {
  const secret = (variable: string, ref: SecretRef, key: string) => ({ name: variable, valueFrom: { secretKeyRef: ref.keyRef(key) } });
  const texts = {
    LANGFUSE_INIT_ORG_ID: PROJECT, LANGFUSE_INIT_ORG_NAME: name, LANGFUSE_INIT_PROJECT_ID: PROJECT, LANGFUSE_INIT_PROJECT_NAME: name,
    LANGFUSE_INIT_USER_EMAIL: ownerEmail, LANGFUSE_INIT_USER_NAME: 'Owner',
    LANGFUSE_DEFAULT_ORG_ID: PROJECT, LANGFUSE_DEFAULT_ORG_ROLE: 'MEMBER',
    ...(clickHouse?.cluster ? { CLICKHOUSE_CLUSTER_NAME: clickHouse.cluster } : {}),
  };
  return [
    ...Object.entries(texts).map(([variable, value]) => ({ name: variable, value })),
    secret('LANGFUSE_INIT_USER_PASSWORD', owner, 'password'),
    secret('LANGFUSE_INIT_PROJECT_PUBLIC_KEY', project, 'public-key'),
    secret('LANGFUSE_INIT_PROJECT_SECRET_KEY', project, 'secret-key'),
  ];
}
