// A certificate for one run of the mock, made when it starts: nobody else has its key, and it never leaves the process.
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';

export interface Certificate {
  /** PEM. */
  readonly cert: string;
  /** PEM; only for the server itself. */
  readonly key: string;
}

const day = 24 * 60 * 60 * 1000;
const validDays = 30;
/** IP addresses in a subject alternative name (RFC 5280, 4.2.1.6). */
const ipAddress = 7;
const dnsName = 2;

/** A self-signed certificate for `localhost`, `127.0.0.1` and `::1`, valid from a day ago for a month. */
export function createCertificate(commonName = 'postwright mock'): Certificate {
  // By node: a key made in JavaScript takes seconds.
  const { privateKey, publicKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = forge.pki.publicKeyFromPem(publicKey);
  // A leading zero keeps the number positive (RFC 5280, 4.1.2.2).
  certificate.serialNumber = `00${randomBytes(16).toString('hex')}`;
  certificate.validity.notBefore = new Date(Date.now() - day);
  certificate.validity.notAfter = new Date(Date.now() + validDays * day);
  const name = [{ name: 'commonName', value: commonName }];
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.setExtensions([
    // A client that is told to trust it takes it for an authority of its own.
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', digitalSignature: true, keyEncipherment: true, keyCertSign: true, critical: true },
    { name: 'extKeyUsage', serverAuth: true, clientAuth: true },
    { name: 'subjectKeyIdentifier' },
    {
      name: 'subjectAltName',
      altNames: [
        { type: dnsName, value: 'localhost' },
        { type: ipAddress, ip: '127.0.0.1' },
        { type: ipAddress, ip: '::1' },
      ],
    },
  ]);
  certificate.sign(forge.pki.privateKeyFromPem(privateKey), forge.md.sha256.create());
  return { cert: forge.pki.certificateToPem(certificate), key: privateKey };
}
