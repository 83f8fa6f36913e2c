// The same command line given to newman and to postwright: both must run the same, report the same and leave the same behind.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeFolder } from '../support/run-cli.ts';
import { collection, get, scope } from '../support/parity/collection.ts';
import { optionRows } from '../support/parity/option-rows.ts';
import { scriptRows, type Row } from '../support/parity/script-rows.ts';
import { startParityServer, type ParityServer } from '../support/parity/server.ts';
import { startTlsServer, tlsRows } from '../support/parity/tls-rows.ts';
import { prepare, viewOfNewman, viewOfPostwright, type View } from '../support/parity/views.ts';

type Pair = readonly [ParityServer, ParityServer];

const servers: { plain?: Pair; tls?: Pair } = {};
beforeAll(async () => {
  servers.plain = [await startParityServer(), await startParityServer()];
  servers.tls = [await startTlsServer(), await startTlsServer()];
});
afterAll(() =>
  Promise.all([servers.plain, servers.tls].flatMap((pair) => pair?.map((server) => server.close()) ?? [])),
);

interface Views {
  readonly newman: View;
  readonly postwright: View;
}

async function viewsOf({ api, files = {}, argv = [] }: Row, kind: 'plain' | 'tls' = 'plain'): Promise<Views> {
  const root = makeFolder();
  const pair = servers[kind];
  if (pair === undefined) throw new Error('the servers are not there yet');
  const place = (name: string, server: ParityServer) => {
    mkdirSync(join(root, name));
    return prepare(join(root, name), { files: { 'api.json': api, ...files }, argv }, server);
  };
  const newman = await viewOfNewman(place('newman', pair[0]));
  return { newman, postwright: await viewOfPostwright(place('postwright', pair[1])) };
}

describe('as newman does', () => {
  test.each([...scriptRows, ...optionRows])('$name', async (row) => {
    const { newman, postwright } = await viewsOf(row);
    expect(postwright).toEqual(newman);
  });

  test.each(tlsRows)('$name', async (row) => {
    const { newman, postwright } = await viewsOf(row, 'tls');
    expect(postwright).toEqual(newman);
  });
});

const fails = collection([get('fails', '/echo/1', { test: 'pm.test("no", () => { throw new Error("no") })' })]);
const waits = collection([get('waits', '/echo/1', { test: 'setTimeout(() => {}, 5000)' })]);

// newman exports nothing of a run that breaks off, and goes on sending until its process ends.
describe('as newman reports where the run breaks off', () => {
  test.each<Row>([
    { name: '--bail folder,failure', api: fails, argv: ['--bail', 'folder,failure', '-n', '2'] },
    { name: '--timeout', api: waits, argv: ['--timeout', '1500'] },
  ])('$name', async (row) => {
    const { newman, postwright } = await viewsOf(row);
    const { executions, fine } = newman;
    expect(postwright).toMatchObject({ executions, fine });
    expect(postwright.failures.map(withoutLimit)).toEqual(newman.failures.map(withoutLimit));
    expect([Object.keys(newman.exported), Object.keys(postwright.exported)]).toEqual([
      [],
      ['environment', 'globals', 'collection', 'cookie-jar'],
    ]);
  });
});

/** newman does not say how long it would have been. */
function withoutLimit(failure: string): string {
  return failure.replace(/the time of the whole run was over|the run took longer than its \d+ ms/, 'too long');
}

const off = [{ key: 'off', value: 'switched off', enabled: false }];
const upload = { method: 'POST', body: { mode: 'file', file: { src: 'missing.txt' } } };

// README, "Where it differs from newman".
describe('otherwise than newman, on purpose', () => {
  test('a variable that is switched off is not there, as in the app', async () => {
    const { newman, postwright } = await viewsOf({
      name: 'off',
      api: collection([get('uses', '/echo/{{off}}')]),
      files: { 'env.json': scope({ on: '1' }, off) },
      argv: ['-e', '{dir}/env.json'],
    });
    expect([newman.sent[0], postwright.sent[0]]).toEqual([
      expect.stringContaining('/echo/switched%20off'),
      expect.stringContaining('/echo/%7B%7Boff%7D%7D'),
    ]);
  });

  test.each<readonly [string, Row]>([
    ['an upload that cannot be read', { name: 'upload', api: collection([get('sends', '/echo/1', upload)]) }],
    [
      'an error that a script throws later',
      {
        name: 'late',
        api: collection([get('late', '/echo/1', { test: 'setTimeout(() => { throw new Error("x") }, 5)' })]),
      },
    ],
    [
      'an error that a script throws beside what it began',
      {
        name: 'beside',
        api: collection([get('beside', '/echo/1', { test: 'setTimeout(() => {}, 5); throw new Error("x")' })]),
      },
    ],
    ['a collection without requests', { name: 'empty', api: collection([]) }],
  ])('%s fails', async (_name, row) => {
    const { newman, postwright } = await viewsOf(row);
    expect([newman.fine, postwright.fine]).toEqual([true, false]);
  });
});
