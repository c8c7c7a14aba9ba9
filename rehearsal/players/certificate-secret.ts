import { createPrivateKey, X509Certificate } from 'node:crypto';
import { IssuedCertificate } from '../authority';
import { KubernetesObject } from '../kubernetes';
import { secret } from './writing';

const HOUR = 60 * 60 * 1000;

/** A certificate with the one that signed it, if it may be told. */
export interface Chain extends IssuedCertificate {
  readonly authority?: string;
}

/** Returns the Secret of a Certificate. */
export function certificateSecret(certificate: KubernetesObject, annotations: object, { certificate: crt, key, authority }: Chain): KubernetesObject {
  const { additionalOutputFormats = [], secretName } = certificate.spec;
  const formats: { [type: string]: { [key: string]: string | Buffer } } = {
    CombinedPEM: { 'tls-combined.pem': `${key}${crt}` }, DER: { 'key.der': createPrivateKey(key).export({ type: 'pkcs8', format: 'der' }) },
  };
  const asked = additionalOutputFormats.map(({ type }: any) => formats[type]);
  const values = Object.assign({ 'tls.crt': crt, 'tls.key': key, ...(authority ? { 'ca.crt': authority } : {}) }, ...asked);
  return secret(certificate.metadata.namespace!, secretName, 'kubernetes.io/tls', values, metadataOf(certificate, annotations));
}

/** Returns the labels and annotations of the Secret of a Certificate. */
export function metadataOf(certificate: KubernetesObject, annotations: object): object {
  const { secretTemplate = {} } = certificate.spec;
  return {
    labels: { ...secretTemplate.labels, 'controller.cert-manager.io/fao': 'true' },
    annotations: { ...secretTemplate.annotations, ...annotations },
  };
}

/** What upstream writes on the Secret, and reads to see whether it still fits. */
export function annotationsOf({ metadata, spec }: KubernetesObject, kind: string, group: string): { [name: string]: string } {
  const list = (values: string[] = []) => values.join(',');
  return Object.fromEntries(Object.entries({
    'certificate-name': metadata.name, 'common-name': spec.commonName ?? '', 'alt-names': list(spec.dnsNames), 'ip-sans': list(spec.ipAddresses),
    'uri-sans': list(spec.uris), 'issuer-name': spec.issuerRef.name, 'issuer-kind': kind, 'issuer-group': group,
  }).map(([name, value]) => [`cert-manager.io/${name}`, value]));
}

/** Tells whether a Secret holds a certificate for what is asked, for long enough. */
export function isGood(known: KubernetesObject, annotations: { [name: string]: string }, before: number): boolean {
  const { 'tls.crt': certificate, 'tls.key': key } = known.data ?? {};
  if (!certificate || !key || Object.entries(annotations).some(([name, value]) => known.metadata.annotations?.[name] !== value)) return false;
  return Date.parse(new X509Certificate(Buffer.from(certificate, 'base64')).validTo) - before > Date.now();
}

/** Returns how long before its end a certificate is renewed, in milliseconds. */
export function renewBefore({ duration = '2160h', renewBefore: given }: any): number {
  return given ? milliseconds(given) : milliseconds(duration) / 3;
}

/** Reads a duration as Go writes it. */
export function milliseconds(duration: string): number {
  const units: { [unit: string]: number } = { h: HOUR, m: HOUR / 60, s: 1000 };
  return [...duration.matchAll(/(\d+)([hms])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit], 0);
}
