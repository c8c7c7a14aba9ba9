import { createHash } from 'crypto';
import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { misuse, notOneOf } from '../../constructs/private/errors';
import { Federation } from '../federation';
import { CONFINED_CONTAINER, confinedPod } from './confined';

/** A client of a realm. */
export interface RealmClient {
  /** Realm of the client. */
  readonly realm: string;
  /** Client id, unique in its realm. */
  readonly clientId: string;
  /** URLs that people may be sent back to. */
  readonly redirectUris: string[];
  /** Secret whose key `client-secret` holds the client secret. */
  readonly secret: SecretRef;
  /**
   * Whether browsers get tokens from Keycloak itself.
   * @default false
   */
  readonly implicitFlowEnabled?: boolean;
}

/** An outside identity provider and the Secret whose key `client-secret` holds the client secret. */
export interface RealmFederation {
  /** Identity provider. */
  readonly federation: Federation;
  /** Secret. */
  readonly secret: SecretRef;
}

/** The Keycloak that files are imported into. */
export interface RealmImportTarget {
  /** Namespace of the import. */
  readonly namespace: string;
  /** Image of keycloak-config-cli. */
  readonly image: string;
  /** Where Keycloak is. */
  readonly server: HttpEndpoint;
  /** Secret with the keys `username` and `password` of the administrator. */
  readonly administrator: SecretRef;
}

/** Image of keycloak-config-cli, which makes realms. */
export const IMPORT_IMAGE = 'quay.io/adorsys/keycloak-config-cli:6.5.1-26.5.5';
/** Seconds. */
const MINUTE = 60;
/** Seconds. */
const DAY = 86400;

/** Returns a realm with its clients; what is not named here is Keycloak's default, or an administrator's decision. */
export function realm(name: string, displayName: string, clients: RealmClient[]): { [key: string]: any } {
  return {
    realm: name,
    displayName,
    enabled: true,
    sslRequired: 'external',
    registrationAllowed: false,
    bruteForceProtected: true,
    accessTokenLifespan: 15 * MINUTE,
    ssoSessionIdleTimeout: 30 * DAY,
    ssoSessionMaxLifespan: 30 * DAY,
    eventsEnabled: true,
    adminEventsEnabled: true,
    clients: clients.map((client) => ({
      clientId: client.clientId,
      protocol: 'openid-connect',
      publicClient: false,
      secret: placeholder(client.secret),
      standardFlowEnabled: true,
      implicitFlowEnabled: client.implicitFlowEnabled ?? false,
      directAccessGrantsEnabled: false,
      redirectUris: client.redirectUris,
      webOrigins: ['+'],
    })),
  };
}

/** Returns what a realm needs for logins by outside identity providers. */
export function federatedRealm(name: string, federations: RealmFederation[]): { [key: string]: any } {
  return {
    realm: name,
    identityProviders: federations.map(({ federation, secret }) => ({
      alias: federation.alias,
      displayName: federation.displayName,
      providerId: 'oidc',
      enabled: true,
      trustEmail: true,
      config: {
        clientId: federation.clientId,
        clientSecret: placeholder(secret),
        clientAuthMethod: 'client_secret_post',
        issuer: federation.issuer,
        authorizationUrl: federation.authorizationUrl,
        tokenUrl: federation.tokenUrl,
        jwksUrl: federation.jwksUrl,
        useJwksUrl: 'true',
        validateSignature: 'true',
        pkceEnabled: 'true',
        pkceMethod: 'S256',
        defaultScope: 'openid profile email',
        syncMode: 'FORCE',
      },
    })),
  };
}

/** Fails unless a client can be made: its name fits into a Secret's, its realm is there, and nobody has it yet. */
export function assertClient(path: string, client: { clientId: string; realm: string }, realms: string[], clients: RealmClient[]): void {
  const { clientId, realm: name } = client;
  if (!/^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/.test(clientId)) {
    throw misuse(path, 'clientId', '1 to 40 lowercase letters, digits or hyphens', clientId, "write for example 'console'");
  }
  if (!realms.includes(name)) throw notOneOf(path, 'realm', realms, name);
  if (clients.some((one) => one.realm === name && one.clientId === clientId)) {
    throw misuse(path, 'clientId', `used once in realm ${name}`, clientId, 'ask for another client id');
  }
}

/**
 * Adds files, and a Job that makes Keycloak what they say; a Job with other files takes the place of the one before.
 *
 * @param unit unit of the import, which has the name of the unit
 * @param realms what each realm gets
 * @param secrets Secrets whose key `client-secret` the files stand for
 */
export function addRealmImport(unit: Unit, target: RealmImportTarget, realms: { [key: string]: any }[], secrets: SecretRef[]): void {
  const { name } = unit;
  const { namespace } = target;
  const files = Object.fromEntries(realms.map((one) => [`${one.realm}.json`, `${JSON.stringify(one, null, 2)}\n`]));
  unit.add({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: files });
  unit.add({
    apiVersion: 'batch/v1',
    kind: 'Job',
    // A Job cannot be changed, only made anew.
    metadata: { name, namespace, annotations: { 'kustomize.toolkit.fluxcd.io/force': 'enabled' } },
    spec: {
      backoffLimit: 20,
      // Flux makes it anew when it is gone: so one that failed is tried again, and what was changed by hand is changed back.
      ttlSecondsAfterFinished: DAY,
      template: {
        metadata: { annotations: { 'checksum/files': checksum(files) } },
        spec: {
          restartPolicy: 'Never',
          automountServiceAccountToken: false,
          securityContext: confinedPod(65534),
          containers: [{
            name: 'import',
            image: target.image,
            env: environment(name, target, secrets),
            volumeMounts: [{ name: 'config', mountPath: '/config', readOnly: true }, { name: 'tmp', mountPath: '/tmp' }],
            resources: { requests: { cpu: '100m', memory: '384Mi' }, limits: { memory: '512Mi' } },
            securityContext: CONFINED_CONTAINER,
          }],
          volumes: [{ name: 'config', configMap: { name } }, { name: 'tmp', emptyDir: {} }],
        },
      },
    },
  });
}

function environment(name: string, { server, administrator }: RealmImportTarget, secrets: SecretRef[]): { [key: string]: any }[] {
  const text = (key: string, value: string) => ({ name: key, value });
  const secret = (key: string, ref: SecretRef, secretKey: string) => ({ name: key, valueFrom: { secretKeyRef: ref.keyRef(secretKey) } });
  return [
    text('KEYCLOAK_URL', server.url),
    secret('KEYCLOAK_USER', administrator, 'username'),
    secret('KEYCLOAK_PASSWORD', administrator, 'password'),
    text('KEYCLOAK_AVAILABILITYCHECK_ENABLED', 'true'),
    text('KEYCLOAK_AVAILABILITYCHECK_TIMEOUT', '120s'),
    text('IMPORT_FILES_LOCATIONS', '/config/*.json'),
    text('IMPORT_VARSUBSTITUTION_ENABLED', 'true'),
    // What one import made, another one must not take for its own and remove.
    text('IMPORT_CACHE_KEY', name),
    // Files that did not change are imported nevertheless.
    text('IMPORT_CACHE_ENABLED', 'false'),
    text('JAVA_OPTS', '-XX:MaxRAMPercentage=60'),
    ...secrets.map((ref) => secret(variable(ref), ref, 'client-secret')),
  ];
}

/** Returns what stands in a file for a client secret; keycloak-config-cli puts the variable's value there. */
export function placeholder(secret: SecretRef): string {
  return `$(env:${variable(secret)})`;
}

function variable(secret: SecretRef): string {
  return `SECRET_${secret.name.toUpperCase().replace(/-/g, '_')}`;
}

function checksum(files: { [file: string]: string }): string {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);
}
