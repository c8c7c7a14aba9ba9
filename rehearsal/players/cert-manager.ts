import { generateKeyPairSync, X509Certificate } from 'node:crypto';
import { Authority } from '../authority';
import { KubernetesObject } from '../kubernetes';
import { needProof } from './acme';
import { acting, need, needCondition, needSecret, notPlayed, Waiting } from './acting';
import { annotationsOf, certificateSecret, Chain, isGood, metadataOf, milliseconds, renewBefore } from './certificate-secret';
import { Player, Stage } from './player';
import { ensure, secret, setObserved } from './writing';

const API = 'cert-manager.io/v1';
const DAY = 24 * 60 * 60 * 1000;
const OPERATOR = { kind: 'Deployment', image: 'jetstack/cert-manager-controller' } as const;

/**
 * Issuers and Certificates; certificates are real, signed by the authority that the issuer names.
 *
 * An ACME account is registered as soon as its key is there, since the authority is outside; its certificates are signed by the authority
 * of the rehearsal, and have no `ca.crt`, as upstream. Keys are RSA whatever `privateKey` asks for, and no CertificateRequest is made.
 */
export const CERT_MANAGER: Player[] = [
  {
    kinds: [`${API}/ClusterIssuer`, `${API}/Issuer`],
    title: 'cert-manager: readies issuers',
    operator: OPERATOR,
    act: acting(readyIssuer, (issuer, stage, message) => setReady(issuer, stage, false, 'ErrInitIssuer', message)),
  },
  {
    kinds: [`${API}/Certificate`],
    title: 'cert-manager: issues certificates',
    operator: OPERATOR,
    act: acting(issue, (certificate, stage, message) => setReady(certificate, stage, false, 'DoesNotExist', message)),
  },
  ...['cert-manager.io/v1/CertificateRequest', 'acme.cert-manager.io/v1/Order', 'acme.cert-manager.io/v1/Challenge'].map((kind) => ({
    kinds: [kind], title: 'cert-manager: a step on the way to a certificate, which it makes itself', operator: OPERATOR, act: notPlayed(kind.split('/')[2]),
  })),
];

async function readyIssuer(issuer: KubernetesObject, stage: Stage): Promise<void> {
  const { acme, ca, selfSigned } = issuer.spec;
  if (selfSigned) return setReady(issuer, stage, true, 'IsReady', '');
  if (ca) {
    const name = `${namespaceOf(issuer)}/${ca.secretName}`;
    const pair = await needSecret(stage, namespaceOf(issuer), ca.secretName, ['tls.crt', 'tls.key']);
    if (!new X509Certificate(pair['tls.crt']).ca) throw new Waiting(`Secret ${name} holds a certificate that may not sign others`);
    return setReady(issuer, stage, true, 'KeyPairVerified', 'Signing CA verified');
  }
  if (!acme) throw new Waiting(`an issuer of type '${Object.keys(issuer.spec)[0]}' is not played`);
  const { name, key = 'tls.key' } = acme.privateKeySecretRef;
  if (!await stage.kubernetes.find('v1', 'Secret', name, namespaceOf(issuer))) {
    const account = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    await ensure(stage, secret(namespaceOf(issuer), name, 'Opaque', { [key]: account }));
  }
  const account = { uri: `${new URL(acme.server).origin}/acme/acct/1`, ...(acme.email ? { lastRegisteredEmail: acme.email } : {}) };
  return setReady(issuer, stage, true, 'ACMEAccountRegistered', 'The ACME account was registered with the ACME server', { acme: account });
}

async function issue(certificate: KubernetesObject, stage: Stage): Promise<void> {
  const { issuerRef, keystores, secretName } = certificate.spec;
  const { group = 'cert-manager.io', kind = 'Issuer', name } = issuerRef;
  const namespace = certificate.metadata.namespace!;
  if (group !== 'cert-manager.io') throw new Waiting(`issuers of ${group} are not played`);
  if (keystores) throw new Waiting('keystores are not played');
  const issuer = await needCondition(stage, 'Ready', API, kind, name, kind === 'Issuer' ? namespace : undefined);
  const known = await stage.kubernetes.find('v1', 'Secret', secretName, namespace);
  const annotations = annotationsOf(certificate, kind, group);
  if (!known || !isGood(known, annotations, renewBefore(certificate.spec))) {
    const chain = await sign(certificate, issuer, stage);
    await ensure(stage, certificateSecret(certificate, annotations, chain));
  } else {
    await ensure(stage, { apiVersion: 'v1', kind: 'Secret', metadata: { name: secretName, namespace, ...metadataOf(certificate, annotations) } });
  }
  const made = new X509Certificate(Buffer.from((await need(stage, 'v1', 'Secret', secretName, namespace)).data['tls.crt'], 'base64'));
  const time = (milliseconds: number) => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  const end = Date.parse(made.validTo);
  return setReady(certificate, stage, true, 'Ready', 'Certificate is up to date and has not expired', {
    notBefore: time(Date.parse(made.validFrom)), notAfter: time(end), renewalTime: time(end - renewBefore(certificate.spec)),
    revision: certificate.status?.revision ?? 1,
  });
}

async function sign(certificate: KubernetesObject, issuer: KubernetesObject, stage: Stage): Promise<Chain> {
  const { commonName, dnsNames = [], duration = '2160h', ipAddresses, isCA = false, uris } = certificate.spec;
  const name = commonName ?? dnsNames[0] ?? certificate.metadata.name;
  const props = { commonName: name, dnsNames, ipAddresses, uris, isCa: isCA, days: milliseconds(duration) / DAY };
  const { acme, ca } = issuer.spec;
  if (acme) {
    await needProof(certificate, issuer, stage);
    return stage.authority.issue(props);
  }
  if (ca) {
    const pair = await needSecret(stage, namespaceOf(issuer), ca.secretName, ['tls.crt', 'tls.key']);
    return { ...Authority.from(pair['tls.crt'], pair['tls.key']).issue(props), authority: pair['tls.crt'] };
  }
  const own = Authority.create(name, props.days);
  if (isCA) return { certificate: own.certificatePem, key: own.keyPem, authority: own.certificatePem };
  return { ...own.issue(props), authority: own.certificatePem };
}

/** A ClusterIssuer keeps its Secrets in the namespace of cert-manager. */
function namespaceOf(issuer: KubernetesObject): string {
  return issuer.metadata.namespace ?? 'cert-manager';
}

function setReady(object: KubernetesObject, stage: Stage, isReady: boolean, reason: string, message: string, rest?: object): Promise<void> {
  return setObserved(stage, object, [{ type: 'Ready', isTrue: isReady, reason, message }], rest);
}
