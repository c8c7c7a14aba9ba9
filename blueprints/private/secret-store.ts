import { HttpEndpoint, SecretRef, Unit } from '../../constructs';
import { OpenBao } from '../openbao';

/** Name of the store, on host clusters and in vclusters. */
export const SECRET_STORE = { kind: 'ClusterSecretStore', name: 'openbao' };

/** How OpenBao is reached. */
export interface SecretBackend {
  /** API of OpenBao. */
  readonly server: HttpEndpoint;
  /** Secret whose key `ca.crt` holds the authority that signed its certificate. */
  readonly ca: SecretRef;
  /** How whoever reads it logs in. */
  readonly auth: { [key: string]: any };
}

/** Returns the store that reads and writes OpenBao. */
export function secretStore(backend: SecretBackend, name: string = SECRET_STORE.name): { [key: string]: any } {
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: SECRET_STORE.kind,
    metadata: { name },
    spec: { provider: { vault: { ...connectionOf(backend), path: OpenBao.MOUNT, version: 'v2' } } },
  };
}

/**
 * Keeps a token of OpenBao in a Secret, for those whose own tokens it cannot judge. It is good for an hour, as the role says, and another one
 * every half.
 *
 * @param secret Secret that gets the token, under the key `token`
 */
export function addToken(unit: Unit, secret: SecretRef, backend: SecretBackend): void {
  const { name, namespace } = secret;
  const apiVersion = 'generators.external-secrets.io/v1alpha1';
  const kind = 'VaultDynamicSecret';
  // Whoever has logged in and asks who they are is told their token.
  unit.add({ apiVersion, kind, metadata: { name, namespace }, spec: { path: 'auth/token/lookup-self', method: 'GET', provider: connectionOf(backend) } });
  unit.add({
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name, namespace },
    spec: {
      refreshInterval: '30m',
      target: { name, creationPolicy: 'Owner', deletionPolicy: 'Retain', template: { type: 'Opaque', data: { token: '{{ index . "id" }}' } } },
      dataFrom: [{ sourceRef: { generatorRef: { apiVersion, kind, name } } }],
    },
  });
}

function connectionOf({ server, ca, auth }: SecretBackend): { [key: string]: any } {
  return { server: server.url, caProvider: { type: 'Secret', name: ca.name, namespace: ca.namespace, key: 'ca.crt' }, auth };
}
