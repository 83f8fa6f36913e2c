// Reporters of others in a run of parts: they are told of one run, in its order, once all parts are over.
import { EventEmitter } from 'node:events';
import type { Emitted, ItemEvent, StartEvent, Summary } from '../events.ts';
import { reportedFiles, type Reported } from './reported-files.ts';
import type { Redactor } from '../redact.ts';
import type { OutputFile } from '../report.ts';
import { requireOfNewman, startReporters, type LoadedReporter, type Starting } from './reporters.ts';

/** An event of newman's with everything that it came with. */
export interface Told {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly iteration: number;
}

export interface Part {
  readonly told?: readonly Told[] | undefined;
  readonly secrets: readonly string[];
}

export interface Stage {
  /**
   * Call it for newman's `start` of each part; with the first one the reporters begin.
   *
   * @returns what the part tells from then on
   * @throws Failure where a reporter cannot be started
   */
  readonly join: (emitter: EventEmitter & Emitted, event: StartEvent, starting: Starting) => readonly Told[];
  /** Tells everything. Returns what the reporters want written. */
  readonly close: (parts: readonly Part[]) => readonly OutputFile[];
}

interface Opened {
  readonly whole: EventEmitter & Emitted;
  readonly reported: Reported;
  readonly redactor: Redactor;
}

export function createStage(reporters: readonly LoadedReporter[]): Stage {
  let opened: Opened | undefined;
  return {
    join: (emitter, event, starting) => {
      opened ??= open(emitter, event, { reporters, starting });
      return recordEvents(emitter);
    },
    close: (parts) => (opened === undefined ? [] : tellAll(opened, parts)),
  };
}

interface Opening {
  readonly reporters: readonly LoadedReporter[];
  readonly starting: Starting;
}

/** A run in which nothing has happened yet but its start. newman itself makes a summary of what it will be told. */
function open({ summary }: Emitted, event: StartEvent, { reporters, starting }: Opening): Opened {
  const RunSummary = requireOfNewman()('./lib/run/summary') as new (emitter: EventEmitter, options: object) => Summary;
  const whole: EventEmitter & Emitted = new EventEmitter();
  whole.summary = new RunSummary(whole, { ...summary });
  const reported = startReporters(whole, reporters, starting);
  whole.emit('start', null, event);
  return { whole, reported, redactor: starting.redactor };
}

function recordEvents(emitter: EventEmitter): readonly Told[] {
  const told: Told[] = [];
  const tell = emitter.emit.bind(emitter);
  const emit = (name: string, ...args: unknown[]): boolean => {
    const iteration = iterationOf(args);
    if (iteration !== undefined && !ends.has(name)) told.push({ name, args, iteration });
    return tell(name, ...args);
  };
  emitter.emit = emit as EventEmitter['emit'];
  return told;
}

/** Of the whole, not of its parts. */
const ends: ReadonlySet<string> = new Set(['start', 'beforeDone', 'done']);

function iterationOf([, event]: readonly unknown[]): number | undefined {
  return (event as ItemEvent | undefined)?.cursor?.iteration;
}

function tellAll({ whole, reported, redactor }: Opened, parts: readonly Part[]): readonly OutputFile[] {
  for (const secret of parts.flatMap(({ secrets }) => secrets)) redactor.add(secret);
  for (const { name, args } of inOrder(parts.flatMap(({ told = [] }) => told))) whole.emit(name, ...args);
  whole.emit('beforeDone', null, { summary: whole.summary });
  whole.emit('done', null, whole.summary);
  return reportedFiles(reported, redactor);
}

/** Iteration by iteration; one of which several parts did something begins and ends once. */
function inOrder(told: readonly Told[]): readonly Told[] {
  const sorted = told.toSorted((a, b) => a.iteration - b.iteration);
  const begins = new Map(
    sorted
      .filter(({ name }) => name === 'beforeIteration')
      .toReversed()
      .map(byIteration),
  );
  const endings = new Map(sorted.filter(({ name }) => name === 'iteration').map(byIteration));
  return sorted.filter((one) => {
    if (one.name === 'beforeIteration') return begins.get(one.iteration) === one;
    return one.name !== 'iteration' || endings.get(one.iteration) === one;
  });
}

function byIteration(told: Told): readonly [number, Told] {
  return [told.iteration, told];
}
