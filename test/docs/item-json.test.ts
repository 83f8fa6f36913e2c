import { expect, test } from 'vitest';
import { printItem } from '../../src/docs/item-json.ts';

test('prints the item as it stands', () => {
  const item = {
    name: 'x',
    request: { method: 'GET', auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{t}}' }] } },
  };
  expect(printItem(item)).toEqual({ json: JSON.stringify(item, undefined, 2), note: '' });
});

test.each([
  { auth: { type: 'bearer', bearer: [{ key: 'token', value: 'SECRET' }] } },
  { auth: { type: 'basic', basic: { username: 'me', password: 'SECRET' } } },
  {
    auth: {
      type: 'apikey',
      apikey: [
        { key: 'key', value: 'X-Key' },
        { key: 'value', value: 'SECRET' },
      ],
    },
  },
  { auth: { type: 'oauth1', oauth1: [{ key: 'consumerSecret', value: 'a{{b}}SECRET' }] } },
  { header: [{ key: 'Authorization', value: 'Bearer SECRET' }] },
  { header: [{ key: 'cookie', value: 'a=SECRET' }] },
  { header: 'Accept: x\r\nauthorization: Basic SECRET\nX: y' },
])('covers the credentials in %j', (request) => {
  const { json } = printItem({ request, response: [{ originalRequest: request }] });
  expect(json).not.toContain('SECRET');
  expect(json).toContain('••••');
});

test('leaves out the saved examples where they would bury the item', () => {
  const { json, note } = printItem({ name: 'x', response: [{ body: 'y'.repeat(50_000) }] });
  expect(JSON.parse(json)).toEqual({ name: 'x' });
  expect(note).toBe('Without the saved examples.');
});
