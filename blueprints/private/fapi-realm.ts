import { SecretRef } from '../../constructs';
import { FapiProfile } from '../fapi-profile';
import { placeholder, realm } from './keycloak-realm';

/** Realm that Keycloak's own administrators are in. */
const MASTER = 'master';
/** Seconds. */
const TOKEN_LIFESPAN = 300;

/** Returns a realm in which every client has to keep to a profile. */
export function fapiRealm(name: string, displayName: string, profile: FapiProfile): { [key: string]: any } {
  // Only the first one enforces PKCE, which pushed requests (PAR) need there too.
  const profiles = profile === FapiProfile.ADVANCED ? ['fapi-1-baseline', profile] : [profile];
  // Its clients are those that registered, and none is said here.
  const { clients, ...rest } = realm(name, displayName, []);
  return {
    ...rest,
    accessTokenLifespan: TOKEN_LIFESPAN,
    clientPolicies: {
      policies: [{
        name: 'fapi', description: 'Every client keeps to FAPI.', enabled: true, conditions: [{ condition: 'any-client', configuration: {} }], profiles,
      }],
    },
  };
}

/** A client that registers others. */
export interface FapiRegistrar {
  /** Client id. */
  readonly clientId: string;
  /** Secret whose key `client-secret` holds the client secret. */
  readonly secret: SecretRef;
}

/** Returns the clients, beside the realm whose policy they could not keep to, that register and change the clients of it. */
export function fapiRegistrars(realmName: string, registrars: FapiRegistrar[]): { [key: string]: any } {
  return {
    realm: MASTER,
    clients: registrars.map(({ clientId, secret }) => ({
      clientId, protocol: 'openid-connect', publicClient: false, secret: placeholder(secret), serviceAccountsEnabled: true, standardFlowEnabled: false,
      implicitFlowEnabled: false, directAccessGrantsEnabled: false,
    })),
    users: registrars.map(({ clientId }) => ({
      username: `service-account-${clientId}`, enabled: true, serviceAccountClientId: clientId,
      clientRoles: { [`${realmName}-realm`]: ['create-client', 'manage-clients', 'view-clients'] },
    })),
  };
}
