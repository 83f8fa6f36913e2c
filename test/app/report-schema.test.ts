// The published schemas are those of the code, and hold for what the reporters really write.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { eventSchema, readReport, reportSchema } from '../../src/app/report-schema.ts';
import { runCli } from '../support/run-cli.ts';

const schemas = { 'run-report': reportSchema, 'run-event': eventSchema };

function published(name: string): URL {
  return new URL(`../../schemas/${name}.schema.json`, import.meta.url);
}

function validatorOf(name: string): z.ZodType {
  return z.fromJSONSchema(JSON.parse(readFileSync(published(name), 'utf8')) as Parameters<typeof z.fromJSONSchema>[0]);
}

test.each(Object.entries(schemas))('schemas/%s.schema.json is that of the code', async (name, schema) => {
  // `vitest run test/app/report-schema.test.ts --update` writes them anew.
  const text = `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12' }), null, 2)}\n`;
  await expect(text).toMatchFileSnapshot(fileURLToPath(published(name)));
});

describe('what is written', () => {
  const files: Record<string, string> = {};

  beforeAll(async () => {
    const sample = 'collections/pandadoc.postman_collection.json';
    const broken = readFileSync(sample, 'utf8').replace('have.status(200)', 'have.status(299)');
    const folder = mkdtempSync(join(tmpdir(), 'postwright-schema-'));
    const at = (name: string): string => join(folder, name);
    const argv = ['run', '-', '--mock', '--working-dir', 'collections', '-r', 'json,ndjson'];
    const exports = (suffix: string): string[] =>
      ['json', 'ndjson'].flatMap((name) => [`--reporter-${name}-export`, at(suffix + name)]);
    await runCli([...argv, ...exports('plain.')], { stdin: broken });
    const detail = ['--reporter-json-detail', '--reporter-ndjson-detail'];
    await runCli([...argv, ...exports('detail.'), ...detail], { stdin: broken });
    for (const name of ['plain.json', 'plain.ndjson', 'detail.json', 'detail.ndjson'])
      files[name] = readFileSync(at(name), 'utf8');
  });

  test.each(['plain.json', 'detail.json'])('%s is a report', (name) => {
    const value: unknown = JSON.parse(files[name] ?? '');
    expect(validatorOf('run-report').safeParse(value).error).toBeUndefined();
    expect(readReport(value)).toMatchObject({ totals: { requests: 7, failures: 1 } });
  });

  test.each(['plain.ndjson', 'detail.ndjson'])('%s has an event a line, in the order of the run', (name) => {
    const events = (files[name] ?? '').trimEnd().split('\n');
    const validator = validatorOf('run-event');
    const values = events.map((line) => JSON.parse(line) as { event: string; version: number });
    for (const value of values) expect(validator.safeParse(value).error).toBeUndefined();
    expect(values.map(({ event }) => event)).toEqual(['start', ...Array<string>(7).fill('execution'), 'end']);
    expect(new Set(values.map(({ version }) => version))).toEqual(new Set([1]));
  });

  test('headers and bodies are there only where they were asked for', () => {
    for (const name of ['plain.json', 'plain.ndjson']) expect(files[name]).not.toContain('"detail"');
    for (const name of ['detail.json', 'detail.ndjson']) expect(files[name]).toContain('"detail"');
    expect(files['detail.json']).toMatch(/"name": "Authorization",\s+"value": "Bearer \*\*\*"/);
  });

  test('the schemas refuse what is none', () => {
    const value = JSON.parse(files['plain.json'] ?? '') as { executions: Record<string, unknown>[] };
    for (const wrong of [
      { ...value, version: 2 },
      { ...value, executions: [null] },
      { ...value, totals: {} },
    ]) {
      expect(validatorOf('run-report').safeParse(wrong).success).toBe(false);
      expect(readReport(wrong)).toHaveProperty('wrong');
    }
    expect(validatorOf('run-event').safeParse({ version: 1, event: 'start' }).success).toBe(false);
  });

  test('a later version may have more', () => {
    const value = JSON.parse(files['plain.json'] ?? '') as object;
    expect(readReport({ ...value, more: 1 })).toHaveProperty('totals');
  });
});
