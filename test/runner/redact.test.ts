import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRedactor, isSecret, looksSecret, redactDeep } from '../../src/runner/redact.ts';
import { secretsOfRequest } from '../../src/runner/secrets.ts';
import { runCollection } from '../../src/runner/run.ts';
import { cliLines } from '../../src/runner/reporters/cli.ts';
import { jsonReport } from '../../src/runner/reporters/json.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import type { RunOptions } from '../../src/runner/options.ts';
import type { RunEvent } from '../../src/runner/report.ts';
import { collectionOf, environmentOf, item, serve } from './support.ts';

describe('masking', () => {
  const secret = 's3cr&t "x" <é>/+=';
  const encoders: Record<string, (text: string) => string> = {
    raw: (text) => text,
    encodeURIComponent,
    encodeURI,
    form: (text) => new URLSearchParams({ a: text }).toString().slice(2),
    'URL query': (text) => new URL(`http://h/?${text}`).search.slice(1),
    'lower-case percent': (text) => encodeURIComponent(text).replace(/%../g, (code) => code.toLowerCase()),
    JSON: (text) => JSON.stringify(text),
    'JSON in JSON field': (text) => JSON.stringify({ text }),
    base64: (text) => Buffer.from(text).toString('base64'),
  };

  test.each(Object.entries(encoders))('knows the secret in %s', (_name, encode) => {
    const { redact } = createRedactor([secret]);
    const masked = redact(`before ${encode(secret)} after`);
    expect(masked).toMatch(/^before [^a-z]*\*\*\*=*[^a-z]* after$|^before \{"text":"\*\*\*"\} after$/);
  });

  test('masks any secret in any text around it', () => {
    const secrets = fc
      .string({ minLength: 4, unit: 'grapheme' })
      .filter((one) => one.trim().length >= 4 && !/^\**$/.test(one));
    fc.assert(
      fc.property(secrets, fc.string(), fc.string(), (value, before, after) => {
        fc.pre(
          !['true', 'false', 'null', 'none', 'basic', 'bearer', 'digest', 'undefined'].includes(
            value.trim().toLowerCase(),
          ),
        );
        const { redact } = createRedactor([value]);
        for (const encode of [String, encodeURIComponent, (one: string) => JSON.stringify(one).slice(1, -1)])
          expect(redact(`${before} ${encode(value.trim())} ${after}`)).not.toBe(
            `${before} ${encode(value.trim())} ${after}`,
          );
      }),
      { numRuns: 200 },
    );
  });

  test('masks the beginning of a secret that a message cut short', () => {
    const { redact } = createRedactor(['eyJhbGciOiJIUzI1NiJ9.aaaa.bbbb']);
    expect(redact("expected 'eyJhbGciOiJIUz…' to equal 'b'")).toBe("expected '***…' to equal 'b'");
    expect(redact('token=eyJhbGci... and so on...')).toBe('token=***... and so on...');
  });

  test('masks the longer of two secrets whole, and leaves short and common words alone', () => {
    const { redact, add } = createRedactor(['abc', 'true', 'Bearer', '']);
    expect(redact('abc true Bearer')).toBe('abc true Bearer');
    add('token');
    add('token-long');
    expect(redact('token-long token')).toBe('*** ***');
  });

  test('takes a long text in linear time', () => {
    const { redact } = createRedactor(['a'.repeat(30) + 'b']);
    const started = performance.now();
    redact('a'.repeat(200_000));
    redact('.'.repeat(200_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('finds the one of many thousand secrets, tokens that begin and end alike among them', () => {
    const secrets = Array.from({ length: 5000 }, (_, index) => `eyJhbGciOi.${index * 7919}/${index % 3}-same-end`);
    const redactor = createRedactor(secrets);
    for (const index of [0, 1, 17, 4999]) {
      const secret = secrets[index] ?? '';
      expect(redactor.redact(`a ${secret} b ${encodeURIComponent(secret)} c`)).toBe('a *** b *** c');
    }
    expect(redactor.redact('eyJhbGciOi.5/0-same-end')).toBe('eyJhbGciOi.5/0-same-end');
  });

  test('reaches every string of a report but those under kept keys', () => {
    const masked = redactDeep(
      { list: [{ text: 'secret1', pointer: 'secret1' }], n: 1 },
      createRedactor(['secret1']).redact,
      new Set(['pointer']),
    );
    expect(masked).toEqual({ list: [{ text: '***', pointer: 'secret1' }], n: 1 });
  });
});

describe('what is a secret', () => {
  test.each([
    'access_token',
    'client_secret',
    'password',
    'API Key',
    'api-key',
    'x-api-key',
    'Authorization',
    'jwt',
    'apiKey',
    'key',
  ])('the name %s says so', (name) => expect(looksSecret(name)).toBe(true));
  test.each([
    'client_id',
    'author',
    'token_type',
    'token_url',
    'expires_in',
    'tokenExpiry',
    'monkey',
    'redirect_uri',
    'auth_endpoint',
  ])('the name %s does not', (name) => expect(looksSecret(name)).toBe(false));
  test.each<[string, string, boolean]>([
    ['a', ['{"alg":"none"}', '{}', 'sig'].map((part) => Buffer.from(part).toString('base64url')).join('.'), true],
    ['a', ['ghp', '0'.repeat(20)].join('_'), true],
    ['a', '0123456789abcdef'.repeat(2), true],
    ['a', 'https://api.example.com', false],
    ['a', 'plain text', false],
    ['auth', 'https://login.example.com', false],
    ['auth', '{{token}}', false],
  ])('%s = %s: %s', (name, value, expected) => {
    expect(isSecret({ name, value, secret: false })).toBe(expected);
  });

  test('credentials of a request: headers, cookies, user information and query', () => {
    const basic = Buffer.from('user:pa:ss').toString('base64');
    const headers = [
      { key: 'Authorization', value: `Basic ${basic}` },
      { key: 'Cookie', value: 'a=cookie-a; b=cookie-b' },
      { key: 'X-Api-Key', value: 'the-key' },
      { key: 'Accept', value: 'text/plain' },
    ];
    const secrets = secretsOfRequest(headers, 'https://u:url-pass@h/?api_key=query%20key&x=plain');
    expect(secrets).toEqual(
      expect.arrayContaining([basic, 'pa:ss', 'cookie-a', 'cookie-b', 'the-key', 'url-pass', 'query key']),
    );
    expect(secrets.join(' ')).not.toMatch(/text\/plain|\bplain$/);
  });
});

describe('the output of every reporter', () => {
  const values = {
    session_token: 'env-token-é',
    marked: 'marked value',
    password: 'pass/word+1',
    plain: 'plain-value',
  };
  const leaky = `
    pm.environment.set("captured_token", "captured-token-long-enough-to-be-cut-short-by-the-assertion-library");
    pm.test("says " + pm.environment.get("session_token"), () => pm.expect(pm.environment.get("captured_token")).to.equal("x"));
    pm.test("header", () => pm.expect(pm.request.headers.get("Authorization")).to.equal("y"));
    throw new Error(JSON.stringify(pm.environment.toObject()) + " " + btoa("user:pass/word+1"));`;

  async function outputOf(options: RunOptions): Promise<string> {
    const server = await serve();
    const auth = {
      type: 'basic',
      basic: [
        { key: 'username', value: 'user' },
        { key: 'password', value: '{{password}}' },
      ],
    };
    const url = `${server.url}/{{session_token}}?q={{marked}}&p={{password}}&literal={{plain}}`;
    const loaded = await collectionOf([item('Leak of {{marked}}', url, { test: leaky, request: { auth } })]);
    const events: RunEvent[] = [];
    const environment = environmentOf(values, ['marked']);
    const reporters = { reporters: ['json', 'junit'], reporter: { json: { export: 'a' }, junit: { export: 'b' } } };
    const all = { environment, ...reporters, ...options, onEvent: (event: RunEvent) => events.push(event) };
    const { report, files } = await runCollection(loaded, all);
    await server.close();
    expect(report.failures).toHaveLength(3);
    const lines = events.flatMap((event) => cliLines(event));
    return [...lines, junitReport(report), jsonReport(report), ...files.map((file) => file.content)].join('\n');
  }

  const spellings = Object.entries(values)
    .filter(([name]) => name !== 'plain')
    .flatMap(([, value]) => [
      value,
      encodeURIComponent(value),
      encodeURI(value),
      Buffer.from(`user:${value}`).toString('base64'),
    ]);

  test('holds no secret in any spelling', async () => {
    const output = await outputOf({});
    expect(output).toContain('plain-value');
    expect(output).toContain('captured_token');
    for (const spelling of [...spellings, 'captured-to']) expect(output).not.toContain(spelling);
  });

  test('holds them where they are asked for', async () => {
    const output = await outputOf({ showSecrets: true });
    expect(output).toContain('captured-to');
    expect(output).toContain(Buffer.from('user:pass/word+1').toString('base64'));
  });

  test.each(['typed-value', '{{odd}}'])('holds no API key in a query, whatever its name: %s', async (value) => {
    const server = await serve();
    const apikey = Object.entries({ key: 'k', value, in: 'query' }).map(([key, one]) => ({ key, value: one }));
    const request = { auth: { type: 'apikey', apikey } };
    const loaded = await collectionOf([item('a', `${server.url}/`, { request })]);
    const { report } = await runCollection(loaded, { environment: environmentOf({ odd: 'odd-value' }) });
    await server.close();
    expect(jsonReport(report)).not.toMatch(/typed-value|odd-value/);
    expect(report.executions[0]?.url).toContain('?k=***');
  });
});
