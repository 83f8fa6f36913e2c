import { describe, expect, test } from 'vitest';
import { startMock } from '../../src/mock/server.ts';
import { cliLines } from '../../src/runner/reporters/cli.ts';
import { jsonReport } from '../../src/runner/reporters/json.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import { runCollection } from '../../src/runner/run.ts';
import type { RunEvent, RunResult } from '../../src/runner/report.ts';
import { loadSample, loadSampleEnvironment } from './support.ts';

async function runSample(): Promise<{ result: RunResult; events: readonly RunEvent[]; requests: number }> {
  const loaded = await loadSample();
  const mock = await startMock(loaded.collection);
  const events: RunEvent[] = [];
  try {
    const result = await runCollection(loaded, {
      environment: await loadSampleEnvironment(),
      mockUrl: mock.url,
      onEvent: (event) => events.push(event),
    });
    return { result, events, requests: mock.requestCount() };
  } finally {
    await mock.close();
  }
}

describe('the sample collection against its own mock', async () => {
  const { result, events, requests } = await runSample();
  const { report, changes } = result;

  test('passes all its checks with a request for each item', () => {
    expect(report.failures).toEqual([]);
    expect(report.executions.map(({ method, status, trail }) => [method, status, trail.at(-1)])).toEqual([
      ['POST', 200, 'Create Access Token'],
      ['POST', 200, 'Refresh Access Token'],
      ['GET', 200, 'List Documents'],
      ['POST', 201, 'Create Document from Template'],
      ['POST', 201, 'Create Document from PDF'],
      ['GET', 200, 'Get Document Details'],
      ['DELETE', 204, 'Delete Document'],
    ]);
    expect(requests).toBe(7);
    expect(report.totals).toMatchObject({ requests: 7, assertions: 10, assertionsFailed: 0, failures: 0 });
  });

  test('reports both tokens by name, from the modern script and from the legacy one', () => {
    expect(report.captured).toEqual([
      { name: 'access_token', scope: 'environment', pointer: '/item/0/item/0' },
      { name: 'refresh_token', scope: 'environment', pointer: '/item/0/item/0' },
      { name: 'access_token', scope: 'environment', pointer: '/item/0/item/1' },
      { name: 'refresh_token', scope: 'environment', pointer: '/item/0/item/1' },
      { name: 'document_id', scope: 'environment', pointer: '/item/1/item/1' },
    ]);
  });

  test('tells the new values to nobody but the one who saves them', () => {
    expect(Object.fromEntries(changes.environment)).toEqual({
      access_token: 'example-access-token',
      refresh_token: 'example-refresh-token',
      document_id: 'exampleDocumentId00003',
    });
    const printed = [...events.flatMap((event) => cliLines(event)), junitReport(report), jsonReport(report)].join('\n');
    expect(printed).toContain('access_token');
    for (const secret of ['example-access-token', 'example-refresh-token', 'example-client-secret', 'example-expired'])
      expect(printed).not.toContain(secret);
  });

  test('names each request by the pointer of its item', () => {
    expect(report.executions.at(-1)).toMatchObject({
      pointer: '/item/1/item/4',
      trail: ['Documents', 'Delete Document'],
      url: 'https://api.pandadoc.com/public/v1/documents/exampleDocumentId00003',
      size: 0,
    });
  });
});
