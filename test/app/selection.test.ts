import { describe, expect, it } from 'vitest';
import { layOut } from '../../src/app/layout.ts';
import { selectRequests } from '../../src/app/selection.ts';
import { loadCollection } from '../../src/collection/load.ts';
import type { Collection } from '../../src/model/collection.ts';

const request = (name: string) => ({ name, request: { method: 'GET', url: 'http://localhost/' } });

async function load(items: readonly unknown[], name = 'API'): Promise<Collection> {
  const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
  const text = JSON.stringify({ info: { name, schema }, item: items });
  return (await loadCollection({ file: 'c.json', text })).collection;
}

const nested = () =>
  load([
    { name: 'Users', item: [request('Create'), request('List')] },
    { name: 'Teams', item: [request('Create'), { name: 'Users', item: [request('Add')] }] },
    request('Ping'),
    request('Twin'),
    request('Twin'),
  ]);

describe('an item', () => {
  it.each([
    [
      undefined,
      ['/item/0/item/0', '/item/0/item/1', '/item/1/item/0', '/item/1/item/1/item/0', '/item/2', '/item/3', '/item/4'],
    ],
    ['/item/0/item/1', ['/item/0/item/1']],
    ['/item/1', ['/item/1/item/0', '/item/1/item/1/item/0']],
    ['Users/Create', ['/item/0/item/0']],
    ['Ping', ['/item/2']],
    ['List', ['/item/0/item/1']],
    ['Users/Add', ['/item/1/item/1/item/0']],
    ['Users', ['/item/0/item/0', '/item/0/item/1']],
  ])('named %j', async (item, pointers) => {
    expect(selectRequests(await nested(), item).map((one) => one.pointer)).toEqual(pointers);
  });

  it.each([
    ['Create', 'name one by its JSON pointer: /item/0/item/0, /item/1/item/0'],
    ['Twin', 'name one by its JSON pointer: /item/3, /item/4'],
    ['/item/9', undefined],
    ['Users/Craete', 'did you mean "Users/Create"?'],
  ])('named %j is a mistake', async (item, hint) => {
    const collection = await nested();
    expect(() => selectRequests(collection, item)).toThrow('usage/unknown-item');
    if (hint === undefined) return;
    expect(() => selectRequests(collection, item)).toThrow(
      expect.objectContaining({ diagnostics: [expect.objectContaining({ hint })] }),
    );
  });
});

describe('paths', () => {
  it('are made of the names of folders and requests', async () => {
    const [layout] = layOut([await nested()]);
    expect(layout?.folder).toBe('api');
    expect([...(layout?.stems ?? [])]).toEqual([
      ['/item/2', 'ping'],
      ['/item/3', 'twin'],
      ['/item/4', 'twin-2'],
      ['/item/0/item/0', 'users/create'],
      ['/item/0/item/1', 'users/list'],
      ['/item/1/item/0', 'teams/create'],
      ['/item/1/item/1/item/0', 'teams/users/add'],
    ]);
  });

  it('never collide and never leave their folder', async () => {
    const names = ['../../etc', '..', 'a/b', 'A B', 'a b', '', 'CON', '\u0000'];
    const collection = await load([...names.map(request), ...names.map((name) => ({ name, item: [request('x')] }))]);
    const [layout, second] = layOut([collection, collection]);
    const stems = [...(layout?.stems.values() ?? [])];
    expect(new Set(stems.map((stem) => stem.toLowerCase())).size).toBe(2 * names.length);
    expect(stems.filter((stem) => stem.split('/').some((part) => part === '' || part.startsWith('.')))).toEqual([]);
    expect(second?.folder).not.toBe(layout?.folder);
  });
});
