// One request of a run, as report.hbs shows it.
import { count } from '../../util/count.ts';
import type { Highlighter } from '../highlight/highlight.ts';
import { showTime } from './chart.ts';
import type { Assertion, Detail, Execution } from '../../model/run-report.ts';
import { showMessage, type MessageView, type Showing } from './message-view.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export interface RowView {
  readonly id: string;
  readonly outcome: Outcome;
  readonly method: string;
  /** Style of the method. */
  readonly methodKind: string;
  readonly folder: string;
  readonly name: string;
  readonly url: string;
  /** `200 OK`, or what there is instead. */
  readonly answer: string;
  readonly statusKind: string;
  readonly status: string;
  readonly checks: string;
  readonly time: string;
  readonly size: string;
  /** `file:line`. */
  readonly at: string;
  readonly attempts: string;
  /** What failed comes first. */
  readonly results: readonly Result[];
  readonly captured: readonly { readonly name: string; readonly scope: string }[];
  readonly warnings: readonly string[];
  readonly phases: readonly Phase[];
  readonly messages: readonly MessageView[];
}

interface Result {
  readonly name: string;
  readonly outcome: Outcome;
  readonly message: string;
}

interface Phase {
  readonly name: string;
  readonly time: string;
  readonly kind: string;
  readonly x: string;
  readonly width: string;
}

export interface RowOptions {
  readonly id: string;
  readonly file: string;
  readonly highlighter: Highlighter;
  readonly bodyLimit: number;
}

/** Everything of one row. */
export function describeRow(execution: Execution, { id, file, highlighter, bodyLimit }: RowOptions): RowView {
  const { method, trail, url, line, assertions, captured, warnings, attempts = 1 } = execution;
  const name = trail.at(-1) ?? '';
  return {
    id,
    outcome: outcomeOf(execution),
    method,
    methodKind: method.toLowerCase().replace(/[^a-z]/g, ''),
    folder: trail.slice(0, -1).join(' › '),
    name,
    url,
    answer: answerOf(execution),
    ...figuresOf(execution),
    checks: assertions.length === 0 ? '' : `${assertions.filter(({ passed }) => passed).length}/${assertions.length}`,
    at: line > 0 ? `${file}:${line}` : file,
    attempts: attempts > 1 ? `Sent ${attempts} times` : '',
    results: resultsOf(execution),
    captured,
    warnings,
    phases: phasesOf(execution.detail?.phases),
    messages: messagesOf(execution.detail, { name, limit: bodyLimit, highlighter }),
  };
}

function figuresOf({ status, time, size }: Execution): Pick<RowView, 'status' | 'statusKind' | 'time' | 'size'> {
  if (status === 0) return { status: '', statusKind: 'none', time: '', size: '' };
  const statusKind = statusKinds[Math.floor(status / 100)] ?? 'none';
  return { status: String(status), statusKind, time: showTime(time), size: count(size, 'byte') };
}

function messagesOf(detail: Detail | undefined, showing: Omit<Showing, 'title'>): readonly MessageView[] {
  const { request, response } = detail ?? {};
  return [
    ...(request ? [showMessage(request, { ...showing, title: 'Request' })] : []),
    ...(response ? [showMessage(response, { ...showing, title: 'Response' })] : []),
  ];
}

const statusKinds: Readonly<Record<number, string>> = { 2: 'ok', 3: 'redirect', 4: 'client', 5: 'server' };

function answerOf({ skipped, status, reason }: Execution): string {
  if (skipped) return 'Skipped by its script';
  return status === 0 ? 'No response' : `${status} ${reason}`.trimEnd();
}

function resultsOf({ errors, assertions }: Execution): readonly Result[] {
  const broken = errors.map(({ kind, message }) => ({ name: kind, outcome: 'failed' as const, message }));
  const checks = assertions.map((check) => ({
    name: check.name,
    outcome: outcomeOfCheck(check),
    message: check.message,
  }));
  const isBad = ({ outcome }: Result): boolean => outcome === 'failed';
  return [...broken, ...checks.filter(isBad), ...checks.filter((one) => !isBad(one))];
}

function outcomeOfCheck({ passed, skipped }: Assertion): Outcome {
  if (!passed) return 'failed';
  return skipped ? 'skipped' : 'passed';
}

const phaseNames = { dns: 'DNS', connect: 'Connect', tls: 'TLS', wait: 'Waiting', download: 'Download' } as const;

/** Widths in hundredths of the bar. */
function phasesOf(phases: Detail['phases']): readonly Phase[] {
  if (phases === undefined) return [];
  const kinds = (['dns', 'connect', 'tls', 'wait', 'download'] as const).filter((kind) => phases[kind] > 0);
  const sum = kinds.reduce((all, kind) => all + phases[kind], 0);
  let x = 0;
  return kinds.map((kind) => {
    const width = (phases[kind] / sum) * 100;
    const phase = {
      name: phaseNames[kind],
      time: `${phases[kind]} ms`,
      kind,
      x: x.toFixed(2),
      width: width.toFixed(2),
    };
    x += width;
    return phase;
  });
}
