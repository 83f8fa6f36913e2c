// JSON pointers (RFC 6901): how a place in a file is named.

/** `['item', 0]` → `/item/0`; `[]` → '' (the whole document). RFC 6901, section 3. */
export function buildPointer(path: readonly (string | number)[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** The reference tokens of a pointer, unescaped; undefined where it is no pointer. RFC 6901, section 4. */
export function parsePointer(pointer: string): readonly string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}
