import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/request.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import { renderSnippet } from '../../src/snippets/render.ts';
import { loadTargets, type Target } from '../../src/snippets/targets/targets.ts';
import { requestOf } from '../model/request-of.ts';

const targets = loadTargets();
const target = (id: string): Target => targets.get(id) ?? fail(id);

describe('variables', () => {
  const request = { url: 'https://{{host}}/', header: [{ key: 'X-A', value: '{{client-id}}' }] };

  it('placeholder: as Postman spells them', async () => {
    const snippet = renderSnippet(await requestOf(request), target('shell/curl'));
    expect(snippet.code).toBe("curl --location 'https://{{host}}/' \\\n  --header 'X-A: {{client-id}}'\n");
    expect(snippet.variables).toEqual([
      { name: 'host', environmentName: 'HOST' },
      { name: 'client-id', environmentName: 'CLIENT_ID' },
    ]);
    expect(snippet.warnings).toEqual([]);
  });

  it("env: read in the language's own way, and named", async () => {
    expect(renderSnippet(await requestOf(request), target('shell/curl'), { variables: 'env' }).code).toBe(
      "# Reads from the environment: HOST, CLIENT_ID\ncurl --location 'https://'\"${HOST?}\"'/' \\\n  --header 'X-A: '\"${CLIENT_ID?}\"\n",
    );
    expect(renderSnippet(await requestOf(request), target('python/requests'), { variables: 'env' }).code).toContain(
      'client_id = os.environ["CLIENT_ID"]',
    );
  });

  it('resolve: values, and a warning for what has none', async () => {
    const lookup = (name: string): string | undefined => (name === 'host' ? 'api.test' : undefined);
    const snippet = renderSnippet(await requestOf(request), target('shell/curl'), { variables: 'resolve', lookup });
    expect(snippet.code).toContain("'https://api.test/'");
    expect(snippet.code).toContain('{{client-id}}');
    expect(snippet.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['snippet/unresolved-variable', 'no value for {{client-id}}'],
    ]);
  });

  it('resolve: warns of a variable that only a value names', async () => {
    const values = new Map([
      ['host', '{{sub}}.test'],
      ['client-id', 'x'],
    ]);
    const options = { variables: 'resolve', lookup: (name: string) => values.get(name) } as const;
    const { warnings } = renderSnippet(await requestOf(request), target('shell/curl'), options);
    expect(warnings.map(({ message }) => message)).toEqual(['no value for {{sub}}']);
  });

  it('env: reads the name of a file, and nothing that is left out', async () => {
    const upload = await requestOf({
      method: 'POST',
      auth: { type: 'hawk', hawk: [{ key: 'authKey', value: '{{key}}' }] },
      body: { mode: 'formdata', formdata: [{ key: 'f', type: 'file', src: 'a.txt', fileName: '{{fileName}}' }] },
    });
    const { code, variables } = renderSnippet(upload, target('javascript/fetch'), { variables: 'env' });
    expect(variables.map(({ name }) => name)).toEqual(['fileName']);
    expect(code).toContain('const fileName = environment("FILENAME");');
    expect(code).toContain(', fileName);');
    expect(code).not.toContain('KEY');
  });

  it('warns where two variables share a name in the environment', async () => {
    const clash = await requestOf({ header: [{ key: 'A', value: '{{a-b}}{{a_b}}' }] });
    const codes = renderSnippet(clash, target('shell/curl'), { variables: 'env' }).warnings.map(({ code }) => code);
    expect(codes).toEqual(['snippet/environment-clash']);
  });
});

describe('what a target cannot express', () => {
  it.each([...targets.keys()].map((id) => [id]))('%s says so in a comment and in a warning', async (id) => {
    const request = await requestOf({ auth: { type: 'hawk', hawk: [{ key: 'authId', value: 'x' }] } });
    const { code, warnings } = renderSnippet(request, target(id));
    expect(code).toContain('Not supported here: Hawk authentication is left out.');
    expect(warnings.map((warning) => warning.code)).toEqual(['snippet/unsupported']);
  });

  it.each([...targets.keys()].map((id) => [id]))('%s names a header that cannot be sent', async (id) => {
    const { code, warnings } = renderSnippet(
      await requestOf({ header: [{ key: 'X', value: 'a\r\nEvil: 1' }] }),
      target(id),
    );
    expect(code).toMatch(/Not sent: header \\?\p{Quotation_Mark}X\\?\p{Quotation_Mark} is left out/u);
    expect(code).not.toContain('Evil');
    expect(warnings.map((warning) => warning.code)).toEqual(['snippet/not-sent']);
  });
});

describe('a certificate that the collection does not check', () => {
  it.each([
    ['shell/curl', 'curl --location --insecure '],
    ['python/requests', 'verify=False'],
    ['php/chilkat-activex', '$http->RequireSslCertVerify = 0;'],
    ['php/chilkat-extension', '$http->put_RequireSslCertVerify(false);'],
    ['javascript/fetch', '// Not supported here: the certificate of the server is checked'],
    ['typescript/fetch', '// Not supported here: the certificate of the server is checked'],
  ])('%s: %s', async (id, expected) => {
    expect(renderSnippet(await requestOf({}, { strictSSL: false }), target(id)).code).toContain(expected);
    expect(renderSnippet(await requestOf({}, { strictSSL: true }), target(id)).code).not.toContain(expected);
    expect(renderSnippet(await requestOf({}), target(id)).code).not.toContain(expected);
  });

  it('python/requests: also where it sends repeated headers', async () => {
    const header = [
      { key: 'A', value: '1' },
      { key: 'A', value: '2' },
    ];
    const { code } = renderSnippet(await requestOf({ header }, { strictSSL: false }), target('python/requests'));
    expect(code).toContain('timeout=30, verify=False)');
  });
});

describe('a browser', () => {
  const browsers = [['javascript/xhr'], ['javascript/jquery'], ['javascript/fetch-browser']];

  it.each(browsers)('has no environment: %s keeps placeholders', async (id) => {
    const header = [{ key: 'X-A', value: '{{client-id}}' }];
    const snippet = renderSnippet(await requestOf({ header }), target(id), { variables: 'env' });
    expect(snippet.code).toContain('"{{client-id}}"');
    expect(snippet.code).not.toContain('process');
  });

  it.each(browsers)('keeps some headers to itself: %s leaves them out and says so', async (id) => {
    const header = ['Cookie', 'HOST', 'Sec-Fetch-Mode', 'Proxy-X', 'X-Cookie'].map((key) => ({
      key,
      value: `of ${key}`,
    }));
    const methods = ['TRACE', 'PUT'].map((value) => ({
      key: `X-HTTP-Method${value === 'PUT' ? '-Override' : ''}`,
      value,
    }));
    const { code } = renderSnippet(await requestOf({ header: [...header, ...methods] }), target(id));
    expect(code).toContain('// Not supported here: headers that a browser keeps to itself');
    expect([...code.matchAll(/"of (.*)"|"(TRACE|PUT)"/g)].map(([found]) => found)).toEqual(['"of X-Cookie"', '"PUT"']);
  });

  it.each(browsers)('has files that its reader chose: %s takes them by their place', async (id) => {
    const formdata = [
      { key: 'a', type: 'file', src: ['x/1.txt', '2.txt'] },
      { key: 'b', type: 'text', value: '3.txt' },
      { key: 'c', type: 'file', src: '4.txt', fileName: 'four.txt', contentType: 'text/plain' },
    ];
    const { code } = renderSnippet(
      await requestOf({ method: 'POST', body: { mode: 'formdata', formdata } }),
      target(id),
    );
    expect(code).toContain(' multiple>:\n// "x/1.txt"\n// "2.txt"\n// "4.txt"\nconst { files } = ');
    expect(code).toContain('("a", files[0]);\nform.append("a", files[1]);\nform.append("b", "3.txt");');
    expect(code).toContain('("c", new Blob([files[2]], { type: "text/plain" }), "four.txt");');
  });

  it.each([['javascript/xhr'], ['javascript/jquery']])('always follows redirects by %s', async (id) => {
    const { code } = renderSnippet(await requestOf({}, { followRedirects: false }), target(id));
    expect(code).toContain('// Not supported here: redirects are followed');
    expect(Object.keys(target(id).manifest.options)).not.toContain('followRedirects');
  });
});

describe('a redirect that is not followed', () => {
  it.each([['javascript/fetch'], ['typescript/fetch']])('is no failure by %s', async (id) => {
    const { code } = renderSnippet(await requestOf({}, { followRedirects: false }), target(id));
    expect(code).toContain('if (response.status >= 400) {');
    expect(renderSnippet(await requestOf({}), target(id)).code).toContain('if (!response.ok) {');
  });

  it('is one by Wget, which the snippet says', async () => {
    const { code } = renderSnippet(await requestOf({}, { followRedirects: false }), target('shell/wget'));
    expect(code).toMatch(/^# Where the server redirects, .* ends with 8,/);
    expect(renderSnippet(await requestOf({}), target('shell/wget')).code).not.toContain('#');
  });
});

describe('AWS signatures', () => {
  it.each([
    [[], 'aws:amz:us-east-1:execute-api'],
    [
      [
        { key: 'region', value: '' },
        { key: 'service', value: 's3' },
      ],
      'aws:amz:us-east-1:s3',
    ],
    [[{ key: 'region', value: 'eu-west-1' }], 'aws:amz:eu-west-1:execute-api'],
  ])("curl is told newman's region and service: %j", async (awsv4, expected) => {
    const request = await requestOf({ auth: { type: 'awsv4', awsv4 } });
    expect(renderSnippet(request, target('shell/curl')).code).toContain(`--aws-sigv4 '${expected}'`);
  });
});

describe('options', () => {
  it("have defaults, are checked, and are the target's own", async () => {
    const request = await requestOf({});
    expect(renderSnippet(request, target('python/requests')).code).toContain('timeout=30');
    expect(renderSnippet(request, target('python/requests'), { options: { timeout: 5 } }).code).toContain('timeout=5');
    for (const options of [{ timeout: -1 }, { timeout: 1.5 }, { timeout: 'x' }, { nothing: 1 }]) {
      expect(() => renderSnippet(request, target('python/requests'), { options })).toThrow(Failure);
    }
    expect(() => renderSnippet(request, target('php/chilkat-activex'), { options: { version: '12' } })).toThrow(
      '9.5, 10, 11',
    );
  });
});

describe('a response', () => {
  it('to HEAD has no body that could be read', async () => {
    const response = [{ name: 'ok', code: 200, status: 'OK', header: [], body: '{"a":1}' }];
    for (const [id, reading] of [
      ['typescript/fetch', '.json()'],
      ['php/chilkat-activex', '$jResp'],
    ] as const) {
      const whole = (method: string): Promise<Request> => requestOf({ method }, {}, { response });
      expect(renderSnippet(await whole('HEAD'), target(id)).code).not.toContain(reading);
      expect(renderSnippet(await whole('GET'), target(id)).code).toContain(reading);
    }
  });

  it('gets a type from its saved 2xx examples', async () => {
    const response = [
      { name: 'ok', code: 200, body: '{"id": 1, "tags": ["a"], "\\";evil()//": null}' },
      { name: 'ok too', code: 200, body: '{"id": 2, "tags": []}' },
      { name: 'bad', code: 400, body: '{"error": "x"}' },
    ];
    const { code } = renderSnippet(
      await requestOf({}, {}, { name: 'Get thing', response }),
      target('typescript/fetch'),
    );
    expect(code).toContain(
      'export interface GetThingResponse {\n  id: number;\n  tags: string[];\n  "\\";evil()//"?: null;\n}',
    );
    expect(code).toContain('(await response.json()) as GetThingResponse');
    expect(code).not.toContain('error');
  });
});

function fail(id: string): never {
  throw new Error(`no target ${id}`);
}
