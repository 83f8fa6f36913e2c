import { describe, expect, it } from 'vitest';
import { connectedPart } from '../../src/dataflow/graph.ts';
import { graphFor } from './support.ts';
import type { Made } from './support.ts';

const set = (name: string): string => `pm.environment.set('${name}', pm.response.json().${name})`;
const edges = (requests: readonly Made[]) =>
  graphFor(requests).edges.map(({ from, to, kind, variables, inScripts }) =>
    [from, to, kind, variables.join(), ...(inScripts ? ['in scripts'] : [])].join(' '),
  );

describe('edges', () => {
  it('join all the variables that go the same way', () => {
    expect(edges([{ test: `${set('a')};${set('b')}` }, { url: '{{a}}/{{b}}/{{c}}' }])).toEqual(['r0 r1 gives a,b']);
  });

  it('come from the last request that stored the value', () => {
    expect(edges([{ test: set('a') }, { test: set('a') }, { url: '{{a}}' }])).toEqual(['r1 r2 gives a']);
  });

  it('do not lead from a request to itself', () => {
    expect(edges([{ prerequest: set('a'), url: '{{a}}' }])).toEqual([]);
  });

  it('show what only scripts ask for', () => {
    expect(edges([{ test: set('a') }, { test: 'pm.environment.get("a")' }])).toEqual(['r0 r1 gives a in scripts']);
  });

  it('show what comes too late', () => {
    expect(edges([{ url: '{{a}}' }, { test: set('a') }])).toEqual(['r1 r0 late a']);
  });

  it('tell a circle from a mistake', () => {
    const requests = [{ url: '{{b}}', test: set('a') }, { url: '{{a}}' }, { url: '{{a}}', test: set('b') }];
    expect(edges(requests)).toEqual(['r2 r0 cycle b', 'r0 r1 gives a', 'r0 r2 gives a']);
  });
});

it('a request that needs and stores the same renews it', () => {
  const graph = graphFor([
    { test: set('token') },
    { name: 'Refresh', url: '{{token}}', test: set('token') },
    { url: '{{token}}' },
  ]);
  expect(graph.nodes.map((node) => node.renews)).toEqual([[], ['token'], []]);
  expect(graph.nodes[1]).toMatchObject({
    id: 'r1',
    pointer: '/item/1',
    method: 'GET',
    name: 'Refresh',
    needs: ['token'],
    provides: ['token'],
  });
});

it('a picture leaves out what is not connected', () => {
  const graph = graphFor([{ test: set('a') }, {}, { url: '{{a}}' }]);
  expect(connectedPart(graph).nodes.map((node) => node.id)).toEqual(['r0', 'r2']);
});

it('1,000 requests that all need one token are no problem, nor are 1,000 late ones', () => {
  const many = Array.from({ length: 1000 }, () => ({ url: '{{a}}/{{b}}' }));
  const graph = graphFor([{ test: set('a') }, ...many, { url: '{{a}}', test: set('b') }]);
  expect(graph.edges.filter((edge) => edge.kind === 'cycle' || edge.kind === 'late')).toHaveLength(1000);
});
