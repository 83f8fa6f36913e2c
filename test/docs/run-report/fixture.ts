// Runs for the tests of their page.
import type { Execution, RunReport } from '../../../src/model/run-report.ts';
import { reportOf as makeReport } from '../../../src/runner/report.ts';

export function execution(changed: Partial<Execution> = {}): Execution {
  return {
    id: '/item/0/item/0',
    name: 'Create',
    pointer: '/item/0/item/0',
    line: 12,
    trail: ['Users', 'Create'],
    iteration: 0,
    method: 'POST',
    url: 'https://api.example.com/users',
    status: 201,
    reason: 'Created',
    time: 21,
    size: 9,
    skipped: false,
    assertions: [{ name: 'is created', passed: true, skipped: false, message: '' }],
    errors: [],
    warnings: [],
    captured: [{ name: 'user_id', scope: 'environment', pointer: '/item/0/item/0' }],
    detail: {
      request: {
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        body: { text: '{"name":"Ada"}', size: 14, cut: false, binary: false },
      },
      response: {
        headers: [{ name: 'Content-Type', value: 'application/json' }],
        body: { text: '{"id":42}', size: 9, cut: false, binary: false },
      },
      phases: { dns: 1, connect: 2, tls: 3, wait: 14, download: 1 },
    },
    ...changed,
  };
}

/** Of everything that a request can come to. */
export const everything: readonly Execution[] = [
  execution(),
  execution({
    pointer: '/item/0/item/1',
    line: 40,
    trail: ['Users', 'Read'],
    method: 'GET',
    status: 404,
    reason: 'Not Found',
    assertions: [
      { name: 'has a name', passed: true, skipped: false, message: '' },
      { name: 'is found', passed: false, skipped: false, message: 'expected 404 to equal 200' },
      { name: 'later', passed: true, skipped: true, message: '' },
    ],
    errors: [{ kind: 'script', message: 'ReferenceError: x is not defined' }],
    warnings: ['not signed'],
  }),
  execution({
    pointer: '/item/1',
    line: 0,
    trail: ['Skipped'],
    method: '',
    url: '',
    status: 0,
    skipped: true,
    assertions: [],
  }),
  execution({ pointer: '/item/2', trail: ['Flaky'], method: 'DELETE', attempts: 2, flaky: true, status: 204 }),
  execution({
    pointer: '/item/3',
    trail: ['Lost'],
    method: 'PUT',
    status: 0,
    errors: [{ kind: 'request', message: 'ECONNREFUSED' }],
  }),
];

export function reportOf(executions: readonly Execution[] = everything): RunReport {
  const whole = { collection: 'Demo', file: 'api/demo.json', startedAt: '2024-01-15T09:30:00.123Z', duration: 2345 };
  return makeReport(whole, { executions, errors: [], stopped: undefined, notRun: [], notReached: 0 });
}
