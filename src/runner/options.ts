// What a run can be told: newman's own options under newman's own names, and ours.
import type { NewmanRunOptions } from 'newman';
import type { Collection, Environment } from '../model/collection.ts';
import type { MockRoute } from './mock-route.ts';
import type { RunEvent } from './report.ts';
import { defaultWorkingDir } from './working-dir.ts';

/** A loaded collection; `definition` is what newman runs, `collection` gives the report its names and pointers. */
export interface Runnable {
  readonly collection: Collection;
  readonly definition: Readonly<Record<string, unknown>>;
  readonly source: { readonly file: string; readonly text: string };
}

export interface RunOptions extends NewmanOptions {
  /** URL of a local server that gets every request whatever its host. */
  readonly mockUrl?: string;
  /** Leaves secrets in the report. */
  readonly showSecrets?: boolean;
  /** Called while the run goes on; what it gets is masked. */
  readonly onEvent?: (event: RunEvent) => void;
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
  readonly exportEnvironment?: string;
  readonly exportGlobals?: string;
  readonly exportCollection?: string;
  readonly exportCookieJar?: string;
  /** newman's own or installed reporters (`newman-reporter-*`); they are given what newman gives them, unmasked. */
  readonly reporters?: readonly string[];
  /** Options of these reporters by name, e.g. `{ htmlextra: { export: 'report.html' } }`. */
  readonly reporter?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Override {
  readonly key: string;
  readonly value: string;
}

/** Options that newman does not know, and the exports, which it would write with everybody allowed to read them. */
const ours: ReadonlySet<string> = new Set([
  'mockUrl',
  'showSecrets',
  'onEvent',
  'noInsecureFileRead',
  'exportEnvironment',
  'exportGlobals',
  'exportCollection',
  'exportCookieJar',
]);

/** The same options as newman's library takes them. */
export function newmanOptionsOf(runnable: Runnable, options: RunOptions, route?: MockRoute): NewmanRunOptions {
  const { environment, globals, envVar, globalVar, folder } = options;
  const plain = Object.entries(options).filter(([name]) => !ours.has(name));
  const all = {
    ...Object.fromEntries(plain),
    // newman and its reporters change what they are given.
    collection: structuredClone(runnable.definition),
    environment: scopeOf('environment', environment),
    globals: scopeOf('globals', globals),
    envVar: envVar?.map((one) => ({ ...one })),
    globalVar: globalVar?.map((one) => ({ ...one })),
    // One name is looked up by newman in a way that takes ids and names; several in another way.
    folder: folder?.length === 1 ? folder[0] : folder?.length ? [...folder] : undefined,
    workingDir: options.workingDir ?? defaultWorkingDir(runnable),
    insecureFileRead: options.noInsecureFileRead !== true,
    reporters: [...(options.reporters ?? [])],
    reporter: structuredClone(options.reporter ?? {}),
    requestAgents: route?.agents,
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined),
  ) as unknown as NewmanRunOptions;
}

function scopeOf(name: string, environment: Environment | undefined): Record<string, unknown> | undefined {
  if (!environment) return undefined;
  const values = environment.values.map((variable) => ({
    key: variable.name,
    value: variable.value,
    type: variable.secret ? 'secret' : 'default',
    enabled: variable.enabled,
  }));
  return { id: environment.id || name, name: environment.name, values };
}
