// What users of a client begin with: its variables, its session, the client itself and its errors.
import type { Collection, VariableValue } from '../../model/collection.ts';
import { literalOf } from '../../model/text.ts';
import { splitAddress } from './address.ts';
import { storedNames } from './captures.ts';
import type { NamespaceCode } from './namespace.ts';
import type { Operation } from './operation.ts';
import type { Namespace, Plan } from './plan.ts';
import { indent, quoted, type Writer } from './writer.ts';

export interface Entry {
  readonly collection: Collection;
  readonly plan: Plan;
  readonly writer: Writer;
  /** The requests that are in no folder. */
  readonly own: NamespaceCode;
  readonly folders: readonly NamespaceCode[];
  /** Names under which the collection's values may be printed. */
  readonly showsSecrets: boolean;
}

/** The variables as a type, with what is known of each. */
export function variablesInterface({
  plan,
  writer,
  collection,
  showsSecrets,
}: Omit<Entry, 'own' | 'folders'>): readonly string[] {
  const providers = providersOf(plan.root);
  const printed = new Map(printedValues(collection, showsSecrets).map(({ name, value }) => [name, value]));
  const members = plan.variables.flatMap((name) => {
    const by = (providers.get(name) ?? []).map((path) => `\`${path}\``);
    const value = printed.get(name);
    const doc = [
      by.length === 0 ? '' : `Stored by ${by.join(', ')}.`,
      value === undefined || value === '' ? '' : `In the collection: ${quoted([value.slice(0, 80).toWellFormed()])}.`,
    ];
    return [...writer.doc([doc.filter((one) => one !== '').join(' ')], 0), `${writer.key(name)}?: string | undefined;`];
  });
  return [
    ...writer.doc(['The variables of the collection, by the names that it has for them.'], 0),
    'export interface Variables {',
    ...indent(1, members),
    '}',
    '',
  ];
}

/** `createSession`, `createClient` and how errors are told. */
export function entryLines(entry: Entry): readonly string[] {
  return [...sessionLines(entry), ...optionLines(entry), ...clientLines(entry), ...errorLines(entry)];
}

function sessionLines({ collection, writer, showsSecrets }: Entry): readonly string[] {
  const values = printedValues(collection, showsSecrets);
  const members = values.map(({ name, value }) => `${writer.key(name)}: ${writer.literal(value)},`);
  const own = members.length === 0 ? [] : ['    collection: {', ...indent(3, members), '    },'];
  return [
    ...writer.doc(
      ['A session with these variables in its environment, and with the values that the collection has itself.'],
      0,
    ),
    'export function createSession(environment: Variables = {}): Session<Variables> {',
    ...(own.length === 0
      ? ['  return openSession<Variables>({ environment });']
      : ['  return openSession<Variables>({', '    environment,', ...own, '  });']),
    '}',
    '',
  ];
}

function optionLines({ plan, writer }: Entry): readonly string[] {
  const origins = originsOf(plan.root);
  const members = origins.map((origin) => `readonly ${writer.literal(origin)}?: string;`);
  return [
    'export interface ClientOptions extends Connection<Variables> {',
    ...writer.doc(['What a new session starts with.'], 1),
    '  readonly variables?: Variables;',
    ...(origins.length === 0
      ? []
      : [
          ...writer.doc(['Addresses in place of those that the collection names, without a slash at the end.'], 1),
          '  readonly baseUrls?: {',
          ...indent(2, members),
          '  };',
        ]),
    '}',
    '',
  ];
}

function clientLines({ collection, writer, own, folders }: Entry): readonly string[] {
  const namespaces = folders.flatMap(({ namespace, factory }) => [
    ...writer.doc([namespace.folder?.description.trim() || (namespace.folder?.name ?? '')], 2),
    `    ${namespace.name}: ${factory}(client),`,
  ]);
  return [
    'export type Client = ReturnType<typeof createClient>;',
    '',
    ...writer.doc([collection.description.trim() || collection.name], 0),
    'export function createClient(options: ClientOptions = {}) {',
    '  const client = connect(options.session ?? createSession(options.variables), options);',
    '  return {',
    ...writer.doc(['What the calls read and store.'], 2),
    '    session: client.session,',
    ...own.members,
    ...namespaces,
    '  };',
    '}',
    '',
  ];
}

function errorLines({ own, folders, writer }: Entry): readonly string[] {
  const names = [own, ...folders].map(({ errorsName }) => errorsName).filter((name) => name !== '');
  if (names.length === 0) return [];
  return [
    ...writer.doc(['The bodies of errors by function and status, from the saved examples.'], 0),
    `export interface Errors extends ${names.join(', ')} {}`,
    '',
    ...writer.doc(['Whether an error is this answer to a call of this function; then its body has a type.'], 0),
    'export function isApiError<Name extends keyof Errors, Status extends keyof Errors[Name] & number>(',
    '  error: unknown,',
    '  operation: Name,',
    '  status: Status,',
    '): error is ApiError<Status, Errors[Name][Status]> {',
    '  return error instanceof ApiError && error.operation === operation && error.status === status;',
    '}',
    '',
  ];
}

/** Values that stand in the collection for everybody to read; not those that look like credentials. */
function printedValues({ variables }: Collection, showsSecrets: boolean): readonly VariableValue[] {
  const values = new Map(variables.filter((one) => one.enabled).map((one) => [one.name, one]));
  return [...values.values()].filter(({ name, secret }) => showsSecrets || !(secret || secretName.test(name)));
}

const secretName = /secret|passw|token|api[-_ ]?key|private|credential/i;

/** Variable → the functions that store it. */
function providersOf(root: Namespace): ReadonlyMap<string, readonly string[]> {
  const providers = new Map<string, string[]>();
  for (const { captures, path } of operationsIn(root))
    for (const name of storedNames(captures)) {
      const paths = providers.get(name);
      if (paths === undefined) providers.set(name, [path]);
      else paths.push(path);
    }
  return providers;
}

function originsOf(root: Namespace): readonly string[] {
  const origins = operationsIn(root).map(({ wire }) => literalOf(splitAddress(wire.url.base).origin));
  return [...new Set(origins.filter((origin) => origin !== undefined))];
}

function operationsIn({ members }: Namespace): readonly Operation[] {
  return members.flatMap((member) => ('members' in member ? operationsIn(member) : [member]));
}
