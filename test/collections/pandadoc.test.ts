import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { loadCollection } from '../../src/collection/load.ts';
import { readSource } from '../../src/collection/source.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { literalOf, parseText, sourceOf, variablesIn } from '../../src/model/text.ts';

const collectionPath = 'collections/pandadoc.postman_collection.json';
const environmentPath = 'collections/pandadoc.postman_environment.json';

interface EnvironmentFile {
  readonly values: readonly {
    readonly key: string;
    readonly value: string;
    readonly type: string;
    readonly enabled: boolean;
  }[];
}

const text = await readFile(collectionPath, 'utf8');
const environment = JSON.parse(await readFile(environmentPath, 'utf8')) as EnvironmentFile;
const { collection, warnings } = await loadCollection(await readSource(collectionPath));
const requests = requestsIn(collection);

describe('the sample collection', () => {
  test('is loaded without a warning and formatted as JSON.stringify does', () => {
    expect(warnings).toEqual([]);
    expect(text).toBe(`${JSON.stringify(JSON.parse(text), null, 2)}\n`);
  });

  test('shows every kind of request that readers will look for first', () => {
    expect(requests.map(({ name, method, body }) => [name, literalOf(method), body.kind])).toEqual([
      ['Create Access Token', 'POST', 'urlencoded'],
      ['Refresh Access Token', 'POST', 'urlencoded'],
      ['List Documents', 'GET', 'none'],
      ['Create Document from Template', 'POST', 'raw'],
      ['Create Document from PDF', 'POST', 'formdata'],
      ['Get Document Details', 'GET', 'none'],
      ['Delete Document', 'DELETE', 'none'],
    ]);
  });

  test('inherits the bearer token of the collection, but for the requests that fetch tokens', () => {
    expect(requests.map(({ auth }) => auth.kind)).toEqual(['none', 'none', ...Array<string>(5).fill('bearer')]);
    expect(requests.at(-1)?.auth).toEqual({ kind: 'bearer', token: parseText('{{access_token}}') });
  });

  test('keeps the old request as it is published, with its old script', () => {
    const [, refresh] = requests;
    expect(refresh?.scripts[0]?.source).toContain(
      'postman.setEnvironmentVariable("refresh_token", jsonData.refresh_token)',
    );
    expect(refresh?.body).toMatchObject({
      fields: expect.arrayContaining([expect.objectContaining({ value: ['read+write'] })]),
    });
  });

  test.each(requests.map((request) => [request.name, request] as const))(
    '%s has description, checks and examples',
    (name, request) => {
      expect(request.description).not.toBe('');
      expect(request.scripts).not.toHaveLength(0);
      if (name === 'Refresh Access Token') return;
      expect(request.scripts.map(({ source }) => source).join('\n')).toContain('pm.test(');
      expect(request.examples.map(({ status }) => (status < 300 ? 'fine' : 'error'))).toEqual(['fine', 'error']);
      for (const { body } of request.examples) if (body !== '') JSON.parse(body);
    },
  );

  test('uses the variables of the environment and no other', () => {
    const used = new Set(variablesIn(parseText(text)));
    expect([...used].toSorted()).toEqual(environment.values.map(({ key }) => key).toSorted());
  });

  test('has a query parameter that is switched off, and a path variable that an earlier request captures', () => {
    expect(requests[2]?.url.query.map(({ name, disabled }) => [sourceOf(name), disabled])).toContainEqual([
      'status',
      true,
    ]);
    expect(requests[5]?.url.pathVariables[0]?.value).toEqual([{ variable: 'document_id' }]);
    expect(requests[3]?.scripts[0]?.source).toContain("pm.environment.set('document_id', id)");
  });
});

describe('its environment', () => {
  test('marks what is secret, and every value is a dummy', () => {
    const secrets = environment.values.filter(({ type }) => type === 'secret').map(({ key }) => key);
    expect(secrets).toEqual(['client_secret', 'authorization_code', 'access_token', 'refresh_token']);
    for (const { value } of environment.values) expect(value).toMatch(/example/);
  });
});

describe('its upload', () => {
  test('is a PDF whose table of objects is right', async () => {
    const pdf = await readFile('collections/files/sample.pdf', 'latin1');
    expect(pdf.startsWith('%PDF-1.4\n')).toBe(true);
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1]);
    expect(pdf.slice(start, start + 4)).toBe('xref');
    const offsets = [...pdf.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
    expect(offsets.map((offset) => pdf.slice(offset, offset + 7))).toEqual([1, 2, 3, 4, 5].map((n) => `${n} 0 obj`));
  });
});
