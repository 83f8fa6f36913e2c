// What a run can be told: newman's own options under newman's own names, and ours.
import type { Collection, Environment } from '../model/collection.ts';
import type { Place, RunPlan } from './control/control.ts';
import type { Stage } from './installed/stage.ts';
import type { Lane } from './parallel/lane.ts';
import type { Turns } from './control/turns.ts';
import type { IterationChanges, RunEvent } from './report.ts';

/** A loaded collection; `definition` is what newman runs, `collection` gives the report its names and pointers. */
export interface Runnable {
  readonly collection: Collection;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly source: { readonly file: string; readonly text: string };
  /** Line of each request in the file by its pointer, counted from 1; without it no line is reported. */
  readonly lines?: ReadonlyMap<string, number>;
  /** Names and ids of requests that were left out of it: a script that jumps to one is told about. */
  readonly leftOut?: readonly string[];
}

export interface RunOptions extends NewmanOptions {
  /** URL of a local server that gets every request whatever its host. */
  readonly mockUrl?: string;
  /** Runs every n-th iteration only, each with the variables of the beginning. */
  readonly lane?: Lane;
  /** Where what newman tells is kept for reporters of a greater run. */
  readonly stage?: Stage;
  /** Those of all runs of the process that go on at the same time. */
  readonly turns?: Turns;
  /** Ends the run before its end: its reason is a `Stop`. What is left is in the report as not run. */
  readonly signal?: AbortSignal;
  /** How often a request whose connection failed is sent again. */
  readonly retries?: number;
  /** Called once, before anything is sent. */
  readonly onPlan?: (plan: RunPlan) => void;
  /** Called for each request before its scripts run. */
  readonly onBegin?: (place: Place) => void;
  /** Leaves secrets in the report. */
  readonly showSecrets?: boolean;
  /** Records headers, bodies and phases of every request; memory grows with them. */
  readonly detail?: DetailOptions;
  /** Called when a request is over whose scripts changed variables, with all that changed since the run or, in a lane, its iteration began. */
  readonly onChanges?: (changes: IterationChanges) => void;
  /** Called while the run goes on; what it gets is masked. */
  readonly onEvent?: (event: RunEvent) => void;
}

export interface DetailOptions {
  /** Characters that are kept of a body. */
  readonly bodyLimit: number;
}

/** Meaning, units and defaults: https://github.com/postmanlabs/newman#api-reference (times in milliseconds). */
export interface NewmanOptions {
  readonly environment?: Environment;
  readonly globals?: Environment;
  readonly envVar?: readonly Override[];
  readonly globalVar?: readonly Override[];
  /** Names or ids of folders or requests. */
  readonly folder?: readonly string[];
  readonly iterationCount?: number;
  /** Path of a JSON or CSV file, or the rows themselves. */
  readonly iterationData?: string | readonly Readonly<Record<string, unknown>>[];
  readonly timeout?: number;
  readonly timeoutRequest?: number;
  /** 300000 where absent: newman has no limit, and a script that loops for ever would hold up the run. 0 is none. */
  readonly timeoutScript?: number;
  readonly delayRequest?: number;
  readonly bail?: boolean | readonly ('folder' | 'failure')[];
  readonly insecure?: boolean;
  readonly ignoreRedirects?: boolean;
  /** The folder that paths of uploads are relative to; see `defaultWorkingDir` where absent. */
  readonly workingDir?: string;
  /** Refuses to read files outside `workingDir`. */
  readonly noInsecureFileRead?: boolean;
  /** Path of a cookie jar as newman exports it. */
  readonly cookieJar?: string;
  readonly sslClientCert?: string;
  readonly sslClientKey?: string;
  readonly sslClientPassphrase?: string;
  /** Path of a client certificate list. */
  readonly sslClientCertList?: string;
  readonly sslExtraCaCerts?: string;
  readonly verbose?: boolean;
  /** newman's own or installed reporters (`newman-reporter-*`); they are given what newman gives them, masked. */
  readonly reporters?: readonly string[];
  /** Options of these reporters by name, e.g. `{ htmlextra: { export: 'report.html' } }`. */
  readonly reporter?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Override {
  readonly key: string;
  readonly value: string;
}
