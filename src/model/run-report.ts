// What a run was, as plain data: names and JSON pointers of the user's file, never the value of a variable.

export interface RunReport {
  /** Name of the collection. */
  readonly collection: string;
  /** The collection's file as the user named it. */
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Milliseconds of wall clock. */
  readonly duration: number;
  /** In the order in which they ran. */
  readonly executions: readonly Execution[];
  readonly captured: readonly Capture[];
  readonly failures: readonly RunFailure[];
  /** Why the run ended before its end; absent where it did not. */
  readonly stopped?: Stop;
  /** The requests that it then did not reach, the first ten thousand; absent where it reached all. */
  readonly notRun?: readonly NotRun[];
  readonly totals: Totals;
}

/** `timeout`: the run's time was over; `signal`: somebody stopped it; `failures`: there were enough of them. */
export interface Stop {
  readonly kind: 'timeout' | 'signal' | 'failures';
  readonly message: string;
}

/** A request of the collection that the run did not come to. */
export type NotRun = Pick<Execution, 'pointer' | 'line' | 'trail' | 'name' | 'iteration'>;

/** One request of the collection, once run (or skipped by its own script). */
export interface Execution {
  /** The item's own id, or its JSON pointer where it has none. */
  readonly id: string;
  readonly pointer: string;
  /** Of the item in the collection's file, counted from 1; 0 where it is not known. */
  readonly line: number;
  /** Names from the outermost folder to the request. */
  readonly trail: readonly string[];
  readonly name: string;
  /** Counts from 0, as `pm.info.iteration` does. */
  readonly iteration: number;
  readonly method: string;
  /** As it was sent, secrets masked. */
  readonly url: string;
  /** HTTP status code; 0 where no response came. */
  readonly status: number;
  readonly reason: string;
  /** Milliseconds until the response was complete; 0 without a response. */
  readonly time: number;
  /** Bytes of the response's body. */
  readonly size: number;
  /** The request was not sent because a script skipped it. */
  readonly skipped: boolean;
  readonly assertions: readonly Assertion[];
  readonly errors: readonly RunError[];
  /** What the runtime could not do but went on without, such as signing the request. */
  readonly warnings: readonly string[];
  readonly captured: readonly Capture[];
  /** How often it was sent, or its part of the run was run; absent where once. */
  readonly attempts?: number;
  /** It failed before and passed in the end. */
  readonly flaky?: true;
  /** Recorded only for reporters that show it. */
  readonly detail?: Detail;
}

/** The request as it was sent and what came back, secrets masked. */
export interface Detail {
  readonly request: Message;
  /** Absent where no response came. */
  readonly response?: Message;
  /** Absent where the runtime did not measure them. */
  readonly phases?: Phases;
}

export interface Message {
  readonly headers: readonly HeaderLine[];
  readonly body: MessageBody;
}

export interface HeaderLine {
  readonly name: string;
  readonly value: string;
}

export interface MessageBody {
  /** '' for bytes that are no text. */
  readonly text: string;
  /** Bytes of the whole body. */
  readonly size: number;
  /** `text` is only the beginning. */
  readonly cut: boolean;
  /** The bytes are no UTF-8. */
  readonly binary: boolean;
}

/** Milliseconds; 0 where a connection was used again. */
export interface Phases {
  readonly dns: number;
  readonly connect: number;
  readonly tls: number;
  /** From the request until the first byte of the response. */
  readonly wait: number;
  readonly download: number;
}

export interface Assertion {
  readonly name: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  /** '' where it passed. */
  readonly message: string;
}

/** `request`: nothing came back; `script`: a script threw; `file`: an upload could not be read; `run`: the run broke off. */
export type RunErrorKind = 'request' | 'script' | 'file' | 'run';

export interface RunError {
  readonly kind: RunErrorKind;
  readonly message: string;
}

/** A variable that a script set: its name, never its value. */
export interface Capture {
  readonly name: string;
  readonly scope: CaptureScope;
  /** JSON pointer of the request whose scripts set it. */
  readonly pointer: string;
}

export type CaptureScope = 'environment' | 'globals' | 'collectionVariables';

export interface RunFailure {
  readonly kind: 'assertion' | RunErrorKind;
  /** JSON pointer of the request; '' where the whole run failed. */
  readonly pointer: string;
  /** Of the request in the collection's file, counted from 1; 0 where it is not known. */
  readonly line: number;
  readonly trail: readonly string[];
  readonly iteration: number;
  /** Name of the assertion; else what failed, e.g. `request`. */
  readonly name: string;
  readonly message: string;
}

export interface Totals {
  readonly iterations: number;
  readonly requests: number;
  readonly assertions: number;
  readonly assertionsFailed: number;
  readonly assertionsSkipped: number;
  /** Failed assertions and errors of every kind. The run is fine exactly when this is 0. */
  readonly failures: number;
  /** Requests that passed only when they were tried again; absent where there are none. */
  readonly flaky?: number;
  /** Requests that a run that was stopped did not reach; absent where there are none. */
  readonly notRun?: number;
}

/** What a reporter is told while the run goes on. */
export type RunEvent =
  | { readonly kind: 'start'; readonly collection: string; readonly file: string }
  | { readonly kind: 'execution'; readonly execution: Execution }
  | { readonly kind: 'end'; readonly report: RunReport };
