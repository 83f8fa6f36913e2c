// Our reporter for people: one line a request while the run goes on, everything that failed at its end.
import { count } from '../../util/count.ts';
import { noPaint, visible, type Paint } from './terminal-text.ts';
import type { Execution, RunEvent, RunFailure, RunReport } from '../report.ts';

/** The lines that `event` adds to the output. Nothing of the collection can control the terminal. */
export function cliLines(event: RunEvent, paint: Paint = noPaint): readonly string[] {
  if (event.kind === 'start') return [paint.bold(visible(event.collection))];
  if (event.kind === 'execution') return [requestLine(event.execution, paint)];
  const { report } = event;
  return [
    ...failureLines(report, paint),
    ...notRunLines(report, paint),
    ...captureLines(report, paint),
    '',
    summaryLine(report, paint),
  ];
}

function requestLine(execution: Execution, paint: Paint): string {
  const { assertions, errors } = execution;
  const passed = assertions.filter((assertion) => assertion.passed).length;
  const fine = passed === assertions.length && errors.length === 0;
  const sign = fine ? paint.good('✓') : paint.bad('✗');
  const trail = execution.trail.map(visible).join(paint.dim(' › ')) + attemptsOf(execution, paint);
  if (execution.skipped) return `  ${paint.dim('-')} ${'skipped'.padEnd(27)} ${trail}`;
  const columns = [
    visible(execution.method).padEnd(6),
    execution.status === 0 ? '---' : String(execution.status),
    `${Math.round(execution.time)} ms`.padStart(8),
    (assertions.length === 0 ? '-' : `${passed}/${assertions.length}`).padStart(5),
  ];
  return `  ${sign} ${columns.join(' ')}  ${trail}`;
}

function attemptsOf({ attempts = 1, flaky }: Execution, paint: Paint): string {
  if (attempts === 1) return '';
  return paint.dim(flaky === true ? `  flaky: passed on attempt ${attempts}` : `  attempt ${attempts}`);
}

/** A person reads no longer list. */
const mostNotRun = 10;

function notRunLines({ stopped, notRun = [], totals }: RunReport, paint: Paint): readonly string[] {
  if (stopped === undefined) return [];
  const names = notRun.slice(0, mostNotRun).map(({ trail, iteration }) => {
    const suffix = totals.iterations > 1 || iteration > 0 ? ` (iteration ${iteration})` : '';
    return `  ${paint.dim('-')} ${trail.map(visible).join(' › ')}${suffix}`;
  });
  const all = totals.notRun ?? 0;
  const rest = all - names.length;
  const head = paint.bold(
    `Stopped: ${visible(stopped.message)}${all === 0 ? '' : `; ${count(all, 'request')} not run`}`,
  );
  return ['', head, ...names, ...(rest > 0 ? [paint.dim(`  … and ${rest} more`)] : [])];
}

function failureLines(report: RunReport, paint: Paint): readonly string[] {
  if (report.failures.length === 0) return [];
  const lines = report.failures.flatMap((failure, index) => failureLine({ failure, number: index + 1, report, paint }));
  return ['', paint.bold('Failures'), ...lines];
}

interface Numbered {
  readonly failure: RunFailure;
  readonly number: number;
  readonly report: RunReport;
  readonly paint: Paint;
}

function failureLine({ failure, number, report, paint }: Numbered): readonly string[] {
  const iteration = report.totals.iterations > 1 ? ` (iteration ${failure.iteration})` : '';
  const place = failure.trail.length > 0 ? failure.trail.map(visible).join(' › ') : visible(report.collection);
  const what = failure.kind === 'assertion' ? visible(failure.name) : labels[failure.kind];
  return [
    `  ${number}. ${place}${iteration}: ${paint.bad(what)}`,
    ...failure.message.split('\n').map((line) => `     ${visible(line)}`),
    paint.dim(`     ${visible(report.file)} ${visible(failure.pointer)}`.trimEnd()),
  ];
}

const labels: Readonly<Record<Exclude<RunFailure['kind'], 'assertion'>, string>> = {
  request: 'no response',
  script: 'script error',
  file: 'file not sent',
  run: 'run broken off',
};

function captureLines({ captured }: RunReport, paint: Paint): readonly string[] {
  if (captured.length === 0) return [];
  const names = new Map(captured.map((one) => [`${one.scope} ${one.name}`, one]));
  const list = [...names.values()].map(({ name, scope }) => `${visible(name)} ${paint.dim(`(${scope})`)}`);
  return ['', `captured ${list.join(', ')}`];
}

function summaryLine({ totals, duration }: RunReport, paint: Paint): string {
  const failed = totals.failures === 0 ? paint.good('0 failures') : paint.bad(count(totals.failures, 'failure'));
  const skipped = totals.assertionsSkipped === 0 ? '' : ` (${totals.assertionsSkipped} skipped)`;
  const checks = `${count(totals.assertions, 'check')}${skipped}`;
  const flaky = totals.flaky === undefined ? '' : `, ${totals.flaky} flaky`;
  const notRun = totals.notRun === undefined ? '' : `, ${totals.notRun} not run`;
  return `${count(totals.requests, 'request')}, ${checks}, ${failed}${flaky}${notRun} in ${(duration / 1000).toFixed(2)} s`;
}
