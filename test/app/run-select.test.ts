import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCollections } from '../../src/app/inputs.ts';
import { chooseRequests, type Selection } from '../../src/app/run/select.ts';
import { requestsIn } from '../../src/model/collection.ts';
import { reportOf } from '../../src/runner/report.ts';
import { jsonReport } from '../../src/runner/reporters/json.ts';
import { item, serve, type TestServer } from '../runner/support.ts';
import { collectionFile, reportFile, runWith, textFile } from './run-support.ts';

const nothing = { executions: [], errors: [], stopped: undefined, notRun: [], notReached: 0 };

let server: TestServer;
let file: string;
beforeAll(async () => {
  server = await serve(() => ({ token: 'abc' }));
  const keep = `pm.environment.set('token', pm.response.json().token);`;
  const folderScript = { listen: 'prerequest', script: { exec: [`pm.variables.set('who', 'folder')`] } };
  file = collectionFile('select.json', [
    item('Login', `${server.url}/login`, { test: keep }),
    {
      name: 'Users @smoke',
      description: 'Mail to someone@example.com.',
      event: [folderScript],
      item: [
        item('List', `${server.url}/list/{{who}}`),
        { ...item('Remove', `${server.url}/remove?t={{token}}`), description: '@slow, @admin' },
      ],
    },
    { name: 'Other', item: [item('List', `${server.url}/other`, { test: `pm.execution.setNextRequest('Login')` })] },
  ]);
});
afterAll(() => server.close());

async function paths(selection: Selection, folder: readonly string[] = []): Promise<readonly string[]> {
  const { selected } = await chooseRequests(await loadCollections([file], undefined), selection, folder);
  return selected.flatMap(({ loaded }) => requestsIn(loaded.collection).map(({ trail }) => trail.join('/')));
}

describe('what runs', () => {
  it.each<[string, Selection, readonly string[]]>([
    ['fits --grep, folders included, whatever the case', { grep: /users.* \/ list$/i }, ['Users @smoke/List']],
    ['does not fit --grep-invert', { grepInvert: /list/i }, ['Login', 'Users @smoke/Remove']],
    ['fits both', { grep: /other|login/i, grepInvert: /list/i }, ['Login']],
    ['has the tag, or its folder has', { tags: ['smoke'] }, ['Users @smoke/List', 'Users @smoke/Remove']],
    ['has one of the tags', { tags: ['@ADMIN', 'nobody'] }, ['Users @smoke/Remove']],
    ['has not the tag', { tags: ['smoke', '!slow'] }, ['Users @smoke/List']],
    ['is at the pointer', { items: ['/item/1/item/1'] }, ['Users @smoke/Remove']],
    ['is one of several items', { items: ['Other/List', '/item/0'] }, ['Login', 'Other/List']],
    ['gives what the others need', { items: ['Remove'], withNeeded: true }, ['Login', 'Users @smoke/Remove']],
  ])('%s', async (_, selection, expected) => {
    expect(await paths(selection)).toEqual(expected);
  });

  it('is within --folder as well', async () => {
    expect(await paths({ grep: /list/i }, ['Other'])).toEqual(['Other/List']);
  });

  it.each<[string, Selection, RegExp]>([
    ['a tag that nobody has', { tags: ['example'] }, /none of 4 requests is selected/],
    ['a name that nobody has', { grep: /nothing/ }, /none of 4 requests is selected/],
    ['an item that is not there', { items: ['/item/9'] }, /no item is called/],
  ])('is an error for %s', async (_, selection, message) => {
    await expect(paths(selection)).rejects.toThrow(message);
  });

  it('says which tags and names there are', async () => {
    const hint = async (selection: Selection) =>
      paths(selection).catch((error: { diagnostics: { hint: string }[] }) => error.diagnostics[0]?.hint);
    expect(await hint({ tags: ['example'] })).toBe('tags: @smoke, @slow, @admin');
    expect(await hint({ grep: /nothing/ })).toContain('"Users @smoke / List"');
  });
});

describe('a selection that runs', () => {
  it('keeps the scripts of its folders, and tells what it lacks', async () => {
    server.seen.length = 0;
    const { ran, warnings } = await runWith({ files: [file], selection: { tags: ['smoke'] } });
    expect(ran).toEqual(['List', 'Remove']);
    expect(server.seen[0]?.url).toBe('/list/folder');
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['run/left-out-provider', '{{token}} is captured by "Login", which is not selected'],
    ]);
  });

  it('tells of a jump out of it, once', async () => {
    const jump = { files: [file], selection: { items: ['Other'] }, newman: { iterationCount: 2 } };
    const { ran, warnings } = await runWith(jump);
    expect(ran).toEqual(['List', 'List']);
    expect(warnings.map(({ code, message }) => [code, message])).toEqual([
      ['run/left-out-jump', 'setNextRequest goes to "Login", which the selection leaves out: the iteration ends here'],
    ]);
  });
});

describe('--only-failed', () => {
  const check = `pm.test('fine', () => pm.expect(pm.request.url.toString()).to.not.include('bad'));`;
  const items = (path: string) => [
    item('Good', `${server.url}/good`, { test: check }),
    { name: 'Folder', item: [item('Bad', `${server.url}/${path}`, { test: check })] },
  ];

  it('runs what failed in the report, also where it stands elsewhere by now', async () => {
    const before = collectionFile('failed.json', items('bad'));
    const onlyFailed = await reportFile('failed-report.json', { files: [before] });
    expect((await runWith({ files: [before], selection: { onlyFailed } })).ran).toEqual(['Bad']);
    const now = collectionFile('failed.json', [item('New', server.url), ...items('mended')]);
    const { ran, reports } = await runWith({ files: [now], selection: { onlyFailed } });
    expect([ran, reports[0]?.totals.failures]).toEqual([['Bad'], 0]);
  });

  it('runs nothing where nothing failed, and says so', async () => {
    const fine = collectionFile('fine.json', items('good'));
    const onlyFailed = await reportFile('fine-report.json', { files: [fine] });
    const { reports, warnings } = await runWith({ files: [fine], selection: { onlyFailed } });
    expect([reports, warnings.map(({ code }) => code)]).toEqual([[], ['run/nothing-failed']]);
  });

  it('tells of a request that is gone', async () => {
    const before = collectionFile('gone.json', items('bad'));
    const onlyFailed = await reportFile('gone-report.json', { files: [before] });
    const now = collectionFile('gone.json', items('bad').slice(0, 1));
    const { warnings } = await runWith({ files: [now], selection: { onlyFailed } });
    expect(warnings.map(({ code }) => code)).toEqual(['run/gone-request', 'run/nothing-failed']);
  });

  it.each([
    ['no report', '{}', /is no report/],
    [
      'the report of another collection',
      jsonReport(reportOf({ collection: 'Other', file: 'x/other.json', startedAt: '', duration: 0 }, nothing)),
      /is a report of Other \(other\.json\), and not of these collections/,
    ],
    ['a file that is not there', undefined, /there is no such report/],
  ])('is an error for %s', async (_, text, message) => {
    const onlyFailed = text === undefined ? 'nowhere.json' : textFile('none.json', text);
    await expect(paths({ onlyFailed })).rejects.toThrow(message);
  });
});
