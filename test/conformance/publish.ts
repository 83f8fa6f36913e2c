// npm run conformance: verifies the cases and the sample with every toolchain, and writes down what came of it: generated/conformance.json
// for the docs and the table in README. test/conformance/published.test.ts sees to it that both are true.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Conformance } from '../../src/model/conformance.ts';
import { conformanceFile, readmeFile, replaceTable, tableOf } from './published.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const cases = readdirSync(`${root}test/fixtures/cases`).map((name) => `test/fixtures/cases/${name}`);
const argv = [
  'src/cli/bin.ts',
  'verify',
  ...cases.toSorted(),
  'collections/pandadoc.postman_collection.json',
  '--environment',
  'test/fixtures/cases.postman_environment.json',
  '--json',
];
const result = spawnSync('node_modules/.bin/tsx', argv, {
  cwd: root,
  encoding: 'utf8',
  maxBuffer: 1024 ** 3,
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (result.status !== 0) throw new Error(`verify ended with ${result.status}; nothing is published`);
const { requests, comparable, targets } = JSON.parse(result.stdout) as Conformance;
const published: Conformance = {
  requests,
  comparable,
  targets: targets.map(({ id, language, client, method, toolchain, resolve, env }) => ({
    id,
    language,
    client,
    method,
    toolchain,
    resolve,
    env,
  })),
};
writeFileSync(conformanceFile, `${JSON.stringify(published, null, 2)}\n`);
writeFileSync(readmeFile, replaceTable(readFileSync(readmeFile, 'utf8'), tableOf(published)));
