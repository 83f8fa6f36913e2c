// What `verify` found, for a person: a table of targets, then every difference.
import { problemsOf } from '../app/verify/report.ts';
import type { SnippetReport, TargetReport, VerifyReport } from '../app/verify/report.ts';
import { methodNames, totalOf, type Counts } from '../model/conformance.ts';
import { count } from '../util/count.ts';
import type { Terminal } from './terminal.ts';

/** Problems of one target that a person still reads. */
const maxProblems = 10;

/** Prints the table, the problems, what was not checked, and a line that sums it up. */
export function printVerification(report: VerifyReport, terminal: Terminal): void {
  const checked = report.targets.filter(({ method }) => method !== 'not-checked');
  for (const line of tableOf(checked, terminal)) terminal.print(line);
  for (const target of checked) printProblems(target, terminal);
  const idle = report.targets.filter(({ method }) => method === 'not-checked');
  if (idle.length > 0) terminal.print(`\nnot checked:`);
  for (const { id, reason } of idle) terminal.print(`  ${id}: ${reason}`);
  const reasons = new Set(report.notComparable.map(({ reason }) => reason));
  if (reasons.size > 0)
    terminal.print(
      `\nnothing to compare with: ${count(report.notComparable.length, 'request')} (${[...reasons].join('; ')})`,
    );
  terminal.note(summaryOf(report));
}

function tableOf(targets: readonly TargetReport[], { out }: Terminal): readonly string[] {
  if (targets.length === 0) return [];
  const head = ['', 'target', 'conform', 'identical', 'unsupported', 'wrong', 'checked by'];
  const rows = targets.map((target) => {
    const all = totalOf(target);
    const wrong = all.differs + all.broken;
    const good = all.identical + all.equivalent + all.parsed;
    const means =
      target.toolchain === '' ? methodNames[target.method] : `${methodNames[target.method]}: ${target.toolchain}`;
    return [wrong === 0 ? '✓' : '✗', target.id, good, all.identical, all.unsupported, wrong, means].map(String);
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) =>
        column >= 2 && column <= 5 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [out.bold(line(head)), ...rows.map((row) => (row[0] === '✓' ? line(row) : out.red(line(row))))];
}

function printProblems(target: TargetReport, terminal: Terminal): void {
  const { id } = target;
  const problems = problemsOf(target);
  for (const problem of problems.slice(0, maxProblems)) printProblem(id, problem, terminal);
  if (problems.length > maxProblems)
    terminal.print(`\n… and ${problems.length - maxProblems} more of ${id}; --json has them all`);
}

function printProblem(
  id: string,
  { kind, mode, trail, pointer, file, messages, diff }: SnippetReport,
  terminal: Terminal,
): void {
  const { out } = terminal;
  const what = kind === 'differs' ? 'sends another request' : 'does not compile or run';
  terminal.print(
    `\n${out.red('✗')} ${out.bold(id)} ${what}${mode === 'env' ? ', with variables from the environment' : ''}`,
  );
  terminal.print(`  ${trail.join(' › ')}  ${file}${pointer === '' ? '' : `#${pointer}`}`);
  for (const message of messages) terminal.print(indent(message));
  if (diff === '') return;
  terminal.print(out.dim('    - newman   + the snippet'));
  for (const line of diff.split('\n')) {
    const shade = line.startsWith('-') ? out.red : line.startsWith('+') ? out.green : out.dim;
    terminal.print(shade(`    ${line}`));
  }
}

function indent(text: string): string {
  return text
    .split('\n')
    .slice(0, 20)
    .map((line) => `    ${line}`)
    .join('\n');
}

function summaryOf({ requests, targets }: VerifyReport): string {
  const checked = targets.filter(({ method }) => method !== 'not-checked' && method !== 'parsed');
  const all = checked.map(totalOf);
  const total = (pick: (counts: Counts) => number): number => all.reduce((result, counts) => result + pick(counts), 0);
  const conforming = total(({ identical, equivalent }) => identical + equivalent);
  const wrong = targets.map(totalOf).reduce((result, { differs, broken }) => result + differs + broken, 0);
  return `${count(requests, 'request')} x ${count(checked.length, 'executed target')}: ${conforming} ${conforming === 1 ? 'conforms' : 'conform'}, ${total(({ unsupported }) => unsupported)} declared unsupported, ${wrong} wrong`;
}
