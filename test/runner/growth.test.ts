// Values that multiply each other: newman would put them in until no memory is left.
import { expect, onTestFinished, test } from 'vitest';
import { runCollection } from '../../src/runner/run.ts';
import { collectionOf, environmentOf, item, serve } from './support.ts';

/** `{{v0}}` is `{{v1}}` ten times, and so on: 10^30 characters in the end. */
const values = Object.fromEntries(
  Array.from({ length: 30 }, (_, index) => [`v${index}`, `{{v${index + 1}}}`.repeat(10)]),
);
const reason = /^the values of its variables hold each other and grow beyond what a request may be/;

const auth = { type: 'basic', basic: [{ key: 'username', value: '{{v0}}' }] };

test('the request fails, wherever they stand, and the run goes on', async () => {
  const { url, seen, close } = await serve();
  onTestFinished(close);
  const loaded = await collectionOf([
    item('Path', `${url}/{{v0}}`),
    item('Header', `${url}/header`, { request: { header: [{ key: 'A', value: '{{v0}}' }] } }),
    item('Body', `${url}/body`, { request: { method: 'POST', body: { mode: 'raw', raw: '{{v0}}' } } }),
    item('Auth', `${url}/auth`, { request: { auth } }),
    { name: 'Folder', auth, item: [item('Inherited', `${url}/inherited`)] },
    item('Stored', `${url}/{{stored}}`, { prerequest: `pm.variables.set('stored', '{{v0}}');` }),
    item('Fine', `${url}/{{v30}}`),
  ]);
  const environment = environmentOf({ ...values, v30: 'fine' });
  const { report } = await runCollection(loaded, { environment });
  const told = report.executions.map(({ name, errors }) => [name, errors.map(({ message }) => message)]);
  const wrong = ['Path', 'Header', 'Body', 'Auth', 'Inherited', 'Stored'];
  expect(told).toEqual([...wrong.map((name) => [name, [expect.stringMatching(reason)]]), ['Fine', []]]);
  expect(seen.map((request) => request.url)).toEqual(['/fine']);
});

test('long values are put in as newman does, and so are circles', async () => {
  const { url, seen, close } = await serve();
  onTestFinished(close);
  const { length } = 'long'.repeat(500);
  const body = { mode: 'raw', raw: '{{long}}{{long}}' };
  const loaded = await collectionOf([
    item('Long', `${url}/{{around}}`, { request: { method: 'POST', body } }),
    item('Again', `${url}/again`),
  ]);
  const environment = environmentOf({ long: 'long'.repeat(500), around: '{{there}}', there: '{{around}}' });
  const { report } = await runCollection(loaded, { environment });
  expect(report.totals.failures).toBe(0);
  expect(seen[0]?.headers['content-length']).toBe(`${2 * length}`);
  expect(seen.map((request) => decodeURIComponent(request.url))).toEqual(['/{{there}}', '/again']);
});
