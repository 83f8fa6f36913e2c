import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { capturesOf, readScript } from '../../src/dataflow/reader.ts';
import type { ValueSource } from '../../src/model/capture.ts';

const names = (source: string): readonly string[] | undefined => capturesOf(source)?.map((one) => one.name);
const sourceOf = (source: string): ValueSource | undefined => capturesOf(source)?.at(-1)?.source;
const stored = (expression: string): ValueSource | undefined => sourceOf(`pm.environment.set('x', ${expression})`);
const json = (...path: (ValueSource & { kind: 'json' })['path']): ValueSource => ({ kind: 'json', path });
const conditionsOf = (source: string) => capturesOf(source)?.at(-1)?.conditions;

describe('where a value is stored', () => {
  it.each([
    ['pm.environment.set("a", 1)', 'environment'],
    ['pm.globals.set("a", 1)', 'globals'],
    ['pm.collectionVariables.set("a", 1)', 'collection'],
    ['pm.variables.set("a", 1)', 'local'],
    ['postman.setEnvironmentVariable("a", 1)', 'environment'],
    ['postman.setGlobalVariable("a", 1)', 'globals'],
    ["pm['environment']?.set(`a`, 1)", 'environment'],
    ['const env = pm.environment; env.set("a", 1)', 'environment'],
    ['const { globals: g } = pm; g.set("a", 1)', 'globals'],
    ['const { environment: { set } } = pm; set("a", 1)', 'environment'],
    ['let set = pm.environment.set.bind(pm.environment); set("a", 1)', 'environment'],
    ['pm.environment.set.call(pm.environment, "a", 1)', 'environment'],
    ['pm.environment.set.apply(pm.environment, ["a", 1])', 'environment'],
    ['const where = "globals"; pm[where].set("a", 1)', 'globals'],
    ['const p = pm; p.variables.set("a", 1)', 'local'],
    ['const key = "a"; pm.environment.set(key, 1)', 'environment'],
    ['pm.environment.set("" + `${"a"}`, 1)', 'environment'],
    ['function keep(name) { pm.globals.set(name, 1); } keep("a")', 'globals'],
    ['const api = { keep: (n, v) => pm.environment.set(n, v) }; api.keep("a", 1)', 'environment'],
    ['(function () { pm.environment.set("a", 1) }).call(this)', 'environment'],
    ['["a"].forEach((n) => pm.environment.set(n, 1))', 'environment'],
    ['for (const n of ["a"]) pm.environment.set(n, 1)', 'environment'],
    ['Object.entries({ a: 1 }).forEach(([n, v]) => pm.environment.set(n, v))', 'environment'],
  ])('%s', (source, scope) => {
    expect(capturesOf(source)).toEqual([
      { operation: 'set', name: 'a', scope, source: { kind: 'constant', value: 1 }, conditions: [] },
    ]);
  });

  it.each([
    ['pm.environment.unset("a")', 'unset', 'a'],
    ['pm.globals.clear()', 'clear', ''],
    ['postman.clearGlobalVariable("a")', 'unset', 'a'],
    ['postman.clearEnvironmentVariables()', 'clear', ''],
  ])('%s takes away', (source, operation, name) => {
    expect(capturesOf(source)).toMatchObject([{ operation, name }]);
  });

  it('looks into branches, callbacks, functions that nobody calls and top-level await, in the order of the run', () => {
    const source = `
      if (x) { pm.environment.set('branch', 1); }
      pm.sendRequest('u', () => pm.globals.set('callback', 1));
      const f = async () => { await pm.variables.set('arrow', 1); };
      function idle() { pm.globals.set('idle', 1); }
      class Idle { keep() { pm.globals.set('method', 1); } }
      pm.test('t', () => pm.environment.set('test', 1));
      try { pm.environment.set('try', 1); } catch (e) { pm.environment.set('catch', 1); } finally { pm.environment.set('end', 1); }
      do { pm.environment.set('do', 1); } while (x);
      await f();
      return pm.environment.set('late', 1);`;
    const order = ['branch', 'callback', 'test', 'try', 'catch', 'end', 'do', 'arrow', 'late', 'idle', 'method'];
    expect(names(source)).toEqual(order);
  });

  it.each([
    'my.environment.set("a")',
    '// pm.environment.set("a", 1)',
    'pm.environment.get("a")',
    'const pm = {}; pm.environment.set("a", 1)',
    'pm.test.skip("t", () => pm.environment.set("a", 1))',
  ])('claims nothing about %s', (source) => {
    expect(names(source)).toEqual([]);
    expect(readScript(source).unknown).toEqual([]);
  });

  it.each([
    ['pm.environment.set(name, 1)', 'name'],
    ['pm.environment.set(`a${b}`, 1)', '`a${b}`'],
    ['pm.environment.set(...all)', '...all'],
    ['pm.response.json().forEach((v) => pm.environment.set(v.code, v.id))', 'v.code'],
    ['eval(pm.globals.get("library"))', 'eval'],
  ])('says of %s that the name is known only in a run', (source, text) => {
    expect(names(source)).toEqual([]);
    expect(readScript(source).unknown).toMatchObject([{ text }]);
  });

  it('cannot read what is no JavaScript, and says where', () => {
    expect(capturesOf('if (')).toBeUndefined();
    expect(readScript('a;\nif (').problem).toEqual({ kind: 'syntax', message: 'Unexpected token', line: 2 });
  });

  it('knows the line', () => {
    expect(readScript('\n\n  pm.environment.set("a", 1)').captures[0]?.line).toBe(3);
  });
});

describe('where a value comes from', () => {
  it.each<[string, ValueSource]>([
    ['pm.response.json()', json()],
    ['pm.response.json().a.b', json('a', 'b')],
    ['JSON.parse(responseBody)["a b"]', json('a b')],
    ['JSON.parse(pm.response.text()).a?.[0]', json('a', 0)],
    [
      'pm.response.json().items.find((x) => x.a.b === "c").id',
      json('items', { member: ['a', 'b'], equals: 'c' }, 'id'),
    ],
    ['pm.response.json().find(function (x) { return 7 == x.n })?.id', json({ member: ['n'], equals: 7 }, 'id')],
    ['pm.response.json().items.at(-1)', json('items', -1)],
    ['pm.response.json().a.items.pop().id', json('a', 'items', -1, 'id')],
    ['pm.response.json().a ?? null', json('a')],
    ['pm.response.json().a || ""', json('a')],
    ['String(pm.response.json().a)', json('a')],
    ['pm.response.json().a.toString()', json('a')],
    ['pm.response.json().filter((x) => x.a === 1)[0].b', json({ member: ['a'], equals: 1 }, 'b')],
    ['_.find(pm.response.json().l, { a: 1 }).b', json('l', { member: ['a'], equals: 1 }, 'b')],
    ['_.last(pm.response.json().l).b', json('l', -1, 'b')],
    ['_.get(pm.response.json(), "a.b[0]")', json('a', 'b', 0)],
    ['pm.response.json() && pm.response.json().a', json('a')],
    ['pm.response.headers.get("X-A")', { kind: 'header', name: 'X-A' }],
    ['postman.getResponseHeader("X-A")', { kind: 'header', name: 'X-A' }],
    ['responseHeaders["X-A"]', { kind: 'header', name: 'X-A' }],
    ['pm.cookies.get("sid")', { kind: 'cookie', name: 'sid' }],
    ['postman.getResponseCookie("sid").value', { kind: 'cookie', name: 'sid' }],
    ['pm.response.code', { kind: 'status' }],
    ['responseCode.code', { kind: 'status' }],
    ['responseBody', { kind: 'text' }],
    [
      'pm.response.text().match(/id=(\\d+)/i)[1]',
      { kind: 'text', pattern: { source: 'id=(\\d+)', flags: 'i', group: 1 } },
    ],
    ['new RegExp("a(b)").exec(responseBody)?.[1]', { kind: 'text', pattern: { source: 'a(b)', flags: '', group: 1 } }],
    ['pm.request.url.toString()', { kind: 'request', part: 'url' }],
    ['pm.request.headers.get("A")', { kind: 'request', part: 'header A' }],
    ['pm.request.body.raw', { kind: 'request', part: 'body' }],
    ['pm.environment.get("a")', { kind: 'variable', name: 'a', scope: 'environment' }],
    ['globals.a', { kind: 'variable', name: 'a', scope: 'globals' }],
    ['pm.variables.replaceIn("{{a}}")', { kind: 'variable', name: 'a', scope: 'local' }],
    ['-1', { kind: 'constant', value: -1 }],
    ['true', { kind: 'constant', value: true }],
    ['1 + 2', { kind: 'constant', value: 3 }],
    ['void 0', { kind: 'constant', value: null }],
    ['Date.now()', { kind: 'computed', text: 'Date.now()', uses: [] }],
    [
      '"Bearer " + pm.response.json().a',
      { kind: 'computed', text: '"Bearer " + pm.response.json().a', uses: [json('a')] },
    ],
    ['pm.response.json().a || 5', { kind: 'computed', text: 'pm.response.json().a || 5', uses: [json('a')] }],
  ])('%s', (expression, source) => {
    expect(stored(expression)).toEqual(source);
  });

  it.each<[string, ValueSource]>([
    ['const { a: { b: [, c] } } = pm.response.json(); pm.environment.set("x", c)', json('a', 'b', 1)],
    ['let t; t = pm.response.json().a; pm.environment.set("x", t)', json('a')],
    ['let t = ""; if (y) t = pm.response.json().a; pm.environment.set("x", t)', json('a')],
    ['function token() { return pm.response.json().a } pm.environment.set("x", token())', json('a')],
    ['const r = { t: pm.response.json().a }; pm.environment.set("x", r.t)', json('a')],
    ['const [l] = pm.response.json(); pm.environment.set("x", l.id)', json(0, 'id')],
    ['const l = pm.response.json(); pm.environment.set("x", l[l.length - 1].id)', json(-1, 'id')],
    ['var body = JSON.parse(responseBody); body.b = 1; pm.environment.set("x", body.a)', json('a')],
  ])('%s', (source, expected) => {
    expect(sourceOf(source)).toEqual(expected);
  });

  it('does not guess between two values', () => {
    const source = 'let t = pm.response.json().a; if (y) t = pm.response.json().b; pm.environment.set("x", t)';
    expect(sourceOf(source)).toEqual({ kind: 'computed', text: 't', uses: [json('a'), json('b')] });
  });

  it('spells what a name stands for', () => {
    const text = "pm.response.headers.get('Location').split('/').pop()";
    const uses = [{ kind: 'header', name: 'Location' }];
    expect(sourceOf(`const id = ${text}; pm.environment.set("x", id)`)).toEqual({ kind: 'computed', text, uses });
    const helper = 'const keep = (n, v) => pm.environment.set(n, v);';
    expect(sourceOf(`${helper} keep("x", ${text})`)).toEqual({ kind: 'computed', text, uses });
  });

  it('takes a loop that looks for an item as the item', () => {
    const chosen = json({ member: ['name'], equals: 'T' }, 'id');
    const source = `for (var i = 0; i < l.length; i++) { var f = l[i]; if (f.no == 1) { } else if (f.name == 'T') { pm.globals.set('x', f.id) } }`;
    expect(capturesOf(`const l = pm.response.json(); ${source}`)).toMatchObject([
      { source: chosen, conditions: [{ kind: 'defined', source: json({ member: ['name'], equals: 'T' }) }] },
    ]);
  });
});

describe('conditions', () => {
  const a = json('a');
  it.each([
    ['if (a) SET', [{ kind: 'truthy', source: a }]],
    ['if (!a) {} else SET', [{ kind: 'truthy', source: a }]],
    ['if (!a) return; SET', [{ kind: 'truthy', source: a }]],
    ['a && SET', [{ kind: 'truthy', source: a }]],
    ['a || SET', [{ kind: 'falsy', source: a }]],
    ['a ? SET : 0', [{ kind: 'truthy', source: a }]],
    ['if (a !== undefined) SET', [{ kind: 'defined', source: a }]],
    ['if (a != null) SET', [{ kind: 'defined', source: a }]],
    ['if (typeof a === "undefined") SET', [{ kind: 'undefined', source: a }]],
    ['if (b.hasOwnProperty("a")) SET', [{ kind: 'defined', source: a }]],
    ['if ("a" in b) SET', [{ kind: 'defined', source: a }]],
    ['if (pm.response.headers.has("A")) SET', [{ kind: 'defined', source: { kind: 'header', name: 'A' } }]],
    ['if (200 === pm.response.code) SET', [{ kind: 'equals', source: { kind: 'status' }, value: 200 }]],
    ['if (pm.response.code != 200) SET', [{ kind: 'differs', source: { kind: 'status' }, value: 200 }]],
    [
      'if (a && b) SET',
      [
        { kind: 'truthy', source: a },
        { kind: 'truthy', source: json() },
      ],
    ],
    [
      'if (!(a || b)) SET',
      [
        { kind: 'falsy', source: a },
        { kind: 'falsy', source: json() },
      ],
    ],
    ['if (a > 3) SET', [{ kind: 'computed', text: 'a > 3' }]],
    ['if (a > 3) {} else SET', [{ kind: 'computed', text: '!(a > 3)' }]],
    ['if (true) SET', []],
    [
      'const m = /x/.exec(responseBody); if (m) SET',
      [{ kind: 'truthy', source: { kind: 'text', pattern: { source: 'x', flags: '', group: 0 } } }],
    ],
    ['switch (a) { case 1: SET }', [{ kind: 'equals', source: a, value: 1 }]],
    ['switch (a) { default: SET }', [{ kind: 'computed', text: 'default of a' }]],
    ['try { x() } catch { SET }', [{ kind: 'computed', text: 'catch' }]],
    ['while (go()) SET', [{ kind: 'computed', text: 'go()' }]],
    ['function idle() { SET }', [{ kind: 'computed', text: 'idle()' }]],
    ['pm.test("t", () => { SET })', []],
    ['pm.test("t", (done) => { if (!a) { throw new Error() } SET })', [{ kind: 'truthy', source: a }]],
    ['pm.sendRequest("u", () => { SET })', [{ kind: 'other-response' }]],
    ['pm.sendRequest("u").then((r) => { SET })', [{ kind: 'other-response' }]],
  ])('%s', (source, conditions) => {
    const script = `const b = pm.response.json(); const a = b.a; ${source.replace('SET', 'pm.environment.set("x", 1)')}`;
    expect(conditionsOf(script)).toEqual(conditions);
  });

  it('holds a value of another response apart', () => {
    const source = 'const r = await pm.sendRequest("u"); pm.environment.set("x", r.json().a)';
    expect(capturesOf(source)).toMatchObject([
      { source: { kind: 'computed' }, conditions: [{ kind: 'other-response' }] },
    ]);
  });
});

describe('what else a script says', () => {
  it('is what it reads', () => {
    const source = `pm.environment.get('a'); pm.variables.has('b'); pm.variables.replaceIn('{{c}}/{{$guid}}'); globals.d; pm.globals.get(k)`;
    expect(readScript(source).reads.map((one) => one.name)).toEqual(['a', 'b', 'c', 'd', '']);
  });

  it('is where it goes next', () => {
    const source = `postman.setNextRequest('a'); pm.execution.setNextRequest(null); pm.setNextRequest(x)`;
    expect(readScript(source).next).toEqual(['a', null, undefined]);
  });

  it.each([
    ["pm.sendRequest('https://me@api.example.com:8080/x?y', f)", 'api.example.com:8080'],
    ["pm.sendRequest({ url: pm.environment.get('base') + '/x' })", '{{base}}'],
    ["pm.sendRequest({ url: 'http://' + host + '/x' })", '…'],
    ['pm.sendRequest(`{{base}}/x`)', '{{base}}'],
  ])('is the host that %s calls', (source, host) => {
    expect(readScript(source).hosts).toEqual([host]);
  });
});

/** Pieces of scripts, to be put together in every way. */
const snippets = `pm postman .environment .set( "a" , ) ( { } [ ] => = ; ... ?. if( \`\${ }\` a /x/ && ?? a=a
  pm.response.json() pm.test("t",()=>{ }) .find( switch(a){case+1: .forEach( function+f( .at( .match( .get( .call( try{`;

describe('hostile scripts', () => {
  const hundred = 100;
  it.each([
    ['nested parentheses', '('.repeat(100_000)],
    ['nested arrays', `${'['.repeat(3000)}${']'.repeat(3000)}; pm.environment.set("a", 1)`],
    ['nested functions', `${'(()=>{'.repeat(1500)}${'})()'.repeat(1500)}`],
    ['long sums', `x = ${'a+'.repeat(20_000)}a`],
    ['long member chains', `x = a${'.b'.repeat(20_000)}`],
    ['a function that calls itself', 'function f(n) { f(n); g(n) } function g(n) { f(n); g(n) } f(1)'],
    ['aliases in a circle', 'let a = {}; a.a = a; let b = a; a = b; pm.environment.set("x", a.a.a)'],
    [
      'functions that double the work',
      `${Array.from({ length: hundred }, (_, n) => `function f${n}() { f${n + 1}(); f${n + 1}(); }`).join('\n')} f0()`,
    ],
    ['values that double', `let s = "{{a}}"; ${'s = s + s;'.repeat(hundred)} pm.variables.replaceIn(s)`],
    [
      'names of Object',
      'pm.__proto__.set("a"); pm.constructor.constructor("x")(); const { __proto__: p } = pm; toString()',
    ],
  ])('%s neither hang nor crash it', (_, source) => {
    const started = performance.now();
    expect(readScript(source)).toBeDefined();
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it('says when it gave up', () => {
    const functions = Array.from({ length: 30 }, (_, n) => `function f${n}() { f${n + 1}(); f${n + 1}(); }`);
    const { captures, problem } = readScript(`${functions.join('\n')} f0()\npm.environment.set('a', 1)`);
    expect([captures.length, problem?.kind]).toEqual([1, 'effort']);
  });

  it('leaves scripts of more than 1 MiB unread, and says so', () => {
    expect(readScript(' '.repeat(1_048_577)).problem?.kind).toBe('size');
  });

  it('reads what follows a bundle of 1 MB, however the bundle looks', () => {
    const functions = 'function(e,t){return e&&t?e[t]:n(e,{a:t,b:[1,2]})},'.repeat(19_000);
    for (const word of ['', 'pm.x;']) {
      const started = performance.now();
      const { captures } = readScript(`!function(){${word}var l=[${functions}];}();\npm.environment.set('a', 1)`);
      expect(captures.map((one) => one.name)).toEqual(['a']);
      expect(performance.now() - started).toBeLessThan(5000);
    }
  });

  it('never throws, whatever it is given', () => {
    const words = fc.constantFrom(
      ...snippets.split(/\s+/).map((one) => one.replace('+', ' ')),
      'const a=',
      'return ',
      'new ',
      'await ',
      'for(const x of ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 30 }).map((all) => all.join('')),
        ),
        (source) => {
          const reading = readScript(source);
          expect(JSON.parse(JSON.stringify(reading.captures))).toEqual(reading.captures);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
