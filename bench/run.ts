// npm run bench:run: newman's and Bruno's command lines against ours, one after the other and in parallel, on the same server in the same run.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measure, measureMedian, show, type Measurement } from './measure.ts';
import { installBru, writeBruCollection } from './peers/bru.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const requests = 100;
const iterations = 20;
const latencies = [0, 50, 200];
const manyIterations = 10_000;
const bin = fileURLToPath(new URL('../dist/cli/bin.js', import.meta.url));
const newman = createRequire(import.meta.url).resolve('newman/bin/newman.js');
const bru = installBru();

const folder = mkdtempSync(join(tmpdir(), 'postwright-bench-run-'));
try {
  if (bru === undefined) console.log('bru cannot be installed here and is left out');
  await withServer(0, compareStarts);
  for (const latency of latencies) await withServer(latency, (url) => compareRuns(latency, url));
  await withServer(0, showGrowth);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Answers every request with the same JSON after `latency` milliseconds. */
async function withServer(latency: number, work: (url: string) => Promise<void>): Promise<void> {
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
    await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function compareStarts(url: string): Promise<void> {
  const file = writeCollection(url, 1);
  console.log('\n1 request, median of 7 runs; 1.00 is newman\n');
  const base = await measureMedian([newman, 'run', file], 7);
  tell('newman run', base, base);
  tell('postwright run', await measureMedian([bin, 'run', file], 7), base);
}

async function compareRuns(latency: number, url: string): Promise<void> {
  const common = ['run', writeCollection(url, requests), '-n', String(iterations)];
  const bruRun = ['run', '-r', '--iteration-count', String(iterations)];
  const rows: readonly Row[] = [
    { label: 'newman run', argv: [newman, ...common, '-r', 'cli'] },
    { label: 'postwright run', argv: [bin, ...common] },
    { label: 'postwright run --parallel 8', argv: [bin, ...common, '--parallel', '8'] },
    ...(bru === undefined ? [] : [{ label: 'bru run --parallel', argv: [bru, ...bruRun, '--parallel'], isBru: true }]),
  ];
  console.log(`\n${requests} requests x ${iterations} iterations, ${latency} ms latency; 1.00 is newman\n`);
  const cwd = writeBruCollection(folder, url, requests);
  let base: Measurement | undefined;
  for (const { label, argv, isBru = false } of rows) {
    const result = await measure(argv, isBru ? cwd : undefined);
    base ??= result;
    tell(label, result, base);
  }
}

interface Row {
  readonly label: string;
  readonly argv: readonly string[];
  readonly isBru?: boolean;
}

async function showGrowth(url: string): Promise<void> {
  const file = writeCollection(url, 1);
  console.log(`\n1 request x ${manyIterations} iterations against x 100\n`);
  const few = await measure([bin, 'run', file, '-n', '100']);
  const many = await measure([bin, 'run', file, '-n', String(manyIterations)]);
  console.log(`  postwright run: ${(many.megabytes - few.megabytes).toFixed(0)} MB more (${show(many)})`);
}

function tell(label: string, result: Measurement, base: Measurement): void {
  const ratio = (result.milliseconds / base.milliseconds).toFixed(2);
  const times = (base.milliseconds / result.milliseconds).toFixed(1);
  console.log(`  ${label.padEnd(28)} ${ratio}  ${show(result)}  (${times} times as fast)`);
}

/** Each request has a test script that checks and captures, as collections for CI do. */
function writeCollection(url: string, count: number): string {
  const exec = [
    "pm.test('is fine', () => pm.response.to.have.status(200));",
    "pm.environment.set('token', pm.response.json().token);",
  ];
  const item = Array.from({ length: count }, (_, index) => ({
    name: `Request ${index}`,
    event: [{ listen: 'test', script: { exec } }],
    request: { method: 'GET', url: `${url}/things/${index}`, header: [{ key: 'X-Token', value: '{{token}}' }] },
  }));
  const file = join(folder, `${count}.json`);
  writeFileSync(file, JSON.stringify({ info: { name: 'Bench', schema }, item }));
  return file;
}
