import { describe, expect, it } from 'vitest';
import { exampleFields, variableName } from '../../../src/snippets/view/example-fields.ts';

/** One line a step, indented by its loops. */
function outline(body: unknown, taken: readonly string[] = []): readonly string[] {
  const steps = exampleFields(typeof body === 'string' ? body : JSON.stringify(body), taken)?.steps ?? [];
  return steps.map((one) => {
    const words = {
      read: `${one.variable}: ${one.kind} ${one.inItem ? 'item.' : ''}${one.element ? '<element>' : one.path}`,
      loop: `${one.index} over ${one.inItem ? 'item.' : ''}${one.path}`,
      end: 'end',
      note: `// ${one.note}`,
    };
    return '  '.repeat(one.level) + words[one.step];
  });
}

describe('exampleFields', () => {
  it('reads the leaves of an object by path and kind', () => {
    expect(
      outline({ access_token: 'x', expires_in: 31_536_000, active: true, user: { id: null, score: 1.5 } }),
    ).toEqual([
      'accessToken: string access_token',
      'expiresIn: int expires_in',
      'active: bool active',
      'id: null user.id',
      'score: number user.score',
    ]);
  });

  it('puts the parent in front of a name that is taken, whatever its case, then counts', () => {
    expect(outline({ id: 'a', user: { ID: 'b', Id: 'c' }, http: 1 }, ['http'])).toEqual([
      'id: string id',
      'userID: string user.ID',
      'userId2: string user.Id',
      'http2: int http',
    ]);
  });

  it('walks arrays with i, inner arrays with j, and leaves out what is deeper', () => {
    expect(outline({ results: [{ name: 'n', tags: ['t'], rows: [{ cells: [1] }] }], none: [], grid: [[1]] })).toEqual([
      'i over results',
      '  name: string results[i].name',
      '  j over results[i].tags',
      '    tags: string results[i].tags[j]',
      '  end',
      '  j over results[i].rows',
      '    // results[i].rows[j].cells: an array too deep for a loop',
      '  end',
      'end',
      '// none: empty in the example',
      '// grid: an array too deep for a loop',
    ]);
  });

  it('reads the members that any item has', () => {
    expect(outline({ a: [{ x: null }, { x: 1, y: 2 }] })).toEqual([
      'i over a',
      '  x: int a[i].x',
      '  y: int a[i].y',
      'end',
    ]);
  });

  it('starts a root array with its items', () => {
    expect(exampleFields('[{"id": 1}]')?.root).toBe('array');
    expect(outline([{ id: 1, tags: ['x'] }])).toEqual([
      'i over ',
      '  id: int item.id',
      '  j over item.tags',
      '    tags: string item.tags[j]',
      '  end',
      'end',
    ]);
    expect(outline(['x'])).toEqual(['i over ', '  value: string <element>', 'end']);
    expect(outline([])).toEqual(['// the array is empty in the example']);
  });

  it('says which member a path cannot name', () => {
    expect(outline({ 'a.b': 1 })).toEqual(['// a.b: a path cannot name it']);
  });

  it('keeps the last of a repeated key, as parsers do', () => {
    expect(outline('{"a": 1, "a": "x"}')).toEqual(['a: string a']);
  });

  it('stops after sixty fields and says how many are left', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`field${at}`, at]));
    const lines = outline({ ...many, list: [{ late: 1 }] });
    expect(lines).toHaveLength(61);
    expect(lines.at(-1)).toBe('// 11 more fields are left out');
  });

  it('has nothing for what is no JSON document', () => {
    expect([exampleFields('<html>'), exampleFields('"x"'), exampleFields('')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('variableName', () => {
  it.each([
    ['access_token', 'accessToken'],
    ['URL', 'url'],
    ['userID', 'userID'],
    ['x-request-id', 'xRequestId'],
    ['1st', 'value1st'],
    ['größe', 'grE'],
    ['日本', 'value'],
  ])('spells %s as %s', (key, name) => {
    expect(variableName(key)).toBe(name);
  });
});
