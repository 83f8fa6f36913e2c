// Our reporter for people who want to see everything: each request and response with headers, bodies, times and checks.
import { count } from '../../util/count.ts';
import type { Assertion, Execution, Message, MessageBody, Phases, RunEvent } from '../report.ts';
import { cliLines } from './cli.ts';
import { noPaint, visible, type Paint } from './terminal-text.ts';

/** How much of a body is shown: a terminal is no editor. */
const shownLines = 24;
const shownCharacters = 1600;

/** Characters that a run has to keep of a body for this reporter. */
export const verboseBodyLimit = shownCharacters;

/** The lines that each event adds to the output. Executions need their `detail`. */
export function createVerbose(paint: Paint = noPaint): (event: RunEvent) => readonly string[] {
  let file = '';
  return (event) => {
    if (event.kind === 'start') file = event.file;
    return event.kind === 'execution' ? executionLines(event.execution, file, paint) : cliLines(event, paint);
  };
}

function executionLines(execution: Execution, file: string, paint: Paint): readonly string[] {
  const { assertions, errors, detail, skipped, captured, warnings } = execution;
  const isFine = errors.length === 0 && assertions.every(({ passed }) => passed);
  const sign = skipped ? paint.dim('-') : isFine ? paint.good('✓') : paint.bad('✗');
  const line = execution.line > 0 ? `:${execution.line}` : '';
  const iteration = execution.iteration > 0 ? ` (iteration ${execution.iteration})` : '';
  const place = `${execution.trail.map(visible).join(' › ')}${iteration}`;
  const names = captured.map(({ name, scope }) => `${visible(name)} (${scope})`);
  return [
    '',
    `${sign} ${paint.bold(place)}  ${paint.dim(`${visible(file)}${line}`)}`,
    ...(skipped ? ['  skipped by its script'] : exchangeLines(execution, detail, paint)),
    ...errors.map(({ kind, message }) => `  ${paint.bad('✗')} ${kind}: ${visible(message)}`),
    ...assertions.flatMap((assertion) => checkLines(assertion, paint)),
    ...warnings.map((message) => `  ${paint.dim(`warning: ${visible(message)}`)}`),
    ...(names.length === 0 ? [] : [`  ${paint.dim('captured')} ${names.join(', ')}`]),
  ];
}

function exchangeLines(execution: Execution, detail: Execution['detail'], paint: Paint): readonly string[] {
  const { method, url, status, reason, time, size } = execution;
  const answer = `${status} ${visible(reason)}`.trimEnd();
  const phases = detail?.phases === undefined ? '' : paint.dim(`  ${phasesOf(detail.phases)}`);
  return [
    `  ${paint.bold(`${visible(method)} ${visible(url)}`)}`,
    ...messageLines(detail?.request, paint.dim('>'), paint),
    status === 0
      ? `  ${paint.bad('no response')}`
      : `  ${paint.bold(answer)}  ${Math.round(time)} ms  ${count(size, 'byte')}${phases}`,
    ...messageLines(detail?.response, paint.dim('<'), paint),
  ];
}

function phasesOf({ dns, connect, tls, wait, download }: Phases): string {
  const all = Object.entries({ dns, connect, tls, wait, download }).filter(([, time]) => time > 0);
  return all.length === 0 ? '' : `(${all.map(([name, time]) => `${name} ${time}`).join(', ')})`;
}

function messageLines(message: Message | undefined, mark: string, paint: Paint): readonly string[] {
  if (message === undefined) return [];
  const headers = message.headers.map(
    ({ name, value }) => `  ${mark} ${paint.dim(`${visible(name)}:`)} ${visible(value)}`,
  );
  const body = bodyLines(message.body, paint).map((line) => `  ${mark} ${line}`);
  return [...headers, ...(body.length === 0 ? [] : [`  ${mark}`]), ...body];
}

function bodyLines({ text, size, cut, binary }: MessageBody, paint: Paint): readonly string[] {
  if (size === 0) return [];
  if (binary) return [paint.dim(`${count(size, 'byte')} that are no text`)];
  const all = text.slice(0, shownCharacters).split(/\r?\n/);
  const lines = all.slice(0, shownLines).map(visible);
  const isWhole = !cut && text.length <= shownCharacters && all.length <= shownLines;
  return isWhole ? lines : [...lines, paint.dim(`… shortened; the whole body has ${count(size, 'byte')}`)];
}

function checkLines({ name, passed, skipped, message }: Assertion, paint: Paint): readonly string[] {
  const sign = skipped ? paint.dim('-') : passed ? paint.good('✓') : paint.bad('✗');
  return [`  ${sign} ${visible(name)}`, ...(passed ? [] : message.split('\n').map((line) => `      ${visible(line)}`))];
}
