// Collections for tests of the data flow, made of requests that need and scripts that store.
import { flowOf } from '../../src/dataflow/flow.ts';
import { graphOf } from '../../src/dataflow/graph.ts';
import type { Graph } from '../../src/dataflow/graph.ts';
import type { Collection } from '../../src/model/collection.ts';
import type { Request, Script } from '../../src/model/request.ts';
import { parseText } from '../../src/model/text.ts';

export interface Made {
  readonly name?: string;
  readonly url?: string;
  readonly test?: string;
  readonly prerequest?: string;
  readonly folders?: readonly string[];
}

export const locate = (pointer: string) => ({ file: 'c.json', pointer });

/** Requests in the order of a run, each with its scripts. */
export function collectionOf(requests: readonly Made[], changes: Partial<Collection> = {}): Collection {
  const items = requests.map(requestOf);
  return { kind: 'collection', id: '', name: 'Made', description: '', items, variables: [], scripts: [], ...changes };
}

export function graphFor(requests: readonly Made[], changes: Partial<Collection> = {}): Graph {
  const collection = collectionOf(requests, changes);
  return graphOf(collection, flowOf(collection, locate));
}

function requestOf({ name, url = 'x', folders = [], ...scripts }: Made, index: number): Request {
  const pointer = `/item/${index}`;
  const label = name ?? pointer;
  const made = (['prerequest', 'test'] as const).flatMap((listen): Script[] => {
    const source = scripts[listen];
    return source === undefined ? [] : [{ listen, source, pointer: `${pointer}/event/${listen}`, disabled: false }];
  });
  return {
    kind: 'request',
    id: pointer,
    pointer,
    trail: [...folders, label],
    name: label,
    description: '',
    method: ['GET'],
    url: { text: parseText(url), query: [], pathVariables: [] },
    headers: [],
    auth: { kind: 'none' },
    body: { kind: 'none' },
    scripts: made,
    examples: [],
    behavior: {
      disableBodyPruning: false,
      disableUrlEncoding: false,
      followRedirects: true,
      strictSSL: undefined,
      disabledSystemHeaders: [],
    },
  };
}
