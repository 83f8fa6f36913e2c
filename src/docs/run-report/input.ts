// What the page of a run is made of: the runner's report has this shape.

export interface RunPageInput {
  readonly collection: string;
  /** The collection's file. */
  readonly file: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Milliseconds. */
  readonly duration: number;
  readonly executions: readonly PageExecution[];
  readonly failures: readonly PageFailure[];
  readonly totals: PageTotals;
}

export interface PageTotals {
  readonly iterations: number;
  readonly requests: number;
  readonly assertions: number;
  readonly assertionsFailed: number;
  readonly assertionsSkipped: number;
  readonly failures: number;
}

export interface PageExecution {
  readonly pointer: string;
  /** 0 where it is not known. */
  readonly line: number;
  readonly trail: readonly string[];
  readonly iteration: number;
  readonly method: string;
  readonly url: string;
  /** 0 where no response came. */
  readonly status: number;
  readonly reason: string;
  /** Milliseconds. */
  readonly time: number;
  /** Bytes. */
  readonly size: number;
  readonly skipped: boolean;
  readonly assertions: readonly PageCheck[];
  readonly errors: readonly { readonly kind: string; readonly message: string }[];
  readonly warnings: readonly string[];
  readonly captured: readonly { readonly name: string; readonly scope: string }[];
  /** How often it was sent, where that was more than once. */
  readonly attempts?: number;
  /** It is fine, but not at the first attempt. */
  readonly flaky?: boolean;
  readonly detail?: PageDetail;
}

export interface PageCheck {
  readonly name: string;
  readonly passed: boolean;
  readonly skipped: boolean;
  readonly message: string;
}

export interface PageDetail {
  readonly request: PageMessage;
  readonly response?: PageMessage;
  readonly phases?: Readonly<Record<'dns' | 'connect' | 'tls' | 'wait' | 'download', number>>;
}

export interface PageMessage {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly body: { readonly text: string; readonly size: number; readonly cut: boolean; readonly binary: boolean };
}

export interface PageFailure {
  readonly kind: string;
  readonly pointer: string;
  readonly line: number;
  readonly trail: readonly string[];
  readonly iteration: number;
  readonly name: string;
  readonly message: string;
}
