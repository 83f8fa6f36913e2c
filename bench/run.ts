// npm run bench:run: newman's command line against ours, one after the other and in parallel, on the same server in the same run.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, show, type Measurement } from './measure.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const requests = 100;
const iterations = 20;
const latencies = [0, 50];
const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js');

const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-run-'));
try {
  for (const latency of latencies) await compare(latency);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(latency: number): Promise<void> {
  const server = http.createServer((request, response) => {
    request.resume().once('end', () => {
      const answer = (): void =>
        void response.setHeader('content-type', 'application/json').end('{"id":1,"token":"t"}');
      if (latency === 0) answer();
      else setTimeout(answer, latency);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const file = join(folder, `${latency}.json`);
    writeFileSync(file, makeCollection(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
    await printRatios(latency, file);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function printRatios(latency: number, file: string): Promise<void> {
  const common = ['run', file, '-n', String(iterations)];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['newman run', [newman, ...common, '-r', 'cli']],
    ['postwright run', [bin, ...common]],
    ['postwright run --parallel 8', [bin, ...common, '--parallel', '8']],
  ];
  console.log(`\n${requests} requests x ${iterations} iterations, ${latency} ms latency; 1.00 is newman\n`);
  let base: Measurement | undefined;
  for (const [label, argv] of rows) {
    const result = await measure(argv);
    base ??= result;
    const ratio = (result.milliseconds / base.milliseconds).toFixed(2);
    const times = (base.milliseconds / result.milliseconds).toFixed(1);
    console.log(`  ${label.padEnd(28)} ${ratio}  ${show(result)}  (${times} times as fast)`);
  }
}

/** Each request has a test script that checks and captures, as collections for CI do. */
function makeCollection(url: string): string {
  const exec = [
    "pm.test('is fine', () => pm.response.to.have.status(200));",
    "pm.environment.set('token', pm.response.json().token);",
  ];
  const item = Array.from({ length: requests }, (_, index) => ({
    name: `Request ${index}`,
    event: [{ listen: 'test', script: { exec } }],
    request: { method: 'GET', url: `${url}/things/${index}`, header: [{ key: 'X-Token', value: '{{token}}' }] },
  }));
  return JSON.stringify({ info: { name: 'Bench', schema }, item });
}
