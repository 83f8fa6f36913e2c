import { expect, test } from 'vitest';
import { linkTo, planSite } from '../../src/docs/site-plan.ts';
import { collection, folder, request, site } from './fixture.ts';

const one = site(
  collection('API', [
    folder('Auth', [request('Get', 'x'), request('get', 'y'), request('', 'https://z.example')]),
    request('index', 'x'),
  ]),
);

test('pages have readable paths that never collide', () => {
  const [planned] = planSite([one]);
  expect(planned?.path).toBe('index.html');
  expect(planned?.requests.map(({ path }) => path)).toEqual([
    'api/auth/get.html',
    'api/auth/get-2.html',
    'api/auth/item.html',
    'api/index-2.html',
  ]);
  expect(planned?.requests[2]?.name).toBe('GET https://z.example');
});

test('a second collection moves the overview and nothing else', () => {
  const [alone] = planSite([one]);
  const [first, second, third] = planSite([one, site(collection('api', [])), site(collection('Assets', []))]);
  expect(first?.path).toBe('api/index.html');
  expect(second?.path).toBe('api-2/index.html');
  expect(third?.path).toBe('assets-2/index.html');
  expect(first?.requests.map(({ path }) => path)).toEqual(alone?.requests.map(({ path }) => path));
});

test('anchors of folders do not collide', () => {
  const tree = [folder('a b', []), folder('a', [folder('b', [])])];
  const [planned] = planSite([site(collection('API', tree))]);
  const anchors = planned?.items.flatMap((item) => (item.kind === 'folder' ? [item, ...item.items] : []));
  expect(anchors?.map((item) => item.kind === 'folder' && item.anchor)).toEqual([
    'folder.a-b',
    'folder.a',
    'folder.a.b',
  ]);
});

test.each([
  ['index.html', 'a/b.html', 'a/b.html'],
  ['a/b/c.html', 'a/d.html', '../d.html'],
  ['a/b/c.html', 'a/b/d.html', 'd.html'],
  ['a/b.html', 'index.html', '../index.html'],
  ['a/b.html', 'assets/x.css', '../assets/x.css'],
  ['a.html', 'ключ/запрос.html', '%D0%BA%D0%BB%D1%8E%D1%87/%D0%B7%D0%B0%D0%BF%D1%80%D0%BE%D1%81.html'],
])('from %s to %s is %s', (from, to, link) => {
  expect(linkTo(from, to)).toBe(link);
});
