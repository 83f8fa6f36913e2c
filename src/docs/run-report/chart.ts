// The response times of a run as bars, in the order of the run.
import type { Execution } from '../../model/run-report.ts';
import { outcomeOf, type Outcome } from './outcome.ts';

export interface Chart {
  /** Top of the scale, and its middle, with their units. */
  readonly top: string;
  readonly middle: string;
  readonly bars: readonly Bar[];
  /** What a bar stands for where there are more requests than bars; '' otherwise. */
  readonly note: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
}

interface Bar {
  readonly x: string;
  readonly y: string;
  readonly width: string;
  readonly height: string;
  readonly outcome: Outcome;
  readonly href: string;
  readonly title: string;
}

/** Of the picture, in its own units: it is stretched to the width of the page. */
export const chartSize = { width: 1000, height: 120 } as const;

const mostBars = 200;
/** A few bars are not made as wide as the page. */
const fewestSlots = 14;

/** `idOf` gives the id of the row of an execution. Undefined where nothing was answered. */
export function describeChart(executions: readonly Execution[], idOf: (index: number) => string): Chart | undefined {
  const answered = executions.flatMap((execution, index) => (execution.status === 0 ? [] : [{ execution, index }]));
  const slowest = Math.max(0, ...answered.map(({ execution }) => execution.time));
  if (answered.length === 0) return undefined;
  const scale = scaleFor(slowest);
  const perBar = Math.ceil(answered.length / mostBars);
  const groups = Array.from({ length: Math.ceil(answered.length / perBar) }, (_, index) =>
    answered.slice(index * perBar, (index + 1) * perBar),
  );
  const slot = chartSize.width / Math.max(fewestSlots, groups.length);
  const bars = groups.map((group, index): Bar => {
    const worst = group.toSorted((a, b) => b.execution.time - a.execution.time)[0] ?? noBar();
    const { execution } = worst;
    const height = Math.max(2, (execution.time / scale) * chartSize.height);
    const isBad = group.some((one) => outcomeOf(one.execution) === 'failed');
    return {
      x: (index * slot + slot * 0.12).toFixed(2),
      y: (chartSize.height - height).toFixed(2),
      width: (slot * 0.76).toFixed(2),
      height: height.toFixed(2),
      outcome: isBad ? 'failed' : outcomeOf(execution),
      href: `#${idOf(worst.index)}`,
      title: `${execution.method} ${execution.trail.join(' › ')}: ${showTime(execution.time)}`,
    };
  });
  const note = perBar === 1 ? '' : `Each bar is the slowest of ${perBar} requests.`;
  return { top: showTime(scale), middle: showTime(scale / 2), bars, note, facts: factsOf(answered.map(timeOf)) };
}

/** `21 ms`, `1.42 s`. */
export function showTime(milliseconds: number): string {
  if (milliseconds < 1000) return `${Math.round(milliseconds)} ms`;
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${Math.floor(milliseconds / 60_000)} min ${Math.round((milliseconds % 60_000) / 1000)} s`;
}

function timeOf({ execution }: { readonly execution: Execution }): number {
  return execution.time;
}

function factsOf(times: readonly number[]): Chart['facts'] {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string =>
    showTime(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0);
  return [
    { name: 'Fastest', value: showTime(sorted[0] ?? 0) },
    { name: 'Median', value: at(0.5) },
    { name: '95th percentile', value: at(0.95) },
    { name: 'Slowest', value: at(1) },
  ];
}

/** The next of 1, 2, 4, 5 or 10 times a power of ten, so that the half of it is a plain number, too. */
function scaleFor(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(10, most)));
  return [1, 2, 4, 5, 10].map((step) => step * power).find((top) => top >= most) ?? most;
}

function noBar(): never {
  throw new Error('a bar of no request');
}
