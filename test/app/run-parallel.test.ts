import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergeReportFiles } from '../../src/app/merge-reports.ts';
import { runCollections, type RunInput, type RunOutcome } from '../../src/app/run.ts';
import { Failure } from '../../src/diagnostics/diagnostic.ts';
import type { RunEvent } from '../../src/runner/report.ts';
import { item, serve, type TestServer } from '../runner/support.ts';
import { inputOf } from './run-support.ts';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';
const folder = mkdtempSync(join(tmpdir(), 'postwright-parallel-'));
let server: TestServer;
beforeAll(async () => void (server = await serve(({ url }) => ({ token: `token of ${url}` }))));
afterAll(() => server.close());

function file(name: string, items: readonly object[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ info: { name, schema }, item: items }, null, 2));
  return path;
}

async function run(input: Partial<RunInput> & Pick<RunInput, 'files'>): Promise<RunOutcome & { told: string[] }> {
  const told: string[] = [];
  const onEvent = (event: RunEvent): void => {
    if (event.kind === 'execution') told.push(`${event.execution.iteration} ${event.execution.name}`);
    else told.push(event.kind);
  };
  return { ...(await runCollections(inputOf({ ...input, onEvent }))), told };
}

/** Without what differs from run to run. */
function facts({ reports }: RunOutcome) {
  return reports.map(({ executions, failures, totals, captured }) => ({
    executions: executions.map((execution) => ({ ...execution, time: 0 })),
    failures,
    totals,
    captured,
  }));
}

const numbers = `
pm.test('iteration ' + pm.info.iteration + ' of ' + pm.info.iterationCount + ', row ' + pm.iterationData.get('n'), () => {
  pm.expect(Number(pm.iterationData.get('n'))).to.equal(pm.info.iteration * 10);
});`;

describe('parallel iterations', () => {
  const rows = Array.from({ length: 7 }, (_, index) => ({ n: String(index * 10) }));

  it('report what newman reports one after the other, in its order', async () => {
    const jump = `${numbers}\nif (pm.info.iteration % 2) pm.execution.setNextRequest('Last');`;
    const files = [
      file('numbers.json', [
        item('First', `${server.url}/first?n={{n}}`, { test: jump }),
        item('Jumped', `${server.url}/jumped`),
        item('Last', `${server.url}/last`, {
          test: numbers,
          prerequest: 'pm.environment.set("last", pm.info.iteration)',
        }),
      ]),
    ];
    const newman = { iterationData: rows };
    const [inTurn, atOnce] = [await run({ files, newman }), await run({ files, newman, parallel: 3 })];
    expect(facts(atOnce)).toEqual(facts(inTurn));
    expect(atOnce.told).toEqual(inTurn.told);
    expect(atOnce.reports[0]?.totals).toMatchObject({ iterations: 7, failures: 0, assertions: 14 });
  });

  it('begin with the variables of the beginning, each', async () => {
    const count = `
const scopes = [pm.environment, pm.globals, pm.collectionVariables, pm.variables];
const before = scopes.map((scope) => scope.get('count'));
for (const scope of scopes.slice(0, 3)) scope.set('count', 1);
pm.variables.set('local', 1);
pm.test('nothing of another iteration is here', () => pm.expect(before.filter(Boolean)).to.eql([]));`;
    const local = `pm.test('nor a local variable', () => pm.expect(pm.variables.get('local')).to.be.undefined);`;
    const files = [file('isolated.json', [item('Count', server.url, { prerequest: local, test: count })])];
    const outcome = await run({ files, newman: { iterationCount: 6 }, parallel: 2 });
    expect(outcome.reports[0]?.totals).toMatchObject({ iterations: 6, assertions: 12, failures: 0 });
    expect(outcome.warnings).toEqual([]);
  });

  it('begin with values of the same types', async () => {
    const tell = `pm.test(JSON.stringify([pm.environment.get('n'), pm.collectionVariables.get('n')]), () => {});
pm.environment.set('n', 'text'); pm.collectionVariables.set('n', 'text');`;
    const api = join(folder, 'typed.json');
    const variable = [{ key: 'n', value: { a: 1 } }];
    const event = [{ listen: 'test', script: { exec: [tell] } }];
    writeFileSync(
      api,
      JSON.stringify({ info: { name: 'T', schema }, event, variable, item: [item('Tell', server.url)] }),
    );
    const environment = join(folder, 'typed-environment.json');
    writeFileSync(environment, JSON.stringify({ name: 'e', values: [{ key: 'n', value: 5, type: 'any' }] }));
    const { reports } = await run({ files: [api], environment, newman: { iterationCount: 4 }, parallel: 2 });
    const told = reports[0]?.executions.flatMap(({ assertions }) => assertions.map(({ name }) => name));
    expect(told).toEqual(Array.from({ length: 4 }, () => '[5,{"a":1}]'));
  });

  it('keep the last value in the order of the file, and tell that there were others', async () => {
    const store = `pm.environment.set('kept', 'value ' + pm.info.iteration); pm.environment.set('same', 'same');`;
    const files = [file('conflict.json', [item('Store', server.url, { test: store })])];
    const saveEnvironment = join(folder, 'saved.json');
    const outcome = await run({ files, newman: { iterationCount: 5 }, parallel: 4, saveEnvironment });
    expect(outcome.warnings.map(({ code, message }) => [code, message])).toEqual([
      ['run/conflicting-captures', 'parts of conflict.json left {{kept}} with different values; the last is kept'],
    ]);
    const saved = JSON.parse(readFileSync(saveEnvironment, 'utf8')) as { values: { key: string; value: string }[] };
    expect(saved.values.map(({ key, value }) => [key, value])).toEqual([
      ['kept', 'value 4'],
      ['same', 'same'],
    ]);
  });

  it('are no more than there are', async () => {
    const files = [file('one.json', [item('Once', server.url)])];
    const outcome = await run({ files, newman: { iterationData: [{ n: '1' }] }, parallel: 8 });
    expect(outcome.told).toEqual(['start', '0 Once', 'end']);
  });

  it('fail by themselves: a script that throws costs no other result', async () => {
    const files = [file('throws.json', [item('Throws', server.url, { test: 'if (pm.info.iteration === 1) boom()' })])];
    const { reports } = await run({ files, newman: { iterationCount: 3 }, parallel: 3 });
    expect(reports[0]?.failures).toMatchObject([{ kind: 'script', iteration: 1, pointer: '/item/0' }]);
    expect(reports[0]?.executions).toHaveLength(3);
  });

  it('stop all together at the first failure with --bail, and say what they did not reach', async () => {
    const test = "pm.test('even', () => pm.expect(pm.info.iteration % 2).to.equal(0));";
    const items = [item('Checks', server.url, { test }), item('Waits', server.url), item('Ends', server.url)];
    const files = [file('bails.json', items)];
    // The even iterations are one part: with the pauses it takes nine seconds, should nobody stop it.
    const newman = { iterationCount: 12, bail: true, delayRequest: 500 };
    const { reports } = await run({ files, newman, parallel: 2 });
    const [report] = reports;
    expect(report?.stopped).toEqual({ kind: 'failures', message: 'stopped at the first failure (--bail)' });
    expect(report?.totals.requests).toBeLessThan(18);
    expect((report?.totals.requests ?? 0) + (report?.totals.notRun ?? 0)).toBe(36);
  });
});

describe('parallel collections and folders', () => {
  it('are told one after the other', async () => {
    const files = ['a.json', 'b.json'].map((name) => file(name, [item(`In ${name}`, server.url)]));
    const { told, reports } = await run({ files, parallel: 2 });
    expect(told).toEqual(['start', '0 In a.json', 'end', 'start', '0 In b.json', 'end']);
    expect(reports.map(({ collection }) => collection)).toEqual(['a.json', 'b.json']);
  });

  it('run at the same time where no folder needs what another captures', async () => {
    const folders = ['One', 'Two', 'Three'].map((name) => ({
      name,
      item: [item(`${name} a`, `${server.url}/${name}`), item(`${name} b`, `${server.url}/${name}`)],
    }));
    const files = [file('folders.json', folders)];
    const [inTurn, atOnce] = [await run({ files }), await run({ files, parallel: 3, parallelBy: 'folder' })];
    expect(facts(atOnce)).toEqual(facts(inTurn));
    expect(atOnce.told).toEqual(inTurn.told);
  });

  it.each([
    ['sends', '/{{token}}', ''],
    ['reads in a script', '/plain', `pm.variables.get('token')`],
  ])('are refused where one %s what another captures', async (_, path, prerequest) => {
    const use = server.url + path;
    const store = `pm.environment.set('token', pm.response.json().token)`;
    const files = [
      file('dependent.json', [
        { name: 'Login', item: [item('Token', server.url, { test: store })] },
        { name: 'Use', item: [item('Guarded', use, { prerequest })] },
      ]),
    ];
    const refused = run({ files, parallel: 2, parallelBy: 'folder' });
    await expect(refused).rejects.toBeInstanceOf(Failure);
    await expect(refused).rejects.toThrow('{{token}} is captured in "Login"');
  });
});

describe('shards', () => {
  it('run every iteration once between them, in parallel or not, and merge into the report of one run', async () => {
    const items = ['First', 'Second'].map((name) => item(name, `${server.url}/${name}?n={{n}}`, { test: numbers }));
    const files = [file('sharded.json', items)];
    const newman = { iterationData: Array.from({ length: 10 }, (_, index) => ({ n: String(index * 10) })) };
    const reports = mkdtempSync(join(tmpdir(), 'postwright-shards-'));
    for (const index of [0, 1, 2, 3]) {
      const reporterOptions = { json: { export: join(reports, `${index}.json`) } };
      const shard = { index, of: 4 };
      const { told } = await run({
        files,
        newman,
        shard,
        parallel: 1 + (index % 2),
        fileReporters: ['json'],
        reporterOptions,
      });
      const iterations = told.filter((line) => line.endsWith('First')).map((line) => Number(line.split(' ')[0]));
      expect(iterations).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9].filter((iteration) => iteration % 4 === index));
    }
    const choice = {
      fileReporters: ['junit' as const],
      installedReporters: [],
      reporterOptions: { junit: { export: join(reports, 'all.xml') } },
    };
    const merged = await mergeReportFiles({ folder: reports, ...choice });
    expect(facts({ reports: merged.reports } as RunOutcome)).toEqual(facts(await run({ files, newman })));
    expect(readFileSync(join(reports, 'all.xml'), 'utf8')).toContain('tests="20" failures="0"');
  });

  it('share folders', async () => {
    const items = ['One', 'Two', 'Three'].map((name) => ({ name, item: [item(name, server.url)] }));
    const files = [file('shared.json', items)];
    const told = [];
    for (const index of [0, 1]) told.push((await run({ files, parallelBy: 'folder', shard: { index, of: 2 } })).told);
    expect(told).toEqual([
      ['start', '0 One', '0 Three', 'end'],
      ['start', '0 Two', 'end'],
    ]);
  });

  it('have nothing to do where there are more of them than iterations', async () => {
    const files = [file('few.json', [item('Once', server.url)])];
    expect((await run({ files, shard: { index: 2, of: 3 } })).told).toEqual(['start', 'end']);
  });

  it.each([
    ['none', {}, 'holds no report'],
    ['another JSON file', { 'x.json': '{"version":1}' }, 'is no report'],
    ['no JSON', { 'x.json': '{' }, 'a closing brace is expected'],
    [
      'a later version',
      { 'x.json': '{"version":99,"file":"a","executions":[],"failures":[],"captured":[]}' },
      'of version 99',
    ],
  ])('cannot be merged from a folder with %s', async (_, contents, message) => {
    const reports = mkdtempSync(join(tmpdir(), 'postwright-shards-'));
    for (const [name, text] of Object.entries(contents)) writeFileSync(join(reports, name), text);
    const choice = { fileReporters: [], installedReporters: [], reporterOptions: {} };
    await expect(mergeReportFiles({ folder: reports, ...choice })).rejects.toThrow(message);
    const gone = mergeReportFiles({ folder: join(reports, 'gone'), ...choice });
    await expect(gone).rejects.toThrow('there is no such folder');
    const file = mergeReportFiles({ folder: import.meta.filename, ...choice });
    await expect(file).rejects.toThrow('this is a file, and not a folder');
  });
});
