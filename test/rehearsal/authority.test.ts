import { createPrivateKey, X509Certificate } from 'node:crypto';
import { Authority } from '../../rehearsal/authority';

const authority = Authority.create('Rehearsal');

test('an authority signs itself, and may sign others', () => {
  const certificate = new X509Certificate(authority.certificatePem);
  expect(certificate.subject).toBe('CN=Rehearsal');
  expect(certificate.ca).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
});

test('a certificate has its names, its days and its key, and is signed by the authority', () => {
  const { certificate, key } = authority.issue({
    commonName: 'a.example', dnsNames: ['a.example', '*.a.example'], ipAddresses: ['127.0.0.1', '::1'], uris: ['spiffe://a.example/b'], days: 5,
  });
  const read = new X509Certificate(certificate);
  expect(read.subject).toBe('CN=a.example');
  expect(read.issuer).toBe('CN=Rehearsal');
  expect(read.subjectAltName).toBe('DNS:a.example, DNS:*.a.example, URI:spiffe://a.example/b, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
  expect(read.ca).toBe(false);
  expect(read.verify(new X509Certificate(authority.certificatePem).publicKey)).toBe(true);
  expect(read.checkIssued(new X509Certificate(authority.certificatePem))).toBe(true);
  expect(read.checkPrivateKey(createPrivateKey(key))).toBe(true);
  expect(Math.round((Date.parse(read.validTo) - Date.now()) / 86_400_000)).toBe(5);
});

test('a certificate that may sign others becomes an authority', () => {
  const { certificate, key } = authority.issue({ commonName: 'Issuer', dnsNames: [], isCa: true });
  const leaf = new X509Certificate(Authority.from(certificate, key).issue({ commonName: 'b', dnsNames: ['b'] }).certificate);
  expect(leaf.issuer).toBe('CN=Issuer');
  expect(leaf.checkIssued(new X509Certificate(certificate))).toBe(true);
});

test('a key is certified again', () => {
  const first = authority.issue({ commonName: 'a', dnsNames: ['a'] });
  const second = authority.issue({ commonName: 'a', dnsNames: ['a'], key: first.key });
  expect(second.key).toBe(first.key);
  expect(new X509Certificate(second.certificate).checkPrivateKey(createPrivateKey(first.key))).toBe(true);
  expect(second.certificate).not.toBe(first.certificate);
});
