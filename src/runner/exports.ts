// The files that reporters, and newman itself, would write at the end of a run: returned as values.
import type { Emitted, StartEvent, Summary } from './events.ts';
import type { RunOptions } from './options.ts';
import type { Redactor } from './redact.ts';
import type { OutputFile } from './report.ts';

export interface Ended {
  /** What reporters want written. */
  readonly reported: NonNullable<Emitted['exports']>;
  readonly redactor: Redactor;
  readonly summary: Summary | undefined;
  readonly options: RunOptions;
  readonly event: StartEvent;
}

/** All files of a run that is over: those of reporters masked, the others with the values that were asked for. */
export function exportedFiles(ended: Ended): readonly OutputFile[] {
  const { reported, redactor } = ended;
  const files = reported.map(({ path, default: name, content }) => {
    const text = typeof content === 'string' ? content : JSON.stringify(content ?? '', null, 2);
    return { path: pathOf(path, name), content: redactor.redact(text), secret: false };
  });
  return [...files, ...exportedScopes(ended)];
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
