// `run --dry-run` for people and for programs.
import type { DryRun, MissingVariable, PlannedPart, PlannedRun } from '../../app/run/dry-run.ts';
import { visible } from '../../app/reports.ts';
import { count } from '../../util/count.ts';
import { exitCodes } from '../io.ts';
import type { ExitCode } from '../io.ts';
import type { Terminal } from '../terminal.ts';

/** Prints the plan. 1 where a variable has no value, as far as can be told without a run. */
export function printDryRun({ runs, warnings, sources }: DryRun, terminal: Terminal, json: boolean): ExitCode {
  for (const run of runs) {
    if (json) terminal.print(JSON.stringify(run));
    else for (const line of linesOf(run, terminal)) terminal.print(line);
  }
  terminal.diagnose(warnings, sources);
  const isMissing = runs.some(({ missing }) => missing.some(({ uncertain }) => !uncertain));
  return isMissing ? exitCodes.no : exitCodes.fine;
}

function linesOf(run: PlannedRun, terminal: Terminal): readonly string[] {
  const { bold, red } = terminal.out;
  const missing = run.missing.length === 0 ? [] : ['', ...run.missing.map((one) => missingLine(one, terminal))];
  const lacking = run.missing.filter(({ uncertain }) => !uncertain).length;
  const total = lacking === 0 ? '' : `, ${red(`${count(lacking, 'variable')} missing`)}`;
  const parts = run.parts.flatMap((part, index) => [
    ...(run.parts.length > 1 || part.iterations.length > 1 ? [partLine(part, index, run)] : []),
    ...part.requests.map((request) => {
      const names = request.trail.map(visible).join(' › ');
      const line = request.line === 0 ? '' : terminal.out.dim(`  line ${request.line}`);
      return `  ${visible(request.method).padEnd(6)} ${visible(request.url)}  ${names}${line}`;
    }),
  ]);
  return [
    `${bold(visible(run.collection))}  ${terminal.out.dim(run.file)}`,
    ...parts,
    ...missing,
    '',
    `${count(run.total, 'request')} would be sent${total}; nothing was`,
  ];
}

function partLine({ iterations }: PlannedPart, index: number, { parts }: PlannedRun): string {
  const shown = iterations.slice(0, 10).join(', ') + (iterations.length > 10 ? ', …' : '');
  const part = parts.length > 1 ? `part ${index + 1} of ${parts.length}, ` : '';
  return `  ${part}${count(iterations.length, 'iteration')} (${shown}), each:`;
}

function missingLine({ name, neededBy, storedLater, uncertain }: MissingVariable, { out }: Terminal): string {
  const [first] = neededBy;
  const others = neededBy.length > 1 ? ` and ${count(neededBy.length - 1, 'other')}` : '';
  const by = `${first?.trail.map(visible).join(' › ') ?? ''}${others}`;
  const later = storedLater === undefined ? '' : `; ${storedLater.trail.map(visible).join(' › ')} stores it only later`;
  const sign = uncertain ? out.yellow('perhaps missing') : out.red('missing');
  const why = uncertain ? '; a script stores under names that only a run can tell' : '';
  return `  ${sign} {{${visible(name)}}}, needed by ${by}${later}${why}`;
}
