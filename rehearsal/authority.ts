import { createPrivateKey, createPublicKey, generateKeyPairSync, KeyObject, randomBytes } from 'node:crypto';
import { md, pki } from 'node-forge';

/** What a certificate is for. */
export interface CertificateProps {
  /** Common name of the subject. */
  readonly commonName: string;
  /** Host names, with or without a leading `*.`. */
  readonly dnsNames: string[];
  /** Addresses. @default - none */
  readonly ipAddresses?: string[];
  /** URIs, such as a SPIFFE id. @default - none */
  readonly uris?: string[];
  /** Days until it ends. @default 30 */
  readonly days?: number;
  /** Whether it may sign others. @default false */
  readonly isCa?: boolean;
  /** Private key to certify, PEM. @default - one of the keys that all certificates share */
  readonly key?: string;
}

/** A certificate and its key, both PEM. */
export interface IssuedCertificate {
  /** The certificate alone. */
  readonly certificate: string;
  /** Its private key, PKCS#8. */
  readonly key: string;
}

const DAY = 24 * 60 * 60 * 1000;
// RFC 5280: country and so on are of no use here, the common name is all that a client shows.
const nameOf = (commonName: string) => [{ name: 'commonName', value: commonName }];

/**
 * A certificate authority for a rehearsal: of the proxy, or of an issuer that is played.
 *
 * Node's own crypto makes keys, but no certificates; `node-forge` signs them. Keys are RSA, whatever is asked for elsewhere.
 */
export class Authority {
  /** Makes an authority that signed itself. */
  static create(commonName: string, days: number = 3650): Authority {
    const { certificate, key } = sign({ commonName, dnsNames: [], days, isCa: true });
    return new Authority(certificate, key);
  }

  /** Reads an authority from its certificate and key, as the Secret of an issuer holds them. */
  static from(certificatePem: string, keyPem: string): Authority {
    return new Authority(certificatePem, keyPem);
  }

  private constructor(
    /** Certificate of the authority, PEM. */
    readonly certificatePem: string,
    /** Private key of the authority, PEM. */
    readonly keyPem: string,
  ) {}

  /** Issues a certificate. */
  issue(props: CertificateProps): IssuedCertificate {
    return sign(props, { certificate: pki.certificateFromPem(this.certificatePem), key: pki.privateKeyFromPem(this.keyPem) });
  }
}

interface Signer {
  readonly certificate: pki.Certificate;
  readonly key: pki.rsa.PrivateKey;
}

/** Keys that certificates share in turn: there is nothing to guard in a rehearsal, and to make a key takes far longer than to sign. */
const SHARED_KEYS = 8;
const sharedKeys: KeyObject[] = [];
let keysGiven = 0;

function nextKey(): KeyObject {
  const index = keysGiven++ % SHARED_KEYS;
  return (sharedKeys[index] ??= generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);
}

/** Signs a certificate with the key of `signer`, or with its own. */
function sign(props: CertificateProps, signer?: Signer): IssuedCertificate {
  const privateKey = props.key === undefined ? nextKey() : createPrivateKey(props.key);
  const publicKey = createPublicKey(privateKey);
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const certificate = pki.createCertificate();
  certificate.publicKey = pki.publicKeyFromPem(publicKey.export({ type: 'spki', format: 'pem' }).toString());
  // A leading byte below 80 keeps the number positive; zero would not be allowed.
  certificate.serialNumber = `01${randomBytes(15).toString('hex')}`;
  // An hour back, because clocks that are not quite the same must not refuse it.
  certificate.validity.notBefore = new Date(Date.now() - DAY / 24);
  certificate.validity.notAfter = new Date(Date.now() + (props.days ?? 30) * DAY);
  certificate.setSubject(nameOf(props.commonName));
  certificate.setIssuer(signer ? signer.certificate.subject.attributes : nameOf(props.commonName));
  certificate.setExtensions(extensionsOf(props, signer));
  certificate.sign(signer?.key ?? pki.privateKeyFromPem(key), md.sha256.create());
  return { certificate: pki.certificateToPem(certificate), key };
}

function extensionsOf(props: CertificateProps, signer?: Signer): object[] {
  const altNames = [
    ...props.dnsNames.map((value) => ({ type: 2, value })),
    ...(props.uris ?? []).map((value) => ({ type: 6, value })),
    ...(props.ipAddresses ?? []).map((ip) => ({ type: 7, ip })),
  ];
  return [
    { name: 'basicConstraints', cA: props.isCa ?? false, critical: true },
    props.isCa
      ? { name: 'keyUsage', critical: true, keyCertSign: true, cRLSign: true, digitalSignature: true }
      : { name: 'keyUsage', critical: true, digitalSignature: true, keyEncipherment: true },
    ...(props.isCa ? [] : [{ name: 'extKeyUsage', serverAuth: true, clientAuth: true }]),
    ...(altNames.length > 0 ? [{ name: 'subjectAltName', altNames }] : []),
    { name: 'subjectKeyIdentifier' },
    ...(signer ? [{ name: 'authorityKeyIdentifier', keyIdentifier: signer.certificate.generateSubjectKeyIdentifier().getBytes() }] : []),
  ];
}
