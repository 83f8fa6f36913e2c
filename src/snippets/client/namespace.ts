// A folder of the collection as an object of functions.
import type { Answers } from './answers.ts';
import { operationCode, type Operation } from './operation.ts';
import type { Namespace } from './plan.ts';
import type { TypeBook } from './types.ts';
import { indent, type Writer } from './writer.ts';

export interface NamespaceCode {
  readonly namespace: Namespace;
  /** Name of the function that makes the object. */
  readonly factory: string;
  /** Declarations of types. */
  readonly types: readonly string[];
  /** Members of the object, at a depth of two. */
  readonly members: readonly string[];
  /** Name of the interface of its errors; '' where there are none. */
  readonly errorsName: string;
  readonly errors: readonly string[];
}

export interface NamespaceContext {
  readonly writer: Writer;
  readonly types: TypeBook;
  /** Types are shared within one scope. */
  readonly scope: string;
}

const outermostDepth = 2;

export function namespaceCode(namespace: Namespace, context: NamespaceContext): NamespaceCode {
  const { writer, types } = context;
  const found: Found = { types: [], errors: [] };
  const members = membersOf(namespace, outermostDepth, { ...context, found });
  const prefix = namespace.name === '' ? 'Own' : namespace.name.slice(0, 1).toUpperCase() + namespace.name.slice(1);
  return {
    namespace,
    factory: `${namespace.name}Api`,
    types: found.types,
    members,
    errorsName: found.errors.length === 0 ? '' : types.reserve(`${prefix}Errors`),
    errors: found.errors.map(({ path, errors }) => {
      const bodies = errors.map(({ status, type }) => `${status}: ${type}`).join('; ');
      return `${writer.literal(path)}: { ${bodies} };`;
    }),
  };
}

/** The interface of a namespace's errors. */
export function errorsInterface({ errorsName, errors }: NamespaceCode): readonly string[] {
  if (errorsName === '') return [];
  return [`export interface ${errorsName} {`, ...indent(1, errors), '}', ''];
}

/** The types of a folder and the function that makes its object. */
export function folderSection(code: NamespaceCode, writer: Writer, isShared: boolean): readonly string[] {
  const { namespace, factory, types, members } = code;
  const { folder } = namespace;
  return [
    ...types,
    ...errorsInterface(code),
    ...writer.doc([folder?.name ?? ''], 0),
    `${isShared ? 'export ' : ''}function ${factory}(client: Sender<Variables>) {`,
    '  return {',
    ...members,
    '  };',
    '}',
    '',
  ];
}

interface Found {
  readonly types: string[];
  readonly errors: { readonly path: string; readonly errors: Answers['errors'] }[];
}

interface MemberContext extends NamespaceContext {
  readonly found: Found;
}

function membersOf({ members }: Namespace, depth: number, context: MemberContext): readonly string[] {
  return members.flatMap((member) =>
    'members' in member ? nested(member, depth, context) : functionOf(member, depth, context),
  );
}

function nested(namespace: Namespace, depth: number, context: MemberContext): readonly string[] {
  const { folder, name } = namespace;
  return [
    ...context.writer.doc([folder?.description.trim() || (folder?.name ?? '')], depth),
    ...indent(depth, [`${name}: {`]),
    ...membersOf(namespace, depth + 1, context),
    ...indent(depth, ['},']),
  ];
}

function functionOf(
  operation: Operation,
  depth: number,
  { writer, types, scope, found }: MemberContext,
): readonly string[] {
  const code = operationCode(operation, { writer, types, scope, depth });
  found.types.push(...code.types);
  if (code.errors.length > 0) found.errors.push({ path: operation.path, errors: code.errors });
  return code.lines;
}
