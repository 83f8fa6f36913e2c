// For GitHub Actions: annotations at the collection's lines, and a summary of the step in Markdown.
import { count } from '../../util/count.ts';
import { isFine, type Execution, type RunFailure, type RunReport } from '../report.ts';

/** Workflow commands, a line for each failure; GitHub reads them from standard output. */
export function githubAnnotations(report: RunReport): readonly string[] {
  const flaky = report.executions.filter((execution) => execution.flaky === true);
  return [
    ...report.failures.map((failure) => errorLine(failure, report)),
    ...flaky.map((one) => warningLine(one, report)),
  ];
}

function warningLine({ trail, line, attempts = 1 }: Execution, { file }: RunReport): string {
  const properties = { file, ...(line > 0 && { line: String(line) }), title: `${trail.join(' › ')}: flaky` };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::warning ${list.join(',')}::passed only on attempt ${attempts}`;
}

function errorLine(failure: RunFailure, report: RunReport): string {
  const title = `${placeOf(failure, report)}: ${failure.name}`;
  const properties = { file: report.file, ...(failure.line > 0 && { line: String(failure.line) }), title };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::error ${list.join(',')}::${escapeData(failure.message || failure.name)}`;
}

/** GitHub-flavoured Markdown: the counts, the failures, and a table of all requests. */
export function githubSummary(report: RunReport): string {
  const { totals } = report;
  const sign = totals.failures === 0 ? '✅' : '❌';
  const head = `## ${sign} ${escapeMarkdown(report.collection)}`;
  const counts = `${count(totals.requests, 'request')}, ${count(totals.assertions, 'check')}, ${count(totals.failures, 'failure')}${extra(totals)} in ${(report.duration / 1000).toFixed(2)} s`;
  const stopped = report.stopped === undefined ? [] : [`Stopped: ${escapeMarkdown(report.stopped.message)}`];
  return [head, counts, ...stopped, ...failureList(report), requestTable(report)].join('\n\n') + '\n\n';
}

function extra({ flaky, notRun }: RunReport['totals']): string {
  const parts = [flaky === undefined ? [] : `${flaky} flaky`, notRun === undefined ? [] : `${notRun} not run`].flat();
  return parts.map((part) => `, ${part}`).join('');
}

function failureList(report: RunReport): readonly string[] {
  if (report.failures.length === 0) return [];
  const items = report.failures.map((failure) => {
    const at = failure.line > 0 ? ` (${escapeMarkdown(report.file)}, line ${failure.line})` : '';
    const message = failure.message.split('\n').map(escapeMarkdown).join('<br>');
    return `- **${escapeMarkdown(placeOf(failure, report))}**: ${escapeMarkdown(failure.name)}${at}<br>${message}`;
  });
  return [items.join('\n')];
}

/** A summary is limited to 1 MiB: of very long runs only what failed is listed. */
const rowLimit = 2000;

function requestTable({ executions }: RunReport): string {
  const rows = (executions.length > rowLimit ? executions.filter((one) => !isFine(one)) : executions)
    .slice(0, rowLimit)
    .map((execution) => {
      const passed = execution.assertions.filter((assertion) => assertion.passed).length;
      const name = execution.trail.map(escapeMarkdown).join(' › ');
      const answer = execution.skipped ? 'skipped' : String(execution.status || 'none');
      const sign = isFine(execution) ? (execution.flaky === true ? '🔁' : '✅') : '❌';
      return `| ${sign} | ${escapeMarkdown(execution.method)} | ${name} | ${answer} | ${Math.round(execution.time)} ms | ${passed}/${execution.assertions.length} |`;
    });
  return ['| | method | request | status | time | checks |', '|---|---|---|---:|---:|---:|', ...rows].join('\n');
}

function placeOf({ trail, iteration }: RunFailure, report: RunReport): string {
  const place = trail.length === 0 ? report.collection : trail.join(' › ');
  return report.totals.iterations > 1 ? `${place} (iteration ${iteration})` : place;
}

/** As GitHub's toolkit escapes what stands in a workflow command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Nothing of the collection is markup or a mention. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@\u200b');
}
