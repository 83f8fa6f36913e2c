// The Test Anything Protocol (version 14): a test point for each request, its checks as a subtest.
import type { Execution, RunReport } from '../report.ts';

/** The report as a TAP document. */
export function tapReport(report: RunReport): string {
  const broken = report.failures.filter(({ pointer, trail }) => pointer === '' && trail.length === 0);
  const points = [
    ...report.executions.map((execution, index) => pointOf(execution, index + 1, report)),
    ...broken.map(({ name, message }, index) => brokenPoint(report.executions.length + index + 1, name, message)),
  ];
  const { notRun = [], stopped } = report;
  const reason = escapeText(stopped?.message ?? '');
  for (const { trail, iteration } of notRun) {
    const name = escapeText(trail.join(' › ') + (iteration > 0 ? ` (iteration ${iteration})` : ''));
    points.push(`ok ${points.length + 1} - ${name} # SKIP not run: ${reason}\n`);
  }
  return `TAP version 14\n1..${points.length}\n${points.join('')}`;
}

function pointOf(execution: Execution, number: number, report: RunReport): string {
  const { assertions, errors } = execution;
  const iteration = report.totals.iterations > 1 ? ` (iteration ${execution.iteration})` : '';
  const name = escapeText(execution.trail.join(' › ') + iteration);
  if (execution.skipped) return `ok ${number} - ${name} # SKIP\n`;
  const isFine = errors.length === 0 && assertions.every(({ passed }) => passed);
  const checks = [
    ...errors.map(({ kind, message }) => ({ name: kind, passed: false, skipped: false, message })),
    ...assertions,
  ].map((check, index) => checkOf(check, index + 1, { file: report.file, pointer: execution.pointer }));
  const subtest = checks.length === 0 ? '' : `# Subtest: ${name}\n    1..${checks.length}\n${checks.join('')}`;
  const tries =
    execution.attempts === undefined
      ? ''
      : ` (attempt ${execution.attempts}${execution.flaky === true ? ', flaky' : ''})`;
  return `${subtest}${isFine ? 'ok' : 'not ok'} ${number} - ${name}${tries}\n`;
}

type Check = Execution['assertions'][number];

function checkOf(check: Check, number: number, at: Readonly<Record<'file' | 'pointer', string>>): string {
  const skip = check.skipped ? ' # SKIP' : '';
  const point = `    ${check.passed ? 'ok' : 'not ok'} ${number} - ${escapeText(check.name)}${skip}\n`;
  if (check.passed) return point;
  const details = { message: check.message, ...at };
  const lines = Object.entries(details).map(([key, value]) => `      ${key}: ${JSON.stringify(value)}\n`);
  return `${point}      ---\n${lines.join('')}      ...\n`;
}

function brokenPoint(number: number, name: string, message: string): string {
  return `not ok ${number} - ${escapeText(name)}\n  ---\n  message: ${JSON.stringify(message)}\n  ...\n`;
}

/** A description ends at the line's end, and `#` would begin a directive (TAP 14, "Escaping"). */
function escapeText(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ').replace(/[\\#]/g, '\\$&');
}
