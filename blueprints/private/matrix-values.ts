import { MediaConnection, OidcConnection, PostgresConnection, SecretRef, VolumeConnection } from '../../constructs';
import { toYaml } from '../../constructs/private/yaml';

/** Services of the chart, by their name without that of the release, and the port that is routed. */
export const MATRIX_PORTS = {
  'element-web': 80, 'matrix-authentication-service': 8080, 'matrix-rtc-authorisation-service': 8080, 'synapse': 8008, 'well-known': 8010,
};

const LOGIN = '/run/login';
/** Identity of the login at the server of accounts, which wants one of this form. */
const LOGIN_ID = '01J0000000000000000000000A';

interface Requests {
  readonly cpuMillis: number;
  readonly memoryMiB: number;
}

/** What each part requests, and how many there are of those that can be more than one. */
export interface MatrixSize {
  /** The server itself. */
  readonly server: Requests;
  /** The server of its accounts. */
  readonly account: Requests;
  /** The client in the browser. */
  readonly web: Requests;
  /** What stands before the server. */
  readonly proxy: Requests;
  /** Of each but the server. */
  readonly replicas: number;
}

/** What the values depend on. */
export interface MatrixValues {
  /** What each part requests. */
  readonly size: MatrixSize;
  /** Name of the server. */
  readonly serverName: string;
  /** Whether people of other servers can be in its rooms. */
  readonly federationEnabled: boolean;
  /** Public host names, by part of the chart. */
  readonly hosts: { [part: string]: string };
  /** Secret with the keys `macaroon`, `registration`, `shared` and `signing.key`. */
  readonly keys: SecretRef;
  /** Databases, by part of the chart. */
  readonly databases: { [part: string]: PostgresConnection };
  /** Volume with files that people send. */
  readonly volume: VolumeConnection;
  /** Login at the identity provider. */
  readonly login: OidcConnection;
  /** What people know the identity provider as. */
  readonly loginName: string;
  /**
   * Server of the rooms with audio and video.
   * @default - none, there are no calls
   */
  readonly media?: MediaConnection;
}

/** Returns the values of the chart. It makes Ingresses, whatever is said: of a class that nothing serves. */
export function matrixValues(values: MatrixValues): { [key: string]: any } {
  const { size, serverName, federationEnabled, hosts, keys, databases, volume, login, loginName, media } = values;
  const { replicas } = size;
  const ingress = (part: string) => ({ ingress: { host: hosts[part] } });
  const resources = ({ cpuMillis, memoryMiB }: Requests, times: number = 2) => (
    { resources: { requests: { cpu: `${cpuMillis}m`, memory: `${memoryMiB}Mi` }, limits: { memory: `${memoryMiB * times}Mi` } } }
  );
  const key = (secretKey: string) => ({ secret: keys.name, secretKey });
  const postgres = (part: string) => {
    const { host, port, username, database, secret } = databases[part];
    return { postgres: { host, port, user: username, database, sslMode: 'require', password: { secret: secret.name, secretKey: 'password' } } };
  };
  const unmonitored = { serviceMonitors: { enabled: false } };
  return {
    serverName,
    ingress: { className: 'none', tlsEnabled: false },
    deploymentMarkers: { enabled: false },
    postgres: { enabled: false },
    synapse: {
      ...ingress('synapse'), ...resources(size.server), ...postgres('synapse'), ...unmonitored,
      macaroon: key('macaroon'),
      registrationSharedSecret: key('registration'),
      signingKey: key('signing.key'),
      media: { storage: { size: volume.size, storageClassName: volume.storageClassName, resourcePolicy: 'keep' } },
      additional: { 'platform.yaml': { config: toYaml([{ report_stats: false, ...(federationEnabled ? {} : { federation_domain_whitelist: [] }) }]) } },
    },
    matrixAuthenticationService: {
      replicas,
      ...ingress('matrixAuthenticationService'), ...resources(size.account, 4), ...postgres('matrixAuthenticationService'), ...unmonitored,
      synapseSharedSecret: key('shared'),
      additional: { 'login.yaml': { config: toYaml([loginSettings(login, loginName)]) } },
      extraVolumes: [{ name: 'login', secret: { secretName: login.secret.name, items: [{ key: 'client-secret', path: 'client-secret' }] } }],
      extraVolumeMounts: [{ name: 'login', mountPath: LOGIN, readOnly: true }],
    },
    elementWeb: { replicas, ...ingress('elementWeb'), ...resources(size.web) },
    elementAdmin: { enabled: false },
    haproxy: { replicas, ...resources(size.proxy), ...unmonitored },
    matrixRTC: media ? {
      replicas,
      ...ingress('matrixRTC'), ...resources({ cpuMillis: 50, memoryMiB: 64 }),
      // The rooms are elsewhere, and the chart would bring a second server of them, with ports on every machine.
      sfu: { enabled: false },
      livekitAuth: { key: media.key, secret: { secret: media.secret.name, secretKey: 'secret' } },
      extraEnv: [{ name: 'LIVEKIT_URL', value: media.url }],
    } : { enabled: false },
  };
}

/** Nobody has a password here: who people are, and what they are called, is known to the identity provider. */
function loginSettings({ issuer, clientId }: OidcConnection, name: string): { [key: string]: any } {
  const claim = (action: string, field: string) => ({ action, template: `{{ user.${field} }}` });
  return {
    passwords: { enabled: false },
    upstream_oauth2: {
      providers: [{
        id: LOGIN_ID,
        human_name: name,
        issuer,
        client_id: clientId,
        client_secret_file: `${LOGIN}/client-secret`,
        token_endpoint_auth_method: 'client_secret_basic',
        scope: 'openid profile email',
        claims_imports: {
          localpart: claim('require', 'preferred_username'),
          displayname: claim('suggest', 'name'),
          email: claim('suggest', 'email'),
        },
      }],
    },
  };
}
