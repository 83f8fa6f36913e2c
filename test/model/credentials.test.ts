import { expect, test } from 'vitest';
import { hideCredentials, secretsOf } from '../../src/model/credentials.ts';
import type { Auth } from '../../src/model/auth.ts';
import { parseText, sourceOf } from '../../src/model/text.ts';
import { collectionOf } from '../runner/support.ts';
import { requestsIn } from '../../src/model/collection.ts';

const signed: Auth = {
  kind: 'oauth1',
  parameters: ['consumerKey', 'consumerSecret', 'token', 'tokenSecret', 'realm', 'addParamsToHeader'].map((name) => ({
    name,
    value: [`the ${name}`],
  })),
};

test.each<[Auth, readonly string[]]>([
  [{ kind: 'none' }, []],
  [{ kind: 'basic', username: ['me'], password: ['pass'] }, ['pass']],
  [{ kind: 'bearer', token: parseText('{{t}}') }, ['{{t}}']],
  [{ kind: 'apikey', name: ['k'], value: ['v'], in: 'query' }, ['v']],
  [{ kind: 'oauth2', token: ['t'], in: 'header', prefix: ['Bearer'] }, ['t']],
  [signed, ['the consumerKey', 'the consumerSecret', 'the token', 'the tokenSecret']],
])('the secrets of %j', (auth, secrets) => {
  expect(secretsOf(auth).map(sourceOf)).toEqual(secrets);
});

async function hiddenIn(request: object): Promise<string> {
  const { collection } = await collectionOf([{ name: 'r', request: { method: 'GET', url: 'http://h/', ...request } }]);
  const [first] = requestsIn(collection);
  if (first === undefined) throw new Error('there is no request');
  const { auth, headers } = hideCredentials(first);
  return JSON.stringify([secretsOf(auth).map(sourceOf), headers.map((one) => sourceOf(one.value ?? []))]);
}

test('typed credentials become placeholders, variables and schemes stay', async () => {
  const header = (value: string) => ({ header: [{ key: 'authorization', value }] });
  expect(await hiddenIn(header('Bearer abc'))).toBe('[[],["Bearer {{your_credentials}}"]]');
  expect(await hiddenIn(header('Bearer {{t}}'))).toBe('[[],["Bearer {{t}}"]]');
  expect(await hiddenIn(header('abc{{t}}'))).toBe('[[],["{{your_credentials}}"]]');
  expect(await hiddenIn({ header: [{ key: 'Accept', value: 'a b' }] })).toBe('[[],["a b"]]');
  const auth = (token: string) => ({ auth: { type: 'bearer', bearer: [{ key: 'token', value: token }] } });
  expect(await hiddenIn(auth('abc'))).toBe('[["{{your_token}}"],[]]');
  expect(await hiddenIn(auth('{{abc}}'))).toBe('[["{{abc}}"],[]]');
});
