// Snippets executed against the stand-in: what the documented calls put on the wire, and what they read of an answer.
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/request.ts';
import { listen, type Listening } from '../support/listen.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { runPhp, whyNoPhp, type PhpOptions } from '../support/chilkat/run-php.ts';
import { releases, renderPhp, requestOf, sampleRequests, spellings, versionOf } from '../support/chilkat/snippets.ts';

interface Seen {
  readonly method: string;
  readonly url: string;
  readonly host: string;
  readonly authorization: string;
  readonly body: string;
}

const absent = await whyNoPhp();
const combinations = spellings.flatMap((spelling) => releases.map((release) => ({ spelling, release })));
const values = new Map([
  ['client_id', 'the-id'],
  ['client_secret', 'the secret&'],
  ['refresh_token', 'the-token'],
]);

let server: Listening;
let seen: Seen[] = [];
let answer: (request: IncomingMessage, response: ServerResponse) => void = answerOk;

function answerOk(_request: IncomingMessage, response: ServerResponse): void {
  response.end('{"ok":true}');
}

beforeAll(async () => {
  const receiver = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = '', url = '', headers } = request;
      const { host = '', authorization = '' } = headers;
      seen.push({ method, url, host, authorization, body: Buffer.concat(chunks).toString('utf8') });
      answer(request, response);
    });
  });
  server = await listen(receiver);
});
afterAll(() => server.close());

async function run(code: string, options: PhpOptions = {}) {
  seen = [];
  const outcome = (await runPhp([{ id: 'x', code }], { connectTo: `127.0.0.1:${server.port}`, ...options })).get('x');
  return { ...outcome, seen };
}

async function seedItem(): Promise<Request> {
  const found = (await sampleRequests()).find(({ name }) => name === 'Refresh Access Token');
  if (found === undefined) throw new Error('the sample collection has lost its first item');
  return found;
}

const example = (body: unknown) => [{ name: 'ok', code: 200, body: JSON.stringify(body) }];

const auth = (type: string, parameters: Readonly<Record<string, string>>) => ({
  method: 'GET',
  url: 'http://api.example.com/a?b=c%20d',
  auth: { type, [type]: Object.entries(parameters).map(([key, value]) => ({ key, value })) },
});

const md5 = (text: string) => createHash('md5').update(text).digest('hex');

describe("the seed's item", () => {
  const expected =
    'grant_type=refresh_token&client_id=the-id&client_secret=the+secret%26&scope=read%2Bwrite&refresh_token=the-token';

  it.for(combinations)(
    'is sent as it should be: $spelling, release $release',
    async ({ spelling, release }, context) => {
      if (absent !== undefined) return noteNotChecked(context, absent);
      const { code } = renderPhp(await seedItem(), spelling, {
        release,
        variables: 'resolve',
        lookup: (name) => values.get(name),
      });
      const result = await run(code, { version: versionOf(release) });
      expect(result).toMatchObject({ failure: '', output: '200\n{"ok":true}\n' });
      expect(result.seen).toEqual([
        { method: 'POST', url: '/oauth2/access_token', host: 'api.pandadoc.com', authorization: '', body: expected },
      ]);
    },
  );

  it.for(combinations)('reads the environment: $spelling, release $release', async ({ spelling, release }, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const { code } = renderPhp(await seedItem(), spelling, { release, variables: 'env' });
    const environment = Object.fromEntries([...values].map(([name, value]) => [name.toUpperCase(), value]));
    const result = await run(code, { version: versionOf(release), environment });
    expect(result.seen.map(({ body }) => body)).toEqual([expected]);
  });
});

describe('an answer', () => {
  const item = { method: 'GET', url: 'https://api.example.com/list' };

  it.for(combinations)(
    'is read by the fields of its example: $spelling, release $release',
    async ({ spelling, release }, context) => {
      if (absent !== undefined) return noteNotChecked(context, absent);
      const body = {
        total: 2,
        next: null,
        rows: [
          { name: 'é', ok: true, tags: ['a', 'b'] },
          { name: 'y', ok: false, tags: [] },
        ],
      };
      const { code } = renderPhp(await requestOf(item, example(body)), spelling, { release });
      answer = (_, response) => void response.end(JSON.stringify(body));
      const shown = `${code}\nprint json_encode([$total, $name, $tags, (bool) $ok, $count_i, $count_j]);`;
      const { output, failure } = await run(shown, { version: versionOf(release) });
      answer = answerOk;
      expect(failure).toBe('');
      expect(output?.split('\n').at(-1)).toBe('[2,"y","b",false,2,0]');
    },
  );

  it.for(spellings)('that is an array is read item by item: %s', async (spelling, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const body = [
      { id: 1, tags: ['a'] },
      { id: 2, tags: ['b', 'c'] },
    ];
    const { code } = renderPhp(await requestOf(item, example(body)), spelling);
    answer = (_, response) => void response.end(JSON.stringify(body));
    const { output } = await run(`${code}\nprint json_encode([$id, $tags]);`);
    answer = answerOk;
    expect(output?.split('\n').at(-1)).toBe('[2,"c"]');
  });

  it.for(combinations)(
    'of 404 is shown, and ends the script: $spelling, release $release',
    async ({ spelling, release }, context) => {
      if (absent !== undefined) return noteNotChecked(context, absent);
      const { code } = renderPhp(await requestOf(item, example({ a: 1 })), spelling, { release });
      answer = (_, response) => void response.writeHead(404).end('{"error":"gone"}');
      const result = await run(code, { version: versionOf(release) });
      answer = answerOk;
      expect(result).toMatchObject({ failure: 'ended with exit code 1', output: '404\n{"error":"gone"}\n' });
    },
  );

  it.for(combinations)(
    'that never comes is told by LastErrorText: $spelling, release $release',
    async ({ spelling, release }, context) => {
      if (absent !== undefined) return noteNotChecked(context, absent);
      const { code } = renderPhp(await requestOf(item), spelling, { release });
      const { failure, output } = await run(code, { version: versionOf(release), connectTo: '127.0.0.1:1' });
      expect(failure).toBe('ended with exit code 1');
      expect(output).toMatch(/connect/i);
    },
  );
});

describe('authentication that the library does itself', () => {
  it.for(spellings)('digest answers the challenge: %s', async (spelling, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const { code, warnings } = renderPhp(await requestOf(auth('digest', { username: 'u', password: 'p' })), spelling);
    answer = (request, response) => {
      const challenge = { 'WWW-Authenticate': 'Digest realm="r", nonce="n"' };
      if (request.headers.authorization === undefined) response.writeHead(401, challenge).end();
      else response.end('in');
    };
    const { output, seen: requests } = await run(code);
    answer = answerOk;
    expect(requests.at(-1)?.authorization).toContain(`response="${md5(`${md5('u:r:p')}:n:${md5('GET:/a?b=c%20d')}`)}"`);
    expect([output, warnings]).toEqual(['200\nin\n', []]);
  });

  it.for(spellings)('OAuth 1.0 signs the request: %s', async (spelling, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const parameters = {
      consumerKey: 'ck',
      consumerSecret: 'cs',
      token: 't',
      tokenSecret: 'ts',
      signatureMethod: 'HMAC-SHA1',
    };
    const { code, warnings } = renderPhp(await requestOf(auth('oauth1', parameters)), spelling);
    const { seen: requests } = await run(code);
    const pairs = [...(requests[0]?.authorization ?? '').matchAll(/(\w+)="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, decodeURIComponent(value)] as const,
    );
    const signed = [...pairs.filter(([name]) => name !== 'oauth_signature'), ['b', 'c d'] as const];
    const text = signed
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .toSorted()
      .join('&');
    const base = ['GET', 'http://api.example.com/a', text].map(encodeURIComponent).join('&');
    expect(new Map(pairs).get('oauth_signature')).toBe(createHmac('sha1', 'cs&ts').update(base).digest('base64'));
    expect([new Map(pairs).get('oauth_consumer_key'), warnings]).toEqual(['ck', []]);
  });

  it.for(spellings)('NTLM opens its handshake: %s', async (spelling, context) => {
    if (absent !== undefined) return noteNotChecked(context, absent);
    const { code, warnings } = renderPhp(
      await requestOf(auth('ntlm', { username: 'u', password: 'p', domain: 'D' })),
      spelling,
    );
    const { seen: requests } = await run(code);
    expect(requests[0]?.authorization).toMatch(/^NTLM /);
    expect([code.includes('LoginDomain'), warnings]).toEqual([true, []]);
  });

  it.for(spellings)('what it has not is said: %s', async (spelling) => {
    const { code, warnings } = renderPhp(await requestOf(auth('hawk', { authId: 'a' })), spelling);
    expect(code).toContain('// Not supported here: Hawk authentication is left out.');
    expect(warnings).toHaveLength(1);
  });
});
