import { SharedSecret } from '../constructs';
import { misuse } from '../constructs/private/errors';

/** What every outside identity provider has. */
export interface FederationProps {
  /** Name in the redirect URL `{issuer}/broker/{alias}/endpoint`, which the outside provider has to allow for every realm. */
  readonly alias: string;
  /** Client id that the outside provider knows the platform by. */
  readonly clientId: string;
  /**
   * Name on the login page.
   * @default - the alias
   */
  readonly displayName?: string;
  /**
   * Where in OpenBao an administrator puts the client secret; nothing waits for it but the federation itself.
   * @default - path `platform/{namespace}/federation-{alias}/client-secret`, property `client-secret`
   */
  readonly clientSecret?: SharedSecret;
}

/** Properties of a federation with Microsoft Entra ID. */
export interface EntraIdFederationProps extends FederationProps {
  /** Id of the directory, as the portal shows it. */
  readonly directoryId: string;
}

/** Properties of a federation with any OpenID Connect provider; its discovery document has the URLs. */
export interface OidcFederationProps extends FederationProps {
  /** Issuer that its tokens name. */
  readonly issuer: string;
  /** URL that people are sent to. */
  readonly authorizationUrl: string;
  /** URL that tokens are asked for at. */
  readonly tokenUrl: string;
  /** URL of the keys that its tokens are signed with. */
  readonly jwksUrl: string;
}

/**
 * Logins by an identity provider outside the Sovereign, such as the owner's directory.
 *
 * @example
 * const directory = blueprints.Federation.entraId({
 *   alias: 'directory',
 *   directoryId: '8f3a1c52-0d6b-4c9e-9a57-2b1d4e6f7a80',
 *   clientId: '3c5e7a91-4b2d-4f60-8e13-6a9c0d2f4b58',
 * });
 * new blueprints.Keycloak(cluster, 'keycloak', { federation: [directory] });
 */
export class Federation {
  /** Federates with Microsoft Entra ID, formerly Azure AD. */
  public static entraId(props: EntraIdFederationProps): Federation {
    const id = props.directoryId;
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) {
      const instead = 'copy it from the overview of the directory; names and "common" would let strangers in';
      throw misuse('Federation.entraId', 'directoryId', 'the id of one directory', id, instead);
    }
    const base = `https://login.microsoftonline.com/${id}`;
    return new Federation('Federation.entraId', {
      ...props,
      issuer: `${base}/v2.0`,
      authorizationUrl: `${base}/oauth2/v2.0/authorize`,
      tokenUrl: `${base}/oauth2/v2.0/token`,
      jwksUrl: `${base}/discovery/v2.0/keys`,
    });
  }

  /** Federates with any OpenID Connect provider. */
  public static oidc(props: OidcFederationProps): Federation {
    return new Federation('Federation.oidc', props);
  }

  /** Name in the redirect URL. */
  public readonly alias: string;
  /** Name on the login page. */
  public readonly displayName: string;
  /** Client id that the outside provider knows the platform by. */
  public readonly clientId: string;
  /** Where in OpenBao the client secret is; the usual place if none. */
  public readonly clientSecret?: SharedSecret;
  /** Issuer that its tokens name. */
  public readonly issuer: string;
  /** URL that people are sent to. */
  public readonly authorizationUrl: string;
  /** URL that tokens are asked for at. */
  public readonly tokenUrl: string;
  /** URL of the keys that its tokens are signed with. */
  public readonly jwksUrl: string;

  private constructor(path: string, props: OidcFederationProps) {
    if (!/^[a-z][a-z0-9-]{0,30}[a-z0-9]$/.test(props.alias)) {
      const rule = '2 to 32 lowercase letters, digits or hyphens, starting with a letter';
      throw misuse(path, 'alias', rule, props.alias, "write for example 'directory'");
    }
    const { issuer, authorizationUrl, tokenUrl, jwksUrl } = props;
    for (const [prop, url] of Object.entries({ issuer, authorizationUrl, tokenUrl, jwksUrl })) {
      if (/^https:\/\/[^\s?#]+$/.test(url)) continue;
      throw misuse(path, prop, 'an https URL', url, 'copy it from the discovery document of the provider');
    }
    this.alias = props.alias;
    this.displayName = props.displayName ?? props.alias;
    this.clientId = props.clientId;
    this.clientSecret = props.clientSecret;
    this.issuer = issuer;
    this.authorizationUrl = authorizationUrl;
    this.tokenUrl = tokenUrl;
    this.jwksUrl = jwksUrl;
  }
}
