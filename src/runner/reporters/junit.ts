// JUnit XML for CI servers: a suite for each request that ran, a case for each of its checks.
import { count } from '../../util/count.ts';
import { element, escapeXml } from '../../util/xml.ts';
import type { Assertion, Execution, RunReport } from '../report.ts';

/**
 * The report as JUnit XML, as Jenkins' schema has it (jenkinsci/xunit-plugin, junit-10.xsd: it knows a line of a case, not
 * of a suite): `failure` for a failed check, `error` for what kept a request from being checked. Times in seconds.
 */
export function junitReport(report: RunReport): string {
  const runErrors = report.failures.filter((failure) => failure.pointer === '' && failure.trail.length === 0);
  const broken = runErrors.length === 0 ? [] : [brokenSuite(runErrors, report)];
  const ran = report.executions.map((execution) => suiteOf(execution, report));
  const suites = [...ran, ...broken, ...notRunSuites(report)];
  const sum = (name: 'tests' | 'failures' | 'errors'): number => suites.reduce((all, suite) => all + suite[name], 0);
  const attributes = {
    name: report.collection,
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
    time: seconds(report.duration),
  };
  const content = suites.map(({ xml }) => xml).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', attributes, `\n${content}`)}\n`;
}

interface Suite {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly xml: string;
}

interface Told {
  readonly kind: string;
  readonly message: string;
}

/** What all cases of a suite have in common. */
type Place = Readonly<Record<string, string | number>>;

function suiteOf(execution: Execution, report: RunReport): Suite {
  const { assertions, errors, line } = execution;
  const name = execution.trail.join(' › ');
  const suffix = report.totals.iterations > 1 ? ` (iteration ${execution.iteration})` : '';
  const place = { classname: name, file: report.file, ...(line > 0 && { line }) };
  const checks = [
    ...errors.map((error) => errorCase(error, place)),
    ...assertions.map((assertion) => assertionCase(assertion, { ...place, time: seconds(execution.time) })),
  ];
  const cases = checks.length === 0 ? [uncheckedCase(execution, place)] : checks;
  const counts = {
    tests: cases.length,
    failures: assertions.filter((assertion) => !assertion.passed).length,
    errors: errors.length,
  };
  const attributes = {
    name: name + suffix,
    id: execution.pointer,
    ...counts,
    skipped: checks.length === 0 && execution.skipped ? 1 : assertions.filter((assertion) => assertion.skipped).length,
    time: seconds(execution.time),
    timestamp: timestampOf(report),
    file: report.file,
  };
  const output = `    ${element('system-out', {}, escapeXml(outputOf(execution, report)))}\n`;
  const inside = `\n${propertiesOf(execution)}${cases.join('')}${output}  `;
  return { ...counts, xml: `  ${element('testsuite', attributes, inside)}\n` };
}

/** The format has no word for a test that passed only when it was tried again. */
function propertiesOf({ attempts, flaky }: Execution): string {
  if (attempts === undefined) return '';
  const all = Object.entries({ attempts: String(attempts), ...(flaky && { flaky: 'true' }) });
  const list = all.map(([name, value]) => element('property', { name, value }, ''));
  return `    ${element('properties', {}, list.join(''))}\n`;
}

/** What a stopped run did not reach. */
function notRunSuites(report: RunReport): readonly Suite[] {
  const { notRun = [], stopped, file } = report;
  return notRun.map(({ trail, pointer, iteration, line }) => {
    const name = trail.join(' › ') + (iteration > 0 ? ` (iteration ${iteration})` : '');
    const counts = { tests: 1, failures: 0, errors: 0 };
    const place = { classname: name, file, ...(line > 0 && { line }), time: '0.000' };
    const skipped = element('skipped', { message: stopped?.message ?? '' }, '');
    const rest = { skipped: 1, time: '0.000', timestamp: timestampOf(report), file };
    const attributes = { name, id: pointer, ...counts, ...rest };
    const xml = `  ${element('testsuite', attributes, `\n${caseOf('not run', place, skipped)}  `)}\n`;
    return { ...counts, xml };
  });
}

function brokenSuite(errors: readonly Told[], report: RunReport): Suite {
  const counts = { tests: errors.length, failures: 0, errors: errors.length };
  const attributes = { name: report.collection, ...counts, timestamp: timestampOf(report), file: report.file };
  const place = { classname: report.collection, file: report.file };
  const cases = errors.map((error) => errorCase(error, place));
  return { ...counts, xml: `  ${element('testsuite', attributes, `\n${cases.join('')}  `)}\n` };
}

function assertionCase(assertion: Assertion, place: Place): string {
  const { name, message, passed, skipped } = assertion;
  if (passed) return caseOf(name, place, skipped ? element('skipped', {}, '') : '');
  return caseOf(name, place, element('failure', { type: 'AssertionError', message }, escapeXml(message)));
}

function errorCase({ kind, message }: Told, place: Place): string {
  const error = element('error', { type: kind, message }, escapeXml(message));
  return caseOf(kind, { ...place, time: '0.000' }, error);
}

/** Servers show cases only: without one, a request that nobody checks would not be seen. */
function uncheckedCase({ skipped, time }: Execution, place: Place): string {
  return caseOf('request', { ...place, time: seconds(time) }, skipped ? element('skipped', {}, '') : '');
}

function caseOf(name: string, place: Place, content: string): string {
  return `    ${element('testcase', { name, ...place }, content)}\n`;
}

function outputOf(execution: Execution, { file }: RunReport): string {
  const { method, url, status, reason, time, size, line, pointer } = execution;
  const answer = status === 0 ? 'no response' : `${status} ${reason}, ${Math.round(time)} ms, ${count(size, 'byte')}`;
  const exchange = execution.skipped ? 'skipped by its script' : `${method} ${url}\n${answer}`;
  const captured = execution.captured.map(({ name, scope }) => `captured ${name} (${scope})`);
  return [`${file}${line > 0 ? `:${line}` : ''} ${pointer}`, exchange, ...captured, ...execution.warnings].join('\n');
}

/** Without a zone, in UTC. */
function timestampOf({ startedAt }: RunReport): string {
  return startedAt.replace(/(\.\d+)?Z$/, '');
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}
