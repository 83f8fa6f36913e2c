import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEchoServer, type EchoServer } from '../../src/verify/echo-server.ts';
import { noteNotChecked } from '../support/not-checked.ts';
import { runAlone, runPhp, whyNoPhp, type PhpOptions } from '../support/chilkat/run-php.ts';

// Without PHP nothing of this can be known; CI installs it.
const absent = await whyNoPhp();
let echo: EchoServer;

beforeAll(async () => void (echo = await startEchoServer()));
afterAll(() => echo.close());

async function run(code: string, options: PhpOptions = {}) {
  const outcome = (await runPhp([{ id: 'x', code: `<?php\n${code}` }], options)).get('x');
  const [request] = echo.take();
  const body = request === undefined ? '' : Buffer.from(request.body).toString('utf8');
  return { failure: outcome?.failure, output: outcome?.output ?? '', request, body };
}

const activeX = (name: string) => `new COM('Chilkat.${name}', null, CP_UTF8)`;

const emptyHeader = (options: string) =>
  `$http = ${activeX('Http')}; ${options} $http->SetRequestHeader('X-A', ''); $http->QuickRequest('GET', '${echo.url}/');`;
const namesSent = async (options: string) => (await run(emptyHeader(options))).request?.headers.map(({ name }) => name);

function describeStandIn(): void {
  it('sends a form as PostUrlEncoded does: a space as +, a + as %2B', async () => {
    const code = `$req = ${activeX('HttpRequest')}; $req->Charset = 'utf-8';
      $req->AddParam('scope', 'read+write'); $req->AddParam('name', 'a b&é');
      $http = ${activeX('Http')}; $resp = $http->PostUrlEncoded('${echo.url}/t?x=/../y', $req);
      print $resp->StatusCode . $resp->BodyStr;`;
    const { request, body, output } = await run(code);
    expect(body).toBe('scope=read%2Bwrite&name=a+b%26%C3%A9');
    expect(request?.target).toBe('/t?x=/../y');
    expect(request?.headers.find(({ name }) => name === 'Content-Type')?.value).toBe(
      'application/x-www-form-urlencoded',
    );
    expect(output).toBe('200{"ok":true}');
  });

  it('builds JSON by paths and reads it by indexes', async () => {
    const { body, output } = await run(`include 'chilkat.php'; $json = new CkJsonObject();
      $json->UpdateString('a.b[0].c', 'x'); $json->UpdateInt('a.b[1].c', 2); $json->UpdateNumber('n', '1.5');
      $json->UpdateBool('t', true); $json->UpdateNull('z'); $json->UpdateNewArray('e'); $json->UpdateNewObject('o');
      $json->put_I(1); print $json->IntOf('a.b[i].c') . ' ' . $json->SizeOfArray('a.b') . ' ' . $json->SizeOfArray('n');
      $http = new CkHttp(); $http->PostJson3('${echo.url}/', 'application/json', $json);`);
    expect(body).toBe('{"a":{"b":[{"c":"x"},{"c":2}]},"n":1.5,"t":true,"z":null,"e":[],"o":{}}');
    expect(output).toBe('2 2 -1');
  });

  it('sends custom methods and takes paths as they are', async () => {
    const { request } = await run(`(${activeX('Http')})->QuickRequest('M-SEARCH', '${echo.url}/a/../b//c');`);
    expect([request?.method, request?.target]).toEqual(['M-SEARCH', '/a/../b//c']);
  });

  it('sends multipart parts in the order of the calls', async () => {
    const { body } = await run(`$req = ${activeX('HttpRequest')}; $req->HttpVerb = 'PUT'; $req->Path = '/';
      $req->ContentType = 'multipart/form-data'; $req->Charset = 'utf-8'; $req->AddParam('a', '1');
      $req->AddStringForUpload2('f', 'x.txt', 'é', 'utf-8', 'text/x'); $req->AddSubHeader(0, 'Content-Type', 'a/b');
      (${activeX('Http')})->SynchronousRequest('127.0.0.1', ${echo.port}, 0, $req);`);
    expect(body.replace(/-{4,}\d+/g, 'B')).toBe(
      'B\r\nContent-Disposition: form-data; name="a"\r\nContent-Type: a/b\r\n\r\n1\r\n' +
        'B\r\nContent-Disposition: form-data; name="f"; filename="x.txt"\r\nContent-Type: text/x\r\n\r\né\r\nB--\r\n',
    );
  });

  it.each([
    ['the extension without Utf8', `include 'chilkat.php'; $http = new CkHttp();`],
    ['COM without a code page', `$http = new COM('Chilkat.Http');`],
  ])('mangles text beyond ASCII: %s', async (_what, setup) => {
    const no = setup.includes('include') ? 'false' : '0';
    const { body } = await run(
      `${setup} $http->PText('PUT', '${echo.url}/', 'é', 'utf-8', 'text/plain', ${no}, ${no});`,
    );
    expect(body).toBe('Ã©');
  });

  it('keeps UTF-8 once DefaultUtf8 is set', async () => {
    const { body } = await run(`include 'chilkat.php'; $global = new CkGlobal(); $global->put_DefaultUtf8(true);
      $http = new CkHttp(); $http->PText('PUT', '${echo.url}/', 'é', 'utf-8', 'text/plain', false, false);`);
    expect(body).toBe('é');
  });

  it('drops a header with an empty value unless AllowEmptyHeaders is set', async () => {
    expect(await namesSent('')).not.toContain('X-A');
    expect(await namesSent(`$http->UncommonOptions = 'AllowEmptyHeaders';`)).toContain('X-A');
  });

  it.each([
    ['an unknown method', `(${activeX('Http')})->SetVar('a', 'b');`, 'no method SetVar'],
    ['a wrong number of arguments', `(${activeX('Http')})->QuickRequest('GET');`, 'takes 2 arguments, not 1'],
    ['a value of the wrong type', `(${activeX('Http')})->QuickRequest('GET', 7);`, 'must be of type string'],
    ['an unknown property', `$h = ${activeX('Http')}; $h->Timeout = 7;`, 'no property Timeout'],
    ['a property that is read only', `$h = ${activeX('Http')}; $h->LastStatus = 7;`, 'read only'],
    ['an unverified method', `(${activeX('Http')})->HttpNoBody('GET', 'x', 'y');`, 'not known to exist in Chilkat 10'],
    [
      'a method of 11 in 10',
      `(${activeX('Http')})->HttpStr('', '', '', '', '', '');`,
      'not known to exist in Chilkat 10',
    ],
    ['an unknown ProgID', `new COM('Chilkat_9_5_0.Chilkat.Http');`, 'is not registered'],
    [
      'COM spelling in the extension',
      `include 'chilkat.php'; $http = new CkHttp(); $http->BasicAuth = 1;`,
      'no public property',
    ],
    [
      '1 for true in the extension',
      `include 'chilkat.php'; $http = new CkHttp(); $http->put_BasicAuth(1);`,
      'must be of type bool',
    ],
    ['Content-Length', `(${activeX('Http')})->SetRequestHeader('Content-Length', '1');`, 'must never be set'],
    [
      'a header for a method with an HttpRequest',
      `$h = ${activeX('Http')}; $h->SetRequestHeader('A', 'b'); $h->PostUrlEncoded('http://127.0.0.1', ${activeX('HttpRequest')});`,
      'belong to the HttpRequest',
    ],
    ['a gap in an array', `(${activeX('JsonObject')})->UpdateInt('a[1]', 1);`, 'has only 0 items'],
    [
      'the content type twice',
      `$h = ${activeX('Http')}; $h->SetRequestHeader('Content-Type', 'b'); $h->PText('PUT', 'http://127.0.0.1', '', 'utf-8', 'b', 0, 0);`,
      'at once',
    ],
  ])('refuses %s', async (_what, code, message) => {
    const { failure, output, request } = await run(code);
    expect(failure).toBe('ended with exit code 255');
    expect(output).toContain(message);
    expect(request).toBeUndefined();
  });

  it('offers in 11 what answers into a response object, and no longer the old style', async () => {
    const send = `$resp = ${activeX('HttpResponse')};
      print (${activeX('Http')})->HttpStr('PUT', '${echo.url}/', 'é', 'utf-8', 'text/plain', $resp) . $resp->StatusCode;`;
    expect(await run(send, { version: '11' })).toMatchObject({ output: '1200', body: 'é' });
    const old = await run(`(${activeX('Http')})->QuickRequest('GET', '${echo.url}/');`, { version: '11' });
    expect(old.output).toContain('not known to exist in Chilkat 11');
  });

  it('ties names to versions: chilkat_9_5_0.php and Chilkat_9_5_0. belong to 9.5.0', async () => {
    expect((await run(`include 'chilkat_9_5_0.php'; print get_class(new CkHttp());`)).output).toBe('CkHttp');
    expect((await run(`include 'chilkat_9_5_0.php';`, { version: '11' })).output).toContain('comes with chilkat.php');
    expect((await run(`new COM('Chilkat_9_5_0.Http'); print 'ok';`)).output).toBe('ok');
    expect((await run(`new COM('Chilkat_9_5_0.Http');`, { version: '11' })).output).toContain('is not registered');
  });

  it('reaches this machine only, and follows no redirect away from it', async () => {
    const { output } = await run(
      `$http = ${activeX('Http')}; $http->QuickRequest('GET', 'http://192.0.2.1/'); print $http->LastErrorText;`,
    );
    expect(output).toContain('to this machine only');
  });

  it('is led away from this machine by no setting and no spelling of a URL', async () => {
    const get = (url: string): string =>
      `$http = ${activeX('Http')}; $http->QuickRequest('GET', '${url}'); print $http->LastErrorText;`;
    const diverted = await run(get('http://127.0.0.1/'), { connectTo: '192.0.2.1:80' });
    expect(diverted.output).toContain('to this machine only');
    for (const url of ['http://127.0.0.1@192.0.2.1/', 'http://192.0.2.1#@127.0.0.1/', 'file:///etc/hostname']) {
      const { output, request } = await run(get(url));
      expect([url, output, request]).toEqual([url, expect.stringContaining('to this machine only'), undefined]);
    }
  });

  it('runs as a user would start it: prepended file and include path', async () => {
    const { output } = await runAlone(
      `<?php include 'chilkat.php'; print (${activeX('Http')})->LastStatus . get_class(new CkHttp());`,
    );
    expect(output).toBe('0CkHttp');
  });
}

describe.runIf(absent === undefined)('the stand-in for Chilkat', () => {
  describeStandIn();
});

it('has PHP to run it, or says that it has not', async (context) => {
  if (absent !== undefined) await noteNotChecked(context, absent);
  expect(absent ?? 'php').toContain('php');
});
