/** Where the certificates of public host names come from. */
export enum TlsIssuer {
  /** Let's Encrypt (ACME). */
  LETS_ENCRYPT = 'letsencrypt',
  /** A certificate authority of the owner, handed over as a Secret. */
  CORPORATE_CA = 'corporate-ca',
  /** The Sovereign's own certificate authority, for air-gapped installations. */
  INTERNAL = 'internal-only',
}

/** Properties of Let's Encrypt as issuer. */
export interface LetsEncryptProps {
  /**
   * Whether to use the staging directory, whose certificates browsers refuse; for test Sovereigns that are rebuilt often (I17).
   * @default false
   */
  readonly staging?: boolean;
}

/** How public host names get their certificates. */
export class TlsStrategy {
  /** Orders certificates from Let's Encrypt. */
  public static letsEncrypt(props: LetsEncryptProps = {}): TlsStrategy {
    return new TlsStrategy(TlsIssuer.LETS_ENCRYPT, props.staging ?? false);
  }

  /** Signs with the owner's certificate authority, which Phase 0 hands over as Secret `cert-manager/corporate-ca`. */
  public static corporateCa(): TlsStrategy {
    return new TlsStrategy(TlsIssuer.CORPORATE_CA, false);
  }

  /** Signs with the Sovereign's own certificate authority. */
  public static internalOnly(): TlsStrategy {
    return new TlsStrategy(TlsIssuer.INTERNAL, false);
  }

  private constructor(
    /** Where certificates come from. */
    public readonly issuer: TlsIssuer,
    /** Whether Let's Encrypt's staging directory is used. */
    public readonly staging: boolean,
  ) {}
}
