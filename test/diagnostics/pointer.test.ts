import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildPointer, parsePointer } from '../../src/diagnostics/pointer.ts';

test.each([
  ['', []],
  ['/', ['']],
  ['/foo/0', ['foo', '0']],
  ['/a~1b', ['a/b']],
  ['/m~0n', ['m~n']],
  ['/~01', ['~1']],
  ['/ ', [' ']],
  ['//', ['', '']],
])('%j names %j (RFC 6901, section 5)', (pointer, path) => {
  expect(parsePointer(pointer)).toEqual(path);
  expect(buildPointer(path)).toBe(pointer);
});

test.each(['foo', '/a~', '/a~2', '#/foo'])('%j is no pointer', (text) => {
  expect(parsePointer(text)).toBeUndefined();
});

test('any path comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (path) => {
      expect(parsePointer(buildPointer(path))).toEqual(path);
    }),
  );
});
