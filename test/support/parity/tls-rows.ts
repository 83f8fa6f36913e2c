// Options that only a server with a certificate shows; see startTls for the files that they name.
import { createCertificate } from '../../../src/mock/certificate.ts';
import { collection, get } from './collection.ts';
import type { Row } from './script-rows.ts';
import { startParityServer, type ParityServer } from './server.ts';

const server = createCertificate();
const client = createCertificate('a client');

/** A server that asks for a client's certificate, takes any, and remembers whose it was. */
export function startTlsServer(): Promise<ParityServer> {
  return startParityServer({ ...server, requestCert: true, rejectUnauthorized: false });
}

const files = {
  'ca.pem': server.cert,
  'client.pem': client.cert,
  'client.key': client.key,
  'list.json': JSON.stringify([
    { name: 'all', matches: ['https://*/*'], key: { src: '{dir}/client.key' }, cert: { src: '{dir}/client.pem' } },
  ]),
};
const api = collection([get('secure', '/echo/1')]);
const trusting = ['--ssl-extra-ca-certs', '{dir}/ca.pem'];
const cert = ['--ssl-client-cert', '{dir}/client.pem', '--ssl-client-key', '{dir}/client.key'];

export const tlsRows: readonly Row[] = [
  { name: 'a certificate that nobody trusts', api, files },
  { name: '--insecure', api, files, argv: ['--insecure'] },
  { name: '--ssl-extra-ca-certs', api, files, argv: trusting },
  { name: '--ssl-client-cert and --ssl-client-key', api, files, argv: [...trusting, ...cert] },
  { name: '--ssl-client-passphrase', api, files, argv: [...trusting, ...cert, '--ssl-client-passphrase', 'unused'] },
  { name: '--ssl-client-cert-list', api, files, argv: ['-k', '--ssl-client-cert-list', '{dir}/list.json'] },
];
