// The world of a command as a value, so that tests can give it another one.

export interface OutputStream {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Io {
  readonly stdin: NodeJS.ReadableStream;
  /** Results. */
  readonly stdout: OutputStream;
  /** Progress and diagnostics. */
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Settles when a verb that serves is told to stop. */
  readonly stopped: () => Promise<void>;
  /**
   * Calls `listener` for the next SIGINT, SIGTERM or SIGHUP instead of ending the process; the one after that ends it. Returns what
   * makes an end of listening. Absent where there are no signals.
   */
  readonly onSignal?: (listener: (signal: StopSignal) => void) => () => void;
  /**
   * Ends the process by the signal that it has heard, as if nobody had listened: at once, whatever it waits for. Absent where the
   * process is another one's.
   */
  readonly raise?: (signal: StopSignal) => void;
}

/** Ctrl+C, `kill`, and a terminal that is closed. */
export const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export type StopSignal = (typeof stopSignals)[number];

/** A command line that cannot be understood: exit code 2, without a stack. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * 0 fine; 1 the work says no; 2 the input is wrong; 70 a bug of ours (`EX_SOFTWARE` of sysexits.h); stopped by SIGINT,
 * SIGTERM or SIGHUP: 128 and the signal's number, as shells have it.
 */
export const exitCodes = { fine: 0, no: 1, input: 2, bug: 70, hungUp: 129, interrupted: 130, terminated: 143 } as const;

/** The exit code of what a signal stopped. */
export const signalCodes = {
  SIGHUP: exitCodes.hungUp,
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
} as const satisfies Record<StopSignal, number>;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
