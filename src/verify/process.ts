// One process of a foreign program: bounded in time and output, ended with everything that it started.
import { spawn } from 'node:child_process';
import { cleanUpLater } from '../util/cleanup.ts';

export interface ProcessOptions {
  readonly directory: string;
  /** The whole environment of the process; nothing is inherited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly milliseconds: number;
  /** Standard input; none where absent. */
  readonly input?: string;
  /** Bytes of output that are kept; default 64 KiB. */
  readonly outputLimit?: number;
}

export interface ProcessResult {
  /** Standard output, cut at the limit. */
  readonly output: string;
  /** Standard error, cut at the limit. */
  readonly errors: string;
  /** '' where the process ended with exit code 0 in time. */
  readonly failure: string;
}

/** Runs a command (never through a shell). Does not throw: what went wrong is in `failure`. */
export function runProcess(command: readonly string[], options: ProcessOptions): Promise<ProcessResult> {
  const [program = '', ...args] = command;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.directory,
      env: options.environment,
      // A process group of its own, so that the children of a shell end with it.
      detached: true,
      stdio: 'pipe',
    });
    const limit = options.outputLimit ?? 64 * 1024;
    const forget = cleanUpLater(() => endGroup(child.pid));
    const output = collect(child.stdout, limit);
    const errors = collect(child.stderr, limit);
    let failure = '';
    const timer = setTimeout(() => {
      failure = `took longer than ${options.milliseconds / 1000} s`;
      endGroup(child.pid);
    }, options.milliseconds);
    const finish = (reason: string): void => {
      clearTimeout(timer);
      forget();
      resolve({ output: output(), errors: errors(), failure: failure || reason });
    };
    child.on('error', (error) => finish(`${program} cannot be started: ${error.message}`));
    child.on('close', (code, signal) => {
      endGroup(child.pid);
      finish(code === 0 ? '' : `ended with ${signal ?? `exit code ${code}`}`);
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** A name that the process group no longer has is no error. */
export function endGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function collect(stream: NodeJS.ReadableStream, limit: number): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    if (size < limit) chunks.push(chunk.subarray(0, limit - size));
    size += chunk.length;
  });
  return () => Buffer.concat(chunks).toString('utf8');
}
