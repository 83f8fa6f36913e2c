// What scripts do to a run: rows whose command line says little.
import { collection, folder, get, scope } from './collection.ts';

export interface Row {
  readonly name: string;
  /** The content of `api.json`. */
  readonly api: string;
  /** Further files by name. */
  readonly files?: Readonly<Record<string, string>>;
  /** `{dir}` stands for the folder of the files. */
  readonly argv?: readonly string[];
}

const note = (word: string): string => `pm.globals.set("log", (pm.globals.get("log") || "") + " ${word}");`;
const scriptsOf = (word: string) => ({ pre: note(`${word}-pre`), test: note(`${word}-test`) });

const base = 'pm.globals.get("base")';
const sends = (word: string): string => `pm.sendRequest(${base} + '/echo/${word}', () => {});`;

/** As newman itself exports them, and as older files have them. */
const typedValues: readonly object[] = [
  { key: 'number', value: 5, type: 'any' },
  { key: 'none', value: null },
  { key: 'list', value: [1, { a: 2 }] },
  { key: 'switch', value: 'false', type: 'boolean' },
  { key: 'spelled', value: '7', type: 'number' },
  { key: 'string', value: 8, type: 'string' },
  { key: 'nothing' },
];

export const scriptRows: readonly Row[] = [
  {
    name: 'scripts of collection, folders and requests, in their order',
    api: collection(
      [
        folder('A', [get('one', '/echo/1', scriptsOf('one')), folder('B', [get('two', '/echo/2')], scriptsOf('B'))], {
          ...scriptsOf('A'),
        }),
        get('three', '/echo/3', scriptsOf('three')),
      ],
      scriptsOf('collection'),
    ),
  },
  {
    name: 'setNextRequest: by name, a loop, back, an end, a name that is not there',
    api: collection([
      get('first', '/echo/1', { test: 'pm.execution.setNextRequest("third")' }),
      get('second', '/echo/2', { test: 'postman.setNextRequest("no such request")' }),
      get('third', '/echo/3', {
        test: `const n = Number(pm.environment.get("n") || 0) + 1; pm.environment.set("n", n);
postman.setNextRequest(n < 3 ? "third" : "second");`,
      }),
      get('never', '/echo/4'),
    ]),
  },
  {
    name: 'setNextRequest(null) ends an iteration only',
    api: collection([get('first', '/echo/1', { pre: 'pm.execution.setNextRequest(null)' }), get('second', '/echo/2')]),
    argv: ['-n', '2'],
  },
  {
    name: 'setNextRequest by id, and to a folder',
    api: collection([
      get('first', '/echo/1', { test: 'postman.setNextRequest("F")' }),
      get('second', '/echo/2'),
      folder('F', [
        get('inside', '/echo/3', { test: 'postman.setNextRequest("the-id")' }),
        get('passed by', '/echo/4'),
      ]),
      { id: 'the-id', ...get('last', '/echo/5') },
    ]),
  },
  {
    name: 'skipRequest of a request and of a folder',
    api: collection([
      get('skipped', '/echo/1', { pre: 'pm.execution.skipRequest()', test: 'pm.test("never", () => {})' }),
      folder('F', [get('both', '/echo/2'), get('of them', '/echo/3')], { pre: 'pm.execution.skipRequest()' }),
      get('sent', '/echo/4'),
    ]),
  },
  {
    name: 'pm.sendRequest before and after, its failure, its promise',
    api: collection([
      get('caller', '/echo/own', {
        pre: `pm.sendRequest(pm.variables.get("base") + "/echo/before", (error, response) => {
  pm.environment.set("before", response.json().detail);
});`,
        test: `pm.sendRequest({ url: pm.variables.get("base") + "/status/418", method: "POST",
  header: { "x-of": "script" }, body: { mode: "raw", raw: "{}" } }, (error, response) => {
  pm.test("a check in a callback", () => pm.expect(response.code).to.equal(418));
});`,
      }),
      get('awaits', '/echo/own', {
        test: `const response = await pm.sendRequest(pm.variables.get("base") + "/echo/later");
pm.environment.set("later", response.json().detail);`,
      }),
      get('fails', '/echo/own', {
        test: `pm.sendRequest("http://127.0.0.1:1/", (error, response) => {
  pm.environment.set("failed", String(Boolean(error)));
});`,
      }),
    ]),
  },
  {
    name: 'pm.vault is not there',
    api: collection([
      get('vault', '/echo/1', {
        test: `pm.environment.set("vault", typeof pm.vault);
const value = await pm.vault.get("x");
pm.environment.set("value", String(value));`,
      }),
    ]),
  },
  {
    name: 'cookies: kept, read, sent, changed by scripts',
    api: collection([
      get('sets', '/cookie/session?value=abc', { test: 'pm.environment.set("seen", pm.cookies.get("session"))' }),
      get('sends', '/echo/1', { test: 'pm.environment.set("list", JSON.stringify(pm.cookies.toObject()))' }),
      get('jar', '/echo/2', {
        test: `const jar = pm.cookies.jar();
jar.set("127.0.0.1", "more", "1", (error) => pm.environment.set("refused", String(error)));`,
      }),
      get('after', '/echo/3'),
    ]),
  },
  {
    name: 'the legacy API',
    api: collection([
      get('legacy', '/text/body', {
        pre: `postman.setEnvironmentVariable("e", "1"); postman.setGlobalVariable("g", "2");
postman.setEnvironmentVariable("gone", "x"); postman.clearEnvironmentVariable("gone");`,
        test: `tests["body"] = responseBody === "body"; tests["code"] = responseCode.code === 200;
tests["wrong"] = responseBody.has("nothing"); tests[""] = true;
tests["type"] = postman.getResponseHeader("content-type") === "text/plain";
tests["env"] = postman.getEnvironmentVariable("e") === "1" && environment.e === "1" && globals.g === "2";
tests["iteration"] = iteration === 0; tests["request"] = request.method === "GET";
postman.setEnvironmentVariable("xml", JSON.stringify(xml2Json("<a><b>1</b></a>")));
postman.setEnvironmentVariable("time", typeof responseTime + typeof data);`,
      }),
    ]),
  },
  {
    name: 'checks that fail, are skipped, throw, wait and nest',
    api: collection([
      get('checks', '/echo/1', {
        test: `pm.test("equal", () => pm.expect({ a: 1 }).to.eql({ a: 2 }));
pm.test("throws", () => { throw new TypeError("boom"); });
pm.test("fine", () => true); pm.test.skip("later", () => {});
pm.test("waits", (done) => setTimeout(() => done(new Error("too late")), 5));
pm.test("promise", async () => { await null; pm.expect(1).to.equal(1); });
pm.test("status", () => pm.response.to.have.status(201));
pm.test("schema", () => pm.response.to.have.jsonSchema({ required: ["nothing"] }));
pm.test("same"); pm.test("same", () => {});`,
      }),
    ]),
  },
  {
    name: 'scripts that throw or do not parse',
    api: collection([
      get('throws before', '/echo/1', { pre: 'throw new RangeError("before")', test: note('tested') }),
      get('throws after', '/echo/2', { test: 'undefinedName.call()' }),
      get('is none', '/echo/3', { test: 'this is no script' }),
      get('throws no error', '/echo/5', { test: 'throw "a text"' }),
    ]),
  },
  {
    name: 'variables: scopes, nesting, objects, what shadows what',
    api: collection(
      [
        get('scopes', '/echo/{{a}}/{{nested}}/{{c}}/{{unknown}}', {
          pre: `pm.variables.set("local", "L"); pm.collectionVariables.set("c", "changed");
pm.environment.set("o", { k: [1] }); pm.globals.set("n", 5); pm.globals.set("u", undefined);
pm.environment.set("replaced", pm.variables.replaceIn("{{a}} {{local}} {{c}}"));
pm.environment.set("has", [pm.environment.has("a"), pm.variables.has("local")].join());`,
          test: 'pm.environment.unset("gone"); pm.collectionVariables.unset("d"); pm.environment.set("a", "2")',
        }),
        get('after', '/echo/{{a}}/{{local}}/{{o}}/{{d}}'),
        get('cleared', '/echo/{{a}}', { pre: 'pm.environment.set("keep", 1); pm.globals.clear()' }),
      ],
      {},
      {
        variable: [
          { key: 'a', value: 'of the collection' },
          { key: 'c', value: 'C' },
          { key: 'd', value: 'D', disabled: true },
          { key: 'nested', value: '{{a}}-{{c}}' },
        ],
      },
    ),
    files: { 'env.json': scope({ a: '1', gone: 'x' }) },
    argv: ['-e', '{dir}/env.json'],
  },
  {
    name: 'what pm knows about the run',
    api: collection([
      folder('F', [
        get('knows', '/echo/1', {
          test: `pm.environment.set("info", JSON.stringify([pm.info.eventName, pm.info.iteration, pm.info.iterationCount,
  pm.info.requestName, pm.execution.location, pm.execution.location.current]));
pm.environment.set("url", pm.request.url.getPath() + pm.request.headers.get("x-a"));`,
          header: [
            { key: 'x-a', value: '1' },
            { key: 'x-b', value: '2', disabled: true },
          ],
        }),
      ]),
    ]),
    argv: ['-n', '2'],
  },
  {
    name: 'packages that scripts may require',
    api: collection([
      get('requires', '/echo/1', {
        test: `for (const name of ["lodash", "moment", "crypto-js", "ajv", "cheerio", "xml2js", "uuid", "tv4", "chai", "atob"])
  pm.environment.set(name, typeof require(name));
require("fs");`,
      }),
    ]),
  },
  {
    name: 'scripts change the request',
    api: collection([
      get('changed', '/echo/1', {
        pre: `pm.request.headers.upsert({ key: "x-added", value: "yes" });
pm.request.url.query.add("q=1"); pm.request.method = "POST"; pm.request.body = { mode: "raw", raw: "from a script" };`,
      }),
    ]),
  },
  {
    name: 'requests that cannot be sent, between others',
    api: collection([
      get('refused', '', { url: 'http://127.0.0.1:1/' }),
      get('no host', '', { url: '/only/a/path' }),
      get('no URL', '', { url: '' }),
      get('fine', '/echo/1'),
    ]),
  },
  {
    name: 'bodies, authorization and what a folder hands down',
    api: collection(
      [
        folder('F', [
          get('form', '/echo/form', {
            method: 'POST',
            body: {
              mode: 'urlencoded',
              urlencoded: [
                { key: 'a', value: '1 &' },
                { key: 'b', value: '2', disabled: true },
              ],
            },
          }),
          get('basic', '/echo/basic', {
            auth: {
              type: 'basic',
              basic: [
                { key: 'username', value: 'u' },
                { key: 'password', value: 'p' },
              ],
            },
          }),
          get('none', '/echo/none', { auth: { type: 'noauth' } }),
          get('graphql', '/echo/graphql', {
            method: 'POST',
            body: { mode: 'graphql', graphql: { query: '{ a }', variables: '{"v": 1}' } },
          }),
        ]),
      ],
      {},
      { auth: { type: 'bearer', bearer: [{ key: 'token', value: 'handed-down' }] } },
    ),
  },
  {
    name: 'how a request wants to be sent',
    api: collection([
      { ...get('stays', '/redirect/1'), protocolProfileBehavior: { followRedirects: false } },
      {
        ...get('body', '/echo/1', { body: { mode: 'raw', raw: 'of a GET' } }),
        protocolProfileBehavior: { disableBodyPruning: true },
      },
    ]),
  },
  {
    name: 'an older collection (v2.0)',
    api: collection([get('old', '/echo/1', { test: 'pm.test("fine", () => {})' })]).replace('v2.1.0', 'v2.0.0'),
  },
  {
    name: 'values of files that are no text',
    api: collection(
      [
        get('asks', '/echo/{{number}}/{{none}}/{{list}}', {
          pre: `for (const scope of ['environment', 'globals', 'collectionVariables'])
  for (const [name, value] of Object.entries(pm[scope].toObject()))
    if (name !== 'base') pm.test(scope + ' ' + name + ' ' + typeof value + ' ' + JSON.stringify(value), () => {});
pm.environment.set('number', pm.environment.get('number') + 1);`,
        }),
      ],
      {},
      { variable: typedValues },
    ),
    files: { 'env.json': scope({ text: '5' }, typedValues), 'globals.json': scope({}, typedValues) },
    argv: ['-e', '{dir}/env.json', '-g', '{dir}/globals.json'],
  },
  {
    name: 'what a script begins without waiting: requests, changes of cookies',
    api: collection([
      ...[1, 2, 3].map((turn) =>
        get(`sets ${turn}`, `/cookie/c${turn}?value=1`, {
          pre: `pm.cookies.jar().set(${base}, 'set${turn}', '1', () => {}); ${sends('set')}`,
        }),
      ),
      ...[1, 2, 3].map((turn) =>
        get(`clears ${turn}`, `/cookie/d${turn}?value=1`, {
          pre: `${sends('before')} pm.cookies.jar().clear(${base}, () => { ${sends('within')} });`,
        }),
      ),
    ]),
  },
  {
    name: 'two scripts of a request that fail in the same way',
    api: collection([get('fails', '/echo/1', { pre: 'missing()', test: 'missing()' })], {
      pre: 'missing()',
    }),
  },
];
