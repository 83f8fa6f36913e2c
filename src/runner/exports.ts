// Reporters that are not ours, and the files that newman would write itself: taken from it, masked, returned as values.
import { createRequire } from 'node:module';
import type { EventEmitter } from 'node:events';
import { Failure } from '../diagnostics/diagnostic.ts';
import type { Emitted, StartEvent, Summary } from './events.ts';
import type { RunOptions } from './options.ts';
import type { Redactor } from './redact.ts';
import type { OutputFile } from './report.ts';

export interface Exports {
  /** All files, once the run is over. */
  readonly files: (summary: Summary | undefined) => readonly OutputFile[];
}

interface WatchOptions {
  readonly redactor: Redactor;
  readonly options: RunOptions;
  readonly event: StartEvent;
}

const builtIn: ReadonlySet<string> = new Set(['cli', 'json', 'junit', 'progress', 'emojitrain']);

/** Throws a Failure for reporters that newman would not find: it only prints a line and goes on without them. */
export function requireReporters(names: readonly string[]): void {
  const missing = names.filter((name) => !builtIn.has(name) && !isInstalled(name));
  if (missing.length === 0) return;
  throw new Failure(
    missing.map((name) => ({
      code: 'run/unknown-reporter' as const,
      severity: 'error' as const,
      message: `there is no reporter named ${JSON.stringify(name)}`,
    })),
  );
}

/** Takes the files of reporters from newman at the end of the run, before it writes them. */
export function watchExports(emitter: EventEmitter & Emitted, { redactor, options, event }: WatchOptions): Exports {
  const reported: OutputFile[] = [];
  emitter.on('beforeDone', () => {
    for (const { path, default: name, content } of emitter.exports?.splice(0) ?? []) {
      const text = redactor.redact(typeof content === 'string' ? content : JSON.stringify(content ?? '', null, 2));
      reported.push({ path: pathOf(path, name), content: text, secret: false });
    }
  });
  return {
    files: (summary) => [...reported, ...exportedScopes({ summary, options, event })],
  };
}

interface Ended {
  readonly summary: Summary | undefined;
  readonly options: RunOptions;
  readonly event: StartEvent;
}

function exportedScopes({ summary, options, event }: Ended): readonly OutputFile[] {
  const jar = event.run?.requester?.options?.cookieJar;
  return [
    ...exported(options.exportEnvironment, named('environment', summary?.environment)),
    ...exported(options.exportGlobals, named('globals', summary?.globals)),
    ...exported(options.exportCollection, named('collection', summary?.collection)),
    ...exported(options.exportCookieJar, plain(jar)),
  ];
}

function plain(value: { readonly toJSON?: () => object } | undefined): object {
  return value?.toJSON?.() ?? {};
}

function exported(path: string | undefined, content: object): readonly OutputFile[] {
  return path === undefined ? [] : [{ path, content: `${JSON.stringify(content, null, 2)}\n`, secret: true }];
}

/** With the members that newman adds, so that Postman's app takes the file for what it is. */
function named(scope: string, value: Parameters<typeof plain>[0]): object {
  const exportedAt = new Date().toISOString();
  return { name: scope, ...plain(value), _postman_variable_scope: scope, _postman_exported_at: exportedAt };
}

/** newman's own default: a folder `newman`, and the time in the name. */
function pathOf(path: unknown, fallback: unknown): string {
  if (typeof path === 'string' && path !== '') return path;
  const name = typeof fallback === 'string' ? fallback.replace(/^.*[\\/]/, '') : 'newman-report.txt';
  const stamp = new Date().toISOString().replace(/[^\d]+/g, '-');
  return `newman/${name.replace(/(\.[^.]*)?$/, (extension) => `-${stamp}0${extension}`)}`;
}

/** newman looks for reporters from where it is installed itself. */
function isInstalled(name: string): boolean {
  const [, scope = '', short = ''] = /^(@[\w.-]+\/)?([\w-][\w.-]*)$/.exec(name) ?? [];
  if (short === '') return false;
  try {
    const fromNewman = createRequire(createRequire(import.meta.url).resolve('newman'));
    fromNewman.resolve(`${scope}newman-reporter-${short}`);
    return true;
  } catch {
    return false;
  }
}
