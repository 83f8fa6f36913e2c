// The printer's shapes; that each language reads its literals back is what test/conformance/printer.property.test.ts shows.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/model/json.ts';
import { parseText } from '../../../src/model/text.ts';
import { createPrinter, type Printer } from '../../../src/snippets/print/print.ts';
import { loadTargets } from '../../../src/snippets/targets/targets.ts';

const targets = loadTargets();
const bindings = new Map([['token', { environmentName: 'TOKEN', identifier: 'token' }]]);

function printerOf(id: string, bound = bindings): Printer {
  const target = targets.get(id);
  if (target === undefined) throw new Error(`no target ${id}`);
  return createPrinter(target.language, bound);
}

describe('printText', () => {
  it.each([
    ['shell/curl', "it's", `'it'\\''s'`],
    ['shell/curl', 'Bearer {{token}}', `'Bearer '"\${TOKEN?}"`],
    ['shell/curl', '{{token}}', `"\${TOKEN?}"`],
    ['python/requests', 'a"b\\c', `'a"b\\\\c'`],
    ['python/requests', `a"b'c`, `"a\\"b'c"`],
    ['python/requests', 'Bearer {{token}}', 'f"Bearer {token}"'],
    ['python/requests', '{x} {{token}}', 'f"{{x}} {token}"'],
    ['python/requests', '{{token}}', 'token'],
    ['python/requests', 'a\nb"', '"""a\nb\\""""'],
    ['kotlin/okhttp', 'Bearer {{token}}', '"Bearer $token"'],
    ['kotlin/okhttp', '{{token}}s, {{token}}é, {{token}}.', '"${token}s, ${token}é, $token."'],
    ['dart/http', '{{token}}_{{token}}-{{token}}', "'${token}_$token-$token'"],
    ['javascript/fetch', 'Bearer ${x} {{token}}', '`Bearer \\${x} ${token}`'],
    ['javascript/fetch', 'a\nb`', '`a\nb\\``'],
    ['typescript/fetch', '\u2028\u202e\u0000', '"\\u2028\\u202e\\x00"'],
  ])('%s writes %j as %s', (id, source, expected) => {
    expect(printerOf(id).printText(parseText(source))).toBe(expected);
  });

  it('puts a text together at run time that is too long for a constant', () => {
    const long = 'x'.repeat(20_000);
    const printed = printerOf('java/okhttp').printText(parseText(`${long}{{token}}`));
    expect(printed.replace(/x+/g, (run) => `${run.length}`)).toBe(
      ['String.join("",', '"16000",', '"4000",', 'token)'].join('\n                '),
    );
    expect(printerOf('kotlin/okhttp', new Map()).printText(parseText(`{{token}}${long}`))).toContain('"{{token}}",');
    expect(printerOf('java/okhttp').printText(['x'.repeat(16_000)])).not.toContain('join');
    // Both halves of a character stay together.
    expect(printerOf('java/okhttp').printText([`${'x'.repeat(15_999)}😀`])).toContain('"😀"');
  });

  it('writes a variable that is bound to nothing as Postman does', () => {
    expect(printerOf('python/requests', new Map()).printText(parseText('Bearer {{token}}'))).toBe('"Bearer {{token}}"');
  });

  it('refuses a syntax that the language does not have', () => {
    expect(() => printerOf('python/requests').printText(['x'], 'nonsense')).toThrow('nonsense');
  });
});

describe('printJson', () => {
  const json = (source: string): NonNullable<ReturnType<typeof parseJson>> => {
    const value = parseJson(parseText(source));
    if (value === undefined) throw new Error('no JSON');
    return value;
  };

  it('writes native literals', () => {
    const value = json('{"a": [1, true, null], "b-c": {}, "__proto__": "{{token}}"}');
    expect(printerOf('python/requests').printJson(value)).toBe(
      '{\n    "a": [\n        1,\n        True,\n        None,\n    ],\n    "b-c": {},\n    "__proto__": token,\n}',
    );
    expect(printerOf('javascript/fetch').printJson(value, 1)).toBe(
      '{\n    a: [\n      1,\n      true,\n      null,\n    ],\n    "b-c": {},\n    ["__proto__"]: token,\n  }',
    );
  });

  it('says where a literal would change the meaning', () => {
    expect(printerOf('javascript/fetch').canPrintJson(json('{"b": 1, "1": 2}'))).toBe(false);
    expect(printerOf('javascript/fetch').canPrintJson(json('{"1": 2}'))).toBe(true);
    expect(printerOf('python/requests').canPrintJson(json('{"b": 1, "1": 2}'))).toBe(true);
    expect(printerOf('shell/curl').canPrintJson(json('{}'))).toBe(false);
  });
});

describe('printComment', () => {
  it('comments every line and shows nothing that cannot be seen', () => {
    expect(printerOf('python/requests').printComment('a\r\nimport os\u2028b\u202ec\u0085d')).toBe(
      '# a\n# import os\n# b\ufffdc\n# d',
    );
    expect(printerOf('php/chilkat-activex').printComment('a ?> b')).not.toContain('?>');
  });
});
