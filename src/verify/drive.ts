// The runner's side of a driver: a program that runs many snippets in one process (its protocol is in templates/README.md).
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { Outcome } from './execute.ts';
import { cleanUpLater } from '../util/cleanup.ts';
import { endGroup } from './process.ts';

export interface DriverJob {
  readonly number: number;
  readonly file: string;
}

export interface Driving {
  /** The driver's command; the word begins its own lines, and a snippet cannot guess it. */
  readonly command: (word: string) => readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  /** For each snippet. */
  readonly milliseconds: number;
}

/** What a snippet may print. */
const outputLimit = 64 * 1024;

/** A driver is given this long to start before its first snippet begins. */
const startMilliseconds = 120_000;

/** Runs the jobs in as few processes as their snippets allow: one that ends the driver is started again for the rest. Outcomes by number. */
export async function drive(jobs: readonly DriverJob[], driving: Driving): Promise<ReadonlyMap<number, Outcome>> {
  const outcomes = new Map<number, Outcome>();
  let rest = jobs;
  while (rest.length > 0) {
    const { ended, reason } = await runOnce(rest, driving);
    for (const [number, outcome] of ended) outcomes.set(number, outcome);
    const left = rest.filter(({ number }) => !outcomes.has(number));
    if (left.length === rest.length) {
      for (const { number } of left) outcomes.set(number, { failure: `the driver failed: ${reason}`, output: '' });
      break;
    }
    rest = left;
  }
  return outcomes;
}

interface Run {
  readonly ended: ReadonlyMap<number, Outcome>;
  /** Why the process ended, with the last of what it printed. */
  readonly reason: string;
}

interface Current {
  readonly number: number;
  output: string;
}

/** Errors go where output goes: of two pipes, what a snippet complains of could arrive after the line that ends it. */
const intoOnePipe = ['sh', '-c', 'exec "$@" 2>&1', 'sh'];

function runOnce(jobs: readonly DriverJob[], driving: Driving): Promise<Run> {
  const word = randomBytes(12).toString('hex');
  const command = driving.command(word);
  const [program = '', ...args] = [...intoOnePipe, ...command];
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: driving.directory,
      env: driving.environment,
      detached: true,
      stdio: 'pipe',
    });
    const forget = cleanUpLater(() => endGroup(child.pid));
    const finish = (reason: string): void => {
      forget();
      resolve(watch.finish(reason));
    };
    const watch = watchDriver(word, () => endGroup(child.pid), driving.milliseconds);
    follow(child.stdout, watch.line);
    child.stdin.on('error', () => undefined);
    child.stdin.end(jobs.map(({ number, file }) => `${number}\t${file}\n`).join(''));
    child.on('error', (error) => finish(`${command[0]} cannot be started: ${error.message}`));
    child.on('close', (code, signal) => {
      endGroup(child.pid);
      finish(`ended with ${signal ?? `exit code ${code}`}`);
    });
  });
}

function follow(output: Readable, line: (text: string) => void): void {
  let pending = '';
  output.setEncoding('utf8').on('data', (chunk: string) => {
    const lines = (pending + chunk).split('\n');
    pending = lines.pop() ?? '';
    for (const one of lines) line(one);
  });
  output.on('end', () => line(pending));
}

interface Watch {
  readonly line: (text: string) => void;
  readonly finish: (reason: string) => Run;
}

/** Reads the driver's lines; `stop` ends a driver whose snippet takes too long. */
function watchDriver(word: string, stop: () => void, milliseconds: number): Watch {
  const ended = new Map<number, Outcome>();
  let current: Current | undefined;
  let late = '';
  let outside = '';
  let timer = setTimeout(stop, startMilliseconds);
  const restart = (limit: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      late = `took longer than ${limit / 1000} s`;
      stop();
    }, limit);
  };
  const print = (text: string): void => {
    if (current === undefined) outside = (outside + text).slice(-2000);
    else current.output = (current.output + text).slice(0, outputLimit);
  };
  const close = (failure: string): void => {
    if (current !== undefined) ended.set(current.number, { failure, output: current.output.trimEnd() });
    current = undefined;
  };
  return {
    line: (text) => {
      const said = text.indexOf(`${word} `);
      if (said < 0) return print(`${text}\n`);
      const [, verb, number, result] = text.slice(said).split(' ');
      if (said > 0) print(text.slice(0, said));
      if (verb === 'begin') current = { number: Number(number), output: '' };
      if (verb === 'end') close(result === 'ok' ? '' : 'failed');
      restart(verb === 'begin' ? milliseconds : startMilliseconds);
    },
    finish: (reason) => {
      clearTimeout(timer);
      close(late || reason);
      return { ended, reason: [late || reason, outside.trim()].filter(Boolean).join('\n') };
    },
  };
}
