// The JUnit report against the schema that Jenkins checks reports with (jenkinsci/xunit-plugin, junit-10.xsd), said here as data.
import { expect, test } from 'vitest';
import { failuresOf, totalsOf, type Execution, type RunError, type RunReport } from '../../src/runner/report.ts';
import { junitReport } from '../../src/runner/reporters/junit.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';

interface Rule {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly children: readonly string[];
  readonly mixed: boolean;
}

const words = (text: string): readonly string[] => text.split(' ').filter((word) => word !== '');
const rule = (required: string, optional: string, children: string): Rule => ({
  required: words(required),
  optional: words(optional),
  children: words(children),
  mixed: false,
});
const told: Rule = { ...rule('', 'type message', ''), mixed: true };

const schema: Readonly<Record<string, Rule>> = {
  testsuites: rule('', 'name time tests failures disabled errors', 'testsuite'),
  testsuite: rule(
    'tests',
    'name failures errors time disabled skipped skips timestamp hostname id package assertions file skip log url',
    'testsuite properties testcase system-out system-err',
  ),
  testcase: rule(
    'name',
    'assertions time timestamp classname status class file line log group url',
    'skipped error failure rerunFailure rerunError system-out system-err',
  ),
  failure: told,
  error: told,
  skipped: told,
  'system-out': { ...rule('', '', ''), mixed: true },
};

function complaints(element: XmlElement): readonly string[] {
  const known = schema[element.name];
  if (known === undefined) return [`<${element.name}> is unknown`];
  const { required, optional, children, mixed } = known;
  const names = Object.keys(element.attributes);
  return [
    ...required.filter((name) => !names.includes(name)).map((name) => `<${element.name}> lacks ${name}`),
    ...names.filter((name) => ![...required, ...optional].includes(name)).map((name) => `${element.name}/@${name}`),
    ...element.children.filter(({ name }) => !children.includes(name)).map(({ name }) => `${element.name}/${name}`),
    ...(mixed || element.text.trim() === '' ? [] : [`text in <${element.name}>`]),
    ...(/^(\d+\.\d{3})?$/.test(element.attributes['time'] ?? '') ? [] : [`time of <${element.name}>`]),
    ...element.children.flatMap(complaints),
  ];
}

const check = { passed: true, skipped: false, message: '' };
const base: Execution = {
  id: '/item/0',
  pointer: '/item/0',
  line: 12,
  trail: ['Users', 'Create'],
  name: 'Create',
  iteration: 0,
  method: 'POST',
  url: 'https://api.example.com/users?a=1&b=2',
  status: 201,
  reason: 'Created',
  time: 1234,
  size: 42,
  skipped: false,
  assertions: [
    { ...check, name: 'is created' },
    { ...check, name: 'later', skipped: true },
    { ...check, name: 'has a name', passed: false, message: 'expected "" to equal "x"' },
  ],
  errors: [{ kind: 'script', message: 'ReferenceError: y is not defined' }],
  warnings: ['could not sign the request'],
  captured: [{ name: 'user_id', scope: 'environment', pointer: '/item/0' }],
};

function reportOf(executions: readonly Execution[], errors: readonly RunError[] = []): RunReport {
  const failures = failuresOf(executions, errors);
  const totals = totalsOf(executions, failures);
  const whole = { collection: 'Demo', file: 'api/demo.json', startedAt: '2024-01-15T09:30:00.123Z', duration: 2000 };
  return { ...whole, executions, captured: [], failures, totals };
}

const unchecked: Execution = { ...base, pointer: '/item/1', line: 40, assertions: [], errors: [], captured: [] };
const skipped: Execution = { ...unchecked, pointer: '/item/2', line: 0, status: 0, skipped: true };
const silent: Execution = { ...unchecked, status: 0, errors: [{ kind: 'request', message: 'ECONNREFUSED' }] };

const xml = junitReport(reportOf([base, unchecked, skipped, silent], [{ kind: 'run', message: 'timed out' }]));
const root = parseXml(xml);

test('the report is valid', () => {
  expect(complaints(root)).toEqual([]);
});

test('the check of it sees what is not', () => {
  const wrong = xml
    .replace('<testsuite ', '<testsuite line="1" ')
    .replace('<failure', '<flop')
    .replace('</failure', '</flop');
  expect(complaints(parseXml(wrong))).toEqual(['testsuite/@line', 'testcase/flop', '<flop> is unknown']);
});

test('has a suite for each request, and sums that are those of its cases', () => {
  const suites = root.children;
  expect(suites.map(({ attributes }) => attributes['id'])).toEqual([
    '/item/0',
    '/item/1',
    '/item/2',
    '/item/1',
    undefined,
  ]);
  for (const { attributes, children } of suites) {
    const cases = children.filter(({ name }) => name === 'testcase');
    const having = (name: string): number =>
      cases.filter((one) => one.children.some((child) => child.name === name)).length;
    expect(attributes).toMatchObject({
      tests: String(cases.length),
      failures: String(having('failure')),
      errors: String(having('error')),
    });
    expect(attributes['skipped'] ?? '0').toBe(String(having('skipped')));
  }
  expect(root.attributes).toMatchObject({ tests: '8', failures: '1', errors: '3', time: '2.000' });
});

test('each case has the file and the line of its request, where that is known', () => {
  const cases = root.children.flatMap(({ children }) => children.filter(({ name }) => name === 'testcase'));
  for (const { attributes } of cases) expect(attributes['file']).toBe('api/demo.json');
  expect(cases.map(({ attributes }) => attributes['line'])).toEqual([
    '12',
    '12',
    '12',
    '12',
    '40',
    undefined,
    '40',
    undefined,
  ]);
});

test('says what was sent and what came back', () => {
  const outputs = root.children.map(({ children }) => children.find(({ name }) => name === 'system-out')?.text);
  expect(outputs).toEqual([
    'api/demo.json:12 /item/0\nPOST https://api.example.com/users?a=1&b=2\n201 Created, 1234 ms, 42 bytes\ncaptured user_id (environment)\ncould not sign the request',
    'api/demo.json:40 /item/1\nPOST https://api.example.com/users?a=1&b=2\n201 Created, 1234 ms, 42 bytes\ncould not sign the request',
    'api/demo.json /item/2\nskipped by its script\ncould not sign the request',
    'api/demo.json:40 /item/1\nPOST https://api.example.com/users?a=1&b=2\nno response\ncould not sign the request',
    undefined,
  ]);
});
