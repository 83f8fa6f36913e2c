// Where a value is said to come from, against the value that newman's scripts really stored.
import http from 'node:http';
import { expect, it } from 'vitest';
import { capturesOf } from '../../src/dataflow/reader.ts';
import type { PathStep, ValueSource } from '../../src/model/capture.ts';
import { runCollection } from '../../src/runner/run.ts';
import { listen } from '../support/listen.ts';
import { collectionOf, item } from '../runner/support.ts';

const answer = {
  a: 1,
  'b c': { list: ['x', 'y', 'z'], empty: null },
  items: [
    { name: 'p', tag: { id: 7 }, id: 'first' },
    { name: 'q', tag: { id: 8 }, id: 'second' },
  ],
  text: 'token=abc&x',
};
const body = JSON.stringify(answer);

const scripts: readonly string[] = [
  'const { a } = pm.response.json(); SET(a)',
  'SET(JSON.parse(responseBody)["b c"].list[1])',
  'const { "b c": { list: [, , z] } } = pm.response.json(); SET(z)',
  'SET(pm.response.json()["b c"].list.at(-2))',
  'const l = pm.response.json()["b c"].list; SET(l[l.length - 1])',
  'SET(pm.response.json()["b c"].list.pop())',
  'SET(pm.response.json().items.find((one) => one.name === "q").id)',
  'SET(pm.response.json().items.filter(function (one) { return one.tag.id == 8 })[0].name)',
  'for (const one of pm.response.json().items) { if (one.name === "q") { SET(one.id) } }',
  'var l = pm.response.json().items; for (var i = 0; i < l.length; i++) { var o = l[i]; if (o.name == "p") { } else if (o.name == "q") { SET(o.tag.id) } }',
  'SET(_.get(pm.response.json(), "items[1].tag.id"))',
  'SET(_.find(pm.response.json().items, { name: "q" }).id)',
  'SET(_.last(pm.response.json().items).id)',
  'SET(pm.response.json().missing?.deep ?? pm.response.json().a ?? null)',
  'let t = ""; if (pm.response.json().a) { t = pm.response.json().items[0].id } SET(t)',
  'function take(n) { return pm.response.json().items[n].id } SET(take(1))',
  'SET(pm.response.headers.get("X-Id"))',
  'SET(postman.getResponseHeader("x-id"))',
  'SET(pm.cookies.get("sid"))',
  'SET(pm.response.code)',
  'SET(responseBody.match(/token=([a-z]+)/)[1])',
  'SET(/tok(en)=/.exec(pm.response.text())[0])',
  'const key = "k"; SET(`${key}-` + 1 + 2)',
  'SET(-3.5)',
  'SET(pm.request.method)',
];

it('is where they come from', async () => {
  const server = http.createServer((message, response) => {
    message.resume().once('end', () => {
      response.writeHead(201, { 'content-type': 'application/json', 'X-Id': 'h1', 'set-cookie': 'sid=c1' }).end(body);
    });
  });
  const { url, close } = await listen(server);
  try {
    const sources = scripts.map((script, index) => script.replace('SET(', `pm.environment.set("v${index}", `));
    const items = sources.map((test, index) => item(String(index), `${url}/`, { test }));
    const { report, changes } = await runCollection(await collectionOf(items));
    expect(report.failures).toEqual([]);
    const rows = sources.map((source, index) => {
      const [capture, ...others] = capturesOf(source) ?? [];
      const told = capture && others.length === 0 ? valueOf(capture.source) : 'not one capture';
      return { script: scripts[index], told, real: String(changes.environment.get(`v${index}`)) };
    });
    expect(rows.filter(({ told }) => told === computed).map(({ script }) => script)).toEqual([
      'SET(pm.response.json().missing?.deep ?? pm.response.json().a ?? null)',
    ]);
    expect(rows.filter(({ told, real }) => told !== computed && told !== real)).toEqual([]);
  } finally {
    await close();
  }
});

const computed = 'computed';

/** What a program that only knows the source would take from the response. */
function valueOf(source: ValueSource): string {
  switch (source.kind) {
    case 'json':
      return String(source.path.reduce<unknown>(step, answer));
    case 'header':
      return 'h1';
    case 'cookie':
      return 'c1';
    case 'status':
      return '201';
    case 'text': {
      const { pattern } = source;
      return pattern ? (new RegExp(pattern.source, pattern.flags).exec(body)?.[pattern.group] ?? '') : body;
    }
    case 'constant':
      return String(source.value);
    case 'request':
      return source.part === 'method' ? 'GET' : '';
    default:
      return computed;
  }
}

function step(value: unknown, key: PathStep): unknown {
  if (typeof key === 'string') return (value as Record<string, unknown>)[key];
  const list = value as readonly unknown[];
  if (typeof key === 'number') return list.at(key);
  return list.find((one) => key.member.reduce<unknown>(step, one) === key.equals);
}
