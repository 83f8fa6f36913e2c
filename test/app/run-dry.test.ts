import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planRuns } from '../../src/app/run/dry-run.ts';
import type { RunInput } from '../../src/app/run.ts';
import { reportOf } from '../../src/runner/report.ts';
import { jsonReport } from '../../src/runner/reporters/json.ts';
import { item, serve, type TestServer } from '../runner/support.ts';
import { collectionFile, inputOf, reportFile, textFile } from './run-support.ts';

let server: TestServer;
let files: readonly string[];
beforeAll(async () => {
  server = await serve(() => ({ token: 'abc' }));
  const keep = `pm.environment.set('token', pm.response.json().token);`;
  files = [
    collectionFile('dry.json', [
      {
        name: 'One',
        item: [item('Early', `${server.url}/{{late}}`), item('Login', `${server.url}/{{user}}`, { test: keep })],
      },
      { name: 'Two', item: [item('Use', `${server.url}/{{token}}/{{base}}/{{gone}}`)] },
      {
        name: 'Three',
        item: [
          item('Store', server.url, { test: `pm.environment.set('late', 1)` }),
          item('Again', `${server.url}/{{gone}}`),
        ],
      },
    ]),
  ];
});
afterAll(() => server.close());

async function plan(input: Partial<RunInput>) {
  const { runs } = await planRuns(inputOf({ files, ...input }));
  return runs.map(({ parts, total, missing }) => ({
    parts: parts.map(({ iterations, requests }) => [iterations, requests.map(({ name }) => name)]),
    total,
    missing: missing.map(({ name, neededBy, storedLater }) => [
      name,
      neededBy.map((one) => one.name),
      storedLater?.name,
    ]),
  }));
}

describe('a dry run', () => {
  it('has what would be sent, and the variables that nothing gives a value before they are needed', async () => {
    const iterationData = textFile('dry.csv', 'user,note\n"a, b",1\nc,2\n');
    expect(await plan({ newman: { iterationData }, envVar: ['base=v1'] })).toEqual([
      {
        parts: [
          [
            [0, 1],
            ['Early', 'Login', 'Use', 'Store', 'Again'],
          ],
        ],
        total: 10,
        missing: [
          ['late', ['Early'], 'Store'],
          ['gone', ['Use', 'Again'], undefined],
        ],
      },
    ]);
    expect(server.seen).toEqual([]);
  });

  it('spells requests as the collection does, with places, and hides what is typed into them', async () => {
    const auth = {
      type: 'apikey',
      apikey: [
        { key: 'value', value: 'typed-secret-1' },
        { key: 'key', value: 'k' },
      ],
    };
    const request = { method: 'PUT', url: 'http://localhost/{{id}}?k=typed-secret-1', auth };
    const { runs } = await planRuns(inputOf({ files: [collectionFile('typed.json', [{ name: 'Put', request }])] }));
    expect(runs[0]?.parts[0]?.requests).toEqual([
      { pointer: '/item/0', line: 7, method: 'PUT', url: 'http://localhost/{{id}}?k=***', name: 'Put', trail: ['Put'] },
    ]);
  });

  it('has the parts that run at the same time', async () => {
    const [lanes] = await plan({ parallel: 2, newman: { iterationCount: 3, folder: ['Two'] } });
    expect(lanes?.parts).toEqual([
      [[0, 2], ['Use']],
      [[1], ['Use']],
    ]);
    const [folders] = await plan({ parallel: 2, parallelBy: 'folder', selection: { grep: /^(One|Three)/ } });
    expect(folders?.parts).toEqual([
      [[0], ['Early', 'Login']],
      [[0], ['Store', 'Again']],
    ]);
  });
});

describe('--shard-durations', () => {
  /** One request takes so long in each iteration, as a report has it. */
  function recorded(name: string, times: readonly number[]): string {
    const executions = times.map((time, iteration) => ({
      id: 'x',
      pointer: '/item/0/item/0',
      line: 1,
      trail: ['One', 'x'],
      name: 'x',
      iteration,
      method: 'GET',
      url: '',
      status: 200,
      reason: '',
      time,
      size: 0,
      skipped: false,
      assertions: [],
      errors: [],
      warnings: [],
      captured: [],
    }));
    const whole = { collection: 'dry.json', file: 'elsewhere/dry.json', startedAt: '', duration: 0 };
    const ending = { errors: [], stopped: undefined, notRun: [], notReached: 0 };
    return textFile(name, jsonReport(reportOf(whole, { executions, ...ending })));
  }

  const parts = async (input: Partial<RunInput>) => (await plan(input)).map((run) => run.parts);

  it('shares out iterations so that shards take equally long, and together run each once', async () => {
    const shardDurations = recorded('times.json', [100, 10, 10, 10, 70]);
    const newman = { iterationCount: 6, folder: ['Two'] };
    const shard = (index: number, parallel = 1) => parts({ shardDurations, shard: { index, of: 2 }, newman, parallel });
    // The sixth has no record, and counts as the others do on average: 40.
    expect(await shard(0)).toEqual([[[[0, 1, 2], ['Use']]]]);
    expect(await shard(1)).toEqual([[[[3, 4, 5], ['Use']]]]);
    expect(await shard(1, 2)).toEqual([
      [
        [[3, 5], ['Use']],
        [[4], ['Use']],
      ],
    ]);
  });

  it('shares out folders', async () => {
    const fine = collectionFile(
      'folders.json',
      ['A', 'B', 'C'].map((name) => ({ name, item: [item(`In ${name}`, server.url)] })),
    );
    const shardDurations = await reportFile('folders-report.json', { files: [fine] });
    const all = [0, 1].map((index) =>
      parts({ files: [fine], parallelBy: 'folder', shard: { index, of: 2 }, shardDurations }),
    );
    const names = (await Promise.all(all)).flat(2).map(([, requests]) => String(requests));
    expect(names.toSorted()).toEqual(['In A', 'In B', 'In C']);
  });
});
