import { invalid, requireWhole } from '../private/errors';
import { UserRole } from './user-role';

/** Kinds of secrets that a SecretPolicy speaks of. */
export enum SecretKind {
  /** Logins to databases, issued on demand. */
  DATABASE_CREDENTIALS = 'database-credentials',
  /** Tokens for an API. */
  API_TOKEN = 'api-token',
  /** Secrets of OAuth clients. */
  OAUTH_CLIENT_SECRET = 'oauth-client-secret',
  /** Keys that sign. */
  SIGNING_KEY = 'signing-key',
  /** Private keys of certificates, which cert-manager renews. */
  TLS_CERT = 'tls-cert',
}

/** Lifetime of a kind of secrets that is renewed by itself. */
export interface SecretLifetimeProps {
  /**
   * Days until a secret has to be replaced.
   * @default 90
   */
  readonly maxTtlDays?: number;
  /**
   * Days before that on which it is replaced.
   * @default 7
   */
  readonly rotateBeforeDays?: number;
}

/** Lifetime of logins to databases. */
export interface DatabaseCredentialsProps {
  /**
   * Hours until a login stops working.
   * @default 1
   */
  readonly maxTtlHours?: number;
}

/** Lifetime of signing keys, and who has to agree to a new one. */
export interface SigningKeyProps {
  /**
   * Days until a key has to be replaced.
   * @default 365
   */
  readonly maxTtlDays?: number;
  /**
   * Roles of which one has to agree.
   * @default - the security officer
   */
  readonly requireApproval?: UserRole[];
}

/** How long one kind of secrets lives, and how it is replaced. */
export class SecretRule {
  /** Issues logins to databases on demand. */
  public static databaseCredentials(props: DatabaseCredentialsProps = {}): SecretRule {
    const hours = whole('maxTtlHours', props.maxTtlHours ?? 1);
    return new SecretRule(SecretKind.DATABASE_CREDENTIALS, `${hours}h`, true);
  }

  /** Replaces API tokens. */
  public static apiToken(props: SecretLifetimeProps = {}): SecretRule {
    return SecretRule.rotated(SecretKind.API_TOKEN, props);
  }

  /** Replaces the secrets of OAuth clients. */
  public static oauthClientSecret(props: SecretLifetimeProps = {}): SecretRule {
    return SecretRule.rotated(SecretKind.OAUTH_CLIENT_SECRET, props);
  }

  /** Has people replace signing keys, because what was signed has to be signed again. */
  public static signingKey(props: SigningKeyProps = {}): SecretRule {
    const roles = props.requireApproval ?? [UserRole.SECURITY_OFFICER];
    if (roles.length === 0) throw invalid('SecretRule', 'requireApproval', 'name at least one role', roles, 'leave it out for the security officer');
    return new SecretRule(SecretKind.SIGNING_KEY, `${whole('maxTtlDays', props.maxTtlDays ?? 365)}d`, false, undefined, roles);
  }

  /** Leaves certificates to cert-manager. */
  public static tlsCert(): SecretRule {
    return new SecretRule(SecretKind.TLS_CERT, 'cert-manager-managed', true);
  }

  private static rotated(kind: SecretKind, props: SecretLifetimeProps): SecretRule {
    const ttl = whole('maxTtlDays', props.maxTtlDays ?? 90);
    const before = whole('rotateBeforeDays', props.rotateBeforeDays ?? 7);
    if (before >= ttl) {
      throw invalid('SecretRule', 'rotateBeforeDays', `be less than maxTtlDays (${ttl})`, before, 'lengthen the lifetime, or write a smaller number');
    }
    return new SecretRule(kind, `${ttl}d`, true, `${before}d`);
  }

  private constructor(
    /** Kind of secrets. */
    public readonly kind: SecretKind,
    /** Longest lifetime, for example `90d`. */
    public readonly maxTtl: string,
    /** Whether the platform replaces the secret by itself. */
    public readonly autoRotate: boolean,
    /** How long before the end of its lifetime it is replaced, for example `7d`. */
    public readonly rotateBefore?: string,
    /** Roles of which one has to agree to a replacement. */
    public readonly requireApproval?: UserRole[],
  ) {}
}

function whole(prop: string, value: number): number {
  requireWhole('SecretRule', prop, value, 'leave it out for the usual one');
  return value;
}
