// `--export-…`: the scopes of a run that is over, as files that Postman's app and newman read.
import { randomUUID } from 'node:crypto';
import { spellCollection } from '../../collection/sdk.ts';
import { castValue } from '../../collection/variables.ts';
import type { Environment, VariableValue } from '../../model/collection.ts';
import { mergeJars } from '../../runner/cookie-jar.ts';
import type { OutputFile, RunResult } from '../../runner/report.ts';
import { numbered } from '../reports.ts';
import type { Override, Values } from '../inputs.ts';
import { changeEnvironment } from './save.ts';
import type { Selected } from './select.ts';

/** Paths of files. */
export interface ExportOptions {
  readonly exportEnvironment?: string;
  readonly exportGlobals?: string;
  /** Those of later collections have a number in their names. */
  readonly exportCollection?: string;
  readonly exportCookieJar?: string;
}

export interface Ended {
  /** As the run began. */
  readonly values: Values;
  readonly selected: readonly Selected[];
  /** In the order of the collections; what a later one changed goes over what an earlier one did. */
  readonly results: readonly Pick<RunResult, 'changes' | 'cookieJar'>[];
}

/** Each file that was asked for, with the values that the whole run left. */
export function exportFiles(options: ExportOptions, { values, selected, results }: Ended): readonly OutputFile[] {
  const environment = leftIn(
    values.environment,
    values.envVar,
    results.map(({ changes }) => changes.environment),
  );
  const globals = leftIn(
    values.globals,
    values.globalVar,
    results.map(({ changes }) => changes.globals),
  );
  return [
    ...exported(options.exportEnvironment, () => scopeFile('environment', environment)),
    ...exported(options.exportGlobals, () => scopeFile('globals', globals)),
    ...selected.flatMap(({ whole }, index) =>
      exported(numbered(options.exportCollection, index), () =>
        marked('collection', spellCollection(whole.definition)),
      ),
    ),
    ...exported(options.exportCookieJar, () => mergeJars(results.map(({ cookieJar }) => cookieJar))),
  ];
}

function leftIn(
  scope: Environment | undefined,
  overrides: readonly Override[],
  changes: readonly ReadonlyMap<string, unknown>[],
): Environment | undefined {
  const given = new Map(overrides.map(({ key, value }) => [key, value]));
  return [given, ...changes].reduce(changeEnvironment, scope);
}

function scopeFile(scope: string, { id, name, values }: Environment = { id: '', name: '', values: [] }): object {
  return marked(scope, { id: id || randomUUID(), name: name || scope, values: values.map(variableEntry) });
}

function variableEntry({ name: key, value: text, secret, enabled, typed }: VariableValue): object {
  const { type, value } = typed ?? { type: secret ? 'secret' : 'any', value: text };
  return { type, value: castValue({ type, value }), key, ...(!enabled && { enabled }) };
}

/** With the members that newman adds, so that Postman's app takes the file for what it is. */
function marked(scope: string, content: object): object {
  return { name: scope, ...content, _postman_variable_scope: scope, _postman_exported_at: new Date().toISOString() };
}

function exported(path: string | undefined, content: () => object): readonly OutputFile[] {
  return path === undefined ? [] : [{ path, content: `${JSON.stringify(content(), null, 2)}\n`, secret: true }];
}
