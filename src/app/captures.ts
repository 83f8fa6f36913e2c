// What snippets are told of a request's scripts.
import type { Flow } from '../dataflow/flow.ts';
import type { Capture } from '../model/capture.ts';

/** What the test scripts of a request store, those of its folders and of the collection included. */
export function testCaptures({ requests }: Flow, pointer: string): readonly Capture[] {
  return requests.get(pointer)?.captures.filter(({ phase }) => phase === 'test') ?? [];
}
