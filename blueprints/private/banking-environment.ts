import { Blueprint, HttpEndpoint, SecretField, SharedSecret } from '../../constructs';
import { FapiKeycloak } from '../fapi-keycloak';
import { SecretKey } from './web-server';

/** Something that a program calls. */
export interface Called {
  /** Id, after which the variable with its URL is named. */
  readonly id: string;
  /** Blueprint that answers. */
  readonly blueprint: Blueprint;
  /** Where it answers. */
  readonly endpoint: HttpEndpoint;
}

/** What a program of a bank is told. */
export interface BankingEnvironmentProps {
  /**
   * Logins.
   * @default - none
   */
  readonly identity?: FapiKeycloak;
  /** What it calls. */
  readonly calls: Called[];
  /**
   * Variables of its own.
   * @default - none
   */
  readonly variables?: { [name: string]: string };
  /**
   * Variables of its own whose values are in OpenBao.
   * @default - none
   */
  readonly secrets?: { [name: string]: SharedSecret };
}

/** Environment variables of a program. */
export interface BankingEnvironment {
  /** Those that are no secret, by name. */
  readonly variables: { [name: string]: string };
  /** Those from Secrets, by name. */
  readonly secrets: { [name: string]: SecretKey };
}

/** Returns the environment of a program, which begins when what it calls is there. */
export function bankingEnvironment(program: Blueprint, props: BankingEnvironmentProps): BankingEnvironment {
  const { identity, calls, variables, secrets } = props;
  const urls = calls.map(({ id, blueprint, endpoint }) => {
    program.mainUnit.dependsOn(blueprint.mainUnit, 'calls');
    return [`${id.toUpperCase().replace(/-/g, '_')}_URL`, program._received(() => endpoint).url];
  });
  if (identity) program.mainUnit.dependsOn(identity.mainUnit, 'identity');
  const login: { [name: string]: string } = identity ? { OIDC_ISSUER: identity.issuer, OIDC_JWKS_URL: program._received(() => identity.jwksUrl) } : {};
  const shared = Object.entries(secrets ?? {});
  const secret = shared.length === 0 ? undefined : program.secret({
    name: `${program.name}-own`, fields: shared.map(([name, source]) => SecretField.shared(name, source)),
  });
  return {
    variables: { ...login, ...Object.fromEntries(urls), ...variables },
    secrets: secret ? Object.fromEntries(shared.map(([name]) => [name, { secret, key: name }])) : {},
  };
}
