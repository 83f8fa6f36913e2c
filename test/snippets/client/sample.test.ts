// The sample's client at work: the whole path of a document against the mock, the session on its way, and errors.
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestsIn } from '../../../src/model/collection.ts';
import { startMock, type MockServer } from '../../../src/mock/server.ts';
import { runCollection } from '../../../src/runner/run.ts';
import { compareRequests } from '../../../src/verify/compare.ts';
import { declaredBy } from '../../../src/verify/declared.ts';
import type { RecordedRequest } from '../../../src/verify/request-parser.ts';
import { loadSample, loadSampleEnvironment } from '../../runner/support.ts';
import { filesOf, functionAt, openWorkbench, type LooseModule, type Workbench } from '../../support/clients.ts';
import { recordBefore, type RecordingProxy } from '../../support/recording-proxy.ts';

const loaded = await loadSample();
const environment = await loadSampleEnvironment();
const variables = Object.fromEntries(environment.values.map(({ name, value }) => [name, value]));
let workbench: Workbench;
let mock: MockServer;
let proxy: RecordingProxy;
let module: SampleModule;

interface SampleModule extends LooseModule {
  readonly createSession: (values?: object) => Session;
  readonly isApiError: (error: unknown, operation: string, status: number) => boolean;
  readonly ApiError: new () => Error;
}

interface Session {
  readonly get: (name: string, scope?: string) => string | undefined;
  readonly set: (name: string, value: string, scope?: string) => void;
  readonly unset: (name: string, scope?: string) => void;
  readonly all: (scope?: string) => object;
}

beforeAll(async () => {
  mock = await startMock(loaded.collection);
  proxy = await recordBefore(mock.url);
  workbench = await openWorkbench();
  await workbench.add('sample', await filesOf(loaded));
  await workbench.add('use', [{ path: 'index.ts', content: use }]);
  expect(await workbench.compile()).toBe('');
  module = (await workbench.load('sample')) as SampleModule;
});
afterAll(async () => {
  await Promise.all([proxy.close(), mock.close(), workbench.close()]);
});

/** What a user writes; that it compiles shows that the types are what they should be. */
const use = `
import { ApiError, createClient, createSession, isApiError, type ListDocumentsResponse } from "../sample/index.js";

export async function use(): Promise<string> {
  const api = createClient({ session: createSession({ client_id: "id" }), baseUrls: { "https://api.pandadoc.com": "http://localhost" } });
  const issued = await api.oauth20Authentication.createAccessToken({ form: { code: "x" } });
  const token: string = issued.body.access_token;
  await api.oauth20Authentication.refreshAccessToken();
  const listed = await api.documents.listDocuments({ query: { q: ["a", "b"], count: 5, page: null } }, { signal: AbortSignal.timeout(5) });
  const list: ListDocumentsResponse = listed.body;
  const expires: string | null | undefined = list.results[0]?.expiration_date;
  await api.documents.createDocumentFromTemplate({ body: (sample) => ({ ...sample, name: "Mine" }) });
  await api.documents.createDocumentFromPdf({ form: { file: new Blob(["%PDF"]) } });
  await api.documents.deleteDocument({ path: { id: "d" } });
  const kept: string | undefined = api.session.get("access_token");
  // @ts-expect-error -- no such variable
  api.session.get("acces_token");
  // @ts-expect-error -- the file is missing
  await api.documents.createDocumentFromPdf();
  // @ts-expect-error -- no such field
  await api.documents.listDocuments({ query: { nothing: 1 } });
  try {
    await api.documents.listDocuments();
  } catch (error) {
    if (isApiError(error, "documents.listDocuments", 401)) return error.body.detail;
    if (error instanceof ApiError) return String(error.status);
  }
  return \`\${token} \${expires} \${kept}\`;
}
`;

function newClient(more: object = {}): Readonly<Record<string, unknown>> {
  return module.createClient({ variables, baseUrls: { 'https://api.pandadoc.com': proxy.url }, ...more });
}

function sessionOf(client: Readonly<Record<string, unknown>>): Session {
  return client['session'] as Session;
}

function headersOf(request: RecordedRequest | undefined): readonly string[] {
  return request?.headers.map(({ name, value }) => `${name.toLowerCase()}=${value}`) ?? [];
}

async function walk(client: Readonly<Record<string, unknown>>): Promise<readonly number[]> {
  const pdf = new File([await readFile('collections/files/sample.pdf')], 'sample.pdf');
  const steps: readonly (readonly [string, unknown?])[] = [
    ['oauth20Authentication.createAccessToken'],
    ['oauth20Authentication.refreshAccessToken'],
    ['documents.listDocuments'],
    ['documents.createDocumentFromTemplate'],
    ['documents.createDocumentFromPdf', { form: { file: pdf } }],
    ['documents.getDocumentDetails'],
    ['documents.deleteDocument'],
  ];
  const statuses: number[] = [];
  for (const [path, parameters] of steps) statuses.push((await functionAt(client, path)(parameters)).status);
  return statuses;
}

/** A mock that issues tokens and takes the last ones only, with a recorder before it. */
async function withTokens<Result>(use: (front: RecordingProxy) => Promise<Result>): Promise<Result> {
  const issuer = await startMock(loaded.collection, { tokens: true });
  const front = await recordBefore(issuer.url);
  try {
    return await use(front);
  } finally {
    await Promise.all([front.close(), issuer.close()]);
  }
}

describe('the path of a document', () => {
  it('sends what newman sends, with the tokens and the id that it was given on the way', async () => {
    const { seen, session } = await withTokens(async (front) => {
      const client = newClient({ baseUrls: { 'https://api.pandadoc.com': front.url } });
      expect(await walk(client)).toEqual([200, 200, 200, 201, 201, 200, 204]);
      return { seen: front.take(), session: sessionOf(client) };
    });
    const { truths, changes } = await withTokens(async (front) => {
      const result = await runCollection(loaded, { environment, mockUrl: front.url });
      return { truths: front.take(), changes: result.changes };
    });
    expect(seen).toHaveLength(7);
    const verdicts = requestsIn(loaded.collection).map((request, index) =>
      compareRequests(
        truths[index] as RecordedRequest,
        seen[index] as RecordedRequest,
        declaredBy(request, session.get),
      ),
    );
    expect(verdicts.flatMap((verdict) => verdict.differences)).toEqual([]);
    expect(headersOf(seen[2])).toContain('authorization=Bearer mock-access-token-2');
    expect(seen.at(-1)?.target).toBe('/public/v1/documents/exampleDocumentId00003');
    expect([...changes.environment.keys()].toSorted()).toEqual(['access_token', 'document_id', 'refresh_token']);
    expect(session.all()).toEqual({ ...variables, ...Object.fromEntries(changes.environment) });
  });

  it('is refused with a token that is not the last', async () => {
    await withTokens(async (front) => {
      const client = newClient({ baseUrls: { 'https://api.pandadoc.com': front.url } });
      await functionAt(client, 'oauth20Authentication.createAccessToken')();
      const old = sessionOf(client).get('access_token') ?? '';
      await functionAt(client, 'oauth20Authentication.refreshAccessToken')();
      expect((await functionAt(client, 'documents.listDocuments')()).status).toBe(200);
      sessionOf(client).set('access_token', old);
      await expect(functionAt(client, 'documents.listDocuments')()).rejects.toMatchObject({ status: 401 });
    });
  });
});

describe('what is given', () => {
  it('takes the place of what the collection has, encoded as data', async () => {
    const client = newClient();
    const list = functionAt(client, 'documents.listDocuments');
    await list({ query: { q: 'a&b+c %41', count: [1, 2], page: null, status: 2 }, headers: { Accept: 'text/plain' } });
    await functionAt(client, 'documents.getDocumentDetails')({ path: { id: 'a/../b?' } });
    const [listed, details] = proxy.take();
    expect(listed?.target).toBe(
      '/public/v1/documents?q=a%26b%2Bc%20%2541&count=1&count=2&order_by=date_created&status=2',
    );
    expect(headersOf(listed)).toContain('accept=text/plain');
    expect(details?.target).toBe('/public/v1/documents/a%2F..%2Fb%3F/details');
  });

  it('refuses a path that would lead elsewhere, and a file that is missing', async () => {
    const client = newClient();
    await expect(functionAt(client, 'documents.deleteDocument')({ path: { id: '..' } })).rejects.toThrow(
      'cannot be sent as a part of a path',
    );
    await expect(functionAt(client, 'documents.createDocumentFromPdf')({})).rejects.toThrow('"file" has to be given');
    expect(proxy.take()).toEqual([]);
  });

  it('makes a body of the collection’s', async () => {
    const create = functionAt(newClient(), 'documents.createDocumentFromTemplate');
    await create({ body: (sample: object) => ({ ...sample, name: 'Mine', tags: [] }) });
    await create({ body: { name: 'Whole' } });
    const [changed, whole] = proxy.take().map(({ body }) => JSON.parse(Buffer.from(body).toString()) as object);
    expect(changed).toMatchObject({ name: 'Mine', tags: [], template_uuid: 'exampleTemplateUuid001' });
    expect(whole).toEqual({ name: 'Whole' });
  });

  it('passes headers and a signal of one call, and headers of all', async () => {
    const client = newClient({ headers: { 'X-All': '1' } });
    const list = functionAt(client, 'documents.listDocuments');
    await list(undefined, { headers: { 'X-One': '2', accept: 'a/b' } });
    const names = headersOf(proxy.take()[0]);
    expect(names).toEqual(expect.arrayContaining(['x-all=1', 'x-one=2', 'accept=a/b']));
    await expect(list(undefined, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
  });
});

describe('the session', () => {
  it('says which variable has no value, and sends nothing', async () => {
    const client = newClient({ variables: {} });
    await expect(functionAt(client, 'documents.listDocuments')()).rejects.toThrow('"access_token" has no value');
    expect(proxy.take()).toEqual([]);
  });

  it('finds a value where Postman does, and values inside values', async () => {
    const session = module.createSession({ access_token: 'e {{document_id}}', document_id: 'd' });
    session.set('access_token', 'g', 'globals');
    expect(session.get('access_token')).toBe('e {{document_id}}');
    await functionAt(newClient({ session }), 'documents.listDocuments')();
    expect(headersOf(proxy.take()[0])).toContain('authorization=Bearer e d');
    session.set('access_token', 'l', 'local');
    expect(session.get('access_token')).toBe('l');
    session.unset('access_token', 'local');
    session.unset('access_token');
    expect(session.get('access_token')).toBe('g');
    expect(session.get('access_token', 'environment')).toBeUndefined();
  });

  it('keeps what it has where the answer has nothing', async () => {
    const answer = { access_token: 'new' };
    const fetch = (): Promise<Response> => Promise.resolve(Response.json(answer));
    const client = newClient({ fetch });
    await functionAt(client, 'oauth20Authentication.refreshAccessToken')();
    expect(sessionOf(client).get('access_token')).toBe('new');
    expect(sessionOf(client).get('refresh_token')).toBe('example-expired-refresh-token');
  });
});

describe('an error', () => {
  it('has status, headers and body, and is told by function and status', async () => {
    const client = newClient({
      fetch: (_: string, init: RequestInit) =>
        fetch(`${mock.url}/public/v1/documents`, { ...init, headers: { 'x-mock-response-code': '401' } }),
    });
    const error: unknown = await functionAt(client, 'documents.listDocuments')().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(module.ApiError);
    expect(error).toMatchObject({
      name: 'ApiError',
      message: 'documents.listDocuments: the server answered 401',
      operation: 'documents.listDocuments',
      status: 401,
      body: { type: 'authentication_error' },
    });
    expect(module.isApiError(error, 'documents.listDocuments', 401)).toBe(true);
    expect(module.isApiError(error, 'documents.listDocuments', 404)).toBe(false);
    expect(module.isApiError(new Error('other'), 'documents.listDocuments', 401)).toBe(false);
  });

  it('reads text as text and bytes as bytes', async () => {
    const answers = [
      new Response('plain', { headers: { 'content-type': 'text/plain' } }),
      new Response(new Uint8Array([0, 255]), { headers: { 'content-type': 'application/pdf' } }),
      new Response('{ no json', { headers: { 'content-type': 'application/json' } }),
      new Response(null, { status: 204 }),
    ];
    const list = functionAt(newClient({ fetch: () => Promise.resolve(answers.shift()) }), 'documents.listDocuments');
    expect((await list()).body).toBe('plain');
    const { body } = await list();
    expect(body).toBeInstanceOf(Blob);
    expect((body as Blob).size).toBe(2);
    expect((await list()).body).toBe('{ no json');
    expect((await list()).body).toBeUndefined();
  });
});
