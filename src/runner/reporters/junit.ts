// JUnit XML for CI servers: a suite for each request that ran, a case for each of its checks.
import { element, escapeXml } from '../../util/xml.ts';
import type { Assertion, Execution, RunReport } from '../report.ts';

/**
 * The report as JUnit XML (the common subset that Jenkins, GitLab and GitHub actions read): `failure` for a failed
 * check, `error` for what kept a request from being checked. Times in seconds.
 */
export function junitReport(report: RunReport): string {
  const { totals } = report;
  const failures = report.failures.filter((failure) => failure.kind === 'assertion').length;
  const runErrors = report.failures.filter((failure) => failure.pointer === '' && failure.trail.length === 0);
  const attributes = {
    name: report.collection,
    tests: totals.assertions + totals.failures - failures + (report.notRun?.length ?? 0),
    failures,
    errors: totals.failures - failures,
    time: seconds(report.duration),
    timestamp: report.startedAt.replace(/\.\d+Z$/, ''),
  };
  const suites = report.executions.map((execution) => suiteOf(execution, report));
  const broken = runErrors.length === 0 ? [] : [brokenSuite(runErrors, report)];
  const content = [...suites, ...broken, ...notRunSuites(report)].join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, `\n${content}`)}\n`;
}

interface Told {
  readonly kind: string;
  readonly message: string;
}

function suiteOf(execution: Execution, report: RunReport): string {
  const { assertions, errors } = execution;
  const name = execution.trail.join(' › ');
  const suffix = report.totals.iterations > 1 ? ` (iteration ${execution.iteration})` : '';
  const cases = [
    ...errors.map((error) => errorCase(error, name)),
    ...assertions.map((assertion) => assertionCase(assertion, { name, time: execution.time })),
  ];
  const attributes = {
    name: name + suffix,
    id: execution.pointer,
    tests: cases.length,
    failures: assertions.filter((assertion) => !assertion.passed).length,
    errors: errors.length,
    skipped: assertions.filter((assertion) => assertion.skipped).length,
    time: seconds(execution.time),
    file: report.file,
    ...(execution.line > 0 && { line: execution.line }),
  };
  const properties = propertiesOf(execution);
  return `  ${element('testsuite', attributes, `\n${properties}${cases.join('')}  `)}\n`;
}

/** The format has no word for a test that passed only when it was tried again. */
function propertiesOf({ attempts, flaky }: Execution): string {
  if (attempts === undefined) return '';
  const all = Object.entries({ attempts: String(attempts), ...(flaky && { flaky: 'true' }) });
  const list = all.map(([name, value]) => element('property', { name, value }, ''));
  return `    ${element('properties', {}, list.join(''))}\n`;
}

function notRunSuites({ notRun = [], stopped, file }: RunReport): readonly string[] {
  return notRun.map(({ trail, pointer, iteration, line }) => {
    const name = trail.join(' › ') + (iteration > 0 ? ` (iteration ${iteration})` : '');
    const skipped = element('skipped', { message: stopped?.message ?? '' }, '');
    const test = element('testcase', { name: 'not run', classname: name, time: '0.000' }, skipped);
    const counts = { tests: 1, failures: 0, errors: 0, skipped: 1, time: '0.000' };
    const attributes = { name, id: pointer, ...counts, file, ...(line > 0 && { line }) };
    return `  ${element('testsuite', attributes, `\n    ${test}\n  `)}\n`;
  });
}

function brokenSuite(errors: readonly Told[], report: RunReport): string {
  const attributes = { name: report.collection, tests: errors.length, failures: 0, errors: errors.length };
  return `  ${element('testsuite', attributes, `\n${errors.map((error) => errorCase(error, report.collection)).join('')}  `)}\n`;
}

function assertionCase(assertion: Assertion, { name, time }: { name: string; time: number }): string {
  const attributes = { name: assertion.name, classname: name, time: seconds(time) };
  const { message } = assertion;
  const content = assertion.passed
    ? element('skipped', {}, '')
    : element('failure', { type: 'AssertionError', message }, escapeXml(message));
  if (assertion.passed && !assertion.skipped) return `    ${element('testcase', attributes, '')}\n`;
  return `    ${element('testcase', attributes, content)}\n`;
}

function errorCase({ kind, message }: Told, classname: string): string {
  const error = element('error', { type: kind, message }, escapeXml(message));
  return `    ${element('testcase', { name: kind, classname, time: '0.000' }, error)}\n`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
