// Runs a Node program and measures it from outside.
import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

export interface Measurement {
  readonly milliseconds: number;
  /** Of processor time, all threads together. */
  readonly cpuMilliseconds: number;
  /** Largest resident set of the process. */
  readonly megabytes: number;
}

/** Reports what it used itself when it ends. */
const probe = `data:text/javascript,${encodeURIComponent(
  "process.on('exit', () => { const u = process.resourceUsage(); process.stderr.write('USED ' + u.maxRSS + ' ' + (u.userCPUTime + u.systemCPUTime) + '\\n'); });",
)}`;

/** Runs `node ...argv` once, in `cwd` where that is given. */
export async function measure(argv: readonly string[], cwd?: string): Promise<Measurement> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', probe, ...argv], { stdio: ['ignore', 'ignore', 'pipe'], cwd });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`node ${argv.join(' ')} ended with ${code}\n${stderr}`);
  const milliseconds = performance.now() - started;
  const [, kilobytes, microseconds] = /USED (\d+) (\d+)/.exec(stderr) ?? [];
  return { milliseconds, cpuMilliseconds: Number(microseconds) / 1000, megabytes: Number(kilobytes) / 1024 };
}

/** The middle one of several runs, by time. */
export async function measureMedian(argv: readonly string[], times: number): Promise<Measurement> {
  const all: Measurement[] = [];
  for (let index = 0; index < times; index += 1) all.push(await measure(argv));
  const sorted = all.toSorted((a, b) => a.milliseconds - b.milliseconds);
  const middle = sorted[Math.floor(times / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}

/** For a person to read. */
export function show({ milliseconds, cpuMilliseconds, megabytes }: Measurement): string {
  const seconds = (time: number): string => (time / 1000).toFixed(2);
  return `${seconds(milliseconds)} s, ${seconds(cpuMilliseconds)} s of CPU, ${megabytes.toFixed(0)} MB at most`;
}
