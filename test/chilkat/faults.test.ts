// The faults of the pages that this generator replaces, by the numbers that the vendor's pages were studied under: none is here.
import { describe, expect, it } from 'vitest';
import type { Capture } from '../../src/model/capture.ts';
import {
  renderPhp,
  releases,
  requestOf,
  sampleRequests,
  spellings,
  type Release,
} from '../support/chilkat/snippets.ts';

const url = 'https://api.example.com/v1/things';

/** The code in both spellings, one after the other. */
async function code(
  request: object,
  options: Parameters<typeof renderPhp>[2] & { readonly response?: readonly unknown[] } = {},
) {
  const { response = [], ...rest } = options;
  const made = await requestOf({ method: 'GET', url, ...request }, response);
  return spellings.map((spelling) => renderPhp(made, spelling, rest).code).join('\n');
}

async function warnings(request: object, release: Release = '10') {
  const made = await requestOf({ method: 'GET', url, ...request });
  return renderPhp(made, 'activex', { release }).warnings.map(({ message }) => message);
}

const header = (key: string, value: string) => ({ key, value });
const raw = (text: string, language = 'json') => ({ mode: 'raw', raw: text, options: { raw: { language } } });
const form = (...urlencoded: readonly object[]) => ({ method: 'POST', body: { mode: 'urlencoded', urlencoded } });
const parts = (...formdata: readonly object[]) => ({ method: 'POST', body: { mode: 'formdata', formdata } });
/** A capture whose value tells nothing. */
const constantNamed = (name: string): Capture => ({
  operation: 'set',
  name,
  scope: 'environment',
  source: { kind: 'constant', value: 1 },
  conditions: [],
});
const json = (body: unknown, status = 200) => ({ name: 'ok', code: status, body: JSON.stringify(body) });

const apiKey = (where: string) => ({
  auth: { type: 'apikey', apikey: [header('key', 'X-Key'), header('value', '{{k}}'), header('in', where)] },
});

describe('fault', () => {
  it('1: a form value that is a variable is sent, not an empty JSON object', async () => {
    const printed = await code(form(header('client_id', '{{client_id}}')));
    expect(printed).toContain(`$req->AddParam('client_id', '{{client_id}}');`);
    expect(printed).not.toMatch(/jsonParam|JsonObject/);
  });

  it('2: path variables and variables of the URL are put in', async () => {
    const request = {
      url: {
        raw: 'https://{{host}}/a/:id',
        protocol: 'https',
        host: ['{{host}}'],
        path: ['a', ':id'],
        variable: [header('id', '7')],
      },
    };
    expect(await code(request)).toContain(`'https://{{host}}/a/7'`);
    expect(await code(request, { variables: 'resolve', lookup: () => 'h.example' })).toContain(
      `'https://h.example/a/7'`,
    );
    expect(await code(request, { variables: 'env' })).toContain(`'https://' . getenv('HOST') . '/a/7'`);
  });

  it('3: a base URL in a variable keeps its place and its path', async () => {
    const printed = await code({ url: '{{baseUrl}}/users/1?a=b' });
    expect(printed).toContain(`'{{baseUrl}}/users/1?a=b'`);
    expect(printed).not.toContain('domain.com');
  });

  it('4: a multipart request goes to the host of the item', async () => {
    const printed = await code(parts({ key: 'a', value: 'b', type: 'text' }));
    expect(printed).toContain(`$url->ParseUrl('${url}');`);
    expect(printed).toContain('SynchronousRequest($url->Host, $url->Port, $url->Ssl, $req)');
    expect(printed).not.toContain('domain.com');
  });

  it('5 and 6: an address with & and a value with a quote stand in quotes of their own', async () => {
    const printed = await code({ ...form(header('q', `it's`)), url: `${url}?a=1&b=2` });
    expect(printed).toContain(`'${url}?a=1&b=2'`);
    expect(printed).toContain(String.raw`'it\'s'`);
  });

  it('7: a GET tells a failed call from a status of 400 and more, and prints the body of both', async () => {
    const printed = await code({});
    expect(printed).not.toContain('QuickGet');
    expect(printed).toMatch(
      /QuickRequest.*\nif \(!\$http->LastMethodSuccess\) \{\n.*LastErrorText[^]*BodyStr[^]*StatusCode >= 400/,
    );
  });

  it('8: the header that was sent is never shown as that of the response', async () => {
    expect(await code({}, { response: [json({ a: 1 })] })).not.toMatch(/lastHeader/i);
  });

  it('9: a query name such as page[size] stays as it is', async () => {
    const printed = await code({ url: `${url}?page[size]=10` });
    expect(printed).toContain(`'${url}?page[size]=10'`);
    expect(printed).not.toMatch(/Update(?:Int|String)/);
  });

  it('10: two query entries of one name are both sent', async () => {
    expect(await code({ url: `${url}?tag=a&tag=b` })).toContain('?tag=a&tag=b');
    expect(await code({ url: `${url}?tag=a&tag=b` }, { release: '11' })).toContain('?tag=a&tag=b');
  });

  it('11: the files of a form are uploaded, by their own name and type', async () => {
    const printed = await code(
      parts(
        { key: 'f', src: 'dir/a.pdf', type: 'file', contentType: 'application/pdf' },
        { key: 'g', src: 'b.txt', type: 'file', fileName: 'c.txt' },
      ),
    );
    expect(printed).toContain(`$req->AddFileForUpload2('f', 'dir/a.pdf', 'application/pdf')`);
    expect(printed).toContain(`$req->AddBdForUpload('g', 'c.txt', $file, `);
  });

  it('12: an API key is sent, in the header and in the query', async () => {
    expect(await code(apiKey('header'))).toContain(`$http->SetRequestHeader('X-Key', '{{k}}');`);
    expect(await code(apiKey('query'))).toContain(`'${url}?X-Key={{k}}'`);
  });

  it('13: the content type is an argument, and no header as well', async () => {
    const printed = await code({
      method: 'POST',
      body: raw('{"a":1}'),
      header: [header('Content-Type', 'application/vnd.api+json')],
    });
    expect(printed.match(/application\/vnd\.api\+json/g)).toHaveLength(spellings.length);
    expect(printed).not.toContain('SetRequestHeader');
    const twice = {
      method: 'POST',
      body: raw('x', 'text'),
      header: [header('Content-Type', 'a/b'), header('Content-Type', 'c/d')],
    };
    expect(await code(twice)).not.toContain('SetRequestHeader');
  });

  it('14: no variable has the name of another, whatever its case, or one that the code uses', async () => {
    const printed = await code({}, { response: [json({ id: 1, ID: 2, http: 3, resp: 4, user: { id: 5 }, this: 6 })] });
    const names = printed.slice(0, printed.indexOf('include(')).match(/(?<=^\s*\$)\w+(?= = \$jResp->)/gm) ?? [];
    expect(names).toHaveLength(6);
    const lower = names.map((name) => name.toLowerCase());
    expect(new Set(lower).size).toBe(names.length);
    expect(lower.filter((name) => ['http', 'resp', 'jresp', 'this'].includes(name))).toEqual([]);
  });

  it('15: no link and no markup is printed into the code', async () => {
    for (const request of await sampleRequests()) {
      for (const spelling of spellings) expect(renderPhp(request, spelling).code).not.toMatch(/<a |<\/|href=/);
    }
  });

  it.each(releases)('16: every class of release %s has the prefix that is registered', async (release) => {
    const printed = await code(parts({ key: 'a', value: 'b' }), { release, response: [json({ a: [1] })] });
    const prefix = release === '9.5' ? 'Chilkat_9_5_0' : 'Chilkat';
    const classes = printed.match(/Chilkat[\w.]*(?=")/g) ?? [];
    expect(classes.length).toBeGreaterThan(1);
    for (const name of classes) expect(name).toMatch(new RegExp(`^${prefix}\\.[A-Z][A-Za-z]+$`));
    expect(printed).toContain(release === '9.5' ? 'include("chilkat_9_5_0.php")' : 'include("chilkat.php")');
  });

  it('17: no body is called compressed that is not', async () => {
    const request = { method: 'POST', body: raw('{"a":1}'), header: [header('Content-Encoding', 'gzip')] };
    const printed = await code(request);
    expect(printed).not.toContain('gzip');
    expect(printed).toContain(
      '// Not supported here: the Content-Encoding header is left out, since the body is not compressed.',
    );
    expect(await warnings(request)).toEqual([expect.stringContaining('header:content-encoding')]);
  });

  it('18: strings are handed over as UTF-8', async () => {
    const printed = await code({ method: 'POST', body: raw('{"a":"é"}') });
    expect(printed).toContain('new COM("Chilkat.Http", null, CP_UTF8)');
    expect(printed).not.toMatch(/new COM\("[^"]*"\)/);
    expect(printed).toMatch(/put_DefaultUtf8\(true\);[^]*new CkHttp\(\)/);
  });

  it('19: the reader is told what the scripts keep of the response', async () => {
    const printed = await code({}, { captures: ['access_token', 'refresh_token'].map(constantNamed) });
    expect(printed).toContain(
      'keep these values of the response for later requests:\n// access_token\n// refresh_token\n',
    );
  });

  it('20: text that looks like a number stays text', async () => {
    const printed = await code({
      method: 'POST',
      url: `${url}?id=007`,
      body: raw('{"zip": "007", "n": 12345678901234}'),
    });
    expect(printed).toContain('?id=007');
    expect(printed).toContain(`UpdateString('zip', '007')`);
    expect(printed).toContain(`UpdateNumber('n', '12345678901234')`);
  });
});

describe('what Chilkat 11 is not known to do', () => {
  it.each([
    ['form-data', parts({ key: 'a', value: 'b' }), 'body:multipart'],
    ['a file as body', { method: 'POST', body: { mode: 'file', file: { src: 'a.bin' } } }, 'body:file'],
  ])('is said in the code and warned about: %s', async (_what, request, feature) => {
    expect(await code(request, { release: '11' })).toContain('// Not supported here:');
    expect(await warnings(request, '11')).toEqual([expect.stringContaining(feature)]);
    expect(await warnings(request, '10')).toEqual([]);
  });
});

describe('a comment', () => {
  it('cannot end PHP', async () => {
    const printed = await code({}, { captures: ['?><?php evil(); //'].map(constantNamed) });
    expect(printed).not.toMatch(/\?>/);
  });
});
