// The parts of newman's events that we read. newman has no types of its own for them; everything may be missing.
import type { ControlledRun } from './control/control.ts';
import type { RequesterPool } from './control/transport.ts';
import type { CookieJar } from './cookie-jar.ts';
import type { RuntimeRun } from './parallel/lane.ts';

export interface ItemEvent {
  readonly item?: { readonly id?: string; readonly name?: string };
  readonly cursor?: {
    readonly iteration?: number;
    /** Of the item within the iteration, counted from 0. */
    readonly position?: number;
    /** The same for everything that happens while an item runs once. */
    readonly ref?: string;
    /** Set where a script caused the event, such as a request of `pm.sendRequest`. */
    readonly scriptId?: string;
  };
}

export interface StartEvent extends ItemEvent {
  readonly run?: Partial<RuntimeRun & ControlledRun> & {
    readonly requester?: Partial<RequesterPool> & {
      readonly options?: {
        ignoreProxyEnvironmentVariables?: boolean;
        readonly cookieJar?: { readonly toJSON?: () => CookieJar };
      };
    };
  };
}

export interface RequestEvent extends ItemEvent {
  readonly request?: {
    readonly method?: string;
    readonly url?: { host?: string[]; readonly path?: readonly string[] };
    readonly headers?: Members;
    readonly body?: RequestBody;
  };
  readonly response?: {
    readonly code?: number;
    readonly status?: string;
    readonly responseTime?: number;
    stream?: Uint8Array;
    readonly headers?: Members;
  };
  readonly history?: {
    readonly execution?: {
      /** One for each redirect that was followed, and the last answer. */
      readonly data?: readonly HistoryEntry[];
    };
  };
}

export interface HistoryEntry {
  readonly request?: { readonly href?: string; readonly headers?: readonly Member[] };
  readonly response?: { readonly headers?: readonly Member[] };
  readonly timings?: { readonly offset?: Readonly<Record<string, number>> };
}

/** A list of the SDK's: headers, fields of a form. */
export interface Members {
  readonly members?: readonly Member[];
}

export interface Member {
  readonly key?: unknown;
  readonly value?: unknown;
  /** Paths of the files of a form's part. */
  readonly src?: unknown;
  readonly disabled?: boolean;
}

export interface RequestBody {
  readonly mode?: string;
  readonly raw?: unknown;
  readonly urlencoded?: Members;
  readonly formdata?: Members;
  readonly graphql?: unknown;
  readonly file?: { readonly src?: unknown };
  readonly disabled?: boolean;
}

export interface ScriptEvent extends ItemEvent {
  readonly event?: { readonly listen?: string };
  readonly execution?: Partial<Record<'environment' | 'globals' | 'collectionVariables' | '_variables', Scope>> & {
    /** What the script asked the run to do next. */
    readonly return?: { readonly nextRequest?: unknown };
  };
}

export interface Scope {
  readonly mutations?: {
    /** `[name, value]` for a variable that was set, `[name]` for one that was deleted. */
    readonly compacted?: Readonly<Record<string, readonly unknown[]>>;
    readonly stream?: readonly (readonly unknown[])[];
  };
}

export interface AssertionEvent extends ItemEvent {
  readonly assertion?: string;
  readonly skipped?: boolean;
  readonly error?: { readonly message?: string };
}

export interface ConsoleEvent extends ItemEvent {
  readonly level?: string;
  readonly messages?: readonly unknown[];
}

export interface ExceptionEvent extends ItemEvent {
  readonly error?: { readonly name?: string; readonly message?: string };
}

/** newman's summary while and after a run. */
export interface Summary {
  readonly run?: { readonly executions?: Record<string, unknown>[] };
  readonly environment?: SummaryScope;
  readonly globals?: SummaryScope;
  readonly collection?: object;
}

export interface SummaryScope {
  readonly values?: {
    readonly members?: readonly SummaryVariable[];
    /** Takes the place of what is there. */
    readonly repopulate?: (variables: readonly object[]) => void;
  };
  readonly toJSON?: () => { readonly values?: readonly object[] };
}

export interface SummaryVariable {
  readonly key?: string;
  readonly value?: unknown;
  readonly disabled?: boolean;
}

/** What newman hangs on the emitter that it returns. */
export interface Emitted {
  summary?: Summary;
  /** Files that reporters want written once the run is over. */
  exports?: { path?: unknown; default?: unknown; content?: unknown }[];
}

/** The events that happen while an item runs, by newman's names. */
export interface EventsOfItem {
  readonly request: RequestEvent;
  readonly script: ScriptEvent;
  readonly assertion: AssertionEvent;
  readonly console: ConsoleEvent;
  readonly exception: ExceptionEvent;
  readonly item: ItemEvent;
}
