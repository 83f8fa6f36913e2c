// The collection's own file, for readers to import: without the credentials and secret values that stand in it.
import type { GeneratedFile } from '../../model/generated-file.ts';
import { coverCredentials } from '../item-json.ts';
import { collectionFileOf, type PlannedCollection } from '../site-plan.ts';
import { isRecord } from '../../util/raw.ts';

/** No file where the collection's source is not known. */
export function printCollection(collection: PlannedCollection): readonly GeneratedFile[] {
  const { download, secretNames, collection: model } = collection.source;
  if (download === undefined) return [];
  const secret = new Set([
    ...(secretNames ?? []),
    ...model.variables.filter((one) => one.secret).map(({ name }) => name),
  ]);
  const content = `${JSON.stringify(withoutValues(coverCredentials(download), secret), undefined, 2)}\n`;
  return [{ path: collectionFileOf(collection), content }];
}

/** Empties the values of secret variables, of the collection and of its folders. */
function withoutValues(node: unknown, secret: ReadonlySet<string>): unknown {
  if (!isRecord(node)) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => {
      if (!Array.isArray(value)) return [key, value];
      if (key === 'item') return [key, value.map((item) => withoutValues(item, secret))];
      return [key, key === 'variable' ? value.map((variable) => withoutValue(variable, secret)) : value];
    }),
  );
}

function withoutValue(variable: unknown, secret: ReadonlySet<string>): unknown {
  if (!isRecord(variable)) return variable;
  const isSecret = [variable['key'], variable['id']].some((name) => typeof name === 'string' && secret.has(name));
  return isSecret || variable['type'] === 'secret' ? { ...variable, value: '' } : variable;
}
